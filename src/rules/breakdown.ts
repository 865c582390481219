import type { Claim, Relation } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'
import type { CheckedDocument } from '../ledger/ledger.ts'
import { addsUp, countedIn } from '../ledger/series.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { Decimal } from '../quantity/decimal.ts'
import { liesBelow, meets, sum } from '../quantity/interval.ts'
import type { Interval } from '../quantity/quantity.ts'
import type { UnitFamily } from '../quantity/units.ts'
import { foldText } from '../text/fold.ts'
import { digitsWritten } from './computed-slip.ts'
import { aboveDraft, breakdownDraft } from './part-wording.ts'
import { type PhraseOf, phraseReader } from './phrase.ts'
import { mayHold } from './phrase-compare.ts'
import { regionAncestors } from './region.ts'
import type { Draft, RuleContext } from './rule.ts'
import { nominalSum, slipsOfSum } from './sum-slips.ts'
import { isTotal, toldTotals } from './told-total.ts'

type PartOf = Extract<Relation, { readonly kind: 'part' }>

/** Lists that one text tells as the parts of a figure, and totals that it tells of a list. Part of the rule `part-whole`. */
export function* breakdowns({ document, claims }: CheckedDocument, context: RuleContext): Iterable<Draft> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const phraseOf = phraseReader(context.lexicon, [document])
  const lists = new Map<string, Claim[]>()
  for (const claim of claims) {
    if (claim.relation?.kind !== 'part') continue
    const key = `${claim.relation.whole}|${claim.relation.list}`
    append(lists, key, claim)
  }
  for (const parts of lists.values()) {
    const relation = parts[0]?.relation
    const whole = relation?.kind === 'part' ? byId.get(relation.whole) : undefined
    if (!whole || relation?.kind !== 'part') continue
    const slipped =
      relation.complete || isTooMuch(parts, whole) ? slippedWhole(parts, claims, relation.complete) : null
    if (slipped) {
      const total = sum(parts.map((part) => part.value))
      yield breakdownDraft({ parts, whole: slipped, total, complete: true }, context)
    } else yield* breakdown(parts, whole, relation, { document, claims }, phraseOf, context)
  }
  for (const { whole, parts } of toldTotals({ document, claims })) yield* missedTotal(whole, parts, context)
}

function* breakdown(
  all: readonly Claim[],
  whole: Claim,
  relation: PartOf,
  { document, claims }: CheckedDocument,
  phraseOf: PhraseOf,
  context: RuleContext,
): Iterable<Draft> {
  // A rate or an average holds no parts: 平均入住率88.6%，其中峨眉山市93.2%.
  if (!addsUp(whole) || phraseOf(whole).compares) return
  const parts = withoutNested(all, document.original, context.lexicon).filter(
    (part) =>
      !isTotal(part) &&
      (isPartOf(part, whole, context.lexicon) ||
        (startsWithPart(part, whole) && countedIn(part.value) === countedIn(whole.value) && addsUp(part))),
  )
  const above = parts.filter(
    (part) =>
      liesBelow(whole.value, part.value) && !areUnlikeTolls(part, whole) && isNarrower(part, whole, phraseOf),
  )
  for (const part of above) yield aboveDraft({ part, whole }, context)
  // What is larger than the whole and yet no part by its words is something else that the list goes on to.
  const summed = relation.complete
    ? parts
    : parts.filter(
        (part) => !liesBelow(whole.value, part.value) && !isNextMatter(part, whole, document.original),
      )
  if (above.length > 0 || summed.length < 2) return
  const total = sum(distinct(summed).map((part) => part.value))
  const tooMuch =
    liesBelow(whole.value, total) &&
    (relation.complete || wereMeantToSum(summed, whole) || arePlaces(summed, whole, context.lexicon))
  const misses =
    parts.length === all.length &&
    !meets(total, whole.value) &&
    ((relation.complete && !areSome(summed, whole, total)) ||
      (tooFew(total, whole) && wereMeantToSum(summed, whole)))
  if ((!tooMuch && !misses) || !isNearly(total, whole.value) || anotherWhole(whole, total, claims)) return
  yield breakdownDraft({ parts: summed, whole, total, complete: relation.complete }, context)
}

/**
 * After 其中 the parts are examples, which may overlap (35岁以下128名、女性47名): that they were meant to make up the whole
 * shows where they are the two of a pair, or where one slip of the hand keeps them from it.
 */
function wereMeantToSum(parts: readonly Claim[], whole: Claim): boolean {
  return arePair(parts) || isSlipFrom(parts, whole)
}

