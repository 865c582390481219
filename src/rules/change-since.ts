import type { Claim } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'
import { countedIn, isRelative } from '../ledger/series.ts'
import { NATION } from '../lexicon/regions.ts'
import { digitsWritten, isToDigit, slipOfComputed } from './computed-slip.ts'
import { isOnEdition } from './rate-basis.ts'
import { changeOf } from './rate-change.ts'
import type { Misfit } from './rate-told.ts'

/** Digits from which one slip that mends a change is no chance, and earlier values from which some fits by chance. */
const TELLING = 3
const MOST = 12

/**
 * A change whose base its own words do not tell: 接种率85.1%，比去年年底提高19.9个百分点, 出口1264.7亿元，增长31.1%. Where none of the earlier
 * values of the same thing gives it and one of them would but for a slip in its digits, that one was meant. Takes
 * the claims of a document or of a dossier. Part of the rule `rate`.
 */
export function* changesSince(claims: readonly Claim[]): Iterable<Misfit> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const told = new Map<string, Claim[]>()
  const bases = new Set(
    claims.filter(({ relation }) => relation?.kind === 'comparison').map(({ source }) => clauseKey(source)),
  )
  for (const claim of claims) {
    const isValue = !isRelative(claim) && claim.source.part === 'body' && isToDigit(claim.value)
    if (isValue && !claim.metric.candidates) append(told, subjectKey(claim), claim)
  }
  for (const claim of claims) {
    const { relation, value } = claim
    if (relation?.kind !== 'change' || relation.of === null || !isToDigit(value)) continue
    if (digitsWritten(value) < TELLING || bases.has(clauseKey(claim.source)) || isOnEdition(claim)) continue
    const now = byId.get(relation.of)
    if (!now || now.date.end === null) continue
    const earlier = (told.get(subjectKey(now)) ?? []).filter((one) => isEarlier(one, now))
    if (earlier.length === 0 || earlier.length > MOST) continue
    const changes = earlier.flatMap((before) => {
      const by = changeOf(claim, now, before)
      return by ? [{ before, by }] : []
    })
    if (changes.some(({ by }) => by.fits)) continue
    const slipped = changes.find(({ by }) => {
      const { lower, upper } = by.computed
      const meant = (upper ?? lower).plus(lower).div(2).abs()
      const slip = slipOfComputed(value, meant)
      return slip !== null && slip.kind !== 'wrong-digit'
    })
    if (slipped)
      yield {
        kind: slipped.by.kind,
        rate: claim,
        first: now,
        second: slipped.before,
        computed: slipped.by.computed,
        unit: value.unit,
      }
  }
}

function clauseKey({ document, start }: Claim['source']): string {
  return `${document}|${start}`
}

function subjectKey({ metric, value }: Claim): string {
  return `${metric.id}|${countedIn(value)}`
}

/** Of the same place, as far as either tells one, and up to a day before. A stretch is set against the same one of a year before. */
function isEarlier(before: Claim, now: Claim): boolean {
  const [a, b] = [before.date, now.date]
  if (a.end === null || b.end === null || a.end >= b.end) return false
  const isOfPlace = before.region === now.region || before.region === NATION || now.region === NATION
  if (!isOfPlace || (before.campaign === null) !== (now.campaign === null)) return false
  if (now.value.family === 'percent') return true
  return a.start?.slice(5) === b.start?.slice(5) && a.end.slice(5) === b.end.slice(5)
}
