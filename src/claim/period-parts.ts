import type { FoundPeriod } from '../calendar/period.ts'
import type { Span } from './clauses.ts'
import type { Coverage } from './dating.ts'
import { isForeseen } from './figure-period.ts'
import { isCountedSince } from './launched.ts'
import { beginsWith, isReported, isTellingDay } from './reported-day.ts'

/** 去年7月是638亿: told beside a figure of now. */
export const THEN = /^(?:去年|上年|前年|上月|上一年)/

/** The expressions of a sentence by what they do for its figures; the last of each kind. */
export interface PeriodParts {
  readonly since: FoundPeriod | null
  readonly asOf: FoundPeriod | null
  readonly own: FoundPeriod | null
  readonly reported: FoundPeriod | null
  /** A period of comparison that the sentence opens with. */
  readonly compared: FoundPeriod | null
}

export const NO_PARTS: PeriodParts = { since: null, asOf: null, own: null, reported: null, compared: null }

/** The parts with one more expression: what is said later goes before what was said, or ends what runs. */
export function takePeriod(
  found: FoundPeriod,
  parts: PeriodParts,
  text: string,
  span: Span,
  carried: Coverage | null,
): PeriodParts {
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
      if (
        beginsWith(text, found, span.end) ||
        isSinceDeed(text, found) ||
        isOfDeed(text, found, span.end) ||
        isCountedSince(text, found, span.end)
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

/** 从1981年“六老汉”联户承包起 */
function isSinceDeed(text: string, { start, end }: FoundPeriod): boolean {
  return (
    /[从自]$/.test(text.slice(Math.max(0, start - 1), start)) &&
    /^[^，。；\d]{1,16}起(?:，|$)/.test(text.slice(end, end + 18))
  )
}

/** 上月28日发生的强震已造成3085人遇难, 3月启动的行动已立案43起: what began then is counted up to now. */
function isOfDeed(text: string, { end }: FoundPeriod, to: number): boolean {
  return BEGUN_THEN.test(text.slice(end, Math.min(to, end + LONGEST_DEED)))
}

const LONGEST_DEED = 60
const BEGUN_THEN =
  /^[^，。；\d]{0,4}(?:(?:发生|启动|开展|开始|开工|开放|打响|部署|推出|推动|推行|实施|施行|投用|启用|投产|上线|开通|开业|开馆|开园|成立|挂牌)的[^，。；]{1,30}(?:，[^，。；]{0,6})?(?:已|累计|总计|先后|共有|共计)|(?:开幕|启动|开赛|开展|开馆|开园)[至到](?:闭幕|落幕|收官|结束|收兵))/

function takePlain(
  found: FoundPeriod,
  parts: PeriodParts,
  text: string,
  span: Span,
  carried: Coverage | null,
): PeriodParts {
  if (isReported(text, found) || isTellingDay(text, found, span.end, carried))
    return { ...parts, reported: found }
  if (isAnotherFigures(text, found, span.end)) return parts
  const asOf = isYearUpTo(found, parts.asOf, text.slice(found.end, span.end)) ? parts.asOf : null
  return { ...parts, own: found, since: null, asOf }
}

/** 截至11月底，今年加装电梯214台: of the year up to there, unless the year as a whole is foreseen (预计全年). */
function isYearUpTo({ period, text }: FoundPeriod, asOf: FoundPeriod | null, between: string): boolean {
  const [end, start] = [asOf?.period.end ?? null, period.start]
  if (end === null || start === null || period.end === null || text.startsWith('全年')) return false
  return period.precision === 'year' && start <= end && end <= period.end && !isForeseen(between, true)
}

/** 去年是843人，多了四成: the year is that of the figure behind it, not of the next. */
function isAnotherFigures(text: string, found: FoundPeriod, at: number): boolean {
  if (!THEN.test(found.text)) return false
  const next = /^(?:的|为|是|仅|则为|约|近|超|只有)*[\d一二三四五六七八九十百千万两]/.exec(
    text.slice(found.end, found.end + 12),
  )
  return next !== null && found.end + next[0].length <= at
}
