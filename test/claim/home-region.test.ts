import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

function regionsIn(path: string, content: string): readonly string[] {
  return extractClaims(readDocument({ path, content })).map(({ region }) => region)
}

/** A page of a site, dated 5 March 2022. */
function html(title: string, text: string, foot: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title><meta name="pubdate" content="2022-03-05"></head><body><h1>${title.split('_')[0]}</h1><p>${text}</p><footer>${foot}</footer></body></html>`
}

function markdown(front: string, text: string): string {
  return `---\n${front}\ndate: 2022-03-05\n---\n\n${text}\n`
}

function plain(headline: string, ...texts: readonly string[]): string {
  return `${headline}\n2022-03-05 10:00:00\n\n${texts.map((text) => `　　${text}`).join('\n\n')}\n`
}

describe('what a page says of itself', () => {
  it.each<[string, string, string, string]>([
    [
      'an account of the police',
      'a.md',
      markdown('title: 夜巡记\nauthor: 武进公安', '全区共盘查车辆312辆。'),
      '江苏省常州市武进区',
    ],
    [
      'an office that issues it',
      'a.md',
      markdown('title: 通报\nissuer: 绥芬河市应对疫情工作指挥部', '今日全市新增病例12例。'),
      '黑龙江省牡丹江市绥芬河市',
    ],
    [
      'an account that posts it',
      'a.md',
      markdown('title: 消费券来了\naccount: 绍兴商务发布', '我市投放消费券5000万元。'),
      '浙江省绍兴市',
    ],
    [
      'who owns the site',
      'a.html',
      html('走进田间地头', '我县共帮扶农户312户。', '主办：民和县人民政府'),
      '青海省海东市民和回族土族自治县',
    ],
    [
      'the division in the number of a government page',
      'a.html',
      html('城镇单位年平均工资', '全省年平均工资为98526元。', '网站标识码：5300000031'),
      '云南省',
    ],
    [
      'the address of a school, whose district is its city’s',
      'a.html',
      html('我校毕业生去向', '本届毕业生共4386人。', '地址：四川省绵阳市涪城区花园路8号'),
      '四川省绵阳市',
    ],
    [
      'a sign-off',
      'a.txt',
      plain('上月警情播报', '县公安局共接报警情1342起。', '平安犍为 · 下月再见'),
      '四川省乐山市犍为县',
    ],
    [
      'a paper called for a river is no county’s',
      'a.md',
      markdown('title: 秋收\nsource: 临江河报', '10月的梨树县，全县收获玉米362万亩。'),
      '吉林省四平市梨树县',
    ],
  ])('%s', (_, path, content, region) => {
    expect(regionsIn(path, content)[0]).toBe(region)
  })
})

describe('where a text is at home', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'a green channel is no county of Hunan',
      plain('榆中法援', '我县开辟绿色通道，受理案件186件。', '榆中县法律援助中心办结173件。'),
      ['甘肃省兰州市榆中县', '甘肃省兰州市榆中县'],
    ],
    [
      'an announcement of a listed company is of the company',
      plain('证券代码：300XXX　证券简称：蓝湾新材', '浙江蓝湾新材股份公司预计盈利8200万元。'),
      ['全国'],
    ],
    [
      'a fair is where it is held',
      plain(
        '西博会闭幕',
        '第七届中国西部博览会3日在成都闭幕，玉溪代表团签约18个项目。',
        '累计入场67万人次。',
      ),
      ['云南省玉溪市', '四川省成都市'],
    ],
    [
      'a text of Taiwan’s press is of the island',
      '外貿\n2018/09/07 16:20\n\n（記者賴某台北7日電）財政部今天公布，8月出口282.7億美元。\n',
      ['台湾省'],
    ],
    [
      'a quarter of Hong Kong is no county of Guangdong, and a district is named with 區',
      '港聞\n2023-12-19 19:22\n\n衞生防護中心表示，有23人在大埔用膳後不適。油尖旺區錄得9宗。\n',
      ['香港特别行政区', '香港特别行政区油尖旺区'],
    ],
    [
      'a text of a town speaks of itself as one',
      plain('青石镇交出成绩单', '按照鱼峰区部署，青石镇启动整治。', '镇政府联合城管拆除违建37处。'),
      ['广西壮族自治区柳州市鱼峰区青石镇'],
    ],
    [
      'a town named in one sentence has that sentence',
      plain('富民县护林', '富民县公安局查扣木材62立方米。', '其中散旦镇检查站查扣12立方米。全县立案9起。'),
      ['云南省昆明市富民县', '云南省昆明市富民县散旦镇', '云南省昆明市富民县'],
    ],
    [
      'a county behind its province’s name',
      plain('救援结束', '湖南永兴发生塌方，转移518人。'),
      ['湖南省郴州市永兴县'],
    ],
    [
      'who is sent here is counted here',
      plain('我市防疫', '满洲里市通报，自治区和兄弟盟市已派出1120名医务人员支援我市。'),
      ['内蒙古自治区呼伦贝尔市满洲里市'],
    ],
    [
      'a banner speaks of itself, whatever town its text opens in',
      plain(
        '药材开挖',
        '牛家营子药市开秤',
        '喀喇沁旗牛家营子镇的药材进入采挖期。',
        '旗农牧局介绍，全旗种植药材8.7万亩，产值6亿元。',
      ),
      ['内蒙古自治区赤峰市喀喇沁旗', '内蒙古自治区赤峰市喀喇沁旗'],
    ],
    [
      'a league speaks of itself',
      plain('草原增绿', '锡林郭勒盟林草局通报，多伦县种草1.2万亩。', '全盟完成造林62万亩。'),
      ['内蒙古自治区锡林郭勒盟多伦县', '内蒙古自治区锡林郭勒盟'],
    ],
    [
      'games of nations are the nation’s, wherever they are held',
      plain('北京2022年冬奥会闭幕', '北京2022年冬奥会闭幕，共产生金牌109枚。', '张家口赛区造雪98万立方米。'),
      ['全国', '河北省张家口市'],
    ],
    [
      'provinces by their characters',
      plain('铁路客流', '赣闽铁路前三季度发送旅客1.86亿人次。'),
      ['江西省、福建省'],
    ],
    [
      'provinces counted together',
      plain('铁路客流', '记者获悉，江西、福建两省铁路发送旅客312万人次。'),
      ['江西省、福建省'],
    ],
    [
      'one figure for each of them',
      plain('陕西', '陕西省公布，岐山、眉县两县分别有1865人和1530人返乡。'),
      ['陕西省宝鸡市岐山县', '陕西省宝鸡市眉县'],
    ],
    [
      'a place that its own words lead up to',
      plain('潮州电商', '潮州市邮政管理局通报，揽收62万件，服装业集聚的饶平县揽收14万件。'),
      ['广东省潮州市', '广东省潮州市饶平县'],
    ],
    [
      'a share of the places told before it',
      plain('辽宁技术合同', '辽宁省科技厅公布，沈阳市86亿元，大连市91亿元，合计占全省的81.0%。'),
      ['辽宁省沈阳市', '辽宁省大连市', '辽宁省沈阳市、辽宁省大连市'],
    ],
    [
      'an autonomous county by its usual name',
      plain('疫情', '兽医局通报，大通县存栏69头。'),
      ['青海省西宁市大通回族土族自治县'],
    ],
    [
      'a part of its region that the clause before a figure names',
      plain(
        '反赌',
        '揭阳市公安局通报，本月破案31起。',
        '民警捣毁普宁市一处赌档，拘捕27人。',
        '全市罚款9万元。',
      ),
      ['广东省揭阳市', '广东省揭阳市普宁市', '广东省揭阳市'],
    ],
    [
      'a court’s figures are of the court’s city, whichever county the accident happened in',
      plain('丰城电厂坍塌事故一审宣判', '丰城电厂坍塌事故造成73人死亡。', '宜春中院判处28名被告人有期徒刑。'),
      ['江西省宜春市丰城市', '江西省宜春市'],
    ],
    [
      'a report of a town',
      plain(
        '2022年兴隆台镇政府工作报告',
        '博兴县政府网发布。',
        '我代表镇人民政府报告工作，全镇收入2.87亿元。',
      ),
      ['山东省滨州市博兴县兴隆台镇'],
    ],
    [
      'a village’s story is of the village, where it is named behind its town too',
      plain('山里人家', '富民县散旦镇青草村到了，村里有85户人家。', '今年全村接待游客2.3万人次。'),
      ['云南省昆明市富民县散旦镇青草村', '云南省昆明市富民县散旦镇青草村'],
    ],
    [
      '全市 is of the city, not of the prefecture around it',
      plain('北极村迎客', '漠河市文旅局统计，五天里大兴安岭地区客流平稳，全市接待游客4.6万人次。'),
      ['黑龙江省大兴安岭地区漠河市'],
    ],
    [
      '全州 in a text of an autonomous prefecture is no county',
      plain('凉山州防火期结束', '全州发生森林火灾5起。'),
      ['四川省凉山彝族自治州'],
    ],
    [
      'a ministry of Taiwan tells of the island, though it names a county',
      plain('113年1月低溫農業災情', '農業部彙整各縣市政府查報，農業損失1億2,345萬元，以嘉義縣最多。'),
      ['台湾省'],
    ],
    [
      'a text of Hong Kong that names it nowhere',
      plain(
        '本財年首七個月 政府錄赤字1,683億元',
        '【本報訊】政府發言人指，薪俸稅多在財年後段才入庫，儲備為6,665億元。',
      ),
      ['香港特别行政区', '香港特别行政区'],
    ],
    [
      'a fair whose name holds its place in brackets',
      plain('菜博会闭幕', '5月30日，第二十四届中国（寿光）国际蔬菜科技博览会闭幕，接待观众203万人次。'),
      ['山东省潍坊市寿光市'],
    ],
    [
      'a county by its short name, at the head of the text and further down',
      plain('一座小城和它的泳衣', '兴城人说，海滩上都有这里的泳衣。2020年，兴城有泳装企业1260家。'),
      ['辽宁省葫芦岛市兴城市'],
    ],
    [
      'the day of a dateline with its year',
      plain('深海行动结束', '海上通讯社北京2022年10月28日电（记者 阮某）查获涉海案件1103起。'),
      ['全国'],
    ],
    [
      'a sight whose name goes on from its county is of the county',
      plain('鲜参开秤', '抚松县万良长白山人参市场介绍，当天交易量300吨。'),
      ['吉林省白山市抚松县'],
    ],
    [
      'where the people of Hong Kong cross',
      plain(
        '復活節假期出入境',
        '（港聞組）入境事務處數字顯示，四天假期共有360萬人次出入境。',
        '羅湖口岸最為繁忙。',
      ),
      ['香港特别行政区'],
    ],
    [
      'a company that discloses its month, wherever its roads lie',
      plain(
        '闽赣某某高速收入下降',
        '闽赣某某高速公路股份有限公司14日晚间披露6月运营数据公告，通行费收入3.05亿元。',
      ),
      ['全国'],
    ],
    [
      'what is set against the others',
      plain('基隆掃蕩', '基隆市警察局查獲31件，各行政區以信義區的9件最多，仁愛區則為7件。'),
      ['台湾省基隆市', '台湾省基隆市信义区', '台湾省基隆市仁爱区'],
    ],
  ])('%s', (_, content, regions) => {
    expect(regionsIn('a.txt', content)).toEqual(regions)
  })
})

describe('the home of a whole text, by more than the regions in it', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'the paper of Macau, whoever it is held against',
      markdown(
        'title: 去年出勤四萬宗\nsource: 濠江時報',
        '消防局昨日公佈，全年出勤42,318宗，人均高於香港、廣州；處理火警755宗，較前年減少。',
      ),
      ['澳门特别行政区', '澳门特别行政区'],
    ],
    [
      'the town of Taiwan that an event is named for',
      markdown(
        'title: 北斗馬拉松開跑\nsource: 中部時報',
        '〔記者林安／彰化報導〕北斗馬拉松今天登場，6800名跑者參賽，動員志工300人次，當地民眾熱烈加油。',
      ),
      ['台湾省彰化县北斗镇', '台湾省彰化县北斗镇'],
    ],
    [
      'the islands that the lists have twice, in a text of Taiwan',
      markdown(
        'title: 金門旅客增加\nsource: 浯洲日報',
        '〔記者陳安／金門報導〕縣府統計，春節連假金門入境旅客1萬2千人次，較去年增加，民眾返鄉踴躍。',
      ),
      ['台湾省金门县'],
    ],
    [
      'the county whose paper it is, where the text names no place',
      markdown('title: 码头鱼价平稳\nsource: 晋江日报', '休渔结束后，码头日日满载，进港渔船312艘次。'),
      ['福建省泉州市晋江市'],
    ],
    [
      'a paper named for a namesake elsewhere does not outweigh the county told of',
      markdown('title: 昆山戏曲节闭幕\nsource: 玉山融媒', '戏曲节昨晚落幕，2.3万名观众来到昆山。'),
      ['江苏省苏州市昆山市'],
    ],
    [
      'a county whose name ends as a town’s',
      markdown('title: 金乡公安\nsource: 金乡公安', '县公安局抓获嫌疑人12名。'),
      ['山东省济宁市金乡县'],
    ],
    [
      'what a county is called',
      markdown(
        'title: 花炮之乡产值上扬\nsource: 浏阳市人民政府',
        '花炮之乡上半年出口2.6亿元，我市新增企业12家。',
      ),
      ['湖南省长沙市浏阳市', '湖南省长沙市浏阳市'],
    ],
    [
      'a port that stands for its district',
      markdown('title: 吴淞口迎客\nsource: 航运周报', '吴淞口上月接靠邮轮22艘次。'),
      ['上海市宝山区'],
    ],
    [
      'a county whose industry is of many companies',
      markdown('title: 贵溪首季开门红', '一季度，贵溪市52家规模以上企业实现营业收入86.3亿元，营收增长5.1%。'),
      ['江西省鹰潭市贵溪市', '江西省鹰潭市贵溪市'],
    ],
    [
      'what the law of the nation has to do with it',
      markdown('title: 查获异宠', '厦门海关查获异宠12只，其中我国禁止进境的5只。'),
      ['福建省厦门市', '福建省厦门市'],
    ],
    [
      'the county that a text on a park of many is sent from',
      markdown(
        'title: 湖畔的鸟群',
        '高原时报治多讯（记者 才让）三江源国家公园管理处介绍，近来观测到候鸟3200只。',
      ),
      ['青海省玉树藏族自治州治多县'],
    ],
    [
      'where a fair of the whole nation is held',
      markdown(
        'title: 第18届全国食品交易会闭幕\nsource: 商务周报',
        '第18届全国食品交易会昨日在南昌落下帷幕。本届食品交易会接待观众12万人次。',
      ),
      ['江西省南昌市'],
    ],
    [
      'the seat of a prefecture of the same name',
      markdown(
        'title: 恩施市假日旅游\nsource: 恩施市文化和旅游局',
        '恩施市接待游客86万人次。恩施古城接待8万人次。',
      ),
      ['湖北省恩施土家族苗族自治州恩施市', '湖北省恩施土家族苗族自治州恩施市'],
    ],
  ])('%s', (_, content, expected) => {
    expect(regionsIn('a.md', content).slice(0, expected.length)).toEqual(expected)
  })
})
