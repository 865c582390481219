import { grammar } from '../lexicon/grammar.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ActionEntry } from '../lexicon/pack.ts'
import { findTerms } from '../lexicon/term-index.ts'
import type { Span } from './clauses.ts'
import type { MeasureKind } from './metric.ts'
import { EMPTY_NOUN, type Noun, readNoun, stripEnds } from './noun.ts'
import { type Before, labelBefore, nounBefore } from './noun-before.ts'
import { nounBehind } from './noun-behind.ts'
import { changeBefore, isRatio, isShareBase, shareBaseNoun, shareBefore } from './ratios.ts'
import type { Figure, Reading } from './reading.ts'
import { spansWithin } from './spans.ts'

/** What a figure counts, as far as its own clause tells. */
export interface Phrase {
  readonly kind: MeasureKind
  readonly basis: 'year' | 'previous' | 'unknown'
  readonly direction: 'up' | 'down' | 'unknown'
  /** `by`: 增长5.2% · `to`: 增长到5.2万. */
  readonly mode: 'by' | 'to'
  readonly action: ActionEntry | null
  readonly noun: Noun
  /** Who does it, where that narrows what is counted: 铁路 in 铁路发送旅客. */
  readonly subject: string
  /** The field that its verb is told of: 食品领域破案. */
  readonly field?: string
  /** Of an average: what it is told for each of. */
  readonly per?: AveragePer
  /** `base`: the whole that a share is taken of (占营业收入38.46亿元的27%) · `sum`: of what is listed before it (两项合计) · `row`: of a cell that only its row names. */
  readonly role?: 'base' | 'sum' | 'row'
  /** Up to where the clause's words are used up: a noun behind the figure belongs to it. */
  readonly end: number
}

/** How far a clause is looked through before and behind a figure: longer ones are no clause. */
const REACH = 160

/**
 * Reads the clause around a figure. `from` is where it may begin (behind the figure before it), `to` where it ends.
 * Three orders are told apart: 抓获嫌疑人5名 (noun before), 抓获5名嫌疑人 (noun behind), 5人死亡 (verb behind).
 */
export function readPhrase(
  reading: Reading,
  figure: Figure,
  from: number,
  to: number,
  lexicon: Lexicon,
): Phrase {
  const start = Math.max(from, figure.start - REACH)
  const before = headOfBracket(reading, start, figure.start) + cleared(reading, start, figure.start)
  const behindEnd = Math.min(to, figure.end + REACH)
  const context = reading.text.slice(Math.max(0, figure.start - REACH), figure.start)
  const change = changeBefore(before, figure, context)
  if (change) {
    const { rest, ...how } = change
    return { ...how, kind: 'change', ...spoken(nounBefore(rest, lexicon), lexicon), end: figure.end }
  }
  const share = shareBefore(before, figure, context)
  if (share !== null) {
    return { ...PLAIN, kind: 'share', ...spoken(nounBefore(share, lexicon), lexicon), end: figure.end }
  }
  const behind = reading.text.slice(figure.end, figure.end + 4)
  if (isShareBase(before, figure, behind)) {
    const noun = readNoun(shareBaseNoun(before), lexicon)
    return { ...PLAIN, kind: 'count', role: 'base', action: null, noun, end: figure.end }
  }
  if (SUM.test(before)) {
    const left = nounBefore(before.replace(SUM, ''), lexicon)
    if (isSumOf(left.noun))
      return { ...PLAIN, kind: 'count', role: 'sum', action: null, noun: EMPTY_NOUN, end: figure.end }
  }
  const phrase = counted(reading, figure, from, behindEnd, before, lexicon)
  return figure.quantity.family === 'multiple' && /(?:是|为|相当于|达)[^，]{0,12}的$/.test(context)
    ? { ...phrase, kind: 'change', mode: 'to', basis: 'unknown', direction: 'unknown' }
    : phrase
}

/** How long a name before a bracket may be. */
const NAME_REACH = 16

