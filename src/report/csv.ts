import { stringify } from 'csv-stringify/sync'
import type { Claim } from '../claim/claim.ts'
import type { Bilingual, Language } from '../language.ts'
import type { Finding } from '../rules/rule.ts'
import { SEVERITY_NAMES, STATUS_NAMES } from './messages.ts'
import { onOneLine } from './notation.ts'
import { printable, shortened } from './printable.ts'
import type { Reporter } from './report.ts'

/** Excel takes no more in one cell. */
const LONGEST_CELL = 32_767

interface Column<Row> {
  readonly title: Bilingual
  /** Written as it is, so that spreadsheets take it as a number: -5.2 is no formula. */
  readonly numeric?: boolean
  readonly cell: (row: Row, language: Language) => string | number | boolean | null | undefined
}

const CLAIM_COLUMNS: readonly Column<Claim>[] = [
  { title: { zh: '文档', en: 'document' }, cell: ({ source }) => source.document },
  { title: { zh: '行', en: 'line' }, numeric: true, cell: ({ source }) => source.line },
  { title: { zh: '列', en: 'column' }, numeric: true, cell: ({ source }) => source.column },
  { title: { zh: '行动', en: 'campaign' }, cell: ({ campaign }) => campaign?.name },
  { title: { zh: '地区', en: 'region' }, cell: ({ region }) => region },
  { title: { zh: '指标', en: 'metric' }, cell: ({ metric }) => metric.label },
  { title: { zh: '指标代码', en: 'metric id' }, cell: ({ metric }) => metric.id },
  { title: { zh: '原文数字', en: 'stated' }, cell: ({ value }) => value.stated },
  { title: { zh: '下限', en: 'lower' }, numeric: true, cell: ({ value }) => value.lower.toFixed() },
  { title: { zh: '上限', en: 'upper' }, numeric: true, cell: ({ value }) => value.upper?.toFixed() },
  { title: { zh: '含下限', en: 'lower inclusive' }, cell: ({ value }) => value.lowerInclusive },
  { title: { zh: '含上限', en: 'upper inclusive' }, cell: ({ value }) => value.upperInclusive },
  { title: { zh: '单位', en: 'unit' }, cell: ({ value }) => value.unit },
  { title: { zh: '起始日', en: 'from' }, cell: ({ date }) => date.start },
  { title: { zh: '截止日', en: 'to' }, cell: ({ date }) => date.end },
  { title: { zh: '性质', en: 'status' }, cell: ({ date }, language) => STATUS_NAMES[date.status][language] },
  { title: { zh: '数据来源', en: 'attribution' }, cell: ({ source }) => source.attribution },
  { title: { zh: '发布者', en: 'publisher' }, cell: ({ source }) => source.publisher },
  { title: { zh: '发布日', en: 'published' }, cell: ({ source }) => source.published },
  { title: { zh: '原句', en: 'text' }, cell: ({ source }) => source.text },
  { title: { zh: '编号', en: 'id' }, cell: ({ id }) => id },
]

const FINDING_COLUMNS: readonly Column<Finding>[] = [
  {
    title: { zh: '级别', en: 'severity' },
    cell: ({ severity }, language) => SEVERITY_NAMES[severity][language],
  },
  { title: { zh: '规则', en: 'rule' }, cell: ({ rule }) => rule },
  { title: { zh: '文档', en: 'document' }, cell: ({ evidence }) => evidence[0]?.document },
  { title: { zh: '行', en: 'line' }, numeric: true, cell: ({ evidence }) => evidence[0]?.line },
  { title: { zh: '列', en: 'column' }, numeric: true, cell: ({ evidence }) => evidence[0]?.column },
  { title: { zh: '发现', en: 'message' }, cell: ({ message }) => message },
  { title: { zh: '推算', en: 'explanation' }, cell: ({ explanation }) => onOneLine(explanation) },
  { title: { zh: '建议', en: 'suggestion' }, cell: ({ suggestion }) => suggestion },
  { title: { zh: '原句', en: 'text' }, cell: ({ evidence }) => evidence[0]?.text },
  {
    title: { zh: '其他位置', en: 'other places' },
    cell: ({ evidence }) =>
      evidence
        .slice(1)
        .map(({ document, line, column, text }) => `${document}:${line}:${column} 「${text}」`)
        .join(' | '),
  },
  { title: { zh: '指纹', en: 'fingerprint' }, cell: ({ fingerprint }) => fingerprint },
]

/** The findings as CSV (RFC 4180, with a byte order mark for Excel). No cell is read as a formula. */
export const csv: Reporter = ({ findings, language }) => table(FINDING_COLUMNS, findings, language)

/** The claims as CSV, likewise. */
export const claimsCsv: Reporter = ({ claims, language }) => table(CLAIM_COLUMNS, claims, language)

function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[], language: Language): string {
  return stringify(
    [
      columns.map(({ title }) => title[language]),
      ...rows.map((row) =>
        columns.map((column) => written(column.cell(row, language), column.numeric ?? false)),
      ),
    ],
    { bom: true, record_delimiter: 'windows', escape_formulas: true },
  )
}

/** A number only where it comes out of the writer digit for digit as it went in. */
function written(value: ReturnType<Column<never>['cell']>, numeric: boolean): string | number {
  const text = shortened(printable(String(value ?? '')), LONGEST_CELL)
  return numeric && String(Number(text)) === text ? Number(text) : text
}
