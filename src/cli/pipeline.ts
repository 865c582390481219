import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import type { HechaError } from '../errors.ts'
import type { Language } from '../language.ts'
import type { Pack } from '../lexicon/pack.ts'
import type { Report } from '../report/report.ts'
import type { Rule, Severity } from '../rules/rule.ts'

/** A path, a glob or a folder; or a text under a name. */
export type Input = string | { readonly path: string; readonly content: string | Uint8Array }

export interface CheckOptions {
  readonly packs: readonly Pack[]
  readonly language: Language
  readonly failOn: Severity
}

/** What the command runs: the library, as main.ts puts it together. */
export interface Pipeline {
  readonly version: string
  readonly rules: readonly Rule[]
  /** What cannot be read goes to `onProblem`, and the rest is still read. */
  readonly readDocuments: (
    inputs: readonly Input[],
    options: { readonly onProblem: (problem: HechaError) => void },
  ) => Promise<readonly Document[]>
  readonly extractClaims: (
    document: Document,
    options: { readonly packs: readonly Pack[] },
  ) => readonly Claim[] | Promise<readonly Claim[]>
  readonly checkConsistency: (documents: readonly Document[], options: CheckOptions) => Promise<Report>
  readonly parsePack: (text: string, path: string) => Pack
}
