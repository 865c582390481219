import type { Document } from '../document/document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { TopicEntry } from '../lexicon/pack.ts'
import { NATION, regionParents } from '../lexicon/regions.ts'
import { termAt } from '../lexicon/term-index.ts'
import { foldText } from '../text/fold.ts'
import { type CampaignMention, campaignEntry } from './campaign.ts'
import type { Span } from './clauses.ts'
import type { Coverage } from './dating.ts'
import { documentRegion, type RegionHints } from './home-region.ts'
import { coverageOf } from './period-of-figure.ts'
import type { Reading } from './reading.ts'
import { EMPTY_SCOPE, isBeside, isCompared, type Scope, soleTopic } from './scope.ts'
import { firstEndingAfter, overlapping, spansWithin } from './spans.ts'

/** What a clause without figures sets up for those behind it. */
export interface Scene {
  /** For the rest of its paragraph. */
  readonly lasting: TopicEntry | null
  /** For the rest of its sentence. */
  readonly here: TopicEntry | null
  /** True where the clause only goes on with a list, so that what was set up is no longer all. */
  readonly goesOn: boolean
}

/** Words of a campaign's own field, which narrow nothing inside it. */
export function campaignScope(lexicon: Lexicon, mention: CampaignMention | null): readonly string[] {
  return (mention && campaignEntry(lexicon, mention.series)?.scope) ?? []
}

/** A clause that goes on with a list narrows nothing by itself. */
const GOES_ON = /^(?:以及|及|和|同时|并)/

/** 在严打网络黑客犯罪行动中: a scene for the rest of its paragraph; 严厉打击…犯罪: for the rest of its sentence. */
export function sceneOf(reading: Reading, clause: Span, lexicon: Lexicon, scope: readonly string[]): Scene {
  const topic = soleTopic(reading.text, clause, lexicon, scope)
  const text = reading.text.slice(clause.start, clause.end)
  const lasting = /在.*(?:行动|工作|战役|整治|治理|方面)(?:中|里|期间)?$|为(?:严厉|依法|有效)?打击/.test(
    text.slice(-160),
  )
  return {
    lasting: lasting ? topic : null,
    here: GOES_ON.test(text) ? null : topic,
    goesOn: GOES_ON.test(text),
  }
}

/** The campaign that a stretch names last; of several named in one breath the first. */
export function lastMention(reading: Reading, span: Span): CampaignMention | null {
  let last: CampaignMention | null = null
  for (const mention of spansWithin(reading.campaigns, span.start, span.end)) {
    if (mention.kind === 'within' || isCompared(reading.text, mention, span.end, false)) continue
    if (!last || !isBeside(last, mention)) last = mention
  }
  return last
}

/** What a heading says of all that stands under it. */
export function headingScope(reading: Reading, lexicon: Lexicon, reference: string | null): Scope {
  const whole: Span = { start: 0, end: reading.text.length }
  const mention = lastMention(reading, whole)
  return {
    campaign: mention,
    region: headingRegion(reading),
    topic: soleTopic(reading.text, whole, lexicon, campaignScope(lexicon, mention)),
    coverage: headingCoverage(reading, reference),
  }
}

/** Years of a chronicle, days and hours of what is told as it went on. */
const OVER_SECTIONS: ReadonlySet<string> = new Set(['year', 'day', 'hour', 'minute'])

/** 2016年, 2.3 2016年度, over a part of a chronicle: a heading that is a year alone dates what stands under it. */
function headingCoverage({ text, periods }: Reading, reference: string | null): Coverage | null {
  const [period] = periods
  if (
    !period ||
    !OVER_SECTIONS.has(period.period.precision) ||
    !/^(?:[\d.、]{1,6} ?)?$/.test(text.slice(0, period.start))
  )
    return null
  if (!/^[^，。；\d]{0,4}$/.test(text.slice(period.end))) return null
  return coverageOf(text, periods, { start: 0, end: text.length }, null, reference)
}

/** A heading is about a region where it is little else than its name (四川, 北京警方) or opens with it (歙县：道路抢通). */
function headingRegion(reading: Reading): string | null {
  const first = reading.regions[0]
  if (first?.start !== 0) return null
  const opens = reading.text.charAt(first.end) === '：'
  return opens || first.end * 2 >= reading.text.length ? first.region : null
}

