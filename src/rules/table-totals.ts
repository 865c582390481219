import type { Claim } from '../claim/claim.ts'
import type { TableCell } from '../document/document.ts'
import { append } from '../grouped-by.ts'
import type { CheckedDocument } from '../ledger/ledger.ts'
import { addsUp, isRelative } from '../ledger/series.ts'
import { Decimal } from '../quantity/decimal.ts'
import { meets, sum } from '../quantity/interval.ts'
import type { Quantity } from '../quantity/quantity.ts'
import type { UnitFamily } from '../quantity/units.ts'
import { slipOfComputed } from './computed-slip.ts'
import { breakdownDraft } from './part-wording.ts'
import type { Draft, RuleContext } from './rule.ts'

/** The head of a row that sums up the rows above it. */
const TOTAL =
  /^(?:(?:合计|总计|共计|总和|总数|总量|全部)(?:（[^（）]{1,8}）)?|全[国省市区县州旗港](?:合计|总计|总体)?)$/
/** The head of a column of which no row is the sum of others. */
const NO_SUM = /率|占比|比重|均|指数|增[速长幅]|同比|环比|排名|名次|价|分数?$|得分|倍|龄|度$/
/** A row that breaks down another one: it is in that one already. */
const WITHIN = /其中|^[#—\-·]|小计|含|占/
const FEWEST = 2
/** The head of a column that sums up those before it, and how many these must be: of two, one may be a rate of the other. */
const ACROSS = /^(?:合计|总计|共计|总和|全年|年度|全年合计)(?:（[^（）]{1,8}）)?$/
const FEWEST_ACROSS = 3

interface Entry {
  readonly cell: TableCell
  readonly claim: Claim
}

/**
 * The columns of a table whose last row sums them up, and the rows whose last column does (一季度 … 四季度, 全年). Told where one slip of a digit explains what is amiss: a total may
 * leave out what two rows share. Part of the rule `part-whole`.
 */
export function* tableTotals({ document, claims }: CheckedDocument, context: RuleContext): Iterable<Draft> {
  const shapes = new Map<number, { readonly rows: Set<number>; readonly columns: Set<number> }>()
  for (const { cell } of document.blocks) {
    if (!cell || cell.header) continue
    const shape = shapes.get(cell.table) ?? { rows: new Set<number>(), columns: new Set<number>() }
    shapes.set(cell.table, shape)
    shape.rows.add(cell.row)
    if (cell.columnHeaders.length > 0) shape.columns.add(cell.column)
  }
  const columns = new Map<string, Entry[]>()
  const rows = new Map<string, Entry[]>()
  for (const claim of claims) {
    const cell = document.blocks[claim.source.blockIndex]?.cell
    if (!cell || cell.header) continue
    append(columns, `${cell.table}|${cell.column}`, { cell, claim })
    append(rows, `${cell.table}|${cell.row}`, { cell, claim })
  }
  for (const column of columns.values()) {
    const table = column[0]?.cell.table ?? -1
    if (TOTAL.test(column.at(-1)?.cell.rowHeaders[0]?.trim() ?? ''))
      yield* missed(
        column,
        FEWEST,
        shapes.get(table)?.rows.size ?? 0,
        ({ rowHeaders }) => rowHeaders,
        context,
      )
  }
  for (const row of rows.values()) {
    const last = row.at(-1)?.cell
    if (!last || !ACROSS.test(last.columnHeaders.at(-1)?.trim() ?? '')) continue
    const wide = [...(shapes.get(last.table)?.columns ?? [])].filter(
      (column) => column >= (row[0]?.cell.column ?? 0),
    )
    yield* missed(row, FEWEST_ACROSS, wide.length, ({ columnHeaders }) => columnHeaders.slice(-1), context)
  }
}

/** `entries`: one of each of the `wanted` lines, the last of which sums up the others. */
function* missed(
  entries: readonly Entry[],
  fewest: number,
  wanted: number,
  headersOf: (cell: TableCell) => readonly string[],
  context: RuleContext,
): Iterable<Draft> {
  const last = entries.at(-1)
  const parts = entries.slice(0, -1)
  if (!last || !mayBeSum(last) || parts.length < fewest || entries.length !== wanted) return
  // Each line has its one amount, and none is a part of another.
  const isWhole =
    parts.every(({ claim }) => sharesUnit(claim, last.claim)) &&
    parts.every(({ cell }) => !WITHIN.test(headersOf(cell)[0] ?? ''))
  if (!isWhole) return
  const told = parts.map(({ claim }) => claim)
  const total = sum(told.map(({ value }) => value))
  if (!meets(total, last.claim.value) && isSlip(told, last.claim))
    yield breakdownDraft({ parts: told, whole: last.claim, total, complete: true }, context)
}

/** A sum of amounts, or of the bare numbers of a column that is of no rate: 场次 24, 22, … 96. */
function mayBeSum({ cell, claim }: Entry): boolean {
  if (addsUp(claim)) return true
  return (
    claim.value.unit === '' && !isRelative(claim) && !cell.columnHeaders.some((head) => NO_SUM.test(head))
  )
}

/** 冒充客服 896 above 合计 7458起: the caption's unit may have been read for some rows only. */
function sharesUnit(part: Claim, { value: whole }: Claim): boolean {
  if (part.value.unit === '') return !isRelative(part) && (whole.unit === '' || COUNTS.has(whole.family))
  return part.value.unit === whole.unit && addsUp(part)
}

/** Families of which a bare number may be: a scale (万元) would be lost on it. */
const COUNTS: ReadonlySet<UnitFamily> = new Set<UnitFamily>([
  'people',
  'cases',
  'things',
  'organisations',
  'visits',
  'organisation-visits',
  'times',
])

/** 19 where 16 makes up the total: of a count of two digits one is wrong. */
function isDigitOfCount({ stated }: Quantity, meant: Decimal): boolean {
  if (!/^\d{2}$/.test(stated) || !/^\d{2}$/.test(meant.toFixed())) return false
  const wrong = [...meant.toFixed()].filter((digit, at) => digit !== stated.charAt(at))
  return wrong.length === 1
}

function isSlip(parts: readonly Claim[], whole: Claim): boolean {
  const nominal = parts.reduce((left, { value }) => left.plus(value.nominal), new Decimal(0))
  const gap = whole.value.nominal.minus(nominal)
  return [
    { told: whole.value, meant: nominal },
    ...parts.map(({ value }) => ({ told: value, meant: value.nominal.plus(gap) })),
  ].some(({ told, meant }) => slipOfComputed(told, meant) !== null || isDigitOfCount(told, meant))
}
