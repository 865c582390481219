import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION, regionParents } from '../lexicon/regions.ts'
import { termAt } from '../lexicon/term-index.ts'
import type { CampaignMention } from './campaign.ts'
import { isNamedAbroad } from './event-abroad.ts'
import type { Reading } from './reading.ts'
import { firstEndingAfter, overlapping } from './spans.ts'
import { countyOf, isTown, villageAt } from './town.ts'

/** 四川地震 in a headline over 泸定地震: an event is named for the narrowest place that the text gives it. */
export function narrowest(
  told: CampaignMention | null,
  readings: readonly Reading[],
  lexicon: Lexicon,
): CampaignMention | null {
  if (!told?.noun) return told
  const mention = asCalled(told, readings)
  const bare = readings
    .flatMap(({ campaigns }) => campaigns)
    .find((other) => isBareName(other, mention, lexicon))
  if (bare) return { ...mention, series: bare.series }
  let best = mention
  for (const other of readings.flatMap((reading) => reading.campaigns)) {
    if (other.noun === best.noun && isPlainPlace(other, lexicon) && isInside(other, best, lexicon))
      best = other
  }
  return { ...mention, series: best.series }
}

/** 煤矿发生透水, and further down 煤矿透水事故: what the text comes to call it. */
function asCalled(told: CampaignMention, readings: readonly Reading[]): CampaignMention {
  const name = `${told.series}事故`
  const called = readings
    .flatMap(({ campaigns }) => campaigns)
    .find(({ series, noun }) => series === name && noun !== undefined)
  return called
    ? { ...told, series: called.series, ...(called.noun === undefined ? {} : { noun: called.noun }) }
    : told
}

/**
 * 远航镁业爆炸事故 under 辽宁大石桥远航镁业爆炸事故: the name without its places. In 珠海石景山隧道透水事故 the tunnel is no place
 * of Beijing.
 */
function isBareName(bare: CampaignMention, full: CampaignMention, lexicon: Lexicon): boolean {
  if (bare.noun !== full.noun || !full.series.endsWith(bare.series) || bare.series === full.series)
    return false
  const places = placesOf(bare, lexicon)
  if (places.length === 0) return true
  const lead = full.series.slice(0, -bare.series.length)
  const around = termAt(lexicon.regions.names, lead, 0)
  return (
    around?.end === lead.length &&
    !isPlainPlace(bare, lexicon) &&
    !around.entry.some(({ name }) => places.some((place) => place.startsWith(name)))
  )
}

/** 泸定地震, not 张湾艳湖社区集贸市场爆炸: named for a region and nothing else. */
function isPlainPlace({ series, noun }: CampaignMention, lexicon: Lexicon): boolean {
  const name = series.slice(0, -(noun?.length ?? 0))
  return termAt(lexicon.regions.names, name, 0)?.end === name.length
}

function isInside(inner: CampaignMention, outer: CampaignMention, lexicon: Lexicon): boolean {
  return placesOf(inner, lexicon).some((one) =>
    placesOf(outer, lexicon).some((other) => one !== other && one.startsWith(other)),
  )
}

/**
 * 昭通地震 in a text on 大关地震: one event told by a wider or a narrower place is one campaign. Where the places do
 * not lie in each other (2012年彝良地震), they are two.
 */
export function sameEvent(
  mention: CampaignMention | null,
  home: CampaignMention | null,
  lexicon: Lexicon,
): CampaignMention | null {
  if (!mention?.noun || !home?.noun || mention.series === home.series) return mention
  // 翠屏火灾 in a text on 翠屏火灾事故.
  const isSameKind =
    mention.noun.startsWith(home.noun) ||
    home.noun.startsWith(mention.noun) ||
    (FIRE.test(mention.noun) && FIRE.test(home.noun))
  if (!isSameKind) return mention
  // 尼泊尔地震 in a text on one in Tibet.
  if (isNamedAbroad(mention.series) !== isNamedAbroad(home.series)) return mention
  const isOne =
    isBareName(home, mention, lexicon) ||
    placesOf(mention, lexicon).some((place) => placesOf(home, lexicon).includes(place)) ||
    isInside(mention, home, lexicon) ||
    isInside(home, mention, lexicon) ||
    placesOf(mention, lexicon).length === 0 ||
    placesOf(home, lexicon).length === 0
  return isOne ? { ...mention, series: home.series } : mention
}

const FIRE = /^(?:大火|火灾|火灾事故)$/

/** The region of an event that happened at one spot: the one of its name that the text names too, else the only one. */
export function siteOf(
  mention: CampaignMention,
  readings: readonly Reading[],
  lexicon: Lexicon,
): string | null {
  if (mention.noun === undefined) return null
  if (mention.noun === QUAKE) return regionOfQuake(spotOf(mention, readings, lexicon), readings, lexicon)
  if (!termAt(lexicon.eventNouns, mention.noun, 0)?.entry.site) return null
  const spot = spotOf(mention, readings, lexicon)
  const county = spot && (narrowerIn(spot, readings, lexicon) ?? spot)
  return county && (townOfName(county, mention.series, mention.noun, readings) ?? county)
}

/** 兴隆乡泥石流灾害, 燕郊爆燃事故 of which the text says 燕郊镇: the town or village that the event is named for. */
function townOfName(
  county: string,
  series: string,
  noun: string,
  readings: readonly Reading[],
): string | null {
  for (const { text, regions } of readings.slice(0, OPENING))
    for (const { end, region } of regions) {
      if (!isTown(region) || !region.startsWith(county)) continue
      const short = region.slice(county.length).replace(/(?:镇|乡|街道)$/, '')
      if (text.startsWith(noun, end) || series.startsWith(short)) return region
      const village = villageAt(text, end)
      if (village !== undefined && series.startsWith(village)) return region + village
    }
  return null
}

