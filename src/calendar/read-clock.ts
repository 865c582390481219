import { isDigit } from '../text/characters.ts'
import { isHanDigit, readNumeral } from './numeral.ts'
import type { Clock } from './term.ts'
import { matchWord, wordTable } from './word-table.ts'

/** Hours that a part of the day spans, and how it shifts an hour said in twelves. */
interface DayPart {
  readonly from: number
  readonly to: number
  readonly shift?: (hour: number) => number
}

const evening = (hour: number): number => (hour === 12 ? 24 : hour >= 5 && hour < 12 ? hour + 12 : hour)
const afternoon = (hour: number): number => (hour >= 1 && hour < 12 ? hour + 12 : hour)
const noon = (hour: number): number => (hour >= 1 && hour <= 3 ? hour + 12 : hour)

const DAY_PARTS: Readonly<Record<string, DayPart>> = {
  凌晨: { from: 0, to: 6 },
  清晨: { from: 5, to: 8 },
  清早: { from: 5, to: 8 },
  早晨: { from: 5, to: 8 },
  早上: { from: 5, to: 9 },
  早间: { from: 5, to: 9 },
  上午: { from: 8, to: 12 },
  午前: { from: 8, to: 12 },
  中午: { from: 11, to: 13, shift: noon },
  正午: { from: 12, to: 12, shift: noon },
  午间: { from: 11, to: 13, shift: noon },
  午后: { from: 12, to: 18, shift: afternoon },
  下午: { from: 12, to: 18, shift: afternoon },
  傍晚: { from: 17, to: 19, shift: afternoon },
  晚上: { from: 18, to: 24, shift: evening },
  晚间: { from: 18, to: 24, shift: evening },
  夜间: { from: 18, to: 24, shift: evening },
  夜里: { from: 18, to: 24, shift: evening },
  深夜: { from: 22, to: 24, shift: evening },
  午夜: { from: 0, to: 0, shift: evening },
  半夜: { from: 0, to: 3, shift: evening },
  晨: { from: 5, to: 8 },
  早: { from: 5, to: 9 },
  午: { from: 11, to: 13, shift: noon },
  晚: { from: 18, to: 24, shift: evening },
  夜: { from: 18, to: 24, shift: evening },
}

const DAY_PART_WORDS = wordTable(Object.entries(DAY_PARTS).map(([word, meaning]) => ({ word, meaning })))

export interface ClockReading {
  readonly clock: Clock
  readonly end: number
  /** A part of the day was named: 上午9点. */
  readonly parted: boolean
  /** Written so that it can be nothing but a time, even alone: 9时, 9点半, 上午9点. */
  readonly sure: boolean
}

/**
 * Reads 上午9时30分, 9点半, 21:05, 凌晨, 24时.
 * @param part a part of the day that stood in the word before: 昨晚8时
 * @param lone whether one character may tell the part of the day: 14日晚
 */
export function readClock(text: string, at: number, part = '', lone = false): ClockReading | null {
  let end = at
  let dayPart = part === '' ? undefined : DAY_PARTS[part]
  const named = matchWord(DAY_PART_WORDS, text, end)
  if (named && (named.word.length > 1 || lone || readNumeral(text, end + 1))) {
    dayPart = named.meaning
    end += named.word.length
  }
  const time = readTime(text, end) ?? readSharedHours(text, end)
  if (time) {
    const hour = Math.floor(time.minutes / 60)
    const shifted = dayPart?.shift?.(hour) ?? hour
    const minutes = (shifted - hour) * 60 + time.minutes
    if (minutes > 1440) return null
    const to = time.to === undefined ? minutes : minutes + (time.to - time.minutes)
    const clock: Clock = { from: minutes, to, precision: time.precision }
    return { clock, end: time.end, parted: dayPart !== undefined, sure: time.sure || dayPart !== undefined }
  }
  if (!dayPart) return null
  const clock: Clock = { from: dayPart.from * 60, to: dayPart.to * 60, precision: 'hour' }
  return { clock, end, parted: true, sure: false }
}

