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
