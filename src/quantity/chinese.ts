import { Decimal } from './decimal.ts'
import { power, readMagnitude, readTail, type Tail } from './magnitude.ts'
import { LONGEST, type Numeral, overlong } from './numeral.ts'
import { chineseDigit, isFinancial, LIANG, POINT, placeOf, TEN, tensDigit } from './numeral-characters.ts'
import { startsUnit } from './units.ts'

/** What is read below 万, or between 万 and 亿. */
interface Section {
  readonly end: number
  readonly value: number
  /** By how much 三四 stretches the value: 100 for 三四百. */
  readonly extra: number
  /** The place of the last character: 2 for 百, 0 for a digit; -1 where nothing was read. */
  readonly last: number
}

/** Reads a numeral in Chinese characters: 三千一百一十四, 一亿两千三百万零五, 十余万, 三四百, 三点五万, 二〇二一, 一万五. */
export function readChinese(text: string, at: number): Numeral | undefined {
  const first = text.charCodeAt(at)
  if (isFinancial(first) && !isFinancialNumeral(text, at)) return undefined
  const string = readDigitString(text, at)
  if (string) return string
  const whole = chineseDigit(first) === 0 ? zero(at) : readWhole(text, at)
  return whole && (withDecimals(text, at, whole) ?? numeralOf(at, whole, text))
}

/** An integer with its approximation words inside. */
interface Whole extends Tail {
  readonly value: Decimal
  readonly extra: Decimal
  /** The place of the last written character: 8 for 亿, 12 for 万亿, 0 for a digit. */
  readonly last: number
}

function zero(at: number): Whole {
  return { end: at + 1, value: new Decimal(0), extra: new Decimal(0), last: 0, over: false, about: false }
}

function readWhole(text: string, at: number): Whole | undefined {
  let section = readSection(text, at, 0)
  if (section.last < 0) return undefined
  let last = section.last
  let wan: Pair = NOTHING
  let yi: Pair = NOTHING
  let tail: Tail = { end: section.end, over: false, about: false }
  for (;;) {
    if (!tail.over && !tail.about) tail = sectionTail(text, section)
    const place = placeOf(text.charCodeAt(tail.end))
    if (place < 4 || startsUnit(text, tail.end, 2)) break
    if (place === 4) {
      if (wan.value > 0 || section.value === 0) break
      wan = { value: section.value * 1e4, extra: section.extra * 1e4 }
      last = 4
    } else {
      const block = { value: wan.value + section.value, extra: wan.extra + section.extra }
      if (yi.value > 0 || block.value === 0) break
      last = section.value === 0 ? 12 : 8
      yi = block
      wan = NOTHING
    }
    const end = tail.end + 1
    const closed = wan.extra > 0 || yi.extra > 0 || tail.over || tail.about
    section = closed ? nothingAt(end) : readSection(text, end, place)
    tail = { ...tail, end: section.end }
    if (section.last >= 0) last = section.last
  }
  return {
    ...tail,
    value: joined(yi.value, wan.value + section.value),
    extra: joined(yi.extra, wan.extra + section.extra),
    last,
  }
}

/** 亿 and what stands below it, both far within the integers that a number holds exactly. */
function joined(yi: number, below: number): Decimal {
  return yi === 0 ? new Decimal(below) : new Decimal(yi).times(1e8).plus(below)
}

interface Pair {
  readonly value: number
  readonly extra: number
}

const NOTHING: Pair = { value: 0, extra: 0 }

function nothingAt(end: number): Section {
  return { end, value: 0, extra: 0, last: -1 }
}

/** 余 多 几 来 after a section, which a lone digit may carry only before 万 (三多万). */
function sectionTail(text: string, section: Section): Tail {
  const tail = readTail(text, section.end, section.last === 1)
  const lone = section.last === 0 && section.value < 10
  if (lone && placeOf(text.charCodeAt(tail.end)) < 4) return { end: section.end, over: false, about: false }
  return tail
}

/**
 * Reads up to 9999, places falling. `above`: the place that stands before it (4 for 万, 8 for 亿), else 0: a lone digit
 * after a place is short for the next lower one (三百二 is 320, 一万五 15000, but 三百零二 is 302).
 */
function readSection(text: string, at: number, above: number): Section {
  let end = at
  let value = 0
  let last = above > 0 ? above : -1
  let bound = 4
  let afterZero = false
  let i = at
  for (;;) {
    const code = text.charCodeAt(i)
    const digit = chineseDigit(code)
    if (digit === 0) {
      if (i === at && above === 0) break
      if (afterZero || !startsLowerPart(text, i + 1)) break
      afterZero = true
      i++
      continue
    }
    const tens = tensDigit(code)
    if (tens > 0 || (digit < 0 && placeOf(code) === 1)) {
      if (bound <= 1) break
      value += (tens > 0 ? tens : 1) * 10
      bound = 1
      last = 1
      afterZero = false
      i++
      end = i
      continue
    }
    if (digit < 0) break
    if (code === LIANG && i > at && placeOf(text.charCodeAt(i + 1)) < 2) break
    const second = pairAt(text, i, digit, bound)
    const after = second === undefined ? i + 1 : i + 2
    const extra = second === undefined ? 0 : second + 1 - digit
    const place = placeOf(text.charCodeAt(after))
    if (place >= 1 && place <= 3) {
      // 五千瓦 is five 千瓦, 九十五千米 ninety-five 千米.
      if (place > 1 && startsUnit(text, after, 2)) return { end: after, value: value + digit, extra, last: 0 }
      if (place >= bound) break
      value += digit * 10 ** place
      end = after + 1
      if (second !== undefined) return { end, value, extra: extra * 10 ** place, last: place }
      bound = place
      last = place
      afterZero = false
      i = end
      continue
    }
    const short = last >= 2 && !afterZero && second === undefined && place < 4
    return { end: after, value: value + (short ? digit * 10 ** (last - 1) : digit), extra, last: 0 }
  }
  return { end, value, extra: 0, last: end > at ? last : -1 }
}

function startsLowerPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return chineseDigit(code) > 0 || tensDigit(code) > 0 || code === TEN
}

/** The second of two adjacent digits that estimate (三四, 三五, 一两), where what follows bears it out. */
function pairAt(text: string, at: number, first: number, bound: number): number | undefined {
  const code = text.charCodeAt(at + 1)
  const second = chineseDigit(code)
  if (!isPair(first, second) || (code === LIANG && first !== 1)) return undefined
  const place = placeOf(text.charCodeAt(at + 2))
  if (place >= 4 || (place >= 1 && place < bound)) return second
  return bound === 1 || startsUnit(text, at + 2, 1) || '成折'.includes(text.charAt(at + 2) || ' ')
    ? second
    : undefined
}

function isPair(first: number, second: number): boolean {
  return first > 0 && (second === first + 1 || (first === 3 && second === 5))
}

function numeralOf(start: number, whole: Whole, text: string): Numeral {
  const { end, value, extra, last, over, about } = whole
  return {
    start,
    end,
    form: 'chinese',
    value,
    // 三百万 counts in 万, as 300万 does; below 万 a number is written out in full.
    step: power(last >= 4 ? last : 0),
    rounded: last >= 4,
    fraction: false,
    span: extra.isZero() ? null : [value, value.plus(extra)],
    over,
    about,
    magnitude: last >= 2 ? trailingPower(text, end) : 0,
    digits: 0,
    single: end - start === 1,
  }
}

/** The magnitude that a coefficient before it may share (三至五百, 3到5千万): the run of places at the end. */
function trailingPower(text: string, end: number): number {
  let exponent = 0
  let at = end - 1
  while (text.charAt(at) === '余' || text.charAt(at) === '多') at--
  for (; at >= 0; at--) {
    const place = placeOf(text.charCodeAt(at))
    if (place < 2) break
    exponent += place
  }
  return exponent
}

/** 三点一四, 十二点五亿: decimals read one by one, with the magnitude after them. */
function withDecimals(text: string, start: number, whole: Whole): Numeral | undefined {
  if (whole.over || whole.about || !whole.extra.isZero()) return undefined
  const decimals = readDecimals(text, whole.end)
  if (!decimals) return undefined
  const inner = readTail(text, decimals.end, false)
  const scale = readMagnitude(text, inner.end)
  const outer =
    scale && !inner.over ? readTail(text, scale.end, false) : { ...inner, end: scale?.end ?? inner.end }
  const exponent = scale?.exponent ?? 0
  return {
    start,
    end: outer.end,
    form: 'chinese',
    value: new Decimal(`${whole.value.toFixed()}.${decimals.digits}e${exponent}`),
    step: power(exponent - decimals.digits.length),
    rounded: scale !== undefined,
    fraction: true,
    span: null,
    over: outer.over,
    about: false,
    magnitude: exponent,
    digits: 0,
    single: false,
  }
}

/** 点五 after an integer; not the clock's 点 (三点二十, 三点五分). */
function readDecimals(
  text: string,
  at: number,
): { readonly end: number; readonly digits: string } | undefined {
  if (text.charCodeAt(at) !== POINT) return undefined
  let end = at + 1
  let digits = ''
  for (; end - at <= LONGEST; end++) {
    const code = text.charCodeAt(end)
    const value = chineseDigit(code)
    if (value < 0 || code === LIANG) break
    digits += value
  }
  if (digits === '') return undefined
  const next = text.charAt(end)
  if (next === '十' || next === '刻' || (next === '分' && text.charAt(end + 1) !== '之')) return undefined
  return { end, digits }
}

/** 二〇二一, 一九九八, 一二三四五: digits read one by one. Two are a number only where they are no estimate (九八, 〇五). */
function readDigitString(text: string, at: number): Numeral | undefined {
  let end = at
  while (chineseDigit(text.charCodeAt(end)) >= 0 && text.charCodeAt(end) !== LIANG) end++
  const length = end - at
  if (length < 2) return undefined
  const next = placeOf(text.charCodeAt(end))
  if (next >= 1 && next <= 3) return undefined
  if (length === 2) {
    const first = chineseDigit(text.charCodeAt(at))
    if (next >= 0 || isPair(first, chineseDigit(text.charCodeAt(at + 1)))) return undefined
  }
  if (length > LONGEST) return { ...overlong(at, end), form: 'string' }
  let digits = ''
  for (let index = at; index < end; index++) digits += chineseDigit(text.charCodeAt(index))
  return { ...overlong(at, end), form: 'string', value: new Decimal(digits) }
}

/** A lone 陆 or 参 is a word; two numerals of that kind, or one before a place or 元, are a number. */
function isFinancialNumeral(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  const after = text.charAt(at + 1)
  if (placeOf(text.charCodeAt(at)) === 1) return isFinancial(next) || after === '万' || after === '元'
  if (isFinancial(next) || placeOf(next) >= 4) return true
  return after !== '' && '元圆角分块'.includes(after)
}
