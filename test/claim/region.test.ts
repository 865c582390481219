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
      'a city’s name that is a word is no region',
      ['湖北果业', '湖北省现有桃园12万亩，产值9亿元。', '全省果农身体安康，三明治门店40家。'],
      ['12万亩 湖北省', '9亿元 湖北省', '40家 湖北省'],
    ],
    [
      'what others send is counted where it comes to',
      ['敖汉旗医院', '敖汉旗医院门诊量46万人次。', '北京一家医院派来5名专家常驻。'],
      ['46万人次 内蒙古自治区赤峰市敖汉旗', '5名 内蒙古自治区赤峰市敖汉旗'],
    ],
    [
      'a county’s body is of the county just told of',
      [
        '海东治欠',
        '海东市追回工资900万元。',
        '1月，在民和县一处工地，工人拿到了钱。县人社局为126人发放工资。',
      ],
      ['900万元 青海省海东市', '126人 青海省海东市民和回族土族自治县'],
    ],
    [
      'a station of a prefecture’s seat stands in the city',
      ['新疆春运', '新疆铁路发送旅客300万人次，其中乌鲁木齐站98万人次，喀什站31万人次。'],
      [
        '300万人次 新疆维吾尔自治区',
        '98万人次 新疆维吾尔自治区乌鲁木齐市',
        '31万人次 新疆维吾尔自治区喀什地区喀什市',
      ],
    ],
    [
      'from one district’s figures the next sentence turns back',
      [
        '南阳战报',
        '南阳市查获酒驾168起。',
        '从辖区看，卧龙区查获38起、邓州市24起。从时段看，夜间查获107起。',
      ],
      ['168起 河南省南阳市', '38起 河南省南阳市卧龙区', '24起 河南省南阳市邓州市', '107起 河南省南阳市'],
    ],
    [
      'what several provinces are given is counted in all of them',
      ['调水', '工程累计向豫冀津京四省市供水400亿立方米。'],
      ['400亿立方米 河南省、河北省、天津市、北京市'],
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
      'a bare name that only a city has today is its county, in a text of 全县',
      ['荔浦砂糖橘卖到全国', '荔浦砂糖橘节落幕，全县接待游客12万人次。'],
      ['12万人次 广西壮族自治区桂林市荔浦县'],
    ],
    [
      'a city that looks back on its days as a county is a city',
      ['撤县设市十年 彬州回望', '2018年，彬州撤县设市。当年全县接待游客12万人次。'],
      ['12万人次 陕西省咸阳市彬州市'],
    ],
    [
      'a county whose bare name opens a text and comes back is its home',
      ['安吉白茶开采', '安吉白茶昨日开采，首日收购鲜叶12吨。'],
      ['12吨 浙江省湖州市安吉县'],
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
