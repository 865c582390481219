import type { Claim } from '../claim/claim.ts'
import { isRelative } from '../ledger/series.ts'
import { grammar } from '../lexicon/grammar.ts'
import type { NearSlip } from './near-slip.ts'
import type { PhraseOf } from './phrase.ts'
import { likelySlip } from './slip.ts'

/** Significant digits from which two figures that differ by 万 or 亿 alone are one figure. */
const TELLING = 3
/** Digits from which this holds within one text whatever the words beside them. */
const PLAIN = 4
const FACTORS: ReadonlySet<string> = new Set(['10000', '0.0001', '100000000', '0.00000001'])
/** Figures of the same digits beyond which no pair of them is looked for. */
const MOST = 40

/**
 * Figures of the same digits and unit that lie a 万 or an 亿 apart, told in like words (罚款3.14万元, 罚款3.14亿元): one
 * figure with a slip, however their periods were read. Across texts they must be of one campaign and metric besides.
 */
export function* scaleSlips(claims: readonly Claim[], phraseOf: PhraseOf): Iterable<NearSlip> {
  const alike = new Map<string, Claim[]>()
  for (const claim of claims) {
    const digits = significant(claim)
    if (digits.length < TELLING || claim.source.part !== 'body' || isRelative(claim)) continue
    const key = `${claim.value.unit}|${digits}`
    const list = alike.get(key)
    if (list) list.push(claim)
    else alike.set(key, [claim])
  }
  for (const list of alike.values()) {
    if (list.length < 2 || list.length > MOST) continue
    for (const wrong of list) {
      const right = list.find((other) => mayBeMeant(other, wrong, list, phraseOf))
      const slip = right && likelySlip(wrong.value, right.value)
      if (right && slip) yield { wrong, right, slip }
    }
  }
}

function significant({ value }: Claim): string {
  return value.nominal
    .toFixed()
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '')
}

function mayBeMeant(right: Claim, wrong: Claim, list: readonly Claim[], phraseOf: PhraseOf): boolean {
  const slip = likelySlip(wrong.value, right.value)
  if (slip?.kind !== 'magnitude' || !FACTORS.has(slip.factor)) return false
  const support = (claim: Claim): number =>
    list.filter((other) => other.value.nominal.eq(claim.value.nominal)).length
  const first = support(right)
  const second = support(wrong)
  if (second > first || (first === second && wrong.value.nominal.gt(right.value.nominal))) return false
  const inLikeWords = sharePair(phraseOf(right).words, phraseOf(wrong).words)
  if (right.source.document === wrong.source.document)
    return right.source.start !== wrong.source.start && (inLikeWords || significant(right).length >= PLAIN)
  return inLikeWords && isOneSubject(right, wrong)
}

function isOneSubject(a: Claim, b: Claim): boolean {
  return (
    a.metric.action === b.metric.action &&
    a.metric.object === b.metric.object &&
    a.region === b.region &&
    a.campaign?.series === b.campaign?.series &&
    isOneYear(a, b)
  )
}

/** A campaign named without its year may be of any. */
function isOneYear(a: Claim, b: Claim): boolean {
  if (a.campaign && b.campaign)
    return a.campaign.year === null || b.campaign.year === null || a.campaign.year === b.campaign.year
  return a.date.end?.slice(0, 4) === b.date.end?.slice(0, 4)
}

/** Two characters in a row that are no mere filler. */
function sharePair(a: string, b: string): boolean {
  const plain = (text: string): string =>
    [...grammar.fillers, ...grammar.general].reduce((left, word) => left.replaceAll(word, '|'), text)
  const first = plain(a)
  const second = plain(b)
  for (let at = 0; at + 2 <= first.length; at++) {
    const pair = first.slice(at, at + 2)
    if (/^\p{Script=Han}{2}$/u.test(pair) && second.includes(pair)) return true
  }
  return false
}
