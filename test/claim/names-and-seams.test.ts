import { describe, expect, it, test } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

const told = (content: string, path = 'a.txt') => extractClaims(readDocument({ path, content }))

describe('the name of what is held', () => {
  it.each([
    ['2023潮安花火艺术节自6月3日登场，吸引游客8万人次。', '潮安花火艺术节2023'],
    ['2022白河赏枫文化季从10月20日开幕，吸引游客8万人次。', '白河赏枫文化季2022'],
    ['2022白河赏枫文化季已于10月20日落幕，吸引游客8万人次。', '白河赏枫文化季2022'],
  ])('ends before the words that lead on to its day: %s', (text, campaign) => {
    expect(told(`${campaign.slice(-4)}年11月30日\n\n${text}`)[0]?.campaign?.name).toBe(campaign)
  })

  it.each([
    ['盐池县第五届职工运动会闭幕，吸引1200名选手参赛。', '盐池县职工运动会2023'],
    ['晋江市第二十届老年人运动会落幕，吸引1200名选手参赛。', '晋江市老年人运动会2023'],
    ['2023年青岛第33届国际啤酒节闭幕，吸引1200名选手参赛。', '青岛国际啤酒节2023'],
    ['第33届青岛国际啤酒节闭幕，吸引1200名选手参赛。', '青岛国际啤酒节2023'],
    ['无锡市第九届中国国际陶瓷博览会闭幕，吸引1200名选手参赛。', '中国国际陶瓷博览会2023'],
  ])('begins with the place before its number: %s', (text, campaign) => {
    expect(told(`2023年11月3日\n\n${text}`)[0]?.campaign?.name).toBe(campaign)
  })

  it('does not begin with the measure word of a count', () => {
    const names = told(
      '盐池县第五届职工运动会闭幕\n\n2023年11月3日\n\n本届运动会上，9人刷新7项县职工运动会纪录，有3名市马拉松选手参赛。',
    ).map(({ campaign }) => campaign?.name)
    expect(new Set(names)).toEqual(new Set(['盐池县职工运动会2023']))
  })
})

test('medals of a table are counted in 枚, whether its columns say so or not', () => {
  const text =
    '---\ndate: 2023-11-03\n---\n\n| 代表队 | 金牌 | 银牌数 | 奖牌总数 | 总分 |\n|---|---|---|---|---|\n| 卫生系统 | 9 | 6 | 15 | 77 |\n'
  expect(told(text, 'a.md').map(({ value }) => value.unit)).toEqual(['枚', '枚', '枚', ''])
})

describe('a county whose name two words make between them', () => {
  const page = (body: string): string =>
    `<html><head><title>我县供水工程进展顺利_万载县人民政府</title></head><body><h1>我县供水工程进展顺利</h1><p>发布时间：2022-09-27</p><p>${body}</p></body></html>`

  it.each([
    '今年以来，新建水厂7座，惠及12万人。',
    '今年以来，改扩建水库7座，惠及12万人。',
    '今年以来，兴建水窖7座，惠及12万人。',
    '今年以来，境内江河水质监测断面共7个，惠及12万人。',
    '今年以来，各部门联合水利局检查7次，惠及12万人。',
  ])('is none: %s', (body) => {
    expect(new Set(told(page(body), 'a.html').map(({ region }) => region))).toEqual(
      new Set(['江西省宜春市万载县']),
    )
  })

  it('is one behind the name of its province or city', () => {
    expect(told('2022年8月18日\n\n青海大通山洪灾害已造成23人遇难。')[0]?.region).toBe(
      '青海省西宁市大通回族土族自治县',
    )
  })
})

describe('growth in a column without a period', () => {
  const page = (head: string): string =>
    `---\ndate: 2021-08-17\n---\n\n8月16日12时，休渔结束，共有1374艘渔船出海。\n\n| 指标 | ${head} |\n|---|---|---|\n| 产量（万吨） | 24.6 | 2.8% |\n`

  it.each(['1—7月 | 同比', '1—7月 | 同比增长（%）', '1—7月 | 增速', '1—7月 | 增减（%）'])(
    'is of the column that it stands beside: %s',
    (head) => {
      expect(told(page(head), 'a.md').map(({ date }) => date.end)).toEqual([
        '2021-08-16',
        '2021-07-31',
        '2021-07-31',
      ])
    },
  )

  it('is not of the year before, where that column stands between', () => {
    const text =
      '---\ndate: 2022-04-26\n---\n\n公司发布2022年第一季度报告。\n\n| 项目 | 本报告期 | 上年同期 | 增减（%） |\n|---|---|---|---|\n| 营业收入（万元） | 863 | 710 | 21.4 |\n'
    expect(told(text, 'a.md').map(({ date }) => date.end)).toEqual(['2022-03-31', '2021-03-31', '2022-03-31'])
  })
})
