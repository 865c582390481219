import { daysFrom } from '../calendar/civil.ts'
import type { Claim } from '../claim/claim.ts'
import { isRunning } from '../ledger/as-of.ts'
import { areUnlikeCompanies } from '../ledger/company.ts'
import type { Echo } from '../ledger/echoes.ts'
import { significantDigits } from '../ledger/stories.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { meets } from '../quantity/interval.ts'
import { companionsOf } from './companions.ts'
import { likeness } from './likeness.ts'
import type { PhraseOf } from './phrase.ts'
import { asRounded } from './rate-told.ts'
import { regionAncestors } from './region.ts'
import { isPartOf } from './same-matter.ts'
import { isRounded, likelySlip, type Slip } from './slip.ts'

/** From so much on it is one figure with a slip. */
const ENOUGH = 8
/** More than any other sign makes up for. */
const NEVER = -100
/** Days by which one telling of a figure may be dated later than another. */
const REPRINTED = 45

/**
 * The slip that parts two figures of two documents, where all that is known of both together makes it likelier than two
 * figures that are alike by chance: no one sign is needed, so that a figure is found again whose region, period or noun
 * was read in another way. The weights follow what pairs of figures in labelled texts have in common, those of one
 * figure told twice and those of two figures that are alike.
 */
export function weighedSlip(
  echo: Echo,
  wrong: Claim,
  right: Claim,
  phraseOf: PhraseOf,
  lexicon: Lexicon,
): Slip | null {
  if (wrong.source.document === right.source.document || echo.crossed) return null
  const slip = likelySlip(wrong.value, right.value)
  if (!slip || !(slip.kind in KINDS) || !mayBeOneFigure(slip, wrong, right)) return null
  if (isOwnCount(echo, lexicon) || (isRounded(slip) && echo.shared === 0)) return null
  const weight =
    weightOfDigits(slip, wrong, right) +
    weightOfGrowth(slip, wrong, right) +
    weightOfSubject(echo, lexicon) +
    weightOfCampaign(echo) +
    weightOfTime(echo) +
    Math.min(companionsOf(echo), 1) * 1.5 +
    weightOfWords(wrong, right, phraseOf, lexicon) +
    Math.min(echo.shared, SHARED) / 2
  return weight >= ENOUGH && !areUnlikeCompanies(phraseOf(wrong).company, phraseOf(right).company)
    ? slip
    : null
}

/** So many figures in common say no more than that two documents tell one story. */
const SHARED = 3

/** What a hand does by itself, and how seldom chance does the same. */
const KINDS: Readonly<Partial<Record<Slip['kind'], number>>> = {
  magnitude: 2,
  'swapped-digits': 1,
  'lost-digit': 0,
  'doubled-digit': 0,
  'added-digit': 0,
}

/** A digit more makes a figure ten times as large: 12.6万 is not 1268 without its last. */
const ORDER = 20

function mayBeOneFigure(slip: Slip, a: Claim, b: Claim): boolean {
  if (a.relation?.kind !== b.relation?.kind && [a, b].some(isRate)) return false
  // 12.78% and 12.8% are one figure, rounded.
  if (meets(a.value, b.value) || meets(asRounded(a.value), asRounded(b.value))) return false
  if (slip.kind === 'magnitude' || slip.kind === 'swapped-digits') return true
  const [small, large] = a.value.nominal.lt(b.value.nominal) ? [a, b] : [b, a]
  return large.value.nominal.lte(small.value.nominal.times(ORDER)) && isWithoutOne(large, small)
}

const PLAIN = /^[\d,]+(?:\.\d+)?(?=[万亿]*$)/

/** 4862.7 without a digit is 486.7 and not 486.2: the point stays where it was. */
function isWithoutOne({ value: long }: Claim, { value: short }: Claim): boolean {
  const [a, b] = [long, short].map(({ stated }) => PLAIN.exec(stated)?.[0].replaceAll(',', ''))
  if (a === undefined || b === undefined) return true
  for (let at = 0; at < a.length; at++) if (a.slice(0, at) + a.slice(at + 1) === b) return true
  return false
}

function isRate({ relation }: Claim): boolean {
  return relation?.kind === 'change' || relation?.kind === 'share' || relation?.kind === 'average'
}

/** Each digit more makes it ten times less likely that chance is at work. */
function weightOfDigits(slip: Slip, a: Claim, b: Claim): number {
  const both = [a, b].map(({ value }) => significantDigits(value.stated))
  // What was rounded away is no likeness: 2136万 and 2.14亿 share three digits.
  const digits = isRounded(slip) ? Math.min(...both) : Math.max(...both)
  return Math.min((digits - 3) * 2, 5) + (KINDS[slip.kind] ?? 0) + (isOtherMyriad(a, b) ? 1 : 0)
}

/** 31.84万吨, 31.84亿吨: the one character that says how much the digits count is what a hand gets wrong most. */
function isOtherMyriad({ value: a }: Claim, { value: b }: Claim): boolean {
  const [first, second] = [a, b].map(({ stated }) => /^[\d.,]+(?=[万亿]$)/.exec(stated)?.[0])
  return a.unit === b.unit && first !== undefined && first === second
}

/** Other texts tell the figure of the narrower region, too: it is that region's own. */
function isOwnCount({ claims: [a, b], tellings: [first, second] }: Echo, lexicon: Lexicon): boolean {
  if (a.region === b.region) return false
  return regionAncestors(lexicon, a.region).includes(b.region) ? first > 1 : second > 1
}

