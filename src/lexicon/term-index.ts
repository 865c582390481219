/** A term of the index at its place in a text. */
export interface TermMatch<T> {
  readonly start: number
  readonly end: number
  readonly entry: T
}

export interface TermIndex<T> {
  /** By first character, then by the whole term; with the lengths that occur, longest first. */
  readonly byFirst: ReadonlyMap<
    string,
    { readonly lengths: readonly number[]; readonly entries: ReadonlyMap<string, T> }
  >
}

/** Builds an index; of two entries for one term the later wins. */
export function termIndex<T>(terms: Iterable<readonly [string, T]>): TermIndex<T> {
  const byFirst = new Map<string, { lengths: number[]; entries: Map<string, T> }>()
  for (const [term, entry] of terms) {
    const first = term.charAt(0)
    const slot = byFirst.get(first) ?? { lengths: [], entries: new Map<string, T>() }
    byFirst.set(first, slot)
    slot.entries.set(term, entry)
    if (!slot.lengths.includes(term.length)) slot.lengths.push(term.length)
  }
  for (const slot of byFirst.values()) slot.lengths.sort((a, b) => b - a)
  return { byFirst }
}

/** The longest term that begins at `at`. */
export function termAt<T>(index: TermIndex<T>, text: string, at: number): TermMatch<T> | undefined {
  const slot = index.byFirst.get(text.charAt(at))
  if (!slot) return undefined
  for (const length of slot.lengths) {
    if (at + length > text.length) continue
    const entry = slot.entries.get(text.slice(at, at + length))
    if (entry !== undefined) return { start: at, end: at + length, entry }
  }
  return undefined
}

/** All terms of a text from left to right, longest first, none overlapping another. */
export function findTerms<T>(index: TermIndex<T>, text: string, from = 0, to = text.length): TermMatch<T>[] {
  const found: TermMatch<T>[] = []
  let at = from
  while (at < to) {
    const match = termAt(index, text, at)
    if (match && match.end <= to) {
      found.push(match)
      at = match.end
    } else at++
  }
  return found
}

/** The longest term that ends exactly at `end` and does not begin before `from`. */
export function termEndingAt<T>(
  index: TermIndex<T>,
  text: string,
  end: number,
  from: number,
  longest: number,
): TermMatch<T> | undefined {
  for (let start = Math.max(from, end - longest); start < end; start++) {
    const entry = index.byFirst.get(text.charAt(start))?.entries.get(text.slice(start, end))
    if (entry !== undefined) return { start, end, entry }
  }
  return undefined
}
