import { findPeriods } from '../../src/calendar/find.ts'
import type { FoundPeriod, PeriodContext } from '../../src/calendar/period.ts'

/**
 * A found period in one line, so that a case is one line: `role start…end precision`, then what else it tells.
 * 「截至20日9时」 reads `as-of ?…2022-07-20T09:00 hour assumed`.
 */
export function line(found: FoundPeriod): string {
  const { role, period, comparison } = found
  const start = end(period.start, role === 'as-of' ? undefined : period.startTime)
  return [
    comparison ? `comparison ${role}` : role,
    role === 'duration' ? (period.duration ?? '?') : `${start}…${end(period.end, period.endTime)}`,
    period.precision,
    ...(period.assumed ? ['assumed'] : []),
    ...(period.impossible ? ['impossible'] : []),
    ...(period.weekday ? [`weekday ${period.weekday}`] : []),
  ].join(' ')
}

function end(date: string | null, time: string | undefined): string {
  return time === undefined ? (date ?? '?') : `${date ?? '?'}T${time}`
}

/** Every period of a text as `words → line`. */
export function lines(text: string, context: PeriodContext): readonly string[] {
  return findPeriods(text, context).map((found) => `${found.text} → ${line(found)}`)
}
