import type { Claim } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'
import type { MomentOf } from '../ledger/as-of.ts'
import { areUnlikeCompanies } from '../ledger/company.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { meets } from '../quantity/interval.ts'
import { slipOfComputed } from './computed-slip.ts'
import type { NearSlip } from './near-slip.ts'
import type { PhraseOf } from './phrase.ts'
import type { IsPreliminary } from './preliminary.ts'
import { asRounded } from './rate-told.ts'

/** Tellings of one rate beyond which a subject is too coarse to hold them against each other. */
const MOST = 24

/**
 * A share or a growth rate that two texts tell of one thing and one closed period, with its digits swapped in one of
 * them: 研发投入占营收的9.6% and 占营业收入的6.90%. Rates that differ otherwise may be of another base or a later count.
 */
export function* retoldRates(
  dossier: Dossier,
  momentOf: MomentOf,
  phraseOf: PhraseOf,
  isPreliminary: IsPreliminary,
): Iterable<NearSlip> {
  const groups = new Map<string, Claim[]>()
  for (const claim of dossier.claims) {
    const key = keyOf(claim)
    if (key !== null && !isPreliminary(claim)) append(groups, key, claim)
  }
  for (const claims of groups.values()) {
    if (claims.length > MOST) continue
    for (const wrong of claims) {
      const right = claims.find((other) => isSameTelling(wrong, other, momentOf, phraseOf))
      const slip = right ? slipOfComputed(wrong.value, right.value.nominal) : null
      if (!right || slip?.kind !== 'swapped-digits') continue
      const isBorneOut = claims.some(
        (other) =>
          momentOf(other).origin !== momentOf(wrong).origin && meets(other.value, asRounded(wrong.value)),
      )
      if (!isBorneOut && (standsAlone(wrong) || !standsAlone(right))) yield { wrong, right, slip }
    }
  }
}

/** What a rate is of; null where another time may tell another one. */
function keyOf({ campaign, date, metric, region, relation, source, value }: Claim): string | null {
  if (relation?.kind !== 'share' && relation?.kind !== 'change') return null
  if (date.start === null || date.end === null) return null
  if (source.part !== 'body' || metric.candidates || !value.upper?.eq(value.lower)) return null
  const way = relation.kind === 'change' ? `${relation.basis}|${relation.mode}|${relation.direction}` : ''
  return [campaign?.name, region, metric.id, date.start, date.end, value.family, relation.kind, way].join('|')
}

function isSameTelling(wrong: Claim, right: Claim, momentOf: MomentOf, phraseOf: PhraseOf): boolean {
  return (
    wrong.source.document !== right.source.document &&
    momentOf(wrong).origin !== momentOf(right).origin &&
    !meets(asRounded(wrong.value), asRounded(right.value)) &&
    !areUnlikeCompanies(phraseOf(wrong).company, phraseOf(right).company)
  )
}

/** The text does not say what it is worked out from. */
function standsAlone({ relation }: Claim): boolean {
  return relation?.kind === 'share'
    ? relation.part === null
    : relation?.kind === 'change' && relation.of === null
}
