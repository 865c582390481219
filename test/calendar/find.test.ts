import { describe, expect, it } from 'vitest'
import { findPeriods, parsePeriod } from '../../src/calendar/find.ts'
import { scanText } from '../../src/calendar/scan.ts'
import { line, lines } from './expected.ts'

/** A Monday. */
const reference = '2022-07-25'
type Case = readonly [words: string, told: string]

/** Each case is one expression, read alone. */
function concept(name: string, cases: readonly Case[], against: string | null = reference): void {
  describe(name, () => {
    it.each(cases)('%s → %s', (words, told) => {
      const found = findPeriods(words, { reference: against })
      expect(found.map(line)).toEqual([told])
    })
  })
}

concept('years of reports, seasons and budgets', [
  ['2023赛季', 'point 2023-01-01…2023-12-31 year'],
  ['2020-21财政年度', 'point 2020-04-01…2021-03-31 season'],
  ['2021年半年度', 'point 2021-01-01…2021-06-30 half-year'],
  ['7、8两月', 'span 2021-07-01…2021-08-31 month assumed'],
  ['2022届毕业生', 'point 2022-01-01…2022-12-31 year'],
  ['第二季营收', 'point 2022-04-01…2022-06-30 quarter assumed'],
])

concept('absolute dates', [
  ['2021年10月14日', 'point 2021-10-14…2021-10-14 day'],
  ['2021 年 10 月 14 日', 'point 2021-10-14…2021-10-14 day'],
  ['２０２１年１０月１４日', 'point 2021-10-14…2021-10-14 day'],
  ['二〇二一年十月十四日', 'point 2021-10-14…2021-10-14 day'],
  ['二零二一年十月廿四日', 'point 2021-10-24…2021-10-24 day'],
  ['二○二一年十月三十一日', 'point 2021-10-31…2021-10-31 day'],
  ['2021-10-14', 'point 2021-10-14…2021-10-14 day'],
  ['2021/10/4', 'point 2021-10-04…2021-10-04 day'],
  ['2021.10.14', 'point 2021-10-14…2021-10-14 day'],
  ['2021年10月14号', 'point 2021-10-14…2021-10-14 day'],
  ['公元2021年10月14日', 'point 2021-10-14…2021-10-14 day'],
  ['2021年4月', 'point 2021-04-01…2021-04-30 month'],
  ['2020年2月份', 'point 2020-02-01…2020-02-29 month'],
  ['2021-10', 'point 2021-10-01…2021-10-31 month'],
  ['2021年', 'point 2021-01-01…2021-12-31 year'],
  ['2021年度', 'point 2021-01-01…2021-12-31 year'],
  ['2021年全年', 'point 2021-01-01…2021-12-31 year'],
  ['21年4月', 'point 2021-04-01…2021-04-30 month'],
  ['98年8月', 'point 1998-08-01…1998-08-31 month'],
  ['’21年', 'point 2021-01-01…2021-12-31 year'],
  ['08年', 'point 2008-01-01…2008-12-31 year'],
  ['九八年', 'point 1998-01-01…1998-12-31 year'],
  ['民国110年10月14日', 'point 2021-10-14…2021-10-14 day'],
  ['民國一百一十年', 'point 2021-01-01…2021-12-31 year'],
  ['110年10月14日', 'point 2021-10-14…2021-10-14 day'],
  ['2021年元月', 'point 2021-01-01…2021-01-31 month'],
])

