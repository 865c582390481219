import type { TableCell } from '../document/document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ActionEntry, TopicEntry } from '../lexicon/pack.ts'
import { findTerms } from '../lexicon/term-index.ts'
import type { UnitFamily } from '../quantity/units.ts'
import type { Span } from './clauses.ts'
import { comparedWith } from './compared.ts'
import { isAlike, NAMES_ITSELF, unitOf } from './lending.ts'
import { EMPTY_NOUN, excludes, isEmpty, type Noun, readNoun } from './noun.ts'
import { ownWords } from './own-words.ts'
import { type Phrase, readSubject } from './phrase.ts'
import type { Figure, Reading } from './reading.ts'
import { spansWithin } from './spans.ts'

/** A phrase with what its clause leaves out filled in from before. */
export interface Spoken extends Phrase {
  readonly family?: UnitFamily
  readonly unit?: string
  /** End of its figure in the reading. */
  readonly at?: number
  /** The table and the row that it stands in. */
  readonly row?: string
  /** Of a change or a share whose subject has no noun: what its subject's unit counts. */
  readonly ofFamily?: UnitFamily
  /** The base of a comparison: a value of another time. */
  readonly compared?: true
  /** Told after 其中: an example of a total before it. */
  readonly isPart?: true
  /** Topic of the figure before, where this one only says 嫌疑人 or 案件 again. */
  readonly topicBefore: TopicEntry | null
}

/**
 * Fills what a clause leaves out (semantics §5): a verb reaches across an enumeration, a bare object keeps the topic
 * of the figure before it in the sentence, a change without subject changes the figure before.
 */
export function fillFromBefore(
  phrase: Phrase,
  figure: Figure,
  said: readonly Spoken[],
  recent: readonly Spoken[],
  reading: Reading,
  clause: Span,
  lexicon: Lexicon,
): Spoken {
  const spoken = ofSex(filled(phrase, figure, said, recent, reading, clause, lexicon), figure, reading)
  const told: Spoken = followsPartMark(reading, figure) ? { ...spoken, isPart: true } : spoken
  const field = phrase.field ?? said.at(-1)?.field
  if (field === undefined || told.kind !== 'count') return told
  const topics = readNoun(field, lexicon).topics
  const { noun } = told
  if (noun.topics.length > 0 || noun.modifiers.includes(field)) return { ...told, field }
  const narrowed =
    topics.length > 0 ? { ...noun, topics } : { ...noun, modifiers: [field, ...noun.modifiers] }
  return { ...told, field, noun: narrowed }
}

/** How far back in its sentence a figure is looked for the 其中 that it follows. */
const PART_REACH = 120

function followsPartMark({ text }: Reading, figure: Figure): boolean {
  const lead = text.slice(Math.max(0, figure.start - PART_REACH), figure.start)
  return /(?:其中|包括)[^。；]*$/.test(
    lead.slice(Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('；')) + 1),
  )
}

const SEXES = ['男', '女']

/** 拘捕31男15女: whom the unit names narrows what is counted. */
function ofSex(told: Spoken, { unit }: Figure, { text }: Reading): Spoken {
  const sex = unit ? text.slice(unit.start, unit.end) : ''
  if (!SEXES.includes(sex)) return told
  const { noun } = told
  const modifiers = [...noun.modifiers.filter((word) => !SEXES.includes(word)), sex]
  return { ...told, noun: { ...noun, modifiers } }
}

function filled(
  phrase: Phrase,
  figure: Figure,
  said: readonly Spoken[],
  recent: readonly Spoken[],
  reading: Reading,
  clause: Span,
  lexicon: Lexicon,
): Spoken {
  const before = said.at(-1) ?? null
  const earlier = recent.at(-1) ?? null
  const { family, unit } = figure.quantity
  const told = { ...phrase, family, unit, at: figure.end }
  if (phrase.role === 'sum') return sumOf(told, recent)
  if (phrase.kind === 'change' || phrase.kind === 'share') return changed(told, said, recent)
  const compared = comparedWith(reading, figure, told, recent, clause, lexicon)
  if (compared) return { ...compared, ...unitOf(told, compared), at: figure.end, compared: true }
  if (isEmpty(phrase.noun)) {
    const frame = frameBefore(reading, clause, lexicon)
    if (frame) return { ...told, action: phrase.action ?? frame.action, noun: frame.noun, topicBefore: null }
    if (before && phrase.action === null && isTurned(reading, before, figure))
      return { ...notCompared(before), ...unitOf(told, before) }
    if (before && reading.text.slice(before.at, figure.start) === '') return counterpart(told, before)
    const words = ownWords(reading, figure, { ...clause, start: Math.max(clause.start, before?.at ?? 0) })
    const isListed = words.modifiers.length === 0 || isPlaced(reading, figure)
    const isToldMore = phrase.action !== null || phrase.noun.modifiers.length > 0
    const lenders = isListed ? recent : isToldMore ? said : []
    const source = lenders.findLast((other) => isAlike(other, told)) ?? null
    if (source && mayLend(source, phrase))
      return lent(told, said.includes(source) ? source : withoutField(source))
    if (phrase.action || phrase.noun.modifiers.length > 0)
      return { ...told, topicBefore: before?.topicBefore ?? null }
    return { ...told, noun: words, topicBefore: before?.topicBefore ?? null }
  }
  const parallel =
    phrase.action === null && phrase.noun.object === null
      ? recent.findLast((other) => other.subject !== '' && other.family === family && other.kind === 'count')
      : undefined
  if (parallel && parallel === (before ?? earlier)) {
    return {
      ...phrase,
      action: parallel.action,
      noun: parallel.noun,
      subject: phrase.noun.head,
      family,
      unit,
      at: figure.end,
      topicBefore: null,
    }
  }
  const topicBefore =
    phrase.noun.topics.length === 0 && phrase.noun.modifiers.length === 0 ? topicSaid(before) : null
  const action = phrase.action ?? verbReaching(phrase, before, recent, reading, figure, lexicon)
  return { ...told, action, topicBefore }
}

