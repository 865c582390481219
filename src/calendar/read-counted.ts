import type { Expression } from './expression.ts'
import type { PeriodRole, Precision } from './period.ts'
import { type DurationReading, readDuration } from './read-duration.ts'
import type { Body, TimeUnit } from './term.ts'
import { matchWord } from './word-table.ts'
import { ROLLING_WORDS } from './words.ts'

/** 近三年, 过去五年, 最近一周, 近5年来, 未来三年, 连续5年. */
export function readRolling(text: string, at: number): Expression | null {
  const word = matchWord(ROLLING_WORDS, text, at)
  if (!word) return null
  const start = at + word.word.length
  const duration = readDuration(text, text.startsWith('的', start) ? start + 1 : start)
  if (!duration) return null
  const { amount, unit } = duration
  const tail = sinceTail(text, duration.end)
  if (amount === undefined || (word.word === '近' && amount > 20 && tail === 0)) {
    if (tail === 0)
      return {
        kind: 'duration',
        start: at,
        end: duration.end,
        role: 'duration',
        precision: unitPrecision(unit),
      }
    const body: Body = { kind: 'recent', precision: unit === 'year' ? 'years' : unitPrecision(unit) }
    return {
      kind: 'date',
      start: at,
      end: duration.end + tail,
      role: 'since',
      vague: true,
      reading: { end: duration.end, from: { body } },
    }
  }
  if (word.meaning === 'run' && unit !== 'year') return counted(at, duration)
  const body: Body = {
    kind: 'rolling',
    amount,
    unit,
    future: word.meaning === 'future',
    calendar: word.meaning === 'run',
  }
  const role: PeriodRole = word.meaning === 'run' || tail > 0 ? 'since' : 'span'
  return {
    kind: 'date',
    start: at,
    end: duration.end + tail,
    role,
    vague: true,
    reading: { end: duration.end, from: { body } },
  }
}

/** 100天, 五年来, 3天前, 两周后. */
export function readCountedTime(text: string, at: number): Expression | null {
  const before = text.charAt(at - 1)
  if (before === '第') return null
  const duration = readDuration(text, at)
  if (!duration) return null
  const { amount, unit, end } = duration
  const tail = sinceTail(text, end)
  if (tail > 0 && !text.startsWith('来说', end) && amount !== undefined) {
    const body: Body = { kind: 'rolling', amount, unit }
    return {
      kind: 'date',
      start: at,
      end: end + tail,
      role: 'since',
      vague: true,
      reading: { end, from: { body } },
    }
  }
  if (tail > 0 && !text.startsWith('来说', end)) {
    const body: Body = { kind: 'recent', precision: unit === 'year' ? 'years' : unitPrecision(unit) }
    return {
      kind: 'date',
      start: at,
      end: end + tail,
      role: 'since',
      vague: true,
      reading: { end, from: { body } },
    }
  }
  const shift = ['以前', '之前', '以后', '之后', '前', '后'].find((word) => text.startsWith(word, end))
  const day = shift && unit === 'year' && SAME_DAY.exec(text.slice(end, end + LONGEST_SAME_DAY))?.[0]
  if (day && amount !== undefined) {
    const body: Body = { kind: 'same-day', yearsBack: amount }
    return {
      kind: 'date',
      start: at,
      end: end + day.length,
      role: 'point',
      reading: { end, from: { body } },
    }
  }
  if (shift && amount !== undefined && !text.startsWith('前景', end) && !text.startsWith('后续', end)) {
    const sign = shift.includes('前') ? -1 : 1
    const body: Body = { kind: 'shifted', amount: sign * amount, unit }
    return {
      kind: 'date',
      start: at,
      end: end + shift.length,
      role: 'point',
      vague: true,
      reading: { end, from: { body } },
    }
  }
  return counted(at, duration, readDuration(text, end))
}

/** 一年前的今天, 五年前的这一天 */
const SAME_DAY = /^(?:之|以)?前的?(?:今天|今日|这一?天|同一天|此时|这个时候|这时候?)/
const LONGEST_SAME_DAY = 10

/** Length of 以来 or 来 behind a duration: 五年来. */
function sinceTail(text: string, end: number): number {
  if (text.startsWith('以来', end)) return 2
  return text.startsWith('来', end) && !text.startsWith('来自', end) ? 1 : 0
}

/** A length of time; `rest` is what stands right behind it: 三年六个月. */
function counted(start: number, duration: DurationReading, rest: DurationReading | null = null): Expression {
  const iso = duration.amount === undefined ? null : isoDuration(duration.amount, duration.unit)
  const role = 'duration'
  if (iso && rest?.amount !== undefined && PARTS_OF[duration.unit] === rest.unit) {
    const second = isoDuration(rest.amount, rest.unit)
    const joint = second && (iso.includes('T') ? second.slice(2) : second.slice(1))
    if (joint)
      return {
        kind: 'duration',
        start,
        end: rest.end,
        role,
        precision: unitPrecision(rest.unit),
        duration: iso + joint,
      }
  }
  return {
    kind: 'duration',
    start,
    end: duration.end,
    role,
    precision: unitPrecision(duration.unit),
    ...(iso && { duration: iso }),
  }
}

const PARTS_OF: Readonly<Partial<Record<TimeUnit, TimeUnit>>> = {
  year: 'month',
  month: 'day',
  day: 'hour',
  hour: 'minute',
  minute: 'second',
}

function isoDuration(amount: number, unit: TimeUnit): string | null {
  const isWhole = Number.isInteger(amount)
  switch (unit) {
    case 'year':
      return isWhole ? `P${amount}Y` : `P${Math.round(amount * 12)}M`
    case 'quarter':
      return `P${amount * 3}M`
    case 'month':
      return isWhole ? `P${amount}M` : null
    case 'week':
      return isWhole ? `P${amount}W` : `P${Math.round(amount * 7)}D`
    case 'day':
      return isWhole ? `P${amount}D` : `PT${Math.round(amount * 24)}H`
    case 'hour':
      return isWhole ? `PT${amount}H` : `PT${Math.round(amount * 60)}M`
    case 'minute':
      return `PT${amount}M`
    case 'second':
      return `PT${amount}S`
    default:
      return null
  }
}

function unitPrecision(unit: TimeUnit): Precision {
  switch (unit) {
    case 'workday':
    case 'day':
      return 'day'
    case 'second':
      return 'minute'
    default:
      return unit
  }
}
