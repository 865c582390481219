import type { Claim } from '../claim/claim.ts'
import type { CheckedDocument } from '../ledger/ledger.ts'
import { inOneSentence, textBetween } from '../ledger/sentence.ts'
import { isRelative } from '../ledger/series.ts'
import { digitsWritten } from './computed-slip.ts'
import { changeOf } from './rate-change.ts'

/** Digits from which two figures that bear a growth rate out belong together whatever their units. */
const TELLING = 3
const BASE = /^\p{Script=Han}{1,3}[，（](?:而)?(?:去年|上年|上一?届|上月|上季|同期|前年)\p{Script=Han}{0,6}$/u

/** 吞吐量3486.7万吨，上年同期3249.5万标箱，增长7.3%: the rate holds, so one of the two units is a slip. Part of the rule `unit`. */
export function* unitsOfBase({
  document,
  claims,
}: CheckedDocument): Iterable<readonly [now: Claim, base: Claim]> {
  for (const [index, rate] of claims.entries()) {
    const [now, base] = [claims[index - 2], claims[index - 1]]
    if (!now || !base || rate.relation?.kind !== 'change' || rate.value.unit !== '%') continue
    if (now.value.unit === base.value.unit || now.relation?.kind === 'change' || isRate(base)) continue
    if ([now, base].some(({ value }) => digitsWritten(value) < TELLING)) continue
    if (!inOneSentence(now, rate, document.original) || !BASE.test(textBetween(document, now, base))) continue
    const inUnit = { ...base, value: { ...base.value, unit: now.value.unit, family: now.value.family } }
    if (changeOf(rate, now, inUnit)?.fits === true) yield [now, base]
  }
}

function isRate(claim: Claim): boolean {
  return isRelative(claim) && claim.relation?.kind !== 'comparison'
}
