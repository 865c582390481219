import type { Span } from './clauses.ts'

/** Index of the first span that ends after `at`; spans are in order and do not overlap. */
export function firstEndingAfter(spans: readonly Span[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}

/** The spans that lie, at least in part, between two places of the text. */
export function* spansWithin<T extends Span>(spans: readonly T[], from: number, to: number): Iterable<T> {
  for (let index = firstEndingAfter(spans, from); index < spans.length; index++) {
    const span = spans[index]
    if (!span || span.start >= to) return
    yield span
  }
}

/** The first span that overlaps a stretch of text. */
export function overlapping<T extends Span>(spans: readonly T[], stretch: Span): T | undefined {
  const span = spans[firstEndingAfter(spans, stretch.start)]
  return span && span.start < stretch.end ? span : undefined
}
