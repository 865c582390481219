import type { Told } from './relate.ts'

/** Whether two figures of one block count the same, wherever and whenever. */
export function sameWords(a: Told, b: Told): boolean {
  const left = a.spoken.noun
  const right = b.spoken.noun
  return (
    left.object === right.object &&
    left.head === right.head &&
    left.modifiers.join() === right.modifiers.join() &&
    left.topics.join() === right.topics.join() &&
    a.spoken.subject === b.spoken.subject &&
    (a.spoken.action === b.spoken.action || a.spoken.kind !== b.spoken.kind)
  )
}

/** The same of the same place. */
export function sameMatter(a: Told, b: Told): boolean {
  return sameWords(a, b) && a.claim.region === b.claim.region
}
