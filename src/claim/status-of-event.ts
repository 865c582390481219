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
  if (MEASURED.has(unit) && coverage.kind === 'closed' && !hasEnded && !GOES_ON.test(clause)) return 'period'
  if (AT_THAT_HOUR.test(clause)) return 'period'
  const isOneDay = coverage.kind === 'closed' && coverage.start === coverage.end
  if (hasEnded && TOLL.test(clause) && coverage.isOpen !== true)
    return AT_FIRST.test(around) ? 'interim' : 'final'
  if (hasEnded && CALLED_TO_ACCOUNT.test(around)) return 'final'
  if (!isOneDay || GOES_ON.test(clause)) return 'interim'
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
  /首批|赶到|赶赴|抵达|到场|调派|调拨|预拨|下达|出动|紧急(?:调运|运)|驰援|疏散|分送|停运|扣停|下拨|安排[^，。；\d]{0,8}(?:资金|投资)|预付|到账|被埋|事发时|发生时|起火时|当时|当班|最大|建筑面积|[一单]天|单日|全日/

/** 事发时车间内有83人, 最多时停电37万户: whatever the text counts up to. */
const AT_THAT_HOUR = /(?:事发|案发|发生|起火|坍塌|最严重|最多)时/

/** Counted on and on, also when the rescue is over. */
const GOES_ON = /累计|受灾|转移|安置|倒塌|停电|复电|恢复|在院|住院/

/** 首次通报为14人遇难, 此前报道的3人 */
const AT_FIRST = /首次|首报|最初|初步|此前|当时数字|当时的|一度|曾/

const TOLL = /死|亡|伤|遇难|罹难|失踪|失联|获救|损失/
