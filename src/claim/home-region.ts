import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION, provinceOf, regionParents } from '../lexicon/regions.ts'
import { termAt } from '../lexicon/term-index.ts'
import { homeAbroad, withoutAbroad } from './abroad.ts'
import { bareCounty } from './bare-county.ts'
import { isOfCompany, isOfHongKong, OPENING_OF_COMPANY } from './company-text.ts'
import { isOfTownItself, townOf, townOfEvent, twinInTaiwan } from './home-town.ts'
import type { Homeland } from './homeland.ts'
import type { ImprintRegion } from './imprint.ts'
import { isOnWholeLeague } from './league.ts'
import { type OwnLevel, ownLevel, regionOfLevel } from './own-level.ts'
import { countyOfPaper, ownImprint } from './paper.ts'
import { countyOfDateline, placeAtStart, roundTrip, withoutDatelines } from './place-of-name.ts'
import type { Reading } from './reading.ts'
import { type RegionMention, wholeOf } from './region-mention.ts'
import { isAroundOrIn, isOnlyCounty, titledCity, titledCounty } from './titled-county.ts'
import { countyOf } from './town.ts'
import { venueOf } from './venue.ts'

/**
 * The region of a whole document: of its headline, else of the first agency in the opening blocks, else of the first
 * subject there; but a region around it that acts or is told of in the opening (全台, 四川省指挥部) outranks a part.
 * Where nothing acts, a province that alone is named, or that only such words belong to (港元, 警务处), is meant.
 */
export function documentRegion(
  all: readonly Reading[],
  lexicon: Lexicon,
  hints: RegionHints = NO_HINTS,
): string {
  const readings = withoutAbroad(all)
  if (isOfCompany(readings.slice(0, OPENING_OF_COMPANY))) return isOfHongKong(readings) ? HONG_KONG : NATION
  const read = regionOfText(readings, lexicon, {
    ...hints,
    // 濠江 is a district of Shantou, too.
    imprint: hints.homeland === 'macau' ? [] : ownImprint(hints.imprint, readings, lexicon),
  })
  const told = hints.site === null ? inTitledCounty(read, readings, lexicon, hints) : read
  const abroad = told === NATION ? homeAbroad(all, lexicon) : null
  if (abroad !== null) return abroad
  const found = hints.site === told ? told : wholeOf(told)
  const region = (hints.homeland === 'taiwan' ? twinInTaiwan(found, lexicon) : null) ?? found
  if (region === NATION && hints.homeland === 'taiwan') return TAIWAN
  // 高于邻近的香港、广州, told by the paper of Macau.
  if ((region === NATION || region.startsWith(HONG_KONG)) && hints.homeland === 'macau') return MACAU
  // 粤港澳警方合共拘2,386人, told by the city's own press: what it tells of 警方 is the city's.
  // 罗湖口岸录得78.2万人次: where its people cross.
  const isTogether =
    region === NATION || region === ACROSS || (region.includes('、') && region.includes(HONG_KONG))
  return isTogether && hints.homeland === 'hong-kong'
    ? HONG_KONG
    : ((hints.event === null
        ? townOf(readings, countyOf(region))
        : townOfEvent(hints.event, region, readings, lexicon)) ?? region)
}

/** The county that the headline names, where the text was read as one of the region around it or of a town passed through. */
function inTitledCounty(
  told: string,
  readings: readonly Reading[],
  lexicon: Lexicon,
  hints: RegionHints,
): string {
  const offices = hints.imprint.filter(({ of }) => of === 'office').map(({ region }) => region)
  const county = titledCounty(readings, lexicon, offices)
  if (county !== null && county !== told && isAroundOrIn(told, county, lexicon)) return county
  return titledCity(readings, told, lexicon) ?? told
}

