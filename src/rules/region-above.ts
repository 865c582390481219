import type { Claim } from '../claim/claim.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { addsUp } from '../ledger/series.ts'
import { Decimal } from '../quantity/decimal.ts'
import { liesBelow } from '../quantity/interval.ts'
import type { Quantity } from '../quantity/quantity.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import { type PhraseOf, samePhrase } from './phrase.ts'
import { regionAncestors } from './region.ts'
import type { Draft, RuleContext } from './rule.ts'
import { isListed } from './same-matter.ts'
import { figure, figureAt, subject } from './wording.ts'

const PART_WHOLE = { id: 'part-whole', severity: 'warning' } as const

/** Days by which the wider region's count may have been told later or earlier. */
const REACH = 30
const MOST = 60

/**
 * A city above its province in the same thing: only where a digit written twice explains it, since two offices may count
 * in two ways. Part of the rule `part-whole`.
 */
export function* regionAbove(dossier: Dossier, phraseOf: PhraseOf, context: RuleContext): Iterable<Draft> {
  const groups = new Map<string, Claim[]>()
  for (const claim of dossier.claims) {
    if (claim.source.part !== 'body' || isListed(claim) || !addsUp(claim) || claim.metric.candidates) continue
    const key = [claim.campaign?.name ?? '', claim.metric.id, claim.value.unit].join('|')
    groups.set(key, [...(groups.get(key) ?? []), claim])
  }
  for (const claims of groups.values()) {
    if (claims.length > MOST) continue
    for (const part of claims) {
      const wider = regionAncestors(context.lexicon, part.region)
      const whole = claims.find(
        (other) =>
          wider.includes(other.region) &&
          other.source.document !== part.source.document &&
          isOfTime(part, other) &&
          liesBelow(other.value, part.value) &&
          isDoubled(part.value, other.value) &&
          samePhrase(phraseOf(other), phraseOf(part)),
      )
      if (whole)
        yield draft(PART_WHOLE, {
          told: wording[context.language]({ part, whole }),
          evidence: evidenceOf(part, [whole]),
          accused: [part.id],
          content: ['region', contentOf(part), contentOf(whole)],
        })
    }
  }
}

function isOfTime({ date: a }: Claim, { date: b }: Claim): boolean {
  if (a.end === null || b.end === null || a.end.slice(0, 4) !== b.end.slice(0, 4)) return false
  return Math.abs(Date.parse(a.end) - Date.parse(b.end)) / 86_400_000 <= REACH
}

/** Written with one digit twice (22.9 for 2.9), and below the whole without it. */
function isDoubled({ stated, nominal }: Quantity, whole: Quantity): boolean {
  const number = /\d+(?:\.\d+)?/.exec(stated)?.[0]
  if (number === undefined || !/^[\d.万亿]+$/.test(stated)) return false
  const scale = nominal.div(new Decimal(number))
  return [...number].some(
    (digit, at) =>
      digit !== '.' &&
      digit === number.charAt(at + 1) &&
      new Decimal(number.slice(0, at) + number.slice(at + 1)).times(scale).lt(whole.lower),
  )
}

const wording: Wording<{ readonly part: Claim; readonly whole: Claim }> = {
  zh: ({ part, whole }) => ({
    message: `${subject(part)}：${figureAt(part, 'zh')}大于${whole.region}的${figureAt(whole, 'zh')}，疑为数字重写。请核对。`,
    explanation: `${part.region} ${figure(part)} > ${whole.region} ${figure(whole)}`,
  }),
  en: ({ part, whole }) => ({
    message: `${subject(part)}: ${figureAt(part, 'en')} is above the ${figureAt(whole, 'en')} of all ${whole.region}; a digit may stand twice. Check it.`,
    explanation: `${part.region} ${figure(part)} > ${whole.region} ${figure(whole)}`,
  }),
}