/** A digit less is what a part of a region has by itself, and a digit more what a count comes to later on. */
function weightOfGrowth(slip: Slip, a: Claim, b: Claim): number {
  if (slip.kind === 'magnitude') return 0
  // 2769家 of a province and 27696家 of the nation, of one campaign of a year: each has its own.
  const isEachOwn = a.metric.id === b.metric.id && a.campaign !== null && a.campaign.year !== null
  const region = a.region === b.region || slip.kind === 'swapped-digits' ? 0 : isEachOwn ? NEVER : -2
  const [earlier, later] = (a.date.end ?? '') < (b.date.end ?? '') ? [a, b] : [b, a]
  const grew =
    isRunning(a) &&
    isRunning(b) &&
    earlier.date.end !== later.date.end &&
    ![a, b].some(({ date }) => date.assumed === true) &&
    later.value.nominal.gt(earlier.value.nominal)
  return region - (grew ? 4 : 0)
}

function weightOfSubject({ claims: [a, b], shared }: Echo, lexicon: Lexicon): number {
  const metric = a.metric.id === b.metric.id ? 2 : a.metric.object === b.metric.object ? 0.5 : 0
  const unit = a.value.unit === b.value.unit ? 0 : -2
  const part = isPartOf(a, b) || isPartOf(b, a) ? NEVER : 0
  return metric + unit + part + weightOfRegion(a, b, shared, lexicon) + weightOfTopic(a, b, lexicon)
}

function weightOfRegion(
  { region: a }: Claim,
  { region: b }: Claim,
  shared: number,
  lexicon: Lexicon,
): number {
  if (a === b) return 1
  if (!regionAncestors(lexicon, a).includes(b) && !regionAncestors(lexicon, b).includes(a)) return NEVER
  return shared > 0 ? 0 : -1.5
}

function weightOfCampaign(echo: Echo): number {
  const {
    claims: [first, second],
    shared,
  } = echo
  const [a, b] = [first.campaign, second.campaign]
  // Without any, texts that share nothing else may be on two matters.
  if (a === null || b === null) return a === b && (shared > 0 || first.region === second.region) ? 1 : 0
  if (a.name === b.name) return 1
  // 岷县地震, 漳县地震: one event may be named after either place.
  if (isEvent(first) && isEvent(second) && shared > 0) return -1
  // A reprint whose headline reads like another name: the figures beside are the same, and so are many others.
  if (shared >= STORY && companionsOf(echo) > 0) return -1
  return withoutNumber(a.series) === withoutNumber(b.series) ? -2 : NEVER
}

/** So many figures in common, and two texts tell one story, whatever each was read to be on. */
const STORY = 4

/** 斩链113 and 斩链114 are two years of one. */
function withoutNumber(series: string): string {
  return series.replace(/\d+$/, '')
}

/** One thing of two topics that the packs know: two figures by their very names. */
function weightOfTopic({ metric: a }: Claim, { metric: b }: Claim, lexicon: Lexicon): number {
  if (a.topic === b.topic || a.object !== b.object) return 0
  const known = [a, b].filter(({ topic }) => lexicon.topics.has(topic)).length
  return known === 2 ? NEVER : known === 1 && [a.topic, b.topic].includes('all') ? -1 : 0
}

function weightOfTime({ claims: [a, b], shared }: Echo): number {
  if (a.date.end === null || b.date.end === null) return 0
  if (a.date.end === b.date.end) return 1.5
  // An event's counts change from day to day.
  if (isEvent(a) && isEvent(b)) return -1.5
  if (Math.abs(daysFrom(a.date.end, b.date.end)) <= REPRINTED) return 0.5
  const isOneYear = a.date.end.slice(0, 4) === b.date.end.slice(0, 4)
  // Years of two texts that share nothing else are two years.
  if (!isOneYear && shared === 0) return NEVER
  return isOfOtherSpan(a, b) ? -3 : -1.5
}

/** A quake, a storm: a campaign without a year or a number of its own. */
function isEvent({ campaign }: Claim): boolean {
  return campaign !== null && campaign.year === null && !/\d/.test(campaign.name)
}

/** One of a year and one of several. */
function isOfOtherSpan({ date: a }: Claim, { date: b }: Claim): boolean {
  return a.start !== null && b.start !== null && a.start.slice(0, 4) !== b.start.slice(0, 4)
}

/** What the words beside both, and the names of what they count, have in common. */
function weightOfWords(a: Claim, b: Claim, phraseOf: PhraseOf, lexicon: Lexicon): number {
  const [first, second] = [phraseOf(a), phraseOf(b)]
  const [mine, other] = [`${first.words}|${a.metric.label}`, `${second.words}|${b.metric.label}`]
  const { common, share } = likeness({ ...first, words: mine }, { ...second, words: other }, lexicon)
  const alike = share >= 0.5 ? 2 : common > 0 ? 1 : 0
  const { sameHead } = likeness(first, second, lexicon)
  return alike + (common >= 3 ? 1 : 0) + (sameHead ? 1 : 0) - (areNarrowedApart(a, b) ? 1 : 0)
}

/** 一般贸易进出口 and 对东盟进出口: each says what the other does not. */
function areNarrowedApart({ metric: { label: a } }: Claim, { metric: { label: b } }: Claim): boolean {
  return ownCharacters(a, b) >= OWN && ownCharacters(b, a) >= OWN
}

const OWN = 2

function ownCharacters(label: string, other: string): number {
  return [...new Set(label)].filter((character) => !other.includes(character)).length
}
