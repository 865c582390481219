import { daysFrom } from '../calendar/civil.ts'
import type { Claim } from '../claim/claim.ts'
import type { Dossier, Series } from '../ledger/ledger.ts'
import { addsUp } from '../ledger/series.ts'
import { Decimal } from '../quantity/decimal.ts'
import { liesBelow } from '../quantity/interval.ts'
import { aboveDraft } from './part-wording.ts'
import type { PhraseOf } from './phrase.ts'
import { samePhrase } from './phrase-compare.ts'
import type { Draft, RuleContext } from './rule.ts'
import { mayRepeat } from './same-matter.ts'

/** A series of more claims is not looked at pair by pair. */
const MOST = 200
/** From so many times its whole on it is 亿 for 万, and not a stretch that was read wrong or counted in another way. */
const FAR = new Decimal(100)
const SHORT_DAYS = 31

/**
 * A day or a month far above the stretch that it lies in: 10月客运量5134.2亿人次 beside 1至10月累计44716.8万人次. Part of the rule
 * `part-whole`.
 */
export function* partsOfPeriods(dossier: Dossier, phraseOf: PhraseOf, context: RuleContext): Iterable<Draft> {
  for (const series of dossier.series) {
    const spans = closedSpans(series)
    if (spans.length < 2 || spans.length > MOST) continue
    for (const part of spans) {
      if (!isShort(part)) continue
      const wholes = spans.filter(
        (whole) =>
          isInside(part, whole) && mayRepeat(part, whole) && samePhrase(phraseOf(whole), phraseOf(part)),
      )
      const [whole] = wholes
      if (whole && wholes.every((one) => isFarAbove(part, one))) yield aboveDraft({ part, whole }, context)
    }
  }
}

function closedSpans(series: Series): readonly Claim[] {
  return series.claims.filter(
    (claim) =>
      claim.source.part === 'body' && addsUp(claim) && claim.date.start !== null && claim.date.end !== null,
  )
}

function daysOf({ date: { start, end } }: Claim): number {
  return daysFrom(start ?? '', end ?? '') + 1
}

function isShort(claim: Claim): boolean {
  return daysOf(claim) <= SHORT_DAYS
}

function isInside(part: Claim, whole: Claim): boolean {
  const [a, b] = [part.date, whole.date]
  return (
    (b.start ?? '') <= (a.start ?? '') && (a.end ?? '') <= (b.end ?? '') && daysOf(whole) >= daysOf(part) * 2
  )
}

function isFarAbove(part: Claim, whole: Claim): boolean {
  return liesBelow(whole.value, part.value) && part.value.nominal.gt(whole.value.nominal.times(FAR))
}
