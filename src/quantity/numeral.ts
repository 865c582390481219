import { Decimal } from './decimal.ts'

const ZERO = new Decimal(0)
const ONE = new Decimal(1)

/**
 * A number as written, before approximation words outside of it and before any unit.
 *
 * `form`: `arabic` 6.2万, 3万5千 · `chinese` 三千一百, 三点五万 · `string` 二〇二一 · `vague` 数十, 几百 ·
 * `magnitude` 百万, 千 (no coefficient written).
 */
export interface Numeral {
  readonly start: number
  readonly end: number
  readonly form: 'arabic' | 'chinese' | 'string' | 'vague' | 'magnitude'
  readonly value: Decimal
  /** Place value of the last written digit, magnitude included. */
  readonly step: Decimal
  /** A coefficient on 万/亿 or a decimal on any magnitude: rounded by its writer (semantics §2). */
  readonly rounded: boolean
  /** A decimal fraction was written, so that zeros at its end are significant. */
  readonly fraction: boolean
  /** The bounds of 三四百 or 数十, upper excluded. */
  readonly span: readonly [Decimal, Decimal] | null
  /** 余, 多, 几 or + inside or right after: 300余万, 3.7万余, 十几. */
  readonly over: boolean
  /** 来: about (十来个). */
  readonly about: boolean
  /** Power of ten of the magnitude at the end (3–5万: it holds for the 3 too), 0 for none. */
  readonly magnitude: number
  /** Number of digits where nothing but digits was written, else 0. */
  readonly digits: number
  /** One Chinese character: 三, 十, 两. */
  readonly single: boolean
}

/** Longer figures are identifiers; reading them as values would make arithmetic cost grow with the text. */
export const LONGEST = 40

/** A run of digits too long to be a value: kept as a place, its value of no use. */
export function overlong(start: number, end: number): Numeral {
  return {
    start,
    end,
    form: 'arabic',
    value: ZERO,
    step: ONE,
    rounded: false,
    fraction: false,
    span: null,
    over: false,
    about: false,
    magnitude: 0,
    digits: end - start,
    single: false,
  }
}
