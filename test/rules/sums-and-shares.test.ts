import { describe, expect, it } from 'vitest'
import { alarmsOf } from './alarms.ts'

const page = (day: string, text: string): string => `---\ndate: ${day}\n---\n\n${text}\n`

describe('a table that sums up its rows', () => {
  const table = (phone: string): string =>
    page(
      '2025-12-12',
      `“护苗2025”专项行动查处案件7158起，各类如下（单位：起）：\n\n| 类别 | 查处 | 占比 |\n|---|---|---|\n| 假冒商标 | 2864 | 40.0% |\n| 虚假宣传 | 1583 | 22.1% |\n| 无证经营 | ${phone} | 27.0% |\n| 其他 | 776 | 10.8% |\n| 合计 | 7158 | 100% |`,
    )

  it('is told where a row has two digits swapped', async () => {
    expect(await alarmsOf(table('1935'))).toEqual([])
    expect(await alarmsOf(table('1395'))).toContainEqual(expect.stringContaining('part-whole'))
  })
})

describe('the quarters of a row', () => {
  const report = (third: string): string =>
    page(
      '2025-04-18',
      `# 禾川轴承股份有限公司2024年年度报告摘要\n\n| 项目（亿元） | 第一季度 | 第二季度 | 第三季度 | 第四季度 | 全年 |\n|---|---|---|---|---|---|\n| 营业收入 | 6.12 | 7.35 | ${third} | 9.04 | 30.81 |`,
    )
  const news = page('2025-04-26', '禾川轴承股份有限公司公布，2025年一季度营业收入6.93亿元，同比增长13.2%。')

  it('make up the year in its last column', async () => {
    expect(await alarmsOf(report('8.30'))).toEqual([])
    expect(await alarmsOf(report('8.03'))).toEqual([expect.stringContaining('part-whole')])
  })

  it('are of the year of the report, and not of that in which it came out', async () => {
    expect(await alarmsOf(report('8.30'), news)).toEqual([])
  })
})

describe('a list that is said to be complete', () => {
  const list = (third: string): string =>
    page(
      '2025-01-16',
      `2024年，全市立案12640起，比上年的11232起增长12.5%；办结11866起。按领域分，农业领域2128起，工业领域5954起，服务领域${third}起，其他领域1585起。`,
    )

  it('is held against the amount that a slip keeps it from', async () => {
    expect(await alarmsOf(list('2973'))).toEqual([])
    expect(await alarmsOf(list('2937'))).toEqual([expect.stringContaining('part-whole')])
  })
})

describe('a share of what the text says to be the whole', () => {
  const loss = (share: string): string =>
    page(
      '2024-07-04',
      `清河县通报，暴雨造成直接经济损失4.28亿元，较前一天初步估计的3.15亿元增加。其中农业1.36亿元，占${share}；工矿0.54亿元；基础设施1.71亿元，占40.0%。`,
    )

  it('is told where the shares beside it are of that whole', async () => {
    expect(await alarmsOf(loss('31.8%'))).toEqual([])
    expect(await alarmsOf(loss('38.1%'))).toEqual([expect.stringContaining('error rate')])
  })
})

describe('what each of many spends', () => {
  const text = (each: string): string =>
    page('2025-04-11', `2024年，全县接待游客986.4万人次，旅游收入72.36亿元，平均每人次花费约${each}元。`)

  it('follows from the two figures before', async () => {
    expect(await alarmsOf(text('734'))).toEqual([])
    expect(await alarmsOf(text('374'))).toEqual([expect.stringContaining('error rate')])
  })
})

describe('a headline that adds up', () => {
  it('has its parts in the body', async () => {
    const body = '6月3日起，专案组在清河县先后收网，抓获嫌疑男子128人、女子37人，搜查处所61个。'
    expect(await alarmsOf(page('2024-06-14', `# 收网行动拘165人\n\n${body}`))).toEqual([])
    expect(await alarmsOf(page('2024-06-14', `# 收网行动拘156人\n\n${body}`))).toEqual([
      expect.stringContaining('headline-body'),
    ])
  })
})

describe('a second rate in a sentence', () => {
  it('is of no value that the first one was set against', async () => {
    const text = '瀚川电子4月营收31.62亿元，较3月的26.75亿元增加18.2%，较去年同月成长7.4%。'
    expect(await alarmsOf(page('2025-05-10', text))).toEqual([])
  })
})

describe('figures of one text that are of two things', () => {
  it.each([
    [
      'kinds under headings beside each other',
      '# 2024年3月清河市传染病概况\n\n## 一、乙类传染病\n\n全市报告1146例，死亡2例。\n\n## 二、丙类传染病\n\n全市报告1382例，无死亡。',
    ],
    [
      'a stage, and the sum of two',
      '“清油2023”专项行动9月30日收官。四个月里，清河市查获油品318.4吨。第一、二阶段合计，清河市查获油品726.9吨。',
    ],
    [
      'a total since the start, and the average of a month',
      '2023年12月8日至2024年3月底，轻轨妈阁站合共有96万人次进出。2024年3月轻轨日均客量1.28万人次。',
    ],
    ['a list that points to what is counted', '节前以清河、白塔向南部四地州的返乡流为主。'],
    [
      'a step that the headline works out',
      '# 看台上多了13万人次\n\n2024赛季现场观众48.6万人次，比2023赛季的35.4万人次增长37.3%。',
    ],
  ])('are left alone: %s', async (_, text) => {
    expect(await alarmsOf(page('2024-04-10', text))).toEqual([])
  })
})
