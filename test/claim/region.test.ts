import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** Stated value and region of every claim of a text with a headline, dated 5 March 2022. */
function told(headline: string, ...texts: readonly string[]): readonly string[] {
  const content = `${headline}\n2022-03-05 10:00:00\n\n${texts.map((text) => `　　${text}`).join('\n\n')}\n`
  return extractClaims(readDocument({ path: 'a.txt', content })).map(
    ({ value, region }) => `${value.stated}${value.unit} ${region}`,
  )
}

describe('the region of a figure', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'we ourselves are the text’s own, whichever neighbour was named last',
      ['无棣通报疫情', '无棣县今日新增病例9例。', '滨州市新增病例20例，其中博兴县6例，我县9例。'],
      ['9例 山东省滨州市无棣县', '20例 山东省滨州市', '6例 山东省滨州市博兴县', '9例 山东省滨州市无棣县'],
    ],
    [
      'what a place has of the nation’s honours is its own',
      ['玉溪文旅成绩单', '玉溪市现有全国文明单位12家、全国重点文物保护单位7处。'],
      ['12家 云南省玉溪市', '7处 云南省玉溪市'],
    ],
    [
      'an act on a spot inside is of that place to the end of its sentence',
      [
        '平安曹县',
        '曹县警方今年立案35起。',
        '5月，民警在梁堤头镇查获一个制假窝点，抓获嫌疑人4名，扣押假酒210箱。',
      ],
      ['35起 山东省菏泽市曹县', '4名 山东省菏泽市曹县梁堤头镇', '210箱 山东省菏泽市曹县梁堤头镇'],
    ],
    [
      'the story of one spot goes on until the text turns back',
      [
        '曹县反诈',
        '曹县警方今年立案35起。',
        '3月，梁堤头镇一家网店被骗。民警当天止付，追回货款6万元。另有涉诈账户81个被冻结。',
      ],
      ['35起 山东省菏泽市曹县', '6万元 山东省菏泽市曹县梁堤头镇', '81个 山东省菏泽市曹县'],
    ],
    [
      'where something is told is not who did it',
      ['邯郸寻亲', '邯郸市公安局丛台分局的会议室里，3个家庭团聚。'],
      ['3个 河北省邯郸市'],
    ],
    [
      'what a company makes at a plant is counted there',
      [
        '海澜新材年报',
        '证券代码：300XXX。海澜新材实现营业收入8.6亿元，净利润1.2亿元。',
        '位于芜湖的新工厂新增年产能5万吨。',
      ],
      ['8.6亿元 全国', '1.2亿元 全国', '5万吨 安徽省芜湖市'],
    ],
    [
      'a list told of together is one',
      ['安徽通报', '安徽省破案900起。', '合肥、芜湖、安庆合计破案512起。'],
      ['900起 安徽省', '512起 安徽省合肥市、安徽省芜湖市、安徽省安庆市'],
    ],
    [
      'what several provinces are given is counted in all of them',
      ['调水', '工程累计向豫冀津京四省市供水400亿立方米。'],
      ['四省市 河南省、河北省、天津市、北京市', '400亿立方米 河南省、河北省、天津市、北京市'],
    ],
  ])('%s', (_, [headline = '', ...texts], regions) => {
    expect(told(headline, ...texts)).toEqual(regions)
  })
})

describe('the region of a whole text', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'an event named for its town is of the town',
      ['盐津泥石流灾害最新通报', '据盐津县指挥部通报，兴隆乡泥石流灾害造成8人遇难。', '受伤人员增至14人。'],
      ['8人 云南省昭通市盐津县兴隆乡', '14人 云南省昭通市盐津县兴隆乡'],
    ],
    [
      'a league of the nation is the nation’s, its clubs with it',
      [
        '2021女超联赛盘点：观众多了',
        '武汉体育中心座无虚席。2021赛季女超联赛吸引观众40万人次。',
        '杭州钱潮以52分居首。',
      ],
      ['40万人次 全国', '52分 全国'],
    ],
    [
      'a bare name is no city’s district elsewhere',
      ['东兴口岸客流回升', '今年前两月，东兴口岸出入境人员12.6万人次。'],
      ['12.6万人次 广西壮族自治区防城港市东兴市'],
    ],
    [
      'a county keeps the name of its time',
      ['水城春耕', '水城县农业农村局统计，全县已播种12万亩。'],
      ['12万亩 贵州省六盘水市水城县'],
    ],
    [
      'a county is known by its nickname',
      ['冬捕开网', '前郭县冬捕节开网，首网出鱼8万斤。'],
      ['8万斤 吉林省松原市前郭尔罗斯蒙古族自治县'],
    ],
    [
      'a lake that a county lies at is no other region',
      ['泗洪清湖', '泗洪县拆除围网1.3万亩。', '洪泽湖西岸水质达标率91%。'],
      ['1.3万亩 江苏省宿迁市泗洪县', '91% 江苏省宿迁市泗洪县'],
    ],
    [
      'the county around a city of the same name is meant in a text on it',
      ['新竹縣環保局成果', '新竹縣環保局公布稽查3,742家次。', '環保局會同新竹地檢署告發516件。'],
      ['3,742家次 台湾省新竹县', '516件 台湾省新竹县'],
    ],
    [
      'the press of Hong Kong tells of the city',
      ['善款略少', '【某港晚報專訊】基金昨日公布籌得善款2億元。'],
      ['2亿元 香港特别行政区'],
    ],
    [
      'counties named further down tell whose 县 a text is',
      ['夜查渔港', '县海洋与渔业执法队起获地笼网148条。', '象山人算得清楚，去年产值18亿元。'],
      ['148条 浙江省宁波市象山县', '18亿元 浙江省宁波市象山县'],
    ],
    [
      'parks and ports of the lists stand for what is around them',
      ['太鲁阁号事故', '太鲁阁号列车出轨事故造成49人死亡。'],
      ['49人 台湾省花莲县'],
    ],
  ])('%s', (_, [headline = '', ...texts], regions) => {
    expect(told(headline, ...texts)).toEqual(regions)
  })
})
