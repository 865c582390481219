import { isDigit, isHan, isLatin } from '../text/characters.ts'
import {
  type Approximation,
  allow,
  approximationAfter,
  approximationBefore,
  type Bounded,
} from './approximation.ts'
import { bareReading } from './bare.ts'
import { calendarTail } from './calendar-tail.ts'
import { compoundAfter } from './compound.ts'
import { Decimal } from './decimal.ts'
import { closed } from './interval.ts'
import type { NumberMention, OtherReason, Stretch } from './mention.ts'
import { type Numeral, readNumeral } from './numeral.ts'
import { currencyBefore, signBefore } from './prefix.ts'
import type { Interval, Quantity } from './quantity.ts'
import { readUnit, type Unit, type UnitMatch, unitNamed } from './units.ts'

const TENTH = new Decimal('0.1')
const HALF = new Decimal('0.5')

/** A number with everything that belongs to it, before it becomes a mention. */
interface Reading {
  readonly numeral: Numeral
  readonly start: number
  readonly end: number
  readonly negative: boolean
  readonly words: Set<Approximation>
  /** Where approximation words before the number, the sign and the number itself begin. */
  readonly numberStart: number
  numberEnd: number
}

/**
 * Reads the figure whose numeral starts at `at`; nothing of it may reach below `floor`, the end of the mention before.
 * Undefined where no numeral starts there. Always ends after `at`.
 */
export function readFigure(text: string, at: number, floor: number): NumberMention | undefined {
  const numeral = readNumeral(text, at)
  if (!numeral) return undefined
  if (numeral.digits > 40) return other(at, numeral.end, 'identifier', null)
  const reading = readPrefix(text, numeral, floor)
  return (
    readFraction(text, reading) ??
    readScore(text, reading) ??
    readRangeFigure(text, reading, floor) ??
    readSingle(text, reading, floor)
  )
}

function other(start: number, end: number, reason: OtherReason, value: Decimal | null): NumberMention {
  return { kind: 'other', start, end, reason, value }
}

/** Sign, currency and approximation words before the number. */
function readPrefix(text: string, numeral: Numeral, floor: number): Reading {
  const words = new Set<Approximation>()
  let start = numeral.start
  const sign = signBefore(text, start, floor)
  if (sign) start = sign.start
  for (let count = 0; count < 3; count++) {
    const word = approximationBefore(text, start, floor)
    if (!word || !suits(text, word.value, word.start, word.end, numeral)) break
    words.add(word.value)
    start = word.start
  }
  return {
    numeral,
    start,
    end: numeral.end,
    negative: sign?.negative ?? false,
    words,
    numberStart: start,
    numberEnd: numeral.end,
  }
}

/** Whether an approximation word may stand before this number. */
function suits(text: string, kind: Approximation, start: number, end: number, numeral: Numeral): boolean {
  if (kind === 'amass')
    return (
      numeral.form === 'magnitude' ||
      (numeral.form === 'chinese' &&
        numeral.single &&
        text.charAt(end) === '十' &&
        text.charAt(start) === '上')
    )
  if (kind === 'near' && end - start === 1) {
    // 近三年, 近5天: the latest ones, not nearly as many. 历时近3年 is nearly.
    const unit = readUnit(text, numeral.end)
    if (unit?.unit.family === 'time' && !numeral.over)
      return LASTING.some((word) => text.endsWith(word, start) || text.startsWith(word, start - word.length))
  }
  return true
}

const LASTING = [
  '历时',
  '为期',
  '用时',
  '长达',
  '时隔',
  '持续',
  '耗时',
  '达',
  '已',
  '历经',
  '经过',
  '间隔',
  '年龄',
  '寿命',
  '刑期',
]

/** 三分之一, 百分之五, 1/3, 百分之三到五. */
function readFraction(text: string, reading: Reading): NumberMention | undefined {
  const { numeral } = reading
  const ratio = ratioAt(text, numeral)
  if (!ratio) return undefined
  let end = ratio.end
  let bounded: Bounded | undefined
  const words = new Set(reading.words)
  const upper = ratioRange(text, ratio)
  if (upper) end = upper.end
  const beforeSuffix = end
  const suffix = readSuffix(text, end, words)
  end = suffix
  if (upper) {
    bounded = rangeOf(ratio.value, upper.value, words)
  } else bounded = allow(ratio.value, words, reading.negative)
  return quantityMention(text, {
    start: reading.start,
    end,
    number: { start: reading.numberStart, end: beforeSuffix },
    unit: null,
    unitName: ratio.unit,
    family: ratio.unit === '' ? 'fraction' : 'percent',
    nominal: reading.negative ? ratio.value.value.negated() : ratio.value.value,
    bounded,
  })
}

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
    const part = inner && ratioAt(text, inner)
    if (part && part.unit === '')
      return { ...part, value: { ...part.value, value: part.value.value.plus(numeral.value) } }
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

