import {
  addMonths,
  firstOfMonth,
  fromIso,
  isCivilDate,
  lastOfMonth,
  monthIndex,
  pad2,
  toCivil,
  toDay,
  toIso,
  type Weekday,
  weekdayOf,
} from './civil.ts'
import { festivalDay, holidayAround, nthWeekday } from './festivals.ts'
import { fromLunar } from './lunar.ts'
import type { Period, Precision } from './period.ts'
import type { Body, Clock, MonthPart, MonthTerm, Term, TimeUnit, YearTerm } from './term.ts'

/** The last date that the text named, in days. */
export interface Anchor {
  readonly start: number
  readonly end: number
  readonly precision: Precision
}

/** What a term is placed against. Days as in `civil.ts`. */
export interface Scope {
  readonly reference: number | null
  readonly anchor: Anchor | null
  /** The anchor stands in the same sentence: it outranks the reference. */
  readonly near: boolean
  /** The words announce: 将于10月1日. */
  readonly ahead: boolean
  /** Only the beginning counts: 下半年以来 is said while it runs. */
  readonly beginning: boolean
}

/** A stretch of days, both ends included; null where unknown. */
export interface Placed {
  readonly start: number | null
  readonly end: number | null
  readonly precision: Precision
  readonly assumed: boolean
  readonly impossible?: boolean
  readonly clock?: Clock
  readonly weekday?: Weekday
}

/** A date a few days ahead of the reference is rather an early dateline than one of last year. */
const SLACK_IN_DAYS = 3
/** A date within so many days before the reference is rather news than a return to an older year. */
const FRESH_IN_DAYS = 10

/** What is announced lies within months; later dates are told with their year. */
const FAR_AHEAD_IN_DAYS = 240

export function placeTerm(term: Term, scope: Scope): Placed {
  const placed = placeBody(term, scope)
  return {
    ...placed,
    ...(term.clock && {
      clock: term.clock,
      precision: placed.precision === 'day' ? term.clock.precision : placed.precision,
    }),
    ...(term.weekday && { weekday: term.weekday }),
  }
}

/** Both ends of a span; the second takes from the first what its words leave out, and never lies before it. */
export function placeSpan(from: Term, to: Term, scope: Scope): Placed {
  const first =
    from.year === undefined && to.year !== undefined && needsYear(from.body)
      ? placeBefore(from, to, scope)
      : placeTerm(from, scope)
  const second = placeAfter(to, from, first, scope)
  if (
    first.start !== null &&
    second.end !== null &&
    first.assumed &&
    from.year === undefined &&
    to.year === undefined
  ) {
    const earlier = settleSpan(from, to, first, second, scope)
    if (earlier) return earlier
  }
  return joined(first, second)
}

function joined(first: Placed, second: Placed): Placed {
  // 2023年至2020年: told against the order of time.
  const isReversed = first.start !== null && second.end !== null && first.start > second.end
  const clockFrom = first.clock ?? second.clock
  const clock =
    first.clock && second.clock
      ? { from: first.clock.from, to: second.clock.to, precision: second.clock.precision }
      : clockFrom && second.clock
        ? { from: 0, to: second.clock.to, precision: second.clock.precision }
        : first.clock
  return {
    start: first.start,
    end: second.end,
    precision: spanPrecision(first.precision, second.precision),
    assumed: first.assumed || second.assumed,
    ...((first.impossible || second.impossible || isReversed) && {
      impossible: true,
      start: null,
      end: null,
    }),
    ...(clock && { clock }),
  }
}

function spanPrecision(first: Precision, second: Precision): Precision {
  return first === 'year' && second === 'year' ? 'years' : second
}

/** 1—12月 told in January is the year before: a span that reaches beyond this month has no figure yet. */
function settleSpan(from: Term, to: Term, first: Placed, second: Placed, scope: Scope): Placed | null {
  if (scope.ahead || scope.reference === null || first.start === null || second.end === null) return null
  const length = second.end - first.start + 1
  const { year: thisYear, month } = toCivil(scope.reference)
  if (
    length < 45 ||
    second.end <= lastOfMonth(monthIndex(thisYear, month)) ||
    toCivil(first.start).year < thisYear
  )
    return null
  const year = toCivil(first.start).year - 1
  const earlier = placeTerm({ ...from, year: { base: 'told', year } }, scope)
  return { ...joined(earlier, placeAfter(to, from, earlier, scope)), assumed: true }
}

function placeBefore(from: Term, to: Term, scope: Scope): Placed {
  const year = yearNumber(to.year, scope)
  const second = placeTerm(to, scope)
  if (year === null || second.end === null) return placeTerm(from, scope)
  const first = placeTerm({ ...from, year: { base: 'told', year } }, scope)
  if (first.start === null || first.start <= second.end) return first
  return placeTerm({ ...from, year: { base: 'told', year: year - 1 } }, scope)
}

