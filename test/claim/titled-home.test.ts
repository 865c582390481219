import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** The regions of a plain text's figures, each once, in order. */
function regionsOf(headline: string, ...texts: readonly string[]): readonly string[] {
  const content = `${headline}\n2022-03-05 10:00:00\n\n${texts.map((text) => `　　${text}`).join('\n\n')}\n`
  return [...new Set(extractClaims(readDocument({ path: 'a.txt', content })).map(({ region }) => region))]
}

describe('the county that a headline names', () => {
  it.each<[string, string, readonly string[]]>([
    [
      '安徽省宿州市砀山县',
      '砀山酥梨俏销海外',
      ['宿州海关统计，今年前9个月，砀山县出口酥梨2.1万吨。', '其中东南亚占6成。'],
    ],
    [
      '陕西省安康市紫阳县',
      '紫阳富硒茶产销两旺',
      ['记者从安康市农业农村局获悉，紫阳县今年采摘春茶3200吨。', '产值8.6亿元。'],
    ],
    [
      '江西省赣州市信丰县',
      '信丰脐橙开园',
      ['赣州市果业发展中心数据显示，信丰县脐橙种植面积达28万亩。', '预计产量35万吨。'],
    ],
    [
      '广西壮族自治区柳州市融安县',
      '融安金桔上市',
      ['广西新闻联播：融安县今年金桔面积22.3万亩。', '全县有种植户3.1万户。'],
    ],
    [
      '四川省宜宾市长宁县',
      '长宁竹产业年产值破百亿',
      ['四川省林草局消息，长宁县竹林面积71万亩。', '从业者6.5万人。'],
    ],
    [
      '湖北省宜昌市秭归县',
      '秭归脐橙发往全国',
      ['宜昌邮政统计，秭归县日均发出包裹6.2万件。', '高峰期达9万件。'],
    ],
    [
      '河北省邢台市隆尧县',
      '隆尧方便面出口增长',
      ['邢台海关介绍，隆尧县去年出口方便面4300吨。', '货值9800万元。'],
    ],
    [
      '福建省泉州市安溪县',
      '安溪铁观音出口破万吨',
      ['泉州海关驻安溪办事处数据显示，安溪县出口茶叶1.1万吨。', '同比增长12%。'],
    ],
  ])('%s stays the home of %s, whoever counts for it', (county, headline, texts) => {
    expect(regionsOf(headline, ...texts)).toEqual([county])
  })

  it('outranks a town that the text passes through', () => {
    expect(
      regionsOf(
        '隆尧大葱开镰',
        '隆尧县莲子镇一大早就热闹起来，收购点排起了长队。',
        '今年收购大葱3.2万吨，均价每公斤1.6元。',
      ),
    ).toEqual(['河北省邢台市隆尧县'])
  })

  it('leaves a text that speaks of 全市 to the city', () => {
    expect(
      regionsOf(
        '砀山酥梨领跑',
        '宿州市统计局通报，全市水果产量312万吨。',
        '砀山县果农增收，市里补贴1.2亿元。',
      ),
    ).toContain('安徽省宿州市')
  })

  it('is the county that shares its city’s name, where the text speaks of 全县', () => {
    expect(
      regionsOf('通化人参开秤', '县农业农村局介绍，全县人参留存面积3.1万亩。', '年产值12亿元。'),
    ).toEqual(['吉林省通化市通化县'])
  })
})

describe('the city that a headline names', () => {
  it('outranks the province that stands in a line of its own beside a date', () => {
    expect(
      regionsOf('铜川公交这半年', '铜川公交 2022-03-05 陕西', '公司运营线路31条，发班12.6万班次。'),
    ).toEqual(['陕西省铜川市'])
  })

  it('outranks the railway bureau that runs its station', () => {
    expect(
      regionsOf(
        '宝鸡站客流创新高',
        '中国铁路西安局集团有限公司宝鸡车务段统计，宝鸡站发送旅客312万人次。',
        '日均8500人次。',
      ),
    ).toEqual(['陕西省宝鸡市'])
  })
})

