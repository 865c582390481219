import { isDigit } from '../text/characters.ts'
import { type DayReading, readDay } from './read-day.ts'
import type { MonthReading } from './read-month.ts'
import { readNthWeek, readNthWeekday } from './read-section.ts'
import { MONTH_PARTS } from './section-words.ts'
import type { MonthTerm, Reading, Term, YearTerm } from './term.ts'
import { matchWord } from './word-table.ts'

export interface DateReading extends Reading {
  readonly comparison?: boolean
  /** Told in a calendar or as a date that cannot be placed: 公元前, 13月. */
  readonly impossible?: boolean
}

/** The part or day behind a month: 10月14日, 10月1—7日, 5月下旬, 10月底, 10月第二个星期日. */
export function readWithinMonth(text: string, month: MonthReading, year: YearTerm | undefined): DateReading {
  const from = month.month
  if (month.impossible) {
    const day = readDay(text, month.end, true)
    return {
      end: day?.end ?? month.end,
      from: { ...yearOf(year), body: { kind: 'month', month: from } },
      impossible: true,
    }
  }
  if (month.to) {
    return {
      end: month.end,
      from: { ...yearOf(year), body: { kind: 'month', month: from } },
      to: { ...yearOf(year), body: { kind: 'month', month: month.to } },
    }
  }
  const start =
    text.charAt(month.end) === '的' && isDigit(text.charCodeAt(month.end + 1)) ? month.end + 1 : month.end
  const day = readDay(text, start, true)
  if (day) return daysOf(year, from, day)
  const part = matchWord(MONTH_PARTS, text, month.end)
  if (part) {
    return {
      end: month.end + part.word.length,
      from: {
        ...yearOf(year),
        body: { kind: 'month', month: from, ...(part.meaning && { part: part.meaning }) },
      },
    }
  }
  const nth = readNthWeekday(text, month.end, from)
  if (nth) return { end: nth.end, from: { ...nth.term, ...yearOf(year) } }
  const week = readNthWeek(text, text.charAt(month.end) === '的' ? month.end + 1 : month.end)
  if (week)
    return {
      end: week.end,
      from: { ...yearOf(year), body: { kind: 'nth-week', month: from, nth: week.nth } },
    }
  return { end: month.end, from: { ...yearOf(year), body: { kind: 'month', month: from } } }
}

export function daysOf(
  year: YearTerm | undefined,
  month: MonthTerm | undefined,
  day: DayReading,
): DateReading {
  const from = dayTerm(year, month, day.day)
  return day.to === undefined
    ? { end: day.end, from }
    : { end: day.end, from, to: dayTerm(year, month, day.to) }
}

export function dayTerm(year: YearTerm | undefined, month: MonthTerm | undefined, day: number): Term {
  return { ...yearOf(year), body: { kind: 'day', day, ...(month && { month }) } }
}

export function yearOf(year: YearTerm | undefined): { readonly year: YearTerm } | null {
  return year ? { year } : null
}
