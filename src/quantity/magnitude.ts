import { isDigit, isHan, isLatin } from '../text/characters.ts'
import { Decimal } from './decimal.ts'
import { placeOf } from './numeral-characters.ts'
import { startsUnit } from './units.ts'

const PLUS = 0x2b
const YU = '余'.charCodeAt(0)
const DUO = '多'.charCodeAt(0)
const JI = '几'.charCodeAt(0)
const LAI = '来'.charCodeAt(0)
const YOU = '有'.charCodeAt(0)
const WAN = '万'.charCodeAt(0)
const YI = '亿'.charCodeAt(0)
const ZHAO = '兆'.charCodeAt(0)

/** Powers of ten from 10^-40 to 10^40, which every numeral needs. */
const POWERS: readonly Decimal[] = Array.from({ length: 81 }, (_, index) => new Decimal(`1e${index - 40}`))

export function power(exponent: number): Decimal {
  return POWERS[exponent + 40] ?? new Decimal(`1e${exponent}`)
}

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

export interface Tail {
  readonly end: number
  readonly over: boolean
  readonly about: boolean
}

/** 余 多 几 来 + after a number. `loose`: whether the number is of a kind that may carry 几 and 来 (十几, 二十来). */
export function readTail(text: string, at: number, allowFew: boolean): Tail {
  const code = text.charCodeAt(at)
  // 3个多亿
  if (text.startsWith('个多亿', at)) return { end: at + 2, over: true, about: false }
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
  if (code === YOU && text.charCodeAt(at + 1) === YU) return { end: at + 2, over: true, about: false }
  return { end: at, over: false, about: false }
}

/** A magnitude after a coefficient: 万, 千万, 万亿, w, k; the power of ten and where it ends. */
export interface Magnitude {
  readonly end: number
  readonly exponent: number
  readonly thousand: boolean
}

export function readMagnitude(text: string, at: number): Magnitude | undefined {
  // 两个亿, as people say it; 三个亿元级项目 are projects.
  if (
    text.startsWith('个亿', at) &&
    !startsUnit(text, at + 1, 2) &&
    !/^元?级/.test(text.slice(at + 2, at + 4))
  )
    return { end: at + 2, exponent: 8, thousand: false }
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
  if (text.charCodeAt(end) === WAN && !startsUnit(text, end, 2)) {
    exponent = 4
    end++
  }
  if (text.charCodeAt(end) === YI) {
    exponent += 8
    end++
  } else if (
    exponent === 0 &&
    text.charCodeAt(end) === ZHAO &&
    !startsUnit(text, end, 2) &&
    isTrillion(text, end)
  ) {
    // Taiwan: 1兆元 = 万亿.
    exponent = 12
    end++
  }
  if (end > at) return { end, exponent: small + exponent, thousand: exponent === 0 }
  return readLatinMagnitude(text, at)
}

/** 1.5兆元, 1兆4,162亿元, 1.4兆 in a headline; but 500兆 of data and 百兆宽带. */
function isTrillion(text: string, at: number): boolean {
  const next = text.charAt(at + 1)
  if ('元美欧日台港人新'.includes(next) && next !== '') return true
  if (isDigit(text.charCodeAt(at + 1))) return /^[\d,]{1,5}[万亿]/.test(text.slice(at + 1, at + 7))
  return /\d\.\d{1,3}$/.test(text.slice(Math.max(0, at - 6), at)) && !isHan(text.charCodeAt(at + 1))
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
