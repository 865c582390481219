import { addMonths, fromIso, toIso } from '../calendar/civil.ts'
import { readNumeral } from '../calendar/numeral.ts'
import type { FoundPeriod } from '../calendar/period.ts'
import type { Span } from './clauses.ts'
import { type Coverage, coverageOfPeriod } from './dating.ts'
import {
  comparedWith,
  IS_ITSELF,
  isBaseOfRatio,
  isChangeSince,
  isCompared,
  isOfComparison,
  opensSentence,
} from './period-compared.ts'
import { markedBy } from './period-words.ts'
import { beginsWith, isReported, isTellingDay } from './reported-day.ts'
import { spansWithin } from './spans.ts'

/** 去年7月是638亿: told beside a figure of now. */
const THEN = /^(?:去年|上年|前年|上月|上一年)/
const PAST_YEAR = /^(?:这|近|过去)?的?一年多?(?:以来|来|间)?$/

/** 今年全国票房累计…: from January on, season or not. */
const SO_FAR = /^[\u4e00-\u9fff]{0,6}(?:累计|总票房|已)/
const MOMENT = /日(?:零|0|24|二十四)[时時]$/

/**
 * The period that the date expressions of a sentence, up to a figure, say it covers; null where they say nothing.
 * A date on which something was only reported (25日表示) covers nothing by itself, but ends what runs (今年以来).
 * `figure`: what the stretch leads up to, if to a figure: a value may be one of the period of comparison, a ratio only in
 * 比2022年的88.6%提高, while 恢复到2019年的88.6% is of now.
 */
export function coverageOf(
  text: string,
  periods: readonly FoundPeriod[],
  span: Span,
  carried: Coverage | null,
  reference: string | null,
  figure: 'value' | 'ratio' | null = null,
): Coverage | null {
  let parts: Parts = NO_PARTS
  for (const found of spansWithin(periods, span.start, span.end)) {
    // 同期, with no period told before it in the paragraph, says nothing.
    if (found.period.end === null && found.text.startsWith('同期')) continue
    if (isGoal(text, found) || isAhead(text, found) || isNamedFor(found, reference)) continue
    if (isCompared(text, found)) {
      if (isOfComparison(text, found, span, figure))
        return {
          ...comparedWith(found, coverageFrom(parts, text, span, carried, reference) ?? carried),
          ofComparison: true,
        }
      if (
        found.period.end !== null &&
        opensSentence(text, found, span.start) &&
        !(figure === 'ratio' && isChangeSince(text.slice(found.end, span.end)))
      )
        parts = { ...parts, compared: found }
      continue
    }
    if (figure === 'ratio' && isBaseOfRatio(text, found, span)) continue
    parts = take(found, parts, text, span, carried)
  }
  return coverageFrom(parts, text, span, carried, reference)
}

/** The expressions of a sentence by what they do for its figures; the last of each kind. */
interface Parts {
  readonly since: FoundPeriod | null
  readonly asOf: FoundPeriod | null
  readonly own: FoundPeriod | null
  readonly reported: FoundPeriod | null
  /** A period of comparison that the sentence opens with. */
  readonly compared: FoundPeriod | null
}

const NO_PARTS: Parts = { since: null, asOf: null, own: null, reported: null, compared: null }

function take(found: FoundPeriod, parts: Parts, text: string, span: Span, carried: Coverage | null): Parts {
  switch (found.role) {
    case 'duration':
      return parts
    case 'since':
    case 'campaign-since': {
      // 自2023年8月专项行动开展以来 is one beginning: the date says when.
      const isNew = found.period.start !== null || parts.since?.end !== found.start
      return { ...parts, since: isNew ? found : parts.since, own: null }
    }
    case 'as-of':
      return { ...parts, asOf: found }
    case 'point':
      if (beginsWith(text, found, span.end))
        return {
          ...parts,
          since: { ...found, role: 'since', period: { ...found.period, end: null } },
          own: null,
        }
      // 从1981年“六老汉”联户承包起
      if (
        /[从自]$/.test(text.slice(Math.max(0, found.start - 1), found.start)) &&
        /^[^，。；\d]{1,16}起(?:，|$)/.test(text.slice(found.end, found.end + 18))
      )
        return {
          ...parts,
          since: { ...found, role: 'since', period: { ...found.period, end: null } },
          own: null,
        }
      return takePlain(found, parts, text, span, carried)
    case 'span':
      return takePlain(found, parts, text, span, carried)
  }
}

function takePlain(
  found: FoundPeriod,
  parts: Parts,
  text: string,
  span: Span,
  carried: Coverage | null,
): Parts {
  if (isReported(text, found) || isTellingDay(text, found, span.end, carried))
    return { ...parts, reported: found }
  return isAnotherFigures(text, found, span.end) ? parts : { ...parts, own: found, since: null, asOf: null }
}
function coverageFrom(
  { since, asOf, own, reported, compared }: Parts,
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
    const end = told === reference || !since ? (told ?? reference) : notBefore(start, told ?? reference)
    return {
      start: start !== null && end !== null && end < start ? null : start,
      end,
      precision: (ending ?? since ?? own)?.period.precision ?? 'day',
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

/** 完成全年40万人目标的27.6%: what is aimed at has a period of its own. */
function isGoal(text: string, { end }: FoundPeriod): boolean {
  return /^[^，。；]{0,14}(?:目标|任务|计划|预算)(?!执行|完成|落实|实施)/.test(text.slice(end, end + 18))
}

/** 2022年度公务员招考, told in 2021: the year that it is held for. */
function isNamedFor({ text, period }: FoundPeriod, reference: string | null): boolean {
  return reference !== null && (period.start ?? '') > reference && text.endsWith('年度')
}

/** 眼看就到年底, 临近春节: what is still to come dates no figure. */
function isAhead(text: string, { start }: FoundPeriod): boolean {
  return /(?:临近|快到|就到|又到|将至|眼看|即将进入|迎接)$/.test(text.slice(Math.max(0, start - 4), start))
}

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
    // 2024届毕业生: those of the year as a whole.
    !found.text.endsWith('届')
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
  return coverageOfPeriod(found.period)
}

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

/** 去年是843人，多了四成: the year is that of the figure behind it, not of the next. */
function isAnotherFigures(text: string, found: FoundPeriod, at: number): boolean {
  if (!THEN.test(found.text)) return false
  const next = /^(?:的|为|是|仅|则为|约|近|超|只有)*[\d一二三四五六七八九十百千万两]/.exec(
    text.slice(found.end, found.end + 12),
  )
  return next !== null && found.end + next[0].length <= at
}
