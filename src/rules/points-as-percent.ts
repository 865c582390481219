import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import type { CheckedDocument } from '../ledger/ledger.ts'
import { textBetween } from '../ledger/sentence.ts'
import { formatInterval, growthOver, meets, negate, scale, subtract } from '../quantity/interval.ts'
import type { Interval } from '../quantity/quantity.ts'
import { isToDigit } from './computed-slip.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import { asRounded, HUNDRED } from './rate-told.ts'
import type { Draft, RuleContext } from './rule.ts'
import { figure, figureAt } from './wording.ts'

const RATE = { id: 'rate', severity: 'warning' } as const

interface AsPercent {
  readonly gap: Claim
  readonly now: Claim
  readonly before: Claim
  /** The difference, in percentage points, and the change in per cent. */
  readonly points: Interval
  readonly percent: Interval
}

const MOVES =
  '(?:提高|上升|提升|增加|增长|上涨|扩大|升高|下降|降低|回落|减少|收窄|下滑|高|低|升|降)(?:了|出)?'
/** 20.3%，较2023年的19.1%提高1.2% */
const TO_BASE = /^%[，（](?:比|较|与)[^，。；\d]{0,12}(?:\d{4}年)?[^，。；\d]{0,8}$/u
const FROM_BASE = new RegExp(`^%(?:相比)?，?${MOVES}$`, 'u')
/**
 * The difference of two percentages told as a percentage: 毛利率20.3%，较上年的19.1%提高1.2% is up by 1.2 percentage points, or
 * by 6.3% (semantics §2). Part of the rule `rate`.
 */
export function* pointsAsPercent(
  { document, claims }: CheckedDocument,
  context: RuleContext,
): Iterable<Draft> {
  for (const [index, gap] of claims.entries()) {
    const [first, second] = [claims[index - 2], claims[index - 1]]
    if (!first || !second || ![first, second, gap].every(isPercent)) continue
    if (!isSetBeside(first, second, gap, document)) continue
    const pair = { now: first, before: second }
    const by = growthOver(asRounded(first.value), asRounded(second.value))
    if (!by) continue
    const points = absolute(subtract(pair.now.value, pair.before.value))
    const percent = absolute(scale(by, HUNDRED))
    const told = asRounded(gap.value)
    if (!meets(points, told) || meets(percent, told)) continue
    const facts: AsPercent = { gap, ...pair, points, percent }
    yield draft(RATE, {
      told: wording[context.language](facts),
      evidence: evidenceOf(gap, [pair.now, pair.before]),
      content: ['points', contentOf(gap), contentOf(pair.now), contentOf(pair.before)],
      accused: [gap.id],
    })
  }
}

function isPercent({ source, value }: Claim): boolean {
  return source.part === 'body' && source.block !== 'cell' && value.unit === '%' && isToDigit(value)
}

function isSetBeside(now: Claim, before: Claim, gap: Claim, document: Document): boolean {
  return (
    TO_BASE.test(textBetween(document, now, before)) && FROM_BASE.test(textBetween(document, before, gap))
  )
}

function absolute(interval: Interval): Interval {
  return interval.lower.lt(0) ? negate(interval) : interval
}

const wording: Wording<AsPercent> = {
  zh: ({ gap, now, before, points, percent }) => ({
    message: `${figureAt(gap, 'zh')}应为百分点：${figure(now)}与${figure(before)}相差${gap.value.stated}个百分点，不是变动${figure(gap)}。请核对。`,
    explanation: `${figure(now)} − ${figure(before)} = ${formatInterval(points)}百分点；${figure(now)} ÷ ${figure(before)} − 1 = ${formatInterval(percent)}%`,
    suggestion: `改为${gap.value.stated}个百分点。`,
  }),
  en: ({ gap, now, before, points, percent }) => ({
    message: `${figureAt(gap, 'en')} should be percentage points: ${figure(now)} and ${figure(before)} are ${gap.value.stated} points apart, which is no change of ${figure(gap)}. Check it.`,
    explanation: `${figure(now)} − ${figure(before)} = ${formatInterval(points)} points; ${figure(now)} ÷ ${figure(before)} − 1 = ${formatInterval(percent)}%`,
    suggestion: `Print ${gap.value.stated} percentage points.`,
  }),
}
