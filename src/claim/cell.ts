import { scanText } from '../calendar/scan.ts'
import type { Block, TableCell } from '../document/document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { scanNumbers } from '../quantity/scan.ts'
import { BRACKET, LONGEST_LABEL, UNIT_NOTE, unitOf } from './cell-unit.ts'
import { type Coverage, yearBefore } from './dating.ts'
import { stripEnds } from './noun.ts'
import { coverageOf } from './period-of-figure.ts'
import { type Phrase, readSubject } from './phrase.ts'
import type { Figure } from './reading.ts'
import { findRegions } from './region.ts'

/** A table cell's figure, read with its row and column headers. */
export interface CellFigure {
  readonly figure: Figure
  readonly phrase: Phrase
  readonly region: string | null
  readonly coverage: Coverage | null
}

/** A column of places in a list, no figures. */
const RANK = /^(?:排名|名次|排位|序号|位次|编号|No\.?)$/

/**
 * Reads the figures of a body cell. Its unit is its own, else that of its column's or row's header in brackets
 * (产量（万吨）), else the caption's (单位：万吨); magnitudes belong to the value.
 */
export function readCell(
  block: Block,
  cell: TableCell,
  lexicon: Lexicon,
  reference: string | null,
  home: string,
  current: Coverage | null,
): readonly CellFigure[] {
  if (cell.header) return []
  const text = block.folded.text
  if (!/^[-+~约近超逾]*[\d一二三四五六七八九十]/.test(text)) return []
  const headers = [...cell.columnHeaders, ...cell.rowHeaders]
  if (cell.columnHeaders.some((header) => RANK.test(header))) return []
  const unit = unitOf(
    headers.map((header) => header.slice(-LONGEST_LABEL)),
    cell.caption,
  )
  const labels = [...cell.rowHeaders, ...cell.columnHeaders].map(labelOf).map(yearOf)
  const plain = (label: string): string => withoutPlaceAndTime(label, lexicon, reference, home)
  const phrase = cellPhrase(
    {
      row: cell.rowHeaders.map(labelOf).map(yearOf).map(plain).join(''),
      column: cell.columnHeaders.map(labelOf).map(yearOf).map(plain).join(''),
      caption: plain(captionOf(cell)),
    },
    lexicon,
  )
  const region = labels.map((label) => regionOf(label, lexicon, home)).find((each) => each !== null) ?? null
  // 启动部署（3—4月）: a stage of what the table is on.
  const asides = cell.rowHeaders.flatMap((header) => BRACKET.exec(header.slice(-LONGEST_LABEL))?.[1] ?? [])
  const coverage =
    [...partOfYear(labels), ...labels, ...asides]
      .map((label) => periodOf(label, reference, current))
      .find((each) => each !== null) ??
    labels.map((label) => current && inTitledPeriod(label, current)).find((each) => each !== null) ??
    null
  const found: CellFigure[] = []
  for (const mention of scanNumbers(text)) {
    const own =
      mention.kind === 'quantity' && mention.unit
        ? mention
        : scanNumbers(text.slice(mention.start, mention.end) + unit)[0]
    if (own?.kind !== 'quantity') continue
    const shift = own === mention ? 0 : mention.start
    const number = { start: own.number.start + shift, end: Math.min(own.number.end + shift, text.length) }
    found.push({
      figure: {
        start: mention.start,
        end: mention.end,
        number,
        unit: own === mention ? own.unit : null,
        quantity: own.quantity,
      },
      phrase,
      region,
      coverage,
    })
  }
  return found
}

/** 2020年 over a column and 年末个贷率 before a row: the end of that year. */
function partOfYear(labels: readonly string[]): readonly string[] {
  const year = labels.find((label) => /^20\d{2}年$/.test(label))
  const part = labels.find((label) => /^(?:年[末底初]|[一二三四]季度|[上下]半年|\d{1,2}月)/.test(label))
  return year && part ? [year + part.replace(/^年/, '')] : []
}

/** 2019 alone, heading a row or a column, is a year. */
function yearOf(label: string): string {
  return /^(?:19|20)\d{2}$/.test(label) ? `${label}年` : label
}

function labelOf(header: string): string {
  return header.slice(-LONGEST_LABEL).replace(BRACKET, '')
}

function captionOf({ caption }: TableCell): string {
  const words = (caption ?? '').slice(-LONGEST_LABEL).replace(UNIT_NOTE, '')
  return labelOf(words.replace(/[（(][^（）()]*[）)]?\s*$/, ''))
}

/** What a cell's row, column and table are called, without places, dates and units. */
interface Labels {
  readonly row: string
  readonly column: string
  readonly caption: string
}

const CHANGE =
  /(?:同比|环比|比上年|较上年|年)?(?:增长率?|增速|增幅|增减变动|增减|变动|变化|涨跌幅?|涨幅|下降|降幅|增)(?:率|幅度)?$|(?:同比|环比)$/
/** Which of a table's periods a column is of: 本报告期末, 上年同期, 本报告期比上年同期. */
const WHICH_PERIOD =
  /^(?:本报告期末?|报告期末?|本期末?|上期末?|上年度?末?|本年度?末?|去年末?|年初至(?:报告期)?末?|期末|期初|年末|年初|同期|同月|比|较|与)+/
const SHARE = /(?:占比|比重)$/
/** A column that says only that its row's figures stand in it. */
const PLAIN_COLUMN =
  /^(?:绝对[量数额]|总量|数[值量]|本期|上期|上年同期|去年同期|同期|当期|指标值?|最高|最低|合计|累计)?$/
