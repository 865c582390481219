import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ActionEntry } from '../lexicon/pack.ts'
import { findTerms } from '../lexicon/term-index.ts'
import type { Phrase } from './phrase.ts'
import type { Figure, Reading } from './reading.ts'
import type { Spoken } from './spoken.ts'

/**
 * 抓获嫌疑人5名、内鬼2名: a list mark carries the verb on, and so does 的 behind a figure inside the object
 * (抓获贩卖数据9万条的嫌疑人2名); the same object under 其中 has the verb that it had before.
 */
export function verbReaching(
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
