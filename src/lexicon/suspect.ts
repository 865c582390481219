import { append } from '../grouped-by.ts'
import { isHan } from '../text/characters.ts'
import { generalWords, type IsWord } from './general-words.ts'
import { findOddNames } from './odd-names.ts'
import { findOddWords } from './odd-words.ts'
import { type SimilarCharacters, similarCharacters } from './similar-characters.ts'
import { type TermIndex, termAt, termEndingAt, termIndex } from './term-index.ts'
import { isFreeWord } from './word-slips.ts'

/** A word that is likely a slip of a known one: a character apart by shape or by sound, in the same slot. */
export interface SuspectTerm {
  /** As it stands, folded: 默客. */
  readonly term: string
  /** The words that may be meant, likeliest first: 黑客. */
  readonly candidates: readonly string[]
}

/**
 * Characters that are never one half of a misspelling: words of grammar, pronouns, numerals and units. Names and digits
 * are never "corrected" (semantics §5).
 */
const NEVER =
  '的了在是和与为等被把有将从向对于由及或并且而其此这那各每某该又再也还都不未没可能会应要让使令以所之者上下中内外前后里间时年月日号起件名个次人位家处项条张台部只种类一二三四五六七八九十百千万亿零〇两多余几他她它们地得做作我你您自来去到着过好更最很共今同本'
const LONGEST = 6
/** How many characters around a place the segmenter sees: words of Chinese are shorter. */
const AROUND = 8
/** A form that stands this often more than the known term is a term of its own. */
const OWN_TERM = 3

interface Sighting {
  readonly term: string
  readonly known: string
  count: number
  slots: number
  /** The character is one that hardly any text uses. */
  readonly rare: boolean
  /** Stands in quotation marks, as names do: only a term that stands so elsewhere is meant. */
  readonly quoted: boolean
}

/**
 * Finds words one character apart from a known term, alike in shape or sound, that stand where the known term would:
 * next to another known term, or between neighbours that the known term has elsewhere in these texts. The character
 * must stand alone: where a dictionary (the segmenter of ICU) makes a word of it and its neighbours, it is that word.
 * Takes folded texts, the known terms, and indexes of names (regions) that are right wherever they stand. Linear in
 * the length of the texts.
 */
export function findSuspectTerms(
  texts: Iterable<string>,
  knownTerms: Iterable<string>,
  names: readonly TermIndex<unknown>[] = [],
): readonly SuspectTerm[] {
  const all = [...texts]
  const known = new Set(
    [...knownTerms].filter((term) => term.length >= 2 && term.length <= LONGEST && isAllHan(term)),
  )
  const index = termIndex([...known].map((term) => [term, term] as const))
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const finder: Finder = {
    known,
    index,
    settled: [index, ...names],
    names,
    bySecond: bySecondCharacter(known),
    similar: similarCharacters(),
    segmenter,
    isWord: generalWords(segmenter),
  }
  const sightings = new Map<string, Sighting>()
  for (const text of all) sight(text, finder, sightings)
  const words = findOddWords(
    all,
    NEVER,
    (text, at) => covered(text, at, finder.settled),
    (text, at) => covered(text, at, names),
    known,
  )
  const odd = [...findOddNames(all, NEVER, finder.similar), ...words].filter(
    ({ term }, at, list) => !list.slice(0, at).some((other) => other.term.includes(term)),
  )
  if (sightings.size === 0) return odd.map(({ term, known: meant }) => ({ term, candidates: [meant] }))
  const wanted = new Set([...sightings.values()].flatMap(({ term, known: meant }) => [term, meant]))
  const neighbours = neighboursOf(all, wanted)
  const suspects = suspectsOf(sightings, neighbours, all)
  const news = odd.filter(
    ({ term }) => !suspects.some((one) => one.term.includes(term) || term.includes(one.term)),
  )
  return [...suspects, ...news.map(({ term, known: meant }) => ({ term, candidates: [meant] }))]
}

interface Finder {
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

function bySecondCharacter(known: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const term of known) {
    append(found, term.charAt(1), term)
  }
  return found
}

/** Notes every place of a text where all characters but one are those of a known term. */
function sight(text: string, finder: Finder, sightings: Map<string, Sighting>): void {
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
  finder: Finder,
  sightings: Map<string, Sighting>,
): void {
  const written = text.charAt(at + wrong)
  const meant = known.charAt(wrong)
  if (!isHan(written.charCodeAt(0)) || NEVER.includes(written) || NEVER.includes(meant)) return
  // A character that hardly any text uses, where a common one belongs, is a slip of the scanner.
  const isRare = finder.similar.rank(written) === Number.POSITIVE_INFINITY
  if (isRare ? isRareOfItsOwn(written) : finder.similar.similarity(written, meant) === null) return
  const end = at + known.length
  // 抢修保电, beside 停电; 减塑, beside 减速: a word of one character goes with any noun.
  if (known.length === 2 && [at, at + 1].some((place) => isFreeWord({ text, at: place }))) return
  if (
    covered(text, at + wrong, finder.settled) ||
    runsIntoName(text, end, finder) ||
    // 24浬处: what follows a digit counts.
    /\d/.test(text.charAt(at - 1)) ||
    isNamed(text, at, end) ||
    // Between known words even a word of the dictionary may be a slip.
    (isOfWord(text, at, end, at + wrong, finder.isWord) && !besideKnown(text, at, end, finder)) ||
    isCutOut(text, at, end, finder.segmenter) ||
    !standsAlone(text, at + wrong, finder.segmenter)
  )
    return
  const term = text.slice(at, end)
  const key = `${term}|${known}`
  const rare = isRare
  const quoted = text.charAt(at - 1) === '“' && text.charAt(end) === '”'
  const sighting = sightings.get(key) ?? { term, known, count: 0, slots: 0, rare, quoted }
  sightings.set(key, sighting)
  sighting.count++
  // Longer terms show by their other characters that they are meant; two characters need known words on both sides.
  if (quoted) return
  if ((known.length > 3 && !rare) || besideKnown(text, at, end, finder)) sighting.slots++
}