const QUAKE = '地震'

/** A quake shakes more than its spot: the smallest region around all places that the text gives counts of (甘孜州40人). */
function regionOfQuake(spot: string | null, readings: readonly Reading[], lexicon: Lexicon): string | null {
  if (spot === null) return null
  let common = reporterOf(spot, readings, lexicon) ?? spot
  for (const { text, regions, figures, campaigns } of readings)
    for (const { start, end, region, role } of regions) {
      const figure =
        role === 'subject' && region !== NATION ? figures[firstEndingAfter(figures, end)] : undefined
      // 四川九寨沟地震: part of its name.
      if (overlapping(campaigns, { start, end: end + LONGEST_PLACE })) continue
      if (
        figure?.quantity.family !== 'people' ||
        /[，。；：]/.test(text.slice(end, figure.start)) ||
        SENDS.test(text.slice(end, figure.start)) ||
        /^[全本我该]/.test(text.slice(start, end))
      )
        continue
      while (!region.startsWith(common) && common !== NATION)
        common = regionParents(lexicon.regions, common)[0] ?? NATION
    }
  return common === NATION ? null : common
}

/** 林芝市抗震救灾指挥部, of a quake in a county there: who counts what it did counts for all of its own place. */
function reporterOf(spot: string, readings: readonly Reading[], lexicon: Lexicon): string | null {
  for (const { text, regions } of readings.slice(0, OPENING))
    for (const { end, region } of regions)
      if (
        region !== spot &&
        spot.startsWith(region) &&
        /[市州盟]$|地区$/.test(region) &&
        COUNTS.test(text.slice(end, end + 14))
      )
        return region
  const city = regionParents(lexicon.regions, spot).find((name) => /[市州盟]$|地区$/.test(name))
  return city !== undefined && readings.slice(0, OPENING).some(({ text }) => OWN_COMMAND.test(text))
    ? city
    : null
}

/** 市抗震救灾指挥部通报 */
const OWN_COMMAND = /(?:^|[，。；])[市州盟](?:委|政府)?[^，。；省县]{0,6}指挥部/
const COUNTS = /^[^，。；省]{0,6}指挥部/

/** 西藏军区、消防共出动1400余人: who comes to help, not where it was felt. */
const SENDS = /军区|消防|武警|救援|出动|派|调集|调拨|投入|增援|支援|驰援|捐|募/

/** 四川省甘孜州泸定县地震 */
const LONGEST_PLACE = 8

function spotOf(mention: CampaignMention, readings: readonly Reading[], lexicon: Lexicon): string | null {
  // 石景山隧道透水事故: where the text tells it with its place too (珠海石景山隧道), there.
  const full = readings.flatMap(({ campaigns }) => campaigns).find((one) => isBareName(mention, one, lexicon))
  const meant = placesOf(full ?? mention, lexicon)
  const named = new Set(readings.flatMap(({ regions }) => regions.map(({ region }) => region)))
  const [first] = [
    ...meant.flatMap((name) => lexicon.regions.former.get(name) ?? []).filter((name) => named.has(name)),
    ...meant.filter((name) => named.has(name)),
    ...meant.filter((name) => isUnder(name, named)),
  ]
  const county = only(countiesOf(readings, lexicon))
  // 沅江船舶碰撞事故, of a text on 沅陵县: the river, not the city of its name.
  if (!first && county !== null && NATURAL.test(mention.series.slice(0, SHORT_PLACE))) return county
  return first ?? (meant.length > 0 ? only(meant) : county)
}

const SHORT_PLACE = 2
const NATURAL = /[江河湖山海]$/

/** 泉州…酒店坍塌 of which the opening says 鲤城区: the one county that it names inside the spot's city. */
function narrowerIn(spot: string, readings: readonly Reading[], lexicon: Lexicon): string | null {
  return only(countiesOf(readings, lexicon).filter((region) => region !== spot && region.startsWith(spot)))
}

/** The counties that the opening of a text names. */
function countiesOf(readings: readonly Reading[], lexicon: Lexicon): readonly string[] {
  const named = readings
    .slice(0, OPENING)
    .flatMap(({ regions }) => regions.map(({ region }) => countyOf(region)))
  return [...new Set(named)].filter((name) => lexicon.regions.byName.get(name)?.level === 'county')
}

function only(names: readonly string[]): string | null {
  return names.length === 1 ? (names[0] ?? null) : null
}

/** Blocks that open a text. */
const OPENING = 4

function isUnder(name: string, named: ReadonlySet<string>): boolean {
  return [...named].some((region) => name !== region && name.startsWith(region))
}

/** The regions that the place in an event's name may mean, by full name. */
function placesOf({ series, noun }: CampaignMention, lexicon: Lexicon): readonly string[] {
  const name = series.slice(0, -(noun?.length ?? 0))
  const match = termAt(lexicon.regions.names, name, 0)
  // 缙云山: a hill by its own name, not of the county 缙云.
  if (match && name.length - match.end === 1) return []
  const isWhole =
    match?.end === name.length || /(?:矿|山|隧道|桥|高速|厂|码头|酒店|商场|市场|院|小区)$/.test(name)
  return match && isWhole ? match.entry.map((region) => region.name) : []
}
