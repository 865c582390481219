import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** Number and end of the period of each figure. */
function ends(content: string, path = 'article.txt'): readonly string[] {
  return extractClaims(readDocument({ path, content })).map(
    ({ value, date }) => `${value.stated} …${date.end}`,
  )
}

describe('the period that a text as a whole gives a figure', () => {
  it('本月 and 本年累计 over columns are of the month of the headline, 累计 over a row is not', () => {
    const rows = '| 车型 | 本月 | 本年累计 | 去年同期 |\n|---|---|---|---|\n| 轿车（辆） | 312 | 2817 | 290 |'
    expect(ends(`---\ndate: 2024-06-04\n---\n\n# 某某客车2024年5月份产销快报\n\n${rows}\n`, 'a.md')).toEqual([
      '312 …2024-05-31',
      '2817 …2024-05-31',
      '290 …2023-05-31',
    ])
    const years = '| 年份 | 2021年 | 2022年 |\n|---|---|---|\n| 累计（辆） | 512 | 617 |'
    expect(ends(`---\ndate: 2024-06-04\n---\n\n# 某某客车2024年5月份产销快报\n\n${years}\n`, 'a.md')).toEqual(
      ['512 …2021-12-31', '617 …2022-12-31'],
    )
  })

  it('a year over the first column is of the table, and 这一年 below is that year', () => {
    const table = '| 2023年污水去向 | 数量（万吨） |\n|---|---|\n| 回用 | 812 |'
    expect(
      ends(
        `---\ndate: 2024-03-06\n---\n\n# 全区污水家底\n\n世界水日将至。\n\n${table}\n\n这一年，全区立案115起。\n`,
        'a.md',
      ),
    ).toEqual(['812万 …2023-12-31', '115 …2023-12-31'])
  })

  it('本月, in a report of the month after, is the month that the headline names', () => {
    const text =
      '2024年3月某县警情概况\n2024-04-11\n\n　　2024年3月，全县接警1417起。\n\n　　本月发生火灾12起。\n'
    expect(ends(text)).toEqual(['1417 …2024-03-31', '12 …2024-03-31'])
  })

  it('上年同期 is a year before the period of the headline', () => {
    const text =
      '2023年半年度业绩预告\n2023-07-14\n\n　　净利润盈利8200万元。\n\n　　上年同期盈利5768万元。\n'
    expect(ends(text)).toEqual(['8200万 …2023-06-30', '5768万 …2022-06-30'])
  })

  it('one value of an earlier year beside that of now turns nothing to it', () => {
    const text =
      '某市2021年度执法情况通报\n2022-01-12\n\n　　检查车辆31.2万辆次，2020年为23.1万辆次；卸载货物2.7万吨。收缴罚款12万元。\n\n　　受理投诉143件。\n'
    expect(ends(text)).toEqual([
      '31.2万 …2021-12-31',
      '23.1万 …2020-12-31',
      '2.7万 …2021-12-31',
      '12万 …2021-12-31',
      '143 …2021-12-31',
    ])
  })

  it('a change behind the value of 去年同期 is of now', () => {
    const text = '要闻\n2023-12-19\n\n　　今年前11个月，全市发生火灾186宗；去年同期则为124宗，即增加50%。\n'
    expect(ends(text)).toEqual(['186 …2023-11-30', '124 …2022-11-30', '50 …2023-11-30'])
  })

  it('去年最高的 is a value of that year, what changed against the week before one of now', () => {
    const text = '要闻\n2023-08-02\n\n　　7月12日，全区最大负荷1528万千瓦，较去年最高的1451万千瓦增长5.3%。\n'
    expect(ends(text)[1]).toBe('1451万 …2022-12-31')
    expect(ends('煤市一周\n2023-08-02\n\n　　坑口价685元/吨，周环比下行12元/吨。\n')).toEqual([
      '685 …2023-08-02',
      '12 …2023-08-02',
    ])
  })

  it('a paragraph that opens with 其中 or 同期 goes on with the period of the one before', () => {
    const text = (opening: string) =>
      `要闻\n2022-07-06\n\n　　7月4日一早，企业收到退税18万元。\n\n　　截至6月30日，全县办理退税412户。\n\n　　${opening}小微企业389户。\n`
    expect(ends(text('其中')).at(-1)).toBe('389 …2022-06-30')
    expect(ends(text('同期办理退税的')).at(-1)).toBe('389 …2022-06-30')
    expect(ends(text('城关镇有')).at(-1)).toBe('389 …2022-07-04')
  })

  it('日前 is when it was told that something is over, not the period of what follows', () => {
    const text =
      '集中整治收官\n2021-06-10\n\n　　为期两个月的集中整治日前结束。4月1日至5月31日，民警巡线487公里。\n\n　　整治期间，查处案件17起。\n'
    expect(ends(text)).toEqual(['487 …2021-05-31', '17 …2021-05-31'])
  })

  it('a headline takes the period of the one telling of its figure in the body', () => {
    const text =
      '2.37亿元直达企业账户\n2022-07-06\n\n　　7月4日一早，企业收到短信18万条。\n\n　　截至6月30日，全县办理退税2.37亿元。\n'
    expect(ends(text)[0]).toBe('2.37亿 …2022-06-30')
  })

  it('2023届毕业生 are of that year, and the year is of them alone', () => {
    const text =
      '要闻\n2023-07-06\n\n　　6月份，全市招聘312场。\n\n　　2023届高校毕业生共有4.3万人，其中本科生3.1万人。\n\n　　举办讲座120场。\n'
    expect(ends(text)).toEqual([
      '312 …2023-06-30',
      '4.3万 …2023-12-31',
      '3.1万 …2023-12-31',
      '120 …2023-06-30',
    ])
  })

  it('the heading 预算执行情况 dates its section, 预算 that is aimed at dates nothing', () => {
    const text = (heading: string) =>
      `---\ndate: 2024-02-02\n---\n\n# 预算报告\n\n受委托，报告如下。\n\n## ${heading}\n\n全市收入348亿元。\n`
    expect(ends(text('一、2023年预算执行情况'), 'a.md')).toEqual(['348亿 …2023-12-31'])
    expect(ends(text('一、2023年预算'), 'a.md')).toEqual(['348亿 …2024-02-02'])
  })

  it('the day on which data came out is none of what they tell', () => {
    const text =
      '要闻\n2021-05-13\n\n　　昨天数据来了：4月份共销售挖掘机4657台，同比增长2.5%。\n\n　　国内销售4110台。\n'
    expect(ends(text)).toEqual(['4657 …2021-04-30', '2.5 …2021-04-30', '4110 …2021-04-30'])
  })

  it.each([
    [
      '现有 is of now, whatever period the text is on',
      '2023-12-05',
      '前11个月，全市公交运送旅客31万人次。全市现有公交车312台，新能源占92%。',
      ['31万 …2023-11-30', '312 …2023-12-05', '92 …2023-12-05'],
    ],
    [
      'what is foreseen is of the whole year, with what goes on from it',
      '2022-11-25',
      '2022年全县种药材2.6万亩，预计采挖1.5万亩，产干品1900吨。',
      ['2.6万 …2022-11-25', '1.5万 …2022-12-31', '1900 …2022-12-31'],
    ],
    [
      'what is foreseen is so up to the full stop',
      '2022-11-25',
      '协会预计，2022年全国产量将达到31万台，增长5%；出口约12万台。',
      ['31万 …2022-12-31', '5 …2022-12-31', '约12万 …2022-12-31'],
    ],
    [
      '上年 is the year before the one that the text is on',
      '2024-03-28',
      '2023年，全市发放贷款29.4亿元。上年发放额为25.4亿元。',
      ['29.4亿 …2023-12-31', '25.4亿 …2022-12-31'],
    ],
    [
      'a change behind the value of then is of now',
      '2020-01-15',
      '2019年，全省移送案件512件。2018年移送的是586件，一年少了12.6%。',
      ['512 …2019-12-31', '586 …2018-12-31', '12.6 …2019-12-31'],
    ],
    [
      'cases given out and people honoured are of the day',
      '2023-11-20',
      '1至9月，全市查处案件312起。市局公布6件典型案例，3个集体、12名民警受到通报表扬。',
      ['312 …2023-09-30', '6 …2023-11-20', '3 …2023-11-20', '12 …2023-11-20'],
    ],
    [
      'cases made known over a time are of that time',
      '2023-11-20',
      '1至9月，全市查处案件312起，累计公布典型案例61件。',
      ['312 …2023-09-30', '61 …2023-09-30'],
    ],
  ])('%s', (_, published, text, expected) => {
    expect(ends(`要闻\n${published} 10:00:00\n\n　　${text}\n`)).toEqual(expected)
  })

  it('another year’s edition told by its festival alone is of that year', () => {
    const text =
      '某地国庆档票房\n2023-10-08\n\n　　2023年国庆档（9月29日至10月6日）全国票房27.3亿元，2022年国庆档为14.9亿元。\n'
    expect(ends(text)).toEqual(['27.3亿 …2023-10-06', '14.9亿 …2022-12-31'])
  })
})