/** What a document as a whole is about: the campaign of its opening, and its region. */
export function documentScope(
  document: Document,
  readings: readonly Reading[],
  lexicon: Lexicon,
  reference: string | null,
): Scope {
  const own = readings.filter((_, index) => document.blocks[index]?.kind !== 'reference')
  const first = openingMention(own, reference)
  const mention = narrowest(first && isOfOneSection(first, document, readings) ? null : first, own, lexicon)
  const hints = hintsOf(document, mention, own, lexicon)
  return { ...EMPTY_SCOPE, campaign: mention, region: documentRegion(own, lexicon, hints) }
}

/** What else than its regions tells where a document is at home, given the campaign that it is on. */
export function hintsOf(
  document: Document,
  mention: CampaignMention | null,
  readings: readonly Reading[],
  lexicon: Lexicon,
): RegionHints {
  const { publisher } = document.metadata
  return {
    publisher: publisher === null ? null : foldText(publisher),
    event: mention?.kind === 'event' ? mention.series : null,
    site: mention ? siteOf(mention, readings, lexicon) : null,
  }
}

/** 【药品】…“清源”行动…【价格】…: in a text of sections, told under the first heading alone, it is that section's. */
function isOfOneSection(mention: CampaignMention, document: Document, readings: readonly Reading[]): boolean {
  const isHeading = document.blocks.map(({ kind }) => kind === 'heading')
  const first = isHeading.indexOf(true)
  const isLed = document.blocks.slice(0, Math.max(first, 0)).some(({ kind }) => kind === 'paragraph')
  if (first < 0 || isLed || isHeading.filter(Boolean).length < SECTIONS) return false
  const second = isHeading.indexOf(true, first + 1)
  // A line under the headline that most of the text stands under is no section of it.
  if ((second - first) * 2 > isHeading.length - first) return false
  return readings.every(
    ({ campaigns }, index) =>
      (index > first && index < second) || !campaigns.some(({ series }) => series === mention.series),
  )
}

/** Headings of which a text is one of sections. */
const SECTIONS = 3

/** The first campaign of the opening; in the headline even one inside another stands for the whole. */
function openingMention(readings: readonly Reading[], reference: string | null): CampaignMention | null {
  let loose: CampaignMention | null = null
  for (const [index, reading] of readings.slice(0, 4).entries()) {
    const mentions = reading.campaigns.filter((candidate) => candidate.kind !== 'within' || index === 0)
    const mention = mentions.find((candidate) => !candidate.isUnquoted) ?? mentions[0]
    if (mention && !mention.isLoose) return withYear(mention, readings, reference)
    loose ??= mention ?? null
    // What is named only after several figures were told, beside others, is what its own paragraph is on.
    if (index > 0 && reading.figures.length >= SEVERAL && isOfSeveral(readings)) break
  }
  return loose ?? soleEvent(readings)
}

const SEVERAL = 3

function isOfSeveral(readings: readonly Reading[]): boolean {
  const series = new Set<string>()
  for (const { campaigns } of readings)
    for (const { kind, series: name, isUnquoted } of campaigns)
      if (kind === 'named' && !isUnquoted) series.add(name)
  return series.size > 1
}

/** 春运收官 over 2019年春运3月1日落幕: the one year that the text gives it further down. */
function withYear(
  mention: CampaignMention,
  readings: readonly Reading[],
  reference: string | null,
): CampaignMention {
  if (mention.year !== null) return mention
  const [year, ...others] = yearsOf(mention, readings)
  const opening = others.length === 1 ? yearsOf(mention, readings.slice(0, OPENING)) : []
  // A text on three and more years of a series is on none of them.
  const lent = others.length === 0 ? year : opening.length === 1 ? opening[0] : undefined
  return lent !== undefined && isOfNow(lent, reference)
    ? { ...mention, year: lent, annual: true, isYearLent: true }
    : mention
}

function yearsOf(mention: CampaignMention, readings: readonly Reading[]): readonly number[] {
  const years = new Set<number>()
  for (const { text, campaigns } of readings)
    for (const other of campaigns)
      if (
        other.series === mention.series &&
        other.year !== null &&
        !isCompared(text, other, text.length, false)
      )
        years.add(other.year)
  return [...years]
}

/** The year of the report, or the one that it closes: a year further back is looked back at. */
function isOfNow(year: number, reference: string | null): boolean {
  if (reference === null) return true
  const now = Number(reference.slice(0, 4))
  return year === now || (year === now - 1 && Number(reference.slice(5, 7)) <= 3)
}

