import { addMonths, firstOfMonth, lastOfMonth, monthIndex, toCivil, toDay } from './civil.ts'
import type { Precision } from './period.ts'
import { type Placed, type Scope, stretch, unknown } from './placed.ts'
import type { TimeUnit } from './term.ts'

export function shifted(from: number, amount: number, unit: TimeUnit): Placed {
  const day = moved(from, amount, unit)
  if (unit === 'year') {
    const { year } = toCivil(day)
    return stretch(toDay(year, 1, 1), toDay(year, 12, 31), 'year', true)
  }
  if (unit === 'month' || unit === 'quarter' || unit === 'half-year') {
    const { year, month } = toCivil(day)
    const index = monthIndex(year, month)
    return stretch(firstOfMonth(index), lastOfMonth(index), 'month', true)
  }
  return stretch(day, day, UNIT_PRECISION[unit] === 'week' ? 'day' : UNIT_PRECISION[unit], true)
}

export function rolling(
  amount: number,
  unit: TimeUnit,
  future: boolean,
  calendar: boolean,
  scope: Scope,
): Placed {
  const reference = scope.reference ?? scope.anchor?.end ?? null
  const precision: Precision = unit === 'year' ? 'years' : UNIT_PRECISION[unit]
  if (reference === null) return unknown(precision)
  if (calendar && unit === 'year')
    return stretch(toDay(toCivil(reference).year - Math.round(amount) + 1, 1, 1), reference, 'years', true)
  if (future) return stretch(reference, moved(reference, amount, unit), precision, true)
  return stretch(moved(reference, -amount, unit), reference, precision, true)
}

/** The same day years before; the last day of a month stays the last. */
export function backYears(day: number, years: number, isEnd: boolean): number {
  const moved = addMonths(day, -12 * years)
  const { year, month } = toCivil(moved)
  const index = monthIndex(year, month)
  return isEnd && lastOfMonth(monthIndex(toCivil(day).year, toCivil(day).month)) === day
    ? lastOfMonth(index)
    : moved
}

const UNIT_PRECISION: Readonly<Record<TimeUnit, Precision>> = {
  year: 'year',
  'half-year': 'half-year',
  quarter: 'quarter',
  month: 'month',
  'ten-days': 'ten-days',
  week: 'week',
  workday: 'day',
  day: 'day',
  hour: 'hour',
  minute: 'minute',
  second: 'minute',
}

function moved(day: number, amount: number, unit: TimeUnit): number {
  switch (unit) {
    case 'year':
      return addMonths(day, Math.round(amount * 12))
    case 'half-year':
      return addMonths(day, Math.round(amount * 6))
    case 'quarter':
      return addMonths(day, Math.round(amount * 3))
    case 'month':
      return addMonths(day, Math.round(amount))
    case 'ten-days':
      return day + Math.round(amount * 10)
    case 'week':
      return day + Math.round(amount * 7)
    case 'workday':
    case 'day':
      return day + Math.round(amount)
    case 'hour':
      return day + Math.trunc(amount / 24)
    case 'minute':
    case 'second':
      return day
  }
}
