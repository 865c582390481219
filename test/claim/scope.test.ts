import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** Figure, campaign, region, end of the period and status of every claim of a text. */
function told(content: string): readonly string[] {
  return extractClaims(readDocument({ path: 'article.txt', content })).map(
    ({ value, campaign, region, date }) =>
      `${value.stated}${value.unit} ${campaign?.name ?? '-'} ${region} …${date.end} ${date.status}`,
  )
}

describe('campaign, region and period, from the whole of a text', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'a period compared with in the middle of a sentence is of that figure alone',
      '守护行动通报\n2024-11-21\n\n　　截至10月底，全市立案416件。与去年全年相比，立案数高于2023年的389件，增长6.9%。',
      ['416件 - 全国 …2024-10-31 interim', '389件 - 全国 …2023-12-31 final', '6.9% - 全国 …2024-10-31 final'],
    ],
    [
      'a look back ends with its paragraph',
      '“守护”专项执法行动立案416件\n2024-11-21\n\n　　今年4月起，全市开展“守护”专项执法行动。截至10月底，立案416件；去年罚没款为7104万元。\n\n　　从类型看，虚假宣传案件208件。',
      [
        '416件 守护 全国 …2024-10-31 interim',
        '416件 守护 全国 …2024-10-31 interim',
        '7104万元 守护 全国 …2023-12-31 final',
        '208件 守护 全国 …2024-10-31 interim',
      ],
    ],
    [
      'figures without a date are as of the day that a festival was over',
      '2023年榕江“村超”落幕\n2023-08-02\n\n　　7月29日深夜，2023年“村超”超级联赛——“村超”落下帷幕。决赛日志愿者1280人。\n\n　　20支村队踢了98场比赛。',
      [
        '1280人 村超2023 全国 …2023-07-29 final',
        '20支 村超2023 全国 …2023-07-29 final',
        '98场 村超2023 全国 …2023-07-29 final',
      ],
    ],
    [
      'the hour of a census dates all of its figures',
      '甘肃人口普查公报\n2021-05-24\n\n　　2020年11月1日零时，全省常住人口为2502.0万人。\n\n　　全省共有家庭户842.3万户。',
      ['2502.0万人 - 甘肃省 …2020-11-01 period', '842.3万户 - 甘肃省 …2020-11-01 period'],
    ],
    [
      'what those around send to an accident is counted at its spot, what a whole city looks through is none of it',
      '泉州欣佳酒店坍塌事故搜救结束\n2020-03-12\n\n　　3月7日19时14分，位于鲤城区的欣佳酒店发生坍塌事故，造成29人遇难。泉州市消防救援支队首批56名指战员赶到。\n\n　　事故发生后，全市共排查建筑2.9万栋。',
      [
        '29人 泉州欣佳酒店坍塌事故 福建省泉州市鲤城区 …2020-03-07 final',
        '56名 泉州欣佳酒店坍塌事故 福建省泉州市鲤城区 …2020-03-07 period',
        '2.9万栋 - 福建省泉州市 …2020-03-07 period',
      ],
    ],
    [
      '当日 is of the day told before, and those called to account are counted up to the report',
      '松藻煤矿火灾事故调查报告公布\n2021-08-20\n\n　　8月19日，重庆市公布松藻煤矿火灾事故调查报告。2020年9月27日0时20分，位于綦江区的松藻煤矿发生火灾，造成16人死亡。\n\n　　6支矿山救护队先后入井，至当日15时，17名被困人员全部找到。\n\n　　报告对35名责任人员追责。松藻煤矿2018年生产原煤76.4万吨。',
      [
        '16人 松藻煤矿火灾事故 重庆市綦江区 …2020-09-27 final',
        '6支 松藻煤矿火灾事故 重庆市綦江区 …2020-09-27 period',
        '17名 松藻煤矿火灾事故 重庆市綦江区 …2020-09-27 period',
        '35名 松藻煤矿火灾事故 重庆市綦江区 …2021-08-20 final',
        '76.4万吨 - 重庆市綦江区 …2018-12-31 final',
      ],
    ],
    [
      '三年来 is of the years that the drive ran, not up to the report',
      '江西扫黑除恶专项斗争打掉组织1088个\n2021-04-02\n\n　　2018年1月至2020年12月，全省共打掉涉黑涉恶组织1088个。\n\n　　三年来，全省检察机关批准逮捕9426人。',
      [
        '1088个 扫黑除恶 江西省 …2020-12-31 final',
        '1088个 扫黑除恶 江西省 …2020-12-31 final',
        '9426人 扫黑除恶 江西省 …2020-12-31 final',
      ],
    ],
    [
      'a year as heading dates its section, and a sum over years is of the series',
      '猎狐行动\n\n“猎狐行动”是公安部自2014年起部署的专项行动，2014年7月22日启动。\n\n2015年\n\n“猎狐2015”作为“天网”行动的组成部分，抓获857名。\n\n2016年\n\n“猎狐2016”抓获951名。至此，三年行动累计抓获2488名。',
      [
        '857名 猎狐2015 全国 …2015-12-31 final',
        '951名 猎狐2016 全国 …2016-12-31 final',
        '2488名 猎狐 全国 …2016-12-31 final',
      ],
    ],
    [
      'what a case found out runs up to its finding and is of the campaign’s year',
      '云南“铁拳”行动\n2024-12-13\n\n　　截至11月30日，“铁拳”行动共立案2.14万件。\n\n　　2024年3月，五华区市场监管局查获预制菜1860袋。经查，当事人自2023年11月起共销售2.3万袋，违法所得6.2万元。',
      [
        '2.14万件 铁拳2024 云南省 …2024-11-30 interim',
        '1860袋 铁拳2024 云南省昆明市五华区 …2024-03-31 period',
        '2.3万袋 铁拳2024 云南省昆明市五华区 …2024-03-31 interim',
        '6.2万元 铁拳2024 云南省昆明市五华区 …2024-03-31 interim',
      ],
    ],
    [
      'a sub-campaign keeps its dot, and what lasts for so long ends then',
      '“清朗”专项行动\n2023-01-19\n\n　　9月2日启动、为期三个月的“清朗·2022年打击网络谣言”专项行动中，处置账号3.1万个。',
      ['3.1万个 清朗·打击网络谣言2022 全国 …2022-12-31 final'],
    ],
    [
      'the as-of of a running toll dates the figures after it',
      '康芮台风已致3死\n2024-11-02\n\n　　康芮台风10月31日登陆，最大风速51米/秒。截至11月1日18时，康芮台风造成3人死亡。\n\n　　停水5.83万户。',
      [
        '3人 康芮台风 全国 …2024-11-01 interim',
        '51米/秒 康芮台风 全国 …2024-10-31 period',
        '3人 康芮台风 全国 …2024-11-01 interim',
        '5.83万户 康芮台风 全国 …2024-11-01 interim',
      ],
    ],
    [
      'the period that a change starts from dates neither its end nor what follows',
      '广西检察工作\n2021-02-03\n\n　　2020年，认罪认罚适用率由2019年的48.3%提高到86.1%，建议采纳率93.5%。',
      [
        '48.3% - 广西壮族自治区 …2019-12-31 final',
        '86.1% - 广西壮族自治区 …2020-12-31 final',
        '93.5% - 广西壮族自治区 …2020-12-31 final',
      ],
    ],
    [
      'who published is not whom the figures are of',
      '内蒙古农牧业发布会\n2023-12-14\n\n　　今年我区粮食丰收。据国家统计局公告，全区粮食总产量3957.8万吨；播种面积10477.3万亩。',
      ['3957.8万吨 - 内蒙古自治区 …2023-12-14 interim', '10477.3万亩 - 内蒙古自治区 …2023-12-14 interim'],
    ],
    [
      'a railway bureau stands for the province that it covers',
      '济南局集团公司春运收官\n2018-03-13\n\n　　济南局集团公司共发送旅客1633.4万人次。',
      ['1633.4万人次 春运2018 山东省 …2018-03-12 final'],
    ],
    [
      'a county that a text is sent from is its home',
      '古城墙上走不动道\n\n（平遥2024年5月6日电）五天假期，景区接待游客33.1万人次。',
      ['33.1万人次 - 山西省晋中市平遥县 …2024-05-06 period'],
    ],
    [
      'the year that an examination is held for dates nothing, and a bare day follows the day that something began on',
      '国考昨日开考\n2021-11-29\n\n　　11月28日，中央机关2022年度公务员招考笔试举行，142.2万人参加。本轮报名自10月15日持续至24日，通过审查212.3万人。',
      ['142.2万人 - 全国 …2021-11-28 period', '212.3万人 - 全国 …2021-10-24 period'],
    ],
    [
      'a forecast of a quarter that goes on is of all of it',
      '启珵汽车业绩\n2025-08-21\n\n　　展望三季度，公司预计交付8.8万辆，同比增长46.1%。',
      ['8.8万辆 - 全国 …2025-09-30 unknown', '46.1% - 全国 …2025-09-30 unknown'],
    ],
    [
      '去年3月启动，截至5月底 ends in this year',
      '百日冲刺\n2023-06-06\n\n　　“访企拓岗”专项行动去年3月启动，截至5月底，走访用人单位29.2万家。',
      ['29.2万家 访企拓岗 全国 …2023-05-31 interim'],
    ],
    [
      'last year’s season has its own edition and period',
      '票房日报\n2022-09-01\n\n　　2022年暑期档（6月1日至8月31日）票房91.35亿元，较去年暑期档的73.81亿元增长23.8%。',
      [
        '91.35亿元 暑期档2022 全国 …2022-08-31 final',
        '73.81亿元 暑期档2021 全国 …2021-12-31 final',
        '23.8% 暑期档2022 全国 …2022-08-31 final',
      ],
    ],
    [
      '去年同期 is none of the campaign’s',
      '温州“瓯江亮剑2023”战果\n2023-11-03\n\n　　“瓯江亮剑2023”专项行动中，截至10月底，全市发案4100起，去年同期发案6522起。',
      ['4100起 瓯江亮剑2023 浙江省温州市 …2023-10-31 interim', '6522起 - 浙江省温州市 …2022-10-31 period'],
    ],
    [
      'the nation’s figures are none of one city’s festival',
      '上海国际电影节闭幕\n2021-06-21\n\n　　2021上海国际电影节今年展映影片412部。2020年我国出口电视剧714部次。',
      ['412部 上海国际电影节2021 上海市 …2021-06-21 final', '714部次 - 全国 …2020-12-31 final'],
    ],
    [
      'a streak dates nothing that follows',
      '江西统计公报\n2016-03-02\n\n　　2015年粮食总产量2148.7万吨，连续三年超2100万吨。油料产量124.0万吨。',
      [
        '2148.7万吨 - 江西省 …2015-12-31 final',
        '超2100万吨 - 江西省 …2016-03-02 interim',
        '124.0万吨 - 江西省 …2015-12-31 final',
      ],
    ],
    [
      'hours as headings lie on the day told before',
      '定日地震24小时\n2025-01-08\n\n　　1月7日9时05分，西藏日喀则市定日县发生6.8级地震。\n\n12时30分\n\n遇难53人。\n\n15时\n\n遇难95人。',
      [
        '6.8级 定日地震 西藏自治区日喀则市定日县 …2025-01-07 period',
        '53人 定日地震 西藏自治区日喀则市定日县 …2025-01-07 interim',
        '95人 定日地震 西藏自治区日喀则市定日县 …2025-01-07 interim',
      ],
    ],
    [
      'the short form of a county counts before a body of its own',
      '昆山警方破案412起\n2023-10-11\n\n　　昆山市公安局通报，全市破案412起。',
      ['412起 - 江苏省苏州市昆山市 …2023-10-11 interim', '412起 - 江苏省苏州市昆山市 …2023-10-11 interim'],
    ],
    [
      'no region is read from the middle of another’s name',
      '暑运收官！延吉机场运送旅客38.6万人次\n2023-09-01\n\n　　延吉朝阳川机场暑运期间完成旅客吞吐量38.6万人次。',
      [
        '38.6万人次 暑运2023 吉林省延边朝鲜族自治州延吉市 …2023-09-01 final',
        '38.6万人次 暑运2023 吉林省延边朝鲜族自治州延吉市 …2023-09-01 final',
      ],
    ],
    [
      'places told in brackets are over with them',
      '大理地震\n2021-05-28\n\n　　大理州指挥部通报，3人死亡（漾濞县2人、永平县1人），34人受伤。',
      [
        '3人 大理地震 云南省大理白族自治州 …2021-05-28 interim',
        '2人 大理地震 云南省大理白族自治州漾濞彝族自治县 …2021-05-28 interim',
        '1人 大理地震 云南省大理白族自治州永平县 …2021-05-28 interim',
        '34人 大理地震 云南省大理白族自治州 …2021-05-28 interim',
      ],
    ],
    [
      'short counties count before their own figures',
      '舟山台风\n2021-07-27\n\n　　舟山市转移7.2万人，其中定海2.4万人、普陀2.9万人。',
      [
        '7.2万人 舟山台风 浙江省舟山市 …2021-07-27 interim',
        '2.4万人 舟山台风 浙江省舟山市定海区 …2021-07-27 interim',
        '2.9万人 舟山台风 浙江省舟山市普陀区 …2021-07-27 interim',
      ],
    ],
    [
      '当年 is the year that the text is on',
      '宜昌公积金2023年度报告\n2024-03-28\n\n　　2023年，宜昌市缴存87.4亿元。当年18.94万名职工提取61.92亿元。',
      [
        '87.4亿元 - 湖北省宜昌市 …2023-12-31 final',
        '18.94万名 - 湖北省宜昌市 …2023-12-31 final',
        '61.92亿元 - 湖北省宜昌市 …2023-12-31 final',
      ],
    ],
    [
      'a drive told without quotes runs up to the day that it ended',
      '我市安全生产大检查消除隐患8769项\n2017-11-08\n\n　　克拉玛依市安全生产大检查于10月31日结束。全市共派出检查组426个。',
      [
        '8769项 安全生产大检查 新疆维吾尔自治区克拉玛依市 …2017-10-31 final',
        '426个 安全生产大检查 新疆维吾尔自治区克拉玛依市 …2017-10-31 period',
      ],
    ],
    [
      'the year in a campaign’s name dates a text without one',
      '乌铁警方“猎鹰-2020”战役抓获网上逃犯386名\n\n西域铁道报乌鲁木齐12月15日电 在今年4月1日至11月30日开展的“猎鹰-2020”战役中，抓获1943名。',
      ['386名 猎鹰2020 全国 …2020-11-30 final', '1943名 猎鹰2020 全国 …2020-11-30 final'],
    ],
    [
      'an accident is named with what blew up',
      '温岭槽罐车爆炸事故调查报告公布\n2021-01-04\n\n　　2020年6月13日，温岭槽罐车爆炸事故造成20人死亡。',
      ['20人 温岭槽罐车爆炸事故 浙江省台州市温岭市 …2020-06-13 final'],
    ],
    [
      'a fair keeps its host’s name',
      '第七届中国—亚欧博览会闭幕\n2022-08-23\n\n　　第七届中国—亚欧博览会22日在乌鲁木齐落幕，签约项目462个。',
      ['462个 中国—亚欧博览会2022 新疆维吾尔自治区乌鲁木齐市 …2022-08-22 final'],
    ],
    [
      'what begins and ends in one sentence lies in one year',
      '“网剑2022”专项行动进展\n2022-10-18\n\n　　专项行动今年7月开始，11月底结束。截至9月30日，我市立案63件。',
      ['63件 网剑2022 全国 …2022-09-30 interim'],
    ],
    [
      'a three-year drive is a campaign',
      '安全生产治本攻坚三年行动发布会\n2025-09-24\n\n　　截至今年8月底，全市累计排查隐患21.7万项。',
      ['21.7万项 安全生产治本攻坚三年行动 全国 …2025-08-31 interim'],
    ],
    [
      'a campaign named late beside others holds for its own paragraph',
      '2024年全国网信执法\n2025-01-24\n\n　　全年约谈网站平台11159家，警告4046家，关闭10946家。\n\n　　2024年“清朗”系列专项行动处置账号485万个。\n\n　　“扫黄打非·护苗”专项行动查处案件12件。',
      [
        '11159家 - 全国 …2024-12-31 final',
        '4046家 - 全国 …2024-12-31 final',
        '10946家 - 全国 …2024-12-31 final',
        '485万个 清朗2024 全国 …2024-12-31 final',
        '12件 扫黄打非·护苗 全国 …2024-12-31 final',
      ],
    ],
    [
      'the as-of of a campaign outranks the day that its text opens with',
      '河北公安“团圆”行动纪实\n2021-12-10\n\n　　12月8日下午，3个家庭在这里认亲。\n\n　　截至11月30日，“团圆”行动找回儿童412名。\n\n　　全省设立采血点271个。',
      [
        '3个 团圆 河北省 …2021-12-08 period',
        '412名 团圆 河北省 …2021-11-30 interim',
        '271个 团圆 河北省 …2021-11-30 interim',
      ],
    ],
    [
      'the name of the text’s campaign counts wherever it stands in quotes',
      '邵阳交警“减量控大”半年答卷\n2022-07-07\n\n　　上半年，全市查处违法41.6万起，“减量控大”查处量居前的有3个县。',
      ['41.6万起 减量控大 湖南省邵阳市 …2022-06-30 interim', '3个 减量控大 湖南省邵阳市 …2022-06-30 interim'],
    ],
    [
      'a text that opens with a reservoir is at home there',
      '密云水库蓄水量创新高\n2021-10-02\n\n　　记者从市水务局了解到，水库蓄水量达35.79亿立方米。',
      ['35.79亿立方米 - 北京市密云区 …2021-10-02 interim'],
    ],
    [
      'the place that a headline opens with outranks the province around it',
      '山西夏县发现聚落\n2020-12-08\n\n　　山西省考古研究院通报，运城市夏县遗址清理房址28座。\n\n　　遗址出土小件1260余件。',
      ['28座 - 山西省运城市夏县 …2020-12-08 interim', '1260余件 - 山西省运城市夏县 …2020-12-08 interim'],
    ],
  ])('%s', (_, content, expected) => {
    expect(told(content)).toEqual(expected)
  })

  it('三市合计 is of the places told before it', () => {
    const text =
      '山东“昆仑”战果\n2023-01-11\n\n　　临沂破案1384起，潍坊、青岛分别破案1156起和1043起，三市合计3583起。'
    expect(told(text).at(-1)).toBe('3583起 昆仑 山东省临沂市、山东省潍坊市、山东省青岛市 …2023-01-11 interim')
  })
})
