import type { Claim } from '../claim/claim.ts'
import type { Language } from '../language.ts'
import { Decimal } from '../quantity/decimal.ts'
import { formatInterval, meets, point, scale } from '../quantity/interval.ts'
import type { Interval, Quantity } from '../quantity/quantity.ts'
import { slipOfComputed, writtenIn } from './computed-slip.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import { misfitsStill } from './rate-again.ts'
import type { Draft, RuleContext } from './rule.ts'
import { describeSlip } from './slip-wording.ts'
import { figure, figureAt, place } from './wording.ts'

export type RateKind =
  | 'growth'
  | 'difference'
  | 'share'
  | 'rest'
  | 'average'
  | 'step'
  | 'sum'
  | 'among'
  | 'combined'

export interface Misfit {
  readonly kind: RateKind
  readonly rate: Claim
  /** What it is computed from: now and before, part and whole, total and count. */
  readonly first: Claim
  readonly second: Claim
  readonly computed: Interval
  /** The unit of `computed`. */
  readonly unit: string
  /** An average over so many days: `second` is the total again. */
  readonly days?: number
  /** Other rates of the text bear `second` out: it is not what is wrong. */
  readonly isSure?: boolean
}

export const HUNDRED = new Decimal(100)
export const ONE = point(new Decimal(1))

/**
 * A computed rate is told rounded, however plain its number: 11.6% stands for [11.55, 11.7), rounded or cut. Decimals
 * count as written.
 */
export function asRounded(value: Quantity): Interval {
  if (!value.upper?.eq(value.lower)) return value
  const decimals = /\.(\d+)/.exec(value.stated)?.[1]?.length ?? 0
  const magnitude = value.stated.includes('亿') ? 100_000_000 : value.stated.includes('万') ? 10_000 : 1
  const step = new Decimal(10).pow(-decimals).times(magnitude)
  return {
    lower: value.lower.minus(step.div(2)),
    lowerInclusive: true,
    upper: value.lower.plus(step),
    upperInclusive: false,
  }
}

/** A share that `computed`, the part over the whole, does not bear out. */
export function shareMisfit(rate: Claim, part: Claim, whole: Claim, computed: Interval): Misfit {
  return { kind: 'share', rate, first: part, second: whole, computed: scale(computed, HUNDRED), unit: '%' }
}

export function tellRate(misfit: Misfit, context: RuleContext): Draft {
  const { rate: claim, first, second } = misfit
  return draft(RATE, {
    told: wording[context.language](misfit),
    evidence: evidenceOf(claim, [first, second]),
    content: [contentOf(claim), contentOf(first), contentOf(second)],
    standsWith: (values) => !values.has(claim.id) && misfitsStill(misfit, asRounded(claim.value), values),
    ...(misfit.isSure === true ? { about: [claim.id, first.id] } : {}),
  })
}

const RATE = { id: 'rate', severity: 'error' } as const

const OPERATION: Readonly<Record<RateKind, string>> = {
  growth: '÷',
  share: '÷',
  rest: '÷',
  average: '÷',
  step: '÷',
  difference: '−',
  sum: '+',
  among: '÷',
  combined: '÷',
}

const wording: Wording<Misfit> = {
  zh: (misfit) => ({
    message: `${figureAt(misfit.rate, 'zh')}与${sources(misfit, 'zh')}不符：应约为${meant(misfit, 'zh')}${slipOf(misfit, 'zh')}。请核对。`,
    explanation: `${arithmetic(misfit)}，与 ${formatInterval(asRounded(misfit.rate.value))} 不相交；${places(misfit).join('，')}`,
    suggestion: `若${sources(misfit, 'zh')}无误，改为${meant(misfit, 'zh')}。`,
  }),
  en: (misfit) => ({
    message: `${figureAt(misfit.rate, 'en')} does not follow from ${sources(misfit, 'en')}: it should be about ${meant(misfit, 'en')}${slipOf(misfit, 'en')}. Check it.`,
    explanation: `${arithmetic(misfit)}, which does not meet ${formatInterval(asRounded(misfit.rate.value))}; ${places(misfit).join(', ')}`,
    suggestion: `If ${sources(misfit, 'en')} ${misfit.days === undefined ? 'are' : 'is'} right, print ${meant(misfit, 'en')}.`,
  }),
}

function sources({ first, second, days }: Misfit, language: Language): string {
  if (days !== undefined)
    return language === 'zh' ? `${figure(first)}（${days}天）` : `${figure(first)} in ${days} days`
  return language === 'zh' ? `${figure(first)}、${figure(second)}` : `${figure(first)} and ${figure(second)}`
}

