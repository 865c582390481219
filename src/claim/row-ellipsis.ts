import type { TableCell } from '../document/document.ts'
import { isAlike, unitOf } from './lending.ts'
import { isEmpty } from './noun.ts'
import type { Phrase } from './phrase.ts'
import type { Figure } from './reading.ts'
import type { Spoken } from './spoken.ts'

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
