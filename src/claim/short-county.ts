import { EVERYDAY, isWordElsewhere } from '../lexicon/county-words.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION, onlyRegion, type Region, regionParents } from '../lexicon/regions.ts'
import { type TermMatch, termAt } from '../lexicon/term-index.ts'
import { asCounted, type RegionMention } from './region-mention.ts'
import { INSIDE, LOCATIVE_BEFORE, opensClause, PLANT_AFTER } from './region-role.ts'
import { isScene } from './spot.ts'
import { countyOf } from './town.ts'

/**
 * 廉江破案147起 in a text on 湛江: the short form of a county that lies in the document's region counts at the start
 * of a clause, unless it is an everyday word.
 */
export function localCounty(
  text: string,
  short: TermMatch<readonly Region[]>,
  lexicon: Lexicon,
  context: string,
  found: readonly RegionMention[],
): RegionMention | undefined {
  const { start, end } = short
  if (context === NATION || EVERYDAY.has(text.slice(start, end))) return undefined
  // 龙江公安, in a text on 黑龙江省, is the province's.
  if (context.includes(text.slice(start, end)) && lexicon.regions.byName.get(context)?.level === 'province')
    return undefined
  const inside = short.entry.filter((region) => regionParents(lexicon.regions, region.name).includes(context))
  const [only] = inside
  if (inside.length !== 1 || !only) return undefined
  const last = found.at(-1)
  const listed = last !== undefined && last.end + 1 === start && /[、和及与]/.test(text.charAt(last.end))
  // The place in an event's name (泸定地震) is no subject.
  if (termAt(lexicon.eventNouns, text, end)) return undefined
  // 搜查元朗一个单位, 在屯门截获: no subject, but the scene of what follows.
  const word = text.slice(start, end)
  if (
    !isWordElsewhere(word) &&
    !listed &&
    SCENE_BEFORE.test(text.slice(Math.max(0, start - 2), start)) &&
    isScene(text, start, end)
  )
    return { start, end, region: asCounted(only.name, word, true), role: 'place' }
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

/** 海关统计，今年6月，中牟出口大蒜8650吨: the text's own county by its short form, where a clause opens with it. */
export function ownCounty(
  text: string,
  { start, end, entry }: TermMatch<readonly Region[]>,
  context: string,
  opens: boolean,
): RegionMention | undefined {
  const written = text.slice(start, end)
  const county = countyOf(context)
  return opens &&
    !isWordElsewhere(written) &&
    entry.some(({ name, level }) => level === 'county' && name === county)
    ? { start, end, region: county, role: 'subject' }
    : undefined
}

/** 昆山警方, 延吉机场: the short form of a county that only one has counts before a body of its own. */
export function countyAgency(
  text: string,
  { start, end, entry }: TermMatch<readonly Region[]>,
  context: string,
): RegionMention | undefined {
  const only = onlyRegion(entry)
  if (only?.level !== 'county' || isWordElsewhere(text.slice(start, end))) return undefined
  if (/^(?:香港|澳门|台湾)/.test(only.name) || (context !== NATION && !only.name.startsWith(context)))
    return undefined
  const isPlant = PLANT_AFTER.test(text.slice(end, end + 14))
  const isOpening = opensClause(text, start) || BEFORE_BODY.test(text.slice(Math.max(0, start - 1), start))
  const behind = text.slice(end, end + LONGEST_BODY)
  if (!isPlant && !BODY_OF_COUNTY.test(behind) && !(isOpening && OTHER_BODY.test(behind))) return undefined
  return {
    start,
    end,
    region: only.name,
    role: isPlant
      ? 'subject'
      : LOCATIVE_BEFORE.test(text.slice(Math.max(0, start - 1), start))
        ? 'place'
        : 'agency',
  }
}

const LONGEST_BODY = 12
const BODY_OF_COUNTY =
  /^(?:市|县|区)?(?:公安(?!部)|警方|交警|法院|检察院|海关|边检|机场|消防|文旅|市场监管|供电|高铁站|火车站|站(?!点|稳|起|出)|[一二三四五六七八九十]中(?![央国小])|(?:第?[一二三四五六七八九十]|实验|职业|高级|县)?(?:中学|小学|高中|职中|师范)|港(?!元|币|股)|口岸|水库)/
/** Any other body, where it is plain that the name begins there: 抚远边境管理大队. */
const OTHER_BODY =
  /^[\u4e00-\u9fff]{2,8}?(?<![的和与及])(?:局|大队|支队|派出所|海事处|管理处|管委会|指挥部|防汛办|委员会)/
const BEFORE_BODY = /[据由从经向]$/

const SCENE_BEFORE = /(?:[在于到赴]|搜查|突击|直扑|捣破|捣毁)$/

/** A count of its own, not of the places listed: 房山10个分局. */
const COUNTED = /^\d[\d.,]{0,8}[万亿余多]{0,2}(?:(?![\d.,万亿余多个处大家省市])|[个处家](?=[、，。；]|$))/

/** 浦东分局, 临淄分局: a county's short form counts before its bureau. */
export function districtBureau(
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
    ? {
        start: at,
        end: match.end,
        region: region.name,
        role: listed || INSIDE.test(text.slice(match.end, match.end + 14)) ? 'place' : 'agency',
      }
    : undefined
}

/** True where the term at a place names an agency of the pack. */
function agencyAt(lexicon: Lexicon, text: string, at: number): boolean {
  return termAt(lexicon.terms, text, at)?.entry.agency === true
}
