import type { Claim } from '../claim/claim.ts'
import type { Bilingual, Language } from '../language.ts'
import type { Crossing } from '../ledger/crossings.ts'
import type { Echo } from '../ledger/echoes.ts'
import type { CheckedDocument, Dossier } from '../ledger/ledger.ts'
import type { NumberedName } from '../ledger/numbered-names.ts'
import type { Retelling } from '../ledger/retellings.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Interval } from '../quantity/quantity.ts'

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

export interface RuleBase {
  readonly id: string
  /** Default severity; a finding may be milder. */
  readonly severity: Severity
  readonly docs: RuleDocs
}

export type { CheckedDocument } from '../ledger/ledger.ts'

/**
 * What a rule hands over. Drafts about one conflict are brought together before they become findings (settle.ts):
 * the most telling rule tells it, and what only follows from it is told with it.
 */
export interface Draft extends Finding {
  /** The claims that look wrong, where the evidence says so; none where either side may be. */
  readonly accused: readonly Claim['id'][]
  /** What in particular clashes: two drafts with one topic are one finding. Claim ids where nothing better is known. */
  readonly about: readonly string[]
  /** True where it names the cause itself (the wrong region, the wrong year), and so comes before what merely clashes. */
  readonly explains?: boolean
  /** True where only likeness speaks for it: what any rule knows of the same two figures comes first. */
  readonly guessed?: boolean
  /** For each claim that it sets against another, the value that would settle it. */
  readonly instead?: Values
  /** Whether it still stands where claims have other values: then it does not merely follow from what would change them. */
  readonly standsWith?: (values: Values) => boolean
}

export type Values = ReadonlyMap<Claim['id'], Interval>

/** Looks at one document. */
export interface DocumentRule extends RuleBase {
  readonly scope: 'document'
  readonly check: (subject: CheckedDocument, context: RuleContext) => Iterable<Draft>
}

/** Looks at one dossier, within and across its documents. */
export interface DossierRule extends RuleBase {
  readonly scope: 'dossier'
  readonly check: (subject: Dossier, context: RuleContext) => Iterable<Draft>
  /** Looks at two figures a slip apart, whatever dossiers they were booked to. */
  readonly checkEcho?: (echo: Echo, context: RuleContext) => Iterable<Draft>
  /** Looks at one figure told in two places, whatever dossiers they were booked to. */
  readonly checkRetelling?: (retelling: Retelling, context: RuleContext) => Iterable<Draft>
  /** Looks at two figures that stand together in two texts. */
  readonly checkCrossing?: (crossing: Crossing, context: RuleContext) => Iterable<Draft>
}

/** Looks at each document for what its own text relates, and at each dossier for what stands apart. */
export interface TwofoldRule extends RuleBase {
  readonly scope: 'document-and-dossier'
  readonly checkDocument: (subject: CheckedDocument, context: RuleContext) => Iterable<Draft>
  readonly checkDossier: (subject: Dossier, context: RuleContext) => Iterable<Draft>
  /** As of a dossier's rule. */
  readonly checkRetelling?: (retelling: Retelling, context: RuleContext) => Iterable<Draft>
  /** Looks at one name with its numbers, whatever documents tell it. */
  readonly checkName?: (name: NumberedName, context: RuleContext) => Iterable<Draft>
}

export type Rule = DocumentRule | DossierRule | TwofoldRule
