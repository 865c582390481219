import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** Number and end of the period of each figure of a report of 10 October 2023. */
function ends(...paragraphs: readonly string[]): readonly string[] {
  const content = ['某某报2023年10月10日讯 今天召开发布会。', ...paragraphs].join('\n\n')
  return extractClaims(readDocument({ path: 'a.txt', content })).map(
    ({ value, date }) => `${value.stated} ${date.end}`,
  )
}

describe('the period of a figure that is told otherwise than by a date of its own', () => {
  it('去年这时候 is the day of the report a year before, or what the text named', () => {
    expect(ends('一斤卖12元，去年这时候才9元。')).toContain('9 2022-10-10')
    expect(ends('截至8月底，挂牌14.6万套，去年这个时候是10.9万套。')).toContain('10.9万 2022-08-31')
  })

  it('periods in a row before 分别 have a figure each', () => {
    expect(ends('7月、8月全县事故分别为16起、9起。')).toEqual(['16 2023-07-31', '9 2023-08-31'])
  })

  it('days in brackets are of the year of what they stand behind, and dates of comparison', () => {
    expect(ends('9月29日至10月6日客流412万人次，较去年国庆（10月1日至7日）的381万人次增长8.1%。')).toEqual([
      '412万 2023-10-06',
      '381万 2022-10-07',
      '8.1 2023-10-06',
    ])
  })

  it('a fiscal year of Hong Kong ends in March, 第三季 before a comma is a quarter', () => {
    expect(ends('該署2022/23年度接獲投訴372宗。')).toEqual(['372 2023-03-31'])
    expect(ends('展望第四季，公司預估營收季增5%。')).toEqual(['5 2023-12-31'])
  })

  it('an edition of a year before, beside the period of its sentence, is of its year', () => {
    expect(ends('“碧波2023”行动中，截至9月底立案97起，较“碧波2022”的161起减少。')).toEqual([
      '97 2023-09-30',
      '161 2022-12-31',
    ])
  })

  it('what a fair counted since the day that it opened on runs up to its end', () => {
    expect(
      ends('10月8日，江城博览会落下帷幕。本届展会9月20日开幕，共接待观众12万人次，现场签约31个。'),
    ).toEqual(['12万 2023-10-08', '31 2023-10-08'])
    expect(ends('江城博览会9月20日开幕，当天共接待观众3万人次。')).toEqual(['3万 2023-09-20'])
  })

  it('过去一年 is the year that is over, in a report of January', () => {
    const content = '某某报2023年1月10日讯 过去一年，我院接诊31万人次。'
    const [claim] = extractClaims(readDocument({ path: 'a.txt', content }))
    expect(claim?.date).toMatchObject({ start: '2022-01-01', end: '2022-12-31' })
  })

  it('a story that begins long ago goes on from its first day', () => {
    const story = [
      '---\ndate: 2023-08-12\n---\n\n# 山洪一年记',
      '2022年7月15日22时过后，雨下了一夜，达287毫米。',
      '16日1时，县里发出预警1.8万条。',
      '截至7月底，已建成新房296户。',
    ].join('\n\n')
    const told = extractClaims(readDocument({ path: 'a.md', content: story }))
    expect(told.map(({ value, date }) => `${value.stated} ${date.end}`)).toEqual([
      '287 2022-07-15',
      '1.8万 2022-07-16',
      '296 2023-07-31',
    ])
  })
})
