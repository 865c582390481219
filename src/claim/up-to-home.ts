import { addDays, fromIso } from '../calendar/civil.ts'
import type { Coverage } from './dating.ts'
import { type HomeCoverage, isBroad, isRunOfDays } from './home.ts'

/**
 * 行动以来, 今年以来 in a text that told its figures as of 30 September: up to there, not to the day of the report, where the
 * two are no more than weeks apart.
 */
export function upToHome(own: Coverage, home: HomeCoverage | null, reference: string | null): Coverage {
  const end = home?.coverage.end ?? null
  // 三年来, in a report of 2021 on what ran from 2018 to 2020.
  if (home && own.isOpen && isOfYears(home.coverage) && isNearYears(own, home.coverage)) return home.coverage
  if (!own.isOpen || !home || end === null || reference === null || own.end !== reference) return own
  const gap = (fromIso(reference) ?? 0) - (fromIso(end) ?? 0)
  if (
    gap < (isMonthEnd(end) ? 1 : A_FEW) ||
    gap > WEEKS ||
    !(isBroad(home.coverage) || isRunOfDays(home.coverage)) ||
    (own.start !== null && own.start >= end) ||
    (isFromLongBefore(own, home.coverage) && !(end.endsWith('-12-31') && gap <= NEW_YEAR))
  )
    return own
  return { ...own, end, precision: home.coverage.precision }
}

/**
 * 从2003年起坚持献血，累计64次, in a text on five months: what somebody has counted for years is as of the report. In the first
 * days of a year all is counted up to its end.
 */
function isFromLongBefore(own: Coverage, { start }: Coverage): boolean {
  return own.start !== null && start !== null && daysBetween(own.start, start) > LONG * YEAR
}

/** 截至11月底, in a report of 2 December: what is of 今年 there was counted up to the end of that month, too. */
function isMonthEnd(day: string): boolean {
  return addDays(day, 1).endsWith('-01')
}

/** Closed, and longer than a year. */
function isOfYears({ kind, start, end }: Coverage): boolean {
  return kind === 'closed' && start !== null && end !== null && daysBetween(start, end) > YEAR
}

function isNearYears(own: Coverage, years: Coverage): boolean {
  return own.start !== null && years.start !== null && Math.abs(daysBetween(own.start, years.start)) < YEAR
}

function daysBetween(first: string, second: string): number {
  return (fromIso(second) ?? 0) - (fromIso(first) ?? 0)
}

const YEAR = 366
const LONG = 3
const NEW_YEAR = 10
const A_FEW = 3
const WEEKS = 50
