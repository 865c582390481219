import { describe, expect, it } from 'vitest'
import { claimsOf, told } from './reading.ts'

describe('what a figure counts', () => {
  it.each<[string, readonly string[]]>([
    [
      '“净网2021”专项行动开展一年，全国警方到12月底累计侦办案件6.2万起，抓获嫌疑人10.3万名，另对2.7万余家违法企业作出行政处罚。',
      [
        'solve.case.all 6.2万起 净网2021 全国 2021-01-01…2021-12-31 final',
        'arrest.suspect.all 10.3万名 净网2021 全国 2021-01-01…2021-12-31 final',
        'punish.company.all 2.7万余家 净网2021 全国 2021-01-01…2021-12-31 final',
      ],
    ],
    ['警方抓获1400余名网络水军人员。', ['arrest.suspect.water-army 1400余名 - 全国 ?…2022-01-05 interim']],
    ['共对16.2万家违法企业依法予以行政处罚。', ['punish.company.all 16.2万家 - 全国 ?…2022-01-05 interim']],
    [
      '事故造成3人死亡，受伤20人。',
      [
        'die.person.all 3人 - 全国 ?…2022-01-05 interim',
        'injure.person.all 20人 - 全国 ?…2022-01-05 interim',
      ],
    ],
    [
      '2021年全国粮食总产量达13657亿斤，比上年增长2.0%。',
      [
        'count.grain.all 13657亿斤 - 全国 2021-01-01…2021-12-31 final',
        'growth.grain.all 2.0% - 全国 2021-01-01…2021-12-31 final',
      ],
    ],
  ])('「%s」', (text, claims) => {
    expect(claimsOf(text).map(told)).toEqual(claims)
  })

  it.each<[string, string, readonly string[]]>([
    [
      'a verb reaches across an enumeration',
      '抓获嫌疑人4710余名、行业“内鬼”520余名。',
      ['arrest.suspect', 'arrest.insider'],
    ],
    [
      'nouns without a verb share the one before them',
      '警方起获作案电脑28台、手机305部。',
      ['seize.computer', 'seize.phone'],
    ],
    ['headline shorthand', '破案3.6万起，抓6.4万人。', ['solve.case', 'arrest.suspect']],
    [
      'the same verb reads by its object',
      '民警查获毒品3公斤，查获嫌疑人2名。',
      ['seize.drug', 'arrest.suspect'],
    ],
    ['a penalty is fined', '市场监管部门罚没款合计2.94亿元。', ['fine.penalty']],
    ['a rate is no verb', '问题整改率85.1%。', ['count.问题整改率']],
    [
      'a frame names what is told of',
      '房屋方面，倒塌350余间，严重损坏1100多间。',
      ['collapse.house', 'damage-badly.house'],
    ],
    ['a label and a colon', '《满江红》：26.06亿元。', ['count.满江红']],
    [
      'who carries narrows what is carried',
      '铁路发送旅客1.9亿人次，公路11.69亿人次。',
      ['carry.passenger', 'carry.passenger'],
    ],
    [
      'an average keeps its subject',
      '发送旅客1200万人次，日均30万人次。',
      ['carry.passenger', 'average-day.carry-passenger'],
    ],
    [
      'a verb behind a figure ends with it',
      '地震已造成3人遇难、41人受伤，另有9人失联。',
      ['die.person', 'injure.person', 'missing.person'],
    ],
    [
      'a verb that goes on with a noun is of the next figure',
      '警方在11个省市抓获嫌疑人59名。',
      ['count.province', 'arrest.suspect'],
    ],
    [
      'a verb that says what it is done to takes no noun from before',
      '出动警力260余人，抓获38人。',
      ['deploy.police', 'arrest.suspect'],
    ],
    ['two units of one deed', '累计转移安置223户918人。', ['evacuate.household', 'evacuate.person']],
    ['what cannot be counted in the unit is not what it counts', '返还群众3.6亿元。', ['recover.money']],
    [
      'a clause that names nothing keeps words of its own',
      '4万人跑过黄河，6千人涌上城墙。',
      ['count.person', 'count.person'],
    ],
    [
      'a verb of one character begins its clause',
      '警方共破刑事案件213起，拘96人。',
      ['solve.criminal-case', 'arrest.suspect'],
    ],
    ['fillers are whole words', '各地发放就业补贴45万份。', ['grant.就业补贴']],
    [
      'the base of a comparison',
      '共报名42.6万人，比上届的38万人多。',
      ['register.person', 'register.person'],
    ],
    [
      'the base of a comparison that its clause names',
      '有灰鹤5只，白鹤数量与上年的3108只基本持平。',
      ['count.灰鹤', 'count.白鹤'],
    ],
    [
      'the base of a comparison of rank',
      '每股盈余5.28元，优于第一季的4.58元。',
      ['count.earnings-per-share', 'count.earnings-per-share'],
    ],
    ['the measure of a deed', '3月挖掘机销量7.9万台，1月销售挖掘机19601台。', ['sell.挖掘机', 'sell.挖掘机']],
    ['a way out is no trade', '高速公路出口车流量1084.2万辆。', ['count.exit-traffic']],
    [
      'judicial acts and their refusal',
      '批准逮捕2168人，不批捕1105人，起诉6842人，不起诉2036人。',
      ['approve-arrest.person', 'refuse-arrest.person', 'prosecute.person', 'refuse-prosecution.person'],
    ],
    ['cards by their kind', '缴获电话卡3.1万张、银行卡2.4万张。', ['seize.phone-card', 'seize.bank-card']],
    ['a name before a bracket', '大挖（28.5吨以上）销量8755台。', ['count.大挖', 'sell.大挖']],
    ['a label that is a figure', '新建阅览室128间：云南46间。', ['create.阅览室', 'create.阅览室']],
    ['a list that goes on', '三地破案分别为418起、352起。', ['solve.case', 'solve.case']],
    ['a count inside the words', '2021年中欧班列共开行1.5万列。', ['run.things']],
    ['unknown objects count under their own words', '全市共享单车投放点120万处。', ['count.共享单车投放点']],
  ])('%s', (_, text, expected) => {
    expect(claimsOf(text).map(({ metric }) => `${metric.action}.${metric.object}`)).toEqual(expected)
  })

  it.each<[string, string, readonly string[]]>([
    [
      'a scene holds for its paragraph',
      '在打击黑客犯罪的行动中，侦破案件870余起，落网嫌疑人2050余名。',
      ['hacking', 'hacking'],
    ],
    [
      'a bare object keeps the topic of the figure before',
      '侦办侵犯公民个人信息类案件6524起，抓获犯罪嫌疑人1.3万名。',
      ['personal-info', 'personal-info'],
    ],
    [
      'examples before 等 count under the class',
      '“净网2021”专项行动侦办侵犯公民个人信息等网络犯罪案件6.2万起。',
      ['all'],
    ],
    ['各类 is not narrowed by what stands around it', '严厉打击网络赌博，共破获各类案件3114起。', ['all']],
    ['states of a count are kept apart', '全国新增本土确诊1500例，累计确诊168463例。', ['新增-本土', 'all']],
    [
      'a state of its own replaces the one that it excludes',
      '新增本土确诊1500例，其中境外输入13例。',
      ['新增-本土', '新增-境外输入'],
    ],
    [
      'a class narrows what its unit counts, and the rest is a class too',
      '刷单返利类3120起、其他类型1299起。',
      ['刷单返利', '其他'],
    ],
    ['clauses that name nothing do not meet', '4万人跑过黄河，6千人涌上城墙。', ['跑过黄河', '涌上城墙']],
    [
      'a name in short is the name in full',
      '全省环境空气优质天数比上年多。优质天数240天。环境空气优质天数达240天。',
      ['all', 'all'],
    ],
    [
      'the field of a campaign narrows nothing inside it',
      '“净网2022”专项行动侦破网络犯罪案件8.3万起。',
      ['all'],
    ],
  ])('topic: %s', (_, text, topics) => {
    expect(claimsOf(text).map(({ metric }) => metric.topic)).toEqual(topics)
  })
})

