import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import type { CheckedDocument } from '../ledger/ledger.ts'
import { textBetween } from '../ledger/sentence.ts'
import { isRelative } from '../ledger/series.ts'
import { meets, negate, point, subtract } from '../quantity/interval.ts'
import type { Interval, Quantity } from '../quantity/quantity.ts'
import { isToDigit } from './computed-slip.ts'
import { asRounded, type Misfit } from './rate-told.ts'

/** So many figures back the amount may stand that is set against another. */
const REACH = 4
/** 米，比 of 水位215.42米，比213.50米的汛限水位高出1.92米. */
const TO_BASE =
  /^[\p{Script=Han}/]{1,6}[，、](?:已经?|仍|还|只|仅)?(比|较|超过了?|超出了?|高于|高出|高过|低于|多于|少于|距离?|离)?(?:每[吨斤公克秒米亩户人时升]{1,2})?\p{Script=Han}{0,8}$/u
/** What a value set against another is more or less by. */
const TO_GAP =
  /^[\p{Script=Han}/]{1,5}的[\p{Script=Han}“”]{1,10}?(?:还|又|再|整整|足足|已经?|仅|只)?(?:[高低多少长短宽窄快慢重轻大小贵厚薄深浅超差](?:出|了|过|于)?了?|便宜了?|超[出过]了?|[还相]?差|有)?$/u
/** Of a value set against a value of the same thing, the one is at most so many times the other. */
const APART = 3

/**
 * 8时水位215.42米，比213.50米的汛限水位高出1.92米: an amount, the named value that it is set against, and what lies between the two, each
 * in one unit. Told where neither the amount right before nor another of its unit there makes it up. Part of the rule `rate`.
 */
export function* setAgainst({ document, claims }: CheckedDocument): Iterable<Misfit> {
  for (const [index, gap] of claims.entries()) {
    const base = claims[index - 1]
    const now = claims[index - 2]
    if (!base || !now || ![gap, now].every((claim) => isPlain(claim, gap)) || !isBase(base, gap)) continue
    if (!areBeside(now, base, gap, document) || isRelative(now) || areUnlike(now, base)) continue
    const others = claims
      .slice(Math.max(0, index - REACH), index - 1)
      .filter((claim) => claim.value.unit === gap.value.unit)
    if (others.some((claim) => meets(between(claim, base), asRounded(gap.value)))) continue
    const isAbove = now.value.nominal.gte(base.value.nominal)
    const [first, second] = isAbove ? [now, base] : [base, now]
    yield {
      kind: 'difference',
      rate: gap,
      first,
      second,
      computed: subtract(plainly(first.value), plainly(second.value)),
      unit: gap.value.unit,
    }
  }
}

function isPlain({ source, value }: Claim, gap: Claim): boolean {
  return (
    source.part === 'body' &&
    source.block !== 'cell' &&
    value.unit === gap.value.unit &&
    value.family !== 'percent' &&
    isToDigit(value)
  )
}

const OF_WORDS = /^(?:超过了?|超出了?|高于|高出|高过|低于|多于|少于)?([\d.,]+[万亿]*)$/

/** 超过41.3万吨的核定库容5.5万吨: the word that sets the two against each other may have been read as one of the figure. */
function isBase({ source, value }: Claim, gap: Claim): boolean {
  return source.part === 'body' && value.unit === gap.value.unit && OF_WORDS.test(value.stated)
}

/** The value as its digits say it, whatever the word before them makes of it. */
function plainly(value: Quantity): Interval {
  return asRounded({ ...value, ...point(value.nominal) })
}

function areBeside(now: Claim, base: Claim, gap: Claim, document: Document): boolean {
  const words = TO_BASE.exec(textBetween(document, now, base))
  return (
    gap.source.start === base.source.start &&
    words !== null &&
    (words[1] !== undefined || !isToDigit(base.value)) &&
    TO_GAP.test(textBetween(document, base, gap))
  )
}

function areUnlike({ value: a }: Claim, { value: b }: Claim): boolean {
  return a.nominal.gt(b.nominal.times(APART)) || b.nominal.gt(a.nominal.times(APART))
}

function between(a: Claim, b: Claim): Interval {
  const by = subtract(plainly(a.value), plainly(b.value))
  return by.upper?.lte(0) ? negate(by) : by
}