export type Bare = Omit<Spoken, 'topicBefore'>

/** A change or a share without a subject is of the figure before it that has the same verb, else of the last. */
function changed(told: Bare, said: readonly Spoken[], recent: readonly Spoken[]): Spoken {
  if (!isEmpty(told.noun) || told.action?.object) return { ...told, topicBefore: null }
  const isSubject = (other: Spoken): boolean =>
    other.kind === 'count' && other.role !== 'base' && (told.action === null || other.action === told.action)
  const subject = said.findLast(isSubject) ?? (told.action ? undefined : (said.at(-1) ?? recent.at(-1)))
  if (!subject) return { ...told, topicBefore: null }
  const ofFamily = subject.ofFamily ?? subject.family
  return {
    ...told,
    action: told.action ?? subject.action,
    noun: subject.noun,
    subject: told.subject || subject.subject,
    ...(ofFamily && { ofFamily }),
    topicBefore: subject.topicBefore,
  }
}

/** What a figure before counts holds for one that names nothing. A verb that says itself what it is done to needs nothing. */
function mayLend(source: Spoken, phrase: Phrase): boolean {
  if (source.role === 'base') return false
  return phrase.action === null || (phrase.action.object === undefined && source.noun.object !== null)
}

function lent(told: Bare, source: Spoken): Spoken {
  const isSame = told.action === null || told.action === source.action
  const plain = { ...EMPTY_NOUN, object: source.noun.object, topics: source.noun.topics }
  return {
    ...told,
    ...unitOf(told, source),
    kind: source.kind === 'count' ? told.kind : source.kind,
    ...(source.per && { per: source.per }),
    action: told.action ?? source.action,
    noun: withStates(isSame && told.subject === '' ? source.noun : plain, told.noun.modifiers),
    subject: told.subject || (told.action ? '' : source.subject),
    topicBefore: source.topicBefore,
  }
}

/** What a value has become is no value of another time. */
function notCompared({ compared: _compared, isPart: _isPart, ...spoken }: Spoken): Spoken {
  return spoken
}

/** The field of one sentence is not that of the next. */
function withoutField({ field, ...source }: Spoken): Spoken {
  if (field === undefined) return source
  const { noun } = source
  return { ...source, noun: { ...noun, modifiers: noun.modifiers.filter((word) => word !== field) } }
}

/** 新增确诊1513例，其中境外输入13例，本土1500例: a state of its own replaces the one that it excludes. */
function withStates(noun: Noun, own: readonly string[]): Noun {
  if (own.length === 0) return noun
  const kept = noun.modifiers.filter((other) => !own.some((state) => excludes(state, other)))
  return { ...noun, modifiers: [...kept, ...own] }
}

/** 1283件2761人, 223户918人: two units of one deed. */
function counterpart(told: Bare, before: Spoken): Spoken {
  return {
    ...told,
    action: told.action ?? before.action,
    noun: { ...EMPTY_NOUN, topics: before.noun.topics, modifiers: before.noun.modifiers },
    topicBefore: before.topicBefore,
  }
}

const TURNED =
  /^[\u4e00-\u9fff]{0,4}(?:升|降|增|减|提高|提升|扩大|缩小|收窄|压缩|增加|减少|下降|上升|更正|修正|修订|核减|核增|调整|变更|变|改)(?:到|至|为)(?:约|近|超|逾)?$/

/** 由2310人更正为2231人, 由27.4%升至28.6%: the second figure is what has become of the first. */
function isTurned(reading: Reading, before: Spoken, figure: Figure): boolean {
  return before.at !== undefined && TURNED.test(reading.text.slice(before.at, figure.start))
}

/** As `isTurned`, of a figure already told. */
export function isTurnOf(
  before: Spoken,
  one: { readonly reading: Reading; readonly figure: Figure; readonly spoken: Spoken },
): boolean {
  return (
    one.spoken.kind !== 'change' &&
    before.family === one.spoken.family &&
    isTurned(one.reading, before, one.figure)
  )
}

