import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** Number and end of the period of each figure of a report of 10 October 2023. */
function ends(...paragraphs: readonly string[]): readonly string[] {
  const content = ['某某报2023年10月10日讯 今天召开发布会。', ...paragraphs].join('\n\n')
  return extractClaims(readDocument({ path: 'a.txt', content })).map(
    ({ value, date }) => `${value.stated} ${date.end}`,
  )
}

describe('the period of a figure that is told otherwise than by a date of its own', () => {
  it('去年这时候 is the day of the report a year before, or what the text named', () => {
    expect(ends('一斤卖12元，去年这时候才9元。')).toContain('9 2022-10-10')
    expect(ends('截至8月底，挂牌14.6万套，去年这个时候是10.9万套。')).toContain('10.9万 2022-08-31')
  })

  it.each([
    [
      '2022年事故为61起，较行动前的2019年（80起）下降42.5%。',
      ['61 2022-12-31', '80 2019-12-31', '42.5 2022-12-31'],
    ],
    [
      '前三季度全县接待游客31万人次，比改造前的2020年提高8.9个百分点。',
      ['31万 2023-09-30', '8.9 2023-09-30'],
    ],
    ['8月全县接待游客31万人次，相当于2019年389万人次的76%。', ['389万 2019-12-31', '76 2023-08-31']],
    ['8月接待游客31万人次，收入61万元，分别是2022年的2.1倍和2.4倍。', ['2.1 2023-08-31', '2.4 2023-08-31']],
    [
      '8月接待游客31万人次，是2022年（18万人次）的1.7倍，恢复到2019年的六成七。',
      ['1.7 2023-08-31', '六成七 2023-08-31'],
    ],
    ['前三季度追回资金3.1亿元。2021年追回7.4亿元，涉及3万人。这次金额下降58%。', ['58 2023-09-30']],
    ['前三季度追回资金3.1亿元。2021年追回7.4亿元。此次人数减少两成。', ['两成 2023-09-30']],
  ])('a ratio to a year of comparison is of the text’s own time: %s', (text, expected) => {
    expect(ends(text).slice(-expected.length)).toEqual(expected)
  })

  it.each([
    ['2022年全县新增企业31家；全年举办展览61场。', '61 2022-12-31'],
    ['截至2022年12月31日，全县有企业31家；全年举办展览61场。', '61 2022-12-31'],
    ['今年以来全县新增企业31家；预计全年举办展览61场。', '61 2023-12-31'],
  ])('全年 is the closed year that the text has just told of: %s', (text, expected) => {
    expect(ends(text).at(-1)).toBe(expected)
  })

  it('上年, beside the year that the text is on, is the one before', () => {
    expect(ends('2022年，全县投资5275亿元，上年为5006亿元。')).toEqual([
      '5275亿 2022-12-31',
      '5006亿 2021-12-31',
    ])
  })

  it('what begins after the report is told of its first day', () => {
    expect(ends('10月12日起，全市31家场馆免费开放。')).toEqual(['31 2023-10-12'])
  })

  it('periods in a row before 分别 have a figure each', () => {
    expect(ends('7月、8月全县事故分别为16起、9起。')).toEqual(['16 2023-07-31', '9 2023-08-31'])
  })

  it('days in brackets are of the year of what they stand behind, and dates of comparison', () => {
    expect(ends('9月29日至10月6日客流412万人次，较去年国庆（10月1日至7日）的381万人次增长8.1%。')).toEqual([
      '412万 2023-10-06',
      '381万 2022-10-07',
      '8.1 2023-10-06',
    ])
  })

  it('a fiscal year of Hong Kong ends in March, 第三季 before a comma is a quarter', () => {
    expect(ends('該署2022/23年度接獲投訴372宗。')).toEqual(['372 2023-03-31'])
    expect(ends('展望第四季，公司預估營收季增5%。')).toEqual(['5 2023-12-31'])
  })

  it('an edition of a year before, beside the period of its sentence, is of its year', () => {
    expect(ends('“碧波2023”行动中，截至9月底立案97起，较“碧波2022”的161起减少。')).toEqual([
      '97 2023-09-30',
      '161 2022-12-31',
    ])
  })

  it('what a fair counted since the day that it opened on runs up to its end', () => {
    expect(
      ends('10月8日，江城博览会落下帷幕。本届展会9月20日开幕，共接待观众12万人次，现场签约31个。'),
    ).toEqual(['12万 2023-10-08', '31 2023-10-08'])
    expect(ends('江城博览会9月20日开幕，当天共接待观众3万人次。')).toEqual(['3万 2023-09-20'])
  })

  it('过去一年 is the year that is over, in a report of January', () => {
    const content = '某某报2023年1月10日讯 过去一年，我院接诊31万人次。'
    const [claim] = extractClaims(readDocument({ path: 'a.txt', content }))
    expect(claim?.date).toMatchObject({ start: '2022-01-01', end: '2022-12-31' })
  })

  it('a story that begins long ago goes on from its first day', () => {
    const story = [
      '---\ndate: 2023-08-12\n---\n\n# 山洪一年记',
      '2022年7月15日22时过后，雨下了一夜，达287毫米。',
      '16日1时，县里发出预警1.8万条。',
      '截至7月底，已建成新房296户。',
    ].join('\n\n')
    const told = extractClaims(readDocument({ path: 'a.md', content: story }))
    expect(told.map(({ value, date }) => `${value.stated} ${date.end}`)).toEqual([
      '287 2022-07-15',
      '1.8万 2022-07-16',
      '296 2023-07-31',
    ])
  })

  it('今年 behind an as-of date runs up to that date, and what is foreseen of it to its end', () => {
    expect(ends('截至8月底，今年全县新建公厕31座，改造12座。')).toEqual(['31 2023-08-31', '12 2023-08-31'])
    expect(ends('截至8月底，今年完成投资5亿元，预计全年完成9亿元。')).toContain('9亿 2023-12-31')
  })

  it('what began at a date is counted up to now, what was made at one is told of now', () => {
    expect(ends('上月28日发生的山洪已造成7人遇难、12人失踪。')).toEqual(['7 2023-10-10', '12 2023-10-10'])
    expect(ends('老站房建于1968年，日均到发旅客900人次。')).toEqual(['900 2023-10-10'])
  })

  it('a season just ahead is told as of the report, one that is over as of its end', () => {
    expect(ends('今冬全镇新增供热面积40万平方米。')).toEqual(['40万 2023-10-10'])
    expect(ends('今年夏天全镇接待游客40万人次。')).toEqual(['40万 2023-08-31'])
  })

  it('a census is compared with the hour of the one before, other events by their year', () => {
    const census = '2020年11月1日零时，全县人口25.1万人，与2010年第六次全国人口普查的26.3万人相比，减少4.6%。'
    expect(ends(census)).toContain('26.3万 2010-11-01')
    expect(ends('志愿者1.2万名，比2019年江城马拉松的9000名多。')).toContain('9000 2019-12-31')
    expect(ends('游客31万人次，已超过去年全年的28万人次。')).toContain('28万 2022-12-31')
  })

  it('当天 behind a season is the day named in it', () => {
    expect(ends('10月2日发送旅客9万人次，为国庆假期最高；当天开行列车120列。')).toContain('120 2023-10-02')
  })

  it('the peak of one day, what is lacking and what is over for a year leave the period of the text', () => {
    expect(ends('今年1至8月入园80万人次，单日最多是5月1日的2.1万人次。门票收入300万元。')).toContain(
      '300万 2023-08-31',
    )
    expect(ends('今年上半年接诊9万人次。全院尚缺护士31名，出院1.2万人次。')).toEqual([
      '9万 2023-06-30',
      '31 2023-10-10',
      '1.2万 2023-06-30',
    ])
    expect(ends('2016年底，危房率21%。', '截至今年8月底，危房剩9户。', '其余户数为12户。')).toContain(
      '12 2023-08-31',
    )
  })

  it('the season before is a year before that of the text, the first day is that of what it counts', () => {
    expect(
      ends('自去年11月1日至今年3月31日，滑雪场接待31万人次。', '上个雪季，这一数字是24万人次。'),
    ).toContain('24万 2022-03-31')
    expect(ends('自去年10月1日开通至今，客流61万人次，列车由开通之初的8列增加到20列。')).toEqual([
      '61万 2023-10-10',
      '8 2022-10-01',
      '20 2023-10-10',
    ])
  })

  it('from the scene of a day a text goes on with its months', () => {
    expect(ends('昨天清晨，班列载货900吨驶出。今年1至9月开行列车80列，增长9%。其中回程31列。')).toContain(
      '31 2023-09-30',
    )
  })

  it('全年 of a year that goes on ends with the report, unless it is foreseen', () => {
    expect(ends('“江城联赛2023”今天收官。', '“江城联赛2023”全年打了30场。')).toContain('30 2023-10-10')
    expect(ends('预计全年接待游客300万人次。')).toEqual(['300万 2023-12-31'])
  })

  it('what courts enforce is no law that takes effect; months before a campaign are not the first of the year', () => {
    expect(ends('法院前八月执行到位2.6亿元。')).toEqual(['2.6亿 2023-08-31'])
    expect(ends('7月1日至9月30日的行动破案210起，比行动前三个月多31起。')).toContain('31 2023-09-30')
  })

  it('a school year of Taiwan runs from August to July, 年初七 is a day of the first lunar month', () => {
    expect(ends('111學年度全縣學生3.1萬人。')).toEqual(['3.1万 2023-07-31'])
    expect(ends('从1月28日（年初七）到2月10日，复工企业210家。')).toEqual(['210 2023-02-10'])
  })
})
