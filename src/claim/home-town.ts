import type { Lexicon } from '../lexicon/lexicon.ts'
import { type OwnLevel, ownLevel } from './own-level.ts'
import type { Reading } from './reading.ts'
import { countyOf, isTown, villageAt } from './town.ts'

/** 天马街道交出成绩单 … 街道共拆除: the town that a text of a county opens with, where it speaks of itself as one. */
export function townOf(readings: readonly Reading[], county: string): string | null {
  const opening = readings.slice(0, OPENING_OF_TOWN).map(({ text }) => text.slice(0, LONGEST))
  if (!opening.some((text) => OF_TOWN.test(text))) return null
  // 村里的礼堂亮灯了, over what 全市 has built: a scene that a text of a greater place opens with.
  const isSceneOnly = !opening.some((text) => OF_TOWN.test(text.replaceAll('村里', '')))
  if (isSceneOnly && isFarAbove(ownLevel(readings))) return null
  const isVillage = readings.some(({ text }) => OF_VILLAGE.test(text.slice(0, LONGEST)))
  for (const { text, regions } of readings.slice(0, 3))
    for (const { region, role, end } of regions) {
      if (role === 'place' || region === county || !region.startsWith(county) || !isTown(region)) continue
      const village = isVillage ? villageAt(text, end) : undefined
      return village === undefined ? region : region + village
    }
  return null
}

/** A county's paper tells of a village now and then beside 全县; a city's own count is of all its counties. */
function isFarAbove(own: OwnLevel | null): boolean {
  return own !== null && own.kind !== 'county' && own.kind !== 'district'
}

/** A text that speaks of 全镇 or names the town in its headline. */
export function isOfTownItself(town: string, readings: readonly Reading[]): boolean {
  const own = town.slice(countyOf(town).length).replace(/(?:镇|乡|街道)?[^镇乡]*村$|(?:镇|乡|街道)$/, '')
  return (
    (own.length > 1 && readings[0]?.text.includes(own) === true) ||
    readings.slice(0, OPENING_OF_TOWN).some(({ text }) => OF_TOWN.test(text.slice(0, LONGEST)))
  )
}

const OPENING_OF_TOWN = 12
/** What a text of a village calls it. */
const OF_VILLAGE = /[全本我]村(?!民|镇)|村里/
/** What a text of a town or a village calls it. */
export const OF_TOWN =
  /[全我本](?:镇|乡(?!村)|街道|村(?!民|镇))|村里|(?:^|[，。；：表在])(?:镇|乡|街道)(?:党[委政]|(?:人民)?政府|办事处|共|还|累计|联合|干部|综[治合])/

const LONGEST = 800

/**
 * 田中马拉松, 东港医院火灾: the town of the text's county that an event is named for. The towns of Taiwan are all known, others
 * where the text names them.
 */
export function townOfEvent(
  event: string,
  county: string,
  readings: readonly Reading[],
  lexicon: Lexicon,
): string | null {
  if (WIDE.test(event)) return null
  const isNamedFor = (town: string): boolean => {
    const short = /^(.{2,})[镇乡市]$/.exec(town.slice(county.length))?.[1]
    // 花莲 is the county before it is the city in it.
    return (
      town.startsWith(county) &&
      short !== undefined &&
      event.startsWith(short) &&
      !county.endsWith(`${short}县`)
    )
  }
  for (const { regions } of readings.slice(0, OPENING_OF_TOWN))
    for (const { region } of regions) if (isTown(region) && isNamedFor(region)) return region
  if (!TAIWAN_COUNTY.test(county)) return null
  for (const [name, region] of lexicon.regions.byName)
    if (region.parent === county && isNamedFor(name)) return name
  return null
}

/** What is felt far around the place that it is named for. */
const WIDE = /地震|台风|豪雨|暴雨|洪水|洪灾|洪涝|旱灾$/
const TAIWAN_COUNTY = /^台湾省[^县市]{2}县$/

/** 金门县, which the lists have in Fujian too, is of Taiwan in a text of its press. */
export function twinInTaiwan(region: string, lexicon: Lexicon): string | null {
  const known = lexicon.regions.byName.get(region)
  const twin = known?.level === 'county' ? `台湾省${region.slice(known.parent.length)}` : ''
  return lexicon.regions.byName.has(twin) ? twin : null
}
