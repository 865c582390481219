import { runsInto } from '../ledger/cells.ts'
import { fallsBelow } from '../quantity/compare.ts'
import type { State } from './count-states.ts'

/** Whether the later of two states holds less than the earlier. */
export function clash(a: State, b: State): boolean {
  if (runsInto(a.cell, b.cell)) return fallsBelow(b.claim.value, a.claim.value) !== 'agree'
  return runsInto(b.cell, a.cell) && fallsBelow(a.claim.value, b.claim.value) !== 'agree'
}

/** The heaviest set of states of which no pair falls; weight is the number of independent texts. */
export function longestRun(states: readonly State[]): ReadonlySet<State> {
  const best: { readonly weight: number; readonly from: number; readonly peak: State }[] = []
  for (const [index, state] of states.entries()) {
    let weight = 0
    let from = -1
    let peak = state
    for (let before = 0; before < index; before++) {
      const run = best[before]
      if (!run || run.weight <= weight || clash(run.peak, state)) continue
      weight = run.weight
      from = before
      peak = run.peak.claim.value.lower.gt(state.claim.value.lower) ? run.peak : state
    }
    best.push({ weight: weight + state.origins, from, peak })
  }
  let at = best.reduce((top, run, index) => (run.weight >= (best[top]?.weight ?? 0) ? index : top), 0)
  const kept = new Set<State>()
  for (let state = states[at]; state; state = states[at]) {
    kept.add(state)
    at = best[at]?.from ?? -1
  }
  return kept
}
