import type { Correction, Metric, MetricCandidate } from './claim.ts'
import type { Span } from './clauses.ts'

/** A word that looks or sounds like a known term, with what may be meant. */
export interface SuspectTerm {
  readonly term: string
  readonly candidates: readonly { readonly term: string; readonly topic: string | null }[]
}

export type Suspects = readonly SuspectTerm[]

/** Opens the topic of a figure whose clause holds a suspect term: it is never silently replaced (semantics §5). */
export function findSuspects(
  suspects: Suspects | undefined,
  text: string,
  clause: Span,
  metric: Metric,
): { readonly metric: Metric; readonly corrections: readonly Correction[] } {
  const here = (suspects ?? []).filter((suspect) => {
    const at = text.indexOf(suspect.term, clause.start)
    return at >= 0 && at < clause.end
  })
  if (here.length === 0) return { metric, corrections: [] }
  const candidates: MetricCandidate[] = here.flatMap((suspect) =>
    suspect.candidates.map((candidate) => ({
      term: candidate.term,
      metric: `${metric.action}.${metric.object}.${candidate.topic ?? candidate.term}`,
    })),
  )
  return {
    metric: { ...metric, id: `${metric.action}.${metric.object}.open`, topic: 'open', candidates },
    corrections: here.map((suspect) => ({ term: suspect.term, candidates: suspect.candidates.map((candidate) => candidate.term) })),
  }
}
