import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** The regions of all figures of a plain text of 5 March 2022, each once. */
function regionsOf(headline: string, ...texts: readonly string[]): readonly string[] {
  const body = texts.map((text) => `　　${text}`).join('\n\n')
  const content = `${headline}\n2022-03-05 10:00:00\n\n${body}\n`
  const claims = extractClaims(readDocument({ path: 'article.txt', content }))
  return [...new Set(claims.map(({ region }) => region))]
}

describe('a district of Hong Kong or Macau', () => {
  it.each<[string, readonly string[], string]>([
    [
      'named in the lead alone, in a text that speaks of 全區',
      ['義工服務一年', '觀塘區18隊義工隊去年投入服務，全區共探訪長者8,640戶次，本區長者佔全港的9.1%。'],
      '香港特别行政区观塘区',
    ],
    [
      'by its bare name, where the police of it act 區內',
      ['警屯門掃賭拘12人', '【本報訊】警方屯門警區昨日在區內展開行動，搗破3個賭檔，拘捕12人。'],
      '香港特别行政区屯门区',
    ],
    [
      'with another that it is held against',
      ['沙田區健步行', '沙田區議會昨日公佈，區內去年健步行吸引6,120人參加，較大埔區的2,300人多。'],
      '香港特别行政区沙田区',
    ],
    [
      'a parish of Macau',
      [
        '老區泊車難',
        '【本報消息】花王堂區是本澳人口最密的堂區，居民輪候車位已久。互助會昨日公佈，該區現有車位612個，去年收到居民求助264宗。',
      ],
      '澳门特别行政区花王堂区',
    ],
    [
      'a quarter known by one character',
      ['關愛隊匯報', '北區民政事務處昨日公佈，北區關愛隊一年來共探訪長者6,310戶，區內義工現有820名。'],
      '香港特别行政区北区',
    ],
  ])('is the home of a text that speaks of it as its own: %s', (_, [headline = '', ...texts], region) => {
    expect(regionsOf(headline, ...texts)[0]).toBe(region)
  })

  it.each<[string, readonly string[]]>([
    [
      'places of a city-wide operation',
      ['海關檢私煙', '海關昨日公佈，全港共偵破私煙案52宗，人員搜查了元朗、屯門的倉庫，拘捕46人。'],
    ],
    [
      'districts that are told of side by side',
      [
        '全港滅鼠',
        '食環署昨日公佈，全港去年捕鼠5.2萬隻。油尖旺區和深水埗區居民反映區內鼠患未減。',
        '油尖旺區設鼠箱320個，深水埗區設鼠箱410個。',
      ],
    ],
  ])('is not where the city counts: %s', (_, [headline = '', ...texts]) => {
    expect(regionsOf(headline, ...texts)[0]).toBe('香港特别行政区')
  })
})

describe('a town’s own paper', () => {
  it('speaks of a year of its affairs without naming a town of the year', () => {
    expect(
      regionsOf(
        '玉里鄉訊',
        '花蓮縣瑞穗鄉公所發行',
        '過去一年鄉政回顧：107年12月底，全鄉設籍3,812戶，輔導轉作玉米146公頃。',
      ),
    ).toEqual(['台湾省花莲县瑞穗乡'])
  })
})

describe('a place known by its name', () => {
  it.each<[string, string]>([
    ['湘江新区上半年进出口总值67.4亿元。', '湖南省长沙市'],
    ['两江新区今年新增企业1.2万户。', '重庆市'],
    ['苏州工业园区去年引进项目63个。', '江苏省苏州市'],
    ['松山湖高新区已聚集企业812家。', '广东省东莞市'],
    ['刘家峡水库8月20日蓄水32.4亿立方米。', '甘肃省临夏回族自治州永靖县'],
    ['小浪底今年累计发电58.3亿千瓦时。', '河南省济源市'],
    ['大藤峡船闸上半年过货2310万吨。', '广西壮族自治区贵港市桂平市'],
    ['田湾核电站去年发电512亿千瓦时。', '江苏省连云港市'],
    ['翡翠水庫昨日蓄水3.1億立方公尺，經濟部表示無虞。', '台湾省新北市'],
    [
      '胶东五市上半年进出口8642亿元。',
      '山东省青岛市、山东省烟台市、山东省威海市、山东省潍坊市、山东省日照市',
    ],
    ['陕南三市今年新栽茶园12.6万亩。', '陕西省汉中市、陕西省安康市、陕西省商洛市'],
    ['桃竹苗今年錄得火警312宗。', '台湾省桃园市、台湾省新竹县、台湾省新竹市、台湾省苗栗县'],
  ])('is the home of what is told of it: %s', (text, region) => {
    expect(regionsOf('要闻', text)).toEqual([region])
  })

  it.each<[string, string]>([
    ['嘉陵江周刊', '嘉陵江'],
    ['青海能源周刊', '青海'],
    ['浙江工人报', '浙江'],
  ])('is none where it is the name of a paper over the headline: %s', (masthead) => {
    expect(
      regionsOf(
        masthead,
        '2020年8月21日　第31期　要闻',
        '大坝为何迟迟不关闸',
        '——共和县龙羊峡水电站见闻',
        '来水好，发电就足。电站今年发电58.3亿千瓦时，储备编织袋6.2万条。',
      ),
    ).toEqual(['青海省海南藏族自治州共和县'])
  })
})