concept('times of a day', [
  ['2021年10月14日上午9时30分', 'point 2021-10-14T09:30…2021-10-14T09:30 minute'],
  ['2021年10月14日21:05', 'point 2021-10-14T21:05…2021-10-14T21:05 minute'],
  ['2021-10-14 09:30:00', 'point 2021-10-14T09:30…2021-10-14T09:30 minute'],
  ['7月20日凌晨2点许', 'point 2022-07-20T02:00…2022-07-20T02:00 hour assumed'],
  ['7月20日晚', 'point 2022-07-20T18:00…2022-07-20T24:00 hour assumed'],
  ['晚9时30分', 'point 2022-07-25T21:30…2022-07-25T21:30 minute assumed'],
  ['7月20日下午', 'point 2022-07-20T12:00…2022-07-20T18:00 hour assumed'],
  ['昨晚8点半', 'point 2022-07-24T20:30…2022-07-24T20:30 minute'],
  ['昨日24时', 'point 2022-07-24T24:00…2022-07-24T24:00 hour'],
  ['今天下午三点一刻', 'point 2022-07-25T15:15…2022-07-25T15:15 minute'],
  ['20日北京时间9时', 'point 2022-07-20T09:00…2022-07-20T09:00 hour assumed'],
  ['20日0时至24时', 'span 2022-07-20T00:00…2022-07-20T24:00 hour assumed'],
  ['7月20日9—11时', 'point 2022-07-20T09:00…2022-07-20T11:00 hour assumed'],
  ['20日9时至21日9时', 'span 2022-07-20T09:00…2022-07-21T09:00 hour assumed'],
  ['下午五点到六点', 'span 2022-07-25T17:00…2022-07-25T18:00 hour assumed'],
  ['八点左右', 'point 2022-07-25T08:00…2022-07-25T08:00 hour assumed'],
  ['上午9点', 'point 2022-07-25T09:00…2022-07-25T09:00 hour assumed'],
  ['9时30分', 'point 2022-07-25T09:30…2022-07-25T09:30 minute assumed'],
])

concept('weekdays', [
  ['10月14日星期四', 'point 2021-10-14…2021-10-14 day assumed weekday 4'],
  ['2021年10月14日（周五）', 'point 2021-10-14…2021-10-14 day weekday 5'],
  ['7月25日(星期一)上午9时', 'point 2022-07-25T09:00…2022-07-25T09:00 hour assumed weekday 1'],
  ['周三(20日)', 'point 2022-07-20…2022-07-20 day assumed weekday 3'],
  ['周三', 'point 2022-07-20…2022-07-20 day assumed weekday 3'],
  ['星期天', 'point 2022-07-24…2022-07-24 day assumed weekday 7'],
  ['礼拜一', 'point 2022-07-25…2022-07-25 day assumed weekday 1'],
  ['上周三', 'point 2022-07-20…2022-07-20 day weekday 3'],
  ['上周的星期三', 'point 2022-07-20…2022-07-20 day weekday 3'],
  ['本周五', 'point 2022-07-29…2022-07-29 day weekday 5'],
  ['上上周日', 'point 2022-07-17…2022-07-17 day weekday 7'],
  ['上周末', 'point 2022-07-23…2022-07-24 day'],
  ['周一至周五', 'span 2022-07-25…2022-07-29 day assumed'],
  ['2022年5月第二个星期日', 'point 2022-05-08…2022-05-08 day'],
  ['2022年5月最后一个星期五', 'point 2022-05-27…2022-05-27 day'],
])

concept('words counted from the reference', [
  ['今天', 'point 2022-07-25…2022-07-25 day'],
  ['今日', 'point 2022-07-25…2022-07-25 day'],
  ['昨日', 'point 2022-07-24…2022-07-24 day'],
  ['前天', 'point 2022-07-23…2022-07-23 day'],
  ['大前天', 'point 2022-07-22…2022-07-22 day'],
  ['明天', 'point 2022-07-26…2022-07-26 day'],
  ['后天', 'point 2022-07-27…2022-07-27 day'],
  ['昨(24)日', 'point 2022-07-24…2022-07-24 day assumed'],
  ['今天(25日)', 'point 2022-07-25…2022-07-25 day assumed'],
  ['今明两天', 'point 2022-07-25…2022-07-26 day'],
  ['上周', 'point 2022-07-18…2022-07-24 week'],
  ['本周', 'point 2022-07-25…2022-07-31 week'],
  ['下个星期', 'point 2022-08-01…2022-08-07 week'],
  ['本月', 'point 2022-07-01…2022-07-31 month'],
  ['上个月', 'point 2022-06-01…2022-06-30 month'],
  ['上(6)月', 'point 2022-06-01…2022-06-30 month assumed'],
  ['上月底', 'point 2022-06-21…2022-06-30 ten-days'],
  ['本月14日', 'point 2022-07-14…2022-07-14 day'],
  ['上季度', 'point 2022-04-01…2022-06-30 quarter'],
  ['今年', 'point 2022-01-01…2022-07-25 year'],
  ['今年4月', 'point 2022-04-01…2022-04-30 month'],
  ['去年', 'point 2021-01-01…2021-12-31 year'],
  ['去(2021)年', 'point 2021-01-01…2021-12-31 year'],
  ['前年', 'point 2020-01-01…2020-12-31 year'],
  ['明年', 'point 2023-01-01…2023-12-31 year'],
  ['去年12月', 'point 2021-12-01…2021-12-31 month'],
  ['3天前', 'point 2022-07-22…2022-07-22 day assumed'],
  ['两周后', 'point 2022-08-08…2022-08-08 day assumed'],
  ['三个月前', 'point 2022-04-01…2022-04-30 month assumed'],
  ['近日', 'point ?…2022-07-25 day assumed'],
  ['日前', 'point ?…2022-07-25 day assumed'],
  ['近年来', 'since ?…2022-07-25 years assumed'],
])

