import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION, provinceOf } from '../lexicon/regions.ts'
import { termAt } from '../lexicon/term-index.ts'
import type { Reading } from './reading.ts'
import type { RegionMention } from './region-mention.ts'
import { DATELINE_AFTER } from './region-role.ts'

/** 青岛国际啤酒节; 中国（寿光）国际蔬菜科技博览会, 中国洛阳牡丹文化节. */
export function placeAtStart(told: string, lexicon: Lexicon): string | null {
  const bracket = /（([\u4e00-\u9fff]{2,6})）/.exec(told)?.[1]
  const name = bracket ?? told.replace(/^中国·?(?![—-])/, '')
  const match = termAt(lexicon.regions.names, name, 0)
  const provinces = match?.entry.filter((region) => region.level !== 'county') ?? []
  const [only] = provinces.length > 0 ? provinces : (match?.entry ?? [])
  return only && (provinces.length > 0 || match?.entry.length === 1) && only.level !== 'nation'
    ? only.name
    : null
}

/** 环海南岛国际公路自行车赛 ends in one city and is of all that it goes around. */
export function roundTrip(event: string, lexicon: Lexicon): string | null {
  const name = /^(?:中国)?环(.+)$/.exec(event)?.[1]
  const told = name === undefined ? null : placeAtStart(name, lexicon)
  // 太湖 is a lake before it is a county.
  if (told !== null && lexicon.regions.byName.get(told)?.level !== 'county') return told
  return termAt(lexicon.places, name ?? '', 0)?.entry ?? null
}

/** （平遥2024年5月6日电）: a county that a text is sent from is what it tells of; of a greater city it seldom is. */
export function countyOfDateline(readings: readonly Reading[], lexicon: Lexicon): string | null {
  for (const { text } of readings.slice(0, 3)) {
    const told = DATELINE.exec(text.slice(0, 40))
    const place = told?.[1] ?? told?.[2]
    const match = place === undefined ? undefined : termAt(lexicon.regions.names, place, 0)
    const [only] = match?.entry ?? []
    if (match && match.entry.length === 1 && match.end === place?.length && only?.level === 'county')
      return only.name
  }
  return null
}

const DATELINE =
  /(?:^|本报|[（(】])([\u4e00-\u9fff]{2,4}?)(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:电|讯|消息)|[报网社台]([\u4e00-\u9fff]{2,4}?)(?:\d{1,2}月\d{1,2}日)?[电讯][（( ]/

/** 〔记者…/嘉义报导〕嘉义县东石乡…: what a text was sent from, beside a place in the same province that it tells of. */
export function withoutDatelines(
  told: readonly RegionMention[],
  readings: readonly Reading[],
  lexicon: Lexicon,
): readonly RegionMention[] {
  const sent = new Set(
    readings.flatMap(({ text, regions }) =>
      regions.filter(({ end }) => DATELINE_AFTER.test(text.slice(end, end + DATELINE_REACH))),
    ),
  )
  const others = new Set(
    told
      .filter((mention) => !sent.has(mention) && mention.region !== NATION)
      .map(({ region }) => provinceOf(lexicon.regions, region)),
  )
  return told.filter(
    (mention) => !sent.has(mention) || !others.has(provinceOf(lexicon.regions, mention.region)),
  )
}

const DATELINE_REACH = 16
