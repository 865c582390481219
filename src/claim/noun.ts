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
  /** True where the phrase says that nothing is left out (各类案件, 整体罪案): its surroundings do not narrow it. */
  readonly isWhole: boolean
}

export const EMPTY_NOUN: Noun = {
  object: null,
  head: '',
  modifiers: [],
  topics: [],
  isOpen: false,
  isWhole: false,
}

/** Whether a phrase names nothing that is counted. */
export function isEmpty(noun: Noun): boolean {
  return noun.object === null && noun.head === ''
}

const LONGEST_HEAD = 16
const PUNCTUATION = /[“”‘’《》（）()[\]【】、，。；：！？!?:·\s|—…_/]+/g

/**
 * Reads a noun phrase such as 「侵犯公民个人信息、黑客等重点案件」 or 「粮食总产量」. The head is the longest known
 * object that the phrase ends with, else its last words; what stands before narrows it.
 */
export function readNoun(phrase: string, lexicon: Lexicon): Noun {
  const joined = phrase.replace(/[“”‘’]/g, '')
  const last = termOfSeveralWords(joined, lexicon) ?? joined.split(/的(?!士)/).at(-1) ?? ''
  const takesAll = stripEnds(last) === ''
  const headPart = trimmed(takesAll ? joined.replace(/的+$/, '') : last)
  const before = takesAll ? '' : joined.slice(0, joined.length - last.length)
  const isOpen = joined.includes('等')
  const isWhole = /各类|各种|整体|所有|全部/.test(joined)
  const known = stripEnds(headPart) === '' ? undefined : knownHead(headPart, lexicon)
  if (known) {
    const narrowing = before + headPart.slice(0, known.start)
    const narrower = topicsOf(narrowing, lexicon)
    const topics = narrower.length > 0 ? narrower : topicsOf(headPart.slice(known.start), lexicon)
    return {
      object: known.object,
      head: '',
      modifiers: modifiersOf(narrowing, topics, lexicon, known.object),
      topics,
      isOpen,
      isWhole,
    }
  }
  const words = withoutAdverbs(plain(openHead(headPart))) || restOf(joined)
  const states = statesIn(words)
  // 其中境外输入13例: the state of what was counted before, no noun of its own.
  const head = MEASURE_ONLY.test(withoutStates(words, states)) ? '' : words
  const topics = topicsOf(joined, lexicon)
  return {
    object: null,
    head: head.length > LONGEST_HEAD ? head.slice(-LONGEST_HEAD) : head,
    modifiers: head === '' ? states : modifiersOf(before, topics, lexicon),
    topics,
    isOpen,
    isWhole,
  }
}

/** 归属于上市公司股东的净利润: a known term that holds a 的. */
function termOfSeveralWords(phrase: string, lexicon: Lexicon): string | undefined {
  const text = trimmed(phrase)
  const match = termEndingAt(lexicon.terms, text, text.length, 0, lexicon.longestTerm)
  const term = match?.entry.object ? text.slice(match.start) : ''
  return term.includes('的') ? term : undefined
}

/** What a text says of the state of a count, in its order: 新增, 现有, 境外输入. */
export function statesIn(text: string): readonly string[] {
  return grammar.states.flat().filter((state) => text.includes(state))
}

function withoutStates(words: string, states: readonly string[]): string {
  return states.reduce((rest, state) => rest.replaceAll(state, ''), words)
}

/** States of which one count has one: 本土 or 境外输入. */
export function excludes(state: string, other: string): boolean {
  return grammar.states.some((group) => group.includes(state) && group.includes(other))
}

/** 其他类型1299起: what remains beside the kinds named is a kind of its own. */
function restOf(phrase: string): string {
  return /^[^等]{0,2}其[他它余]/.test(phrase) ? '其他' : ''
}

