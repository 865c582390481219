import type { Claim } from './claim.ts'

/** Marks claims of one document that tell the same fact again: same subject, same period, same wording of the value. */
export function linkRepeats(claims: readonly Claim[]): readonly Claim[] {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const key = factOf(claim)
    const group = groups.get(key)
    if (group) group.push(claim)
    else groups.set(key, [claim])
  }
  return claims.map((claim) => {
    const group = groups.get(factOf(claim)) ?? []
    if (group.length < 2) return claim
    return { ...claim, repeats: group.filter((other) => other !== claim).map((other) => other.id) }
  })
}

function factOf({ campaign, region, metric, value, date }: Claim): string {
  return [campaign?.name, region, metric.id, value.unit, value.lower, value.upper, date.start, date.end].join('|')
}
