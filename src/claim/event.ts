import { FOREIGN_PLACES } from '../lexicon/countries.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { EventEntry } from '../lexicon/pack.ts'
import { termAt, termEndingAt } from '../lexicon/term-index.ts'
import { isHan } from '../text/characters.ts'
import { bareSite } from './bare-site.ts'
import type { CampaignMention } from './campaign.ts'
import { companyBefore } from './company-name.ts'
import { abroadBefore } from './event-abroad.ts'
import { describedBefore, placeBefore, spotBefore } from './event-place.ts'
import { institutionBefore } from './institution.ts'
import { isOfGames } from './of-nation.ts'
import { isOtherWord } from './other-word.ts'

const TYPHOON =
  /台风“([^”]{1,6})”|“([^”]{1,6})”台风|(?:^|[，。；：、号的因受遭比较 ]|[去今前]年|\d[年月日]|中度|轻度|强烈)([\u4e00-\u9fff]{2,3})台风(?!季|预警|路径|天)/g
const SEASON =
  /(?:(20\d{2})年)?(春运|暑运|(?:春节|国庆|暑期|五一|元旦|贺岁|清明|端午|中秋|七夕|情人节|跨年|双节)档|进博会|广交会|服贸会)/g

const NO_NAME =
  /当|昨|天|日|夜|晚|超强|强|其中|当中|期间|[为防抗避遇迎因御的和与等将在是已]|今年|去年|本次|此次|登陆|这次|受|号|个|消息|中心|警报|预警|网|路径|正面|残余|外围|环流|季节|过境|来临|影响/

const PASSING = { year: null, annual: false, kind: 'event' } as const

/** Earthquakes by their place, typhoons by their name, travel seasons and fairs by their year. */
export function* findEvents(text: string, lexicon: Lexicon): Iterable<CampaignMention> {
  for (let at = 0; at < text.length; at++) {
    const match = termAt(lexicon.eventNouns, text, at)
    if (!match || isOtherWord(match.entry.noun, text.charAt(match.end))) continue
    at = match.end - 1
    if (NO_EVENT.test(text.slice(match.end, match.end + 4))) continue
    const event = match.entry.annual
      ? annualEvent(text, match.start, match.end, lexicon)
      : placedEvent(text, match.start, match.end, match.entry, lexicon)
    // 受花莲地震影响: a cause, not what the figures are of.
    if (event) yield isCause(text, event) ? { ...event, kind: 'within' } : event
  }
  for (const match of text.matchAll(TYPHOON)) {
    const after = match[2] ?? match[3]
    const series = after === undefined ? `台风${match[1] ?? ''}` : `${after}台风`
    if (after !== undefined && NO_NAME.test(after)) continue
    yield { ...PASSING, start: match.index, end: match.index + match[0].length, series }
  }
  for (const { index } of text.matchAll(/台风(?!“)/g)) {
    const name = termAt(lexicon.storms, text, index + 2)
    if (name) yield { ...PASSING, start: index, end: name.end, series: text.slice(index, name.end) }
  }
  for (const match of text.matchAll(SEASON)) {
    yield {
      start: match.index,
      end: match.index + match[0].length,
      series: match[2] ?? '',
      year: match[1] ? Number(match[1]) : null,
      annual: true,
      kind: 'event',
    }
  }
}

/** 受台风“杜苏芮”影响: what the event that a text is on came from. */
export function isCause(text: string, { start, end }: CampaignMention): boolean {
  return (
    /[受因][^，。；]{0,14}$/.test(text.slice(Math.max(0, start - 16), start)) &&
    /^[^，。；]{0,6}(?:影响|冲击|拖累|波及)/.test(text.slice(end, end + 10))
  )
}

/** What makes of an event's noun the name of something else: 地震台, 火灾隐患. */
const NO_EVENT =
  /^(?:台|局|应急|预警|带|部门|监测|灾害|烈度|专家|云|隐患|防控|防治|救援(?:队|员|犬|中心|基地|演练|能力)|报警|险|易发|风险|保险|演练|扑救|协会|赛事|频|高发)/

/**
 * 池上地震, 钱柜大火, opening a text: a place of two characters that no list of counties knows, or what burned by a name
 * of up to four.
 */
function townBefore(text: string, end: number, noun: string): string | undefined {
  const name = text.slice(0, end)
  if (end < 2 || end > (BURNED.test(noun) ? 4 : 2) || !/^[\u4e00-\u9fff]+$/.test(name)) return undefined
  if (NO_EVENT_OF.test(name) || (end <= 2 && NO_TOWN.test(name))) return undefined
  return BURNED.test(noun) && NO_OWN_NAME.test(name) ? undefined : name
}

