import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** Number and end of the period of each figure. */
function ends(content: string, path = 'article.txt'): readonly string[] {
  return extractClaims(readDocument({ path, content })).map(
    ({ value, date }) => `${value.stated} …${date.end}`,
  )
}

function report(date: string, title: string, sections: readonly (readonly [string, string])[]): string {
  const parts = sections.map(([heading, text]) => `## ${heading}\n\n${text}\n`)
  return `---\ndate: ${date}\n---\n\n# ${title}\n\n${parts.join('\n')}`
}

function plain(date: string, ...texts: readonly string[]): string {
  return `要闻\n${date}\n\n${texts.map((text) => `　　${text}`).join('\n\n')}\n`
}

describe('a report in parts', () => {
  it.each([
    ['某县水利局2023年工作总结和2024年工作打算', '一、2023年工作情况', '二、2024年工作打算'],
    ['某区民政局2023年工作总结及2024年工作思路', '（一）2023年主要工作完成情况', '（二）2024年工作思路'],
    ['某市残联2023年度总结与2024年计划', '第一部分 2023年工作回顾', '第二部分 2024年工作安排'],
    ['工作报告', '1、2023年重点工作开展情况', '2、2024年重点工作安排'],
    ['工作报告', '一、2023年度工作成效', '二、2024年工作设想'],
  ])('a year in a numbered heading dates what is told or planned under it: %s', (title, past, next) => {
    const text = report('2024-01-18', title, [
      [past, '全年建成水窖312座。新修渠道48公里。'],
      [next, '计划建成水窖120座。'],
    ])
    expect(ends(text, 'a.md')).toEqual(['312 …2023-12-31', '48 …2023-12-31', '120 …2024-12-31'])
  })

  it.each([
    ['一、上半年工作情况', '2023-06-30'],
    ['一、前三季度经济运行情况', '2023-09-30'],
    ['（一）1至9月办案情况', '2023-09-30'],
  ])('so does a half-year, a quarter or months: %s', (heading, end) => {
    expect(ends(report('2023-11-02', '情况通报', [[heading, '新修渠道48公里。']]), 'a.md')).toEqual([
      `48 …${end}`,
    ])
  })
})

describe('what leads to a list or a table', () => {
  it.each([
    ['截至4月底，各类案件办理情况如下：', '2023-04-30'],
    ['今年前4个月主要指标如下：', '2023-04-30'],
    ['现将1至4月情况通报如下。', '2023-04-30'],
    ['4月份的数据见下表：', '2023-04-30'],
  ])('says the period of all that it leads to: %s', (lead, end) => {
    const before = '3月2日，县里召开部署会。去年全县办案312起。'
    expect(ends(plain('2023-05-20', before, lead, '一是立案47件；', '二是罚款38万元。'))).toEqual([
      '312 …2022-12-31',
      `47 …${end}`,
      `38万 …${end}`,
    ])
    const table = '| 类别 | 立案（件） |\n|---|---|\n| 种子 | 47 |'
    expect(
      ends(`---\ndate: 2023-05-20\n---\n\n# 通报\n\n${before}\n\n${lead}\n\n${table}\n`, 'a.md'),
    ).toEqual(['312 …2022-12-31', `47 …${end}`])
  })

  it('when it is told is no period of the list', () => {
    expect(
      ends(
        plain(
          '2023-11-08',
          '9月1日至10月31日开展整治。目前，整治已结束，有关情况公布如下：',
          '一是检查食堂312家。',
        ),
      ),
    ).toEqual(['312 …2023-10-31'])
  })
})

describe('when something was set going', () => {
  it.each([
    '3月10日，市局部署“清源”专项行动。共检查门店312家。',
    '3月10日，市局印发“清源”专项行动方案。检查门店312家。',
    '今年3月，“清源”专项行动打响。检查门店312家。',
    '今年3月，市局开展“清源”专项行动。检查门店312家。',
    '今年3月，县里推出夜校项目，已开课312节。',
    '3月10日，该馆启动口述史采集，累计走访老人312位。',
    '去年9月，“共享菜园”上线，目前认领312块。',
    '今年3月，县里成立护渔队。目前共有队员312名。',
  ])('what follows is counted from then up to the report: %s', (text) => {
    expect(ends(plain('2023-06-08', text))).toEqual(['312 …2023-06-08'])
  })

  it.each([
    '3月10日，“清源”专项行动启动。现场发放资料312份。',
    '3月10日，市局启动“清源”专项行动。当晚抓获嫌疑人312名。',
    '3月10日，市局部署开展“清源”统一行动。出动警力312名。',
  ])('what was done on the day is of the day: %s', (text) => {
    expect(ends(plain('2023-06-08', text))).toEqual(['312 …2023-03-10'])
  })
})
