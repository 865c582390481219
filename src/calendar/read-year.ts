import { isDigit } from '../text/characters.ts'
import { type DateNumeral, readNumeral } from './numeral.ts'
import { SECTION_WORDS } from './section-words.ts'
import type { YearTerm } from './term.ts'
import { matchWord } from './word-table.ts'
import { BRACKET_SIGNS, YEAR_WORDS } from './words.ts'

/** What the whole text says of its years. */
export interface YearContext {
  /** Two-digit years above it belong to the last century. */
  readonly latestShortYear: number
  /** The text counts years of the Republic: 民国110年 is 2021. */
  readonly republic: boolean
}

export interface YearReading {
  readonly year: YearTerm
  readonly end: number
  readonly comparison?: boolean
  /** 公元前: told, but outside the calendar that periods are written in. */
  readonly beforeChrist?: boolean
}

const ERAS: readonly (readonly [string, 'common' | 'republic' | 'before'])[] = [
  ['公元前', 'before'],
  ['公元', 'common'],
  ['西元', 'common'],
  ['中华民国', 'republic'],
  ['民国', 'republic'],
]

/** Reads the year that begins at `at`: 2021年, 二〇二一年, 今年, 去(2020)年, 民国110年, ’21年, 2021上半年. */
export function readYear(text: string, at: number, context: YearContext): YearReading | null {
  const word = matchWord(YEAR_WORDS, text, at)
  if (word) {
    const end = at + word.word.length
    const told = readBracketedYear(text, end, context)
    const comparison = word.meaning.comparison === true
    if (told) return { ...told, comparison }
    return { year: word.meaning.year, end, comparison }
  }
  const bracketed = readSignedYear(text, at, context)
  if (bracketed) return bracketed
  for (const [era, kind] of ERAS) {
    if (!text.startsWith(era, at)) continue
    const start = at + era.length
    if (kind === 'republic' && text.startsWith('元年', start)) return told(1912, start + 2)
    const number = readNumeral(text, start)
    if (!number || text.charAt(number.end) !== '年' || number.value === 0 || number.value > 2999) return null
    if (kind === 'before') return { ...told(number.value, number.end + 1), beforeChrist: true }
    return told(number.value + (kind === 'republic' ? 1911 : 0), number.end + 1)
  }
  const apostrophe = text.charAt(at) === '’' || text.charAt(at) === "'" || text.charAt(at) === '‘'
  const number = readNumeral(text, apostrophe ? at + 1 : at)
  return number && readCountedYear(text, number, context, apostrophe)
}

function told(year: number, end: number): YearReading {
  return { year: { base: 'told', year }, end }
}

/** 今年(2021年), 今年(2021). */
function readBracketedYear(text: string, at: number, context: YearContext): YearReading | null {
  if (text.charAt(at) !== '（') return null
  const number = readNumeral(text, at + 1)
  if (!number) return null
  const end = text.charAt(number.end) === '年' ? number.end + 1 : number.end
  const year = bracketedYear(number, context)
  return text.charAt(end) === '）' && year !== null ? told(year, end + 1) : null
}

/** 今(110)年, 去(2020)年. */
function readSignedYear(text: string, at: number, context: YearContext): YearReading | null {
  if (text.charAt(at + 1) !== '（' || !(text.charAt(at) in BRACKET_SIGNS)) return null
  const number = readNumeral(text, at + 2)
  if (!number || text.charAt(number.end) !== '）' || text.charAt(number.end + 1) !== '年') return null
  const year = bracketedYear(number, context)
  return year === null ? null : told(year, number.end + 2)
}

function bracketedYear(number: DateNumeral, context: YearContext): number | null {
  if (isFullYear(number)) return number.value
  if (number.length === 3 && number.value >= 100) return number.value + 1911
  if (number.length !== 2) return null
  return context.republic ? number.value + 1911 : shortYear(number.value, context)
}

/** 2023届高校毕业生 */
const GRADUATES =
  /^届(?!全国|世界)[\u4e00-\u9fff]{0,8}?(?:毕业生|本科生|研究生|博士生|硕士生|专科生|大学生|生源)/
const LONGEST_GRADUATES = 14

function readCountedYear(
  text: string,
  number: DateNumeral,
  context: YearContext,
  apostrophe: boolean,
): YearReading | null {
  const { value, end, length } = number
  const isYear = text.charAt(end) === '年' && !text.startsWith('年级', end) && !text.startsWith('年期', end)
  if (!isYear) {
    if (!isFullYear(number)) return null
    if (['财年', '年度', '赛季', '雪季'].some((word) => text.startsWith(word, end)))
      return told(value, end + 2)
    if (GRADUATES.test(text.slice(end, end + LONGEST_GRADUATES))) return told(value, end + 1)
    return isSection(text, end) ? told(value, end) : null
  }
  if (isFullYear(number)) return told(value, end + 1)
  if (number.style === 'composed') return value > 2000 && value < 2100 ? told(value, end + 1) : null
  const withMonth = monthFollows(text, end + 1)
  if (length === 3 && value >= 100 && value < 200) {
    return context.republic || withMonth ? told(value + 1911, end + 1) : null
  }
  if (length !== 2) return null
  if (context.republic && withMonth && value > 30) return told(value + 1911, end + 1)
  // 九八年 counts no years; 三五年 and 七八年 do: three to five, seven or eight.
  const isRead = number.style === 'positional' && !isEstimate(value)
  const clear =
    apostrophe ||
    isRead ||
    value < 10 ||
    withMonth ||
    isSection(text, end + 1) ||
    text.startsWith('度', end + 1)
  return clear ? told(shortYear(value, context), end + 1) : null
}

/** 1000 to 2999, in four digits of either script. */
export function isFullYear(number: DateNumeral): boolean {
  return number.length === 4 && number.style !== 'composed' && number.value >= 1000 && number.value < 3000
}

function shortYear(value: number, context: YearContext): number {
  return value <= context.latestShortYear ? 2000 + value : 1900 + value
}

/** 三五, 七八, 二三: neighbouring digits estimate. */
function isEstimate(value: number): boolean {
  const step = (value % 10) - Math.floor(value / 10)
  return step === 1 || (step === 2 && value === 35)
}

/** 98年8月, but not 20年8个月. */
function monthFollows(text: string, at: number): boolean {
  const month = readNumeral(text, at)
  if (!month || month.value < 1 || month.value > 12) return false
  const next = text.charAt(month.end)
  if (next === '月') return true
  if (next !== '-' && next !== '—' && next !== '至' && next !== '~') return false
  const second = readNumeral(text, month.end + 1)
  return second !== null && text.charAt(second.end) === '月'
}

/** A part of the year follows: 上半年, 一季度, 底, 春节. */
function isSection(text: string, at: number): boolean {
  const next = text.charAt(at)
  if (text.startsWith('全年', at)) return true
  if (next === '至' && text.startsWith('至今', at)) return true
  if (next === '底' || next === '末') return true
  if (next === '春')
    return text.startsWith('春节', at) || text.startsWith('春运', at) || text.startsWith('春季', at)
  if (next === '第' || next === '前') return text.startsWith('季度', at + 2)
  if (matchWord(SECTION_WORDS, text, at)) return true
  if (isDigit(next.charCodeAt(0))) return false
  return '一二三四'.includes(next) && next !== '' && text.startsWith('季度', at + 1)
}
