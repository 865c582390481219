import { isHan } from '../text/characters.ts'
import { type SimilarCharacters, similarCharacters } from './similar-characters.ts'
import { NEVER, type SuspectTerm } from './suspect.ts'
import { type TermIndex, termAt } from './term-index.ts'

/** A word so written is no word of these texts: it may stand this often. */
const RARE = 2
const LONGEST = 6
/** So many neighbours must be those that the word has elsewhere: before it, behind it, or one on each side. */
const NEIGHBOURS = 2
/** How many characters around a place the segmenter sees: words of Chinese are shorter. */
const AROUND = 8

interface Sighting {
  /** 监侧 */
  readonly term: string
  /** 监测 */
  readonly word: string
  /** The word with neighbours of its place: 监测设备. */
  readonly contexts: readonly string[]
}

/**
 * Finds words of everyday language with one character wrong (在线监侧设备 beside 自动监测设备): the character stands alone
 * where a dictionary (the segmenter of ICU) would make a word of its look-alike or sound-alike, and the texts have that
 * word elsewhere, beside the same neighbours. Names of `settled` are right wherever they stand. Linear in the length of
 * the texts: pairs of characters are counted once, and only places whose pairs are rare are looked at.
 */
export function findWordSlips(
  texts: readonly string[],
  settled: readonly TermIndex<unknown>[],
): readonly SuspectTerm[] {
  const pairs = pairsOf(texts)
  const finder: Finder = {
    pairs,
    settled,
    similar: similarCharacters(),
    segmenter: new Intl.Segmenter('zh', { granularity: 'word' }),
  }
  const sightings = texts.flatMap((text) => [...sightingsOf(text, finder)])
  if (sightings.length === 0) return []
  const wanted = new Set(sightings.flatMap(({ term, word, contexts }) => [term, word, ...contexts]))
  const counts = occurrences(texts, wanted)
  const count = (words: string): number => counts.get(words) ?? 0
  const found = new Map<string, Set<string>>()
  for (const { term, word, contexts } of sightings) {
    const known = contexts.filter((context) => count(context) > 0).length
    if (known === 0 || count(term) > RARE) continue
    // Two characters on one side alone are soon the same by chance, the more so the more texts there are.
    if (known === 1) continue
    found.set(term, (found.get(term) ?? new Set<string>()).add(word))
  }
  return [...found]
    .map(([term, candidates]) => ({ term, candidates: [...candidates].sort() }))
    .sort((a, b) => (a.term < b.term ? -1 : 1))
}

interface Finder {
  readonly pairs: Pairs
  readonly settled: readonly TermIndex<unknown>[]
  readonly similar: SimilarCharacters
  readonly segmenter: Intl.Segmenter
}

/** How often each pair of Han characters stands in the texts, by the first and by the second of them. */
interface Pairs {
  readonly after: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly before: ReadonlyMap<string, ReadonlyMap<string, number>>
}

function pairsOf(texts: readonly string[]): Pairs {
  const after = new Map<string, Map<string, number>>()
  const before = new Map<string, Map<string, number>>()
  for (const text of texts) {
    for (let at = 1; at < text.length; at++) {
      if (!isHan(text.charCodeAt(at - 1)) || !isHan(text.charCodeAt(at))) continue
      countPair(after, text.charAt(at - 1), text.charAt(at))
      countPair(before, text.charAt(at), text.charAt(at - 1))
    }
  }
  return { after, before }
}

function countPair(pairs: Map<string, Map<string, number>>, from: string, to: string): void {
  const known = pairs.get(from)
  if (known) known.set(to, (known.get(to) ?? 0) + 1)
  else pairs.set(from, new Map([[to, 1]]))
}

function* sightingsOf(text: string, finder: Finder): Iterable<Sighting> {
  for (let at = 0; at < text.length; at++) {
    if (!isHan(text.charCodeAt(at)) || NEVER.includes(text.charAt(at))) continue
    const candidates = meantAt(text, at, finder)
    if (candidates.length === 0 || !standsAlone(text, at, finder)) continue
    for (const meant of candidates) {
      const sighting = wordWith(text, at, meant, finder)
      if (sighting) yield sighting
    }
  }
}

/** Characters like the one written that stand beside a neighbour of it, where itself it hardly does. */
function meantAt(text: string, at: number, { pairs, similar }: Finder): readonly string[] {
  const written = text.charAt(at)
  const previous = pairs.after.get(text.charAt(at - 1))
  const next = pairs.before.get(text.charAt(at + 1))
  if ((previous?.get(written) ?? 0) > RARE || (next?.get(written) ?? 0) > RARE) return []
  const usual = new Set<string>()
  for (const beside of [previous, next]) {
    for (const meant of beside?.keys() ?? []) {
      if (meant === written || NEVER.includes(meant)) continue
      // 防灭火 is no slip of 防火: the other character stands beside it.
      if (text.charAt(at - 1) === meant || text.charAt(at + 1) === meant) continue
      if (similar.similarity(written, meant) !== null) usual.add(meant)
    }
  }
  return [...usual]
}

function standsAlone(text: string, at: number, { settled, segmenter }: Finder): boolean {
  for (let start = Math.max(0, at - LONGEST + 1); start <= at; start++)
    if (settled.some((index) => (termAt(index, text, start)?.end ?? 0) > at)) return false
  const from = Math.max(0, at - AROUND)
  return segmenter.segment(text.slice(from, at + AROUND)).containing(at - from)?.segment.length === 1
}

/** The dictionary's word around the place if the other character stood there. */
function wordWith(text: string, at: number, meant: string, { segmenter }: Finder): Sighting | null {
  const from = Math.max(0, at - AROUND)
  const window = text.slice(from, at) + meant + text.slice(at + 1, at + AROUND)
  const here = segmenter.segment(window).containing(at - from)
  if (!here || here.segment.length < 2 || here.segment.length > LONGEST) return null
  const start = from + here.index
  const end = start + here.segment.length
  const contexts = [
    [text.slice(Math.max(0, start - 2), start), ''],
    ['', text.slice(end, end + 2)],
    [text.slice(Math.max(0, start - 1), start), text.slice(end, end + 1)],
  ].flatMap(([before = '', behind = '']) =>
    isAllHan(before + behind) ? [before + here.segment + behind] : [],
  )
  return { term: text.slice(start, end), word: here.segment, contexts }
}

function isAllHan(words: string): boolean {
  if (words.length !== NEIGHBOURS) return false
  for (let at = 0; at < words.length; at++) if (!isHan(words.charCodeAt(at))) return false
  return true
}

/** How often each of the wanted words stands in the texts. */
function occurrences(texts: readonly string[], wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const lengths = [...new Set([...wanted].map((word) => word.length))]
  const firsts = new Set([...wanted].map((word) => word.charAt(0)))
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      if (!firsts.has(text.charAt(at))) continue
      for (const length of lengths) {
        const word = text.slice(at, at + length)
        if (wanted.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
      }
    }
  }
  return counts
}
