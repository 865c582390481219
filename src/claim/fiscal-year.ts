import { addDays, isCivilDate, lastOfMonth, monthIndex, toCivil } from '../calendar/civil.ts'
import type { Coverage } from './dating.ts'
import { yearBefore } from './dating.ts'
import type { Reading } from './reading.ts'

/**
 * 截至2024年6月30日止的年度业绩: the year that a body counts by, where the opening of the text tells it and it is not that of
 * the calendar. Without its year, the last one over at the day of the report.
 */
export function fiscalYearOf(readings: readonly Reading[], reference: string | null): Coverage | null {
  for (const { text } of readings.slice(0, OPENING)) {
    const [found, told, month, ofDay] = UP_TO.exec(text) ?? UP_TO_END.exec(text) ?? []
    // 2016/17财政年度（截至2017年6月底）
    const day = ofDay ?? (month === undefined ? undefined : String(lastDayOf(Number(told), Number(month))))
    if (found === undefined || (month === '12' && day === '31')) continue
    const year = told === undefined ? lastYear(`${pad(month)}-${pad(day)}`, reference) : Number(told)
    if (year === null || !isCivilDate(year, Number(month), Number(day))) continue
    const end = `${year}-${pad(month)}-${pad(day)}`
    const before = `${year - 1}${end.slice(4)}`
    return { start: addDays(before, 1), end, precision: 'year', kind: 'closed', assumed: false }
  }
  return null
}

/** 全年, 年度 and 上年度 of a text on such a year are that year, and the one before it. */
export function inFiscalYear<T extends Coverage | null>(own: T, fiscal: Coverage | null): Coverage | T {
  if (own === null || fiscal === null) return own
  if (own.isYearBefore || (own.ofComparison && own.isBack && own.precision === 'year'))
    return { ...own, ...spanOf(yearBefore(fiscal)) }
  if (own.isWholeYear && own.assumed) return { ...own, ...spanOf(fiscal), isWholeYear: false, isOpen: false }
  // 去年度接获4,826宗, over a year up to 31 March of this one: the one that is over.
  const isThat = own.precision === 'year' && own.start?.slice(0, 4) === fiscal.start?.slice(0, 4)
  if (isThat && own.isBack && !own.ofComparison) return { ...own, ...spanOf(fiscal), isBack: false }
  return own
}

function spanOf({
  start,
  end,
  precision,
  kind,
}: Coverage): Pick<Coverage, 'start' | 'end' | 'precision' | 'kind'> {
  return { start, end, precision, kind }
}

function lastYear(monthDay: string, reference: string | null): number | null {
  if (reference === null) return null
  const year = Number(reference.slice(0, 4))
  return reference.slice(5) >= monthDay ? year : year - 1
}

function pad(written: string | undefined): string {
  return (written ?? '').padStart(2, '0')
}

/** 2016/17财政年度（截至2017年6月底） */
const UP_TO_END = /年度（截[至止](?:到)?((?:19|20)\d{2})年(\d{1,2})月底）/

function lastDayOf(year: number, month: number): number {
  return toCivil(lastOfMonth(monthIndex(year, month))).day
}

const OPENING = 4
const UP_TO =
  /(?:截至|截止|止于|至)(?:((?:19|20)\d{2})年)?(\d{1,2})月(\d{1,2})日(?:为)?止?(?:的)?(?:财政年度|会计年度|财年|全?年度|全年|十二个月|12个月)/
