import { isHan } from '../text/characters.ts'
import type { IsWord } from './general-words.ts'
import { findHeldSlips } from './held-slips.ts'
import { AROUND, type Around, type Odd, oddPlaces, SURNAMES, sameAround } from './odd-places.ts'
import { findTwinSlips } from './twin-slips.ts'
import { type WordKnowledge, wordKnowledge } from './word-knowledge.ts'
import { findWordSlips } from './word-slips.ts'

/** A word that stands once and is, but for one character, what the same texts have in the same slot. */
export interface OddWord {
  readonly term: string
  readonly known: string
}

/** Places of one slot that are held against an odd one. */
const MOST_PLACES = 24
/** A word in quotes stands in the slot of the same word without them. */
const QUOTES = /[“”]/g
/** Characters around a place that must be the same, as the dictionary bears the slip out more or less. */
const SAME = { clear: 3, betweenWords: 4, unknown: 5 } as const

/**
 * Words that stand once in the texts and differ by one look-alike or sound-alike character from what the same texts
 * have in the very same slot: 清查孽生源 where another text has 清查孳生源. Needs no list of terms, so that it works in
 * any field; the dictionary (the segmenter of ICU) says how sure it is. `isSettled`: a known term or name covers the
 * character; `isNamed`: the name of a place does; `terms`: those known; `context`: texts near these, which bear out what
 * is meant but are not themselves looked through. Linear in the texts: only places whose pairs of characters occur
 * nowhere else are looked at twice.
 */
export function findOddWords(
  quoted: readonly string[],
  never: string,
  isSettled: (text: string, at: number) => boolean,
  isNamed: (text: string, at: number) => boolean = () => false,
  terms: ReadonlySet<string> = new Set(),
  judge: WordKnowledge = wordKnowledge(),
  context: readonly string[] = [],
): readonly OddWord[] {
  const own = quoted.map((text) => text.replace(QUOTES, ''))
  const texts = [...own, ...context.map((text) => text.replace(QUOTES, ''))]
  const odd = oddPlaces(own, texts, never)
  if (odd.length === 0) return []
  const slots = slotsOf(texts, new Set(odd.map(({ text, at }) => slotAt(text, at))))
  const unsettled = odd.filter(({ text, at }) => !isSettled(text, at))
  const found = new Map<string, OddWord>()
  const rest: Odd[] = []
  for (const place of unsettled) {
    const word = wordMeant(place, slots.get(slotAt(place.text, place.at)) ?? [], never, judge)
    if (word) found.set(word.term, word)
    else rest.push(place)
  }
  const names = new Set(
    [...quoted, ...context].flatMap((text) => [...text.matchAll(QUOTED_NAME)].map(([, name = '']) => name)),
  )
  // 醉驾: a term of the field is a word, whatever a dictionary of general Chinese lacks.
  const isWord: IsWord = (word) => terms.has(word) || judge.isWord(word)
  const wordJudge = { ...judge, isWord, never, isNamed }
  for (const { term, known } of [
    ...findTwinSlips(own, texts, rest, wordJudge, judge.twinsOf),
    ...findWordSlips(texts, rest, wordJudge),
    ...findHeldSlips(texts, rest, wordJudge, judge.bothRight, judge.twinsOf),
  ])
    if (!isQuotedName({ term, known }, names)) found.set(term, { term, known })
  return [...found.values()]
    .filter(({ term }) => !isPartOfWord(term, texts))
    .sort((a, b) => (a.term < b.term ? -1 : 1))
}

/** Names in quotes: “砺剑”, “雷霆砺剑”; what someone said is longer. */
const QUOTED_NAME = /“([^“”]{2,8})”/g

/** “砺剑”清查行动: a name in quotes, where the word that it resembles never stands in one. */
function isQuotedName({ term, known }: OddWord, names: ReadonlySet<string>): boolean {
  const stands = (word: string): boolean => [...names].some((name) => name.includes(word))
  return stands(term) && !stands(known)
}

/** 高公局, twice and more and never without its first character: the end of a longer word. */
function isPartOfWord(term: string, texts: readonly string[]): boolean {
  const before = new Set<string>()
  let places = 0
  for (const text of texts)
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
      before.add(isHan(text.charCodeAt(at - 1)) ? text.charAt(at - 1) : '')
      places++
    }
  return places > 1 && before.size === 1 && !before.has('')
}

/** The two characters around a place: what may stand between them is one slot. */
function slotAt(text: string, at: number): number {
  return (at === 0 ? 0 : text.charCodeAt(at - 1)) * 65_536 + (text.charCodeAt(at + 1) || 0)
}

