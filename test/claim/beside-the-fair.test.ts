import { describe, expect, it } from 'vitest'
import { campaignsTold, checkCampaigns } from './campaigns-told.ts'

describe('what there is in a place is no figure of the fair that it holds', () => {
  checkCampaigns([
    [
      'a stock by the place’s own name',
      '2023蓬莱马拉松开跑',
      '6月18日，2023蓬莱马拉松在蓬莱区开跑，参赛选手8000名。\n目前，蓬莱共有体育场地1260个，社会体育指导员1860名。',
      ['8000名 蓬莱马拉松2023', '1260个 -', '1860名 -'],
    ],
    [
      'a list that goes on from the fields',
      '2023信阳茶文化节闭幕',
      '6月18日，2023信阳茶文化节闭幕，参展企业318家。\n信阳茶园面积216万亩，综合产值153亿元，带动120万人就业，节会期间签约86亿元。',
      ['318家 信阳茶文化节2023', '216万亩 -', '153亿元 -', '120万人 -', '86亿元 信阳茶文化节2023'],
    ],
    [
      'what it grows year by year, and grew last year',
      '2023柞水木耳节落幕',
      '2023柞水木耳节18日落幕，三天成交860万元。\n柞水常年接种木耳1亿袋。去年全县产干耳5200吨。',
      ['860万元 柞水木耳节2023', '1亿袋 -', '5200吨 -'],
    ],
    [
      'what is registered in the place of a campaign',
      '“护标2023”专项行动战报',
      '昆山市市场监管局开展“护标2023”专项行动，5月以来立案86起。\n目前，昆山有效注册商标达8.6万件。',
      ['86起 护标2023', '8.6万件 -'],
    ],
  ])
})

describe('visitors are the fair’s own as long as the sentence is about it', () => {
  checkCampaigns([
    [
      'up to a place that it names',
      '梨花会闭幕',
      '2023阳信梨花会18日闭幕。从4月5日开幕算起，梨花会共举办活动31项，接待游客52.4万人次，实现旅游收入2.1亿元。\n全县接待游客91万人次。',
      ['31项 阳信梨花会2023', '52.4万人次 阳信梨花会2023', '2.1亿元 阳信梨花会2023', '91万人次 -'],
    ],
    [
      'not beyond it',
      '梨花会闭幕',
      '2023阳信梨花会18日闭幕。梨花会举办活动31项，期待再会；全县接待游客91万人次。',
      ['31项 阳信梨花会2023', '91万人次 -'],
    ],
  ])
})

describe('games whose year stands between place and noun', () => {
  it.each<[string, string, string]>([
    ['at home', '2月20日晚，北京2022年冬奥会闭幕，共产生金牌109枚。', '109枚 北京冬奥会2022'],
    ['abroad', '卡塔尔2022年世界杯共进球172个。', '172个 卡塔尔世界杯2022'],
    [
      'by their formal name, where the text has the host’s',
      '第十九届亚洲运动会闭幕，中国队夺得金牌201枚。杭州亚运会9月23日开幕。',
      '201枚 杭州亚运会2023',
    ],
    ['without a host', '截至2022年冬奥会筹备期，建成场馆12个。', '12个 冬奥会2022'],
  ])('%s', (_, text, told) => {
    expect(campaignsTold('要闻', text)).toEqual([told])
  })
})

describe('disasters abroad and at home', () => {
  it.each<[string, string]>([
    ['汤加火山喷发已造成3人遇难。', '3人 汤加火山喷发'],
    ['印度尼西亚鲁昂火山喷发致3人受伤。', '3人 鲁昂火山喷发'],
    ['菲律宾海啸造成3人遇难。', '3人 菲律宾海啸'],
  ])('%s', (text, told) => {
    expect(campaignsTold('要闻', text)).toEqual([told])
  })
})

describe('fairs of a trade and festivals of a people', () => {
  it.each<[string, string, string]>([
    [
      '全国苹果产业大会在洛川闭幕',
      '6月11日，2023年全国苹果产业大会在洛川县闭幕，签约19亿元。',
      '全国苹果产业大会2023',
    ],
    ['食用菌大会举行', '6月11日，2023年全国食用菌大会在古田县举行，签约19亿元。', '全国食用菌大会2023'],
    ['黄桃大会开幕', '6月11日，2023炎陵黄桃大会开幕，签约19亿元。', '炎陵黄桃大会2023'],
    [
      '台江姊妹节收官',
      '2023中国·台江苗族姊妹节11日闭幕。节日期间，台江县旅游收入19亿元。',
      '中国·台江苗族姊妹节2023',
    ],
    ['雷山苗年落幕', '2023雷山苗年11日落幕。节日期间，雷山县旅游收入19亿元。', '雷山苗年2023'],
    ['教育大会召开', '6月11日，2023年全国教育工作大会召开，投入19亿元。', '-'],
    ['先进受表彰', '6月11日，2023年全市劳模表彰大会举行，发放奖金19亿元。', '-'],
  ])('%s', (headline, text, campaign) => {
    expect(campaignsTold(headline, text)).toEqual([`19亿元 ${campaign}`])
  })
})

describe('a text that opens with counting several of a kind is on none of them', () => {
  checkCampaigns([
    [
      'fires',
      '一季度四川森林火灾情况',
      '一季度，全省共发生森林火灾18起，受害面积120公顷。',
      ['18起 -', '120公顷 -'],
    ],
    ['accidents', '一季度山西煤矿事故下降', '一季度，全省煤矿发生事故6起，死亡9人。', ['6起 -', '9人 -']],
    [
      'but one landslide is an event',
      '镇雄山体滑坡',
      '6月18日，镇雄县发生山体滑坡，转移群众312人。',
      ['312人 镇雄山体滑坡'],
    ],
  ])
})
