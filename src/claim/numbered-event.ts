import { FESTIVALS } from '../calendar/festivals.ts'
import { readNumeral } from '../calendar/numeral.ts'
import type { CampaignMention } from './campaign.ts'

/**
 * 第41届中国洛阳牡丹文化节, 二〇二四年香港花卉展览: what is held again and again tells its number or its year right before
 * its name, which then needs no list: it ends in a word for what is held.
 */
export function* findNumbered(text: string): Iterable<CampaignMention> {
  yield* yearBehind(text)
  for (const lead of text.matchAll(LEAD)) {
    const start = lead.index + lead[0].length
    const ahead = text.slice(start, start + LONGEST)
    const isNumbered = lead[1] !== undefined
    const listed = (NAME.exec(ahead) ?? (isNumbered ? FAIR.exec(ahead) : null))?.[1]
    const held = heldName(ahead)
    const name = listed ?? held ?? ''
    // 2023年全国苹果产业大会: not the nation's, but one of its trades.
    const isOfTrade = name === held && name.endsWith('大会')
    if (name === '' || NO_NAME.test(isOfTrade ? name.replace(/^全国/, '') : name)) continue
    if (HOLIDAYS.has(name) || !balanced(name)) continue
    if (!isNumbered && listed !== undefined && !isOfTrade && !HELD_YEARLY.test(name)) continue
    // 2018第十三届环岛自行车赛
    const year =
      lead[2] ?? lead[3] ?? YEAR_BEFORE.exec(text.slice(Math.max(0, lead.index - 5), lead.index))?.[1]
    yield {
      start: lead.index,
      end: start + name.length,
      series: name.replace(/[“”]/g, ''),
      year: year === undefined ? null : (readNumeral(year, 0)?.value ?? null),
      annual: true,
      kind: 'event',
      ...(lead[1] === undefined ? {} : { number: lead[1] }),
    }
  }
}

/** 香港国际七人榄球赛2023: the year right behind a name of whatever is held. */
function* yearBehind(text: string): Iterable<CampaignMention> {
  for (const match of text.matchAll(BEHIND)) {
    const [whole, name = '', year] = match
    if (NO_NAME.test(name) || HOLIDAYS.has(name) || !balanced(name)) continue
    yield {
      start: match.index,
      end: match.index + whole.length,
      series: name,
      year: Number(year),
      annual: true,
      kind: 'event',
    }
  }
}

/** 2024盐水蜂炮24日晚间落下帷幕: a custom whose end or beginning is told, by whatever name. */
function heldName(ahead: string): string | undefined {
  const name = (HELD.exec(ahead) ?? GATHERING.exec(ahead))?.[1]?.replace(LEADS_ON, '')
  return name === undefined || NOT_HELD.test(name) || OF_BODIES.test(name) ? undefined : name
}

/** 观光季自5月5日登场, 花火节将于6月1日开幕: what leads from the name to its day. */
const LEADS_ON = /(?:已经|即将|定于|预定|订于|已|将|也|又|还|正式){0,2}(?:于|在|自|从|由|自从)?$/

const LEAD =
  /(第[\d一二三四五六七八九十百]{1,5}届)(?:[（(][^（）()]{1,8}[）)])?|(?<!\d)((?:19|20)\d{2})年?(?:度)?(?!\d)|([一二]〇[一二三四五六七八九〇]{2})年/g
const YEAR_BEFORE = /(?<!\d)((?:19|20)\d{2})年?$/
const LONGEST = 34
const KINDS =
  '博览会|展览会|交易会|洽谈会|运动会|展销会|订货会|展览|峰会|大会|论坛|锦标赛|联赛|大赛|公开赛|邀请赛|挑战赛|自行车赛|龙舟赛|马拉松|花季|汇演|嘉年华|盛典|艺术周|时装周|灯会|庙会|花会|风筝会|双年展|[节展赛杯]'
