import type { Claim } from '../claim/claim.ts'
import { type Cell, runsInto } from '../ledger/cells.ts'
import { meets } from '../quantity/interval.ts'
import { foldText } from '../text/fold.ts'
import { countsOtherMonths } from './other-span.ts'
import { daysBetween, isPrecise, STILL, type Stale, sameFigure } from './told-as-whole.ts'

/** 暑期档（6月1日至8月31日）: the stretch behind a campaign's name is the whole of it, whatever year end is reckoned elsewhere. */
function definesWhole({ campaign, source }: Claim): boolean {
  const text = foldText(source.text)
  const at = campaign === null ? -1 : text.indexOf(campaign.series)
  return (
    at !== -1 && /^[^，。；（(]{0,8}[（(][^）)]{0,16}\d[月日][至到][^）)]{1,16}[）)]/.test(text.slice(at))
  )
}

/** A figure told as final that an earlier interim told, while the final differs: October's count sold as the year's. */
export function* shownAsFinal(cells: readonly Cell[], isAhead: (claim: Claim) => boolean): Iterable<Stale> {
  for (const last of cells) {
    const finals = last.claims.filter((claim) => claim.date.status === 'final')
    if (finals.length === 0) continue
    const before = cells.filter((cell) => runsInto(cell, last)).flatMap((cell) => cell.claims)
    for (const stale of finals) {
      if (isOneOfSeveral(stale, finals)) continue
      const interim = before.find(
        (claim) =>
          sameFigure(claim, stale) && !definesWhole(claim) && !isAhead(claim) && !countsOtherMonths(claim),
      )
      if (!interim) continue
      const final = finals.find(
        (claim) => !meets(claim.value, stale.value) && claim.value.lower.gt(stale.value.lower),
      )
      if (final) yield { stale, interim, final }
      else if (
        // Its day was only supposed: it may be of the whole year, too.
        interim.date.assumed !== true &&
        isPrecise(stale) &&
        stale.source.part === 'body' &&
        finals.every((claim) => sameFigure(claim, stale)) &&
        daysBetween(interim, stale) > STILL
      )
        yield { stale, interim, final: null }
    }
  }
}

/** 四个季度分别为4.68亿元、5.51亿元: values that one clause tells side by side are each of a stretch of its own. */
function isOneOfSeveral(claim: Claim, told: readonly Claim[]): boolean {
  const { document, start } = claim.source
  return told.some(
    ({ source, value }) =>
      source.document === document && source.start === start && !meets(value, claim.value),
  )
}
