import { type DateNumeral, readNumeral } from './numeral.ts'
import { afterJoiner } from './read-section.ts'
import type { MonthTerm } from './term.ts'
import { matchWord } from './word-table.ts'
import { BRACKET_SIGNS, MONTH_WORDS } from './words.ts'

export interface MonthReading {
  readonly month: MonthTerm
  readonly to?: MonthTerm
  readonly end: number
  readonly impossible?: boolean
}

/** 10月, 十月份, 元月, 1—9月, 7、8月, 本月, 上(9)月. */
export function readMonth(text: string, at: number): MonthReading | null {
  const word = matchWord(MONTH_WORDS, text, at)
  if (word) {
    const end = at + word.word.length
    const told = readBracketed(text, end, '月')
    const month: MonthTerm = told ? { base: 'told', month: told.value } : word.meaning
    return { month, end: monthEnd(text, told?.end ?? end) }
  }
  if (text.charAt(at + 1) === '（' && text.charAt(at) in BRACKET_SIGNS) {
    const number = readNumeral(text, at + 2)
    if (number && number.value <= 12 && text.startsWith('）月', number.end)) {
      return { month: { base: 'told', month: number.value }, end: monthEnd(text, number.end + 2) }
    }
  }
  if (text.startsWith('元月', at)) return { month: { base: 'told', month: 1 }, end: monthEnd(text, at + 2) }
  const first = readNumeral(text, at)
  if (!first || first.length > 3) return null
  if (isMonthSign(text, first))
    return { month: { base: 'told', month: first.value }, end: monthEnd(text, first.end + 1), ...bad(first) }
  let join = afterJoiner(text, first.end)
  const listed = text.charAt(first.end) === '、'
  if (listed) join = first.end + 1
  if (join === first.end || first.value < 1 || first.value > 12) return null
  const second = readNumeral(text, join)
  // 7、8两月
  const both =
    listed && second ? ['两个月', '两月'].find((word) => text.startsWith(word, second.end)) : undefined
  if (both && second && second.value === first.value + 1 && second.value <= 12)
    return {
      month: { base: 'told', month: first.value },
      to: { base: 'told', month: second.value },
      end: second.end + both.length,
    }
  if (!second || !isMonthSign(text, second) || second.value > 12) return null
  if (listed && second.value !== first.value + 1) return null
  return {
    month: { base: 'told', month: first.value },
    to: { base: 'told', month: second.value },
    end: monthEnd(text, second.end + 1),
    ...bad(second),
  }
}

function bad(month: DateNumeral): { readonly impossible: true } | null {
  return month.value < 1 || month.value > 12 ? { impossible: true } : null
}

/** 月 that counts a month of the year: no 三月街, 五月天, 八月饼. */
function isMonthSign(text: string, number: DateNumeral): boolean {
  if (
    text.charAt(number.end) !== '月' ||
    number.value > 99 ||
    (number.style === 'composed' && number.value > 12)
  )
    return false
  if (number.length > 2) return false
  const next = text.charAt(number.end + 1)
  return next === '' || !'饼嫂刊球嫦薪'.includes(next)
}

export function monthEnd(text: string, end: number): number {
  return text.charAt(end) === '份' ? end + 1 : end
}

/** (15)日 behind a day word: 今天(15日), 昨日(14日). */
export function readBracketed(
  text: string,
  at: number,
  unit: string,
): { readonly value: number; readonly end: number } | null {
  if (text.charAt(at) !== '（') return null
  const number = readNumeral(text, at + 1)
  if (!number || number.value < 1 || number.value > (unit === '月' ? 12 : 31)) return null
  const end = text.startsWith(unit, number.end) ? number.end + 1 : number.end
  return text.charAt(end) === '）' ? { value: number.value, end: end + 1 } : null
}
