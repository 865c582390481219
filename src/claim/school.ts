import type { Lexicon } from '../lexicon/lexicon.ts'
import { onlyRegion } from '../lexicon/regions.ts'
import { termAt } from '../lexicon/term-index.ts'
import { capitalOf, UNIVERSITIES } from '../lexicon/universities.ts'
import type { Reading } from './reading.ts'

/**
 * 井冈山大学…，该校2020届毕业生…: the city of the one university that the opening of a text names, where the text speaks of it
 * as 我校 or 该校. What it is called for is often another place.
 */
export function schoolHome(readings: readonly Reading[], lexicon: Lexicon): string | null {
  if (!readings.slice(0, LOOKED_AT).some(({ text }) => OWN_SCHOOL.test(text.slice(0, LONGEST)))) return null
  const homes = new Map<string, string>()
  for (const { text } of readings.slice(0, OPENING)) {
    for (let at = 0; at < Math.min(text.length, LONGEST); at++) {
      const school = schoolAt(text, at, lexicon)
      if (!school) continue
      homes.set(text.slice(at, school.end), school.region)
      at = school.end - 1
    }
  }
  const [home] = homes.values()
  return homes.size === 1 && home !== undefined ? home : null
}

/** A university named at a place in a text, with the region that it is in. */
export function schoolAt(
  text: string,
  at: number,
  lexicon: Lexicon,
): { readonly end: number; readonly region: string } | null {
  const first = SCHOOL.exec(text.slice(at, at + LONGEST_NAME))?.[0]
  if (first === undefined) return null
  const listed = UNIVERSITIES.get(first)
  if (listed !== undefined) return { end: at + first.length, region: listed }
  const place = termAt(lexicon.regions.names, text, at)
  if (!place || place.end > at + first.length - SUFFIX) return null
  const meant =
    place.entry.find(({ level }) => level === 'province') ??
    place.entry.find(({ level }) => level === 'city') ??
    onlyRegion(place.entry)
  if (!meant || meant.level === 'nation') return null
  const region = meant.level === 'province' ? (capitalOf(meant.name) ?? meant.name) : meant.name
  return { end: at + first.length, region }
}

const SUFFIX = 2
const LONGEST_NAME = 18
const SCHOOL =
  /^(?:[\u4e00-\u9fff]{1,14}?)(?:大学(?!生|城|堂|科|路)(?:（[\u4e00-\u9fff]{2}）)?|学院(?!路|派)|(?:专科|职业|师范|技工)学校)/
const OWN_SCHOOL = /[我该本全]校(?!区|企|园足)|学校(?:共|现有|今年|去年|还|招生处|就业|党委|纪委)|校友会/
const OPENING = 3
const LOOKED_AT = 12
const LONGEST = 800
