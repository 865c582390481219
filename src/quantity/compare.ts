import { Decimal } from './decimal.ts'
import { liesBelow, meets, scale } from './interval.ts'
import type { Interval, Quantity } from './quantity.ts'
import { conversion } from './units.ts'

/**
 * How two values stand to each other (semantics §2): they `agree` where their intervals meet; `conflict` where their
 * bounds do not; are `strained` where only the typical ranges (超过, 上百) do not meet.
 */
export type Verdict = 'agree' | 'strained' | 'conflict'

/** A value with the range that an open wording usually means. */
export interface Value extends Interval {
  readonly typical?: Interval
}

/** How two values of one unit stand to each other. Symmetric. */
export function compareValues(a: Value, b: Value): Verdict {
  if (!meets(a, b)) return 'conflict'
  return meets(a.typical ?? a, b.typical ?? b) ? 'agree' : 'strained'
}

/** Whether the two may hold the same value. */
export function agree(a: Value, b: Value): boolean {
  return compareValues(a, b) === 'agree'
}

export function conflict(a: Value, b: Value): boolean {
  return compareValues(a, b) === 'conflict'
}

export function strained(a: Value, b: Value): boolean {
  return compareValues(a, b) === 'strained'
}

/**
 * Whether `later` falls below `earlier`: as `conflict` (every value is smaller), as `strained` (only by the typical
 * ranges), or not at all (`agree`).
 */
export function fallsBelow(later: Value, earlier: Value): Verdict {
  if (liesBelow(later, earlier)) return 'conflict'
  return liesBelow(later.typical ?? later, earlier.typical ?? earlier) ? 'strained' : 'agree'
}

/** The quantity told in another unit (公里 → 米), exact; null where the units are not compatible. */
export function convertTo(quantity: Quantity, unit: string): Quantity | null {
  if (quantity.unit === unit) return quantity
  const factor = conversion(quantity.unit, unit)
  if (!factor) return null
  if (factor.eq(1)) return { ...quantity, unit }
  const { typical, ...rest } = quantity
  const converted = { ...rest, ...scale(quantity, factor), nominal: quantity.nominal.times(factor), unit }
  return typical ? { ...converted, typical: scale(typical, factor) } : converted
}

const HUNDRED = new Decimal(100)

/** A ratio as a plain number, so that 三成, 30% and 三分之一 compare; null for what is no ratio. */
export function asFraction(quantity: Quantity): Interval | null {
  if (quantity.family === 'fraction') return quantity
  if (quantity.family !== 'percent') return null
  const percent = convertTo(quantity, '%')
  return percent && scale(percent, new Decimal(1).div(HUNDRED))
}
