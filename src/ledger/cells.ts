import { daysFrom } from '../calendar/civil.ts'
import type { Claim } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'
import { hourOf, isRunning, type MomentOf, moments, runsByHour } from './as-of.ts'
import type { Dossier, Series } from './ledger.ts'
import { isRelative } from './series.ts'

/** All that is told of a series for one period: figures that must agree (semantics §6.1). */
export interface Cell {
  /** Month of the start, null where unknown. */
  readonly start: string | null
  /** The first day, where all claims name one; null elsewhere. */
  readonly startDay: string | null
  /** Last day covered. */
  readonly end: string
  readonly hour: string | null
  /** True where several states of the day may exist and nothing tells which this is. */
  readonly hourUnknown: boolean
  readonly running: boolean
  readonly claims: readonly Claim[]
}

/**
 * Cuts a series into periods, in the order of their ends. Claims without an end, changes, shares and values of another
 * period stand in no cell. A start that is not told joins the only start that is; final figures of one campaign's year,
 * or of a campaign without years and start, are of one period, whatever start they name.
 */
export function cellsOf(series: Series, momentOf: MomentOf): readonly Cell[] {
  return cut(
    series.claims.filter((claim) => !isRelative(claim)),
    momentOf,
  )
}

/** When each document of a dossier was published. */
export function momentsOf(dossier: Dossier): MomentOf {
  return moments(new Map(dossier.documents.map((document) => [document.path, document])), dossier.copies)
}

/** `earlier` comes surely before `later`, and both count from one start. */
export function runsInto(earlier: Cell, later: Cell): boolean {
  if (!earlier.running || !later.running) {
    // Two closed stretches from one day on: the longer holds the shorter.
    return earlier.startDay !== null && earlier.startDay === later.startDay && earlier.end < later.end
  }
  if (earlier.start !== null && later.start !== null && earlier.start !== later.start) return false
  // 截至2023年10月, and 2025年1至7月: over before the other began.
  if (later.start !== null && earlier.end < later.start) return false
  if (earlier.end !== later.end) return earlier.end < later.end && isOneRun(earlier, later)
  return earlier.hour !== null && later.hour !== null && earlier.hour < later.hour
}

/** 30人死亡, and 3人死亡 three years later: without a campaign or a start it is another accident. */
function isOneRun(earlier: Cell, later: Cell): boolean {
  if (earlier.start !== null || later.start !== null) return true
  return (
    earlier.claims.some(({ campaign }) => campaign !== null) ||
    daysFrom(earlier.end, later.end) <= LONGEST_RUN
  )
}

/** Days. */
const LONGEST_RUN = 366

function commonStartDay(claims: readonly Claim[]): string | null {
  const day = claims[0]?.date.start ?? null
  return claims.every((claim) => claim.date.start === day) ? day : null
}

function cut(claims: readonly Claim[], momentOf: MomentOf): readonly Cell[] {
  const byEnd = new Map<string, Claim[]>()
  for (const claim of claims) {
    if (claim.date.end === null) continue
    const moment = momentOf(claim)
    const hour = hourOf(claim, moment)
    const key = [claim.date.end, hour ?? '', hour === null && runsByHour(claim) ? moment.origin : ''].join(
      '|',
    )
    append(byEnd, key, claim)
  }
  return [...byEnd].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([key, list]) => byStart(key, list))
}

/** Of the whole campaign, whatever start is named; one without a year (断卡) may be counted from any day on. */
function isOfWhole({ campaign, date }: Claim): boolean {
  return date.status === 'final' && campaign !== null && (campaign.year !== null || date.start === null)
}

function byStart(key: string, claims: readonly Claim[]): readonly Cell[] {
  const [end = '', hour = '', origin = ''] = key.split('|')
  const cell = (start: string | null, list: readonly Claim[]): Cell => ({
    start,
    end,
    hour: hour === '' ? null : hour,
    hourUnknown: origin !== '',
    running: list.some(isRunning),
    startDay: commonStartDay(list),
    claims: list,
  })
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const start = isOfWhole(claim) ? 'final' : (claim.date.start?.slice(0, 7) ?? '')
    append(groups, start, claim)
  }
  const final = groups.get('final') ?? []
  const startOfFinal = final.find((claim) => claim.date.start !== null)?.date.start?.slice(0, 7) ?? ''
  if (final.length > 0) {
    groups.delete('final')
    groups.set(startOfFinal, [...(groups.get(startOfFinal) ?? []), ...final])
  }
  const open = groups.get('')
  const told = [...groups].filter(([start]) => start !== '')
  const [only] = told
  if (open && only && told.length === 1) return [cell(only[0], [...only[1], ...open])]
  return [...groups].map(([start, list]) => cell(start === '' ? null : start, list))
}
