import { isHan } from '../text/characters.ts'
import interchangeable from './interchangeable.json' with { type: 'json' }
import { type SimilarCharacters, similarCharacters } from './similar-characters.ts'

/** A word that stands once and is, but for one character, what the same texts have in the same slot. */
export interface OddWord {
  readonly term: string
  readonly known: string
}

/** A character that stands among its neighbours nowhere else. */
interface Odd {
  readonly text: string
  readonly at: number
}

/** Places of one slot that are held against an odd one. */
const MOST_PLACES = 24
/** A word in quotes stands in the slot of the same word without them. */
const QUOTES = /[“”]/g
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆石戴贾韦夏邱侯邹熊孟秦江阎薛尹段雷'
/** How far to each side of a place words are cut and slots compared. */
const AROUND = 8
/** Characters around a place that must be the same, as the dictionary bears the slip out more or less. */
const SAME = { clear: 3, betweenWords: 4, unknown: 5 } as const

/**
 * Words that stand once in the texts and differ by one look-alike or sound-alike character from what the same texts
 * have in the very same slot: 清查孽生源 where another text has 清查孳生源. Needs no list of terms, so that it works in
 * any field; the dictionary (the segmenter of ICU) says how sure it is. `isSettled`: a known term or name covers the
 * character. Linear in the texts: only places whose pairs of characters occur nowhere else are looked at twice.
 */
export function findOddWords(
  quoted: readonly string[],
  never: string,
  isSettled: (text: string, at: number) => boolean,
): readonly OddWord[] {
  const texts = quoted.map((text) => text.replace(QUOTES, ''))
  const odd = oddPlaces(texts, never)
  if (odd.length === 0) return []
  const slots = slotsOf(texts, new Set(odd.map(({ text, at }) => slotAt(text, at))))
  const judge: Judge = {
    similar: similarCharacters(),
    segmenter: new Intl.Segmenter('zh', { granularity: 'word' }),
    bothRight: new Set(interchangeable.words.flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')])),
  }
  const found = new Map<string, OddWord>()
  for (const place of odd) {
    const word = wordMeant(place, slots.get(slotAt(place.text, place.at)) ?? [], never, judge)
    if (word && !isSettled(place.text, place.at)) found.set(word.term, word)
  }
  return [...found.values()].sort((a, b) => (a.term < b.term ? -1 : 1))
}

interface Judge {
  readonly similar: SimilarCharacters
  readonly segmenter: Intl.Segmenter
  /** Words of which either may be right: 制定 制订. */
  readonly bothRight: ReadonlySet<string>
}

/** Two characters as one number: cheaper to count than text. */
function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1)
}

function oddPlaces(texts: readonly string[], never: string): readonly Odd[] {
  const counts = new Map<number, number>()
  for (const text of texts) {
    for (let at = 0; at + 1 < text.length; at++) {
      const pair = pairAt(text, at)
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
  }
  const isOnce = (text: string, at: number): boolean => (counts.get(pairAt(text, at)) ?? 0) <= 1
  const found: Odd[] = []
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      if (!isHan(text.charCodeAt(at)) || never.includes(text.charAt(at))) continue
      const before = at > 0 && isHan(text.charCodeAt(at - 1))
      const after = at + 1 < text.length && isHan(text.charCodeAt(at + 1))
      if (!before && !after) continue
      if ((!before || isOnce(text, at - 1)) && (!after || isOnce(text, at))) found.push({ text, at })
    }
  }
  return found
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

function wordMeant(odd: Odd, places: readonly Odd[], never: string, judge: Judge): OddWord | null {
  const written = odd.text.charAt(odd.at)
  for (const place of places) {
    const meant = place.text.charAt(place.at)
    if (meant === written || never.includes(meant) || judge.similar.similarity(written, meant) === null)
      continue
    const same = sameAround(odd, place)
    if (same.before + same.after < SAME.clear) continue
    const usual = places.filter(({ text, at }) => text.charAt(at) === meant).length
    const word = judged(odd, meant, same, usual, judge)
    if (word) return word
  }
  return null
}

interface Around {
  readonly before: number
  readonly after: number
}

/** How many Chinese characters before and after two places are the same, without a break. */
function sameAround(a: Odd, b: Odd): Around {
  let before = 0
  while (before < AROUND && isSameHan(a, b, -before - 1)) before++
  let after = 0
  while (after < AROUND && isSameHan(a, b, after + 1)) after++
  return { before, after }
}

function isSameHan(a: Odd, b: Odd, by: number): boolean {
  const code = a.text.charCodeAt(a.at + by)
  return isHan(code) && code === b.text.charCodeAt(b.at + by)
}

/** By what the dictionary makes of the characters around the place, as they stand and as they may be meant. */
function judged(odd: Odd, meant: string, same: Around, usual: number, judge: Judge): OddWord | null {
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
    // Two names (张晓明, 张小明) may well differ in a character of one sound.
    const isName = word.segment.length === 2 && SURNAMES.includes(around.charAt(word.index - 1) || ' ')
    return isName && (usual < 2 || total < SAME.unknown) ? null : found
  }
  if (usual < 2 || same.before === 0 || same.after === 0) return null
  if (isWord)
    return total >= SAME.betweenWords && !judge.bothRight.has(`${asWritten} ${word.segment}`) ? found : null
  if (written.segment.length > 1 || total < SAME.unknown || isOfOtherPlace(odd, same)) return null
  const next = around.charAt(place + 1)
  return { term: written.segment + next, known: meant + next }
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
