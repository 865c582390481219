import { EVERYDAY, isWordElsewhere } from '../lexicon/county-words.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION, type Region, regionAt, regionParents } from '../lexicon/regions.ts'
import { type TermMatch, termAt } from '../lexicon/term-index.ts'
import type { Span } from './clauses.ts'
import { countyOf, isCounty, isTown, townAt } from './town.ts'

/** A region named in a text, and what it is there for. */
export interface RegionMention {
  readonly start: number
  readonly end: number
  readonly region: string
  /**
   * `agency`: who acts or reports (北京警方, 四川省公安厅) · `subject`: what the figures are about (甘肃113人死亡) ·
   * `place`: merely named (在湖南、四川等11个省市).
   */
  readonly role: 'agency' | 'subject' | 'place'
}

const AGENCY_AFTER =
  /^(?:[省市县区州]|各级|各地|全省|全市|网安|刑侦|公安|边检|治安|[\u4e00-\u9fff]{0,8}?)(?:公安|警方|警察|警务|法院|检察|海关|缉私|网信|市场监管|监管局|统计局|消防|应急管理|应急|卫健委|教育厅|教育局|教育考试院|交警|交管|税务|医保|人社|文旅|中院|高院|生态环境|农业农村|交通运输|住建|民政|政府|指挥部|分局|总队|支队|管理局|委员会|集团|林业|水利|水务|水文|气象|药监|监管|电力|供电|电网|邮政|海事|铁路|机场|港务|博物院|博物馆|纪念馆|图书馆|美术馆|火车站|地铁|轨道|医院|血站|疾控|景区|动物园|口岸|慈善|红十字|残联|协会|商会|总会|局|厅)/
const LOCATIVE_BEFORE = /(?:在|赴|于|从|到|至|向|往|飞|抵|返|经|由|离|距|自|对)$/
/** 潍坊晚报, 陕西日报: a paper's name tells where it comes out, not what it tells of. */
const PAPER_AFTER =
  /^[\u4e00-\u9fff]{0,3}(?:日报|晚报|晨报|早报|夜报|都市报|商报|时报|法治报|青年报|劳动报|晚讯|新闻网|电讯社|通讯社|新闻社|电视台|广播电台|融媒体?)/
/** 浙江某某股份公告: a company's name. */
const COMPANY_AFTER = /^[\u4e00-\u9fff]{1,10}?(?:股份|控股|有限公司|科技公司|证券)/
/** 12月17日北京报道: what is told from the capital is seldom of it. */
const DATELINE_AFTER = /^(?:报道|专电|电[（，。 ]|讯[（，。 ])/
const CAPITAL = '北京市'
const VISITORS = /^(?:旅客|游客|访客|客源)/
const LIST_AFTER = /^(?:等(?!于)|籍|居民|大学|学院|路|街|银行)/
type OwnRank = 'province' | 'city' | 'county' | 'district' | 'town'

const OWN: Readonly<Record<string, OwnRank>> = {
  该镇: 'town',
  全镇: 'town',
  我镇: 'town',
  本镇: 'town',
  该乡: 'town',
  全乡: 'town',
  我乡: 'town',
  该街道: 'town',
  全街道: 'town',

  该省: 'province',
  省里: 'province',
  该市: 'city',
  市里: 'city',
  该州: 'city',
  该县: 'county',
  我县: 'county',
  县里: 'county',
  全省: 'province',
  本省: 'province',
  我省: 'province',
  全区: 'district',
  我区: 'district',
  该区: 'district',
  自治区: 'province',
  全市: 'city',
  本市: 'city',
  我市: 'city',
  全州: 'city',
  州内: 'city',
  全县: 'county',
  本县: 'county',
}
const NATIONAL =
  /^(?:(?:公安|应急管理|教育|财政|商务|交通运输|农业农村|生态环境|住房和城乡建设|民政|司法|水利|科技|工业和信息化|自然资源|人力资源和社会保障|国防|外交)部(?!门|分|署|队|长[^，。]{0,2}[市县区])|国家[\u4e00-\u9fff]{2,6}(?:局|委|署)|海关总署|市场监管总局|最高人民(?:法院|检察院)|文化和旅游部|中央网信办|国铁集团|全国|我国|国务院|民航局|31个省)/

