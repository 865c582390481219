import { describe, expect, it } from 'vitest'
import { checkConsistency } from '../../src/check.ts'

/** The rules that speak up on one article. */
async function rulesOn(text: string): Promise<readonly string[]> {
  const headline = text.startsWith('全市报名48690人') ? '全市报名48690人' : '要闻'
  const content = `${headline}\n2024-05-03 10:00:00\n\n　　${text}\n`
  const { findings } = await checkConsistency([{ path: 'article.txt', content }])
  return findings.map(({ rule }) => rule)
}

const right: readonly string[] = [
  '截至4月底，全市春灌进度为87.4%。去年同期进度为84.1%，今年快3.3个百分点。',
  '三年间，全县共发生火灾36起、死亡54人，平均每起死亡1.5人。',
  '全市报名48690人。共设考场1623间，平均每间30.0人。',
  '录用的教师中，男性1264人，女性2136人，女性占62.82%。',
  '2023年报名48693人，2022年报名51320人，一年间少了2627人。',
  '受伤的26人中，司机5人、乘客12人、路人9人，均已送医。',
  '水稻增收318万元、玉米增收245万元，合计563万元。',
  '今年办理的1846起案件中，电信网络诈骗案件1648起。',
]

const wrong: readonly (readonly [rule: string, text: string])[] = [
  ['rate', '截至4月底，全市春灌进度为87.4%。去年同期进度为84.1%，今年快4.3个百分点。'],
  ['rate', '三年间，全县共发生火灾36起、死亡54人，平均每起死亡2.5人。'],
  ['rate', '全市报名48690人。共设考场1623间，平均每间20.0人。'],
  ['rate', '录用的教师中，男性1264人，女性2136人，女性占68.22%。'],
  ['rate', '2023年报名4893人，2022年报名51320人，一年间少了2627人。'],
  ['part-whole', '受伤的26人中，司机8人、乘客12人、路人9人，均已送医。'],
  ['part-whole', '水稻增收318万元、玉米增收254万元，合计563万元。'],
  ['part-whole', '今年办理的1846起案件中，电信网络诈骗案件1864起。'],
]

describe('figures that one sentence ties together by its shape', () => {
  it.each(right)('add up and raise nothing: %s', async (text) => {
    expect(await rulesOn(text)).toEqual([])
  })

  it.each(wrong)('miss each other, which %s tells: %s', async (rule, text) => {
    expect(await rulesOn(text)).toContain(rule)
  })
})