function placeAfter(to: Term, from: Term, first: Placed, scope: Scope): Placed {
  if (first.start === null) return placeTerm(to, scope)
  const start = toCivil(first.start)
  const here: Scope = {
    ...scope,
    anchor: { start: first.start, end: first.end ?? first.start, precision: first.precision },
    near: true,
  }
  if (to.body.kind === 'clock') return { ...placeTerm(to, here), assumed: first.assumed }
  if (
    to.body.kind === 'weekday' ||
    (to.body.kind === 'week' && to.body.base === 'reference' && from.body.kind === 'week')
  ) {
    if (to.body.kind === 'weekday') {
      const distance = (to.body.weekday - weekdayOf(first.start) + 7) % 7
      const day = first.start + distance
      return { start: day, end: to.body.weekend ? day + 1 : day, precision: 'day', assumed: first.assumed }
    }
    return placeTerm(to, here)
  }
  if (to.body.kind === 'day' && to.body.month === undefined) {
    const index = monthIndex(start.year, start.month)
    const same = dayInMonth(index, to.body.day)
    const day =
      same !== null && same >= first.start ? same : same === null ? null : dayInMonth(index + 1, to.body.day)
    return withClock(
      to,
      day === null ? impossible() : { start: day, end: day, precision: 'day', assumed: first.assumed },
    )
  }
  if (to.year === undefined && needsYear(to.body)) {
    const told = placeTerm({ ...to, year: { base: 'told', year: start.year } }, here)
    const rolls = told.end !== null && told.end < first.start
    const placed = rolls ? placeTerm({ ...to, year: { base: 'told', year: start.year + 1 } }, here) : told
    return { ...placed, assumed: placed.assumed || first.assumed }
  }
  return placeTerm(to, to.year?.base === 'anchor' ? here : { ...here, reference: scope.reference })
}

function withClock(term: Term, placed: Placed): Placed {
  return {
    ...placed,
    ...(term.clock && { clock: term.clock, precision: term.clock.precision }),
    ...(term.weekday && { weekday: term.weekday }),
  }
}

function needsYear(body: Body): boolean {
  switch (body.kind) {
    case 'months':
    case 'festival':
    case 'lunar':
      return true
    case 'month':
    case 'day':
    case 'nth-weekday':
      return body.month?.base === 'told'
    default:
      return false
  }
}

const unknown = (precision: Precision): Placed => ({ start: null, end: null, precision, assumed: true })
const impossible = (): Placed => ({
  start: null,
  end: null,
  precision: 'day',
  assumed: false,
  impossible: true,
})

function stretch(start: number, end: number, precision: Precision, assumed = false): Placed {
  return { start, end, precision, assumed }
}

