import type { Claim } from '../claim/claim.ts'
import type { CheckedDocument } from '../ledger/ledger.ts'
import { inOneSentence, lastClause } from '../ledger/sentence.ts'
import { countedIn, isRelative } from '../ledger/series.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { termAt } from '../lexicon/term-index.ts'
import { asFraction } from '../quantity/compare.ts'
import { Decimal } from '../quantity/decimal.ts'
import { divide, meets, subtract, sum } from '../quantity/interval.ts'
import type { Interval } from '../quantity/quantity.ts'
import { foldText } from '../text/fold.ts'
import { slipOfComputed } from './computed-slip.ts'
import type { PhraseOf } from './phrase.ts'
import { asRounded, ONE } from './rate-told.ts'

/** A rate whose own words name what it is of: 办结率 beside 办结9604件, 占停电用户的 beside 停电62.8万户. */
export interface NamedRate {
  readonly rate: Claim
  readonly part: Claim
  readonly whole: Claim
  /** 合格率 beside 不合格18件: what is left of the whole. */
  readonly rest: boolean
  /** What the rate should be, as a fraction. */
  readonly computed: Interval
}

/** So many figures back a rate may reach for what it is of. */
const REACH = 12

/**
 * Finds the rates of a document that their own words tie to two amounts of the text and that follow neither from these
 * nor from any other two beside them. Claims in the order of the text; `told` is what a rate as written stands for.
 */
export function* misfittingRates(
  { document, claims }: CheckedDocument,
  phraseOf: PhraseOf,
  lexicon: Lexicon,
): Iterable<NamedRate> {
  for (const [index, rate] of claims.entries()) {
    if (!isPlainRate(rate)) continue
    const before = claims
      .slice(Math.max(0, index - REACH), index)
      .filter((claim) => claim.source.part === 'body' && isAmount(claim))
    const part = before.at(-1)
    if (!part || !inOneSentence(part, rate, document.original)) continue
    const sentence = before.filter((claim) => inOneSentence(claim, rate, document.original))
    const completed = completion(rate, part, sentence.slice(0, -1), phraseOf, lexicon)
    const found = completed ?? proportion(rate, part, before.slice(0, -1), phraseOf)
    const told = asFraction({ ...rate.value, ...asRounded(rate.value) })
    if (!found || !told || meets(told, found.computed) || fitsSome(told, rate, before)) continue
    if (completed && isOfBoth(told, completed)) continue
    if (isOfThese(rate, told, found.computed)) yield found
  }
}

/** 实考3128人，缺考136人，缺考率4.2%: the two stand beside each other, and the whole is both of them. */
function isOfBoth(told: Interval, { part, whole }: NamedRate): boolean {
  const ratio = divide(part.value, sum([part.value, whole.value]))
  return ratio !== null && meets(ratio, told)
}

/** 报名11.3万人……全程22417人完赛，完赛率97.3%: nothing like the 19.8% of these two, and no slip of it: of a whole that is not told. */
function isOfThese({ value }: Claim, told: Interval, computed: Interval): boolean {
  if (computed.upper === null || told.upper === null) return true
  const isLike = told.lower.lte(computed.upper.times(UNLIKE)) && computed.lower.lte(told.upper.times(UNLIKE))
  const meant = computed.lower.plus(computed.upper).div(2).times(100)
  return isLike || slipOfComputed(value, meant) !== null
}

const UNLIKE = new Decimal(3)

function isPlainRate({ source, value, relation }: Claim): boolean {
  return (
    source.part === 'body' &&
    (value.family === 'percent' || value.family === 'fraction') &&
    relation?.kind !== 'change' &&
    relation?.kind !== 'comparison'
  )
}

function isAmount(claim: Claim): boolean {
  const { family, upper } = claim.value
  return !isRelative(claim) && family !== 'percent' && family !== 'fraction' && upper !== null
}

/** The words of a figure's clause before it. */
function leadOf({ source }: Claim): string {
  return lastClause(
    foldText(source.quote.slice(0, source.figure.start - source.start).replace(/<[^>]*>/g, '')),
  )
}

const RATE =
  /(\p{Script=Han}{2,12})(?:比率|率|比例|比重)(?:为|是|达到|达|约|近|超过|超|仅|只有|高达|已|均)*$/u
/** 增值收益率, 毛利率: of what was put in, which the text need not tell. */
const YIELD = /(?:收益|利润|毛利|净利|回报|利|息|汇|税|增长)$/
/** Words in the name of a rate that say nothing of what it counts. */
const PLAIN = /^(?:其|其中|的|总体|整体|综合|全部|全省|全市|全国|全县|全区|案件|问题|总|已)*$/
/** Counted against more than the text tells: cases carried over, or a part of those told. */
const OPEN_WHOLE = /[降升增减]为|[降升增减]至|新收|新增|新受理|旧存|结转|预计|计划|目标|力争/

