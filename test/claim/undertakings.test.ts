import { describe, expect, it } from 'vitest'
import { campaignsTold, checkCampaigns } from './campaigns-told.ts'

describe('a plan or work in quotes is an undertaking where the text sets it going and comes back to it', () => {
  it.each([
    ['雨露计划', '实施'],
    ['星火助学计划', '发起'],
    ['安康关爱工程', '启动'],
    ['彩虹工程', '推出'],
    ['银发数字课堂计划', '设立'],
    ['清凉暖心计划2.0', '开展'],
    ['小天鹅工程', '参与'],
  ])('%s, %s', (name, verb) => {
    expect(
      campaignsTold(
        '十年助学路',
        `2013年，市慈善总会${verb}“${name}”，帮助困难家庭。\n截至今年5月底，“${name}”累计资助学生4215人。`,
      ),
    ).toEqual([`4215人 ${name.replace(/计画$/, '计划')}`])
  })

  checkCampaigns([
    [
      'told once, it is where a figure comes from',
      '教师招聘公告',
      '今年全省招聘教师1.2万人，其中“特岗计划”3500人。\n报名6月底截止，已有2.1万人报名。',
      ['1.2万人 -', '3500人 -', '2.1万人 -'],
    ],
    [
      'a version of an undertaking in a headline of Hong Kong',
      '「優化升降機大行動2.0」批412部',
      '當局去年推出「優化升降機大行動2.0」，至今收到1,203宗申請。',
      ['412部 优化升降机大行动2.0', '1,203宗 优化升降机大行动2.0'],
    ],
    [
      'a version told by its own word',
      '护河见效',
      '市水利局开展“清河行动3.0”，清理河道312公里。',
      ['312公里 清河行动3.0'],
    ],
  ])
})

describe('a season of publicity in quotes is a campaign', () => {
  it.each([
    ['平安119', '消防宣传季'],
    ['绿色江河', '科普季'],
    ['青春有爱', '志愿服务季'],
    ['法润乡村', '普法宣传季'],
  ])('“%s”%s', (name, noun) => {
    expect(
      campaignsTold('收官', `为期一个月的“${name}”${noun}昨天结束，全市举办活动218场，发放资料4.2万份。`),
    ).toEqual([`218场 ${name}`, `4.2万份 ${name}`])
  })
})

describe('labels that come again and again over a report head no sections', () => {
  it.each([
    ['【配音】', '【同期声】'],
    ['【解说】', '【采访】'],
    ['【正文】', '【现场】'],
  ])('%s, %s', (voice, sound) => {
    expect(
      campaignsTold(
        '新闻联播',
        `${voice}\n“春雷”专项行动昨天收官。\n${sound}\n我们走访了312家企业。\n${voice}\n全市查处案件86起。\n${sound}\n罚款12万元。`,
      ),
    ).toEqual(['312家 春雷', '86起 春雷', '12万元 春雷'])
  })
})

describe('an accident at a company goes by its registered name', () => {
  it.each([
    ['响水天嘉宜化工有限公司“3·21”特别重大爆炸事故', '响水天嘉宜化工有限公司爆炸事故'],
    ['浙江省宁波市宁海县锐华日用品有限公司“9·29”重大火灾事故', '宁海锐华日用品有限公司火灾事故'],
    ['安阳凯信商贸有限责任公司特别重大火灾事故', '安阳凯信商贸有限责任公司火灾事故'],
    ['昆山中荣金属制品有限公司“8·2”较大爆炸事故', '昆山中荣金属制品有限公司爆炸事故'],
    ['沧州中海石化股份有限公司火灾', '沧州中海石化股份有限公司火灾'],
  ])('%s', (told, name) => {
    expect(campaignsTold('调查报告公布', `日前，省政府批复${told}调查报告，认定事故造成11人死亡。`)).toEqual([
      `11人 ${name}`,
    ])
  })
})

describe('the ground that a fair is held on is its own', () => {
  it.each(['展区面积', '园区总面积', '布展面积', '展览总面积'])('%s', (measure) => {
    expect(
      campaignsTold(
        '园博会闭幕',
        `第十二届南宁园林博览会昨日闭幕，${measure}26万平方米，入园人数120万人次。`,
      ),
    ).toEqual(['26万平方米 南宁园林博览会2023', '120万人次 南宁园林博览会2023'])
  })
})

describe('words for a piece of work that headline and text tell alike are its name', () => {
  it.each([
    ['黄鱼药物残留攻坚治理', '黄鱼药物残留攻坚治理'],
    ['校园周边食品集中清理', '校园周边食品集中清理'],
    ['高层住宅消防突击检查', '高层住宅消防突击检查'],
    ['农村黑加油点联合清查', '农村黑加油点联合清查'],
    ['城镇燃气管道百日提升', '城镇燃气管道百日提升'],
    ['松毛虫冬季清理', '松毛虫冬季清理'],
  ])('%s', (told, name) => {
    expect(
      campaignsTold(
        `我县${told}工作情况通报`,
        `目前，${told}进入关键阶段。\n全县出动人员3120人次，立案16宗。`,
      ),
    ).toEqual([`3120人次 ${name}`, `16宗 ${name}`])
  })

  it.each([
    ['河湖岸线清洁', '开展'],
    ['暖冬助困关爱', '启动'],
    ['美丽庭院创建', '实施'],
    ['乡镇卫生院提档', '部署'],
  ])('%s行动, set going and told again', (name, verb) => {
    expect(
      campaignsTold(
        '村庄变了样',
        `今年3月起，市政府${verb}${name}行动，各乡镇积极响应。\n${name}行动中，全市投入资金1.2亿元。`,
      ),
    ).toEqual([`1.2亿元 ${name}`])
  })

  checkCampaigns([
    [
      'what is done in danger is none',
      '水库大坝应急救援演练举行',
      '6月18日，市里开展水库大坝应急救援行动，出动人员312人。\n水库大坝应急救援行动持续3小时，转移群众86人。',
      ['312人 -', '86人 -'],
    ],
  ])
})

