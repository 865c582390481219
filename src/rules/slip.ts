import { Decimal } from '../quantity/decimal.ts'
import type { Quantity } from '../quantity/quantity.ts'

/** How one number may have become another in writing or copying. */
export type Slip =
  | { readonly kind: 'magnitude'; readonly factor: string; readonly isRounded?: boolean }
  | { readonly kind: 'lost-digit' | 'added-digit' | 'doubled-digit' | 'swapped-digits' | 'wrong-digit' }
  | { readonly kind: 'cut' }

/**
 * The likeliest slip by which `right` was written as `wrong`; null where the two are simply different numbers.
 * Compares the digits as written, since that is what a hand gets wrong.
 */
export function likelySlip(wrong: Quantity, right: Quantity): Slip | null {
  if (wrong.nominal.isZero() || right.nominal.isZero()) return null
  const a = digitsOf(wrong)
  const b = digitsOf(right)
  if (a.significant === b.significant) {
    const factor = wrong.nominal.div(right.nominal)
    const power = factor.log(10)
    if (power.isInteger() && !power.isZero()) return { kind: 'magnitude', factor: factor.toFixed() }
  }
  const converted = convertedBy(wrong, right, a, b)
  if (converted) return converted
  if (a.written === b.written) return null
  if (isTransposed(a.written, b.written)) return { kind: 'swapped-digits' }
  if (
    b.written.length >= 2 &&
    a.written.length < b.written.length &&
    b.written.startsWith(a.written) &&
    a.written.length * 2 <= b.written.length
  ) {
    return { kind: 'cut' }
  }
  if (lacksOne(a.written, b.written)) return { kind: 'lost-digit' }
  const extra = extraAt(a.written, b.written)
  if (extra !== -1) {
    const digit = a.written.charAt(extra)
    const doubled = digit === a.written.charAt(extra - 1) || digit === a.written.charAt(extra + 1)
    return { kind: doubled ? 'doubled-digit' : 'added-digit' }
  }
  if (
    a.written.length >= 3 &&
    a.written.length === b.written.length &&
    differing(a.written, b.written) === 1
  ) {
    return { kind: 'wrong-digit' }
  }
  return null
}

interface Digits {
  /** As written, without point, separators and magnitude: `37` of `3.7万余`. */
  readonly written: string
  /** The same without zeros at its ends. */
  readonly significant: string
}

function digitsOf(value: Quantity): Digits {
  const plain = /\d/.test(value.stated)
    ? value.stated.replace(/\D/g, '')
    : value.nominal.abs().toFixed().replace(/\D/g, '')
  return { written: plain, significant: plain.replace(/^0+|0+$/g, '') }
}

/** Digits below which one number rounds to the other by chance. */
const TELLING = 3

/** 2136万 rounded to 2.14亿: whoever converted it put the point in the wrong place. */
function convertedBy(wrong: Quantity, right: Quantity, a: Digits, b: Digits): Slip | null {
  const [short, long] =
    a.significant.length < b.significant.length ? ([wrong, right] as const) : ([right, wrong] as const)
  const length = Math.min(a.significant.length, b.significant.length)
  if (length < TELLING || a.significant.length === b.significant.length) return null
  if (!/[万亿]$/.test(short.stated)) return null
  const rounded = long.nominal.toSignificantDigits(length)
  const power = short.nominal.div(rounded).abs().log(10)
  if (!power.isInteger() || power.isZero()) return null
  const factor = new Decimal(10).pow(wrong.nominal.div(right.nominal).abs().log(10).toDecimalPlaces(0))
  return { kind: 'magnitude', factor: factor.toFixed(), isRounded: true }
}

/** Two digits have changed places, side by side (2651, 2561) or around others (9604, 9406). */
function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false
  const first = firstDifference(a, b)
  let last = a.length - 1
  while (a.charAt(last) === b.charAt(last)) last--
  return (
    a.charAt(first) === b.charAt(last) &&
    a.charAt(last) === b.charAt(first) &&
    a.slice(first + 1, last) === b.slice(first + 1, last)
  )
}

function lacksOne(short: string, long: string): boolean {
  return extraAt(long, short) !== -1
}

/** Where `long` has one character that `short` lacks; -1 where they differ otherwise. */
function extraAt(long: string, short: string): number {
  if (long.length !== short.length + 1) return -1
  const at = firstDifference(long, short)
  return long.slice(at + 1) === short.slice(at) ? at : -1
}

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a.charAt(at) === b.charAt(at)) at++
  return at
}

function differing(a: string, b: string): number {
  let count = 0
  for (let at = 0; at < a.length; at++) if (a.charAt(at) !== b.charAt(at)) count++
  return count
}

/** The digits agree only after rounding. */
export function isRounded(slip: Slip): boolean {
  return slip.kind === 'magnitude' && slip.isRounded === true
}
