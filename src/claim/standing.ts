import type { Lexicon } from '../lexicon/lexicon.ts'
import { termAt } from '../lexicon/term-index.ts'
import { isAccident } from './apart.ts'
import type { Span } from './clauses.ts'
import type { Coverage } from './dating.ts'
import { FAIR_AGAIN } from './fair-again.ts'
import { homeByNoun, isHeldYearly } from './home-by-noun.ts'
import { isRatio } from './ratios.ts'
import type { Figure, Reading } from './reading.ts'
import { spansWithin } from './spans.ts'
import { isStock } from './stock.ts'
import type { Walk } from './walk.ts'

/**
 * 酒店入住率, 总人口, 优良天数: a figure of a place or a body that is so whether or not there is a campaign, or one of the
 * whole year so far beside it (今年前三季度全省刑事立案下降14.2%); and the growth told of it (同比增长2.6倍) right behind.
 */
export function isStanding(
  walk: Walk,
  reading: Reading,
  figure: Figure,
  sentence: Span,
  own: Coverage | null,
  isOfNow: boolean,
): boolean {
  const { standing, lexicon, home } = walk
  const sentenceEnd = sentence.end
  const goesOn =
    standing?.reading === reading &&
    standing.sentenceEnd === sentenceEnd &&
    (isRatio(figure.quantity.family) ||
      isNextInList(walk, reading.text, figure) ||
      isPartOrChange(reading, figure))
  // 4月1日开幕以来，全区接待游客…: visitors of the whole county are the festival's own.
  const isOfFair =
    walk.home.campaign?.annual === true &&
    (OPEN_TO_CLOSE.test(reading.text.slice(Math.max(0, figure.start - REACH), figure.start)) ||
      isTitled(walk, reading, figure) ||
      isInFestival(walk, reading.text, figure) ||
      isSubjectStill(walk, reading, sentence, figure) ||
      (isHeldYearly(walk) && own?.sinceCampaign === true))
  const upTo = reading.text.slice(Math.max(sentence.start, figure.start - REACH), figure.start)
  const isStockHere =
    !isRatio(figure.quantity.family) && !isAccident(home.campaign) && isStock(upTo, home.region)
  const found =
    goesOn ||
    (isOfNow && !(isAccident(home.campaign) && STRUCK.test(CLAUSE_BEFORE.exec(upTo)?.[0] ?? ''))) ||
    isStockHere ||
    isOfFields(walk, reading.text, figure) ||
    (!isOfFair && inClause(reading.text, figure, lexicon.standing)) ||
    (isFromJanuary(own) && inClause(reading.text, figure, lexicon.yearly))
  walk.standing = found ? { reading, sentenceEnd } : null
  return found
}

/** 安置点现有群众578人, 医院现有在院伤员12人: those whom the accident struck. */
const STRUCK = /安置|群众|灾民|伤[员者]|住院|在院|治疗|病区|被困|失联|失踪|遇险|避险|滞留|帐篷/

/** 高州荔枝面积58万亩, in a text on a festival: the fields of its place. */
function isOfFields(walk: Walk, text: string, figure: Figure): boolean {
  const clause = text.slice(Math.max(0, figure.start - REACH), figure.start)
  const before = CLAUSE_BEFORE.exec(clause)?.[0] ?? ''
  return (
    isHeldYearly(walk) &&
    /亩|公顷/.test(text.slice(figure.start, figure.end + 2)) &&
    FIELDS.test(before) &&
    !OWN_GROUND.test(before) &&
    !FAIR_AGAIN.test(before)
  )
}

/** 园区总面积, 展览面积: the ground that it is held on. */
const OWN_GROUND = /(?:园区|展区|展馆|展览|展示|展出|布展|会场|场馆|会展|占地|主园)[^，。；]{0,4}面积/
const FIELDS = /面积|种植|栽[种培植]|[种植]有|[^公花]园(?!区)|基地/

/**
 * 茶园面积216万亩，综合产值153亿元，带动120万人就业, in a text on a festival: one sentence goes on with what there is in the place,
 * up to words that turn back to the festival (节会期间, 现场签约) or to its noun.
 */
function isNextInList(walk: Walk, text: string, figure: Figure): boolean {
  if (!isHeldYearly(walk)) return false
  const before =
    /[^，。；：！？\d]*$/.exec(text.slice(Math.max(0, figure.start - REACH), figure.start))?.[0] ?? ''
  const after = CLAUSE_AFTER.exec(text.slice(figure.end, figure.end + BEHIND))?.[0] ?? ''
  return !FAIR_AGAIN.test(before + after) && homeByNoun(walk, before) === null
}

/**
 * 接报火灾312起，其中住宅火灾97起，同比减少23起; 现有馆藏12.8万卷、资料1.6万册: a part of what there is, its change, or the next thing
 * of a list without a verb of its own.
 */
