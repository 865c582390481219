import type { Claim } from '../claim/claim.ts'
import { formatInterval, subtract } from '../quantity/interval.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import type { Draft, RuleContext } from './rule.ts'
import type { Stale } from './told-as-whole.ts'
import { asOf, figure, figureAt, figures, place, subject } from './wording.ts'

const SUPERSEDED = { id: 'superseded-interim', severity: 'note' } as const

interface Overtaken {
  readonly latest: Claim
  /** Of one series, oldest first. */
  readonly earlier: readonly Claim[]
}

/** A figure that was overtaken, or never the whole, told as if it were current. */
export function staleDraft(facts: Stale, context: RuleContext): Draft {
  const { stale, interim, final } = facts
  return draft(SUPERSEDED, {
    severity: 'warning',
    told: staleWording[context.language](facts),
    evidence: evidenceOf(
      stale,
      [interim, final].filter((claim) => claim !== null),
    ),
    accused: [stale.id],
    content: [
      contentOf(stale),
      ...(interim ? [contentOf(interim)] : []),
      ...(final ? [contentOf(final)] : []),
    ],
  })
}

export const overtakenWording: Wording<Overtaken> = {
  zh: ({ latest, earlier }) => ({
    message: `${subject(latest)}：${figures(earlier, 'zh')}（${dates(earlier)}）已被${figure(latest)}（${asOf(latest)}）取代，请勿再作最新数据引用。`,
    explanation: growth(earlier, latest),
    suggestion: `引用${figureAt(latest, 'zh')}，或${isOneDay(earlier) ? `注明“截至${dates(earlier)}”` : '各自注明截止日期'}。`,
  }),
  en: ({ latest, earlier }) => ({
    message: `${subject(latest)}: ${figures(earlier, 'en')} (${dates(earlier)}) is overtaken by ${figure(latest)} (${asOf(latest)}); do not quote it as current.`,
    explanation: growth(earlier, latest),
    suggestion: `Quote ${figureAt(latest, 'en')}, or ${isOneDay(earlier) ? `say "as of ${dates(earlier)}"` : 'give each figure its own as-of date'}.`,
  }),
}

export const onlyInterimWording: Wording<readonly Claim[]> = {
  zh: (claims) => ({
    message: `${claims[0]?.campaign?.name}只有截至${dates(claims)}的阶段性数据（${figures(claims, 'zh')}），没有全年数据，不能当作行动的最终结果。`,
    explanation: claims
      .map((claim) => `${formatInterval(claim.value)} (${asOf(claim)}, ${place(claim)})`)
      .join('\n'),
    suggestion: '请查全年数据，或注明截止日期与范围。',
  }),
  en: (claims) => ({
    message: `Of ${claims[0]?.campaign?.name} only interim counts as of ${dates(claims)} are known (${figures(claims, 'en')}): not the campaign's result.`,
    explanation: claims
      .map((claim) => `${formatInterval(claim.value)} (${asOf(claim)}, ${place(claim)})`)
      .join('\n'),
    suggestion: 'Look up the final figures, or give the as-of date and scope.',
  }),
}

const staleWording: Wording<Stale> = {
  zh: ({ stale, interim, final }) => ({
    message: interim
      ? `${subject(stale)}：${figure(stale)}是截至${asOf(interim)}的阶段性数据，此处未注明，像是最终数据${final ? `；最终为${figure(final)}` : ''}。`
      : `${subject(stale)}：${figureAt(stale, 'zh')}是阶段性数据，未注明截止日期，而最终数据${final ? figure(final) : ''}早已公布。`,
    explanation: staleArithmetic(stale, interim, final),
    suggestion: final ? `改用${figureAt(final, 'zh')}，或注明截止日期。` : '请注明截止日期，或改用最终数据。',
  }),
  en: ({ stale, interim, final }) => ({
    message: interim
      ? `${subject(stale)}: ${figure(stale)} is the count as of ${asOf(interim)}, told here without that date, as if final${final ? `; the final one is ${figure(final)}` : ''}.`
      : `${subject(stale)}: ${figureAt(stale, 'en')} is an interim count without its as-of date, told after the final${final ? ` ${figure(final)}` : ''} was out.`,
    explanation: staleArithmetic(stale, interim, final),
    suggestion: final
      ? `Print ${figureAt(final, 'en')}, or give the as-of date.`
      : 'Give the as-of date, or the final figure.',
  }),
}

function dates(claims: readonly Claim[]): string {
  return [...new Set(claims.map(asOf))].join(', ')
}

function isOneDay(claims: readonly Claim[]): boolean {
  return new Set(claims.map(asOf)).size === 1
}

function growth(earlier: readonly Claim[], latest: Claim): string {
  return earlier
    .map((claim) => {
      const gain = subtract(latest.value, claim.value)
      const step = gain.lower.gt(0) ? `; +${formatInterval(gain)}` : ''
      return `${formatInterval(claim.value)} (${asOf(claim)}, ${place(claim)}) → ${formatInterval(latest.value)} (${asOf(latest)}, ${place(latest)})${step}`
    })
    .join('\n')
}

function staleArithmetic(stale: Claim, interim: Claim | null, final: Claim | null): string {
  const told = [interim, stale, final].filter((claim) => claim !== null)
  return told.map((claim) => `${formatInterval(claim.value)} (${asOf(claim)}, ${place(claim)})`).join(' → ')
}
