import { isDigit, isLatin } from '../text/characters.ts'
import { type Approximation, allow, type Bounded } from './approximation.ts'
import { calendarTail } from './calendar-tail.ts'
import { Decimal } from './decimal.ts'
import { closed } from './interval.ts'
import type { NumberMention, OtherReason } from './mention.ts'
import type { Numeral } from './numeral.ts'
import { withLeading } from './prefix.ts'
import type { Interval } from './quantity.ts'
import { readNumeral } from './read-numeral.ts'
import { other, quantityMention, type Reading } from './reading.ts'
import { readSuffix } from './suffix.ts'
import { readUnit, type Unit } from './units.ts'

export function readRangeFigure(text: string, reading: Reading, floor: number): NumberMention | undefined {
  const { numeral } = reading
  const firstUnit = readUnit(text, numeral.end)
  const at = connectorEnd(text, numeral.end) ?? (firstUnit && connectorEnd(text, firstUnit.end))
  if (at === undefined) return undefined
  const inner = connectorEnd(text, numeral.end) === undefined ? firstUnit : undefined
  const sign = leadingSign(text, at)
  const second = readNumeral(text, sign.end)
  if (!second || second.form === 'magnitude' || numeral.form === 'string') return undefined
  const tail =
    inner && !/日|年|月|周/u.test(inner.unit.name)
      ? undefined
      : calendarTail(text, second, second.end, reading.words.size > 0, floor)
  if (tail && !(inner && inner.unit.family === 'time' && tail.reason === 'ordinal')) {
    if (inner) return undefined
    return other(numeral.start, tail.end, tail.reason, null)
  }
  const unit = readUnit(text, second.end)
  if (inner && (!unit || unit.unit.group !== inner.unit.group)) return undefined
  const changed =
    (text.charAt(reading.start - 1) === '从' || text.charAt(reading.start - 1) === '由') &&
    inner !== undefined
  const words = new Set(reading.words)
  const end = readSuffix(text, unit ? unit.end : second.end, words)
  if (changed && !text.startsWith('不等', end) && !text.startsWith('之间', end)) return undefined

  const low = lowerOf(numeral, second, reading.negative, inner !== undefined)
  const high = sign.negative ? second.value.negated() : second.value
  const scaled = inner && unit ? scaleTo(low, inner.unit, unit.unit) : low
  const dash = text.charAt(numeral.end) === '-'
  if (scaled.gte(high)) {
    return dash && !unit && !inner
      ? other(numeral.start, second.end, nonRange(numeral, second), null)
      : undefined
  }
  if (!unit && !inner && dash && second.magnitude === 0 && words.size === 0 && !numeral.fraction) {
    if (isLatin(text.charCodeAt(second.end))) return undefined
    return other(numeral.start, second.end, nonRange(numeral, second), null)
  }
  const bounded = boundedRange(scaled, second, high, words)
  const named = withLeading(unit, reading.leading)
  return quantityMention(text, {
    start: reading.start,
    end: text.startsWith('不等', end) ? end + 2 : end,
    number: { start: reading.numberStart, end: second.end },
    unit: unit ? { start: unit.start, end: unit.end } : null,
    unitName: named?.name ?? '',
    family: named?.family ?? 'none',
    nominal: scaled,
    bounded,
  })
}

const CONNECTORS = '至到-—~–'

/** Where the second number of a range may start. A double dash counts as one. */
export function connectorEnd(text: string, at: number): number | undefined {
  const sign = text.charAt(at)
  if (sign === '' || !CONNECTORS.includes(sign)) return undefined
  return text.charAt(at + 1) === sign && sign === '—' ? at + 2 : at + 1
}

function leadingSign(text: string, at: number): { end: number; negative: boolean } {
  if (text.startsWith('零下', at)) return { end: at + 2, negative: true }
  if (text.startsWith('零上', at)) return { end: at + 2, negative: false }
  if (text.charAt(at) === '负') return { end: at + 1, negative: true }
  if (text.charAt(at) === '-' && isDigit(text.charCodeAt(at + 1))) return { end: at + 1, negative: true }
  return { end: at, negative: false }
}

/** 3至5万 means 30000; 5000至1万 does not mean 50000000. */
function lowerOf(first: Numeral, second: Numeral, negative: boolean, separate: boolean): Decimal {
  const plain = negative ? first.value.negated() : first.value
  if (separate || negative || first.magnitude > 0 || second.magnitude < 2) return plain
  const shared = plain.times(new Decimal(`1e${second.magnitude}`))
  return shared.lte(second.value) ? shared : plain
}

function scaleTo(value: Decimal, from: Unit, to: Unit): Decimal {
  return from.factor && to.factor ? value.times(from.factor).div(to.factor) : value
}

function nonRange(first: Numeral, second: Numeral): OtherReason {
  return first.digits > 0 && first.digits <= 3 && second.digits > 0 && second.digits <= 3
    ? 'score'
    : 'identifier'
}

export function boundedRange(
  low: Decimal,
  second: Numeral,
  high: Decimal,
  words: ReadonlySet<Approximation>,
): Bounded {
  const top = second.over || second.span ? allow(second, new Set(), false).bounds : null
  const bounds: Interval = top?.upper
    ? { lower: low, lowerInclusive: true, upper: top.upper, upperInclusive: top.upperInclusive }
    : closed(low, high)
  return words.has('at-least')
    ? { bounds: { ...bounds, upper: null, upperInclusive: false }, typical: bounds }
    : { bounds, typical: null }
}
