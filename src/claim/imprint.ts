import type { Document, FurnitureReason } from '../document/document.ts'
import { CITY_NICKNAMES } from '../lexicon/city-nicknames.ts'
import { isWordElsewhere } from '../lexicon/county-words.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION, onlyRegion, type Region, regionAt } from '../lexicon/regions.ts'
import { termAt } from '../lexicon/term-index.ts'
import { straddlesWords } from '../lexicon/word-seams.ts'
import { isHan } from '../text/characters.ts'
import { foldText } from '../text/fold.ts'
import { namesNationalBody } from './national-body.ts'
import { isOfKind, type OwnLevel } from './own-level.ts'

/** A region that a page names as the home of who publishes it. */
export interface ImprintRegion {
  readonly region: string
  /** `office`: a public body (民权县人民政府, 仁寿公安), or its number in the register · `outlet`: a paper or a station. */
  readonly of: 'office' | 'outlet'
  /** True of the board of a zone in it: 兰州新区管理委员会. */
  readonly isOfZone?: true
}

/** The parts of a page that say whose it is: front matter, title, source line, foot. */
const SAYS_WHOSE: ReadonlySet<FurnitureReason> = new Set([
  'metadata',
  'source-line',
  'editor-line',
  'copyright',
  'navigation',
  'hotline',
])

/** Who signs a text stands in a short line at its head or its foot. */
const SIGN_OFF = 40

/** How much of one part is read. */
const LONGEST = 600
const TAG = /<[^<>]{0,500}>/g

/**
 * The regions of the bodies that a page names around its text, each once: 主办：贵州省统计局, author: 仁寿公安, and the
 * division (GB/T 2260) that opens the numbers of government pages: 网站标识码 4114210000, 公网安备 51140002000000.
 */
export function imprintRegions(
  document: Document,
  lexicon: Lexicon,
  rank: OwnLevel['kind'] | null = null,
): readonly ImprintRegion[] {
  const found = new Map<string, ImprintRegion>()
  const add = (region: string, of: ImprintRegion['of']): void => {
    if (region !== NATION && found.get(region)?.of !== 'office') found.set(region, { region, of })
  }
  const { publisher } = document.metadata
  const outlet = publisher === null ? undefined : regionNamed(foldText(publisher), 0, lexicon, rank)
  // 桃园晚讯, 佛山楼市: what else a paper is called is past all lists; but 昭苏太河报 is of a river.
  if (outlet && lexicon.regions.byName.get(outlet.region)?.level !== 'county') add(outlet.region, 'outlet')
  const parts = [...partsOf(document)]
  // 主办：国家能源局 地址：北京市西城区…: where the nation's bodies sit is not what they tell of.
  const isOfNation = parts.some(namesNationalBody)
  const addSeat = (region: string): void => {
    if (!isOfNation || !region.startsWith(CAPITAL)) add(region, 'office')
  }
  for (const text of parts) {
    for (const match of text.matchAll(CODE)) {
      const region = regionOfCode(match[1] ?? '', lexicon)
      if (region) addSeat(region)
    }
    for (let at = 0; at < text.length; at++) {
      const named = regionNamed(text, at, lexicon, rank)
      const zone = named ? undefined : termAt(lexicon.places, text, at)
      if (zone && ZONE.test(text.slice(at, zone.end + LONGEST_BODY)))
        found.set(zone.entry, { region: zone.entry, of: 'office', isOfZone: true })
      const nicknamed = named ? undefined : nicknameAt(text, at)
      if (nicknamed !== undefined) add(nicknamed, 'outlet')
      // 协会在北京发布数据, in a short text: no line that signs it.
      if (!named || /[在于从赴]/.test(text.charAt(at - 1))) continue
      const after = text.slice(named.end, named.end + LONGEST_BODY)
      if (ZONE.test(text.slice(at, named.end + LONGEST_BODY)))
        found.set(named.region, { region: named.region, of: 'office', isOfZone: true })
      const before = text.slice(Math.max(0, at - LONGEST_LABEL), at)
      if (ADDRESS_BEFORE.test(before)) addSeat(cityOf(named.region))
      else if (OFFICE.test(after) || HOME_BEFORE.test(before)) add(named.region, 'office')
      else if (OUTLET.test(after)) add(named.region, 'outlet')
      at = named.end - 1
    }
  }
  return [...found.values()]
}

