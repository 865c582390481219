import { fromIso, toIso } from '../calendar/civil.ts'
import type { Claim } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'
import type { Dossier, Series } from '../ledger/ledger.ts'
import { addsUp } from '../ledger/series.ts'
import { meets, sum } from '../quantity/interval.ts'
import { digitsWritten, isToDigit } from './computed-slip.ts'
import { type Breakdown, breakdownDraft } from './part-wording.ts'
import type { PhraseOf } from './phrase.ts'
import type { Draft, RuleContext } from './rule.ts'
import { slipsOfSum } from './sum-slips.ts'

/** A series that tells more stretches is not looked at in threes. */
const MOST = 40
/** Digits from which a slip that mends a sum is no chance. */
const TELLING = 3

/**
 * Two stretches of a year that make up a third, wherever each is told: 上半年48.62亿元 and 三季度25.81亿元 beside 前三季度73.80亿元.
 * Told where one slip of two digits parts them: figures are revised, and told in unlike ways. Part of the rule `part-whole`.
 */
export function* stretchSums(dossier: Dossier, phraseOf: PhraseOf, context: RuleContext): Iterable<Draft> {
  for (const series of dossier.series) {
    const misfits = misfitsOf(series, phraseOf)
    for (const misfit of misfits) yield breakdownDraft(misfit, context)
  }
}

function misfitsOf(series: Series, phraseOf: PhraseOf): readonly Breakdown[] {
  const byStretch = new Map<string, Claim[]>()
  for (const claim of series.claims)
    if (isStretch(claim) && !phraseOf(claim).compares)
      append(byStretch, `${claim.date.start} ${claim.date.end}`, claim)
  if (byStretch.size < 3 || byStretch.size > MOST) return []
  const found: Breakdown[] = []
  for (const [whole] of byStretch.values())
    for (const [first] of byStretch.values()) {
      if (!whole || !first || first.date.start !== whole.date.start || !isBefore(first, whole)) continue
      const rest = byStretch.get(`${nextDay(first.date.end ?? '')} ${whole.date.end}`) ?? []
      const tellings = (claim: Claim): readonly Claim[] =>
        byStretch.get(`${claim.date.start} ${claim.date.end}`) ?? []
      const misfit = misfitOf(tellings(first), rest, tellings(whole))
      if (misfit) found.push(misfit)
    }
  return found
}

/** Null where any of the tellings fit each other: which of several is wrong is told as a contradiction. */
function misfitOf(
  firsts: readonly Claim[],
  seconds: readonly Claim[],
  wholes: readonly Claim[],
): Breakdown | null {
  let slipped: Breakdown | null = null
  for (const first of firsts)
    for (const second of seconds)
      for (const whole of wholes) {
        if (first.value.unit !== whole.value.unit || second.value.unit !== whole.value.unit) continue
        const total = sum([first.value, second.value])
        if (meets(total, whole.value)) return null
        if (isSlip(first, second, whole)) slipped ??= { parts: [first, second], whole, total, complete: true }
      }
  return slipped
}

function isSlip(first: Claim, second: Claim, whole: Claim): boolean {
  return slipsOfSum([first, second], whole).some(
    ({ claim, slip }) => digitsWritten(claim.value) >= TELLING && slip.kind !== 'wrong-digit',
  )
}

/** A closed stretch of whole months of one year. */
function isStretch(claim: Claim): boolean {
  const { start, end } = claim.date
  return (
    claim.source.part === 'body' &&
    start !== null &&
    end !== null &&
    start.endsWith('-01') &&
    nextDay(end).endsWith('-01') &&
    start.slice(0, 4) === end.slice(0, 4) &&
    addsUp(claim) &&
    isToDigit(claim.value)
  )
}

function isBefore({ date: a }: Claim, { date: b }: Claim): boolean {
  return (a.end ?? '') < (b.end ?? '')
}

function nextDay(day: string): string {
  const at = fromIso(day)
  return at === null ? '' : toIso(at + 1)
}
