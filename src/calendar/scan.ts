import { isDigit, isLatin } from '../text/characters.ts'
import { formatAnchor, nextAnchor, parseAnchor } from './anchor.ts'
import { isAnnounced } from './announced.ts'
import { bracketed } from './bracketed.ts'
import { fromIso, toCivil } from './civil.ts'
import type { Expression } from './expression.ts'
import { joinedYears } from './joined-years.ts'
import { NOT_DATES } from './not-dates.ts'
import { isHanNumeral } from './numeral.ts'
import type { FoundPeriod, Period, PeriodContext } from './period.ts'
import { placeExpression } from './place-expression.ts'
import { type Anchor, isDayPrecise, type Placed, type Scope, toPeriod } from './placed.ts'
import { readExpression } from './read-expression.ts'
import type { YearContext } from './read-year.ts'
import { Starter, starterAt } from './starters.ts'
import { matchWord } from './word-table.ts'

export interface PeriodScan {
  readonly periods: readonly FoundPeriod[]
  /** The last date named, as an ISO year, month or day: the anchor for the text that follows. */
  readonly anchor: string | null
  /** The last day named, as an ISO date, else that of the context. */
  readonly day: string | null
}

/** The periods of a folded text, in its order, none overlapping; see `fold`. Linear in the text. */
export function scanPeriods(folded: string, context: PeriodContext): readonly FoundPeriod[] {
  return scanText(folded, context).periods
}

/** As `scanPeriods`, with the anchor that the text leaves behind. */
export function scanText(text: string, context: PeriodContext): PeriodScan {
  const reference = context.reference === null ? null : fromIso(context.reference)
  const years: YearContext = {
    latestShortYear: reference === null ? 30 : (toCivil(reference).year + 6) % 100,
    republic: context.republic === true || text.includes('民国'),
  }
  const periods: FoundPeriod[] = []
  let anchor = parseAnchor(context.anchor ?? null)
  /** Without a day that something began on, which holds for its own sentence. */
  let lasting = anchor
  let began = false
  let beganAt = -1
  let anchorAt = -1
  let day = context.day ?? null
  const dayBefore = day === null ? null : fromIso(day)
  let sentenceAt = 0
  let at = 0
  while (at < text.length) {
    const starter = starterAt(text, at)
    if (starter === Starter.Nothing) {
      at++
      continue
    }
    if (starter === Starter.SentenceEnd) {
      sentenceAt = ++at
      anchor = lasting
      continue
    }
    const name = matchWord(NOT_DATES, text, at)
    if (name) {
      at += name.word.length
      continue
    }
    const floor = periods.at(-1)?.end ?? 0
    const expression = isWordInside(text, at) ? null : readExpression(text, at, floor, years)
    if (!expression) {
      at = skipNumber(text, at)
      continue
    }
    if (expression.kind === 'skip') {
      at = expression.end
      continue
    }
    // 去年3月启动，截至5月底: what began then runs up to the last May.
    // 截至3月底, told under a day of years ago, is of now too.
    const isAsOf = reference !== null && expression.kind === 'date' && expression.role === 'as-of'
    const begun = beginningBefore(periods.at(-1), expression.start)
    const isSince = isAsOf && (began || (anchorAt < 0 && context.chapter == null))
    const scope: Scope = {
      reference,
      anchor: begun ?? (isSince ? null : anchor),
      day: dayBefore,
      lastDay: day === null ? null : fromIso(day),
      near: begun !== null || anchorAt >= sentenceAt,
      chapter: context.chapter ?? null,
      beginning: expression.role === 'since',
      ahead:
        isAnnounced(text, expression, sentenceAt) ||
        // 今年7月开始，11月底结束
        ((beganAt >= sentenceAt || BEGAN.test(text.slice(sentenceAt, expression.start))) &&
          /^(?:前)?(?:结束|收官|截止)/.test(text.slice(expression.end, expression.end + 4))),
    }
    const named = bracketed(text, expression, periods.at(-1))
    const placed = placeExpression(
      expression,
      named ? { ...scope, ...named, reference: null, near: true } : scope,
    )
    const period = found(text, expression, placed, named?.isCompared)
    periods.push(period)
    if (isDayPrecise(placed.precision) && /[日号]/.test(period.text) && period.comparison !== true)
      day = period.period.end ?? day
    const isBeginning = begins(text, expression.end)
    if (expression.kind === 'date' && (expression.role === 'since' || isBeginning)) beganAt = expression.start
    const next = nextAnchor(expression, placed, reference)
    if (next) {
      anchor = next
      began = isBeginning
      if (expression.kind === 'date' && expression.role !== 'since') lasting = next
      anchorAt = expression.start
    }
    at = expression.end
  }
  return { periods: joinedYears(text, periods), anchor: lasting && formatAnchor(lasting), day }
}

/** 自2021年7月启动|到12月底: the beginning that an as-of stands right behind. */
function beginningBefore(last: FoundPeriod | undefined, at: number): Anchor | null {
  if (last?.role !== 'since' || last.end !== at || last.period.start === null) return null
  const start = fromIso(last.period.start)
  return start === null ? null : { start, end: start, precision: 'day', began: true }
}

/** 4月23日，读书季在市图书馆启动，到11月30日结束 */
const BEGAN = /(?:启动|开幕|启幕|拉开[^，。]{0,4}帷幕)，$/
const BEGINS = /^(?:正式|全面|在全国)?(?:启动|开始|开展|部署|打响|实施)/

function begins(text: string, end: number): boolean {
  return BEGINS.test(text.slice(end, end + 6))
}

/** A number behind a Latin letter, a decimal point or 第 counts no days: G20, 3.15, 第14. */
function isWordInside(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at))) return false
  const before = text.charCodeAt(at - 1)
  if (isLatin(before) || before === 0x5f) return true
  const sign = text.charAt(at - 1)
  if (sign === '.' || sign === ',' || sign === ':') return isDigit(text.charCodeAt(at - 2))
  if (sign === '-' || sign === '/')
    return isLatin(text.charCodeAt(at - 2)) || isDigit(text.charCodeAt(at - 2))
  return sign === '$' || sign === '¥' || sign === '#'
}

/** Past the whole run of digits: no number is read from its middle. */
function skipNumber(text: string, at: number): number {
  let end = at
  if (isDigit(text.charCodeAt(end))) {
    while (isDigit(text.charCodeAt(end))) end++
    return end
  }
  while (isHanNumeral(text.charAt(end)) && end - at < 1_000_000) end++
  // One numeral may still begin a word of its own (十一假期 behind 二); a long run cannot.
  return end - at > 12 ? end : at + 1
}

function found(
  text: string,
  expression: Exclude<Expression, { kind: 'skip' }>,
  placed: Placed,
  isCompared = false,
): FoundPeriod {
  const { start, end, comparison = isCompared } = expression
  const period: Period = toPeriod(placed)
  return {
    start,
    end,
    text: text.slice(start, end),
    role: expression.role,
    period:
      expression.kind === 'duration' && expression.duration
        ? { ...period, duration: expression.duration }
        : period,
    ...(comparison && { comparison: true }),
  }
}
