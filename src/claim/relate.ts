import type { Claim, Relation } from './claim.ts'
import type { Figure, Reading } from './reading.ts'
import { countOf } from './relate-names.ts'
import { partOf, reconsidered, summedParts } from './relate-parts.ts'
import { averageOf, shareOf } from './relate-ratios.ts'
import { sameMatter } from './relate-words.ts'
import { firstEndingAfter } from './spans.ts'
import type { Spoken } from './spoken.ts'
import { isTurnOf } from './turned.ts'

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
  const before = earlier.slice(-WINDOW)
  const related: Told[] = []
  for (const one of told) {
    const known = [...before, ...related.slice(-4 * WINDOW)]
    const previous = related.at(-1)
    if (previous && isTurnOf(previous.spoken, one))
      related.splice(-1, 1, withRelation(previous, { kind: 'comparison', of: one.claim.id }))
    const relation = relationOf(one, known)
    if (one.spoken.role === 'sum') {
      for (const part of summedParts(one, related)) {
        const relationOfPart: Relation = {
          kind: 'part',
          whole: one.claim.id,
          complete: true,
          list: one.figure.start,
        }
        related[related.indexOf(part)] = withRelation(part, relationOfPart)
      }
    }
    related.push(relation ? within(withRelation(one, relation), relation, known) : one)
  }
  return reconsidered(related, before)
}

/** 江油市生产总值612.4亿元，占绵阳全市的14.8%。其中，第一产业67.4亿元: a part is of no wider region than its whole. */
function within(one: Told, relation: Relation, known: readonly Told[]): Told {
  if (relation.kind !== 'part') return one
  const whole = known.find(({ claim }) => claim.id === relation.whole)?.claim
  const region = whole?.region
  // 邓州市24起。从时段看，夜间查获107起: more than it is no part of it.
  const isMore = whole?.value.upper != null && one.claim.value.lower.gt(whole.value.upper)
  const isNarrower =
    region !== undefined && region !== one.claim.region && region.startsWith(one.claim.region) && !isMore
  return isNarrower ? { ...one, claim: { ...one.claim, region } } : one
}

function withRelation(one: Told, relation: Relation): Told {
  return { ...one, claim: { ...one.claim, relation } }
}

function relationOf(one: Told, known: readonly Told[]): Relation | null {
  const { spoken } = one
  switch (spoken.kind) {
    case 'change':
      return {
        kind: 'change',
        of: subjectOf(one, known)?.claim.id ?? null,
        direction: spoken.direction,
        basis: spoken.basis,
        mode: spoken.mode,
      }
    case 'share':
      return comparisonOf(one, known) ?? shareOf(one, known)
    case 'average':
      return comparisonOf(one, known) ?? averageOf(one, known)
    case 'count':
      if (spoken.role === 'base') return null
      return comparisonOf(one, known) ?? (spoken.role === 'sum' ? null : partOf(one, known)) ?? countOf(one)
  }
}

/** What a change is of: the last figure of the same matter, of the same period before others. */
function subjectOf(one: Told, known: readonly Told[]): Told | undefined {
  const candidates = known.filter(
    (other) =>
      other.spoken.kind !== 'change' && sameMatter(other, one) && other.claim.relation?.kind !== 'comparison',
  )
  const ofPeriod = candidates.findLast(
    ({ claim: { date } }) => date.start === one.claim.date.start && date.end === one.claim.date.end,
  )
  // The columns of a row differ by their period, told or not.
  return ofPeriod ?? (one.spoken.row === undefined ? candidates.at(-1) : undefined)
}

const RATIOS: ReadonlySet<string> = new Set(['percentage-points', 'multiple'])
/** Between a period of comparison and its figure: 去年同期日均的, 上年为. */
const OF_COMPARISON =
  /^(?:同期|同口径|全年|同档期|假期|日均|月均|人均|全省|全国|全市|的|为|是|有|仅|只有|约|超|近|达|分别|则)*$/

/** 去年同期为3万起: a value of the period of comparison; or of the year before, told right behind its own. */
function comparisonOf(one: Told, known: readonly Told[]): Relation | null {
  if (RATIOS.has(one.claim.value.family)) return null
  if (one.spoken.compared) return { kind: 'comparison', of: lastOfMatter(one, known)?.claim.id ?? null }
  const before = one.reading.periods[firstEndingAfter(one.reading.periods, one.figure.start) - 1]
  if (!before || !OF_COMPARISON.test(one.reading.text.slice(before.end, one.figure.start))) return null
  const subject = lastOfMatter(one, known)
  if (before.comparison) return { kind: 'comparison', of: subject?.claim.id ?? null }
  const isYearBefore =
    subject !== undefined &&
    (subject.sentenceStart === one.sentenceStart || before.start === one.sentenceStart) &&
    isYearLater(subject.claim, one.claim)
  return isYearBefore ? { kind: 'comparison', of: subject.claim.id } : null
}

function lastOfMatter(one: Told, known: readonly Told[]): Told | undefined {
  return known.findLast(
    (other) =>
      other.reading === one.reading &&
      !other.spoken.compared &&
      other.spoken.kind === one.spoken.kind &&
      sameMatter(other, one),
  )
}

/** Whether a claim covers the same stretch as another, one year on. */
export function isYearLater(later: Claim, earlier: Claim): boolean {
  const { end } = earlier.date
  if (end === null || later.date.end === null) return false
  return `${Number(end.slice(0, 4)) + 1}${end.slice(4, 7)}` === later.date.end.slice(0, 7)
}
