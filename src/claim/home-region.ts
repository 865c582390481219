import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION, regionParents } from '../lexicon/regions.ts'
import { termAt } from '../lexicon/term-index.ts'
import { homeAbroad, withoutAbroad } from './abroad.ts'
import { bareCounty } from './bare-county.ts'
import { cityDistrict } from './city-district.ts'
import { isOfCompany, isOfHongKong, OPENING_OF_COMPANY } from './company-text.ts'
import { isOfTownItself, townOf, townOfEvent, twinInTaiwan } from './home-town.ts'
import { cuedRegion, impliedRegion, isNamed, type RegionHints } from './implied-region.ts'
import { isOnWholeLeague } from './league.ts'
import { isOfGames } from './of-nation.ts'
import { type OwnLevel, ownLevel, regionOfLevel } from './own-level.ts'
import { ownImprint } from './paper.ts'
import { countyOfDateline, roundTrip, withoutDatelines } from './place-of-name.ts'
import type { Reading } from './reading.ts'
import { type RegionMention, wholeOf } from './region-mention.ts'
import { schoolHome } from './school.ts'
import { isAroundOrIn, isOnlyCounter, isOnlyCounty, titledCity, titledCounty } from './titled-county.ts'
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
  const region = regionOfDocument(all, lexicon, hints)
  const below = region === NATION ? withoutMasthead(all) : all
  return below === all ? region : regionOfDocument(below, lexicon, hints)
}

function regionOfDocument(all: readonly Reading[], lexicon: Lexicon, hints: RegionHints): string {
  const readings = withoutAbroad(all)
  if (isOfCompany(readings.slice(0, OPENING_OF_COMPANY))) return isOfHongKong(readings) ? HONG_KONG : NATION
  const school = hints.event === null ? schoolHome(readings, lexicon) : null
  if (school !== null) return school
  const read = regionOfText(readings, lexicon, {
    ...hints,
    // 濠江 is a district of Shantou, too.
    imprint: hints.homeland === 'macau' ? [] : ownImprint(hints.imprint, readings, lexicon),
  })
  const told = hints.site === null ? inTitledCounty(read, readings, lexicon, hints) : read
  const abroad = told === NATION ? homeAbroad(all, lexicon, hints.isHeld ? null : hints.event) : null
  if (abroad !== null) return abroad
  const found = hints.site === told ? told : wholeOf(told)
  const region = (hints.homeland === 'taiwan' ? twinInTaiwan(found, lexicon) : null) ?? found
  if (region === NATION && hints.homeland === 'taiwan') return TAIWAN
  // 高于邻近的香港、广州, told by the paper of Macau.
  // 横琴口岸录得63.8万人次: where its people cross.
  const isOver = region === NATION || region.startsWith(HONG_KONG) || region.startsWith(OVER_THERE)
  if (isOver && hints.homeland === 'macau') return cityDistrict(MACAU, readings, lexicon) ?? MACAU
  // 粤港澳警方合共拘2,386人, told by the city's own press: what it tells of 警方 is the city's.
  // 罗湖口岸录得78.2万人次: where its people cross.
  const isTogether =
    region === NATION || region === ACROSS || (region.includes('、') && region.includes(HONG_KONG))
  const city = isTogether && hints.homeland === 'hong-kong' ? HONG_KONG : region
  if (city === HONG_KONG || city === MACAU) return cityDistrict(city, readings, lexicon) ?? city
  return (
    (hints.event === null
      ? townOf(readings, countyOf(region))
      : townOfEvent(hints.event, region, readings, lexicon)) ?? region
  )
}

/** 某某能源周刊, 2020年8月21日 第31期: the lines over a headline, which tell nothing of where. */
function withoutMasthead(readings: readonly Reading[]): readonly Reading[] {
  const first = readings.findIndex(({ text, regions }) => regions.length > 0 || !MASTHEAD.test(text))
  // A headline of its own has to stand below them.
  const isOverHeadline =
    first > 0 && first < LONGEST_MASTHEAD && !/[。；]/.test(readings[first]?.text ?? '。')
  return isOverHeadline ? readings.slice(first) : readings
}

const LONGEST_MASTHEAD = 4
const MASTHEAD =
  /^[^，。；：]{0,16}(?:报|刊|讯|网|频道|通讯|简报|快讯|要闻)$|^[^，。；]{0,20}(?:\d{4}年\d{1,2}月\d{1,2}日|第\d{1,4}期|\d{4}-\d{2}-\d{2})[^，。；]{0,24}$/

/** The county that the headline names, where the text was read as one of the region around it or of a town passed through. */
function inTitledCounty(
  told: string,
  readings: readonly Reading[],
  lexicon: Lexicon,
  hints: RegionHints,
): string {
  const offices = hints.imprint.filter(({ of }) => of === 'office').map(({ region }) => region)
  // 济南海关统计，寿光出口蔬菜…: who only counts, and the county that the text tells of.
  const isCounter = isOnlyCounter(told, readings)
  const bare = isCounter ? bareCounty(readings, lexicon) : null
  const county = titledCounty(readings, lexicon, bare === null ? offices : [...offices, bare])
  if (county !== null && county !== told && (isCounter || isAroundOrIn(told, county, lexicon))) return county
  return titledCity(readings, told, lexicon) ?? told
}

function regionOfText(readings: readonly Reading[], lexicon: Lexicon, hints: RegionHints): string {
  // 密云水库蓄水量…: a text that opens with a sight, an airport or a bureau is on it, whoever tells its figures.
  const place = termAt(lexicon.places, readings[0]?.text ?? '', 0)
  if (place) return wholeOf(place.entry)
  if (isOnWholeLeague(hints.event, readings[0])) return NATION
  const zone = hints.imprint.find(({ isOfZone }) => isOfZone)
  if (zone && readings.slice(0, 3).some(({ text }) => OWN_ZONE.test(text.slice(0, LONGEST))))
    return wholeOf(zone.region)
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
  if (hints.event !== null && isOfGames(hints.event)) return NATION
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

/** 新区管委会, 我区 apart: a zone that speaks of itself by its kind alone. */
const OWN_ZONE =
  /(?:^|[，。；：、“从]|[年月日来者]|季度)[全我]?(?:新区|开发区|高新区|经开区|示范区|合作区|保税区|度假区|自贸区|产业园区?|工业园区?|管委会)(?!内?外|等)/

const MINISTRY =
  /(?:^|[，。；：、 ])(?:经济|农业|教育|内政|卫生福利|卫福|交通|财政|环境|劳动|文化)部(?!门|分|落|长|队)/

const ACROSS = '广东省深圳市'
const OVER_THERE = '广东省珠海市'

/** 洪泽湖西岸, in the opening of a text on a county there: the lake's province is not what it is on. */
function isWaterAround({ isWater, region }: RegionMention, all: readonly RegionMention[]): boolean {
  return isWater === true && all.some((other) => other.region !== region && other.region.startsWith(region))
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

const NO_HINTS: RegionHints = {
  imprint: [],
  event: null,
  site: null,
  isHeld: false,
  homeland: null,
}

/** No region acts in it under its own name, only sights and parks do. */
function isOfParksAlone({ text, regions }: Reading): boolean {
  return regions.every(
    ({ start, end, region, role }) =>
      role === 'place' || !region.includes(text.slice(start, end).replace(/[省市县区]$/, '')),
  )
}
