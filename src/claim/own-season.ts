import { type Coverage, yearBefore } from './dating.ts'

/** Up to a figure: 上个产季，经高铁发出的脐橙有320吨; 与上一个防火期的21起相比. */
const LAST_SEASON =
  /上一?个?(?:[产雪榨茶渔旺淡花果蟹盐]季|采收季|[\u4e00-\u9fff]{0,2}(?:防火|采暖|供暖|供热|休渔|禁渔|汛|灌溉)期|生产年度)[^。；\d]{0,24}$/

/** 开通之初每天停靠28列: the day that something began on. */
const AT_FIRST =
  /(?:开通|开业|开园|开馆|开放|启用|投用|投运|运营|挂牌|成立|创办|启动|试点|建成)(?:之初|初期|伊始)[^。；\d]{0,14}$/

/** The season before the one that the text tells of. */
export function ofLastSeason(before: string, running: Coverage | null): Coverage | null {
  if (!running?.end || !LAST_SEASON.test(before.slice(-LONGEST))) return null
  return { ...yearBefore(running), kind: 'closed', isOpen: false, ofComparison: true }
}

/** The first day of what the text counts from. */
export function ofFirstDay(before: string, running: Coverage | null): Coverage | null {
  const day = running?.kind === 'running' ? running.start : null
  if (day === null || !AT_FIRST.test(before.slice(-LONGEST))) return null
  return { start: day, end: day, precision: 'day', kind: 'closed', assumed: true, ofComparison: true }
}

const LONGEST = 40
