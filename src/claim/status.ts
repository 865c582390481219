import { addDays, fromIso } from '../calendar/civil.ts'
import type { CampaignMention } from './campaign.ts'
import type { Campaign, ClaimStatus } from './claim.ts'
import type { Coverage } from './dating.ts'
import type { Reading } from './reading.ts'
import { ofEvent, type Words } from './status-of-event.ts'

/** What a text as a whole says of the campaign or event that it is on. */
export interface Setting {
  readonly campaign: CampaignMention | null
  /** True where the opening says that it is over (收官, 落幕). */
  readonly hasEnded: boolean
  /** True where the opening says that it is held now, or will be. */
  readonly goesOn: boolean
  /** True where the opening says that a festival was opened, and not that it is over. */
  readonly hasOpened: boolean
  /** True where the opening says that it has come some of its way (阶段性成效). */
  readonly isPartway: boolean
  /** The days up to which the text counts, where it is not over. */
  readonly asOfDays: ReadonlySet<string>
  /** The day that it was over, where the text tells it. */
  readonly closing: string | null
  /** The period that it has in this text. */
  readonly coverage: Coverage | null
  /** The stretch that the text says the campaign was held over, where it is past. */
  readonly run: Coverage | null
  /** The day that it began, where the text tells it. */
  readonly launch: string | null
  /** The document's own date. */
  readonly reference: string | null
}

/** Whether a figure is its campaign's last word (semantics §4), a state on the way, or of an action of its own. */
export function statusOf(
  coverage: Coverage,
  campaign: Campaign | null,
  words: Words,
  setting: Setting,
): ClaimStatus {
  if (isAhead(coverage, campaign, setting.reference)) return 'unknown'
  if (coverage.precision === 'month' && coverage.kind === 'closed' && ALONE.test(words.around))
    return 'period'
  const own = asItStands(ownStatus(coverage, campaign, words.around), coverage, campaign, words.clause)
  const isPartway =
    campaign?.series === setting.campaign?.series &&
    (setting.isPartway || setting.asOfDays.has(coverage.end ?? ''))
  if (own === 'period' && isRunOfMonths(coverage, campaign, setting)) return isPartway ? 'interim' : 'final'
  if (campaign === null || campaign.series !== setting.campaign?.series || own === 'unknown') return own
  if (own === 'final') return own
  const { kind, annual } = setting.campaign
  if (kind === 'event' && !annual) return ofEvent(coverage, words, setting)
  if (kind === 'event' && isEdition(coverage, campaign, setting)) return 'final'
  const { run } = setting
  if (
    run &&
    (kind === 'event' || campaign.year === null) &&
    coverage.start === run.start &&
    coverage.end === run.end
  )
    return 'final'
  if (setting.closing !== null && coverage.end === setting.closing && coverage.start !== coverage.end)
    return 'final'
  if (words.isUndated && own === 'period' && coverage.start === coverage.end)
    return annual || campaign.year === null || setting.hasEnded ? 'final' : 'interim'
  if (!isWholeRun(coverage, setting)) return own
  const isOpeningDay = setting.hasOpened && coverage.start === coverage.end
  const isHeld = kind === 'event' && coverage.kind === 'closed' && !isOpeningDay
  if (isPartway && own === 'period' && coverage.start !== coverage.end) return 'interim'
  return setting.hasEnded || isHeld || isClosedRun(setting.coverage) ? 'final' : own
}

/** 单看4月，查获4508件, in a text on an April that a campaign had got to: of that month and no more, whatever is over. */
const ALONE = /(?:单看|单是|光是|仅)\d{1,2}月份?[^，。；]{0,6}，?[^，。；]*$/

/** “剑网2018”（7月至11月）: months that a campaign is told with are its run, not a part of it. */
function isRunOfMonths(
  { kind, start, end, ofComparison }: Coverage,
  campaign: Campaign | null,
  { campaign: home }: Setting,
): boolean {
  if (campaign === null || kind !== 'closed' || ofComparison || start === null || end === null) return false
  if (home?.kind === 'event' && campaign.series === home.series) return false
  // 第三季度, 下半年（7月至12月）: a part of it all the same.
  if (PARTS.test(start.slice(5)) && ENDS_OF_PARTS.test(end.slice(5))) return false
  return (fromIso(end) ?? 0) - (fromIso(start) ?? 0) >= LONGEST_PART
}

