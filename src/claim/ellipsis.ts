import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ActionEntry, TopicEntry } from '../lexicon/pack.ts'
import type { UnitFamily } from '../quantity/units.ts'
import type { Span } from './clauses.ts'
import { EMPTY_NOUN, type Noun } from './noun.ts'
import { type Phrase, readSubject } from './phrase.ts'
import type { Figure, Reading } from './reading.ts'

/** A phrase with what its clause leaves out filled in from before. */
export interface Spoken extends Phrase {
  readonly family?: UnitFamily
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
  const before = said.at(-1) ?? null
  const earlier = recent.at(-1) ?? null
  const family = figure.quantity.family
  if (phrase.kind === 'change' || phrase.kind === 'share') {
    if (!isEmpty(phrase.noun)) return { ...phrase, family, topicBefore: null }
    const subject = said.findLast((candidate) => candidate.kind === 'count') ?? before ?? earlier
    return {
      ...phrase,
      action: phrase.action ?? subject?.action ?? null,
      noun: subject?.noun ?? EMPTY_NOUN,
      family,
      topicBefore: subject?.topicBefore ?? null,
    }
  }
  if (isEmpty(phrase.noun)) {
    const frame = frameBefore(reading, clause, lexicon)
    if (frame)
      return { ...phrase, action: phrase.action ?? frame.action, noun: frame.noun, family, topicBefore: null }
    const source = before ?? earlier
    if (source && source.family === family && source.kind === 'count') {
      return {
        ...phrase,
        action: phrase.action ?? source.action,
        noun: source.noun,
        family,
        topicBefore: source.topicBefore,
      }
    }
    return { ...phrase, family, topicBefore: before?.topicBefore ?? null }
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
      topicBefore: null,
    }
  }
  const topicBefore =
    phrase.noun.topics.length === 0 && phrase.noun.modifiers.length === 0 ? topicSaid(before) : null
  const action = phrase.action ?? verbReaching(phrase, before, recent, reading, figure)
  return { ...phrase, action, family, topicBefore }
}

function isEmpty(noun: Noun): boolean {
  return noun.object === null && noun.head === ''
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
) {
  if (phrase.noun.object?.kind === 'measure') return null
  if (before?.action && before.kind === 'count' && !before.action.intransitive) {
    const lead = reading.text.slice(Math.max(0, before.end - 1), figure.start)
    if (/^.?[、和及的]/.test(lead)) return before.action
  }
  if (!phrase.noun.object) return null
  const same = recent.findLast(
    (other) => other.kind === 'count' && other.noun.object === phrase.noun.object && other.action !== null,
  )
  return same?.action && !same.action.intransitive ? same.action : null
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
