/** A campaign named with its year in a folded text: 净网2022, “净网”2022, 净网—2022. */
export interface NamedCampaign {
  readonly name: string
  readonly series: string
  readonly year: number
  readonly start: number
  readonly end: number
}

/** Two to eight characters right before a year, quoted or not; what follows must not make it a date. */
const NAMED = /(“?)([\p{Script=Han}·]{2,8})”?[-—·]?((?:19|20)\d\d)(?![\d年./-])/gu

/** The campaigns that a text names by pattern. Unquoted names may carry words before them: compare with `inSeries`. */
export function namedCampaigns(text: string): readonly NamedCampaign[] {
  return [...text.matchAll(NAMED)].map((match) => {
    const series = match[2] ?? ''
    return {
      name: series + (match[3] ?? ''),
      series,
      year: Number(match[3]),
      start: match.index,
      end: match.index + match[0].length,
    }
  })
}

/** True where `other` is of the same series, whatever words stand before its name: 开展净网 and 净网. */
export function inSeries(other: NamedCampaign, campaign: NamedCampaign): boolean {
  return other.series.endsWith(campaign.series) || campaign.series.endsWith(other.series)
}
