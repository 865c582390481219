import stringWidth from 'string-width'

/** Characters that must not begin a line, and those that must not end one. */
const CLOSING = /^[\p{Pe}\p{Pf}，。；：！？、…」』”’%％.,;:!?)\]}]+$/u
const OPENING = /^[\p{Ps}\p{Pi}「『“‘([{]+$/u

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/**
 * Breaks a text into lines of at most `width` terminal columns, where Chinese or English may break:
 * between words, never before a closing mark or after an opening one, nor inside a place (2021-12-25-beijing.md:16) or a
 * date, nor between a year and its word (行动2021). A word wider than a line is cut.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const piece of unbreakablePieces(text)) {
    const columns = stringWidth(piece)
    if (used + stringWidth(piece.trimEnd()) > width && used > 0) {
      lines.push(line.trimEnd())
      line = ''
      used = 0
      if (piece.trim() === '') continue
    }
    if (columns <= width) {
      line += piece
      used += columns
      continue
    }
    for (const { segment } of characters.segment(piece)) {
      const own = stringWidth(segment)
      if (used + own > width && used > 0) {
        lines.push(line)
        line = ''
        used = 0
      }
      line += segment
      used += own
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd())
  return lines
}

function unbreakablePieces(text: string): readonly string[] {
  const pieces: string[] = []
  let glue = false
  for (const { segment } of words.segment(text)) {
    const last = pieces.length - 1
    const before = pieces[last]
    if (
      before !== undefined &&
      (glue || isOneWord(before, segment) || (CLOSING.test(segment) && !/\s$/.test(before)))
    )
      pieces[last] = before + segment
    else pieces.push(segment)
    glue = OPENING.test(segment)
  }
  return pieces
}

/** Places and dates are clicked and searched for as they stand; 3.4万 is one number. */
function isOneWord(before: string, segment: string): boolean {
  return (
    (/[\w./:-]$/.test(before) && /^[\w./:-]/.test(segment)) ||
    (/\d$/.test(before) && /^[万亿余多]/.test(segment)) ||
    (/\p{Script=Han}$/u.test(before) && /^(?:19|20)\d\d$/.test(segment))
  )
}

/** Fills a text with spaces up to `width` terminal columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)))
}
