import { describe, expect, it } from 'vitest'
import { alarmsOf } from './alarms.ts'

const FRONT = (day: string): string => `---\ndate: ${day}\n---\n\n`

describe('what looks like an error and is none', () => {
  it.each<[string, string]>([
    [
      'three data, growing by three rates',
      `${FRONT('2023-01-11')}2022年，全省侦破案件11932起，抓获嫌疑人19458名，涉案价值73.6亿元，三项数据同比分别上升16.0%、13.7%和19.9%。\n\n2021年，全省侦破案件10287起，抓获嫌疑人17106名，涉案价值61.4亿元。`,
    ],
    [
      'tolls told by the hour, the hours as headings',
      `${FRONT('2025-01-08')}1月7日9时05分，定日县发生6.8级地震。截至7日19时，定日地震已造成126人遇难、188人受伤。\n\n## 12时30分\n\n遇难53人，受伤62人。\n\n## 15时\n\n遇难95人，受伤130人。\n\n## 19时\n\n遇难126人，受伤188人。`,
    ],
    [
      'what was added, growing over what there was',
      `${FRONT('2025-07-18')}截至6月底，全省建成充电桩147.6万个。上半年新增21.3万个，较上年末的126.3万个增长16.9%。`,
    ],
    [
      'a yield, behind the yield and what was spent',
      `${FRONT('2024-03-28')}2023年，业务收入8.06亿元，业务支出4.11亿元，增值收益3.95亿元，增值收益率1.58%。`,
    ],
    [
      'a rate of one race behind the count of another',
      `${FRONT('2019-09-23')}全程7046人完赛，完赛率88.1%；半程4731人完赛，完赛率94.6%。`,
    ],
    [
      'two kinds of many',
      `${FRONT('2023-12-14')}今年全区粮食总产量3957.8万吨。分品种看，玉米产量3197.4万吨，大豆产量237.8万吨。`,
    ],
    [
      'the badly hurt of those in hospital, behind the dead',
      `${FRONT('2021-01-04')}事故造成20人死亡，175人入院治疗，其中重伤24人。`,
    ],
    [
      'examples of a counted list',
      `${FRONT('2021-01-04')}报告提出七个方面的整改建议，包括推广匝道防侧翻预警、清理挂靠。`,
    ],
    [
      'rows of a table that name other editions than its heading',
      `${FRONT('2021-03-15')}# 剑网行动\n\n### 剑网2020\n\n剑网2020关闭侵权网站2884个。\n\n| 行动 | 查处案件（件） |\n|---|---|\n| 剑网2018 | 544 |\n| 剑网2020 | 724 |`,
    ],
    [
      'a year that is over, and what was counted since',
      `${FRONT('2025-05-22')}去年，信阳市茶叶总产值176.3亿元。\n\n截至5月20日，信阳市茶叶产值108亿元。`,
    ],
    [
      'a headline that rounds a percentage',
      `${FRONT('2024-04-12')}# 3月访港旅客按年升39%\n\n3月访港旅客340.1万人次，较去年同月的245.4万人次上升38.6%。`,
    ],
    [
      'a change of the headline that its body leaves to be worked out',
      `${FRONT('2023-03-06')}# 上周全市新房网签583套，环比涨15.4%\n\n上周全市新建商品住宅网签583套，前一周为505套；成交均价6728元/平方米，环比微跌0.7%。`,
    ],
    [
      'a distance and a depth, though 公里 ends like 这些人里',
      `${FRONT('2021-10-26')}24日下午1时11分发生的地震，震中在县政府西方21公里，深度66.8公里。`,
    ],
    [
      'a total behind a list that an average stands in',
      `${FRONT('2023-05-06')}铁路已累计发送旅客331.7万人次，日均47.4万人次；预计今天发送38.5万人次，8天合计约370万人次。`,
    ],
  ])('%s', async (_, text) => {
    expect(await alarmsOf(text)).toEqual([])
  })
})
