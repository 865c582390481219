import { isDigit } from '../text/characters.ts'

/** A whole number as dates write it: 2021, 二〇二一, 十四, 廿四, 一百二十. */
export interface DateNumeral {
  readonly value: number
  /** Offset behind the last character. */
  readonly end: number
  /** Characters written: 08 is two. */
  readonly length: number
  readonly style: 'digits' | 'positional' | 'composed'
}

/** Numbers of dates and durations are short; a longer run is no date and must not cost more than this. */
const LONGEST = 12

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
}
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 廿: 20, 卅: 30 }

const NONE = 0
const DIGIT = 1
const SCALE = 2
/** What a character is to a number, by its UTF-16 unit. */
const KINDS = kinds()

function kinds(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const character of Object.keys(DIGITS)) table[character.charCodeAt(0)] = DIGIT
  for (const character of Object.keys(SCALES)) table[character.charCodeAt(0)] = SCALE
  return table
}

export function isHanDigit(character: string): boolean {
  return KINDS[character.charCodeAt(0)] === DIGIT
}

export function isHanNumeral(character: string): boolean {
  return (KINDS[character.charCodeAt(0)] ?? NONE) !== NONE
}

/** Reads the number that begins at `at`; null where there is none, or one that no date would write. */
export function readNumeral(text: string, at: number): DateNumeral | null {
  if (isDigit(text.charCodeAt(at))) return readDigits(text, at)
  let end = at
  let scaled = false
  while (end - at <= LONGEST) {
    const kind = KINDS[text.charCodeAt(end)] ?? NONE
    if (kind === NONE) break
    if (kind === SCALE) scaled = true
    end++
  }
  const length = end - at
  if (length === 0 || length > LONGEST) return null
  const written = text.slice(at, end)
  if (!scaled) {
    let value = 0
    for (const character of written) value = value * 10 + (DIGITS[character] ?? 0)
    return { value, end, length, style: 'positional' }
  }
  const value = composed(written)
  return value === null ? null : { value, end, length, style: 'composed' }
}

function readDigits(text: string, at: number): DateNumeral | null {
  let end = at
  let value = 0
  while (end - at <= LONGEST && isDigit(text.charCodeAt(end))) {
    value = value * 10 + text.charCodeAt(end) - 0x30
    end++
  }
  return end - at > LONGEST ? null : { value, end, length: end - at, style: 'digits' }
}

/** 二十四, 廿四, 一百零五, 二千零二十一; null for 二三十, which is an estimate and no number. */
function composed(written: string): number | null {
  let total = 0
  let pending: number | null = null
  let lastScale = 10_000
  let afterZero = false
  for (const character of written) {
    const digit = DIGITS[character]
    if (digit !== undefined) {
      if (digit === 0) {
        if (pending !== null || afterZero) return null
        afterZero = true
      } else {
        if (pending !== null || lastScale === 1) return null
        pending = digit
        afterZero = false
      }
      continue
    }
    const scale = SCALES[character] ?? 0
    if (scale === 20 || scale === 30) {
      if (pending !== null || lastScale <= 10) return null
      total += scale
      lastScale = 10
      continue
    }
    if (scale >= lastScale) return null
    total += (pending ?? 1) * scale
    pending = null
    lastScale = scale
  }
  return total + (pending ?? 0)
}
