import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import type { HechaError } from '../errors.ts'
import type { Language } from '../language.ts'
import type { Series } from '../ledger/ledger.ts'
import type { Finding, Rule, Severity } from '../rules/rule.ts'

/** All that a run found. Every format is made from it, and it computes nothing any more. */
export interface Report {
  /** True where no finding reaches the threshold (`failOn`, error by default). */
  readonly ok: boolean
  readonly language: Language
  readonly summary: Summary
  readonly documents: readonly Document[]
  readonly claims: readonly Claim[]
  readonly series: readonly Series[]
  /** Worst first, then by document and place. */
  readonly findings: readonly Finding[]
  /** Inputs that could not be read, where there are any; `ok` is false then. */
  readonly problems?: readonly HechaError[]
}

export interface Summary {
  readonly documents: number
  readonly claims: number
  readonly series: number
  readonly findings: Readonly<Record<Severity, number>>
}

export interface FormatOptions {
  /** ANSI colours. */
  readonly color?: boolean
  /** Columns of the terminal. */
  readonly width?: number
  readonly quiet?: boolean
  readonly verbose?: boolean
  /** The rules that ran, for formats that describe them; those of the findings are named in any case. */
  readonly rules?: readonly RuleDescription[]
  /** Of hecha, for formats that name the tool. */
  readonly version?: string
}

export type RuleDescription = Pick<Rule, 'id' | 'severity' | 'docs'>

/** Turns a report into text of one format. Pure: same report, same text. */
export type Reporter = (report: Report, options: FormatOptions) => string
