import { addDays, fromIso } from '../calendar/civil.ts'
import type { Claim } from './claim.ts'
import type { Coverage } from './dating.ts'
import { isBroad, isRunOfDays } from './home.ts'
import type { Walk } from './walk.ts'

/** The first period told is the text's, unless a run of days of the same campaign follows a single day (9月16日…；5月1日至9月15日…). */
export function isHomeCoverage(
  { homeCoverage, closing, reference }: Walk,
  coverage: Coverage,
  campaign: Claim['campaign'],
  isFirst: boolean,
): boolean {
  if (coverage.ofComparison || coverage.isOfCohort || coverage.isAct) return false
  // 2024年6月，东台…: a case further down, of a campaign whose end was told.
  if (!homeCoverage) return isFirst || (closing === null && isBroad(coverage) && !coverage.isBack)
  const { kind, precision, start, end } = homeCoverage.coverage
  // 2017年底，大班额占21.5%。…截至今年10月底: what the text opens with is only what it comes from.
  if (
    homeCoverage.kind !== 'event' &&
    isLongOver(homeCoverage.coverage, reference) &&
    isUpToNow(coverage, reference)
  )
    return true
  // 2018年7月起推出…，截至今年3月底: up to where it was counted, not to the day of the report.
  if (
    homeCoverage.coverage.isOpen === true &&
    start?.endsWith('-01-01') === false &&
    coverage.kind === 'running' &&
    coverage.isOpen !== true &&
    campaign?.name === homeCoverage.campaign?.name &&
    coverage.end !== null &&
    coverage.end > start
  )
    return true
  // 今年4月，…启动: a single day or month that the text opens with.
  const isShort = start === end || (kind === 'closed' && precision === 'month')
  if (!isShort || campaign?.name !== homeCoverage.campaign?.name) return false
  // 今年3月，一通电话…; 1至10月，全县被害人3,214人: what the text tells is not of the month that its story opens with.
  if (campaign === null && start !== null && isYearSoFar(coverage, start)) return true
  const isUpTo = coverage.kind === 'running' && coverage.isOpen !== true
  if (isUpTo && homeCoverage.kind !== 'season' && (campaign !== null || homeCoverage.kind === 'event'))
    return true
  return (isRunOfDays(coverage) || isRunOfMonthsOver(coverage, start)) && campaign !== null && start === end
}

/** 8月28日，…闭赛; 5月至8月在27个省开赛: the months that what was closed on that day ran for. */
function isRunOfMonthsOver({ kind, precision, start, end }: Coverage, day: string | null): boolean {
  if (kind !== 'closed' || precision !== 'month' || start === null || end === null || day === null)
    return false
  return start.slice(0, 7) < end.slice(0, 7) && start <= day && day <= end
}

/** Closed more than a year before the report. */
export function isLongOver({ kind, end }: Coverage, reference: string | null): boolean {
  return kind === 'closed' && daysBefore(end, reference) > YEAR
}

/** Up to a day that was told, of the months before the report. */
function isUpToNow(coverage: Coverage, reference: string | null): boolean {
  const days = daysBefore(coverage.end, reference)
  return coverage.kind === 'running' && coverage.isOpen !== true && days >= 0 && days < SEASON
}

function daysBefore(end: string | null, reference: string | null): number {
  return end === null || reference === null ? Number.NaN : (fromIso(reference) ?? 0) - (fromIso(end) ?? 0)
}

const YEAR = 366
const SEASON = 92

/** From January on, past the day or month that the text opened with, by months. */
function isYearSoFar(coverage: Coverage, first: string): boolean {
  const { start, end, isBack, isOpen } = coverage
  if (start === null || end === null || isBack === true || isOpen === true) return false
  return (
    start.endsWith('-01-01') &&
    start <= first &&
    (first.slice(0, 7) < end.slice(0, 7) || isJustOver(coverage, end, first)) &&
    end.slice(5, 7) >= '03'
  )
}

/** 12月1日上午，…; 截至11月底，今年…: the scene that a text opens with may be of the days after the months counted. */
function isJustOver({ kind, precision }: Coverage, end: string, first: string): boolean {
  const days = daysBefore(end, first)
  const isCount = kind === 'running' || (precision === 'year' && end.endsWith('-12-31'))
  return isCount && addDays(end, 1).endsWith('-01') && days > 0 && days <= MONTH
}

const MONTH = 31
