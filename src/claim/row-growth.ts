import type { TableCell } from '../document/document.ts'
import type { CellFigure } from './cell.ts'
import type { Coverage } from './dating.ts'

/** The last cell of a table that has a period of its own, by its headers. */
export interface DatedCell {
  readonly cell: TableCell
  readonly coverage: Coverage
}

/**
 * 指标 | 1—7月 | 同比（%）: growth and shares in a column that names no period are of the column that they stand beside, in
 * whatever period the text around the table is.
 */
export function periodBeside(
  cell: TableCell,
  { phrase, coverage }: CellFigure,
  last: DatedCell | null,
): Coverage | null {
  if (coverage !== null || phrase.kind === 'count' || last === null) return null
  return isInRow(last.cell, cell) && last.cell.column < cell.column ? last.coverage : null
}

/** 2021年 | 2020年 | 同比: of the columns of a row the one that is latest, which the growth leads up to. */
export function latestOfRow(last: DatedCell | null, cell: TableCell, coverage: Coverage): DatedCell | null {
  const before = last && isInRow(last.cell, cell) ? last : null
  if (coverage.ofComparison || cell.columnHeaders.some((header) => LOOKS_BACK.test(header))) return before
  return before && (before.coverage.end ?? '') > (coverage.end ?? '') ? before : { cell, coverage }
}

/** 本报告期 | 上年同期 | 增减: what the growth starts from. */
const LOOKS_BACK = /^(?:上|去|前一?)年|^(?:上期|同期|期初|年初)/

function isInRow(one: TableCell, other: TableCell): boolean {
  return one.table === other.table && one.row === other.row
}
