import type { Claim } from '../claim/claim.ts'
import { grammar } from '../lexicon/grammar.ts'
import { Decimal } from '../quantity/decimal.ts'
import { add, divide, meets, negate, scale, subtract } from '../quantity/interval.ts'
import type { Interval, Quantity } from '../quantity/quantity.ts'
import { foldText } from '../text/fold.ts'
import { digitsWritten, isToDigit, slipOfComputed } from './computed-slip.ts'
import type { Phrase } from './phrase.ts'
import { isInUnitOf, type RateParts } from './rate-parts.ts'
import { asRounded, HUNDRED, ONE, type RateKind, tellRate } from './rate-told.ts'
import realTerms from './real-terms.json' with { type: 'json' }
import type { Draft, RuleContext } from './rule.ts'

/** A growth or difference that does not follow from the amounts now and before. */
export function* change(claim: Claim, now: Claim, before: Claim, context: RuleContext): Iterable<Draft> {
  if (inRealTerms(claim, before)) return
  if (now.id === before.id || !(isOneMatter(now, before) || isDigitAway(claim, now, before))) return
  const by = changeOf(claim, now, before)
  if (!by || (by.fits && !isSwapOfGrowth(claim, now, before)) || isOfAdded(claim, now, before)) return
  yield tellRate(
    { kind: by.kind, rate: claim, first: now, second: before, computed: by.computed, unit: claim.value.unit },
    context,
  )
}

/** 1.63亿件，比去年的1.48亿件增长11.0%: rounding would allow it, and yet it is the 10.1% of these two with its digits swapped. */
function isSwapOfGrowth(claim: Claim, now: Claim, before: Claim): boolean {
  const { relation, source, value } = claim
  if (relation?.kind !== 'change' || relation.mode !== 'by' || value.unit !== '%') return false
  if (before.source.start !== source.start || digitsWritten(value) < TELLING || !isToDigit(value))
    return false
  const grown = now.value.nominal.div(before.value.nominal).minus(1).times(100).abs()
  return slipOfComputed(value, grown)?.kind === 'swapped-digits'
}

const TELLING = 3

export function isChangeOf(claim: Claim, now: Claim, before: Claim): boolean {
  return changeOf(claim, now, before)?.fits ?? false
}

/** 上半年新增21.3万个，较上年末的126.3万个增长16.9%: what was added, over what there was. */
function isOfAdded(claim: Claim, now: Claim, before: Claim): boolean {
  const share = divide(now.value, before.value)
  if (!share || !/新增|净增|增加|多了?$/.test(foldText(now.source.text))) return false
  return meets(scale(share, new Decimal(100)), asRounded(claim.value))
}

/** 是去年的3.1倍: a multiple of the value before, not a growth by it. */
const OF_BEFORE = /(?:为|是|相当于|达到?|约)[^，。]{0,10}的[约近超逾]?$/

/** What the change between two amounts is, and whether it is the one told; null where they do not compare. */
export function changeOf(
  claim: Claim,
  now: Claim,
  before: Claim,
): { readonly computed: Interval; readonly kind: RateKind; readonly fits: boolean } | null {
  const { relation, source, value } = claim
  if (relation?.kind !== 'change' || now.value.unit !== before.value.unit) return null
  const lead = foldText(source.quote.slice(0, source.figure.start - source.start))
  const by = changeBetween(value, now.value, before.value, OF_BEFORE.test(lead) ? 'to' : relation.mode)
  if (!by) return null
  const rounded = asRounded(value)
  const stated = relation.direction === 'down' && value.lower.gte(0) ? negate(rounded) : rounded
  const computed =
    relation.direction === 'unknown' && by.computed.lower.lt(0) && value.lower.gte(0)
      ? negate(by.computed)
      : by.computed
  return { computed, kind: by.kind, fits: meets(computed, stated) }
}

/** Year on year hardly anything grows or falls more: two amounts further apart are of two things. */
const APART = new Decimal(8)

function isOneMatter(now: Claim, before: Claim): boolean {
  const ratio = divide(now.value, before.value)
  return ratio === null || meets(ratio, { ...ONE, lower: new Decimal(1).div(APART), upper: APART })
}

/** Tenfold, ten thousandfold: what a digit or a 万 too many or too few makes of an amount. */
const TIMES = ['0.1', '10', '0.0001', '10000'].map((factor) => new Decimal(factor))
/** A digit lost from the middle moves those behind it: by less than this, from the second digit on. */
const NEARLY = new Decimal('1.02')

/** 16,124.58 beside last year's 140,108.25, up 15.00%: of one row, and one digit short of what the growth says. */
function isDigitAway(claim: Claim, now: Claim, before: Claim): boolean {
  if (claim.value.family !== 'percent' || claim.relation?.kind !== 'change') return false
  if (before.relation?.kind !== 'comparison' || before.relation.of !== now.id) return false
  const ratio = divide(now.value, before.value)
  if (!ratio?.upper) return false
  const by = claim.value.nominal.div(100)
  const told = claim.relation.direction === 'down' ? ONE.lower.minus(by) : ONE.lower.plus(by)
  return TIMES.some((factor) =>
    meets(scale(ratio, factor), { ...ONE, lower: told.div(NEARLY), upper: told.times(NEARLY) }),
  )
}

