import { meets } from '../quantity/interval.ts'
import type { Interval, Quantity } from '../quantity/quantity.ts'
import { unitNamed } from '../quantity/units.ts'
import type { Claim, Metric } from './claim.ts'
import { isEmpty } from './noun.ts'
import type { Told } from './relate.ts'

/**
 * A headline tells in a word what the body tells in full (破案8214起, 春运收官 运送旅客563万人次): where one metric of the body
 * alone has its value, the headline's figure is of that metric.
 */
export function nameHeadlines(told: readonly Told[]): readonly Told[] {
  const body = told.filter(
    ({ claim }) => claim.source.part === 'body' && claim.relation?.kind !== 'comparison',
  )
  const headlines = new Set(told.filter(({ claim }) => claim.source.part === 'headline').slice(0, MOST))
  return told.map((one) => {
    const metric = headlines.has(one) ? metricInBody(one, body) : null
    return metric && metric.candidates === undefined && metric.id !== one.claim.metric.id
      ? { ...one, claim: { ...one.claim, metric } }
      : one
  })
}

/** A headline of more figures is none. */
const MOST = 24

function metricInBody(one: Told, body: readonly Told[]): Metric | null {
  const same = body.filter((other) => isSameValue(one, other))
  const alike = same.filter(({ claim: { metric } }) => isSameDeed(metric, one.claim.metric))
  if (alike.length > 0) return soleMetric(alike)
  return soleMetric(same.filter((other) => mayBeSame(one, other) && (knownness(other) > 1 || !saysAll(one))))
}

function isSameValue({ claim, spoken }: Told, other: Told): boolean {
  const told = other.claim
  return (
    (spoken.kind === other.spoken.kind || (isAmount(spoken.kind) && isAmount(other.spoken.kind))) &&
    spoken.direction === other.spoken.direction &&
    // 总票房91.35亿: a headline may leave the unit out.
    (countedIn(claim) === countedIn(told) || (claim.value.family === 'none' && digitsOf(claim) >= TELLING)) &&
    meets(rangeOf(claim), usual(told.value))
  )
}

/** 人均11.85万元 over 人均生产总值118496元: the second is read as a measure of its own. */
function isAmount(kind: Told['spoken']['kind']): boolean {
  return kind === 'count' || kind === 'average'
}

const TENTHS = '成'

/** 近四成 over 38.6%, 27人 over 27名. */
export function countedIn({ value: { unit } }: Claim): string {
  const plain = unit === TENTHS ? '%' : unit
  return unitNamed(plain)?.group ?? plain
}

/** What a headline's value may stand for: 超2亿 is a little more, 升39% may be 38.6%. */
function rangeOf({ value }: Claim): Interval {
  const range = usual(value)
  const isWhole = value.unit === '%' && value.upper?.eq(value.lower) === true && value.lower.isInteger()
  return isWhole ? { ...range, lower: value.lower.minus(0.5), upper: value.lower.plus(1) } : range
}

/** 破20亿 means little more than that. */
function usual(value: Quantity): Interval {
  const range = value.typical ?? value
  return value.unit === TENTHS ? timesHundred(range) : range
}

function timesHundred(range: Interval): Interval {
  return { ...range, lower: range.lower.times(100), upper: range.upper?.times(100) ?? null }
}

function isSameDeed(a: Metric, b: Metric): boolean {
  return a.action === b.action && a.object === b.object
}

/** 遇难74人: the verb says by itself what it is of, and more than 地震夺走74人的生命 does. */
function saysAll({ spoken: { action, noun } }: Told): boolean {
  return action?.object !== undefined && isEmpty(noun)
}

/** Two digits may be met by chance where another deed or another thing is named. */
function mayBeSame(one: Told, other: Told): boolean {
  const { action, noun } = one.spoken
  const isOther =
    (action !== null && other.spoken.action !== null && action !== other.spoken.action) ||
    (noun.object !== null && other.spoken.noun.object !== null && noun.object !== other.spoken.noun.object)
  const isRough = one.claim.value.unit === TENTHS && !isAmount(one.spoken.kind)
  return (
    digitsOf(one.claim) >= (isOther || one.spoken.kind !== other.spoken.kind ? TELLING : TELLING - 1) ||
    isRough
  )
}

/** A value of three significant digits is not met by chance. */
const TELLING = 3

export function digitsOf({ value }: Claim): number {
  const digits = value.stated.replace(/[^\d]/g, '').replace(/^0+/, '')
  return (value.stated.includes('.') ? digits : digits.replace(/0+$/, '')).length
}

/** The metric of all of them; null where there is none or more than one. */
export function soleMetric(told: readonly Told[]): Metric | null {
  const [first] = told
  return first && told.every(({ claim }) => claim.metric.id === first.claim.metric.id)
    ? first.claim.metric
    : null
}

/** How much is known of what a figure counts: its own words only, an open head, a head with its verb, a pack's object. */
export function knownness({ spoken }: Told): number {
  if (spoken.noun.object) return 3
  if (spoken.noun.head === '') return spoken.action ? 2 : 0
  return spoken.action ? 2 : 1
}
