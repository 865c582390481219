import { lastOfMonth, monthIndex, toCivil, toDay } from './civil.ts'
import type { Precision } from './period.ts'
import { impossible, isDayPrecise, type Placed, type Scope, stretch, unknown } from './placed.ts'
import type { Term, YearTerm } from './term.ts'

/** A date a few days ahead of the reference is rather an early dateline than one of last year. */
const SLACK_IN_DAYS = 3
/** A date within so many days before the reference is rather news than a return to an older year. */
export const FRESH_IN_DAYS = 10

/** What is announced lies within months; later dates are told with their year. */
const FAR_AHEAD_IN_DAYS = 240

export function yearNumber(year: YearTerm | undefined, scope: Scope): number | null {
  if (!year) return null
  if (year.base === 'told') return year.year
  const day = year.base === 'reference' ? scope.reference : (scope.anchor?.start ?? scope.reference)
  return day === null ? null : toCivil(day).year + year.offset
}

export function placeYear(year: YearTerm | undefined, whole: boolean, scope: Scope): Placed {
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

/** Places what needs a year: told, or taken from the last date named, or from the reference into the past. */
export function inYear(
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
  if (scope.chapter !== null) {
    const year = scope.near && anchor ? toCivil(anchor.start).year : scope.chapter
    const here = build(year)
    if (here && (reference === null || here.start === null || here.start <= reference))
      return assume(here) ?? here
  }
  const past = reference === null ? null : latest(reference, scope, build)
  if (
    anchor &&
    (reference === null || scope.near || anchor.precision !== 'year') &&
    anchor.precision !== 'years'
  ) {
    const year = toCivil(anchor.start).year
    const here = build(year)
    // 从去年11月启动至2月底: not before it began.
    if (anchor.began && here?.end != null && here.end < anchor.start) return assume(build(year + 1)) ?? here
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

const JUST_OVER_IN_DAYS = 60
/** By then the figures of the quarter before the last are out, and 四季度 is not that of the year before. */
const SETTLED_IN_DAYS = 10

function isQuarterly({ precision }: Placed): boolean {
  return precision === 'quarter' || precision === 'half-year'
}

/** The last placing that has begun; a stretch of months must be over by the end of this one, to have a figure. */
function latest(reference: number, scope: Scope, build: (year: number) => Placed | null): Placed | null {
  const { year, month } = toCivil(reference)
  const monthEnd = lastOfMonth(monthIndex(year, month))
  if (scope.ahead) {
    for (let candidate = year; candidate <= year + 8; candidate++) {
      const placed = build(candidate)
      if (placed?.start == null || placed.end == null) continue
      // 三季度预计…, told in October: of the quarter that is just over.
      if (reference - placed.end > 0 && reference - placed.end <= JUST_OVER_IN_DAYS && isQuarterly(placed))
        break
      if (placed.end < reference) continue
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
    // 四季度, told in October: the one that has begun.
    if (
      placed.precision === 'quarter' &&
      placed.end - placed.start < 100 &&
      placed.start + SETTLED_IN_DAYS <= reference &&
      reference <= placed.end
    )
      return placed
    if (isLong ? placed.end <= monthEnd : placed.start <= reference + slack) return placed
  }
  return null
}
