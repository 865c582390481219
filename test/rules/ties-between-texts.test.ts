import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

const article = (day: string, headline: string, ...paragraphs: readonly string[]): string =>
  `${headline}\n河川日报 ${day} 18:00:00\n\n${paragraphs.map((one) => `　　${one}\n`).join('\n')}`
const findings = (...texts: readonly string[]): Promise<readonly string[]> => told(texts, { notes: true })

describe('a row of dated states of which one falls', () => {
  const STARTS = article(
    '2025-09-02',
    '临川市收购小麦82.4万吨',
    '截至8月31日，临川市“满仓2025”专项行动累计收购小麦82.4万吨。',
  )
  const row = (last: string, lead = '收购进度'): string =>
    article(
      '2025-10-11',
      '临川市夏粮收购结束',
      `临川市“满仓2025”专项行动9月30日结束。${lead}：6月30日38.6万吨，7月31日61.5万吨，8月31日82.4万吨，9月20日${last}万吨。`,
    )

  it('is told where another text tells one of them as a running total', async () => {
    expect(await findings(STARTS, row('80.6'))).toContain('shrinking-total 80.6万 82.4万')
    expect((await findings(STARTS, row('90.6'))).filter((one) => one.startsWith('shrinking'))).toEqual([])
  })

  it('is told of what was done by the hour, too', async () => {
    const state = article('2025-07-14', '柳河镇转移群众', '截至7月14日8时，柳河镇累计转移群众11846人。')
    const states = (last: string): string =>
      article(
        '2025-07-20',
        '柳河镇防汛回顾',
        `柳河镇累计转移人数变化为：13日16时3264人，22时5718人，14日8时11846人，14日18时${last}人。`,
      )
    expect(await findings(state, states('11462'))).toContain('shrinking-total 11462 11846')
    expect((await findings(state, states('14362'))).filter((one) => one.startsWith('shrinking'))).toEqual([])
  })

  it('is none where nothing says that they add up: stocks and prices fall', async () => {
    const stocks = article(
      '2025-10-11',
      '临川市商务动态',
      '全市商业库存：6月30日38.6万吨，7月31日61.5万吨，8月31日82.4万吨，9月20日80.6万吨。',
    )
    expect((await findings(stocks)).filter((one) => one.startsWith('shrinking'))).toEqual([])
  })
})

describe('one number of a yield in two measures', () => {
  const OTHERS = '全市小麦总产量226.5万吨，播种面积523.6万亩。'
  const OFFICE = article('2025-07-16', '邢台市小麦产量数据', `2025年，${OTHERS}单位面积产量432.6公斤/亩。`)
  it.each(['平均亩产432.6斤。', '每亩平均产量432.6斤。', '小麦单产432.6吨。'])(
    'is told where the words say what the unit leaves out: %s',
    async (words) => {
      const paper = article('2025-07-18', '邢台市小麦丰收', `2025年，邢台市${OTHERS}${words}`)
      expect((await findings(OFFICE, paper)).some((one) => one.startsWith('unit 432.6'))).toBe(true)
    },
  )

  it.each(['平均亩产432.6公斤。', '单位面积产量432.6公斤/亩。', '大户收获432.6斤。'])(
    'is none: %s',
    async (words) => {
      const paper = article('2025-07-18', '邢台市小麦丰收', `2025年，邢台市${OTHERS}${words}`)
      expect((await findings(OFFICE, paper)).filter((one) => one.startsWith('unit'))).toEqual([])
    },
  )
})

describe('one number of 万 and 亿', () => {
  it.each([
    ['卸载货物31.84万吨', '7个月卸下来的货有31.84亿吨', '31.84万 31.84亿'],
    ['罚没款项1627.5万元', '7个月罚下来的钱有1627.5亿元', '1627.5万 1627.5亿'],
  ])('is one figure in whatever words two texts tell it: %s', async (first, second, expected) => {
    const OTHERS = '查处超限超载62485起，检查货车163.72万辆次，走访企业1328家'
    const office = article(
      '2025-11-10',
      '甘川省治理超载',
      `“陇盾2025”专项行动10月31日结束，${OTHERS}，${first}。`,
    )
    const paper = article(
      '2025-11-12',
      '甘川省治理超载',
      `“陇盾2025”专项行动收官，${OTHERS}。`,
      `${second}。`,
    )
    expect(await findings(office, paper)).toContain(`contradiction ${expected}`)
  })
})

describe('a state of an event that a later text tells as the whole', () => {
  const FIRST = article(
    '2025-06-27',
    '铜鼓县连夜转移群众',
    '截至27日8时，江西省铜鼓县累计转移11846人，出动救援人员1263名。',
  )
  const SECOND = article(
    '2025-06-28',
    '铜鼓县继续转移群众',
    '截至28日10时，江西省铜鼓县累计转移15208人，出动救援人员1263名。',
  )
  const later = (sentence: string): string => article('2025-07-06', '坝下人家', sentence)
  it.each([
    '三天里，全县前后转移11846人。',
    '这场雨，铜鼓县总共转移11846人。',
    '铜鼓县先后转移11846人，无一伤亡。',
  ])('is stale: %s', async (sentence) => {
    const found = await findings(FIRST, SECOND, later(sentence))
    expect(found.some((one) => one.startsWith('superseded-interim 11846'))).toBe(true)
    expect((await told([FIRST, SECOND, later(sentence)])).length).toBeGreaterThan(0)
  })

  it.each([
    '三天里，全县前后转移15208人。',
    '27日早上8时，全县累计转移11846人。',
    '铜鼓县先后转移11846人、15208人。',
    '铜鼓县先后发放雨衣11846件。',
  ])('is none: %s', async (sentence) => {
    expect(await told([FIRST, SECOND, later(sentence)])).toEqual([])
  })
})
