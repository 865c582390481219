import { describe, expect, it } from 'vitest'
import { claimsOf } from './reading.ts'

/** Number, end and status of each figure of a text published on a day. */
function states(published: string, text: string): readonly string[] {
  return claimsOf(text, published).map(
    ({ value, date }) => `${value.stated}${value.unit} …${date.end} ${date.status}`,
  )
}

describe('whether a figure is the last word, one on its way, or of a period of its own', () => {
  it.each([
    [
      'a first quarter is a period, a half-year one on its way',
      '2023-07-20',
      '一季度，全县接待游客12万人次。',
      ['12万人次 …2023-03-31 period'],
    ],
    [
      'a half-year is on its way',
      '2023-07-20',
      '上半年，全县接待游客31万人次。',
      ['31万人次 …2023-06-30 interim'],
    ],
    [
      'what there was a year before is a period',
      '2023-07-20',
      '上半年，全县办案31件，去年同期为28件。',
      ['31件 …2023-06-30 interim', '28件 …2022-06-30 period'],
    ],
    [
      'a stock at the end of the year is final',
      '2023-02-20',
      '2022年末，全县有图书馆31家。',
      ['31家 …2022-12-31 final'],
    ],
    [
      'a stock at the end of a month is not',
      '2023-07-20',
      '6月末，全县有图书馆31家。',
      ['31家 …2023-06-30 interim'],
    ],
    [
      'what a year ahead will bring is not known',
      '2023-07-20',
      '到2030年，全县图书馆将有31家。',
      ['31家 …2030-12-31 unknown'],
    ],
    [
      'a share of the goal of the year is of its part',
      '2023-07-20',
      '上半年，全县新增就业2万人，完成全年目标的51%。',
      ['2万人 …2023-06-30 interim', '51% …2023-06-30 interim'],
    ],
    [
      'a holiday is a period, told on its last day',
      '2023-05-03',
      '“五一”假期，全县接待游客31万人次。',
      ['31万人次 …2023-05-03 period'],
    ],
  ])('%s', (_, published, text, expected) => {
    expect(states(published, text)).toEqual(expected)
  })

  it.each([
    ['到9月20日，全县收割水稻31万亩。', '31万亩 …2023-09-20 interim'],
    ['9月初开镰以来，至昨天收割水稻31万亩。', '31万亩 …2023-09-20 interim'],
    ['秋收9月1日启动，到20日，全县收割水稻31万亩。', '31万亩 …2023-09-20 interim'],
    ['入夏（5月1日）至9月20日，疾控中心报告病例31例。', '31例 …2023-09-20 interim'],
    ['疾控中心至9月20日累计报告病例31例。', '31例 …2023-09-20 interim'],
    ['港口停运的船只由61艘降到9月20日的31艘。', '31艘 …2023-09-20 period'],
    ['报名9月1日开始，至9月20日截止，共有31人报名。', '31人 …2023-09-20 period'],
  ])('what is counted up to a day goes on: %s', (text, expected) => {
    expect(states('2023-09-21', text).at(-1)).toBe(expected)
  })

  it.each([
    ['今年全县苹果预计产量31万吨。', '31万吨 …2023-12-31 unknown'],
    ['今年全县旅游收入有望达31亿元。', '31亿元 …2023-12-31 unknown'],
    ['该公司预期三季度销量为31万台。', '31万台 …2023-09-30 unknown'],
    ['协会料9月出口31万吨。', '31万吨 …2023-09-30 unknown'],
    ['协会预测9月出口31万吨左右。', '31万吨 …2023-09-30 unknown'],
  ])('what is foreseen of a stretch that goes on is not known: %s', (text, expected) => {
    expect(states('2023-09-21', text)).toEqual([expected])
  })

  it.each([
    ['2022-07-20', '本牧业年度（2021年7月至2022年6月），全县产仔31万只。', '31万只 …2022-06-30 final'],
    ['2021-12-20', '2020年11月1日至2021年10月31日，全县供水31亿立方米。', '31亿立方米 …2021-10-31 final'],
    ['2023-05-20', '2022年4月至2023年3月，该公司营业收入31亿元。', '31亿元 …2023-03-31 final'],
    ['2023-05-20', '2022年6月至2023年3月，该公司营业收入31亿元。', '31亿元 …2023-03-31 period'],
  ])('a year of twelve months is final, whichever month it begins in (%s)', (published, text, expected) => {
    expect(states(published, text)).toEqual([expected])
  })

  it.each([
    ['9月20日，全县累计报告病例31例。', '31例 …2023-09-20 interim'],
    ['9月20日，全县水稻种植面积31万亩。', '31万亩 …2023-09-20 interim'],
    ['9月20日，全县生猪存栏31万头。', '31万头 …2023-09-20 interim'],
    ['9月20日，全县现有托育机构31家。', '31家 …2023-09-21 interim'],
    ['9月20日，全县新增病例31例。', '31例 …2023-09-20 period'],
  ])('what stands, or was counted on and on, is not of its day alone: %s', (text, expected) => {
    expect(states('2023-09-21', text)).toEqual([expected])
  })

  it.each([
    ['第六届湖滨马拉松收到好评，共有3120人完赛。', '3120人 …2023-09-21 final'],
    ['今年第六届湖滨采茶节共接待游客31万人次。', '31万人次 …2023-09-21 final'],
    ['第六届湖滨采茶节正在举行，共接待游客31万人次。', '31万人次 …2023-09-21 interim'],
    ['第六届湖滨采茶节持续至10月8日，已接待游客31万人次。', '31万人次 …2023-09-21 interim'],
  ])('an edition without a day is over, unless the text says that it goes on: %s', (text, expected) => {
    expect(states('2023-09-21', text).at(-1)).toBe(expected)
  })

  it('the takings of a film season are those of all of it', () => {
    expect(states('2023-10-08', '2023年国庆档票房31亿元。')).toEqual(['31亿元 …2023-10-01 final'])
  })

  it('months that a campaign is told with are its run, one month a part of it', () => {
    expect(
      states('2023-12-20', '“碧浪2023”专项行动中，6月至9月全市查扣船只31艘。7月，查扣船只12艘。'),
    ).toEqual(['31艘 …2023-09-30 final', '12艘 …2023-07-31 period'])
  })

  it('a quarter of a campaign is a part of it', () => {
    expect(
      states(
        '2023-12-20',
        '“碧浪2023”专项行动今年以来查扣船只61艘，仅第三季度（7月至9月）就查扣船只31艘。',
      ).at(-1),
    ).toBe('31艘 …2023-09-30 period')
  })

  it('once all are found the toll is final, not the one that was told first', () => {
    expect(
      states('2024-05-12', '珙县山洪灾害失联人员全部找到，5月8日的山洪灾害造成7人遇难。首次通报为3人遇难。'),
    ).toEqual(['7人 …2024-05-08 final', '3人 …2024-05-08 interim'])
  })

  it('a toll goes on, what came or was measured at once is of its hour', () => {
    expect(
      states(
        '2024-05-09',
        '5月8日，珙县发生5.2级地震，震源深度10千米。珙县地震已致3人受伤，首批56名消防员赶到。',
      ),
    ).toEqual([
      '5.2级 …2024-05-08 period',
      '10千米 …2024-05-08 period',
      '3人 …2024-05-08 interim',
      '56名 …2024-05-08 period',
    ])
  })

  it.each([
    ['7月1日至3日，台风“暹芭”带来降雨386.7毫米。', '386.7毫米 …2022-07-03 period'],
    ['台风“暹芭”来袭，截至7月3日，停电用户31万户，最多时有51万户。', '51万户 …2022-07-03 period'],
    ['7月2日，台风“暹芭”登陆，铁路停运列车31列。', '31列 …2022-07-02 period'],
    ['7月2日，台风“暹芭”登陆，全县疏散居民3100人。', '3100人 …2022-07-02 period'],
    ['7月2日，台风“暹芭”登陆，省财政下拨资金3100万元。', '3100万元 …2022-07-02 period'],
    ['7月2日，台风“暹芭”登陆，3100人受灾。', '3100人 …2022-07-02 interim'],
  ])('what struck and what was done at once is of its time: %s', (text, expected) => {
    expect(states('2022-07-04', text).at(-1)).toBe(expected)
  })
})
