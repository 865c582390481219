import { isDigit, isHan, isLatin } from '../text/characters.ts'
import type { OtherReason } from './mention.ts'
import { placeOf } from './numeral-characters.ts'
import { startsUnit } from './units.ts'

/** A token of digits and signs, or of letters and digits, that is no number; `reason: null` holds no digits worth a mention. */
export interface Token {
  readonly end: number
  readonly reason: OtherReason | null
}

const SEPARATORS = '.-/:·xX×*+—~'

interface Group {
  readonly start: number
  readonly end: number
}

/**
 * A token of digit groups joined by signs that states no quantity: 3·15, 12:30, 2021-10-14, 192.168.1.1, 800x533,
 * 010-88888888, 3:2. Undefined where the digits at `at` are a number (or a range, a fraction) after all.
 */
export function readStructured(text: string, at: number): Token | undefined {
  const first = digitGroup(text, at)
  const sign = text.charAt(first.end)
  if (sign === '' || !SEPARATORS.includes(sign) || !isDigit(text.charCodeAt(first.end + 1))) return undefined
  const groups: Group[] = [first]
  let end = first.end
  let mixed = false
  while (groups.length < 12) {
    const next = text.charAt(end)
    if (next === '' || !SEPARATORS.includes(next) || !isDigit(text.charCodeAt(end + 1))) break
    if (next !== sign) {
      // 2.3-5.1万: decimals in a range; 2021-10-14/15.
      mixed = true
      break
    }
    const group = digitGroup(text, end + 1)
    groups.push(group)
    end = group.end
  }
  const reason = reasonOf(text, sign, groups, mixed)
  return reason === undefined ? undefined : { end, reason }
}

function digitGroup(text: string, start: number): Group {
  let end = start
  while (isDigit(text.charCodeAt(end))) end++
  return { start, end }
}

function reasonOf(
  text: string,
  sign: string,
  groups: readonly Group[],
  mixed: boolean,
): OtherReason | undefined {
  const lengths = groups.map((group) => group.end - group.start)
  const [first = 0, second = 0, third = 0] = lengths
  const [a, b] = groups
  if (!a || !b) return undefined
  const last = groups.at(-1)?.end ?? b.end
  const year = first === 4 && isYearNumber(Number(text.slice(a.start, a.end)))
  switch (sign) {
    case '·':
      return 'name'
    case ':': {
      if (isProportion(text, groups)) return undefined
      const hour = first <= 2 ? Number(text.slice(a.start, a.end)) : 99
      const minute = second === 2 ? Number(text.slice(b.start, b.end)) : 99
      return hour <= 24 && minute < 60 ? 'clock' : 'score'
    }
    case 'x':
    case 'X':
    case '×':
    case '*':
      return 'size'
    case '+':
      return 'name'
    case '.':
      if (groups.length === 2)
        return year && second <= 2 && monthLike(text, b) && !measured(text, last) && second === 2
          ? 'date'
          : undefined
      if (year && third <= 2) return 'date'
      return groups.length === 4 ? 'identifier' : 'version'
    case '/':
      if (year) return groups.length >= 3 || monthLike(text, b) ? 'date' : 'year'
      return groups.length >= 3 ? 'date' : undefined
    case '-':
    case '—':
    case '~': {
      if (mixed) return undefined
      if (groups.length >= 3) {
        if (year && second <= 2 && third <= 2) return 'date'
        return total(lengths) >= 7 ? 'phone' : 'identifier'
      }
      if (sign !== '-') return undefined
      if (measured(text, last)) return undefined
      if (text.charCodeAt(a.start) === 0x30 && second >= 7 && first >= 3) return 'phone'
      if (first === 3 && (second === 7 || second === 8)) return 'phone'
      if (year && second === 2 && monthLike(text, b)) return 'date'
      return undefined
    }
    default:
      return undefined
  }
}

/** 三次产业结构为8:44:48: parts of a hundred, no time of day. */
function isProportion(text: string, groups: readonly Group[]): boolean {
  const before = groupsBefore(text, groups[0]?.start ?? 0)
  const all = [...before, ...groups]
  const first = all[0]
  if (!first || all.length < 3) return false
  const sum = total(all.map(({ start, end }) => Number(text.slice(start, end))))
  const lead = text.slice(Math.max(0, first.start - 16), first.start)
  return sum === 100 && /(?:结构|比例|之比|占比)[^，。；]{0,12}$/.test(lead)
}

const MOST_PARTS = 6

/** The digit groups that colons join to what starts at `at`. */
function groupsBefore(text: string, at: number): readonly Group[] {
  const found: Group[] = []
  let end = at - 1
  while (found.length < MOST_PARTS && text.charAt(end) === ':' && isDigit(text.charCodeAt(end - 1))) {
    let start = end
    while (end - start < 4 && isDigit(text.charCodeAt(start - 1))) start--
    found.unshift({ start, end })
    end = start - 1
  }
  return found
}

