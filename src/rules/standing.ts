import type { Claim } from '../claim/claim.ts'
import type { MomentOf } from '../ledger/as-of.ts'
import type { Decimal } from '../quantity/decimal.ts'
import { intersection } from '../quantity/interval.ts'
import type { Interval } from '../quantity/quantity.ts'

/** Claims whose values can all hold at once, and what speaks for them. */
export interface Camp {
  readonly claims: readonly Claim[]
  /** What all of them allow. */
  readonly common: Interval
  /** Independent texts: reprints and repeats count once. */
  readonly origins: number
  readonly weight: number
}

/** Why one camp stands better than another; `none` where nothing tells. */
export type Reason = 'more-sources' | 'own-announcement' | 'final' | 'body' | 'exact' | 'recent' | 'none'

export interface Verdict {
  readonly better: Camp
  readonly worse: Camp
  readonly reason: Reason
}

/**
 * Splits claims of one period into camps that agree within themselves, heaviest first. Since intervals that meet in
 * pairs meet all in one point (Helly), each camp is what covers the best-attested point; linear but for sorting.
 */
export function campsOf(claims: readonly Claim[], momentOf: MomentOf): readonly Camp[] {
  const camps: Camp[] = []
  let rest = claims
  while (rest.length > 0) {
    const inside = bestAttested(rest, momentOf)
    camps.push(camp(inside, momentOf))
    const taken = new Set(inside)
    rest = rest.filter((claim) => !taken.has(claim))
  }
  return camps.sort((a, b) => b.weight - a.weight)
}

/** Which of two camps stands better, and on what ground. Never more certain than the evidence: `none` if nothing tells. */
export function weigh(a: Camp, b: Camp, momentOf: MomentOf): Verdict {
  for (const [reason, measure] of GROUNDS) {
    const first = measure(a, momentOf)
    const second = measure(b, momentOf)
    if (first > second) return { better: a, worse: b, reason }
    if (second > first) return { better: b, worse: a, reason }
  }
  return { better: a, worse: b, reason: 'none' }
}

type Measure = (camp: Camp, momentOf: MomentOf) => number

/** In order: what many tell apart from each other, who says it, how settled, how exact, how recent. */
const GROUNDS: readonly (readonly [Reason, Measure])[] = [
  ['more-sources', ({ origins }) => origins],
  ['body', ({ claims }) => Number(claims.some((claim) => claim.source.part === 'body'))],
  ['final', ({ claims }) => Number(claims.some((claim) => claim.date.status === 'final'))],
  ['own-announcement', ({ claims }) => Number(claims.some((claim) => claim.source.attribution !== null))],
  ['exact', ({ claims }) => Number(claims.some((claim) => claim.value.upper?.eq(claim.value.lower)))],
  ['recent', ({ claims }, momentOf) => latest(claims, momentOf)],
]

function latest(claims: readonly Claim[], momentOf: MomentOf): number {
  const dates = claims.map((claim) => momentOf(claim).date ?? '')
  const last = dates.sort().at(-1) ?? ''
  return last === '' ? 0 : Number(last.replaceAll('-', ''))
}

function camp(claims: readonly Claim[], momentOf: MomentOf): Camp {
  const [first] = claims
  if (!first) throw new RangeError('A camp without claims')
  const weights = originWeights(claims, momentOf)
  return {
    claims,
    common: claims.reduce<Interval>(
      (common, claim) => intersection(common, claim.value) ?? common,
      first.value,
    ),
    origins: weights.size,
    weight: [...weights.values()].reduce((sum, weight) => sum + weight, 0),
  }
}

/** What each independent text weighs: a body figure more than a headline's or a cited title's. */
function originWeights(claims: readonly Claim[], momentOf: MomentOf): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const claim of claims) {
    const { origin } = momentOf(claim)
    weights.set(origin, Math.max(weights.get(origin) ?? 0, claimWeight(claim)))
  }
  return weights
}

function claimWeight(claim: Claim): number {
  const part = claim.source.part === 'body' ? 20 : 12
  return part + (claim.date.status === 'final' ? 1 : 0) + (claim.source.attribution === null ? 0 : 2)
}

/** Where a value begins or ceases to cover, in the order in which a sweep passes it. */
interface Edge {
  readonly claim: Claim
  /** null: never ceases. */
  readonly at: Decimal | null
  readonly side: 'open' | 'close'
  /** At one point: what ends before it, what begins on it, what ends on it, what begins after it. */
  readonly rank: 0 | 1 | 2 | 3
}

/** The claims that cover the point which most weight covers: a sweep over the ends of their intervals. */
function bestAttested(claims: readonly Claim[], momentOf: MomentOf): readonly Claim[] {
  const weights = originWeights(claims, momentOf)
  const edges = claims.flatMap(edgesOf).sort(compareEdges)
  const covering = new Map<string, number>()
  let weight = 0
  let best = -1
  let bestAt = 0
  for (const [index, { claim, side }] of edges.entries()) {
    const { origin } = momentOf(claim)
    const before = covering.get(origin) ?? 0
    const after = before + (side === 'open' ? 1 : -1)
    covering.set(origin, after)
    if (before === 0) weight += weights.get(origin) ?? 0
    if (after === 0) weight -= weights.get(origin) ?? 0
    if (weight >= best && side === 'open') {
      best = weight
      bestAt = index
    }
  }
  const inside = new Set<Claim>()
  for (const { claim, side } of edges.slice(0, bestAt + 1)) {
    if (side === 'open') inside.add(claim)
    else inside.delete(claim)
  }
  return claims.filter((claim) => inside.has(claim))
}

function edgesOf(claim: Claim): readonly Edge[] {
  const { lower, upper, lowerInclusive, upperInclusive } = claim.value
  return [
    { claim, at: lower, side: 'open', rank: lowerInclusive ? 1 : 3 },
    { claim, at: upper, side: 'close', rank: upperInclusive ? 2 : 0 },
  ]
}

function compareEdges(a: Edge, b: Edge): number {
  if (a.at === null || b.at === null) return Number(a.at === null) - Number(b.at === null)
  return a.at.cmp(b.at) || a.rank - b.rank || (a.claim.id < b.claim.id ? -1 : 1)
}
