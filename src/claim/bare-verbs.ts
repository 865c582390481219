import type { Claim, Metric } from './claim.ts'
import { countedIn, soleMetric } from './name-headlines.ts'
import type { Told } from './relate.ts'

/** What a text tells of one verb and one unit. */
interface Deeds {
  readonly named: Told[]
  readonly bare: Told[]
}

/**
 * 揽收快件1.6亿件 … 普宁市揽收1.04亿件: a verb alone is done to what the text names with it, where that is one thing and
 * was named first.
 */
export function bareVerbs(told: readonly Told[]): readonly (readonly [from: Metric, to: Metric])[] {
  const deeds = new Map<string, Deeds>()
  for (const one of told) {
    const { spoken, claim } = one
    if (spoken.kind !== 'count' || spoken.action === null || claim.source.part === 'headline') continue
    const key = `${spoken.action.id}|${countedIn(claim)}`
    const ofVerb = deeds.get(key) ?? { named: [], bare: [] }
    deeds.set(key, ofVerb)
    if (isNamed(one)) ofVerb.named.push(one)
    else if (claim.metric.topic === 'all') ofVerb.bare.push(one)
  }
  const found: (readonly [Metric, Metric])[] = []
  for (const { named, bare } of deeds.values()) {
    const target = soleMetric(named)
    const [first] = named
    const [other] = bare
    if (!target || !first || !other || target.id === other.claim.metric.id) continue
    if (first.claim.source.start < other.claim.source.start && !bare.some((one) => isAbove(one, named)))
      found.push([other.claim.metric, target])
  }
  return found
}

function isNamed({ spoken: { noun } }: Told): boolean {
  return noun.object !== null || noun.head !== ''
}

/** 立案查处哄抬价格案件31件 … 立案934件: what is more than all that was named is more than it. */
function isAbove({ claim }: Told, named: readonly Told[]): boolean {
  return named.every(
    (other) => isOfPeriod(other.claim, claim) && other.claim.value.nominal.lt(claim.value.nominal),
  )
}

function isOfPeriod(a: Claim, b: Claim): boolean {
  return a.date.end === b.date.end
}