/** A row that is not a kind of its own. */
const TOTAL_ROW = /^(?:合计|总计|总体|总量|小计|全部|平均)?$/
/** A caption names what its table counts where it ends with a measure: 主要线路日均客流. */
const MEASURE = /(?:流量?|人[次数]|数量?|量|额|率|收入|产值|票房|价格|浓度|指数)$/

function cellPhrase({ row, column: told, caption }: Labels, lexicon: Lexicon): Phrase {
  const which = WHICH_PERIOD.exec(told)?.[0] ?? ''
  const column = told.slice(which.length)
  const change =
    (which.endsWith('比较') && column === '' ? /$/ : CHANGE).exec(column) ??
    (PLAIN_COLUMN.test(stripEnds(column)) ? CHANGE.exec(row) : null)
  const share = change ? null : SHARE.exec(column)
  const cut = change ?? share
  const isOfColumn = cut !== null && column.endsWith(cut[0])
  const measure = isOfColumn ? column.slice(0, cut.index) : column
  const kindOfRow = cut && !isOfColumn ? row.slice(0, cut.index) : row
  const subject = subjectOf(kindOfRow, PLAIN_COLUMN.test(stripEnds(measure)) ? '' : measure, caption, lexicon)
  const base = {
    basis: 'unknown',
    direction: 'unknown',
    mode: 'by',
    subject: '',
    end: 0,
    ...subject,
  } as const
  if (change)
    return {
      ...base,
      kind: 'change',
      basis: /环比|上月|上季/.test(told) ? 'previous' : 'year',
      direction: 'up',
    }
  return share ? { ...base, kind: 'share' } : { kind: 'count', ...base }
}

/** The column's noun, else the caption's, narrowed by the row; the row's own where neither names one. */
function subjectOf(
  row: string,
  column: string,
  caption: string,
  lexicon: Lexicon,
): Pick<Phrase, 'action' | 'noun'> & Partial<Phrase> {
  const own = readSubject(row, lexicon)
  const measure = column !== '' ? column : own.noun.object ? '' : MEASURE.test(caption) ? caption : ''
  if (measure === '') return { ...own, role: 'row' }
  const read = readSubject(measure, lexicon)
  const words = stripEnds(row)
  if (TOTAL_ROW.test(words) || (read.noun.object === null && read.noun.head === '' && !read.action))
    return words === '' || TOTAL_ROW.test(words) ? read : own
  const topics = own.noun.topics.length > 0 ? own.noun.topics : read.noun.topics
  return {
    ...read,
    noun: {
      ...read.noun,
      topics,
      modifiers: own.noun.topics.length > 0 ? read.noun.modifiers : [...read.noun.modifiers, words],
    },
  }
}

function regionOf(label: string, lexicon: Lexicon, home: string): string | null {
  return findRegions(label, lexicon, home)[0]?.region ?? null
}

function withoutPlaceAndTime(
  label: string,
  lexicon: Lexicon,
  reference: string | null,
  home: string,
): string {
  const gone = [
    ...findRegions(label, lexicon, home),
    ...scanText(label, { reference, anchor: null }).periods.filter((period) => !period.comparison),
  ]
  let rest = label
  for (const { start, end } of gone.sort((a, b) => b.start - a.start))
    rest = rest.slice(0, start) + rest.slice(end)
  return rest
}

function periodOf(label: string, reference: string | null, current: Coverage | null): Coverage | null {
  if (YEAR_BEFORE.test(label) && current) return yearBefore(current)
  if (QUARTER.test(label) && current && isClosedYear(current) && current.end !== reference)
    return periodOf(label, current.end, null)
  if (current && inTitledPeriod(label, current)) return null
  const { periods } = scanText(label, { reference, anchor: null, chapter: yearOfTable(current, reference) })
  if (periods.every((period) => period.comparison && period.period.end === null)) return null
  return coverageOf(label, periods, { start: 0, end: label.length }, null, reference, 'value')
}

/** 一季度 | 二季度 | … in an annual report that came out in April: quarters of the report's year. */
const QUARTER = /^第?[一二三四1-4]季度?$|^Q[1-4]$/

function isClosedYear({ start, end }: Coverage): boolean {
  return start?.endsWith('-01-01') === true && end === `${start.slice(0, 4)}-12-31`
}

/**
 * 本月, 本年累计 over columns of a text that is on a month (11月产销快报, published in December): that month, and the year
 * up to its end.
 */
function inTitledPeriod(label: string, current: Coverage): Coverage | null {
  const { start, end, precision } = current
  if (start === null || end === null || current.ofComparison) return null
  if (UP_TO_HERE.test(label))
    return { ...current, start: `${end.slice(0, 4)}-01-01`, kind: 'running', assumed: false }
  const own = OWN_PERIOD.find(([words]) => words.test(label))?.[1]
  return own === precision ? current : null
}

const UP_TO_HERE =
  /^(?:(?:本|当|今|全)?年|年度|年初至今|年初至(?:本|报告)期末|自年初|本年度)?(?:累计|至今|以来)(?:数|值|量|额|完成|同比|增长|增速)?[^\d]{0,4}$/
const OWN_PERIOD: readonly (readonly [RegExp, Coverage['precision']])[] = [
  [/^(?:本|当|该)月/, 'month'],
  [/^(?:本|当|该)季度?/, 'quarter'],
  [/^(?:本|当|该)年(?!累计|初)/, 'year'],
]

/** The year of months in a table on what was over by the year before. */
function yearOfTable(current: Coverage | null, reference: string | null): number | null {
  const year = current?.end?.slice(0, 4)
  return year !== undefined && reference !== null && year < reference.slice(0, 4) ? Number(year) : null
}

/** 去年同期: the same stretch as the other columns', a year before. */
const YEAR_BEFORE = /^(?:去年|上年|上一年)同(?:期|月|季)/
