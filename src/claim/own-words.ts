import { grammar } from '../lexicon/grammar.ts'
import type { Span } from './clauses.ts'
import { EMPTY_NOUN, type Noun, stripEnds } from './noun.ts'
import { beginsChange } from './noun-behind.ts'
import type { Figure, Reading } from './reading.ts'
import { spansWithin } from './spans.ts'

const AVERAGES = new RegExp(grammar.average.join('|'), 'g')
/** How much of a clause that names nothing known goes into its metric, to each side of the figure. */
const OWN_WORDS = 8

/**
 * The open words of a clause whose figure counts nothing that is named: they keep it apart from every other such
 * figure. 四万人跑过黄河 → 跑过黄河.
 */
export function ownWords(reading: Reading, figure: Figure, clause: Span): Noun {
  const left = plainText(reading, Math.max(clause.start, figure.start - 2 * OWN_WORDS), figure.start)
  const behind = plainText(reading, figure.end, Math.min(clause.end, figure.end + OWN_WORDS))
  // 比上年的34242元增长5.7%: what is behind tells of the next figure.
  const right = beginsChange(behind) ? '' : behind
  const words = [left.slice(left.lastIndexOf('、') + 1), right.split(/[、\d]/)[0] ?? ''].map((side) =>
    stripEnds(side.replace(AVERAGES, '').replace(/[\d.,%]+/g, '')),
  )
  const modifiers = words.filter((word) => word !== '')
  return { ...EMPTY_NOUN, modifiers }
}

/** A stretch of text without its dates, places and campaigns. */
function plainText({ text, periods, regions, campaigns }: Reading, from: number, to: number): string {
  let plain = text.slice(from, to)
  for (const spans of [periods, regions, campaigns]) {
    for (const span of spansWithin<Span>(spans, from, to)) {
      const start = Math.max(span.start, from) - from
      const end = Math.min(span.end, to) - from
      plain = plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end)
    }
  }
  return plain.trim().replace(/^.*\s/, '')
}
