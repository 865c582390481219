import { readNumeral } from './numeral.ts'
import { readClock } from './read-clock.ts'
import { readDay } from './read-day.ts'
import { isCounted } from './read-duration.ts'
import { readBracketed, readMonth } from './read-month.ts'
import { readWeekday } from './read-section.ts'
import { type DateReading, daysOf, readWithinMonth } from './read-within-month.ts'
import { MONTH_PARTS, SEASON_OF_YEAR } from './section-words.ts'
import type { Body, Term } from './term.ts'
import { matchWord } from './word-table.ts'
import { BRACKET_SIGNS, DAY_WORDS, WEEK_WORDS } from './words.ts'

/** Dates without a year or month of their own: 昨日, 上周三, 今(15)日, 14日, 月底, 今夏, 星期三. */
export function readRelative(text: string, at: number): DateReading | null {
  const day = matchWord(DAY_WORDS, text, at)
  if (day) {
    const { base, offset, part, days } = day.meaning
    const end = at + day.word.length
    const told = readBracketed(text, end, '日')
    if (told) return { end: told.end, from: { body: { kind: 'day', day: told.value } } }
    const body: Body = { kind: 'day-offset', base, offset, ...(days && { days }) }
    if (part === undefined) return { end, from: { body } }
    const clock = readClock(text, end, part) ?? readClock(text, end - part.length)
    return clock && clock.end >= end
      ? { end: clock.end, from: { body, clock: clock.clock } }
      : { end, from: { body } }
  }
  const signed = readSignedDay(text, at)
  if (signed) return signed
  const season = matchWord(SEASON_OF_YEAR, text, at)
  if (season) return { end: at + season.word.length, from: season.meaning }
  const week = matchWord(WEEK_WORDS, text, at)
  if (week) return readWithinWeek(text, at + week.word.length, week.meaning)
  if (text.charAt(at) === '周' || text.startsWith('星期', at) || text.startsWith('礼拜', at))
    return readLooseWeekday(text, at)
  if (
    text.charAt(at) === '月' ||
    text.charAt(at) === '上' ||
    text.charAt(at) === '中' ||
    text.charAt(at) === '下'
  ) {
    const part = matchWord(MONTH_PARTS, text, at)
    if (part?.meaning)
      return {
        end: at + part.word.length,
        from: { body: { kind: 'month', month: { base: 'anchor', offset: 0 }, part: part.meaning } },
      }
    return null
  }
  // 为期3日 counts days.
  const number = isCounted(text, at) ? null : readDay(text, at, false)
  return number && daysOf(undefined, undefined, number)
}

/** 今(15)日, 昨(14)晚. */
function readSignedDay(text: string, at: number): DateReading | null {
  if (text.charAt(at + 1) !== '（' || !(text.charAt(at) in BRACKET_SIGNS)) return null
  const number = readNumeral(text, at + 2)
  if (!number || number.value < 1 || number.value > 31 || text.charAt(number.end) !== '）') return null
  const sign = text.charAt(number.end + 1)
  const term: Term = { body: { kind: 'day', day: number.value } }
  if (sign === '日' || sign === '天') return { end: number.end + 2, from: term }
  if (sign !== '晚' && sign !== '晨' && sign !== '早' && sign !== '夜') return null
  const clock = readClock(text, number.end + 2, sign)
  return {
    end: Math.max(clock?.end ?? 0, number.end + 2),
    from: { ...term, ...(clock && { clock: clock.clock }) },
  }
}

function readWithinWeek(
  text: string,
  at: number,
  meaning: { readonly base: 'reference' | 'anchor'; readonly offset: number },
): DateReading {
  const { base, offset } = meaning
  if (text.charAt(at) === '末')
    return { end: at + 1, from: { body: { kind: 'week', base, offset, weekend: true } } }
  const day = readWeekday(text, at, true) ?? readWeekday(text, text.charAt(at) === '的' ? at + 1 : at)
  if (!day) return { end: at, from: { body: { kind: 'week', base, offset } } }
  const told = readBracketedDate(text, day.end)
  if (told) return { end: told.end, from: { ...told.term, weekday: day.weekday } }
  return { end: day.end, from: { body: { kind: 'week', base, offset, weekday: day.weekday } } }
}

function readLooseWeekday(text: string, at: number): DateReading | null {
  const before = text.charAt(at - 1)
  if (before !== '' && '每一二两三四五六七八九十几多数整隔逐首末半0123456789'.includes(before)) return null
  if (text.startsWith('周末', at))
    return { end: at + 2, from: { body: { kind: 'weekday', weekday: 6, weekend: true } } }
  const day = readWeekday(text, at)
  if (!day) return null
  const told = readBracketedDate(text, day.end)
  if (told) return { end: told.end, from: { ...told.term, weekday: day.weekday } }
  return { end: day.end, from: { body: { kind: 'weekday', weekday: day.weekday } } }
}

/** 周三(14日), 星期三(10月14日). */
function readBracketedDate(text: string, at: number): { readonly term: Term; readonly end: number } | null {
  if (text.charAt(at) !== '（') return null
  const month = readMonth(text, at + 1)
  const inner = month && !month.to && !month.impossible ? readWithinMonth(text, month, undefined) : null
  const day = inner ?? readDayOnly(text, at + 1)
  if (!day || day.to || day.from.body.kind !== 'day' || text.charAt(day.end) !== '）') return null
  return { term: day.from, end: day.end + 1 }
}

function readDayOnly(text: string, at: number): DateReading | null {
  const day = readDay(text, at, false)
  return day && daysOf(undefined, undefined, day)
}
