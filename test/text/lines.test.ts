import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { lineIndex } from '../../src/text/lines.ts'

describe('lineIndex', () => {
  test.each([
    ['LF', 'a\nb3起', 3, { line: 2, column: 2 }],
    ['CRLF', 'a\r\nb3起', 4, { line: 2, column: 2 }],
    ['CR', 'a\rb3起', 3, { line: 2, column: 2 }],
    ['the start', 'a\nb', 0, { line: 1, column: 1 }],
    ['the LF of a CRLF', 'a\r\nb', 2, { line: 1, column: 3 }],
    ['a byte order mark, which counts', '\ufeffa', 1, { line: 1, column: 2 }],
    ['an astral character, which counts twice', '𠮷3', 2, { line: 1, column: 3 }],
    ['an offset past the end', 'a\nb', 99, { line: 2, column: 2 }],
    ['an empty text', '', 0, { line: 1, column: 1 }],
    ['the line after a last line end', 'a\n', 2, { line: 2, column: 1 }],
  ])('counts lines and columns with %s', (_, text, offset, position) => {
    expect(lineIndex(text).positionOf(offset)).toEqual(position)
  })

  it('agrees with counting line ends one by one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '起', '\r\n', '\n', '\r', '𠮷')),
        fc.nat(60),
        (parts, offset) => {
          const text = parts.join('')
          const at = Math.min(offset, text.length)
          const index = lineIndex(text)
          const { line, column } = index.positionOf(at)
          expect(index.startOf(line) + column - 1).toBe(at)
          if (text[at - 1] !== '\r' || text[at] !== '\n') {
            expect(line).toBe(text.slice(0, at).split(/\r\n|\r|\n/).length)
          }
        },
      ),
    )
  })
})