function slotsOf(texts: readonly string[], wanted: ReadonlySet<number>): ReadonlyMap<number, readonly Odd[]> {
  const slots = new Map<number, Odd[]>()
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const slot = slotAt(text, at)
      if (!wanted.has(slot)) continue
      const places = slots.get(slot)
      if (!places) slots.set(slot, [{ text, at }])
      else if (places.length < MOST_PLACES) places.push({ text, at })
    }
  }
  return slots
}

function wordMeant(odd: Odd, places: readonly Odd[], never: string, judge: WordKnowledge): OddWord | null {
  const written = odd.text.charAt(odd.at)
  for (const place of places) {
    const meant = place.text.charAt(place.at)
    const { similarity, isRareSlip } = judge.similar
    if (meant === written || never.includes(meant)) continue
    if (similarity(written, meant) === null && !isRareSlip(written, meant)) continue
    const same = sameAround(odd, place)
    if (same.before + same.after < SAME.clear) continue
    const usual = places.filter(({ text, at }) => text.charAt(at) === meant).length
    const word = judged(odd, meant, same, usual, judge)
    if (word) return word
  }
  return null
}

/** By what the dictionary makes of the characters around the place, as they stand and as they may be meant. */
function judged(odd: Odd, meant: string, same: Around, usual: number, judge: WordKnowledge): OddWord | null {
  const from = Math.max(0, odd.at - AROUND)
  const around = odd.text.slice(from, odd.at + AROUND)
  const place = odd.at - from
  const written = wordAt(around, place, judge.segmenter)
  const word = wordAt(around.slice(0, place) + meant + around.slice(place + 1), place, judge.segmenter)
  const isWord = word.segment.length > 1
  const total = same.before + same.after
  const asWritten = around.slice(word.index, word.index + word.segment.length)
  const found: OddWord = { term: asWritten, known: word.segment }
  if (isWord && written.segment.length === 1) {
    // 参保 for 承保: a word that the segmenter lacks.
    if (judge.isWord(asWritten)) return null
    // 一床难求, beside 一座: numerals go with any noun.
    if (place === word.index + 1 && NUMERALS.includes(asWritten.charAt(0))) return null
    // Two names (张晓明, 张小明) may well differ in a character of one sound.
    const isName = word.segment.length === 2 && SURNAMES.includes(around.charAt(word.index - 1) || ' ')
    return isName && (usual < 2 || total < SAME.unknown) ? null : found
  }
  const pair = isWord ? null : pairMeant(around, place, meant, same, judge)
  if (pair && written.segment.length === 1) return pair
  if (usual < 2 || same.before === 0 || same.after === 0) return null
  if (isWord)
    return total >= SAME.betweenWords && !judge.bothRight.has(`${asWritten} ${word.segment}`) ? found : null
  if (written.segment.length > 1 || total < SAME.unknown || isOfOtherPlace(odd, same)) return null
  const next = around.charAt(place + 1)
  return { term: written.segment + next, known: meant + next }
}

const NUMERALS = '一二两三四五六七八九十百千万几'
const TITLED = /[长员民师]$/

/** 散瞳 of 散瞠验光: a word of two characters that the segmenter lacks, one of them the same in the other place. */
function pairMeant(
  around: string,
  at: number,
  meant: string,
  same: Around,
  { isWord }: WordKnowledge,
): OddWord | null {
  const pairs = [
    { word: around.charAt(at - 1) + meant, term: around.slice(at - 1, at + 1), isSame: same.before > 0 },
    { word: meant + around.charAt(at + 1), term: around.slice(at, at + 2), isSame: same.after > 0 },
  ]
  // 局长阚某: of a name.
  if (TITLED.test(around.slice(0, at)) || same.before === 0 || same.after === 0) return null
  if (pairs.some(({ term }) => isWord(term))) return null
  const found = pairs.find(({ word, isSame }) => isSame && word.length === 2 && isWord(word))
  return found ? { term: found.term, known: found.word } : null
}

const PLACE = /[省市县縣区區州旗镇鎮乡鄉村]/

/** How far before its odd character a name may begin, and how much of the place before it must be the same. */
const NAME = 3
const PLACE_NAME = 2

/** 大方县云顶煤矿 beside 织金县云鼎煤矿: a name after the name of a place that does not stand before the other one. */
function isOfOtherPlace({ text, at }: Odd, { before }: Around): boolean {
  for (let by = 1; by <= NAME; by++)
    if (PLACE.test(text.charAt(at - by)))
      return before < by + PLACE_NAME && isHan(text.charCodeAt(at - by - 1))
  return false
}

function wordAt(text: string, at: number, segmenter: Intl.Segmenter): { segment: string; index: number } {
  const found = segmenter.segment(text).containing(at)
  return { segment: found?.segment ?? '', index: found?.index ?? at }
}
