import type { Period } from '../calendar/period.ts'
import type { Campaign, ClaimDate } from './claim.ts'
import { type Setting, statusOf } from './status.ts'
import type { Words } from './status-of-event.ts'

/** A period as it was read for one or more figures. */
export interface Coverage {
  readonly start: string | null
  readonly end: string | null
  readonly precision: Period['precision']
  readonly startTime?: string
  readonly endTime?: string
  /** `running`: from a start up to an as-of date · `closed`: a stretch of its own. */
  readonly kind: 'running' | 'closed'
  readonly assumed: boolean
  /** Runs from the start of its campaign (专项行动以来), which its words do not date. */
  readonly sinceCampaign?: boolean
  /** Of the figure alone (去年同期的3万起): what follows in the text is of the period before. */
  readonly ofComparison?: boolean
  /** Told as 当年, 本月: the year or month that the text is on. */
  readonly ofText?: 'year' | 'quarter' | 'month'
  /** Told as 连续三年: how long something has been so. */
  readonly isStreak?: boolean
  /** Told as 去年同期: what there was before, not what an edition of the campaign did. */
  readonly isSamePeriod?: boolean
  /** Told as 去年, 上年: a look back, unless the text begins with it. */
  readonly isBack?: boolean
  /** Told in brackets (当日（9月19日）): of its own sentence only. */
  readonly aside?: boolean
  /** Told as a year that goes on (今年), not from its start on (今年以来). */
  readonly isThisYear?: boolean
  /** Told as 全年, without its year. */
  readonly isWholeYear?: boolean
  /** A count of what there was at one hour (2020年11月1日零时), as of which a census tells all of its figures. */
  readonly isMoment?: boolean
  /** What a case found out (自2023年11月起共销售…): of that case, however early it began. */
  readonly isOfCase?: boolean
  /** Told as 2024届: of those who leave school in that year, not the period of the text. */
  readonly isOfCohort?: boolean
  /** Told as 年末, 6月底: what there was then, not what was done in that month. */
  readonly isMonthEnd?: boolean
  /** Told as 去年国庆, 2019年春运: a festival or a season by its name. */
  readonly isFestival?: boolean
  /** Told as 上年: the year before that of the text. */
  readonly isYearBefore?: boolean
  /** What was given out or honoured on the day of the report: no period of the text. */
  readonly isAct?: boolean
  /** No end is told: it runs up to the report (今年以来, 行动以来). */
  readonly isOpen?: boolean
  /** Told as 预计, 有望, of a stretch that goes on. */
  readonly isForeseen?: boolean
  /** Told as 一年来: the year up to the report, or the year that a campaign is named for. */
  readonly isPastYear?: boolean
}

/** 在后续侦查中, 此后: from the day after what was told before, at the latest to the end of that year. */
export function coverageAfter(opening: string, before: Coverage | null): Coverage | null {
  if (!before?.end || !/^(?:在?后续|此后|其后|随后的)/.test(opening)) return null
  const year = before.end.slice(0, 4)
  if (before.end >= `${year}-12-31`) return null
  return { start: before.end, end: `${year}-12-31`, precision: 'year', kind: 'closed', assumed: true }
}

/**
 * 全年 is the campaign's year; in a report of the first months of a year, the year before, unless it is foreseen
 * (预计全年). 一年来 is the campaign's year too, once that is over.
 */
export function inWholeYear(
  coverage: Coverage | null,
  year: number | null,
  reference: string | null,
  isForecast = false,
): Coverage | null {
  if (coverage?.isPastYear && year !== null && reference !== null && reference > `${year}-12-31`)
    return wholeYear(coverage, year)
  // 过去一年, in a report of January: the year that is just over.
  const isOver = coverage?.isPastYear === true && coverage.kind === 'closed'
  if (coverage && isOver && year === null && reference !== null && Number(reference.slice(5, 7)) <= NEW_YEAR)
    return wholeYear(coverage, Number(reference.slice(0, 4)) - 1)
  if (!coverage?.isWholeYear) return coverage
  if (isForecast && reference) return wholeYear(coverage, Number(reference.slice(0, 4)))
  const told = reference && Number(reference.slice(5, 7)) <= 3 ? Number(reference.slice(0, 4)) - 1 : null
  const meant = year ?? told
  if (meant === null) return coverage
  const whole = wholeYear(coverage, meant)
  // 例行赛收官，全年入场276万人次, told in October: up to there, since it is no forecast.
  return reference?.startsWith(String(meant)) && reference < `${meant}-12`
    ? { ...whole, end: reference, kind: 'running' }
    : whole
}

/** Months in which a year is looked back on. */
const NEW_YEAR = 2

function wholeYear(coverage: Coverage, year: number): Coverage {
  return { ...coverage, start: `${year}-01-01`, end: `${year}-12-31`, kind: 'closed' }
}

/** A campaign without any date: its whole year, as far as the document's date lets it be over (semantics §4). */
export function assumedCoverage(campaign: Campaign | null, reference: string | null): Coverage {
  const year = campaign?.year ?? null
  if (year !== null) {
    const last = `${year}-12-31`
    // A race that people sign up for the year before is told up to the day of the report too.
    const running = reference !== null && reference < last
    return {
      start: reference !== null && reference < `${year}-01-01` ? null : `${year}-01-01`,
      end: running ? reference : last,
      precision: 'year',
      kind: running ? 'running' : 'closed',
      assumed: true,
    }
  }
  return { start: null, end: reference, precision: 'day', kind: 'running', assumed: true }
}

/**
 * Puts a coverage and its campaign together into the date of a claim. `since`: first year of the campaign's series;
 * `setting`: what the text as a whole says of its campaign.
 */
export function claimDate(
  written: Coverage,
  campaign: Campaign | null,
  since: number | null,
  words: Words,
  setting: Setting,
): ClaimDate {
  const first = campaign?.year ?? since
  const coverage: Coverage = {
    ...written,
    start:
      written.start ??
      (written.kind === 'running'
        ? (launchOf(campaign, written.end, setting) ?? (first === null ? null : `${first}-01-01`))
        : null),
    end: written.end ?? (campaign?.year ? `${campaign.year}-12-31` : null),
  }
  return {
    start: coverage.start,
    end: coverage.end,
    precision: coverage.precision,
    ...(coverage.startTime === undefined ? {} : { startTime: coverage.startTime }),
    ...(coverage.endTime === undefined ? {} : { endTime: coverage.endTime }),
    status: statusOf(coverage, campaign, words, setting),
    ...(coverage.assumed ? { assumed: true } : {}),
  }
}

/** The day on which the text's own campaign began, for what is told as counted up to a later one. */
function launchOf(campaign: Campaign | null, end: string | null, { campaign: home, launch }: Setting) {
  return launch !== null && end !== null && campaign?.series === home?.series && launch < end ? launch : null
}

/** A stretch as it was told, whether or not it is over. */
export function coverageOfPeriod({ start, end, precision, startTime, endTime, assumed }: Period): Coverage {
  return {
    start,
    end,
    precision,
    ...(startTime === undefined ? {} : { startTime }),
    ...(endTime === undefined ? {} : { endTime }),
    kind: 'closed',
    assumed: assumed === true,
  }
}

/** The same stretch a year before. */
export function yearBefore(coverage: Coverage): Coverage {
  const back = (date: string | null): string | null =>
    date === null ? null : `${Number(date.slice(0, 4)) - 1}${date.slice(4).replace('-02-29', '-02-28')}`
  return { ...coverage, start: back(coverage.start), end: back(coverage.end) }
}
