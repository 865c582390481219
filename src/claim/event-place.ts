import type { Lexicon } from '../lexicon/lexicon.ts'
import { regionAt } from '../lexicon/regions.ts'
import { termAt, termEndingAt } from '../lexicon/term-index.ts'
import { isHan } from '../text/characters.ts'

/** The last place named before a quake, in its everyday short form: 甘肃临夏州积石山县发生6.2级地震 → 积石山. */
export function placeBefore(text: string, end: number, lexicon: Lexicon): string | undefined {
  let short: string | undefined
  for (let at = Math.max(0, end - PLACE_REACH); at < end; at++) {
    const match = regionAt(lexicon.regions, text, at, '')
    if (!match || match.end > end || OWN_WORD.test(text.slice(at, match.end))) continue
    const between = text.slice(match.end, end).replace(/（[^）]*）/g, '')
    // 歙县曾因暴雨洪水推迟高考 names no flood of 歙县: at most a place within stands between.
    if (/[，。；]/.test(between) || !BARE_PLACE.test(between)) {
      at = match.end - 1
      continue
    }
    // 永平镇发生6.6级地震 is not of 平镇.
    if (isInTownName(text, at, match.end)) {
      at = match.end - 1
      continue
    }
    if (match.region.level !== 'nation') short = shortName(text.slice(at, match.end))
    at = match.end - 1
  }
  return (
    firstStruck(text, end, lexicon) ??
    countyBefore(text, end, lexicon) ??
    siteBefore(text, end, lexicon) ??
    short
  )
}

/** 袭击北川、安县等地的特大地震: of places struck together the first, which is hit hardest, names the event. */
function firstStruck(text: string, end: number, lexicon: Lexicon): string | undefined {
  const struck = STRUCK.exec(text.slice(Math.max(0, end - PLACE_REACH), end))?.[1]
  const match = struck === undefined ? undefined : termAt(lexicon.regions.names, struck, 0)
  return struck !== undefined && match?.end === struck.length ? shortName(struck) : undefined
}

const STRUCK =
  /(?:袭击|突袭|侵袭|重创|席卷|横扫|发生在)([\u4e00-\u9fff]{2,8})(?:、[\u4e00-\u9fff]{2,8}){0,4}等[多两三四五\d]{0,2}(?:地|[省市州县区旗]|县[市区]|旗县)的?$/

/** 全州 is a county, too. */
const OWN_WORD = /^[全本我该][省市县州区旗]$/
const BARE_PLACE =
  /^(?:[\u4e00-\u9fff]{0,12}?(?:[省市州县区旗镇乡村岛湾山]|海域|附近|境内|一带|地区|交界处?|矿|厂|公司|大厦|小区|高速|隧道|水库))?$/

/** Room for a province, a city, a county and the coordinates in brackets behind it. */
const PLACE_REACH = 72

/** 泸定地震, 雅江山火: the short form of a county right before the event. */
function countyBefore(text: string, end: number, lexicon: Lexicon): string | undefined {
  for (let length = 5; length >= 2; length--) {
    const name = text.slice(Math.max(0, end - length), end)
    const match = termAt(lexicon.regions.names, name, 0)
    if (OWN_WORD.test(name)) continue
    if (isInTownName(text, end - name.length, end)) continue
    if (match && match.end === name.length && match.entry.every((region) => region.level !== 'nation'))
      return /[县市]$/.test(name)
        ? (twoCounties(text, end - name.length, name, lexicon) ?? shortName(name))
        : shortName(name)
  }
  return undefined
}

/** 岷县漳县地震: of two counties, each written out. */
function twoCounties(text: string, at: number, second: string, lexicon: Lexicon): string | undefined {
  const first = termEndingAt(lexicon.regions.names, text, at, 0, LONGEST_COUNTY)
  const written = first === undefined ? '' : text.slice(first.start, at)
  const isCounty = first?.entry.some(({ level }) => level === 'county') === true
  return isCounty && /.[县市]$/.test(written) && written.slice(-1) === second.slice(-1)
    ? written + second
    : undefined
}

const LONGEST_COUNTY = 5

/** 平镇, written with the town's own 镇 and more of its name before it. */
function isInTownName(text: string, start: number, end: number): boolean {
  return (
    /[镇乡]/.test(text.charAt(end - 1)) &&
    start > 0 &&
    isHan(text.charCodeAt(start - 1)) &&
    !/[省市州县区旗在于]/.test(text.charAt(start - 1))
  )
}

/** 左权煤矿透水事故, 阿拉善左旗露天煤矿坍塌事故: the spot stands between its county and the event, and names it too. */
function siteBefore(text: string, end: number, lexicon: Lexicon): string | undefined {
  const site = SITE.exec(text.slice(Math.max(0, end - SITE_REACH), end))?.[0]
  for (let at = 0; site !== undefined && at < site.length - 2; at++) {
    const match = termAt(lexicon.regions.names, site, at)
    if (!match || match.end === site.length) continue
    // 源江山煤矿: inside a name of its own, 江山 is no place.
    if (at === 0 || mayBegin(text, end - site.length + at)) {
      // 位于兴仁市的顺发煤矿; but 竞秀区的某建材市场 has no name.
      const own = site.slice(match.end).replace(/^的/, '')
      return INDEFINITE.test(own) ? undefined : shortName(site.slice(at, match.end)) + own
    }
  }
  return ownName(text, end, WORKS)
}