function placeBody(term: Term, scope: Scope): Placed {
  const { body } = term
  const base = (kind: 'reference' | 'anchor'): number | null =>
    kind === 'reference' ? scope.reference : (scope.anchor?.end ?? scope.reference)
  switch (body.kind) {
    case 'year':
      return placeYear(term.year, body.whole === true, scope)
    case 'months': {
      const precision = body.precision
      return inYear(term, scope, precision, (year) => {
        const first = monthIndex(year, 1) - 1
        return stretch(
          firstOfMonth(first + body.from),
          lastOfMonth(first + body.to),
          precision,
          body.vague === true,
        )
      })
    }
    case 'month':
      return placeMonth(term, body.month, body.part, scope)
    case 'day':
      return placeDay(term, body.month, body.day, scope)
    case 'nth-weekday': {
      const month = placeMonth(term, body.month ?? { base: 'anchor', offset: 0 }, undefined, scope)
      if (month.start === null || month.end === null) return month
      const civil = toCivil(month.start)
      const day =
        body.nth > 0
          ? nthWeekday(civil.year, civil.month, body.nth, body.weekday)
          : month.end - ((weekdayOf(month.end) - body.weekday + 7) % 7)
      return stretch(day, day, 'day', month.assumed)
    }
    case 'nth-week': {
      const month = body.month
        ? placeMonth(term, body.month, undefined, scope)
        : placeYear(term.year, true, scope)
      if (month.start === null) return unknown('week')
      const fourth = month.start + 3
      const monday = fourth - weekdayOf(fourth) + 1 + (body.nth - 1) * 7
      return stretch(monday, monday + 6, 'week', month.assumed || body.month !== undefined)
    }
    case 'day-offset': {
      const day = base(body.base)
      if (day === null) return unknown('day')
      return stretch(day + body.offset, day + body.offset + (body.days ?? 1) - 1, 'day', false)
    }
    case 'week': {
      const day = base(body.base)
      if (day === null) return unknown(body.weekday ? 'day' : 'week')
      const monday = day - weekdayOf(day) + 1 + body.offset * 7
      if (body.weekend) return stretch(monday + 5, monday + 6, 'day')
      if (body.weekday)
        return {
          ...stretch(monday + body.weekday - 1, monday + body.weekday - 1, 'day'),
          weekday: body.weekday,
        }
      return stretch(monday, monday + 6, 'week')
    }
    case 'weekday': {
      if (scope.reference === null) return { ...unknown('day'), weekday: body.weekday }
      const back = (weekdayOf(scope.reference) - body.weekday + 7) % 7
      const day = scope.reference - back + (scope.ahead && back > 0 ? 7 : 0)
      if (body.weekend) return stretch(day, day + 1, 'day', true)
      return { ...stretch(day, day, 'day', true), weekday: body.weekday }
    }
    case 'quarter-offset': {
      const day = base(body.base)
      const precision = body.months === 3 ? 'quarter' : 'half-year'
      if (day === null) return unknown(precision)
      const civil = toCivil(day)
      const first =
        monthIndex(civil.year, civil.month - ((civil.month - 1) % body.months)) + body.offset * body.months
      return stretch(firstOfMonth(first), lastOfMonth(first + body.months - 1), precision)
    }
    case 'festival': {
      const { festival, holiday } = body
      return inYear(term, scope, holiday ? 'season' : 'day', (year) => {
        const day = festivalDay(festival.rule, year)
        if (day === null) return null
        if (!holiday) return stretch(day, day, 'day')
        const [first, last] = holidayAround(festival, day)
        return stretch(first, last, 'season', true)
      })
    }
    case 'lunar':
      return inYear(term, scope, body.day === undefined ? 'month' : 'day', (year) => {
        const first = fromLunar({ year, month: body.month, day: body.day ?? 1, leap: body.leap })
        if (first === null) return null
        const last =
          body.day === undefined ? fromLunar({ year, month: body.month, day: 0, leap: body.leap }) : first
        return stretch(first, last ?? first, body.day === undefined ? 'month' : 'day')
      })
    case 'fixed':
      return { start: fromIso(body.start), end: fromIso(body.end), precision: body.precision, assumed: false }
    case 'now':
      return { start: null, end: scope.reference, precision: 'day', assumed: true }
    case 'recent':
      return { start: null, end: scope.reference, precision: body.precision, assumed: true }
    case 'shifted': {
      const from = body.amount < 0 ? scope.reference : (scope.anchor?.end ?? scope.reference)
      return from === null ? unknown('day') : shifted(from, body.amount, body.unit)
    }
    case 'rolling':
      return rolling(body.amount, body.unit, body.future === true, body.calendar === true, scope)
    case 'clock': {
      const day = scope.anchor && isDayPrecise(scope.anchor.precision) ? scope.anchor.end : scope.reference
      return day === null ? unknown('hour') : stretch(day, day, 'day', true)
    }
    case 'same-period': {
      if (!scope.anchor) return unknown('year')
      const { anchor } = scope
      if (body.yearsBack === 0) return stretch(anchor.start, anchor.end, anchor.precision, true)
      return stretch(
        backYears(anchor.start, body.yearsBack, false),
        backYears(anchor.end, body.yearsBack, true),
        anchor.precision,
        true,
      )
    }
  }
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

function isDayPrecise(precision: Precision): boolean {
  return precision === 'day' || precision === 'hour' || precision === 'minute'
}

function placeYear(year: YearTerm | undefined, whole: boolean, scope: Scope): Placed {
  const number = yearNumber(year, scope)
  if (number === null) {
    if (year || !whole || scope.reference === null) return unknown('year')
    // 全年 alone: the last year that was complete, or the one that ends now.
    const { year: now, month } = toCivil(scope.reference)
    const last = scope.near && scope.anchor ? toCivil(scope.anchor.end).year : month === 12 ? now : now - 1
    return stretch(toDay(last, 1, 1), toDay(last, 12, 31), 'year', true)
  }
  const start = toDay(number, 1, 1)
  const end = toDay(number, 12, 31)
  // 今年 runs to the reference: the rest of the year has not been counted yet (semantics §4).
  if (!whole && year?.base === 'reference' && year.offset === 0 && scope.reference !== null && !scope.ahead) {
    return stretch(start, scope.reference, 'year')
  }
  return stretch(start, end, 'year')
}

export function yearNumber(year: YearTerm | undefined, scope: Scope): number | null {
  if (!year) return null
  if (year.base === 'told') return year.year
  const day = year.base === 'reference' ? scope.reference : (scope.anchor?.start ?? scope.reference)
  return day === null ? null : toCivil(day).year + year.offset
}

/** Places what needs a year: told, or taken from the last date named, or from the reference into the past. */
function inYear(
  term: Term,
  scope: Scope,
  precision: Precision,
  build: (year: number) => Placed | null,
): Placed {
  const told = yearNumber(term.year, scope)
  if (told !== null) return build(told) ?? impossible()
  if (term.year) return unknown(precision)
  const assume = (placed: Placed | null): Placed | null => placed && { ...placed, assumed: true }
  const { reference, anchor } = scope
  const past = reference === null ? null : latest(reference, scope, build)
  if (
    anchor &&
    (reference === null || scope.near || anchor.precision !== 'year') &&
    anchor.precision !== 'years'
  ) {
    const year = toCivil(anchor.start).year
    const here = build(year)
    // Within the year of the reference the past decides: 「1月5日…，截至12月」 told in January is December before.
    if (past && reference !== null && year === toCivil(reference).year) return assume(past) ?? past
    if (here && past && reference !== null) {
      const isFresh =
        past.start !== null && past.start > reference - FRESH_IN_DAYS && isDayPrecise(past.precision)
      // December, then January: the story goes on.
      const goesOn =
        here.end !== null &&
        here.end < anchor.start &&
        past.start !== null &&
        past.start >= anchor.start &&
        past.start - anchor.end < 100
      if (isFresh || goesOn) return assume(past) ?? unknown(precision)
    }
    if (here) return assume(here) ?? unknown(precision)
  }
  if (past) return assume(past) ?? unknown(precision)
  if (reference === null && !anchor) return unknown(precision)
  return reference === null ? unknown(precision) : impossible()
}

/** The last placing that has begun; a stretch of months must be over by the end of this one, to have a figure. */
function latest(reference: number, scope: Scope, build: (year: number) => Placed | null): Placed | null {
  const { year, month } = toCivil(reference)
  const monthEnd = lastOfMonth(monthIndex(year, month))
  if (scope.ahead) {
    for (let candidate = year; candidate <= year + 8; candidate++) {
      const placed = build(candidate)
      if (placed?.start == null || placed.end == null || placed.end < reference) continue
      // 7月1日正式施行 told on the 25th has happened: the next one is too far.
      if (placed.start - reference <= FAR_AHEAD_IN_DAYS) return placed
      break
    }
  }
  // 29 February comes every four years, 闰六月 rarer: go back as far as a reader would.
  for (let candidate = year + 1; candidate >= year - 40; candidate--) {
    const placed = build(candidate)
    if (placed?.start == null || placed.end == null) continue
    const isLong = placed.end - placed.start > 45 && placed.precision !== 'season' && !scope.beginning
    const slack = placed.end === placed.start ? SLACK_IN_DAYS : 0
    if (isLong ? placed.end <= monthEnd : placed.start <= reference + slack) return placed
  }
  return null
}

function placeMonth(term: Term, month: MonthTerm, part: MonthPart | undefined, scope: Scope): Placed {
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

function dayInMonth(index: number, day: number): number | null {
  const first = firstOfMonth(index)
  return day >= 1 && day <= lastOfMonth(index) - first + 1 ? first + day - 1 : null
}

function placeDay(term: Term, month: MonthTerm | undefined, day: number, scope: Scope): Placed {
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
  return placeBareDay(day, scope)
}

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
        isDayPrecise(anchor.precision) && here !== null && anchor.end - here > 15
          ? dayInMonth(index + 1, day)
          : null
      if (next !== null && (reference === null || next <= reference)) return stretch(next, next, 'day', true)
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

function shifted(from: number, amount: number, unit: TimeUnit): Placed {
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

function rolling(amount: number, unit: TimeUnit, future: boolean, calendar: boolean, scope: Scope): Placed {
  const reference = scope.reference ?? scope.anchor?.end ?? null
  const precision: Precision = unit === 'year' ? 'years' : UNIT_PRECISION[unit]
  if (reference === null) return unknown(precision)
  if (calendar && unit === 'year')
    return stretch(toDay(toCivil(reference).year - Math.round(amount) + 1, 1, 1), reference, 'years', true)
  if (future) return stretch(reference, moved(reference, amount, unit), precision, true)
  return stretch(moved(reference, -amount, unit), reference, precision, true)
}

/** The public form of a placing: ISO dates and clock times. */
export function toPeriod(placed: Placed): Period {
  const { clock, weekday } = placed
  return {
    start: placed.start === null ? null : toIso(placed.start),
    end: placed.end === null ? null : toIso(placed.end),
    precision: placed.precision,
    ...(clock && { startTime: clockTime(clock.from), endTime: clockTime(clock.to) }),
    ...(placed.assumed && { assumed: true }),
    ...(placed.impossible && { impossible: true }),
    ...(weekday && { weekday }),
  }
}

function clockTime(minutes: number): string {
  return `${pad2(Math.floor(minutes / 60))}:${pad2(minutes % 60)}`
}
