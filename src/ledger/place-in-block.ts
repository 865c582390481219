import type { Block } from '../document/document.ts'

/** Where a place of the original stands in the folded text. */
export function placeInBlock({ folded: { text, runs } }: Block, start: number): number {
  const run = runs.findLast((other) => other.start <= start)
  return run ? run.at + Math.min(run.length, start - run.start) : text.length
}
