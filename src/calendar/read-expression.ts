import type { Expression } from './expression.ts'
import { readAsOf, readUntil, readVague } from './read-as-of.ts'
import { readClock } from './read-clock.ts'
import { readCountedTime, readRolling } from './read-counted.ts'
import { readDate } from './read-date.ts'
import { readDuration } from './read-duration.ts'
import { readEra } from './read-era.ts'
import { readEvent } from './read-event.ts'
import { readBareClock, readPlain, readSince } from './read-plain.ts'
import { afterJoiner } from './read-section.ts'
import type { YearContext } from './read-year.ts'
import type { Reading } from './term.ts'

/** Reads the expression that begins at `at`; `floor` is where the one before ended. */
export function readExpression(
  text: string,
  at: number,
  floor: number,
  years: YearContext,
): Expression | null {
  switch (text.charAt(at)) {
    case '每':
      return readRecurring(text, at, years)
    case '截':
      return readAsOf(text, at, years)
    case '自':
    case '从':
    case '由':
      return readSince(text, at, years)
    case '到':
    case '至':
      return readUntil(text, at, years) ?? readVague(text, at)
  }
  return (
    readComparisonWord(text, at) ??
    readRolling(text, at) ??
    readVague(text, at) ??
    readEra(text, at) ??
    readPlain(text, at, at, 'point', years) ??
    readBareClock(text, at, years) ??
    readCountedTime(text, at) ??
    readEvent(text, at, floor)
  )
}

/** 每年6月, 每天9时, 每逢周一: comes again and again. */
function readRecurring(text: string, at: number, years: YearContext): Expression | null {
  if (text.charAt(at) !== '每') return null
  let end = at + 1
  for (const unit of ['季度', '星期', '逢', '年', '月', '周', '日', '天', '晚', '早', '隔']) {
    if (text.startsWith(unit, end)) {
      end += unit.length
      break
    }
  }
  const duration = readDuration(text, end)
  const date = text.charAt(end - 1) === '周' ? readDate(text, end - 1, years) : readDate(text, end, years)
  if (!date && !duration && end === at + 1) return null
  if (date) {
    const join = afterJoiner(text, date.end)
    const second = join > date.end ? readDate(text, join, years) : null
    return { kind: 'skip', end: second?.end ?? date.end }
  }
  const clock = readClock(text, end)
  return { kind: 'skip', end: Math.max(clock?.end ?? 0, duration?.end ?? 0, end) }
}

function readComparisonWord(text: string, at: number): Expression | null {
  if (text.startsWith('同比', at)) {
    return {
      kind: 'date',
      start: at,
      end: at + 2,
      role: 'point',
      comparison: true,
      vague: true,
      reading: samePeriod(at + 2, 1),
    }
  }
  if (text.startsWith('环比', at))
    return { kind: 'period-before', start: at, end: at + 2, role: 'point', comparison: true }
  if (text.startsWith('同期', at) && !'声录刊群限'.includes(text.charAt(at + 2) || '#')) {
    const compared = /[比较与和同]$/.test(text.slice(Math.max(0, at - 1), at))
    return {
      kind: 'date',
      start: at,
      end: at + 2,
      role: 'point',
      comparison: compared || text.startsWith('相比', at + 2),
      vague: true,
      reading: samePeriod(at + 2, compared ? 1 : 0),
    }
  }
  return null
}

function samePeriod(end: number, yearsBack: number): Reading {
  return { end, from: { body: { kind: 'same-period', yearsBack } } }
}
