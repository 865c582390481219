import type { Document } from '../document/document.ts'
import type { CampaignMention } from './campaign.ts'
import { countsItsKind } from './counted-kind.ts'
import type { Reading } from './reading.ts'
import { isCompared } from './scope.ts'

/** 【药品】…“清源”行动…【价格】…: in a text of sections, told under the first heading alone, it is that section's. */
export function isOfOneSection(
  mention: CampaignMention,
  document: Document,
  readings: readonly Reading[],
): boolean {
  const title = document.blocks[0]?.folded.text
  const speaks = repeatedLabels(document)
  // The headline told again above the text heads no section.
  const isHeading = document.blocks.map(
    ({ kind, folded }, index) =>
      kind === 'heading' && index > 0 && folded.text !== title && !speaks.has(labelOf(folded.text)),
  )
  const first = isHeading.indexOf(true)
  const isLed = document.blocks.slice(0, Math.max(first, 0)).some(({ kind }) => kind === 'paragraph')
  // 关于…的公告 above 一、接收情况, 二、使用情况: the title, not a section.
  const isTitle = !isNumbered(readings[first]) && isNumbered(readings[isHeading.indexOf(true, first + 1)])
  const second = isHeading.indexOf(true, first + 1)
  const isPart =
    isLed &&
    second > 0 &&
    (isOfPart(mention, first, readings) || isOfReview(mention, isHeading, first, readings))
  if (first < 0 || isTitle || (isLed && !isPart) || (!isPart && isHeading.filter(Boolean).length < SECTIONS))
    return false
  // A line under the headline that most of the text stands under is no section of it.
  if (!isPart && (second - first) * 2 > isHeading.length - first) return false
  return readings.every(
    ({ campaigns }, index) =>
      (index > first && index < second) || !campaigns.some(({ series }) => series === mention.series),
  )
}

/** 【配音】, 【同期声】, 问, again and again over the parts of one report: who speaks, not what the part is on. */
function repeatedLabels(document: Document): ReadonlySet<string> {
  const once = new Set<string>()
  const again = new Set<string>()
  for (const { kind, folded } of document.blocks) {
    const label = kind === 'heading' ? labelOf(folded.text) : ''
    if (label !== '' && once.has(label)) again.add(label)
    once.add(label)
  }
  return again
}

function labelOf(heading: string): string {
  return LABEL.exec(heading)?.[0] ?? heading
}

const LABEL = /^(?:【[^】]{1,8}】|（[^）]{1,8}）|\[[^\]]{1,8}\])/

/** A lead that tells figures without naming the campaign is on more than it. */
function isOfPart({ series }: CampaignMention, first: number, readings: readonly Reading[]): boolean {
  const lead = readings.slice(0, first)
  return (
    lead.some(({ figures }) => figures.length >= SEVERAL) &&
    !lead.some(({ campaigns }) => campaigns.some((other) => other.series === series))
  )
}

/** A year's review, with a campaign of its own under each of several headings, and none in its lead. */
function isOfReview(
  { series }: CampaignMention,
  isHeading: readonly boolean[],
  first: number,
  readings: readonly Reading[],
): boolean {
  const ofSections = new Map<string, number>()
  let section = -1
  for (const [index, { campaigns }] of readings.entries()) {
    if (isHeading[index]) section = index
    const [opening] = campaigns.filter(({ kind }) => kind === 'named')
    if (index < first ? campaigns.length > 0 : opening === undefined) {
      if (index < first) return false
      continue
    }
    if (opening && opening.series !== series) ofSections.set(opening.series, section)
  }
  return new Set(ofSections.values()).size >= SEVERAL - 1
}

function isNumbered(reading: Reading | undefined): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}[、.]|（[一二三四五六七八九十]{1,3}）|\d{1,2}[、.](?!\d))/.test(
    reading?.text ?? '',
  )
}

/** Headings of which a text is one of sections. */
const SECTIONS = 3

