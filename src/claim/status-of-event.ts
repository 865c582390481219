import { CALLED_TO_ACCOUNT } from './accident.ts'
import type { ClaimStatus } from './claim.ts'
import type { Coverage } from './dating.ts'
import type { Setting } from './status.ts'

/** What a figure is told with: the sentence around it, its own clause, and its unit. */
export interface Words {
  readonly around: string
  readonly clause: string
  readonly unit: string
  /** No word of its own paragraph says when. */
  readonly isUndated: boolean
}

/**
 * A toll goes on, whatever hour it was told at, until the text looks back on the accident. What was measured or sent at
 * one time (震源深度, 首批赶到) is of that time.
 */
export function ofEvent(
  coverage: Coverage,
  { around, clause, unit }: Words,
  { hasEnded }: Setting,
): ClaimStatus {
  const isOneDay = coverage.kind === 'closed' && coverage.start === coverage.end
  if (hasEnded && TOLL.test(clause) && coverage.isOpen !== true) return 'final'
  if (hasEnded && CALLED_TO_ACCOUNT.test(around)) return 'final'
  if (!isOneDay || clause.includes('累计')) return 'interim'
  return hasEnded || MEASURED.has(unit) || AT_ONCE.test(clause) ? 'period' : 'interim'
}

const MEASURED: ReadonlySet<string> = new Set([
  '级',
  '米',
  '公尺',
  '千米',
  '公里',
  '毫米',
  '米/秒',
  '公里/小时',
  '百帕',
  '度',
])

/** Who came, what was sent and how it struck: of its hour. */
const AT_ONCE =
  /首批|赶到|赶赴|抵达|到场|调派|调拨|预拨|下达|出动|紧急(?:调运|运)|驰援|事发时|发生时|起火时|当时|当班|最大|建筑面积|[一单]天|单日|全日/

const TOLL = /死|亡|伤|遇难|罹难|失踪|失联|获救|损失/