/** 怀川晨报, 鹭岛融媒: a paper by what its city is called. */
function nicknameAt(text: string, at: number): string | undefined {
  if (at > 0 && isHan(text.charCodeAt(at - 1))) return undefined
  const region = CITY_NICKNAMES.get(text.slice(at, at + 2))
  return region !== undefined && OUTLET.test(text.slice(at + 2, at + 2 + LONGEST_BODY)) ? region : undefined
}

const CAPITAL = '北京市'
const LONGEST_BODY = 16
const LONGEST_LABEL = 4
const ADDRESS_BEFORE = /地址[：:]$/
/** 平安石棉, 网信丽水: accounts of the police and other offices. */
const HOME_BEFORE =
  /(?:平安|网信|健康|文明|法治|清风|廉洁|生态|人社|医保|统计|检察|公安|交警|消防|文旅|教育|水利|税务|市监|应急|民政|司法)$/

/** Who sits in a city's district is the city's. */
function cityOf(region: string): string {
  return /^(.+[市州盟地区]).+区$/.exec(region)?.[1] ?? region
}

const CODE = /(?:网站标识码|公网安备)[^\d]{0,4}(\d{6})/g
const OFFICE =
  /^[\u4e00-\u9fff]{0,10}?(?:人民政府|政府网|食安|食药监|疾控|体育局|文联|团委|公安|税务|交警|司法|应急|消防|法院|检察|纪委|纪检|监委|监察|卫健|疾控|市监|市场监管|人社|教育|统计|商务|文旅|农业农村|海关|海事|气象|水利|水务|城管|住建|环保|生态环境|医保|民政|林草|农牧|畜牧|渔政|林业|交通|审计|财政|信访|妇联|工会|红十字|慈善|残联|老龄|自然资源|应急|禁毒|反诈|网警|警方|警务|供电|邮政|地震|供销|医院|血站|博物馆|图书馆|局|厅|委员会|管委会|办公室|指挥部|支队|总队|宣传部)|^[\u4e00-\u9fff]{0,4}发布/
const ZONE =
  /^[\u4e00-\u9fff]{2,16}?(?:新区|开发区|高新区|经开区|示范区|合作区|保税区|度假区|自贸区|产业园区?|工业园区?)(?:管委会|管理委员会|党工委)/
const OUTLET =
  /^(?:市|县|区)?(?:[日晚晨早夜周时商]?[报刊讯]|新闻|融媒|电视|广播|网|在线|观察|之声|播报|头条|楼市|客户端)|^[\u4e00-\u9fff]{1,5}[村镇乡]/

function* partsOf({ blocks, furniture, original, metadata }: Document): Iterable<string> {
  if (metadata.publisher !== null) yield foldText(metadata.publisher)
  for (const { folded } of [...blocks.slice(1, 3), ...blocks.slice(-2)])
    if (folded.text.length <= SIGN_OFF) yield folded.text
  for (const { reason, place } of furniture)
    if (SAYS_WHOSE.has(reason)) {
      const part = original.slice(place.start, Math.min(place.end, place.start + 2 * LONGEST))
      yield foldText(part.replaceAll(TAG, ' ').slice(0, LONGEST))
    }
}

/**
 * The region written out from a place on, or a short name that only one region has, or only one of the rank that the
 * text speaks of itself at: 伊宁新闻, in a text of 全市, is of 伊宁市 and not of 伊宁县.
 */
function regionNamed(
  text: string,
  at: number,
  lexicon: Lexicon,
  rank: OwnLevel['kind'] | null,
): { readonly region: string; readonly end: number } | undefined {
  const full = regionAt(lexicon.regions, text, at, NATION)
  if (full) return { region: full.region.name, end: full.end }
  const short = termAt(lexicon.regions.names, text, at)
  const meant = short?.entry ?? []
  const only =
    onlyRegion(meant) ??
    (rank === null ? undefined : onlyRegion(meant.filter(({ name }) => isOfKind(name, rank, lexicon))))
  const isName =
    at === 0 ||
    !short ||
    (!isWordElsewhere(text.slice(at, short.end)) &&
      !(only?.level === 'county' && straddlesWords(text, at, short.end)))
  return short && only && isName ? { region: only.name, end: short.end } : undefined
}

function regionOfCode(code: string, lexicon: Lexicon): string | undefined {
  const named = (wanted: string): Region | undefined => lexicon.regions.byCode.get(wanted)
  return (named(code) ?? named(`${code.slice(0, 4)}00`) ?? named(`${code.slice(0, 2)}0000`))?.name
}
