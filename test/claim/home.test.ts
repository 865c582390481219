import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

function claimsIn(content: string) {
  return extractClaims(readDocument({ path: 'article.txt', content }))
}

/** A page under a headline, dated 5 March 2022; each text is a paragraph. */
function page(headline: string, ...texts: readonly string[]): string {
  return `${headline}\n2022-03-05 10:00:00\n\n${texts.map((text) => `　　${text}`).join('\n\n')}\n`
}

describe('where a text is at home', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'a county-level city is meant by 全市 in its own paper',
      page('邓州秋粮入库', '据邓州市粮食局统计，全市已收购玉米12万吨。'),
      ['河南省南阳市邓州市'],
    ],
    [
      'a paper is no region of what it tells',
      page('曹县招聘186名教师', '菏泽晚报3月5日讯 记者从县教育局了解到，全县计划招聘教师186名。'),
      ['山东省菏泽市曹县', '山东省菏泽市曹县'],
    ],
    [
      'a quake is of the city whose command counts what it did',
      page(
        '米林地震救援有序',
        '林芝市米林县发生地震。记者从林芝市抗震救灾指挥部获悉，地震造成3人轻伤。',
        '西藏军区、武警共出动1400余人。',
      ),
      ['西藏自治区林芝市', '西藏自治区林芝市'],
    ],
    [
      'some of more places than are named count for all of them',
      page('全省补种', '海南省通报，文昌、琼海、万宁等地补种瓜菜8.3万亩。'),
      ['海南省'],
    ],
    [
      'crossings of Macau are its own in its press, though they lead to another city',
      page(
        '口岸出入境逾70萬',
        '【本報消息】治安警察局公布，各口岸出入境482.6萬人次，橫琴口岸63.8萬人次，港珠澳大橋口岸79.1萬人次。',
      ),
      ['澳门特别行政区', '澳门特别行政区', '澳门特别行政区', '澳门特别行政区'],
    ],
    [
      'whoever looks into an accident is not where it happened',
      page(
        '京昆高速“5·6”道路交通事故追踪',
        '国务院京昆高速“5·6”道路交通事故调查组昨日成立。遇难者中男性23人。',
        '一辆大客车行至京昆高速安康市宁陕县境内撞上隧道洞口。',
      ),
      ['陕西省安康市宁陕县'],
    ],
    [
      'a school of a county by its short name',
      page('会宁一中工作回眸', '我校1486名学生参加高考。'),
      ['甘肃省白银市会宁县'],
    ],
    [
      'cities by the characters of their names',
      page('城铁客流', '长株潭城际铁路发送旅客983万人次。'),
      ['湖南省长沙市、湖南省株洲市、湖南省湘潭市'],
    ],
    [
      '我区 is the district that the text names',
      page('滨江区通报', '3月4日，杭州市新增病例9例，其中滨江区7例。', '我区启用隔离点12个。'),
      ['浙江省杭州市', '浙江省杭州市滨江区', '浙江省杭州市滨江区'],
    ],
    [
      'an airport lies where its name does not say',
      page('长水机场春运数据', '长水机场共保障航班4.1万架次。'),
      ['云南省昆明市'],
    ],
    [
      'an accident counts where it happened',
      page('盘州透水事故已致3人遇难', '盘州透水事故指挥部通报，3人遇难。'),
      ['贵州省六盘水市盘州市', '贵州省六盘水市盘州市'],
    ],
    [
      'a company’s results are of the company',
      page('浙江某股份年报', '浙江某某股份公告，2021年营业收入12.4亿元，净利润1.3亿元。'),
      ['全国', '全国'],
    ],
    [
      '教育部门 is not the ministry',
      page('江西高校开讲', '江西省公安厅会同教育部门走进48所学校。'),
      ['江西省'],
    ],
    [
      'two counties told together are one region of both',
      page('四川抢险', '四川省指挥部通报，石棉、泸定两县转移1.1万人。'),
      ['四川省雅安市石棉县、四川省甘孜藏族自治州泸定县'],
    ],
    [
      'relief of the nation is counted where the event is',
      page(
        '四川泸定地震',
        '四川省泸定县发生6.8级地震，甘孜州29人、雅安市17人遇难。',
        '财政部、应急管理部预拨救灾资金5000万元。',
      ),
      ['四川省甘孜藏族自治州泸定县', '四川省甘孜藏族自治州', '四川省雅安市', '四川省'],
    ],
    [
      'a quake of which all counts are of one county is at home there',
      page('西藏定日地震', '日喀则市定日县发生6.8级地震。', '遇难126人，受伤188人。'),
      ['西藏自治区日喀则市定日县', '西藏自治区日喀则市定日县', '西藏自治区日喀则市定日县'],
    ],
    [
      '全国 in a text of Taiwan is its own whole',
      page('移民署專案', '內政部移民署公布成果，全國查獲4386人。'),
      ['台湾省'],
    ],
    [
      'a county by its short name where the text says 县城',
      page('榕江球赛落幕', '7月29日，县城体育馆涌进6.2万名观众。'),
      ['贵州省黔东南苗族侗族自治州榕江县'],
    ],
    [
      '居全国前列 tells no nation-wide figure',
      page('西安港开年', '西安国际港务区通报，班列开行3841列，居全国前列，发送货物286万吨。'),
      ['陕西省西安市', '陕西省西安市'],
    ],
  ])('%s', (_, content, regions) => {
    expect(claimsIn(content).map(({ region }) => region)).toEqual(regions)
  })
})

