import type { Document } from '../document/document.ts'

/**
 * For a page without a stamp: the day of its dateline in the year that the text is told in (11月6日电, under 2023赛季);
 * without a dateline the only full date of the text, or the first month after the year that it looks back on. Null where
 * nothing tells the year.
 */
export function statedDate(document: Document): string | null {
  const texts = document.blocks.map((block) => block.folded.text)
  const opening = texts.slice(0, OPENING)
  const day = opening.map(datelineDay).find((found) => found !== null) ?? null
  const year = soleYear(opening) ?? latestYear(texts) ?? latestYear(opening, YEAR_OF_NAME)
  if (year === null) return soleDate(texts)
  if (!day) {
    const isNextYear = texts.some((text) => text.includes('去年')) && looksBackOn(year, texts, 1)
    const sole = soleDate(texts)
    // A chronicle up to 2019 is not told on the one day of 2014 that it names.
    if (sole !== null) return Number(sole.slice(0, 4)) < year ? null : sole
    return isNextYear ? `${year + 1}-01-31` : null
  }
  const told = looksBackOn(year, texts, Number(day.month)) ? year + 1 : year
  return `${told}-${day.month.padStart(2, '0')}-${day.day.padStart(2, '0')}`
}

function datelineDay(text: string): { readonly month: string; readonly day: string } | null {
  const found = DATELINE.exec(text)
  const month = found?.[1] ?? found?.[3]
  const day = found?.[2] ?? found?.[4]
  return month === undefined || day === undefined ? null : { month, day }
}

/** Blocks that a dateline stands in. */
const OPENING = 3
const DATELINE =
  /(\d{1,2})月(\d{1,2})日(?:电|讯|消息|专电)|^(?:[^，。；\d]{0,40}[）讯】 ])?(\d{1,2})月(\d{1,2})日(?:[上下]午|，|从|在)/
/** Not 2023年将继续: what is planned is no year that the text is told in. */
const YEAR = /(?<!\d)20\d{2}(?=年|赛季|年度)(?!年度?[\u4e00-\u9fff]{0,8}(?:将|计划|力争|预计|拟))/g

function soleYear(texts: readonly string[]): number | null {
  const years = new Set(texts.flatMap((text) => text.match(YEAR) ?? []))
  const [only] = years
  return years.size === 1 && only !== undefined ? Number(only) : null
}

/** “猎鹰-2020”战役 */
const YEAR_OF_NAME = /(?<=[\u4e00-\u9fff][-—]?)20\d{2}(?=[”》])/g

function latestYear(texts: readonly string[], pattern = YEAR): number | null {
  let latest: number | null = null
  for (const text of texts)
    for (const year of text.match(pattern) ?? []) latest = Math.max(latest ?? 0, Number(year))
  return latest
}

/**
 * A year that closes before the report: told of as a whole (2022年全年, 截至2022年底) in the first months, or with months
 * of it that lie ahead of the dateline. A text of the year itself says 今年.
 */
function looksBackOn(year: number, texts: readonly string[], month: number): boolean {
  const isClosed = texts.some((text) => new RegExp(`${year}年(?:全年|底|末)`).test(text))
  if (isClosed && month <= FIRST_MONTHS) return true
  if (texts.some((text) => text.includes('今年'))) return false
  const isWhole = texts.some((text) =>
    new RegExp(`${year}年(?:度|全年|底|末|末期|[^\\d月]{0,1}(?!\\d))`).test(text),
  )
  const isAhead = texts.some((text) =>
    [...text.matchAll(new RegExp(`${year}年(\\d{1,2})月`, 'g'))].some(([, told]) => Number(told) > month),
  )
  return isAhead || (isWhole && month <= FIRST_MONTHS)
}

const FIRST_MONTHS = 3

/** The one full date that a text names anywhere. */
function soleDate(texts: readonly string[]): string | null {
  const dates = new Set<string>()
  for (const text of texts) {
    for (const [, year = '', month = '', day = ''] of text.matchAll(
      /(?<!\d)(20\d{2})年(\d{1,2})月(\d{1,2})日/g,
    ))
      dates.add(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  }
  const [only] = dates
  return dates.size === 1 && only !== undefined ? only : null
}
