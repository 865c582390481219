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
