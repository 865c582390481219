import { describe } from 'vitest'
import { checkCampaigns } from './campaigns-told.ts'

describe('quoted words that name no campaign', () => {
  checkCampaigns([
    [
      'praise of a score that was handed in',
      '服务业递出“高增长”成绩单',
      '今年前5个月，全市服务业增加值812亿元。',
      ['812亿元 -'],
    ],
    [
      'a campaign whose score it is, told of as one elsewhere',
      '市局亮出“护蕾”成绩单',
      '“护蕾”行动开展以来，全市收缴非法出版物3200件。',
      ['3200件 护蕾'],
    ],
    [
      'a day observed on which figures are told',
      '成人吸烟率下降',
      '在“世界无烟日”到来之际，市卫健委公布，去年全市成人吸烟率为21.3%。',
      ['21.3% -'],
    ],
    [
      'what is put right, and how, before the verb',
      '以“绣花功夫”治理老旧小区',
      '去年，全市改造老旧小区312个。',
      ['312个 -'],
    ],
  ])
})

describe('campaigns by all of their name', () => {
  checkCampaigns([
    [
      'a problem that is put right, under whatever verb follows',
      '“飞地房”问题专项清理整治收官',
      '自去年8月启动的“飞地房”问题专项清理整治行动目标任务已经完成，共排查项目312个。',
      ['312个 飞地房问题专项清理整治'],
    ],
    [
      'a battle of so many days, in quotes',
      '全县打响散煤管控“百日会战”',
      '5月10日，县里启动散煤管控“百日会战”，截至6月15日取缔销售点27个。',
      ['27个 百日会战'],
    ],
    [
      'one united night of it',
      '夏夜治安巡查宣防第三次集中统一行动战果',
      '17日晚，全省公安机关开展夏夜治安巡查宣防第三次集中统一行动，查处酒驾312起。',
      ['312起 夏夜治安巡查宣防'],
    ],
    [
      'drivers fined are no stock of drivers',
      '“畅途”行动查处违法3120起',
      '5月1日“畅途”专项行动开展以来，适用一般程序处罚驾驶人263名。',
      ['3120起 畅途', '263名 畅途'],
    ],
  ])
})

describe('disasters by where they struck', () => {
  checkCampaigns([
    [
      'a county that a tornado hit',
      '郯城遭龙卷风袭击',
      '6月9日，临沂市郯城县遭龙卷风袭击，损坏房屋310间。',
      ['310间 郯城龙卷风'],
    ],
    [
      'of places struck together the first',
      '临沂风雹灾害已致3人受伤',
      '18日突袭郯城、莒南等地的特大风雹灾害，截至19日造成3人受伤。',
      ['3人 郯城风雹灾害', '3人 郯城风雹灾害'],
    ],
    [
      'a tunnel that is called as a county elsewhere, without its city',
      '韶关青龙隧道坍塌事故已救出5人',
      '截至19日，韶关市青龙隧道坍塌事故现场投入310人。\n青龙隧道坍塌事故发生后，全市停工排查。',
      ['5人 青龙隧道坍塌事故', '310人 青龙隧道坍塌事故'],
    ],
    [
      'the flood, not the storm that brought it',
      '武平洪涝灾害已转移1.2万人',
      '受台风“泰利”影响，武平县平均降雨量195毫米，转移1.2万人。',
      ['1.2万人 武平洪涝灾害', '195毫米 武平洪涝灾害', '1.2万人 武平洪涝灾害'],
    ],
  ])
})

describe('what is held every year', () => {
  checkCampaigns([
    [
      'a gala with its town in brackets',
      '皮影展演闭幕',
      '2023年皮影木偶（定州）盛典15日落幕，38个院团登台。',
      ['38个 皮影木偶（定州）盛典2023'],
    ],
    [
      'the races that a marathon is made of, and words of grammar before them',
      '无锡马拉松鸣枪',
      '2023无锡马拉松今晨开跑，3.3万名选手参赛，其中半程马拉松1.3万人。',
      ['3.3万名 无锡马拉松2023', '1.3万人 无锡马拉松2023'],
    ],
    [
      'a walk that carries the name of the festival',
      '中国雪谷节闭幕',
      '2023“中国雪谷节”18日闭幕。三天里，雪谷徒步节吸引3120人。',
      ['3120人 中国雪谷节2023'],
    ],
    [
      'the year behind the name',
      '书展闭幕',
      '香港书展2023昨日闭幕，入场98万人次。',
      ['98万人次 香港书展2023'],
    ],
    [
      'games numbered before their noun',
      '运动会闭幕',
      '福建省第17届运动会18日闭幕，决出金牌912枚。',
      ['912枚 福建省运动会2023'],
    ],
    [
      'a festival in quotes, whose 今年 is its own edition',
      '管乐节落幕',
      '「2023新竹国际管乐节」昨日落幕，6月5日至18日吸引62万人次，比2022年的55万人次增12.7%。今年有58团报名。',
      [
        '62万人次 新竹国际管乐节2023',
        '55万人次 新竹国际管乐节2022',
        '12.7% 新竹国际管乐节2023',
        '58团 新竹国际管乐节2023',
      ],
    ],
    [
      'what the fair itself received, and what the place has or will have beside it',
      '常州国际花灯会闭园',
      '2023常州国际花灯会昨晚闭园，灯会累计接待游客138.6万人次。\n常州现有彩灯企业1012家，预计今年彩灯产值62亿元。',
      ['138.6万人次 常州国际花灯会2023', '1012家 -', '62亿元 -'],
    ],
  ])
})