/** The first campaign of the opening; in the headline even one inside another stands for the whole. */
export function openingMention(
  readings: readonly Reading[],
  reference: string | null,
): CampaignMention | null {
  let loose: CampaignMention | null = null
  let told = 0
  const isOfAll =
    readings.slice(0, OPENING).some(({ text }) => OF_ALL_DISASTERS.test(text)) || countsItsKind(readings)
  for (const [index, reading] of readings.slice(0, 4).entries()) {
    const mentions = reading.campaigns.filter(
      ({ kind, noun }) => (kind !== 'within' || index === 0) && !(isOfAll && noun !== undefined),
    )
    const mention = mentions.find((candidate) => !candidate.isUnquoted) ?? mentions[0]
    // 收到善款745万元…“公益服饰日”; 七天挤进46.3万人次…2020月津港灯节: a festival come to after other figures, told once, is what its paragraph is on.
    const isOccasion =
      mention?.annual === true && (mention.kind === 'event' || /[日节周月]$/.test(mention.series))
    if (mention && isOccasion && told >= SEVERAL && isToldOnce(mention, readings)) break
    told += reading.figures.length
    if (mention && !mention.isLoose)
      return withYear((index === 0 ? fullName(mention, readings) : null) ?? mention, readings, reference)
    loose ??= mention ?? null
    // What is named only after several figures were told, beside others, is what its own paragraph is on.
    if (index > 0 && reading.figures.length >= SEVERAL && isOfSeveral(readings)) break
  }
  return (
    loose ??
    (isOfAll ? null : soleEvent(readings)) ??
    soleCampaign(readings, reference) ??
    explained(readings, reference)
  )
}

/** 这次行动是“晨曦”大会战的第四次出击, 像这样的凌晨出击，是“晨曦”行动的日常: what all that was told before belongs to. */
function explained(readings: readonly Reading[], reference: string | null): CampaignMention | null {
  const told = readings.flatMap(({ text, campaigns }) => campaigns.map((mention) => ({ text, mention })))
  const [first] = told
  if (!first || told.some(({ mention }) => mention.series !== first.mention.series)) return null
  const { mention, text } = first
  const before = text.slice(Math.max(0, mention.start - EXPLAINS_REACH), mention.start)
  const after = text.slice(mention.end, mention.end + EXPLAINS_REACH)
  return mention.kind !== 'event' && (EXPLAINS.test(before) || PART_OF_IT.test(after))
    ? withYear(mention, readings, reference)
    : null
}

const EXPLAINS_REACH = 30
const EXPLAINS =
  /(?:^|[，。；“])(?:像|据悉，|据介绍，)?(?:这|此|当[天日晚]的|上述)[^。；]{0,16}?(?:正是|就是|只是|仅是|也是|不过是|便是|是)[^，。；]{0,12}$/
const PART_OF_IT =
  /^[^，。；]{0,12}的(?:一个?|又一[个次场]?|第[一二三四五六七八九十\d]+[次场战轮]|首[次场战轮]|其中[一之]|最后一|真实|生动|具体)*(?:缩影|一幕|一战|一仗|一环|一角|日常|写照|剪影|集中出击|出击|集中行动|统一行动|镜头|片段|延续)/

/** 百日行动 in a headline, over 危险品综合治理百日专项行动: the name in full that the opening gives it. */
function fullName(mention: CampaignMention, readings: readonly Reading[]): CampaignMention | null {
  if (mention.kind === 'event' && mention.annual) {
    const named = readings.slice(1, OPENING).flatMap(({ campaigns }) => campaigns)
    const full = named.find((other) => isShortOfAnnual(mention, other.series)) ?? soleNumbered(mention, named)
    return full === undefined ? null : { ...full, short: mention.series }
  }
  if (!isShortName(mention, readings[0]?.text ?? '')) return null
  return (
    readings
      .slice(1, OPENING)
      .flatMap(({ campaigns }) => campaigns)
      .find((other) => other.kind === 'named' && isShortFor(mention.series, other.series)) ?? null
  )
}

