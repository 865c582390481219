import { isDigit } from '../text/characters.ts'
import { readNumeral } from './numeral.ts'
import { readMonth } from './read-month.ts'
import { readRelative } from './read-relative.ts'
import { LUNAR_PREFIXES, readFestival, readLunar, readNthWeek, readSection } from './read-section.ts'
import { withTail } from './read-tail.ts'
import { type DateReading, dayTerm, readWithinMonth, yearOf } from './read-within-month.ts'
import { isFullYear, readYear, type YearContext } from './read-year.ts'
import { Starter, starterAt } from './starters.ts'
import type { Body, YearTerm } from './term.ts'

/** Reads one date, or a span whose ends share words (10月1—7日), that begins at `at`. */
export function readDate(text: string, at: number, context: YearContext): DateReading | null {
  if (starterAt(text, at) === Starter.Nothing) return null
  const numeric = readDelimited(text, at)
  if (numeric) return withTail(text, numeric)
  const lunar = readLunarDate(text, at, context)
  if (lunar) return lunar
  const year = readYear(text, at, context)
  if (year) {
    const start = skipYearTail(text, year.end)
    const inner = readWithinYear(text, start, year.year)
    const comparison = year.comparison === true
    if (year.beforeChrist)
      return { end: inner?.end ?? year.end, from: { body: { kind: 'year' } }, impossible: true }
    if (inner) return withTail(text, { ...inner, comparison })
    const tail = WHOLE.exec(text.slice(year.end, year.end + LONGEST_TAIL))?.[0] ?? ''
    const whole = tail !== ''
    const end = whole
      ? year.end + (tail === '年全年' ? 2 : tail.length)
      : text.startsWith('度', year.end) && text.charAt(year.end - 1) === '年'
        ? year.end + 1
        : year.end
    return { end, from: { year: year.year, body: { kind: 'year', whole } }, comparison }
  }
  const inner = readWithinYear(text, at, undefined) ?? readRelative(text, at)
  return inner && withTail(text, inner)
}

/** 2021年全年, 去年一年, 2022年一整年; not 去年一年级. */
const WHOLE = /^(?:年?全年|(?:这|一)?整年|这?一年(?![级比度生期多半一内后前来]|以来))/
const LONGEST_TAIL = 6

/** 农历二〇一五年十月初一: the year stands behind the name of the calendar. */
function readLunarDate(text: string, at: number, context: YearContext): DateReading | null {
  const prefix = LUNAR_PREFIXES.find((candidate) => text.startsWith(candidate, at))
  const year = prefix === undefined ? null : readYear(text, at + prefix.length, context)
  const inner = year && readLunar(text, year.end, true)
  return inner && withTail(text, { end: inner.end, from: { ...inner.from, year: year.year } })
}

/** 2021年的6月, 2021年，6月 no: only words that bind. */
function skipYearTail(text: string, end: number): number {
  if (text.startsWith('度', end) && text.charAt(end - 1) === '年') return end + 1
  if (
    text.startsWith('的', end) &&
    (isDigit(text.charCodeAt(end + 1)) ||
      '一二三四五六七八九十春夏秋冬上下第前'.includes(text.charAt(end + 1)))
  ) {
    return end + 1
  }
  return text.charAt(end) === ' ' ? end + 1 : end
}

/** 2021-10-14, 2021/10/14, 2021.10.14, 2021-10. */
function readDelimited(text: string, at: number): DateReading | null {
  const year = isDigit(text.charCodeAt(at)) ? readNumeral(text, at) : null
  if (!year || !isFullYear(year)) return null
  const sign = text.charAt(year.end)
  if (sign !== '-' && sign !== '/' && sign !== '.') return null
  const month = isDigit(text.charCodeAt(year.end + 1)) ? readNumeral(text, year.end + 1) : null
  if (!month || month.length > 2) return null
  const yearTerm: YearTerm = { base: 'told', year: year.value }
  if (text.charAt(month.end) === sign && isDigit(text.charCodeAt(month.end + 1))) {
    const day = readNumeral(text, month.end + 1)
    if (!day || day.length > 2 || text.charAt(day.end) === sign || isDigit(text.charCodeAt(day.end)))
      return null
    return { end: day.end, from: dayTerm(yearTerm, { base: 'told', month: month.value }, day.value) }
  }
  // 2021-10 alone: not 2018-22 (a span of years), not a number with decimals.
  const clear = sign !== '.' && month.length === 2 && month.value >= 1 && month.value <= 12
  if (!clear || '年月日%./-'.includes(text.charAt(month.end) || ' ')) return null
  return {
    end: month.end,
    from: { year: yearTerm, body: { kind: 'month', month: { base: 'told', month: month.value } } },
  }
}

/** What may follow a year or stand without one: a month, its part, its day; a quarter; a festival. */
function readWithinYear(text: string, at: number, year: YearTerm | undefined): DateReading | null {
  const afterYear = year !== undefined
  const named = readSection(text, at, afterYear) ?? readFestival(text, at, afterYear) ?? readLunar(text, at)
  if (named) return { end: named.end, from: { ...named.from, ...yearOf(year) } }
  const part = afterYear ? readYearEnd(text, at) : null
  if (part) return { end: part.end, from: { ...yearOf(year), body: part.body } }
  const week = afterYear ? readNthWeek(text, at) : null
  if (week) return { end: week.end, from: { ...yearOf(year), body: { kind: 'nth-week', nth: week.nth } } }
  const month = readMonth(text, at)
  if (!month) return null
  return readWithinMonth(text, month, year)
}

/** 2021年底, 2021年初, 去年末, 2021年中: the 年 is read already. */
function readYearEnd(text: string, at: number): { readonly body: Body; readonly end: number } | null {
  const sign = text.charAt(at)
  const next = text.charAt(at + 1)
  const month =
    sign === '底' || sign === '末' || sign === '尾' ? 12 : sign === '初' ? 1 : sign === '中' ? 6 : 0
  if (month === 0) return null
  if (sign === '初' && next !== '' && '步级中试审次期一二三四五六七八九十'.includes(next)) return null
  if (sign === '中' && next !== '' && !'，。、；）至到起以的时前后已召达'.includes(next)) return null
  return { body: { kind: 'months', from: month, to: month, precision: 'month', vague: true }, end: at + 1 }
}
