import { describe, expect, it } from 'vitest'
import { campaignsTold, checkCampaigns } from './campaigns-told.ts'

describe('undertakings by their own nouns', () => {
  checkCampaigns([
    [
      'a great battle that opens with its short name',
      '大会战打到第十个月',
      '今年3月，自治区启动农村饮水安全工程建设大会战（下称“大会战”）。截至5月底，大会战已开工项目4873个。',
      ['4873个 农村饮水安全工程建设大会战'],
    ],
    [
      'a plan of which there are several',
      '幼儿园建设提速',
      '我省实施第三期学前教育行动计划，四年新建公办幼儿园623所。',
      ['623所 学前教育行动计划'],
    ],
    [
      'a plan of Taiwan, with its year of the Republic',
      '秋冬遊收官',
      '「111年擴大秋冬國民旅遊獎勵計畫」上月底結束，核定3萬4,918團。',
      ['3万4,918团 扩大秋冬国民旅游奖励计划2022'],
    ],
    [
      'a drive of three years, in the year between',
      '专项整治三年行动收官',
      '2020年4月启动的全国安全生产专项整治三年行动已于2022年底收官，检查单位3200万家次。\n2021年底中期评估时，排查隐患1190万项。',
      ['3200万家次 安全生产专项整治三年行动', '1190万项 安全生产专项整治三年行动'],
    ],
    [
      'a month of the year, under other words in its headline',
      '这场“反非课”收官啦',
      '5月，全国防范非法集资宣传月如约而至，全省共举办活动1284场。',
      ['1284场 防范非法集资宣传月2023'],
    ],
    [
      'what a season in quotes is for',
      '机收大会战进度',
      '“三夏”小麦机收大会战启动以来，全国收获小麦3.24亿亩。',
      ['3.24亿亩 三夏小麦机收大会战2023'],
    ],
    [
      'an inspection, not the body that does it',
      '生态环境保护督察进驻结束',
      '自治区生态环境保护督察第二批进驻结束，督察组受理举报1473件。',
      ['1473件 自治区生态环境保护督察'],
    ],
    [
      'what follows a description, in quotes',
      '隐患清零',
      '市里启动今冬明春火灾隐患集中整治“天山除患”专项行动，检查单位9.35万家次。',
      ['9.35万家次 天山除患'],
    ],
    [
      'a contest with a part of its name in quotes',
      '大赛落幕',
      '第七届中国国际“互联网+”大学生创新创业大赛总决赛昨天落下帷幕，228万个项目参赛。',
      ['228万个 中国国际互联网+大学生创新创业大赛2023'],
    ],
    [
      'a ship that sank',
      '搜救结束',
      '“东方之星”号客轮翻沉事件救援指挥部宣布，12人获救。',
      ['12人 东方之星号客轮翻沉事件'],
    ],
    [
      'a body named for it is none, a long name is',
      'App专项治理工作组年度通报',
      '四部门组织开展App违法违规收集使用个人信息专项治理，收到举报12125条。',
      ['12125条 App违法违规收集使用个人信息专项治理'],
    ],
    [
      'what lasts so many years',
      '打虚打骗两年',
      '四部委启动为期两年的打击虚开骗税违法犯罪专项行动，查处企业32.2万户。',
      ['32.2万户 打击虚开骗税违法犯罪'],
    ],
    [
      'a dyke that broke',
      '决口合龙',
      '鄱阳县问桂道圩决口成功封堵，抛投石料3.5万立方米。',
      ['3.5万立方米 问桂道圩决口'],
    ],
    [
      'two counties that shook',
      '岷县漳县地震遇难人数上升',
      '岷县漳县地震已造成95人遇难。',
      ['95人 岷县漳县地震'],
    ],
    [
      'a fair in quotes behind its year',
      '嘉年华观察',
      '4月15日至24日举行的2023年“广西三月三·八桂嘉年华”，共办活动1108项。',
      ['1108项 广西三月三·八桂嘉年华2023'],
    ],
    [
      'a scheme that a text only mentions',
      '大学放榜',
      '今年共有38,955人报读大学，其中2,618人获资助计划取录。',
      ['38,955人 -', '2,618人 -'],
    ],
  ])
})

