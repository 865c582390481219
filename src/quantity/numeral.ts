import { isDigit, isLatin } from '../text/characters.ts'
import { Decimal } from './decimal.ts'
import { chineseDigit, isFinancial, LIANG, POINT, placeOf, tensDigit } from './numeral-characters.ts'
import { startsUnit } from './units.ts'

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
const LONGEST = 40

/** Reads the longest numeral that starts at `at` of folded text; undefined where none does. */
export function readNumeral(text: string, at: number): Numeral | undefined {
  const code = text.charCodeAt(at)
  if (isDigit(code) || (code === DOT && isDigit(text.charCodeAt(at + 1)))) return readArabic(text, at)
  if (code === SHU || code === JI) return readVague(text, at)
  if (chineseDigit(code) >= 0 || tensDigit(code) >= 0 || placeOf(code) === 1) {
    if (isFinancial(code) && !isFinancialNumeral(text, at)) return undefined
    return readChinese(text, at)
  }
  if (placeOf(code) > 1) return isFinancial(code) ? undefined : readBareMagnitude(text, at)
  return undefined
}

const DOT = 0x2e
const COMMA = 0x2c
const PERCENT = 0x25
const WIDE_COMMA = 0xff0c
const SHU = '数'.charCodeAt(0)
const JI = '几'.charCodeAt(0)
const YU = '余'.charCodeAt(0)
const DUO = '多'.charCodeAt(0)
const LAI = '来'.charCodeAt(0)
const PLUS = 0x2b
const BAI = '百'.charCodeAt(0)

/** Words that 余 and 多 may begin, so that they do not belong to the number: 300余额, 三多边. */
const NOT_OVER = new Set([
  '余额',
  '余下',
  '余杭',
  '余姚',
  '余热',
  '余粮',
  '多方',
  '多边',
  '多元',
  '多地',
  '多样',
  '多媒',
  '多于',
  '多少',
  '多位',
  '多头',
  '多党',
  '多重',
  '多维',
  '多动',
  '多功',
  '多晶',
  '多发',
  '多式',
  '多层',
  '多伦',
  '多哈',
  '多瑙',
  '多次',
  '多种',
])

function power(exponent: number): Decimal {
  return new Decimal(`1e${exponent}`)
}

interface Tail {
  readonly end: number
  readonly over: boolean
  readonly about: boolean
}

/** 余 多 几 来 + after a number. `loose`: whether the number is of a kind that may carry 几 and 来 (十几, 二十来). */
function readTail(text: string, at: number, allowFew: boolean): Tail {
  const code = text.charCodeAt(at)
  if (code === YU || code === DUO) {
    if (!NOT_OVER.has(text.slice(at, at + 2))) return { end: at + 1, over: true, about: false }
    // 1000多种, 200多次: a measure word follows 多, which belongs to the number.
    if (code === DUO && '次种位层'.includes(text.charAt(at + 1)))
      return { end: at + 1, over: true, about: false }
    return { end: at, over: false, about: false }
  }
  if (allowFew && code === JI) return { end: at + 1, over: true, about: false }
  if (allowFew && code === LAI && startsUnit(text, at + 1, 1))
    return { end: at + 1, over: false, about: true }
  if (code === PLUS && !isDigit(text.charCodeAt(at + 1))) return { end: at + 1, over: true, about: false }
  if (code === '有'.charCodeAt(0) && text.charCodeAt(at + 1) === YU)
    return { end: at + 2, over: true, about: false }
  return { end: at, over: false, about: false }
}

/** A run of digits with its separators and decimal point. */
interface Digits {
  readonly end: number
  readonly whole: string
  readonly decimals: string
  readonly grouped: boolean
}

function readDigits(text: string, at: number): Digits {
  let end = at
  while (isDigit(text.charCodeAt(end))) end++
  let whole = text.slice(at, end)
  let grouped = false
  if (end - at >= 1 && end - at <= 3) {
    for (;;) {
      const code = text.charCodeAt(end)
      const separator =
        code === COMMA || code === WIDE_COMMA || (code === 0x20 && (grouped || twoGroupsFollow(text, end)))
      if (!separator || !threeDigits(text, end + 1)) break
      if (code === WIDE_COMMA && !grouped && !wideGroupsEnd(text, end)) break
      whole += text.slice(end + 1, end + 4)
      end += 4
      grouped = true
    }
  }
  let decimals = ''
  if (text.charCodeAt(end) === DOT && isDigit(text.charCodeAt(end + 1))) {
    let after = end + 1
    while (isDigit(text.charCodeAt(after))) after++
    decimals = text.slice(end + 1, after)
    end = after
  }
  return { end, whole: whole === '' ? '0' : whole, decimals, grouped }
}

