import { FESTIVALS } from './festivals.ts'
import { NOT_DATES } from './not-dates.ts'
import { MONTH_PARTS, QUARTER_WORDS, SEASON_OF_YEAR, SECTION_WORDS } from './section-words.ts'
import type { WordTable } from './word-table.ts'
import {
  BRACKET_SIGNS,
  DAY_WORDS,
  MONTH_WORDS,
  NOW_WORDS,
  RECENT_WORDS,
  ROLLING_WORDS,
  WEEK_WORDS,
  YEAR_WORDS,
} from './words.ts'

/** What a character can begin. */
export const Starter = { Nothing: 0, Pair: 1, Always: 2, SentenceEnd: 3 } as const

const NUMERALS = '〇零○一二三四五六七八九十百千廿卅两'
const DIGITS = '0123456789'
/** What may follow the first numeral of a date, a time or a duration. */
const AFTER_NUMERAL = `${NUMERALS}年月日号天周时点季旬个余多几来半世分秒小星礼昼刻、和至到-—~`

/** Words that no table holds, by their first two characters. */
const FRAMES = [
  '同比',
  '环比',
  '同期',
  '以来',
  '截至',
  '截止',
  '自从',
  '公元',
  '西元',
  '中华',
  '民国',
  '农历',
  '阴历',
  '旧历',
  '闰月',
  '正月',
  '冬月',
  '腊月',
  '大年',
  '年初',
  '元月',
  '除夕',
  '周末',
  '星期',
  '礼拜',
  '第二',
  '半年',
  '半个',
  '半小',
  '上世',
  '上个',
  '本世',
  '新世',
  '最后',
  '全年',
  '凌晨',
  '清晨',
  '清早',
  '早晨',
  '早上',
  '早间',
  '上午',
  '午前',
  '中午',
  '正午',
  '午间',
  '午后',
  '下午',
  '傍晚',
  '晚上',
  '晚间',
  '夜间',
  '夜里',
  '深夜',
  '午夜',
  '半夜',
] as const

const { kinds, pairs } = build()

/** Whether an expression can begin at `at`, by its first two characters; a cheap test that lets few others pass. */
export function starterAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const kind = kinds[code] ?? Starter.Nothing
  if (kind !== Starter.Pair) return kind
  return pairs[hash(code, text.charCodeAt(at + 1))] === 1 ? Starter.Pair : Starter.Nothing
}

/** Two characters in 16 bits: a rare collision costs a reading, never a wrong one. */
function hash(first: number, second: number): number {
  return ((first * 31) ^ (second * 7)) & 0xffff
}

function build(): { readonly kinds: Uint8Array; readonly pairs: Uint8Array } {
  const kindTable = new Uint8Array(0x10000)
  const pairTable = new Uint8Array(0x10000)
  const add = (first: string, second: string): void => {
    const code = first.charCodeAt(0)
    if (kindTable[code] === Starter.Nothing) kindTable[code] = Starter.Pair
    pairTable[hash(code, second.charCodeAt(0))] = 1
  }
  const addAll = (firsts: string, seconds: string): void => {
    for (const first of firsts) for (const second of seconds) add(first, second)
  }
  const addWord = (word: string): void => {
    if (word.length > 1) add(word.charAt(0), word.charAt(1))
    else addAll(word, `${NUMERALS}${DIGITS}半几数的余多`)
  }
  const tables: readonly WordTable<unknown>[] = [
    NOT_DATES,
    YEAR_WORDS,
    MONTH_WORDS,
    DAY_WORDS,
    WEEK_WORDS,
    SECTION_WORDS,
    SEASON_OF_YEAR,
    NOW_WORDS,
    RECENT_WORDS,
    ROLLING_WORDS,
    QUARTER_WORDS,
  ]
  for (const table of tables) for (const group of table.values()) for (const { word } of group) addWord(word)
  for (const group of MONTH_PARTS.values()) for (const { word } of group) if (word.length > 1) addWord(word)
  for (const { names, marked } of FESTIVALS) {
    for (const word of [...names, ...(marked ?? [])]) {
      addWord(word)
      add('“', word.charAt(0))
    }
  }
  for (const word of FRAMES) addWord(word)
  addAll(NUMERALS, AFTER_NUMERAL)
  addAll('前头首第', `${NUMERALS}${DIGITS}`)
  addAll('周', '一二三四五六日')
  addAll('闰', NUMERALS)
  addAll('早晚晨夜午', `${NUMERALS}${DIGITS}`)
  addAll('“', '六七八九十')
  addAll("’‘'", DIGITS)
  for (const sign of Object.keys(BRACKET_SIGNS)) add(sign, '（')
  for (const character of `${DIGITS}自从由到至每截`) kindTable[character.charCodeAt(0)] = Starter.Always
  for (const character of '。！？\n') kindTable[character.charCodeAt(0)] = Starter.SentenceEnd
  return { kinds: kindTable, pairs: pairTable }
}
