import { append } from '../grouped-by.ts'
import { meets } from '../quantity/interval.ts'
import { bareVerbs } from './bare-verbs.ts'
import type { Claim, Metric } from './claim.ts'
import { digitsOf, knownness, nameHeadlines, soleMetric } from './name-headlines.ts'
import type { Told } from './relate.ts'

/**
 * One document names one thing in several ways, in full first and in short later, or in a headline's shorthand. Open
 * metrics, whose words no pack knows, are taken for one where the document itself gives the evidence: the same exact
 * value told twice, or one name within the other. None are where their values would then clash: a guess must not make
 * a contradiction.
 */
export function unifyMetrics(told: readonly Told[]): readonly Told[] {
  const named = nameHeadlines(told)
  const names = [...bareVerbs(named), ...byValue(named), ...byName(named)]
  const once = names.filter(
    ([from, to], at) => names[at - 1]?.[0].id !== from.id || names[at - 1]?.[1].id !== to.id,
  )
  return once.reduce((all, [from, to]) => renamed(all, from, to), named)
}

export type Renaming = readonly [from: Metric, to: Metric]

/** A value exact enough not to be met by chance: three significant digits. */
const TELLING = 3

/** 春节档67.58亿落袋 … 总票房67.58亿元: a value told twice. */
function byValue(told: readonly Told[]): readonly Renaming[] {
  const values = new Map<string, Told[]>()
  const counts = told.filter((one) => one.spoken.kind === 'count' || one.spoken.kind === 'average')
  for (const one of counts) {
    const key = roughValue(one)
    append(values, key, one)
  }
  const found: Renaming[] = []
  for (const group of values.values()) {
    for (const one of group) {
      if (knownness(one) > 1 || digitsOf(one.claim) < TELLING) continue
      const target = betterName(one, group)
      if (target) found.push([one.claim.metric, target])
    }
  }
  return found
}

/** The one metric under which better known tellings of a fact stand; null where there are several. */
function betterName(one: Told, group: readonly Told[]): Metric | null {
  let sole: Metric | null = null
  for (const other of group) {
    const { metric } = other.claim
    if (metric.id === sole?.id || !isBetterNamed(other, one) || !isSameFact(one, other)) continue
    if (sole) return null
    sole = metric
  }
  return sole
}

/** Unit, kind and first two digits: what meets lies under one key but for values on an edge, which are left alone. */
function roughValue({ claim, spoken }: Told): string {
  const { nominal, unit } = claim.value
  return `${spoken.kind}|${unit}|${nominal.toSignificantDigits(2, 1).toFixed()}`
}

function isSameFact(one: Told, other: Told): boolean {
  const { claim } = one
  return (
    claim.metric.id !== other.claim.metric.id &&
    claim.source.start !== other.claim.source.start &&
    digitsOf(other.claim) >= TELLING &&
    meets(claim.value, other.claim.value) &&
    (claim.region === other.claim.region || one.borrowed.region || other.borrowed.region) &&
    other.claim.relation?.kind !== 'comparison' &&
    claim.relation?.kind !== 'comparison'
  )
}

/** More is known of it; of two open names the longer says more. */
function isBetterNamed(other: Told, one: Told): boolean {
  const more = knownness(other) - knownness(one)
  return more > 0 || (more === 0 && other.spoken.noun.head.length > one.spoken.noun.head.length)
}

/** 夏粮2923亿斤 … 夏粮总产2923亿斤: a name within one other name of the document. */
function byName(told: readonly Told[]): readonly Renaming[] {
  const heads = new Map<string, Told>()
  for (const one of told) {
    const { kind, noun } = one.spoken
    if (kind === 'count' && !noun.object && noun.head.length > 1 && noun.modifiers.length === 0)
      heads.set(one.claim.metric.id, one)
  }
  const open = [...heads.values()].slice(0, MOST_NAMES)
  const found: Renaming[] = []
  for (const one of open) {
    const { head } = one.spoken.noun
    const longer = open.filter(
      (other) =>
        other.claim.value.unit === one.claim.value.unit &&
        other.spoken.noun.head.length > head.length &&
        (other.spoken.noun.head.startsWith(head) || other.spoken.noun.head.endsWith(head)) &&
        (one.spoken.action === null || one.spoken.action === other.spoken.action),
    )
    const target = soleMetric(longer)
    if (target) found.push([one.claim.metric, target])
  }
  return found
}

/** A document of very many open names is no news. */
const MOST_NAMES = 300

/** Renames a metric, and the changes and shares of it, unless values of the two would clash. */
function renamed(told: readonly Told[], from: Metric, to: Metric): readonly Told[] {
  const old = told.filter(({ claim }) => claim.metric.id === from.id)
  if (old.length === 0) return told
  const known = new Map<string, Told[]>()
  for (const one of told) {
    if (one.claim.metric.id !== to.id || one.claim.relation?.kind === 'comparison') continue
    const key = placeAndTime(one.claim)
    append(known, key, one)
  }
  const clashes = old.some((one) =>
    (known.get(placeAndTime(one.claim)) ?? []).some((other) => !meets(one.claim.value, other.claim.value)),
  )
  if (clashes) return told
  return told.map((one) => {
    const { metric } = one.claim
    if (metric.id === from.id) return withMetric(one, to)
    const isOfIt =
      metric.object === subjectIn(from) && metric.topic === from.topic && RELATIVE.has(one.spoken.kind)
    const object = subjectIn(to)
    return isOfIt
      ? withMetric(one, { ...metric, id: `${metric.action}.${object}.${to.topic}`, object, topic: to.topic })
      : one
  })
}

/** How a change, a share or an average names what it is of: growth.carry-passenger. */
function subjectIn({ action, object }: Metric): string {
  return action === 'count' ? object : `${action}-${object}`
}

const RELATIVE: ReadonlySet<string> = new Set(['change', 'share', 'average'])

function placeAndTime({ region, date, value }: Claim): string {
  return [region, date.start, date.end, value.unit].join('|')
}

function withMetric(one: Told, metric: Metric): Told {
  return one.claim.metric.id === metric.id ? one : { ...one, claim: { ...one.claim, metric } }
}
