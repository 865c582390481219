import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { append } from '../grouped-by.ts'
import type { CheckedDocument } from '../ledger/ledger.ts'
import { lastClause, textBefore, textBetween } from '../ledger/sentence.ts'
import { countedIn, isRelative } from '../ledger/series.ts'
import { asFraction } from '../quantity/compare.ts'
import { Decimal } from '../quantity/decimal.ts'
import { divide, meets, scale, subtract } from '../quantity/interval.ts'
import type { Interval } from '../quantity/quantity.ts'
import { digitsWritten, isToDigit, slipOfComputed, slipsOf } from './computed-slip.ts'
import { asRounded, HUNDRED, type Misfit, ONE, shareMisfit } from './rate-told.ts'

/** Digits from which one slip that mends a figure is no chance. */
const TELLING = 3
/** So many figures back a rate may reach for what it is of. */
const REACH = 6
/** Characters before a rate in which its clause begins. */
const LEAD = 24
/** A text with more pairs of amounts makes up any average by chance. */
const MOST_PAIRS = 600

/** A rate with what stands before it. */
interface Told {
  readonly rate: Claim
  /** The figures before it in its paragraph, as far as it may reach. */
  readonly before: readonly Claim[]
  /** The words of its clause before it. */
  readonly lead: string
  readonly document: Document
  /** The amounts of the text, by what they are counted in. */
  readonly amounts: ReadonlyMap<string, readonly Claim[]>
}

/**
 * Rates that the shape of the sentence ties to the amounts before them, one of which was written wrong: 已收451.5万亩，进度77.0%,
 * 收入1486.3亿元，平均单价3.69元, 扩大到2.5倍, 是全年日均的2.6倍. Part of the rule `rate`.
 */
export function* slippedRates({ document, claims }: CheckedDocument): Iterable<Misfit> {
  const amounts = new Map<string, Claim[]>()
  for (const claim of claims) if (isAmount(claim)) append(amounts, countedIn(claim.value), claim)
  for (const [index, rate] of claims.entries()) {
    if (rate.source.part !== 'body' || rate.source.block === 'cell' || !isToDigit(rate.value)) continue
    const before = claims
      .slice(Math.max(0, index - REACH), index)
      .filter(({ source }) => source.blockIndex === rate.source.blockIndex)
    const told: Told = { rate, before, lead: lastClause(textBefore(document, rate, LEAD)), document, amounts }
    const found = ofTwo(told) ?? ofRest(told) ?? averageOf(told) ?? multipleOf(told) ?? multipleOfDay(told)
    if (found) yield found
  }
}

function isAmount(claim: Claim): boolean {
  const { family } = claim.value
  return isToDigit(claim.value) && !isRelative(claim) && family !== 'percent' && family !== 'multiple'
}

const RATIO = /(?:率|进度|占比|比例|占)(?:为|达|达到)?$/
const TO_PART =
  /^\p{Script=Han}{1,3}，(?:截?至\d{1,2}月(?:\d{1,2}日)?[底末]?，?)?(?:其中|已|共|实|现|实际)?\p{Script=Han}{1,6}$/u
const TO_RATE = /^\p{Script=Han}{1,8}，\p{Script=Han}{0,6}$/u
/** 4875名被疏散群众中，已有3910人 */
const AMONG = /^\p{Script=Han}{1,12}(?:中|当中)，(?:已|已有|有|共有|其中)?\p{Script=Han}{0,6}$/u

