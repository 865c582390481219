import { isHan, isSpace } from '../text/characters.ts'
import { literalText } from '../text/mapped-text.ts'
import { type Cut, NO_FACTS, type Piece } from './piece.ts'
import { tableDraft, tablePieces } from './table.ts'

interface Line {
  /** Where its visible text stands. */
  readonly start: number
  readonly end: number
  /** Columns on a typewriter: 2 for Han and full-width characters. */
  readonly width: number
  readonly indented: boolean
  readonly afterBlank: boolean
}

/**
 * Cuts plain text from `start` to `end` into its lines, and notes which of them merely continue the one before:
 * those of a text that was wrapped to a fixed width. List signs stay in the text; `structure.ts` reads them.
 */
export function cutPlainText(original: string, start = 0, end = original.length): Cut {
  const lines = visibleLines(original, start, end)
  const wrapped = wrapWidth(lines)
  const pieces: Piece[] = []
  let tables = 0
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (!line) continue
    const rows = tabbedRows(original, lines, index)
    if (rows) {
      pieces.push(...tableOf(original, rows, ++tables, pieces))
      index += rows.lines.length - 1
      continue
    }
    const previous = lines[index - 1]
    pieces.push({
      kind: 'paragraph',
      level: 0,
      shown: literalText(original.slice(line.start, line.end), line.start),
      place: { start: line.start, end: line.end },
      linked: 0,
      strong: false,
      soft: previous !== undefined && !line.afterBlank && !line.indented && fills(previous, wrapped),
      indented: line.indented,
    })
  }
  return { pieces, furniture: [], facts: NO_FACTS }
}

/**
 * Lines of one table, its cells parted by tabs as copied from a page, or by wide spaces as typed: at least three of as
 * many cells each. Wide spaces also part words of a menu: such rows must end with a number, but for the first.
 */
function tabbedRows(original: string, lines: readonly Line[], from: number): Rows | undefined {
  return rowsParted(original, lines, from, TAB) ?? rowsParted(original, lines, from, WIDE_SPACE)
}

interface Rows {
  readonly lines: readonly Line[]
  readonly separator: string
}

function rowsParted(
  original: string,
  lines: readonly Line[],
  from: number,
  separator: string,
): Rows | undefined {
  const cells = countIn(original, lines[from], separator)
  const isRow = (line: Line | undefined): boolean =>
    line !== undefined &&
    !line.afterBlank &&
    countIn(original, line, separator) === cells &&
    (separator === TAB || /\d%?$/.test(original.slice(Math.max(line.start, line.end - 4), line.end)))
  if (cells === 0) return undefined
  let to = from + 1
  while (to < lines.length && isRow(lines[to])) to++
  return to - from < FEWEST_ROWS ? undefined : { lines: lines.slice(from, to), separator }
}

const FEWEST_ROWS = 3

/** Where a row's cells are parted: at each tab, at each run of wide spaces. */
function countIn(original: string, line: Line | undefined, separator: string): number {
  let count = 0
  if (line)
    for (let at = line.start; at < line.end; at++)
      if (original.charAt(at) === separator && (separator === TAB || original.charAt(at + 1) !== separator))
        count++
  return count
}

const TAB = '\t'
const WIDE_SPACE = '\u3000'

function tableOf(
  original: string,
  { lines, separator }: Rows,
  number: number,
  above: readonly Piece[],
): readonly Piece[] {
  const draft = tableDraft(number)
  for (const { start, end } of lines) {
    draft.row()
    let from = start
    for (const text of original.slice(start, end).split(separator)) {
      const shown = text.trim()
      // One of several wide spaces in a row.
      if (shown === '' && separator !== TAB) {
        from += text.length + 1
        continue
      }
      draft.cell({ header: false, columns: 1, rows: 1 })
      draft.add(literalText(shown, from + text.indexOf(shown)), true)
      from += text.length + 1
    }
  }
  return tablePieces(draft, above)
}

function visibleLines(original: string, start: number, end: number): Line[] {
  const lines: Line[] = []
  let afterBlank = false
  let from = start
  while (from < end) {
    let to = from
    let width = 0
    while (to < end) {
      const code = original.charCodeAt(to)
      if (code === 0x0a || code === 0x0d) break
      width += code >= 0x2e80 || isHan(code) ? 2 : 1
      to++
    }
    let first = from
    while (first < to && (isSpace(original.charCodeAt(first)) || original.charCodeAt(first) === 0xfeff))
      first++
    let last = to
    while (last > first && isSpace(original.charCodeAt(last - 1))) last--
    if (last === first) afterBlank = true
    else {
      const indent = original.slice(from, first)
      lines.push({
        start: first,
        end: last,
        width,
        indented: /　|\t| {2}|\u00a0{2}/.test(indent),
        afterBlank,
      })
      afterBlank = false
    }
    from = original.startsWith('\r\n', to) ? to + 2 : to + 1
  }
  return lines
}

/** Lines of screens, mails and old systems: 15 to 60 Han characters. */
const NARROWEST_WRAP = 30
const WIDEST_WRAP = 124
/** How far a wrapped line may fall short: a word or a figure that did not fit, a closing sign. */
const RAGGED = 12

/**
 * The width that the text was wrapped to, or `undefined` where each line is a paragraph of its own: most lines
 * that another follows without a break reach nearly to the same column, and break off inside a sentence.
 */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const inner = lines.filter((_, index) => {
    const next = lines[index + 1]
    return next !== undefined && !next.afterBlank && !next.indented
  })
  let widest = 0
  for (const { width } of inner) widest = Math.max(widest, width)
  if (inner.length < 2 || widest < NARROWEST_WRAP || widest > WIDEST_WRAP) return undefined
  const full = inner.filter(({ width }) => width >= widest - RAGGED).length
  return full >= 2 && full * 3 >= inner.length * 2 ? widest : undefined
}

function fills(line: Line, wrapped: number | undefined): boolean {
  return wrapped !== undefined && line.width >= wrapped - RAGGED
}
