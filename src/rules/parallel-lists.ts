import type { Claim } from '../claim/claim.ts'
import { countedIn, isRelative } from '../ledger/series.ts'
import { meets } from '../quantity/interval.ts'

/** So many figures to each side a list goes on. */
const REACH = 3

/**
 * 过本科线的物理类7.15万人，历史类2.98万人, and 600分以上的物理类5218人，历史类1087人: two lists of one text that tell of the same names, and of
 * which more than one pair differs, are of two measures. Two names that have each other's figures are swapped instead.
 */
export function parallelLists(claims: readonly Claim[]): (a: Claim, b: Claim) => boolean {
  const places = new Map(claims.map((claim, index) => [claim, index]))
  const beside = (claim: Claim): readonly Claim[] => {
    const at = places.get(claim)
    if (at === undefined) return []
    return claims
      .slice(Math.max(0, at - REACH), at + REACH + 1)
      .filter(
        (other) =>
          other !== claim &&
          !isRelative(other) &&
          other.source.document === claim.source.document &&
          other.source.blockIndex === claim.source.blockIndex &&
          other.metric.id !== claim.metric.id &&
          countedIn(other.value) === countedIn(claim.value),
      )
  }
  return (a, b) => {
    if (a.source.document !== b.source.document || a.source.blockIndex === b.source.blockIndex) return false
    const others = beside(b)
    return beside(a).some((one) =>
      others.some(
        (other) =>
          one.metric.id === other.metric.id &&
          one.region === other.region &&
          !meets(one.value, other.value) &&
          !meets(one.value, b.value) &&
          !meets(other.value, a.value),
      ),
    )
  }
}
