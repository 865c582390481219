import type { Claim } from '../claim/claim.ts'
import type { NumberCoverage } from '../claim/coverage.ts'
import type { Document } from '../document/document.ts'
import type { DocumentInput, ReadOutcome } from '../document/read.ts'
import type { Language } from '../language.ts'
import type { Pack } from '../lexicon/pack.ts'
import type { Report } from '../report/report.ts'
import type { Rule, Severity } from '../rules/rule.ts'

export interface CheckOptions {
  readonly packs: readonly Pack[]
  readonly language: Language
  readonly failOn: Severity
}

/** What the command runs: the library, as main.ts puts it together. */
export interface Pipeline {
  readonly version: string
  readonly rules: readonly Rule[]
  /** What cannot be read is told in `problems`, in the language asked for; the rest is read all the same. */
  readonly readDocuments: (
    inputs: readonly DocumentInput[],
    options: { readonly language: Language },
  ) => Promise<ReadOutcome>
  readonly extractClaims: (
    document: Document,
    options: { readonly packs: readonly Pack[] },
  ) => readonly Claim[] | Promise<readonly Claim[]>
  readonly numberCoverage: (
    document: Document,
    options: { readonly packs: readonly Pack[] },
  ) => NumberCoverage
  readonly checkConsistency: (documents: readonly Document[], options: CheckOptions) => Promise<Report>
  readonly parsePack: (text: string, path: string, language: Language) => Pack
}
