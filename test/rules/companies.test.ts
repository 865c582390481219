import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document/read-document.ts'
import { companyOfDocument } from '../../src/ledger/company.ts'
import { alarmsOf } from './alarms.ts'

const headed = (headline: string, text: string): string =>
  `---\ndate: 2024-03-01\n---\n\n# ${headline}\n\n${text}`

describe('figures of two companies', () => {
  it.each([
    [
      'by their numbers on the exchange',
      headed(
        '南泽风电去年营收48.7亿元',
        '风电运营商南泽风电（603XXX.SH）披露年报。2023年，公司实现营业收入48.7亿元。',
      ),
      headed('澄海仪器去年营收32.5亿元', '澄海仪器（代码略）披露年报。2023年，公司实现营业收入32.5亿元。'),
    ],
    [
      'by their headlines',
      headed(
        '南泽高铁去年营收48.7亿元',
        '南泽高铁召开董事会。2023年，公司实现营业收入48.7亿元，公司将派息。',
      ),
      headed('澄海仪器去年营收32.5亿元', '澄海仪器发布年报。2023年，公司实现营业收入32.5亿元，公司将派息。'),
    ],
  ])('are told apart %s', async (_, first, second) => {
    expect(await alarmsOf(first, second)).toEqual([])
  })

  it('do not grow from the value of the other', async () => {
    const alarms = await alarmsOf(
      headed('南泽风电2022年营收40亿元', '南泽风电（603XXX.SH）披露年报。2022年，公司实现营业收入40.0亿元。'),
      headed(
        '澄海仪器去年营收48亿元',
        '澄海仪器（代码略）披露年报。2023年，公司实现营业收入48.0亿元，同比增长5.5%。',
      ),
    )
    expect(alarms).toEqual([])
  })

  it('are one figure where one company tells two', async () => {
    const alarms = await alarmsOf(
      headed('南泽风电去年增收', '南泽风电（603XXX.SH）披露年报。2023年，公司实现营业收入48.7亿元。'),
      headed('南泽风电去年增收', '南泽风电（代码略）昨晚公布业绩。2023年，公司实现营业收入32.5亿元。'),
    )
    expect(alarms).toEqual([
      expect.stringMatching(/^error contradiction: .*48.7亿元.*32.5亿元|32.5亿元.*48.7亿元/),
    ])
  })

  it.each([
    [
      'a word of the calendar',
      '假期前三天接待游客2236.3万人次',
      '铁路方面，成都局集团公司1日发送旅客168.4万人次，集团公司加开列车。',
    ],
    ['the title of a report', '环卫中心年度报告', '环卫中心年度报告（2023）。全年清扫道路1240公里。'],
  ])('are not named by %s', (_, headline, text) => {
    const document = readDocument({ path: 'a.md', content: `# ${headline}\n\n${text}` })
    expect(companyOfDocument(document)).toBeNull()
  })
})
