import type { FoundPeriod } from '../calendar/period.ts'
import type { Figure, Reading } from './reading.ts'

/**
 * 7月、8月全旗事故分别为16起、9起: of periods told in a row before 分别, each figure has its own; the periods that a figure keeps.
 * As many figures as periods, else all of them stay.
 */
export function ownOfListed(
  { text, periods }: Reading,
  figures: readonly Figure[],
  position: number,
): readonly FoundPeriod[] {
  const figure = figures[position]
  if (!figure) return periods
  let first = position
  while (first > 0 && position - first < LONGEST && goesOn(text, figures[first - 1], figures[first])) first--
  const opening = figures[first]
  if (!opening || !EACH.test(text.slice(Math.max(0, opening.start - SHORT), opening.start))) return periods
  let last = position
  while (last - first < LONGEST && goesOn(text, figures[last], figures[last + 1])) last++
  const row = rowBefore(text, periods, opening.start)
  if (row.length < 2 || row.length !== last - first + 1) return periods
  const own = row[position - first]
  return periods.filter((period) => period === own || !row.includes(period))
}

const EACH = /分别(?:为|是|达|达到|仅|仅为|约|约为)?$/
const SHORT = 6
/** Figures of the longest row. */
const LONGEST = 6

/** 16起、9起 */
function goesOn(text: string, one: Figure | undefined, next: Figure | undefined): boolean {
  return (
    one !== undefined &&
    next !== undefined &&
    /^[\u4e00-\u9fff]{0,4}[、和及与]$/.test(text.slice(one.end, next.start))
  )
}

/** The last row of periods before a place, in its own sentence. */
function rowBefore(text: string, periods: readonly FoundPeriod[], at: number): readonly FoundPeriod[] {
  const before = periods.filter(({ end, role }) => end <= at && (role === 'point' || role === 'span'))
  const row = before.slice(-1)
  if (!row[0] || /[。；]/.test(text.slice(row[0].end, at))) return []
  for (let index = before.length - 2; index >= 0; index--) {
    const one = before[index]
    if (!one || !/^[、和及与]$/.test(text.slice(one.end, row[0]?.start))) break
    row.unshift(one)
  }
  return row
}
