/** The public face of hecha: everything a user may import, and nothing else. */
export { findPeriods, parsePeriod } from './calendar/find.ts'
export type { FoundPeriod, Period, PeriodContext, PeriodRole, Precision } from './calendar/period.ts'
export { type CheckInput, type CheckOptions, checkConsistency } from './check.ts'
export type {
  Campaign,
  Claim,
  ClaimDate,
  ClaimStatus,
  Correction,
  Metric,
  MetricCandidate,
  Relation,
  Source,
} from './claim/claim.ts'
export type { NumberCoverage, NumberFate, NumberRecord } from './claim/coverage.ts'
export { type ClaimOptions, extractClaims, numberCoverage } from './claims.ts'
export type {
  Block,
  BlockKind,
  Document,
  DocumentFormat,
  Furniture,
  Metadata,
  Notice,
  Stamp,
  TableCell,
} from './document/document.ts'
export { type DocumentInput, type ReadOptions, type ReadOutcome, readDocuments } from './document/read.ts'
export { type DocumentSource, readDocument } from './document/read-document.ts'
export { type ErrorCode, HechaError } from './errors.ts'
export type { Bilingual, Language } from './language.ts'
export type { Series } from './ledger/ledger.ts'
export { parsePack } from './lexicon/load.ts'
export type { Pack } from './lexicon/pack.ts'
export { type FoundQuantity, findQuantities, parseQuantity } from './quantity/find.ts'
export type { Interval, Quantity } from './quantity/quantity.ts'
export type { UnitFamily } from './quantity/units.ts'
export { type Format, formatReport } from './report/formats.ts'
export type { FormatOptions, Report, Summary } from './report/report.ts'
export { rules } from './rules/index.ts'
export type { Evidence, Finding, Rule, RuleDocs, Severity } from './rules/rule.ts'
export type { MappedText, Place } from './text/mapped-text.ts'
