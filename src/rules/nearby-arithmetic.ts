import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import type { CheckedDocument } from '../ledger/ledger.ts'
import { lastClause, textBefore, textBetween } from '../ledger/sentence.ts'
import { countedIn, isRelative } from '../ledger/series.ts'
import { asFraction } from '../quantity/compare.ts'
import { Decimal } from '../quantity/decimal.ts'
import { add, divide, meets, negate, point, scale, subtract } from '../quantity/interval.ts'
import type { Interval } from '../quantity/quantity.ts'
import { digitsWritten, isToDigit, slipOfComputed } from './computed-slip.ts'
import { asRounded, HUNDRED, type Misfit, shareMisfit } from './rate-told.ts'

const NUMBER_BEFORE = 4

/**
 * Rates and differences that the shape of the sentence ties to the figures right before them, whatever their subjects
 * were read as. Where the tie is loose, only what one slip of a digit explains. Part of the rule `rate`.
 */
export function* nearbyArithmetic({ document, claims }: CheckedDocument): Iterable<Misfit> {
  for (const [index, claim] of claims.entries()) {
    if (claim.source.part !== 'body' || claim.source.block === 'cell' || !isToDigit(claim.value)) continue
    const before = claims.slice(Math.max(0, index - NUMBER_BEFORE), index)
    const found =
      points(claim, before, document) ??
      perThing(claim, index, claims, document) ??
      amongTwo(claim, before, document) ??
      step(claim, before, document) ??
      shareOfMain(claim, index, claims, document)
    if (found) yield found
  }
}

function leadOf(document: Document, claim: Claim): string {
  return lastClause(textBefore(document, claim, 20))
}

const YEAR_BEFORE =
  /^%[，。；（](?:而|比)?(?:去年|上年|前年|\d{4}年|[前上]一?个?[周月季年期]度?)(?:同期)?[^，。；\d]{0,10}$/u
/** 91.3%，比去年的84.6%提高6.7个百分点: the base stands inside the words of the gap. */
const BASE_INSIDE = /^%，(?:比|较)[^，。；\d]{0,12}(?:\d{4}年)?[^，。；\d]{0,6}的$/u
const GAP_BEHIND = /^%(?:快|高|提高|上升|提升|增加|慢|低|下降|降低|回落|减少|扩大|收窄)(?:了|出)?$/u
/** 占80.9%；上年680.4亿斤，占79.7%: two shares of one name. */
const SHARE_BEFORE =
  /^%[，。；（](?:去年|上年|\d{4}年)(?:同期)?[^，。；\d]{0,8}[\d.]+[万亿]*\p{Script=Han}{1,3}，占(?:比)?$/u
const GAP =
  /^%[）]?，(?:占比|比重|份额)?(?:今年|同比)?[^，。；\d上月季]{0,4}(?:快|高|提高|上升|提升|增加|慢|低|下降|降低|回落)(?:了|出)?$/u

/** 96.7%。去年同期为93.5%，今年快3.2个百分点. */
function points(gap: Claim, before: readonly Claim[], document: Document): Misfit | null {
  if (gap.value.family !== 'percentage-points') return null
  // 占80.9%；上年680.4亿斤，占79.7%，占比提高1.2个百分点: amounts may stand between the two shares.
  const [now, then] = before.filter(({ value }) => value.unit === '%').slice(-2)
  if (!now || !then || then.relation?.kind === 'change' || now.relation?.kind === 'change') return null
  const [toBase, toGap] = [textBetween(document, now, then), textBetween(document, then, gap)]
  const isSetBeside = (YEAR_BEFORE.test(toBase) || SHARE_BEFORE.test(toBase)) && GAP.test(toGap)
  if (!isSetBeside && !(BASE_INSIDE.test(toBase) && GAP_BEHIND.test(toGap))) return null
  const by = subtract(asRounded(now.value), asRounded(then.value))
  const computed = by.lower.lt(0) ? negate(by) : by
  return meets(computed, asRounded(gap.value))
    ? null
    : {
        kind: 'difference',
        rate: gap,
        first: now,
        second: then,
        computed: subtract(now.value, then.value),
        unit: gap.value.unit,
      }
}

