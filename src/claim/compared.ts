import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Span } from './clauses.ts'
import { isAlike } from './lending.ts'
import { isEmpty } from './noun.ts'
import { cleared, readSubject } from './phrase.ts'
import type { Figure, Reading } from './reading.ts'
import type { Bare, Spoken } from './spoken.ts'

const COMPARED_WITH =
  /(比起?|较|与|优于|高于|低于|不及|好于|强于|逊于|少于|多于)((?:\d{2,4}年?)?[^，。；：\d比较与]{0,12}(?:第\d{1,3}[届次期][^，。；：\d比较与]{0,8})?)(?:\d[\d.,万亿余多]*[^\d，。；、]{1,3}、)?$/
/** Words that compare by themselves; 比, 较 and 与 need a word behind the figure. */
const RANKS = /于|不及/
const OTHER_TIME =
  /^(?:上一?[届期年次轮季周月]|首届|往[届年]|[去前]年|同[期月]|上年|上一个[^，。；]{1,3}期|(?:\d{4}|上个?)赛季|疫情前|休渔期|春运|假期|[一二三四]季度?|第.季度?|之前|此前|原先|当时|[春夏秋冬]季|(?:前|当|昨)一?[天日晚周]|昨[天日晚]|[上下]午|[早晚]上|清晨|中午|傍晚|凌晨|夜间|中期|期初|年[初中末]|初步|(?:估计|统计|核查|公布|通报|发布|披露|预告|报告|申报)(?:数|值)?|的)*(?:场均|日均|月均|平均)?$/
/** What is held once a year or every few: of another year, it is another edition of what the text is on. */
const OTHER_EDITION = /(?:[节展会月周赛季档届次期]|疏运|行动|专案|专项|赛事|活动|普查|战役|[纪记]录|首个)的?$/
const COMPARING =
  /^(?:、[^，。；]{1,10})?(?:相比|基本持平|持平|微[升降增减]|略[升降增减]|[仍还又](?:要|是)?[^，。；]{0,2}[多少高低]|大[增减升降涨跌]|继续|扩大|缩小|减少|成长|[增减升降涨跌多少高低]|上升|下降|回落|回升|有所|大幅|小幅|翻)/

/** 比上届的98420人增长30.7%, 白鹤与上年的3108只基本持平: the base of a comparison is what is compared, at another time. */
export function comparedWith(
  reading: Reading,
  figure: Figure,
  told: Bare,
  recent: readonly Spoken[],
  clause: Span,
  lexicon: Lexicon,
): Spoken | null {
  const before = cleared(reading, Math.max(clause.start, figure.start - 40), figure.start).replaceAll(
    /(比|较|与|[优高低好强逊少多]于|不及)?\|?[同环]比/g,
    (_, word: string | undefined) => `${word && RANKS.test(word) ? word : '比'}|`,
  )
  if (LAST_EDITION.test(before)) return lastAlike(told, recent)
  const base = COMPARED_WITH.exec(before)
  if (!base || !isOfOtherTime(base[2] ?? '', lexicon)) return null
  if (!RANKS.test(base[1] ?? '') && !COMPARING.test(reading.text.slice(figure.end, figure.end + 14)))
    return null
  const named = readSubject(before.slice(0, base.index), lexicon)
  if (!isEmpty(named.noun)) return { ...told, ...named, topicBefore: null }
  return lastAlike(told, recent)
}

/** 接待游客86.4万人次，上届为74.1万人次: a clause of its own. */
const LAST_EDITION = /^[而，]?上一?届(?:同期)?(?:的|为|是|仅|只有|有|约|近|超)*$/

function lastAlike(told: Bare, recent: readonly Spoken[]): Spoken | null {
  const alike = recent.filter((other) => !other.compared && isAlike(other, told))
  const wholes = alike.filter((other) => !other.isPart)
  return wholes.findLast((other) => other.kind === told.kind) ?? wholes.at(-1) ?? alike.at(-1) ?? null
}

/** 较去年花会的44.8万人次, 比2023年灯谜赛的3600人: a noun with a time of its own that names nothing known. */
function isOfOtherTime(words: string, lexicon: Lexicon): boolean {
  const plain = words.replaceAll('|', '')
  if (OTHER_TIME.test(plain)) return true
  if (!/^(?:\||\d|[去前上]年|上一?[届年次])/.test(words)) return false
  if (OTHER_EDITION.test(plain)) return true
  const { action, noun } = readSubject(plain.replace(/的$/, ''), lexicon)
  return plain.endsWith('的') && action === null && (noun.object === null || noun.object.kind === 'event')
}
