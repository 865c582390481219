/**
 * Arithmetic on the proleptic Gregorian calendar. A day is an integer, counted from 1970-01-01;
 * months count from 1, weekdays by ISO 8601 from Monday = 1.
 */

export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether a calendar page shows this day: 2021-02-30 does not exist. */
export function isCivilDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The day of an existing date; see `isCivilDate`. */
export function toDay(year: number, month: number, day: number): number {
  const before = year - 1
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  const inYear = (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0)
  return before * 365 + leaps + inYear + day - 719163
}

/** The date of a day: the way back from `toDay`. Source: H. Hinnant, chrono-compatible low-level date algorithms. */
export function toCivil(day: number): CivilDate {
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const ofEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}

/** `YYYY-MM-DD`. Years outside 0–9999 take the sign and six digits of ISO 8601. */
export function toIso(day: number): string {
  const date = toCivil(day)
  return `${isoYear(date.year)}-${pad2(date.month)}-${pad2(date.day)}`
}

function isoYear(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, '0')
  return `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`
}

export function pad2(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

/** The day of `YYYY-MM-DD`; null for anything else, a date that does not exist included. */
export function fromIso(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (!match) return null
  const year = Number(match[1])
  const month = Number(match[2])
  const day = Number(match[3])
  return isCivilDate(year, month, day) ? toDay(year, month, day) : null
}

/** The ISO date so many days later. */
export function addDays(iso: string, days: number): string {
  return toIso((fromIso(iso) ?? 0) + days)
}

/** Days from one `YYYY-MM-DD` to another; NaN where either is none. */
export function daysFrom(first: string, second: string): number {
  return (fromIso(second) ?? Number.NaN) - (fromIso(first) ?? Number.NaN)
}

export function weekdayOf(day: number): Weekday {
  return WEEKDAYS[(((day + 3) % 7) + 7) % 7] ?? 1
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** Months since year 0, so that months of different years can be counted and compared. */
export function monthIndex(year: number, month: number): number {
  return year * 12 + month - 1
}

export function firstOfMonth(index: number): number {
  return toDay(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1)
}

export function lastOfMonth(index: number): number {
  return firstOfMonth(index + 1) - 1
}

/** The same day `months` later, or the last day of a month too short for it (31 January + 1 = 28 February). */
export function addMonths(day: number, months: number): number {
  const date = toCivil(day)
  const index = monthIndex(date.year, date.month) + months
  const first = firstOfMonth(index)
  return Math.min(first + date.day - 1, lastOfMonth(index))
}
