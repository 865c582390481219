import { isDigit, isLatin, isSpace } from '../text/characters.ts'
import { type MappedText, mappedTextBuilder } from '../text/mapped-text.ts'

/** Gathers the running text of one piece and collapses white space as a browser does. */
export interface InlineText {
  /** Text that stands at `start` as it is. */
  literal(text: string, start: number): void
  /** Text that stands for the source from `start` to `end` (an entity, an escape). */
  replacement(text: string, start: number, end: number): void
  /** A separation without text of its own: a line break kept inside a heading or a cell. */
  gap(start: number, end: number): void
  /** Takes what was gathered, trimmed, and starts afresh. */
  take(): Gathered
  readonly empty: boolean
}

export interface Gathered {
  readonly shown: MappedText
  /** The text began with the indent of a paragraph. */
  readonly indented: boolean
}

/**
 * ASCII white space collapses to one space; between characters that are not Latin or digits a line break
 * is no space at all, since Chinese is wrapped anywhere. Other spaces (full-width, no-break) are kept, but trimmed.
 */
export function inlineText(): InlineText {
  let builder = mappedTextBuilder()
  let last = 0
  let wide = 0
  let space: { start: number; end: number; broken: boolean; kept: string } | undefined

  const put = (text: string, start: number, end: number): void => {
    if (space) {
      if (last !== 0 && !(space.broken && space.kept === '' && !joinsWords(last, text.charCodeAt(0)))) {
        builder.replacement(space.kept === '' ? ' ' : space.kept, space.start, space.end)
      }
      space = undefined
    }
    builder.replacement(text, start, end)
    last = text.charCodeAt(text.length - 1)
  }
  const blank = (code: number, start: number, end: number): void => {
    const ascii = code === 0x20 || (code >= 0x09 && code <= 0x0d)
    if (last === 0 && !ascii) wide++
    const kept = ascii ? '' : String.fromCharCode(code)
    const broken = code === 0x0a || code === 0x0d
    if (!space) space = { start, end, broken, kept }
    else if (space.end === start) {
      space.end = end
      space.broken ||= broken
      space.kept += kept
    } else {
      // A tag stands between two stretches of space: the first stands for both.
      space.broken ||= broken
    }
  }
  const append = (text: string, start: number, end: number): void => {
    const literal = text.length === end - start
    let from = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (!isSpace(code)) continue
      if (at > from) put(text.slice(from, at), literal ? start + from : start, literal ? start + at : end)
      blank(code, literal ? start + at : start, literal ? start + at + 1 : end)
      from = at + 1
    }
    if (from < text.length) put(text.slice(from), literal ? start + from : start, end)
  }
  return {
    literal: (text, start) => append(text, start, start + text.length),
    replacement: append,
    gap: (start, end) => {
      if (last !== 0 && !space) space = { start, end, broken: false, kept: '' }
    },
    take() {
      const gathered = { shown: builder.build(), indented: wide >= 2 }
      builder = mappedTextBuilder()
      last = 0
      wide = 0
      space = undefined
      return gathered
    },
    get empty() {
      return last === 0
    },
  }
}

function joinsWords(before: number, after: number): boolean {
  return (isLatin(before) || isDigit(before)) && (isLatin(after) || isDigit(after))
}
