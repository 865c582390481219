/**
 * A text together with the way back to the source it was made from.
 * Offsets are 0-based UTF-16 units, ends exclusive, on both sides.
 */
export interface MappedText {
  readonly text: string
  /** Ascending in `at`, gapless over `text`. */
  readonly runs: readonly Run[]
}

/**
 * A stretch of the text and the stretch of the source that it stands for. Where both are equally long
 * they correspond unit by unit; else (an entity, a ligature) the whole stands for the whole.
 */
export interface Run {
  readonly at: number
  readonly length: number
  readonly start: number
  readonly end: number
}

export interface Place {
  readonly start: number
  readonly end: number
}

export interface MappedTextBuilder {
  /** Appends text that stands at `start` in the source as it is, or folded unit by unit. */
  literal(text: string, start: number): void
  /** Appends text that replaces the source from `start` to `end`. */
  replacement(text: string, start: number, end: number): void
  build(): MappedText
}

export function mappedTextBuilder(): MappedTextBuilder {
  const pieces: string[] = []
  const runs: Run[] = []
  let length = 0
  let last: { at: number; length: number; start: number; end: number } | undefined
  const append = (text: string, start: number, end: number): void => {
    if (text.length === 0) return
    pieces.push(text)
    const literal = text.length === end - start
    if (literal && last && last.end === start && last.length === last.end - last.start) {
      last.length += text.length
      last.end = end
    } else {
      last = { at: length, length: text.length, start, end }
      runs.push(last)
    }
    length += text.length
  }
  return {
    literal: (text, start) => append(text, start, start + text.length),
    replacement: append,
    build: () => ({ text: pieces.join(''), runs }),
  }
}

/** A text that is its own source, or stands in it at `start` unchanged. */
export function literalText(text: string, start = 0): MappedText {
  return {
    text,
    runs: text.length === 0 ? [] : [{ at: 0, length: text.length, start, end: start + text.length }],
  }
}

/** Where `text[start, end)` stands in the source. An empty stretch maps to an empty place. */
export function sourcePlace(mapped: MappedText, start: number, end: number): Place {
  const first = runAt(mapped.runs, start)
  if (end <= start) {
    const here = first ? startIn(first, start) : (mapped.runs.at(-1)?.end ?? 0)
    return { start: here, end: here }
  }
  const last = runAt(mapped.runs, end - 1)
  if (!first || !last) throw new RangeError(`No text at [${start}, ${end}) of ${mapped.text.length}`)
  return { start: startIn(first, start), end: endIn(last, end) }
}

/** The part `[start, end)` of a text, with its map. */
export function sliceMapped(mapped: MappedText, start: number, end: number): MappedText {
  const builder = mappedTextBuilder()
  for (const run of mapped.runs) {
    const from = Math.max(start, run.at)
    const to = Math.min(end, run.at + run.length)
    if (from >= to) continue
    builder.replacement(mapped.text.slice(from, to), startIn(run, from), endIn(run, to))
  }
  return builder.build()
}

/** Joins texts of one source in the order given. */
export function joinMapped(parts: readonly MappedText[]): MappedText {
  const builder = mappedTextBuilder()
  for (const part of parts) {
    for (const run of part.runs) {
      builder.replacement(part.text.slice(run.at, run.at + run.length), run.start, run.end)
    }
  }
  return builder.build()
}

function isLiteral(run: Run): boolean {
  return run.length === run.end - run.start
}

function startIn(run: Run, at: number): number {
  return isLiteral(run) ? run.start + (at - run.at) : run.start
}

function endIn(run: Run, end: number): number {
  return isLiteral(run) ? run.start + (end - run.at) : run.end
}

function runAt(runs: readonly Run[], at: number): Run | undefined {
  let low = 0
  let high = runs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const run = runs[middle]
    if (!run) return undefined
    if (at < run.at) high = middle - 1
    else if (at >= run.at + run.length) low = middle + 1
    else return run
  }
  return undefined
}
