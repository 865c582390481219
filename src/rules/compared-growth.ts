import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import type { CheckedDocument } from '../ledger/ledger.ts'
import { lastClause, textBefore, textBetween } from '../ledger/sentence.ts'
import { countedIn, isRelative } from '../ledger/series.ts'
import { growthOver, meets, negate, scale } from '../quantity/interval.ts'
import type { Interval } from '../quantity/quantity.ts'
import { digitsWritten, isToDigit, slipOfComputed } from './computed-slip.ts'
import { asRounded, HUNDRED, type Misfit } from './rate-told.ts'

/** 与去年侵台的“鸦岭” */
const SET_AGAINST = /^(?:与|和|同|跟)(?:[^，。；\d]{1,24})(?:的|是|为)?$/u
const COMPARED =
  /^\p{Script=Han}{1,4}相比[，]?\p{Script=Han}{0,4}(?:增加|增长|上升|提高|减少|下降|降低|增|升|降|减|多|少)了?$/u
/** Characters before a figure in which its clause begins. */
const LEAD = 32
/** Digits from which one slip that mends a rate is no chance. */
const TELLING = 3

/**
 * 损失3亿2470万元：……。与去年“鸦岭”的2亿6130万元相比，增加42.3%: a change over an amount that its sentence sets the paragraph against,
 * whatever stands between. Told where no amount of the text makes it up and one slip of a digit explains it with one of
 * the paragraph. Part of the rule `rate`.
 */
export function* comparedGrowth({ document, claims }: CheckedDocument): Iterable<Misfit> {
  const amounts = claims.filter(isAmount)
  for (const [index, rate] of claims.entries()) {
    const base = claims[index - 1]
    if (!base || rate.value.unit !== '%' || digitsWritten(rate.value) < TELLING || !isToDigit(rate.value))
      continue
    if (rate.source.part !== 'body' || !isSetAgainst(base, rate, document)) continue
    const alike = amounts.filter((one) => one !== base && countedIn(one.value) === countedIn(base.value))
    const told = asRounded(rate.value)
    const fits = (now: Claim): boolean => {
      const by = changeOf(now, base)
      return by === null || meets(by, told) || meets(negate(by), told)
    }
    if (alike.some(fits)) continue
    const now = alike.find(
      (one) =>
        one.source.blockIndex === base.source.blockIndex &&
        one.source.figure.start < base.source.figure.start &&
        isSlipOf(rate, one, base),
    )
    const computed = now && changeOf(now, base)
    if (computed) yield { kind: 'growth', rate, first: now, second: base, computed, unit: '%' }
  }
}

function isAmount(claim: Claim): boolean {
  return isToDigit(claim.value) && claim.value.family !== 'percent' && claim.source.part === 'body'
}

function isSetAgainst(base: Claim, rate: Claim, document: Document): boolean {
  return (
    isToDigit(base.value) &&
    (!isRelative(base) || base.relation?.kind === 'comparison') &&
    COMPARED.test(textBetween(document, base, rate)) &&
    SET_AGAINST.test(lastClause(textBefore(document, base, LEAD)))
  )
}

function changeOf(now: Claim, base: Claim): Interval | null {
  const by = growthOver(now.value, base.value)
  return by && scale(by, HUNDRED)
}

function isSlipOf(rate: Claim, now: Claim, base: Claim): boolean {
  const by = now.value.nominal.div(base.value.nominal).minus(1).times(HUNDRED).abs()
  const slip = slipOfComputed(rate.value, by)
  return slip !== null && slip.kind !== 'wrong-digit'
}