concept('what the words leave out lies in the past', [
  ['25日', 'point 2022-07-25…2022-07-25 day assumed'],
  ['28日', 'point 2022-06-28…2022-06-28 day assumed'],
  ['31日', 'point 2022-05-31…2022-05-31 day assumed'],
  ['6月', 'point 2022-06-01…2022-06-30 month assumed'],
  ['7月', 'point 2022-07-01…2022-07-31 month assumed'],
  ['12月', 'point 2021-12-01…2021-12-31 month assumed'],
  ['10月14日', 'point 2021-10-14…2021-10-14 day assumed'],
  ['2月29日', 'point 2020-02-29…2020-02-29 day assumed'],
  ['1-9月', 'span 2021-01-01…2021-09-30 month assumed'],
  ['1—12月', 'span 2021-01-01…2021-12-31 month assumed'],
  ['前三季度', 'point 2021-01-01…2021-09-30 quarter assumed'],
  ['上半年', 'point 2022-01-01…2022-06-30 half-year assumed'],
  ['二季度', 'point 2022-04-01…2022-06-30 quarter assumed'],
  ['三季度以来', 'since 2022-07-01…2022-07-25 quarter assumed'],
  ['暑期', 'point 2022-07-01…2022-08-31 season assumed'],
  ['四季度', 'point 2021-10-01…2021-12-31 quarter assumed'],
  ['全年', 'point 2021-01-01…2021-12-31 year assumed'],
])

concept('announcements lie ahead', [
  ['将于8月1日', 'point 2022-08-01…2022-08-01 day assumed'],
  ['8月1日起施行', 'since 2022-08-01…? day assumed'],
])

concept('parts of a year', [
  ['2021年一季度', 'point 2021-01-01…2021-03-31 quarter'],
  ['2021年第四季度', 'point 2021-10-01…2021-12-31 quarter'],
  ['2021Q3', 'point 2021-07-01…2021-09-30 quarter'],
  ['2021年前三季度', 'point 2021-01-01…2021-09-30 quarter'],
  ['2021年二至四季度', 'point 2021-04-01…2021-12-31 quarter'],
  ['2021上半年', 'point 2021-01-01…2021-06-30 half-year'],
  ['去年下半年', 'point 2021-07-01…2021-12-31 half-year'],
  ['2021年一季度末', 'point 2021-03-01…2021-03-31 month assumed'],
  ['2021年底', 'point 2021-12-01…2021-12-31 month assumed'],
  ['今年年初', 'point 2022-01-01…2022-01-31 month assumed'],
  ['2021年春季', 'point 2021-03-01…2021-05-31 season assumed'],
  ['去冬', 'point 2021-12-01…2022-02-28 season assumed'],
  ['今年暑期', 'point 2022-07-01…2022-08-31 season assumed'],
  ['2021年5月上旬', 'point 2021-05-01…2021-05-10 ten-days'],
  ['2021年5月中旬', 'point 2021-05-11…2021-05-20 ten-days'],
  ['2021年2月下旬', 'point 2021-02-21…2021-02-28 ten-days'],
  ['2021年6月底', 'point 2021-06-21…2021-06-30 ten-days'],
  ['2021年前10个月', 'point 2021-01-01…2021-10-31 month'],
  ['今年头三个月', 'point 2022-01-01…2022-03-31 month'],
])

