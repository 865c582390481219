import { grammar } from '../lexicon/grammar.ts'
import type { Lexicon, TermRoles } from '../lexicon/lexicon.ts'
import type { ActionEntry } from '../lexicon/pack.ts'
import { findTerms, type TermMatch, termAt, termEndingAt } from '../lexicon/term-index.ts'
import type { Span } from './clauses.ts'
import type { MeasureKind } from './metric.ts'
import { EMPTY_NOUN, type Noun, readNoun, stripEnds } from './noun.ts'
import { changeBefore, isRatio, shareBefore } from './ratios.ts'
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
  const change = changeBefore(
    before,
    figure,
    reading.text.slice(Math.max(0, figure.start - REACH), figure.start),
  )
  if (change) {
    const { rest, ...how } = change
    const { action, noun, subject } = nounBefore(rest, lexicon)
    return { ...how, kind: 'change', action, noun: readNoun(noun, lexicon), subject, end: figure.end }
  }
  const share = shareBefore(before)
  if (share !== null) {
    return { ...PLAIN, kind: 'share', action: null, noun: readNoun(share, lexicon), end: figure.end }
  }
  const left = nounBefore(before, lexicon)
  const { subject } = left
  const averaged = grammar.average.find((word) => left.noun.includes(word))
  const average = averaged ? 'average' : 'count'
  const leftNoun = readNoun(averaged ? left.noun.replace(averaged, '') : left.noun, lexicon)
  const isEmpty = leftNoun.object === null && leftNoun.head === ''
  const right = countable(nounBehind(reading, figure, behindEnd, lexicon), figure, lexicon)
  if (!isEmpty && leftNoun.object === null && right.noun !== '') {
    const noun = readNoun(right.noun, lexicon)
    if (noun.object) {
      const topics = [...new Set([...leftNoun.topics, ...noun.topics])]
      return {
        ...PLAIN,
        kind: 'count',
        action: left.action ?? right.action,
        noun: { ...noun, topics },
        subject,
        end: right.end,
      }
    }
  }
  if (
    !isEmpty &&
    leftNoun.object === null &&
    right.noun === '' &&
    right.action?.intransitive &&
    !left.action
  ) {
    return { ...PLAIN, kind: 'count', action: right.action, noun: EMPTY_NOUN, subject, end: right.end }
  }
  if (!isEmpty) {
    const action =
      left.action ?? (isPreposition(before) ? right.action : null) ?? intransitive(right.action, right.noun)
    return { ...PLAIN, kind: average, action, noun: leftNoun, subject, end: figure.end }
  }
  if (right.noun !== '') {
    const noun = readNoun(right.noun, lexicon)
    return { ...PLAIN, kind: 'count', action: left.action ?? right.action, noun, subject, end: right.end }
  }
  const labelled = left.action || right.action ? EMPTY_NOUN : readNoun(labelBefore(reading, from), lexicon)
  return {
    ...PLAIN,
    kind: average,
    action: left.action ?? right.action,
    noun: labelled,
    subject,
    end: right.end,
  }
}

/** Behind 人, 元 or % an unknown word is no noun but goes on with the sentence: 312人居首. */
function countable<T extends { readonly noun: string }>(right: T, figure: Figure, lexicon: Lexicon): T {
  const { family } = figure.quantity
  const binds = family !== 'people' && family !== 'visits' && family !== 'money' && !RATIO.has(family)
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

/** Reads a subject that stands alone: 死亡人数, 集成电路产量. */
export function readSubject(
  text: string,
  lexicon: Lexicon,
): { readonly action: ActionEntry | null; readonly noun: Noun } {
  const { action, noun } = nounBefore(text, lexicon)
  return { action, noun: readNoun(noun, lexicon) }
}

/** What stands before the figure: the verb that governs it, and the noun between. */
function nounBefore(
  before: string,
  lexicon: Lexicon,
): { readonly action: ActionEntry | null; readonly noun: string; readonly subject: string } {
  const tail = before.replace(/[|\s]+$/, '')
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
  const noun = afterBreak(before)
  const words = stripEnds(noun)
  if (words === '' || termEndingAt(lexicon.terms, words, words.length, 0, lexicon.longestTerm)?.entry.agency)
    return null
  return readNoun(noun, lexicon).object ? noun : null
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
): { readonly noun: string; readonly action: ActionEntry | null; readonly end: number } {
  const { text } = reading
  let at = figure.end
  let action: ActionEntry | null = null
  const start = at
  if (text.charAt(at) === '、') return { noun: '', action: null, end: at }
  while (at < to && !STOP.has(text.charAt(at))) {
    const match = termAt<TermRoles>(lexicon.terms, text, at)
    if (match && match.end <= to) {
      if (
        match.entry.action &&
        !match.entry.object &&
        (hasKnownHead(text.slice(start, at), lexicon) || !isInsideRelative(text, match.end, to))
      ) {
        action = match.entry.action
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
  if (!action) action = firstAction(text, at, to, lexicon)
  return { noun, action, end: at }
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

function firstAction(text: string, from: number, to: number, lexicon: Lexicon): ActionEntry | null {
  for (let at = from; at < to && !STOP.has(text.charAt(at)); at++) {
    const match = termAt<TermRoles>(lexicon.terms, text, at)
    if (match?.entry.action) return match.entry.action
  }
  return null
}
