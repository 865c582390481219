import type { Claim } from '../claim/claim.ts'

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
