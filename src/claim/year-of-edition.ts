import type { FoundPeriod } from '../calendar/period.ts'
import type { CampaignMention } from './campaign.ts'
import { overlapping } from './spans.ts'

/** 8月9日至11日，2024年西昌火把节…: behind its own days the year is the edition's, not when it is told of. */
export function isYearOfEdition(
  { start, end, period }: FoundPeriod,
  campaigns: readonly CampaignMention[],
  periods: readonly FoundPeriod[],
): boolean {
  const edition = overlapping(campaigns, { start, end })
  if (edition?.kind !== 'event' || edition.start !== start || edition.year === null) return false
  return periods.some(
    (other) =>
      other.end <= start &&
      start - other.end <= 1 &&
      other.period.precision === 'day' &&
      other.period.end?.slice(0, 4) === period.start?.slice(0, 4),
  )
}