describe('names that are of another place', () => {
  it('a bare name right behind another city is of a port or a town there', () => {
    const told = regionsOf('长乐港区吞吐量增长', '记者从宁波长乐港务公司获悉，长乐港区完成吞吐量210万吨。')
    expect(told.some((region) => region.startsWith('福建省'))).toBe(false)
  })

  it.each(['该市场交易量4.2万吨', '全市场成交4.2万吨', '该区域交易4.2万吨'])(
    '%s tells of no city',
    (words) => {
      expect(regionsOf('砀山酥梨开秤', '砀山县梨都市场人声鼎沸。', `${words}。`)).toEqual([
        '安徽省宿州市砀山县',
      ])
    },
  )

  it('the county’s own name behind other words is no town of it', () => {
    expect(regionsOf('桐乡经济开门红', '桐乡市统计局发布数据，桐乡一季度桐乡规上工业增加值86亿元。')).toEqual(
      ['浙江省嘉兴市桐乡市'],
    )
  })

  it('庐山市 is the city, not the hill that it is named for', () => {
    expect(regionsOf('鄱阳湖畔', '庐山市农业农村局统计，全市放流鱼苗210万尾。')).toEqual([
      '江西省九江市庐山市',
    ])
  })
})

it('a building of a town goes on, where the paragraph comes back to it', () => {
  expect(
    regionsOf(
      '隆尧大葱开镰',
      '天刚亮，隆尧县莲子镇蔬菜批发市场就排起了长队。记者在市场看到，当天成交260吨。',
      '全县种植大葱6万亩。',
    ),
  ).toEqual(['河北省邢台市隆尧县莲子镇', '河北省邢台市隆尧县'])
})

describe('a district whose name others share', () => {
  it.each<[string, string, readonly string[]]>([
    [
      '广东省深圳市南山区',
      '新学期学位增加',
      ['南山区教育局介绍，本学期全区新增学位1.2万个。', '深圳地铁同步加密班次。'],
    ],
    [
      '江西省南昌市西湖区',
      '养老助餐点上新',
      ['西湖区民政局介绍，全区助餐点达到62个。', '这是南昌推进养老服务的缩影。'],
    ],
    [
      '贵州省贵阳市白云区',
      '老旧小区改造提速',
      ['白云区住建局介绍，今年全区改造小区18个。', '贵阳供电同步改线。'],
    ],
    ['福建省福州市鼓楼区', '夜经济升温', ['鼓楼区商务局介绍，全区夜市摊位1260个。', '福州市民夜游更便利。']],
  ])('is %s where the text names the city around it', (district, headline, texts) => {
    expect(regionsOf(headline, ...texts)).toEqual([district])
  })
})

describe('what is held in one place and is of more', () => {
  it.each<[string, string]>([
    ['海南省', '第八届环海南岛国际公路自行车赛在海口落幕，20支车队的132名车手参赛。'],
    ['广西壮族自治区', '2021环广西公路自行车赛在桂林收官，18支车队参赛。'],
  ])('a race around %s is of all of it', (region, text) => {
    expect(regionsOf('自行车赛收官', text)).toEqual([region])
  })

  it('a league that is played in one city is the nation’s', () => {
    expect(
      regionsOf('排超联赛将在漳州开打', '2021年排超联赛公布赛程，在漳州集中举行，男女各14支队伍。'),
    ).toEqual(['全国'])
  })
})

it('a town of Taiwan that a headline names short is the home of what the text tells of it', () => {
  expect(
    regionsOf('池上稻米收成創新高', '池上鄉公所統計，今年收成稻米1.2萬公噸，農友們說產量較往年為多。'),
  ).toEqual(['台湾省台东县池上乡'])
})

it.each<[string, string]>([
  ['鹭岛晚报', '福建省厦门市'],
  ['鹏城早报', '广东省深圳市'],
  ['椰城新闻', '海南省海口市'],
  ['怀川日报', '河南省焦作市'],
])('a text of 全市 in %s is of the city that goes by that name', (paper, region) => {
  const content = `---\ntitle: 夜查\nsource: ${paper}\ndate: 2022-03-05\n---\n\n全市共检查单位312家。\n`
  const claims = extractClaims(readDocument({ path: 'a.md', content }))
  expect(claims.map((claim) => claim.region)).toEqual([region])
})
