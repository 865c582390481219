import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** The region of the last figure of a text. */
function lastRegion(...lines: readonly string[]): string | undefined {
  const content = `${lines.join('\n\n')}\n`
  return extractClaims(readDocument({ path: 'a.txt', content })).at(-1)?.region
}

describe('a greater region that a figure is held against is not the home of what follows', () => {
  it.each([
    ['增速比全省快0.9个百分点'],
    ['高于全省平均水平1.2个百分点'],
    ['快于全省2.1个百分点'],
    ['跑赢全省0.4个百分点'],
    ['比全省平均增速高出3.2个百分点'],
    ['增幅超过全省平均2.2个百分点'],
    ['是全省平均水平的1.4倍'],
    ['总量在全省排第三'],
    ['落后全省0.6个百分点'],
    ['与全省基本持平'],
    ['占全省的12.6%'],
  ])('%s', (words) => {
    const lead = `上半年，芜湖市工业用电82亿千瓦时，增长7.1%，${words}。`
    expect(lastRegion('芜湖上半年工业用电82亿千瓦时', '2023-07-20', lead, '制造业用电61亿千瓦时。')).toBe(
      '安徽省芜湖市',
    )
  })

  it('but one that a clause opens with is told of itself', () => {
    expect(lastRegion('安徽上半年用电情况', '2023-07-20', '上半年，全省平均每日用电8.2亿千瓦时。')).toBe(
      '安徽省',
    )
  })
})

describe('a paper’s name that a city and a county share is of the rank that its text speaks of', () => {
  it.each<[string, string, string]>([
    ['《伊宁新闻》2022年3月2日文字稿', '全市清运积雪3.6万立方米。', '新疆维吾尔自治区伊犁哈萨克自治州伊宁市'],
    ['伊宁融媒 2022年5月3日', '全县播种玉米32万亩。', '新疆维吾尔自治区伊犁哈萨克自治州伊宁县'],
  ])('%s %s', (paper, text, region) => {
    expect(lastRegion(paper, text)).toBe(region)
  })
})

it('a scene in a village is no home where the text counts for a city', () => {
  expect(
    lastRegion(
      '村里的书房亮灯了',
      '2023-12-08',
      '入夜，南浔区练市镇的乡村书房里坐满了人。',
      '湖州市文广旅游局统计，全市建成书房612家。',
      '各地书房举办活动1.26万场。',
    ),
  ).toBe('浙江省湖州市')
})

describe('what is carried or made abroad in works that companies of China built is of the country', () => {
  it.each<[string, string]>([
    [
      '肯尼亚',
      '新华社内罗毕6月1日电 中企承建的蒙内铁路迎来开通运营七周年，累计发送旅客1300万人次，上座率超过九成。',
    ],
    [
      '柬埔寨',
      '新华社金边10月2日电 由中国企业投资建设的金港高速公路通车一年来，共服务车辆320万辆次，日均1万辆。',
    ],
    ['希腊', '新华社雅典8月10日电 中国企业参与运营的比雷埃夫斯港上半年集装箱吞吐量236万标箱。'],
  ])('%s', (country, text) => {
    expect(lastRegion(text)).toBe(country)
  })

  it('while a team of China that plays abroad is its own', () => {
    expect(lastRegion('新华社雅加达10月17日电 中国羽毛球队16日在这里参加公开赛，派出18名选手。')).toBe('全国')
  })
})
