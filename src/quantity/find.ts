import { fold } from '../text/fold.ts'
import { sourcePlace } from '../text/mapped-text.ts'
import type { Quantity } from './quantity.ts'
import { readAlone, scanNumbers } from './scan.ts'

/** A quantity of a text, with its places in that text as given: 0-based UTF-16, end exclusive. */
export interface FoundQuantity {
  readonly start: number
  readonly end: number
  /** The words as they stand in the text, approximation words and unit included. */
  readonly text: string
  readonly number: { readonly start: number; readonly end: number }
  readonly unit: { readonly start: number; readonly end: number } | null
  readonly quantity: Quantity
}

/**
 * Every quantity that a Chinese text states, in order; Simplified or Traditional, half or full width.
 * Dates, years, ordinals, names, codes and indefinite 一个 are left out. Intervals follow semantics §2.
 *
 * @example findQuantities('共偵辦案件6.2萬餘起')[0].quantity // [62000, 63000) 起
 */
export function findQuantities(text: string): readonly FoundQuantity[] {
  const folded = fold(text)
  const found: FoundQuantity[] = []
  for (const mention of scanNumbers(folded.text)) {
    if (mention.kind !== 'quantity') continue
    const { start, end } = sourcePlace(folded, mention.start, mention.end)
    found.push({
      start,
      end,
      text: text.slice(start, end),
      number: sourcePlace(folded, mention.number.start, mention.number.end),
      unit: mention.unit && sourcePlace(folded, mention.unit.start, mention.unit.end),
      quantity: mention.quantity,
    })
  }
  return found
}

/** How far into a text its number may begin: after the longest sign, currency and approximation words. */
const LONGEST_PREFIX = 16

/**
 * The quantity that a text is as a whole (`6.2万余起`, `约三成`, `-5℃`, `三千一百一十四`, `三`); null where it is none, or
 * more than one, or holds other words. The unit may be missing. Alone, a numeral is a number: what only context makes
 * a name, a year or an indefinite 一个 is read as its value here (`2021`, `一个`), but 2021年 and 第三 stay none.
 *
 * @example parseQuantity('近3萬名') // [20000, 30000) 名, stated 近3万
 */
export function parseQuantity(text: string): Quantity | null {
  const folded = fold(text).text
  for (let at = 0; at < Math.min(folded.length, LONGEST_PREFIX); at++) {
    const mention = readAlone(folded, at)
    if (mention?.start !== 0) continue
    return mention.kind === 'quantity' && mention.end === folded.length ? mention.quantity : null
  }
  return null
}
