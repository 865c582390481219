import { lastOfMonth, monthIndex, toCivil, weekdayOf } from './civil.ts'
import type { Precision } from './period.ts'
import { placeTerm } from './place.ts'
import { dayInMonth } from './place-month.ts'
import { yearNumber } from './place-year.ts'
import { impossible, type Placed, type Scope, withClock } from './placed.ts'
import type { Body, Term } from './term.ts'

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

export function joined(first: Placed, second: Placed): Placed {
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
