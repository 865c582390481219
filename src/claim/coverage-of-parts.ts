import { addMonths, fromIso, toIso } from '../calendar/civil.ts'
import { readNumeral } from '../calendar/numeral.ts'
import type { FoundPeriod } from '../calendar/period.ts'
import type { Span } from './clauses.ts'
import { type Coverage, coverageOfPeriod } from './dating.ts'
import { comparedWith, IS_ITSELF } from './period-compared.ts'
import { type PeriodParts, THEN } from './period-parts.ts'
import { markedBy } from './period-words.ts'

const PAST_YEAR = /^(?:这|近|过去)?的?一年多?(?:以来|来|间)?$/

/** 今年全国票房累计…: from January on, season or not. */
const SO_FAR = /^[\u4e00-\u9fff]{0,6}(?:累计|总票房|已)/
const MOMENT = /日(?:零|0|24|二十四)[时時]$/

/** What the expressions of a sentence say together; null where they say nothing. */
export function coverageFrom(
  { since, asOf, own, reported, compared }: PeriodParts,
  text: string,
  span: Span,
  carried: Coverage | null,
  reference: string | null,
): Coverage | null {
  if (compared && !own && !since && !asOf) return { ...comparedWith(compared, carried), ofComparison: true }
  if (own && !asOf) {
    const aside = own.role === 'point' && text.charAt(own.start - 1) === '（' && text.charAt(own.end) === '）'
    const isThen = THEN.test(own.text) && IS_ITSELF.test(text.slice(own.end, span.end))
    return {
      ...(withLength(own, text, reference) ?? closed(own, reference)),
      ...(isThen ? { ofComparison: true } : {}),
      ...(THEN.test(own.text) ? { isBack: true } : {}),
      ...(aside ? { aside } : {}),
      ...(/^全年度?$/.test(own.text) ? { isWholeYear: true } : {}),
      ...(PAST_YEAR.test(own.text) ? { isPastYear: true } : {}),
      ...ofText(own),
      ...(own.text.endsWith('届') ? { isOfCohort: true } : {}),
      ...(own.text === '今年' && !SO_FAR.test(text.slice(own.end, own.end + 10)) ? { isThisYear: true } : {}),
      ...markedBy(own),
      ...(own.role === 'point' && MOMENT.test(own.text) ? { isMoment: true } : {}),
    }
  }
  const ending = asOf ?? reported
  if (since || asOf) {
    const start = since
      ? since.period.start
      : own
        ? own.period.start
        : carried?.kind === 'running'
          ? carried.start
          : null
    const ofCase = ending ? null : foundOut(since, text, span, carried)
    const told = ending?.period.end ?? ofCase ?? since?.period.end ?? null
    // 22日起开放, told on the 21st: of that day, as far as anyone knows.
    if (
      ending === null &&
      start !== null &&
      reference !== null &&
      start > reference &&
      since?.period.end == null
    )
      return {
        start,
        end: start,
        precision: since?.period.precision ?? 'day',
        kind: 'closed',
        assumed: false,
      }
    const end = told === reference || !since ? (told ?? reference) : notBefore(start, told ?? reference)
    return {
      start: start !== null && end !== null && end < start ? null : start,
      end,
      // 截至10月底，今年…: of the year, as far as it went.
      precision: (isYearUpTo(own, asOf) ? own : (ending ?? since ?? own))?.period.precision ?? 'day',
      ...(ending?.period.endTime === undefined ? {} : { endTime: ending.period.endTime }),
      kind: 'running',
      assumed: false,
      ...(since?.role === 'campaign-since' ? { sinceCampaign: true } : {}),
      ...(ofCase === null ? {} : { isOfCase: true }),
      ...(since && PAST_YEAR.test(since.text) ? { isPastYear: true } : {}),
      ...(since?.text.startsWith('连续') ? { isStreak: true } : {}),
      ...(ending === null && (told === null || told === reference) ? { isOpen: true } : {}),
    }
  }
  if (
    reported &&
    carried?.kind === 'running' &&
    reported.period.end !== null &&
    reported.period.endTime !== undefined
  ) {
    return {
      ...carried,
      end: reported.period.end,
      endTime: reported.period.endTime,
      precision: reported.period.precision,
    }
  }
  return null
}

