import type { CampaignMention } from './campaign.ts'
import type { Campaign, ClaimStatus } from './claim.ts'
import type { Coverage } from './dating.ts'
import type { Reading } from './reading.ts'

/** What a text as a whole says of the campaign or event that it is on. */
export interface Setting {
  readonly campaign: CampaignMention | null
  /** True where the opening says that it is over (收官, 落幕). */
  readonly hasEnded: boolean
  /** The day that it was over, where the text tells it. */
  readonly closing: string | null
  /** The period that it has in this text. */
  readonly coverage: Coverage | null
}

/** Whether a figure is its campaign's last word (semantics §4), a state on the way, or of an action of its own. */
export function statusOf(
  coverage: Coverage,
  campaign: Campaign | null,
  text: string,
  setting: Setting,
): ClaimStatus {
  const own = ownStatus(coverage, campaign, text)
  if (campaign === null || campaign.series !== setting.campaign?.series || own === 'unknown') return own
  if (own === 'final') return own
  const { kind, annual } = setting.campaign
  // A toll goes on, whatever hour it was told at.
  if (kind === 'event' && !annual) return 'interim'
  if (setting.closing !== null && coverage.end === setting.closing && coverage.start !== coverage.end)
    return 'final'
  if (!isWholeRun(coverage, setting)) return own
  const isHeld = kind === 'event' && coverage.kind === 'closed'
  return setting.hasEnded || isHeld || isClosedRun(setting.coverage) ? 'final' : own
}

/** A campaign's count is of its whole run where it has no dates of its own. */
function isWholeRun(coverage: Coverage, { coverage: whole }: Setting): boolean {
  return whole === null || (coverage.start === whole.start && coverage.end === whole.end)
}

/** 2月1日至15日: a run of days that is told as over. */
function isClosedRun(coverage: Coverage | null): boolean {
  return (
    coverage !== null &&
    coverage.kind === 'closed' &&
    coverage.start !== null &&
    coverage.end !== null &&
    coverage.start < coverage.end &&
    coverage.precision === 'day'
  )
}

function ownStatus(coverage: Coverage, campaign: Campaign | null, text: string): ClaimStatus {
  const { start, end } = coverage
  if (end === null) return 'unknown'
  if (campaign?.year) {
    const first = `${campaign.year}-01-01`
    const last = `${campaign.year}-12-31`
    if ((start === null || start <= first) && end >= last) return 'final'
    if (coverage.kind === 'running') return 'interim'
    return start !== null && start <= first ? 'interim' : 'period'
  }
  if (/收官|圆满结束|落幕|全年/.test(text)) return 'final'
  if (coverage.kind === 'running') return end.endsWith('-12-31') ? 'final' : 'interim'
  if (start?.endsWith('-01-01') && end.endsWith('-12-31')) return 'final'
  return start?.endsWith('-01-01') &&
    ['quarter', 'half-year', 'month'].includes(coverage.precision) &&
    end.slice(5, 7) !== '01'
    ? 'interim'
    : 'period'
}

/** True where a text tells of its campaign 以来: what it tells of a single day is not the whole of it. */
export function runsOn(campaign: CampaignMention | null, readings: readonly Reading[]): boolean {
  if (campaign?.kind !== 'named') return false
  return readings.some(({ text, campaigns }) =>
    campaigns.some(
      ({ series, end }) =>
        series === campaign.series && /^[^，。；]{0,14}以来/.test(text.slice(end, end + 20)),
    ),
  )
}
