import type { Claim } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { liesBelow, meets } from '../quantity/interval.ts'

/** Whether a text that tells the later figure says itself that it is less than the earlier one. */
export type IsToldLower = (earlier: Claim, later: readonly Claim[]) => boolean

/**
 * 责令整改4288家，比春季的5316家少1028家: a writer who sets the higher figure beside the lower one knows that it fell, so
 * that the two are no states of one running total.
 */
export function toldLowerIn({ claims }: Dossier): IsToldLower {
  const bases = new Map<string, Claim[]>()
  for (const claim of claims)
    if (claim.relation?.kind === 'comparison' && claim.relation.of !== null)
      append(bases, claim.relation.of, claim)
  return (earlier, later) =>
    later.some((claim) =>
      (bases.get(claim.id) ?? []).some(
        (base) => liesBelow(claim.value, base.value) && meets(base.value, earlier.value),
      ),
    )
}
