import type { Claim } from '../claim/claim.ts'
import type { TableCell } from '../document/document.ts'
import { append } from '../grouped-by.ts'
import type { CheckedDocument } from '../ledger/ledger.ts'
import { Decimal } from '../quantity/decimal.ts'
import { divide, formatInterval, growthOver, meets, scale } from '../quantity/interval.ts'
import type { Interval, Quantity } from '../quantity/quantity.ts'
import { HUNDRED, type Misfit, type RateKind } from './rate-told.ts'

interface Entry {
  readonly cell: TableCell
  readonly claim: Claim
}
type Row = ReadonlyMap<number, Claim>

/** What a column is of two others, or of one and its total. */
interface Relation {
  readonly kind: RateKind
  readonly first: (row: Row) => Claim | undefined
  readonly second: (row: Row) => Claim | undefined
  readonly compute: (first: Interval, second: Interval) => Interval | null
}

/** Rows that must fit for the last one to be wrong, and the size of tables beyond which everything fits something. */
const FEWEST = 3
const MOST_COLUMNS = 8
const MOST_ROWS = 60
const TOTAL = /^(?:合计|总计|共计|全[省市县区国州州盟]|总和)$/

/**
 * A column of percentages that is, in all rows but one, the share, the ratio or the growth of the same other columns: what the rows
 * have in common shows what the one should be, whatever its head was read as. Part of the rule `rate`.
 */
export function* tableRatios({ document, claims }: CheckedDocument): Iterable<Misfit> {
  const tables = new Map<number, Entry[]>()
  for (const claim of claims) {
    const cell = document.blocks[claim.source.blockIndex]?.cell
    if (cell && !cell.header) append(tables, cell.table, { cell, claim })
  }
  for (const entries of tables.values()) yield* ofTable(entries)
}

function* ofTable(entries: readonly Entry[]): Iterable<Misfit> {
  const byRow = new Map<number, Map<number, Claim>>()
  let total: Map<number, Claim> | undefined
  for (const { cell, claim } of entries) {
    const row = byRow.get(cell.row) ?? new Map<number, Claim>()
    byRow.set(cell.row, row.set(cell.column, claim))
    if (TOTAL.test(cell.rowHeaders[0]?.trim() ?? '')) total = row
  }
  const columns = [...new Set(entries.map(({ cell }) => cell.column))]
  if (columns.length > MOST_COLUMNS || byRow.size > MOST_ROWS || byRow.size <= FEWEST) return
  const all = [...byRow.values()]
  const rows = all.filter((row) => row !== total)
  for (const column of columns) {
    if (!rows.every((row) => (row.get(column)?.value.unit ?? '%') === '%')) continue
    const amounts = columns.filter((one) => one !== column && rows.some((row) => isAmount(row.get(one))))
    const relations = amounts.flatMap((one) => [
      ...(total ? [shareOf(one, total)] : []),
      ...amounts.filter((other) => other !== one).flatMap((other) => [ratio(one, other), growth(one, other)]),
    ])
    const found = relations.map((relation) => oddOf(rows, column, relation)).find((one) => one !== null)
    if (found) yield found
  }
}

function isAmount(claim: Claim | undefined): boolean {
  return (
    claim !== undefined &&
    claim.value.upper !== null &&
    claim.value.family !== 'percent' &&
    claim.value.lower.gt(0)
  )
}

function shareOf(column: number, total: Row): Relation {
  return {
    kind: 'share',
    first: (row) => row.get(column),
    second: () => total.get(column),
    compute: (part, whole) => percent(divide(part, whole)),
  }
}

function ratio(first: number, second: number): Relation {
  return {
    kind: 'share',
    first: (row) => row.get(first),
    second: (row) => row.get(second),
    compute: (part, whole) => percent(divide(part, whole)),
  }
}

function growth(first: number, second: number): Relation {
  return {
    kind: 'growth',
    first: (row) => row.get(first),
    second: (row) => row.get(second),
    compute: (now, before) => percent(growthOver(now, before)),
  }
}

function percent(fraction: Interval | null): Interval | null {
  return fraction && scale(fraction, HUNDRED)
}

/** The one row of which the relation does not hold that all others have. */
function oddOf(rows: readonly Row[], column: number, relation: Relation): Misfit | null {
  let fits = 0
  let odd: Misfit | null = null
  const told = new Set<string>()
  for (const row of rows) {
    const [rate, first, second] = [row.get(column), relation.first(row), relation.second(row)]
    if (!rate || !first || !second || !isAmount(first) || !isAmount(second)) continue
    if (first.value.unit !== second.value.unit) return null
    const computed = relation.compute(asCell(first.value), asCell(second.value))
    if (!computed) return null
    if (meets(computed, asCell(rate.value))) {
      fits++
      told.add(formatInterval(rate.value))
    } else if (odd) return null
    else odd = { kind: relation.kind, rate, first, second, computed, unit: '%' }
  }
  // Rows that all say 100% hold by any relation.
  return fits >= FEWEST && told.size >= FEWEST ? odd : null
}

/** As rounded to the last digit that the cell shows, in the magnitude of its column's head. */
function asCell(value: Quantity): Interval {
  const bare = value.stated.replace(/[,\s]/g, '')
  const number = /^-?\d+(?:\.(\d+))?/.exec(bare)
  if (!number || Number(number[0]) === 0) return value
  const step = value.nominal
    .div(number[0])
    .abs()
    .times(new Decimal(10).pow(-(number[1]?.length ?? 0)))
  return {
    lower: value.nominal.minus(step.div(2)),
    lowerInclusive: true,
    upper: value.nominal.plus(step.div(2)),
    upperInclusive: true,
  }
}