describe('a field narrows what is told of it', () => {
  it.each([
    [
      '食品领域破案873起、抓获1924名；药品领域破案412起、抓获986名。',
      ['solve.case.食品', 'arrest.suspect.食品', 'solve.case.药品', 'arrest.suspect.药品'],
    ],
    [
      '食品领域破案873起。三地破案分别为418起、352起。',
      ['solve.case.食品', 'solve.case.all', 'solve.case.all'],
    ],
    ['计量领域391件，特种设备领域507件。', ['count.case.计量', 'count.case.特种设备']],
    ['警方拘捕31男15女。', ['arrest.suspect.男', 'arrest.suspect.女']],
    ['食品案件2104起、药品案件963起。', ['count.case.食品', 'count.case.药品']],
    ['原油出口38.7亿元，小家电出口18.3亿元。', ['export.money.原油', 'export.money.小家电']],
  ])('「%s」', (text, ids) => {
    expect(claimsOf(text).map(({ metric }) => metric.id)).toEqual(ids)
  })
})

describe('the base of a comparison is set beside what is compared', () => {
  it.each([
    ['共报名42.6万人，比上届的38万人增长12%。', ['42.6万', '38万']],
    ['发生火灾14起，其中较大火灾5起。与上一个防火期的21起相比，下降33.3%。', ['14', '21']],
    ['注册合约9880份，较3月的5230份增加88.9%，与去年4月的6160份相比上升60.4%。', ['9880', '5230']],
  ])('「%s」', (text, [now, before]) => {
    const claims = claimsOf(text)
    const amount = claims.find(({ value }) => value.stated === now)
    const base = claims.find(({ value }) => value.stated === before)
    expect(base?.relation).toEqual({ kind: 'comparison', of: amount?.id })
  })
})

