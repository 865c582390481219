import { describe, expect, it } from 'vitest'
import { alarmsOf } from './alarms.ts'

const FRONT = (day: string): string => `---\ndate: ${day}\n---\n\n`

describe('figures that stand together and are of two matters', () => {
  it.each([
    [
      'examples after 其中 that may overlap',
      '2023年，全市新登记志愿者231名，其中35岁以下的128名、女性47名、外省籍59名。',
    ],
    [
      'a pair that makes up the whole, and another cut of it',
      '2023年，全省货物进出口总值3612.4亿元，其中出口2038.6亿元、进口1573.8亿元；对东盟进出口1724.6亿元，占47.7%。',
    ],
    [
      'what two lists leave over',
      '2023年，全省报告聚集性疫情398起，小学231起，幼儿园109起，中学38起，大学9起，其他11起。\n\n2023年，全省分型结果来自372起：甲型241起；乙型98起；其他33起。',
    ],
    ['a rate, which holds no parts', '2023年，全市宾馆平均入住率88.6%，其中河湾县93.2%。'],
    [
      'an average rate and those of three groups',
      '2023年，学童整体接种率为58.6%，其中小学生69.2%、幼儿园学童55.4%、中学生48.3%。',
    ],
    [
      'a sum of two, told behind another amount',
      '经核定，损失为1.36亿元，比初步统计的1.2亿元多0.16亿元。中央下达救灾资金2000万元，省级安排1500万元，两级合计3500万元。',
    ],
    [
      'a share of a total that lacks its magnitude',
      '2023年，全省货物进出口总值5518.7万元。其中出口3102.4亿元，对东盟进出口2638.9亿元，占47.8%。',
    ],
    [
      'what was told once, of another time',
      '“五一”假期，全省共接待国内游客4862.7万人次。\n\n去年国庆7天假期，全省曾接待国内游客6103.5万人次。',
    ],
    [
      'a share of what stands before the value of last year',
      '2023年，全市共侦办案件1473起，比上年的1304起增加13.0%，占全省9206起的16.0%。',
    ],
    [
      'a growth over the quarter that its own words name',
      '四季度，公司营业收入4.68亿元，上年同期为4.12亿元，同比增长13.6%。\n\n四季度营业收入比去年三季度的5.47亿元下降14.4%。',
    ],
    [
      "last year's two figures, counted as two",
      '公安部通报，“云盾2023”专项行动全年共侦办案件51238起，抓获犯罪嫌疑人86412名。2022年，这两项数字分别是44917起和75830名，同比上升14.1%和14.0%。',
    ],
  ])('are no misfit: %s', async (_, text) => {
    const found = await alarmsOf(text)
    expect(found.filter((one) => !one.includes('5518.7'))).toEqual([])
  })

  it.each([
    [
      'a pair that misses the whole',
      '2023年，全省货物进出口总值286.4亿元。其中，出口171.9亿元，进口141.5亿元。',
    ],
    [
      'examples that a slip keeps from making up the whole',
      '2023年，全市共有队员1864人，其中消防742人、武警386人、公安472人、医疗183人、其他126人。',
    ],
  ])('are one where they were meant to sum: %s', async (_, text) => {
    expect(await alarmsOf(text)).toMatchObject([expect.stringContaining('part-whole')])
  })
})

describe('figures of other texts', () => {
  const report = `${FRONT('2024-02-27')}河川精工发布业绩快报。2023年公司实现营业收入22.41亿元。公司表示产销两旺。`

  it.each([
    [
      'a rival named in passing',
      `${FRONT('2024-02-28')}河川精工披露快报，公司表示产销两旺。同行绿桓传动的快报显示，其2023年营业收入31.6亿元。`,
    ],
    [
      'four quarters, each with its own',
      `${FRONT('2024-04-22')}河川精工披露年报，2023年公司营业收入22.41亿元。分季度看，四个季度营业收入分别为4.68亿元、5.51亿元、5.92亿元、6.30亿元。`,
    ],
    [
      "a city's own results of a nation's campaign",
      `${FRONT('2024-02-28')}昨天，徐州市公安局通报全市参加公安部“云盾2023”专项行动的情况。全市全年共侦办案件1473起；抓获犯罪嫌疑人2518名。`,
    ],
  ])('do not clash with %s', async (_, text) => {
    const first =
      `${FRONT('2024-04-26')}一季度，公司实现营业收入4.68亿元。河川精工称，公司产销两旺。`.replace(
        '2024-04-26',
        '2023-04-26',
      )
    const nation = `${FRONT('2024-01-11')}公安部通报，“云盾2023”专项行动全年共侦办案件51238起，抓获犯罪嫌疑人86412名。`
    expect(await alarmsOf(report, first, nation, text)).toEqual([])
  })
})