/**
 * １，２３４ folds to a comma of the sentence. It parts thousands only where a unit, a magnitude, a decimal point or the
 * end of the text follows the groups; else 110，120 would be one number.
 */
function wideGroupsEnd(text: string, at: number): boolean {
  let end = at
  while (text.charCodeAt(end) === WIDE_COMMA && threeDigits(text, end + 1)) end += 4
  const next = text.charCodeAt(end)
  return (
    end === text.length || next === DOT || next === PERCENT || placeOf(next) >= 4 || startsUnit(text, end, 1)
  )
}

function threeDigits(text: string, at: number): boolean {
  return (
    isDigit(text.charCodeAt(at)) &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    !isDigit(text.charCodeAt(at + 3))
  )
}

/** 1 234 567: a single space could part two numbers, two regular ones hardly do. */
function twoGroupsFollow(text: string, at: number): boolean {
  return threeDigits(text, at + 1) && text.charCodeAt(at + 4) === 0x20 && threeDigits(text, at + 5)
}

/** A magnitude after a coefficient: 万, 千万, 万亿, w, k; the power of ten and where it ends. */
interface Magnitude {
  readonly end: number
  readonly exponent: number
  readonly thousand: boolean
}

function readMagnitude(text: string, at: number): Magnitude | undefined {
  let end = at
  let small = 0
  let exponent = 0
  const first = text.charCodeAt(end)
  const place = placeOf(first)
  if (place >= 1 && place <= 3) {
    if (startsUnit(text, end, 2)) return undefined
    const next = placeOf(text.charCodeAt(end + 1))
    if (place === 1 && next < 4) return undefined
    small = place
    end++
  }
  if (text.charCodeAt(end) === '万'.charCodeAt(0) && !startsUnit(text, end, 2)) {
    exponent = 4
    end++
  }
  if (text.charCodeAt(end) === '亿'.charCodeAt(0)) {
    exponent += 8
    end++
  } else if (
    exponent === 0 &&
    text.charCodeAt(end) === '兆'.charCodeAt(0) &&
    !startsUnit(text, end, 2) &&
    '元美欧日'.includes(text.charAt(end + 1))
  ) {
    // Taiwan: 1兆元 = 万亿.
    exponent = 12
    end++
  }
  if (end > at) return { end, exponent: small + exponent, thousand: exponent === 0 }
  return readLatinMagnitude(text, at)
}

const LATIN_MAGNITUDES: Readonly<Record<string, number>> = { w: 4, W: 4, k: 3, K: 3, M: 6 }

function readLatinMagnitude(text: string, at: number): Magnitude | undefined {
  const exponent = LATIN_MAGNITUDES[text.charAt(at)]
  if (exponent === undefined) return undefined
  const next = text.charCodeAt(at + 1)
  if (isLatin(next) || isDigit(next)) return undefined
  // 4K超高清, 5M宽带 name a kind; a multiplier stands before a sign of approximation, a unit or the end of its phrase.
  const ends = at + 1 === text.length || next === PLUS || startsUnit(text, at + 1, 1)
  if ('KM'.includes(text.charAt(at)) && !ends) return undefined
  return { end: at + 1, exponent, thousand: true }
}

