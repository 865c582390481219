import type { Reading } from './reading.ts'

/** ◆ 其中小微企业389户; 同期，厦门开行198列; 当时，连夜转移918人: of the period that the paragraph before ended on. */
export function goesOnFromBefore(text: string): boolean {
  const opening = text.slice(0, LONGEST_OPENING)
  if (GOES_ON.test(opening)) return true
  const same = SAME_PERIOD.exec(opening)
  return same !== null && !HELD_AGAINST.test(opening.slice(0, same.index + same[0].lastIndexOf('同')))
}

const LONGEST_OPENING = 24
const GOES_ON =
  /^[◆●•·■▪○◇★▲△→>*\s—–-]{0,4}(?:[（(]?[一二三四五六七八九十\d]{1,2}[）).、．])?(?:其中|当中|当时，|那时，|这一年|这一年里|这一个?月)/
const SAME_PERIOD = /^[^。；\d]{0,16}?同(?:期(?!声|相比|比)|一(?:期间|时期|时段))/
/** 去年同期, 较历史同期, 与同期 */
const HELD_AGAINST = /(?:去年|上年|前年|往年|历年|常年|历史|[比较与和同年])$/

/** 行动启动以来，截至4月30日：, and 收缴火种10382件；, 立案148起。 in lines of their own: one sentence, whatever month the headline names. */
export function announcesList({ text, figures }: Reading): boolean {
  return figures.length === 0 && /[：:]\s*$/.test(text.slice(-4))
}

/** A line that another one follows in the sentence. */
export function goesOnListing(text: string): boolean {
  return /[；;]\s*$/.test(text.slice(-4))
}