const PER =
  /(?:平均每([起间班场次艘所家户件宗例座辆台个项笔套亩])\p{Script=Han}{0,6}|(?:^|[，。；：])([场校户笔件套亩台辆间座])均\p{Script=Han}{0,6})$/u
const UNRELATED = new Decimal(3)

/** 事故18起、死亡45人，平均每起死亡2.5人; of 试场1386间，平均每间50.7人 the people are the text's own main figure. */
function perThing(rate: Claim, index: number, claims: readonly Claim[], document: Document): Misfit | null {
  const [, each, short] = PER.exec(leadOf(document, rate)) ?? []
  const unit = each ?? (short === '校' ? '所' : short)
  const here = claims.slice(Math.max(0, index - NUMBER_BEFORE), index)
  const count = here.findLast(({ value }) => value.unit === unit)
  if (
    unit === undefined ||
    !count ||
    !isToDigit(count.value) ||
    /。/.test(textBetween(document, count, rate))
  )
    return null
  const totals = claims.filter(
    (claim) =>
      claim !== rate &&
      claim !== count &&
      isAmount(claim) &&
      countedIn(claim.value) === countedIn(rate.value),
  )
  const averageOf = (total: Claim): Interval | null => divide(total.value, count.value)
  const told = asRounded(rate.value)
  if (totals.some((total) => fits(averageOf(total), told))) return null
  const near = totals.find((total) => here.at(-1) === total && !/。/.test(textBetween(document, total, rate)))
  const apart = near && textBetween(document, count, near)
  if (near && apart !== undefined && /^\p{Script=Han}{1,3}[、，]\p{Script=Han}{0,8}$/u.test(apart)) {
    const computed = averageOf(near)
    if (computed && isLike(computed, told))
      return { kind: 'average', rate, first: near, second: count, computed, unit: rate.value.unit }
  }
  const main = totals.find((total) => claims.some((other) => isHeadlined(other, total)))
  const computed = main && averageOf(main)
  if (!main || !computed || digitsWritten(rate.value) < 3) return null
  return slipOfComputed(rate.value, main.value.nominal.div(count.value.nominal))
    ? { kind: 'average', rate, first: main, second: count, computed, unit: rate.value.unit }
    : null
}

function isHeadlined(headline: Claim, { value, id }: Claim): boolean {
  return headline.id !== id && headline.source.part === 'headline' && headline.value.nominal.eq(value.nominal)
}

function isLike(a: Interval, b: Interval): boolean {
  return meets(b, { ...a, lower: a.lower.div(UNRELATED), upper: a.upper?.times(UNRELATED) ?? null })
}

function fits(computed: Interval | null, told: Interval): boolean {
  return computed !== null && meets(computed, told)
}

function isAmount(claim: Claim): boolean {
  return (
    !isRelative(claim) &&
    claim.value.upper !== null &&
    claim.value.family !== 'percent' &&
    claim.value.lower.gt(0)
  )
}

const PAIRED = /^\p{Script=Han}{1,2}[、，](\p{Script=Han}{2,8})$/u

/** 男性1378人，女性1826人，女性占56.99%: the two together are the whole that no clause tells. */
function amongTwo(share: Claim, before: readonly Claim[], document: Document): Misfit | null {
  const [first, second] = before.slice(-2)
  if (share.value.unit !== '%' || !first || !second || !isAmount(first) || !isAmount(second)) return null
  if (first.value.unit !== second.value.unit || digitsWritten(share.value) < 3) return null
  const name = PAIRED.exec(textBetween(document, first, second))?.[1]
  const lead = leadOf(document, share)
  const part =
    name !== undefined && isNameOf(lead, name)
      ? second
      : lead.endsWith('占') && leadOf(document, first).endsWith(lead.slice(0, -1))
        ? first
        : null
  if (part === null || lead.length < 3) return null
  const whole = add(first.value, second.value)
  const computed = divide(part.value, whole)
  const told = asFraction({ ...share.value, ...asRounded(share.value) })
  if (!computed || !told || meets(computed, told) || !computed.upper) return null
  if (!slipOfComputed(share.value, computed.lower.times(HUNDRED))) return null
  return {
    kind: 'among',
    rate: share,
    first: part,
    second: part === first ? second : first,
    computed: scale(computed, HUNDRED),
    unit: '%',
  }
}

