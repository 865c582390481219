import { daysFrom } from '../calendar/civil.ts'
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
/** 截至22时，共搜救出被困人员: what was done by the hour cannot be undone. */
const DONE_SO_FAR =
  /共((?:\p{Script=Han}{0,6})(?:救出|转移|疏散|清理|抢通|排除|送医|死亡|遇难)\p{Script=Han}{0,8})$/u
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

function nameOf({ date, source }: Claim): string | null {
  const isByHour = date.endTime !== undefined && date.status === 'interim'
  const lead = foldText(source.quote.slice(0, source.figure.start - source.start).replace(/<[^>]*>/g, ''))
  const running = RUNNING.exec(lead)?.[1]
  if (running !== undefined) return ANEW.test(running) ? null : running
  // Of one text: the next typhoon has its own evacuated.
  const done = isByHour ? DONE_SO_FAR.exec(lead)?.[1] : undefined
  return done === undefined || ANEW.test(done) ? null : `${done}|${source.document}`
}

function isFall(earlier: Claim, later: Claim, momentOf: MomentOf): boolean {
  const [from, to] = [dayOf(earlier, momentOf), dayOf(later, momentOf)]
  if (from === null || to === null || !(from < to || isLaterHour(earlier, later))) return false
  return (
    daysFrom(from, to) <= REACH &&
    from.slice(0, 4) === to.slice(0, 4) &&
    liesBelow(later.value, earlier.value)
  )
}

function isLaterHour({ date: a }: Claim, { date: b }: Claim): boolean {
  return a.end === b.end && a.endTime !== undefined && b.endTime !== undefined && a.endTime < b.endTime
}

function dayOf(claim: Claim, momentOf: MomentOf): string | null {
  return claim.date.end ?? momentOf(claim).date
}