/** 受理举报9871件，办结9604件，办结率97.3%: the rate is named for the part, and the whole stands before that. */
function completion(
  rate: Claim,
  part: Claim,
  before: readonly Claim[],
  phraseOf: PhraseOf,
  lexicon: Lexicon,
): NamedRate | null {
  const name = RATE.exec(leadOf(rate))?.[1]
  if (name === undefined || YIELD.test(name)) return null
  const match = matched(name, phraseOf(part).words) ?? sameDeed(name, part, lexicon)
  if (!match) return null
  const whole = before.findLast((claim) => countedIn(claim.value) === countedIn(part.value))
  if (!whole || whole.value.lower.lt(part.value.lower) || phraseOf(whole).compares) return null
  const words = phraseOf(whole).words
  // 全程7046人完赛…，半程4731人完赛，完赛率94.6%: the one before did the same, and is no whole of it.
  if (words.includes(name.slice(match.left.length))) return null
  if (OPEN_WHOLE.test(words) || OPEN_WHOLE.test(phraseOf(part).words)) return null
  if (!PLAIN.test(match.left) && !phraseOf(part).words.includes(match.left) && !words.includes(match.left))
    return null
  return ratioOf(rate, part, whole, match.rest)
}

const SHORTEST = 2

/** The longest end of a rate's name that the part's own words have; `left` is what the name has before it. */
function matched(name: string, words: string): { readonly left: string; readonly rest: boolean } | null {
  for (let from = 0; name.length - from >= SHORTEST; from++) {
    const end = name.slice(from)
    const at = words.indexOf(end)
    if (at === -1) continue
    return { left: name.slice(0, from), rest: /[不未没]$/.test(words.slice(0, at)) }
  }
  return null
}

/** 审结29640件，结案率: the rate is named by another word for what was done to the part. */
function sameDeed(
  name: string,
  part: Claim,
  lexicon: Lexicon,
): { readonly left: string; readonly rest: boolean } | null {
  for (let from = 0; name.length - from >= SHORTEST; from++) {
    const term = termAt(lexicon.terms, name, from)
    if (term?.end === name.length && term.entry.action?.id === part.metric.action)
      return { left: name.slice(0, from), rest: false }
  }
  return null
}

const OF_WHOLE =
  /占(?:到|了)?([^占，。；\d]{2,16}?)(?:的|总[数量额]的?|比重|比例)(?:为|是|达到|达|约|近|超过|超|仅|逾)*$/
/** 全省, 总: the same of a wider region or of everything, which is not told by its name. */
const UNNAMED = /^(?:全|我|本|该)(?:部|体|国|省|市|县|区)$|^其中$|^总/

/** 已恢复37.4万户，占停电用户的59.6%: the whole is an earlier figure told in the words behind 占. */
function proportion(
  rate: Claim,
  part: Claim,
  before: readonly Claim[],
  phraseOf: PhraseOf,
): NamedRate | null {
  const named = OF_WHOLE.exec(leadOf(rate))?.[1]
  if (named === undefined || UNNAMED.test(named)) return null
  const whole = before.findLast(
    (claim) =>
      claim.value.unit === part.value.unit &&
      claim.source.blockIndex === rate.source.blockIndex &&
      namesWhole(named, claim, phraseOf(claim).words) &&
      claim.value.lower.gte(part.value.lower),
  )
  return whole && !phraseOf(whole).compares ? ratioOf(rate, part, whole, false) : null
}

/** What the name of a whole may add to the words of its amount without naming another: 占移送总数的, 占停电用户的. */
const ADDED =
  /^(?:全[部省市国县区]|[总该已受被所的数量额值人起件案户家者员占]|案件|人[员数]|用户|面积|金额|规模)*$/u

/** 占停电用户的, of 停电62.8万户; not 占过火林地的, of 过火面积314公顷: what the two do not share names another whole. */
function namesWhole(named: string, { value }: Claim, words: string): boolean {
  let left = ''
  for (let at = 0; at < named.length; ) {
    let end = at
    while (end < named.length && words.includes(named.slice(at, end + 1))) end++
    if (end - at < SHORTEST) left += named.charAt(at++)
    else at = end
  }
  return left.length < named.length && (ADDED.test(left) || left.endsWith(value.unit))
}

function ratioOf(rate: Claim, part: Claim, whole: Claim, rest: boolean): NamedRate | null {
  const ratio = divide(part.value, whole.value)
  return ratio && { rate, part, whole, rest, computed: rest ? subtract(ONE, ratio) : ratio }
}

/** The rate is that of two other amounts beside it, or of several parts together. */
function fitsSome(told: Interval, rate: Claim, before: readonly Claim[]): boolean {
  const here = before.filter((claim) => claim.source.blockIndex === rate.source.blockIndex)
  const fits = (part: Interval, whole: Interval): boolean => {
    const ratio = divide(part, whole)
    return ratio !== null && (meets(ratio, told) || meets(subtract(ONE, ratio), told))
  }
  return here.some((whole) => {
    const parts = here.filter((claim) => claim !== whole && claim.value.unit === whole.value.unit)
    return (
      parts.some((part) => fits(part.value, whole.value)) ||
      [2, 3, 4].some(
        (count) =>
          parts.length >= count && fits(sum(parts.slice(-count).map(({ value }) => value)), whole.value),
      )
    )
  })
}
