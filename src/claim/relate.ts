import type { Claim, Relation } from './claim.ts'
import type { Spoken } from './ellipsis.ts'
import type { Figure, Reading } from './reading.ts'
import { firstEndingAfter } from './spans.ts'

/** A claim just made, with what is known of its words: relations are read from these. */
export interface Told {
  readonly claim: Claim
  readonly spoken: Spoken
  readonly figure: Figure
  readonly reading: Reading
  /** Start of its sentence in the reading. */
  readonly sentenceStart: number
  /** What its own surroundings do not say, so that another telling of the same fact may. */
  readonly borrowed: { readonly period: boolean; readonly campaign: boolean; readonly region: boolean }
}

/** How far back a total or a subject is looked for, in claims. */
const WINDOW = 12

/** Adds to the claims of one block how they stand to each other and to the claims before. */
export function relate(told: readonly Told[], earlier: readonly Told[]): readonly Told[] {
  const known = [...earlier.slice(-WINDOW)]
  const related: Told[] = []
  for (const one of told) {
    const relation = relationOf(one, known)
    const result = relation ? { ...one, claim: { ...one.claim, relation } } : one
    related.push(result)
    known.push(result)
    if (known.length > WINDOW * 4) known.splice(0, WINDOW * 2)
  }
  return related
}

function relationOf(one: Told, known: readonly Told[]): Relation | null {
  const { spoken } = one
  switch (spoken.kind) {
    case 'change': {
      const subject = known.findLast(
        (other) =>
          other.spoken.kind === 'count' &&
          sameMatter(other, one) &&
          other.claim.relation?.kind !== 'comparison',
      )
      return {
        kind: 'change',
        of: subject?.claim.id ?? null,
        direction: spoken.direction,
        basis: spoken.basis,
        mode: spoken.mode,
      }
    }
    case 'share': {
      const part = known.findLast((other) => other.spoken.kind === 'count' && sameReading(other, one))
      const whole = part && known.findLast((other) => other !== part && isWholeOf(other.claim, part.claim))
      return { kind: 'share', part: part?.claim.id ?? null, whole: whole?.claim.id ?? null }
    }
    case 'average':
      return { kind: 'average', total: null, count: null }
    case 'count':
      return comparisonOf(one, known) ?? partOf(one, known) ?? countOf(one)
  }
}

function sameReading(a: Told, b: Told): boolean {
  return a.reading === b.reading
}

function sameMatter(a: Told, b: Told): boolean {
  const left = a.spoken.noun
  const right = b.spoken.noun
  return left.object === right.object && left.head === right.head && a.claim.region === b.claim.region
}

/** 去年同期为3万起: a value of the period of comparison. */
function comparisonOf(one: Told, known: readonly Told[]): Relation | null {
  const before = one.reading.periods[firstEndingAfter(one.reading.periods, one.figure.start) - 1]
  if (
    !before?.comparison ||
    !/^(?:的|为|是|仅|仅为|约|分别为|则为|同期)*$/.test(one.reading.text.slice(before.end, one.figure.start))
  )
    return null
  const subject = known.findLast(
    (other) => sameReading(other, one) && other.spoken.kind === 'count' && sameMatter(other, one),
  )
  return { kind: 'comparison', of: subject?.claim.id ?? null }
}

const EXAMPLES = /其中|包括|含有/
const COMPLETE = /按[^，。；]{1,10}(?:分|划分)|分[^，。；]{1,8}看|具体为|具体是|构成|组成|分别(?:为|是)/

/** What follows 其中, or lists under a total, is part of the last figure before that counts the same. */
function partOf(one: Told, known: readonly Told[]): Relation | null {
  const { text } = one.reading
  for (let index = known.length - 1; index >= 0; index--) {
    const other = known[index]
    if (!other || !sameReading(other, one)) return null
    const between = text.slice(other.figure.end, one.figure.start)
    const marked = EXAMPLES.exec(between) ?? COMPLETE.exec(between)
    if (!marked) continue
    if (/。[^。]*。/.test(between)) return null
    if (
      other.claim.value.family !== one.claim.value.family ||
      other.spoken.kind !== 'count' ||
      !couldHold(other.claim, one.claim)
    )
      continue
    return { kind: 'part', whole: other.claim.id, complete: COMPLETE.test(between), list: other.figure.start }
  }
  return null
}

/** The whole counts the same thing with nothing that narrows it more than the part. */
function couldHold(whole: Claim, part: Claim): boolean {
  if (
    whole.value.unit !== part.value.unit &&
    whole.value.family !== 'people' &&
    whole.value.family !== 'cases'
  )
    return false
  return (
    whole.metric.id === part.metric.id ||
    whole.metric.topic === 'all' ||
    whole.metric.object !== part.metric.object
  )
}

function isWholeOf(whole: Claim, part: Claim): boolean {
  return (
    whole.value.unit === part.value.unit &&
    whole.metric.action === part.metric.action &&
    whole.metric.object === part.metric.object &&
    (whole.metric.topic === 'all' || whole.metric.topic === part.metric.topic) &&
    whole.value.lower.gte(part.value.lower)
  )
}

const LIST_BEFORE =
  /((?:[^，。；：、]{1,16}、)+[^，。；：、]{1,16}?(?:[和及与][^，。；：、]{1,16}?)?)(等)?(?:共|合计|一共|全部|这)?$/

/** 东城、西城、朝阳等3个分局: the names that stand right before their count. */
function countOf(one: Told): Relation | null {
  const { text } = one.reading
  const from = Math.max(one.sentenceStart, one.figure.start - 400)
  const match = LIST_BEFORE.exec(lastClause(text.slice(from, one.figure.start)))
  if (!match?.[1] || /\d|分别|各|依次/.test(match[1])) return null
  const names = match[1].split(/[、和及与]/).filter((name) => name !== '')
  return names.length < 2 ? null : { kind: 'count', names, open: match[2] !== undefined }
}

function lastClause(text: string): string {
  return text.slice(
    Math.max(text.lastIndexOf('，'), text.lastIndexOf('。'), text.lastIndexOf('；'), text.lastIndexOf('：')) +
      1,
  )
}
