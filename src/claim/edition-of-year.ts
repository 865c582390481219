import type { CampaignMention } from './campaign.ts'
import type { Coverage } from './dating.ts'
import { soleYear } from './home.ts'
import type { Reading } from './reading.ts'

/**
 * 2024年，关闭48960个, in a text that names both “澄网2023” and “澄网2024”: of the edition of its own year, where neither its
 * paragraph nor its sentence names the other.
 */
export function editionOfYear(
  mention: CampaignMention | null,
  own: Coverage | null,
  reading: Reading,
  readings: readonly Reading[],
): CampaignMention | null {
  if (!mention?.annual || mention.year === null || !own || own.ofComparison) return mention
  const year = own.precision === 'year' ? soleYear(own) : null
  const isNamed = (within: readonly Reading[], named: number | null): boolean =>
    within.some(({ campaigns }) =>
      campaigns.some((one) => one.series === mention.series && one.year === named),
    )
  if (isNamed([reading], mention.year)) return mention
  // 2023年、2024年两年，全国累计…: of the series.
  if (own.precision === 'years') return { ...mention, year: null }
  return year === null || year === mention.year || !isNamed(readings, year) ? mention : { ...mention, year }
}
