import type { Reading } from './reading.ts'

/**
 * A series that a text names with several years (断链2019, 断链2021), or with one and as something of several (三年“清链”
 * 行动), runs afresh every year: where it stands without a year, its figures belong to the year that they are told of.
 */
export function withYearlySeries(readings: readonly Reading[]): readonly Reading[] {
  const years = new Map<string, Set<number>>()
  for (const { campaigns } of readings)
    for (const { series, year, kind } of campaigns) {
      if (kind === 'event') continue
      const told = years.get(series) ?? new Set<number>()
      if (year !== null) told.add(year)
      years.set(series, told)
    }
  const yearly = new Set<string>()
  for (const [series, told] of years)
    if (
      told.size > 1 ||
      readings.some(({ text }) => isToldOf(text, series, told.size === 1 ? OF_SEVERAL : EVERY_YEAR))
    )
      yearly.add(series)
  if (yearly.size === 0) return readings
  return readings.map((reading) => ({
    ...reading,
    campaigns: reading.campaigns.map((mention) =>
      mention.year === null && !mention.annual && yearly.has(mention.series)
        ? { ...mention, annual: true, isYearly: true }
        : mention,
    ),
  }))
}

function isToldOf(text: string, series: string, words: RegExp): boolean {
  for (let at = text.indexOf(series); at >= 0; at = text.indexOf(series, at + series.length))
    if (words.test(text.slice(Math.max(0, at - REACH), at))) return true
  return false
}

const REACH = 16
/** 连续第10年开展“春风”; but 三年“净土”行动 may be one campaign. */
const EVERY_YEAR = /(?:每年|连续第?[一二三四五六七八九十\d]{1,3}年)[^，。；]{0,6}“?$/
/** 三年“清链”行动, beside 清链2023. */
const OF_SEVERAL =
  /(?:[两二三四五六七八九十]年(?:来|间)?|历[届年]|每年|连续第?[一二三四五六七八九十\d]{1,3}年)[^，。；]{0,8}“?$/

/** 至此，三年行动累计抓获2488名, told under the last of them: of the series. */
export function sumsYears(before: string): boolean {
  return SUMS_YEARS.test(before)
}

const SUMS_YEARS =
  /(?:^|[，。；：])[两二三四五六七八九十\d]{1,2}年(?:间|来|以来|行动|共|合计|累计|总计)[^，。；]{0,12}?(?:，[^，。；]{0,20}){0,3}$/
