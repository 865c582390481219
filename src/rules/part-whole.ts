import type { Claim, Relation } from '../claim/claim.ts'
import { type Cell, cellsOf } from '../ledger/cells.ts'
import type { CheckedDocument, Dossier } from '../ledger/ledger.ts'
import { addsUp, countedIn } from '../ledger/series.ts'
import { type Lexicon, topicAncestors } from '../lexicon/lexicon.ts'
import { Decimal } from '../quantity/decimal.ts'
import { formatInterval, liesBelow, meets, sum } from '../quantity/interval.ts'
import type { Interval } from '../quantity/quantity.ts'
import type { UnitFamily } from '../quantity/units.ts'
import { foldText } from '../text/fold.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import { headedLists } from './headed-lists.ts'
import { mayHold, type PhraseOf, phraseReader } from './phrase.ts'
import { regionAncestors } from './region.ts'
import type { Draft, RuleContext, TwofoldRule } from './rule.ts'
import { isIncident, mayRepeat } from './same-matter.ts'
import { isShareOf, type ToldShares, toldShares } from './told-shares.ts'
import { isTotal, toldTotals } from './told-total.ts'
import { unsureSubjects } from './unsure-subject.ts'
import { figure, figureAt, list, place, subject } from './wording.ts'

interface Above {
  readonly part: Claim
  readonly whole: Claim
}

interface Breakdown {
  readonly parts: readonly Claim[]
  readonly whole: Claim
  readonly total: Interval
  readonly complete: boolean
}

type PartOf = Extract<Relation, { readonly kind: 'part' }>

/** A part above its whole, parts that sum above it, a complete breakdown that misses it (semantics §6.3). */
export const partWhole: TwofoldRule = {
  id: 'part-whole',
  severity: 'error',
  scope: 'document-and-dossier',
  docs: {
    title: { zh: '分项与总数不符', en: 'Parts and whole do not fit' },
    why: {
      zh: '分项不能大于总数；同一处列出的各分项之和不能超过总数，完整的分项之和应等于总数。不同报道的分项不相加。',
      en: 'No part exceeds its whole; the parts that one text lists never sum above it, and a complete breakdown sums to it. Parts of different reports are never added.',
    },
    fires: [
      '公安部通报，“云盾2023”专项行动全年共侦破案件1200起，其中网络赌博案件1500起。',
      '公安部通报，“云盾2023”专项行动全年共侦破案件1200起，按类型分，网络赌博案件500起，电信网络诈骗案件900起。',
    ],
    silent: [
      '公安部通报，“云盾2023”专项行动全年共侦破案件1200起，其中网络赌博案件500起，电信网络诈骗案件300起。',
      '公安部通报，“云盾2023”专项行动全年共侦破案件1200起，按类型分，网络赌博案件500起，电信网络诈骗案件700起。',
      '4月13日新增无症状感染者26391例，其中本土26318例（上海25141例，吉林798例）。',
    ],
  },
  *checkDocument({ document, claims }, context) {
    const byId = new Map(claims.map((claim) => [claim.id, claim]))
    const phraseOf = phraseReader(context.lexicon, [document])
    const lists = new Map<string, Claim[]>()
    for (const claim of claims) {
      if (claim.relation?.kind !== 'part') continue
      const key = `${claim.relation.whole}|${claim.relation.list}`
      lists.set(key, [...(lists.get(key) ?? []), claim])
    }
    for (const parts of lists.values()) {
      const relation = parts[0]?.relation
      const whole = relation?.kind === 'part' ? byId.get(relation.whole) : undefined
      if (whole && relation?.kind === 'part')
        yield* breakdown(parts, whole, relation, { document, claims }, phraseOf, context)
    }
    yield* headedLists({ document, claims }, context)
    for (const { whole, parts } of toldTotals({ document, claims })) yield* missedTotal(whole, parts, context)
  },
  checkDossier: (dossier, context) => topics(dossier, context),
}