/** 上海市以2.08亿元领跑: a clause that is the turn of the next region in a list. */
function isPlaced(reading: Reading, figure: Figure): boolean {
  for (const region of spansWithin(reading.regions, Math.max(0, figure.start - 3), figure.start))
    if (region.end <= figure.start) return true
  return false
}

/** 两项合计216人: the sum of a list counts what all its parts count. */
function sumOf(told: Bare, recent: readonly Spoken[]): Spoken {
  const parts: Spoken[] = []
  for (const other of recent.toReversed()) {
    if (other.kind !== 'count' || other.family !== told.family) {
      if (other.kind === 'count' && !NAMES_ITSELF.has(other.family ?? 'none')) break
      continue
    }
    parts.push(other)
  }
  const [last] = parts
  const sameAction = parts.every((part) => part.action === last?.action)
  const sameObject = parts.every((part) => part.noun.object === last?.noun.object)
  return {
    ...told,
    action: sameAction ? (last?.action ?? null) : null,
    noun: sameObject && last?.noun.object ? { ...EMPTY_NOUN, object: last.noun.object } : EMPTY_NOUN,
    topicBefore: null,
  }
}

function topicSaid(before: Spoken | null): TopicEntry | null {
  if (before?.kind !== 'count') return null
  return before.noun.topics.length === 1 ? (before.noun.topics[0] ?? null) : before.topicBefore
}

/**
 * 抓获嫌疑人5名、内鬼2名: a list mark carries the verb on, and so does 的 behind a figure inside the object
 * (抓获贩卖数据9万条的嫌疑人2名); the same object under 其中 has the verb that it had before.
 */
function verbReaching(
  phrase: Phrase,
  before: Spoken | null,
  recent: readonly Spoken[],
  reading: Reading,
  figure: Figure,
  lexicon: Lexicon,
) {
  if (phrase.noun.object?.kind === 'measure') return null
  if (before?.action && before.kind === 'count' && !before.action.intransitive) {
    const lead = reading.text.slice(Math.max(0, before.end - 1), figure.start)
    if (/^.?的/.test(lead)) return verbAround(reading, figure, lexicon) ?? before.action
    if (/^.?[、和及]/.test(lead)) return before.action
  }
  if (!phrase.noun.object) return null
  const same = recent.findLast(
    (other) => other.kind === 'count' && other.noun.object === phrase.noun.object && other.action !== null,
  )
  return same?.action && !same.action.intransitive ? same.action : null
}

/** 抓获出售数据9万条的嫌疑人2名: the verb that the whole clause begins with. */
function verbAround({ text }: Reading, figure: Figure, lexicon: Lexicon): ActionEntry | null {
  const from = Math.max(...['，', '。', '；'].map((mark) => text.lastIndexOf(mark, figure.start - 1))) + 1
  return (
    findTerms(lexicon.terms, text, from, figure.start).find(({ entry }) => entry.action)?.entry.action ?? null
  )
}

const FRAME = /([^，。；：]{2,20}?)(?:者中|人员中|中|方面|人数)[，：]?$/

/** 遇难者中，泸定县9人; 房屋方面，倒塌350余间: a clause before, without a figure, names what is told of. */
function frameBefore(
  reading: Reading,
  clause: Span,
  lexicon: Lexicon,
): { readonly action: ActionEntry | null; readonly noun: Noun } | null {
  const frame = FRAME.exec(reading.text.slice(Math.max(0, clause.start - 24), clause.start))
  if (!frame?.[1] || /[\d]/.test(frame[1])) return null
  const { action, noun } = readSubject(frame[1], lexicon)
  return action || noun.object ? { action, noun: noun.object ? noun : EMPTY_NOUN } : null
}

/** 比上年增减 +183 beside 5216人: a whole number without a sign of percent is told in the unit of what it changes. */
function isDifference({ kind }: Phrase, { quantity }: Figure): boolean {
  return kind === 'change' && quantity.nominal.isInteger() && !quantity.stated.includes('.')
}

/** 同比增长（%） beside 生产总值: a column of changes without a subject is about the column before it. */
export function inRow(phrase: Phrase, figure: Figure, before: Spoken | undefined, cell: TableCell): Spoken {
  const { family, unit } = figure.quantity
  const row = `${cell.table}|${cell.row}`
  const own: Spoken = { ...phrase, family, unit, row, topicBefore: null }
  if (before?.row !== row || (phrase.role !== 'row' && !isEmpty(phrase.noun)) || phrase.action) return own
  if (phrase.kind !== 'change' && phrase.kind !== 'share' && !isAlike(before, own)) return own
  const kind = phrase.kind === 'count' ? before.kind : phrase.kind
  const ofFamily = before.ofFamily ?? before.family
  return {
    ...own,
    ...(isDifference(phrase, figure) && unitOf(own, before)),
    kind,
    action: before.action,
    noun: before.noun,
    ...(kind !== 'count' && ofFamily && { ofFamily }),
  }
}
