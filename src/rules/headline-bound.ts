import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { textBefore } from '../ledger/sentence.ts'
import { addsUp, countedIn } from '../ledger/series.ts'
import { Decimal } from '../quantity/decimal.ts'
import { liesBelow } from '../quantity/interval.ts'
import type { Interval, Quantity } from '../quantity/quantity.ts'
import { foldText } from '../text/fold.ts'

/** 突破400亿 is said of what has just done so: of 410亿, hardly of 600亿. */
const JUST_PASSED = new Decimal('1.5')
/** So near below what a headline says was passed lies the figure that it was said of. */
const NEARLY_PASSED = new Decimal('0.7')

/** What a figure without an upper end stands for in practice: every other number would be borne out by 死亡3人以上. */
export function inPractice(value: Quantity): Interval {
  if (value.upper !== null) return value
  const far = value.lower.times(JUST_PASSED)
  const typical = value.typical?.upper ?? null
  return {
    lower: value.lower,
    lowerInclusive: true,
    upper: typical?.gt(far) === true ? typical : far,
    upperInclusive: false,
  }
}

/** Told of what is to come or of what was aimed at, which no body need bear out; and of a limit. */
const AHEAD = /将|有望|力争|预计|预估|料|目标|冲刺|剑指|瞄准|冲击|直逼|逼近|拟|计划|可|或|不|未|每|再|距/u

/**
 * 突破400亿件 over a body whose own figure is 374.9亿件: the figure that a headline must have meant, the first of its kind that the
 * body tells of the same region, and that has not come so far. Null where nothing shows it.
 */
export function notPassed(claim: Claim, alike: readonly Claim[], document: Document): Claim | null {
  if (claim.value.upper !== null || !addsUp(claim)) return null
  const main = alike.find(
    (other) => other.region === claim.region && addsUp(other) && other.relation?.kind !== 'part',
  )
  // 第7700列: the very number, if not as a figure.
  const number = /\d[\d,.]*[万亿]*/.exec(foldText(claim.value.stated))?.[0]
  if (number === undefined || bodyHas(document, number)) return null
  if (!main || !liesBelow(main.value, claim.value)) return null
  return main.value.nominal.gte(claim.value.lower.times(NEARLY_PASSED)) ? main : null
}

function bodyHas({ blocks }: Document, number: string): boolean {
  const [headline] = blocks.filter(({ kind }) => kind === 'headline')
  return blocks.some(
    ({ kind, folded: { text } }) =>
      kind !== 'headline' && kind !== 'reference' && text !== headline?.folded.text && text.includes(number),
  )
}

/** A page that has its title twice bears out what it passed by neither. */
export function isTitleAgain({ blocks }: Document, { source }: Claim): boolean {
  const text = blocks[source.blockIndex]?.folded.text
  return (
    source.block === 'heading' && blocks.some((one) => one.kind === 'headline' && one.folded.text === text)
  )
}

export function isStillToCome(document: Document, claim: Claim): boolean {
  return AHEAD.test(clauseBefore(document, claim))
}

function clauseBefore(document: Document, claim: Claim): string {
  const { source } = claim
  const text = textBefore(document, claim)
  const said = text.slice(
    Math.max(...[' ', '，', '：', '！', '。', '；'].map((mark) => text.lastIndexOf(mark))) + 1,
  )
  return (
    said + foldText(source.quote.slice(source.figure.start - source.start).slice(0, 4)).replace(/\d.*/, '')
  )
}

/** 嫌犯逾8千人 over 查获嫌犯3,827人: the headline leaves out what was done to them. */
export function isLikeSubject(headline: Claim, body: Claim): boolean {
  const { action, object, topic } = headline.metric
  return (
    headline.value.upper === null &&
    action === 'count' &&
    object === body.metric.object &&
    topic === body.metric.topic &&
    headline.region === body.region &&
    headline.campaign?.name === body.campaign?.name &&
    countedIn(headline.value) === countedIn(body.value) &&
    addsUp(body)
  )
}

/** 5.9级地震: how strong the quake was, not one of its aftershocks. */
export function namesQuake({ original }: Document, { value, source }: Claim): boolean {
  return value.unit === '级' && QUAKE.test(original.slice(source.figure.end, source.figure.end + 8))
}

const QUAKE = /^级?的?(?:左右|强烈|浅源|海域)?(?:地震|强震)/
