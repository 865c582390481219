import { daysFrom } from '../calendar/civil.ts'
import type { Claim } from '../claim/claim.ts'
import { areUnlikeCompanies } from '../ledger/company.ts'
import type { Echo } from '../ledger/echoes.ts'
import { isRelative } from '../ledger/series.ts'
import { significantDigits } from '../ledger/stories.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { meets } from '../quantity/interval.ts'
import { companionsOf } from './companions.ts'
import { isCorrectionOf } from './corrected.ts'
import { likeness } from './likeness.ts'
import type { NearSlip } from './near-slip.ts'
import { phraseReader } from './phrase.ts'
import { asRounded } from './rate-told.ts'
import { regionAncestors } from './region.ts'
import type { Severity } from './rule.ts'
import { isListed, isPartOf } from './same-matter.ts'
import { isUnitLost, scaleSlip } from './scale-slips.ts'
import { isRounded, likelySlip, type Slip } from './slip.ts'
import { weighedSlip } from './slip-weight.ts'

/** Share of the shorter telling's words that the other must have. */
const ALIKE = 0.5
/** So many pairs of characters in common are a phrase of one's own, whatever else is said: 补助地方防疫. */
const MANY = 4
/** Days by which a reprint that names no date of its own may be later. */
const REPRINTED = 45

export interface EchoSlip extends NearSlip {
  readonly severity: Severity
}

/**
 * One figure told twice, once with a slip, where its subject was read in two ways: 境外移入274例 and 境外移入個案2,274宗.
 * The digits say that it is one figure; that one matter is meant must be borne out by the words beside both, or by the
 * same figures that stand beside both.
 */
export function slipEcho(echo: Echo, lexicon: Lexicon): EchoSlip | null {
  if (isSettled(echo)) return null
  const [a, b] = echo.claims
  if (isCorrectionOf(a, b, echo.documents) || isCorrectionOf(b, a, echo.documents)) return null
  const phraseOf = phraseReader(lexicon, echo.documents)
  const sure = isAmount(a) && isAmount(b) ? scaleSlip(echo, phraseOf) : null
  if (sure) return { ...sure, severity: 'error' }
  const [wrong, right] = echo.tellings[0] < echo.tellings[1] ? [a, b] : [b, a]
  const weighed = weighedSlip(echo, wrong, right, phraseOf, lexicon)
  if (weighed) return { wrong, right, slip: weighed, severity: 'warning' }
  if (!isAmount(a) || !isAmount(b) || !mayMeet(a, b, lexicon)) return null
  const slip = likelySlip(wrong.value, right.value)
  if (!slip || !TELLING_KINDS.has(slip.kind) || isRounded(slip)) return null
  // 99.43% and 99.4% are one figure, rounded.
  if (meets(a.value, b.value) || meets(asRounded(a.value), asRounded(b.value))) return null
  if (slip.kind !== 'magnitude' && !isOfOneOrder(a, b)) return null
  if (areUnlikeCompanies(phraseOf(a).company, phraseOf(b).company)) return null
  const companions = companionsOf(echo)
  const isOfOneCount = isSwapOfOneCount(slip, a, b)
  // Only a unit left out (万, 亿) or a figure that goes with it shows through where a region or a topic was read in two ways.
  const isReadAlike = a.region === b.region || companions > 0 || isOfOneCount
  if (!isUnitLost(slip) && (!isReadAlike || areTwoKinds(a, b, lexicon))) return null
  if (!isOfOneCount && !sameTime(a, b, slip, companions)) return null
  const like = likeness(phraseOf(a), phraseOf(b), lexicon)
  const isOne =
    companions > 0
      ? like.common > 0 || like.sameHead || phraseOf(a).words === phraseOf(b).words
      : isPrecise(slip, a, b) && (like.common >= MANY || (like.common > 0 && like.share >= ALIKE))
  return isOne ||
    isOfOneCount ||
    (like.sameHead && isOfOneName(a, b) && isSwapOfThree(slip, a, b)) ||
    (slip.kind === 'magnitude' && like.sameHead && isPrecise(slip, a, b))
    ? { wrong, right, slip, severity: 'warning' }
    : null
}

const TELLING_KINDS: ReadonlySet<Slip['kind']> = new Set([
  'magnitude',
  'swapped-digits',
  'lost-digit',
  'doubled-digit',
])

/** 上年为19.48亿元 is last year's own figure told again. */
function isAmount(claim: Claim): boolean {
  return !isRelative(claim) || claim.relation?.kind === 'comparison'
}

