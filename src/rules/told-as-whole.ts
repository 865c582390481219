import { daysFrom } from '../calendar/civil.ts'
import type { Claim } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { countedIn, isRelative } from '../ledger/series.ts'
import { meets } from '../quantity/interval.ts'

export interface Stale {
  readonly stale: Claim
  /** The interim telling of the same figure, where it names its date. */
  readonly interim: Claim | null
  readonly final: Claim | null
}

/** Days over which a precise running total does not stand still. */
export const STILL = 60
/** Written digits from which an unchanged figure is no coincidence. */
const PRECISE = 3

/**
 * A figure told as the whole campaign's under another topic than its interim: half a year's 诈骗 suspects sold as all
 * suspects of the year. Told only where the figure of the whole is known and differs.
 */
export function* toldAsWhole(dossier: Dossier): Iterable<Stale> {
  const subjects = new Map<string, Claim[]>()
  for (const claim of dossier.claims) {
    const { campaign, metric, region, source, value } = claim
    if (campaign === null || source.part !== 'body' || isRelative(claim) || metric.candidates) continue
    const key = [campaign.name, region, metric.action, metric.object, countedIn(value)].join('|')
    append(subjects, key, claim)
  }
  for (const claims of subjects.values()) {
    const interims = interimsByLower(claims)
    if (interims.size === 0) continue
    for (const stale of claims) {
      if (!isClosed(stale)) continue
      const interim = interims
        .get(stale.value.lower.toFixed())
        ?.find(
          (claim) =>
            claim.metric.id !== stale.metric.id &&
            claim.date.start === stale.date.start &&
            sameFigure(claim, stale) &&
            daysBetween(claim, stale) > STILL,
        )
      const final = interim && claims.find((claim) => isWholeOf(claim, interim, stale))
      if (interim && final) yield { stale, interim, final }
    }
  }
}

function interimsByLower(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const interims = new Map<string, Claim[]>()
  for (const claim of claims) {
    if (claim.date.status !== 'interim' || !isPrecise(claim)) continue
    const lower = claim.value.lower.toFixed()
    append(interims, lower, claim)
  }
  return interims
}

function isWholeOf(claim: Claim, interim: Claim, stale: Claim): boolean {
  return (
    isClosed(claim) &&
    claim.metric.id === interim.metric.id &&
    claim.date.start === stale.date.start &&
    claim.date.end === stale.date.end &&
    !meets(claim.value, stale.value) &&
    claim.value.lower.gt(stale.value.lower)
  )
}

function isClosed({ date }: Claim): boolean {
  return date.status === 'final' || date.status === 'period'
}

export function isPrecise({ value }: Claim): boolean {
  const digits = value.stated.replace(/\D/g, '').replace(/0+$/, '')
  return digits.length >= PRECISE && value.nominal.gte(100)
}

export function daysBetween(a: Claim, b: Claim): number {
  return daysFrom(a.date.end ?? '', b.date.end ?? '')
}

export function sameFigure(a: Claim, b: Claim): boolean {
  return (
    a.value.lower.eq(b.value.lower) &&
    (a.value.upper === null ? b.value.upper === null : (b.value.upper?.eq(a.value.upper) ?? false))
  )
}
