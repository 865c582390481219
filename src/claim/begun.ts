import { fromIso } from '../calendar/civil.ts'
import type { FoundPeriod } from '../calendar/period.ts'
import type { Span } from './clauses.ts'
import type { Coverage } from './dating.ts'
import { spansWithin } from './spans.ts'

/**
 * 此次换届从11月初启动。全县登记选民…: a sentence of its own that tells when something began dates nothing that it did; what
 * follows is counted from then on, up to the day that the text is on. What began days ago may be no more than its first day.
 */
export function sinceBegun(
  text: string,
  periods: readonly FoundPeriod[],
  sentence: Span,
  told: Coverage | null,
  home: Coverage | null,
  reference: string | null,
): Coverage | null {
  if (told === null || told.start === null || reference === null) return told
  // 自11月上旬开始: open already.
  if (told.kind === 'running' && !(told.isOpen === true && told.end === reference)) return told
  const last = [...spansWithin(periods, sentence.start, sentence.end)].at(-1)
  if (!last || last.period.start !== told.start || !BEGINS.has(last.role)) return told
  const after = text.slice(last.end, Math.min(sentence.end, last.end + REACH))
  const isBegun = BEGAN.test(after) || (last.role === 'since' && /^(?:[。；]|$)/.test(after))
  if (!SHORT.has(last.period.precision) || !isBegun) return told
  const end = home?.end != null && home.end > told.start ? home.end : reference
  if ((fromIso(end) ?? 0) - (fromIso(told.start) ?? 0) < A_WEEK) return told
  return {
    start: told.start,
    end,
    precision: 'day',
    kind: 'running',
    assumed: false,
    isOpen: end === reference,
  }
}

const BEGINS: ReadonlySet<string> = new Set(['point', 'since'])
const SHORT: ReadonlySet<string> = new Set(['day', 'ten-days', 'week', 'month'])
const REACH = 30
const A_WEEK = 7
const BEGAN =
  /^(?:，[^，。；\d]{2,16}?)?(?:起|以来)?(?:陆续|全面|正式|统一|同步|率先|相继|集中)?(?:启动|开始|展开|开展|铺开|推开|打响|起步|拉开序幕|拉开帷幕|动工|开工|实施|施行|推行|部署|动员)(?:了|以来)?(?:[，。；]|$)/