/** 3比1, 三比二. */
function readScore(text: string, reading: Reading): NumberMention | undefined {
  const { numeral } = reading
  if (text.charAt(numeral.end) !== '比' || reading.words.size > 0) return undefined
  const second = readNumeral(text, numeral.end + 1)
  if (!second || second.magnitude > 0 || numeral.magnitude > 0) return undefined
  if (readUnit(text, second.end)) return undefined
  return other(numeral.start, second.end, 'score', null)
}

const CONNECTORS = '至到-—~–'

/** Where the second number of a range may start. A double dash counts as one. */
function connectorEnd(text: string, at: number): number | undefined {
  const sign = text.charAt(at)
  if (sign === '' || !CONNECTORS.includes(sign)) return undefined
  return text.charAt(at + 1) === sign && sign === '—' ? at + 2 : at + 1
}

function readRangeFigure(text: string, reading: Reading, floor: number): NumberMention | undefined {
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
  const currency = currencyBefore(text, reading.start, floor)
  const named = withCurrency(unit, currency)
  return quantityMention(text, {
    start: currency?.start ?? reading.start,
    end: text.startsWith('不等', end) ? end + 2 : end,
    number: { start: reading.numberStart, end: second.end },
    unit: unit ? { start: unit.start, end: unit.end } : null,
    unitName: named?.name ?? '',
    family: named?.family ?? 'none',
    nominal: scaled,
    bounded,
  })
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

function rangeOf(first: Numeral, second: Numeral, words: ReadonlySet<Approximation>): Bounded {
  return boundedRange(first.value, second, second.value, words)
}

function boundedRange(
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

/** One number and its unit. */
function readSingle(text: string, reading: Reading, floor: number): NumberMention {
  const { numeral } = reading
  let end = numeral.end
  const words = new Set(reading.words)
  const tail = calendarTail(text, numeral, end, words.size > 0, floor)
  if (tail) return other(numeral.start, tail.end, tail.reason, tail.reason === 'clock' ? null : numeral.value)

  const share = readShare(text, reading, words)
  if (share) return share
  const early = approximationAfter(text, end)
  const earlyUnit = early && !isGuarded(text, early.end, early.start) ? readUnit(text, early.end) : undefined
  if (early && earlyUnit) {
    words.add(early.value)
    end = early.end
  }
  const numberEnd = end
  const unit = earlyUnit ?? readUnit(text, end)
  const currency = currencyBefore(text, reading.start, floor)
  if (!unit && !currency) return readBare(text, reading, words, floor, numberEnd)
  if (unit && isIndefinite(text, numeral, unit, words))
    return other(numeral.start, unit.end, 'indefinite', null)
  if (unit) end = unit.end
  let value = numeral
  const compound = unit && compoundAfter(text, value, unit)
  if (compound) {
    value = {
      ...value,
      value: compound.value,
      step: compound.step,
      rounded: false,
      fraction: value.fraction || compound.fraction,
    }
    end = compound.end
  }
  end = readSuffix(text, end, words, unit)
  const named = withCurrency(unit, currency)
  if (named?.name === '番' && !/翻了?$/u.test(text.slice(Math.max(0, numeral.start - 2), numeral.start))) {
    return other(numeral.start, end, 'indefinite', null)
  }
  return quantityMention(text, {
    start: currency?.start ?? reading.start,
    end,
    number: { start: reading.numberStart, end: numberEnd },
    unit: unit ? { start: unit.start, end: unit.end } : null,
    unitName: named?.name ?? '',
    family: named?.family ?? 'none',
    nominal: reading.negative ? value.value.negated() : value.value,
    bounded: allow(value, words, reading.negative),
  })
}

/** 元 after 港币, $ before a bare number: the currency named before decides. */
function withCurrency(
  unit: UnitMatch | undefined,
  currency: { readonly value: string } | undefined,
): Unit | undefined {
  if (!currency) return unit?.unit
  return !unit || unit.unit.name === '元' ? unitNamed(currency.value) : unit.unit
}

/** 三成, 八成五, 六成多: tenths. */
function readShare(
  text: string,
  reading: Reading,
  given: ReadonlySet<Approximation>,
): NumberMention | undefined {
  const { numeral } = reading
  const at = numeral.end
  if (text.charAt(at) !== '成' || numeral.value.gt(10) || numeral.magnitude > 0) return undefined
  const next = text.charAt(at + 1)
  if (next !== '' && '员人为立功果都品年交本绩效长分份熟型套就群双立因药语'.includes(next)) return undefined
  const words = new Set(given)
  let end = at + 1
  let value = numeral.value.times(TENTH)
  let step = numeral.step.times(TENTH)
  const fifth = readNumeral(text, end)
  if (fifth?.single && fifth.value.lt(10) && !numeral.span && !readUnit(text, fifth.end)) {
    value = value.plus(fifth.value.div(100))
    step = step.times(TENTH)
    end = fifth.end
  }
  const span: Numeral['span'] = numeral.span
    ? [numeral.span[0].times(TENTH), numeral.span[1].times(TENTH)]
    : null
  if (text.charAt(end) === '多' || text.charAt(end) === '余') {
    words.add('over')
    end++
  }
  const numberEnd = end
  end = readSuffix(text, end, words)
  // Zeros at the end are none of the writer's rounding here: 一成 is a tenth.
  const share: Numeral = { ...numeral, value, step, span, fraction: true, rounded: false }
  return quantityMention(text, {
    start: reading.start,
    end,
    number: { start: reading.numberStart, end: numberEnd },
    unit: null,
    unitName: '',
    family: 'fraction',
    nominal: value,
    bounded: allow(share, words, reading.negative),
  })
}

/** 一名男子, 一起案件: one of its kind, not a figure. 1名 and 至少一名 are figures. */
function isIndefinite(
  text: string,
  numeral: Numeral,
  unit: UnitMatch,
  words: ReadonlySet<Approximation>,
): boolean {
  if (words.size > 0 || numeral.over) return false
  if (numeral.form === 'magnitude') return numeral.single || numeral.magnitude < 4 || numeral.magnitude === 8
  if (!numeral.single || text.charAt(numeral.start) !== '一') return false
  if (!COUNTED.has(unit.unit.family)) return false
  if (unit.unit.name === '人' && '死伤亡遇失受被轻重获'.includes(text.charAt(unit.end) || ' ')) return false
  return true
}

const COUNTED: ReadonlySet<string> = new Set([
  'people',
  'cases',
  'things',
  'organisations',
  'times',
  'visits',
  'organisation-visits',
  'other',
  'weight-word',
])

/** A number without unit: a figure of its own, or a name, year, code. */
function readBare(
  text: string,
  reading: Reading,
  words: Set<Approximation>,
  floor: number,
  numberEnd: number,
): NumberMention {
  const { numeral } = reading
  const dead = text.charAt(numeral.end)
  if ((dead === '死' || dead === '伤') && numeral.value.isInteger()) {
    return quantityMention(text, {
      start: reading.start,
      end: numeral.end,
      number: { start: reading.numberStart, end: numeral.end },
      unit: null,
      unitName: '人',
      family: 'people',
      nominal: numeral.value,
      bounded: allow(numeral, words, false),
    })
  }
  if (words.size === 0 && !numeral.over && !reading.negative) {
    const bare = bareReading(text, numeral, floor)
    if (bare) return other(numeral.start, bare.end, bare.reason, numeral.value)
  }
  const end = readSuffix(text, numberEnd, words)
  return quantityMention(text, {
    start: reading.start,
    end,
    number: { start: reading.numberStart, end: numberEnd },
    unit: null,
    unitName: '',
    family: 'none',
    nominal: reading.negative ? numeral.value.negated() : numeral.value,
    bounded: allow(numeral, words, reading.negative),
  })
}

/** Families whose unit 多 may follow: 3年多, 5米多. After 名 or 起 it begins the next word. */
const MEASURED: ReadonlySet<string> = new Set([
  'time',
  'length',
  'weight',
  'area',
  'volume',
  'money',
  'percent',
  'percentage-points',
  'multiple',
  'temperature',
  'score',
  'speed',
  'power',
  'energy',
])

/** 余, 以上, 左右 … after number and unit; adds what they say to `words` and returns where they end. */
function readSuffix(text: string, at: number, words: Set<Approximation>, unit?: UnitMatch): number {
  let end = at
  for (let count = 0; count < 2; count++) {
    const word = approximationAfter(text, end)
    if (!word || isGuarded(text, word.end, word.start)) break
    if (
      text.slice(word.start, word.end) === '多' &&
      !(unit && MEASURED.has(unit.unit.family) && endsPhrase(text, word.end))
    )
      break
    if (word.value === 'below') break
    words.add(word.value)
    end = word.end
  }
  if (unit?.unit.family === 'money' && text.charAt(end) === '起' && !isHan(text.charCodeAt(end + 1))) {
    words.add('at-least')
    end++
  }
  if (text.charCodeAt(end) === 0x2b && !isDigit(text.charCodeAt(end + 1))) {
    words.add('over')
    end++
  }
  return end
}

function endsPhrase(text: string, at: number): boolean {
  const next = text.charAt(at)
  return next === '' || !'次种个项样元名家地数方点边媒层所人起条位'.includes(next)
}

/** 以下简称, 上下游, 以上述: the words go on. */
function isGuarded(text: string, end: number, start: number): boolean {
  const word = text.slice(start, end)
  const next = text.charAt(end)
  if (next === '') return false
  switch (word) {
    case '以下':
      return '简称几统'.includes(next)
    case '以上':
      return '述'.includes(next)
    case '上下':
      return '游班联级楼车文功学铺工'.includes(next)
    case '前后':
      return '端两'.includes(next)
    case '左右':
      return '两手侧为逢'.includes(next)
    case '余':
      return '额下杭姚热粮生'.includes(next)
    case '许':
      return isHan(text.charCodeAt(end)) && !'，。的人'.includes(next)
    default:
      return false
  }
}

interface Made {
  readonly start: number
  readonly end: number
  readonly number: Stretch
  readonly unit: Stretch | null
  readonly unitName: string
  readonly family: Quantity['family']
  readonly nominal: Decimal
  readonly bounded: Bounded
}

function quantityMention(text: string, made: Made): NumberMention {
  const quantity: Quantity = {
    ...made.bounded.bounds,
    stated: text.slice(made.number.start, made.number.end),
    nominal: made.nominal,
    unit: made.unitName,
    family: made.family,
    ...(made.bounded.typical ? { typical: made.bounded.typical } : {}),
  }
  return {
    kind: 'quantity',
    start: made.start,
    end: made.end,
    number: made.number,
    unit: made.unit,
    quantity,
  }
}

/**
 * 半 as a number: 一半, 半数, 过半, 半年, 半个月, 半斤. Undefined where it is part of a word. A half in words is told to
 * about a tenth (近一半).
 */
export function readHalf(text: string, at: number, floor: number): NumberMention | undefined {
  const led = text.charAt(at - 1) === '一' && at - 1 >= floor ? at - 1 : at
  const next = text.charAt(at + 1)
  const words = new Set<Approximation>()
  let start = led
  const word = approximationBefore(text, led, floor)
  if (word && word.value !== 'amass') {
    words.add(word.value)
    start = word.start
  } else if (
    led === at &&
    (text.charAt(at - 1) === '过' || text.charAt(at - 1) === '达') &&
    at - 1 >= floor &&
    !'超经通'.includes(text.charAt(at - 2) || ' ')
  ) {
    words.add('at-least')
    start = at - 1
  }
  const half: Numeral = {
    start: led,
    end: at + 1,
    form: 'chinese',
    value: HALF,
    step: TENTH,
    rounded: false,
    fraction: true,
    span: null,
    over: false,
    about: false,
    magnitude: 0,
    digits: 0,
    single: led === at,
  }
  const share = led < at || next === '数' || words.size > 0
  const unit = readUnit(text, at + 1)
  if (unit && unit.unit.family !== 'things' && unit.unit.family !== 'other' && led === at && next !== '数') {
    if (!MEASURED.has(unit.unit.family)) return undefined
    const end = readSuffix(text, unit.end, words, unit)
    return quantityMention(text, {
      start,
      end,
      number: { start, end: at + 1 },
      unit: { start: unit.start, end: unit.end },
      unitName: unit.unit.name,
      family: unit.unit.family,
      nominal: HALF,
      bounded: allow(half, words, false),
    })
  }
  if (!share) return undefined
  let end = at + (next === '数' ? 2 : 1)
  if (text.charAt(end) === '多') {
    words.add('over')
    end++
  }
  const numberEnd = end
  end = readSuffix(text, end, words)
  return quantityMention(text, {
    start,
    end,
    number: { start, end: numberEnd },
    unit: null,
    unitName: '',
    family: 'fraction',
    nominal: HALF,
    bounded: allow(half, words, false),
  })
}
