import { isDigit, isLatin } from '../text/characters.ts'
import { fromIso, lastOfMonth, monthIndex, pad2, toCivil, toDay, toIso } from './civil.ts'
import type { Expression } from './expression.ts'
import { NOT_DATES } from './not-dates.ts'
import { isHanNumeral } from './numeral.ts'
import type { FoundPeriod, Period, PeriodContext, PeriodRole } from './period.ts'
import { placeTerm } from './place.ts'
import { backYears } from './place-rolling.ts'
import { placeSpan } from './place-span.ts'
import { type Anchor, isDayPrecise, type Placed, type Scope, toPeriod } from './placed.ts'
import { readExpression } from './read-expression.ts'
import type { YearContext } from './read-year.ts'
import { Starter, starterAt } from './starters.ts'
import { matchWord } from './words.ts'

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
    const isSince = isAsOf && (began || (anchorAt < 0 && context.chapter == null))
    const scope: Scope = {
      reference,
      anchor: isSince ? null : anchor,
      day: dayBefore,
      near: anchorAt >= sentenceAt,
      chapter: context.chapter ?? null,
      beginning: expression.role === 'since',
      ahead:
        isAnnounced(text, expression, sentenceAt) ||
        // 今年7月开始，11月底结束
        (beganAt >= sentenceAt &&
          /^(?:前)?(?:结束|收官|截止)/.test(text.slice(expression.end, expression.end + 4))),
    }
    const placed = place(expression, scope)
    const period = found(text, expression, placed)
    periods.push(period)
    if (isDayPrecise(placed.precision) && /[日号]/.test(period.text) && period.comparison !== true)
      day = period.period.end ?? day
    const isBeginning = begins(text, expression.end)
    if (expression.kind === 'date' && (expression.role === 'since' || isBeginning)) beganAt = expression.start
    const next = nextAnchor(expression, placed)
    if (next) {
      anchor = next
      began = isBeginning
      if (expression.kind === 'date' && expression.role !== 'since') lasting = next
      anchorAt = expression.start
    }
    at = expression.end
  }
  return { periods, anchor: lasting && formatAnchor(lasting), day }
}

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

const ANNOUNCING = /将|拟|预计|计划|定于|力争|有望|展望|料$/
/** 三季度指引, 四季度，公司预计 */
const FORECAST = /^，?[\u4e00-\u9fff]{0,4}?(?:指引|预计|有望|预期|料将)/

/** 将于, 拟于, 预计 shortly before, in the same clause; 施行 right behind. */
const TAKES_EFFECT = ['施行', '正式', '实施', '执行', '生效', '将']

/** 自2月1日实施至11月30日止 */
const WAS_IN_EFFECT =
  /^(?:正式)?(?:施行|实施|执行)(?:至|到|，?[截至到]{1,2})(?:(?:20)?\d{2}年)?\d{1,2}月(?:\d{1,2}日)?(?:止|，)/

function isAnnounced(
  text: string,
  expression: { readonly start: number; readonly end: number },
  sentenceAt: number,
): boolean {
  const { start, end } = expression
  if (
    TAKES_EFFECT.some((word) => text.startsWith(word, end)) &&
    !WAS_IN_EFFECT.test(text.slice(end, end + 24))
  )
    return true
  if (/季度?$/.test(text.slice(start, end)) && FORECAST.test(text.slice(end, end + 8))) return true
  const before = text.slice(Math.max(sentenceAt, start - 6), start)
  const clause = before.slice(before.lastIndexOf('，') + 1)
  return ANNOUNCING.test(clause)
}

function place(expression: Exclude<Expression, { kind: 'skip' }>, scope: Scope): Placed {
  switch (expression.kind) {
    case 'date': {
      const { from, to } = expression.reading
      const placed = to ? placeSpan(from, to, scope) : placeTerm(from, scope)
      if (expression.impossible)
        return { ...placed, start: null, end: null, impossible: true, assumed: false }
      if (expression.sameIn) return sameIn(placed, scope, expression.sameIn)
      return inRole(placed, expression.role, scope)
    }
    case 'event': {
      const start = expression.since === null ? null : fromIso(expression.since)
      return { start, end: scope.reference, precision: 'day', assumed: start === null }
    }
    case 'duration':
      return { start: null, end: null, precision: expression.precision, assumed: false }
    case 'period-before':
      return periodBefore(scope.anchor)
  }
}

