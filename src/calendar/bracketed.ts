import { fromIso } from './civil.ts'
import type { Expression } from './expression.ts'
import type { FoundPeriod } from './period.ts'
import type { Anchor } from './placed.ts'

/** 去年春节（2月2日至10日）, 较去年连假（9月8日至11日）的…: days in brackets are of the year of what they stand behind. */
export function bracketed(
  text: string,
  expression: Expression,
  before: FoundPeriod | undefined,
): { readonly anchor: Anchor; readonly isCompared: boolean } | null {
  if (expression.kind !== 'date' || expression.role === 'as-of' || expression.reading.from.year) return null
  const { start = null, end = null, precision } = before?.period ?? {}
  if (!before || !precision || start === null || end === null) return null
  if (!/^[^，。；（\d]{0,6}（$/.test(text.slice(before.end, expression.start))) return null
  const [first, last] = [fromIso(start), fromIso(end)]
  if (first === null || last === null || !LAST_YEARS.test(before.text)) return null
  return { anchor: { start: first, end: last, precision }, isCompared: before.comparison === true }
}

const LAST_YEARS = /^(?:去年|上年|前年|上一年|20\d{2}年)/
