import { daysFrom } from '../calendar/civil.ts'
import type { Claim } from '../claim/claim.ts'
import type { MomentOf } from '../ledger/as-of.ts'
import type { Dossier, Series } from '../ledger/ledger.ts'
import { isRelative } from '../ledger/series.ts'
import { foldText } from '../text/fold.ts'
import { type Stale, sameFigure } from './told-as-whole.ts'

/** Told as the whole, without saying up to when. */
const AS_TOTAL = /共|累计|总计|合计|最终/
const AS_OF = /截至|截止|当时|当日|当天|当晚|此前|一度|[\d一二三四五六七八九十][时日点]|初步/

/**
 * The toll of an event (no year of its own) told as final in a text of a later day, after other texts had told more: it
 * repeats exactly what an earlier state told (共造成6人遇难, weeks after the seventh was found).
 */
export function* staleTolls(
  series: Series,
  momentOf: MomentOf,
  originals: ReadonlyMap<string, string>,
): Iterable<Stale> {
  if (!series.cumulative || series.campaign === null || series.campaign.year !== null) return
  const told = series.claims.filter((claim) => claim.source.part === 'body' && !isRelative(claim))
  for (const stale of told) {
    const published = momentOf(stale).date
    if (published === null || !isUndatedTotal(stale, originals)) continue
    const others = told.filter(({ source }) => source.document !== stale.source.document)
    const interim = others.find((claim) => sameFigure(claim, stale) && isBefore(claim, published, momentOf))
    const final = others.findLast((claim) => isBefore(claim, published, momentOf))
    if (final && interim && stale.value.upper?.lt(final.value.lower)) yield { stale, interim, final }
  }
}

/** 8月22日登陆，共造成6人遇难: a total whose sentence says no 截至; the day before it may be that of the event. */
export function isUndatedTotal({ campaign, source }: Claim, originals: ReadonlyMap<string, string>): boolean {
  if (campaign?.year !== null || !AS_TOTAL.test(foldText(source.text)) || AS_OF.test(foldText(source.text)))
    return false
  const lead = originals.get(source.document)?.slice(Math.max(0, source.start - LEAD), source.start) ?? ''
  return !/截至|截止/.test(foldText(lead.slice(lead.lastIndexOf('。') + 1)))
}

/** How far before its clause a count may name its day. */
const LEAD = 40

/** The texts of a dossier, by path. */
export function originalsOf({ documents }: Dossier): ReadonlyMap<string, string> {
  return new Map(documents.map(({ path, original }) => [path, original]))
}

/** Was out, and counted up to a day, well before another text. */
function isBefore(claim: Claim, published: string, momentOf: MomentOf): boolean {
  const { date } = momentOf(claim)
  return date !== null && daysFrom(date, published) >= 1
}
