import { daysFrom } from '../calendar/civil.ts'
import { readNumeral } from '../calendar/numeral.ts'
import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { textBefore, textBetween } from '../ledger/sentence.ts'

/** A total that stands right before its average, and the days that its own clause counts. */
export interface OwnDays {
  readonly total: Claim
  readonly days: number
}

/** 8天3.26万人次，日均4075人次；去年7天是2.61万人次，日均3729人次: what is told of right before an average, and over which days, is what it is of. */
export function ownDaysOf(document: Document, claims: readonly Claim[], rate: Claim): OwnDays | null {
  const total = claims[claims.indexOf(rate) - 1]
  if (total?.source.blockIndex !== rate.source.blockIndex || total.value.unit !== rate.value.unit) return null
  if (!/^\p{Script=Han}{1,3}，日均\p{Script=Han}{0,6}$/u.test(textBetween(document, total, rate))) return null
  const clause = /[^，。；]*$/.exec(textBefore(document, total, LOOKBACK))?.[0] ?? ''
  const days = BEFORE_TOTAL.exec(clause)?.[1]
  const counted = days === undefined ? null : (readNumeral(days, 0)?.value ?? null)
  return counted === null || counted === 0 ? null : { total, days: counted }
}

/** The days of a figure's period; null where the text does not tell both of its ends. */
export function daysOf({ date: { start, end, precision, assumed } }: Claim): number | null {
  // A campaign of seven months has no days but those that its text tells: the year of its name is a mere guess.
  if (assumed === true && precision === 'year') return null
  if (start === null || end === null || start >= end) return null
  // A year that runs on has no last day that the text tells.
  if (precision === 'year' && !end.endsWith('-12-31')) return null
  return daysFrom(start, end) + 1
}

/** 1月14日至28日的15天里，累计6535万人次，日均435.7万人次: the sentence counts the days that it divides by. */
export function daysTold(document: Document, total: Claim, claim: Claim, days: number): boolean {
  if (total.source.blockIndex !== claim.source.blockIndex) return false
  const text = document.blocks[total.source.blockIndex]?.folded.text ?? ''
  const at = text.indexOf(total.value.stated)
  const from = text.lastIndexOf('。', at) + 1
  const counted = text.indexOf(`${days}天`, from)
  return counted !== -1 && counted < at && !/\d/.test(text.charAt(counted - 1))
}

const COUNTED = /(?<!\d)(\d{1,3})天(?:里|内|中|间|来|以来)?[，]?[^。；，\d]{0,12}$/

/** 61天里，日均票房1.086亿元: the days that the text itself counts right before an average go before those of a period. */
export function daysCounted(document: Document, rate: Claim): number | null {
  const counted = COUNTED.exec(textBefore(document, rate, 32))?.[1]
  return counted === undefined || Number(counted) === 0 ? null : Number(counted)
}

/** 第5天, 提前3天, 比去年多2天 count no stretch; nor does 5天前. */
const BEFORE_TOTAL =
  /(?<![\d第多少近前早晚迟.至到])(\d{1,3}|[二三四五六七八九十]{1,3})天(?!前|后|之|左右|内未)[^。；\d]{0,30}$/
const LOOKBACK = 48

/** 长假8天全区接待游客616.0万人次，日均77.0万人次: the days that the sentence counts before the total itself. */
export function daysBeforeTotal(document: Document, total: Claim, rate: Claim): number | null {
  if (/[。；]/.test(textBetween(document, total, rate))) return null
  const counted = BEFORE_TOTAL.exec(textBefore(document, total, LOOKBACK))?.[1]
  return counted === undefined ? null : (readNumeral(counted, 0)?.value ?? null)
}
