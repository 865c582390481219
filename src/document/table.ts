import { fold, foldText } from '../text/fold.ts'
import { joinMapped, literalText, type MappedText } from '../text/mapped-text.ts'
import type { Piece } from './piece.ts'

/** A table while its rows come in. */
export interface TableDraft {
  readonly number: number
  row(): void
  cell(spans: CellSpans): void
  /** Adds text to the cell begun last, or to the caption. */
  add(shown: MappedText, inCell: boolean): void
  readonly rows: readonly (readonly DraftCell[])[]
  readonly captions: readonly MappedText[]
}

export interface CellSpans {
  readonly header: boolean
  readonly columns: number
  readonly rows: number
}

interface DraftCell extends CellSpans {
  readonly parts: MappedText[]
}

export function tableDraft(number: number): TableDraft {
  const rows: DraftCell[][] = []
  const captions: MappedText[] = []
  return {
    number,
    rows,
    captions,
    row: () => {
      rows.push([])
    },
    cell: (spans) => {
      if (rows.length === 0) rows.push([])
      rows.at(-1)?.push({ ...spans, parts: [] })
    },
    add: (shown, inCell) => {
      if (!inCell) captions.push(shown)
      else rows.at(-1)?.at(-1)?.parts.push(shown)
    },
  }
}

interface GridCell extends CellSpans {
  readonly row: number
  readonly column: number
  readonly shown: MappedText
  readonly folded: string
}

/**
 * The cells of a table, each with the headers above and before it. `above` are the pieces in front of it:
 * a unit note (单位：万辆) or a caption (表1 …) there belongs to the table.
 */
export function tablePieces(draft: TableDraft, above: readonly Piece[]): Piece[] {
  const cells = layOut(draft)
  const headers = findHeaders(cells)
  const captions = [...notesAbove(above).map(({ shown }) => shown), ...draft.captions]
  const told = captions.map((each) => fold(each).text)
  const corner = told.some((text) => text.includes('单位')) ? null : cornerUnit(cells)
  const notes = corner === null ? told : [...told, `（单位：${corner}）`]
  const caption = notes.length === 0 ? null : notes.join(' ')
  const pieces = draft.captions.map((shown) => piece('caption', shown))
  const ofColumn = new Map<number, GridCell[]>()
  const ofRow = new Map<number, GridCell[]>()
  let lastHeaderRow = -1
  for (const cell of cells) {
    const inHeaderRow = headers.rows.has(cell.row)
    if (inHeaderRow && cell.row > lastHeaderRow) {
      // A header row in the middle of a table begins anew.
      if (cell.row > lastHeaderRow + 1) ofColumn.clear()
      lastHeaderRow = cell.row
    }
    if (cell.shown.text === '') continue
    const isUnit = isUnitCell(cell, ofColumn)
    const header = headers.has(cell) || isUnit
    pieces.push({
      ...piece('cell', cell.shown),
      cell: {
        table: draft.number,
        row: cell.row,
        column: cell.column,
        header,
        columnHeaders: textsOf(ofColumn.get(cell.column)?.filter((each) => each.row < cell.row)),
        rowHeaders: textsOf(ofRow.get(cell.row)),
        caption,
      },
    })
    if (inHeaderRow)
      for (let each = 0; each < cell.columns; each++) pushTo(ofColumn, cell.column + each, cell)
    else if (header) {
      // Told as a header's unit is: （万千瓦）.
      const told = isUnit ? { ...cell, folded: `（${cell.folded}）` } : cell
      for (let each = 0; each < cell.rows; each++) pushTo(ofRow, cell.row + each, told)
    }
  }
  return pieces
}

const CORNER =
  /^[^（()）]{0,8}[（(](?:单位[：:]?)?([十百千万亿]{0,3}(?:[美港日欧]?元|吨|人次?|户次?|家次?|起|件|宗|例|台|套|辆|架次|公顷|亩|平方米|千瓦时|度))[）)]$/

/** 项目（亿元） | 一季度 | 二季度: the unit in the corner is that of every column. */
function cornerUnit(cells: readonly GridCell[]): string | null {
  const corner = cells.find(({ row, column }) => row === 0 && column === 0)
  return corner?.header === true ? (CORNER.exec(corner.folded)?.[1] ?? null) : null
}

/** 指标 | 单位 | 全年累计: a column of units says what each row counts in. */
function isUnitCell(cell: GridCell, ofColumn: ReadonlyMap<number, readonly GridCell[]>): boolean {
  return (
    isLabel(cell.folded) &&
    cell.folded.length <= LONGEST_UNIT &&
    (ofColumn.get(cell.column) ?? []).some(
      ({ folded, row, column }) => column > 0 && row < cell.row && /^(?:计量)?单位$/.test(folded),
    )
  )
}

const LONGEST_UNIT = 10

/** Deeper headers than any table has. */
const MOST_HEADERS = 8

function textsOf(cells: readonly GridCell[] | undefined): string[] {
  return (cells ?? []).map((each) => each.folded)
}

function pushTo(map: Map<number, GridCell[]>, key: number, cell: GridCell): void {
  const list = map.get(key)
  if (!list) map.set(key, [cell])
  else if (list.length < MOST_HEADERS) list.push(cell)
}