const NO_TOWN = /[防抗避遇受因昨今当本此该这各某强余大小主前新]/
const NO_EVENT_OF =
  /发生|突发|模拟|监测|科普|人工|国家|中国|浅源|深源|水库|^[防抗避遇受因昨今当本此该这各某全]/

/** 安阳凯信达火灾, opening a headline: a place, and right behind it what burned there by its own name. */
function namedInPlace(text: string, end: number, noun: string, lexicon: Lexicon): string | undefined {
  const name = text.slice(0, end)
  if (!SITE_NOUN.test(noun) || end > LONGEST_PLACED || !/^[\u4e00-\u9fff]+$/.test(name)) return undefined
  const place = termAt(lexicon.regions.names, name, 0)
  const own = place ? name.slice(place.end) : ''
  if (own.length < 2 || own.length > LONGEST_BRAND) return undefined
  if (termAt(lexicon.regions.names, own, 0)?.end === own.length) return undefined
  return NO_EVENT_OF.test(own) || NO_OWN_NAME.test(own) || KINDS.test(own) ? undefined : name
}

const SITE_NOUN = /火灾|大火|爆炸|[尘气]爆|坍塌|垮塌/
const LONGEST_PLACED = 9
const LONGEST_BRAND = 5
/** What kind of thing burned or fell, and is no name. */
const KINDS = /[省市县区州盟旗乡镇村]|矿|厂|店|车|船|桥|隧道|工程|发布|通报|回应|处置|救援|调查/
const BURNED = /大火|火灾|火警|[尘气]爆$/
/** 深夜大火, 民宅火灾: when or what kind, not which. */
const NO_OWN_NAME =
  /^[一某两]|[夜晨晚午的了起传连又再猛烈灭救扑酿爆控制]|[昨今当白前]天|[近前今昨]日|\d|一[场处]|工厂|厂房|仓|住宅|民宅|民房|楼|公寓|大厦|铁皮|商[场铺店]|市场|工地|山林|森林|草原|油库|车[库厂站]|电动|电器|电气|化[工学]|春季|冬季|夏季|秋季|建筑|高层|家庭|居民|学校|校园|消防|多起|亡人|典型|重特|较大|全[国省市县区州盟旗台港]/

const TELLS_OF_ONE = /^(?:已?致|已?造成|调查|遇难|现场|处置|救援|善后|伤[员者]|案|的?原因)/
/** 全国道路交通事故起数: a kind of accidents, not one. */
const STATISTICAL =
  /^(?:(?:道路|水上)?交通|运输)事故|起数|死亡|发生率|同比|下降|上升|多发|隐患|频发|案件|总量/

const LONGEST_THING = 6

/** 发生6.8级, “10·4”重大: what stands between the place of an event and its noun and is no part of its name. */
function gradeStart(text: string, end: number): number {
  const grade = GRADE.exec(text.slice(Math.max(0, end - GRADE_REACH), end))
  return end - (grade?.[0].length ?? 0)
}

const GRADE_REACH = 24
const GRADE =
  /曾?(?:发生|突发|突遭|遭遇|遭受|(?<=[\u4e00-\u9fff]{2})遭)?了?(?:一起|一次|一场)?(?:历史|史上|近年来?)?(?:罕见)?的?(?:里氏)?(?:\d(?:\.\d)?级)?(?:“\d{1,2}[·.]\d{1,2}”)?(?:强烈|特别重大|特大|重大|较大|一般)?$/

/** 「海天城」大樓火災: what burned or fell down, by its name in quotes. */
function quotedSite(text: string, end: number): string | undefined {
  const name = QUOTED_SITE.exec(text.slice(Math.max(0, end - QUOTED_REACH), end))?.[1]
  if (name === undefined || /[\d，。]|行动|专项|整治/.test(name)) return undefined
  // “东方之星”号客轮翻沉事件: a ship keeps its 号.
  return text.slice(0, end).endsWith('”号') ? `${name}号` : name
}

const QUOTED_REACH = 20
const QUOTED_SITE =
  /“([\u4e00-\u9fff]{2,8})”(?:住商|商住|综合|老旧|居民)?(?:大楼|大厦|旅馆|酒店|饭店|酒吧|KTV|餐厅|医院|安养院|养老院|市场|公寓|工厂|仓库|轮|号)?$/

