import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** Number and end of the period of each figure of a report; paragraphs are lines. */
function ends(body: string, published: string): readonly string[] {
  const content = `要闻\n${published}\n\n　　${body.replaceAll('\n', '\n\n　　')}\n`
  return extractClaims(readDocument({ path: 'article.txt', content })).map(
    ({ value, date }) => `${value.stated} ${date.end}`,
  )
}

describe('periods that bodies count by', () => {
  it('全年, 年内 and 上一年度 are of the year that ends on the day told', () => {
    expect(
      ends(
        '科學園今日公布截至2024年6月30日止的年度業績。年內訪客約338萬人次，較上一年度的241萬人次上升四成。\n全年收入13.9億元，按年增加31%。\n虧損由上一年度的1.98億元收窄。',
        '2024-10-30',
      ),
    ).toEqual([
      '约338万 2024-06-30',
      '241万 2023-06-30',
      '四成 2024-06-30',
      '13.9亿 2024-06-30',
      '31 2024-06-30',
      '1.98亿 2023-06-30',
    ])
    expect(ends('公司公布截至3月31日止年度業績，全年收入32億元。', '2023-06-20')).toEqual(['32亿 2023-03-31'])
    expect(ends('公司公布截至12月31日止年度業績，全年收入32億元。', '2023-03-20')).toEqual([
      '32亿 2022-12-31',
    ])
  })

  it('去年度 is the year of such a body that is just over', () => {
    expect(
      ends(
        '公署去年度接獲4,826宗投訴。\n在2017年4月1日至2018年3月31日的年度內，公署共接獲11,424宗查詢，較上年度的4,862宗多。\n年度內處理完畢4,907宗。',
        '2018-07-05',
      ),
    ).toEqual(['4,826 2018-03-31', '11,424 2018-03-31', '4,862 2017-03-31', '4,907 2018-03-31'])
  })

  it('the months that a contest ran for are those of its results', () => {
    expect(
      ends(
        '8月28日，2023年全国职业院校技能大赛闭赛式举行。大赛5月至8月陆续开赛，参赛选手1.9万名。\n经过角逐，共产生一等奖1163个。',
        '2023-09-01',
      ),
    ).toEqual(['1.9万 2023-08-31', '1163 2023-08-31'])
  })

  it('last year’s figure beside a count up to a month is up to that month', () => {
    expect(
      ends(
        '今年前10个月，城铁发送旅客983万人次。\n今年以来就医结算38.9万人次，去年同期为26.3万人次。',
        '2020-11-23',
      ),
    ).toEqual(['983万 2020-10-31', '38.9万 2020-10-31', '26.3万 2019-10-31'])
  })

  it('what a change over several years starts from is of the year before them', () => {
    expect(ends('2018年至2020年，重污染天数由23天减至11天。', '2021-01-19')).toEqual([
      '23 2017-12-31',
      '11 2020-12-31',
    ])
  })

  it('days of an accident are its own, however late the report', () => {
    expect(
      ends(
        '2019年3月22日19时许，一辆大客车起火，造成26人死亡。\n22日21时，现场通报24人遇难；23日凌晨增至26人遇难。',
        '2019-12-17',
      ),
    ).toEqual(['26 2019-03-22', '24 2019-03-22', '26 2019-03-23'])
  })

  it('a year that ends in the brackets behind it is of the body', () => {
    expect(
      ends(
        '公園公布2016/17財政年度（截至2017年6月底）業績，錄得赤字2.36億元。\n全年入場人次580萬。',
        '2017-11-29',
      ),
    ).toEqual(['2.36亿 2017-06-30', '580万 2017-06-30'])
  })

  it('a bare year of the Republic is one in the press of Taiwan', () => {
    expect(
      ends(
        '【記者邱某某／台北報導】財政部統計，107年各期統一發票中獎獎金共92.3億元，較106年的80億元增加，兌領率達87.3%。',
        '2019-02-14',
      ),
    ).toEqual(['92.3亿 2018-12-31', '80亿 2017-12-31', '87.3 2018-12-31'])
  })

  it('第二季 and 次季 are quarters wherever they are told of, but not of a show', () => {
    expect(ends('統計局公布第二季綜合消費物價。期內指數103.2點。', '2023-08-18')).toEqual([
      '103.2 2023-06-30',
    ])
    expect(ends('第二季博彩毛收入455億元。', '2023-08-18')).toEqual(['455亿 2023-06-30'])
    expect(ends('次季零售額182億元。', '2023-08-18')).toEqual(['182亿 2023-06-30'])
    expect(ends('《小城》第二季播出12集。', '2023-08-18')).toEqual(['12 2023-08-18'])
  })

  it('今年 in a text told as of the end of a month runs up to it, whatever scene comes first', () => {
    expect(
      ends(
        '12月1日上午，15台轮椅送到了村里。\n截至11月底，今年全县适配辅具1574件。\n县残联今年还改造214户。',
        '2022-12-02',
      ),
    ).toEqual(['15 2022-12-01', '1574 2022-11-30', '214 2022-11-30'])
    expect(ends('前11月，全市查办案件312件。同时，今年开展培训32场。', '2022-12-02')).toEqual([
      '312 2022-11-30',
      '32 2022-11-30',
    ])
  })

  it('去年一年 is the whole year, 全年 behind a year is that year', () => {
    expect(ends('目前全市有企业1200家，仅去年一年就新注册402家。', '2021-05-22')).toEqual([
      '1200 2021-05-22',
      '402 2020-12-31',
    ])
    expect(ends('2023年一整年，全区新增商铺320家。', '2024-05-18')).toEqual(['320 2023-12-31'])
    expect(ends('2022年，全国新增书店268家；全年举办活动4万余个。', '2024-05-18')).toEqual([
      '268 2022-12-31',
      '4万余 2022-12-31',
    ])
  })
})
