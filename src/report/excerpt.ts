import type { Block, Document } from '../document/document.ts'
import type { Evidence } from '../rules/rule.ts'
import type { MappedText, Place } from '../text/mapped-text.ts'
import { wellCut } from './printable.ts'

/** A piece of a document as a reader sees it, with the telling figure or word apart. Texts are as in the document: not yet printable. */
export interface Excerpt {
  readonly before: string
  /** '' where nothing is marked. */
  readonly marked: string
  readonly after: string
  /** True where text was left out at that end: of the block where context is shown, else of the quote. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

export interface ExcerptOptions {
  /** UTF-16 units of surrounding text to show on either side of the quote. */
  readonly context: number
  /** UTF-16 units of the quote to show on either side of the mark. */
  readonly reach: number
}

/**
 * The text around a piece of evidence. Where a block of the document holds it, the block's shown text is used
 * (carried over the map, never searched for); else the evidence's own text.
 */
export function excerptOf(
  document: Document | undefined,
  evidence: Evidence,
  options: ExcerptOptions,
): Excerpt {
  const block = document && blockAt(document, evidence.start)
  const mark = markOf(evidence)
  if (!block) {
    const text = evidence.text
    const literal = mark && evidence.text === evidence.quote
    const marked = literal
      ? { start: mark.start - evidence.start, end: mark.end - evidence.start }
      : { start: 0, end: 0 }
    return cut(text, { start: 0, end: text.length }, marked, options)
  }
  const quote = shownPlace(block.shown, evidence)
  return cut(
    block.shown.text,
    quote,
    mark ? shownPlace(block.shown, mark) : { start: quote.start, end: quote.start },
    options,
  )
}

function markOf(evidence: Evidence): Place | undefined {
  const { mark, start, end } = evidence
  return mark && mark.start >= start && mark.end <= end && mark.start < mark.end ? mark : undefined
}

function cut(text: string, quote: Place, mark: Place, { context, reach }: ExcerptOptions): Excerpt {
  const start = Math.max(0, quote.start - context, mark.start - reach - context)
  // Where nothing is marked, the quote is shown from its start, and as much of it as elsewhere on both sides.
  const after = mark.start === mark.end ? 2 * reach : reach
  const end = Math.min(text.length, quote.end + context, mark.end + after + context)
  return {
    before: wellCut(text, start, mark.start),
    marked: text.slice(mark.start, mark.end),
    after: wellCut(text, mark.end, end),
    cutBefore: start > (context > 0 ? 0 : quote.start),
    cutAfter: end < (context > 0 ? text.length : quote.end),
  }
}

/** The block whose source holds an offset. Blocks stand in the order of the text, but a headline may come from metadata. */
export function blockAt(document: Document, offset: number): Block | undefined {
  return document.blocks.find((block) => {
    const first = block.shown.runs[0]
    const last = block.shown.runs.at(-1)
    return first !== undefined && last !== undefined && first.start <= offset && offset < last.end
  })
}

/** Where a place of the source stands in a text made from it. Source that the text leaves out shrinks to nothing. */
export function shownPlace(mapped: MappedText, place: Place): Place {
  const start = shownOffset(mapped, place.start)
  return { start, end: Math.max(start, shownOffset(mapped, place.end)) }
}

function shownOffset(mapped: MappedText, offset: number): number {
  let low = 0
  let high = mapped.runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    const run = mapped.runs[middle]
    if (run && run.end <= offset) low = middle + 1
    else high = middle
  }
  const run = mapped.runs[low]
  if (!run) return mapped.text.length
  if (offset <= run.start) return run.at
  return run.length === run.end - run.start ? run.at + (offset - run.start) : run.at
}