function readArabic(text: string, at: number): Numeral {
  const head = readDigits(text, at)
  let end = head.end
  const fraction = head.decimals !== ''
  const shown = (head.whole + head.decimals).length
  if (shown > LONGEST) return overlong(at, end)
  const coefficient = fraction ? `${head.whole}.${head.decimals}` : head.whole

  let over = false
  let about = false
  const inner = readTail(text, end, head.whole.endsWith('0'))
  let afterInner = inner.end
  if (inner.end === end) afterInner = end
  const magnitude = readMagnitude(text, afterInner)
  if (!magnitude) {
    const wide = head.whole.length > 1 || fraction || text.charCodeAt(end) === PLUS
    if (inner.end > end && wide) {
      end = inner.end
      over = inner.over
      about = inner.about
    }
    const value = new Decimal(coefficient)
    return {
      start: at,
      end,
      form: 'arabic',
      value,
      step: power(-head.decimals.length),
      rounded: false,
      fraction,
      span: null,
      over,
      about,
      magnitude: 0,
      digits: fraction || head.grouped || end !== head.end ? 0 : head.whole.length,
      single: false,
    }
  }
  over = inner.over
  about = inner.about
  end = magnitude.end
  const exponent = magnitude.exponent
  let value = new Decimal(`${coefficient}e${exponent}`)
  let step = power(exponent - head.decimals.length)
  let rounded = !magnitude.thousand || fraction || isLatin(text.charCodeAt(end - 1))
  let last = exponent
  if (!over && !fraction) {
    const lower = readLower(text, end, exponent)
    if (lower) {
      value = value.plus(lower.value)
      end = lower.end
      step = lower.step
      rounded = lower.rounded
      last = lower.magnitude
    }
  }
  if (!over) {
    const tail = readTail(text, end, false)
    over = tail.over
    end = tail.end
    // 6千多万: 多 stands inside the magnitude.
    const outer = over && magnitude.thousand && last === exponent ? readMagnitude(text, end) : undefined
    if (outer && !outer.thousand) {
      value = value.times(power(outer.exponent))
      step = step.times(power(outer.exponent))
      last += outer.exponent
      end = outer.end
    }
  }
  return {
    start: at,
    end,
    form: 'arabic',
    value,
    step,
    rounded,
    fraction,
    span: null,
    over,
    about,
    magnitude: last,
    digits: 0,
    single: false,
  }
}

/** What follows a magnitude and belongs to the same number: the 5千 of 3万5千, the 2000万 of 1亿2000万, the 3 of 2万3. */
function readLower(
  text: string,
  start: number,
  above: number,
): { end: number; value: Decimal; step: Decimal; rounded: boolean; magnitude: number } | undefined {
  let at = start
  if (text.charAt(at) === '零' || text.charAt(at) === '又') at++
  if (isDigit(text.charCodeAt(at))) {
    const digits = readDigits(text, at)
    if (digits.decimals !== '' || digits.whole.length > above) return undefined
    const magnitude = readMagnitude(text, digits.end)
    if (magnitude && magnitude.exponent + digits.whole.length <= above && magnitude.exponent < above) {
      const value = new Decimal(`${digits.whole}e${magnitude.exponent}`)
      const deeper = readLower(text, magnitude.end, magnitude.exponent)
      const ends = magnitude.exponent >= 4
      return deeper
        ? { ...deeper, value: value.plus(deeper.value) }
        : {
            end: magnitude.end,
            value,
            step: power(magnitude.exponent),
            rounded: ends,
            magnitude: magnitude.exponent,
          }
    }
    if (magnitude) return undefined
    // 2万3 is 23000, 2万3000 as well; 1亿2000 is left alone, since 2000 could begin a year.
    if (digits.whole.length === 1) {
      if (digits.whole === '0' || at !== start) return undefined
      return {
        end: digits.end,
        value: new Decimal(`${digits.whole}e${above - 1}`),
        step: power(above - 1),
        rounded: false,
        magnitude: 0,
      }
    }
    if (digits.whole.length === above && above <= 4) {
      return {
        end: digits.end,
        value: new Decimal(digits.whole),
        step: power(0),
        rounded: false,
        magnitude: 0,
      }
    }
    return undefined
  }
  if (chineseDigit(text.charCodeAt(at)) > 0) {
    const part = readChinese(text, at)
    if (!part || part.span || part.over || part.fraction || part.form !== 'chinese' || part.single)
      return undefined
    if (part.value.gte(power(above))) return undefined
    return {
      end: part.end,
      value: part.value,
      step: part.step,
      rounded: part.rounded,
      magnitude: part.magnitude,
    }
  }
  return undefined
}