/** 大挖（28.5吨以上）销量8755台: where the words begin inside a bracket, the name before it belongs to them. */
function headOfBracket(reading: Reading, from: number, to: number): string {
  const { text } = reading
  const [mark] = /[（）]/.exec(text.slice(from, to)) ?? []
  if (mark !== '）') return ''
  const open = text.lastIndexOf('（', from)
  if (open < 0 || from - open > REACH || text.slice(open, from).includes('）')) return ''
  const name = cleared(reading, Math.max(0, open - NAME_REACH), open)
  return /[^，。；：、|\d]*$/.exec(name)?.[0] ?? ''
}

/** 两项合计, 四种方式合计: the figure is the sum of those before it. */
const SUM = /(?:合计|总计|共计|相加|加起来|合起来)(?:共|为|达|达到|约|是|超过|超|近|逾|有)*[|\s]*$/

function isSumOf(noun: string): boolean {
  return /^(?:以上|上述|这|前)?(?:[两二三四五六七八九十\d]+(?:[项类个种][^，]{0,4}|者))?$/.test(
    stripEnds(noun),
  )
}

function spoken(left: Before, lexicon: Lexicon) {
  return { action: left.action, noun: stated(left.noun, left.states, lexicon), subject: left.subject }
}

/** A noun with what the words before its verb say of the count. */
function stated(words: string, states: readonly string[], lexicon: Lexicon): Noun {
  const noun = readNoun(words, lexicon)
  return states.length === 0 ? noun : { ...noun, modifiers: [...new Set([...states, ...noun.modifiers])] }
}

/** A figure that is neither a change nor a share: a count or an average. */
function counted(
  reading: Reading,
  figure: Figure,
  from: number,
  to: number,
  before: string,
  lexicon: Lexicon,
): Phrase {
  const left = nounBefore(before, lexicon)
  const { subject } = left
  const averaged = averageOf(left.noun, lexicon)
  const kind = averaged && !isRate(left.noun, averaged.per) ? 'average' : 'count'
  const extra = {
    ...(kind === 'average' && averaged && { per: averaged.per }),
    ...(left.field !== '' && { field: left.field }),
  }
  const leftNoun = stated(averaged ? left.noun.replace(averaged.word, '') : left.noun, left.states, lexicon)
  const isEmpty = leftNoun.object === null && leftNoun.head === ''
  const right = countable(nounBehind(reading, figure, to, lexicon), figure, lexicon)
  const rightNoun = readNoun(right.noun, lexicon)
  // 通报11人遇难, 公布营收28亿元: who tells of a figure does nothing to what it counts.
  const isTold = isEmpty ? right.action !== null : leftNoun.object?.kind === 'measure'
  const deed = left.action?.tells && isTold ? null : left.action
  if (
    right.noun !== '' &&
    leftNoun.object === null &&
    (isEmpty || rightNoun.object || isClassifier(figure))
  ) {
    const topics = isEmpty ? rightNoun.topics : [...new Set([...leftNoun.topics, ...rightNoun.topics])]
    return {
      ...PLAIN,
      kind: isEmpty ? kind : 'count',
      ...extra,
      action: deed ?? right.action,
      noun: {
        ...rightNoun,
        topics,
        modifiers: [...new Set([...leftNoun.modifiers, ...rightNoun.modifiers])],
      },
      subject,
      end: deed ? right.end : right.actionEnd,
    }
  }
  if (!isEmpty && !leftNoun.object && right.noun === '' && right.action?.intransitive && !deed) {
    return { ...PLAIN, kind: 'count', action: right.action, noun: EMPTY_NOUN, subject, end: right.actionEnd }
  }
  if (!isEmpty) {
    const behind = isPreposition(before) ? right.action : intransitive(right.action, right.noun)
    const action = deed ?? behind
    const end = deed || !behind ? figure.end : right.actionEnd
    return { ...PLAIN, kind, ...extra, action, noun: leftNoun, subject, end }
  }
  const unnamed = { ...EMPTY_NOUN, modifiers: leftNoun.modifiers }
  const labelled =
    deed || right.action || leftNoun.modifiers.length > 0
      ? unnamed
      : readNoun(labelBefore(reading, from), lexicon)
  const action = deed ?? right.action
  return {
    ...PLAIN,
    kind,
    ...extra,
    action,
    noun: labelled,
    subject,
    end: deed ? right.end : right.actionEnd,
  }
}

