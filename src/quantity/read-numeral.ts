import { isDigit } from '../text/characters.ts'
import { readArabic } from './arabic.ts'
import { readChinese } from './chinese.ts'
import type { Numeral } from './numeral.ts'
import { chineseDigit, isFinancial, placeOf, tensDigit } from './numeral-characters.ts'
import { readBareMagnitude, readVague } from './vague.ts'

const DOT = 0x2e
const SHU = '数'.charCodeAt(0)
const JI = '几'.charCodeAt(0)

/** Reads the longest numeral that starts at `at` of folded text; undefined where none does. */
export function readNumeral(text: string, at: number): Numeral | undefined {
  const code = text.charCodeAt(at)
  if (isDigit(code) || (code === DOT && isDigit(text.charCodeAt(at + 1)))) return readArabic(text, at)
  if (code === SHU || code === JI) return readVague(text, at)
  if (chineseDigit(code) >= 0 || tensDigit(code) >= 0 || placeOf(code) === 1) {
    return readChinese(text, at)
  }
  if (placeOf(code) > 1) return isFinancial(code) ? undefined : readBareMagnitude(text, at)
  return undefined
}