/** 二手住宅网签8346套，二手住宅占50.8%: the share may leave out what was done to its part. */
function isNameOf(lead: string, name: string): boolean {
  const called = /^(\p{Script=Han}{2,6})占/u.exec(lead)?.[1]
  return called !== undefined && name.startsWith(called)
}

const STEP = /(?:多|少|增加|减少|上升|下降|增|减)了?$/
const LONG = 4

/** 114年报名70247人，113年73535人，少了3288人: three figures of which any two make up the third. */
function step(by: Claim, before: readonly Claim[], document: Document): Misfit | null {
  const [a, b] = before.slice(-2)
  if (!a || !b || !isAmount(a) || !isToDigit(a.value) || !isToDigit(b.value)) return null
  if (!STEP.test(leadOf(document, by)) || !isOneThing(a, b, document)) return null
  if ([a, b].some(({ value }) => value.unit !== by.value.unit) || /[。；]/.test(textBetween(document, a, by)))
    return null
  const exact = (claim: Claim): Decimal => claim.value.nominal
  const gap = exact(a).minus(exact(b)).abs()
  if (meets(asRounded(by.value), point(gap))) return null
  for (const [wrong, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (digitsWritten(wrong.value) < LONG) continue
    for (const kind of ['difference', 'sum'] as const) {
      const meant = kind === 'sum' ? exact(other).plus(exact(by)) : exact(other).minus(exact(by))
      if (slipOfComputed(wrong.value, meant))
        return { kind, rate: wrong, first: other, second: by, computed: point(meant), unit: wrong.value.unit }
    }
  }
  return digitsWritten(by.value) >= LONG && slipOfComputed(by.value, gap)
    ? {
        kind: 'difference',
        rate: by,
        first: exact(a).gt(exact(b)) ? a : b,
        second: exact(a).gt(exact(b)) ? b : a,
        computed: point(gap),
        unit: by.value.unit,
      }
    : null
}

function isOneThing(a: Claim, b: Claim, document: Document): boolean {
  const [first, second] = [leadOf(document, a).slice(-2), leadOf(document, b).slice(-2)]
  return a.metric.id === b.metric.id || (first === second && /^\p{Script=Han}{2}$/u.test(first))
}

/**
 * 前五名72.62亿元，占61.2%；国产片93.25亿元，占78.6%: two shares in a row are of one whole; where the text tells that whole
 * and the one share fits it, a slip in the other shows.
 */
function shareOfMain(
  share: Claim,
  index: number,
  claims: readonly Claim[],
  document: Document,
): Misfit | null {
  const part = claims[index - 1]
  if (share.value.unit !== '%' || !part || !isAmount(part) || !/占比?$/.test(leadOf(document, share)))
    return null
  if (
    digitsWritten(share.value) < 3 ||
    !/^\p{Script=Han}{1,2}，占比?$/u.test(textBetween(document, part, share))
  )
    return null
  const told = (one: Claim): Interval | null => asFraction({ ...one.value, ...asRounded(one.value) })
  const mine = told(share)
  const wholes = claims.filter(
    (claim) => isAmount(claim) && claim !== part && claim.value.unit === part.value.unit,
  )
  if (!mine || wholes.some((whole) => fits(divide(part.value, whole.value), mine))) return null
  const before = claims.slice(Math.max(0, index - 4), index - 1)
  const other = before.findLast(
    (one) => one.value.unit === '%' && one.source.blockIndex === share.source.blockIndex,
  )
  const otherPart = other && claims[claims.indexOf(other) - 1]
  const theirs = other && told(other)
  if (!otherPart || !theirs || otherPart.value.unit !== part.value.unit) return null
  const whole = wholes.find((one) => one !== otherPart && fits(divide(otherPart.value, one.value), theirs))
  const computed = whole && divide(part.value, whole.value)
  return computed && slipOfComputed(share.value, part.value.nominal.div(whole.value.nominal).times(HUNDRED))
    ? shareMisfit(share, part, whole, computed)
    : null
}
