import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

const article = (text: string, headline = '要闻'): string =>
  `${headline}\n2025-05-03 10:00:00\n\n　　${text}\n`
const of = async (rule: string, text: string, headline?: string): Promise<readonly string[]> =>
  (await told([article(text, headline)], { notes: true })).filter((one) => one.startsWith(rule))

describe('the unit of a figure', () => {
  it.each([
    ['what lies between two rates is told in points', '公司净利率由上年的7.8%升到8.5%，提高0.7%。'],
    [
      'a balance is told in the unit of what it is the balance of',
      '全省出口682.4亿元，增长4.9%；进口352.6亿元，增长7.0%。贸易顺差329.8亿美元。',
    ],
    [
      'one number is not the same in two currencies',
      '查获资产82.4亿港元。按现价，82.4亿新台币约合20.3亿港元。',
    ],
    [
      'a growth rate holds between two units',
      '全市港口集装箱吞吐量3486.7万吨，上年同期3249.5万标箱，增长7.3%。',
    ],
  ])('shows in its own text: %s', async (_, text) => {
    expect(await of('unit', text)).toHaveLength(1)
  })

  it.each([
    '公司净利率由上年的7.8%升到8.5%，提高0.7个百分点。',
    '公司净利率由上年的7.8%升到8.5%，提高9.0%。',
    '全省出口682.4亿元，增长4.9%；进口352.6亿元，增长7.0%。贸易顺差329.8亿元。',
    '查获资产82.4亿新台币。按现价，82.4亿新台币约合20.3亿港元。',
    '全市港口集装箱吞吐量3486.7万标箱，上年同期3249.5万标箱，增长7.3%。',
    '全市接待游客3486.7万人次，上年同期收入3249.5万元，增长9.9%。',
  ])('is left alone where it is right: %s', async (text) => {
    expect(await of('unit', text)).toEqual([])
  })

  it('is that of the headline where this counts visits', async () => {
    expect(await of('unit', '一年接诊1126.4万人，创历史新高。', '医院一年看病1126万人次')).toHaveLength(1)
    expect(await of('unit', '一年接诊1126.4万人次，创历史新高。', '医院一年看病1126万人次')).toEqual([])
  })
})

describe('a span of days', () => {
  it.each([
    '4月21日至5月21日的22天，全省揽收快件138万件。',
    '今年汛期巡查从2月2日（星期日）开始，到3月13日结束，共44天。',
  ])('is held against its two dates: %s', async (text) => {
    expect(await of('date', text)).toHaveLength(1)
  })

  it.each([
    '4月1日至4月22日的22天，全省揽收快件138万件。',
    '从2月2日（星期日）开始，到3月13日结束，共40天。',
    '去年12月22日至1月2日的12天，全省揽收快件138万件。',
    '4月1日至22日，3天有雨。',
    '2月20日至3月1日共11天，加开列车12列。',
  ])('is left alone where either way of counting gives it: %s', async (text) => {
    expect(await of('date', text)).toEqual([])
  })
})

describe('names that begin with a number', () => {
  it.each(['1号线、2号线、3号线、5号线等3条线路加开列车。', '3号楼、5号楼、8号楼共4栋完成改造。'])(
    'are counted: %s',
    async (text) => {
      expect(await of('enumeration', text)).toHaveLength(1)
    },
  )
  it.each(['1号线、2号线、3号线等5条线路加开列车。', '3号楼、5号楼、8号楼共3栋完成改造。'])(
    'may be some of more, or as many: %s',
    async (text) => {
      expect(await of('enumeration', text)).toEqual([])
    },
  )
})

describe('question marks that ask nothing', () => {
  it('show that commas were lost, behind a time too', async () => {
    expect(await of('garbled-text', '周五延长运营至24:00？加开列车？最后一班十分拥挤。')).toHaveLength(1)
    expect(await of('garbled-text', '周五延长运营至24:00，加开列车，最后一班十分拥挤。')).toEqual([])
  })
})

describe('a unit of another sort than the noun beside its figure', () => {
  it.each([
    '全省公共充电设施总功率达2.08亿千瓦时。',
    '截至12月底，风电装机容量3215.6万千瓦时。',
    '全年发电量1237.5亿千瓦。',
    '上半年充电量约25.4亿千瓦。',
    '全市绿地面积312.5公里。',
    '公路总里程达3.42万平方公里。',
  ])('is told: %s', async (text) => {
    expect(await told([text])).toEqual([expect.stringMatching(/^unit/)])
  })

  it.each([
    '全省公共充电设施总功率达2.08亿千瓦。',
    '全年发电量1237.5亿千瓦时。',
    '全市绿地面积312.5平方公里，绿道里程85公里。',
    '装机容量3215.6万千瓦，年发电86.2亿千瓦时。',
  ])('is left alone where it fits: %s', async (text) => {
    expect(await told([text], { notes: true })).toEqual([])
  })
})

describe('what a rate gains', () => {
  const text = (gain: string): string =>
    `2023年，全市初中近视率65.9%，比上年下降1个百分点。全市小学近视率34.9%，比上年下降${gain}。`

  it('is told in points where its text tells another in points', async () => {
    expect(await told([text('0.9%')], { notes: true })).toContainEqual(expect.stringMatching(/^unit/))
    expect(await told([text('0.9个百分点')], { notes: true })).toEqual([])
  })
})