describe('days, weeks and months kept everywhere are no campaign of what is published on them', () => {
  checkCampaigns([
    [
      'a day of the world, with what is held on it',
      '成人吸烟率下降',
      '2023年“世界无烟日”主题宣传活动5月31日在我市举行。市卫健委公布，去年全市成人吸烟率为21.3%。',
      ['21.3% -'],
    ],
    [
      'a numbered day of the nation',
      '近视率下降',
      '6月6日是第28个“全国爱眼日”。活动上公布，去年全省儿童近视率为52.6%。',
      ['52.6% -'],
    ],
    [
      'a day with its date before it, at the scene',
      '馆藏增加',
      '“6·9国际档案日”系列活动在市档案馆启动，目前馆藏32万卷。',
      ['32万卷 -'],
    ],
    [
      'a day and a week in one breath',
      '河长巡河12万次',
      '3月22日，2023年“世界水日”“中国水周”宣传活动启动，省水利厅通报，去年全省河长巡河12万次。',
      ['12万次 -', '12万次 -'],
    ],
    [
      'a month that opens',
      '事故下降',
      '今年6月是第22个全国“安全生产月”，启动仪式上公布，1至5月全市发生事故32起。',
      ['32起 -'],
    ],
    [
      'a month with its own figures',
      '消防课进社区',
      '“消防宣传月”期间，全市举办讲座312场。',
      ['312场 消防宣传月2023'],
    ],
  ])
})

describe('what is held goes by its own name, whatever it is', () => {
  checkCampaigns([
    [
      'a custom whose end is told',
      '炸寒单涌3万人',
      '2023台东炸寒单昨晚登场，3万人次观赏。',
      ['3万人 台东炸寒单2023', '3万人次 台东炸寒单2023'],
    ],
    [
      'a rite whose end is told',
      '迎王祭典涌50万人',
      '2023东港迎王平安祭典圆满落幕，涌入50万人次。',
      ['50万人 东港迎王平安祭典2023', '50万人次 东港迎王平安祭典2023'],
    ],
    ['a meeting that ends is none', '年会闭幕', '2023年度工作会议昨日闭幕，312人参加。', ['312人 -']],
    [
      'a match with the year behind its name, and numbers within it',
      '足球赛煞科',
      '台北国际五人足球赛2023昨晚煞科，两日1.2万人次入场。',
      ['1.2万人次 台北国际五人足球赛2023'],
    ],
    [
      'a festival before whatever verb follows',
      '狂欢节结束',
      '6月16日晚，2023西双版纳国际泼水狂欢节在歌舞声中结束，花费7.3亿元。',
      ['7.3亿元 西双版纳国际泼水狂欢节2023'],
    ],
    [
      'the name in full, of which the headline tells the end',
      '茉莉花文化节签约83亿元',
      '2023年中国（横山）茉莉花文化节18日在我县闭幕。三天里，签约项目26个。',
      ['83亿元 中国（横山）茉莉花文化节2023', '26个 中国（横山）茉莉花文化节2023'],
    ],
    [
      'visitors of the whole county since it opened',
      '梨花节落幕',
      '第十八届大兴梨花节昨日落幕。5月1日开幕以来，全区接待游客56.3万人次。',
      ['56.3万人次 大兴梨花节2023'],
    ],
    [
      'a name of an operation behind its year',
      '县里启动2023年暖冬行动',
      '2023年暖冬行动启动以来，发放棉衣3200件。',
      ['3200件 暖冬2023'],
    ],
    ['an act behind its year', '消防员出动', '2023年救援行动出动132人。', ['132人 -']],
  ])
})

describe('disasters abroad are named for their country or the place in it', () => {
  checkCampaigns([
    [
      'a country in the headline, 强震 under it',
      '土耳其地震死亡人数升至3.2万人',
      '土耳其卫生部12日公布，6日的强震已造成3.2万人死亡。',
      ['3.2万人 土耳其地震', '3.2万人 土耳其地震'],
    ],
    [
      'a place within it',
      '印尼西爪哇地震死亡162人',
      '印尼国家救灾署19日公布，西爪哇省地震已造成162人死亡。',
      ['162人 西爪哇地震', '162人 西爪哇地震'],
    ],
    [
      'a crush at a spot',
      '韩国梨泰院踩踏事故致156人死亡',
      '韩国消防部门19日公布，梨泰院踩踏事故已造成156人死亡。',
      ['156人 梨泰院踩踏事故', '156人 梨泰院踩踏事故'],
    ],
    [
      'months of rain are no event of one name',
      '刚果暴雨洪灾死亡人数上升',
      '赞比亚政府7日表示，3月以来的强降雨已造成238人死亡。',
      ['238人 -'],
    ],
  ])
})

