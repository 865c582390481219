import type { Claim } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { asFraction } from '../quantity/compare.ts'
import { divide, meets } from '../quantity/interval.ts'
import { asRounded } from './rate-told.ts'

/** The shares told of each claim. */
export type ToldShares = ReadonlyMap<Claim['id'], readonly Claim[]>

export function toldShares(dossier: Dossier): ToldShares {
  const shares = new Map<Claim['id'], Claim[]>()
  for (const claim of dossier.claims) {
    const part = claim.relation?.kind === 'share' ? claim.relation.part : null
    if (part !== null) append(shares, part, claim)
  }
  return shares
}

/** 运送旅客8.43万人次，占2.9%, in a text on 286.5万人次: the share told of the one shows it to be a part of the other. */
export function isShareOf(a: Claim, b: Claim, shares: ToldShares): boolean {
  const [part, whole] = a.value.lower.lt(b.value.lower) ? [a, b] : [b, a]
  const ratio = divide(part.value, whole.value)
  return (shares.get(part.id) ?? []).some((share) => {
    const told = asFraction({ ...share.value, ...asRounded(share.value) })
    return ratio !== null && told !== null && meets(ratio, told)
  })
}
