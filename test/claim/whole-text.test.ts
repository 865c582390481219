import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** Number, campaign, end of the period and status of each figure. */
function dated(content: string): readonly string[] {
  return extractClaims(readDocument({ path: 'article.txt', content })).map(
    ({ value, campaign, date }) => `${value.stated} ${campaign?.name ?? '-'} …${date.end} ${date.status}`,
  )
}

const REPORT = `山西“护民2021”专项行动收官
2022-01-05

　　山西省公安厅昨天通报，“护民2021”专项行动已收官。一年来，全省破获案件812起。与“护民2020”的702起、抓获980名相比，破案数上升15.7%。

其中诈骗案件311起。`

describe('what a text as a whole says of its campaign', () => {
  it('一年来, told after the year of the campaign, is that year', () => {
    expect(dated(REPORT)[0]).toBe('812 护民2021 …2021-12-31 final')
  })

  it('a campaign that is compared with keeps its own figures and year, the growth belongs to the text', () => {
    expect(dated(REPORT).slice(1, 4)).toEqual([
      '702 护民2020 …2020-12-31 final',
      '980 护民2020 …2020-12-31 final',
      '15.7 护民2021 …2021-12-31 final',
    ])
  })

  it('a campaign that is said to be over has final figures, one that goes on has interim ones', () => {
    const text = (end: string) =>
      `“清风”专项行动${end}\n2022-01-05\n\n　　自2021年9月1日“清风”专项行动开展以来，全市破案86起。`
    expect(dated(text('收官'))).toEqual(['86 清风 …2022-01-05 final'])
    expect(dated(text('尚未收官'))).toEqual(['86 清风 …2022-01-05 interim'])
  })

  it('a toll goes on, whatever hour it was told at', () => {
    expect(dated('泸定地震\n2022-09-06\n\n　　6日7时，泸定地震遇难66人。')).toEqual([
      '66 泸定地震 …2022-09-06 interim',
    ])
  })

  it('上届 is the edition before, to the end of its sentence; a growth over it is of this one', () => {
    const text = `2021兰州马拉松今日开赛
2021-06-13

　　2021兰州马拉松有39812人参赛，比上届的28700人增长38.7%。上届赛事带动消费2.1亿元，其中住宿0.9亿元。`
    expect(dated(text).map((line) => line.replace(/ \w+$/, ''))).toEqual([
      '39812 兰州马拉松2021 …2021-06-13',
      '28700 兰州马拉松2020 …2020-12-31',
      '38.7 兰州马拉松2021 …2021-06-13',
      '2.1亿 兰州马拉松2020 …2020-12-31',
      '0.9亿 兰州马拉松2020 …2020-12-31',
    ])
  })

  it.each<[string, string, string]>([
    [
      'a goal has a period of its own',
      '今年前11个月新增就业9万人，完成全年12万人目标的75%，登记失业2万人。',
      '2021-11-30',
    ],
    [
      'what is still to come dates no figure',
      '眼看就到年底，忙碌仍在继续。今年前11个月，全市接警7837起。',
      '2021-11-30',
    ],
  ])('%s', (_, text, end) => {
    expect(dated(`要闻\n2021-12-08\n\n　　${text}`).at(-1)).toContain(`…${end} `)
  })

  it('去年同期 is a year before the period that its own sentence tells', () => {
    expect(dated('要闻\n2021-12-08\n\n　　今年前11个月，全市接警7837起，而去年同期是9971起。')[1]).toMatch(
      /^9971 - …2020-11-30/,
    )
  })
})
