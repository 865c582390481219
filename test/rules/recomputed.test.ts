import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

const HEAD = '河川日报2024年12月20日讯 '
const WRONG = [
  [
    'an average over the days that its sentence counts',
    `${HEAD}11月1日至20日的20天里，全市图书馆累计借出图书86.4万册，日均4.23万册。`,
    'rate',
  ],
  ['an average per case', `${HEAD}2024年全省立案3582件，罚款3.14亿元，平均每件罚款约7.88万元。`, 'rate'],
  ['an average per building', `${HEAD}2024年全市新建驿站48座，投入1440万元，平均每座39万元。`, 'rate'],
  [
    'one share of a whole that no clause names',
    `${HEAD}2024年全县志愿者共12480人。按年龄分，60岁以上2246人，占28.0%；30至59岁6864人，占55.0%；29岁以下3370人，占27.0%。`,
    'rate',
  ],
  [
    'a total told in Traditional characters behind its list',
    `${HEAD}2024年全市回收舊衣，東區412噸、西區318噸、南區268噸、北區152噸，合計1,105噸。`,
    'part-whole',
  ],
] as const

const RIGHT = [
  [
    'an average over the days of its sentence, rounded',
    `${HEAD}11月1日至20日的20天里，全市图书馆累计借出图书86.4万册，日均4.3万册。`,
  ],
  ['an average per case', `${HEAD}2024年全省立案3582件，罚款3.14亿元，平均每件罚款约8.77万元。`],
  [
    'an average over another count of its sentence',
    `${HEAD}2024年全市新建驿站48座、改造12座，投入1440万元，平均每座24万元。`,
  ],
  [
    'an average over another count of its paragraph',
    `${HEAD}4268名志愿者参与服务，其中高校学生2915人。累计服务时长10.24万小时，人均24小时。`,
  ],
  [
    'an average over the days of a total told before the last one',
    `${HEAD}10月1日至8日，全市接待游客4526.3万人次。后四天（10月5日至8日）接待2153.6万人次，低于前四天。日均565.8万人次。`,
  ],
  [
    'an average over the days since a launch',
    `${HEAD}“清路2024”专项行动10月1日开始，12月31日结束。截至10月31日，全省查处超限超载9331起，日均301起。`,
  ],
  [
    'shares of one whole',
    `${HEAD}2024年全县志愿者共12480人。按年龄分，60岁以上2246人，占18.0%；30至59岁6864人，占55.0%；29岁以下3370人，占27.0%。`,
  ],
] as const

describe('figures that follow from others', () => {
  it.each(WRONG)('are told where they do not: %s', async (_, text, rule) => {
    expect((await told([text])).map((one) => one.split(' ')[0])).toEqual([rule])
  })

  it.each(RIGHT)('are left alone where they do: %s', async (_, text) => {
    expect(await told([text])).toEqual([])
  })
})

const items = (lead: string, ...list: readonly string[]): string =>
  `# 全市水库蓄水情况\n\n${HEAD}\n\n${list.map((one) => `- ${one}`).join('\n')}\n\n${lead}\n`

describe('a total below a list of items', () => {
  const list = [
    '东片：蓄水量412万吨，增长3.1%。',
    '西片：蓄水量318万吨。',
    '南片：蓄水量268万吨，其中饮用水96万吨。',
  ]

  it('is told where the items do not make it up', async () => {
    const findings = await told([items('三片合计蓄水量1098万吨。', ...list)], { format: 'md' })
    expect(findings).toEqual(['part-whole 1098万 412万'])
  })

  it.each([
    ['they do', '三片合计蓄水量998万吨。'],
    ['it is of some of them', '前两位合计蓄水量830万吨。'],
  ])('is left alone where %s', async (_, lead) => {
    expect(await told([items(lead, ...list)], { format: 'md' })).toEqual([])
  })
})

describe('a count of cases that are named behind it', () => {
  it.each([
    ['5起', ['enumeration 5']],
    ['4起', []],
  ])('of four, with a remark behind them: %s', async (count, expected) => {
    const text = `${HEAD}省局公布${count}典型案例，分别是甲县某店销售假化肥、乙县某厂伪造检验报告、丙县某站短斤缺两、丁县某公司虚假宣传，其中货值最高的为46.8万元。`
    expect(await told([text])).toEqual(expected)
  })
})

describe('a question mark inside a word', () => {
  it('is a sign of damage', async () => {
    const text = `${HEAD}全年抽检农药、兽药、饲?料和化肥，检出不合格饲料12批次。`
    expect(await told([text], { notes: true })).toEqual(['garbled-text 饲?料'])
  })

  it.each(['今年招生规模多大？考场够不够？', '钱花到哪儿了？农民怎么看？', '还涨不涨？价格会稳住吗？'])(
    'is none behind a question: %s',
    async (text) => {
      expect(await told([text], { notes: true })).toEqual([])
    },
  )
})
