import type { Claim } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'
import { hourOf, type MomentOf } from '../ledger/as-of.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { countedIn, countsNames, isRelative } from '../ledger/series.ts'
import { type Lexicon, topicAncestors } from '../lexicon/lexicon.ts'
import { meets } from '../quantity/interval.ts'
import type { PhraseOf } from './phrase.ts'
import { mayHold } from './phrase-compare.ts'
import { regionAncestors } from './region.ts'
import { likelySlip, type Slip } from './slip.ts'

/** Two figures booked to a subject and to a part of it that are one figure but for a slip. */
export interface NearSlip {
  readonly wrong: Claim
  readonly right: Claim
  readonly slip: Slip
}

/** Digits of the longer figure from which a lost digit is no coincidence. */
const TELLING_DIGITS = 4

/**
 * Two texts may name one subject more or less narrowly: 全县 for the 全省 of an earthquake that hit one county, 人头账户
 * in a sentence on fraud. What one of them lacks is then a digit, not the rest of the region. Told of one campaign,
 * action, object and moment, where the shorter figure is the longer without a digit or a magnitude.
 */
export function* nearSlips(
  dossier: Dossier,
  momentOf: MomentOf,
  phraseOf: PhraseOf,
  lexicon: Lexicon,
): Iterable<NearSlip> {
  const groups = new Map<string, Claim[]>()
  for (const claim of dossier.claims) {
    const { campaign, date, metric, source, value } = claim
    if (campaign === null || date.end === null || source.part !== 'body' || metric.candidates) continue
    if (isRelative(claim) || countsNames(claim) || claim.relation?.kind === 'part') continue
    if (!value.upper?.eq(value.lower)) continue
    const hour = hourOf(claim, momentOf(claim)) ?? ''
    const key = [campaign.name, metric.action, metric.object, countedIn(value), date.start, date.end, hour]
    append(groups, key.join('|'), claim)
  }
  for (const claims of groups.values()) {
    if (claims.length > MOST_CLAIMS) continue
    for (const wrong of claims) {
      const right = claims.find((other) => isLonger(other, wrong, lexicon) && isApart(other, wrong, momentOf))
      const slip = right ? likelySlip(wrong.value, right.value) : null
      if (!right || !slip || !mayHold(phraseOf(right), phraseOf(wrong))) continue
      // Another text that tells the shorter figure too bears it out.
      const isBorneOut = claims.some(
        (other) => isApart(other, wrong, momentOf) && meets(other.value, wrong.value),
      )
      if (!isBorneOut) yield { wrong, right, slip }
    }
  }
}

const MOST_CLAIMS = 100

function isApart(a: Claim, b: Claim, momentOf: MomentOf): boolean {
  return a.source.document !== b.source.document && momentOf(a).origin !== momentOf(b).origin
}

function isLonger(right: Claim, wrong: Claim, lexicon: Lexicon): boolean {
  if (right.value.lower.lte(wrong.value.lower) || !isWider(right, wrong, lexicon)) return false
  if (right.value.nominal.toFixed().replace(/\D/g, '').length < TELLING_DIGITS) return false
  const slip = likelySlip(wrong.value, right.value)
  // Only an event lies in one region as a whole; elsewhere a digit less may just be the smaller region's own count.
  if (slip?.kind === 'lost-digit') return right.region !== wrong.region && right.campaign?.year === null
  return slip?.kind === 'magnitude' && wrong.value.stated.replace(/\D/g, '').replace(/0+$/, '').length > 2
}

/** Wider in its region or in its topic, and in one of them only. */
function isWider(whole: Claim, part: Claim, lexicon: Lexicon): boolean {
  const { topic } = part.metric
  if (whole.region === part.region)
    return (
      topic !== whole.metric.topic &&
      topic !== 'all' &&
      (whole.metric.topic === 'all' || topicAncestors(lexicon, topic).includes(whole.metric.topic))
    )
  return topic === whole.metric.topic && regionAncestors(lexicon, part.region).includes(whole.region)
}
