import { describe, expect, it } from 'vitest'
import { addsUp } from '../../src/ledger/series.ts'
import { claim } from '../ledger/claims.ts'
import { told } from './told.ts'

const HEAD = '河川日报2024年12月20日讯 '

describe('figures that are read alike and yet do not contradict each other', () => {
  it.each([
    [
      'kinds told in one sentence',
      `${HEAD}截至20日8时，震区共记录到余震413次，其中3.0至3.9级9次，4.0至4.9级1次。`,
    ],
    [
      'one of a field that its sentence announces',
      `${HEAD}市检察院2024年起诉各类犯罪人员6842人。\n\n职务犯罪检察方面，2024年受理移送案件79件，起诉人员83人。`,
    ],
    [
      'one that its share makes a part of the other',
      `${HEAD}2024年，河东机场运送旅客286.5万人次。\n\n国际航线表现亮眼，2024年运送旅客8.43万人次，占2.9%。`,
    ],
    ['shares of nothing named', `${HEAD}四种方式中公路占比最高，为89.8%。\n\n与全国相比，约占2.2%。`],
    [
      'a result and what was aimed at',
      `${HEAD}2024年全市新增绿地126公顷。\n\n按照年初的安排，2024年力争新增绿地150公顷。`,
    ],
    [
      'a figure of the part that is told after the sentence of a list',
      `${HEAD}2024年，业务收入98642万元，其中存款利息9874万元，委托贷款利息88716万元。业务支出48911万元。`,
    ],
    [
      'a list whose first figure counts something larger',
      `${HEAD}全年不合格341批次，其中小吃抽检612批次，不合格9批次。`,
    ],
    ['places whose lakes are counted', `${HEAD}调查队对南昌、九江、上饶三市的86个湖泊同时计数。`],
  ])('%s', async (_, text) => {
    expect(await told([text])).toEqual([])
  })
})

describe('stretches from one day on', () => {
  const city = `${HEAD}江苏省南京市今年以来截至12月14日共有115人因中暑就医。`
  const province = '河川日报2024年12月22日讯 江苏省今年以来截至12月21日共有83人因中暑就医。'

  it('hold no more in a city than later in its province', async () => {
    expect((await told([city, province])).map((one) => one.split(' ')[0])).toContain('region')
  })
})

describe('marks on a scale', () => {
  it.each([
    ['6.4级', false],
    ['38度', false],
    ['38起', true],
  ])('are no amounts: %s', (figure, expected) => {
    expect(addsUp(claim({ figure, text: `共${figure}` }))).toBe(expected)
  })
})
