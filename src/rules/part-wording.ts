import type { Claim } from '../claim/claim.ts'
import { formatInterval, liesBelow } from '../quantity/interval.ts'
import type { Interval } from '../quantity/quantity.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import type { Draft, RuleContext } from './rule.ts'
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
  })
}

export function aboveDraft(facts: Above, context: RuleContext): Draft {
  const { part, whole } = facts
  return draft(PART_WHOLE, {
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

const breakdownWording: Wording<Breakdown & { readonly isAbove: boolean }> = {
  zh: ({ parts, whole, total, isAbove }) => ({
    message: `${subject(whole)}：分项${list(parts.map(figure), 'zh')}之和${isAbove ? '超过' : '不等于'}总数${figureAt(whole, 'zh')}。请核对。`,
    explanation: `${parts.map((part) => formatInterval(part.value)).join(' + ')} = ${formatInterval(total)}，${isAbove ? '大于' : '与'} ${formatInterval(whole.value)}${isAbove ? '' : ' 不相交'}`,
  }),
  en: ({ parts, whole, total, isAbove }) => ({
    message: `${subject(whole)}: the parts ${list(parts.map(figure), 'en')} ${isAbove ? 'sum above' : 'do not sum to'} the whole ${figureAt(whole, 'en')}. Check them.`,
    explanation: `${parts.map((part) => formatInterval(part.value)).join(' + ')} = ${formatInterval(total)}, which ${isAbove ? 'exceeds' : 'does not meet'} ${formatInterval(whole.value)}`,
  }),
}
