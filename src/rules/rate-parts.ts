import type { Claim } from '../claim/claim.ts'
import { countedIn, isRelative } from '../ledger/series.ts'
import { divide, meets } from '../quantity/interval.ts'
import type { Interval, Quantity } from '../quantity/quantity.ts'
import { foldText } from '../text/fold.ts'
import { daysOf } from './days-of-average.ts'
import { amountsLike, comparisonsOf, isBetween, ownBase, relatedPair, spokenPair } from './growth-pair.ts'

/** A rate of a text with the figures of the same text that it must follow from. */
export type RateParts =
  | {
      readonly kind: 'growth'
      readonly rate: Claim
      readonly now: Claim
      readonly before: Claim
      /** Amounts that may be meant instead of `now`: 调查1906人，其中487人移送检察院，较上届的402人增加21.1%. */
      readonly instead: readonly Claim[]
    }
  /** 增加163.5亿元，增幅3.3%: one change told twice. */
  | { readonly kind: 'step'; readonly rate: Claim; readonly now: Claim; readonly step: Claim }
  | { readonly kind: 'share'; readonly rate: Claim; readonly part: Claim; readonly whole: Claim }
  | {
      readonly kind: 'average'
      readonly per: 'head' | 'thing'
      readonly rate: Claim
      readonly total: Claim
      readonly count: Claim
    }
  | { readonly kind: 'daily'; readonly rate: Claim; readonly total: Claim; readonly days: number }

/**
 * Finds, for each rate of a document, what it is of: by the relation that the reader of claims saw, else by the figures
 * that stand right before it in its paragraph. Claims in the order of the text.
 */
export function* ratePartsOf(claims: readonly Claim[]): Iterable<RateParts> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const named = (id: string | null): Claim | undefined => (id === null ? undefined : byId.get(id))
  const comparisons = comparisonsOf(claims)
  const changed = new Set(claims.filter(({ relation }) => relation?.kind === 'change').map(clauseKey))
  // 较2月的24.08亿元增加18.2%，较去年同月成长9.7%: the first rate has the value of its own clause for itself.
  const isTaken = (before: Claim, rate: Claim): boolean =>
    clauseKey(before) !== clauseKey(rate) && changed.has(clauseKey(before))
  let spoken: readonly Claim[] = []
  for (const rate of claims) {
    spoken = spoken.filter((claim) => claim.source.blockIndex === rate.source.blockIndex)
    const { relation } = rate
    if (relation?.kind === 'change' && relation.basis !== 'previous') {
      const step = stepBefore(rate, spoken.at(-1), named(relation.of))
      if (step) yield step
      const related = ownBase(rate, spoken, byId) ?? relatedPair(relation.of, rate, byId, comparisons)
      const pair = related ?? spokenPair(spoken, relation.of)
      const amounts = pair && isTaken(pair.before, rate) ? null : pair
      // Set beside last year's value is one amount; a growth of another, or of another stretch, is not of these two.
      const isOfNow =
        relation.of === amounts?.now.id || isBehindAverage(rate, amounts, spoken, named(relation.of))
      if (amounts && (relation.of === null ? isOfPeriod(rate, amounts.now) : isOfNow))
        yield {
          kind: 'growth',
          rate,
          ...amounts,
          // Where its base is told with it, only what stands nearer to both may be what is meant after all.
          instead: amountsLike(amounts, spoken).filter((one) => !related || isBetween(one, amounts)),
        }
    } else if (relation?.kind === 'share') {
      const part = named(relation.part)
      const whole = named(relation.whole)
      if (part && whole) yield { kind: 'share', rate, part, whole }
    } else if (relation?.kind === 'average') {
      const parts = averaged(rate, spoken, named(relation.total), named(relation.count))
      if (parts) yield parts
    } else {
      const inline = inlineShare(rate, spoken, named)
      if (inline) yield inline
    }
    spoken = [...spoken.slice(-SPOKEN), rate]
  }
}

/** 共52847起，日均247起，与上年同期的58912起相比，下降10.3%: the value set beside says that not the average fell. */
function isBehindAverage(
  rate: Claim,
  amounts: { readonly now: Claim; readonly before: Claim } | null,
  spoken: readonly Claim[],
  of: Claim | undefined,
): boolean {
  const beside = amounts?.before.relation
  return (
    amounts !== null &&
    spoken.at(-1) === amounts.before &&
    of?.relation?.kind === 'average' &&
    of.source.figure.start < rate.source.figure.start &&
    beside?.kind === 'comparison' &&
    beside.of === amounts.now.id
  )
}

function clauseKey({ source }: Claim): string {
  return `${source.blockIndex}|${source.start}`
}

/** The figure right before a growth is the same change in amounts. */
function stepBefore(rate: Claim, step: Claim | undefined, now: Claim | undefined): RateParts | null {
  if (rate.relation?.kind !== 'change' || step?.relation?.kind !== 'change' || !now) return null
  const { mode, of, direction } = step.relation
  const isStep =
    mode === 'by' &&
    of === now.id &&
    direction === rate.relation.direction &&
    rate.relation.mode === 'by' &&
    rate.value.family === 'percent' &&
    isInUnitOf(step.value, now.value)
  return isStep ? { kind: 'step', rate, now, step } : null
}

