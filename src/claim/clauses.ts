/** A stretch of a folded text, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Sentence extends Span {
  /** Parted by commas and colons; brackets and quotes stay inside. */
  readonly clauses: readonly Span[]
}

const SENTENCE_END = new Set('。！？；\n')
const CLAUSE_END = new Set('，：,')

/**
 * Parts a folded text into sentences (。！？； and lines) and their clauses. In a headline a space parts clauses too.
 * A separator belongs to what stands before it.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  let clauseStart = 0
  let clauses: Span[] = []
  const endClause = (at: number): void => {
    if (at > clauseStart) clauses.push({ start: clauseStart, end: at })
    clauseStart = at + 1
  }
  const endSentence = (at: number): void => {
    endClause(at)
    if (clauses.length > 0) sentences.push({ start, end: at, clauses })
    clauses = []
    start = at + 1
  }
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (SENTENCE_END.has(character)) endSentence(at)
    else if (CLAUSE_END.has(character) && !isInsideNumber(text, at)) endClause(at)
    else if (character === ' ' && !isAscii(text, at - 1) && !isAscii(text, at + 1)) endClause(at)
  }
  endSentence(text.length)
  return sentences
}

function isInsideNumber(text: string, at: number): boolean {
  return text.charAt(at) === ',' && isDigitAt(text, at - 1) && isDigitAt(text, at + 1)
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}

function isAscii(text: string, at: number): boolean {
  return text.charCodeAt(at) < 0x80
}
