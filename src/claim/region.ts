import { isOtherWord } from '../lexicon/city-words.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION, type Region, type RegionMatch, regionAt } from '../lexicon/regions.ts'
import { type TermMatch, termAt } from '../lexicon/term-index.ts'
import { straddlesWords } from '../lexicon/word-seams.ts'
import { mentionAbroad } from './abroad.ts'
import type { Span } from './clauses.ts'
import { isMeasure } from './measured.ts'
import { nationAt } from './national-words.ts'
import { asCounted, ownSide, type RegionMention } from './region-mention.ts'
import {
  countsForOthers,
  DATELINE_AFTER,
  LOCATIVE_BEFORE,
  opensClause,
  PAPER_AFTER,
  roleOf,
  SCHOOL_AFTER,
} from './region-role.ts'
import { seatOf } from './seat.ts'
import { countyAgency, districtBureau, localCounty, ownCounty } from './short-county.ts'
import { overlapping } from './spans.ts'
import { isScene } from './spot.ts'
import { countyOf, isCounty, isTown, townIn } from './town.ts'
import { bodyAt, type OwnRank, ownRegion, ownWordAt } from './whole-words.ts'

const CAPITALS: ReadonlySet<string> = new Set(['北京市', '台湾省台北市'])

/**
 * All regions named in a folded text; `context` is the region of the document, for 全市, 全省 and ambiguous names, `names`
 * are the campaigns in quotes, in which no place is named.
 */