/** Beside a campaign in quotes, other names that only their words make one (网络谣言专项整治) are its work. */
export function withoutUnquoted(
  readings: readonly Reading[],
  home: CampaignMention | null,
): readonly Reading[] {
  const isTold = ({ kind, isUnquoted }: CampaignMention): boolean => kind === 'named' && !isUnquoted
  if (home === null) return readings.map(withOwnNames)
  if (home.isUnquoted) return readings
  if (home.kind === 'event' && !readings.some(({ campaigns }) => campaigns.some(isTold))) return readings
  return readings.map((reading) => ({
    ...reading,
    campaigns: reading.campaigns.filter((mention) => !mention.isUnquoted),
  }))
}

/** “减量控大”查处量: the name of the campaign that the text is on, wherever it stands in quotes. */
export function withHomeName(readings: readonly Reading[], home: CampaignMention | null): readonly Reading[] {
  if (home?.kind !== 'named' || home.series.length < SHORTEST_NAME) return readings
  const name = `“${home.series}”`
  return readings.map((reading) => {
    const added: CampaignMention[] = []
    for (let at = reading.text.indexOf(name); at >= 0; at = reading.text.indexOf(name, at + name.length)) {
      const span = { start: at, end: at + name.length }
      if (!overlapping(reading.campaigns, span)) added.push({ ...home, ...span, year: null, kind: 'named' })
    }
    if (added.length === 0) return reading
    return { ...reading, campaigns: [...reading.campaigns, ...added].sort((a, b) => a.start - b.start) }
  })
}

const SHORTEST_NAME = 2

/** In a text on no campaign, one told as a setting (在“朔方亮剑”夜查行动中) is what its sentence is on. */
function withOwnNames(reading: Reading): Reading {
  const campaigns = reading.campaigns.map((mention) =>
    mention.kind === 'within' && mention.noun === undefined
      ? { ...mention, kind: 'named' as const }
      : mention,
  )
  return { ...reading, campaigns }
}

/** Told further down, an event holds for the whole text where it is the only one and told of more than in passing (受…影响). */
function soleEvent(readings: readonly Reading[]): CampaignMention | null {
  const events = readings.flatMap(({ campaigns, text }) =>
    campaigns.filter(
      ({ kind, start }) =>
        kind === 'event' && !/[受因][^，。；]{0,12}$/.test(text.slice(Math.max(0, start - 14), start)),
    ),
  )
  const [first] = events
  // 4月28日开幕的第33届信阳茶文化节上, told once far down, is no fair that the text is on.
  if (first?.annual && events.length < 2) return null
  return first && events.every((mention) => mention.series === first.series) ? first : null
}

/** 四川地震 in a headline over 泸定地震: an event is named for the narrowest place that the text gives it. */
function narrowest(
  mention: CampaignMention | null,
  readings: readonly Reading[],
  lexicon: Lexicon,
): CampaignMention | null {
  if (!mention?.noun) return mention
  // 远航镁业爆炸事故 under 辽宁大石桥远航镁业爆炸事故: the name without its places.
  const bare = readings
    .flatMap(({ campaigns }) => campaigns)
    .find(
      ({ noun, series }) =>
        noun === mention.noun && mention.series.endsWith(series) && series !== mention.series,
    )
  if (bare && placesOf(bare, lexicon).length === 0) return { ...mention, series: bare.series }
  let best = mention
  for (const other of readings.flatMap((reading) => reading.campaigns)) {
    if (other.noun === best.noun && isPlainPlace(other, lexicon) && isInside(other, best, lexicon))
      best = other
  }
  return { ...mention, series: best.series }
}

/** 泸定地震, not 张湾艳湖社区集贸市场爆炸: named for a region and nothing else. */
function isPlainPlace({ series, noun }: CampaignMention, lexicon: Lexicon): boolean {
  const name = series.slice(0, -(noun?.length ?? 0))
  return termAt(lexicon.regions.names, name, 0)?.end === name.length
}

function isInside(inner: CampaignMention, outer: CampaignMention, lexicon: Lexicon): boolean {
  return placesOf(inner, lexicon).some((one) =>
    placesOf(outer, lexicon).some((other) => one !== other && one.startsWith(other)),
  )
}

/**
 * 昭通地震 in a text on 大关地震: one event told by a wider or a narrower place is one campaign. Where the places do
 * not lie in each other (2012年彝良地震), they are two.
 */
