import type { Reading } from './reading.ts'
import type { RegionMention } from './region-mention.ts'
import { overlapping } from './spans.ts'
import { isTown, villageAt } from './town.ts'

/**
 * 四宫村28户农家乐, after 芦草沟镇四宫村 or in a text on the town itself: a village that is told of by its name alone. Where its
 * town is unknown it stays unread, since villages are in no list.
 */
export function withBareVillages(readings: readonly Reading[], home: string | null): readonly Reading[] {
  const known = new Map<string, string>()
  for (const { text, regions } of readings)
    for (const { region, end } of regions) {
      const village = isTown(region) && !region.includes('、') ? villageAt(text, end) : undefined
      if (village !== undefined) known.set(village, region + village)
    }
  const town = home !== null && OF_TOWN.test(home) ? home : null
  if (known.size === 0 && town === null) return readings
  return readings.map((reading) => {
    const added = [...villagesIn(reading, known, town)]
    return added.length === 0
      ? reading
      : { ...reading, regions: [...reading.regions, ...added].sort((a, b) => a.start - b.start) }
  })
}

function* villagesIn(
  { text, regions }: Reading,
  known: ReadonlyMap<string, string>,
  town: string | null,
): Iterable<RegionMention> {
  for (const found of text.matchAll(VILLAGE)) {
    const [whole, lead = '', name = ''] = found
    if (NO_NAME.test(name)) continue
    const region = known.get(name) ?? (town === null ? undefined : town + name)
    const end = found.index + whole.length
    const start = end - name.length
    if (region === undefined || overlapping(regions, { start, end })) continue
    yield { start, end, region, role: /[在从]$/.test(lead) ? 'place' : 'subject' }
  }
}

/** A village that opens a clause, or stands behind 在. */
const VILLAGE =
  /((?:^|[，。；：！？“（\s])(?:其中|目前|如今|今年|去年|同时)?[在从]?)([\u4e00-\u9fff]{2,4}村)(?![民里委级支庄镇两干口寨集办史医校企霸外风、和与及等])/g
const NO_NAME =
  /^(?:全|本|该|各|每|我|这|那|其|某|整|邻|驻|行政|自然|贫困|示范|美丽|中心|城中|周边|附近|建制|试点|重点|偏远|沿线|下辖|所有|部分|多个|[一二三四五六七八九十几两数]+个|一些|不少|有的|许多|进|入|走|来到|城|农|乡|山|渔|古|新|老|度假|民俗|文化|世界|奥运|亚运)[\u4e00-\u9fff]{0,2}村$|[的了是有在和与及]/
const OF_TOWN = /(?:镇|乡|街道)$/
