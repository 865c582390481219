import type { Claim } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'
import { isRunning } from '../ledger/as-of.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { countedIn, isRelative } from '../ledger/series.ts'
import { liesBelow } from '../quantity/interval.ts'
import { foldText } from '../text/fold.ts'
import { latestDays } from './latest-day.ts'
import { type Stale, sameFigure } from './told-as-whole.ts'

/**
 * An interim count told without saying up to when, in a text of a later year: its reader takes it for the whole
 * (「2024年以来」 on a page of 2025). Told where the same text gives the count's own date, or the final figure is known.
 */
export function* toldWithoutDate(dossier: Dossier, isAhead: (claim: Claim) => boolean): Iterable<Stale> {
  const latest = latestDays(dossier)
  const subjects = new Map<string, Claim[]>()
  for (const claim of dossier.claims) {
    if (!isRunning(claim) || claim.campaign?.year == null || isRelative(claim)) continue
    const key = [claim.campaign.name, claim.region, claim.metric.id, countedIn(claim.value)].join('|')
    append(subjects, key, claim)
  }
  for (const claims of subjects.values()) {
    for (const stale of claims) {
      const year = stale.campaign?.year ?? 0
      if (stale.source.part !== 'body' || namesAsOf(stale) || isAhead(stale)) continue
      // Of another year than its campaign: one of the two was read wrong.
      if (stale.date.end !== null && Number(stale.date.end.slice(0, 4)) !== year) continue
      if (Number(latest.get(stale.source.document)?.slice(0, 4) ?? 0) <= year) continue
      const dated = claims.find(
        (claim) =>
          claim.source.document === stale.source.document &&
          claim.date.status === 'interim' &&
          namesAsOf(claim) &&
          sameFigure(claim, stale),
      )
      const final =
        claims.find((claim) => claim.date.status === 'final' && liesBelow(stale.value, claim.value)) ?? null
      if (dated || (stale.date.status === 'interim' && final)) yield { stale, interim: dated ?? null, final }
    }
  }
}

const AS_OF =
  /截至|截止|到\d+月|至\d+月|目前|[前首头][一二三四五六七八九十两\d]{1,2}(?:个月|个?季度?)|上半年|全年|\d月底?|\d日|[一二两三四五六七八九十\d](?:个月|天|周|个季度)(?!前|后)/

/** Its clause, or the words before it in its sentence, tell up to when it counts. */
function namesAsOf({ source, date }: Claim): boolean {
  return (
    AS_OF.test(foldText(source.text)) ||
    (date.precision === 'day' && date.assumed !== true && date.status === 'interim')
  )
}
