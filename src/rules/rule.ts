import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import type { Bilingual, Language } from '../language.ts'
import type { Dossier } from '../ledger/ledger.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'

export type Severity = 'error' | 'warning' | 'note'

/** Something that does not fit, with every place that shows it. */
export interface Finding {
  /** Id of the rule: `contradiction`. */
  readonly rule: string
  readonly severity: Severity
  /** One sentence for an editor, in the report's language. */
  readonly message: string
  /** The places, most telling first; never empty. */
  readonly evidence: readonly Evidence[]
  /** The arithmetic: `[61500, 63000) and [36500, 38000) do not meet`. */
  readonly explanation: string
  /** What to print instead, and on whose word. */
  readonly suggestion?: string
  /** Stable across runs and unrelated edits, for baselines. */
  readonly fingerprint: string
}

export interface Evidence {
  readonly document: string
  /** Of the quote, in the decoded original. */
  readonly start: number
  readonly end: number
  /** 1-based, of the most telling spot. */
  readonly line: number
  readonly column: number
  /** `original.slice(start, end)`. */
  readonly quote: string
  /** As a reader sees it. */
  readonly text: string
  readonly claim?: Claim['id']
  /** The figure or word itself, inside the quote. */
  readonly mark?: { readonly start: number; readonly end: number }
}

export interface RuleDocs {
  readonly title: Bilingual
  /** Why it matters and what it looks at. */
  readonly why: Bilingual
  /** Documents (one text each) that make it fire, and that leave it silent. Both are run as tests. */
  readonly fires: readonly string[]
  readonly silent: readonly string[]
}

export interface RuleContext {
  readonly language: Language
  readonly lexicon: Lexicon
}

interface RuleBase {
  readonly id: string
  /** Default severity; a finding may be milder. */
  readonly severity: Severity
  readonly docs: RuleDocs
}

/** A document with the claims read from it. */
export interface CheckedDocument {
  readonly document: Document
  readonly claims: readonly Claim[]
}

/** Looks at one document. */
export interface DocumentRule extends RuleBase {
  readonly scope: 'document'
  readonly check: (subject: CheckedDocument, context: RuleContext) => Iterable<Finding>
}

/** Looks at one dossier, within and across its documents. */
export interface DossierRule extends RuleBase {
  readonly scope: 'dossier'
  readonly check: (subject: Dossier, context: RuleContext) => Iterable<Finding>
}

export type Rule = DocumentRule | DossierRule
