import { fromIso, lastOfMonth, monthIndex, toIso } from '../calendar/civil.ts'
import type { Claim } from './claim.ts'
import type { Told } from './relate.ts'

/**
 * 第一季度 | 第二季度 | 第三季度 | 第四季度 in an annual report of April: the quarter that is over in the report's own year was
 * read into that year, and those that follow it in the row into the year before. A row goes on in time, so that what stands
 * before the turn is of the earlier year, too.
 */
export function inOrderOfTime(told: readonly Told[]): readonly Told[] {
  const early = new Set<Told>()
  for (const row of rowsOf(told)) {
    const turn = row.findIndex((one, at) => at > 0 && startsAfter(row[at - 1], one))
    const before = row.slice(0, turn)
    const first = before[0]
    const last = row.at(-1)
    if (turn < 1 || !first || !last || !goOn(before) || !goOn(row.slice(turn))) continue
    // One year taken off puts them right in front of what follows them.
    if (dayAfter(yearEarlier(before.at(-1) ?? first)) !== row[turn]?.claim.date.start) continue
    for (const one of before) early.add(one)
  }
  return early.size === 0 ? told : told.map((one) => (early.has(one) ? yearEarlier(one) : one))
}

/** The figures of a row that are each told of some months, by a head that names no year; runs of three and more. */
function rowsOf(told: readonly Told[]): readonly (readonly Told[])[] {
  const rows: Told[][] = []
  let last: Told | null = null
  for (const one of told) {
    if (one.spoken.row !== undefined && last?.spoken.row === one.spoken.row) rows.at(-1)?.push(one)
    else rows.push([one])
    last = one
  }
  return rows
    .map((row) => row.filter(({ claim }) => isOfMonths(claim)))
    .filter(({ length }) => length >= FEWEST)
}

const FEWEST = 3
const LONGEST_MONTHS = 3

function isOfMonths({ date: { assumed, end, start }, source }: Claim): boolean {
  if (source.block !== 'cell' || assumed !== true || start === null || end === null) return false
  if (start.slice(0, 4) !== end.slice(0, 4) || !start.endsWith('-01')) return false
  return Number(end.slice(5, 7)) - Number(start.slice(5, 7)) < LONGEST_MONTHS
}

function startsAfter(a: Told | undefined, b: Told): boolean {
  return (a?.claim.date.start ?? '') > (b.claim.date.start ?? '')
}

function dayAfter({ claim: { date } }: Told): string {
  return toIso((fromIso(date.end ?? '') ?? 0) + 1)
}

function goOn(row: readonly Told[]): boolean {
  return row.every((one, at) => at === 0 || startsAfter(one, row[at - 1] ?? one))
}

function yearEarlier(one: Told): Told {
  const { date } = one.claim
  const { end, start } = date
  if (start === null || end === null) return one
  const year = Number(start.slice(0, 4)) - 1
  // The last day of that month, leap years and all.
  const last = toIso(lastOfMonth(monthIndex(year, Number(end.slice(5, 7)))))
  const earlier = { ...date, start: `${year}${start.slice(4)}`, end: last, status: 'period' } as const
  return { ...one, claim: { ...one.claim, date: earlier } }
}
