import type { Claim } from '../claim/claim.ts'
import type { TableCell } from '../document/document.ts'
import { append } from '../grouped-by.ts'
import type { CheckedDocument } from '../ledger/ledger.ts'
import { addsUp } from '../ledger/series.ts'
import { Decimal } from '../quantity/decimal.ts'
import { meets, sum } from '../quantity/interval.ts'
import { slipOfComputed } from './computed-slip.ts'
import { breakdownDraft } from './part-wording.ts'
import type { Draft, RuleContext } from './rule.ts'

/** The head of a row that sums up the rows above it. */
const TOTAL = /^(?:合计|总计|共计|总和)$/
/** A row that breaks down another one: it is in that one already. */
const WITHIN = /其中|^[#—\-·]|小计|含|占/
const FEWEST = 2

interface Entry {
  readonly cell: TableCell
  readonly claim: Claim
}

/**
 * The columns of a table whose last row sums them up. Told where one slip of a digit explains what is amiss: a total may
 * leave out what two rows share. Part of the rule `part-whole`.
 */
export function* tableTotals({ document, claims }: CheckedDocument, context: RuleContext): Iterable<Draft> {
  const rows = new Map<number, Set<number>>()
  for (const { cell } of document.blocks)
    if (cell && !cell.header) rows.set(cell.table, (rows.get(cell.table) ?? new Set<number>()).add(cell.row))
  const columns = new Map<string, Entry[]>()
  for (const claim of claims) {
    const cell = document.blocks[claim.source.blockIndex]?.cell
    if (cell && !cell.header) append(columns, `${cell.table}|${cell.column}`, { cell, claim })
  }
  for (const column of columns.values()) {
    const last = column.at(-1)
    if (!last || !TOTAL.test(last.cell.rowHeaders[0]?.trim() ?? '')) continue
    const parts = column.slice(0, -1)
    // Each row has its one amount, and none is a part of another.
    const isWhole =
      parts.length >= FEWEST &&
      (rows.get(last.cell.table)?.size ?? 0) === column.length &&
      column.every(({ claim }) => addsUp(claim) && claim.value.unit === last.claim.value.unit) &&
      parts.every(({ cell }) => !WITHIN.test(cell.rowHeaders[0] ?? ''))
    if (!isWhole) continue
    const told = parts.map(({ claim }) => claim)
    const total = sum(told.map(({ value }) => value))
    if (!meets(total, last.claim.value) && isSlip(told, last.claim))
      yield breakdownDraft({ parts: told, whole: last.claim, total, complete: true }, context)
  }
}

function isSlip(parts: readonly Claim[], whole: Claim): boolean {
  const nominal = parts.reduce((left, { value }) => left.plus(value.nominal), new Decimal(0))
  const gap = whole.value.nominal.minus(nominal)
  return [
    { told: whole.value, meant: nominal },
    ...parts.map(({ value }) => ({ told: value, meant: value.nominal.plus(gap) })),
  ].some(({ told, meant }) => slipOfComputed(told, meant) !== null)
}
