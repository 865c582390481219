import { fromIso, lastOfMonth, monthIndex, toCivil, toDay } from './civil.ts'
import type { Expression } from './expression.ts'
import type { PeriodRole } from './period.ts'
import { placeTerm } from './place.ts'
import { backYears } from './place-rolling.ts'
import { placeSpan } from './place-span.ts'
import type { Anchor, Placed, Scope } from './placed.ts'

/** The days that an expression means, in what its scope knows. */
export function placeExpression(expression: Exclude<Expression, { kind: 'skip' }>, scope: Scope): Placed {
  switch (expression.kind) {
    case 'date': {
      const { from, to } = expression.reading
      const placed = to ? placeSpan(from, to, scope) : placeTerm(from, scope)
      if (expression.impossible)
        return { ...placed, start: null, end: null, impossible: true, assumed: false }
      if (expression.sameIn) return sameIn(placed, scope, expression.sameIn)
      return inRole(placed, expression.role, scope)
    }
    case 'event': {
      const start = expression.since === null ? null : fromIso(expression.since)
      return { start, end: scope.reference, precision: 'day', assumed: start === null }
    }
    case 'duration':
      return { start: null, end: null, precision: expression.precision, assumed: false }
    case 'period-before':
      return periodBefore(scope.anchor)
  }
}

function inRole(placed: Placed, role: PeriodRole, scope: Scope): Placed {
  if (placed.impossible) return placed
  switch (role) {
    case 'as-of': {
      const precision =
        placed.precision === 'ten-days' && placed.end !== null && isMonthEnd(placed.end)
          ? 'month'
          : placed.precision
      return { ...placed, start: null, precision }
    }
    case 'since': {
      const end =
        scope.reference !== null && placed.start !== null && placed.start > scope.reference
          ? null
          : scope.reference
      const { clock, ...rest } = placed
      return { ...rest, end, ...(clock && { clock: { ...clock, to: clock.from } }) }
    }
    default:
      return placed
  }
}

function isMonthEnd(day: number): boolean {
  const { year, month } = toCivil(day)
  return lastOfMonth(monthIndex(year, month)) === day
}

/** 去年同期, 2019年同期: the last period named, moved to that year. */
function sameIn(year: Placed, scope: Scope, same: 'period' | 'day'): Placed {
  if (!scope.anchor && same === 'day' && scope.reference !== null && year.start !== null) {
    const back = toCivil(scope.reference).year - toCivil(year.start).year
    const day = backYears(scope.reference, back, false)
    return { start: day, end: day, precision: 'day', assumed: true }
  }
  if (!scope.anchor || year.start === null) return { ...year, assumed: true }
  const back = toCivil(scope.anchor.end).year - toCivil(year.start).year
  return {
    start: backYears(scope.anchor.start, back, false),
    end: backYears(scope.anchor.end, back, true),
    precision: scope.anchor.precision,
    assumed: true,
  }
}

/** 环比: the stretch of the same kind just before the last one named. */
function periodBefore(anchor: Anchor | null): Placed {
  const none: Placed = { start: null, end: null, precision: 'month', assumed: true }
  if (!anchor) return none
  const { year, month } = toCivil(anchor.start)
  const index = monthIndex(year, month)
  const last = toCivil(anchor.end)
  const length = monthIndex(last.year, last.month) - index + 1
  const isWhole = toCivil(anchor.start).day === 1 && isMonthEnd(anchor.end)
  const end = anchor.start - 1
  if (!isWhole)
    return {
      start: anchor.start - (anchor.end - anchor.start + 1),
      end,
      precision: anchor.precision,
      assumed: true,
    }
  const first = index - length
  return {
    start: toDay(Math.floor(first / 12), (first % 12) + 1, 1),
    end,
    precision: anchor.precision,
    assumed: true,
  }
}
