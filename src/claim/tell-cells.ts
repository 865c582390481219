import type { Block, TableCell } from '../document/document.ts'
import { NATION } from '../lexicon/regions.ts'
import { readCell } from './cell.ts'
import type { Span } from './clauses.ts'
import { coverageOfEdition, editionOfRow } from './edition-of-row.ts'
import { inTextsPeriod } from './figure-period.ts'
import { editionOfPeriod } from './home.ts'
import { isOfClubs } from './league.ts'
import { inRow } from './row-ellipsis.ts'
import { latestOfRow, periodBeside } from './row-growth.ts'
import type { Scope } from './scope.ts'
import { tell } from './tell.ts'
import { remember, type Walk } from './walk.ts'

/** Tells the figures of one cell, each with what its headers, its row and its table say of it. */
export function tellCells(walk: Walk, block: Block, index: number, cell: TableCell, base: Scope): void {
  const reading = walk.readings[index]
  if (!reading) return
  const whole: Span = { start: 0, end: reading.text.length }
  const current =
    walk.tableCoverage ??
    base.coverage ??
    walk.homeCoverage?.coverage ??
    walk.openingCoverage?.coverage ??
    null
  const edition = editionOfRow(cell, walk.home.campaign)
  const figures = readCell(block, cell, walk.lexicon, walk.reference, walk.home.region ?? NATION, current)
  for (const cellFigure of figures) {
    const { figure, phrase, region } = cellFigure
    const coverage = cellFigure.coverage ?? periodBeside(cell, cellFigure, walk.datedCell)
    if (coverage) walk.datedCell = latestOfRow(walk.datedCell, cell, coverage)
    const scope: Scope = {
      campaign: edition ?? editionOfPeriod(coverage, base.campaign) ?? base.campaign,
      region: (isOfClubs(walk.home) ? null : region) ?? base.region,
      coverage: edition
        ? coverageOfEdition(walk, edition)
        : ((coverage && inTextsPeriod(coverage, walk)) ?? walk.tableCoverage ?? base.coverage),
      topic: null,
    }
    const spoken = inRow(phrase, figure, walk.recent.at(-1), cell)
    remember(walk, spoken)
    tell(walk, { block, index, reading, figure, clause: whole, sentence: whole, scope, spoken })
  }
}
