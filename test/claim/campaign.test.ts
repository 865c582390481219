import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** Figure and campaign of every claim of a text. */
function told(content: string, path = 'article.txt'): readonly string[] {
  return extractClaims(readDocument({ path, content })).map(
    ({ value, campaign }) => `${value.stated}${value.unit} ${campaign?.name ?? '-'}`,
  )
}

describe('what makes a name a campaign', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'a day of giving that a text on something else comes to',
      '基金会全年筹款2.9亿元\n2024-06-21\n\n　　基金会20日公布，年内拨款3.1亿元予169个机构，受惠市民238万人次。\n\n　　“绿色出行日”有1180家公司响应。',
      ['2.9亿元 -', '3.1亿元 -', '169个 -', '238万人次 -', '1180家 绿色出行日2023'],
    ],
    [
      'an edition before, from which its sentence turns back to this one',
      '“清河2024”专项行动上半年罚款98万元\n2024-07-09\n\n　　“清河2024”专项行动立案51件。\n\n　　局长说，“清河2023”全年罚款142万元，今年半年就到了七成。他说，已责令清理场址23处。',
      ['98万元 清河2024', '51件 清河2024', '142万元 清河2023', '七成成 清河2024', '23处 清河2024'],
    ],
    [
      'a season of two years told in a text without a date: the later',
      '端午档落幕\n\n　　2024年端午档全国票房8.4亿元，此前的最高值在2019年端午档，6.9亿元。\n\n　　平均票价41.3元。',
      ['8.4亿元 端午档2024', '6.9亿元 端午档2019', '41.3元 端午档2024'],
    ],
    [
      'a five-year plan is none',
      '养老补短板\n2024-06-21\n\n　　“十四五”期间实施适老化改造行动以来，改造老人家庭3652户。',
      ['3652户 -'],
    ],
    [
      'a special inspection that was set up, and a drive of a year without quotes',
      '通报\n2020-09-15\n\n　　县局开展秋季校园周边食品专项检查，检查食堂186家。\n',
      ['186家 秋季校园周边食品专项检查'],
    ],
    [
      'a drive of a year without quotes',
      '326名学子圆梦\n2020-09-10\n\n　　9月8日，2020年南阳市爱心助学圆梦行动结束，资助新生326名。\n',
      ['326名 爱心助学圆梦2020', '326名 爱心助学圆梦2020'],
    ],
    [
      'what is set right, named for what is wrong in quotes',
      '整治收官\n2019-08-21\n\n　　“大棚房”问题专项清理整治行动中，共排查项目1850万个。',
      ['1850万个 大棚房问题专项清理整治'],
    ],
    [
      'a name in single quotes, inside what somebody says',
      '通报\n2020-05-02\n\n　　“‘海关利剑2019’立案76起。”关长说。',
      ['76起 海关利剑2019'],
    ],
    [
      'a bare year right before the quotes',
      '通报\n5月19日\n\n　　2022“护苗行动”结束，行动自2月10日开始，至4月30日结束，查办案件117起。',
      ['117起 护苗2022'],
    ],
    [
      'a character that ends a place begins a word of the name',
      '农贸市场大变样\n2021-08-02\n\n　　全县5月启动的城乡市容环境专项整治行动中，拆除违建37处。',
      ['37处 城乡市容环境专项整治'],
    ],
    [
      'two things set right in one campaign',
      '通报\n2021-08-02\n\n　　4月以来，县里推进校外机构和托管场所乱象集中整治，查处问题37起。',
      ['37起 校外机构和托管场所乱象集中整治'],
    ],
    [
      'things in quotes and what is done about them, out of quotes',
      '通报\n2021-08-02\n\n　　大队开展“九小场所”集中清患攻坚行动，排查“九小场所”615家。',
      ['615家 九小场所集中清患'],
    ],
    [
      'a name told in the headline only, of a night before the report',
      '“夜枭”出击满月 118辆渣土车被查\n2019-10-15\n\n　　14日晚上，一辆三轴货车被拦下，罚款500元。\n\n　　9月10日行动开始以来，截至10月12日，检查车辆2087辆次，罚款35万元。',
      ['118辆 夜枭', '500元 夜枭', '2087辆次 夜枭', '35万元 夜枭'],
    ],
    [
      'letters belong to a name, and what only leads up to it does not',
      '通报\n2021-08-02\n\n　　大队以App乱象集中整治为抓手，查处312款。截至App乱象集中整治结束，整改311款。',
      ['312款 App乱象集中整治', '311款 App乱象集中整治'],
    ],
    [
      'a supervision by procurators, a great battle of a court',
      '检察建议催绿草原\n2021-08-02\n\n　　检察院部署“守望草原”公益诉讼检察专项监督，立案157件。',
      ['157件 守望草原'],
    ],
    [
      'what was done before an action is no part of its name',
      '通报\n2021-08-02\n\n　　民警结合反诈宣传和养犬整治专项行动，检查场所37家。',
      ['37家 养犬整治'],
    ],
    [
      '攻坚 belongs to the name, 行动 does not',
      '“2023年秋冬季扬尘治理攻坚行动”收官\n2024-01-08\n\n　　检查工地412个。',
      ['412个 秋冬季扬尘治理攻坚2023'],
    ],
    [
      'a slogan with 行动 keeps it',
      '警方“消防安全在行动”专项行动\n2023-06-30\n\n　　检查商铺412家。',
      ['412家 消防安全在行动'],
    ],
    [
      'an action of two characters and 行动 is told without it',
      '“春燕行动”启动以来\n2023-06-30\n\n　　检查商铺412家。',
      ['412家 春燕'],
    ],
    [
      'vouchers and a supervision by name',
      '“惠购滨海”消费券活动收官\n2023-06-30\n\n　　核销消费券412万元。',
      ['412万元 惠购滨海'],
    ],
    [
      'an activity by a quoted name, with its editions',
      '市总工会2024年“寒窗助学”活动结束\n2024-09-10\n\n　　2024年“寒窗助学”活动资助1124名学生，与2023年“寒窗助学”的1068名相比，增长5.2%。',
      ['1124名 寒窗助学2024', '1068名 寒窗助学2023', '5.2% 寒窗助学2024'],
    ],
    [
      'an activity inside a campaign is its work',
      '“护苗2023”专项行动成效\n2023-12-10\n\n　　“护苗2023”专项行动立案37起。\n\n　　“小书签”宣传活动走进430所学校。',
      ['37起 护苗2023', '430所 护苗2023'],
    ],
    [
      'an offensive, and a year in words',
      '脱贫“春季攻势”综述\n2018-10-30\n\n　　全县在“春季攻势”中建成公路128公里。',
      ['128公里 春季攻势'],
    ],
    [
      'a year in words before the name',
      '“雪豹”破案412宗\n2024-01-19\n\n　　移民局开展二〇二三年“雪豹”专项行动，破案412宗。',
      ['412宗 雪豹2023', '412宗 雪豹2023'],
    ],
    [
      'a bare day on which a house is open is none',
      '走进看守所“开放日”\n2023-06-30\n\n　　42名市民代表走进监区。',
      ['42名 -'],
    ],
    [
      'the short name of a headline stands for the one in full',
      '海关百日行动查获不合格玩具412批\n2023-09-28\n\n　　海关通报，进口玩具质量安全百日专项行动已结束，检验玩具1300批。',
      ['412批 进口玩具质量安全百日', '1300批 进口玩具质量安全百日'],
    ],
    [
      'a campaign told after its scene, in two places',
      '海上夜巡\n2023-05-18\n\n　　16日凌晨，巡逻艇驶离码头。\n\n　　雾很大。\n\n　　这一夜，他们检查渔船11艘次。\n\n　　4月1日，支队启动“碧波2023”专项行动，累计检查渔船742艘次。\n\n　　去年的“碧波2022”专项行动中，检查渔船926艘次。',
      ['11艘次 碧波2023', '742艘次 碧波2023', '926艘次 碧波2022'],
    ],
  ])('%s', (_, content, claims) => {
    expect(told(content, content.startsWith('#') ? 'article.md' : 'article.txt')).toEqual(claims)
  })
})

