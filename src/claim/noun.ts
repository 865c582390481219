import { beginningWord, endingWord, grammar } from '../lexicon/grammar.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ObjectEntry, TopicEntry } from '../lexicon/pack.ts'
import { findTerms, termEndingAt } from '../lexicon/term-index.ts'

/** A noun phrase, read: what is counted and what narrows it. */
export interface Noun {
  readonly object: ObjectEntry | null
  /** The head in the text's own words, where no pack knows it; '' where the phrase is empty. */
  readonly head: string
  /** Narrowing words that no pack knows, in order. */
  readonly modifiers: readonly string[]
  readonly topics: readonly TopicEntry[]
  /** True where the phrase goes on beyond what it names (…等网络犯罪案件). */
  readonly isOpen: boolean
}

export const EMPTY_NOUN: Noun = { object: null, head: '', modifiers: [], topics: [], isOpen: false }

const LONGEST_HEAD = 16
const PUNCTUATION = /[“”‘’《》（）()\[\]【】、，。；：！？!?·\s|—…_/]+/g

/**
 * Reads a noun phrase such as 「侵犯公民个人信息、黑客等重点案件」 or 「粮食总产量」. The head is the longest known
 * object that the phrase ends with, else its last words; what stands before narrows it.
 */
export function readNoun(phrase: string, lexicon: Lexicon): Noun {
  const joined = phrase.replace(/[“”‘’]/g, '')
  const last = joined.split(/的(?!士)/).at(-1) ?? ''
  const headPart = stripEnds(last) === '' ? stripTail(joined.replace(/的+$/, '')) : stripTail(last)
  const before = last === joined ? '' : joined.slice(0, joined.length - last.length)
  const isOpen = joined.includes('等')
  const known = knownHead(headPart, lexicon)
  if (known) {
    const narrowing = before + headPart.slice(0, known.start)
    const narrower = topicsOf(narrowing, lexicon)
    const topics = narrower.length > 0 ? narrower : topicsOf(headPart.slice(known.start), lexicon)
    return { object: known.object, head: '', modifiers: modifiersOf(narrowing, topics, lexicon), topics, isOpen }
  }
  const head = plain(stripEnds(headPart))
  const topics = topicsOf(joined, lexicon)
  return {
    object: null,
    head: head.length > LONGEST_HEAD ? head.slice(-LONGEST_HEAD) : head,
    modifiers: head === '' ? [] : modifiersOf(before, topics, lexicon),
    topics,
    isOpen,
  }
}

function knownHead(text: string, lexicon: Lexicon): { readonly object: ObjectEntry; readonly start: number } | undefined {
  let end = text.length
  while (end > 0) {
    const match = termEndingAt(lexicon.terms, text, end, 0, lexicon.longestTerm)
    if (match?.entry.object) return { object: match.entry.object, start: match.start }
    const shorter = shorterObject(text, end, lexicon)
    if (shorter) return shorter
    const word = endingWord(text.slice(0, end), COUNT_NOUNS)
    if (!word) return undefined
    end -= word.length
  }
  return undefined
}

/** Where the longest term at the end is no object, a shorter one may be. */
function shorterObject(text: string, end: number, lexicon: Lexicon) {
  for (let start = Math.max(0, end - lexicon.longestTerm); start < end; start++) {
    const entry = lexicon.terms.byFirst.get(text.charAt(start))?.entries.get(text.slice(start, end))
    if (entry?.object) return { object: entry.object, start }
  }
  return undefined
}

const COUNT_NOUNS = ['人数', '数量', '总数', '总量', '数', '量', '件数', '起数', '总额']

function topicsOf(text: string, lexicon: Lexicon): readonly TopicEntry[] {
  const topics: TopicEntry[] = []
  for (const match of findTerms(lexicon.terms, text)) {
    const topic = match.entry.topic
    if (topic && !topics.includes(topic)) topics.push(topic)
  }
  return topics
}

function modifiersOf(text: string, topics: readonly TopicEntry[], lexicon: Lexicon): readonly string[] {
  let rest = text
  for (const topic of topics) for (const term of topic.terms) rest = rest.replaceAll(term, '|')
  for (const match of findTerms(lexicon.terms, rest).toReversed()) {
    if (match.entry.agency || match.entry.object) rest = `${rest.slice(0, match.start)}|${rest.slice(match.end)}`
  }
  for (const word of grammar.general) rest = rest.replaceAll(word, '|')
  return rest
    .split(PUNCTUATION)
    .map(stripEnds)
    .filter((word) => word.length > 0)
}

/** Takes fillers and punctuation off the end. */
function stripTail(text: string): string {
  let rest = text
  for (;;) {
    const trimmed = rest.replace(/[“”‘’《》（）()\[\]【】、，。；：！？!?·\s|—…_/]+$/, '')
    const tail = endingWord(trimmed, grammar.fillers)
    const next = tail ? trimmed.slice(0, -tail.length) : trimmed
    if (next === rest) return rest
    rest = next
  }
}

/** Takes fillers, general modifiers and punctuation off both ends. */
export function stripEnds(text: string): string {
  let rest = text
  for (;;) {
    const trimmed = rest.replace(/^[“”‘’《》（）()\[\]【】、，。；：！？!?·\s|—…_/]+|[“”‘’《》（）()\[\]【】、，。；：！？!?·\s|—…_/]+$/g, '')
    const tail = endingWord(trimmed, grammar.fillers)
    const shorter = tail && tail.length < trimmed.length ? trimmed.slice(0, -tail.length) : tail ? '' : trimmed
    const lead = beginningWord(shorter, LEADING)
    const next = lead ? shorter.slice(lead.length) : shorter
    if (next === rest) return rest
    rest = next
  }
}

const LEADING = [...grammar.fillers, ...grammar.general].sort((a, b) => b.length - a.length)

function plain(text: string): string {
  return text.replace(PUNCTUATION, '')
}
