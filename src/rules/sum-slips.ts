import type { Claim } from '../claim/claim.ts'
import { Decimal } from '../quantity/decimal.ts'
import { slipOfComputed } from './computed-slip.ts'
import type { Slip } from './slip.ts'

/** One figure of a sum that would make it right, had it been written without a slip. */
export interface SumSlip {
  readonly claim: Claim
  readonly meant: Decimal
  readonly slip: Slip
}

/** What parts come to by the digits of each. */
export function nominalSum(parts: readonly Claim[]): Decimal {
  return parts.reduce((total, { value }) => total.plus(value.nominal), new Decimal(0))
}

/** Each figure of a sum with the value that it must have if all others are right: the whole first. */
export function meantInSum(
  parts: readonly Claim[],
  whole: Claim,
): readonly { readonly claim: Claim; readonly meant: Decimal }[] {
  const total = nominalSum(parts)
  const gap = whole.value.nominal.minus(total)
  return [
    { claim: whole, meant: total },
    ...parts.map((claim) => ({ claim, meant: claim.value.nominal.plus(gap) })),
  ]
}

/** The figures of a sum of which a slip of one keeps it from being right. How many digits are no chance, the caller knows. */
export function slipsOfSum(parts: readonly Claim[], whole: Claim): readonly SumSlip[] {
  return meantInSum(parts, whole).flatMap(({ claim, meant }) => {
    const slip = slipOfComputed(claim.value, meant)
    return slip === null ? [] : [{ claim, meant, slip }]
  })
}
