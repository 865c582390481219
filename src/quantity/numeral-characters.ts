/**
 * What each character is in a Chinese or Arabic numeral, by UTF-16 unit. Folding has made Traditional Simplified,
 * so 萬 億 貳 陸 兩 幾 stand here as 万 亿 贰 陆 两 几.
 */

/** Values of Chinese digits; `兩` counts but never stands in a string of digits. */
const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  弍: 2,
  貮: 2,
  叁: 3,
  弎: 3,
  参: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
  弌: 1,
  幺: 1,
}

const FINANCIAL = '壹贰弍貮叁弎参肆伍陆柒捌玖拾佰仟弌幺'

/** Powers of ten. */
const PLACES: Readonly<Record<string, number>> = { 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3, 万: 4, 亿: 8 }

/** Tens written as one character. */
const TENS: Readonly<Record<string, number>> = { 廿: 2, 卅: 3, 卌: 4 }

const NOT = 255
const digitTable = table(DIGITS)
const placeTable = table(PLACES)
const tensTable = table(TENS)
const financialTable = table(Object.fromEntries([...FINANCIAL].map((character) => [character, 1])))

function table(values: Readonly<Record<string, number>>): Uint8Array {
  const filled = new Uint8Array(0x10000).fill(NOT)
  for (const [character, value] of Object.entries(values)) filled[character.charCodeAt(0)] = value
  return filled
}

/** 0–9 for a Chinese digit, else -1. */
export function chineseDigit(code: number): number {
  const value = digitTable[code] ?? NOT
  return value === NOT ? -1 : value
}

/** 1, 2, 3, 4 or 8 for 十 百 千 万 亿, else -1. */
export function placeOf(code: number): number {
  const value = placeTable[code] ?? NOT
  return value === NOT ? -1 : value
}

/** 2, 3 or 4 for 廿 卅 卌, else -1. */
export function tensDigit(code: number): number {
  const value = tensTable[code] ?? NOT
  return value === NOT ? -1 : value
}

/** Numerals of cheques, some of which are everyday characters too (陆, 参, 伍, 拾). */
export function isFinancial(code: number): boolean {
  return financialTable[code] === 1
}

export function isChineseNumeral(code: number): boolean {
  return chineseDigit(code) >= 0 || placeOf(code) >= 0 || tensDigit(code) >= 0
}

export const LIANG = '两'.charCodeAt(0)
export const TEN = '十'.charCodeAt(0)
export const WAN = '万'.charCodeAt(0)
export const YI = '亿'.charCodeAt(0)
export const POINT = '点'.charCodeAt(0)
