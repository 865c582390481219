import type { Weekday } from './civil.ts'
import { readClock } from './read-clock.ts'
import { readWeekday } from './read-section.ts'
import type { DateReading } from './read-within-month.ts'
import type { Body, Clock, Term } from './term.ts'

/** The weekday and the time beside a day: 10月14日(星期四)上午9时30分至11时. */
export function withTail(text: string, reading: DateReading): DateReading {
  const last = reading.to ?? reading.from
  const weekday = isDay(last.body) && last.weekday === undefined ? readBesideWeekday(text, reading.end) : null
  const end = weekday?.end ?? reading.end
  const clock = last.clock === undefined && isDay(last.body) ? readAttachedClock(text, end) : null
  if (!weekday && !clock) return reading
  const tail: { weekday?: Weekday; clock?: Clock } = {}
  if (weekday) tail.weekday = weekday.weekday
  if (clock) tail.clock = clock.clock
  const told: Term = { ...last, ...tail }
  return reading.to
    ? { ...reading, end: clock?.end ?? end, to: told }
    : { ...reading, end: clock?.end ?? end, from: told }
}

function isDay(body: Body): boolean {
  return (
    body.kind === 'day' ||
    body.kind === 'day-offset' ||
    body.kind === 'weekday' ||
    body.kind === 'nth-weekday' ||
    (body.kind === 'week' && body.weekday !== undefined) ||
    (body.kind === 'festival' && !body.holiday) ||
    (body.kind === 'lunar' && body.day !== undefined)
  )
}

function readBesideWeekday(
  text: string,
  at: number,
): { readonly weekday: Weekday; readonly end: number } | null {
  const open = text.charAt(at) === '（' || text.charAt(at) === '，' || text.charAt(at) === '、'
  const bracket = text.charAt(at) === '（'
  const weekday = readWeekday(text, open ? at + 1 : at) ?? (bracket ? readWeekday(text, at + 1, true) : null)
  if (!weekday) return null
  if (!bracket) return weekday
  return text.charAt(weekday.end) === '）' ? { weekday: weekday.weekday, end: weekday.end + 1 } : null
}

const CLOCK_LEADS = ['北京时间', '当地时间', '的', ' ', 'T', '，北京时间']

function readAttachedClock(text: string, at: number): { readonly clock: Clock; readonly end: number } | null {
  const direct = readClock(text, at, '', true)
  if (direct) return isTimeWord(text, at, direct) ? direct : null
  const lead = CLOCK_LEADS.find((candidate) => text.startsWith(candidate, at))
  if (lead === undefined) return null
  const clock = readClock(text, at + lead.length)
  if (!clock) return null
  // 14日的3点建议, 14日的晚宴.
  return lead === '的' && !clock.parted ? null : clock
}

/** 14日早间 is a time; 14日晚会 and 14日夜市 are not. */
function isTimeWord(
  text: string,
  at: number,
  clock: { readonly end: number; readonly sure: boolean },
): boolean {
  if (clock.sure || clock.end - at > 1) return true
  return !'会宴报市场年已就期班餐盘'.includes(text.charAt(clock.end) || ' ')
}
