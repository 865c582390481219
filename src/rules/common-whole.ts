import type { Claim } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'
import { asFraction } from '../quantity/compare.ts'
import { divide, intersection, meets, sum } from '../quantity/interval.ts'
import type { Interval } from '../quantity/quantity.ts'
import { digitsWritten, slipOfComputed } from './computed-slip.ts'
import { asRounded } from './rate-told.ts'

/** A share that does not go with the whole that its neighbours' shares are of. */
export interface OddShare {
  readonly share: Claim
  readonly part: Claim
  readonly whole: Claim
  /** The shares beside it are of that whole. */
  readonly isSure?: boolean
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

/**
 * 损失3.47亿元，……其中农业0.92亿元，占36.5%；基础设施1.56亿元，占45.0%: shares of parts whose text says of what they are parts.
 * That the others are of that whole, or that a slip of one digit explains the odd one, shows that it was meant.
 */
export function* oddSharesOfList(claims: readonly Claim[]): Iterable<OddShare> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const lists = new Map<string, OddShare[]>()
  for (const share of claims) {
    if (share.relation?.kind !== 'share' || share.relation.part === null || share.relation.whole !== null)
      continue
    const part = byId.get(share.relation.part)
    const whole = part?.relation?.kind === 'part' ? byId.get(part.relation.whole) : undefined
    if (!part || !whole || part.value.unit !== whole.value.unit || !isRightBehind(share, part)) continue
    append(lists, `${whole.id}|${share.source.blockIndex}`, { share, part, whole })
  }
  for (const list of lists.values()) {
    const odd = list.filter((one) => !fits(one))
    const [first] = odd
    if (!first || odd.length > 1) continue
    if (isOfBase(first, claims)) {
      yield { ...first, isSure: true }
      continue
    }
    const computed = first.part.value.nominal.div(first.whole.value.nominal).times(100)
    const slip =
      digitsWritten(first.share.value) >= TELLING ? slipOfComputed(first.share.value, computed) : null
    if (slip !== null && (list.length > 1 || slip.kind !== 'wrong-digit'))
      yield { ...first, isSure: list.length > 1 }
  }
}

/** 火灾873起，比上年的1286起下降32.1%，其中充电时452起，占35.1%: the part of this year over the whole of the last. */
function isOfBase({ share, part, whole }: OddShare, claims: readonly Claim[]): boolean {
  return claims.some(
    (base) =>
      base.relation?.kind === 'comparison' &&
      base.relation.of === whole.id &&
      digitsWritten(share.value) >= TELLING &&
      fits({ share, part, whole: base }),
  )
}

const TELLING = 3

/** 农业0.92亿元，占36.5%: nothing stands between them but the word that makes the one a share of the whole. */
function isRightBehind(share: Claim, part: Claim): boolean {
  return (
    share.source.blockIndex === part.source.blockIndex &&
    share.source.figure.start - part.source.figure.end < 12 &&
    /^(?:约|仅|只)?占(?:比|总[数量额])?[约达近超]?\d/.test(share.source.text)
  )
}

function fits({ share, part, whole }: OddShare): boolean {
  const told = asFraction({ ...share.value, ...asRounded(share.value) })
  const computed = divide(part.value, whole.value)
  return told === null || computed === null || meets(told, computed)
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