describe('sites known by their own name go without what stands before it', () => {
  checkCampaigns([
    [
      'province and county before a mine',
      '湖南嘉禾青石岭铁矿透水事故3人遇难',
      '19日，嘉禾县青石岭铁矿发生透水事故，3人遇难。',
      ['3人 青石岭铁矿透水事故', '3人 青石岭铁矿透水事故'],
    ],
    [
      'city and district before a hospital',
      '北京丰台长峰医院火灾已致29人遇难',
      '18日，北京市丰台区长峰医院发生火灾，29人死亡。',
      ['29人 长峰医院火灾', '29人 长峰医院火灾'],
    ],
    [
      'the company before its mine',
      '山西代县精诚矿业大红才铁矿透水事故13人遇难',
      '代县精诚矿业大红才铁矿10日发生透水事故，13人遇难。',
      ['13人 大红才铁矿透水事故', '13人 大红才铁矿透水事故'],
    ],
    [
      'the road that a bridge is of',
      '望江桥垮塌致3人受伤',
      '滨江大道望江桥垮塌事故致3人受伤。',
      ['3人 望江桥垮塌事故', '3人 望江桥垮塌事故'],
    ],
    [
      'a county within the name of the hill',
      '甘肃永登祁连山隧道坍塌事故致2死',
      '甘肃永登祁连山隧道坍塌事故造成2人死亡。',
      ['2人 祁连山隧道坍塌事故', '2人 祁连山隧道坍塌事故'],
    ],
    [
      'one city alone stays',
      '银川富洋烧烤店燃气爆炸事故致31人死亡',
      '银川市兴庆区富洋烧烤店发生燃气爆炸事故，31人死亡。',
      ['31人 银川富洋烧烤店燃气爆炸事故', '31人 银川富洋烧烤店燃气爆炸事故'],
    ],
  ])
})

describe('what is done with a campaign is no part of its name', () => {
  it.each(['完成', '结束', '圆满完成', '扎实推进', '稳步推进', '深化', '全力推动', '收官', '开启'])(
    '%s',
    (verb) => {
      expect(
        campaignsTold(
          `我市${verb}豆制品小作坊专项整治`,
          '记者从市市场监管局了解到，2023年豆制品小作坊专项整治工作于5月底结束，全市排查小作坊312户。',
        ),
      ).toEqual(['312户 豆制品小作坊专项整治2023'])
    },
  )
})

describe('a campaign told by a part of its name in quotes is that campaign', () => {
  it.each([
    ['狮城利刃', '利刃'],
    ['江淮风暴', '风暴'],
    ['护航龙城', '护航'],
    ['蓝盾护渔', '护渔'],
  ])('%s, %s', (full, part) => {
    expect(
      campaignsTold(
        `“${full}”行动三个月`,
        `4月1日以来，市公安局开展“${full}”专项行动，破案534起。\n打击诈骗是重头。“${part}”行动中，反诈中心返还28万元。`,
      ),
    ).toEqual([`534起 ${full}`, `28万元 ${full}`])
  })
})

describe('an accident goes by what it is called, never by a description', () => {
  checkCampaigns([
    [
      'a school by its number, with its city in full',
      '嘉兴一小学食堂坍塌',
      '6月18日，嘉兴市第二实验小学食堂发生坍塌，8人被困。\n嘉兴市第二实验小学食堂坍塌事故共造成3人受伤。',
      ['8人 嘉兴市第二实验小学食堂坍塌事故', '3人 嘉兴市第二实验小学食堂坍塌事故'],
    ],
    [
      'a hospital by its rank',
      '火灾调查报告公布',
      '6月18日，郑州市第六人民医院发生火灾，2人受伤。',
      ['2人 郑州市第六人民医院火灾'],
    ],
    [
      'a city whose name ends with 州',
      '搜救结束',
      '泉州市欣佳酒店坍塌事故现场搜救结束，29人遇难。',
      ['29人 泉州欣佳酒店坍塌事故'],
    ],
    [
      'a mine in a county',
      '透水救援',
      '6月18日，位于黔西南州兴仁市的顺发煤矿发生透水，9人被困。',
      ['9人 顺发煤矿透水'],
    ],
    [
      'one of many',
      '吉林一物流仓库火灾致15死',
      '6月18日，长春市一处仓库着火，15人死亡。',
      ['15人 -', '15人 -'],
    ],
  ])
})
