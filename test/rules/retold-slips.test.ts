import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

const page = (day: string, text: string): string => `---\ndate: ${day}\n---\n\n${text}\n`
const notes = async (...texts: readonly string[]): Promise<readonly string[]> =>
  (await told(texts, { notes: true, format: 'md' })).filter((one) => !one.startsWith('copies'))

describe('a figure told again in another unit', () => {
  it('is told where the figures beside it are the same', async () => {
    const first = page(
      '2024-04-12',
      '截至3月底，“护苗2024”专项行动在清河省检查生产经营单位16.72万家，发现问题2.34万个，督促整改1.87万个。',
    )
    const later = page(
      '2024-07-18',
      '“护苗2024”专项行动过半，清河省检查生产经营单位39.46万家次。一季度末，这三个数分别是16.72万家次、2.34万个和1.87万个。',
    )
    expect(await notes(first, later)).toContainEqual(expect.stringMatching(/^unit .*16\.72/))
  })

  it('is told where one has foreign money', async () => {
    const own = page('2025-04-18', '禾川轴承股份有限公司2024年年报显示，全年境外收入7.84亿元。')
    const other = page('2025-04-21', '禾川轴承股份有限公司上周公布业绩，2024年境外收入7.84亿美元。')
    expect(await notes(own, other)).toEqual([expect.stringMatching(/^unit /)])
    expect(await notes(own, other.replace('美元', '元'))).toEqual([])
  })

  it('is told where what a rate gains is told per cent', async () => {
    const own = page('2025-04-18', '禾川轴承股份有限公司2024年毛利率31.4%，比上年提高1.7个百分点。')
    const other = page('2025-04-22', '禾川轴承股份有限公司2024年毛利率31.4%，较上年提高1.7%。')
    expect(await notes(own, other)).toEqual([expect.stringMatching(/^unit /)])
  })
})

describe('a figure of a county', () => {
  const own = page(
    '2025-02-06',
    '# 沂水去年生产总值486.35亿元\n\n山东省临沂市沂水县统计局发布，2024年社会消费品零售总额172.46亿元，生产总值486.35亿元。',
  )
  const other = page(
    '2025-04-11',
    '# 读懂沂水公报\n\n山东省临沂市沂水县统计公报昨日发布。\n\n2024年，全省社会消费品零售总额172.46亿元。',
  )

  it('is told where another text has it as its province’s', async () => {
    expect(await notes(own, other)).toEqual([expect.stringMatching(/^region /)])
    expect(await notes(own, other.replace('全省', '全县'))).toEqual([])
  })
})

describe('one title told twice', () => {
  const twice = (inText: string): string =>
    `---\ntitle: 清河水灾5死2失联　转移1.46万人\ndate: 2024-07-04\n---\n\n# 清河水灾5死2失联　转移${inText}万人\n\n截至7月4日12时，清河水灾造成5人遇难，2人失联，紧急转移14630人。\n`

  it('has one figure in both', async () => {
    expect((await notes(twice('1.46'))).filter((one) => one.startsWith('headline'))).toEqual([])
    expect(await notes(twice('4.16'))).toContainEqual(expect.stringMatching(/^headline-body 1\.46 4\.16/))
  })
})

describe('a campaign that only one text names so', () => {
  const others = [1, 2, 3].map((at) =>
    page(`2025-01-1${at}`, `清河省“苏河护薪2024”专项行动第${at}次通报，2024年查处案件6412起。`),
  )
  const labels = async (opening: string): Promise<readonly string[]> =>
    (
      await notes(
        ...others,
        page('2025-01-16', `${opening}。2024年，清河市查处案件1286起。\n\n“苏河护薪2024”收官。`),
      )
    ).filter((one) => /^(?:campaign-label|misspelled-term)/.test(one))

  it.each([
    ['昨日，市人社局公布“苏河护薪2022”专项行动战果', 'campaign-label'],
    ['昨日，市人社局公布“苏河护新2024”专项行动战果', 'misspelled-term'],
  ])('is told: %s', async (opening, rule) => {
    expect((await labels(opening)).map((one) => one.split(' ')[0])).toEqual([rule])
  })

  it.each([
    ['昨日，市人社局公布“苏河护薪2024”专项行动战果'],
    ['昨日，市人社局回顾“苏河护薪2023”专项行动成果'],
    ['市人社局明年将开展“苏河护薪2025”专项行动'],
    ['市人社局同日公布“清河护航2024”专项行动战果'],
  ])('is left alone: %s', async (opening) => {
    expect(await labels(opening)).toEqual([])
  })
})
