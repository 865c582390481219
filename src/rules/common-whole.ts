import type { Claim } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'
import { asFraction } from '../quantity/compare.ts'
import { divide, intersection, meets, sum } from '../quantity/interval.ts'
import type { Interval } from '../quantity/quantity.ts'
import { asRounded } from './rate-told.ts'

/** A share that does not go with the whole that its neighbours' shares are of. */
export interface OddShare {
  readonly share: Claim
  readonly part: Claim
  readonly whole: Claim
}

interface Pair {
  readonly share: Claim
  readonly part: Claim
  /** What the part is its share of. */
  readonly whole: Interval
}

const FEWEST = 3

/**
 * 60岁以上1405例，占48.4%；20至59岁1926例，占52.7%；19岁以下327例，占8.9%: shares of one whole that no clause names. All but
 * one of them are of one amount, which the parts make up or the text tells; that one is wrong. Claims in the order of the text.
 */
export function* oddShares(claims: readonly Claim[]): Iterable<OddShare> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  for (const list of listsOf(claims, byId)) {
    if (list.length < FEWEST) continue
    for (const odd of list) {
      const others = list.filter((pair) => pair !== odd)
      const common = others.reduce<Interval | null>(
        (left, { whole }) => left && intersection(left, whole),
        others[0]?.whole ?? null,
      )
      if (!common || meets(odd.whole, common)) continue
      const whole = claims.find(
        (claim) =>
          claim.value.unit === odd.part.value.unit &&
          !list.some(({ part }) => part === claim) &&
          meets(claim.value, common) &&
          (meets(claim.value, sum(list.map(({ part }) => part.value))) || others.length > FEWEST),
      )
      if (whole) yield { share: odd.share, part: odd.part, whole }
    }
  }
}

/** Parts of one paragraph and unit, each with the share told right behind it. */
function listsOf(claims: readonly Claim[], byId: ReadonlyMap<string, Claim>): Iterable<readonly Pair[]> {
  const lists = new Map<string, Pair[]>()
  for (const share of claims) {
    if (share.relation?.kind !== 'share' || share.relation.part === null || share.relation.whole !== null)
      continue
    const part = byId.get(share.relation.part)
    const fraction = asFraction({ ...share.value, ...asRounded(share.value) })
    const whole = part && fraction?.lower.gt(0) ? divide(part.value, fraction) : null
    if (!part || !whole || part.source.blockIndex !== share.source.blockIndex) continue
    const key = `${share.source.blockIndex}|${part.value.unit}`
    append(lists, key, { share, part, whole })
  }
  return lists.values()
}
