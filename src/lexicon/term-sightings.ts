import { isHan } from '../text/characters.ts'
import type { IsWord } from './general-words.ts'
import type { SimilarCharacters } from './similar-characters.ts'
import { type TermIndex, termAt, termEndingAt } from './term-index.ts'
import { isFreeWord } from './word-slips.ts'

/**
 * Characters that are never one half of a misspelling: words of grammar, pronouns, numerals and units. Names and digits
 * are never "corrected" (semantics §5).
 */
export const NEVER_MISSPELLED =
  '的了在是和与为等被把有将从向对于由及或并且而其此这那各每某该又再也还都不未没可能会应要让使令以所之者上下中内外前后里间时年月日号起件名个次人位家处项条张台部只种类一二三四五六七八九十百千万亿零〇两多余几他她它们地得做作我你您自来去到着过好更最很共今同本'
export const LONGEST_TERM = 6
/** How many characters around a place the segmenter sees: words of Chinese are shorter. */
const AROUND = 8

/** A form that differs from a known term in one character, over all its places. */
export interface Sighting {
  readonly term: string
  readonly known: string
  count: number
  slots: number
  /** The character is one that hardly any text uses. */
  readonly rare: boolean
  /** Stands in quotation marks, as names do: only a term that stands so elsewhere is meant. */
  readonly quoted: boolean
  /** General Chinese has the word: 涉赌, beside 涉毒. */
  readonly isWord: boolean
}

/** What a text is held against. */
export interface TermFinder {
  readonly known: ReadonlySet<string>
  readonly index: TermIndex<string>
  /** Terms and names: a character of one of these is right. */
  readonly settled: readonly TermIndex<unknown>[]
  readonly names: readonly TermIndex<unknown>[]
  /** Terms by their second character: found where the first is the wrong one. */
  readonly bySecond: ReadonlyMap<string, readonly string[]>
  readonly similar: SimilarCharacters
  readonly segmenter: Intl.Segmenter
  readonly isWord: IsWord
}

/** Notes every place of a text where all characters but one are those of a known term. */
export function sightTerms(text: string, finder: TermFinder, sightings: Map<string, Sighting>): void {
  const { index, bySecond, known } = finder
  for (let at = 0; at + 1 < text.length; at++) {
    for (const term of index.byFirst.get(text.charAt(at))?.entries.keys() ?? []) {
      const wrong = onlyDifference(text, at, term, 1)
      if (wrong !== -1) note(text, at, term, wrong, finder, sightings)
    }
    for (const term of bySecond.get(text.charAt(at + 1)) ?? []) {
      if (text.charAt(at) === term.charAt(0) || !text.startsWith(term.slice(1), at + 1)) continue
      if (!known.has(text.slice(at, at + term.length))) note(text, at, term, 0, finder, sightings)
    }
  }
}

/** Where `text` at `at` differs from `term` in exactly one character from `from` on; -1 where in none or more. */
function onlyDifference(text: string, at: number, term: string, from: number): number {
  if (at + term.length > text.length) return -1
  let wrong = -1
  for (let place = from; place < term.length; place++) {
    if (text.charCodeAt(at + place) === term.charCodeAt(place)) continue
    if (wrong !== -1) return -1
    wrong = place
  }
  return wrong
}

