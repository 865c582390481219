import { createHash } from 'node:crypto'
import type { Block, Document } from '../document/document.ts'
import type { LineIndex } from '../text/lines.ts'
import { type MappedText, type Place, sourcePlace } from '../text/mapped-text.ts'
import type { Correction, Source } from './claim.ts'
import type { Span } from './clauses.ts'
import { firstEndingAfter } from './spans.ts'

/** Longest stretch that is quoted on either side of a figure, in units of the folded text. */
const LONGEST_SIDE = 120

/** Where a figure of a block stands in the original, with the clause around it. */
export function locate(
  document: Document,
  lines: LineIndex,
  blockIndex: number,
  block: Block,
  number: Span,
  clause: Span,
  attribution: string | null,
  corrections: readonly Correction[],
): Source {
  const start = Math.max(clause.start, number.start - LONGEST_SIDE)
  const end = Math.min(clause.end, number.end + LONGEST_SIDE)
  const figure = sourcePlace(block.folded, number.start, number.end)
  const quote = sourcePlace(block.folded, Math.min(start, number.start), Math.max(end, number.end))
  const { line, column } = lines.positionOf(figure.start)
  return {
    document: document.path,
    publisher: document.metadata.publisher,
    published: documentDate(document),
    attribution,
    part: block.kind === 'headline' ? 'headline' : block.kind === 'reference' ? 'reference' : 'body',
    block: block.kind,
    blockIndex,
    corrections,
    start: quote.start,
    end: quote.end,
    line,
    column,
    quote: document.original.slice(quote.start, quote.end),
    text: textBetween(block.shown, quote),
    figure,
  }
}

/** The dateline outranks the page's stamp (semantics §4). */
export function documentDate(document: Document): string | null {
  return document.metadata.dateline?.date ?? document.metadata.published?.date ?? null
}

/** The part of a text whose source lies in a place. */
function textBetween(mapped: MappedText, place: Place): string {
  let text = ''
  for (let index = firstEndingAfter(mapped.runs, place.start); index < mapped.runs.length; index++) {
    const run = mapped.runs[index]
    if (!run || run.start >= place.end) break
    if (run.length === run.end - run.start) {
      const from = Math.max(0, place.start - run.start)
      const to = Math.min(run.length, place.end - run.start)
      text += mapped.text.slice(run.at + from, run.at + to)
    } else text += mapped.text.slice(run.at, run.at + run.length)
  }
  return text
}

/** A stable name for a claim: of document, place and wording. */
export function claimId(document: string, start: number, stated: string): string {
  return createHash('sha1').update(`${document}\n${start}\n${stated}`).digest('hex').slice(0, 12)
}