export function sameEvent(
  mention: CampaignMention | null,
  home: CampaignMention | null,
  lexicon: Lexicon,
): CampaignMention | null {
  if (!mention?.noun || !home?.noun || mention.series === home.series) return mention
  // 翠屏火灾 in a text on 翠屏火灾事故.
  const isSameKind = mention.noun.startsWith(home.noun) || home.noun.startsWith(mention.noun)
  if (!isSameKind) return mention
  const isOne =
    placesOf(mention, lexicon).some((place) => placesOf(home, lexicon).includes(place)) ||
    isInside(mention, home, lexicon) ||
    isInside(home, mention, lexicon) ||
    placesOf(mention, lexicon).length === 0 ||
    placesOf(home, lexicon).length === 0
  return isOne ? { ...mention, series: home.series } : mention
}

/** The region of an event that happened at one spot: the one of its name that the text names too, else the only one. */
export function siteOf(
  mention: CampaignMention,
  readings: readonly Reading[],
  lexicon: Lexicon,
): string | null {
  if (mention.noun === undefined) return null
  if (mention.noun === QUAKE) return regionOfQuake(spotOf(mention, readings, lexicon), readings, lexicon)
  if (!termAt(lexicon.eventNouns, mention.noun, 0)?.entry.site) return null
  const spot = spotOf(mention, readings, lexicon)
  return spot && (narrowerIn(spot, readings, lexicon) ?? spot)
}

const QUAKE = '地震'

/** A quake shakes more than its spot: the smallest region around all places that the text gives counts of (甘孜州40人). */
function regionOfQuake(spot: string | null, readings: readonly Reading[], lexicon: Lexicon): string | null {
  if (spot === null) return null
  let common = spot
  for (const { text, regions, figures, campaigns } of readings)
    for (const { start, end, region, role } of regions) {
      const figure =
        role === 'subject' && region !== NATION ? figures[firstEndingAfter(figures, end)] : undefined
      // 四川九寨沟地震: part of its name.
      if (overlapping(campaigns, { start, end: end + LONGEST_PLACE })) continue
      if (
        figure?.quantity.family !== 'people' ||
        /[，。；：]/.test(text.slice(end, figure.start)) ||
        /^[全本我该]/.test(text.slice(start, end))
      )
        continue
      while (!region.startsWith(common) && common !== NATION)
        common = regionParents(lexicon.regions, common)[0] ?? NATION
    }
  return common === NATION ? null : common
}

/** 四川省甘孜州泸定县地震 */
const LONGEST_PLACE = 8

function spotOf(mention: CampaignMention, readings: readonly Reading[], lexicon: Lexicon): string | null {
  const meant = placesOf(mention, lexicon)
  const named = new Set(readings.flatMap(({ regions }) => regions.map(({ region }) => region)))
  const [first] = [
    ...meant.filter((name) => named.has(name)),
    ...meant.filter((name) => isUnder(name, named)),
  ]
  return first ?? (meant.length > 0 ? only(meant) : only(countiesOf(readings, lexicon)))
}

/** 泉州…酒店坍塌 of which the opening says 鲤城区: the one county that it names inside the spot's city. */
function narrowerIn(spot: string, readings: readonly Reading[], lexicon: Lexicon): string | null {
  return only(countiesOf(readings, lexicon).filter((region) => region !== spot && region.startsWith(spot)))
}

/** The counties that the opening of a text names. */
function countiesOf(readings: readonly Reading[], lexicon: Lexicon): readonly string[] {
  const named = readings.slice(0, OPENING).flatMap(({ regions }) => regions.map(({ region }) => region))
  return [...new Set(named)].filter((name) => lexicon.regions.byName.get(name)?.level === 'county')
}

function only(names: readonly string[]): string | null {
  return names.length === 1 ? (names[0] ?? null) : null
}

/** Blocks that open a text. */
const OPENING = 4

function isUnder(name: string, named: ReadonlySet<string>): boolean {
  return [...named].some((region) => name !== region && name.startsWith(region))
}

/** The regions that the place in an event's name may mean, by full name. */
function placesOf({ series, noun }: CampaignMention, lexicon: Lexicon): readonly string[] {
  const name = series.slice(0, -(noun?.length ?? 0))
  const match = termAt(lexicon.regions.names, name, 0)
  const isWhole =
    match?.end === name.length || /(?:矿|山|隧道|桥|高速|厂|码头|酒店|商场|市场|院|小区)$/.test(name)
  return match && isWhole ? match.entry.map((region) => region.name) : []
}