function regionOfText(readings: readonly Reading[], lexicon: Lexicon, hints: RegionHints): string {
  // 密云水库蓄水量…: a text that opens with a sight, an airport or a bureau is on it, whoever tells its figures.
  const place = termAt(lexicon.places, readings[0]?.text ?? '', 0)
  if (place) return wholeOf(place.entry)
  if (isOnWholeLeague(hints.event, readings[0])) return NATION
  const own = ownLevel(readings)
  const circuit = hints.isHeld ? roundTrip(hints.event ?? '', lexicon) : null
  if (circuit) return circuit
  const venue = hints.isHeld && own?.isWeOurselves !== true ? venueOf(readings) : null
  // 脐橙节在安西镇开幕: a town is where its county holds it, unless the text is the town's.
  if (venue) return wholeOf(isOfTownItself(venue, readings) ? venue : countyOf(venue))
  if (own) {
    const region = regionOfLevel(
      own,
      readings,
      lexicon,
      hints.imprint.map(({ region }) => region),
    )
    if (region && own.isWeOurselves) return wholeOf(region)
    const isSigned = hints.imprint.some((home) => home.of === 'office' && home.region === region)
    if (
      region &&
      !hints.site &&
      (!actsInOpening(readings, own, isSigned ? region : null) || isOnlyCounty(region, readings, lexicon))
    )
      return wholeOf(titled(readings, region) ?? region)
  }
  // A fire in 大埔 is Hong Kong's, one in 油尖旺区 the district's.
  if (hints.site) return isNamed(hints.site, readings) ? hints.site : wholeOf(hints.site)
  if (hints.homeland === 'taiwan' && isByMinistry(readings)) return TAIWAN
  // 首日全国违规63件, in a text on one county of Taiwan: what it is held against.
  const opening = readings
    .slice(0, 3)
    .flatMap(({ text, regions }) =>
      regions.filter(({ region, start }) => region !== TAIWAN || !text.startsWith('全国', start)),
    )
    .filter((mention, _, all) => !isWaterAround(mention, all))
  // 三江源…, sent from 治多: of a park over many counties the one that the text is sent from.
  const sent = readings.slice(0, 3).every(isOfParksAlone) ? countyOfDateline(readings, lexicon) : null
  if (sent !== null && opening.length > 0 && opening.every(({ region }) => sent.startsWith(region)))
    return sent
  const cue = cuedRegion(readings)
  // 移民署…全国共查获: in a text of Taiwan 全国 is its own whole.
  if (
    cue === TAIWAN &&
    opening.some(({ region }) => region === NATION) &&
    opening.every(({ region, role }) => role !== 'agency' && (region === NATION || region.startsWith(TAIWAN)))
  )
    return TAIWAN
  const told = withoutDatelines(
    opening.filter((mention) => mention.role !== 'place'),
    readings,
    lexicon,
  )
  const headline = readings[0]?.regions.find((mention) => mention.role !== 'place')
  const first = headline ?? told.find((mention) => mention.role === 'agency') ?? told[0]
  if (!first) return wholeOf(impliedRegion(readings, lexicon, hints) ?? NATION)
  if (first.role === 'agency') return wholeOf(first.region)
  const opener = readings[1]?.regions.find((mention) => mention.role !== 'place')
  if (opener?.region === NATION && opener.role === 'agency') return NATION
  // 山西夏县: written with its province, which is no more than part of the name.
  const named = readings[0]?.regions[0]
  if (headline && named === headline && headline.end - headline.start > LONG_NAME) return headline.region
  if (headline && hints.imprint.some(({ region }) => region === first.region)) return first.region
  const around = regionParents(lexicon.regions, first.region)
  return (
    told.find((mention) => mention.region !== NATION && around.includes(mention.region))?.region ??
    first.region
  )
}

/** 农业部汇整各县市查报, in a text of Taiwan where no county's own office acts. */
function isByMinistry(readings: readonly Reading[]): boolean {
  const opening = readings.slice(0, 3)
  return (
    opening.some(({ text }) => MINISTRY.test(text.slice(0, LONGEST))) &&
    !opening.some(({ regions }) => regions.some(({ role }) => role === 'agency'))
  )
}

const MINISTRY =
  /(?:^|[，。；：、 ])(?:经济|农业|教育|内政|卫生福利|卫福|交通|财政|环境|劳动|文化)部(?!门|分|落|长|队)/

const ACROSS = '广东省深圳市'

/** 洪泽湖西岸, in the opening of a text on a county there: the lake's province is not what it is on. */
function isWaterAround({ isWater, region }: RegionMention, all: readonly RegionMention[]): boolean {
  return isWater === true && all.some((other) => other.region !== region && other.region.startsWith(region))
}

function isNamed(name: string, readings: readonly Reading[]): boolean {
  return readings.some(({ regions }) => regions.some(({ region }) => region === name))
}

/** 山西夏县发现…聚落, in a text that speaks of 全省 once: the place that the headline opens with, inside the other. */
function titled([headline]: readonly Reading[], around: string): string | null {
  const [first] = headline?.regions ?? []
  if (!headline || first?.start !== 0 || first.role === 'place' || first.region === around) return null
  return first.region.startsWith(around) && !/^[全我本]/.test(headline.text) ? first.region : null
}

const LONGEST = 800

/** True where the opening has a body or the nation acting, which says more than 全市 further down. */
function actsInOpening(readings: readonly Reading[], own: OwnLevel, signed: string | null): boolean {
  return readings.slice(0, own.reading + 1).some(({ regions }) =>
    regions.some(
      // 经唐山市统计局统一核算, signed by the bureau of a city in it: whoever counts for it.
      ({ role, region }) =>
        role === 'agency' && !(signed !== null && signed !== region && signed.startsWith(region)),
    ),
  )
}

const LONG_NAME = 3
const TAIWAN = '台湾省'
const HONG_KONG = '香港特别行政区'
const MACAU = '澳门特别行政区'