/** Ends at the first word for what is held behind which something else begins. */
const NAME = new RegExp(
  `^((?:[\\u4e00-\\u9fffA-Za-z·—]|（[\\u4e00-\\u9fff]{2,6}）|“[\\u4e00-\\u9fffA-Za-z+]{2,8}”){2,26}?(?:${KINDS}))(?=$|总决赛|决赛|[，。；：！？、”》）（“ \\d]|[开闭落启谢举将正圆拉鸣登收顺已共在于从自的期累报参现今昨前本画吸]|[日目][前下](?!夕)|近[日期]|周[一二三四五六日末]|上[，一海]?|中[，国]|第|(?<=[节赛]|嘉年华|马拉松|灯会|庙会|花会)(?![日目能约水点气奏假庆省俭律育拍肢选令制事区场段程道季手车艇龙果前后会绩况跑地规汇博展盛嘉周大论主系分总联]))`,
)
const BEHIND = new RegExp(
  `(?<![\\u4e00-\\u9fff])((?:[\\u4e00-\\u9fffA-Za-z·—]|（[\\u4e00-\\u9fff]{2,6}）){3,22}(?:${KINDS}))((?:19|20)\\d{2})(?![\\d年])`,
  'g',
)
const WHEN =
  '(?:(?:\\d{1,2}月)?\\d{1,2}日|[昨今前当][日天晚夜晨早]|日前|近日|[本上这]?周[一二三四五六日末]|[本上]周|月[初中底]|[上下]午|[傍晚早]间?|晚上|凌晨|深夜|(?:在|于)[\\u4e00-\\u9fff]{2,14}?)'
const HELD = new RegExp(
  `^([\\u4e00-\\u9fff]{3,12}?)${WHEN}*(?:圆满|正式|盛大|顺利|热闹|隆重|完美)?(?:落幕|闭幕|谢幕|煞科|画下(?:圆满)?句点|画上(?:圆满)?句号|落下帷幕|拉下帷幕|曲终人散|开幕|揭幕|启幕|拉开帷幕|拉开序幕|登场|开锣)`,
)
/** Meetings, seasons and works come to an end, too; a 大会 that is opened and closed on what a place grows is a fair. */
const NOT_HELD =
  /^(?:[昨今前当明翌][日天晚夜年]|[上下]午|[于在]|\d)|(?<!大)会$|[议课班学期]$|工作|两会|会议|培训|专项|行动|整治|活动|赛季|招生|考试|征兵|计划|任务|[的了和与及等将已共为被]|季度|假期|公司|票房|档$|春运|暑运|项目/
/** 第35届潍坊国际风筝会: any gathering that is counted, but for those of bodies. */
const FAIR =
  /^([\u4e00-\u9fff]{3,14}?会)(?=$|[，。；：！？、”》）（“ \d]|[开闭落启谢举将正圆拉鸣登收共在于期现今昨])/
/** 2024年全国苹果产业大会在洛川举行, 2022世界机器人大会: a gathering of a whole trade, whatever is told of it. */
const GATHERING =
  /^((?:(?:世界|国际|全球|亚洲|全国|中国)[\u4e00-\u9fff]{2,10}|[\u4e00-\u9fff]{2,10}(?:产业|产业发展|博览|开园|开摘|采摘|订货|采购商|采购|交易|产销对接|农业机械|旅游发展|文旅发展))大会)(?=$|[，。；：！？、”》）（“ \d]|[开闭落启谢举将正圆拉鸣登收顺已共在于从期累吸展现今昨前本上签])/
/** 大会 of bodies, or to praise, swear in and give out work: no fair. */
const OF_BODIES =
  /(?:工作|表彰|表扬|动员|总结|誓师|代表|会员|股东|职工|职代|党员|干部|团员|庆祝|纪念|颁奖|推进|推动|部署|现场|宣判|公判|追悼|开工|签约|警示|教育|人民|妇女|教师|学生|毕业|开学|典型|命名|授牌|部长|宣讲|整治|行动|攻坚|安全|扫黑|返还|返赃|发还|退赃|销毁|军人|英模|先进|民主|协商|科协|文代|作代|侨代|残代)[\u4e00-\u9fff]{0,4}大会$/
const HELD_YEARLY =
  /(?:博览会|展览会|交易会|洽谈会|展览|峰会|论坛|马拉松|花季|汇演|嘉年华|盛典|艺术周|时装周|灯会|庙会|花会|风筝会|.节|.展|.大赛|锦标赛|公开赛|邀请赛|挑战赛|自行车赛|龙舟赛)$/
/** Bodies that sit in numbered terms, and what only leads up to a name. */
const NO_NAME =
  /^第|人民代表|人大|政协|委员|常委|全会|代表大会|会员|股东|理事|会议|研讨|座谈|董事|监事|协会|学会|工会|商会|委员会|党代|教代|职代|团代|妇代|毕业|(?<!大)学生|届满|开展|组织|^(?:的|起|年|全国|全省|全市|以来|期间|[一二三四上下]?季度|[上下]半年|全年|\d)|发布|举[办行]|参加|比(?!赛)|较|和|与(?!会)|及|为|了|被|以|将|在|共|本届|上届|假|[春国中端元清]节/

/** 2024年春节 is a time. */
const HOLIDAYS: ReadonlySet<string> = new Set(FESTIVALS.flatMap(({ names }) => names))

function balanced(name: string): boolean {
  return name.split('（').length === name.split('）').length
}
