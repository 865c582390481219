import type { Claim } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'
import { countedIn, isRelative } from '../ledger/series.ts'

/** Whether a figure stands between the two amounts of a growth. */
export function isBetween(
  { source }: Claim,
  { now, before }: { readonly now: Claim; readonly before: Claim },
): boolean {
  return now.source.figure.start < source.figure.start && source.figure.start < before.source.figure.start
}

/** Other amounts of the same unit, told before, that may be meant instead of `now`. */
export function amountsLike(
  { now, before }: { readonly now: Claim; readonly before: Claim },
  spoken: readonly Claim[],
): readonly Claim[] {
  return spoken.filter(
    (claim) =>
      claim.id !== now.id &&
      claim.id !== before.id &&
      claim.value.unit === now.value.unit &&
      claim.relation?.kind !== 'comparison',
  )
}

/** Values of other periods by the amount that they were set beside. */
export function comparisonsOf(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const found = new Map<string, Claim[]>()
  for (const claim of claims) {
    if (claim.relation?.kind !== 'comparison' || claim.relation.of === null) continue
    append(found, claim.relation.of, claim)
  }
  return found
}

/** 比上年四季度的5.47亿元下降14.4%: the value that a rate's own words set its amount against, whatever was told beside it before. */
export function ownBase(
  rate: Claim,
  spoken: readonly Claim[],
  byId: ReadonlyMap<string, Claim>,
): { readonly now: Claim; readonly before: Claim } | null {
  const before = spoken.at(-1)
  const of = rate.relation?.kind === 'change' ? rate.relation.of : null
  const now = of === null ? undefined : byId.get(of)
  if (before?.relation?.kind !== 'comparison' || before.source.start !== rate.source.start) return null
  return now && countedIn(now.value) === countedIn(before.value) && before.relation.of === null
    ? { now, before }
    : null
}

/** The amount that changed with its value of the period before, wherever they stand: a row has a cell for each. */
export function relatedPair(
  of: string | null,
  rate: Claim,
  byId: ReadonlyMap<string, Claim>,
  comparisons: ReadonlyMap<string, readonly Claim[]>,
): { readonly now: Claim; readonly before: Claim } | null {
  const now = of === null ? undefined : byId.get(of)
  const beside = of === null ? [] : (comparisons.get(of) ?? [])
  // 较3月的5230份增加88.9%，与去年4月的6160份相比上升60.4%: each rate has the value of its own clause.
  const before = beside.find(({ source }) => source.start === rate.source.start) ?? beside.at(-1)
  return now && before ? { now, before } : null
}

/** The last amount and the value of the year before that was set beside it. */
export function spokenPair(
  spoken: readonly Claim[],
  of: string | null,
): { readonly now: Claim; readonly before: Claim } | null {
  const before = spoken.findLast((claim, index) => isOfYearBefore(claim, spoken.slice(0, index)))
  if (!before) return null
  const amounts = spoken
    .slice(0, spoken.indexOf(before))
    .filter((claim) => !isRelative(claim) && countedIn(claim.value) === countedIn(before.value))
  // Of several amounts told of the year, last year's value is set beside the one of its own name.
  const now = amounts.find(({ id, metric }) => id === of && metric.id === before.metric.id) ?? amounts.at(-1)
  return now ? { now, before } : null
}

/** Told as a comparison, or of a period that ends a year before that of the amount before it. */
function isOfYearBefore(claim: Claim, earlier: readonly Claim[]): boolean {
  if (claim.relation?.kind === 'comparison') return true
  if (isRelative(claim)) return false
  const now = earlier.findLast(
    (other) => !isRelative(other) && countedIn(other.value) === countedIn(claim.value),
  )
  const years = now && [now, claim].map(({ date }) => Number(date.end?.slice(0, 4)))
  return years !== undefined && years[0] === (years[1] ?? 0) + 1
}
