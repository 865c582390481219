import { describe, expect, it } from 'vitest'
import { alarmsOf } from './alarms.ts'

const table = (caption: string, head: readonly string[], ...rows: readonly (readonly string[])[]): string =>
  [
    `<html><body><h1>统计表</h1><table><caption>${caption}</caption>`,
    `<tr>${head.map((one) => `<th>${one}</th>`).join('')}</tr>`,
    ...rows.map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`),
    '</table></body></html>',
  ].join('\n')

describe('the last row of a table', () => {
  it.each([
    [
      'of bare counts',
      table('', ['场所', '场次'], ['东剧院', '24'], ['西剧院', '22'], ['南剧院', '19'], ['合计', '62']),
    ],
    [
      'of the nation',
      table(
        '充电设施分布（万个）',
        ['地区', '数量'],
        ['广东', '78.6'],
        ['浙江', '41.2'],
        ['江苏', '38.9'],
        ['其他', '285.4'],
        ['全国', '445.0'],
      ),
    ],
    [
      'of the whole city',
      table(
        '受灾人口',
        ['县区', '人数（人）'],
        ['甲县', '4120'],
        ['乙县', '2630'],
        ['丙县', '1580'],
        ['全市', '8303'],
      ),
    ],
    [
      'with a bracket',
      table(
        '',
        ['类别', '数量（起）'],
        ['盗窃', '312'],
        ['诈骗', '421'],
        ['其他', '158'],
        ['合计（起）', '819'],
      ),
    ],
  ])('sums up the rows: %s', async (_, text) => {
    expect(await alarmsOf(text)).toEqual([expect.stringMatching(/^error part-whole/)])
  })

  it.each([
    [
      'that fits',
      table('', ['场所', '场次'], ['东剧院', '24'], ['西剧院', '22'], ['南剧院', '16'], ['合计', '62']),
    ],
    [
      'of a rate',
      table('', ['学段', '近视率'], ['小学', '35'], ['初中', '66'], ['高中', '74'], ['合计', '50']),
    ],
    [
      'of a score',
      table('', ['科目', '平均分'], ['语文', '85'], ['数学', '66'], ['英语', '74'], ['全部', '75']),
    ],
    [
      'of an index',
      table('', ['月份', '物价指数'], ['一月', '101'], ['二月', '102'], ['三月', '103'], ['合计', '316']),
    ],
  ])('is left alone: %s', async (_, text) => {
    expect(await alarmsOf(text)).toEqual([])
  })
})

describe('parts of a whole', () => {
  it.each([
    '3月普查结束，实检46.83万人。\n\n实检学生中，小学27.15万人、初中11.49万人、高中7.74万人。',
    '截至12月底，全国充电设施总数1587.3万个，同比增长53.9%。其中公共充电设施401.6万个，私人充电设施1158.7万个。',
  ])('are told where they miss it: %s', async (text) => {
    expect(await alarmsOf(text)).toEqual([expect.stringMatching(/^error|warning part-whole/)])
  })

  it.each([
    '3月普查结束，实检46.83万人。\n\n实检学生中，小学27.15万人、初中11.94万人、高中7.74万人。',
    '3月普查结束，实检46.83万人。\n\n住校学生中，小学7.15万人、初中11.49万人、高中7.74万人。',
    '截至12月底，全国充电设施总数1587.3万个。其中公共充电设施401.6万个，快速充电设施158.7万个。',
  ])('are left alone: %s', async (text) => {
    expect(await alarmsOf(text)).toEqual([])
  })
})

describe('names in quotes without a mark between them', () => {
  it.each([
    '《周仁》《三滴血》《火焰驹》《窦娥冤》《铡美案》《金沙江》等5台戏获奖。',
    '《甲传》《乙传》《丙传》《丁传》等3部影片入选。',
    '“一网通办”“跨省通办”“全城通办”“就近能办”等3项改革落地。',
  ])('are counted: %s', async (text) => {
    expect(await alarmsOf(text)).toEqual([expect.stringMatching(/^warning enumeration/)])
  })

  it.each([
    '《周仁》《三滴血》《火焰驹》《窦娥冤》《铡美案》等5台戏获奖。',
    '《周仁》《三滴血》等12台戏获奖。',
  ])('are left alone where they fit: %s', async (text) => {
    expect(await alarmsOf(text)).toEqual([])
  })
})

describe('an average of each one of a kind', () => {
  it.each([
    '今年秋季，全区118所学校9.84万名学生参加筛查，平均每校384人。',
    '全县186个村共选派干部2232人，平均每村21人。',
  ])('recomputes: %s', async (text) => {
    const alarms = await alarmsOf(text)
    expect(alarms.filter((alarm) => !alarm.startsWith('error rate'))).toEqual([])
  })

  it('is left alone where it fits', async () => {
    expect(await alarmsOf('全区118所学校9.84万名学生参加筛查，平均每校834人。')).toEqual([])
  })
})
