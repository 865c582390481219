import { isDigit, isHan, isLatin } from '../text/characters.ts'
import { readChinese } from './chinese.ts'
import { Decimal } from './decimal.ts'
import { power, readMagnitude, readTail } from './magnitude.ts'
import { LONGEST, type Numeral, overlong } from './numeral.ts'
import { chineseDigit, placeOf } from './numeral-characters.ts'
import { startsUnit } from './units.ts'

const DOT = 0x2e
const COMMA = 0x2c
const PERCENT = 0x25
const WIDE_COMMA = 0xff0c
const PLUS = 0x2b

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
        code === COMMA ||
        code === WIDE_COMMA ||
        (code === 0x20 && (grouped || twoGroupsFollow(text, end) || isOneGroup(text, at, end)))
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

/** 4 062 alone, 约3 600间: one group, where the text is nothing else or words touch the number on both sides. */
function isOneGroup(text: string, at: number, end: number): boolean {
  if (!threeDigits(text, end + 1)) return false
  const after = end + 4
  // 1 122.9万人次
  const isDecimal = /^\.\d{1,3}[万亿]/.test(text.slice(after, after + 5))
  const isMeasured = isDecimal || placeOf(text.charCodeAt(after)) >= 2 || startsUnit(text, after, 1)
  if (at === 0 || (at === 1 && text.charAt(0) === '-')) return after === text.length || isMeasured
  return isHan(text.charCodeAt(at - 1)) && isMeasured
}

export function readArabic(text: string, at: number): Numeral {
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
      // 273万7千 is told in thousands; 2万3000 is written out.
      rounded = lower.rounded || (exponent >= 4 && lower.step.gte(100))
      last = lower.magnitude
      over = lower.over ?? false
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

interface Lower {
  readonly end: number
  readonly value: Decimal
  readonly step: Decimal
  readonly rounded: boolean
  readonly magnitude: number
  readonly over?: boolean
}

/** What follows a magnitude and belongs to the same number: the 5千 of 3万5千, the 2000万 of 1亿2000万, the 3 of 2万3. */
function readLower(text: string, start: number, above: number): Lower | undefined {
  let at = start
  if (text.charAt(at) === '零' || text.charAt(at) === '又') at++
  if (isDigit(text.charCodeAt(at))) {
    const digits = readDigits(text, at)
    if (digits.decimals !== '' || digits.whole.length > above) return undefined
    // 1亿2300余万: what is left over is said inside the lower part.
    const more = readTail(text, digits.end, false)
    const inner = more.over ? readMagnitude(text, more.end) : undefined
    if (inner && inner.exponent < above && inner.exponent + digits.whole.length <= above) {
      const unit = power(inner.exponent)
      return {
        end: inner.end,
        value: unit.times(digits.whole),
        step: unit,
        rounded: false,
        magnitude: inner.exponent,
        over: true,
      }
    }
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
    // 3万907人: hundreds, without the sign for the place that is empty.
    const isRest =
      above === 4 && at === start && !digits.whole.startsWith('0') && startsUnit(text, digits.end, 1)
    if ((digits.whole.length === above && above <= 4) || isRest) {
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
