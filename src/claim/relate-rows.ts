import type { Relation } from './claim.ts'
import { isYearLater, type Told } from './relate.ts'

/** 本期, 上年同期, 增减: the columns of a row tell one measure, its value a year before, and its change. */
export function relateRows(told: readonly Told[]): readonly Told[] {
  const relations = new Map<Told, Relation>()
  for (const row of rowsOf(told)) {
    const values = row.filter(({ spoken }) => spoken.kind === 'count' || spoken.kind === 'average')
    for (const earlier of values) {
      const later = values.find(
        (other) => isSameMeasure(other, earlier) && isYearLater(other.claim, earlier.claim),
      )
      if (later) relations.set(earlier, { kind: 'comparison', of: later.claim.id })
    }
    for (const one of row) {
      const { relation } = one.claim
      if (relation?.kind !== 'change') continue
      const subject = values.find((other) => isSubject(other, one) && !relations.has(other))
      if (subject) relations.set(one, { ...relation, of: subject.claim.id })
    }
  }
  return told.map((one) => {
    const relation = relations.get(one)
    return relation ? { ...one, claim: { ...one.claim, relation } } : one
  })
}

function rowsOf(told: readonly Told[]): readonly (readonly Told[])[] {
  const rows: Told[][] = []
  let last: Told | null = null
  for (const one of told) {
    const { row } = one.spoken
    const goesOn = row !== undefined && last?.spoken.row === row
    if (goesOn) rows.at(-1)?.push(one)
    else if (row !== undefined) rows.push([one])
    last = one
  }
  return rows
}

function isSameMeasure(a: Told, b: Told): boolean {
  return (
    a !== b &&
    a.claim.metric.id === b.claim.metric.id &&
    a.claim.region === b.claim.region &&
    a.claim.value.unit === b.claim.value.unit
  )
}

function isSubject(value: Told, change: Told): boolean {
  const { date } = change.claim
  const { noun } = change.spoken
  return (
    value.spoken.noun.object === noun.object &&
    value.spoken.noun.head === noun.head &&
    value.claim.date.end === date.end
  )
}