describe('for whom and where', () => {
  it.each<[string, string, readonly string[]]>([
    ['an agency acts for its region', '北京警方抓获嫌疑人69名。', ['北京市']],
    ['places merely named are none', '北京警方在湖南、四川等地抓获嫌疑人59名。', ['北京市']],
    ['each subject has its own', '甘肃113人遇难，青海14人遇难。', ['甘肃省', '青海省']],
    ['分别 deals out', '甘孜州、雅安市死亡人数分别为17人和13人。', ['四川省甘孜藏族自治州', '四川省雅安市']],
    ['各 joins', '潍坊、临沂各增设劝导站20个。', ['山东省潍坊市、山东省临沂市']],
    [
      'brackets hold the figure of their region',
      '病例分布在广西（7例）、四川（4例）。',
      ['广西壮族自治区', '四川省'],
    ],
    [
      'a branch that its city’s bureau works with belongs to the city',
      '淄博市公安局临淄分局在市局网安支队指导下抓获嫌疑人19人。',
      ['山东省淄博市'],
    ],
    ['a branch alone acts for its district', '淄博市公安局临淄分局抓获嫌疑人19人。', ['山东省淄博市临淄区']],
    [
      'an agency that is only heeded does not act',
      '成都警方按照公安部部署，抓获嫌疑人5名。',
      ['四川省成都市'],
    ],
  ])('%s', (_, text, regions) => {
    expect(claimsOf(text).map(({ region }) => region)).toEqual(regions)
  })

  it.each<[string, string, readonly (string | null)[]]>([
    ['a quoted name with its year', '“净网2021”专项行动侦破案件3起。', ['净网2021']],
    ['a year before the name', '2022年“铁拳”行动立案3件。', ['铁拳2022']],
    ['a year behind the name', '“清朗”2023账本公布，删除信息3万条。', ['清朗2023']],
    [
      'a campaign inside another stays inside',
      '“净网2021”专项行动持续推进。在“护苗”行动中，侦破案件60余起。',
      ['净网2021'],
    ],
    [
      'an earthquake by its place',
      '甘肃临夏州积石山县发生6.2级地震，已致113人遇难。',
      ['积石山地震', '积石山地震'],
    ],
    ['a typhoon by its name', '台风“杜苏芮”过境，福建266.69万人受灾。', ['台风杜苏芮']],
    ['no campaign', '全国粮食总产量13657亿斤。', [null]],
  ])('%s', (_, text, campaigns) => {
    expect(claimsOf(text).map(({ campaign }) => campaign?.name ?? null)).toEqual(campaigns)
  })
})