describe('campaigns without quotation marks', () => {
  it.each<[string, string, readonly (string | null)[]]>([
    [
      'by the words of the name',
      page('要闻', '省公安厅通报全省公安机关冬季治安打击整治行动战果，破案86起。'),
      ['冬季治安打击整治'],
    ],
    ['without who holds it', page('贵州根治欠薪冬季行动追回工资6亿元'), ['根治欠薪冬季']],
    [
      'a year of the Republic before it',
      page('要聞', '114年端午食品聯合稽查專案抽驗86件。'),
      ['端午食品联合稽查2025'],
    ],
    [
      'the year and the matter before its name',
      page('要闻', '通报2022年反不正当竞争“清澜”专项执法行动，立案86件。'),
      ['清澜2022'],
    ],
    [
      'a setting, in a text on no campaign',
      page('假期通报', '交警在“清澜”夜查行动中查处酒驾31起。'),
      ['清澜'],
    ],
    [
      'a day of a campaign that has gone on for long is not its beginning',
      page(
        '“清澜”攻坚',
        '3月4日，法院开展“清澜”攻坚行动，出动86人。',
        '今年1月至2月，全市执结96件。',
        '“清澜”行动开展以来，执结612件。',
      ),
      ['清澜', '清澜', '清澜'],
    ],
    ['an act that is none', page('要闻', '消防开展联合救援行动，救出8人。'), [null]],
    [
      'a service that runs all year stands apart',
      page('“清澜”行动启动', '“清澜”行动破案8起。', '12345热线受理投诉96件。'),
      ['清澜', null],
    ],
    [
      'another source stands apart',
      page('“清澜”行动启动', '“清澜”行动破案8起。', '另据市消防支队统计，上月火灾31起。'),
      ['清澜', null],
    ],
    [
      'what is counted of a place whether or not there is a campaign, and its growth, are none of it',
      page(
        '“清澜”行动启动',
        '“清澜”行动破案8起。',
        '全市接待游客26万人次，同比增长9.6%，出动警力860人次。',
        '全市常住人口31.6万人。',
      ),
      ['清澜', null, null, '清澜', null],
    ],
    [
      'a section may be on a season of its own',
      page('春运过半，票房破纪录', '2022年春运发送旅客86万人次。').replace(
        /\n$/,
        '\n\n二、电影\n\n　　春节档票房60亿元。\n\n　　四部影片合计58亿元。\n',
      ),
      ['春运2022', '春节档2022', '春节档2022', '春节档2022'],
    ],
    [
      'an accident by its spot',
      page('盘州煤矿透水事故', '盘州煤矿透水事故已致3人遇难。'),
      ['盘州煤矿透水事故'],
    ],
    [
      'a cause is not the matter',
      page('花莲观光回温', '受花莲地震影响，今年前2月住宿旅客减少4万人次。'),
      [null],
    ],
    ['a league with letters', page('NBL联赛收官', '2022NBL联赛常规赛场均观众3200人。'), ['NBL联赛2022']],
  ])('%s', (_, content, campaigns) => {
    expect(claimsIn(content).map(({ campaign }) => campaign?.name ?? null)).toEqual(campaigns)
  })
})

