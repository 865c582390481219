import type { Claim } from '../claim/claim.ts'
import type { Document, DocumentFormat, FurnitureReason, NoticeCode } from '../document/document.ts'
import type { ErrorCode, HechaError } from '../errors.ts'
import { groupedBy } from '../grouped-by.ts'
import type { Series } from '../ledger/ledger.ts'
import type { Interval, Quantity } from '../quantity/quantity.ts'
import type { Finding } from '../rules/rule.ts'
import { printableJson } from './printable.ts'
import type { Report, Reporter, Summary } from './report.ts'

/** What `hecha check --format json` prints. Names are those of the library's types; decimals and dates are strings. */
export interface JsonReport {
  readonly summary: Summary
  readonly documents: readonly JsonDocument[]
  readonly claims: readonly JsonClaim[]
  readonly series: readonly JsonSeries[]
  /** Worst first, then by document and place. */
  readonly findings: readonly Finding[]
  /** Inputs that could not be read; there only where there are any. */
  readonly problems?: readonly JsonProblem[]
}

export interface JsonProblem {
  readonly code: ErrorCode
  readonly path: string | null
  /** What happened and what to do. */
  readonly message: string
}

/** What `hecha claims --format json` prints. */
export interface JsonClaims {
  readonly claims: readonly JsonClaim[]
}

/**
 * A decimal number written out in full, without an exponent.
 * @pattern ^-?\d+(\.\d+)?$
 */
export type DecimalString = string

/**
 * A day on the calendar of Asia/Shanghai.
 * @pattern ^\d{4}-\d{2}-\d{2}$
 */
export type DateString = string

export interface JsonDocument {
  /** Path or name, as given; `source.document` and `evidence[].document` refer to it. */
  readonly path: string
  readonly format: DocumentFormat
  readonly publisher: string | null
  readonly author: string | null
  /** The page's own stamp. */
  readonly published: DateString | null
  /** The date that the text names itself. */
  readonly dateline: DateString | null
  /** How many blocks, claims and findings it has. */
  readonly blocks: number
  readonly claims: number
  readonly findings: number
  /** How many pieces of page furniture were left out, by reason. */
  readonly furniture: { readonly [Reason in FurnitureReason]?: number }
  readonly notices: readonly JsonNotice[]
}

export interface JsonNotice {
  readonly code: NoticeCode
  /** What happened and what to do, in the report's language. */
  readonly message: string
  /** In the decoded original, 0-based UTF-16 units, end exclusive. */
  readonly start?: number
  readonly end?: number
}

/** A claim, its value in strings. */
export interface JsonClaim extends Omit<Claim, 'value' | 'date' | 'source'> {
  readonly value: JsonQuantity
  readonly date: Omit<Claim['date'], 'start' | 'end'> & {
    readonly start: DateString | null
    readonly end: DateString | null
  }
  readonly source: Omit<Claim['source'], 'published'> & { readonly published: DateString | null }
}

/** The values that a wording allows. */
export interface JsonInterval extends Omit<Interval, 'lower' | 'upper'> {
  readonly lower: DecimalString
  /** null: open. */
  readonly upper: DecimalString | null
}

/** A stated quantity: the interval that its wording allows, magnitude included. */
export interface JsonQuantity extends JsonInterval, Omit<Quantity, keyof Interval | 'nominal' | 'typical'> {
  /** The number itself, before any allowance for rounding or approximation. */
  readonly nominal: DecimalString
  /** Where a bound is open: the range that such wording usually means. */
  readonly typical?: JsonInterval
}

/** One subject over time; its claims by id. */
export interface JsonSeries extends Omit<Series, 'claims'> {
  /** Ids of claims, by as-of date, then publication, then place. */
  readonly claims: readonly string[]
}

/** The whole report as JSON (see `report.schema.json`). Unprintable characters are escaped, so that texts stay exact. */
export const json: Reporter = (report) => `${printableJson(jsonReport(report), 2)}\n`

/** The claims alone, as JSON. */
export const claimsJson: Reporter = (report) =>
  `${printableJson({ claims: report.claims.map(jsonClaim) } satisfies JsonClaims, 2)}\n`

export function jsonReport(report: Report): JsonReport {
  const claims = countBy(report.claims, (claim) => claim.source.document)
  const findings = countBy(report.findings, (finding) => finding.evidence[0]?.document ?? '')
  return {
    summary: report.summary,
    documents: report.documents.map((document) => jsonDocument(document, report, claims, findings)),
    claims: report.claims.map(jsonClaim),
    series: report.series.map((series) => ({ ...series, claims: series.claims.map((claim) => claim.id) })),
    findings: report.findings,
    ...(report.problems && { problems: report.problems.map(jsonProblem) }),
  }
}

function jsonDocument(
  { path, format, metadata, blocks, furniture, notices }: Document,
  { language }: Report,
  claims: ReadonlyMap<string, number>,
  findings: ReadonlyMap<string, number>,
): JsonDocument {
  return {
    path,
    format,
    publisher: metadata.publisher,
    author: metadata.author,
    published: metadata.published?.date ?? null,
    dateline: metadata.dateline?.date ?? null,
    blocks: blocks.length,
    claims: claims.get(path) ?? 0,
    findings: findings.get(path) ?? 0,
    furniture: Object.fromEntries(countBy(furniture, (piece) => piece.reason)),
    notices: notices.map(({ code, message, place }) => ({ code, message: message[language], ...place })),
  }
}

function jsonProblem({ code, path, message }: HechaError): JsonProblem {
  return { code, path: path ?? null, message }
}

export function jsonClaim(claim: Claim): JsonClaim {
  return { ...claim, value: jsonQuantity(claim.value) }
}

function jsonQuantity(value: Quantity): JsonQuantity {
  const { typical, ...rest } = value
  return {
    ...rest,
    ...jsonInterval(value),
    nominal: value.nominal.toFixed(),
    ...(typical && { typical: jsonInterval(typical) }),
  }
}

function jsonInterval({ lower, upper, lowerInclusive, upperInclusive }: Interval): JsonInterval {
  return { lower: lower.toFixed(), upper: upper?.toFixed() ?? null, lowerInclusive, upperInclusive }
}

function countBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, number> {
  return new Map([...groupedBy(values, keyOf)].map(([key, group]) => [key, group.length]))
}