describe('what is no claim', () => {
  it.each([
    '网传“地震已致300人遇难”系谣言。',
    '如果增速达到5.5%，全年目标即可实现。',
    '请拨打12345热线或96110咨询。',
    '第15届大会将于3月5日举行。',
    '行动为期100天。',
    '刑法第二百八十七条之二规定了相关责任。',
    '“三支一扶”招募启动。',
    '图1、图2由受访者提供。',
    '每10股派现。',
    '若午后出现强对流，负荷可能短时回落1000万千瓦。',
    '如果每人多住一晚，就能再多2000万元。',
    '有自媒体称“欠了3个亿”，俱乐部没有回应。',
    '针对网上流传的“三成烤肠检出瘦肉精”，市场监管部门作出回应。',
    '“上家”曾夸口一年赚了上千万。',
    '合兴、和平两个村民小组背后的陡崖垮塌下来。',
    '春运过半，客流平稳。',
    '震中位于北纬25.67度、东经99.87度。',
    '连接这里的是35千伏线路。',
    '最后十里长坡，他放慢了脚步。',
    '注：1.地区生产总值为初步核算数。',
  ])('「%s」', (text) => {
    expect(claimsOf(text).map(told)).toEqual([])
  })
})

describe('a number without a unit counts in the unit of what it goes on from', () => {
  it.each([
    ['单日28.9万人次；除夕回落到19.4万。', '人次'],
    ['访港旅客已有180万人次，日均13.8万。', '人次'],
    ['均值为54微克/立方米，比去年同期的56低3.6%。', '微克/立方米'],
    ['全年进馆人次3205万。', '人次'],
  ])('「%s」', (text, unit) => {
    const units = claimsOf(text).map(({ value }) => value.unit)
    expect(units.filter((each) => each !== '%').every((each) => each === unit)).toBe(true)
    expect(units).toContain(unit)
  })
})

describe('times that are themselves counted', () => {
  it.each([
    ['机组平均利用小时数2318小时。', ['2318小时']],
    ['调取监控视频370余小时。', ['370余小时']],
    ['跑者平均年龄38.2岁。', ['38.2岁']],
    ['47班航班延误1小时以上。', ['47班']],
  ])('「%s」', (text, figures) => {
    expect(claimsOf(text).map(({ value }) => `${value.stated}${value.unit}`)).toEqual(figures)
  })
})

describe('how figures belong together', () => {
  it('what follows 其中 is a part of the total before it', () => {
    const [total, part] = claimsOf('侦破案件5.9万起。其中，网络赌博类案件8300余起。')
    expect(part?.relation).toMatchObject({ kind: 'part', whole: total?.id, complete: false })
  })

  it('a change is of the figure before it', () => {
    const [output, growth] = claimsOf('粮食总产量13657亿斤，比上年增长2.0%。')
    expect(growth?.relation).toEqual({
      kind: 'change',
      of: output?.id,
      direction: 'up',
      basis: 'year',
      mode: 'by',
    })
  })

  it('the names before a count are kept with it', () => {
    const [bureaux] = claimsOf('东城、西城、朝阳、海淀等13个分局参加行动。')
    expect(bureaux?.relation).toEqual({ kind: 'count', names: ['东城', '西城', '朝阳', '海淀'], open: true })
  })

  it('a value of the period of comparison is told apart and dated by it', () => {
    const [now, before] = claimsOf('2021年营业收入48.32亿元，上年同期为42.91亿元。')
    expect(now?.date.end).toBe('2021-12-31')
    expect(before?.relation?.kind).toBe('comparison')
    expect(before?.date.end).toBe('2020-12-31')
  })

  it('a fact told twice is one fact with two places', () => {
    const [first, second] = claimsOf('2021年全国侦破案件25.5万起。回顾2021年，全国侦破案件25.5万起。')
    expect(first?.repeats).toEqual([second?.id])
    expect(second?.repeats).toEqual([first?.id])
  })
})
