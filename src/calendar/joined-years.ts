import type { FoundPeriod } from './period.ts'

/** 2023年、2024年两年分别为8246起、9317起: told one by one. */
const ONE_BY_ONE = /^[^。；]{0,24}(?:分别|各|依次|每年|年均|均[^衡])/

/** Years named in a row and counted behind (2023年、2024年两年, 全国累计…) are one stretch from the first to the last. */
export function joinedYears(text: string, periods: readonly FoundPeriod[]): readonly FoundPeriod[] {
  const joined: FoundPeriod[] = []
  for (const period of periods) {
    const counted =
      period.role === 'duration' ? /^P(\d)Y$/.exec(period.period.duration ?? '')?.[1] : undefined
    const years = counted === undefined ? [] : joined.slice(-Number(counted))
    const [first] = years
    const last = years.at(-1)
    if (
      first &&
      last?.end === period.start &&
      years.length > 1 &&
      years.length === Number(counted) &&
      years.every((year, at) => isYearAfter(text, years[at - 1], year)) &&
      !ONE_BY_ONE.test(text.slice(period.end))
    ) {
      joined.splice(-years.length, years.length, {
        start: first.start,
        end: period.end,
        text: text.slice(first.start, period.end),
        role: 'span',
        period: { start: first.period.start, end: last.period.end, precision: 'years' },
      })
    } else joined.push(period)
  }
  return joined
}

/** A whole year, right behind the year before it. */
function isYearAfter(
  text: string,
  before: FoundPeriod | undefined,
  { period, role, start }: FoundPeriod,
): boolean {
  if (period.precision !== 'year' || role !== 'point' || period.start === null) return false
  return (
    before === undefined ||
    (/^[、和]$/.test(text.slice(before.end, start)) &&
      Number(period.start.slice(0, 4)) === Number(before.period.end?.slice(0, 4)) + 1)
  )
}
