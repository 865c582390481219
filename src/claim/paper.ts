import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION, provinceOf } from '../lexicon/regions.ts'
import { bareCounty } from './bare-county.ts'
import { OF_TOWN } from './home-town.ts'
import type { ImprintRegion } from './imprint.ts'
import type { Reading } from './reading.ts'

/**
 * The bodies that a page names, without papers named for a town or a hill (玉山融媒) whose namesake lies in another province
 * than the county that the text tells of again and again (昆山).
 */
export function ownImprint(
  imprint: readonly ImprintRegion[],
  readings: readonly Reading[],
  lexicon: Lexicon,
): readonly ImprintRegion[] {
  if (!imprint.some((home) => isOfCountyPaper(home, lexicon))) return imprint
  // 柳林重建一年记 by 随县新闻网, which speaks of 全镇: a town may be a namesake as well.
  const isOfTown = readings.some(({ text }) => OF_TOWN.test(text.slice(0, LONGEST)))
  const told = isOfTown ? null : bareCounty(readings, lexicon)
  const province = told === null ? undefined : provinceOf(lexicon.regions, told)
  if (province === undefined) return imprint
  return imprint.filter(
    (home) => !isOfCountyPaper(home, lexicon) || provinceOf(lexicon.regions, home.region) === province,
  )
}

/** 石狮日报: the county of a paper whose text names no place at all; one of a greater city tells of the nation too. */
export function countyOfPaper(
  imprint: readonly ImprintRegion[],
  readings: readonly Reading[],
  lexicon: Lexicon,
): string | null {
  const isOfNation = readings
    .slice(0, OPENING)
    .some(({ text, regions }) => OF_NATION.test(text) || regions.some(({ region }) => region === NATION))
  if (isOfNation) return null
  return imprint.find((home) => isOfCountyPaper(home, lexicon))?.region ?? null
}

const LONGEST = 800
const OPENING = 6
const OF_NATION = /中国|国内|国家|公司公告/

function isOfCountyPaper({ of, region }: ImprintRegion, lexicon: Lexicon): boolean {
  return of === 'outlet' && lexicon.regions.byName.get(region)?.level === 'county'
}