describe('when a text is told', () => {
  it.each<[string, string, string]>([
    [
      'a dateline in the year of its numbers',
      '矿难救援\n\n　　山城晚报8月2日讯 2022年8月1日的事故已致6人遇难，截至2日8时失联4人。\n',
      '2022-08-02',
    ],
    [
      'a dateline of the first months looks back on a whole year',
      '要闻\n\n　　山城晚报3月2日讯 2021年全市产煤31万吨，目前库存4万吨。\n',
      '2022-03-02',
    ],
    [
      '去年, of the year that is published',
      '客运量去年升34%\n\n　　【本报讯】机场公布2024年全年客运量5310万人次，去年新增航点31个。\n',
      '2024-12-31',
    ],
  ])('%s', (_, content, end) => {
    expect(claimsIn(content).at(-1)?.date.end).toBe(end)
  })

  it.each<[string, string, readonly (string | null)[]]>([
    [
      'a change starts from the value of the year before',
      '2021年，公司净利润由6.90亿元增至9.18亿元。',
      ['2020-12-31', '2021-12-31'],
    ],
    [
      'a level compared with is of its own time, a level recovered to is of now',
      '2021年起诉率85%，比2020年的82%提高；客流恢复到2019年的88%。',
      ['2021-12-31', '2020-12-31', '2021-12-31'],
    ],
    [
      'what goes on with the list goes on comparing',
      '2021年立案1500件，较2020年的1758件、2.11万人少。',
      ['2021-12-31', '2020-12-31', '2020-12-31'],
    ],
    [
      'an open period runs up to the day that the text counts to',
      '截至2月底，全市办结案件66件。专项行动开展以来，排查企业800家。',
      ['2022-02-28', '2022-02-28'],
    ],
    ['a festival that only describes dates nothing', '中秋月饼抽检86批。', ['2022-03-05']],
    [
      'the period that a sentence opens with is of all of it, across ；',
      '2021年公司营业收入9亿元；净利润1亿元。',
      ['2021-12-31', '2021-12-31'],
    ],
    [
      'one glance at last year does not turn the paragraph to it',
      '今年2月，全市报考5人。去年则有7人。其中男性3人。',
      ['2022-02-28', '2021-12-31', '2022-02-28'],
    ],
    [
      'a text that counts years from 1912 does so throughout',
      '截至110年12月底共破获96件，110年全年攔阻8亿元，較109年全年的7亿元多。',
      ['2021-12-31', '2021-12-31', '2020-12-31'],
    ],
    [
      '今年 runs up to what the text counts to',
      '截至2月15日破案31起。今年抓获8人。',
      ['2022-02-15', '2022-02-15'],
    ],
    ['a forecast of the whole year is of this one', '预计全年销量可达36万台。', ['2022-12-31']],
  ])('%s', (_, text, ends) => {
    expect(claimsIn(page('要闻', text)).map(({ date }) => date.end)).toEqual(ends)
  })
})