concept('weeks of a year', [
  ['2022年第29周', 'point 2022-07-18…2022-07-24 week'],
  ['2022年6月第一周', 'point 2022-05-30…2022-06-05 week assumed'],
])

concept('stretches of years', [
  ['“十三五”期间', 'span 2016-01-01…2020-12-31 years'],
  ['十四五时期', 'span 2021-01-01…2025-12-31 years'],
  ['“十四五”以来', 'since 2021-01-01…2022-07-25 years'],
  ['上世纪90年代', 'span 1990-01-01…1999-12-31 years'],
  ['20世纪八十年代', 'span 1980-01-01…1989-12-31 years'],
  ['2021—2022学年', 'point 2021-09-01…2022-08-31 season'],
])

concept('festivals and holidays', [
  ['2022年春节', 'point 2022-02-01…2022-02-01 day'],
  ['2022年春节假期', 'point 2022-01-31…2022-02-07 season assumed'],
  ['2023年春运', 'point 2023-01-07…2023-02-15 season assumed'],
  ['2024年春运', 'point 2024-01-26…2024-03-05 season assumed'],
  ['除夕', 'point 2022-01-31…2022-01-31 day assumed'],
  ['2021年国庆黄金周', 'point 2021-10-01…2021-10-07 season assumed'],
  ['国庆假期', 'point 2021-10-01…2021-10-07 season assumed'],
  ['“五一”假期', 'point 2022-05-01…2022-05-05 season assumed'],
  ['五一小长假', 'point 2022-05-01…2022-05-05 season assumed'],
  ['2022年端午假期', 'point 2022-06-03…2022-06-05 season assumed'],
  ['2021年中秋', 'point 2021-09-21…2021-09-21 day'],
  ['2022年清明节', 'point 2022-04-05…2022-04-05 day'],
  ['元旦', 'point 2022-01-01…2022-01-01 day assumed'],
  ['双十一', 'point 2021-11-11…2021-11-11 day assumed'],
  ['2022年母亲节', 'point 2022-05-08…2022-05-08 day'],
  ['2022年正月初一', 'point 2022-02-01…2022-02-01 day'],
  ['农历八月十五', 'point 2021-09-21…2021-09-21 day assumed'],
  ['十月初一', 'point 2021-11-05…2021-11-05 day assumed'],
  ['农历二〇一五年十月初一', 'point 2015-11-12…2015-11-12 day'],
  ['大年初三', 'point 2022-02-03…2022-02-03 day assumed'],
])

concept('spans', [
  ['2023年4月至7月', 'span 2023-04-01…2023-07-31 month'],
  ['2022年1月1日至3月15日', 'span 2022-01-01…2022-03-15 day'],
  ['1月1日至3月15日', 'span 2022-01-01…2022-03-15 day assumed'],
  ['2018—2022年', 'span 2018-01-01…2022-12-31 years'],
  ['2018年至2022年', 'span 2018-01-01…2022-12-31 years'],
  ['2019、2020年', 'span 2019-01-01…2020-12-31 years'],
  ['2021年7月1日起至9月底', 'span 2021-07-01…2021-09-30 ten-days'],
  ['从2022年4月1日到5日', 'span 2022-04-01…2022-04-05 day'],
  ['4月1日—5日', 'span 2022-04-01…2022-04-05 day assumed'],
  ['10月1-7日', 'span 2021-10-01…2021-10-07 day assumed'],
  ['今年1-9月', 'span 2022-01-01…2022-09-30 month'],
  ['去年11月至今年2月', 'span 2021-11-01…2022-02-28 month'],
  ['2021年11月至次年3月', 'span 2021-11-01…2022-03-31 month'],
  ['12月至2月', 'span 2021-12-01…2022-02-28 month assumed'],
  ['7、8月', 'span 2021-07-01…2021-08-31 month assumed'],
  ['近三年', 'span 2019-07-25…2022-07-25 years assumed'],
  ['过去五年', 'span 2017-07-25…2022-07-25 years assumed'],
  ['最近一周', 'span 2022-07-18…2022-07-25 week assumed'],
  ['未来三年', 'span 2022-07-25…2025-07-25 years assumed'],
])

