import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

const HEAD = '河川日报2024年12月20日讯 '

describe('one figure told twice, once with a slip', () => {
  it.each([
    [
      'digits swapped, one telling with a verb more',
      `${HEAD}2024年，全省跨市调运救灾帐篷48.36万顶。`,
      `${HEAD}2024年，全省靠铁路和公路跨市调运救灾帐篷43.86万顶。`,
      'contradiction 43.86万 48.36万',
    ],
    [
      'a digit doubled, the noun behind another word',
      `${HEAD}2024年，全省登记候鸟环志4185只。`,
      `${HEAD}2024年，全省登记的候鸟环志个体44185只。`,
      'contradiction 4185 44185',
    ],
    [
      '万 left out, the noun before and behind its figure',
      `${HEAD}2024年，全市征收排污费6317元。`,
      `${HEAD}记者算了一笔账：6317万元排污费平摊到全市企业，平均每家2万元。`,
      'contradiction 6317 6317万',
    ],
  ])('is told: %s', async (_, first, second, expected) => {
    expect(await told([first, second])).toContain(expected)
  })

  it.each([
    [
      'of two kinds of things',
      `${HEAD}2024年，全省登记候鸟环志4185只。`,
      `${HEAD}2024年，全省收治伤病猛禽44185只。`,
    ],
    ['of two provinces', '江苏省2024年登记候鸟环志4185只。', '浙江省2024年登记候鸟环志4158只。'],
    ['of two years', '江苏省2023年登记候鸟环志4185只。', '江苏省2024年登记候鸟环志4158只。'],
  ])('is left alone: %s', async (_, first, second) => {
    expect(await told([first, second])).toEqual([])
  })

  it('is left alone where several texts bear out each of the two', async () => {
    const text = (figure: string, words: string): string =>
      `${HEAD}${words}2024年，全省登记候鸟环志${figure}只。`
    const all = [
      text('4185', '第一批'),
      text('4185', '有消息说，'),
      text('4158', '另一批'),
      text('4158', '又有人说，'),
    ]
    expect((await told(all)).filter((one) => one.includes('疑为'))).toEqual([])
  })
})
