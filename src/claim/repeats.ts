import type { Claim } from './claim.ts'
import type { Told } from './relate.ts'
import { unifyMetrics } from './unify.ts'

/**
 * Where one telling of a fact says when, where or for what campaign, and another of the same document does not, the
 * second takes it from the first: a summary's 「抓获嫌疑人66名」 is dated by the section that says 「今年4月…66名」.
 * The fact is the same where the object, the value and the unit are.
 */
export function shareFacts(read: readonly Told[]): readonly Claim[] {
  const told = unifyMetrics(read)
  const groups = new Map<string, Told[]>()
  for (const one of told) {
    const key = wordsOf(one.claim)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  const units = unitsByValue(told)
  return told.map((found) => {
    const one = found.claim.value.unit === '' ? withUnit(found, units) : found
    const { period, campaign, region } = one.borrowed
    if (!period && !campaign && !region) return one.claim
    const others = (groups.get(wordsOf(one.claim)) ?? []).filter(
      (other) => other !== found && !other.borrowed.period,
    )
    const source = sole(
      others.filter((other) => campaign || other.claim.campaign?.name === one.claim.campaign?.name),
    )
    if (!source) return one.claim
    return {
      ...one.claim,
      date: period ? source.claim.date : one.claim.date,
      campaign: campaign ? source.claim.campaign : one.claim.campaign,
      region: region ? source.claim.region : one.claim.region,
    }
  })
}

/** The unit that a value has where the text states it: a headline's 「67.58亿」 is the body's 67.58亿元. */
function unitsByValue(told: readonly Told[]): ReadonlyMap<string, Claim['value']> {
  const units = new Map<string, Claim['value']>()
  for (const { claim } of told) if (claim.value.unit !== '') units.set(statedValue(claim), claim.value)
  return units
}

function withUnit(one: Told, units: ReadonlyMap<string, Claim['value']>): Told {
  const { value } = one.claim
  const told =
    value.family === 'none' && value.lower.gte(SMALLEST_SHARED)
      ? units.get(statedValue(one.claim))
      : undefined
  return told
    ? { ...one, claim: { ...one.claim, value: { ...value, unit: told.unit, family: told.family } } }
    : one
}

/** Small counts meet by chance. */
const SMALLEST_SHARED = 100

function statedValue({ value }: Claim): string {
  return value.nominal.toFixed()
}

/** All tellings must agree on the date, or nothing is taken over. */
function sole(others: readonly Told[]): Told | undefined {
  const first = others[0]
  return first && others.every((other) => other.claim.date.end === first.claim.date.end) ? first : undefined
}

function wordsOf({ metric, value }: Claim): string {
  return [metric.object, value.family, value.lower, value.upper].join('|')
}

/** Marks claims of one document that tell the same fact again: same subject, same period, same value. */
export function linkRepeats(claims: readonly Claim[]): readonly Claim[] {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const key = factOf(claim)
    const group = groups.get(key)
    if (group) group.push(claim)
    else groups.set(key, [claim])
  }
  return claims.map((claim) => {
    const group = groups.get(factOf(claim)) ?? []
    if (group.length < 2) return claim
    return { ...claim, repeats: group.filter((other) => other !== claim).map((other) => other.id) }
  })
}

function factOf({ campaign, region, metric, value, date }: Claim): string {
  return [campaign?.name, region, metric.id, value.unit, value.lower, value.upper, date.start, date.end].join(
    '|',
  )
}
