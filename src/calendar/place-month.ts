import { firstOfMonth, isCivilDate, lastOfMonth, monthIndex, toCivil, toDay } from './civil.ts'
import { FRESH_IN_DAYS, inYear } from './place-year.ts'
import { impossible, isDayPrecise, type Placed, type Scope, stretch, unknown } from './placed.ts'
import type { Clock, MonthPart, MonthTerm, Term } from './term.ts'

export function placeMonth(term: Term, month: MonthTerm, part: MonthPart | undefined, scope: Scope): Placed {
  const precision =
    part === undefined ? 'month' : part === 'first-half' || part === 'second-half' ? 'ten-days' : 'ten-days'
  if (month.base === 'told') {
    return inYear(term, scope, precision, (year) => partOfMonth(monthIndex(year, month.month), part))
  }
  const anchored =
    month.base === 'anchor' &&
    scope.anchor &&
    scope.anchor.precision !== 'year' &&
    scope.anchor.precision !== 'years'
  const day = anchored ? (scope.anchor?.end ?? null) : scope.reference
  if (day === null) return unknown(precision)
  const civil = toCivil(day)
  const index = monthIndex(civil.year, civil.month) + month.offset
  // 去年同月, 2023年同月: the month last named, in that year.
  if (term.year && month.offset === 0)
    return inYear(term, scope, precision, (year) => partOfMonth(monthIndex(year, civil.month), part))
  const placed = partOfMonth(index, part)
  // 月底 told on the 10th is the end of the month before.
  if (
    part &&
    month.base === 'anchor' &&
    !anchored &&
    placed.start !== null &&
    placed.start > day &&
    !scope.ahead
  ) {
    return { ...partOfMonth(index - 1, part), assumed: true }
  }
  return placed
}

function partOfMonth(index: number, part: MonthPart | undefined): Placed {
  const first = firstOfMonth(index)
  const last = lastOfMonth(index)
  switch (part) {
    case undefined:
      return stretch(first, last, 'month')
    case 'first-ten':
      return stretch(first, first + 9, 'ten-days')
    case 'middle-ten':
      return stretch(first + 10, first + 19, 'ten-days')
    case 'last-ten':
    case 'end':
      return stretch(first + 20, last, 'ten-days')
    case 'first-half':
      return stretch(first, first + 14, 'ten-days')
    case 'second-half':
      return stretch(first + 15, last, 'ten-days')
  }
}

export function placeDay(term: Term, month: MonthTerm | undefined, day: number, scope: Scope): Placed {
  if (month?.base === 'told') {
    const { month: number } = month
    if (!isCivilDate(2000, number, day)) return impossible()
    return inYear(term, scope, 'day', (year) => {
      if (!isCivilDate(year, number, day)) return null
      const at = toDay(year, number, day)
      return stretch(at, at, 'day')
    })
  }
  if (day < 1 || day > 31) return impossible()
  if (month) {
    const placed = placeMonth(term, month, undefined, scope)
    if (placed.start === null) return unknown('day')
    const civil = toCivil(placed.start)
    const at = dayInMonth(monthIndex(civil.year, civil.month), day)
    return at === null ? impossible() : stretch(at, at, 'day')
  }
  const near = term.clock && dayJustAhead(term.clock, day, scope)
  return near ? stretch(near, near, 'day', true) : placeBareDay(day, scope)
}

/**
 * 截至18日8时 in a report of the 17th: a day up to which something is counted to the hour is the 18th of tomorrow, which a date
 * rule then tells to lie ahead, not the 18th of the month before; unless the text is of that month.
 */
function dayJustAhead({ from, to }: Clock, day: number, { anchor, reference }: Scope): number | null {
  if (reference === null || from !== to) return null
  const ahead = lastBareDay(day, reference + 1, true)
  if (ahead === null || ahead - reference > JUST_AHEAD) return null
  return anchor && reference - anchor.end > OF_THESE_DAYS && anchor.precision !== 'year' ? null : ahead
}

/** Days that a slip may lie ahead. */
const JUST_AHEAD = 3
const OF_THESE_DAYS = 15

/** 25日: of the month that the text speaks of, or the last 25th before the reference. */
function placeBareDay(day: number, scope: Scope): Placed {
  const { anchor, reference } = scope
  const past = reference === null ? null : lastBareDay(day, reference, scope.ahead)
  if (
    anchor &&
    (anchor.precision === 'month' || anchor.precision === 'ten-days' || isDayPrecise(anchor.precision))
  ) {
    const isFresh = past !== null && reference !== null && Math.abs(reference - past) <= FRESH_IN_DAYS
    const isFar = reference !== null && Math.abs(reference - anchor.end) > 45
    if (!(isFresh && isFar && !scope.near)) {
      const civil = toCivil(anchor.end)
      const index = monthIndex(civil.year, civil.month)
      const here = dayInMonth(index, day)
      // 28日…，2日: on into the next month, where the reference allows it.
      const next =
        !anchor.began && isDayPrecise(anchor.precision) && here !== null && anchor.end - here > 15
          ? dayInMonth(index + 1, day)
          : null
      if (next !== null && (reference === null || next <= reference)) return stretch(next, next, 'day', true)
      if (anchor.began && here !== null && here < anchor.start) return placedPast(past)
      if (
        here !== null &&
        isDayPrecise(anchor.precision) &&
        reference !== null &&
        here > reference &&
        past !== null &&
        !scope.ahead
      ) {
        return stretch(past, past, 'day', true)
      }
      return here === null ? impossible() : stretch(here, here, 'day', true)
    }
  }
  return placedPast(dayAfterLast(day, past, scope) ?? past)
}

/** 22日21时，现场通报…, in a report of December on what happened on 22 March: of the days that the text told last. */
function dayAfterLast(day: number, past: number | null, { lastDay, reference }: Scope): number | null {
  if (lastDay === null || reference === null || reference - lastDay <= LONG_AFTER) return null
  if (past !== null && reference - past <= FRESH_IN_DAYS) return null
  const civil = toCivil(lastDay)
  const here = dayInMonth(monthIndex(civil.year, civil.month), day)
  return here !== null && here >= lastDay && here - lastDay <= DAYS_ON ? here : null
}

const LONG_AFTER = 45
const DAYS_ON = 3

function placedPast(past: number | null): Placed {
  return past === null ? unknown('day') : stretch(past, past, 'day', true)
}

function lastBareDay(day: number, reference: number, ahead: boolean): number | null {
  const civil = toCivil(reference)
  const index = monthIndex(civil.year, civil.month)
  for (let step = 0; step < 4; step++) {
    const at = dayInMonth(ahead ? index + step : index - step, day)
    if (at !== null && (ahead ? at >= reference : at <= reference)) return at
  }
  return null
}

export function dayInMonth(index: number, day: number): number | null {
  const first = firstOfMonth(index)
  return day >= 1 && day <= lastOfMonth(index) - first + 1 ? first + day - 1 : null
}
