import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** Number, start and end of the period of each figure. */
function periods(...paragraphs: readonly string[]): readonly string[] {
  return extractClaims(readDocument({ path: 'article.txt', content: paragraphs.join('\n\n') })).map(
    ({ value, date }) => `${value.stated} ${date.start}…${date.end}`,
  )
}

describe('the stretch that a campaign was held over', () => {
  it('holds for figures without a date, however the text tells it', () => {
    for (const run of [
      '9月10日至12月20日，市水利局会同公安等部门在三江流域组织开展了“碧波”专项行动。行动已全面结束。',
      '从2022年9月10日开始，到去年12月20日，全市开展了“碧波”专项行动。',
      '9月10日，全市启动“碧波”专项行动，12月20日结束。',
      '“碧波”专项行动自9月10日起执行至12月20日止。',
    ]) {
      const report = '某某报2023年1月11日讯 今天召开发布会。'
      const [told] = periods('“碧波”专项行动通报', report, run, '各县情况。甲县立案31件。')
      expect(told, run).toMatch(/^31 .*…2022-12-20$/)
    }
  })

  it.each([
    '5月3日至9日，第六届湖滨采茶节在甲县举行。节会期间，接待游客31万人次。',
    '2023湖滨采茶节5月3日至9日举办，接待游客31万人次。',
    '5月3日至9日，2023湖滨采茶节在全县同时举行，七天里接待游客31万人次。',
    '湖滨采茶节于5月3日至5月9日在甲县举办，共接待游客31万人次。',
  ])('is that of a festival by the days told from first to last: %s', (text) => {
    const [claim] = extractClaims(
      readDocument({ path: 'article.txt', content: `湖滨采茶节收获人气\n2023-05-11\n\n　　${text}` }),
    )
    expect(claim?.date).toMatchObject({ start: '2023-05-03', end: '2023-05-09', status: 'final' })
  })

  it('has no end where the text only counts up to the day before', () => {
    const [claim] = extractClaims(
      readDocument({
        path: 'article.txt',
        content: '“碧波”专项行动\n2023-06-11\n\n　　“碧波”专项行动5月3日启动，至6月10日，全市立案31件。',
      }),
    )
    expect(claim?.date).toMatchObject({ start: '2023-05-03', end: '2023-06-10', status: 'interim' })
  })

  it('gives what is counted while it goes on its first day', () => {
    const report = '某某报2023年6月11日讯 “碧波2023”专项行动4月1日开始，10月31日结束。'
    expect(periods('“碧波2023”专项行动通报', report, '截至5月31日，全市查处31起。')).toEqual([
      '31 2023-04-01…2023-05-31',
    ])
  })

  it('is not what people sign up over, nor what goes on', () => {
    expect(
      periods(
        '湖滨马拉松',
        '某某报2023年6月11日讯 湖滨马拉松4月1日至4月20日组织报名。',
        '昨天开跑，完赛5120人。',
      ),
    ).toEqual(['5120 2023-06-10…2023-06-10'])
    expect(
      periods(
        '“碧波”专项行动',
        '某某报2023年6月11日讯 “碧波”专项行动从4月1日开始，到昨天已过去71天。',
        '查处31起。',
      ),
    ).toEqual(['31 2023-04-01…2023-06-11'])
  })
})

describe('where a text goes back to its own period', () => {
  const head = '某某报2023年12月11日讯 截至11月30日，“碧波”专项行动立案312件。'

  it('is where a sentence behind a case opens a new point', () => {
    const told = periods(
      '“碧波”专项行动',
      head,
      '8月3日，甲厂被查，扣押原料5吨。执法协作方面，移送案件12件。问题整改96个。',
    )
    expect(told.slice(1)).toEqual(['5 2023-08-03…2023-08-03', '12 null…2023-11-30', '96 null…2023-11-30'])
  })

  it('is where it turns to another place, or to all of it', () => {
    const place = '9月19日夜间，江苏省扬州市查处案件34起。'
    expect(
      periods('江苏省“碧波”专项行动', `江苏${head}`, `${place}江苏省泰州市则立案58件。`).slice(1),
    ).toEqual(['34 2023-09-19…2023-09-19', '58 null…2023-11-30'])
    expect(periods('江苏省“碧波”专项行动', `江苏${head}`, `${place}现场扣车12辆。`).slice(1)).toEqual([
      '34 2023-09-19…2023-09-19',
      '12 2023-09-19…2023-09-19',
    ])
  })

  it('is never the day of the report, which stands in a line of its own', () => {
    expect(
      periods(
        '“碧波”行动发布会实录',
        '时间：2023年12月11日',
        '1月5日至11月30日，全省开展了“碧波”专项行动，立案312件。',
        '问：各市呢？',
        '答：甲市立案41件。',
      ),
    ).toEqual(['312 2023-01-05…2023-11-30', '41 2023-01-05…2023-11-30'])
  })
})
