import { describe, expect, it } from 'vitest'
import { alarmsOf } from './alarms.ts'

const table = (rows: readonly string[]): string =>
  ['2023年末，各地门店如下：', '', '| 地区 | 门店（家） |', '| --- | --- |', ...rows].join('\n')

const RIGHT = [
  ['points over a year named', '2023年，占总量的14.6%；2022年这一比重为9.1%，提高5.5个百分点。'],
  ['points over a week', '截至1月20日止一周，阳性率为7.86%，前一周为9.12%，下降1.26个百分点。'],
  [
    'points between two rates named',
    '2023年，城镇居民42185元，增长4.3%；农村居民20316元，增长6.6%，农村居民收入增速快于城镇2.3个百分点。',
  ],
  ['a share of the cases it opens with', '428宗成人个案中，287人没有接种疫苗，占67.1%。'],
  ['people among cases', '24宗儿童严重个案当中，17人没有接种疫苗。'],
  [
    'a share of a measure told before',
    '2023年，河川公司归母净利润2.52亿元。\n\n公司合计派现8000万元，占归母净利润的31.7%。',
  ],
  ['an average, rounded', '假期全市接待游客52.36万人次，实现旅游收入4.87亿元，人均消费930元。'],
  ['an average over other visitors', '假期全市接待游客52.36万人次，实现旅游收入4.87亿元，人均消费951元。'],
  [
    'growth over last year, told in the next sentence',
    '2023年，全市破获盗窃案件806起，破获目标案件64起。2022年，全市破获盗窃案件748起，去年同比增长7.8%。',
  ],
  ['years listed', '近三年营业收入分别为37.65亿元、48.92亿元和60.74亿元，三年累计营业收入147.31亿元。'],
  ['a yearly mean', '2021年至2023年，全国公安机关累计侦办案件13.34万起，年均约4.45万起。'],
  [
    'a table and its total',
    table([
      '| 华东 | 2316 |',
      '| 华南 | 1208 |',
      '| 华北 | 934 |',
      '| 华中 | 687 |',
      '| 西部 | 473 |',
      '| 合计 | 5618 |',
    ]),
  ],
  [
    'a table whose rows share what its total counts once',
    table(['| 华东 | 2316 |', '| 华南 | 1208 |', '| 线上 | 934 |', '| 合计 | 4102 |']),
  ],
  [
    'a table with a row inside another',
    table(['| 华东 | 2316 |', '| 其中上海 | 1208 |', '| 华北 | 934 |', '| 合计 | 3250 |']),
  ],
  ['rescued by the hour', '截至18时，共搜救出被困人员14人。截至22时，共搜救出被困人员21人。'],
] as const

const WRONG = [
  ['points over a year named', 'rate', '2023年，占总量的14.6%；2022年这一比重为9.1%，提高6.5个百分点。'],
  ['points over a week', 'rate', '截至1月20日止一周，阳性率为7.86%，前一周为9.12%，下降2.26个百分点。'],
  [
    'points between two rates named',
    'rate',
    '2023年，城镇居民42185元，增长4.3%；农村居民20316元，增长6.6%，农村居民收入增速快于城镇3.2个百分点。',
  ],
  ['a share of the cases it opens with', 'rate', '428宗成人个案中，287人没有接种疫苗，占76.1%。'],
  ['people among cases', 'part-whole', '24宗儿童严重个案当中，27人没有接种疫苗。'],
  [
    'a share of a measure told before',
    'rate',
    '2023年，河川公司归母净利润2.52亿元。\n\n公司合计派现8000万元，占归母净利润的37.1%。',
  ],
  [
    'an average of swapped digits',
    'rate',
    '假期全市接待游客52.36万人次，实现旅游收入4.87亿元，人均消费903元。',
  ],
  [
    'growth over last year, told in the next sentence',
    'rate',
    '2023年，全市破获盗窃案件806起，破获目标案件64起。2022年，全市破获盗窃案件748起，去年同比增长8.7%。',
  ],
  [
    'years listed',
    'series-sum',
    '近三年营业收入分别为37.65亿元、48.92亿元和60.74亿元，三年累计营业收入137.31亿元。',
  ],
  ['a yearly mean', 'series-sum', '2021年至2023年，全国公安机关累计侦办案件14.34万起，年均约4.45万起。'],
  [
    'a table and its total',
    'part-whole',
    table([
      '| 华东 | 2316 |',
      '| 华南 | 1208 |',
      '| 华北 | 934 |',
      '| 华中 | 867 |',
      '| 西部 | 473 |',
      '| 合计 | 5618 |',
    ]),
  ],
  [
    'rescued by the hour',
    'shrinking-total',
    '截至18时，共搜救出被困人员14人。截至22时，共搜救出被困人员12人。',
  ],
] as const

describe('figures that one text ties together', () => {
  it.each(RIGHT)('hold: %s', async (_, text) => {
    expect(await alarmsOf(text)).toEqual([])
  })

  it.each(WRONG)('do not hold: %s', async (_, rule, text) => {
    expect(await alarmsOf(text)).toMatchObject([expect.stringContaining(` ${rule}: `)])
  })
})
