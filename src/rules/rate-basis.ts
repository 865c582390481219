import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { textBetween } from '../ledger/sentence.ts'
import { point } from '../quantity/interval.ts'
import { foldText } from '../text/fold.ts'
import { isChangeOf } from './rate-change.ts'
import type { RateParts } from './rate-parts.ts'

const EDITION =
  /(?:比|较|与|同)[^，。；]{0,16}?(?:快报|速报|初步|初报|预报|预告|预估|公报|年报|年鉴|初值|修订前|核定前|核实前|调整前|原公布|原先公布|此前公布|先前公布|早前公布|最初公布)/

/** 比1月公布的快报数多15.7亿元: a change against another edition of the same figure, not against the year before. */
export function isOnEdition({ source }: Claim): boolean {
  return EDITION.test(foldText(source.quote.slice(0, source.figure.start - source.start)))
}

const OPENS_WITH_BASE = /^\p{Script=Han}{0,2}，(?:比|较|与)[^，。；]*$/u

/**
 * 名额共900个，其中甲组500个、乙组400个，比去年的700个增加200个: a clause that opens with its base, behind a list of parts, goes on
 * with what the list is of; which that is, the last part does not tell.
 */
export function isBehindParts(
  document: Document,
  claims: readonly Claim[],
  { now, before }: Extract<RateParts, { readonly kind: 'growth' }>,
): boolean {
  const other = claims[claims.indexOf(now) - 1]
  if (!other || other.value.unit !== now.value.unit) return false
  const between = textBetween(document, other, now)
  return (
    /^[^，。；]{0,2}、[^，。；、]*$/.test(between) && OPENS_WITH_BASE.test(textBetween(document, now, before))
  )
}

/** So many figures in a row a rate may be of together. */
const MOST_PARTS = 5

/** 规模分别为10000人、10000人和5000人，总规模较上届的2万人增长25%: the growth of all that were just listed. */
export function isOfSum(
  claims: readonly Claim[],
  { rate, now, before }: Extract<RateParts, { readonly kind: 'growth' }>,
): boolean {
  const last = claims.indexOf(now)
  let total = now.value.nominal
  for (let at = last - 1; at >= 0 && at > last - MOST_PARTS; at--) {
    const part = claims[at]
    if (!part || part.value.unit !== now.value.unit || part.source.blockIndex !== now.source.blockIndex)
      return false
    total = total.plus(part.value.nominal)
    if (isChangeOf(rate, { ...now, value: { ...now.value, ...point(total), nominal: total } }, before))
      return true
  }
  return false
}
