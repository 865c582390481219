import type { Lexicon, TermRoles } from '../lexicon/lexicon.ts'
import type { ActionEntry } from '../lexicon/pack.ts'
import { findTerms, type TermMatch, termEndingAt } from '../lexicon/term-index.ts'
import { readNoun, statesIn, stripEnds, wholeWord } from './noun.ts'
import type { Reading } from './reading.ts'

/** What stands before a figure, as words. */
export interface Before {
  /** The verb that governs the figure. */
  readonly action: ActionEntry | null
  readonly noun: string
  /** Who does it, where that narrows. */
  readonly subject: string
  /** What the words before the verb say of the count: 新增 in 新增本土确诊. */
  readonly states: readonly string[]
  /** The field that the words before the verb name: 食品 in 食品领域破案. */
  readonly field: string
}

/** What stands before the figure: the verb that governs it, and the noun between. */
export function nounBefore(before: string, lexicon: Lexicon): Before {
  // 比上年同期的56低: the comparison left a mark of its own.
  const tail = before
    .replaceAll(/(?:比|较|与)?\|?[同环]比(?:的|为)?/g, '|')
    .replaceAll(/\|(?:区域|境内|辖区|全境|全域)/g, '|')
    .replace(/[|\s]+$/, '')
  if (isClassNoun(tail)) return { action: null, noun: afterItem(tail), subject: '', states: [], field: '' }
  const matches = findTerms(lexicon.terms, tail).filter(
    (match) =>
      match.entry.action &&
      !RATE.test(tail.slice(match.end, match.end + 1)) &&
      !isExit(tail, match) &&
      !isInsideWord(tail, match, lexicon),
  )
  const told = matches.findLast(isTelling(tail))
  if (told) return nounBefore(tail.slice(told.end + 1), lexicon)
  if (matches.length === 0) return measured(afterBreak(tail), lexicon)
  const chosen = governing(tail, matches)
  const action = chosen?.entry.action ?? null
  if (!chosen || !action) return { action: null, noun: afterBreak(tail), subject: '', states: [], field: '' }
  const noun = tail.slice(chosen.end)
  const lead = afterBreak(tail.slice(0, chosen.start))
  const states = statesIn(lead)
  const field = FIELD.exec(lead)?.[1] ?? ''
  if (stripEnds(noun) === '' && chosen.entry.object) {
    // 受理举报1.7亿件: the last verb is what the one before it is done to.
    const verb = matches.at(-2)
    const governs = verb !== undefined && verb.end === chosen.start
    return {
      action: governs ? (verb.entry.action ?? null) : null,
      noun: tail.slice(chosen.start),
      subject: '',
      states: [],
      field: '',
    }
  }
  if (stripEnds(noun) === '') {
    const fronted = frontedObject(tail.slice(0, chosen.start), lexicon)
    if (fronted !== null) return { action, noun: fronted, subject: '', states, field }
  }
  return {
    action,
    noun,
    subject: action.subject ? subjectOf(afterBreak(tail.slice(0, chosen.start))) : '',
    states,
    field,
  }
}

/** 该站运送旅客, 节前15天发送旅客: the body that the text is on, or the time, narrows nothing. */
const NARROWS_NOTHING = /^(?:港口|全线|[里前头日]|节[前后]|假期|期间|今[年日]|收官)$/
const THIS_BODY = /^(?:[该本此](?:站|局|港|馆|机场|口岸|公司|集团|景区))(?![管内外])/

function subjectOf(words: string): string {
  const subject = stripEnds(words)
  return NARROWS_NOTHING.test(subject) || THIS_BODY.test(words.trim()) ? '' : subject
}

/** 挖掘机销量, 新能源汽车产量: the measure of a deed is told as the deed. */
const MEASURED = /^(.{2,}?)(?:累计|总|全年)?(销|销售|产|出口|发送|交付)量$/
const DEEDS: Readonly<Record<string, string>> = {
  销: '销售',
  销售: '销售',
  产: '生产',
  出口: '出口',
  发送: '发送',
  交付: '交付',
}

function measured(noun: string, lexicon: Lexicon): Before {
  const plain = { action: null, noun, subject: '', states: [], field: '' }
  const words = stripEnds(noun)
  const deed = MEASURED.exec(words)
  const verb = DEEDS[deed?.[2] ?? '']
  if (!deed?.[1] || verb === undefined || deed[1].endsWith('损失')) return plain
  if (termEndingAt(lexicon.terms, words, words.length, 0, lexicon.longestTerm)?.entry.object) return plain
  const action = termEndingAt(lexicon.terms, verb, verb.length, 0, lexicon.longestTerm)?.entry.action
  return action ? { ...plain, action, noun: deed[1] } : plain
}

const FIELD = /([^，。；：|、]{2,8})领域(?:共|已|累计)*$/

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

/** 封卡, 抓人: a verb of one character is one only where a clause begins with it, but for words that carry nothing. */
function isInsideWord(text: string, { start, end }: TermMatch<TermRoles>, lexicon: Lexicon): boolean {
  if (end - start > 1) return false
  if (wholeWord(text.slice(start, end), text.slice(start), 'start') === undefined) return true
  const before = text.slice(0, start)
  const subject = stripEnds(
    before.slice(Math.max(...['，', '|', '、', '：'].map((mark) => before.lastIndexOf(mark))) + 1),
  )
  const last = termEndingAt(lexicon.terms, subject, subject.length, 0, lexicon.longestTerm)
  return subject !== '' && !last?.entry.agency
}

/** 高速公路出口车流量: a way out, no trade. */
function isExit(text: string, { start, end }: TermMatch<TermRoles>): boolean {
  return (
    text.slice(start, end) === '出口' &&
    /^(?:处|口|车流|车辆|流量|匝道|收费|方向)/.test(text.slice(end, end + 2))
  )
}

/** 官方公布的数字是, 首次通报为: what tells of the figure is not done to what is counted. */
function isTelling(text: string): (match: TermMatch<TermRoles>) => boolean {
  return ({ end, entry }) => entry.action?.tells === true && /[的为是称]/.test(text.charAt(end))
}

/** 整改率: the verb names a measure. */
const RATE = /^率/

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

/** 《满江红》：26.06亿元: a label and a colon name what the figure behind them counts. */
export function labelBefore(reading: Reading, from: number): string {
  if (reading.text.charAt(from - 1) !== '：') return ''
  const label =
    /[^，。；：、！？]{1,20}$/.exec(reading.text.slice(Math.max(0, from - 21), from - 1))?.[0] ?? ''
  // 新建阅览室128间：云南46间: the label is a figure of its own.
  return /\d[\d.,万亿余多]*[\u4e00-\u9fff]{1,2}$/.test(label) ? '' : label
}