/** All regions named in a folded text; `context` is the region of the document, for 全市, 全省 and ambiguous names. */
export function findRegions(
  text: string,
  lexicon: Lexicon,
  context: string,
  periods: readonly Span[] = [],
): readonly RegionMention[] {
  const found: RegionMention[] = []
  const periodEnds = new Set(periods.map((period) => period.end))
  let skipped: TermMatch<readonly Region[]> | null = null
  for (let at = 0; at < text.length; ) {
    const named = NATIONAL_FIRST.has(text.charAt(at)) ? NATIONAL.exec(text.slice(at, at + 14)) : null
    if (named) {
      const end = at + named[0].length
      const everywhere = named[0] === '全国' || named[0] === '我国' || named[0] === '31个省'
      const locative = LOCATIVE_BEFORE.test(text.slice(Math.max(0, at - 1), at))
      const counted = /^(?:等|\d|[一二三四五六七八九十两]+[个省])/.test(text.slice(end, end + 2))
      const ranked =
        everywhere &&
        (/(?:居|列|排|排名|领先|领跑|高于|低于)$/.test(text.slice(Math.max(0, at - 2), at)) ||
          /^(?:人口普查|经济普查|农业普查|人大|政协|两会|统一|联网|前列|首位|第[一二三四五六七八九十\d]|领先|平均|最[大多高长早好])/.test(
            text.slice(end, end + 4),
          ))
      if (!(everywhere && locative && counted) && !ranked)
        found.push({
          start: at,
          end,
          region: context.startsWith(TAIWAN) ? TAIWAN : NATION,
          role: everywhere
            ? 'subject'
            : HEEDED_LIST.test(text.slice(Math.max(0, at - 60), at)) || ORDERS.test(text.slice(end, end + 8))
              ? 'place'
              : 'agency',
        })
      at = end
      continue
    }
    const own = ownWordAt(text, at, context)
    if (own) {
      const region = ownRegion(
        lexicon,
        found.findLast((mention) => mention.role !== 'place' && mention.region !== NATION)?.region ?? context,
        own,
      )
      // 占全省的20.1%, 低于全省2.14%的水平: what a figure is held against, not what the next ones are of.
      const isMeasure = MEASURED_BY.test(text.slice(Math.max(0, at - 3), at))
      if (region && !isMeasure) found.push({ start: at, end: at + 2, region, role: 'subject' })
      at += 2
      continue
    }
    const place = termAt(lexicon.places, text, at)
    if (place) {
      const isWhere = LOCATIVE_BEFORE.test(text.slice(Math.max(0, at - 6), at))
      found.push({ start: at, end: place.end, region: place.entry, role: isWhere ? 'place' : 'subject' })
      at = place.end
      continue
    }
    const match = regionAt(lexicon.regions, text, at, context)
    const isDateline =
      match?.region.name === CAPITAL && DATELINE_AFTER.test(text.slice(match.end, match.end + 3))
    if (match && (isDateline || PAPER_AFTER.test(text.slice(match.end, match.end + 8)))) {
      at = match.end
      continue
    }
    if (!match) {
      const opens = opensClause(text, at) || periodEnds.has(at)
      const isOfCounty = isTown(context) || lexicon.regions.byName.get(context)?.level === 'county'
      const town = opens && isOfCounty ? townAt(text, at) : undefined
      if (town) {
        found.push({
          start: at,
          end: town.end,
          region: countyOf(context) + town.name,
          role: roleOf(text, at, town.end, found, periodEnds),
        })
        at = town.end
        continue
      }
      const short = termAt(lexicon.regions.names, text, at)
      const county =
        short && !PAPER_AFTER.test(text.slice(short.end, short.end + 8))
          ? (districtBureau(text, at, lexicon, context) ??
            localCounty(text, short, lexicon, context, found) ??
            countyAgency(text, short, context))
          : undefined
      if (county) found.push(county)
      skipped = short ?? null
      // Past the whole name, so that no other is read from its middle: 榆中山洪 is not 中山.
      at = short?.end ?? at + 1
      continue
    }
    const last = found.at(-1)
    const written = text.slice(at, match.end)
    // 延吉朝阳川机场: read on from another place's name, it is no region of its own.
    if (skipped?.end === at && !skipped.entry.some(({ name }) => match.region.name.startsWith(name))) {
      at = match.end
      continue
    }
    // 全港 in a text on another port's town is that port.
    if ((written === '全港' || written === '本港') && context !== NATION && !/香港|澳门/.test(context)) {
      found.push({ start: at, end: match.end, region: context, role: 'subject' })
      at = match.end
      continue
    }
    // 中区水资源局, 东区: the bare name of a quarter counts behind its city's or within it.
    if (/^[东南西北中]区$/.test(written) && last?.end !== at) {
      at = match.end
      continue
    }
    // 富锦市长安镇: a name that goes on from another place's is of a place in it, not of the town elsewhere.
    if (last?.end === at && match.region.level === 'county' && !match.region.name.startsWith(last.region)) {
      at = match.end
      continue
    }
    const town = isCounty(match.region) ? townAt(text, match.end) : undefined
    const end = town?.end ?? match.end
    found.push({
      start: at,
      end,
      region: asCounted(match.region.name, written) + (town?.name ?? ''),
      role: roleOf(text, at, end, found, periodEnds),
    })
    at = end
  }
  return found
}

