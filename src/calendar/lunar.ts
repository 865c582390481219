import { toDay } from './civil.ts'

/** A date of the Chinese calendar. `year` is the Gregorian year in which the lunar year begins. */
export interface LunarDate {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly leap: boolean
}

const DAY_IN_MS = 86_400_000

/** The Chinese calendar as ICU has it; the noon of UTC lies on the same day in Asia/Shanghai. */
const calendar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

export function toLunar(day: number): LunarDate {
  let year = 0
  let month = 0
  let dayOfMonth = 0
  let leap = false
  for (const part of calendar.formatToParts(day * DAY_IN_MS)) {
    const type: string = part.type
    if (type === 'relatedYear') year = Number(part.value)
    else if (type === 'month') {
      leap = part.value.endsWith('bis')
      month = Number.parseInt(part.value, 10)
    } else if (type === 'day') dayOfMonth = Number(part.value)
  }
  return { year, month, day: dayOfMonth, leap }
}

/**
 * The day on which a date of the Chinese calendar falls, or null where it does not exist (三十 of a short month, 闰六月
 * of a year without one). `day` 0 asks for the last day of the month.
 */
export function fromLunar(date: LunarDate): number | null {
  const month = monthsOf(date.year).find((one) => one.month === date.month && one.leap === date.leap)
  if (!month) return null
  if (date.day === 0) return month.first + month.length - 1
  return date.day >= 1 && date.day <= month.length ? month.first + date.day - 1 : null
}

interface LunarMonth {
  readonly month: number
  readonly leap: boolean
  /** Day of its first, as in `civil.ts`. */
  readonly first: number
  readonly length: number
}

/**
 * Months by lunar year, kept once asked for: ICU takes some 25 µs for a day, and 春节 stands in a text a thousand times.
 * A year's months never change, so the table cannot make two runs differ.
 */
const years = new Map<number, readonly LunarMonth[]>()

function monthsOf(year: number): readonly LunarMonth[] {
  const known = years.get(year)
  if (known) return known
  const months: LunarMonth[] = []
  // New Year falls from 21 January on; the month that holds that day is the last of the old year or the first.
  const start = toDay(year, 1, 21)
  let first = start - toLunar(start).day + 1
  for (let count = 0; count < 16; count++) {
    const here = toLunar(first)
    if (here.year > year) break
    const next = first + (toLunar(first + 29).day === 30 ? 30 : 29)
    if (here.year === year) months.push({ month: here.month, leap: here.leap, first, length: next - first })
    first = next
  }
  years.set(year, months)
  return months
}
