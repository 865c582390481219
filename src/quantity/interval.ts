import { Decimal } from './decimal.ts'
import type { Interval } from './quantity.ts'

const ZERO = new Decimal(0)

/** The interval that holds one value. */
export function point(value: Decimal): Interval {
  return { lower: value, upper: value, lowerInclusive: true, upperInclusive: true }
}

/** [lower, upper] */
export function closed(lower: Decimal, upper: Decimal): Interval {
  return { lower, upper, lowerInclusive: true, upperInclusive: true }
}

/** [lower, upper) */
export function halfOpen(lower: Decimal, upper: Decimal): Interval {
  return { lower, upper, lowerInclusive: true, upperInclusive: false }
}

/** [lower, ∞) */
export function from(lower: Decimal): Interval {
  return { lower, upper: null, lowerInclusive: true, upperInclusive: false }
}

export function contains(interval: Interval, value: Decimal): boolean {
  if (value.lt(interval.lower)) return false
  if (value.eq(interval.lower)) return interval.lowerInclusive
  if (interval.upper === null || value.lt(interval.upper)) return true
  return value.eq(interval.upper) && interval.upperInclusive
}

/** Whether some value lies in both. */
export function meets(a: Interval, b: Interval): boolean {
  return !liesBelow(a, b) && !liesBelow(b, a)
}

/** Whether every value of `a` is smaller than every value of `b`. */
export function liesBelow(a: Interval, b: Interval): boolean {
  if (a.upper === null) return false
  return a.upper.lt(b.lower) || (a.upper.eq(b.lower) && !(a.upperInclusive && b.lowerInclusive))
}

/** The values that lie in both; null where none does. */
export function intersection(a: Interval, b: Interval): Interval | null {
  if (!meets(a, b)) return null
  const low = a.lower.gt(b.lower) || (a.lower.eq(b.lower) && !a.lowerInclusive) ? a : b
  const high = isLowerEnd(a, b) ? a : b
  return {
    lower: low.lower,
    lowerInclusive: low.lowerInclusive,
    upper: high.upper,
    upperInclusive: high.upperInclusive,
  }
}

function isLowerEnd(a: Interval, b: Interval): boolean {
  if (a.upper === null) return false
  if (b.upper === null) return true
  return a.upper.lt(b.upper) || (a.upper.eq(b.upper) && !a.upperInclusive)
}

/** All sums of a value of `a` and one of `b`. */
export function add(a: Interval, b: Interval): Interval {
  return {
    lower: a.lower.plus(b.lower),
    lowerInclusive: a.lowerInclusive && b.lowerInclusive,
    upper: a.upper && b.upper ? a.upper.plus(b.upper) : null,
    upperInclusive: a.upper !== null && b.upper !== null && a.upperInclusive && b.upperInclusive,
  }
}

/** The sum of intervals; of none, zero. */
export function sum(intervals: readonly Interval[]): Interval {
  return intervals.reduce(add, point(ZERO))
}

/** All differences of a value of `a` and one of `b`. An open upper end of `b` makes the lower end -∞. */
export function subtract(a: Interval, b: Interval): Interval {
  return add(a, negate(b))
}

/** The mirrored interval; an open upper end becomes a lower end of -∞. */
export function negate(interval: Interval): Interval {
  return {
    lower: interval.upper === null ? new Decimal(-Infinity) : minus(interval.upper),
    lowerInclusive: interval.upperInclusive,
    upper: interval.lower.isFinite() ? minus(interval.lower) : null,
    upperInclusive: interval.lower.isFinite() && interval.lowerInclusive,
  }
}

/** Zero has no sign here. */
function minus(value: Decimal): Decimal {
  return value.isZero() ? ZERO : value.negated()
}

/** Every value times a positive factor. */
export function scale(interval: Interval, factor: Decimal): Interval {
  return {
    ...interval,
    lower: interval.lower.times(factor),
    upper: interval.upper?.times(factor) ?? null,
  }
}

interface End {
  readonly value: Decimal
  readonly inclusive: boolean
}

/** All products of a value of `a` and one of `b`. */
export function multiply(a: Interval, b: Interval): Interval {
  const products: End[] = []
  for (const x of ends(a)) {
    for (const y of ends(b)) {
      // Zero absorbs an infinite end: no value of the other interval is infinite.
      const zero = x.value.isZero() || y.value.isZero()
      products.push({
        value: zero ? ZERO : x.value.times(y.value),
        inclusive:
          (x.inclusive && y.inclusive) ||
          (x.value.isZero() && x.inclusive) ||
          (y.value.isZero() && y.inclusive),
      })
    }
  }
  return hull(products)
}

/** All quotients of a value of `a` and one of `b`; null where `b` holds zero or touches it. */
export function divide(a: Interval, b: Interval): Interval | null {
  const touchesZero = b.lower.lte(0) && (b.upper === null || b.upper.gte(0))
  if (touchesZero) return null
  const inverse: Interval = {
    lower: b.upper === null ? ZERO : new Decimal(1).div(b.upper),
    lowerInclusive: b.upper !== null && b.upperInclusive,
    upper: b.lower.isFinite() ? new Decimal(1).div(b.lower) : ZERO,
    upperInclusive: b.lower.isFinite() && b.lowerInclusive,
  }
  return multiply(a, inverse)
}

/** By what fraction `now` is above `before` (below: negative); null where there is no quotient. */
export function growthOver(now: Interval, before: Interval): Interval | null {
  const times = divide(now, before)
  return times && subtract(times, point(new Decimal(1)))
}

function ends(interval: Interval): readonly End[] {
  return [
    { value: interval.lower, inclusive: interval.lowerInclusive && interval.lower.isFinite() },
    interval.upper === null
      ? { value: new Decimal(Infinity), inclusive: false }
      : { value: interval.upper, inclusive: interval.upperInclusive },
  ]
}

function hull(points: readonly End[]): Interval {
  let low: End | undefined
  let high: End | undefined
  for (const end of points) {
    if (!low || end.value.lt(low.value)) low = end
    else if (end.value.eq(low.value) && end.inclusive) low = end
    if (!high || end.value.gt(high.value)) high = end
    else if (end.value.eq(high.value) && end.inclusive) high = end
  }
  if (!low || !high) throw new RangeError('The hull of no points')
  return {
    lower: low.value,
    lowerInclusive: low.inclusive,
    upper: high.value.isFinite() ? high.value : null,
    upperInclusive: high.value.isFinite() && high.inclusive,
  }
}

/** Thirds and their like go on for ever: six decimals show them. */
function plain(value: Decimal): string {
  return value.decimalPlaces() > 20 ? `${value.toFixed(6, Decimal.ROUND_DOWN)}…` : value.toFixed()
}

/** `[61500, 63000)`, `[10000, ∞)`; one value alone as `3114`. Plain notation, no exponents. */
export function formatInterval(interval: Interval): string {
  if (interval.upper?.eq(interval.lower) && interval.lowerInclusive && interval.upperInclusive) {
    return plain(interval.lower)
  }
  const lower = interval.lower.isFinite() ? plain(interval.lower) : '-∞'
  const left = interval.lowerInclusive && interval.lower.isFinite() ? '[' : '('
  const upper = interval.upper === null ? '∞' : plain(interval.upper)
  return `${left}${lower}, ${upper}${interval.upper !== null && interval.upperInclusive ? ']' : ')'}`
}
