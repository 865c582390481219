import type { Claim } from '../claim/claim.ts'

/** Share of common pairs of characters from which two clauses tell of one action. */
const ALIKE = 0.5

/**
 * Splits claims of one subject and period into groups that tell of the same matter. Running counts and statistics
 * are about their whole period, so they are one group. Closed actions and cases (semantics §4, `period`) are many in
 * one period: two of them are one only where their clauses are alike.
 */
export function sameMatter(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const whole = claims.filter((claim) => !isIncident(claim))
  const groups: { readonly pairs: ReadonlySet<string>; readonly claims: Claim[] }[] = []
  for (const claim of claims) {
    if (!isIncident(claim)) continue
    const pairs = pairsOf(claim.source.text)
    const group = groups.find((other) => likeness(other.pairs, pairs) >= ALIKE)
    if (group) group.claims.push(claim)
    // A dossier of very many small cases is not worth a look at each pair of them.
    else if (groups.length < MOST_MATTERS) groups.push({ pairs, claims: [claim] })
  }
  return [whole, ...groups.map((group) => group.claims)].filter((group) => group.length > 1)
}

const MOST_MATTERS = 50

/** An action or case of its own: one of many in its period. */
export function isIncident(claim: Claim): boolean {
  if (claim.date.status === 'final' || claim.date.status === 'interim') return false
  if (claim.campaign !== null || claim.date.status === 'unknown') return true
  const { precision } = claim.date
  return precision === 'day' || precision === 'hour' || precision === 'minute' || precision === 'week'
}

function pairsOf(text: string): ReadonlySet<string> {
  const plain = text.replace(/[^\p{L}]/gu, '')
  const pairs = new Set<string>()
  for (let at = 0; at + 2 <= plain.length; at++) pairs.add(plain.slice(at, at + 2))
  return pairs
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const pair of a) if (b.has(pair)) common++
  const union = a.size + b.size - common
  return union === 0 ? 0 : common / union
}
