import type { Claim, ClaimStatus } from '../../claim/claim.ts'
import type { Severity } from '../../rules/rule.ts'

/** What the page's script is given: enough to draw the charts, each series by its number. */
export interface PageData {
  readonly charts: Readonly<Record<string, readonly ChartPoint[]>>
  readonly documents: readonly string[]
}

/** One claim in a chart. Numbers only place it on the screen: nothing is computed from them. */
export interface ChartPoint {
  /** Number of the claim on the page. */
  readonly claim: number
  /** Index into `PageData.documents`. */
  readonly document: number
  /** Which of the colours stands for its document in this chart, 0 to 7. */
  readonly color: number
  /** ISO date that the figure runs to. */
  readonly date: string
  readonly lower: number
  /** null: open. */
  readonly upper: number | null
  readonly nominal: number
  readonly status: ClaimStatus
  /** Of the worst finding that names the claim. */
  readonly severity: Severity | null
  /** The clause, and the values and days read from it: what to tell when the point is hovered or focused. */
  readonly quote: string
  readonly value: string
}

export function chartPoint(
  claim: Claim,
  parts: Pick<ChartPoint, 'claim' | 'document' | 'color' | 'severity' | 'quote' | 'value'>,
): ChartPoint | null {
  const { date, value } = claim
  const asOf = date.end ?? date.start
  if (asOf === null) return null
  return {
    ...parts,
    date: asOf,
    lower: value.lower.toNumber(),
    upper: value.upper?.toNumber() ?? null,
    nominal: value.nominal.toNumber(),
    status: date.status,
  }
}
