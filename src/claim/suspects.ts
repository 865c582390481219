import type { Lexicon } from '../lexicon/lexicon.ts'
import type { SuspectTerm } from '../lexicon/suspect.ts'
import { termAt } from '../lexicon/term-index.ts'
import type { Correction, Metric, MetricCandidate } from './claim.ts'
import type { Span } from './clauses.ts'

/** Opens the topic of a figure whose clause holds a suspect term: it is never silently replaced (semantics §5). */
export function openTopic(
  suspects: readonly SuspectTerm[],
  text: string,
  clause: Span,
  metric: Metric,
  lexicon: Lexicon,
): { readonly metric: Metric; readonly corrections: readonly Correction[] } {
  const words = text.slice(clause.start, clause.end)
  const here = suspects.filter((suspect) => words.includes(suspect.term))
  if (here.length === 0) return { metric, corrections: [] }
  const candidates: MetricCandidate[] = here.flatMap((suspect) =>
    suspect.candidates.map((term) => ({
      term,
      metric: `${metric.action}.${metric.object}.${termAt(lexicon.terms, term, 0)?.entry.topic?.id ?? term}`,
    })),
  )
  return {
    metric: { ...metric, id: `${metric.action}.${metric.object}.open`, topic: 'open', candidates },
    corrections: here.map(({ term, candidates: meant }) => ({ term, candidates: meant })),
  }
}
