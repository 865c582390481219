import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'

/** When a document was published, as far as it is known: orders the counts of one day that name no hour. */
export interface Moment {
  readonly date: string | null
  readonly time: string | null
  /** Reprints of one text share it. */
  readonly origin: string
}

export type MomentOf = (claim: Claim) => Moment

/** Sorts by as-of date and hour, then publication, then place. */
export function compareInTime(a: Claim, b: Claim, momentOf: MomentOf): number {
  const first = momentOf(a)
  const second = momentOf(b)
  return (
    order(a.date.end ?? '', b.date.end ?? '') ||
    order(hourOf(a, first) ?? '', hourOf(b, second) ?? '') ||
    order(first.date ?? '', second.date ?? '') ||
    order(a.source.document, b.source.document) ||
    a.source.figure.start - b.source.figure.start ||
    order(a.id, b.id)
  )
}

/** A state of a running count, not a closed action or case of its own. */
export function isRunning(claim: Claim): boolean {
  return claim.date.status === 'interim' || claim.date.status === 'final'
}

/** True where a count goes on by the hour (an event without a year), so that one day may hold several states. */
export function runsByHour(claim: Claim): boolean {
  return claim.campaign !== null && claim.campaign.year === null && claim.date.status === 'interim'
}

/**
 * The hour of a count (semantics §4): its own, else that of the publication where it runs by the hour and is of
 * that day; null where nothing tells it.
 */
export function hourOf(claim: Claim, moment: Moment): string | null {
  if (claim.date.endTime !== undefined) return claim.date.endTime
  return runsByHour(claim) && moment.date === claim.date.end ? moment.time : null
}

/** When each document was published, and which are reprints of one text. */
export function moments(
  documents: ReadonlyMap<string, Document>,
  copies: readonly (readonly string[])[],
): MomentOf {
  const origins = new Map(copies.flatMap((group) => group.map((path) => [path, group[0] ?? path] as const)))
  const known = new Map<string, Moment>()
  for (const [path, { metadata }] of documents) {
    const stamp = metadata.published ?? metadata.dateline
    known.set(path, {
      date: stamp?.date ?? null,
      time: stamp?.time ?? null,
      origin: origins.get(path) ?? path,
    })
  }
  return (claim) =>
    known.get(claim.source.document) ?? {
      date: claim.source.published,
      time: null,
      origin: claim.source.document,
    }
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