concept('as-of dates', [
  ['截至2022年12月底', 'as-of ?…2022-12-31 month'],
  ['截至12月', 'as-of ?…2021-12-31 month assumed'],
  ['截至6月底', 'as-of ?…2022-06-30 month assumed'],
  ['截至今年6月', 'as-of ?…2022-06-30 month'],
  ['截止到2021年12月31日24时', 'as-of ?…2021-12-31T24:00 hour'],
  ['截至20日9时', 'as-of ?…2022-07-20T09:00 hour assumed'],
  ['截至19日7时50分', 'as-of ?…2022-07-19T07:50 minute assumed'],
  ['截至昨日24时', 'as-of ?…2022-07-24T24:00 hour'],
  ['截至目前', 'as-of ?…2022-07-25 day assumed'],
  ['截止目前为止', 'as-of ?…2022-07-25 day assumed'],
  ['到目前', 'as-of ?…2022-07-25 day assumed'],
  ['目前', 'as-of ?…2022-07-25 day assumed'],
  ['迄今', 'as-of ?…2022-07-25 day assumed'],
  ['截至记者发稿时', 'as-of ?…2022-07-25 day assumed'],
  ['到2020年底', 'as-of ?…2020-12-31 month assumed'],
  ['截至2021年末', 'as-of ?…2021-12-31 month assumed'],
])

concept('beginnings', [
  ['今年以来', 'since 2022-01-01…2022-07-25 year'],
  ['2018年以来', 'since 2018-01-01…2022-07-25 year'],
  ['自2018年以来', 'since 2018-01-01…2022-07-25 year'],
  ['自8月起', 'since 2021-08-01…2022-07-25 month assumed'],
  ['7月以来', 'since 2022-07-01…2022-07-25 month assumed'],
  ['2018年至今', 'since 2018-01-01…2022-07-25 year'],
  ['连续5年', 'since 2018-01-01…2022-07-25 years assumed'],
  ['五年来', 'since 2017-07-25…2022-07-25 years assumed'],
  ['近5年来', 'since 2017-07-25…2022-07-25 years assumed'],
  ['入汛以来', 'campaign-since ?…2022-07-25 day assumed'],
  ['专项行动以来', 'campaign-since ?…2022-07-25 day assumed'],
  ['“净网”专项行动开展以来', 'campaign-since ?…2022-07-25 day assumed'],
  ['党的十八大以来', 'since 2012-11-08…2022-07-25 day'],
  ['改革开放以来', 'since 1978-12-18…2022-07-25 day'],
  ['新中国成立以来', 'since 1949-10-01…2022-07-25 day'],
])

concept('durations', [
  ['100天', 'duration P100D day'],
  ['为期三个月', 'duration P3M month'],
  ['历时半年', 'duration P6M month'],
  ['3年', 'duration P3Y year'],
  ['48小时', 'duration PT48H hour'],
  ['一年半', 'duration P18M year'],
  ['三年六个月', 'duration P3Y6M month'],
  ['2小时30分钟', 'duration PT2H30M minute'],
  ['10余天', 'duration ? day'],
  ['三五天', 'duration ? day'],
  ['为期3日', 'duration P3D day'],
  ['5日内', 'duration P5D day'],
  ['连续三个月', 'duration P3M month'],
])

concept('periods of comparison', [
  ['比去年', 'comparison point 2021-01-01…2021-12-31 year'],
  ['较2019年', 'comparison point 2019-01-01…2019-12-31 year'],
  ['与2019年相比', 'comparison point 2019-01-01…2019-12-31 year'],
  ['去年同期', 'comparison point 2021-01-01…2021-12-31 year assumed'],
  ['较上年末', 'comparison point 2021-12-01…2021-12-31 month assumed'],
])

