import type { Claim } from '../claim/claim.ts'
import { addsUp } from '../ledger/series.ts'
import { meets, negate, subtract, sum } from '../quantity/interval.ts'
import { foldText } from '../text/fold.ts'

/** So many figures of the body a headline may add up, of so many that are looked at. */
const MOST_PARTS = 3
const MOST_FIGURES = 12
/** Below this a slip of one digit makes any number of any other. */
export const FEW = 100

/**
 * 拘186人 over 拘捕141男45女, 三晚抓了63人 over 24人、18人 and 21人: a headline adds up what its body tells apart. Two figures side
 * by side, or, where the headline is no slip of one of them, any two or three. Only for an exact count: a rounded one would
 * be the sum of something by chance.
 */
export function isSumOf(headline: Claim, body: readonly Claim[], isSlip: boolean): boolean {
  const { value } = headline
  if (!addsUp(headline) || !value.upper?.eq(value.lower)) return false
  const parts = body.filter(
    (part) =>
      part.source.part === 'body' &&
      part.value.upper !== null &&
      part.value.lower.gt(0) &&
      part.value.lower.lt(value.nominal),
  )
  const isBeside = parts.some((part, at) => {
    const next = parts[at + 1]
    return next?.source.blockIndex === part.source.blockIndex && meets(sum([part.value, next.value]), value)
  })
  if (isBeside) return true
  if (isSlip && value.nominal.gte(FEW)) return false
  return parts.length <= MOST_FIGURES && addsUpTo(headline, parts, [], 0)
}

const STEP = /(?:多|少|增|减|涨|降|升|跌)(?:加|了|出|掉|长)?$/

/** 多了17万人次 over 53.7万人次，比上季的36.2万人次增长48.3%: the step between two figures that stand side by side. */
export function isStepOf(headline: Claim, body: readonly Claim[]): boolean {
  const { figure, quote, start } = headline.source
  const { family, unit } = headline.value
  if (!STEP.test(foldText(quote.slice(0, Math.max(0, figure.start - start)))) || family === 'percent')
    return false
  return body.some((now, at) => {
    const before = body[at + 1]
    if (before?.source.blockIndex !== now.source.blockIndex) return false
    if (now.value.unit !== unit || before.value.unit !== unit) return false
    const step = subtract(now.value, before.value)
    return meets(step.lower.lt(0) ? negate(step) : step, headline.value)
  })
}

function addsUpTo(whole: Claim, parts: readonly Claim[], taken: readonly Claim[], from: number): boolean {
  if (taken.length > 1 && meets(sum(taken.map(({ value }) => value)), whole.value)) return true
  if (taken.length === MOST_PARTS) return false
  return parts.some((part, at) => at >= from && addsUpTo(whole, parts, [...taken, part], at + 1))
}
