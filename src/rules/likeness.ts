import { grammar } from '../lexicon/grammar.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION } from '../lexicon/regions.ts'
import type { Phrase } from './phrase.ts'

/** How much the words beside two figures have in common. */
export interface Likeness {
  readonly common: number
  readonly share: number
  /** The words right before both figures end alike: 赔款6.85亿元, 上述赔款6.85万元. */
  readonly sameHead: boolean
}

export function likeness(a: Phrase, b: Phrase, lexicon: Lexicon): Likeness {
  const first = pairsOf(a.words, lexicon)
  const second = pairsOf(b.words, lexicon)
  let common = 0
  for (const pair of first) if (second.has(pair)) common++
  const least = Math.min(first.size, second.size)
  return {
    common,
    share: least === 0 ? 0 : common / least,
    sameHead: headOf(a.words) !== '' && headOf(a.words) === headOf(b.words),
  }
}

function headOf(words: string): string {
  return /\p{Script=Han}{2}(?=\|)/u.exec(words)?.[0] ?? ''
}

/** Pairs of characters of the words that say what is counted. */
function pairsOf(words: string, lexicon: Lexicon): ReadonlySet<string> {
  const plain = [...grammar.fillers, ...grammar.general, NATION]
    .filter((word) => word.length > 1)
    .reduce((left, word) => left.replaceAll(word, '|'), words)
  const pairs = new Set<string>()
  for (let at = 0; at + 2 <= plain.length; at++) {
    const pair = plain.slice(at, at + 2)
    if (
      /^\p{Script=Han}{2}$/u.test(pair) &&
      !lexicon.regions.names.byFirst.get(pair.charAt(0))?.entries.has(pair)
    )
      pairs.add(pair)
  }
  return pairs
}
