import { append } from '../grouped-by.ts'
import { findOddNames } from './odd-names.ts'
import { findOddWords } from './odd-words.ts'
import { type TermIndex, termAt, termIndex } from './term-index.ts'
import {
  isAllHan,
  isCovered,
  LONGEST_TERM,
  NEVER_MISSPELLED,
  type Sighting,
  sightTerms,
  type TermFinder,
} from './term-sightings.ts'
import { type WordKnowledge, wordKnowledge } from './word-knowledge.ts'

/** A word that is likely a slip of a known one: a character apart by shape or by sound, in the same slot. */
export interface SuspectTerm {
  /** As it stands, folded: 默客. */
  readonly term: string
  /** The words that may be meant, likeliest first: 黑客. */
  readonly candidates: readonly string[]
}

/** A form that stands this often more than the known term is a term of its own. */
const OWN_TERM = 3

/**
 * Finds the suspects of some folded texts, by what these and the texts near them (`context`) have; linear in the length
 * of both.
 */
export type FindSuspects = (texts: readonly string[], context?: readonly string[]) => readonly SuspectTerm[]

/**
 * A finder of words one character apart from a known term, alike in shape or sound, that stand where the known term would:
 * next to another known term, or between neighbours that the known term has elsewhere in these texts. The character
 * must stand alone: where a dictionary (the segmenter of ICU) makes a word of it and its neighbours, it is that word.
 * Takes the known terms, and indexes of names (regions) that are right wherever they stand.
 */
export function suspectFinder(
  knownTerms: Iterable<string>,
  names: readonly TermIndex<unknown>[] = [],
): FindSuspects {
  const known = new Set(
    [...knownTerms].filter((term) => term.length >= 2 && term.length <= LONGEST_TERM && isAllHan(term)),
  )
  const index = termIndex([...known].map((term) => [term, term] as const))
  const knowledge = wordKnowledge()
  const finder: TermFinder = {
    ...knowledge,
    known,
    index,
    settled: [index, ...names],
    names,
    bySecond: bySecondCharacter(known),
  }
  return (texts, context = []) => findSuspects(texts, context, finder, knowledge)
}

function findSuspects(
  texts: readonly string[],
  context: readonly string[],
  finder: TermFinder,
  knowledge: WordKnowledge,
): readonly SuspectTerm[] {
  const sightings = new Map<string, Sighting>()
  for (const text of texts) sightTerms(text, finder, sightings)
  const all = [...texts, ...context]
  const words = findOddWords(
    texts,
    NEVER_MISSPELLED,
    (text, at) => isCovered(text, at, finder.settled),
    (text, at) => isCovered(text, at, finder.names),
    finder.known,
    knowledge,
    context,
  )
  const odd = [...findOddNames(all, NEVER_MISSPELLED, finder.similar), ...words].filter(
    ({ term }, at, list) => !list.slice(0, at).some((other) => other.term.includes(term)),
  )
  if (sightings.size === 0) return odd.map(({ term, known: meant }) => ({ term, candidates: [meant] }))
  const wanted = new Set([...sightings.values()].flatMap(({ term, known: meant }) => [term, meant]))
  const neighbours = neighboursOf(all, wanted)
  const suspects = suspectsOf(sightings, neighbours, all, finder.known)
  const news = odd.filter(
    ({ term }) => !suspects.some((one) => one.term.includes(term) || term.includes(one.term)),
  )
  return [...suspects, ...news.map(({ term, known: meant }) => ({ term, candidates: [meant] }))]
}

function bySecondCharacter(known: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const term of known) {
    append(found, term.charAt(1), term)
  }
  return found
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
  known: ReadonlySet<string>,
): readonly SuspectTerm[] {
  const byTerm = new Map<string, Sighting[]>()
  for (const sighting of sightings.values()) {
    const own = neighbours.get(sighting.term)
    const meant = neighbours.get(sighting.known)
    if (own && sighting.isWord && isMeant(sighting, own, texts)) continue
    if (own && isEndOfWord(own, sighting, known)) continue
    const count = Math.max(sighting.count, own?.count ?? 0)
    if (count > OWN_TERM && count > (meant?.count ?? 0)) continue
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

/** 涉赌 twice, in texts on 赌博: a word of the dictionary whose character they use otherwise. */
function isMeant(sighting: Sighting, { count }: Neighbours, texts: readonly string[]): boolean {
  const character = differing(sighting)
  const places = texts.reduce((sum, text) => sum + text.split(character).length - 1, 0)
  return count > 1 && places > count
}

/** 高公局, twice and never without its first character, which is no end of a known term (侦破默客): a longer word. */
function isEndOfWord(
  { count, before }: Neighbours,
  { known: meant }: Sighting,
  known: ReadonlySet<string>,
): boolean {
  const characters = new Set([...before].map((one) => one.slice(-1)))
  const [only = ''] = characters
  if (count < 2 || characters.size !== 1 || !isAllHan(only)) return false
  // 公民个人辛息: the end of 个人信息.
  return ![...before].some((one) => known.has(one)) && ![...known].some((one) => one.includes(only + meant))
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
  return (
    neighbour.length === 2 &&
    isAllHan(neighbour) &&
    ![...neighbour].every((one) => NEVER_MISSPELLED.includes(one))
  )
}

/** Of 嫌移人 and 犯罪嫌移人 the longer says it all. */
function withoutParts(suspects: readonly SuspectTerm[]): SuspectTerm[] {
  const terms = suspects.map(({ term }) => term)
  return suspects.filter(({ term }) => !terms.some((other) => other !== term && other.includes(term)))
}