describe('a census is a campaign where the headline tells of the work, and a source where it tells of results', () => {
  it.each([
    ['第三次全国土壤普查外业采样完成', '第三次全国土壤普查', '全国土壤普查'],
    ['第五次全国经济普查登记工作全面展开', '第五次全国经济普查', '全国经济普查'],
    ['我市第二次全国污染源普查入户调查启动', '第二次全国污染源普查', '全国污染源普查'],
    ['第四次全国中药资源普查收官', '第四次全国中药资源普查', '全国中药资源普查'],
    ['第一次全国自然灾害综合风险普查进入验收', '第一次全国自然灾害综合风险普查', '全国自然灾害综合风险普查'],
    ['第七次全国人口普查公报', '第七次全国人口普查', null],
    ['第四次全国经济普查结果公布', '第四次全国经济普查', null],
    ['第三次全国农业普查主要数据出炉', '第三次全国农业普查', null],
  ])('%s', (headline, census, name) => {
    expect(campaignsTold(headline, `${census}中，全市投入普查员4215名，走访32.6万户。`)).toEqual([
      `4215名 ${name ?? '-'}`,
      `32.6万户 ${name ?? '-'}`,
    ])
  })
})

describe('a sentence speaks of the campaign by the season or the noun of its name, or counts from its start', () => {
  it.each(['今年“双抢”', '今年以来，大会战中', '今年1至6月，大会战'])('%s', (told) => {
    expect(
      campaignsTold(
        '“双抢”水稻抢收大会战进度通报',
        `自5月23日大会战启动以来，截至6月18日，全省已抢收早稻324万亩。\n${told}全省投入收割机6.2万台。`,
      )[1],
    ).toBe('6.2万台 双抢水稻抢收大会战2023')
  })

  it.each(['统一部署以来', '专项启动以来', '行动打响以来'])('%s', (since) => {
    expect(
      campaignsTold(
        '法院百日雷霆',
        `“琼岛雷霆”集中执行6月18日迎来最后一次行动，当天出动干警56名。\n3月16日${since}，法院执结案件817件。`,
      ),
    ).toEqual(['56名 琼岛雷霆', '817件 琼岛雷霆'])
  })
})

describe('how many of a kind a whole place has is no campaign’s', () => {
  it.each([
    '全省共有幼儿园2835所',
    '全市现有社区食堂2835所',
    '我县共有敬老院2835所',
    '全国技能人才总量2835万人',
    '全区医护人才总规模2835人',
  ])('%s', (told) => {
    expect(
      campaignsTold('“暖阳”行动进展', `“暖阳”行动4月启动，已走访老人312户。\n${told}。`)[1]?.split(' ')[1],
    ).toBe('-')
  })

  it('what was done to so many is', () => {
    expect(
      campaignsTold('“暖阳”行动收官', '“暖阳”行动4月启动，5月收官。\n全省共有86个集体受到表扬。'),
    ).toEqual(['86个 暖阳'])
  })
})

describe('a survey or a census with its year in quotes is a source', () => {
  it.each([
    '2021人口普查',
    '全民閱讀調查2025',
    '2022年住戶收支統計',
    '2024年工商業發展白皮書',
    '2023營商環境指數',
  ])('「%s」', (name) => {
    expect(campaignsTold('結果出爐', `統計局昨日公佈「${name}」，受訪住戶共68.2萬戶。`)).toEqual([
      '68.2万户 -',
    ])
  })
})

describe('what was done to things in quotes is no campaign on them', () => {
  it.each([
    ['散乱污', '企业累计整治'],
    ['僵尸车', '已治理'],
    ['马路市场', '全部整治'],
    ['黑臭水体', '共完成治理'],
  ])('“%s”%s', (thing, done) => {
    expect(
      campaignsTold(
        '“净城”行动收官',
        `“净城”行动5月收官，出动人员3120人次。\n据介绍，“${thing}”${done}312处。`,
      ),
    ).toEqual(['3120人次 净城', '312处 净城'])
  })
})

describe('those whom an accident struck are its own, wherever they are now', () => {
  it.each(['安置点现有群众', '市医院现有在院伤员', '帐篷区现有受灾村民'])('%s', (told) => {
    expect(
      campaignsTold('镇雄山体滑坡救援', `镇雄山体滑坡已造成11人死亡。\n记者在现场了解到，${told}312人。`),
    ).toEqual(['11人 镇雄山体滑坡', '312人 镇雄山体滑坡'])
  })
})