/** What else tells where a document is at home. */
export interface RegionHints {
  /** Of the bodies that the page names around its text. */
  readonly imprint: readonly ImprintRegion[]
  /** The name of the event that it is on. A campaign's name may be any word: 清流2024 is no county. */
  readonly event: string | null
  /** The region of the spot that it happened at, where it is such an event. */
  readonly site: string | null
  /** Whose press it is of: for that of Taiwan the nation's figures are the island's. */
  readonly homeland: Homeland
  /** True of a fair, a race or a festival, which has a place where it is held. */
  readonly isHeld: boolean
}

const NO_HINTS: RegionHints = {
  imprint: [],
  event: null,
  site: null,
  isHeld: false,
  homeland: null,
}

/**
 * Where nobody acts and nothing is told of a region: the place in the event's name (雅江山火, 青岛国际啤酒节), the one
 * region of the opening, words of one region alone, the paper of a place whose text says 我市, the province that most
 * places named lie in.
 */
function impliedRegion(readings: readonly Reading[], lexicon: Lexicon, hints: RegionHints): string | null {
  const placed = hints.event ? placeAtStart(hints.event, lexicon) : null
  const named = placed !== null && isOfOther(placed, readings, lexicon, hints) ? null : placed
  const sole = named ?? soleRegion(readings.slice(0, 3))
  // 福州江阴港城…, of 福清新闻网: the county that signs, inside the city that is merely named.
  const signed = hints.imprint.find(
    ({ of, region }) => of === 'office' && sole !== null && region !== sole && region.startsWith(sole),
  )
  if (sole) return signed?.region ?? sole
  const isLocal = readings.some(({ text }) => LOCAL.test(text))
  const office = hints.imprint.find(({ of }) => of === 'office') ?? (isLocal ? hints.imprint[0] : undefined)
  // 我院开放床位2100张: who signs the page, more than words of one region, which a hospital may use anywhere.
  const isOfHouse = office !== undefined && readings.some(({ text }) => OF_HOUSE.test(text))
  return (
    (isOfHouse ? null : cuedRegion(readings)) ??
    office?.region ??
    (isLocal ? mostNamed(readings, lexicon) : null) ??
    countyOfDateline(readings, lexicon) ??
    (hints.homeland === null
      ? (bareCounty(readings, lexicon) ?? countyOfPaper(hints.imprint, readings, lexicon))
      : null)
  )
}

/** 柳林暴雨灾害, told by the paper of a county in another province: a town of it, not the county of that name. */
function isOfOther(
  placed: string,
  readings: readonly Reading[],
  lexicon: Lexicon,
  { imprint }: RegionHints,
): boolean {
  const paper = imprint[0]?.region
  return (
    paper !== undefined &&
    [paper, placed].every((name) => lexicon.regions.byName.get(name)?.level === 'county') &&
    provinceOf(lexicon.regions, paper) !== provinceOf(lexicon.regions, placed) &&
    !isNamed(placed, readings)
  )
}

/** No region acts in it under its own name, only sights and parks do. */
function isOfParksAlone({ text, regions }: Reading): boolean {
  return regions.every(
    ({ start, end, region, role }) =>
      role === 'place' || !region.includes(text.slice(start, end).replace(/[省市县区]$/, '')),
  )
}

const OF_HOUSE = /[我本][院校馆站]/
const LOCAL =
  /[我本全][省市区县州村镇乡]|村里|[我本][院校馆局]|[省市县州](?:公安|卫健|应急|统计|教育|市场监管|[\u4e00-\u9fff]{0,4}(?:政府|委|局|厅|指挥部))/

/** The province that at least two thirds of the places named lie in; the city, where all lie in it. */
function mostNamed(readings: readonly Reading[], lexicon: Lexicon): string | null {
  const names = readings
    .flatMap((reading) => reading.regions.map(({ region }) => region))
    .filter((name) => name !== NATION)
  if (names.length < 2) return null
  const count = new Map<string, number>()
  for (const name of names) {
    const province = provinceOf(lexicon.regions, name)
    if (province) count.set(province, (count.get(province) ?? 0) + 1)
  }
  const [most] = [...count].sort((a, b) => b[1] - a[1])
  if (!most || most[1] * 3 < names.length * 2) return null
  const [first] = names
  return first !== undefined && names.every((name) => name.startsWith(first)) ? first : most[0]
}

/** The one region that the opening names, datelines (北京1月9日电) aside. */
function soleRegion(opening: readonly Reading[]): string | null {
  const named = new Set(
    opening.flatMap((reading) =>
      reading.regions
        .filter(({ end }) => !/^(?:\d{4}年)?\d{1,2}月\d{1,2}日/.test(reading.text.slice(end, end + 12)))
        .map(({ region }) => region),
    ),
  )
  const [only] = named
  return named.size === 1 && only !== undefined && only !== NATION ? only : null
}

function cuedRegion(readings: readonly Reading[]): string | null {
  for (const reading of readings) {
    for (const match of reading.terms) if (match.entry.cue !== undefined) return match.entry.cue
  }
  return null
}