function inRole(placed: Placed, role: PeriodRole, scope: Scope): Placed {
  if (placed.impossible) return placed
  switch (role) {
    case 'as-of': {
      const precision =
        placed.precision === 'ten-days' && placed.end !== null && isMonthEnd(placed.end)
          ? 'month'
          : placed.precision
      return { ...placed, start: null, precision }
    }
    case 'since': {
      const end =
        scope.reference !== null && placed.start !== null && placed.start > scope.reference
          ? null
          : scope.reference
      const { clock, ...rest } = placed
      return { ...rest, end, ...(clock && { clock: { ...clock, to: clock.from } }) }
    }
    default:
      return placed
  }
}

function isMonthEnd(day: number): boolean {
  const { year, month } = toCivil(day)
  return lastOfMonth(monthIndex(year, month)) === day
}

/** 去年同期, 2019年同期: the last period named, moved to that year. */
function sameIn(year: Placed, scope: Scope, same: 'period' | 'day'): Placed {
  if (!scope.anchor && same === 'day' && scope.reference !== null && year.start !== null) {
    const back = toCivil(scope.reference).year - toCivil(year.start).year
    const day = backYears(scope.reference, back, false)
    return { start: day, end: day, precision: 'day', assumed: true }
  }
  if (!scope.anchor || year.start === null) return { ...year, assumed: true }
  const back = toCivil(scope.anchor.end).year - toCivil(year.start).year
  return {
    start: backYears(scope.anchor.start, back, false),
    end: backYears(scope.anchor.end, back, true),
    precision: scope.anchor.precision,
    assumed: true,
  }
}

/** 环比: the stretch of the same kind just before the last one named. */
function periodBefore(anchor: Anchor | null): Placed {
  const none: Placed = { start: null, end: null, precision: 'month', assumed: true }
  if (!anchor) return none
  const { year, month } = toCivil(anchor.start)
  const index = monthIndex(year, month)
  const last = toCivil(anchor.end)
  const length = monthIndex(last.year, last.month) - index + 1
  const isWhole = toCivil(anchor.start).day === 1 && isMonthEnd(anchor.end)
  const end = anchor.start - 1
  if (!isWhole)
    return {
      start: anchor.start - (anchor.end - anchor.start + 1),
      end,
      precision: anchor.precision,
      assumed: true,
    }
  const first = index - length
  return {
    start: toDay(Math.floor(first / 12), (first % 12) + 1, 1),
    end,
    precision: anchor.precision,
    assumed: true,
  }
}

function found(text: string, expression: Exclude<Expression, { kind: 'skip' }>, placed: Placed): FoundPeriod {
  const { start, end, comparison } = expression
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

function nextAnchor(expression: Exclude<Expression, { kind: 'skip' }>, placed: Placed): Anchor | null {
  if (expression.kind !== 'date' || expression.comparison || placed.end === null) return null
  if (expression.vague) return null
  // 自10月15日持续至24日: a day that something began on; longer stretches (今年以来) run on to the report.
  if (expression.role === 'since')
    return placed.start !== null && placed.precision === 'day'
      ? { start: placed.start, end: placed.start, precision: 'day', began: true }
      : null
  return { start: placed.start ?? placed.end, end: placed.end, precision: placed.precision }
}

function parseAnchor(anchor: string | null): Anchor | null {
  const match = anchor === null ? null : /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(anchor)
  if (!match) return null
  const year = Number(match[1])
  if (match[2] === undefined) return { start: toDay(year, 1, 1), end: toDay(year, 12, 31), precision: 'year' }
  const month = Number(match[2])
  if (match[3] === undefined) {
    const index = monthIndex(year, month)
    return month < 1 || month > 12
      ? null
      : { start: toDay(year, month, 1), end: lastOfMonth(index), precision: 'month' }
  }
  const day = fromIso(match[0])
  return day === null ? null : { start: day, end: day, precision: 'day' }
}

function formatAnchor(anchor: Anchor): string {
  const { year, month } = toCivil(anchor.end)
  switch (anchor.precision) {
    case 'year':
    case 'years':
      return String(year).padStart(4, '0')
    case 'day':
    case 'hour':
    case 'minute':
      return toIso(anchor.end)
    default:
      return `${String(year).padStart(4, '0')}-${pad2(month)}`
  }
}

/**
 * One period from the two ends that a text tells apart: 「2021年以来，…截至12月」 runs from 2021-01-01 to 2021-12-31.
 * The as-of date gives the end and its precision.
 */
export function combine(since: Period, asOf: Period): Period {
  return {
    start: since.start,
    end: asOf.end,
    precision: asOf.precision,
    ...(since.startTime !== undefined && { startTime: since.startTime }),
    ...(asOf.endTime !== undefined && { endTime: asOf.endTime }),
    ...((since.assumed || asOf.assumed) && { assumed: true }),
  }
}
