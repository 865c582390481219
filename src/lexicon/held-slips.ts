import { isHan } from '../text/characters.ts'
import { AROUND, type Odd } from './odd-places.ts'
import type { TwinsOf } from './twins.ts'
import { isOfName, isOfPerson, type WordJudge } from './word-slips.ts'

/** A word as it stands and the word that is meant. */
interface Slip {
  readonly term: string
  readonly known: string
}

const PAIR = 2
/** Characters right before or behind the word, or digits, that are the same where the texts have the one that is meant. */
const BESIDE = 2
const DIGITS = 3

/**
 * 征集志原 where the texts say 征集志愿, 余振1146次 where they say 余震1146次: a dictionary holds many a name and an old word, so that a
 * slip may make a word of it. Told for twins only, where the very same stands beside the word that is meant. Linear in
 * the texts: each word that may be meant is looked for once.
 */
export function findHeldSlips(
  texts: readonly string[],
  odd: readonly Odd[],
  judge: WordJudge,
  bothRight: ReadonlySet<string>,
  twinsOf: TwinsOf,
): readonly Slip[] {
  const wanted = new Map<string, Odd[]>()
  for (const place of odd) {
    const { text, at } = place
    if (!isEndOfHeld(place, judge) || isOfPerson(place) || isOfName(place)) continue
    const term = text.slice(at - 1, at + 1)
    for (const meant of twinsOf(text.charAt(at))) {
      const known = text.charAt(at - 1) + meant
      if (judge.never.includes(meant) || !judge.isWord(known) || bothRight.has(`${term} ${known}`)) continue
      wanted.set(known, [...(wanted.get(known) ?? []), place])
    }
  }
  if (wanted.size === 0) return []
  const found: Slip[] = []
  const told = new Map<string, number>()
  for (const text of texts)
    for (let at = 1; at < text.length; at++) {
      const known = text.slice(at - 1, at + 1)
      const places = wanted.get(known)
      if (!places) continue
      told.set(known, (told.get(known) ?? 0) + 1)
      for (const place of places)
        if (isSameBeside(place, { text, at }))
          found.push({ term: place.text.slice(place.at - 1, place.at + 1), known })
    }
  // Of two words that stand once each, either may be the slip.
  return found.filter(({ known }) => (told.get(known) ?? 0) > 1)
}

/** The dictionary makes a word of the character and the one before it. */
function isEndOfHeld({ text, at }: Odd, { never, segmenter }: WordJudge): boolean {
  if (at < 1 || !isHan(text.charCodeAt(at - 1)) || never.includes(text.charAt(at - 1))) return false
  const from = Math.max(0, at - AROUND)
  const found = segmenter.segment(text.slice(from, at + AROUND)).containing(at - from)
  return found?.segment.length === PAIR && from + found.index === at - 1
}

function isSameBeside(a: Odd, b: Odd): boolean {
  const before = (place: Odd): string => place.text.slice(Math.max(0, place.at - 1 - BESIDE), place.at - 1)
  const behind = (place: Odd): string => place.text.slice(place.at + 1, place.at + 1 + DIGITS)
  return (
    (/^\p{Script=Han}{2}$/u.test(before(a)) && before(a) === before(b)) ||
    (/^\d{3}$/.test(behind(a)) && behind(a) === behind(b))
  )
}
