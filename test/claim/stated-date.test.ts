import { describe, expect, it } from 'vitest'
import { statedDate } from '../../src/claim/stated-date.ts'
import { readDocument } from '../../src/document/read-document.ts'

function dateOf(...paragraphs: readonly string[]): string | null {
  return statedDate(readDocument({ path: 'a.txt', content: paragraphs.join('\n\n') }))
}

describe('the day of a text without a stamp, by what it says', () => {
  it('is so many years after the one day that an anniversary counts from', () => {
    expect(dateOf('综保区这一年', '2022年6月8日，综保区正式挂牌。今天，它满周岁了。', '货值12亿元。')).toBe(
      '2023-06-08',
    )
    expect(dateOf('大桥通车三周年', '2019年2月1日，大桥建成通车。', '车流量达120万辆次。')).toBe('2022-02-01')
    expect(dateOf('成立十周年店庆', '2023年5月1日，本店销售120万元。', '客流1.2万人次。')).toBe('2023-05-01')
  })

  it('is the day on which an anniversary is kept, where that one is told', () => {
    const ends: readonly string[] = [
      '大桥迎来通车三周年',
      '正值新馆开馆一周年',
      '是某某铁路开行十周年的日子',
      '博物馆喜迎开馆五周年',
      '全县庆祝撤县设市二十周年',
    ]
    for (const kept of ends)
      expect(dateOf('某某社5月8日电', `2024年5月8日，${kept}。截至7日，累计接待旅客42万人次。`)).toBe(
        '2024-05-08',
      )
    expect(dateOf('2023年5月8日，铁路建成通车，如今迎来一周年。', '旅客42万人次。')).toBe('2024-05-08')
  })

  it('is the full date right behind the names of those who wrote it, in either calendar', () => {
    expect(dateOf('產地價腰斬', '（記者林某某埔里報導）110年6月30日　本週每公斤只剩38元。')).toBe(
      '2021-06-30',
    )
    expect(dateOf('高温', '【某报讯】民国112年7月2日，气温38度。')).toBe('2023-07-02')
    expect(
      dateOf('丰收', '（记者 张某）2022年9月3日上午，2020年种下的果树产果3吨，比2021年9月1日那天多。'),
    ).toBe('2022-09-03')
  })

  it('is of the last year of which it counts a part, not the one that it looks back on first', () => {
    const parts = ['2018年前10个月', '2018年1至10月', '2018年上半年', '2018年前三季度', '2018年1月—9月']
    for (const part of parts)
      expect(
        dateOf(
          '某某社11月6日电 小羊倌的账本',
          '他养羊160只。',
          '2017年，产值3亿元。',
          `${part}，出栏9600只。`,
        ),
      ).toBe('2018-11-06')
  })

  it('is of the year after one from which it counts up to 今年', () => {
    expect(
      dateOf('整治见效', '某某报5月12日电 2021年3月至今年4月，全市查处案件12起。', '下一步将继续。'),
    ).toBe('2022-05-12')
  })

  it('is the day up to which a text counts that tells the first day in full', () => {
    expect(dateOf('护春耕', '县局自2024年3月1日起开展农资打假。截至4月15日，立案9起。')).toBe('2024-04-15')
  })

  it('is of a year of the Republic, or of one that is named by its festivals', () => {
    expect(dateOf('警政署公布', '某某報5月12日電 112年1至4月查獲案件12起。', '下一步將繼續。')).toBe(
      '2023-05-12',
    )
    expect(dateOf('车站忙', '某某报2月18日讯 正月初八（2月17日），车站发送旅客7万人次。', '客流仍高。')).toBe(
      '2024-02-18',
    )
  })

  it('is in the year after one that is reported on as a whole', () => {
    expect(
      dateOf('市民去年爱读啥', '昨天，市图书馆晒出2023年度阅读报告，借出71万册次。', '今年还要接着建。'),
    ).toBe('2024-01-31')
  })

  it('is of the year after one that the text holds its own against', () => {
    expect(
      dateOf('环湖赛收官', '某某网7月20日电 环湖赛今天收官，观众13万人次，而2021年这一数字为11万人次。'),
    ).toBe('2022-07-20')
    expect(dateOf('展会闭幕', '某某报5月8日讯 观众3.2万人次，比2020年的2.1万人次增长52%。')).toBe(
      '2021-05-08',
    )
    expect(dateOf('热', '8月26日，比2005年8月的老纪录40.1℃还要高。')).toBeNull()
  })

  it('is a date written out in signs, and of the year of a marathon', () => {
    expect(dateOf('颱風傷者增至31人', '民防中心二〇一九年八月五日公布，傷者31人。')).toBe('2019-08-05')
    expect(dateOf('2022江城马拉松开跑', '某某报4月17日电 选手1.1万名参赛。')).toBe('2022-04-17')
  })

  it('is of the year of the edition that it is on, and of the last day that it names', () => {
    expect(dateOf('公开赛落幕', '某某报10月9日讯 2023江城网球公开赛昨晚落幕，观众12万人次。')).toBe(
      '2023-10-09',
    )
    expect(dateOf('灯会落幕', '“灯会2022”由1月28日至2月15日举行，昨日公布观众32万人次。')).toBe('2022-02-15')
    expect(dateOf('通报', '2021年5月6日至9日，新增8例。', '某县卫健委', '2021年5月10日')).toBe('2021-05-10')
    expect(dateOf('展览', '8月3日电 展厅里有2018名选手参赛。')).toBeNull()
  })

  it('is so many years after an earthquake whose anniversary it keeps', () => {
    expect(
      dateOf(
        '山城地震十周年',
        '某某报 记者 张三',
        '5月6日清晨，广场上升旗。',
        '2011年5月，重建展开。',
        '2020年产值5亿元。去年游客3万人次。',
      ),
    ).toBe('2021-05-06')
  })

  it('is after every stretch of months that it reports on, though it tells of 今年 as well', () => {
    expect(
      dateOf(
        '“护苗2018”收官',
        '某某社北京3月7日电 2018年2月至12月，全国共收缴出版物57万件。',
        '目前，新一轮部署已于今年1月铺开。',
      ),
    ).toBe('2019-03-07')
    expect(dateOf('开局', '某某社北京3月7日电 专项行动自2018年3月至12月开展，今年将检查企业300家。')).toBe(
      '2018-03-07',
    )
  })

  it('is of the year in the name of a campaign that 今年 began', () => {
    expect(
      dateOf('战果', '某某社3月7日电 “护苗2018”查办案件57起。', '“护苗2019”专项行动已于今年1月启动。'),
    ).toBe('2019-03-07')
  })

  it('is the next such day of a dateline without its month', () => {
    expect(
      dateOf(
        '偶戲節落幕',
        '（記者許某某雲林22日電）2019雲林偶戲節吸引48萬人次。',
        '今年自10月5日開跑，10月10日人潮最多。',
      ),
    ).toBe('2019-10-22')
  })

  it('is none where no year is told', () => {
    expect(dateOf('车站忙', '某某报2月18日讯 昨天，车站发送旅客7万人次。', '客流仍高。')).toBeNull()
  })
})