concept('dates that no calendar shows', [
  ['2月30日', 'point ?…? day impossible'],
  ['2021年2月29日', 'point ?…? day impossible'],
  ['2021年13月', 'point ?…? month impossible'],
  ['2023年至2020年', 'span ?…? years impossible'],
  ['6月31日', 'point ?…? day impossible'],
  ['2021-02-30', 'point ?…? day impossible'],
])

concept(
  'without a reference what is told stays told',
  [
    ['2021年10月14日', 'point 2021-10-14…2021-10-14 day'],
    ['截至2022年12月底', 'as-of ?…2022-12-31 month'],
    ['10月14日', 'point ?…? day assumed'],
    ['去年', 'point ?…? year assumed'],
    ['2018年以来', 'since 2018-01-01…? year'],
  ],
  null,
)

describe('a text is read with what it named before', () => {
  it.each([
    [
      '于2019年7月抓获3人，于8月抓获1人',
      ['2019年7月 → point 2019-07-01…2019-07-31 month', '8月 → point 2019-08-01…2019-08-31 month assumed'],
    ],
    [
      '6月营收98亿元，去年同月为96亿元',
      [
        '6月 → point 2022-06-01…2022-06-30 month assumed',
        '去年同月 → comparison point 2021-06-01…2021-06-30 month',
      ],
    ],
    [
      '2025年6月20日开会。同月，公布8起',
      ['2025年6月20日 → point 2025-06-20…2025-06-20 day', '同月 → point 2025-06-01…2025-06-30 month'],
    ],
    [
      '2021年3月5日立案，次日抓获',
      ['2021年3月5日 → point 2021-03-05…2021-03-05 day', '次日 → point 2021-03-06…2021-03-06 day'],
    ],
    [
      '2019年5月立案，同年8月侦破，翌年结案',
      [
        '2019年5月 → point 2019-05-01…2019-05-31 month',
        '同年8月 → point 2019-08-01…2019-08-31 month',
        '翌年 → point 2020-01-01…2020-12-31 year',
      ],
    ],
    [
      '25日表示，2021年打掉团伙。7月25日，发布会举行',
      [
        '25日 → point 2022-07-25…2022-07-25 day assumed',
        '2021年 → point 2021-01-01…2021-12-31 year',
        '7月25日 → point 2022-07-25…2022-07-25 day assumed',
      ],
    ],
    [
      '今年1-6月同比增长3.4%，环比下降',
      [
        '今年1-6月 → span 2022-01-01…2022-06-30 month',
        '同比 → comparison point 2021-01-01…2021-06-30 month assumed',
        '环比 → comparison point 2021-07-01…2021-12-31 month assumed',
      ],
    ],
    [
      '2021年，比上年增长8.1%',
      ['2021年 → point 2021-01-01…2021-12-31 year', '上年 → comparison point 2020-01-01…2020-12-31 year'],
    ],
    [
      '2022年上半年增长，去年同期下降',
      [
        '2022年上半年 → point 2022-01-01…2022-06-30 half-year',
        '去年同期 → comparison point 2021-01-01…2021-06-30 half-year assumed',
      ],
    ],
  ])('%s', (text, told) => {
    expect(lines(text, { reference })).toEqual(told)
  })

  it('「1月5日…，截至12月」 told in January means the December before', () => {
    const found = findPeriods('1月5日获悉，2021年以来，截至12月，侦办案件6.2万起', {
      reference: '2022-01-05',
    })
    expect(found.map((one) => one.period.end)).toEqual(['2022-01-05', '2022-01-05', '2021-12-31'])
  })

  it('starts from the anchor of the context and hands its own on', () => {
    expect(
      scanText('同月，公布8起', { reference: null, anchor: '2025-06-20' }).periods[0]?.period.start,
    ).toBe('2025-06-01')
    expect(scanText('2019年7月，', { reference: null }).anchor).toBe('2019-07')
    expect(scanText('2019年，较2018年增长', { reference: null }).anchor).toBe('2019')
    expect(scanText('没有日期', { reference: null, anchor: '2019-07-01' }).anchor).toBe('2019-07-01')
  })
})