const SITE_REACH = 14
const SITE =
  /[\u4e00-\u9fff]{2,10}(?:煤矿|金矿|铁矿|矿山|隧道|大桥|高速|化工厂|电厂|码头|酒店|商场|市场|医院|养老院|小区)$/

/** 缙云山山火, 凉水村山体滑坡, T179次列车侧翻事故: a hill, a village or a train right before the event. */
export function spotBefore(text: string, end: number): string | undefined {
  return RUN.exec(text.slice(Math.max(0, end - RUN_REACH), end))?.[0] ?? ownName(text, end, SPOTS)
}

const RUN_REACH = 8
const RUN = /(?<![A-Z\d])[A-Z]{1,2}\d{1,4}次?$/

/** 松藻煤矿火灾事故: a spot known by a name of its own, which begins where a name may begin and is no description. */
function ownName(text: string, end: number, kinds: RegExp): string | undefined {
  const kind = kinds.exec(text.slice(Math.max(0, end - LONGEST_OWN), end))?.[0]
  if (kind === undefined) return undefined
  const last = end - kind.length
  for (let start = last; last - start <= LONGEST_STEM; start--) {
    if (!mayBegin(text, start)) continue
    const stem = text.slice(start, last)
    return stem.length >= SHORTEST_STEM && !DESCRIBES.test(stem) && !INDEFINITE.test(stem)
      ? stem + kind
      : undefined
  }
  return undefined
}

function mayBegin(text: string, start: number): boolean {
  return (
    start === 0 ||
    !isHan(text.charCodeAt(start - 1)) ||
    BEFORE_OWN.test(text.slice(Math.max(0, start - BEFORE_REACH), start))
  )
}

/**
 * 松原“7·4”燃气管道泄漏爆炸事故, 丰城电厂施工平台坍塌事故: what happened to what stands in full between the place and the
 * noun; a date in quotes is no part of the name.
 */
export function describedBefore(text: string, end: number, lexicon: Lexicon): string | undefined {
  const before = text.slice(Math.max(0, end - DESCRIBED_REACH), end).replace(/“\d{1,2}[·.]\d{1,2}”/g, '')
  const run = /[\u4e00-\u9fff]{3,14}$/.exec(before)?.[0] ?? ''
  const offset = before.length - run.length
  let name: string | undefined
  let placed = 0
  for (let at = 0; at < run.length - 1; at++) {
    const match = termAt(lexicon.regions.names, run, at)
    if (!match || (at !== placed && !mayBegin(before, offset + at))) continue
    const what = run.slice(match.end)
    placed = match.end
    at = match.end - 1
    if (what.length > 0 && what.length <= LONGEST_WHAT && !NOT_OF_NAME.test(what))
      name = shortName(run.slice(match.start, match.end)) + what
  }
  return name
}

const DESCRIBED_REACH = 24
const LONGEST_WHAT = 9
const NOT_OF_NAME =
  /[的了在是和与及等中对为从将被把因起致并后前]|发生|造成|公司|某|一[家名处辆]|[省市县区]|通报|较大|重大|多起|近日|今年|去年/

/** 某建材市场, 吉林一物流仓库: one of many. */
const INDEFINITE = /某|(?<![第统唯专])一(?![号心品鸣流])/

const LONGEST_OWN = 10
const LONGEST_STEM = 6
const SHORTEST_STEM = 2
const BEFORE_REACH = 4
const WORKS =
  /(?:[煤金铁铜锰磷]矿|萤石矿|矿山|隧道|大桥|高速公路|高速|公路|[化造钢电药铝纸]厂|烟花厂|化工|矿业|煤业|镁业|药业|铝业|纸业|钢铁|科技|公司|集团|码头|渡口|酒店|宾馆|饭店|酒吧|商场|大厦|广场|市场|医院|养老院|福利院|学校|幼儿园|体育馆|小区|公寓|冷库|仓库|水库|电站|油田|工业园|产业园)$/
const SPOTS = /(?:社区|林场|景区|公园|车站|大堤|海塘|水闸|[村镇岛山岭峰沟湖江河港号圩垸堤坝])$/
/** Where the words before a name of a spot end: 关于缙云山山火, 昨日因凉水村山体滑坡. */
const BEFORE_OWN =
  /(?:[因对为在于的了和与及从到据是赴往]|关于|发布|发生|通报|公布|调查|扑救|[昨今当][日天晚]|\d[日时分次]|[省市州县区旗盟]|集团|公司|矿业|煤业|实业|煤焦)$/
const DESCRIBES =
  /^(?:[某一两几各多全该本这那此其有]|上述|事发|涉事|涉案|当地|附近|周边|境内|辖区|露天|地下|非法|个体|民营|国有|农贸|集贸|大型|小型|部分|所有)/

function shortName(written: string): string {
  // 郑州市 is one word.
  const parts = written.split(/(?<=省|市|州(?!市)|自治区|地区|盟)/)
  const last = parts.at(-1) ?? written
  return last.length > 2 ? last.replace(/(?:省|市|县|区|州|自治县|地区)$/, '') : last
}
