import type { Document } from '../document/document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { TopicEntry } from '../lexicon/pack.ts'
import { type CampaignMention, campaignEntry, yearBefore } from './campaign.ts'
import type { Span } from './clauses.ts'
import { narrowest, siteOf } from './event-site.ts'
import { headingCoverage } from './heading-period.ts'
import { documentRegion } from './home-region.ts'
import { homelandOf } from './homeland.ts'
import type { RegionHints } from './implied-region.ts'
import { imprintRegions } from './imprint.ts'
import { isOfNation } from './of-nation.ts'
import {
  isOfOneSection,
  isShortFor,
  isShortName,
  isShortOfAnnual,
  openingMention,
} from './opening-mention.ts'
import { ownLevel } from './own-level.ts'
import { isPartOfAnnual } from './part-of-event.ts'
import type { Reading } from './reading.ts'
import { EMPTY_SCOPE, isBeside, isCompared, type Scope, soleTopic } from './scope.ts'
import { overlapping, spansWithin } from './spans.ts'

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

/** 在严打网络黑客犯罪行动中, 针对黑客攻击破坏活动: a scene for the rest of its paragraph; 严厉打击…犯罪: for the rest of its sentence. */
export function sceneOf(reading: Reading, clause: Span, lexicon: Lexicon, scope: readonly string[]): Scene {
  const topic = soleTopic(reading.text, clause, lexicon, scope)
  const text = reading.text.slice(clause.start, clause.end)
  const lasting =
    /在.*(?:行动|工作|战役|整治|治理|方面)(?:中|里|期间)?$|为(?:严厉|依法|有效)?打击|^(?:针对|聚焦|紧盯|瞄准)/.test(
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
  const mention = narrowest(
    first && (isOfOneSection(first, document, readings) || isOfOneQuestion(first, own)) ? null : first,
    own,
    lexicon,
  )
  const hints = hintsOf(document, mention, own, lexicon)
  return { ...EMPTY_SCOPE, campaign: mention, region: documentRegion(own, lexicon, hints) }
}

/** What only one of several questions names is not what the whole text is on. */
function isOfOneQuestion({ series, kind }: CampaignMention, readings: readonly Reading[]): boolean {
  if (kind === 'event') return false
  const at = readings.findIndex(({ campaigns }) => campaigns.some((mention) => mention.series === series))
  const next = readings.findIndex(({ text }, index) => index > at && QUESTION.test(text))
  return (
    QUESTION.test(readings[at]?.text ?? '') &&
    next > 0 &&
    !readings.slice(next).some(({ campaigns }) => campaigns.some((mention) => mention.series === series))
  )
}

/** 【某报记者】, 问：, 记者： */
export const QUESTION = /^(?:【[^】]{1,20}(?:记者|网友|问)】|(?:[^，。：]{1,12}记者|记者|问|提问|网友)[：:])/

/** What else than its regions tells where a document is at home, given the campaign that it is on. */
export function hintsOf(
  document: Document,
  mention: CampaignMention | null,
  readings: readonly Reading[],
  lexicon: Lexicon,
): RegionHints {
  return {
    imprint: imprintRegions(document, lexicon, ownLevel(readings)?.kind ?? null),
    event: mention?.kind === 'event' ? mention.series : null,
    site: mention ? siteOf(mention, readings, lexicon) : null,
    homeland: homelandOf(document.original),
    isHeld: mention?.kind === 'event' && mention.annual && !isOfNation(mention.series),
  }
}

/** Beside a campaign in quotes, other names that only their words make one (网络谣言专项整治) are its work. */
export function withoutUnquoted(
  readings: readonly Reading[],
  home: CampaignMention | null,
): readonly Reading[] {
  const isTold = ({ kind, isUnquoted }: CampaignMention): boolean => kind === 'named' && !isUnquoted
  if (home === null) return readings.map(withOwnNames)
  // “反非课”收官, over a text that tells of 防范非法集资宣传月 by its full name: another word for it.
  if (home.isUnquoted)
    return readings.map((reading) => ({
      ...reading,
      campaigns: reading.campaigns.filter(({ isLoose }) => !isLoose),
    }))
  // “绿书签”宣传活动, of a text on “护苗2023”: its work too.
  const isLooseHome = home.isLoose === true || home.kind !== 'named'
  if (home.kind === 'event' && !readings.some(({ campaigns }) => campaigns.some(isTold))) return readings
  return readings.map((reading) => ({
    ...reading,
    campaigns: reading.campaigns.filter(
      (mention) => !mention.isUnquoted && (!mention.isLoose || mention.series === home.series || isLooseHome),
    ),
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
      if (!overlapping(reading.campaigns, span))
        added.push({ ...home, ...span, year: yearBefore(reading.text, at), kind: 'named' })
    }
    if (added.length === 0) return reading
    return { ...reading, campaigns: [...reading.campaigns, ...added].sort((a, b) => a.start - b.start) }
  })
}

const SHORTEST_NAME = 2

/** 百日行动 in a text on 危险品综合治理百日专项行动: told by the short name. */
export function underFullName(
  readings: readonly Reading[],
  home: CampaignMention | null,
  lexicon: Lexicon,
): readonly Reading[] {
  if (home === null) return readings
  return readings.map((reading) => ({
    ...reading,
    campaigns: reading.campaigns.map((mention) =>
      isSameStorm(mention.series, home.series) ||
      (home.annual &&
        (mention.series === home.short ||
          isShortOfAnnual(mention, home.series) ||
          isPartOfAnnual(mention, home, lexicon))) ||
      (home.kind === 'named' &&
        ((isShortName(mention, reading.text) && isShortFor(mention.series, home.series)) ||
          isQuotedPart(mention, reading.text, home.series, lexicon)))
        ? { ...mention, series: home.series }
        : mention,
    ),
  }))
}

/** “利刃”行动, in a text on “狮城利刃”: the end or the beginning of its name in quotes, unless another is known by it. */
function isQuotedPart(
  { series, start, kind }: CampaignMention,
  text: string,
  full: string,
  lexicon: Lexicon,
): boolean {
  return (
    kind !== 'event' &&
    text.charAt(start) === '“' &&
    series.length >= SHORTEST_NAME &&
    series.length < full.length &&
    (full.endsWith(series) || full.startsWith(series)) &&
    !full.includes('·') &&
    campaignEntry(lexicon, series) === undefined
  )
}

/** 台风小犬 and 小犬台风. */
function isSameStorm(one: string, other: string): boolean {
  const name = one.replace(/^台风|台风$/, '')
  return name !== one && one !== other && (other === `${name}台风` || other === `台风${name}`)
}

/** In a text on no campaign, one told as a setting (在“朔方亮剑”夜查行动中) is what its sentence is on. */
function withOwnNames(reading: Reading): Reading {
  const campaigns = reading.campaigns.map((mention) =>
    mention.kind === 'within' && mention.noun === undefined
      ? { ...mention, kind: 'named' as const }
      : mention,
  )
  return { ...reading, campaigns }
}
