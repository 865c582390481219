import type { Claim } from '../claim/claim.ts'
import { foldText } from '../text/fold.ts'

const AHEAD =
  /预计|预期|预测|预估|力争|有望|目标|拟|计划(?!生育|单列|内|外)|明年|届时|将(?:达|控制|增|降|突破|超)/
/** How far before its figure a clause says that it is yet to come. */
const REACH = 24

/** Told as aimed at or foreseen, in its own clause: no result, and none that a result could contradict. */
export function isAhead({ source }: Claim): boolean {
  const before = source.quote.slice(0, Math.max(0, source.figure.start - source.start))
  return AHEAD.test(foldText(before).slice(-REACH))
}