function isPartOrChange({ text, figures, terms }: Reading, { start, end }: Figure): boolean {
  const last = figures.findLast((figure) => figure.end <= start)
  if (!last || start - last.end > LONGEST_PART) return false
  const between = text.slice(last.end, start)
  if (/[。！？]/.test(between)) return false
  if (CHANGE.test(between)) return true
  const isActed = terms.some(
    (term) => term.start >= last.end && term.start < end + BEHIND && term.start < start && term.entry.action,
  )
  return !isActed && (PART.test(between) || LISTED.test(between))
}

const LONGEST_PART = 24
const CHANGE =
  /^，?(?:均|分别)?(?:同比|环比|按年|比(?:去年|上年)(?:同期)?|较(?:去年|上年)(?:同期)?)[^，。；\d]{0,6}$/
const PART = /^[，、（；]?(?:其中|当中|含|内含|包括|包含)[^，。；\d]{0,14}$/
const LISTED = /^[、，；][^，。；\d]{0,14}$/

/** 节日期间，全县接待游客…, in a text on a festival; in one on lanterns or a race they are the holidays. */
function isInFestival({ home }: Walk, text: string, { start }: Figure): boolean {
  return (
    /[节年]$/.test(home.campaign?.series ?? '') &&
    /节[日庆]期间[^。]*$/.test(text.slice(Math.max(0, start - REACH), start))
  )
}

/** 梨花会共举办活动31项，接待游客52.4万人次: the festival is what the sentence tells of, as long as it names no place after it. */
function isSubjectStill(walk: Walk, reading: Reading, sentence: Span, { start }: Figure): boolean {
  const from = Math.max(sentence.start, start - SENTENCE)
  const upTo = reading.text.slice(from, start)
  let last = from + (WHOLE_PLACE.exec(upTo)?.[0].length ?? 0)
  for (const { end } of spansWithin(reading.regions, from, start)) last = Math.max(last, end)
  return homeByNoun(walk, reading.text.slice(last, start)) !== null
}

/** How far back a sentence is looked through. */
const SENTENCE = 160
const WHOLE_PLACE = /^.*(?:[全我本][国省市州县区旗盟镇乡村]|景区|当地|各地|[省市县区旗]内)/s

/** 荷花节首个周末迎客7.5万人次, over 景区接待游客7.5万人次: the headline tells the figure of what the text is on. */
function isTitled({ readings, home }: Walk, { text }: Reading, { start, end }: Figure): boolean {
  const [headline] = readings
  return (
    headline?.text.includes(text.slice(start, end)) === true &&
    headline.campaigns.some(({ series }) => series === home.campaign?.series)
  )
}

function isFromJanuary(own: Coverage | null): boolean {
  return (
    own !== null &&
    !own.ofComparison &&
    !own.sinceCampaign &&
    own.start?.endsWith('-01-01') === true &&
    own.end !== own.start
  )
}

function inClause(text: string, figure: Figure, terms: Lexicon['standing']): boolean {
  const before = text.slice(Math.max(0, figure.start - REACH), figure.start)
  const from = figure.start - (CLAUSE_BEFORE.exec(before)?.[0].length ?? 0)
  const to = figure.end + (CLAUSE_AFTER.exec(text.slice(figure.end, figure.end + BEHIND))?.[0].length ?? 0)
  for (let at = from; at < to; at++) {
    const term = termAt(terms, text, at)
    if (term && term.end <= to) return true
  }
  return false
}

/** 6月12日开幕到7月14日闭幕，全县接待游客…: counted for the festival itself. */
const OPEN_TO_CLOSE =
  /(?:^|[，。；：])(?:其间|期间|(?:开[幕园街市渔捕展灯赛镰秤节]|启幕|亮灯)(?:后|首|头|前|当|的|之?日|以来|[一两二三四五六七八九十\d]{1,3}[天日周])|(?:节会|活动|庙会|赛事|展会|盛会)(?:首日|当[天日晚]|期间)|首日|首个周末)[^。]*$|(?:[节会展季赛]|活动|展出|举办|开放|开园|亮灯|演出|展览)期间[^。]*$|(?:^|[，。；：])(?:[^，。；：\d]{0,12}(?:[节会展赛季]|会期|节庆|活动|赛事))?(?:短短|为期|的|这)?[两三四五六七八九十\d]{1,3}天(?:里|内|间|来|会期|会期里|时间)?[^。]*$|(?:开幕|开园|启幕|开赛|开灯|亮灯|开展)[到至][^，。；]{0,12}(?:闭幕|闭园|落幕|收官|熄灯|闭展|结束)[^。；]*$/

const REACH = 40
const BEHIND = 10
const CLAUSE_BEFORE = /[^，。；：！？]*$/
const CLAUSE_AFTER = /^[^，。；：！？、\d]*/
