import type { Claim } from '../claim/claim.ts'
import type { Block, Document } from '../document/document.ts'
import { placeInBlock } from './place-in-block.ts'

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

/** The folded text of its block before a claim's figure, or so many characters of it. */
export function textBefore(document: Document, { source }: Claim, most = Infinity): string {
  const block = document.blocks[source.blockIndex]
  if (!block) return ''
  const at = placeInBlock(block, source.figure.start)
  return block.folded.text.slice(Math.max(0, at - most), at)
}

const CLAUSE_MARKS = ['，', '。', '；', '：', '、']

/** What a folded text says after its last mark. */
export function lastClause(text: string): string {
  return text.slice(Math.max(...CLAUSE_MARKS.map((mark) => text.lastIndexOf(mark))) + 1)
}

const LONGEST_SENTENCE = 1200

/** The folded text before a figure in its sentence or the part of it that ； ends, and where the sentence begins. */
export function sentenceBefore(
  block: Block,
  figureStart: number,
): { readonly text: string; readonly whole: string; readonly first: number } {
  const { text } = block.folded
  const at = placeInBlock(block, figureStart)
  // One without an end is no sentence: each of its figures would read it anew.
  const first = Math.max(text.lastIndexOf('。', at - 1) + 1, at - LONGEST_SENTENCE)
  return {
    text: text.slice(Math.max(first, text.lastIndexOf('；', at - 1) + 1), at),
    whole: text.slice(first, at),
    first,
  }
}
