import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import type { CheckedDocument } from '../ledger/ledger.ts'
import { lastClause, textBefore, textBetween } from '../ledger/sentence.ts'
import { countedIn, isRelative } from '../ledger/series.ts'
import { asFraction } from '../quantity/compare.ts'
import { divide, meets, negate, subtract } from '../quantity/interval.ts'
import { digitsWritten, isToDigit, slipOfComputed } from './computed-slip.ts'
import { asRounded, HUNDRED, type Misfit, shareMisfit } from './rate-told.ts'

/** So many figures back a rate's own words may reach. */
const REACH = 6

/**
 * Rates whose words name what they are of, where that stands apart from them or is counted in another unit. Part of the
 * rule `rate`.
 */
export function* namedApart({ document, claims }: CheckedDocument): Iterable<Misfit> {
  for (const [index, claim] of claims.entries()) {
    if (claim.source.part !== 'body' || claim.source.block === 'cell' || !isToDigit(claim.value)) continue
    const found =
      pointsBetween(claim, index, claims, document) ??
      headedShare(claim, index, claims, document) ??
      shareOfTold(claim, index, claims, document)
    if (found) yield found
  }
}

const FASTER =
  /(?:^|[，。；])(\p{Script=Han}{2})\p{Script=Han}{0,10}?(?:快于|高于|高出|慢于|低于|领先|落后)(\p{Script=Han}{2})\p{Script=Han}{0,6}$/u

/** 城镇居民…增长4.3%；农村居民…增长6.6%，农村居民收入增速快于城镇2.3个百分点: both rates are named. */
function pointsBetween(
  gap: Claim,
  index: number,
  claims: readonly Claim[],
  document: Document,
): Misfit | null {
  if (gap.value.family !== 'percentage-points') return null
  const rates: { readonly claim: Claim; readonly lead: string }[] = []
  let from = index
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    const claim = claims[at]
    if (!claim || textBetween(document, claim, gap).includes('。')) break
    from = at
  }
  let last: Claim | null = null
  for (const claim of claims.slice(from, index)) {
    if (claim.value.unit === '%') {
      rates.push({ claim, lead: leadBetween(document, last, claim) })
      last = claim
    }
  }
  const words = FASTER.exec(last ? `，${leadBetween(document, last, gap)}` : '')
  const [, ours = '', theirs = ''] = words ?? []
  const first = rates.filter(({ lead }) => lead.includes(ours))
  const second = rates.filter(({ lead }) => lead.includes(theirs))
  const [mine, other] = [first[0]?.claim, second[0]?.claim]
  if (!words || first.length !== 1 || second.length !== 1 || !mine || !other || mine === other) return null
  const by = subtract(asRounded(mine.value), asRounded(other.value))
  if (meets(by.lower.lt(0) ? negate(by) : by, asRounded(gap.value))) return null
  return {
    kind: 'difference',
    rate: gap,
    first: mine,
    second: other,
    computed: subtract(mine.value, other.value),
    unit: gap.value.unit,
  }
}

/** The folded text between two figures, or some of what stands before the first. */
function leadBetween(document: Document, before: Claim | null, claim: Claim): string {
  if (before) return textBetween(document, before, claim)
  const lead = textBefore(document, claim, LEAD)
  return lead.slice(lead.lastIndexOf('。') + 1)
}

const LEAD = 60

const HEAD = /^\p{Script=Han}{1,2}(?:[\p{Script=Han}“”]{1,12})?(?:当中|中|里)，$/u
const SHARE = /^\p{Script=Han}{1,16}，占(?:比|到|了|约|近)?$/u

/** 428宗成人个案中，287人没有接种，占67.1%: the whole that the sentence opens with, whatever it is counted in. */
function headedShare(
  share: Claim,
  index: number,
  claims: readonly Claim[],
  document: Document,
): Misfit | null {
  const [whole, part] = claims.slice(Math.max(0, index - 2), index)
  if (share.value.unit !== '%' || !whole || !part || !isCount(whole) || !isCount(part)) return null
  if (!HEAD.test(textBetween(document, whole, part)) || !SHARE.test(textBetween(document, part, share)))
    return null
  return misfitShare(share, part, whole)
}

function isCount(claim: Claim): boolean {
  return isToDigit(claim.value) && !isRelative(claim) && claim.value.unit !== '%'
}

function misfitShare(share: Claim, part: Claim, whole: Claim): Misfit | null {
  const computed = divide(part.value, whole.value)
  const told = asFraction({ ...share.value, ...asRounded(share.value) })
  if (!computed || !told || meets(computed, told)) return null
  return shareMisfit(share, part, whole, computed)
}

const OF_TOLD = /^占(?:到|了)?(\p{Script=Han}{3,12}?)的?(?:比重为|比例为|约|近)?$/u
const TELLING = 3
/** So many figures away the whole of a share is looked for. */
const FAR = 200

/** 合计派现8000万元，占归母净利润的37.1%: the whole is told elsewhere in the text, and one slip of a digit parts the share from it. */
function shareOfTold(
  share: Claim,
  index: number,
  claims: readonly Claim[],
  document: Document,
): Misfit | null {
  const part = claims[index - 1]
  if (share.value.unit !== '%' || !part || !isCount(part) || digitsWritten(share.value) < TELLING) return null
  const between = textBetween(document, part, share)
  const named = OF_TOLD.exec(lastClause(between))?.[1]
  if (named === undefined || !/^\p{Script=Han}{1,3}，/u.test(between)) return null
  const wholes = claims
    .slice(Math.max(0, index - FAR), index + FAR)
    .filter(
      (claim) =>
        claim !== part &&
        claim.source.part === 'body' &&
        countedIn(claim.value) === countedIn(part.value) &&
        isCount(claim) &&
        claim.source.text.includes(named),
    )
  const [whole] = wholes
  if (!whole || wholes.some((one) => misfitShare(share, part, one) === null)) return null
  const slip = slipOfComputed(share.value, part.value.nominal.div(whole.value.nominal).times(HUNDRED))
  return slip !== null && slip.kind !== 'wrong-digit' ? misfitShare(share, part, whole) : null
}
