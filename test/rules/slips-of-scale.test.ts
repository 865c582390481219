import { describe, expect, it } from 'vitest'
import { alarmsOf } from './alarms.ts'

describe('figures of the same digits a 万 or an 亿 apart', () => {
  it.each([
    ['words', ['2023年该公司研发投入1.86亿元，同比增长。\n\n年报称，1.86万元的研发投入主要投向漂浮式基础。']],
    ['digits', ['去年全市罚没款5218元。\n\n记者算了一笔账，用5218万元除以案件数，平均每件1.75万元。']],
    [
      'campaign',
      [
        '“护蓝2023”专项行动自4月15日至11月15日，河北省共立案3582件，罚款3.14亿元。',
        '河北省“护蓝”专项行动日前收官。其间，全省立案3582件，罚款3.14万元。',
      ],
    ],
    [
      'story',
      [
        '“护蓝2023”专项行动3月1日至11月30日在河北省开展，共立案3582件，查获嫌疑人7246名。紧急查封涉案资金8.25亿元，增长19.3%；返还1.64亿元。',
        '第二轮“护蓝2023”，立案3582件，查获7246人。紧急查封8.25万元，去年多，今年返还1.64亿元。',
      ],
    ],
  ])('are one figure by their %s', async (_, texts) => {
    expect(await alarmsOf(...texts)).toContainEqual(expect.stringMatching(/contradiction: .*“万”“亿”之误/))
  })

  it('are two figures where they tell of unlike things', async () => {
    expect(await alarmsOf('全市游客增加1.86亿元消费。\n\n慈善会收到捐款1.86万元。')).toEqual([])
  })
})

describe('a slip of an everyday word', () => {
  const CAMPAIGN = '“清流2024”专项行动检查企业312家。'
  const right = `${CAMPAIGN}全省重点排污单位安装的自动监测设备接受了比对。各市监测设备运行良好。`

  it('is told by the word and the neighbours that the texts have elsewhere', async () => {
    expect(await alarmsOf(right, `${CAMPAIGN}检查组发现在线监侧设备运行不规范。`)).toEqual([
      expect.stringMatching(/^warning misspelled-term: 「监侧」.*「监测」/),
    ])
  })

  it.each([
    ['a word of its own', '全市森林防灭火指挥部召开会议。全市森林防火指挥部部署工作，防火指挥部检查。'],
    ['other neighbours', '他在线监侧目。'],
  ])('is none with %s', async (_, text) => {
    expect(await alarmsOf(right, CAMPAIGN + text)).toEqual([])
  })

  it('is none where the other text is on another matter', async () => {
    expect(await alarmsOf(right, '检查组发现在线监侧设备运行不规范。')).toEqual([])
  })
})

describe('the toll of an event in a later text', () => {
  const dated = (day: string, text: string): string => `---\ndate: ${day}\n---\n\n${text}`
  const fourth = dated('2024-08-24', '截至24日16时，台风“青鹭”共造成浙江省6人遇难、63人受伤。')
  const review = dated('2024-09-10', '截至8月29日，台风“青鹭”共造成浙江省7人遇难、63人受伤。')

  it('is stale where a higher one was out before', async () => {
    const text = dated('2024-09-12', '台风“青鹭”8月22日在浙江省登陆，共造成6人遇难、63人受伤。')
    expect(await alarmsOf(fourth, review, text)).toEqual([
      expect.stringMatching(/^warning superseded-interim: .*6人/),
    ])
  })

  it('is none of its own where the text says up to when', async () => {
    const text = dated('2024-09-12', '截至8月24日，台风“青鹭”共造成浙江省6人遇难、63人受伤。')
    expect(await alarmsOf(fourth, review, text)).toEqual([])
  })
})
