import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** Figure and campaign of every claim of a text. */
function told(content: string): readonly string[] {
  return extractClaims(readDocument({ path: 'article.txt', content })).map(
    ({ value, campaign }) => `${value.stated}${value.unit} ${campaign?.name ?? '-'}`,
  )
}

describe('accidents and disasters by their names', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'a hill that only begins as a county does has a fire of its own name',
      '镇远山山火明火扑灭\n2023-04-12\n\n　　截至12日8时，累计投入扑火力量1460人。',
      ['1460人 镇远山山火'],
    ],
    [
      'a firm in its city, as the headline has it',
      '滁州永昌祥火灾致4人遇难\n2022-03-07\n\n　　6日16时，琅琊区永昌祥纺织有限公司厂房火灾造成4人死亡。',
      ['4人 滁州永昌祥火灾', '4人 滁州永昌祥火灾'],
    ],
    [
      'a shop whose name begins with 新',
      '新丰百货气爆第三日 6人住院\n2024-03-07\n\n　　截至7日，11人受伤，6人住院。',
      ['6人 新丰百货气爆', '11人 新丰百货气爆', '6人 新丰百货气爆'],
    ],
    [
      'a festival by its number, told in full over the short name of its headline',
      '花博会闭幕 203万人次观展\n2023-05-31\n\n　　5月30日，第十二届中国（沭阳）国际花木博览会闭幕，共接待观众203万人次。',
      ['203万人次 中国（沭阳）国际花木博览会2023', '203万人次 中国（沭阳）国际花木博览会2023'],
    ],
    [
      'an exhibition by its year, and a congress that sits in terms is none',
      '花展闭幕\n2024-03-25\n\n　　2024年香港花卉展览昨日闭幕，52万人次入场。第十四届全国人民代表大会有2977名代表。',
      ['52万人次 香港花卉展览2024', '2977名 -'],
    ],
    [
      'any gathering that is counted',
      '放飞日\n2018-04-24\n\n　　第35届阳江国际风筝会21日开幕，65个队参加。',
      ['65个 阳江国际风筝会2018'],
    ],
    [
      'a film season of any holiday',
      '端午档收官\n\n　　2023年端午档（6月22日—24日）全国票房9.1亿元。',
      ['9.1亿元 端午档2023'],
    ],
    [
      'a village, an anniversary later',
      '青杠村山体滑坡两周年：搬进新居的人们\n2024-06-30\n\n　　两年来，安置点建成新房86套。',
      ['86套 青杠村山体滑坡'],
    ],
    [
      'a train by its number, named further down only',
      '沪昆铁路恢复通车\n2021-05-09\n\n　　列车撞上塌方体。\n\n　　截至9日12时，K528次列车脱轨事故造成17人受伤。',
      ['17人 K528次列车脱轨事故'],
    ],
    [
      'a mine whose own name holds the name of a city',
      '大江山煤矿透水事故调查报告公布\n2020-03-12\n\n　　2019年11月3日，该矿发生透水，当班入井26人，6人被困。',
      ['26人 大江山煤矿透水事故', '6人 大江山煤矿透水事故'],
    ],
    [
      'a gas that leaked, behind its county',
      '关于定远液氯泄漏事故的情况通报\n2022-08-11\n\n　　定远液氯泄漏事故先后有23人就诊。',
      ['23人 定远液氯泄漏事故'],
    ],
    [
      'a description is no name',
      '夜查\n2022-08-11\n\n　　一家大型商场火灾隐患整改率92%，某小区火灾造成2人受伤。',
      ['92% -', '2人 -'],
    ],
    [
      'a trial tells of the accident long before its own day',
      '清浦酒店坍塌事故案一审宣判 12名被告人获刑\n2022-10-12\n\n　　法院12日对清浦酒店坍塌事故案公开宣判，12名被告人被判刑。\n\n　　法院查明，2021年3月7日酒店突然坍塌，17人遇难。',
      ['12名 清浦酒店坍塌事故', '12名 清浦酒店坍塌事故', '17人 清浦酒店坍塌事故'],
    ],
    [
      'what is looked through afterwards, the weather and what registers say stand beside it',
      '雷公滩渡口沉船事故搜救结束\n2023-02-09\n\n　　2月3日，石门县雷公滩渡口沉船事故造成8人遇难。当天降雨41.5毫米。\n\n　　事故发生后，县交通局对客渡船停航检查。2月4日至8日，共检查客渡船57艘。\n\n　　公开资料显示，全县2022年水运客运量19万人次。',
      ['8人 雷公滩渡口沉船事故', '41.5毫米 -', '57艘 -', '19万人次 -'],
    ],
    [
      'the title under the name of who publishes is no section of its text',
      '清浦县慈善会\n\n关于抗洪救灾捐赠款物使用情况的公告\n\n受台风“山猫”影响，我县遭遇特大暴雨。现公告如下：\n\n一、接收情况\n\n共接收捐款1260笔。\n\n二、使用情况\n\n已拨付资金830万元。\n\n三、致谢\n\n416人次志愿者参与发放。\n',
      ['1260笔 台风山猫', '830万元 台风山猫', '416人次 台风山猫'],
    ],
    [
      'the day of an accident in quotes and its grade are no part of its name',
      '通报\n2021-08-02\n\n　　永嘉“6·3”较大道路交通事故造成7人死亡。',
      ['7人 永嘉道路交通事故'],
    ],
    [
      'accidents of a year have no name',
      '通报\n2021-08-02\n\n　　上半年永嘉道路交通事故死亡人数下降7%。',
      ['7% -'],
    ],
    [
      'what burned by its own name, opening a headline or in quotes',
      '海天城大火3周年 31人罹难难忘\n2023-10-14\n\n　　凌晨那把火造成31人罹难。“海天城”大楼火灾后，善款共收到2亿元。',
      ['31人 海天城大火', '31人 海天城大火', '2亿元 海天城大火'],
    ],
    [
      'a long name behind its year',
      '2024年山南市少年儿童校园排球联赛落幕\n2024-05-30\n\n　　2024年山南市少年儿童校园排球联赛吸引32支球队。',
      ['32支 山南市少年儿童校园排球联赛2024'],
    ],
    [
      'a train by its own name',
      '两年后\n2023-04-02\n\n　　第408次海燕号出轨事故今天届满两年，已与45位家属达成和解。',
      ['45位 海燕号出轨事故'],
    ],
    [
      'when it burned is no name',
      '深夜大火 3人送医\n2023-10-14\n\n　　民宅火灾造成3人受伤。',
      ['3人 -', '3人 -'],
    ],
    [
      'a race around a place, short in the headline',
      '第三届环湖赛收官\n2019-07-28\n\n　　第三届环青海湖国际公路自行车赛今天收官，121名车手完赛。',
      ['121名 环青海湖国际公路自行车赛2019'],
    ],
  ])('%s', (_, content, claims) => {
    expect(told(content)).toEqual(claims)
  })
})

