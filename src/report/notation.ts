import type { Claim } from '../claim/claim.ts'
import type { Language } from '../language.ts'
import type { Interval, Quantity } from '../quantity/quantity.ts'

/** An interval as mathematics writes it: `[61500, 63000)`, `[30000, ∞)`, and `2430` for a single value. */
export function intervalNotation(interval: Interval): string {
  const { lower, upper, lowerInclusive, upperInclusive } = interval
  if (upper?.eq(lower)) return lower.toFixed()
  const open = lowerInclusive ? '[' : '('
  return upper === null
    ? `${open}${lower.toFixed()}, ∞)`
    : `${open}${lower.toFixed()}, ${upper.toFixed()}${upperInclusive ? ']' : ')'}`
}

const USUALLY: Record<Language, string> = { zh: '，通常', en: ', usually ' }

/** The values that a wording allows, its unit, and what it usually means where a bound is open. */
export function quantityNotation(value: Quantity, language: Language): string {
  const typical = value.typical ? `${USUALLY[language]}${intervalNotation(value.typical)}` : ''
  return `${intervalNotation(value)}${value.unit && ` ${value.unit}`}${typical}`
}

/** The words and the values that they allow: `6.2万 = [61500, 63000) 起`; only `3114 起` where both are one. */
export function statedNotation(value: Quantity, language: Language): string {
  const notation = quantityNotation(value, language)
  return intervalNotation(value) === value.stated ? notation : `${value.stated} = ${notation}`
}

/** The days that a claim covers: `2021-01-01 – 2021-12-31`, `? – 2021-10-14`, '' where nothing is known. */
export function periodNotation(date: Pick<Claim['date'], 'start' | 'end'>): string {
  if (date.start === null && date.end === null) return ''
  if (date.start === date.end) return date.start ?? ''
  return `${date.start ?? '?'} – ${date.end ?? '?'}`
}

/** What a claim is about: `净网2021 · 全国 · 侦破案件`. */
export function subjectNotation(claim: Pick<Claim, 'campaign' | 'region' | 'metric'>): string {
  return [claim.campaign?.name, claim.region, claim.metric.label].filter(Boolean).join(' · ')
}

/** The steps of an explanation, which stand on lines of their own, on one line. */
export function onOneLine(explanation: string): string {
  return explanation.replaceAll('\n', '; ')
}