const PARTS = /^(?:01|04|07|10)-01$/
const ENDS_OF_PARTS = /^(?:03-31|06-30|09-30|12-31)$/
/** Days of the longest stretch that is told as a part of a campaign: one month. */
const LONGEST_PART = 31

/** 春节档票房80亿元, read as its first day; 本届参赛4000人, where nothing says that it goes on: of the edition as a whole. */
function isEdition(coverage: Coverage, { series }: Campaign, { goesOn, reference }: Setting): boolean {
  const { kind, start, end, precision, assumed, isOpen, isFestival, sinceCampaign } = coverage
  if (isFestival) return series.endsWith('档') && start !== null && start === end
  if (goesOn || kind !== 'running' || precision !== 'year' || sinceCampaign || end !== reference) return false
  return start?.endsWith('-01-01') === true && (assumed || isOpen === true)
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

/**
 * 全年将超过1280亿件, told in November: nobody knows yet. What a campaign has got so far is of its year all the same, and a
 * date that a count is told as of (截至12月底) is a slip or the text's own.
 */
function isAhead(
  { kind, end, isOfCohort, isForeseen }: Coverage,
  campaign: Campaign | null,
  reference: string | null,
): boolean {
  if (campaign !== null || isOfCohort) return false
  if (isForeseen) return true
  if (kind === 'running') return false
  return end !== null && reference !== null && end > reference
}

/** 9月20日…, 累计病例31例, 种植面积31万亩: not of that day alone. */
function asItStands(
  own: ClaimStatus,
  { start, end, ofComparison }: Coverage,
  campaign: Campaign | null,
  clause: string,
): ClaimStatus {
  const isOfDay = own === 'period' && start !== null && start === end && !ofComparison
  return isOfDay && campaign === null && STANDS.test(clause) ? 'interim' : own
}

const STANDS = /累计|累积|现有|在册|在岗|在编|存栏|库存|种植|面积/

function ownStatus(coverage: Coverage, campaign: Campaign | null, text: string): ClaimStatus {
  const { start, end } = coverage
  if (end === null) return 'unknown'
  // 去年全年, beside a campaign of this year: closed all the same.
  if (start === `${end.slice(0, 4)}-01-01` && end.endsWith('-12-31')) return 'final'
  if (coverage.isMonthEnd) return end.endsWith('-12-31') ? 'final' : 'interim'
  if (campaign === null && isTwelveMonths(coverage)) return 'final'
  // 去年同期: what there was in those months, not a count on its way.
  if (coverage.ofComparison) return 'period'
  if (campaign?.year) {
    const first = `${campaign.year}-01-01`
    const last = `${campaign.year}-12-31`
    if ((start === null || start <= first) && end >= last) return 'final'
    if (coverage.kind === 'running') return 'interim'
    return start !== null && start <= first ? 'interim' : 'period'
  }
  if (TOLD_AS_FINAL.test(text)) return 'final'
  // 国庆假期, told on its last day; 本周.
  if (SHORT.has(coverage.precision)) return 'period'
  // 开行以来, up to the end of last year, goes on.
  const isOfYear = end.endsWith('-12-31') && (start === null || start.startsWith(end.slice(0, 4)))
  if (coverage.kind === 'running') return isOfYear ? 'final' : 'interim'
  if (start?.endsWith('-01-01') && end.endsWith('-12-31')) return 'final'
  return isPartOfYear(coverage) ? 'interim' : 'period'
}

/** A business, school or water year that is over: 2021年7月至2022年6月. */
function isTwelveMonths({ kind, start, end }: Coverage): boolean {
  if (kind !== 'closed' || start === null || end === null) return false
  return addDays(end, 1) === `${Number(start.slice(0, 4)) + 1}${start.slice(4)}`
}

/** 完成全年40万人目标的27.6% is of a part of it. */
const TOLD_AS_FINAL = /收官|圆满结束|落幕|全年(?![^，。；]{0,10}(?:目标|任务|计划|预算))/

/** 上半年, 1至5月: the year so far. A first quarter, like a January, is a period as the later ones are. */
function isPartOfYear({ start, end, precision }: Coverage): boolean {
  return (
    start?.endsWith('-01-01') === true &&
    PARTS_OF_YEAR.has(precision) &&
    end !== null &&
    end.slice(5, 7) !== '01' &&
    end.slice(5, 7) !== '03'
  )
}

const SHORT: ReadonlySet<string> = new Set(['season', 'week'])
const PARTS_OF_YEAR: ReadonlySet<string> = new Set(['quarter', 'half-year', 'month'])

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