/** A run of digits too long to be a value: kept as a place, its value of no use. */
function overlong(start: number, end: number): Numeral {
  return {
    start,
    end,
    form: 'arabic',
    value: new Decimal(0),
    step: power(0),
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

/** A lone 陆 or 参 is a word; two numerals of that kind, or one before a place or 元, are a number. */
function isFinancialNumeral(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  const next = text.charCodeAt(at + 1)
  const place = placeOf(code)
  if (place === 1) return isFinancial(next) || text.startsWith('万', at + 1) || text.startsWith('元', at + 1)
  if (isFinancial(next) || placeOf(next) >= 4) return true
  return '元圆角分块'.includes(text.charAt(at + 1)) && at + 1 < text.length
}

/** One section below 万 while it is read: its value, and by how much 三四 stretches it. */
interface Section {
  value: number
  extra: number
}

const isPair = (a: number, b: number): boolean => a > 0 && (b === a + 1 || (a === 3 && b === 5))

function readChinese(text: string, at: number): Numeral | undefined {
  const string = readDigitString(text, at)
  if (string) return string

  let high = 0
  let highExtra = 0
  let middle = 0
  let middleExtra = 0
  let section: Section = { value: 0, extra: 0 }
  let digit = -1
  let digitExtra = 0
  let bound = 4
  let lastPlace = -1
  let zero = false
  let wanDone = false
  let yiDone = false
  let over = false
  let about = false
  let end = at
  let i = at
  let endsIn = 0
  let read = 0

  while (i < text.length) {
    const code = text.charCodeAt(i)
    const tens = tensDigit(code)
    const value = chineseDigit(code)
    if (tens > 0) {
      if (digit >= 0 || bound <= 1) break
      section.value += tens * 10
      bound = 1
      lastPlace = 1
      i++
      end = i
      endsIn = 0
      read++
      continue
    }
    if (value >= 0) {
      if (digit >= 0) {
        if (digitExtra > 0 || !isPair(digit, value) || (code === LIANG && digit !== 1)) break
        const after = placeOf(text.charCodeAt(i + 1))
        const stands =
          (after >= 1 && (after >= 4 || after < bound)) ||
          bound === 1 ||
          startsUnit(text, i + 1, 1) ||
          text.charAt(i + 1) === '成'
        if (!stands) break
        digitExtra = value + 1 - digit
        i++
        end = i
        continue
      }
      if (bound === 0) break
      if (value === 0) {
        const next = text.charCodeAt(i + 1)
        if (read > 0 && chineseDigit(next) <= 0 && tensDigit(next) < 0 && placeOf(next) !== 1) break
        if (read === 0) {
          digit = 0
          end = i + 1
        }
        zero = true
        i++
        read++
        if (read === 1 && chineseDigit(next) < 0) break
        if (read === 1) digit = -1
        continue
      }
      if (isFinancial(code) && read === 0 && !isFinancialNumeral(text, i)) break
      if (lastPlace === 0) break
      // 十两 weighs; only before 百 and above is 两 a digit inside a number.
      if (code === LIANG && read > 0 && placeOf(text.charCodeAt(i + 1)) < 2) break
      digit = value
      digitExtra = 0
      i++
      end = i
      read++
      continue
    }
    const place = placeOf(code)
    if (place >= 1 && place <= 3) {
      if (place >= bound) break
      if (digit < 0 && place !== 1) break
      if (digit === 0) break
      if (place === 3 && startsUnit(text, i, 2)) break
      if (place === 2 && startsUnit(text, i, 2)) break
      const factor = 10 ** place
      section.value += (digit < 0 ? 1 : digit) * factor
      section.extra = digitExtra * factor
      digit = -1
      bound = place
      lastPlace = place
      zero = false
      i++
      end = i
      endsIn = place
      read++
      if (digitExtra > 0) {
        digitExtra = 0
        bound = 0
      }
      continue
    }
    if (place >= 4) {
      if (startsUnit(text, i, 2)) break
      if (digit >= 0) {
        section.value += digit
        section.extra += digitExtra
        digit = -1
        digitExtra = 0
      }
      if (place === 4) {
        if (section.value === 0 || wanDone) break
        middle = section.value * 10000
        middleExtra = section.extra * 10000
        section = { value: 0, extra: 0 }
        wanDone = true
      } else {
        const whole = middle + section.value
        if (whole === 0 || yiDone) break
        high = whole
        highExtra = middleExtra + section.extra
        middle = 0
        middleExtra = 0
        section = { value: 0, extra: 0 }
        yiDone = true
        wanDone = false
      }
      bound = 4
      lastPlace = place
      zero = false
      i++
      end = i
      endsIn = place
      read++
      if (highExtra > 0 || middleExtra > 0 || over) bound = 0
      continue
    }
    const tail: Tail | undefined = over || about ? undefined : readTail(text, i, endsIn === 1 && digit < 0)
    if (
      tail &&
      tail.end > i &&
      (endsIn > 0 || section.value >= 10 || placeOf(text.charCodeAt(tail.end)) >= 4)
    ) {
      over = tail.over
      about = tail.about
      i = tail.end
      end = i
      bound = 0
      lastPlace = 0
      continue
    }
    break
  }
  if (read === 0) return undefined

  // 三百二 is 320 and 一万五 15000, but 三百零二 is 302.
  let trailing = 0
  let trailingExtra = 0
  if (digit >= 0) {
    const shorthand = lastPlace >= 2 && !zero && digitExtra === 0 && digit > 0
    trailing = shorthand ? digit * 10 ** (lastPlace - 1) : digit
    trailingExtra = digitExtra
    endsIn = 0
    if (shorthand && lastPlace === 8) {
      trailing = digit * 10 ** 7
    }
  }
  const low = middle + section.value + trailing
  const lowExtra = middleExtra + section.extra + trailingExtra
  let total = new Decimal(high).times(1e8).plus(low)
  const extra = new Decimal(highExtra).times(1e8).plus(lowExtra)
  let step = power(lastWritten(endsIn, high, middle))
  let rounded = endsIn >= 4
  let fraction = false
  let magnitude = endsIn >= 2 ? trailingPower(text, end) : 0

  if (endsIn === 0 || endsIn === 1) {
    const decimals = !over && extra.isZero() ? readChineseDecimals(text, end) : undefined
    if (decimals) {
      const after = readTail(text, decimals.end, false)
      const scale = readMagnitude(text, after.end)
      const exponent = scale?.exponent ?? 0
      total = new Decimal(`${total.toFixed()}.${decimals.digits}e${exponent}`)
      step = power(exponent - decimals.digits.length)
      fraction = true
      rounded = scale !== undefined
      magnitude = exponent
      end = scale ? scale.end : after.end
      over = after.over
      if (scale && !over) {
        const tail = readTail(text, end, false)
        over = tail.over
        end = tail.end
      }
      endsIn = 0
    }
  }
  const span: readonly [Decimal, Decimal] | null = extra.isZero() ? null : [total, total.plus(extra)]
  return {
    start: at,
    end,
    form: 'chinese',
    value: total,
    step,
    rounded,
    fraction,
    span,
    over,
    about,
    magnitude,
    digits: 0,
    single: end - at === 1,
  }
}

/** The power of ten that the last written coefficient stands on: 三百万 counts in 万 as 300万 does. */
function lastWritten(endsIn: number, high: number, middle: number): number {
  if (endsIn === 4) return 4
  if (endsIn === 8) return high >= 10000 && high % 10000 === 0 && middle === 0 ? 12 : 8
  return 0
}

/** The magnitude that a coefficient before it may share (三至五百, 3到5千万): the run of places at the end. */
function trailingPower(text: string, end: number): number {
  let exponent = 0
  let at = end - 1
  while (at >= 0 && (text.charCodeAt(at) === YU || text.charCodeAt(at) === DUO)) at--
  for (; at >= 0; at--) {
    const place = placeOf(text.charCodeAt(at))
    if (place < 2) break
    exponent += place
  }
  return exponent
}

/** 二〇二一, 一九九八, 一二三四五: digits read one by one. Two of them are a number only with 〇 (〇五). */
function readDigitString(text: string, at: number): Numeral | undefined {
  let end = at
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (chineseDigit(code) < 0 || code === LIANG) break
    end++
  }
  const length = end - at
  if (length < 2) return undefined
  const next = placeOf(text.charCodeAt(end))
  if (length === 2) {
    const first = chineseDigit(text.charCodeAt(at))
    const second = chineseDigit(text.charCodeAt(at + 1))
    if (next >= 0 || isPair(first, second)) return undefined
  }
  if (next >= 1 && next <= 3) return undefined
  if (length > LONGEST) return { ...overlong(at, end), form: 'string' }
  let digits = ''
  for (let index = at; index < end; index++) digits += chineseDigit(text.charCodeAt(index))
  return {
    start: at,
    end,
    form: 'string',
    value: new Decimal(digits),
    step: power(0),
    rounded: false,
    fraction: false,
    span: null,
    over: false,
    about: false,
    magnitude: 0,
    digits: length,
    single: false,
  }
}

/** 点五 after an integer; not the clock's 点 (三点二十, 三点五分). */
function readChineseDecimals(text: string, at: number): { end: number; digits: string } | undefined {
  if (text.charCodeAt(at) !== POINT) return undefined
  let end = at + 1
  let digits = ''
  for (;;) {
    const code = text.charCodeAt(end)
    const value = chineseDigit(code)
    if (value < 0 || code === LIANG) break
    digits += value
    end++
  }
  if (digits === '' || digits.length > LONGEST) return undefined
  const next = text.charAt(end)
  if (next === '十' || next === '刻' || (next === '分' && text.charAt(end + 1) !== '之')) return undefined
  return { end, digits }
}

/** 数十, 几百, 几十万, 好几千: from two to ten times the place. 数 and 几 before a measure word are no figure. */
function readVague(text: string, at: number): Numeral | undefined {
  let end = at + 1
  let exponent = 0
  let bound = 4
  while (end < text.length) {
    const place = placeOf(text.charCodeAt(end))
    if (place < 1 || startsUnit(text, end, 2)) break
    if (place < 4 ? place >= bound || exponent > 0 : exponent >= 8) break
    exponent += place
    bound = place
    end++
  }
  if (exponent === 0) return undefined
  const tail = readTail(text, end, false)
  const value = new Decimal(`2e${exponent}`)
  return {
    start: at,
    end: tail.end,
    form: 'vague',
    value,
    step: power(exponent),
    rounded: false,
    fraction: false,
    span: [value, power(exponent + 1)],
    over: false,
    about: false,
    magnitude: exponent,
    digits: 0,
    single: false,
  }
}

/** 百万, 千亿, 万: a magnitude that counts once (近百万, 千余名, 百元). */
function readBareMagnitude(text: string, at: number): Numeral | undefined {
  let end = at
  let exponent = 0
  let over = false
  const first = placeOf(text.charCodeAt(at))
  if (first <= 3) {
    if (text.charCodeAt(at) === BAI && text.charAt(at + 1) === '八' && text.charAt(at + 2) === '十')
      return hundredOrSo(text, at)
    exponent = first
    end++
    const inner = readTail(text, end, false)
    if (inner.over && placeOf(text.charCodeAt(inner.end)) >= 4) {
      over = true
      end = inner.end
    }
  }
  for (const place of [4, 8]) {
    if (placeOf(text.charCodeAt(end)) !== place) continue
    if (place === 4 && placeOf(text.charCodeAt(end + 1)) === 4) break
    exponent += place
    end++
  }
  if (end === at) return undefined
  if (!over) {
    const tail = readTail(text, end, false)
    over = tail.over
    end = tail.end
  }
  return {
    start: at,
    end,
    form: 'magnitude',
    value: power(exponent),
    step: power(exponent),
    rounded: exponent >= 4,
    fraction: false,
    span: null,
    over,
    about: false,
    magnitude: exponent,
    digits: 0,
    single: end - at === 1,
  }
}

/** 百八十 without 一: a hundred or somewhat less (百八十块); decision of this project, the semantics are silent. */
function hundredOrSo(text: string, at: number): Numeral {
  const scale = readMagnitude(text, at + 3)
  const exponent = scale?.exponent ?? 0
  return {
    start: at,
    end: scale?.end ?? at + 3,
    form: 'vague',
    value: new Decimal(`80e${exponent}`),
    step: power(1 + exponent),
    rounded: false,
    fraction: false,
    span: [new Decimal(`80e${exponent}`), new Decimal(`180e${exponent}`)],
    over: false,
    about: false,
    magnitude: exponent,
    digits: 0,
    single: false,
  }
}
