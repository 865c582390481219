import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Region } from '../lexicon/regions.ts'

/** 喀什站, 阿勒泰机场: of a prefecture and its seat of one name, what stands in a city is the seat's. */
export function seatOf(
  { name, level }: Region,
  written: string,
  after: string,
  lexicon: Lexicon,
): string | undefined {
  if (level !== 'city' || name.endsWith(written) || !IN_CITY.test(after.slice(0, IN_CITY_REACH)))
    return undefined
  const seat = `${name}${written}市`
  return lexicon.regions.byName.has(seat) ? seat : undefined
}

const IN_CITY = /^(?:火车|高铁)?站(?!点)|^机场|^城区|^市区/
const IN_CITY_REACH = 4
