import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ActionEntry, TopicEntry } from '../lexicon/pack.ts'
import type { Span } from './clauses.ts'
import { comparedWith } from './compared.ts'
import {
  counterpart,
  isAlike,
  lent,
  mayLend,
  NAMES_ITSELF,
  notCompared,
  unitOf,
  withoutField,
} from './lending.ts'
import { EMPTY_NOUN, isEmpty, type Noun, readNoun } from './noun.ts'
import { ownWords } from './own-words.ts'
import { type Phrase, readSubject } from './phrase.ts'
import type { Figure, Reading } from './reading.ts'
import { spansWithin } from './spans.ts'
import type { Bare, Spoken } from './spoken.ts'
import { isTurned } from './turned.ts'
import { verbReaching } from './verb-reaching.ts'

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
    const isBare = phrase.action === null && phrase.noun.modifiers.length + words.modifiers.length === 0
    const done = isBare && !(source && said.includes(source)) ? doneTo(told, before, lexicon) : null
    if (done) return { ...told, action: done, noun: EMPTY_NOUN, topicBefore: null }
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

/** 失联3人。疏散范围扩至6个村，累计4875人: people beside what their own sentence does to people are those it is done to. */
function doneTo(told: Bare, before: Spoken | null, lexicon: Lexicon): ActionEntry | null {
  if (told.family !== 'people' || before?.kind !== 'count' || !before.action?.object) return null
  return lexicon.objects.get(before.action.object)?.kind === 'person' ? before.action : null
}

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