describe('storms, towns and events of every year', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'what happened is told in full between place and noun, a date in quotes left out',
      '铜陵“3·6”液氨管道破裂爆炸事故调查报告公布\n2018-02-06\n\n　　事故造成4人死亡。',
      ['4人 铜陵液氨管道破裂爆炸事故'],
    ],
    [
      'a kind of accidents is none',
      '平安六月\n2018-07-06\n\n　　全国道路交通事故起数下降12%，铜陵燃气管道爆炸事故隐患整改37处。',
      ['12% -', '37处 -'],
    ],
    [
      'a town that no list of counties knows, at the head of a text',
      '车城地震满月\n2022-10-18\n\n　　已拨付修缮金4120万元。',
      ['4120万元 车城地震'],
    ],
    [
      'a typhoon out of quotes, by either order of its name',
      '跟进超强台风海葵善后\n2023-09-02\n\n　　海葵台风期间开放40间庇护中心。去年台风接连来袭，损失12亿元。',
      ['40间 台风海葵', '12亿元 台风海葵'],
    ],
    [
      'a festival by a short name is the one of the full name',
      '青城花火节落幕 迎客57万人次\n2023-07-02\n\n　　2023青城国际湖上花火节落幕，今年花火节共放21场，较去年花火节的19场增加2场。',
      [
        '57万人次 青城国际湖上花火节2023',
        '21场 青城国际湖上花火节2023',
        '19场 青城国际湖上花火节2022',
        '2场 青城国际湖上花火节2023',
      ],
    ],
    [
      'all editions together are of none of them',
      '2024青城湖渡海泳举行\n2024-10-28\n\n　　2024青城湖渡海泳昨日举行，3986人下水。赛事自2011年复办以来累计有3.5万人次参加。',
      ['3986人 青城湖渡海泳2024', '3.5万人次 青城湖渡海泳'],
    ],
    [
      'the edition of a year by the noun alone',
      '招聘月收官\n2022-05-13\n\n　　4月，我市开展2022年民营企业招聘月活动，达成意向4127人，比2021年招聘月的3582人增长15%。',
      ['4127人 民营企业招聘月2022', '3582人 民营企业招聘月2021', '15% 民营企业招聘月2022'],
    ],
    [
      'a festival come to after other figures and told once is what its paragraph is on',
      '连假客流创新高\n2020-01-30\n\n　　景点涌入283万人次，旅宿住房率74%，产值34亿元。\n\n　　2020青城灯节吸引48万人次。\n\n　　交通局受理拖吊214件。',
      ['283万人次 -', '74% -', '34亿元 -', '48万人次 青城灯节2020', '214件 -'],
    ],
  ])('%s', (_, content, claims) => {
    expect(told(content)).toEqual(claims)
  })
})
