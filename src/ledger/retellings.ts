import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { append, groupedBy } from '../grouped-by.ts'
import type { MomentOf } from './as-of.ts'
import { isRelative } from './series.ts'
import { type Stories, storiesOf } from './stories.ts'

/**
 * One precise figure told in two places that do not agree what it is of: its unit, its region or its period. Whether one
 * matter is meant, a rule must judge by the words beside both.
 */
export interface Retelling {
  readonly claims: readonly [Claim, Claim]
  /** Digits as written in the shorter telling, zeros at the front left out. */
  readonly digits: number
  /** The documents of both; one where both stand in it. */
  readonly documents: readonly Document[]
  /** Precise figures that stand right beside both. */
  readonly companions: number
  /** How many other precise figures the two documents share. */
  readonly shared: number
  /** Of reprints of one text. */
  readonly ofOneOrigin: boolean
  /** A later and larger count of the same metric, told by a third text that shares figures with one of the two; null where none is known. */
  readonly overtakenBy: Claim | null
}

/** Digits below which two figures are alike by chance. */
const TELLING = 3
/** So many figures to each side stand beside one. */
const BESIDE = 2
/** Tellings of one figure beyond which it says nothing: round numbers. */
const MOST = 24

/** Linear in the claims but for the bounded number that share a figure; the order of the documents changes nothing. */
export function retellingsOf(
  unordered: readonly { readonly document: Document; readonly claims: readonly Claim[] }[],
  momentOf: MomentOf,
): readonly Retelling[] {
  const checked = [...unordered].sort((a, b) => (a.document.path < b.document.path ? -1 : 1))
  const documents = new Map(checked.map(({ document }) => [document.path, document]))
  const told = new Map<string, Claim[]>()
  const beside = new Map<Claim, readonly string[]>()
  for (const { claims } of checked) {
    const precise = claims.filter(isPrecise)
    for (const [index, claim] of precise.entries()) {
      append(told, claim.value.nominal.toFixed(), claim)
      const around = [
        ...precise.slice(Math.max(0, index - BESIDE), index),
        ...precise.slice(index + 1, index + 1 + BESIDE),
      ]
      beside.set(
        claim,
        around
          .filter((other) => other.source.blockIndex === claim.source.blockIndex)
          .map(({ value }) => `${value.nominal.toFixed()}${value.unit}`),
      )
    }
  }
  const stories = storiesOf(checked.flatMap(({ claims }) => claims))
  const later = laterCounts(
    checked.flatMap(({ claims }) => claims.filter(isPrecise)),
    stories,
  )
  return [...told.values()]
    .flatMap(comparable)
    .flatMap((claims) => pairsOf(claims, documents, beside, stories, momentOf, later))
}

/** All tellings of a figure; of one that very many texts tell those of each campaign. */
function comparable(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  if (claims.length <= MOST) return [claims]
  const campaigns = groupedBy(claims, ({ campaign }) => campaign?.series ?? '')
  return [...campaigns].flatMap(([series, group]) => (series === '' || group.length > MOST ? [] : [group]))
}

function pairsOf(
  claims: readonly Claim[],
  documents: ReadonlyMap<string, Document>,
  beside: ReadonlyMap<Claim, readonly string[]>,
  stories: Stories,
  momentOf: MomentOf,
  later: LaterCount,
): readonly Retelling[] {
  return claims.flatMap((a, index) =>
    claims
      .slice(index + 1)
      .filter((b) => isUnlike(a, b))
      .map((b): Retelling => {
        const paths = new Set([a.source.document, b.source.document])
        return {
          claims: [a, b],
          digits: Math.min(digitsOf(a), digitsOf(b)),
          documents: [...paths].flatMap((path) => documents.get(path) ?? []),
          companions: (beside.get(a) ?? []).filter((one) => beside.get(b)?.includes(one)).length,
          shared: Math.max(0, stories.shared(a, b) - 1),
          ofOneOrigin: momentOf(a).origin === momentOf(b).origin,
          overtakenBy: later(a, b),
        }
      }),
  )
}

type LaterCount = (a: Claim, b: Claim) => Claim | null

/** Times that a count may grow by and still be the same one. */
const GROWN = 10

/** What the earlier of two tellings had come to when a third text was written, in the region of either. */
function laterCounts(claims: readonly Claim[], stories: Stories): LaterCount {
  const byMetric = new Map<string, Claim[]>()
  for (const claim of claims) append(byMetric, subjectOf(claim, claim.region), claim)
  return (a, b) => {
    if (a.date.end === null || b.date.end === null || a.date.end === b.date.end) return null
    const earlier = a.date.end < b.date.end ? a : b
    const counts = [...new Set([a.region, b.region])]
      .map((region) => byMetric.get(subjectOf(earlier, region)) ?? [])
      .filter(({ length }) => length <= MOST)
      .flat()
    const paths = new Set([a.source.document, b.source.document])
    return (
      counts.find(
        (claim) =>
          !paths.has(claim.source.document) &&
          claim.value.nominal.gt(earlier.value.nominal) &&
          claim.value.nominal.lt(earlier.value.nominal.times(GROWN)) &&
          (claim.date.end ?? '') > (earlier.date.end ?? '') &&
          [a, b].some((one) => stories.shared(one, claim) > 0),
      ) ?? null
    )
  }
}

function subjectOf({ metric, value }: Claim, region: string): string {
  return `${metric.id}|${value.unit}|${region}`
}

function isPrecise(claim: Claim): boolean {
  const { metric, source, value } = claim
  return (
    source.part === 'body' &&
    !metric.candidates &&
    // 平均亩产432.6公斤 is told again as any amount is.
    (!isRelative(claim) || claim.relation?.kind === 'average') &&
    value.upper !== null &&
    /^[\d.,]+[十百千万亿]*$/.test(value.stated) &&
    value.stated.replace(/\D/g, '').replace(/^0+|0+$/g, '').length >= TELLING
  )
}

function digitsOf({ value }: Claim): number {
  return value.stated.replace(/\D/g, '').replace(/^0+/, '').length
}

function isUnlike(a: Claim, b: Claim): boolean {
  // Of two campaigns by their names: two matters.
  if (a.campaign && b.campaign && a.campaign.series !== b.campaign.series) return false
  return a.value.unit !== b.value.unit || a.region !== b.region || a.date.end !== b.date.end
}
