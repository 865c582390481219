import { FESTIVALS } from '../calendar/festivals.ts'
import { readNumeral } from '../calendar/numeral.ts'
import type { CampaignMention } from './campaign.ts'

/**
 * 第41届中国洛阳牡丹文化节, 二〇二四年香港花卉展览: what is held again and again tells its number or its year right before
 * its name, which then needs no list: it ends in a word for what is held.
 */
export function* findNumbered(text: string): Iterable<CampaignMention> {
  for (const lead of text.matchAll(LEAD)) {
    const start = lead.index + lead[0].length
    const ahead = text.slice(start, start + LONGEST)
    const isNumbered = lead[1] !== undefined
    const name = (NAME.exec(ahead) ?? (isNumbered ? FAIR.exec(ahead) : null))?.[1] ?? ''
    if (name === '' || NO_NAME.test(name) || HOLIDAYS.has(name) || !balanced(name)) continue
    if (!isNumbered && !HELD_YEARLY.test(name)) continue
    // 2018第十三届环岛自行车赛
    const year =
      lead[2] ?? lead[3] ?? YEAR_BEFORE.exec(text.slice(Math.max(0, lead.index - 5), lead.index))?.[1]
    yield {
      start: lead.index,
      end: start + name.length,
      series: name,
      year: year === undefined ? null : (readNumeral(year, 0)?.value ?? null),
      annual: true,
      kind: 'event',
      ...(lead[1] === undefined ? {} : { number: lead[1] }),
    }
  }
}

const LEAD =
  /(第[\d一二三四五六七八九十百]{1,5}届)(?:[（(][^（）()]{1,8}[）)])?|(?<!\d)((?:19|20)\d{2})年?(?:度)?(?!\d)|([一二]〇[一二三四五六七八九〇]{2})年/g
const YEAR_BEFORE = /(?<!\d)((?:19|20)\d{2})年?$/
const LONGEST = 34
const KINDS =
  '博览会|展览会|交易会|洽谈会|运动会|展销会|订货会|展览|峰会|大会|论坛|锦标赛|联赛|大赛|公开赛|邀请赛|挑战赛|自行车赛|龙舟赛|马拉松|花季|汇演|嘉年华|盛典|艺术周|时装周|灯会|庙会|花会|风筝会|双年展|[节展赛杯]'
/** Ends at the first word for what is held behind which something else begins. */
const NAME = new RegExp(
  `^((?:[\\u4e00-\\u9fffA-Za-z·—]|（[\\u4e00-\\u9fff]{2,6}）){2,26}?(?:${KINDS}))(?=$|[，。；：！？、”》）（“ \\d]|[开闭落启谢举将正圆拉鸣登收顺已共在于从自的期累报参现今昨前本画吸]|上[，一海]?|中[，国]|第)`,
)
/** 第35届潍坊国际风筝会: any gathering that is counted, but for those of bodies. */
const FAIR =
  /^([\u4e00-\u9fff]{3,14}?会)(?=$|[，。；：！？、”》）（“ \d]|[开闭落启谢举将正圆拉鸣登收共在于期现今昨])/
const HELD_YEARLY =
  /(?:博览会|展览会|交易会|洽谈会|展览|峰会|论坛|马拉松|花季|汇演|嘉年华|盛典|艺术周|时装周|灯会|庙会|花会|风筝会|.节|.展|.大赛|锦标赛|公开赛|邀请赛|挑战赛|自行车赛|龙舟赛)$/
/** Bodies that sit in numbered terms, and what only leads up to a name. */
const NO_NAME =
  /^第|人民代表|人大|政协|委员|常委|全会|代表大会|会员|股东|理事|会议|研讨|座谈|董事|监事|协会|学会|工会|商会|委员会|党代|教代|职代|团代|妇代|毕业|学生|届满|开展|组织|^(?:的|起|年|全国|全省|全市|以来|期间|[一二三四上下]?季度|[上下]半年|全年|\d)|发布|举[办行]|参加|比(?!赛)|较|和|与(?!会)|及|为|了|被|以|将|在|共|本届|上届|假|[春国中端元清]节/

/** 2024年春节 is a time. */
const HOLIDAYS: ReadonlySet<string> = new Set(FESTIVALS.flatMap(({ names }) => names))

function balanced(name: string): boolean {
  return name.split('（').length === name.split('）').length
}
