import { firstOfMonth, fromIso, lastOfMonth, monthIndex, toCivil, weekdayOf } from './civil.ts'
import { festivalDay, holidayAround, nthWeekday } from './festivals.ts'
import { fromLunar } from './lunar.ts'
import { placeDay, placeMonth } from './place-month.ts'
import { backYears, rolling, shifted } from './place-rolling.ts'
import { inYear, placeYear } from './place-year.ts'
import { isDayPrecise, type Placed, type Scope, stretch, unknown } from './placed.ts'
import type { Term } from './term.ts'

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

/** The day of an earlier paragraph, where the report is of these days too: else 16时30分 is of the report's own day. */
function recentDay({ day, reference }: Scope): number | null {
  return day !== null && (reference === null || Math.abs(reference - day) <= RECENT) ? day : null
}

const RECENT = 4

/** 1月27日客流为春运最高；当天…: the day within what was named last, not the last of its days. */
function dayTold({ anchor, day, lastDay }: Scope): number | null {
  if (!anchor) return day
  const isWithin = lastDay !== null && anchor.start <= lastDay && lastDay <= anchor.end
  return isWithin ? lastDay : anchor.end
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
      const day = body.base === 'anchor' ? (dayTold(scope) ?? scope.reference) : scope.reference
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
    case 'same-day': {
      if (scope.reference === null) return unknown('day')
      const day = backYears(scope.reference, body.yearsBack, false)
      return stretch(day, day, 'day', true)
    }
    case 'rolling':
      return rolling(body.amount, body.unit, body.future === true, body.calendar === true, scope)
    case 'clock': {
      const told = scope.anchor && isDayPrecise(scope.anchor.precision) ? scope.anchor.end : recentDay(scope)
      const day = told ?? scope.reference
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
