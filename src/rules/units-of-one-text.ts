import type { Claim } from '../claim/claim.ts'
import { isRelative } from '../ledger/series.ts'
import { significantDigits } from '../ledger/stories.ts'
import { meets, point, subtract } from '../quantity/interval.ts'
import type { UnitFamily } from '../quantity/units.ts'
import { foldText } from '../text/fold.ts'
import { asRounded } from './rate-told.ts'

/** A figure in the wrong unit, and the figure that shows it. */
export interface UnitSlip {
  readonly met: Claim
  readonly counted: Claim
  /** Its own arithmetic shows it. */
  readonly isSure: boolean
}

const TELLING = 3
const REACH = 4

/** Units that the figures of one text, in its order, show to be wrong. Part of the rule `unit`. */
export function* unitsOfOneText(claims: readonly Claim[]): Iterable<UnitSlip> {
  for (const [index, claim] of claims.entries()) {
    const before = claims
      .slice(Math.max(0, index - REACH), index)
      .filter(({ source }) => source.blockIndex === claim.source.blockIndex)
    const counted = gapInPercent(claim, before) ?? balance(claim, before)
    if (counted) yield { met: claim, counted, isSure: true }
  }
  yield* pointsElsewhere(claims)
  yield* visitsAsPeople(claims)
  yield* twoCurrencies(claims)
}

const GAP = /(?:^|，)(?:占比|比重|同比|一年|两年|一年间)?(?:提高|上升|提升|增加|下降|降低|回落|减少)(?:了)?$/u

function leadOf({ source }: Claim): string {
  return foldText(source.quote.slice(0, source.figure.start - source.start))
}

/** 由7.8%升到8.5%，提高0.7%: what lies between two rates is told in points. */
function gapInPercent(claim: Claim, before: readonly Claim[]): Claim | null {
  if (claim.value.unit !== '%' || claim.relation?.kind !== 'change' || claim.relation.mode !== 'by')
    return null
  if (!GAP.test(leadOf(claim))) return null
  const [a, b] = before.filter((one) => one.value.unit === '%' && one.relation?.kind !== 'change').slice(-2)
  if (!a || !b || before.at(-1) !== b) return null
  const gap = a.value.nominal.minus(b.value.nominal).abs()
  if (!gap.eq(claim.value.nominal.abs())) return null
  // Of 0.5% and 0.7% the gap is 0.2 points and, by chance, hardly ever so much per cent of either.
  const grown = [a, b].map(({ value }) => gap.div(value.nominal).times(100))
  const told = asRounded(claim.value)
  return grown.some((one) => meets(told, point(one))) ? null : b
}

const RATE = /率$/

/**
 * 近视率49.5%，比春季下降0.6%；……初中比春季低1个百分点: a text that tells what one rate gains in points means points of the others too.
 */
function* pointsElsewhere(told: readonly Claim[]): Iterable<UnitSlip> {
  const byId = new Map(told.map((claim) => [claim.id, claim]))
  const rateOf = ({ relation }: Claim): Claim | null => {
    const of = relation?.kind === 'change' && relation.mode === 'by' ? byId.get(relation.of ?? '') : null
    return of?.value.unit === '%' && of.relation?.kind !== 'change' ? of : null
  }
  const counted = told.find((claim) => claim.value.family === 'percentage-points' && rateOf(claim) !== null)
  if (!counted) return
  for (const met of told) {
    const rate = met.value.unit === '%' && met.source.part === 'body' ? rateOf(met) : null
    if (rate && RATE.test(leadOf(rate)) && met.value.nominal.lt(rate.value.nominal.div(FAR)))
      yield { met, counted, isSure: false }
  }
}

/** 不良贷款下降30%: a rate gains so little of itself only where points are meant. */
const FAR = 10

/** 出口6068.2亿元……进口2352.6亿元……贸易顺差3715.6亿美元: the difference of two amounts is in their unit. */
function balance(claim: Claim, before: readonly Claim[]): Claim | null {
  if (claim.value.family !== 'money' || !/(?:顺差|逆差)(?:为|达)?$/.test(leadOf(claim))) return null
  const amounts = before.filter((one) => one.value.family === 'money' && !isRelative(one))
  const [a, b] = amounts.slice(-2)
  if (!a || !b || a.value.unit !== b.value.unit || a.value.unit === claim.value.unit) return null
  const gap = a.value.nominal.gt(b.value.nominal) ? subtract(a.value, b.value) : subtract(b.value, a.value)
  return meets(gap, asRounded(claim.value)) ? a : null
}

const PEOPLE_OF: ReadonlyMap<UnitFamily, UnitFamily> = new Map([
  ['visits', 'people'],
  ['organisation-visits', 'organisations'],
])

/** 接诊1126.4万人 under a headline of 1126万人次: visits are told with care, and a headline drops characters but never adds them. */
function* visitsAsPeople(told: readonly Claim[]): Iterable<UnitSlip> {
  for (const counted of told) {
    const family = PEOPLE_OF.get(counted.value.family)
    if (
      counted.source.part !== 'headline' ||
      family === undefined ||
      significantDigits(counted.value.stated) < TELLING
    )
      continue
    if (
      told.some(
        (one) =>
          one.source.part === 'body' && one.value.family === counted.value.family && agrees(one, counted),
      )
    )
      continue
    for (const met of told)
      if (met.source.part === 'body' && met.value.family === family && agrees(met, counted))
        yield { met, counted, isSure: false }
  }
}

function agrees(one: Claim, headline: Claim): boolean {
  return !isRelative(one) && one.value.upper !== null && meets(one.value, asRounded(headline.value))
}

const CURRENCIES: ReadonlySet<string> = new Set([
  '美元',
  '欧元',
  '英镑',
  '日元',
  '韩元',
  '港元',
  '新台币',
  '澳门元',
  '新加坡元',
])

/** 82.4亿港元……82.4亿新台币约合20.3亿港元: one amount is not the same in two currencies. */
function* twoCurrencies(told: readonly Claim[]): Iterable<UnitSlip> {
  const named = told.filter(
    (one) =>
      CURRENCIES.has(one.value.unit) &&
      one.source.part === 'body' &&
      significantDigits(one.value.stated) >= TELLING,
  )
  for (const [index, met] of named.entries()) {
    const counted = named.find(
      (other, at) =>
        at > index && other.value.stated === met.value.stated && other.value.unit !== met.value.unit,
    )
    if (counted) yield { met, counted, isSure: true }
  }
}
