import { FOREIGN_PLACES, type ForeignPlace, isAbroad } from '../lexicon/countries.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION } from '../lexicon/regions.ts'
import { type TermMatch, termAt } from '../lexicon/term-index.ts'
import { nationAt } from './national-words.ts'
import type { Reading } from './reading.ts'
import type { RegionMention } from './region-mention.ts'
import { OF_VISITORS, opensClause } from './region-role.ts'

/** The country or foreign city named at `at`; not in 昨日本市, 内蒙古, 巴林右旗. */
export function foreignAt(text: string, at: number, lexicon: Lexicon): TermMatch<ForeignPlace> | undefined {
  const match = termAt(FOREIGN_PLACES, text, at)
  if (!match) return undefined
  if (WHOLES.has(match.entry.region) && NO_WHOLE.test(text.slice(match.end, match.end + REACH)))
    return undefined
  const home = termAt(lexicon.regions.names, text, at)
  if (home && home.end > match.end) return undefined
  const written = text.slice(at, match.end)
  const isWord =
    written === '日本' &&
    (/[今昨近当每即次隔前明\d]/.test(text.charAt(at - 1)) ||
      /^[报市省县次届区刊地校院站网台]/.test(text.slice(match.end)))
  return isWord ? undefined : match
}

const WHOLES: ReadonlySet<string> = new Set(['全球', '欧洲', '非洲', '中东', '北美', '拉美', '东南亚'])
/** 全球首个, 全球最大, 非洲猪瘟, 欧洲杯: no region that is counted. */
const NO_WHOLE =
  /^(?:全球|欧洲|非洲|中东|北美|拉美|东南亚)(?:首|第|最|唯一|领先|招|发布|同步|直播|公开|征集|化|约有|有|共有|前|(?<=全球)[\d一二三四五六七八九十百]|杯|猪瘟|铁路|部|[^，。；]{0,6}(?:大会|论坛|峰会|博览会|总部|公司|网络|伙伴|粉丝|品牌))/

/**
 * The country that a text is at home in, where two things of three say so: its headline, who speaks or is told of as
 * it opens (韩国统计厅, 巴西全国), where it is sent from (内罗毕5月7日电). Texts of China that name countries (对美出口,
 * 韩国游客) have a region or a body of China, or none of the three.
 */
export function homeAbroad(
  readings: readonly Reading[],
  lexicon: Lexicon,
  event: string | null = null,
): string | null {
  const opening = readings.slice(0, OPENING)
  const [headline] = opening
  if (headline && !CHINA_AT_ALL.test(headline.text) && OF_WORLD.test(headline.text)) return WORLD
  if (!headline || opening.some((reading) => isOfChina(reading, lexicon))) return null
  if (CHINA_AT_ALL.test(headline.text.replace(BUILT_BY, ''))) return null
  const signs = new Map<string, Set<string>>()
  const give = (country: string, sign: string): void => {
    signs.set(country, (signs.get(country) ?? new Set()).add(sign))
  }
  for (const [index, { text }] of opening.entries()) {
    for (const match of foreignPlaces(text.slice(0, LONGEST), lexicon)) {
      const after = text.slice(match.end, match.end + REACH)
      const { country } = match.entry
      if (SENT.test(after) || isResident(text, match)) give(country, 'sent')
      if (OF_VISITORS.test(after) || OF_ITS_OWN.test(after) || TOWARDS.test(text.charAt(match.start - 1)))
        continue
      if (index === 0 && text.length <= LONGEST_HEADLINE) give(country, 'headline')
      else if (
        index > 0 &&
        match.start <= NEAR &&
        REPORTS.test(text.slice(match.end, match.end + LONGEST_BODY))
      ) {
        give(country, 'told')
        give(country, 'reports')
      } else if (
        match.entry.isWork === true ||
        opensClause(text, match.start) ||
        SPEAKS_BEFORE.test(text.slice(0, match.start)) ||
        SPEAKS.test(after)
      )
        give(country, 'told')
    }
  }
  // 新华社惠灵顿12月20日电 据瓦努阿图…通报，瓦努阿图地震已造成…: where it happened, wherever the text is sent from.
  const struck = event === null ? undefined : termAt(FOREIGN_PLACES, event, 0)?.entry.country
  if (struck !== undefined && signs.has(struck)) return struck
  const homes = [...signs].filter(([, of]) => of.size >= TWO).map(([country]) => country)
  const titled = homes.filter((country) => signs.get(country)?.has('headline'))
  const [only, second] = titled.length > 0 ? titled : homes
  return second === undefined ? (only ?? null) : null
}

const WORLD = '全球'
/** 去年全球出货2063万台, in a headline. */
const OF_WORLD =
  /(?:^|[，。：；]|[年月季]度?|上半年|下半年|季度)全球(?!首|第|最|唯一|招|[约共]?有)[^，。；：]{0,14}\d/
const OPENING = 3
const LONGEST = 160
const LONGEST_HEADLINE = 60
const REACH = 14
const TWO = 2

/** 内罗毕2024年5月7日电, 曼谷报道 */
const SENT = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:电|讯|专电|消息|报道)|^(?:专电|报道)/
const SPEAKS =
  /^[^，。；：、]{0,8}(?:政府|总统|总理|首相|国会|议会|央行|银行|统计|当局|警方|军方|检方|部|局|厅|署|院|委员会|理事会|协会|官员)/
