import { fold } from '../text/fold.ts'
import { sourcePlace } from '../text/mapped-text.ts'
import type { FoundPeriod, Period, PeriodContext } from './period.ts'
import { scanPeriods } from './scan.ts'

/**
 * Finds the date expressions of a text in either script: 2021年10月14日, 截至12月底, 去年同期, 专项行动以来, 100天.
 * What the words leave out is resolved against `context.reference` (into the past) and the dates named before;
 * where that was needed, the period says `assumed`. Impossible dates (2月30日) are told as such, with no start and end.
 *
 * @returns in text order, none overlapping; `start` and `end` are 0-based UTF-16 offsets into `text`, end exclusive,
 * and `text.slice(start, end) === found.text`.
 * Source of the conventions: docs/semantics, §4.
 */
export function findPeriods(
  text: string,
  context: PeriodContext = { reference: null },
): readonly FoundPeriod[] {
  const folded = fold(text)
  return scanPeriods(folded.text, context).map((found) => {
    const place = sourcePlace(folded, found.start, found.end)
    return { ...found, ...place, text: text.slice(place.start, place.end) }
  })
}

/**
 * Reads a text that is one date expression, whole: `parsePeriod('截至12月底', { reference: '2022-01-05' })`
 * has the end 2021-12-31. Spaces and punctuation around it do not matter.
 *
 * @returns null where the text is none, or holds anything else.
 */
export function parsePeriod(text: string, context: PeriodContext = { reference: null }): Period | null {
  const folded = fold(text).text
  const [first, ...others] = scanPeriods(folded, context)
  if (!first || others.length > 0) return null
  const around = folded.slice(0, first.start) + folded.slice(first.end)
  return /[\p{L}\p{N}]/u.test(around) ? null : first.period
}
