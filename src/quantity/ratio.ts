import { type Approximation, allow } from './approximation.ts'
import { Decimal } from './decimal.ts'
import type { NumberMention } from './mention.ts'
import type { Numeral } from './numeral.ts'
import { boundedRange, connectorEnd } from './range.ts'
import { readNumeral } from './read-numeral.ts'
import { quantityMention, type Reading } from './reading.ts'
import { readSuffix } from './suffix.ts'

const TENTH = new Decimal('0.1')

/** 三分之一, 百分之五, 1/3, 百分之三到五. */
export function readFraction(text: string, reading: Reading): NumberMention | undefined {
  const { numeral } = reading
  const ratio = ratioAt(text, numeral)
  if (!ratio) return undefined
  let end = ratio.end
  const words = new Set(reading.words)
  const negative = reading.negative || ratio.negative
  const upper = ratioRange(text, ratio)
  if (upper) end = upper.end
  // 二分之一多, 三分之一强, 三分之二弱.
  const slightly = SLIGHTLY[text.charAt(end)]
  if (slightly && !upper) {
    words.add(slightly)
    end++
  }
  const beforeSuffix = end
  end = readSuffix(text, end, words)
  const bounded = upper
    ? boundedRange(ratio.value.value, upper.value, upper.value.value, words)
    : allow(ratio.value, words, negative)
  return quantityMention(text, {
    start: reading.start,
    end,
    number: { start: reading.numberStart, end: beforeSuffix },
    unit: null,
    unitName: ratio.unit,
    family: ratio.unit === '' ? 'fraction' : 'percent',
    nominal: negative ? ratio.value.value.negated() : ratio.value.value,
    bounded,
  })
}

/** What stands right after a fraction and says on which side of it the value lies. */
const SLIGHTLY: Readonly<Record<string, Approximation>> = { 多: 'over', 余: 'over', 强: 'over', 弱: 'near' }

interface Ratio {
  readonly value: Numeral
  readonly unit: '' | '%' | '‰' | '‱'
  readonly end: number
  readonly negative: boolean
}

const RATIO_UNITS: Readonly<Record<number, Ratio['unit']>> = { 100: '%', 1000: '‰', 10000: '‱' }

function ratioAt(text: string, numeral: Numeral): Ratio | undefined {
  if (text.startsWith('分之', numeral.end)) {
    let at = numeral.end + 2
    const negative = text.charAt(at) === '负'
    if (negative) at++
    const top = readNumeral(text, at)
    if (!top) return undefined
    if (top.form === 'magnitude' && top.value.gt(numeral.value)) return undefined
    const unit =
      numeral.form === 'magnitude' || numeral.value.eq(100)
        ? RATIO_UNITS[numeral.value.toNumber()]
        : undefined
    if (unit) return { value: top, unit, end: top.end, negative }
    if (numeral.value.isZero()) return undefined
    return { value: divided(top, numeral.value), unit: '', end: top.end, negative }
  }
  if (text.charAt(numeral.end) === '又') {
    const inner = readNumeral(text, numeral.end + 1)
    // One whole and one fraction: 三又二分之一. Longer chains are none, and reading them through would cost their square.
    const part = inner && text.charAt(inner.end) !== '又' ? ratioAt(text, inner) : undefined
    if (part?.unit === '') {
      return { ...part, value: { ...part.value, value: part.value.value.plus(numeral.value) } }
    }
  }
  if (text.charAt(numeral.end) === '/' && numeral.digits > 0 && numeral.digits <= 3) {
    const below = readNumeral(text, numeral.end + 1)
    if (!below || below.digits === 0 || below.digits > 3 || below.value.isZero()) return undefined
    if (!numeral.value.lt(below.value) || text.charCodeAt(below.end) === 0x2f) return undefined
    return {
      value: { ...divided(numeral, below.value), end: below.end },
      unit: '',
      end: below.end,
      negative: false,
    }
  }
  return undefined
}

/** A fraction in words is told to about a tenth: that is the step of 近三分之一. */
function divided(top: Numeral, below: Decimal): Numeral {
  const value = top.value.div(below)
  const span: Numeral['span'] = top.span ? [top.span[0].div(below), top.span[1].div(below)] : null
  return { ...top, value, span, step: TENTH, rounded: false, fraction: true }
}

/** The upper part of 百分之三到五, 百分之三至百分之五, 三分之一到二分之一. */
function ratioRange(text: string, ratio: Ratio): { end: number; value: Numeral } | undefined {
  const at = connectorEnd(text, ratio.end)
  if (at === undefined) return undefined
  const next = readNumeral(text, at)
  if (!next) return undefined
  const whole = ratioAt(text, next)
  if (whole) {
    return whole.unit === ratio.unit && whole.value.value.gt(ratio.value.value)
      ? { end: whole.end, value: whole.value }
      : undefined
  }
  return ratio.unit !== '' && next.value.gt(ratio.value.value) && text.charAt(next.end) !== '%'
    ? { end: next.end, value: next }
    : undefined
}