/** Puts every cell at its row and column; cells that reach down push later ones to the right. */
function layOut(draft: TableDraft): GridCell[] {
  const cells: GridCell[] = []
  /** First row in which a column is free again. */
  const freeFrom: number[] = []
  for (const [row, drafts] of draft.rows.entries()) {
    let column = 0
    for (const { header, columns, rows, parts } of drafts) {
      while ((freeFrom[column] ?? 0) > row) column++
      const shown = joinWithSpaces(parts)
      cells.push({ header, columns, rows, row, column, shown, folded: foldText(shown.text) })
      for (let covered = column; covered < column + columns; covered++) freeFrom[covered] = row + rows
      column += columns
    }
  }
  return cells
}

/** A figure with its unit and trimmings, or a dash for none. */
const FIGURE = /^[-+—–±约近超]?[\d.,%‰—–/~-]*\d[\d.,%‰]*\p{L}{0,4}$|^[-—–/…*]{1,4}$/u

/**
 * `th` where there are any; else the first row where it holds no figure (years count as names of columns)
 * and the first column where most of it is words.
 */
function findHeaders(cells: readonly GridCell[]): {
  readonly rows: ReadonlySet<number>
  has(cell: GridCell): boolean
} {
  const rows = new Set(cells.filter((cell) => cell.header).map((cell) => cell.row))
  for (const cell of cells) if (!cell.header && cell.folded !== '') rows.delete(cell.row)
  const firstRow = cells.filter((cell) => cell.row === 0 && cell.folded !== '')
  const lastRow = cells.at(-1)?.row ?? 0
  // `th` beside `td` in the first row: the names stand in the column, as in an infobox.
  const mixed = firstRow.some((cell) => cell.header) && firstRow.some((cell) => !cell.header)
  const named =
    lastRow > 0 && firstRow.length > 0 && firstRow.every((cell) => cell.header || isLabel(cell.folded))
  if (named && !(mixed && firstRow[0]?.header)) {
    rows.add(0)
    const depth = Math.min(
      lastRow,
      MOST_HEADERS,
      ...firstRow.map((cell) => cell.rows).filter((span) => span > 1),
    )
    for (let row = 1; row < depth; row++) {
      const inRow = cells.filter((cell) => cell.row === row && cell.folded !== '')
      if (firstRow.some((cell) => cell.rows > row) && inRow.every((cell) => isLabel(cell.folded)))
        rows.add(row)
    }
  }
  const firstColumn = cells.filter((cell) => cell.column === 0 && !rows.has(cell.row) && cell.folded !== '')
  const labels = firstColumn.filter((cell) => cell.header || isLabel(cell.folded)).length
  const columnOfNames = labels * 2 > firstColumn.length && cells.some((cell) => cell.column > 0)
  return {
    rows,
    has: (cell) =>
      rows.has(cell.row) || cell.header || (columnOfNames && cell.column === 0 && isLabel(cell.folded)),
  }
}

/** 2号线, 18-34岁, 3年级: names that hold a number. */
const NUMBERED_NAME = /\d(?:号\p{L}{1,3}|路|班|年级|岁(?:以[上下]|及以[上下])?)$/u

function isLabel(folded: string): boolean {
  return (
    !FIGURE.test(folded) ||
    NUMBERED_NAME.test(folded) ||
    /^(?:19|20)\d\d年?$|^\d{1,2}月$|月份?$|季度$|^\d{4}[-/年]\d{1,2}月?$/.test(folded)
  )
}

/** The last of the pieces above, as far as they are notes of the table. */
function notesAbove(above: readonly Piece[]): readonly Piece[] {
  const nearest = above.slice(-2)
  const [first, second] = nearest
  if (second) return isTableNote(second) ? (first && isTableNote(first) ? nearest : [second]) : []
  return first && isTableNote(first) ? [first] : []
}

/** A note of the unit or a numbered title, as they stand above tables. */
export function isTableNote(piece: Piece): boolean {
  const text = foldText(piece.shown.text)
  return (
    text.length <= 60 &&
    (/^[（(【]?(?:计量)?单位[：:]/.test(text) ||
      /^(?:附?表|图表)[\d一二三四五六七八九十]/.test(text) ||
      // 各县市农损（单位：万元）, right over the table.
      /^[^\d。；]*[（(](?:计量)?单位[：:][^（）()]{1,10}[）)][：:]?$/.test(text) ||
      // 主要指标比较（一季度，增速%）：
      /^[^。；（()）]{2,40}[（(](?:[^（）()。；]{1,12}[，、])?(?:增速|增长|增幅|同比)?(?:%|‰|[万亿]{0,2}(?:元|吨|人次?|户|家|件|起|个|亩|公顷|千瓦时|平方米|辆|台|册|名|场))[）)][：:]?$/.test(
        text,
      ))
  )
}

function piece(kind: 'caption' | 'cell', shown: MappedText): Piece {
  return {
    kind,
    level: 0,
    shown,
    place: { start: shown.runs[0]?.start ?? 0, end: shown.runs.at(-1)?.end ?? 0 },
    linked: 0,
    strong: false,
    soft: false,
    indented: false,
  }
}

function joinWithSpaces(parts: readonly MappedText[]): MappedText {
  if (parts.length === 1 && parts[0]) return parts[0]
  const spaced: MappedText[] = []
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1]?.runs.at(-1)?.end
    const after = part.runs[0]?.start
    if (before !== undefined && after !== undefined && after > before) {
      spaced.push({ text: ' ', runs: [{ at: 0, length: 1, start: before, end: after }] })
    }
    spaced.push(part)
  }
  return spaced.length === 0 ? literalText('') : joinMapped(spaced)
}