/** 面积586.4万亩，已收451.5万亩，进度77.0%: whole, part and ratio in a row, of which one slip in an amount keeps them apart. */
function ofTwo({ rate, before, lead, document, amounts }: Told): Misfit | null {
  const [whole, part] = before.slice(-2)
  if (rate.value.unit !== '%' || rate.relation?.kind === 'change' || !RATIO.test(lead)) return null
  if (!whole || !part || !isAmount(whole) || !isAmount(part)) return null
  if (countedIn(whole.value) !== countedIn(part.value)) return null
  if ([rate, whole, part].some(({ value }) => digitsWritten(value) < TELLING)) return null
  const between = textBetween(document, whole, part)
  if (!(TO_PART.test(between) || AMONG.test(between)) || !TO_RATE.test(textBetween(document, part, rate)))
    return null
  const told = asFraction({ ...rate.value, ...asRounded(rate.value) })
  const computed = divide(part.value, whole.value)
  if (!told || !computed) return null
  const alike = amounts.get(countedIn(part.value)) ?? []
  const fits = (a: Interval, b: Interval): boolean => {
    const ratio = divide(a, b)
    return ratio !== null && meets(ratio, told)
  }
  const isOfAnother = alike.some((one) =>
    [part, whole].some(({ value }) => fits(value, one.value) || fits(one.value, value)),
  )
  if (isOfAnother) return null
  const own = slipOfComputed(rate.value, part.value.nominal.div(whole.value.nominal).times(100))
  const isSlip =
    slipsOf(whole.value).some((meant) => fits(part.value, meant)) ||
    slipsOf(part.value).some((meant) => fits(meant, whole.value)) ||
    (own !== null && own.kind !== 'wrong-digit')
  return isSlip ? shareMisfit(rate, part, whole, computed) : null
}

const RATE = /率(?:为|达|达到|约|仅|只有)?$/

/**
 * 入库每秒2460立方米，出库每秒1420立方米，削峰率42.3%: a rate of the one of two amounts in the other, or of what is gone of it, that was written
 * with a slip of its own.
 */
function ofRest({ rate, before, lead, document, amounts }: Told): Misfit | null {
  const [first, second] = before.slice(-2)
  const basis = rate.relation?.kind === 'change' ? rate.relation.basis : 'unknown'
  if (rate.value.unit !== '%' || basis !== 'unknown' || !RATE.test(lead)) return null
  if (!first || !second || !isAmount(first) || !isAmount(second) || first.value.unit !== second.value.unit)
    return null
  if ([rate, first, second].some(({ value }) => digitsWritten(value) < TELLING)) return null
  if (
    !TO_PART.test(textBetween(document, first, second)) ||
    !TO_RATE.test(textBetween(document, second, rate))
  )
    return null
  const [part, whole] = first.value.nominal.lt(second.value.nominal) ? [first, second] : [second, first]
  const told = asFraction({ ...rate.value, ...asRounded(rate.value) })
  const ratio = divide(part.value, whole.value)
  if (!told || !ratio) return null
  const isOf = (a: Interval, b: Interval): boolean => {
    const computed = divide(a, b)
    return computed !== null && (meets(computed, told) || meets(subtract(ONE, computed), told))
  }
  const alike = amounts.get(countedIn(part.value)) ?? []
  if (
    alike.some((one) => [part, whole].some(({ value }) => isOf(value, one.value) || isOf(one.value, value)))
  )
    return null
  const share = part.value.nominal.div(whole.value.nominal).times(HUNDRED)
  const isSlipOf = (meant: Decimal): boolean => {
    const slip = slipOfComputed(rate.value, meant)
    return slip !== null && slip.kind !== 'wrong-digit'
  }
  if (isSlipOf(HUNDRED.minus(share)))
    return { ...shareMisfit(rate, part, whole, subtract(ONE, ratio)), kind: 'rest' }
  return isSlipOf(share) ? shareMisfit(rate, part, whole, ratio) : null
}

/** 每10万剂次, 每件; 单价 names what it is by nothing. */
const PER = /每(\d*)([万亿]?)(\p{Script=Han}{1,3}?)(?:\p{Script=Han}{0,4})$/u
const PRICE =
  /(?:平均)?(?:单价|均价|单票收入|客单价|次均费用|件均|户均|亩均|场均|人均\p{Script=Han}{0,4})(?:为|达|约)?$/u