describe('dates told beside others', () => {
  it.each<[string, string, readonly (string | null)[]]>([
    [
      'a bare day follows the day that something began on',
      '报名自10月15日持续至24日',
      ['2021-11-29', '2021-10-24'],
    ],
    ['but none before it in the month', '自10月15日起施行，截至12日', ['2021-11-29', '2021-11-12']],
    ['what began last year runs up to the last May', '去年3月启动，截至5月底', ['2020-03-31', '2021-05-31']],
    ['what begins and ends in one sentence', '今年7月开始，12月底结束', ['2021-11-29', '2021-12-31']],
    ['what took effect and is over', '自2月10日实施至10月31日止', ['2021-11-29', '2021-10-31']],
    [
      'what began in a month, counted up to the end of another',
      '从今年3月启动到6月底，检查16万家次',
      ['2021-11-29', '2021-06-30'],
    ],
    [
      'what began last year, counted up to a month of this one',
      '从去年11月部署开展至今年2月',
      ['2021-11-29', '2021-02-28'],
    ],
    [
      'the month is the first after the beginning',
      '自2019年7月专项行动启动到12月底',
      ['2021-11-29', '2019-12-31'],
    ],
    ['… in the next year, where it must', '从去年11月启动至2月底', ['2021-11-29', '2021-02-28']],
    ['what is to come on days in brackets', '放假（1月24日至2月9日）将有逾310万人次进出', ['2022-02-09']],
    ['what is to be held again', '12月22日，第四届亚残运会也将在杭州拉开帷幕', ['2021-12-22']],
    ['what was set up on a day, since', '9月16日省法院统一部署以来', ['2021-11-29', '2021-11-29']],
    ['but a dateline is no such day', '7月25日电 “净网”专项行动开展以来', ['2021-07-25', '2021-11-29']],
    ['the quarter that goes on', '四季度均价回升', ['2021-12-31']],
    ['the day of the report, years before', '三年前的今天，清晨6时', ['2018-11-29', '2018-11-29']],
    ['a quarter to come', '展望四季度', ['2021-12-31']],
  ])('%s', (_, text, ends) => {
    expect(scanText(text, { reference: '2021-11-29' }).periods.map(({ period }) => period.end)).toEqual(ends)
  })

  it('当日 and hours are of the day that an earlier paragraph told, hours only where that is these days', () => {
    const ends = (text: string, day: string) =>
      scanText(text, { reference: '2021-08-20', day }).periods.map(({ period }) => period.end)
    expect(ends('至当日15时', '2020-09-27')).toEqual(['2020-09-27'])
    expect(ends('截至15时', '2021-08-18')).toEqual(['2021-08-18'])
    expect(ends('截至15时', '2020-09-27')).toEqual(['2021-08-20'])
  })
})

describe('a day up to which something is counted to the hour', () => {
  it.each([
    ['just ahead of the report, which a rule then tells', '截至18日8时', '2024-05-18'],
    ['at the turn of the month', '截至5月16日，…。截至20日24时', '2024-05-20'],
    ['just before it', '截至16日20时', '2024-05-16'],
    ['further off: of the month before', '截至25日8时', '2024-04-25'],
    ['of the month that the text is on', '4月16日夜间起火。截至18日8时', '2024-04-18'],
    ['without an hour: of the month before', '截至18日', '2024-04-18'],
  ])('lies %s', (_, text, end) => {
    expect(scanText(text, { reference: '2024-05-17' }).periods.at(-1)?.period.end).toBe(end)
  })
})

describe('parsePeriod', () => {
  it('reads a text that is one expression, in either script', () => {
    expect(parsePeriod(' 截至２０２２年１２月底， ')).toEqual({
      start: null,
      end: '2022-12-31',
      precision: 'month',
    })
    expect(parsePeriod('上個月', { reference })?.start).toBe('2022-06-01')
  })

  it.each(['', '侦办案件', '2021年侦办案件', '2021年，2022年6月'])('%j is not one expression', (text) => {
    expect(parsePeriod(text, { reference })).toBeNull()
  })
})
