import type { Claim } from '../claim/claim.ts'
import type { Language } from '../language.ts'
import type { Decimal } from '../quantity/decimal.ts'
import { formatInterval, liesBelow, meets, sum } from '../quantity/interval.ts'
import type { Interval } from '../quantity/quantity.ts'
import { digitsWritten, writtenIn } from './computed-slip.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import type { Draft, RuleContext, Values } from './rule.ts'
import { describeSlip } from './slip-wording.ts'
import { nominalSum, slipsOfSum } from './sum-slips.ts'
import { figure, figureAt, list, place, subject } from './wording.ts'

const PART_WHOLE = { id: 'part-whole', severity: 'error' } as const

export interface Above {
  readonly part: Claim
  readonly whole: Claim
}

export interface Breakdown {
  readonly parts: readonly Claim[]
  readonly whole: Claim
  readonly total: Interval
  readonly complete: boolean
}

export function breakdownDraft(facts: Breakdown, context: RuleContext): Draft {
  const { parts, whole, complete } = facts
  return draft(PART_WHOLE, {
    // After 其中 the parts are examples that may overlap: their sum is a sign, no proof.
    severity: complete ? 'error' : 'warning',
    told: breakdownWording[context.language]({
      ...facts,
      isAbove: !complete && liesBelow(whole.value, facts.total),
    }),
    evidence: evidenceOf(whole, parts),
    content: [contentOf(whole), ...parts.map(contentOf)],
    standsWith: (values) => !meets(sum(parts.map((part) => valueIn(values, part))), valueIn(values, whole)),
  })
}

export function aboveDraft(facts: Above, context: RuleContext): Draft {
  const { part, whole } = facts
  return draft(PART_WHOLE, {
    told: aboveWording[context.language](facts),
    evidence: evidenceOf(part, [whole]),
    content: [contentOf(part), contentOf(whole)],
    standsWith: (values) => liesBelow(valueIn(values, whole), valueIn(values, part)),
  })
}

function valueIn(values: Values, { id, value }: Claim): Interval {
  return values.get(id) ?? value
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

const breakdownWording: Wording<Breakdown & { readonly isAbove: boolean }> = {
  zh: ({ isAbove, ...facts }) => ({
    message: `${subject(facts.whole)}：分项${list(namedParts(facts), 'zh')}之和${sumOf(facts)}${isAbove ? '超过' : '不等于'}总数${figureAt(facts.whole, 'zh')}，相差${gapOf(facts)}${meantOf(facts, 'zh')}。请核对。`,
    explanation: `${addition(facts)}，${isAbove ? '大于' : '与'} ${formatInterval(facts.whole.value)}${isAbove ? '' : ' 不相交'}`,
  }),
  en: ({ isAbove, ...facts }) => ({
    message: `${subject(facts.whole)}: the parts ${list(namedParts(facts), 'en')} ${isAbove ? 'sum above' : 'do not sum to'} the whole ${figureAt(facts.whole, 'en')}: they make ${sumOf(facts)}, ${gapOf(facts)} apart${meantOf(facts, 'en')}. Check them.`,
    explanation: `${addition(facts)}, which ${isAbove ? 'exceeds' : 'does not meet'} ${formatInterval(facts.whole.value)}`,
  }),
}

/** 西安市1432.6万人次, 徒步8367人: each part by what sets it off from its whole, where that is known of all of them. */
function namedParts({ parts, whole }: Breakdown): readonly string[] {
  const names = parts.map((part) => ownRegion(part, whole) ?? ownLabel(part, whole))
  const isTelling = names.every((name) => name !== null) && new Set(names).size === names.length
  return parts.map((part, at) => (isTelling ? names[at] : '') + figure(part))
}

/** 西安市 of 陕西省西安市. */
function ownRegion({ region }: Claim, whole: Claim): string | null {
  return region !== whole.region && region.startsWith(whole.region) ? region.slice(whole.region.length) : null
}

function ownLabel({ metric }: Claim, whole: Claim): string | null {
  return metric.label !== '' && metric.label !== whole.metric.label ? metric.label : null
}

function addition({ parts, total }: Breakdown): string {
  return `${parts.map((part) => formatInterval(part.value)).join(' + ')} = ${formatInterval(total)}`
}

/** 徒步8367人若为8637人则相符: the one figure that a slip of the hand keeps from making the sum right; '' where none or several may be. */
function meantOf(facts: Breakdown, language: Language): string {
  const { parts, whole } = facts
  const found = slipsOfSum(parts, whole).filter(
    ({ claim, slip }) => digitsWritten(claim.value) >= TELLING && slip.kind !== 'wrong-digit',
  )
  const [only] = found
  if (!only || found.length > 1) return ''
  const name = namedParts(facts)[parts.indexOf(only.claim)] ?? figure(whole)
  const meant = asWritten(only.meant, only.claim, writtenIn(only.claim.value).decimals)
  return language === 'zh'
    ? `；${name}若为${meant}则相符${describeSlip(only.slip, 'zh')}`
    : `; with ${meant} for ${name} they would fit${describeSlip(only.slip, 'en')}`
}

/** Digits from which one slip that mends the sum is no chance. */
const TELLING = 3

function sumOf({ parts, whole }: Breakdown): string {
  return asWritten(nominalSum(parts), whole)
}

function gapOf({ parts, whole }: Breakdown): string {
  return asWritten(nominalSum(parts).minus(whole.value.nominal).abs(), whole)
}

/** A value with the magnitude and the unit of a figure: 9.21万人 like 8.94万人. */
function asWritten(value: Decimal, { value: like }: Claim, decimals?: number): string {
  const { scale } = writtenIn(like)
  const magnitude = scale === 1 ? '' : (/[万亿]/.exec(like.stated)?.[0] ?? '')
  const written = value.div(scale).toDecimalPlaces(MOST_DECIMALS).toFixed(decimals)
  return `${written}${magnitude}${like.unit}`
}

/** Of parts that are told in another magnitude than their whole. */
const MOST_DECIMALS = 4
