import type { Claim } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'
import type { Dossier } from '../ledger/ledger.ts'
import stocks from '../ledger/stocks.json' with { type: 'json' }

/** Whether what one count lost another gained: of 16 injured one died, so that 15 are left. */
export type HasPassed = (earlier: Claim, later: Claim) => boolean

const INTO: Readonly<Record<string, string>> = stocks.passInto

export function passedInto({ claims }: Dossier): HasPassed {
  const beside = new Map<string, Claim[]>()
  for (const claim of claims)
    if (claim.metric.topic === 'all') append(beside, keyOf(claim, claim.metric.action), claim)
  return (earlier, later) => {
    const into = INTO[later.metric.action]
    if (into === undefined) return false
    const lost = earlier.value.nominal.minus(later.value.nominal)
    const counts = ({ source, date }: Claim, told: Claim): boolean =>
      told.source.blockIndex === source.blockIndex && told.date.end === date.end
    const before = (beside.get(keyOf(earlier, into)) ?? []).filter((told) => counts(earlier, told))
    const after = (beside.get(keyOf(later, into)) ?? []).filter((told) => counts(later, told))
    return before.some((first) =>
      after.some((last) => last.value.nominal.minus(first.value.nominal).gte(lost)),
    )
  }
}

function keyOf({ metric, source }: Claim, action: string): string {
  return `${source.document}|${action}|${metric.object}`
}
