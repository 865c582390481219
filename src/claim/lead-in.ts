import type { Block } from '../document/document.ts'
import type { Coverage } from './dating.ts'
import { coverageOf } from './period-of-figure.ts'
import type { Reading } from './reading.ts'
import type { Walk } from './walk.ts'

/**
 * 截至5月底，案件查处情况如下： over a table or a list: the period of all that it leads to. Null where a paragraph leads to none,
 * or says no period.
 */
export function leadIn({ reference }: Walk, { text, periods, sentences, figures }: Reading): Coverage | null {
  const last = sentences.at(-1)
  if (!last || !LEADS.test(text.slice(-LONGEST_END)) || figures.some(({ start }) => start >= last.start))
    return null
  const coverage = coverageOf(text, periods, last, null, reference)
  // 目前，行动已结束，现将情况公布如下: of when it is told.
  return coverage && !coverage.ofComparison && coverage.end !== null && coverage.end !== reference
    ? coverage
    : null
}

/** 表：2023年各献血渠道情况 */
export function coverageOfCaption({ reference }: Walk, { text, periods }: Reading): Coverage | null {
  const coverage = coverageOf(text, periods, { start: 0, end: text.length }, null, reference)
  return coverage && !coverage.ofComparison && coverage.end !== null ? coverage : null
}

/** 一是…；（二）…；▶ …: one of what a paragraph leads to. */
export function isLed({ kind }: Block, { text }: Reading): boolean {
  return kind === 'item' || LISTED.test(text) || /；$/.test(text)
}

const LONGEST_END = 24
const LEADS = /(?:：|(?:如下|如下表|见下表|见附表|见下图)(?:所示|所列)?[。：]?|下列[^，。；]{0,8}[：。])$/
const LISTED =
  /^(?:[一二三四五六七八九十]{1,2}(?:是|、)|第?[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.、）)](?!\d)|[•●◆▶■·▪○◇★▲△→>—–-])/
