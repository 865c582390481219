import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION, provinceOf } from '../lexicon/regions.ts'
import { bareCounty } from './bare-county.ts'
import type { Homeland } from './homeland.ts'
import type { ImprintRegion } from './imprint.ts'
import { countyOfPaper } from './paper.ts'
import { countyOfDateline, placeAtStart } from './place-of-name.ts'
import type { Reading } from './reading.ts'

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

/**
 * Where nobody acts and nothing is told of a region: the place in the event's name (雅江山火, 青岛国际啤酒节), the one
 * region of the opening, words of one region alone, the paper of a place whose text says 我市, the province that most
 * places named lie in.
 */
export function impliedRegion(
  readings: readonly Reading[],
  lexicon: Lexicon,
  hints: RegionHints,
): string | null {
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

const HOMES: Readonly<Record<NonNullable<Homeland>, string>> = {
  taiwan: '台湾省',
  'hong-kong': '香港特别行政区',
  macau: '澳门特别行政区',
}

/** 柳林暴雨灾害, told by the paper of a county in another province: a town of it, not the county of that name. */
function isOfOther(
  placed: string,
  readings: readonly Reading[],
  lexicon: Lexicon,
  { imprint, homeland }: RegionHints,
): boolean {
  // 长洲太平清醮, told by the press of Hong Kong, is not of 梧州市长洲区.
  if (homeland !== null && !placed.startsWith(HOMES[homeland])) return true
  const paper = imprint[0]?.region
  return (
    paper !== undefined &&
    [paper, placed].every((name) => lexicon.regions.byName.get(name)?.level === 'county') &&
    provinceOf(lexicon.regions, paper) !== provinceOf(lexicon.regions, placed) &&
    !isNamed(placed, readings)
  )
}

const OF_HOUSE = /[我本][院校馆站]/
const LOCAL =
  /[我本全][省市区县州盟旗村镇乡]|村里|[我本][院校馆局]|[省市县州盟旗](?:公安|卫健|应急|统计|教育|市场监管|[\u4e00-\u9fff]{0,4}(?:政府|委|局|厅|指挥部))/

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

/** 协会在北京发布数据, 在北京召开发布会: the nation's bodies meet the press in the capital. */
function isWhereItIsTold(text: string, start: number, end: number): boolean {
  return /[在于]$/.test(text.slice(0, start).slice(-1)) && TELLS.test(text.slice(end, end + 20))
}

const CAPITAL = '北京市'
const TELLS =
  /^[^，。；：\d]{0,8}?(?:发布|公布|通报|揭晓|介绍|宣布|披露|召开|(?:举行|举办)[^，。；：]{0,12}?(?:会|论坛|仪式))/

/** The one region that the opening names, datelines (北京1月9日电) aside. */
function soleRegion(opening: readonly Reading[]): string | null {
  const named = new Set(
    opening.flatMap((reading) =>
      reading.regions
        .filter(
          ({ start, end, region }) =>
            !/^(?:\d{4}年)?\d{1,2}月\d{1,2}日/.test(reading.text.slice(end, end + 12)) &&
            !(region === CAPITAL && isWhereItIsTold(reading.text, start, end)),
        )
        .map(({ region }) => region),
    ),
  )
  const [only] = named
  // 12列次专车保留座位给花东民众: several told together, but only in passing.
  const isPassing =
    only?.includes('、') === true &&
    opening.every(({ regions }) => regions.every(({ role }) => role === 'place'))
  return !isPassing && named.size === 1 && only !== undefined && only !== NATION ? only : null
}

/** The region that words of one region alone (港元, 警务处) belong to. */
export function cuedRegion(readings: readonly Reading[]): string | null {
  for (const reading of readings) {
    for (const match of reading.terms) if (match.entry.cue !== undefined) return match.entry.cue
  }
  return null
}

export function isNamed(name: string, readings: readonly Reading[]): boolean {
  return readings.some(({ regions }) => regions.some(({ region }) => region === name))
}