export function findRegions(
  text: string,
  lexicon: Lexicon,
  context: string,
  periods: readonly Span[] = [],
  names: readonly Span[] = [],
): readonly RegionMention[] {
  const found: RegionMention[] = []
  const periodEnds = new Set(periods.map((period) => period.end))
  let skipped: TermMatch<readonly Region[]> | null = null
  for (let at = 0; at < text.length; ) {
    // “清流2024” is no county.
    const name = overlapping(names, { start: at, end: at + 1 })
    if (name) {
      at = name.end
      continue
    }
    const abroad = mentionAbroad(text, at, lexicon, context, (end) =>
      roleOf(text, at, end, found, periodEnds),
    )
    if (abroad) {
      if (abroad.mention) found.push(abroad.mention)
      at = abroad.end
      continue
    }
    const nation = nationAt(text, at, context)
    if (nation) {
      if (nation.mention) found.push(nation.mention)
      at = nation.end
      continue
    }
    const own = ownWordAt(text, at, context)
    if (own) {
      const region = wholeAt(text, at, own, found, context, lexicon)
      // 占全省的20.1%, 低于全省2.14%的水平: what a figure is held against, not what the next ones are of.
      if (region && !isMeasure(text, at, at + 2))
        found.push({ start: at, end: at + 2, region, role: 'subject' })
      at += 2
      continue
    }
    const body = bodyAt(text, at)
    const around =
      body && (opensClause(text, at) || periodEnds.has(at))
        ? bodyRegion(found, body.rank, context, lexicon)
        : undefined
    if (body && around) {
      found.push({ start: at, end: at + 1, region: around, role: 'agency' })
      at = body.end
      continue
    }
    const place = termAt(lexicon.places, text, at)
    // 周庄镇, in a text on another county: a town of its own.
    const isNamesake =
      place !== undefined &&
      isTown(place.entry) &&
      lexicon.regions.byName.get(countyOf(context))?.level === 'county' &&
      !place.entry.startsWith(countyOf(context))
    // 巢湖市农业农村局: a city's own name, which a lake's begins.
    const isCalled =
      place !== undefined &&
      (regionAt(lexicon.regions, text, at, context)?.end ?? 0) > place.end &&
      /^[县市区旗]/.test(text.slice(place.end))
    if (place && !isNamesake && !isCalled && !PAPER_AFTER.test(text.slice(place.end, place.end + 8))) {
      // 嘉积、博鳌、潭门的市场: one of a list.
      const isListed = /[、和及]/.test(text.charAt(at - 1)) && /^[、和及等]/.test(text.slice(place.end))
      const isWhere = isListed || LOCATIVE_BEFORE.test(text.slice(Math.max(0, at - 6), at))
      const isWater = WATER.test(text.slice(at, place.end))
      // 洪泽湖西岸, in a text on a county at the lake: what lies around it is no other region.
      const isAround = isWater && context !== place.entry && context.startsWith(place.entry)
      // 抚松县长白山人参市场: a name that goes on from the county's own.
      const before = found.at(-1)
      const goesOn =
        before !== undefined &&
        before.region !== place.entry &&
        before.region.startsWith(place.entry) &&
        at - before.end <= GOES_ON &&
        !/[，。；：、！？]/.test(text.slice(before.end, at))
      if (!isAround && !goesOn)
        found.push({
          start: at,
          end: place.end,
          region: ownSide(place.entry, text.slice(at, place.end), context),
          role: isWhere ? 'place' : 'subject',
          isWater,
        })
      at = place.end
      continue
    }
    const match = regionAt(lexicon.regions, text, at, context)
    // 台北9日报导, 嘉义报导 over a text on 嘉义县东石乡: where a text was sent from is not what its figures are of.
    const isDateline =
      match !== undefined &&
      (CAPITALS.has(match.region.name) ||
        (context !== NATION && match.region.name !== context && !context.startsWith(match.region.name))) &&
      DATELINE_AFTER.test(text.slice(match.end, match.end + 16))
    if (
      match &&
      (isDateline ||
        isOtherWord(text, at, match.end) ||
        PAPER_AFTER.test(text.slice(match.end, match.end + 8)) ||
        countsForOthers(text, at, match.end))
    ) {
      at = match.end
      continue
    }
    if (!match) {
      const opens = opensClause(text, at) || periodEnds.has(at)
      const isWhere = LOCATIVE_BEFORE.test(text.slice(Math.max(0, at - 1), at))
      const isOfCounty = isTown(context) || lexicon.regions.byName.get(context)?.level === 'county'
      const town = (opens || isWhere) && isOfCounty ? townIn(context, text, at) : undefined
      // 停靠在旧镇: one character names a town only where a clause opens with it.
      if (town && (opens || town.name.length > SHORTEST_TOWN)) {
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
        short &&
        !PAPER_AFTER.test(text.slice(short.end, short.end + 8)) &&
        !SCHOOL_AFTER.test(text.slice(short.end, short.end + 8)) &&
        (found.at(-1)?.end === at || skipped?.end === at || !straddlesWords(text, at, short.end))
          ? (districtBureau(text, at, lexicon, context) ??
            localCounty(text, short, lexicon, context, found) ??
            countyAgency(text, short, context) ??
            ownCounty(text, short, context, opens))
          : undefined
      if (county) found.push(county)
      skipped = short ?? null
      // Past the whole name, so that no other is read from its middle: 榆中山洪 is not 中山.
      at = short?.end ?? at + 1
      continue
    }
    const last = found.at(-1)
    const written = text.slice(at, match.end)
    // 三沙镇 is no city of the South China Sea: a town that has a city's name.
    if (last?.end !== at && isTownsName(match, written, text, context)) {
      const own = lexicon.regions.byName.get(countyOf(context))?.level === 'county'
      const town = own ? townIn(context, text, at) : undefined
      const end = town?.end ?? match.end
      if (town)
        found.push({
          start: at,
          end,
          region: countyOf(context) + town.name,
          role: roleOf(text, at, end, found, periodEnds),
        })
      at = end
      continue
    }
    // 延吉朝阳川机场: read on from another place's name, it is no region of its own.
    if (skipped?.end === at && !skipped.entry.some(({ name }) => match.region.name.startsWith(name))) {
      at = match.end
      continue
    }
    // 东港区渔会, in a text of Taiwan: a fishers' association around a town there, and no district of the mainland.
    if (context.startsWith(TAIWAN) && isMainlandCounty(match.region, written)) {
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
    const town = isCounty(match.region) ? townIn(match.region.name, text, match.end) : undefined
    const end = town?.end ?? match.end
    found.push({
      start: at,
      end,
      region:
        seatOf(match.region, written, text.slice(match.end), lexicon) ??
        asCounted(match.region.name, written, isScene(text, at, match.end)) + (town?.name ?? ''),
      role: roleOf(text, at, end, found, periodEnds),
    })
    at = end
  }
  return found
}

/** By its bare name, without the province or the city that a text from over there would give it. */
function isMainlandCounty({ name, level, parent }: Region, written: string): boolean {
  return level === 'county' && !name.startsWith(TAIWAN) && name === parent + written
}

const TAIWAN = '台湾省'

function isTownsName({ region, end }: RegionMatch, written: string, text: string, context: string): boolean {
  return (
    (region.level === 'city' || region.level === 'county') &&
    !/[省市县区州盟旗]$/.test(written) &&
    !context.startsWith(region.name) &&
    /^(?:镇(?![长委江海静安])|乡(?![镇村长亲土情下愁])|街道)/.test(text.slice(end, end + 2))
  )
}

/** 我县 is the writer's own; 全市 is of the place that its sentence told of last, else of the text's. */
function wholeAt(
  text: string,
  at: number,
  rank: OwnRank,
  found: readonly RegionMention[],
  context: string,
  lexicon: Lexicon,
): string | undefined {
  const last = found.findLast((mention) => mention.role !== 'place' && mention.region !== NATION)
  const isOurs =
    context !== NATION &&
    (/[我本]/.test(text.charAt(at)) ||
      (last !== undefined && LOOKS_UP.test(text.slice(Math.max(0, at - 3), at))))
  const told = isOurs || last === undefined ? undefined : ownRegion(lexicon, last.region, rank)
  return (
    told ??
    ownRegion(lexicon, context, rank) ??
    ownRegion(lexicon, lastOfRank(found, rank, lexicon) ?? NATION, rank)
  )
}

/** 在民和县一处工地…。县人社局现场监督…: the county that the text just told of, where it is on more than one. */
function bodyRegion(
  found: readonly RegionMention[],
  rank: OwnRank,
  context: string,
  lexicon: Lexicon,
): string | undefined {
  const own = ownRegion(lexicon, context, rank)
  // 县府社会处, in a text on a town: the county around it.
  if (own !== undefined) return isTown(context) ? own : undefined
  const last = found.findLast(({ region }) => region !== NATION && region !== context)?.region
  return last === undefined ? undefined : ownRegion(lexicon, last, rank)
}

/** 闻喜县是全市的产麦大县。县里…: of that rank further back, where the last place named was a city. */
function lastOfRank(found: readonly RegionMention[], rank: OwnRank, lexicon: Lexicon): string | undefined {
  return found.findLast(({ region }) => region !== NATION && ownRegion(lexicon, region, rank) !== undefined)
    ?.region
}

const GOES_ON = 6
const SHORTEST_TOWN = 2
/** 三江源 too: what lies in many counties. */
const WATER = /[江河湖海源]$/

/** 从全市看, 放到全县看: back from a part to the whole. */
const LOOKS_UP = /(?:从|放到|放在|纵观)$/