function* breakdown(
  all: readonly Claim[],
  whole: Claim,
  relation: PartOf,
  { document, claims }: CheckedDocument,
  phraseOf: PhraseOf,
  context: RuleContext,
): Iterable<Draft> {
  if (phraseOf(whole).compares) return
  const parts = withoutNested(all, document.original, context.lexicon).filter(
    (part) =>
      !isTotal(part) &&
      (isPartOf(part, whole, context.lexicon) ||
        (startsWithPart(part, whole) && countedIn(part.value) === countedIn(whole.value))),
  )
  const above = parts.filter(
    (part) => liesBelow(whole.value, part.value) && isNarrower(part, whole, phraseOf),
  )
  for (const part of above) yield aboveDraft({ part, whole }, context)
  // What is larger than the whole and yet no part by its words is something else that the list goes on to.
  const summed = relation.complete ? parts : parts.filter((part) => !liesBelow(whole.value, part.value))
  if (above.length > 0 || summed.length < 2) return
  const total = sum(distinct(summed).map((part) => part.value))
  const tooMuch = liesBelow(whole.value, total)
  const misses = relation.complete && parts.length === all.length && !meets(total, whole.value)
  if ((!tooMuch && !misses) || !isNearly(total, whole.value) || anotherWhole(whole, total, claims)) return
  const facts: Breakdown = { parts: summed, whole, total, complete: relation.complete }
  yield draft(partWhole, {
    // After 其中 the parts are examples that may overlap: their sum is a sign, no proof.
    severity: relation.complete ? 'error' : 'warning',
    told: breakdownWording[context.language](facts),
    evidence: evidenceOf(whole, summed),
    content: [contentOf(whole), ...summed.map(contentOf)],
  })
}

/** 本土26318例（上海25141例，吉林798例）: parts of a part are in that one already. */
function withoutNested(parts: readonly Claim[], original: string, lexicon: Lexicon): readonly Claim[] {
  return parts.filter((part, index) => {
    const wider = regionAncestors(lexicon, part.region)
    return !parts.slice(0, index).some((other) => {
      const between = original.slice(other.source.figure.end, part.source.figure.start)
      const isBracketed = /[（(]/.test(between) && !/[）)]/.test(between)
      return isBracketed || (other.metric.id === part.metric.id && wider.includes(other.region))
    })
  })
}

function* missedTotal(whole: Claim, parts: readonly Claim[], context: RuleContext): Iterable<Draft> {
  const total = sum(parts.map((part) => part.value))
  if (meets(total, whole.value) || !isNearly(total, whole.value)) return
  yield draft(partWhole, {
    told: breakdownWording[context.language]({ parts, whole, total, complete: true }),
    evidence: evidenceOf(whole, parts),
    content: [contentOf(whole), ...parts.map(contentOf)],
  })
}

/** Parts count the same sort of thing as their whole: the same object, or the same done to another. */
function isPartOf(part: Claim, whole: Claim, lexicon: Lexicon): boolean {
  if (countedIn(part.value) !== countedIn(whole.value) || !addsUp(part) || !addsUp(whole)) return false
  if (part.region !== whole.region && !regionAncestors(lexicon, part.region).includes(whole.region))
    return false
  const sameAction = part.metric.action === whole.metric.action || part.metric.action === 'count'
  return MEASURED.has(part.value.family) || (sameAction && part.metric.object === whole.metric.object)
}

/**
 * A part that was surely meant as one: the same done to the same thing, with words that narrow it. A list that follows a
 * figure may as well have gone on to other things.
 */
function isNarrower(part: Claim, whole: Claim, phraseOf: PhraseOf): boolean {
  const { action, object, topic } = whole.metric
  if (part.metric.object !== object) return false
  if (startsWithPart(part, whole)) return true
  if (part.metric.action !== action && part.metric.action !== 'count') return false
  const unnarrowed = part.metric.id === whole.metric.id && part.region === whole.region
  if (unnarrowed && phraseOf(part).rest === phraseOf(whole).rest) return false
  return (topic === 'all' || topic === part.metric.topic) && mayHold(phraseOf(whole), phraseOf(part))
}

/** 其中 opens the clause right after the whole's: a part of it, whatever is done to it. */
function startsWithPart(part: Claim, whole: Claim): boolean {
  return (
    foldText(part.source.text).startsWith('其中') &&
    part.source.start > whole.source.end &&
    part.source.start - whole.source.end < 12
  )
}

