import type { Decimal } from './decimal.ts'
import type { UnitFamily } from './units.ts'

/** A set of possible values. `upper: null` is open. */
export interface Interval {
  readonly lower: Decimal
  readonly upper: Decimal | null
  readonly lowerInclusive: boolean
  readonly upperInclusive: boolean
}

/**
 * A stated quantity: never a bare number but the interval that its wording allows (semantics §2),
 * magnitude included (3.2亿元 is 320000000 元).
 */
export interface Quantity extends Interval {
  /** The number as written, approximation words included, unit excluded, folded: `6.2万余`. */
  readonly stated: string
  /** The number itself, before any allowance for rounding or approximation: 62000. */
  readonly nominal: Decimal
  /** The base unit in Simplified Chinese (起, 名, 元, %, 百分点), '' where none is stated. */
  readonly unit: string
  readonly family: UnitFamily
  /** Where a bound is open (超过, 上百): the range that such wording usually means. */
  readonly typical?: Interval
}

/** The quantity as its text tells it: 6.2万余起; tenths hold their unit in the number (三成). */
export function toldQuantity({ stated, unit }: Pick<Quantity, 'stated' | 'unit'>): string {
  return stated.endsWith(unit) ? stated : stated + unit
}