/** 7人死亡（其中甲县4人、乙市2人、丙县2人）: of places apart from each other none can have counted another's. */
function arePlaces(parts: readonly Claim[], whole: Claim, lexicon: Lexicon): boolean {
  const regions = new Set(parts.map(({ region }) => region))
  return (
    regions.size === parts.length &&
    parts.every(
      ({ region, metric }) =>
        metric.id === whole.metric.id &&
        regionAncestors(lexicon, region).includes(whole.region) &&
        !regionAncestors(lexicon, region).some((wider) => regions.has(wider)),
    )
  )
}

/** Parts from which a sum that one slip mends is no chance, and of a whole that the list was not read as being of. */
const MANY = 3
const TWO = 2

/** 转移11846人，而26日22时还是5718人。其中集中安置4127人，投亲靠友7719人: what its parts are more than is not what they are of. */
function isTooMuch(parts: readonly Claim[], whole: Claim): boolean {
  return liesBelow(whole.value, sum(parts.map(({ value }) => value)))
}

/**
 * 立案19640起，……办结18266起。按环节分，生产3128起，销售8954起，餐饮5937起，网络1585起: of the amounts told before a complete list,
 * the one that a slip of two digits keeps its parts from is their whole, however they were read.
 */
function slippedWhole(parts: readonly Claim[], claims: readonly Claim[], isComplete: boolean): Claim | null {
  const [first] = parts
  if (
    !first ||
    parts.length < (isComplete ? MANY : TWO) ||
    parts.some(({ value }) => value.unit !== first.value.unit)
  )
    return null
  const total = sum(parts.map((part) => part.value))
  const before = claims.filter(
    (claim) =>
      claim.source.blockIndex === first.source.blockIndex &&
      claim.source.figure.start < first.source.figure.start &&
      claim.value.unit === first.value.unit &&
      claim.relation?.kind !== 'part' &&
      claim.relation?.kind !== 'comparison' &&
      addsUp(claim) &&
      !parts.some((part) => liesBelow(claim.value, part.value)),
  )
  if (before.some((claim) => meets(claim.value, total))) return null
  const long = isComplete ? TELLING : LONG
  const slipped = before.filter((claim) => digitsWritten(claim.value) >= long && isSlipFrom(parts, claim))
  return slipped.length === 1 ? (slipped[0] ?? null) : null
}

/** 分品种看，玉米…，大豆…: two of many, where more is left than the smaller of them and no slip explains it. */
function areSome(parts: readonly Claim[], whole: Claim, total: Interval): boolean {
  if (parts.length > 2 || !tooFew(total, whole) || arePair(parts) || isSlipFrom(parts, whole)) return false
  const left = whole.value.nominal.minus(nominalSum(parts))
  return parts.some(({ value }) => value.nominal.lt(left))
}

function tooFew(total: Interval, whole: Claim): boolean {
  return total.upper !== null && liesBelow(total, whole.value)
}

/** 出口、进口, 男性、女性: what is the one is not the other. */
const PAIRS = /进[^，。；]*出|出[^，。；]*进|男[^，。；]*女|女[^，。；]*男|内[^，。；]*外|外[^，。；]*内/

function arePair(parts: readonly Claim[]): boolean {
  const [first, second] = parts.map(nameOf)
  if (parts.length !== 2 || !first || !second || first.length !== second.length) return false
  const unlike = [...first].filter((character, at) => character !== second.charAt(at)).join('')
  return unlike.length === 1 && PAIRS.test(first + second)
}

/** What stands right before a figure: 出口 of 其中出口3102.4亿元. */
function nameOf({ source }: Claim): string {
  const lead = foldText(source.quote.slice(0, source.figure.start - source.start))
  return (/\p{Script=Han}*$/u.exec(lead)?.[0] ?? '').replace(/^(?:其中|包括)/, '')
}

function isSlipFrom(parts: readonly Claim[], whole: Claim): boolean {
  return slipsOfSum(parts, whole).some(
    ({ claim, slip }) => digitsWritten(claim.value) >= TELLING && slip.kind !== 'wrong-digit',
  )
}

/** Digits from which a slip that mends the sum is no chance, and where less else says that it is one. */
const TELLING = 3
const LONG = 4

/** 粮食总产量103.90万吨，其中青稞79.15万吨；蔬菜产量77.89万吨: what ； parts from the one example is another matter. */
function isNextMatter(part: Claim, whole: Claim, original: string): boolean {
  const between = foldText(original.slice(whole.source.figure.end, part.source.figure.start))
  const mark = between.search(EXAMPLES)
  return mark !== -1 && /^[^：、；]*；/.test(between.slice(mark))
}

