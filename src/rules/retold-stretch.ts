import { daysFrom } from '../calendar/civil.ts'
import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { isRunning } from '../ledger/as-of.ts'
import type { Retelling } from '../ledger/retellings.ts'
import { lastClause, sentenceBefore } from '../ledger/sentence.ts'
import { addsUp, countedIn } from '../ledger/series.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION } from '../lexicon/regions.ts'
import { foldText } from '../text/fold.ts'
import { isAhead } from './ahead.ts'
import { likeness } from './likeness.ts'
import { phraseReader } from './phrase.ts'
import { regionAncestors } from './region.ts'
import { STILL, type Stale } from './told-as-whole.ts'

/** Digits from which one number of two stretches is no coincidence, and of what is told of the very end of a campaign. */
const TELLING = 4
const FEWER = 3
/** Share of the shorter telling's words that the other must have. */
const ALIKE = 0.5

/**
 * A figure told of a whole year or of all days of a holiday that another text had told while these still ran: the count
 * of a part of it, whatever campaign and subject either was booked to. Null where nothing shows that.
 */
export function staleRetelling(retelling: Retelling, lexicon: Lexicon): Stale | null {
  const { claims, digits, documents, ofOneOrigin, overtakenBy } = retelling
  const [a, b] = claims
  if (ofOneOrigin || digits < FEWER || a.source.document === b.source.document) return null
  if (countedIn(a.value) !== countedIn(b.value) || !addsUp(a) || !addsUp(b)) return null
  for (const [stale, interim] of [
    [a, b],
    [b, a],
  ] as const) {
    const document = documents.find(({ path }) => path === stale.source.document)
    const day = interim.source.published
    if (!document || day === null || isAhead(interim) || isAhead(stale) || PLANS.test(interim.source.text))
      continue
    // A text that tells what the count came to as well knows which is which.
    const isUnaware = overtakenBy !== null && !document.original.includes(overtakenBy.value.stated)
    if (isUnaware && isSoldAsWhole(stale, interim, document)) return { stale, interim, final: overtakenBy }
    if (!isOfPart(stale, interim, day, document)) continue
    if (isOneDeed(stale, interim) || isBare(stale, interim, document)) return { stale, interim, final: null }
    const phraseOf = phraseReader(lexicon, documents)
    const like = likeness(phraseOf(stale), phraseOf(interim), lexicon)
    const isAlike = like.common > 0 && like.share >= ALIKE
    const isRun = WHOLE_RUN.test(sentenceOf(stale, document))
    const isNamed = digits >= TELLING && sentenceOf(stale, document).includes(nounOf(interim))
    if (
      ((digits >= TELLING || isRun) && isAlike) ||
      (isRun && (isNamed || isOfOneRun(stale, interim, lexicon)))
    )
      return { stale, interim, final: null }
  }
  return null
}

/** What a year is meant to bring may be told at its beginning and at its end. */
const PLANS = /目标|计划|任务|预算|全年|安排/
const WHOLE_YEAR = /全年(?!.*(?:目标|计划|任务|预算))/
/** 全程破案4915起, 整个行动共查处3862起: of a campaign or a season from its beginning to its end. */
const WHOLE_RUN =
  /全程(?!马拉松|[跑\d])|[全整]季|整个(?:行动|活动|专项|战役|整治|假期|春运|暑期|汛期|\p{Script=Han}{0,3}季)|(?:行动|专项|战役)(?:收官|落幕|结束)/u
const AS_OF = /截[至止]|前\S{1,2}个?月|[两三四五六七八九\d]个月|上半年|季度/
/** A part of the year that holds a shorter one. */
const LONGER = /上半年|前三季度|前[六七八九十]个?月|1[至到—-]\d{1,2}月/
const HOLIDAY = /(?<!\d)(\d{1,2})天(?:假期|长假|小长假)/

/** The same done to the same thing, as the packs know it: 全程破案, 破获电信网络诈骗案件. Figures that are only counted are not. */
function isOneDeed({ metric: a, region: one }: Claim, { metric: b, region: other }: Claim): boolean {
  const isNarrower = a.topic === b.topic || a.topic === 'all' || b.topic === 'all'
  return (
    a.action !== 'count' &&
    a.action === b.action &&
    a.object === b.object &&
    isNarrower &&
    (one === other || one === NATION)
  )
}

