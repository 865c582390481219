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
  // New Year falls from 21 January to 20 February; months have 29 or 30 days: 12 lunar months are 354 days.
  const order = date.month - 1 + (date.leap ? 1 : 0)
  let first = toDay(date.year, 1, 21) + Math.floor(order * 29.5)
  for (let step = 0; step < 75; step++) {
    const here = toLunar(first)
    if (here.year === date.year && here.month === date.month && here.leap === date.leap) {
      first += 1 - here.day
      if (date.day === 0) return first + lengthOfMonth(first) - 1
      return date.day >= 1 && date.day <= lengthOfMonth(first) ? first + date.day - 1 : null
    }
    const isLater = compareMonths(here, date) > 0
    if (isLater) return null
    // To the first day of the following month.
    first += lengthOfMonth(first - here.day + 1) - here.day + 1
  }
  return null
}

function lengthOfMonth(first: number): number {
  return toLunar(first + 29).day === 30 ? 30 : 29
}

function compareMonths(left: LunarDate, right: LunarDate): number {
  return left.year - right.year || left.month - right.month || Number(left.leap) - Number(right.leap)
}