function note(
  text: string,
  at: number,
  known: string,
  wrong: number,
  finder: TermFinder,
  sightings: Map<string, Sighting>,
): void {
  const written = text.charAt(at + wrong)
  const meant = known.charAt(wrong)
  if (!isHan(written.charCodeAt(0)) || NEVER_MISSPELLED.includes(written) || NEVER_MISSPELLED.includes(meant))
    return
  // A character that hardly any text uses, where a common one belongs, is a slip of the scanner.
  const isRare = finder.similar.rank(written) === Number.POSITIVE_INFINITY
  if (isRare ? isRareOfItsOwn(written) : finder.similar.similarity(written, meant) === null) return
  const end = at + known.length
  const isWord = isOfWord(text, at, end, at + wrong, finder.isWord)
  // 抢修保电, beside 停电; 减塑, beside 减速: a word of one character goes with any noun.
  if (known.length === 2 && [at, at + 1].some((place) => isFreeWord({ text, at: place }))) return
  if (
    isCovered(text, at + wrong, finder.settled) ||
    runsIntoName(text, end, finder) ||
    // 24浬处: what follows a digit counts.
    /\d/.test(text.charAt(at - 1)) ||
    isNamed(text, at, end) ||
    // Between known words even a word of the dictionary may be a slip.
    (isWord && !besideKnown(text, at, end, finder)) ||
    // 完赛率, beside 赛事: its first character ends a word.
    (known.length === 2 && wrong === 1 && at > 0 && finder.isWord(text.slice(at - 1, at + 1))) ||
    isCutOut(text, at, end, finder.segmenter) ||
    !standsAlone(text, at + wrong, finder.segmenter)
  )
    return
  const term = text.slice(at, end)
  const key = `${term}|${known}`
  const rare = isRare
  const quoted = text.charAt(at - 1) === '“' && text.charAt(end) === '”'
  const sighting = sightings.get(key) ?? { term, known, count: 0, slots: 0, rare, quoted, isWord }
  sightings.set(key, sighting)
  sighting.count++
  // Longer terms show by their other characters that they are meant; two characters need known words on both sides.
  if (quoted) return
  if ((known.length > 3 && !rare) || besideKnown(text, at, end, finder)) sighting.slots++
}

/** A known term covers the character: 网罗 is no slip of 网络 where it is itself a term. */
export function isCovered(text: string, at: number, settled: readonly TermIndex<unknown>[]): boolean {
  for (let start = Math.max(0, at - LONGEST_TERM + 1); start <= at; start++) {
    if (settled.some((index) => (termAt(index, text, start)?.end ?? 0) > at)) return true
  }
  return false
}

/** 捐款专户, beside 用户: the character makes a word with its neighbour, if one that the segmenter lacks. */
function isOfWord(text: string, start: number, end: number, at: number, isWord: IsWord): boolean {
  return (
    (at > start && isWord(text.slice(at - 1, at + 1))) || (at + 1 < end && isWord(text.slice(at, at + 2)))
  )
}

/** Written in dialect, or in names of places: rare in a dictionary of general Chinese, and right. */
const DIALECT = '孖嘅咗哋嘢乜嚟冇唔啲嗰喺佢瞓攞揾掟揸揼嘥噉咁喎揿冧冚黐滘埗磡塱氹邨垵塭埕垟墩埭'

/** A character outside the dictionary that is no slip of another: of a dialect, or one of the many names of metals, fishes and birds. */
function isRareOfItsOwn(character: string): boolean {
  return DIALECT.includes(character) || /[\u9485-\u9577\u9c7c-\u9ce4\u9e1f-\u9e73]/.test(character)
}

/** 林育瑄台北报道: the last character begins the name of a place. */
function runsIntoName(text: string, end: number, { names }: TermFinder): boolean {
  return names.some((index) => (termAt(index, text, end - 1)?.end ?? 0) > end)
}

/** Inside a title or a company's name: names are never corrected. */
function isNamed(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1)
  const after = text.slice(end, end + 3)
  return (before === '《' && text.indexOf('》', end) !== -1) || /^(?:公司|集团|科技|银行|大学|某)/.test(after)
}

/** 办公室, 林育瑄台北: the end of one word and the beginning of another are no word of their own. */
function isCutOut(text: string, start: number, end: number, segmenter: Intl.Segmenter): boolean {
  const across = [text.slice(Math.max(0, start - 1), start + 1), text.slice(end - 1, end + 1)]
  return across.some((word) => word.length > 1 && isAllHan(word) && [...segmenter.segment(word)].length === 1)
}

/** The dictionary makes no word of the character and its neighbours. */
function standsAlone(text: string, at: number, segmenter: Intl.Segmenter): boolean {
  const from = Math.max(0, at - AROUND)
  const here = segmenter.segment(text.slice(from, at + AROUND)).containing(at - from)
  return here?.segment.length === 1
}

function besideKnown(text: string, start: number, end: number, { index }: TermFinder): boolean {
  return (
    termAt(index, text, end) !== undefined &&
    termEndingAt(index, text, start, Math.max(0, start - LONGEST_TERM), LONGEST_TERM) !== undefined
  )
}

export function isAllHan(term: string): boolean {
  for (let at = 0; at < term.length; at++) if (!isHan(term.charCodeAt(at))) return false
  return true
}
