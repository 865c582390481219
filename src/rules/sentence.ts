import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { placeInBlock } from './phrase.ts'

/** What ends a sentence, in a plain text or in the source of a page. */
const SENTENCE_END = /[。！？]|<\/(?:p|li|td|div)>/

/** Whether a stretch of an original ends a sentence. */
export function endsSentence(between: string): boolean {
  return SENTENCE_END.test(between)
}

/** Whether two claims of one document stand in one sentence of it, `a` first. */
export function inOneSentence({ source: a }: Claim, { source: b }: Claim, original: string): boolean {
  return (
    a.document === b.document &&
    a.blockIndex === b.blockIndex &&
    !endsSentence(original.slice(a.figure.end, b.figure.start))
  )
}

/** The folded text between the figures of two claims of one block; 「。」 where they stand in two. */
export function textBetween(document: Document, { source: a }: Claim, { source: b }: Claim): string {
  const block = document.blocks[a.blockIndex]
  if (!block || a.blockIndex !== b.blockIndex) return '。'
  return block.folded.text.slice(placeInBlock(block, a.figure.end), placeInBlock(block, b.figure.start))
}

const CLAUSE_MARKS = ['，', '。', '；', '：', '、']

/** What a folded text says after its last mark. */
export function lastClause(text: string): string {
  return text.slice(Math.max(...CLAUSE_MARKS.map((mark) => text.lastIndexOf(mark))) + 1)
}
