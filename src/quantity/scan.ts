import { isDigit, isLatin } from '../text/characters.ts'
import { approximationBefore } from './approximation.ts'
import { readFigure } from './figure.ts'
import type { NumberMention } from './mention.ts'
import { NON_FIGURES } from './non-figures.ts'
import { isChineseNumeral, placeOf } from './numeral-characters.ts'
import { readOrdinal } from './ordinal.ts'
import { readNumeral } from './read-numeral.ts'
import { readHalf } from './share.ts'
import { readLatin, readStructured } from './structured.ts'
import { toldTogether } from './told-together.ts'
import { readUnit } from './units.ts'

/** What may start at a character. Zero: nothing, and the scan goes on. */
const DIGIT = 1
const LATIN = 2
const NUMERAL = 4
const WORD = 8
const HALF = 16
const ORDINAL = 32
const POINT = 64

const STARTS = startTable()

function startTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let code = 0; code < table.length; code++) {
    let kinds = 0
    if (isDigit(code)) kinds |= DIGIT
    if (isLatin(code)) kinds |= LATIN
    if (isChineseNumeral(code) || code === 0x6570 || code === 0x51e0) kinds |= NUMERAL
    if (NON_FIGURES.starts(code)) kinds |= WORD
    if (code === '半'.charCodeAt(0)) kinds |= HALF
    if (code === '第'.charCodeAt(0)) kinds |= ORDINAL
    if (code === 0x2e) kinds |= POINT
    table[code] = kinds
  }
  return table
}

/**
 * Every number-like stretch of a folded text, in order, none overlapping: quantities with their interval and unit, and
 * what is no figure with the reason. One pass; the cost grows with the length of the text and with nothing else.
 */
export function scanNumbers(folded: string): readonly NumberMention[] {
  const mentions: NumberMention[] = []
  let at = 0
  let floor = 0
  while (at < folded.length) {
    const kinds = STARTS[folded.charCodeAt(at)] ?? 0
    if (kinds === 0) {
      at++
      continue
    }
    if (kinds & LATIN) {
      const token = readLatin(folded, at)
      if (token.reason !== null) {
        mentions.push({ kind: 'other', start: at, end: token.end, reason: token.reason, value: null })
        floor = token.end
      }
      at = token.end
      continue
    }
    const mention = mentionAt(folded, at, floor, kinds)
    if (mention === undefined) {
      at++
    } else if (typeof mention === 'number') {
      at = mention
      floor = mention
    } else {
      mentions.push(mention)
      at = mention.end
      floor = mention.end
    }
  }
  return toldTogether(folded, mentions)
}

/** What starts at `at`: a mention, the end of a word to pass over, or nothing. */
function mentionAt(
  text: string,
  at: number,
  floor: number,
  kinds: number,
): NumberMention | number | undefined {
  if (kinds & WORD) {
    const word = NON_FIGURES.longest(text, at)
    if (word && word.value !== 'read' && !isNumberAfterAll(text, at, word.end, floor, kinds)) {
      return { kind: 'other', start: at, end: word.end, reason: word.value, value: null }
    }
  }
  if (kinds & ORDINAL) return readOrdinal(text, at)
  if (kinds & HALF) return readHalf(text, at, floor)
  if (kinds & DIGIT) {
    const token = readStructured(text, at)
    if (token?.reason) return { kind: 'other', start: at, end: token.end, reason: token.reason, value: null }
    return readFigure(text, at, floor)
  }
  if (kinds & POINT) {
    const previous = text.charCodeAt(at - 1)
    return isDigit(text.charCodeAt(at + 1)) && !isDigit(previous) && !isLatin(previous)
      ? readFigure(text, at, floor)
      : undefined
  }
  if (kinds & NUMERAL) {
    if (leadsOn(text, at)) return undefined
    if (text.charAt(at) === '一' && text.charAt(at + 1) === '半') return readHalf(text, at + 1, floor)
    return readFigure(text, at, floor)
  }
  return undefined
}

/** The number at `at` of a text that is nothing but a number: no word list and no context judges it. */
export function readAlone(text: string, at: number): NumberMention | undefined {
  const kinds = STARTS[text.charCodeAt(at)] ?? 0
  if (kinds & HALF) return readHalf(text, at, 0)
  if (kinds & DIGIT && readStructured(text, at)) return undefined
  if (!(kinds & (DIGIT | NUMERAL | POINT))) return undefined
  if (text.startsWith('一半', at)) return readHalf(text, at + 1, 0)
  return leadsOn(text, at) ? undefined : readFigure(text, at, 0, true)
}

/** 零下 and 零上 are signs of the number after them, and 成千上万 is read at its upper magnitude. */
function leadsOn(text: string, at: number): boolean {
  if (text.startsWith('零下', at) || text.startsWith('零上', at)) return true
  if (text.charAt(at + 1) !== '上' || text.charAt(at - 1) !== '成') return false
  return placeOf(text.charCodeAt(at + 2)) > placeOf(text.charCodeAt(at))
}

/** A numeral longer than the word (十一万), a unit that reaches beyond it (三公里, 四季度), or a magnitude that an approximation leads (近百年, 上万里). */
function isNumberAfterAll(text: string, at: number, wordEnd: number, floor: number, kinds: number): boolean {
  if (!(kinds & NUMERAL)) return false
  const numeral = readNumeral(text, at)
  if (!numeral) return false
  if (numeral.end > wordEnd) return true
  const unit = numeral.end < wordEnd ? readUnit(text, numeral.end) : undefined
  if (unit && unit.end > wordEnd) return true
  if (numeral.form !== 'magnitude') return false
  return placeOf(text.charCodeAt(at)) >= 2 && approximationBefore(text, at, floor) !== undefined
}
