import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

const DAY = '河川日报2024年12月20日讯 '

describe('a figure that another text tells with a slip', () => {
  it.each([
    [
      'in a table, under a name alone',
      `${DAY}截至2024年12月15日，全市公交线网里程1426.8公里。`,
      `${DAY}截至2024年12月15日，全市公交线路里程1462.8公里。`,
      'contradiction 1426.8公里 1462.8公里',
    ],
    [
      'of the province for the nation, with its point lost',
      `${DAY}截至2024年12月15日，全省首轮体检24.37万人。`,
      `${DAY}截至2024年12月15日，全国首轮体检2437万人。`,
      'contradiction 24.37万 2437万',
    ],
    [
      'converted into 亿 with its point in the wrong place',
      `${DAY}2024年，全市电梯改造投入资金4318.6万元，完成1276部，惠及6842户。`,
      `${DAY}2024年，全市完成电梯改造1276部，惠及6842户，投入资金4.32亿元。`,
      'contradiction 4.32亿 4318.6万',
    ],
  ])('is found %s', async (_, first, second, expected) => {
    const found = await told([first, second])
    expect(found.map((one) => one.replaceAll('公里', ''))).toContain(expected.replaceAll('公里', ''))
  })

  it.each([
    [
      'rounded digits of two texts that share no figure',
      `${DAY}2024年，全市收获苹果4318.6万公斤。`,
      `${DAY}2024年，全市销售化肥4.32亿公斤。`,
    ],
    [
      'a digit less in a narrower region',
      `${DAY}2024年，河北省登记候鸟环志4185只。`,
      `${DAY}2024年，河北省石家庄市登记候鸟环志485只。`,
    ],
  ])('is none: %s', async (_, first, second) => {
    expect((await told([first, second])).filter((one) => one.startsWith('contradiction'))).toEqual([])
  })

  it('is found whatever unrelated texts tell the same two figures', async () => {
    const first =
      '岚桥新能（603XXX.SH）2024年3月1日公告，2023年公司研发投入1.86亿元。年报称，1.86万元的研发投入主要投向机组。'
    const unrelated = [
      '休宁县流口镇2022年1月26日消息，村里的年货节卖出茶叶1.86万元。',
      '玉树州2023年7月29日消息，赛马节期间全州实现旅游收入1.86亿元。',
    ]
    const alone = await told([first])
    expect(alone).toContain('contradiction 1.86万 1.86亿')
    expect(await told([first, ...unrelated])).toEqual(alone)
  })
})

describe('two neighbours', () => {
  it('that two texts give to each other are told', async () => {
    const found = await told([
      `${DAY}2024年，全省玉米产量702.6亿斤、水稻产量136.9亿斤。`,
      `${DAY}2024年全省粮食丰收，其中玉米136.9亿斤、水稻702.6亿斤。`,
    ])
    expect(found.some((one) => one.startsWith('contradiction'))).toBe(true)
  })

  it('told in another order are left alone', async () => {
    const found = await told([
      `${DAY}2024年，全省玉米产量702.6亿斤、水稻产量136.9亿斤。`,
      `${DAY}2024年全省粮食丰收，其中水稻136.9亿斤、玉米702.6亿斤。`,
    ])
    expect(found).toEqual([])
  })
})
