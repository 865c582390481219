import type { FoundPeriod } from '../calendar/period.ts'
import type { Span } from './clauses.ts'
import type { Coverage } from './dating.ts'
import type { Reading } from './reading.ts'
import { spansWithin } from './spans.ts'

/**
 * 今年3月，市局部署“清源”专项行动。共检查…: a sentence without figures tells when something was set going, and what follows is
 * counted from then up to the report. What was done on the day itself (活动现场, 当晚) is of the day.
 */
export function sinceLaunch(
  { text, periods, campaigns }: Reading,
  sentence: Span,
  told: Coverage | null,
  reference: string | null,
): Coverage | null {
  if (told?.kind !== 'closed' || told.start === null || told.ofComparison || reference === null) return told
  if (told.start >= reference) return told
  const found = [...spansWithin(periods, sentence.start, sentence.end)].at(-1)
  if (!found || found.period.start !== told.start || !isLaunch(text, found, sentence.end)) return told
  const here = text.slice(found.end, sentence.end)
  const rest = text.slice(sentence.end, sentence.end + REST)
  if (OF_THE_DAY.test(here) || OF_THE_DAY.test(rest)) return told
  const isCampaigns = [...spansWithin(campaigns, sentence.start, sentence.end)].some(
    ({ kind }) => kind !== 'event',
  )
  return isCampaigns || COUNTED_ON.test(rest)
    ? { ...told, end: reference, precision: 'day', kind: 'running', isOpen: true }
    : told
}

/** 今年3月，该馆启动口述史采集，已走访58位: the same within one sentence, up to the figure. */
export function isCountedSince(text: string, found: FoundPeriod, to: number): boolean {
  const upTo = Math.min(to, found.end + REST)
  const launch = LAUNCHED.exec(text.slice(found.end, upTo))
  if (!launch || !isLaunch(text, found, upTo)) return false
  const rest = text.slice(found.end + launch[0].length, upTo)
  // 3月启动，截至7月30日: the day is told.
  return COUNTED_ON.test(rest) && !OF_THE_DAY.test(rest) && !/[。；]|截[至止]/.test(rest)
}

function isLaunch(text: string, { end, period }: FoundPeriod, to: number): boolean {
  if (period.precision !== 'day' && period.precision !== 'month') return false
  const after = text.slice(end, to)
  return LAUNCHED.test(after) || (period.precision === 'month' && DONE_FROM.test(after))
}

const REST = 120
const LAUNCHED =
  /^(?:起|底|初|中旬|上旬|下旬)?[^。；\d]{0,40}?(?:启动|部署|打响|拉开(?:序幕|帷幕|战幕)|发起|推出|印发|下发|出台|铺开|推开|开启|上线|投用|启用|开通|投产|投运|运营|揭牌|挂牌|成立|组建|设立|开工|动工|实施|施行)(?!仪式)/
const DONE_FROM = /^(?:起|底|初|中旬|上旬|下旬)?[^。；\d]{0,40}?(?:开展|展开|进行)/
const OF_THE_DAY =
  /仪式|现场|(?:启动|开展|部署|推出|实施|上线)(?:时|之[初时]|前|伊始)|[当首][天日晚夜]|出席|出动[^。]{0,12}(?:清查|夜查|收网)|统一行动|集中收网|收网|清查|夜查|突击/
const COUNTED_ON = /已(?:经)?(?!婚|故)|累计|先后|目前|至今|迄今|以来|截[至止]/