/** 中国航展 in a headline, 第十五届中国国际航空航天博览会 under it: the one event whose number the opening tells. */
function soleNumbered(
  mention: CampaignMention,
  named: readonly CampaignMention[],
): CampaignMention | undefined {
  const [first, ...others] = named.filter(({ number }) => number !== undefined)
  if (!first || first.series.length <= mention.series.length) return undefined
  if (mention.number !== undefined && mention.number !== first.number) return undefined
  return others.every(({ series }) => series === first.series) ? first : undefined
}

/** A name out of quotes that says no more than for how long or how: 百日行动, 专项行动. */
export function isShortName({ series, start }: CampaignMention, text: string): boolean {
  return (
    text.charAt(start) !== '“' && /^(?:百日|百天|攻坚|专项|集中|联合)+(?:行动|整治|攻坚|会战)$/.test(series)
  )
}

/** 澎湖花火节, 渣打马拉松: the words of the full name in their order, from its first to its last. */
export function isShortOfAnnual({ series, kind, annual }: CampaignMention, full: string): boolean {
  if (kind !== 'event' || !annual || series.length >= full.length) return false
  // 进博会 for 中国国际进口博览会
  if (series.length === SHORTENED && series.endsWith('会') && full.endsWith('会'))
    return inOrder(series, full)
  // 茉莉花文化节 for 中国（横州）茉莉花文化节
  if (series.length >= LONG_SHORT && full.endsWith(series)) return true
  // 环湖赛 for 环洱海湖国际公路自行车赛: one that is all shortened needs less at its ends.
  const ends = series.length === SHORTENED && series.startsWith('环') ? 1 : 2
  // 迎王祭典 for 东港迎王平安祭典: without the place that the full name begins with.
  const at = full.indexOf(series.slice(0, ends))
  if (at < 0 || series.slice(-ends) !== full.slice(-ends)) return false
  return inOrder(series, full.slice(at))
}

function inOrder(short: string, full: string): boolean {
  let at = 0
  for (const character of full) if (character === short.charAt(at)) at++
  return at === short.length
}

const SHORTENED = 3
const LONG_SHORT = 4

export function isShortFor(short: string, full: string): boolean {
  return short !== full && full.includes(short.replace(/(?:行动|整治|攻坚|会战)$/, ''))
}

function isToldOnce({ series }: CampaignMention, readings: readonly Reading[]): boolean {
  return (
    readings.filter(
      ({ text, campaigns }) => text.includes(series) || campaigns.some((other) => other.series === series),
    ).length < 2
  )
}

/** Blocks that open a text. */
const OPENING = 4

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
  const ofNow = [year, ...others].filter((each) => each !== undefined && isOfNow(each, reference))
  // Of two years told in a text without a date, the later is its own.
  const last = reference === null && others.length === 1 ? Math.max(...ofNow.map(Number)) : undefined
  const lent = others.length === 0 ? year : opening.length === 1 ? opening[0] : last
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

/** The one campaign of a text that comes to it only after its opening, where it tells of it in more than one place. */
function soleCampaign(readings: readonly Reading[], reference: string | null): CampaignMention | null {
  const blocks = readings.filter(({ campaigns }) => campaigns.length > 0)
  const [first, ...others] = blocks.flatMap(({ campaigns }) => campaigns)
  if (blocks.length < 2 || first?.kind !== 'named' || first.isLoose || first.isUnquoted) return null
  return others.every(({ kind, series }) => kind === 'named' && series === first.series)
    ? withYear(first, readings, reference)
    : null
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

/** 上半年全国自然灾害情况, of which 芦山地震 is one. */
const OF_ALL_DISASTERS = /(?:年|季度|月份?)[^。；]{0,12}(?:自然灾害|灾害|灾情)(?:基本)?(?:情况|形势|特点|共)/