describe('a university that is called for another place', () => {
  it.each<[string, string]>([
    ['近日，井冈山大学发布就业质量报告，该校2021届毕业生共4586人。', '江西省吉安市'],
    ['三峡大学公布招生计划，我校今年招收新生6120人。', '湖北省宜昌市'],
    ['中山大学迎来新生，全校今年录取8312人。', '广东省广州市'],
    ['河南理工大学昨日开学，我校今年录取9800人。', '河南省焦作市'],
    ['湖南师范大学昨日开学，该校今年录取7450人。', '湖南省长沙市'],
    ['长安大学公布年报，本校现有教师2130人。', '陕西省西安市'],
    ['扬州大学公布年报，该校现有教师2630人。', '江苏省扬州市'],
  ])('is at home in its own city: %s', (text, region) => {
    expect(regionsOf('年报发布', text)).toEqual([region])
  })

  it('is nobody’s home where a text on a city only quotes it', () => {
    expect(
      regionsOf('洛阳牡丹花会', '洛阳市今年接待游客612万人次。河南大学的一位学者说，人数比往年多。'),
    ).toEqual(['河南省洛阳市'])
  })
})

describe('a zone without its name', () => {
  it.each<[string, string, string]>([
    ['新区管委会介绍，上半年新区进出口67.4亿元，增速高于全省。', '兰州新区管理委员会主办', '甘肃省兰州市'],
    ['一季度高新区新增企业312家，占全省的两成。', '松山湖高新区管委会', '广东省东莞市'],
    ['开发区去年引进项目63个，居全省第二。', '主办：洛阳经济技术开发区管委会', '河南省洛阳市'],
  ])('is in the city whose board of it signs the page: %s', (text, foot, region) => {
    const content = `<!doctype html><html><head><meta charset="utf-8"><title>运行平稳</title><meta name="pubdate" content="2022-03-05"></head><body><h1>运行平稳</h1><p>${text}</p><footer>${foot}</footer></body></html>`
    const claims = extractClaims(readDocument({ path: 'a.html', content }))
    expect(claims[0]?.region).toBe(region)
  })
})

describe('regions told of together', () => {
  it.each<[string, readonly string[], string]>([
    [
      'by their number alone further down',
      ['辽河依次流经铁岭、沈阳、鞍山、盘锦四市。', '去年，四市共清理垃圾2.3万立方米。'],
      '辽宁省铁岭市、辽宁省沈阳市、辽宁省鞍山市、辽宁省盘锦市',
    ],
    [
      'of two ranks',
      ['长三角生态绿色一体化发展示范区金融同城化一年来进展顺利。', '去年，两区一县发放贷款86.4亿元。'],
      '上海市青浦区、江苏省苏州市吴江区、浙江省嘉兴市嘉善县',
    ],
  ])('are meant again: %s', (_, texts, region) => {
    expect(regionsOf('一年回望', ...texts).at(-1)).toBe(region)
  })
})

describe('a place that the text turns to', () => {
  it.each<[string, string]>([
    ['辽宁省今年治理河道612公里。到了沈阳段，新建污水处理厂4座。', '辽宁省沈阳市'],
    ['辽宁省今年治理河道612公里。入海前的最后一站是盘锦。全市恢复湿地8.59万亩。', '辽宁省盘锦市'],
    ['江苏省今年治理河道612公里。再看南通市，新建污水处理厂4座。', '江苏省南通市'],
  ])('is what its figures are of: %s', (text, region) => {
    expect(regionsOf('河道治理', text).at(-1)).toBe(region)
  })
})