/** A known term covers the character: 网罗 is no slip of 网络 where it is itself a term. */
function covered(text: string, at: number, settled: readonly TermIndex<unknown>[]): boolean {
  for (let start = Math.max(0, at - LONGEST + 1); start <= at; start++) {
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
function runsIntoName(text: string, end: number, { names }: Finder): boolean {
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

function besideKnown(text: string, start: number, end: number, { index }: Finder): boolean {
  return (
    termAt(index, text, end) !== undefined &&
    termEndingAt(index, text, start, Math.max(0, start - LONGEST), LONGEST) !== undefined
  )
}

interface Neighbours {
  count: number
  readonly before: Set<string>
  readonly after: Set<string>
}

/** How often each term stands in the texts, and what stands beside it. */
function neighboursOf(texts: readonly string[], terms: ReadonlySet<string>): ReadonlyMap<string, Neighbours> {
  const found = new Map<string, Neighbours>(
    [...terms].map((term) => [term, { count: 0, before: new Set(), after: new Set() }]),
  )
  const index = termIndex([...terms].map((term) => [term, term] as const))
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const match = termAt(index, text, at)
      const here = match && found.get(match.entry)
      if (!here) continue
      here.count++
      here.before.add(text.slice(Math.max(0, at - 2), at))
      here.after.add(text.slice(match.end, match.end + 2))
    }
  }
  return found
}

function suspectsOf(
  sightings: ReadonlyMap<string, Sighting>,
  neighbours: ReadonlyMap<string, Neighbours>,
  texts: readonly string[],
): readonly SuspectTerm[] {
  const byTerm = new Map<string, Sighting[]>()
  for (const sighting of sightings.values()) {
    const own = neighbours.get(sighting.term)
    const meant = neighbours.get(sighting.known)
    if (sighting.count > OWN_TERM && sighting.count > (meant?.count ?? 0)) continue
    if (sighting.rare && ((meant?.count ?? 0) === 0 || !standsOnce(differing(sighting), texts))) continue
    if (
      sighting.slots === 0 &&
      (!sighting.rare || sighting.quoted) &&
      !shares(own?.before, meant?.before) &&
      !shares(own?.after, meant?.after)
    )
      continue
    byTerm.set(sighting.term, [...(byTerm.get(sighting.term) ?? []), sighting])
  }
  const suspects = [...byTerm].map(([term, list]) => ({
    term,
    candidates: list
      .sort(
        (a, b) =>
          (neighbours.get(b.known)?.count ?? 0) - (neighbours.get(a.known)?.count ?? 0) ||
          (a.known < b.known ? -1 : 1),
      )
      .map((sighting) => sighting.known),
  }))
  return withoutParts(suspects).sort((a, b) => (a.term < b.term ? -1 : 1))
}

/** The character that the term has and the known word has not. */
function differing({ term, known }: Sighting): string {
  return [...term].find((character, at) => character !== known.charAt(at)) ?? ''
}

function standsOnce(character: string, texts: readonly string[]): boolean {
  let seen = 0
  for (const text of texts) {
    const at = text.indexOf(character)
    if (at !== -1) seen += text.includes(character, at + 1) ? 2 : 1
    if (seen > 1) return false
  }
  return true
}

function shares(first: ReadonlySet<string> | undefined, second: ReadonlySet<string> | undefined): boolean {
  for (const one of first ?? []) if (isTelling(one) && second?.has(one)) return true
  return false
}

/** 以来, 7. and the like stand beside any word. */
function isTelling(neighbour: string): boolean {
  return neighbour.length === 2 && isAllHan(neighbour) && ![...neighbour].every((one) => NEVER.includes(one))
}

/** Of 嫌移人 and 犯罪嫌移人 the longer says it all. */
function withoutParts(suspects: readonly SuspectTerm[]): SuspectTerm[] {
  const terms = suspects.map(({ term }) => term)
  return suspects.filter(({ term }) => !terms.some((other) => other !== term && other.includes(term)))
}

function isAllHan(term: string): boolean {
  for (let at = 0; at < term.length; at++) if (!isHan(term.charCodeAt(at))) return false
  return true
}