/** 镇雄山体滑坡, 泸定县发生6.8级地震: an event is named for the place before it. */
function placedEvent(
  text: string,
  start: number,
  end: number,
  { noun: told, name, site }: EventEntry,
  lexicon: Lexicon,
): CampaignMention | null {
  const noun = name ?? told
  const from = gradeStart(text, start)
  // 湖南道路交通事故死亡人数: of a year, unless it tells of one.
  if (noun.endsWith('交通事故') && from === start && !TELLS_OF_ONE.test(text.slice(end, end + 4))) return null
  // 温岭槽罐车爆炸事故: what burned, fell or blew up stands between, 温岭“6·13”槽罐车爆炸事故 with the day before it.
  const thing = termEndingAt(lexicon.eventThings, text, from, 0, LONGEST_THING)?.start ?? from
  const at = thing === from ? from : gradeStart(text, thing)
  const what = text.slice(thing, from)
  // 在山村发生火灾 names no spot.
  const spot = from === start ? spotBefore(text, at) : undefined
  const institution = companyBefore(text, at, lexicon) ?? institutionBefore(text, at, lexicon)
  const place =
    institution ??
    namedInPlace(text, at, noun, lexicon) ??
    placeBefore(text, at, lexicon) ??
    abroadBefore(text, at, lexicon) ??
    spot ??
    (noun.endsWith('事故') && !STATISTICAL.test(noun + text.slice(end, end + 4))
      ? describedBefore(text, at, lexicon)
      : undefined) ??
    (site ? quotedSite(text, at) : undefined) ??
    townBefore(text, at, noun)
  return place
    ? {
        start,
        end,
        series: (site && institution === undefined ? bareSite(place, lexicon) : place) + what + noun,
        year: null,
        annual: false,
        kind: 'event',
        noun,
      }
    : null
}

/**
 * 2024兰州马拉松, 2023赛季中超联赛, 第33届青岛国际啤酒节: the name right before the noun, from its year, from its place,
 * or back to the first break.
 */
function annualEvent(text: string, start: number, end: number, lexicon: Lexicon): CampaignMention | null {
  const inside = yearInside(text, start, end, lexicon)
  if (inside) return inside
  // 这次亚运会, 创造了亚运会纪录: games are named for their host, or by their kind alone.
  const noun = text.slice(start, end)
  if (
    isOfGames(noun) &&
    noun.endsWith('会') &&
    !noun.endsWith('运动会') &&
    !TEAMS.test(text.slice(Math.max(0, start - 2), start)) &&
    hostBefore(text, start, lexicon) === undefined
  )
    return { start, end, series: noun, year: null, annual: true, kind: 'event' }
  const reach = Math.max(0, start - 28)
  const era = ERA.exec(text.slice(reach, start))
  const from = era ? reach + era[0].length : reach
  // 福建省第17届运动会
  const until = start - (NUMBER_BEHIND.exec(text.slice(from, start))?.[0].length ?? 0)
  const before = LONG_NAME.exec(text.slice(from, until)) ?? ANNUAL_NAME.exec(text.slice(from, until))
  if (!before) return null
  const [whole, year, ordinal, words = ''] = before
  const named = [...words].findIndex((_, at) => termAt(lexicon.regions.names, words, at) !== undefined)
  // 环洱海自行车赛: around a place.
  const place = named > 0 && words.charAt(named - 1) === '环' ? named - 1 : named
  // 福建省第十七届运动会, 今年澎湖花火节
  const counted = isBehindNumber(text, from + before.index) && year === undefined ? COUNTER : OPENS_TELLING
  const told = (place > 0 ? words.slice(place) : words).replace(counted, '')
  const name = told.replace(/第[一二三四五六七八九十百]+届$/, '')
  const isBound =
    (era !== null && before.index === 0) ||
    year !== undefined ||
    ordinal !== undefined ||
    place >= 0 ||
    !isHan(text.charCodeAt(from + before.index - 1))
  if (
    name.length < 2 ||
    (CEREMONY.test(text.slice(start, end)) && !RITE.test(name)) ||
    PART.test(name) ||
    DONE_FOR.test(name) ||
    RACES_OF_IT.test(name + text.slice(start, end)) ||
    /^(?:赛季|年度|届)|参加|举[办行]|观看|备战|出征|迎接/.test(name) ||
    !isBound ||
    (place < 0 && /[的是在和与及各届本该于对从到由向为让使]|不少|许多/.test(name))
  )
    return null
  const opening = until - (place > 0 ? told.length : whole.length)
  const ofEra = before.index === 0 ? (era?.[1] ?? era?.[2]) : undefined
  const written = year === undefined || place > 0 ? ofEra : year
  // 香港美食展2018: the year behind the name.
  const behind = YEAR_BEHIND.exec(text.slice(end, end + 5))?.[1]
  // 第七届中国—亚欧博览会
  const host =
    place > 0 || year !== undefined
      ? undefined
      : /中国(?:[—-]{1,2}|·)$/.exec(text.slice(Math.max(0, opening - 4), opening))?.[0]
  const first = opening - (host?.length ?? 0)
  // 2019中国·雷山苗年
  const ofHost =
    host === undefined ? undefined : YEAR_OF_HOST.exec(text.slice(Math.max(0, first - 5), first))?.[1]
  const ofName = behind ?? written ?? ofHost
  return {
    start: first,
    end: behind === undefined ? end : end + behind.length,
    series: (host ?? '') + name + text.slice(start, end),
    year: ofName === undefined ? null : Number(ofName),
    annual: true,
    kind: 'event',
  }
}

