/** Where an offset stands on the page; both 1-based, the column in UTF-16 units. */
export interface LinePosition {
  readonly line: number
  readonly column: number
}

/** Finds lines of one text. A line ends with CRLF, LF or CR; an offset inside the line end belongs to its line. */
export interface LineIndex {
  readonly lineCount: number
  /** Clamps offsets outside the text to its ends. */
  positionOf(offset: number): LinePosition
  /** Offset of the first unit of a line; the end of the text for lines past the last. */
  startOf(line: number): number
}

/** Reads the text once; each later question takes a binary search. */
export function lineIndex(text: string): LineIndex {
  const starts: number[] = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1)
  }
  const startOf = (line: number): number => starts[line - 1] ?? text.length
  return {
    lineCount: starts.length,
    startOf,
    positionOf(offset) {
      const wanted = Math.min(Math.max(offset, 0), text.length)
      let low = 1
      let high = starts.length
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (startOf(middle) <= wanted) low = middle
        else high = middle - 1
      }
      return { line: low, column: wanted - startOf(low) + 1 }
    },
  }
}
