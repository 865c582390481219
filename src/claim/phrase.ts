import { grammar } from '../lexicon/grammar.ts'
import type { Lexicon, TermRoles } from '../lexicon/lexicon.ts'
import type { ActionEntry } from '../lexicon/pack.ts'
import { findTerms, type TermMatch, termAt, termEndingAt } from '../lexicon/term-index.ts'
import type { Span } from './clauses.ts'
import type { MeasureKind } from './metric.ts'
import { EMPTY_NOUN, type Noun, readNoun, stripEnds } from './noun.ts'
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
  const before = cleared(reading, Math.max(from, figure.start - REACH), figure.start)
  const behindEnd = Math.min(to, figure.end + REACH)
  const context = reading.text.slice(Math.max(0, figure.start - REACH), figure.start)
  const change = changeBefore(before, figure, context)
  if (change) {
    const { rest, ...how } = change
    const { action, noun, subject } = nounBefore(rest, lexicon)
    return { ...how, kind: 'change', action, noun: readNoun(noun, lexicon), subject, end: figure.end }
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

/** 两项合计, 四种方式合计: the figure is the sum of those before it. */
const SUM = /(?:合计|总计|共计|相加|加起来|合起来)(?:共|为|达|达到|约|是|超过|超|近|逾|有)*[|\s]*$/

function isSumOf(noun: string): boolean {
  return /^(?:以上|上述|这|前)?(?:[两二三四五六七八九十\d]+(?:[项类个种][^，]{0,4}|者))?$/.test(
    stripEnds(noun),
  )
}

function spoken(
  left: { readonly action: ActionEntry | null; readonly noun: string; readonly subject: string },
  lexicon: Lexicon,
) {
  return { action: left.action, noun: readNoun(left.noun, lexicon), subject: left.subject }
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
  const kind = averaged ? 'average' : 'count'
  const per = averaged ? { per: averaged.per } : {}
  const leftNoun = readNoun(averaged ? left.noun.replace(averaged.word, '') : left.noun, lexicon)
  const isEmpty = leftNoun.object === null && leftNoun.head === ''
  const right = countable(nounBehind(reading, figure, to, lexicon), figure, lexicon)
  const rightNoun = readNoun(right.noun, lexicon)
  if (
    right.noun !== '' &&
    leftNoun.object === null &&
    (isEmpty || rightNoun.object || isClassifier(figure))
  ) {
    const topics = isEmpty ? rightNoun.topics : [...new Set([...leftNoun.topics, ...rightNoun.topics])]
    return {
      ...PLAIN,
      kind: isEmpty ? kind : 'count',
      ...per,
      action: left.action ?? right.action,
      noun: { ...rightNoun, topics },
      subject,
      end: left.action ? right.end : right.actionEnd,
    }
  }
  if (!isEmpty && !leftNoun.object && right.noun === '' && right.action?.intransitive && !left.action) {
    return { ...PLAIN, kind: 'count', action: right.action, noun: EMPTY_NOUN, subject, end: right.actionEnd }
  }
  if (!isEmpty) {
    const behind = isPreposition(before) ? right.action : intransitive(right.action, right.noun)
    const action = left.action ?? behind
    const end = left.action || !behind ? figure.end : right.actionEnd
    return { ...PLAIN, kind, ...per, action, noun: leftNoun, subject, end }
  }
  const labelled = left.action || right.action ? EMPTY_NOUN : readNoun(labelBefore(reading, from), lexicon)
  const action = left.action ?? right.action
  return {
    ...PLAIN,
    kind,
    ...per,
    action,
    noun: labelled,
    subject,
    end: left.action ? right.end : right.actionEnd,
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

/** 《满江红》：26.06亿元: a label and a colon name what the figure behind them counts. */
function labelBefore(reading: Reading, from: number): string {
  if (reading.text.charAt(from - 1) !== '：') return ''
  return /[^，。；：、！？]{1,20}$/.exec(reading.text.slice(Math.max(0, from - 21), from - 1))?.[0] ?? ''
}

function intransitive(action: ActionEntry | null, noun: string): ActionEntry | null {
  return noun === '' && action?.intransitive ? action : null
}

/** The text of a stretch without its dates, places, campaigns and brackets: `|` stands where something was. */
function cleared(reading: Reading, from: number, to: number): string {
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
  const { action, noun } = nounBefore(text, lexicon)
  const averaged = averageOf(noun, lexicon)
  if (!averaged) return { action, noun: readNoun(noun, lexicon) }
  const named = readNoun(noun.replace(averaged.word, ''), lexicon)
  return { action, noun: named, kind: 'average', per: averaged.per }
}

/** What stands before the figure: the verb that governs it, and the noun between. */
function nounBefore(
  before: string,
  lexicon: Lexicon,
): { readonly action: ActionEntry | null; readonly noun: string; readonly subject: string } {
  // 比上年同期的56低: the comparison left a mark of its own.
  const tail = before.replaceAll(/(?:比|较|与)?\|?[同环]比(?:的|为)?/g, '|').replace(/[|\s]+$/, '')
  if (isClassNoun(tail)) return { action: null, noun: afterItem(tail), subject: '' }
  const matches = findTerms(lexicon.terms, tail).filter(
    (match) => match.entry.action && !RATE.test(tail.slice(match.end, match.end + 1)),
  )
  if (matches.length === 0) return { action: null, noun: afterBreak(tail), subject: '' }
  const chosen = governing(tail, matches)
  const action = chosen?.entry.action ?? null
  if (!chosen || !action) return { action: null, noun: afterBreak(tail), subject: '' }
  const noun = tail.slice(chosen.end)
  if (stripEnds(noun) === '' && chosen.entry.object)
    return { action: null, noun: tail.slice(chosen.start), subject: '' }
  if (stripEnds(noun) === '') {
    const fronted = frontedObject(tail.slice(0, chosen.start), lexicon)
    if (fronted !== null) return { action, noun: fronted, subject: '' }
  }
  return { action, noun, subject: action.subject ? stripEnds(afterBreak(tail.slice(0, chosen.start))) : '' }
}

/** 侵犯公民个人信息类案件侦办6524起: what is done to may stand before the verb; who does it may not be taken for it. */
function frontedObject(before: string, lexicon: Lexicon): string | null {
  const noun = before.slice(
    Math.max(before.lastIndexOf('|'), before.lastIndexOf('，'), before.lastIndexOf('：')) + 1,
  )
  const done = noun.replace(/(?:已|均|全部)?[被遭获]$/, '')
  const words = stripEnds(done)
  if (words === '' || termEndingAt(lexicon.terms, words, words.length, 0, lexicon.longestTerm)?.entry.agency)
    return null
  const { object } = readNoun(done, lexicon)
  return object && object.kind !== 'event' ? done : null
}

/** 整改率, 破案数: the verb names a measure. */
const RATE = /^[率]/

/**
 * The last verb governs the noun behind it, but where a clause stands before the noun (…的, …等) its own verbs
 * are inside, and the first verb governs: 抓获开设招嫖网站、组织拍摄淫秽视频等嫌疑人69名.
 */
function governing(text: string, matches: readonly TermMatch<TermRoles>[]): TermMatch<TermRoles> | undefined {
  const last = matches.at(-1)
  if (!last || matches.length === 1) return last
  const lastSeparator = Math.max(text.lastIndexOf('，'), text.lastIndexOf('：'))
  const here = matches.filter((match) => match.start > lastSeparator)
  const first = here[0] ?? last
  const noun = text.slice(first.end)
  return /[的等]/.test(noun) ? (here.find((match) => !isWeak(match)) ?? first) : last
}

/** Verbs that another verb usually follows: 组织查处, 依法打击. */
function isWeak(match: TermMatch<TermRoles>): boolean {
  return ['deploy', 'hold'].includes(match.entry.action?.id ?? '')
}

/** 虚假投资理财类2240起: the name of a class holds verbs that are not done to what is counted. */
function isClassNoun(text: string): boolean {
  return /[^种各此同分门品鸟人兽][类型]$|类型$/.test(text.replace(/(?:共|计|有|达|为)+$/, ''))
}

function afterItem(text: string): string {
  const words = afterBreak(text)
  return words.slice(words.lastIndexOf('、') + 1)
}

/** A noun cannot reach back over a place, a date or a comma. */
function afterBreak(text: string): string {
  const at = Math.max(text.lastIndexOf('|'), text.lastIndexOf('，'), text.lastIndexOf('：'))
  const last = text.slice(at + 1)
  return stripEnds(last) === '' && at > 0 ? afterBreak(text.slice(0, at)) : last
}

function isPreposition(before: string): boolean {
  return /(?:对|将|把|被|向|给)$/.test(before)
}

/** What stands behind the figure: a noun (1400余名网络水军人员), and a verb behind that. */
function nounBehind(
  reading: Reading,
  figure: Figure,
  to: number,
  lexicon: Lexicon,
): {
  readonly noun: string
  readonly action: ActionEntry | null
  readonly end: number
  readonly actionEnd: number
} {
  const { text } = reading
  let at = figure.end
  let action: TermMatch<TermRoles> | null = null
  const start = at
  if (text.charAt(at) === '、' || beginsChange(text.slice(at, at + 3)))
    return { noun: '', action: null, end: at, actionEnd: at }
  while (at < to && !STOP.has(text.charAt(at))) {
    const match = termAt<TermRoles>(lexicon.terms, text, at)
    if (match && match.end <= to) {
      if (
        match.entry.action &&
        !match.entry.object &&
        (hasKnownHead(text.slice(start, at), lexicon) || !isInsideRelative(text, match.end, to))
      ) {
        action = match
        break
      }
      at = match.end
      continue
    }
    if (text.charAt(at) === '的' && at > start && hasKnownHead(text.slice(start, at), lexicon)) break
    if (ADVERB.test(text.slice(at, at + 2)) && !isInsideRelative(text, at, to)) break
    at++
  }
  const noun = stripEnds(text.slice(start, at).replace(/^的/, ''))
  action ??= firstAction(text, at, to, lexicon)
  const end = noun === '' && !action ? figure.end : at
  const actionEnd = action && !governsNext(text, action.end, to) ? action.end : end
  return { noun, action: action?.entry.action ?? null, end, actionEnd }
}

/** 比上年同期的56低3.6%: what is behind the figure tells of the next. */
function beginsChange(text: string): boolean {
  return [...grammar.up, ...grammar.down].some((word) => text.startsWith(word))
}

/** 在11个省市共抓获嫌疑人59名: a verb with a noun and a figure of its own behind it goes on with them. */
function governsNext(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to)
  return (
    to < text.length && !STOP.has(text.charAt(to)) && !between.includes('、') && stripEnds(between) !== ''
  )
}

const STOP = new Set('，。；：！？（）.\n ')
const ADVERB = /^(?:已|被|均|将|予以|依法|流入|正|还|全部|同比|较|比|占|的生|是|为|在|参|于)/

function hasKnownHead(noun: string, lexicon: Lexicon): boolean {
  return noun !== '' && readNoun(noun, lexicon).object !== null
}

/** A verb before 的 belongs to what stands before the noun. */
function isInsideRelative(text: string, at: number, to: number): boolean {
  for (let index = at; index < to && !STOP.has(text.charAt(index)); index++)
    if (text.charAt(index) === '的') return true
  return false
}

function firstAction(text: string, from: number, to: number, lexicon: Lexicon): TermMatch<TermRoles> | null {
  for (let at = from; at < to && !STOP.has(text.charAt(at)); at++) {
    const match = termAt<TermRoles>(lexicon.terms, text, at)
    if (match?.entry.action) return match
  }
  return null
}
