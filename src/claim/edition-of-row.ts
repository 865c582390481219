import type { TableCell } from '../document/document.ts'
import { type CampaignMention, campaignOf } from './campaign.ts'
import { assumedCoverage, type Coverage } from './dating.ts'
import type { Walk } from './walk.ts'

/** 剑网2018, heading a row of a table on 剑网. */
export function editionOfRow(
  { rowHeaders }: TableCell,
  home: CampaignMention | null,
): CampaignMention | null {
  if (home === null) return null
  for (const header of rowHeaders) {
    const name = header.replaceAll(/[“”]/g, '')
    const year = name.startsWith(home.series) ? /^\d{4}(?=年?$)/.exec(name.slice(home.series.length)) : null
    if (year) return { ...home, year: Number(year[0]) }
  }
  return null
}

/** The period in which the text told of that edition before, else its year. */
export function coverageOfEdition(walk: Walk, { series, year }: CampaignMention): Coverage {
  // A case of June is over before its edition is.
  const [before] = walk.told
    .filter(
      ({ claim }) =>
        claim.campaign?.series === series && claim.campaign.year === year && claim.date.end !== null,
    )
    .sort((a, b) => (b.claim.date.end ?? '').localeCompare(a.claim.date.end ?? ''))
  const assumed = assumedCoverage(campaignOf({ series, year }), walk.reference)
  return before
    ? {
        ...assumed,
        start: before.claim.date.start,
        end: before.claim.date.end,
        precision: before.claim.date.precision,
      }
    : assumed
}
