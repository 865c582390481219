import type { Claim } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'
import type { MomentOf } from '../ledger/as-of.ts'
import { momentsOf } from '../ledger/cells.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { addsUp } from '../ledger/series.ts'
import { liesBelow } from '../quantity/interval.ts'
import { foldText } from '../text/fold.ts'

/** Two states of one running count, the later below the earlier. */
export interface RunningFall {
  readonly earlier: Claim
  readonly later: Claim
}

/** 累计清理巷道 right before a figure: it says itself that it runs on, and of what. */
const RUNNING = /累计(\p{Script=Han}{4,16})$/u
/** Counts that are begun anew, or of a time or a group of their own. */
const ANEW = /今年|本年|当年|本月|当月|当天|单日|近|季|期间|持有|在岗|现有|在|剩|尚|仍/
/** Days within which a count that runs is one count. */
const REACH = 60
const MOST = 60

/**
 * Figures told with 累计 in the very same words, of one region and unit, of which the later is smaller: the words say
 * that it is one running count, however their periods were read.
 */
export function* runningFalls(dossier: Dossier): Iterable<RunningFall> {
  const momentOf = momentsOf(dossier)
  const counts = new Map<string, Claim[]>()
  for (const claim of dossier.claims) {
    const name = claim.source.part === 'body' && addsUp(claim) ? nameOf(claim) : null
    if (name === null) continue
    const key = [claim.region, claim.value.unit, name].join('|')
    append(counts, key, claim)
  }
  for (const claims of counts.values()) {
    if (claims.length > MOST) continue
    for (const later of claims) {
      const earlier = claims.find((other) => isFall(other, later, momentOf))
      if (earlier) yield { earlier, later }
    }
  }
}

function nameOf({ source }: Claim): string | null {
  const lead = foldText(source.quote.slice(0, source.figure.start - source.start).replace(/<[^>]*>/g, ''))
  const name = RUNNING.exec(lead)?.[1]
  return name === undefined || ANEW.test(name) ? null : name
}

function isFall(earlier: Claim, later: Claim, momentOf: MomentOf): boolean {
  const [from, to] = [dayOf(earlier, momentOf), dayOf(later, momentOf)]
  if (from === null || to === null || from >= to) return false
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  return days <= REACH && from.slice(0, 4) === to.slice(0, 4) && liesBelow(later.value, earlier.value)
}

function dayOf(claim: Claim, momentOf: MomentOf): string | null {
  return claim.date.end ?? momentOf(claim).date
}