/** 公斤 of 公斤/亩: what a yield, a price or a density gained may leave its lower unit out. */
export function isInUnitOf(by: Quantity, { unit }: Quantity): boolean {
  return by.unit === unit || unit.startsWith(`${by.unit}/`)
}

function isOfPeriod({ date: a }: Claim, { date: b }: Claim): boolean {
  return !(areOtherMonths(a.start, b.start) && a.end?.slice(0, 4) === b.end?.slice(0, 4))
}

function areOtherMonths(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.slice(0, 7) !== b.slice(0, 7)
}

/** So many figures back a rate may reach. */
const SPOKEN = 8

/** 占…34215.8亿元的35.2%: the whole stands inside the words of the share. */
function inlineShare(
  rate: Claim,
  spoken: readonly Claim[],
  named: (id: string | null) => Claim | undefined,
): RateParts | null {
  if (rate.value.family !== 'percent') return null
  const whole = spoken.at(-1)
  if (
    whole?.relation?.kind !== 'share' ||
    whole.value.family === 'percent' ||
    whole.source.start !== rate.source.start
  )
    return null
  const part = named(whole.relation.part)
  return part ? { kind: 'share', rate, part, whole } : null
}

const DAILY = /日均|每天|平均每日|每日/
const PER_HEAD = /人均|平均每人|每人/
const PER_THING = /平均(?:下来)?每一?([件起宗例户家个项座辆台套亩张部只头份单])/
const CASES: ReadonlySet<string> = new Set(['件', '起', '宗', '例'])
/** 平均每校834人 of 118所学校: a noun of one character that stands for the thing itself, which its count names. */
const PER_NOUN = /平均(?:下来)?每一?([校店村县镇乡企院站园班馆厂社])(?![\p{Script=Han}])/u

/** 日均: a total of the same unit over the days of its period. 人均: a total over the people or visits of its sentence. */
function averaged(
  rate: Claim,
  spoken: readonly Claim[],
  total: Claim | undefined,
  count: Claim | undefined,
): RateParts | null {
  const text = foldText(rate.source.text)
  const amount =
    total ??
    spoken.findLast((claim) => !isRelative(claim) && countedIn(claim.value) === countedIn(rate.value))
  if (!amount) return null
  if (DAILY.test(text)) {
    // 12月通车以来合共107万人次。3月份日均1.36万人次: the day's average of a month, and a total of four.
    if (!total && isOfOtherStretch(rate, amount)) return null
    const days = daysOf(amount)
    return days === null ? null : { kind: 'daily', rate, total: amount, days }
  }
  const heads =
    count ??
    spoken.findLast(
      (claim) => !isRelative(claim) && (claim.value.family === 'people' || claim.value.family === 'visits'),
    )
  if (PER_HEAD.test(text))
    return heads ? { kind: 'average', per: 'head', rate, total: amount, count: heads } : null
  const unit = PER_THING.exec(text)?.[1] ?? unitOfNoun(PER_NOUN.exec(text)?.[1], spoken)
  return unit === undefined ? null : perThing(rate, spoken, unit)
}

/** 所 of 118所学校, of which 平均每校 speaks. */
function unitOfNoun(noun: string | undefined, spoken: readonly Claim[]): string | undefined {
  if (noun === undefined) return undefined
  return spoken.findLast(({ metric, value }) => value.family !== 'people' && metric.label.includes(noun))
    ?.value.unit
}

function isOfOtherStretch({ date: a }: Claim, { date: b }: Claim): boolean {
  return areOtherMonths(a.start, b.start) || areOtherMonths(a.end, b.end)
}

/** 罚款3.14亿元，平均每件8.77万元: over the last figure in that unit, unless another amount and count before it make it up. */
function perThing(rate: Claim, spoken: readonly Claim[], unit: string): RateParts | null {
  const amounts = spoken.filter((claim) => !isRelative(claim))
  const totals = amounts.filter(({ value }) => countedIn(value) === countedIn(rate.value))
  const counts = amounts.filter(
    ({ value }) => value.unit === unit || (CASES.has(value.unit) && CASES.has(unit)),
  )
  const pairs = totals.flatMap((total) => counts.map((count) => ({ total, count })))
  const isMadeUp = pairs.some(({ total, count }) => {
    const average = divide(total.value, count.value)
    return average === null || meets(average, rounded(rate.value))
  })
  const total = totals.at(-1)
  const count = counts.at(-1)
  if (isMadeUp || !total || !count || total.region !== count.region || total.date.end !== count.date.end)
    return null
  return { kind: 'average', per: 'thing', rate, total, count }
}

/** An average is told rounded, to a hundredth of itself at most. */
function rounded(value: Quantity): Interval {
  const slack = value.nominal.abs().div(100)
  return { ...value, lower: value.lower.minus(slack), upper: value.upper?.plus(slack) ?? null }
}
