import { daysFrom } from '../calendar/civil.ts'
import type { Claim } from '../claim/claim.ts'
import type { MomentOf } from '../ledger/as-of.ts'
import type { Cell } from '../ledger/cells.ts'
import { foldText } from '../text/fold.ts'
import { isUndatedTotal } from './stale-toll.ts'
import { campsOf } from './standing.ts'
import { isOfSomePlaces } from './unsure-subject.ts'

/** A state of a count: the claim that stands best for its moment. */
export interface State {
  readonly cell: Cell
  readonly claim: Claim
  readonly origins: number
}

/** The figures of a dossier that are hardly, or not at all, states of a running count. */
export interface UnsureFigures {
  /** Aimed at or foreseen: no state of any count either. */
  readonly isAhead: (claim: Claim) => boolean
  readonly isOfItsPlace: (claim: Claim) => boolean | null
  /** Figures that are no state of any count. */
  readonly never: ReadonlySet<Claim>
  /** Figures whose subject may be another: a state only where no other text tells one. */
  readonly last: ReadonlySet<Claim>
}

function isWholeYear({ start, end }: Cell): boolean {
  return start !== null && /^\d{4}-01(?:-01)?$/.test(start) && end.startsWith(`${start.slice(0, 4)}-12`)
}

/** Cells that count from one start; those of unknown start belong to each that had begun. */
export function runsOfOneStart(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const starts = new Set(cells.flatMap((cell) => cell.start ?? []))
  const [year] = cells.filter(isWholeYear).map(({ end }) => end)
  // 去年产值176.3亿元; 截至5月20日，产值108亿元: a closed year, and what was counted since.
  if (starts.size <= 1 && year !== undefined)
    return [cells.filter(({ end }) => end <= year), cells.filter(({ end }) => end > year)]
  if (starts.size === 0) return [cells]
  const last = [...starts].sort().at(-1) ?? ''
  // 今年1月至7月 beside a season that began in June: the year to date is no state of the season, and no final is of it.
  const isYearToDate = (start: string): boolean => start.endsWith('-01') && start < last
  return [...starts].map((start) =>
    cells.filter(
      (cell) => (cell.start === null && !isYearToDate(start) && cell.end >= start) || cell.start === start,
    ),
  )
}

/** One state for each cell that a fit figure stands for, in their order. */
export function statesOf(
  cells: readonly Cell[],
  momentOf: MomentOf,
  originals: ReadonlyMap<string, string>,
  { isAhead, never, last }: UnsureFigures,
): readonly State[] {
  return cells.flatMap((cell) => {
    const fit = cell.claims.filter(
      (claim) =>
        claim.source.part === 'body' &&
        !isRevised(claim) &&
        !isAhead(claim) &&
        !countsPastItsText(claim, momentOf) &&
        !isOfSomePlaces(claim) &&
        !never.has(claim) &&
        !isOfEventDay(claim, momentOf, originals),
    )
    const sure = fit.filter((claim) => !last.has(claim))
    const [camp] = campsOf(sure.length > 0 ? sure : fit, momentOf)
    const claim = camp?.claims[0]
    return camp && claim ? [{ cell, claim, origins: camp.origins }] : []
  })
}

/** 截至16日20时 in a text of the 14th: the day is wrong, and with it where its counts stand among the others. */
function countsPastItsText(claim: Claim, momentOf: MomentOf): boolean {
  const { date } = momentOf(claim)
  const { end, precision } = claim.date
  const isToTheDay = precision === 'day' || precision === 'hour' || precision === 'minute'
  return date !== null && end !== null && isToTheDay && end > date
}

/** A total dated by an event of days before its text was out: it counts up to the text, not up to the event. */
function isOfEventDay(claim: Claim, momentOf: MomentOf, originals: ReadonlyMap<string, string>): boolean {
  const { date } = momentOf(claim)
  return (
    (isUndatedTotal(claim, originals) || isLastWord(claim)) &&
    date !== null &&
    claim.date.end !== null &&
    daysFrom(claim.date.end, date) > AWAY
  )
}

const AWAY = 2

/** 5月16日爆炸，造成8人死亡, in the report of the inquiry: the toll in the end, told with the day on which it began. */
function isLastWord({ campaign, date }: Claim): boolean {
  return campaign?.year === null && date.status === 'final' && date.start === date.end
}

/**
 * A count that its text says was corrected downwards supersedes, it does not shrink (semantics §6.8); one that fell in
 * so many words (降到31.2万户) was no running total.
 */
const REVISION =
  /核减|核定|剔除|去重|修正为|更正|订正|调整为|下修|核实后|误报|重复统计|[降减跌落缩](?:少|低|至|到|为)+/

export function isRevised(claim: Claim): boolean {
  return REVISION.test(foldText(claim.source.text))
}