/** What the change should be, in the unit in which it is told. */
function changeBetween(
  told: Quantity,
  now: Quantity,
  before: Quantity,
  mode: 'by' | 'to',
): { readonly computed: Interval; readonly kind: RateKind } | null {
  if (told.family === 'percentage-points' && now.family === 'percent')
    return { computed: subtract(now, before), kind: 'difference' }
  if (isInUnitOf(told, now) && mode === 'by') return { computed: subtract(now, before), kind: 'difference' }
  const ratio = divide(now, before)
  if (!ratio) return null
  const grown = mode === 'by' ? subtract(ratio, ONE) : ratio
  if (told.family === 'multiple') return { computed: grown, kind: 'growth' }
  if (told.family === 'percent' && told.unit === '%')
    return { computed: scale(grown, HUNDRED), kind: 'growth' }
  return null
}

/**
 * Growth in real terms cannot be recomputed from amounts at current prices. Turnover grows in current prices where its
 * text sets last year's value beside it.
 */
function inRealTerms(claim: Claim, before: Claim): boolean {
  const { text } = claim.source
  const isBeside =
    before.relation?.kind === 'comparison' && before.source.blockIndex === claim.source.blockIndex
  const measures = isBeside ? realTerms.measures : [...realTerms.measures, ...realTerms.turnover]
  return (
    realTerms.phrases.some((phrase) => text.includes(phrase)) ||
    measures.some((measure) => claim.metric.label.includes(measure))
  )
}

const BASIS = /(?:比|较)([^，。\d]{2,12}?)(?:数)?(?:再|又|分别|共)?(?:增|减|多|少|下|上|提|降|升|高|低|扩|缩)/

/** What the words of a change set it against; '' where they do not say. */
function basisOf({ source }: Claim): string {
  const text = foldText(source.text)
  if (/同比|上年|去年|前年|年增|年减/.test(text)) return 'year'
  return BASIS.exec(text)?.[1] ?? ''
}

/** Words of a figure counted anew: its step is no growth, and has no prices to be taken out. */
const ANEW = /修订|核算|核定|核实|初步|普查/

/** Growth in real terms may stand beside a step in current prices. */
function isRealGrowth({ metric, source }: Claim, step: Claim): boolean {
  if (ANEW.test(source.text) || ANEW.test(step.source.text)) return false
  return (
    realTerms.phrases.some((phrase) => source.text.includes(phrase)) ||
    [...realTerms.measures, ...realTerms.turnover].some((measure) => metric.label.includes(measure))
  )
}

/** 4262.9亿元，增加163.5亿元，增幅3.3%: the step and the percentage must tell of one value before. */
export function* stepwise(
  { rate: claim, now, step }: Extract<RateParts, { readonly kind: 'step' }>,
  context: RuleContext,
): Iterable<Draft> {
  if (isRealGrowth(claim, step) || !['', basisOf(step)].includes(basisOf(claim))) return
  const { relation } = step
  if (relation?.kind !== 'change' || claim.relation?.kind !== 'change') return
  const down = relation.direction === 'down'
  const told = { ...step.value, ...asRounded(step.value) }
  // 2022年240名，今年减少54名: the amount told may be the one before.
  const isBefore = (now.date.end ?? '') < (step.date.end ?? '')
  const before = isBefore ? now.value : down ? add(now.value, told) : subtract(now.value, told)
  const grown = before.lower.gt(0) ? divide(down ? negate(told) : told, before) : null
  if (!grown) return
  const computed = scale(grown, HUNDRED)
  const rounded = asRounded(claim.value)
  if (meets(computed, down && claim.value.lower.gte(0) ? negate(rounded) : rounded)) return
  yield tellRate(
    { kind: 'step', rate: claim, first: step, second: now, computed, unit: claim.value.unit },
    context,
  )
}

/** The rate's own words name something that the amount's do not: 观影1.63亿人次……票房涨了18.5%. */
export function ownSubject(rate: Phrase, now: Phrase): boolean {
  const subject = RATE_WORDS.reduce((left, word) => left.replaceAll(word, ''), rate.words).replace(
    /[^\p{L}]/gu,
    '',
  )
  if (subject.length <= 1) return false
  if (![...subject].some((character) => now.words.includes(character))) return true
  // 刑事类警情同比下降21.3%, behind 刑事案件412起: the last word says what it is of.
  const head = subject.replace(/(?:总?[数量额值]|起数|人数|件数|规模|总)+$/, '').slice(-2)
  return /类..$/.test(subject) && head.length === 2 && !now.words.includes(head)
}

const RATE_WORDS = [
  ...['去年', '上年', '今年', '一年间', '一年来', '一年', '年内', '当年', '增幅', '降幅', '幅度'],
  ...grammar.yearOnYear,
  ...grammar.up,
  ...grammar.down,
  ...grammar.fillers,
  ...grammar.general,
]