const EXAMPLES = /其中|包括|含有|当中/

/** 本土26318例（上海25141例，吉林798例）: parts of a part are in that one already. */
function withoutNested(parts: readonly Claim[], original: string, lexicon: Lexicon): readonly Claim[] {
  return parts.filter((part, index) => {
    const wider = regionAncestors(lexicon, part.region)
    return !parts.slice(0, index).some((other) => {
      const between = original.slice(other.source.figure.end, part.source.figure.start)
      const isBracketed = /[（(]/.test(between) && !/[）)]/.test(between)
      return isBracketed || (other.metric.id === part.metric.id && wider.includes(other.region))
    })
  })
}

function* missedTotal(whole: Claim, parts: readonly Claim[], context: RuleContext): Iterable<Draft> {
  const total = sum(parts.map((part) => part.value))
  if (meets(total, whole.value) || !isNearly(total, whole.value)) return
  yield breakdownDraft({ parts, whole, total, complete: true }, context)
}

/** Parts count the same sort of thing as their whole: the same object, or the same done to another. */
function isPartOf(part: Claim, whole: Claim, lexicon: Lexicon): boolean {
  if (countedIn(part.value) !== countedIn(whole.value) || !addsUp(part) || !addsUp(whole)) return false
  if (part.region !== whole.region && !regionAncestors(lexicon, part.region).includes(whole.region))
    return false
  const sameAction = part.metric.action === whole.metric.action || part.metric.action === 'count'
  // 公共充电设施 of 充电设施: a noun of its own that ends in the whole's.
  const sameObject =
    part.metric.object === whole.metric.object ||
    (!lexicon.objects.has(part.metric.object) && part.metric.object.endsWith(whole.metric.object))
  return MEASURED.has(part.value.family) || (sameAction && sameObject)
}

/**
 * A part that was surely meant as one: the same done to the same thing, with words that narrow it. A list that follows a
 * figure may as well have gone on to other things.
 */
function isNarrower(part: Claim, whole: Claim, phraseOf: PhraseOf): boolean {
  const { action, object, topic } = whole.metric
  if (part.metric.object !== object) return false
  if (startsWithPart(part, whole)) return true
  if (part.metric.action !== action && part.metric.action !== 'count') return false
  const unnarrowed = part.metric.id === whole.metric.id && part.region === whole.region
  if (unnarrowed && phraseOf(part).rest === phraseOf(whole).rest) return false
  return (topic === 'all' || topic === part.metric.topic) && mayHold(phraseOf(whole), phraseOf(part))
}

/** 20人死亡，175人入院，其中重伤24人: the hurt are no part of the dead. */
function areUnlikeTolls(part: Claim, whole: Claim): boolean {
  return (part.metric.action === 'die') !== (whole.metric.action === 'die')
}

/** 其中 opens the clause right after the whole's: a part of it, whatever is done to it. */
function startsWithPart(part: Claim, whole: Claim): boolean {
  return (
    foldText(part.source.text).startsWith('其中') &&
    part.source.start > whole.source.end &&
    part.source.start - whole.source.end < 12
  )
}

/** The parts make up another figure of the same paragraph: that one is their whole. */
function anotherWhole(whole: Claim, total: Interval, claims: readonly Claim[]): boolean {
  return claims.some(
    (claim) =>
      claim.id !== whole.id &&
      claim.source.blockIndex === whole.source.blockIndex &&
      claim.value.unit === whole.value.unit &&
      claim.relation?.kind !== 'part' &&
      meets(claim.value, total),
  )
}

/** How far a breakdown may miss its whole and still be one that was meant to make it up. */
const FAR = new Decimal('2.5')

function isNearly(total: Interval, whole: Interval): boolean {
  if (total.upper === null || whole.upper === null) return true
  return total.lower.lte(whole.upper.times(FAR)) && whole.lower.lte(total.upper.times(FAR))
}

/** Amounts of one scale, which add up whatever they are amounts of. */
const MEASURED: ReadonlySet<UnitFamily> = new Set<UnitFamily>(['money', 'weight', 'area', 'energy', 'visits'])

/** A part told twice in its list counts once. */
function distinct(parts: readonly Claim[]): readonly Claim[] {
  const seen = new Set<string>()
  return parts.filter((part) => {
    const key = `${part.metric.id}|${part.region}|${part.value.stated}`
    return !seen.has(key) && seen.add(key)
  })
}
