import type { Claim } from '../claim/claim.ts'
import type { Echo } from '../ledger/echoes.ts'
import { significantDigits } from '../ledger/stories.ts'
import { grammar } from '../lexicon/grammar.ts'
import { companionsOf } from './companions.ts'
import type { NearSlip } from './near-slip.ts'
import type { PhraseOf } from './phrase.ts'
import { isRounded, likelySlip, type Slip } from './slip.ts'

/** Digits from which figures of one text that differ by 万 or 亿 alone are one figure whatever the words beside them. */
const PLAIN = 4
/** Fewer digits make an echo only where both are told in one phrase. */
const FEW = 3
const FACTORS: ReadonlySet<string> = new Set(['10000', '0.0001', '100000000', '0.00000001'])

/** Only a 万 or an 亿 lies between the two. */
export function isUnitLost(slip: Slip): boolean {
  return slip.kind === 'magnitude' && !isRounded(slip) && FACTORS.has(slip.factor)
}

/**
 * Figures of the same digits and unit that lie a 万 or an 亿 apart, told in like words (罚款3.14万元, 罚款3.14亿元): surely
 * one figure with a slip, however their periods were read. Across texts they must be of one campaign
 * and metric besides, or have a neighbour in common, or be of one deed in texts that
 * tell one story.
 */
export function scaleSlip(echo: Echo, phraseOf: PhraseOf): NearSlip | null {
  const { claims, tellings } = echo
  const [a, b] = claims
  if (a.value.unit !== b.value.unit) return null
  const [first, second] = tellings
  // Where nothing else tells, a word was left out rather than put in.
  const isFirst = first === second ? a.value.nominal.lt(b.value.nominal) : first < second
  const [wrong, right] = isFirst ? [a, b] : [b, a]
  const slip = likelySlip(wrong.value, right.value)
  if (!slip || !isUnitLost(slip)) return null
  const isPhrase = significantDigits(right.value.stated) < FEW
  const inLikeWords = sharePair(phraseOf(right).words, phraseOf(wrong).words)
  const isOne =
    right.source.document === wrong.source.document
      ? right.source.start !== wrong.source.start &&
        (inLikeWords || significantDigits(right.value.nominal.toFixed()) >= PLAIN)
      : inLikeWords &&
        (isOneSubject(right, wrong) ||
          companionsOf(echo) > 0 ||
          isOneStory(echo) ||
          (isPhrase && echo.shared > 0))
  return isOne ? { wrong, right, slip } : null
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

/** So many figures in common, and two texts tell one story. */
const STORY = 3

function isOneStory({ claims: [a, b], shared }: Echo): boolean {
  return shared >= STORY && a.metric.action === b.metric.action && a.campaign?.series === b.campaign?.series
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