/** 已办活动437场; 整季一共办了437场: one number of one unit, of one campaign by its name. */
function isOfOneRun(stale: Claim, interim: Claim, lexicon: Lexicon): boolean {
  const [one, other] = [stale.region, interim.region]
  return (
    stale.campaign !== null &&
    stale.campaign.name === interim.campaign?.name &&
    stale.value.unit === interim.value.unit &&
    (one === other ||
      regionAncestors(lexicon, other).includes(one) ||
      regionAncestors(lexicon, one).includes(other))
  )
}

/** 大连全年8.12万人次: a clause that names its place alone leaves what is counted to what is known of that place. */
function isBare(stale: Claim, interim: Claim, document: Document): boolean {
  return (
    /^\p{Script=Han}{0,4}全年(?:共|计|仅)?$/u.test(lastClause(sentenceOf(stale, document))) &&
    stale.region === interim.region &&
    stale.region !== NATION &&
    stale.value.unit === interim.value.unit &&
    isRunning(interim)
  )
}

/** What a claim's sentence says before it; '' for a cell of a table. */
function sentenceOf({ source }: Claim, document: Document): string {
  const block = document.blocks[source.blockIndex]
  return block && !block.cell ? sentenceBefore(block, source.figure.start).text : ''
}

/** 整个运动周参赛19742人, 前后转移11846人: of all that happened, however short it was. */
const ALL =
  /整个\p{Script=Han}{0,5}(?:[周季节期月]|赛事|活动|行动|过程|比赛)|(?:前后|先后|总共|一共|最终|自始至终)\p{Script=Han}{0,10}$/u

/** A state that was told with its day, told again days later as all there was. */
function isSoldAsWhole(stale: Claim, interim: Claim, document: Document): boolean {
  const text = sentenceOf(stale, document)
  const [first, second] = [interim.source.published, stale.source.published]
  return (
    ALL.test(text) &&
    !AS_OF.test(text) &&
    isRunning(interim) &&
    interim.date.assumed !== true &&
    first !== null &&
    second !== null &&
    first < second &&
    (stale.region === interim.region || [stale.region, interim.region].includes(NATION))
  )
}

/** 醉驾 of 其中醉驾3862起: what a later text may set its paragraph under. */
function nounOf({ source, value }: Claim): string {
  const text = foldText(source.text)
  const noun = /\p{Script=Han}{2,6}$/u.exec(text.slice(0, Math.max(0, text.indexOf(value.stated))))?.[0] ?? ''
  return noun.replace(/^(?:其中|包括)/, '') || '。'
}

/** What `stale` is told of was not over when `interim` was published. */
function isOfPart(stale: Claim, interim: Claim, published: string, document: Document): boolean {
  const text = sentenceOf(stale, document)
  const { start, end } = interim.date
  const last = stale.date.end
  if (WHOLE_YEAR.test(text)) {
    return (
      last?.endsWith('-12-31') === true &&
      end?.slice(0, 4) === last.slice(0, 4) &&
      daysFrom(published, last) > STILL
    )
  }
  // 上半年社会消费品零售总额537.9亿元, as in April of the first quarter: the stretch was not over.
  if (LONGER.test(text) && last !== null && end !== null)
    return start === stale.date.start && daysFrom(end, last) > STILL && published <= last
  if (WHOLE_RUN.test(text)) {
    return (
      last !== null &&
      end !== null &&
      isRunning(interim) &&
      isRunning(stale) &&
      !AS_OF.test(text.replace(WHOLE_RUN, '')) &&
      daysFrom(end, last) > STILL &&
      daysFrom(published, stale.source.published ?? published) > STILL
    )
  }
  const days = Number(HOLIDAY.exec(text)?.[1] ?? 0)
  if (days === 0 || start === null || end === null || start === end) return false
  return (
    stale.date.start === start && daysFrom(start, end) + 1 < days && daysFrom(start, published) + 1 < days
  )
}
