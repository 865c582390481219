import { describe, expect, it } from 'vitest'
import { alarmsOf } from './alarms.ts'

describe('a rate that its own words tie to two figures', () => {
  it.each([
    ['全市共排查电梯1.2万台，发现隐患3200处，已整改3040处，整改率85.0%。', '应约为95'],
    ['全年抽检农产品8600批次，合格8514批次，合格率为90.9%。', '应约为99'],
    ['全年抽检农产品8600批次，不合格86批次，合格率为98.0%。', '应约为99'],
    ['该校应届毕业生5200人，已就业4836人，就业率达83.0%。', '应约为93'],
    ['法院全年受理案件31200件，审结29640件，结案率为85%。', '应约为95'],
    ['全区共有住户12.4万户，其中已通气9.3万户，通气率85%。', '应约为75%'],
    ['全省累计停电62.8万户，已恢复37.4万户，占停电用户的69.6%。', '应约为59'],
    ['展会观众26.4万人次，其中境外观众3.3万人次，占观众总量的22.5%。', '应约为12'],
  ])('is told where it follows from neither: %s', async (text, right) => {
    const [alarm, ...others] = await alarmsOf(text)
    expect(others).toEqual([])
    expect(alarm).toMatch(/^error rate/)
    expect(alarm).toContain(right)
  })

  it.each([
    ['that it follows from', '全市共排查电梯1.2万台，发现隐患3200处，已整改3040处，整改率95.0%。'],
    ['that are what is left', '全年抽检农产品8600批次，不合格86批次，合格率99%。'],
    ['of another pair beside them', '全年抽检8600批次，合格8514批次，不合格86批次，合格率99.0%。'],
    ['that are kept in time', '全年受理举报9871件，办结9604件，按期办结率92.1%。'],
    ['of cases carried over', '全年新收案件8000件，审结7900件，结案率91%。'],
    ['of the whole that it names', '全省累计停电62.8万户，已恢复37.4万户，占停电用户的59.6%。'],
  ])('is left alone with figures %s', async (_, text) => {
    expect(await alarmsOf(text)).toEqual([])
  })
})

describe('a change told twice', () => {
  it.each([
    ['2023年末森林覆盖率为43.2%，上年末为42.7%，一年提高1.5个百分点。', '应约为0.5'],
    ['2023年森林覆盖率43.2%，比上年的42.7%提高了1.5个百分点。', '应约为0.5'],
    ['2023年失业率由5.6%降至5.1%，下降1.5个百分点。', '应约为0.5'],
    ['2023年全市共有医院86家，比上年增加4家，增长14.9%。', '应约为4.9%'],
    ['今年春耕投放化肥4.38万吨，比去年多0.6万吨，增长35.9%。', '应约为15.9%'],
    ['2023年全市地区生产总值修订为4262.9亿元，比初步核算数增加163.5亿元，增幅为3.3%。', '应约为4.0%'],
  ])('is told where the two do not fit: %s', async (text, right) => {
    const alarms = await alarmsOf(text)
    expect(alarms).toHaveLength(1)
    expect(alarms[0]).toContain(right)
  })

  it.each([
    ['points', '2023年末森林覆盖率为43.2%，上年末为42.7%，一年提高0.5个百分点。'],
    ['a step and its percentage', '2023年全市共有医院86家，比上年增加4家，增长4.9%。'],
    ['the amount before', '2022年全县招聘教师240名，今年减少54名，下降22.5%。'],
    ['two bases', '全省地区生产总值为34402.5亿元，比初步核算数增加186.7亿元，比上年增长5.2%。'],
    ['real growth', '2023年全市地区生产总值4262.9亿元，比上年增加163.5亿元，增长6.8%。'],
    [
      'a multiple of the year before',
      '今年累计录得62宗，其余三宗属本地感染。去年全年只有20宗，今年至今已是去年的3.1倍。',
    ],
    [
      'another amount',
      '全年基金收入312.5亿元，支出298.7亿元；年末累计结余254.9亿元。2022年支出为271.3亿元，一年间增长了10.1%。',
    ],
  ])('is left alone with %s that fit or are not its own', async (_, text) => {
    expect(await alarmsOf(text)).toEqual([])
  })
})
