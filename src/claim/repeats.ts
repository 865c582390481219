import { append } from '../grouped-by.ts'
import type { Claim } from './claim.ts'
import type { Told } from './relate.ts'
import { relateRows } from './relate-rows.ts'
import { inOrderOfTime } from './row-periods.ts'
import { unifyMetrics } from './unify.ts'

/**
 * Where one telling of a fact says when, where or for what campaign, and another of the same document does not, the
 * second takes it from the first: a summary's 「抓获嫌疑人66名」 is dated by the section that says 「今年4月…66名」.
 * The fact is the same where the object, the value and the unit are.
 */
export function shareFacts(read: readonly Told[]): readonly Claim[] {
  const told = unifyMetrics(relateRows(inOrderOfTime(read)))
  const dated = told.filter((one) => !one.borrowed.period)
  const ofAny = soleTellings(dated, wordsOf)
  const ofCampaign = soleTellings(dated, (claim) => `${wordsOf(claim)}|${claim.campaign?.name}`)
  const units = unitsByValue(told)
  const ofBody = firstTellings(told.filter(({ claim }) => claim.source.part === 'body'))
  return told.map((found) => {
    const one = found.claim.value.unit === '' ? withUnit(found, units) : found
    const { period, campaign, region } = one.borrowed
    if (!period && !campaign && !region) return one.claim
    const retold =
      one.claim.source.part === 'headline' && period ? ofBody.get(retoldWords(one.claim)) : undefined
    const source = campaign
      ? ofAny.get(wordsOf(one.claim))
      : ofCampaign.get(`${wordsOf(one.claim)}|${one.claim.campaign?.name}`)
    if (!source) return retold ? { ...one.claim, date: retold.claim.date } : one.claim
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

/** By fact the telling that dates it; null where tellings disagree on the date, so that nothing is taken over. */
function soleTellings(
  dated: readonly Told[],
  keyOf: (claim: Claim) => string,
): ReadonlyMap<string, Told | null> {
  const sole = new Map<string, Told | null>()
  for (const one of dated) {
    const key = keyOf(one.claim)
    const before = sole.get(key)
    if (before === undefined) sole.set(key, one)
    else if (before && before.claim.date.end !== one.claim.date.end) sole.set(key, null)
  }
  return sole
}

/** By what a headline may tell again, the first that tells it: a text opens with what its headline is on. */
function firstTellings(told: readonly Told[]): ReadonlyMap<string, Told> {
  const first = new Map<string, Told>()
  for (const one of told) {
    const key = retoldWords(one.claim)
    if (!first.has(key)) first.set(key, one)
  }
  return first
}

/** What a headline tells in other words: 2.37亿元直达账户 over 办理退税2.37亿元. */
function retoldWords({ value, metric }: Claim): string {
  const { unit, lower, upper, stated } = value
  // 36.4% and 1482起 are no other figure; 26人 is the same where the same was done to them.
  const isTelling = lower.gte(SMALLEST_SHARED) || stated.replace(/\D/g, '').length >= TELLING_DIGITS
  return [unit, lower, upper, isTelling ? '' : metric.id].join('|')
}

const TELLING_DIGITS = 3

function wordsOf({ metric, value }: Claim): string {
  return [metric.object, value.family, value.lower, value.upper].join('|')
}

/**
 * Marks claims of one document that tell the same fact again: same subject, same period, same value. The first telling
 * names all others, each other one the first, so that a thousand repeats stay a thousand links.
 */
export function linkRepeats(claims: readonly Claim[]): readonly Claim[] {
  const tellings = new Map<string, string[]>()
  for (const claim of claims) {
    append(tellings, factOf(claim), claim.id)
  }
  return claims.map((claim) => {
    const [first, ...others] = tellings.get(factOf(claim)) ?? []
    if (first === undefined || others.length === 0) return claim
    return { ...claim, repeats: claim.id === first ? others : [first] }
  })
}

function factOf({ campaign, region, metric, value, date }: Claim): string {
  return [campaign?.name, region, metric.id, value.unit, value.lower, value.upper, date.start, date.end].join(
    '|',
  )
}