function isYearUpTo(own: FoundPeriod | null, asOf: FoundPeriod | null): boolean {
  return own !== null && asOf !== null && own.start > asOf.start && own.period.precision === 'year'
}

/** 当年度, 本季度, 当月 */
function ofText({ text }: FoundPeriod): Pick<Coverage, 'ofText'> {
  const unit = /^[当本该](年|季|月)(?:度|份)?$/.exec(text)?.[1]
  switch (unit) {
    case '年':
      return { ofText: 'year' }
    case '季':
      return { ofText: 'quarter' }
    case '月':
      return { ofText: 'month' }
    default:
      return {}
  }
}

/** 2024年3月…经查，当事人自2023年11月起共销售2.3万袋: what a case found out ran up to its finding. */
function foundOut(
  since: FoundPeriod | null,
  text: string,
  span: Span,
  carried: Coverage | null,
): string | null {
  const start = since?.period.start ?? null
  if (start === null || !carried || carried.start === null) return null
  if (carried.isOfCase && carried.start === start) return carried.end
  if (carried.kind !== 'closed' || start >= carried.start) return null
  const words = text.slice(span.start, Math.min(span.end, span.start + CASE_REACH))
  return /经查|查明|经调查|当事人|涉案|该(?:店|公司|企业|厂|团伙)/.test(words) ? carried.end : null
}

const CASE_REACH = 80

/** A stretch that is not over yet runs up to the document's date (2023年, told in June 2023). */
function closed(found: FoundPeriod, reference: string | null): Coverage {
  const { start, end, precision } = found.period
  const goesOn = end === reference && precision === 'year'
  if (
    reference !== null &&
    start !== null &&
    end !== null &&
    start < reference &&
    (reference < end || goesOn) &&
    // 2024届毕业生, 112学年度的学生: those of the year as a whole.
    !/届$|^\d{2,3}学年度?$/.test(found.text)
  ) {
    return {
      start,
      end: reference,
      precision,
      kind: 'running',
      assumed: found.period.assumed === true,
      isOpen: true,
    }
  }
  // 今冬供热面积1280万平方米, told in November: no season is to the day, and what is told of it is so now.
  if (SEASON.test(found.text) && reference !== null && isSoon(start, reference))
    return { start: null, end: reference, precision: 'day', kind: 'running', assumed: false }
  return coverageOfPeriod(found.period)
}

const SEASON = /[春夏秋冬][天季]?$|\d{4}学年$/

/** Within weeks after the report. */
function isSoon(start: string | null, reference: string): boolean {
  const days = (fromIso(start ?? '') ?? 0) - (fromIso(reference) ?? 0)
  return days >= 0 && days < WEEKS
}

const WEEKS = 62

/** 9月2日启动、为期三个月的…行动: from that day on, for so long. */
function withLength(found: FoundPeriod, text: string, reference: string | null): Coverage | null {
  const start = found.role === 'point' && found.period.precision === 'day' ? found.period.start : null
  const first = start === null ? null : fromIso(start)
  const length = LASTS.exec(text.slice(found.end, found.end + 16))
  const amount = length?.[1] ? readNumeral(length[1], 0)?.value : undefined
  if (first === null || amount === undefined) return null
  const last = length?.[2] === '天' ? first + amount - 1 : addMonths(first, amount) - 1
  const end = toIso(last)
  return reference !== null && end > reference
    ? { start, end: reference, precision: 'day', kind: 'running', assumed: false }
    : { start, end, precision: 'day', kind: 'closed', assumed: false }
}

const LASTS =
  /^(?:正式)?(?:启动|起|开始|开展|打响)?[、，]?(?:开展|启动)?(?:的|了)?为期([一二两三四五六七八九十百\d]{1,4})个?(月|天)/

/** An as-of date without a year that would end before it starts is meant a year later; that it lies ahead is a finding. */
function notBefore(start: string | null, end: string | null): string | null {
  if (start === null || end === null || end >= start) return end
  const later = `${Number(end.slice(0, 4)) + 1}${end.slice(4)}`
  return later >= start ? later : end
}