/** 16支球队, 3条道路: a classifier wants its noun right behind. */
function isClassifier({ quantity: { family } }: Figure): boolean {
  return family === 'things' || family === 'organisations'
}

/** What an average is told for each of. */
export type AveragePer = 'day' | 'month' | 'year' | 'person' | 'match' | 'household' | 'each'

const PER: readonly (readonly [RegExp, AveragePer])[] = [
  [/日|天/, 'day'],
  [/月/, 'month'],
  [/年/, 'year'],
  [/人/, 'person'],
  [/场/, 'match'],
  [/户/, 'household'],
]

/** 平均入住率: a rate is an average as it stands. */
function isRate(noun: string, per: AveragePer): boolean {
  return per === 'each' && /率$/.test(stripEnds(noun))
}

/** 日均, 平均每场; a known noun may hold such a word without being one (人均可支配收入). */
function averageOf(
  noun: string,
  lexicon: Lexicon,
): { readonly word: string; readonly per: AveragePer } | null {
  const word = grammar.average.find((candidate) => noun.includes(candidate))
  if (!word) return null
  const within = findTerms(lexicon.terms, noun).some(
    (match) => match.entry.object && noun.slice(match.start, match.end).includes(word),
  )
  if (within) return null
  return { word, per: PER.find(([mark]) => mark.test(word))?.[1] ?? 'each' }
}

/** Behind 人, 元 or % an unknown word is no noun but goes on with the sentence: 312人居首. */
function countable<T extends { readonly noun: string }>(right: T, figure: Figure, lexicon: Lexicon): T {
  const { family } = figure.quantity
  const binds = family !== 'people' && family !== 'visits' && family !== 'money' && !isRatio(family)
  return binds || figure.quantity.unit === '名' || readNoun(right.noun, lexicon).object
    ? right
    : { ...right, noun: '' }
}

const PLAIN = { basis: 'unknown', direction: 'unknown', mode: 'by', subject: '' } as const

function intransitive(action: ActionEntry | null, noun: string): ActionEntry | null {
  return noun === '' && action?.intransitive ? action : null
}

/** The text of a stretch without its dates, places, campaigns and brackets: `|` stands where something was. */
export function cleared(reading: Reading, from: number, to: number): string {
  const gone: (Span & { readonly comparison?: boolean; readonly text?: string })[] = []
  for (const list of [reading.periods, reading.regions, reading.campaigns])
    gone.push(...spansWithin<Span>(list, from, to))
  gone.sort((a, b) => a.start - b.start)
  let text = ''
  let at = from
  for (const span of gone) {
    if (span.start >= at) text += `${reading.text.slice(at, span.start)}${standIn(span)}`
    at = Math.max(at, Math.min(span.end, to))
  }
  return (text + reading.text.slice(at, to)).replace(/（[^）]*）/g, '').replace(/^[^（]*）/, '')
}

/** A period of comparison leaves a word that says so; all else leaves a mark. */
function standIn(span: Span & { readonly comparison?: boolean; readonly text?: string }): string {
  if (!span.comparison) return '|'
  return /环比|上月|上季|前一|上周|昨|前日/.test(span.text ?? '') ? '|环比' : '|同比'
}

/** Reads a subject that stands alone: 死亡人数, 集成电路产量, 日均客流. */
export function readSubject(
  text: string,
  lexicon: Lexicon,
): Pick<Phrase, 'action' | 'noun'> & Partial<Phrase> {
  const { action, noun, states } = nounBefore(text, lexicon)
  const averaged = averageOf(noun, lexicon)
  if (!averaged) return { action, noun: stated(noun, states, lexicon) }
  const named = stated(noun.replace(averaged.word, ''), states, lexicon)
  return isRate(noun, averaged.per)
    ? { action, noun: named }
    : { action, noun: named, kind: 'average', per: averaged.per }
}

function isPreposition(before: string): boolean {
  return /(?:对|将|把|被|向|给)$/.test(before)
}