/** The parts make up another figure of the same paragraph: that one is their whole. */
function anotherWhole(whole: Claim, total: Interval, claims: readonly Claim[]): boolean {
  return claims.some(
    (claim) =>
      claim.id !== whole.id &&
      claim.source.blockIndex === whole.source.blockIndex &&
      claim.value.unit === whole.value.unit &&
      claim.relation?.kind !== 'part' &&
      meets(claim.value, total),
  )
}

/** How far a breakdown may miss its whole and still be one that was meant to make it up. */
const FAR = new Decimal('2.5')

function isNearly(total: Interval, whole: Interval): boolean {
  if (total.upper === null || whole.upper === null) return true
  return total.lower.lte(whole.upper.times(FAR)) && whole.lower.lte(total.upper.times(FAR))
}

/** Amounts of one scale, which add up whatever they are amounts of. */
const MEASURED: ReadonlySet<UnitFamily> = new Set<UnitFamily>(['money', 'weight', 'area', 'energy', 'visits'])

/** A part told twice in its list counts once. */
function distinct(parts: readonly Claim[]): readonly Claim[] {
  const seen = new Set<string>()
  return parts.filter((part) => {
    const key = `${part.metric.id}|${part.region}|${part.value.stated}`
    return !seen.has(key) && seen.add(key)
  })
}

/**
 * A topic's figure against that of the topic it is part of, of one campaign, region and stage. Where the part's as-of
 * is earlier than the whole's it must still not exceed it, since a running total only grows.
 */
function* topics(dossier: Dossier, context: RuleContext): Iterable<Draft> {
  const byTopic = new Map<string, readonly Cell[]>()
  const phraseOf = phraseReader(context.lexicon, dossier.documents)
  const unsure = unsureSubjects(dossier, phraseOf)
  const shares = toldShares(dossier)
  for (const series of dossier.series) {
    const first = series.claims.find(addsUp)
    if (first) byTopic.set(topicKey(first, series.metric.topic), cellsOf(series, dossier))
  }
  for (const series of dossier.series) {
    const first = series.claims.find(addsUp)
    if (!first || series.metric.topic === 'all') continue
    // Of 两项, 三项 and other things without a name of their own no one is part of another.
    if (!context.lexicon.objects.has(series.metric.object)) continue
    const parts = byTopic.get(topicKey(first, series.metric.topic)) ?? []
    for (const ancestor of new Set([...topicAncestors(context.lexicon, series.metric.topic), 'all'])) {
      const wholes = byTopic.get(topicKey(first, ancestor))
      if (wholes) yield* aboveWhole(parts, wholes, series.cumulative, { unsure, shares }, phraseOf, context)
    }
  }
}

function topicKey(claim: Claim, topic: string): string {
  const { campaign, region, metric } = claim
  return [campaign?.name ?? '', region, metric.action, metric.object, topic, countedIn(claim.value)].join('|')
}

function* aboveWhole(
  parts: readonly Cell[],
  wholes: readonly Cell[],
  cumulative: boolean,
  { unsure, shares }: { readonly unsure: ReadonlySet<Claim>; readonly shares: ToldShares },
  phraseOf: PhraseOf,
  context: RuleContext,
): Iterable<Draft> {
  const listed = parts.flatMap((cell) => cell.claims)
  for (const cell of parts) {
    // Wholes are ordered by their end: the first that has come so far is the one that binds.
    const whole = wholes.find((other) => holds(other, cell, cumulative))
    if (!whole) continue
    for (const part of distinctValues(cell.claims)) {
      if (part.source.part !== 'body' || isIncident(part)) continue
      const limits = whole.claims.filter(
        (claim) =>
          claim.source.part === 'body' &&
          !unsure.has(claim) &&
          // What is itself a part of something is no total, whatever its own topic was read as.
          claim.relation?.kind !== 'part' &&
          mayRepeat(claim, part) &&
          !isKindBeside(claim, listed) &&
          !isShareOf(claim, part, shares) &&
          mayHold(phraseOf(claim), phraseOf(part)),
      )
      const wholes = limits.filter((claim) => !phraseOf(claim).isExample && tellsWhole(claim, context))
      const limit = wholes.find((claim) => claim.source.document === part.source.document) ?? wholes[0]
      // One whole that holds it is enough: the others are for `contradiction`.
      if (limit && limits.every((claim) => liesBelow(claim.value, part.value)))
        yield aboveDraft({ part, whole: limit }, context)
    }
  }
}