/** 日本石川县政府22日公布, as the text begins: enough alone. */
const REPORTS =
  /^[^，。；：、]{0,10}?(?:政府|统计[局厅署]?|央行|警方|军方|[部局厅署院]|委员会|理事会|协会)(?:发言人)?\d{1,2}日[^，。；]{0,6}(?:说|称|公布|发布|宣布|通报|表示|证实)/
const NEAR = 8
const LONGEST_BODY = 32
const SPEAKS_BEFORE = /据$/
/** 赴泰国旅游, 对美国出口 */
const TOWARDS = /[赴对向往飞从自到]/
/** 韩国籍, 智利车厘子: who or what comes from there. */
const OF_ITS_OWN = /^(?:籍|进口|产的?|车厘子|大豆|牛肉|留学生|客商|展商|企业来华|方向|航线|航班|线路)/
/** Of a headline that names it, the text is on China too. */
const CHINA_AT_ALL = /中国|我国|国内(?!生产总值)|中企|国产|中方|华人|华侨|[我全][省市县区州盟旗]/
const CHINA_ACTS =
  /我国|我使馆|国内(?!生产总值)|来华|访华|赴华|在华|中方|中企|中国(?:代表团|[男女]?[足篮排]?队|选手|运动员|企业|公司|公民|籍|商务部|外交部|海关|政府)/

function isOfChina({ text, regions }: Reading, lexicon: Lexicon): boolean {
  return (
    CHINA_ACTS.test(text.slice(0, LONGEST).replace(BUILT_BY, '')) ||
    regions.some(
      ({ start, region, role }) =>
        role !== 'place' &&
        !isAbroad(region) &&
        // 肯尼亚…已在全国设立167个安置点, 日本国家旅游局: any nation's.
        !(region === NATION && ANY_NATION.test(text.slice(start, start + 2))) &&
        !isBehindCountry(text, start, lexicon),
    )
  )
}

/** 中企承建的蒙内铁路, 中国和印尼合作建设的: who built what the text is on. */
const BUILT_BY =
  /由?(?:中企|中国(?:企业|公司)?)[^，。；的\d]{0,14}?(?:投资|承建|合作|参与|共建|共同|建设|建造|修建|援建|运营|融资)[^，。；的\d]{0,10}的/g

function isBehindCountry(text: string, at: number, lexicon: Lexicon): boolean {
  for (let start = Math.max(0, at - LONGEST_NAME); start < at; start++)
    if (foreignAt(text, start, lexicon)?.end === at) return true
  return false
}

const ANY_NATION = /^(?:全国|中国)/
const LONGEST_NAME = 8

/**
 * A place abroad at `at`: in a text at home abroad whatever it is there for, in others only where a company makes its goods
 * (泰国工厂). The body named behind a country (美国商务部) is part of it.
 */
export function mentionAbroad(
  text: string,
  at: number,
  lexicon: Lexicon,
  context: string,
  role: (end: number) => RegionMention['role'],
): { readonly end: number; readonly mention: RegionMention | null } | undefined {
  const china = isAbroad(context) ? CHINA.exec(text.slice(at, at + 4)) : null
  if (china) {
    const end = at + china[0].length
    return {
      end,
      mention: { start: at, end, region: NATION, role: china[0] === '国内' ? 'subject' : role(end) },
    }
  }
  const match = foreignAt(text, at, lexicon)
  if (!match) return undefined
  const body = nationAt(text, match.end, context)
  const isBody = body !== null && !text.startsWith('全国', match.end) && !text.startsWith('我国', match.end)
  const end = isBody ? body.end : match.end
  const { region } = match.entry
  if (SENT.test(text.slice(match.end, match.end + REACH))) return { end, mention: null }
  if (isAbroad(context))
    return { end, mention: { start: at, end, region, role: isBody ? 'agency' : role(end) } }
  return PLANT_ABROAD.test(text.slice(end, end + REACH))
    ? { end, mention: { start: at, end, region: match.entry.country, role: 'subject' } }
    : { end, mention: null }
}

/** In a text on another country or on the world. */
const CHINA = /^(?:中国(?:大陆|内地)?|国内(?!生产))/
const PLANT_ABROAD = /^[\u4e00-\u9fff]{0,3}?(?:工厂(?![商区房])|生产基地(?!的?建设|等)|产线)/

function* foreignPlaces(text: string, lexicon: Lexicon): Iterable<TermMatch<ForeignPlace>> {
  for (let at = 0; at < text.length; ) {
    const match = foreignAt(text, at, lexicon)
    if (match) yield match
    at = match?.end ?? termAt(lexicon.regions.names, text, at)?.end ?? at + 1
  }
}

/** 驻首尔记者 */
function isResident(text: string, { start, end }: TermMatch<ForeignPlace>): boolean {
  return text.charAt(start - 1) === '驻' && text.startsWith('记者', end)
}

/** 泰国工厂, in a text of China: what a company makes abroad is no home. */
export function withoutAbroad(readings: readonly Reading[]): readonly Reading[] {
  return readings.map((reading) =>
    reading.regions.some(({ region }) => isAbroad(region))
      ? { ...reading, regions: reading.regions.filter(({ region }) => !isAbroad(region)) }
      : reading,
  )
}