/** Two figures that several texts tell each are two figures. */
function isSettled(echo: Echo): boolean {
  return echo.tellings[0] > 1 && echo.tellings[1] > 1
}

function mayMeet(a: Claim, b: Claim, lexicon: Lexicon): boolean {
  if (a.source.document === b.source.document) {
    if (a.source.start === b.source.start || isListed(a) || isListed(b)) return false
  }
  if (isPartOf(a, b) || isPartOf(b, a)) return false
  if (areUnlikeCampaigns(a, b)) return false
  const years = [a.campaign?.year ?? null, b.campaign?.year ?? null]
  if (years[0] !== years[1] && !years.includes(null)) return false
  return (
    a.region === b.region ||
    regionAncestors(lexicon, a.region).includes(b.region) ||
    regionAncestors(lexicon, b.region).includes(a.region)
  )
}

/** Of two names; a figure without one may be of any. */
function areUnlikeCampaigns({ campaign: a }: Claim, { campaign: b }: Claim): boolean {
  return a !== null && b !== null && a.series !== b.series
}

/** A running count may by chance show swapped digits a month later; a magnitude it does not change in one year. */
function sameTime(a: Claim, b: Claim, slip: Slip, companions: number): boolean {
  if (a.date.end === null || b.date.end === null) return companions > 0
  if (a.date.end === b.date.end) return true
  const days = Math.abs(daysFrom(a.date.end, b.date.end))
  if (companions > 0 && days <= REPRINTED) return true
  if (slip.kind !== 'magnitude') return false
  return a.date.end.slice(0, 4) === b.date.end.slice(0, 4) || (isUnitLost(slip) && days <= REPRINTED)
}

/** Digits of a swap that no growth of a count brings about, and of one that none may. */
const LONG = 5
const SHORT = 4

/**
 * Two digits changed places in one metric of one campaign: of five digits a count does not grow into that, and of four
 * not where it would have to fall.
 */
function isSwapOfOneCount(slip: Slip, a: Claim, b: Claim): boolean {
  if (slip.kind !== 'swapped-digits' || a.metric.id !== b.metric.id) return false
  if (a.value.unit !== b.value.unit || areUnlikeCampaigns(a, b)) return false
  if (a.date.end === null || b.date.end === null) return false
  if (a.date.end.slice(0, 4) !== b.date.end.slice(0, 4)) return false
  const digits = Math.min(...[a, b].map(({ value }) => value.stated.replace(/\D/g, '').length))
  if (digits >= LONG) return true
  const [earlier, later] = a.date.end < b.date.end ? [a, b] : [b, a]
  return (
    digits >= SHORT &&
    a.campaign?.name === b.campaign?.name &&
    a.region === b.region &&
    a.date.start === b.date.start &&
    earlier.date.end !== later.date.end &&
    later.value.nominal.lt(earlier.value.nominal)
  )
}

/** One thing of two topics that the packs know, or of a topic and all: two figures by their very names. */
function areTwoKinds({ metric: a }: Claim, { metric: b }: Claim, lexicon: Lexicon): boolean {
  const known = [a, b].filter(({ topic }) => lexicon.topics.has(topic)).length
  return (
    a.topic !== b.topic &&
    a.object === b.object &&
    (known === 2 || (known === 1 && [a.topic, b.topic].includes('all')))
  )
}

/** A digit more makes a figure ten times as large: 12.6万 is not 1268 without its last. */
const ORDER = 20

function isOfOneOrder({ value: a }: Claim, { value: b }: Claim): boolean {
  const [small, large] = a.nominal.lt(b.nominal) ? [a.nominal, b.nominal] : [b.nominal, a.nominal]
  return large.lte(small.times(ORDER))
}

/** Digits from which a slip is no coincidence: of the same digits three, of others four. */
function isPrecise(slip: Slip, a: Claim, b: Claim): boolean {
  const most = Math.max(significantDigits(a.value.stated), significantDigits(b.value.stated))
  return slip.kind === 'magnitude' ? most >= 3 : most >= 4
}

/** One known metric of one closed period: 每股收益1.13元, 1.31元 of 2024. */
function isOfOneName(a: Claim, b: Claim): boolean {
  return (
    a.metric.id === b.metric.id &&
    a.date.status === 'final' &&
    b.date.status === 'final' &&
    a.date.start === b.date.start &&
    a.date.end === b.date.end &&
    a.date.end !== null
  )
}

function isSwapOfThree(slip: Slip, a: Claim, b: Claim): boolean {
  return (
    slip.kind === 'swapped-digits' && [a, b].every(({ value }) => value.stated.replace(/\D/g, '').length >= 3)
  )
}