/** 元朗 without 区 is a quarter, for which nobody counts; 元朗区 is a district. */
function asCounted(region: string, written: string): string {
  return written.endsWith('区') ? region : (/^(?:香港|澳门)特别行政区/.exec(region)?.[0] ?? region)
}

/** 全市, 该省; but 全州 is a county of its own, too. */
function ownWordAt(text: string, at: number, context: string): (typeof OWN)[string] | undefined {
  if (text.startsWith('全州', at) && (text.startsWith('县', at + 2) || context.endsWith('全州县')))
    return undefined
  return OWN[text.slice(at, at + 2)] ?? OWN[text.slice(at, at + 3)]
}

/** 全国 in a text of Taiwan is its own whole. */
const TAIWAN = '台湾省'

const MEASURED_BY = /(?:占|占到|占了|低于|高于|相当于)$/
/** What the words of `NATIONAL` begin with. */
const NATIONAL_FIRST = new Set('全公应教财商国海市最文中我民3')

function roleOf(
  text: string,
  start: number,
  end: number,
  found: readonly RegionMention[],
  periodEnds: ReadonlySet<number>,
): RegionMention['role'] {
  const after = text.slice(end, end + 14)
  const before = text.slice(Math.max(0, start - 6), start)
  const agency = AGENCY_AFTER.exec(after)
  const last = found.at(-1)
  const listed = last && last.end + 1 === start && /[、和及与]/.test(text.charAt(last.end))
  if (agency && !/[，。；、：“]/.test(agency[0]))
    return listed || HEEDED.test(before) || /[、和与及同]$/.test(before) ? 'place' : 'agency'
  // 在南昌市新建区，保护站…: a place that has the clause to itself is what the rest is about.
  if (/(?:^|[，。；：！？])在$/.test(before) && /^(?:境内|辖区内?)?，/.test(after)) return 'subject'
  if (GIVEN_TO.test(before) && /^(?:紧急|追加|再|又)?(?:预拨|下拨|拨付|下达|调运|调拨|安排|增派)/.test(after))
    return 'subject'
  // 信义区则…, 以信义区的9件最多: set against the others.
  if (/^(?:则|亦(?!庄))/.test(after) || (/以$/.test(before) && /^的?[\d一二三四五六七八九十]/.test(after)))
    return 'subject'
  if (LOCATIVE_BEFORE.test(before) || LIST_AFTER.test(after)) return 'place'
  if (COMPANY_AFTER.test(after)) return 'place'
  // 台湾旅客, in a count of arrivals: where they come from; 访港旅客 come here.
  if (VISITORS.test(after) && !/^[访来全本]/.test(text.slice(start, end))) return 'place'
  if (listed) return last.role
  // 服装业集聚的普宁市揽收1.04亿件, 居前的是大丰区（5件）
  if (
    /[^在于]的是?$|[主产]产区$/.test(before) &&
    /[县区市旗镇乡]$/.test(text.slice(start, end)) &&
    !/^(?:的|等|籍|、|和)/.test(after)
  )
    return 'subject'
  return opensClause(text, start) || periodEnds.has(start) ? 'subject' : 'place'
}

/** 向四川预拨救灾资金5000万元: what is given is counted where it goes. */
const GIVEN_TO = /[向给对为]$/

/** What makes a region the subject of what follows: the start of a clause, or a verb of effect. */
const OPENS_CLAUSE =
  /(?:[，。；：！？、 “”（）|_—》】〕/]|其中|其次[为是]|依次[为是]|最[多高大][的地]?[为是]|造成|导致|致使|致|而|仅|仅在|截至目前|看|中|隔壁的?|邻省|邻近的?|同期|当中|反观|相比|\d年|\d月|\d日)$/
/** True where a region named there is what the rest of the clause is about. */
export function opensClause(text: string, at: number): boolean {
  return at === 0 || OPENS_CLAUSE.test(text.slice(Math.max(0, at - 6), at))
}

/** 公安部督办的案件: an agency that orders does not act. */
const ORDERS = /^[\u4e00-\u9fff]{0,4}(?:督办|部署|挂牌|统一指挥|指定|授权|目标案)/
/** An agency that is only obeyed or helped does not act: 贯彻落实公安部…部署. */
/** 根据国务院《…条例》和住房城乡建设部、财政部…规定: all of the list is only heeded. */
const HEEDED_LIST = /(?:参加|参与|落实|按照|根据|依据|遵照|响应|配合|执行|依托)[^，。；：]*$/
const HEEDED = /(?:落实|按照|根据|遵照|响应|配合|执行|依托)$/