interface Time {
  readonly minutes: number
  /** Where a span of hours ends: 9-11时. */
  readonly to?: number
  readonly precision: 'hour' | 'minute'
  readonly end: number
  readonly sure: boolean
}

function readTime(text: string, at: number): Time | null {
  const hour = readNumeral(text, at)
  if (!hour || hour.value > 24 || hour.length > 3) return null
  const sign = text.charAt(hour.end)
  if (sign === ':') return readColonTime(text, hour.value, hour.end + 1)
  if (sign !== '时' && sign !== '点') return null
  // 一时 is an idiom; 零点 is a time where no decimal follows.
  const sure =
    (sign === '时' && (hour.style !== 'positional' || hour.value > 1)) ||
    (sign === '点' && text.charAt(at) === '零' && !isHanDigit(text.charAt(hour.end + 1) || '#'))
  const next = hour.end + 1
  const bare: Time = {
    minutes: hour.value * 60,
    precision: 'hour',
    end: afterHour(text, next),
    // 八点钟, 八点左右: what follows tells a time.
    sure: sure || afterHour(text, next) > next,
  }
  if (text.startsWith('半', next)) return time(hour.value, 30, next + 1)
  if (text.startsWith('一刻', next)) return time(hour.value, 15, next + 2)
  if (text.startsWith('三刻', next)) return time(hour.value, 45, next + 2)
  const minute = readNumeral(text, text.startsWith('过', next) ? next + 1 : next)
  if (!minute || minute.value > 59) return bare
  if (text.charAt(minute.end) === '分' && text.charAt(minute.end + 1) !== '之')
    return time(hour.value, minute.value, afterMinute(text, minute.end + 1))
  // 8点20, 八点二十; but 三点五亿 is a decimal.
  if (sign === '点' && minute.length >= 2 && minute.style !== 'positional')
    return time(hour.value, minute.value, minute.end)
  return sign === '点' && minute.style !== 'digits' ? null : bare
}

/** 9-11时, 9至11点: two hours that share their sign. */
function readSharedHours(text: string, at: number): Time | null {
  const first = readNumeral(text, at)
  if (!first || first.value > 23 || first.length > 2 || !'至到-—~'.includes(text.charAt(first.end) || '#'))
    return null
  const second = readTime(text, first.end + 1)
  if (second?.precision !== 'hour' || second.minutes <= first.value * 60) return null
  return { ...second, minutes: first.value * 60, to: second.minutes }
}

function time(hour: number, minute: number, end: number): Time | null {
  const minutes = hour * 60 + minute
  return minutes > 1440 ? null : { minutes, precision: 'minute', end, sure: true }
}

function readColonTime(text: string, hour: number, at: number): Time | null {
  if (!isDigit(text.charCodeAt(at)) || !isDigit(text.charCodeAt(at + 1)) || isDigit(text.charCodeAt(at + 2)))
    return null
  const minute = Number(text.slice(at, at + 2))
  if (minute > 59) return null
  let end = at + 2
  if (text.charAt(end) === ':' && isDigit(text.charCodeAt(end + 1)) && isDigit(text.charCodeAt(end + 2)))
    end += 3
  const read = time(hour, minute, end)
  return read && { ...read, sure: false }
}

/** 钟, 整, 许, 左右 after the hour say nothing that the clock could hold. */
function afterHour(text: string, at: number): number {
  let end = at
  for (const word of ['钟', '整', '许', '多', '左右', '前后'])
    if (text.startsWith(word, end)) end += word.length
  return end
}

function afterMinute(text: string, at: number): number {
  let end = at
  const second = readNumeral(text, at)
  if (second && second.value < 60 && text.charAt(second.end) === '秒') end = second.end + 1
  for (const word of ['许', '左右']) if (text.startsWith(word, end)) end += word.length
  return end
}
