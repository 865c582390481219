import type { Coverage } from './dating.ts'
import { coverageOf } from './period-of-figure.ts'
import type { Reading } from './reading.ts'

/** Years of a chronicle, days and hours of what is told as it went on. */
const OVER_SECTIONS: ReadonlySet<string> = new Set(['year', 'day', 'hour', 'minute'])

const SHORT_TITLE = /^[^，。；\d]{0,4}$/
const TITLE = /^[^，。；\d]{0,12}$/

/** What the period that a heading opens with says of all that stands under it. */
export function headingCoverage(reading: Reading, reference: string | null): Coverage | null {
  return ofChronicle(reading, reference) ?? ofReport(reading, reference)
}

/** 2.3, 第8报, （三）: what counts the parts of a chronicle, before the day of each. */
const NUMBERED_TITLE =
  /^(?:[\d.、]{1,6} ?|[（(]?第?[\d一二三四五六七八九十]{1,3}(?:[报号期场次版][）)]?|[）)、])[：，\s]*)?$/

/** 2016年, 2.3 2016年度, over a part of a chronicle: a heading that is a year alone dates what stands under it. */
function ofChronicle({ text, periods }: Reading, reference: string | null): Coverage | null {
  const [period] = periods
  if (
    !period ||
    !OVER_SECTIONS.has(period.period.precision) ||
    !NUMBERED_TITLE.test(text.slice(0, period.start))
  )
    return null
  // 8月20日（星期三）18时: one moment, told in parts.
  const moment = periods
    .slice(1)
    .reduce((last, next) => (/^[（）()\s]*$/.test(text.slice(last.end, next.start)) ? next : last), period)
  // 4月30日 满月有余; but 2019年工作回顾 is no chronicle.
  const rest = period.period.precision === 'year' ? SHORT_TITLE : TITLE
  if (!rest.test(text.slice(moment.end))) return null
  // 2020年7月14日上午10时, under the name of a press conference: when it was held.
  if (
    text.startsWith('20') &&
    reference !== null &&
    period.period.end === reference &&
    moment.end === text.length
  )
    return null
  const coverage = coverageOf(text, periods, { start: 0, end: text.length }, null, reference)
  // 第8报 8月21日6时: what a report of that hour counts.
  const isReport = /报/.test(text.slice(0, period.start)) && /时/.test(moment.text)
  return coverage && isReport ? { ...coverage, start: null, kind: 'running' } : coverage
}

/**
 * 一、2021年工作情况, over a part of a report with another one on what is planned: of that year, half-year, quarter or month;
 * 二、2022年工作打算: of all of it.
 */
function ofReport({ text, periods }: Reading, reference: string | null): Coverage | null {
  const [period, ...others] = periods
  if (!period || others.length > 0 || !STATISTICAL.has(period.period.precision)) return null
  const rest = text.slice(period.end)
  if (!NUMBER.test(text.slice(0, period.start)) || (!LOOKS_BACK.test(rest) && !LOOKS_AHEAD.test(rest)))
    return null
  const { start, end, precision } = period.period
  if (start === null || end === null) return null
  if (LOOKS_AHEAD.test(rest) && reference !== null && end > reference)
    return { start, end, precision, kind: 'closed', assumed: false, isForeseen: true }
  return coverageOf(text, periods, { start: 0, end: text.length }, null, reference)
}

const STATISTICAL: ReadonlySet<string> = new Set(['month', 'quarter', 'half-year', 'year'])
const NUMBER =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:、|部分|章|[ .：])|（[一二三四五六七八九十]{1,3}）|[\d.、]{1,6}) ?$/
const LOOKS_BACK =
  /^度?[^，。；\d]{0,14}(?:情况|总结|回顾|成效|成绩|进展|亮点|概况|运行|特点|执行|落实|业绩|做法|盘点|开展|工作)$/
/** 预算, 目标: what is only aimed at dates nothing. */
const LOOKS_AHEAD = /^度?[^，。；\d]{0,14}(?:打算|工作计划|安排|思路|设想|展望|规划|部署|要点)$/