const WHOLE = /共|总|合计|累计|全部/
const EXAMPLE = /其中|包括|含/

/** In its own text it stands beside a figure of what would be its part: one kind of several. */
function isKindBeside(whole: Claim, parts: readonly Claim[]): boolean {
  return parts.some(
    (part) => part.source.document === whole.source.document && standBesideEachOther(whole, part),
  )
}

/** 危重8人，重症19人: two clauses in a row that neither call the one a total nor the other a part name two kinds. */
function standBesideEachOther({ source: a }: Claim, { source: b }: Claim): boolean {
  if (a.document !== b.document || a.blockIndex !== b.blockIndex) return false
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  return second.start - first.end <= 1 && !WHOLE.test(a.text) && !EXAMPLE.test(b.text)
}

/** Named in full: not 公安机关立案467件. */
function tellsWhole({ metric, source }: Claim, { lexicon }: RuleContext): boolean {
  const words = foldText(source.text)
  // 立案 holds 案 and yet names no cases.
  const terms = (lexicon.objects.get(metric.object)?.terms ?? []).filter((term) => term.length > 1)
  return terms.length === 0 || WHOLE.test(words) || terms.some((term) => words.includes(term))
}

function holds(whole: Cell, part: Cell, cumulative: boolean): boolean {
  // From an earlier day on more may have come together.
  if (whole.startDay !== null && part.startDay !== null && part.startDay < whole.startDay) return false
  if (whole.end === part.end) return whole.start === part.start || whole.running === part.running
  return cumulative && whole.running && part.running && whole.end > part.end
}

function distinctValues(claims: readonly Claim[]): readonly Claim[] {
  const seen = new Set<string>()
  return claims.filter(
    (claim) => !seen.has(formatInterval(claim.value)) && seen.add(formatInterval(claim.value)),
  )
}

function aboveDraft(facts: Above, context: RuleContext): Draft {
  const { part, whole } = facts
  return draft(partWhole, {
    told: aboveWording[context.language](facts),
    evidence: evidenceOf(part, [whole]),
    content: [contentOf(part), contentOf(whole)],
  })
}

const aboveWording: Wording<Above> = {
  zh: ({ part, whole }) => ({
    message: `分项${part.metric.label}${figureAt(part, 'zh')}大于总数${whole.metric.label}${figureAt(whole, 'zh')}。请核对。`,
    explanation: `${formatInterval(part.value)} > ${formatInterval(whole.value)}；${place(part)}，${place(whole)}`,
    suggestion: '分项不能大于总数：请核对两数的量级、单位与统计范围。',
  }),
  en: ({ part, whole }) => ({
    message: `The part ${part.metric.label} ${figureAt(part, 'en')} exceeds its whole ${whole.metric.label} ${figureAt(whole, 'en')}. Check both.`,
    explanation: `${formatInterval(part.value)} > ${formatInterval(whole.value)}; ${place(part)}, ${place(whole)}`,
    suggestion: 'A part cannot exceed its whole: check magnitude, unit and scope of both.',
  }),
}

const breakdownWording: Wording<Breakdown> = {
  zh: ({ parts, whole, total, complete }) => ({
    message: `${subject(whole)}：分项${list(parts.map(figure), 'zh')}之和${complete ? '不等于' : '超过'}总数${figureAt(whole, 'zh')}。请核对。`,
    explanation: `${parts.map((part) => formatInterval(part.value)).join(' + ')} = ${formatInterval(total)}，${complete ? '与' : '大于'} ${formatInterval(whole.value)}${complete ? ' 不相交' : ''}`,
  }),
  en: ({ parts, whole, total, complete }) => ({
    message: `${subject(whole)}: the parts ${list(parts.map(figure), 'en')} ${complete ? 'do not sum to' : 'sum above'} the whole ${figureAt(whole, 'en')}. Check them.`,
    explanation: `${parts.map((part) => formatInterval(part.value)).join(' + ')} = ${formatInterval(total)}, which ${complete ? 'does not meet' : 'exceeds'} ${formatInterval(whole.value)}`,
  }),
}