describe('what stands beside a campaign, and which edition a figure is of', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'statistics counted from January are beside it, those of its own days are not',
      '“清风2022”专项行动战果\n2022-10-18\n\n　　行动期间刑事警情下降16%，抓获嫌疑人412名。\n\n　　通报还提到，今年前三季度全省刑事立案下降14%。另悉，受理群众来信37件。',
      ['16% 清风2022', '412名 清风2022', '14% -', '37件 -'],
    ],
    [
      'other work, under its own heading',
      '# “禾苗2024”执法简报\n\n2024-06-18\n\n## “禾苗2024”执法进展\n\n检查种子门店412家。\n\n## 其他工作\n\n查验收割机37台。\n',
      ['412家 禾苗2024', '37台 -'],
    ],
    [
      'a lead with figures of its own leaves a campaign to its section',
      '# 交警这一年\n\n2025-01-06\n\n全年查处违法6840起，其中酒驾732起；死亡18人。\n\n## 果路上\n\n9月，大队开展“护果季”专项整治，检查车辆1270辆次。\n\n## 服务窗口办事\n\n全年办理业务3100笔。\n',
      ['6840起 -', '732起 -', '18人 -', '1270辆次 护果季', '3100笔 -'],
    ],
    [
      'what was done in the year that a campaign is named for, told on a day after it',
      '表彰“江风利剑2022”先进\n2023-03-10\n\n　　3月9日，8个集体登台领奖，他们来自“江风利剑2022”专项行动。\n\n　　2022年全年，全区共破获刑事案件1527起。',
      ['8个 江风利剑2022', '1527起 江风利剑2022'],
    ],
    [
      'what it changed by since the edition before is of its own again',
      '“护线2021”收官\n2021-06-10\n\n　　“护线2021”期间，发生险情25起，而“护线2020”期间为41起，下降39%。',
      ['25起 护线2021', '41起 护线2020', '39% 护线2021'],
    ],
    [
      'growth of the edition before over its own year before stays with it',
      '“护线2021”收官\n2021-06-10\n\n　　“护线2021”期间，发生险情25起，而“护线2020”期间为41起，同比下降39%。',
      ['25起 护线2021', '41起 护线2020', '39% 护线2020'],
    ],
    [
      '今年 turns home',
      '2022年国庆档收官\n2022-10-08\n\n　　2022年国庆档，全省票房2.1亿元。而2021年国庆档，全省收了2.8亿元，今年少了25%。',
      ['2.1亿元 国庆档2022', '2.8亿元 国庆档2021', '25% 国庆档2022'],
    ],
  ])('%s', (_, content, claims) => {
    expect(told(content, content.startsWith('#') ? 'article.md' : 'article.txt')).toEqual(claims)
  })
})
