import type { Claim } from '../claim/claim.ts'
import { countedIn, isRelative } from '../ledger/series.ts'
import { Decimal } from '../quantity/decimal.ts'
import { divide, meets, point, scale, sum } from '../quantity/interval.ts'
import type { Interval } from '../quantity/quantity.ts'
import { digitsWritten, slipOfComputed } from './computed-slip.ts'
import { daysOf } from './days-of-average.ts'
import { asRounded, type Misfit, tellRate } from './rate-told.ts'
import type { Draft, RuleContext } from './rule.ts'

/** Averages are told roughly and over days that nobody counts: below the first they are right, above the other not of these figures. */
const NEAR = new Decimal('1.05')
/** Over days that the sentence itself counts, nothing but rounding is left. */
const EXACT = new Decimal('1.005')
const UNRELATED = new Decimal(3)

/** The days of an average; `isExact`: the text itself counts them. */
export interface Daily {
  readonly days: number
  readonly isExact: boolean
}

/** An average that does not follow from its total and what that is divided by. `daily`: divided by days. */
export function* average(
  claim: Claim,
  first: Claim,
  second: Claim,
  computed: Interval | null,
  context: RuleContext,
  daily: Daily | null = null,
): Iterable<Draft> {
  // 9.84万名学生, 每校834人: heads are heads.
  const isOfOneScale = countedIn(claim.value) === countedIn(first.value)
  if (!computed || !isOfOneScale || computed.upper === null || !computed.lower.gt(0)) return
  const told = asRounded(claim.value)
  const isExact = daily?.isExact === true || isSwapOf(claim, first, second)
  const misfit: Misfit = {
    ...{ kind: 'average', rate: claim, first, second, computed, unit: claim.value.unit },
    ...(daily === null ? {} : { days: daily.days }),
  }
  // 5134.2亿人次，日均165.6万人次 in 31 days: 亿 for 万, to the digit.
  const isMagnitude = TIMES_10000.some((factor) => meets(told, scaleBoth(scale(computed, factor), EXACT)))
  if (isMagnitude && digitsWritten(claim.value) >= TELLING) {
    yield tellRate(misfit, context)
    return
  }
  if (
    meets(told, scaleBoth(computed, isExact ? EXACT : NEAR)) ||
    !(meets(told, scaleBoth(computed, UNRELATED)) || isDigitLost(claim, first, second, computed))
  )
    return
  yield tellRate(misfit, context)
}

/** 以旧换新17.6万辆，发放补贴1.06亿元，平均每辆62元, of 602: right behind both, and one digit away. */
function isDigitLost(claim: Claim, total: Claim, count: Claim, computed: Interval): boolean {
  if (total === count || !/^[\d.]+$/.test(claim.value.stated) || digitsWritten(claim.value) < 2) return false
  const isNext = [total, count].every(({ source }) => {
    const apart = claim.source.figure.start - source.figure.end
    return source.blockIndex === claim.source.blockIndex && apart > 0 && apart < NEXT
  })
  return (
    isNext &&
    withOneMore(claim.value.stated).some((told) =>
      meets(asRounded({ ...claim.value, ...point(told), stated: told.toFixed(), nominal: told }), computed),
    )
  )
}

/** Characters between an average and the figures right before it. */
const NEXT = 36

/** What a number may have been before one of its digits was lost. */
function withOneMore(stated: string): readonly Decimal[] {
  const places = [...stated].map((_, at) => at + 1)
  return places.flatMap((at) =>
    [...'0123456789'].map((digit) => new Decimal(stated.slice(0, at) + digit + stated.slice(at))),
  )
}

/** 4.87亿元 by 52.36万人 are 930元 each: 903元 is no rounding. */
function isSwapOf(claim: Claim, total: Claim, count: Claim): boolean {
  const isBeside =
    total !== count &&
    [total, count].every(({ source }) => source.blockIndex === claim.source.blockIndex) &&
    digitsWritten(claim.value) >= TELLING
  return (
    isBeside &&
    slipOfComputed(claim.value, total.value.nominal.div(count.value.nominal))?.kind === 'swapped-digits'
  )
}

const TELLING = 3
const TIMES_10000 = ['10000', '0.0001'].map((factor) => new Decimal(factor))

/** Wider by a factor on either side. */
function scaleBoth(interval: Interval, factor: Decimal): Interval {
  return { ...interval, lower: interval.lower.div(factor), upper: interval.upper?.times(factor) ?? null }
}

/** Whether the first and the last day count is a matter of style. */
export function isOverDays({ value }: Claim, total: Interval, counts: readonly number[]): boolean {
  return counts.some((days) => days > 0 && meets(asRounded(value), scale(total, new Decimal(1).div(days))))
}

/** 4268名志愿者，其中学生2915人。服务10.24万小时，人均24小时: over a count of its paragraph other than the one beside it. */
export function isOverAnother(rate: Claim, total: Claim, count: Claim, claims: readonly Claim[]): boolean {
  return claims.some((other) => {
    if (other === count || other.source.blockIndex !== rate.source.blockIndex) return false
    if (countedIn(other.value) !== countedIn(count.value) || isRelative(other)) return false
    const computed = divide(total.value, other.value)
    return computed !== null && meets(asRounded(rate.value), scaleBoth(computed, NEAR))
  })
}

/** 八天接待4526.3万人次。……后四天2153.6万人次，低于前四天。日均565.8万人次: of a total told further back, over its own days. */
export function isDailyOf(rate: Claim, total: Claim): boolean {
  if (total.source.part !== 'body' || isRelative(total)) return false
  if (countedIn(total.value) !== countedIn(rate.value)) return false
  const days = daysOf(total)
  return days !== null && days > 1 && isOverDays(rate, total.value, [days - 1, days, days + 1])
}

/** 发送158.3万人次，到达161.7万人次，日均到发8767人次: a total with what of its unit stands between it and its average; null where nothing does. */
export function sumUpTo(claims: readonly Claim[], total: Claim, average: Claim): Interval | null {
  const between = claims.filter(
    ({ source, value }) =>
      source.blockIndex === total.source.blockIndex &&
      source.figure.start > total.source.figure.start &&
      source.figure.start < average.source.figure.start &&
      value.unit === total.value.unit,
  )
  return between.length === 0 ? null : sum([total, ...between].map(({ value }) => value))
}
