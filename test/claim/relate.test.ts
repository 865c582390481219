import { describe, expect, it } from 'vitest'
import type { Claim, Relation } from '../../src/claim/claim.ts'
import { claimsOf } from './reading.ts'

/** Relations with the stated figures in place of ids: `change of 1500起`. Figures without one are left out. */
function relationsOf(claims: readonly Claim[]): readonly string[] {
  const named = (id: string | null): string => {
    const claim = claims.find((other) => other.id === id)
    return claim ? claim.value.stated + claim.value.unit : '-'
  }
  const told = (relation: Relation): string => {
    switch (relation.kind) {
      case 'part':
        return `part of ${named(relation.whole)}${relation.complete ? ', complete' : ''}`
      case 'change':
        return `change of ${named(relation.of)} ${relation.direction} ${relation.mode}`
      case 'share':
        return `share ${named(relation.part)} of ${named(relation.whole)}`
      case 'average':
        return `average ${named(relation.total)} over ${relation.days ?? named(relation.count)}`
      case 'comparison':
        return `comparison of ${named(relation.of)}`
      case 'count':
        return `count ${relation.names.join('/')}${relation.open ? ' open' : ''}`
    }
  }
  return claims.flatMap((claim) =>
    claim.relation ? [`${claim.value.stated}${claim.value.unit}: ${told(claim.relation)}`] : [],
  )
}

function rows(text: string, published?: string): readonly string[] {
  return relationsOf(claimsOf(text, published))
}

describe('changes are told of the figure now, beside the figure then', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'the same period of last year',
      '2021年营业收入48.32亿元，上年同期为42.91亿元，同比增长12.6%。',
      ['42.91亿元: comparison of 48.32亿元', '12.6%: change of 48.32亿元 up by'],
    ],
    [
      'last year, without 同期',
      '2021年全省社会消费品零售总额7012.8亿元，上年为6640.9亿元，同比增长5.6%。',
      ['6640.9亿元: comparison of 7012.8亿元', '5.6%: change of 7012.8亿元 up by'],
    ],
    [
      'the edition before, in a clause of its own',
      '七天，全市接待游客86.45万人次，上届为74.18万人次，增长16.5%。',
      ['74.18万人次: comparison of 86.45万人次', '16.5%: change of 86.45万人次 up by'],
    ],
    [
      'what it is compared with inside its own clause',
      '2021年居民人均可支配收入36180元，比上年的34242元增长5.7%。',
      ['34242元: comparison of 36180元', '5.7%: change of 36180元 up by'],
    ],
    [
      'a ratio and its points',
      '上半年毛利率27.4%，比上年同期的26.1%提高1.3个百分点。',
      ['26.1%: comparison of 27.4%', '1.3百分点: change of 27.4% up by'],
    ],
    ['what a figure has become', '研发人员由2310人更正为2231人。', ['2310人: comparison of 2231人']],
  ])('%s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected)
  })
})

describe('shares', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'the figure of the whole is no share',
      '2021年境外收入14.23亿元，占营业收入38.46亿元的37.0%。',
      ['37.0%: share 14.23亿元 of 38.46亿元'],
    ],
    [
      'the whole is named by its words',
      '2021年营业收入38.46亿元，研发投入3.12亿元，占营业收入的8.1%。',
      ['8.1%: share 3.12亿元 of 38.46亿元'],
    ],
    [
      'a whole that its words narrow is not told before it',
      '2021年国庆假期发送旅客463.4万人次。两条专线运送旅客11.6万人次，占码头离岸旅客的31.2%。',
      ['31.2%: share 11.6万人次 of -'],
    ],
    [
      'of several together no one is the part',
      '2021年南昌市生产总值8012.3亿元，赣州市4940.5亿元，两市合计占全省近四成。',
      ['近四成成: share - of -'],
    ],
  ])('%s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected)
  })
})

describe('averages', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'over the days of the period',
      '2021年10月1日至8日，全省跨区域人员流动量14820.6万人次，日均1852.6万人次。',
      ['1852.6万人次: average 14820.6万人次 over 8'],
    ],
    [
      'over the days that the text counts',
      '2021年1至6月共181天，全省新设经营主体41.6万户，日均新设2298户。',
      ['2298户: average 41.6万户 over 181'],
    ],
    [
      'over people',
      '2021年全省接待游客8236.4万人次，实现旅游收入612.8亿元，游客人均花费744元。',
      ['744元: average 612.8亿元 over 8236.4万人次'],
    ],
    ['an income for each head is no average of figures', '2021年居民人均可支配收入36180元。', []],
  ])('%s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected)
  })
})

describe('parts', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'examples after 其中',
      '返还被骗资金3.6亿元，其中合肥9200万元、阜阳4100万元。',
      ['9200万元: part of 3.6亿元', '4100万元: part of 3.6亿元'],
    ],
    [
      'kinds that are added up',
      '刷单返利类3120起、冒充客服类1655起、其他类型1299起，三类合计6074起。',
      [
        '3120起: part of 6074起, complete',
        '1655起: part of 6074起, complete',
        '1299起: part of 6074起, complete',
      ],
    ],
    [
      'as many as the sum counts',
      '共19人遇难，重伤21人、轻伤195人，两项合计216人。',
      ['21人: part of 216人, complete', '195人: part of 216人, complete'],
    ],
    [
      'last year’s value between a total and its breakdown',
      '2021年全省生产总值300亿元。2020年全省生产总值为270亿元。分产业看，第一产业50亿元，第二产业100亿元，第三产业150亿元。',
      [
        '50亿元: part of 300亿元, complete',
        '100亿元: part of 300亿元, complete',
        '150亿元: part of 300亿元, complete',
      ],
    ],
    [
      'a profit has no part in a revenue',
      '营业收入38.46亿元，净利润4.27亿元。分季度看，一季度营业收入17.92亿元，二季度20.54亿元。',
      ['17.92亿元: part of 38.46亿元, complete', '20.54亿元: part of 38.46亿元, complete'],
    ],
  ])('%s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected)
  })
})

describe('names that stand beside their count', () => {
  it.each<[string, string, readonly string[]]>([
    ['before it', '东城、西城、朝阳等13个分局参加行动。', ['13个: count 东城/西城/朝阳 open']],
    [
      'behind a colon',
      '省厅公布了4起典型案例：甲公司虚假宣传案、乙公司刷单案、丙公司价格欺诈案。',
      ['4起: count 甲公司虚假宣传案/乙公司刷单案/丙公司价格欺诈案'],
    ],
    ['behind 包括, open', '全省新开3条线路，包括一号线、二号线等。', ['3条: count 一号线/二号线 open']],
    ['figures of their own are no names', '警方扣押2类物品：电脑5台、手机8部。', []],
  ])('%s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected)
  })
})