function knownHead(
  text: string,
  lexicon: Lexicon,
): { readonly object: ObjectEntry; readonly start: number } | undefined {
  let end = text.length
  while (end > 0) {
    const match = termEndingAt(lexicon.terms, text, end, 0, lexicon.longestTerm)
    if (match?.entry.object) return { object: match.entry.object, start: match.start }
    const shorter = shorterObject(text, end, lexicon)
    if (shorter) return shorter
    const rest = trimmed(text.slice(0, end))
    const word = endingWord(rest, TAILS)
    if (!word && rest.length === end) return undefined
    end = rest.length - (word?.length ?? 0)
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

/** Words behind a noun that say only that it is counted. */
const TAILS = [
  ...grammar.fillers,
  ...'数 量 额 人次 件数 起数 次数 户数 家数 总数 总额 总量 金额 增加值 浓度 均值 总人数 总人次'.split(' '),
].sort((a, b) => b.length - a.length)

function topicsOf(text: string, lexicon: Lexicon): readonly TopicEntry[] {
  const topics: TopicEntry[] = []
  for (const match of findTerms(lexicon.terms, text)) {
    const topic = match.entry.topic
    if (topic && !topics.includes(topic)) topics.push(topic)
  }
  return topics
}

function modifiersOf(
  text: string,
  topics: readonly TopicEntry[],
  lexicon: Lexicon,
  object: ObjectEntry | null = null,
): readonly string[] {
  let rest = text
  for (const topic of topics) for (const term of topic.terms) rest = rest.replaceAll(term, '|')
  for (const word of grammar.general) rest = rest.replaceAll(word, '|')
  for (const match of findTerms(lexicon.terms, rest).toReversed()) {
    // 食品案件 and 药品案件 are not of one sort.
    const isSort = object?.kind === 'case' && SORTS_OF_CASES.has(match.entry.object?.kind ?? '')
    if (match.entry.agency || (match.entry.object && !isSort))
      rest = `${rest.slice(0, match.start)}|${rest.slice(match.end)}`
  }
  return rest
    .split(PUNCTUATION)
    .map(stripEnds)
    .filter((word) => word.length > 0 && !NUMERAL.test(word))
}

/** 湛茂两市: what is left of a place. */
const NUMERAL = /^[两二三四五六七八九十]$/

/** Kinds of what a case may be about. */
const SORTS_OF_CASES: ReadonlySet<string> = new Set(['thing', 'money'])

const EDGES =
  /^[“”‘’《》（）()[\]【】、，。；：！？!?:·\s|—…_/]+|[“”‘’《》（）()[\]【】、，。；：！？!?:·\s|—…_/]+$/g

function trimmed(text: string): string {
  return text.replace(EDGES, '')
}

/** The head in the text's own words, without words that only say that it is counted. */
function openHead(text: string): string {
  const head = stripEnds(text)
  const tail = /(?:增加值|总额|总量|总数|人数|数量)$/.exec(head)
  return tail && tail.index > 1 ? stripEnds(head.slice(0, tail.index)) : head
}

/** 揽收量, 签约总额, 这一数字: words that say only that something is counted name nothing. */
const MEASURE_ONLY = /^(?:总?[量额数]|总?(?:人|次|件|起|户|家|套|栋|台|吨)[次数]?|数字|数据|同口径数字|)$/

const ADVERBS: ReadonlySet<string> = new Set(
  '共 已 累计 总共 一共 共计 合计 也 都 就 则 均 仅 已经 曾 已有 共有 先后'.split(' '),
)

/** 班列累计开行, 中欧班列共开行: what says only how it is counted may stand inside the words too. */
function withoutAdverbs(head: string): string {
  if (head.length > 2 * LONGEST_HEAD) return head
  return [...words.segment(head)]
    .map(({ segment }) => segment)
    .filter((word) => !ADVERBS.has(word))
    .join('')
}

/** Takes fillers, general modifiers and punctuation off both ends. */
export function stripEnds(text: string): string {
  let rest = text
  for (;;) {
    const bare = trimmed(rest)
    const tail = wholeWord(endingWord(bare, grammar.fillers), bare, 'end')
    const shorter = tail ? bare.slice(0, -tail.length) : bare
    const lead = OTHERS.test(shorter)
      ? undefined
      : wholeWord(beginningWord(shorter, LEADING), shorter, 'start')
    const next = lead ? shorter.slice(lead.length) : shorter
    if (next === rest) return rest
    rest = next
  }
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })
/** Around its end as far as a word reaches. */
const WORD_REACH = 6

/** A filler of one character may begin or end a word that is none: 就业, 系数. */
export function wholeWord(
  filler: string | undefined,
  text: string,
  side: 'start' | 'end',
): string | undefined {
  if (filler?.length !== 1 || text.length === 1) return filler
  const near = side === 'start' ? text.slice(0, WORD_REACH) : text.slice(-WORD_REACH)
  const parts = [...words.segment(near)]
  return (side === 'start' ? parts[0] : parts.at(-1))?.segment === filler ? filler : undefined
}

const OTHERS = /^其[他它余]/
const LEADING = [...grammar.fillers, ...grammar.general].sort((a, b) => b.length - a.length)

function plain(text: string): string {
  return text.replace(PUNCTUATION, '')
}
