import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION, regionParents } from '../lexicon/regions.ts'
import { termAt } from '../lexicon/term-index.ts'
import { type OwnLevel, ownLevel } from './own-level.ts'
import type { Reading } from './reading.ts'
import { opensClause } from './region-role.ts'
import { countyOf, isTown } from './town.ts'

/**
 * 西峡香菇出口10.6亿美元, of which the text says 南阳海关统计 and then 西峡县…: the one county that the headline names and the text
 * writes out in full. Whoever counts for it (customs, a weather bureau, a paper of the city) is not what the text is on.
 */
export function titledCounty(
  readings: readonly Reading[],
  lexicon: Lexicon,
  offices: readonly string[],
): string | null {
  const [headline] = readings
  if (!headline) return null
  const written = new Set(
    readings.slice(0, LOOKED_AT).flatMap(({ text, regions }) =>
      regions
        .filter(({ start, end }) => WRITTEN_OUT.test(text.slice(start, end)))
        .map(({ region }) => (isCounty(region, lexicon) ? region : countyOf(region)))
        .filter((name) => isCounty(name, lexicon)),
    ),
  )
  for (const name of offices) written.add(name)
  const titled = new Set<string>()
  let spot = { start: 0, end: 0 }
  for (let at = 0; at < Math.min(headline.text.length, LONGEST); at++) {
    const match = termAt(lexicon.regions.names, headline.text, at)
    if (!match) continue
    const meant = match.entry.filter(({ name, level }) => level === 'county' && written.has(name))
    // 苗栗 is the county, a city in the lists, before it is the town in it.
    const isSeat = match.entry.some(({ name }) => meant[0]?.parent === name) && !meant[0]?.name.endsWith('县')
    if (meant.length === 1 && meant[0] && !isSeat && match.end - at > 1) {
      titled.add(meant[0].name)
      spot = match
    }
    at = match.end - 1
  }
  for (const name of written) if (isTownTitled(name, headline.text, lexicon)) titled.add(name)
  const [county] = titled
  if (county === undefined || titled.size > 1) return null
  // 通化 is the county of that name as well; 梅州大埔 is written with its city.
  const isOnOthers = headline.regions.some(
    ({ region, role, start, end }) =>
      role !== 'place' &&
      countyOf(region) !== county &&
      (!county.startsWith(region) || end < spot.start || start > spot.end),
  )
  return isOnOthers || isOfHigherRank(ownLevel(readings), county) ? null : county
}

const WRITTEN_OUT = /[县市区旗镇乡]/

function isCounty(name: string, lexicon: Lexicon): boolean {
  return lexicon.regions.byName.get(name)?.level === 'county'
}

/** 池上便当节, of which the text says 池上乡: the towns of Taiwan are listed as its counties are. */
function isTownTitled(name: string, headline: string, lexicon: Lexicon): boolean {
  const parent = lexicon.regions.byName.get(name)?.parent ?? name
  const short = /^(.{2,})[镇乡]$/.exec(name.slice(parent.length))?.[1]
  const at = short === undefined ? -1 : headline.indexOf(short)
  return at >= 0 && opensClause(headline, at)
}

/** 全市 in a text that names 大埔县: of the city around it. */
function isOfHigherRank(own: OwnLevel | null, county: string): boolean {
  if (isTown(county)) return own !== null
  switch (own?.kind) {
    case 'province':
    case 'prefecture':
      return true
    case 'city':
      return !county.endsWith('市')
    default:
      return false
  }
}

/**
 * 上半年，乌海公交都跑了多少路？ over 2021-07-14内蒙古: the one city that the headline names and the text comes back to, where the
 * province around it is named no more than once.
 */
export function titledCity(readings: readonly Reading[], around: string, lexicon: Lexicon): string | null {
  const named = new Set(readings[0]?.regions.map(({ region }) => region))
  const [city] = named
  if (city === undefined || named.size > 1 || lexicon.regions.byName.get(city)?.level !== 'city') return null
  if (city === around || !city.startsWith(around) || ownLevel(readings)?.kind === 'province') return null
  const told = readings.slice(0, LOOKED_AT).flatMap(({ regions }) => regions.map(({ region }) => region))
  const isTold = told.filter((region) => region.startsWith(city)).length >= TWICE
  return isTold && told.filter((region) => region === around).length < TWICE ? city : null
}

const TWICE = 2

/** True where a county lies in a region, or holds the town that a text was read as. */
export function isAroundOrIn(region: string, county: string, lexicon: Lexicon): boolean {
  return region.startsWith(county) || regionParents(lexicon.regions, county).includes(region)
}

/** 济南海关统计…: a region that a text names for an office alone whose field lies across others. */
export function isOnlyCounter(told: string, readings: readonly Reading[]): boolean {
  const named = readings
    .slice(0, LOOKED_AT)
    .flatMap(({ text, regions }) =>
      regions
        .filter(({ region, start }) => region === told && !/[全我本]/.test(text.charAt(start)))
        .map(({ start, end }) => text.slice(start, end + OFFICE_REACH)),
    )
  return named.length > 0 && named.every((words) => ACROSS.test(words))
}

const OFFICE_REACH = 6
const ACROSS = /海关|边检|海事局|铁路局|铁路集团|电网|航道局|民航|空管|水文局|银保监|金融监管局|外汇/

/** 甘南州气象局: 卓尼县…, 县城…: the one county that a text names and speaks of as its own, whoever around it acts. */
export function isOnlyCounty(told: string, readings: readonly Reading[], lexicon: Lexicon): boolean {
  return (
    lexicon.regions.byName.get(told)?.level === 'county' &&
    readings
      .slice(0, OPENING)
      .every(({ regions }) =>
        regions.every(({ region }) => region !== NATION && isAroundOrIn(region, told, lexicon)),
      )
  )
}

const OPENING = 12
const LOOKED_AT = 8
const LONGEST = 80