/**
 * 廉江破案147起 in a text on 湛江: the short form of a county that lies in the document's region counts at the start
 * of a clause, unless it is an everyday word.
 */
function localCounty(
  text: string,
  short: TermMatch<readonly Region[]>,
  lexicon: Lexicon,
  context: string,
  found: readonly RegionMention[],
): RegionMention | undefined {
  const { start, end } = short
  if (context === NATION || EVERYDAY.has(text.slice(start, end))) return undefined
  const inside = short.entry.filter((region) => regionParents(lexicon.regions, region.name).includes(context))
  const [only] = inside
  if (inside.length !== 1 || !only) return undefined
  const last = found.at(-1)
  const listed = last !== undefined && last.end + 1 === start && /[、和及与]/.test(text.charAt(last.end))
  // The place in an event's name (泸定地震) is no subject.
  if (termAt(lexicon.eventNouns, text, end)) return undefined
  const opens =
    start === 0 ||
    /[，。；：！？ “”（）|】]$/.test(text.slice(start - 1, start)) ||
    // 其中定海2.4万人、普陀2.9万人
    (/(?:其中|、)$/.test(text.slice(Math.max(0, start - 2), start)) &&
      COUNTED.test(text.slice(end, end + 12)))
  return (listed && last.role !== 'place') || opens
    ? {
        start,
        end,
        region: asCounted(only.name, text.slice(start, end)),
        role: listed ? last.role : 'subject',
      }
    : undefined
}

/** 昆山警方, 延吉机场: the short form of a county that only one has counts before a body of its own. */
function countyAgency(
  text: string,
  { start, end, entry }: TermMatch<readonly Region[]>,
  context: string,
): RegionMention | undefined {
  const [only] = entry
  if (!only || entry.length > 1 || only.level !== 'county' || isWordElsewhere(text.slice(start, end)))
    return undefined
  if (/^(?:香港|澳门|台湾)/.test(only.name) || (context !== NATION && !only.name.startsWith(context)))
    return undefined
  if (!BODY_OF_COUNTY.test(text.slice(end, end + 6))) return undefined
  return {
    start,
    end,
    region: only.name,
    role: LOCATIVE_BEFORE.test(text.slice(Math.max(0, start - 1), start)) ? 'place' : 'agency',
  }
}

const BODY_OF_COUNTY =
  /^(?:市|县|区)?(?:公安(?!部)|警方|交警|法院|检察院|海关|边检|机场|消防|文旅|市场监管|供电|高铁站|火车站|站(?!点|稳|起|出)|港(?!元|币|股)|口岸|水库)/

/** A count of its own, not of the places listed: 房山10个分局. */
const COUNTED = /^\d[\d.,]{0,8}[万亿余多]{0,2}(?:(?![\d.,万亿余多个处大家省市])|[个处家](?=[、，。；]|$))/

/** 浦东分局, 临淄分局: a county's short form counts before its bureau. */
function districtBureau(
  text: string,
  at: number,
  lexicon: Lexicon,
  context: string,
): RegionMention | undefined {
  const match = termAt(lexicon.regions.names, text, at)
  if (
    !match ||
    agencyAt(lexicon, text, at) ||
    text.startsWith('公安', at) ||
    !/^(?:公安)?分局/.test(text.slice(match.end, match.end + 4))
  )
    return undefined
  const parents = [context, ...regionParents(lexicon.regions, context)]
  const region =
    match.entry.find((candidate: Region) => parents.includes(candidate.parent)) ??
    (match.entry.length === 1 ? match.entry[0] : undefined)
  const listed = /[、和与及同]$/.test(text.slice(Math.max(0, at - 1), at))
  return region
    ? { start: at, end: match.end, region: region.name, role: listed ? 'place' : 'agency' }
    : undefined
}

function ownRegion(lexicon: Lexicon, context: string, level: OwnRank): string | undefined {
  const chain = [context, ...regionParents(lexicon.regions, context)]
  if (level === 'town')
    return chain.find(isTown) ?? chain.find((name) => lexicon.regions.byName.get(name)?.level === 'county')
  // 全区 is the district that a text is on, else the autonomous region.
  if (level === 'district') return chain.find((name) => /区$/.test(name) && !/特别行政区$/.test(name))
  // 全市 of 富锦市, a city of a county's rank, is 富锦市.
  const exact = chain.find(
    (name) => lexicon.regions.byName.get(name)?.level === level || (level === 'city' && /.市$/.test(name)),
  )
  if (exact) return exact
  return context !== NATION && level === 'city' && lexicon.regions.byName.get(context)?.level === 'province'
    ? context
    : undefined
}

/** True where the term at a place names an agency of the pack. */
function agencyAt(lexicon: Lexicon, text: string, at: number): boolean {
  return termAt(lexicon.terms, text, at)?.entry.agency === true
}