/** 收入1486.3亿元，平均单价3.69元, behind 374.9亿件: the average of two amounts of the text but for one slip. */
function averageOf({ rate, before, lead, document, amounts }: Told): Misfit | null {
  if (digitsWritten(rate.value) < TELLING || rate.value.family === 'percent') return null
  const per = PER.exec(lead)
  if (!per && !PRICE.test(lead)) return null
  const times = new Decimal(per?.[1] || 1).times(
    per?.[2] === '万' ? 10_000 : per?.[2] === '亿' ? 100_000_000 : 1,
  )
  const counted = countedIn(rate.value)
  const total = before.findLast((one) => isAmount(one) && isOfOneKind(one, rate))
  if (!total || total.value.nominal.lte(rate.value.nominal) || /。/.test(textBetween(document, total, rate)))
    return null
  const counts = [...amounts].flatMap(([unit, list]) =>
    unit === counted || list.some((one) => isOfOneKind(one, rate))
      ? []
      : list.filter(({ value }) => !per || startsWithUnit(per, value.unit)),
  )
  const totals = [...amounts.values()].flat().filter((one) => one !== rate && isOfOneKind(one, rate))
  if (totals.length * counts.length > MOST_PAIRS) return null
  const told = asRounded(rate.value)
  const average = (one: Claim, count: Claim): Interval | null => {
    const ratio = divide(one.value, count.value)
    return ratio && scale(ratio, times)
  }
  const fits = ([one, count]: readonly [Claim, Claim]): boolean => {
    const ratio = average(one, count)
    return ratio !== null && meets(ratio, told)
  }
  if (counts.some((count) => totals.some((one) => fits([one, count])))) return null
  const near = counts.filter((count) => per !== null || before.includes(count))
  const count = near.find((one) => {
    const slip = slipOfComputed(rate.value, total.value.nominal.div(one.value.nominal).times(times))
    return slip !== null && slip.kind !== 'wrong-digit'
  })
  const computed = count && average(total, count)
  return computed
    ? { kind: 'average', rate, first: total, second: count, computed, unit: rate.value.unit }
    : null
}

/** 178.6万人次 in 7.42万场, 场均24.1人: visits are told by the head. */
function isOfOneKind({ value }: Claim, rate: Claim): boolean {
  return (
    countedIn(value) === countedIn(rate.value) ||
    (value.family === 'visits' && rate.value.family === 'people')
  )
}

function startsWithUnit(per: RegExpExecArray, unit: string): boolean {
  return unit !== '' && per[0].slice(1 + (per[1]?.length ?? 0) + (per[2]?.length ?? 0)).startsWith(unit)
}

const BASE = /(?:比|较|由|从)\p{Script=Han}{0,10}的?$/u
const TO =
  /(?:扩大|增|增加|增长|增大|增至|升|上升|提高|提升|涨|上涨)(?:到|至|为)(?:了)?(?:原来的|原先的|其)?$/

/** 38.5平方公里，比昨夜的11.0平方公里扩大到2.5倍: so many times the value that its own words set it against. */
function multipleOf({ rate, before, lead, document }: Told): Misfit | null {
  const [now, then] = before.slice(-2)
  if (rate.value.family !== 'multiple' || !TO.test(lead) || !now || !then) return null
  if (now.value.unit !== then.value.unit || then.relation?.kind !== 'comparison') return null
  if (
    !BASE.test(lastClause(textBefore(document, then, LEAD))) ||
    !/^\p{Script=Han}+$/u.test(textBetween(document, then, rate))
  )
    return null
  const computed = divide(now.value, then.value)
  return !computed || meets(computed, asRounded(rate.value))
    ? null
    : { kind: 'share', rate, first: now, second: then, computed, unit: rate.value.unit }
}

const OF_DAY = /(?:是|为|相当于|达到?)(?:去年|上年|今年)?(?:全年|平时全年|年)日均(?:\p{Script=Han}{0,4})的$/u
const DAYS = 365

/** 高峰日1.63亿件，是全年日均的2.6倍: so many times a day's share of the year's total. */
function multipleOfDay({ rate, before, lead, amounts }: Told): Misfit | null {
  const day = before.at(-1)
  if (rate.value.family !== 'multiple' || !OF_DAY.test(lead) || !day || !isAmount(day)) return null
  const years = (amounts.get(countedIn(day.value)) ?? []).filter(
    ({ date, region }) =>
      region === day.region &&
      date.start?.endsWith('-01-01') === true &&
      date.end === `${date.start.slice(0, 4)}-12-31`,
  )
  const ratios = years.flatMap((year) => {
    const ratio = divide(day.value, year.value)
    return ratio ? [{ year, ratio: scale(ratio, new Decimal(DAYS)) }] : []
  })
  const told = asRounded(rate.value)
  const [first] = ratios
  if (!first || ratios.some(({ ratio }) => meets(ratio, told))) return null
  return { kind: 'share', rate, first: day, second: first.year, computed: first.ratio, unit: rate.value.unit }
}
