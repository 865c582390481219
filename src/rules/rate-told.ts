import type { Claim } from '../claim/claim.ts'
import { Decimal } from '../quantity/decimal.ts'
import { formatInterval, point, scale } from '../quantity/interval.ts'
import type { Interval, Quantity } from '../quantity/quantity.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import type { Draft, RuleContext } from './rule.ts'
import { figure, figureAt, place } from './wording.ts'

export type RateKind = 'growth' | 'difference' | 'share' | 'rest' | 'average' | 'step' | 'sum' | 'among'

export interface Misfit {
  readonly kind: RateKind
  readonly rate: Claim
  /** What it is computed from: now and before, part and whole, total and count. */
  readonly first: Claim
  readonly second: Claim
  readonly computed: Interval
  /** The unit of `computed`. */
  readonly unit: string
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
}

const wording: Wording<Misfit> = {
  zh: (misfit) => ({
    message: `${figureAt(misfit.rate, 'zh')}与${figure(misfit.first)}、${figure(misfit.second)}不符：应为${roughly(misfit.computed)}${misfit.unit}。请核对。`,
    explanation: `${arithmetic(misfit)}，与 ${formatInterval(asRounded(misfit.rate.value))} 不相交；${place(misfit.first)}，${place(misfit.second)}`,
    suggestion: `若两数无误，应为${roughly(misfit.computed)}${misfit.unit}。`,
  }),
  en: (misfit) => ({
    message: `${figureAt(misfit.rate, 'en')} does not follow from ${figure(misfit.first)} and ${figure(misfit.second)}: it should be ${roughly(misfit.computed)}${misfit.unit}. Check it.`,
    explanation: `${arithmetic(misfit)}, which does not meet ${formatInterval(asRounded(misfit.rate.value))}; ${place(misfit.first)}, ${place(misfit.second)}`,
    suggestion: `If both figures are right, print ${roughly(misfit.computed)}${misfit.unit}.`,
  }),
}

function arithmetic({ kind, first, second, computed, unit }: Misfit): string {
  const less = kind === 'growth' ? ' − 1' : ''
  if (kind === 'step')
    return `${formatInterval(first.value)} ÷ (${formatInterval(second.value)} ∓ ${formatInterval(first.value)}) = ${formatInterval(rounded(computed))}${unit}`
  if (kind === 'among')
    return `${formatInterval(first.value)} ÷ (${formatInterval(first.value)} + ${formatInterval(second.value)}) = ${formatInterval(rounded(computed))}${unit}`
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

function roughly(interval: Interval): string {
  const { lower, upper } = interval
  const low = lower.toDecimalPlaces(1).toFixed()
  const high = upper?.toDecimalPlaces(1).toFixed() ?? '∞'
  return low === high ? low : `${low}–${high}`
}