function places({ first, second, days }: Misfit): readonly string[] {
  return days === undefined ? [place(first), place(second)] : [place(first)]
}

const TURNED: Readonly<Record<Language, Readonly<Record<'up' | 'down', string>>>> = {
  zh: { up: '增长', down: '下降' },
  en: { up: 'a rise of ', down: 'a fall of ' },
}

/** The value as the rate would be written: with its magnitude and as many decimals, and the way it goes where that is another. */
function meant(misfit: Misfit, language: Language): string {
  const { rate, unit } = misfit
  const { scale: of, decimals } = writtenIn(rate.value)
  const nominal = nominalOf(misfit)
  const written = nominal.abs().div(of).toDecimalPlaces(decimals).toFixed(decimals)
  const magnitude = /[万亿]/.exec(of === 1 ? '' : rate.value.stated)?.[0] ?? ''
  const goes = nominal.lt(0) ? 'down' : 'up'
  const told = rate.relation?.kind === 'change' ? rate.relation.direction : goes
  const isTurned = CHANGES.has(misfit.kind) && (told === 'unknown' ? goes === 'down' : told !== goes)
  return `${isTurned ? TURNED[language][goes] : ''}${written}${magnitude}${unit}`
}

/** As near as two rounded figures let a ratio come. */
const NEARLY = 0.02

const CHANGES: ReadonlySet<RateKind> = new Set<RateKind>(['growth', 'difference'])

function slipOf(misfit: Misfit, language: Language): string {
  const times = nominalOf(misfit).div(misfit.rate.value.nominal)
  // 日均165.6万人次 of 5134.2亿人次 in 31 days: one of the two is written with the wrong of the two.
  for (const factor of ['10000', '0.0001'])
    if (times.div(factor).minus(1).abs().lt(NEARLY))
      return describeSlip({ kind: 'magnitude', factor }, language)
  return describeSlip(slipOfComputed(misfit.rate.value, nominalOf(misfit).abs()), language)
}

/** What the figures give as they are written; the middle of what they allow where more than they is counted in. */
function nominalOf({ kind, first, second, computed, days }: Misfit): Decimal {
  const [a, b] = [first.value.nominal, second.value.nominal]
  const ratio = (whole: Decimal): Decimal => a.div(whole).times(HUNDRED)
  const exact = (): Decimal | null => {
    if (days !== undefined) return a.div(days)
    if (kind === 'difference') return a.minus(b)
    if (kind === 'sum') return a.plus(b)
    if (kind === 'growth') return ratio(b).minus(HUNDRED)
    if (kind === 'share') return ratio(b)
    if (kind === 'rest') return HUNDRED.minus(ratio(b))
    if (kind === 'among') return ratio(a.plus(b))
    return kind === 'step' ? ratio(b.minus(a)) : null
  }
  const middle = computed.upper === null ? computed.lower : computed.lower.plus(computed.upper).div(2)
  const nominal = exact()
  return nominal !== null && meets(point(nominal), computed) ? nominal : middle
}

function arithmetic({ kind, first, second, computed, unit, days }: Misfit): string {
  if (days !== undefined)
    return `${formatInterval(first.value)} ÷ ${days} = ${formatInterval(rounded(computed))}${unit}`
  const less = kind === 'growth' ? ' − 1' : ''
  if (kind === 'step')
    return `${formatInterval(first.value)} ÷ (${formatInterval(second.value)} ∓ ${formatInterval(first.value)}) = ${formatInterval(rounded(computed))}${unit}`
  if (kind === 'among')
    return `${formatInterval(first.value)} ÷ (${formatInterval(first.value)} + ${formatInterval(second.value)}) = ${formatInterval(rounded(computed))}${unit}`
  if (kind === 'combined')
    return `${formatInterval(first.value)} ÷ Σ(n ÷ %) = ${formatInterval(rounded(computed))}${unit}`
  const from = kind === 'rest' ? '1 − ' : ''
  return `${from}${formatInterval(first.value)} ${OPERATION[kind]} ${formatInterval(second.value)}${less} = ${formatInterval(rounded(computed))}${unit}`
}

/** Two decimals are more than any rate is told with. */
function rounded(interval: Interval): Interval {
  return {
    ...interval,
    lower: interval.lower.toDecimalPlaces(2, Decimal.ROUND_FLOOR),
    upper: interval.upper?.toDecimalPlaces(2, Decimal.ROUND_CEIL) ?? null,
  }
}