/** 北京2022年冬奥会, 卡塔尔2022年世界杯: the year between the place and the noun. */
function yearInside(text: string, start: number, end: number, lexicon: Lexicon): CampaignMention | null {
  const [whole, year] = YEAR_INSIDE.exec(text.slice(Math.max(0, start - 5), start)) ?? []
  if (whole === undefined) return null
  const at = start - whole.length
  const first = hostBefore(text, at, lexicon)
  if (first === undefined) return null
  return {
    start: first,
    end,
    series: text.slice(first, at) + text.slice(start, end),
    year: Number(year),
    annual: true,
    kind: 'event',
  }
}

/** Where the place that ends at `at` begins. */
function hostBefore(text: string, at: number, lexicon: Lexicon): number | undefined {
  return (
    termEndingAt(lexicon.regions.names, text, at, 0, LONGEST_HOST) ??
    termEndingAt(FOREIGN_PLACES, text, at, 0, LONGEST_HOST)
  )?.start
}

const LONGEST_HOST = 8
/** 女足亚洲杯, 男篮世界杯: a sport's own, which goes on as its name. */
const TEAMS = /[足篮排乒羽网冰曲棒垒手水跳体]$|[男女]子?$/
const YEAR_INSIDE = /((?:19|20)\d{2})年?$/

/** 甲辰年公祭…, 甲辰（2024）年清明公祭…, 2024（甲辰）年公祭…: up to the end of a year of the sixty. */
const ERA = /^.*?(\d{4})?（?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥](?:（(\d{4})年?）|）)?年/

/** 公祭轩辕黄帝典礼, 公祭伏羲大典; a 毕业典礼 is no rite. */
const CEREMONY = /^(?:典礼|大典)$/
const RITE = /祭|拜|祀|奠/

/** 边检站服务泼水节, 交警护航马拉松: what is done for it is no part of its name. */
const DONE_FOR = /服务(?!业|贸易|外包)|保障|护航|助力|执勤|值守|安保/

const NUMBER_BEHIND = /(?<=[\u4e00-\u9fff])第\d{1,3}届$/
const YEAR_OF_HOST = /(?<!\d)((?:19|20)\d{2})年?$/
const YEAR_BEHIND = /^((?:19|20)\d{2})(?![\d年.])/
/** 全程马拉松, 女子公开赛: one of the races that an event is made of, by its kind. */
const PART =
  /^(?:全程|半程|迷你|亲子|健康|欢乐|男子|女子|男女|混合|大众|精英|专业|业余|青少年|少年|儿童|成人|团体|个人|现场|线上|线下|首场|末场|主场|客场|单日)+$/
/** 比赛设半程马拉松, 赛事分为全程马拉松和健康跑: what it is made of. */
const RACES_OF_IT =
  /(?:赛|会|节|活动|项目)[^，。]{0,3}[设分含为括有置增加](?:了|有)?(?:全程|半程|迷你|亲子|健康|欢乐|男子|女子|大众|精英|专业|业余|青少年|少年|儿童|成人|团体|个人)/
/** 打破5项市运动会纪录, 3名县马拉松选手: a measure word behind its number begins no name. */
function isBehindNumber(text: string, at: number): boolean {
  return /[\d余多]/.test(text.charAt(at - 1))
}

const COUNTER = /^[项个名人场次枚支位届件家块张条部幅天](?:全?(?=[省市县区州盟旗]))?/
const OPENS_TELLING =
  /^(?:其中|此外|另外|同场|同期|[昨今当翌次][日天晚](?:的|上午|下午)?|比(?!赛)|较|与|和)?(?:今年|去年|旧年|明年|上年|每年|历年|本届|上届|下届|首届|今届|一年一度的?|年度|本次|此次|该)?的?/

/** 2024年山南市青少年校园足球联赛: a longer name has its year or its number right before it. */
const LONG_NAME =
  /(?=(?:19|20)\d{2}|第)((?:19|20)\d{2})?(?:年度?|赛季)?(第[\d一二三四五六七八九十百]+届)?([\u4e00-\u9fff]{9,18})$/
const ANNUAL_NAME =
  /(?:((?:19|20)\d{2})(?:年度?|赛季)?)?(第[\d一二三四五六七八九十百]+届)?([\u4e00-\u9fff]{2,8}|[A-Z]{2,6})$/
