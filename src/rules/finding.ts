import { createHash } from 'node:crypto'
import type { Claim } from '../claim/claim.ts'
import type { Block, Document } from '../document/document.ts'
import type { Language } from '../language.ts'
import { lineIndex } from '../text/lines.ts'
import { sourcePlace } from '../text/mapped-text.ts'
import type { Draft, Evidence, RuleBase, Severity, Values } from './rule.ts'

/** What a finding says, in one language. */
export interface Told {
  readonly message: string
  readonly explanation: string
  readonly suggestion?: string | undefined
}

/** The wording of a rule: one function of its facts per language, so that a missing language does not compile. */
export type Wording<Facts> = Readonly<Record<Language, (facts: Facts) => Told>>

export interface DraftParts {
  readonly severity?: Severity
  readonly told: Told
  /** Most telling first. */
  readonly evidence: readonly [Evidence, ...Evidence[]]
  readonly accused?: readonly Claim['id'][]
  /** What the fingerprint is made from, beside the rule: content, never positions. */
  readonly content: readonly string[]
  readonly about?: readonly string[]
  readonly explains?: boolean
  readonly guessed?: boolean
  readonly instead?: Values
  readonly standsWith?: (values: Values) => boolean
}

export function draft(rule: Pick<RuleBase, 'id' | 'severity'>, parts: DraftParts): Draft {
  const { told, evidence } = parts
  return {
    rule: rule.id,
    severity: parts.severity ?? rule.severity,
    message: told.message,
    evidence,
    explanation: told.explanation,
    ...(told.suggestion === undefined ? {} : { suggestion: told.suggestion }),
    fingerprint: fingerprint(rule.id, parts.content),
    accused: parts.accused ?? [],
    ...(parts.explains === undefined ? {} : { explains: parts.explains }),
    ...(parts.guessed === true ? { guessed: true } : {}),
    ...(parts.instead === undefined ? {} : { instead: parts.instead }),
    ...(parts.standsWith === undefined ? {} : { standsWith: parts.standsWith }),
    about: parts.about ?? evidence.flatMap((item) => item.claim ?? []),
  }
}

/** A hash of what is found and of nothing that an unrelated edit moves. */
function fingerprint(rule: string, content: readonly string[]): string {
  return createHash('sha256')
    .update([rule, ...[...content].sort()].join('\n'))
    .digest('hex')
    .slice(0, 16)
}

/** What a claim says, without its place: for fingerprints. */
export function contentOf(claim: Claim): string {
  const { campaign, region, metric, value, date } = claim
  return [
    campaign?.name ?? '',
    region,
    metric.id,
    value.stated,
    value.unit,
    date.end?.slice(0, 7) ?? '',
  ].join('|')
}

/** The clause of a claim, its figure marked. */
export function claimEvidence(claim: Claim): Evidence {
  const { document, start, end, line, column, quote, text, figure } = claim.source
  return { document, start, end, line, column, quote, text, claim: claim.id, mark: figure }
}

/** The clause of a claim, with a word of it marked instead of its figure; the figure where the clause has not the word. */
export function wordOfClaim(claim: Claim, word: string, documents: readonly Document[]): Evidence {
  const evidence = claimEvidence(claim)
  const document = documents.find(({ path }) => path === claim.source.document)
  const folded = document?.blocks[claim.source.blockIndex]?.folded
  if (!document || !folded) return evidence
  for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + 1)) {
    const mark = sourcePlace(folded, at, at + word.length)
    if (mark.start < claim.source.start || mark.end > claim.source.end) continue
    const { line, column } = lineIndex(document.original).positionOf(mark.start)
    return { ...evidence, line, column, mark }
  }
  return evidence
}

/** Evidence for claims, each place once; `first` before `others`. */
export function evidenceOf(first: Claim, others: readonly Claim[] = []): [Evidence, ...Evidence[]] {
  const seen = new Set([first.id])
  const rest = others.filter((claim) => !seen.has(claim.id) && seen.add(claim.id))
  return [claimEvidence(first), ...rest.map(claimEvidence)]
}

/** A stretch of a block's folded text as evidence, or the whole block. Of a long block only what stands around it. */
export function blockEvidence(document: Document, block: Block, from?: number, to?: number): Evidence {
  const { text } = block.folded
  const markFrom = from ?? 0
  const markTo = to ?? text.length
  const quoteFrom = from === undefined ? 0 : clauseStart(text, from)
  const quoteTo = to === undefined ? Math.min(text.length, quoteFrom + LONGEST_QUOTE) : clauseEnd(text, to)
  const place = sourcePlace(block.folded, quoteFrom, quoteTo)
  const mark = sourcePlace(block.folded, markFrom, Math.max(markFrom, Math.min(markTo, quoteTo)))
  const position = lineIndex(document.original).positionOf(mark.start)
  return {
    document: document.path,
    start: place.start,
    end: place.end,
    line: position.line,
    column: position.column,
    quote: document.original.slice(place.start, place.end),
    text: text.slice(quoteFrom, quoteTo),
    ...(from === undefined ? {} : { mark }),
  }
}

const LONGEST_QUOTE = 120

function clauseStart(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start < LONGEST_QUOTE / 2 && !'。！？；'.includes(text.charAt(start - 1))) start--
  return start
}

function clauseEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && end - at < LONGEST_QUOTE / 2 && !'。！？；'.includes(text.charAt(end))) end++
  return end
}