function total(lengths: readonly number[]): number {
  return lengths.reduce((all, length) => all + length, 0)
}

function monthLike(text: string, group: Group): boolean {
  const month = Number(text.slice(group.start, Math.min(group.end, group.start + 3)))
  return month >= 1 && month <= 12
}

/** Whether a magnitude or a unit follows, so that what stands before is a number. */
function measured(text: string, at: number): boolean {
  return placeOf(text.charCodeAt(at)) >= 2 || text.charAt(at) === '%' || startsUnit(text, at, 1)
}

function isYearNumber(value: number): boolean {
  return value >= 1000 && value <= 2999
}

const URL_SIGNS = './_@?=&%#:+~-'

/**
 * A token that starts with a letter: an address, a product, a code (GB18030, PM2.5, iOS 15, SZ000848), or a plain word
 * (`reason: null`). A figure glued to a word (APP3.1万个) is not part of the token: it ends before the digits.
 */
export function readLatin(text: string, at: number): Token {
  let end = at
  while (isLatin(text.charCodeAt(end))) end++
  if (isAddress(text, at, end)) {
    if (text.charAt(end) === '：') end++
    while (end < text.length && isAddressPart(text, end)) end++
    return { end, reason: 'identifier' }
  }
  const word = text.slice(at, Math.min(end, at + 12))
  let digits = end
  const gap = text.charCodeAt(digits)
  const joined = isDigit(gap)
  if (!joined) {
    if (
      (gap === 0x2d || gap === 0x20 || gap === 0x2e || gap === 0x2f) &&
      isDigit(text.charCodeAt(digits + 1))
    )
      digits++
    else return { end, reason: null }
  }
  if (/^(?:RMB|CNY|USD|HKD|EUR|GBP|JPY|NTD|TWD|AUD|CAD|SGD|MOP)$/iu.test(word)) return { end, reason: null }
  const after = wholeToken(text, digits)
  const figure = figureFollows(text, digits)
  if (figure && (word.length > 1 || !joined)) return { end, reason: null }
  if (figure && joined && word.length === 1 && !/[A-Z]/u.test(word)) return { end, reason: null }
  if (gap === 0x20 && word.length > 1 && after.letters === 0 && after.digits > 4) return { end, reason: null }
  return { end: after.end, reason: latinReason(word, after.digits, joined) }
}

function latinReason(word: string, digits: number, joined: boolean): OtherReason {
  if (/^v(?:er|ersion)?$/iu.test(word)) return 'version'
  if (digits >= 4 && /^(?:SH|SZ|HK|BJ|SS|US)$/iu.test(word)) return 'code'
  if (digits >= 6) return 'identifier'
  return joined ? 'name' : 'version'
}

function isAddress(text: string, start: number, end: number): boolean {
  const sign = text.charAt(end)
  if (sign === ':' || sign === '：') return text.startsWith('//', end + 1)
  if (sign === '@') return isLatin(text.charCodeAt(end + 1)) || isDigit(text.charCodeAt(end + 1))
  if (sign === '.')
    return isLatin(text.charCodeAt(end + 1)) && isLatin(text.charCodeAt(end + 2)) && end - start >= 2
  return false
}

function isAddressPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return isLatin(code) || isDigit(code) || (code < 0x80 && URL_SIGNS.includes(text.charAt(at)))
}

/** Letters, digits and inner signs up to the end of the token. */
function wholeToken(text: string, at: number): { end: number; digits: number; letters: number } {
  let end = at
  let digits = 0
  let letters = 0
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (isDigit(code)) digits++
    else if (isLatin(code)) letters++
    else if (!((code === 0x2e || code === 0x2d || code === 0x2f) && isAlphanumeric(text.charCodeAt(end + 1))))
      break
    end++
  }
  return { end, digits, letters }
}

function isAlphanumeric(code: number): boolean {
  return isDigit(code) || isLatin(code)
}

/** Whether the digits at `at` carry a magnitude or a Chinese unit, and so are a figure of their own. */
function figureFollows(text: string, at: number): boolean {
  let end = at
  while (
    isDigit(text.charCodeAt(end)) ||
    (end > at && ',.'.includes(text.charAt(end)) && isDigit(text.charCodeAt(end + 1)))
  )
    end++
  const next = text.charCodeAt(end)
  if (next === 0x25 || next === 0x2030) return true
  if (!isHan(next)) return next === 0x2b && !isAlphanumeric(text.charCodeAt(end + 1))
  const place = placeOf(next)
  if (place >= 3 || text.charAt(end) === '余' || text.charAt(end) === '多') return true
  // K123次列车, G20届: a letter and a number before 次 name a train.
  return startsUnit(text, end, 1) && !'次号级型路代'.includes(text.charAt(end))
}
