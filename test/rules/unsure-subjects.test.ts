import { describe, expect, it } from 'vitest'
import { alarmsOf } from './alarms.ts'

describe('figures whose words leave open what they count', () => {
  it.each([
    ['kinds of one sentence', '截至5月22日14时，共记录到余震1069次，其中4.0～4.9级12次，5.0～5.9级3次。'],
    ['things parted by a semicolon', '截至今日，德基水库蓄水率5.5%；鲤鱼潭水库2236万吨，蓄水率19.5%。'],
    [
      'a label',
      '洋垃圾：立案21起，退运1.36万吨。\n\n去年全年该关共立案濒危物种走私案件34起，涉税商品案件118起。',
    ],
    [
      'a frame',
      '3月销售各类挖掘机79035台，其中国内72977台；出口6058台。\n\n装载机方面，3月销售装载机19482台，其中国内16711台、出口2771台。',
    ],
    ['a part', '立案侦办食药环领域案件4126起，采取刑事强制措施6530人，其中食品安全案件1387起。'],
    [
      'what was told before in the sentence',
      '2019年，全省立案查处各类劳动违法案件8415件。向公安机关移送涉嫌拒不支付劳动报酬案件512件，公安机关立案467件。',
    ],
    ['a longer stretch', '2018年至2020年，全国共追回医保资金348.7亿元。2020年全年共追回资金223.1亿元。'],
    [
      'another start',
      '“断卡”行动方面，2022年全年惩戒失信人员18.7万名。从2020年10月行动启动算起，截至2022年底已累计惩戒失信人员34.1万名。',
    ],
    ['a share of another', '春运期间机场运送旅客286.5万人次。国际航线表现亮眼，运送旅客8.43万人次，占2.9%。'],
    ['a fall in so many words', '台风过后，停电用户从7日12时的83.6万户，降到8日18时的31.2万户。'],
    ['grades of quakes', '2021年5月21日，云南大理州漾濞县发生6.4级地震。此前当地曾发生5.6级地震。'],
  ])('accuse nobody: %s', async (_, text) => {
    expect(await alarmsOf(text)).toEqual([])
  })

  it('leave a plain contradiction of two sentences standing', async () => {
    const alarms = await alarmsOf(
      '“云盾2023”专项行动全年共侦破案件2651起。会议指出，“云盾2023”专项行动全年共侦破案件2561起。',
    )
    expect(alarms).toHaveLength(1)
    expect(alarms[0]).toMatch(/^error contradiction/)
  })
})

describe('a list before its count', () => {
  it.each([
    '米粉类、豆干类检出防腐剂超量5件，另有2件肉制品大肠杆菌超标。',
    '调查队员对南昌、九江、上饶三市的86个湖泊同时计数。',
  ])('ends where its last name goes on: %s', async (text) => {
    expect(await alarmsOf(text)).toEqual([])
  })
})

describe('a list after 其中', () => {
  it('ends with its sentence', async () => {
    const text =
      '2019年，业务收入98642.35万元，其中存款利息9874.21万元，委托贷款利息88716.50万元，其他51.64万元。业务支出48911.72万元，增值收益49730.63万元。'
    expect(await alarmsOf(text)).toEqual([])
  })

  it.each([
    ['its matter', '全年粮食总产量103.90万吨，其中青稞79.15万吨；蔬菜产量77.89万吨，比上年增长7.2%。'],
    [
      'its year',
      '2024年，全市无偿献血总人次达14.26万人次。其中，捐献全血12.08万人次，机采血小板21800人次；2023年机采血小板为19640人次。',
    ],
    [
      'its region',
      '2023年江油市实现地区生产总值612.4亿元，占绵阳全市的14.8%。其中，第一产业增加值67.4亿元。\n\n绵阳市统计局公布，2023年绵阳市第一产业增加值418.3亿元。',
    ],
    [
      'a rest of several',
      '监利市收购31.8万吨，公安县19.5万吨，江陵县、石首市分别为13.2万吨和12.7万吨，其余县（区）合计27.4万吨。',
    ],
  ])('goes no further than %s', async (_, text) => {
    expect(await alarmsOf(text)).toEqual([])
  })
})
