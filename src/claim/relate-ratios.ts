import { fromIso } from '../calendar/civil.ts'
import { foldText } from '../text/fold.ts'
import type { Claim, Relation } from './claim.ts'
import type { Told } from './relate.ts'
import { isAkin } from './relate-parts.ts'
import { sameMatter, sameWords } from './relate-words.ts'
import { spansWithin } from './spans.ts'

/** 占营业收入的27%: the part is what is told of, the whole what the words behind 占 name. */
export function shareOf(one: Told, known: readonly Told[]): Relation {
  const here = known.filter((other) => other.reading === one.reading)
  const together = /合计|合共|共计|总共|相加/.test(shareWords(one))
  const part = together ? undefined : here.findLast((other) => isPart(other, one))
  const whole = wholeOf(one, part, known)
  return { kind: 'share', part: part?.claim.id ?? null, whole: whole?.claim.id ?? null }
}

/** The share's clause up to its figure. */
function shareWords({ reading, figure }: Told): string {
  const before = reading.text.slice(Math.max(0, figure.start - 48), figure.start)
  return before.slice(
    Math.max(before.lastIndexOf('，'), before.lastIndexOf('。'), before.lastIndexOf('；')) + 1,
  )
}

function isPart(other: Told, one: Told): boolean {
  return (
    other.spoken.kind === 'count' &&
    other.spoken.role !== 'base' &&
    other.spoken.role !== 'sum' &&
    other.claim.relation?.kind !== 'comparison' &&
    sameMatter(other, one)
  )
}

function wholeOf(one: Told, part: Told | undefined, known: readonly Told[]): Told | undefined {
  const here = known.filter((other) => other.reading === one.reading)
  const base = here.findLast((other) => other.spoken.role === 'base' && other.figure.end <= one.figure.start)
  if (base && one.figure.start - base.figure.end <= 2) return base
  if (!part) return undefined
  const named = /占([^占，。]*?)(?:的|总[数量额]|比重|比例|\d|$)/.exec(shareWords(one))?.[1] ?? ''
  const candidates = known.filter((other) => other !== part && isWiderThan(other.claim, part.claim))
  const byName = candidates.findLast((other) => isNamed(other, named))
  if (byName) return byName
  // 占全省的35.5%: the same matter of a wider region.
  if (/^(?:全|我|本)?[省市州盟区县旗国]/.test(named))
    return candidates.findLast((other) => sameWords(other, part))
  return WHOLE_UNSAID.test(named)
    ? candidates.findLast((other) => other.reading === one.reading && isAkin(other, part) && isBare(other))
    : undefined
}

/** 占51.6%, 占全部的一半: the whole is not named. */
const WHOLE_UNSAID = /^(?:全部|总体|其中|[约近超逾达到为比]*)$/

function isBare({ spoken: { noun } }: Told): boolean {
  return noun.modifiers.length === 0 && noun.topics.length === 0
}

function isNamed({ claim, spoken: { noun } }: Told, words: string): boolean {
  if (words === '') return false
  return noun.object
    ? noun.object.terms.some(
        (term) => words.endsWith(term) && isBorneOut(words.slice(0, -term.length), claim.source.text),
      )
    : noun.head !== '' && words.endsWith(noun.head)
}

/** 占口岸离境旅客的三成 is no share of a 总载客量 that tells of no 口岸: words enough of their own must be the whole's, too. */
function isBorneOut(narrower: string, told: string): boolean {
  if (narrower.length < NARROWER) return true
  const text = foldText(told)
  return [...narrower].some((_, at) => at > 0 && text.includes(narrower.slice(at - 1, at + 1)))
}

const NARROWER = 4

function isWiderThan(whole: Claim, part: Claim): boolean {
  return (
    whole.value.unit === part.value.unit &&
    whole.value.lower.gte(part.value.lower) &&
    whole.relation?.kind !== 'comparison' &&
    whole.date.end === part.date.end
  )
}

/** 日均370万人次, 人均花费744元: what is divided, and by how many days or by which figure. */
export function averageOf(one: Told, known: readonly Told[]): Relation {
  const here = known.filter((other) => other.reading === one.reading)
  const nothing = { kind: 'average', total: null, count: null, days: null } as const
  switch (one.spoken.per) {
    case 'day': {
      const total = here.findLast(
        (other) => isTotal(other, one) && (sameMatter(other, one) || isShortFor(one, other)),
      )
      return total ? { ...nothing, total: total.claim.id, days: daysOf(one, total) } : nothing
    }
    case 'person': {
      const total = here.findLast((other) => isTotal(other, one) && isSpending(other, one))
      const count = here.findLast(
        (other) => PEOPLE.has(other.claim.value.family) && sharesPlaceAndTime(other, one),
      )
      return total && count ? { ...nothing, total: total.claim.id, count: count.claim.id } : nothing
    }
    case 'match': {
      const total = here.findLast((other) => isTotal(other, one))
      const count = here.findLast(
        (other) => other.claim.value.unit === '场' && sharesPlaceAndTime(other, one),
      )
      return total && count ? { ...nothing, total: total.claim.id, count: count.claim.id } : nothing
    }
    default:
      return nothing
  }
}

/** 新设经营主体41.6万户，日均新设2826户: the average names in short what its total names in full. */
function isShortFor(one: Told, total: Told): boolean {
  const { head, object } = one.spoken.noun
  return (
    object === null && one.sentenceStart === total.sentenceStart && total.claim.source.text.includes(head)
  )
}

const PEOPLE: ReadonlySet<string> = new Set(['people', 'visits'])

function isTotal(other: Told, one: Told): boolean {
  const { claim, spoken } = other
  return (
    spoken.kind === 'count' &&
    spoken.role !== 'base' &&
    claim.value.unit === one.claim.value.unit &&
    claim.relation?.kind !== 'comparison' &&
    claim.relation?.kind !== 'part' &&
    sharesPlaceAndTime(other, one)
  )
}

function sharesPlaceAndTime({ claim: a }: Told, { claim: b }: Told): boolean {
  return a.region === b.region && a.date.start === b.date.start && a.date.end === b.date.end
}

/** 人均花费 of 旅游收入, 人均生产总值 of 生产总值. */
function isSpending(total: Told, one: Told): boolean {
  if (total.spoken.noun.object && total.spoken.noun.object === one.spoken.noun.object) return true
  const nameOf = ({ spoken: { noun } }: Told): string => noun.head || (noun.object?.label ?? '')
  return (
    /花费|消费|支出|开支/.test(nameOf(one)) &&
    /收入|花费|消费|支出/.test(nameOf(total)) &&
    one.sentenceStart === total.sentenceStart
  )
}

/** Days that a total is spread over: as its sentence counts them (共182天), else those of its period. */
function daysOf(one: Told, total: Told): number | null {
  for (const period of spansWithin(
    one.reading.periods,
    Math.min(one.sentenceStart, total.sentenceStart),
    one.figure.start,
  )) {
    const stated =
      period.role === 'duration' ? /^P(\d+)D$/.exec(period.period.duration ?? '')?.[1] : undefined
    if (stated !== undefined) return Number(stated)
  }
  const { start, end } = total.claim.date
  if (start === null || end === null || total.borrowed.period) return null
  return (fromIso(end) ?? 0) - (fromIso(start) ?? 0) + 1
}
