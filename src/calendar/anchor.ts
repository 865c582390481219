import { fromIso, lastOfMonth, monthIndex, pad2, toCivil, toDay, toIso } from './civil.ts'
import type { Expression } from './expression.ts'
import type { Anchor, Placed } from './placed.ts'

/** What an expression leaves behind for the dates after it; null where it leaves what was there. */
export function nextAnchor(
  expression: Exclude<Expression, { kind: 'skip' }>,
  placed: Placed,
  reference: number | null,
): Anchor | null {
  if (expression.kind !== 'date' || expression.comparison || placed.end === null) return null
  if (expression.vague) return null
  // 今冬明春火灾防控11月1日启动: no day is of a spring to come.
  const isAhead = reference !== null && placed.start !== null && placed.start > reference
  if (placed.precision === 'season' && isAhead) return null
  // 自10月15日持续至24日: a day that something began on; longer stretches (今年以来) run on to the report.
  if (expression.role === 'since')
    return placed.start !== null && placed.precision === 'day'
      ? { start: placed.start, end: placed.start, precision: 'day', began: true }
      : null
  return { start: placed.start ?? placed.end, end: placed.end, precision: placed.precision }
}

/** From an ISO year, month or day. */
export function parseAnchor(anchor: string | null): Anchor | null {
  const match = anchor === null ? null : /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(anchor)
  if (!match) return null
  const year = Number(match[1])
  if (match[2] === undefined) return { start: toDay(year, 1, 1), end: toDay(year, 12, 31), precision: 'year' }
  const month = Number(match[2])
  if (match[3] === undefined) {
    const index = monthIndex(year, month)
    return month < 1 || month > 12
      ? null
      : { start: toDay(year, month, 1), end: lastOfMonth(index), precision: 'month' }
  }
  const day = fromIso(match[0])
  return day === null ? null : { start: day, end: day, precision: 'day' }
}

/** As `parseAnchor` takes it. */
export function formatAnchor(anchor: Anchor): string {
  const { year, month } = toCivil(anchor.end)
  switch (anchor.precision) {
    case 'year':
    case 'years':
      return String(year).padStart(4, '0')
    case 'day':
    case 'hour':
    case 'minute':
      return toIso(anchor.end)
    default:
      return `${String(year).padStart(4, '0')}-${pad2(month)}`
  }
}
