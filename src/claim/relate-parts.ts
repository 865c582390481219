import { readNumeral } from '../calendar/numeral.ts'
import { meets, sum as sumOfIntervals } from '../quantity/interval.ts'
import type { Claim, Relation } from './claim.ts'
import type { Told } from './relate.ts'

const EXAMPLES = /其中|包括|含有|当中/
/** 分产业看, 按类型分, 由…构成: the text claims that what follows makes up the whole. */
const COMPLETE =
  /按[^，。；]{1,10}(?:分|划分)(?=[，：])|(?:^|[，。；：])[^，。；]{0,4}(?:分|从)[^，。；]{1,8}看(?=[，：])|具体为|具体是|由[^，。；]{0,4}(?:构成|组成)/

/** What follows 其中, or lists under a total, is part of the last figure before that counts the same. */
export function partOf(one: Told, known: readonly Told[]): Relation | null {
  const here = known.filter((other) => other.reading === one.reading)
  const marked = here.filter((other) => markBetween(other, one) !== null && couldHold(other, one))
  const akin = marked.filter((other) => isAkin(other, one))
  // 抽检1.72万批次，不合格341批次，其中小吃抽检612批次: what is done to a part is done to its whole.
  const { action } = one.spoken
  const alike = action && marked.findLast((other) => other.spoken.action === action)
  const whole = alike ?? akin.at(-1) ?? marked.at(-1)
  if (!whole) return null
  const complete = markBetween(whole, one) === 'complete'
  return { kind: 'part', whole: whole.claim.id, complete, list: whole.figure.start }
}

function markBetween(whole: Told, part: Told): 'examples' | 'complete' | null {
  const between = part.reading.text.slice(whole.figure.end, part.figure.start)
  if (/。[^。]*。/.test(between)) return null
  const kind = COMPLETE.test(between) ? 'complete' : EXAMPLES.test(between) ? 'examples' : null
  const mark = kind && (kind === 'complete' ? COMPLETE : EXAMPLES).exec(between)
  // 其中存款利息9874万元，其他51万元。业务支出48911万元: what the mark opens ends with its sentence.
  return mark && between.includes('。', mark.index + mark[0].length) ? null : kind
}

/** The whole counts the same sort of thing with nothing that narrows it more than the part. */
function couldHold(whole: Told, part: Told): boolean {
  const { value, metric, relation } = whole.claim
  if (whole.spoken.kind !== 'count' || whole.spoken.role === 'base') return false
  if (relation?.kind === 'comparison' || relation?.kind === 'part') return false
  if (isOfYearBefore(part.claim, whole.claim)) return false
  if (value.family !== part.claim.value.family) return false
  if (value.unit !== part.claim.value.unit && value.family !== 'people' && value.family !== 'cases')
    return false
  const a = whole.spoken.noun.object
  const b = part.spoken.noun.object
  if (a && b && a !== b && b.parent !== a.id && (a.kind === 'measure' || b.kind === 'measure')) return false
  return (
    metric.id === part.claim.metric.id || metric.topic === 'all' || metric.object !== part.claim.metric.object
  )
}

/** 2024年14.26万人次，其中……；2023年19640人次: an earlier year's figure stands beside its part, and is none itself. */
function isOfYearBefore({ date: part }: Claim, { date: whole }: Claim): boolean {
  return part.end !== null && whole.start !== null && part.end.slice(0, 4) < whole.start.slice(0, 4)
}

/** Of several that could hold it, the one of its own object or of a like name: 智能终端业务收入 is of 营业收入. */
export function isAkin(whole: Told, part: Told): boolean {
  const a = whole.spoken.noun
  const b = part.spoken.noun
  if (a.object && (a.object === b.object || b.object?.parent === a.object.id)) return true
  const tail = (b.head || (b.object?.label ?? '')).slice(-2)
  return tail.length === 2 && (a.head || (a.object?.label ?? '')).endsWith(tail)
}

const COUNT_OF_PARTS = /([两二三四五六七八九十\d]+)[项类个种者]/

/** The figures that 两项合计 adds up: as many as it says, else those listed before it in its sentence. */
export function summedParts(sum: Told, before: readonly Told[]): readonly Told[] {
  const { text } = sum.reading
  const clause = text.slice(
    Math.max(text.lastIndexOf('，', sum.figure.start - 1), sum.sentenceStart - 1) + 1,
    sum.figure.start,
  )
  const stated = COUNT_OF_PARTS.exec(clause)?.[1]
  const wanted = readNumeral(stated ?? '', 0)?.value ?? null
  const parts: Told[] = []
  for (const other of before.toReversed()) {
    if (other.reading !== sum.reading || parts.length === wanted) break
    if (wanted === null && other.sentenceStart !== sum.sentenceStart) break
    if (!isAddend(other, sum)) continue
    parts.unshift(other)
  }
  return parts.length === wanted || (wanted === null && parts.length > 1) ? parts : []
}

function isAddend({ claim, spoken }: Told, sum: Told): boolean {
  const { value, relation } = claim
  return (
    spoken.kind === 'count' &&
    spoken.role === undefined &&
    value.unit === sum.claim.value.unit &&
    relation?.kind !== 'comparison' &&
    claim.region === sum.claim.region
  )
}

/**
 * A breakdown that is said to be complete but does not add up to the figure nearest before it, while it does to
 * another figure of the same matter, belongs to that one: last year's value may stand between.
 */
export function reconsidered(told: readonly Told[], earlier: readonly Told[]): readonly Told[] {
  const byId = new Map([...earlier, ...told].map((one) => [one.claim.id, one]))
  const lists = new Map<string, Told[]>()
  for (const one of told) {
    const { relation } = one.claim
    if (relation?.kind === 'part' && relation.complete)
      lists.set(relation.whole, [...(lists.get(relation.whole) ?? []), one])
  }
  const moved = new Map<Told, Told>()
  for (const [wholeId, parts] of lists) {
    const whole = byId.get(wholeId)
    if (!whole || addsUpTo(parts, whole.claim)) continue
    const other = told.find(
      (one) =>
        one !== whole &&
        one.spoken.kind === 'count' &&
        one.claim.metric.id === whole.claim.metric.id &&
        one.claim.value.unit === whole.claim.value.unit &&
        addsUpTo(parts, one.claim),
    )
    if (other) for (const part of parts) moved.set(part, other)
  }
  return told.map((one) => {
    const whole = moved.get(one)
    const { relation } = one.claim
    if (!whole || relation?.kind !== 'part') return one
    return {
      ...one,
      claim: { ...one.claim, relation: { ...relation, whole: whole.claim.id, list: whole.figure.start } },
    }
  })
}

function addsUpTo(parts: readonly Told[], whole: Claim): boolean {
  return meets(sumOfIntervals(parts.map(({ claim }) => claim.value)), whole.value)
}
