import type { Claim } from '../claim/claim.ts'
import type { Language } from '../language.ts'
import { isReported } from '../ledger/company.ts'
import { NATION } from '../lexicon/regions.ts'
import { formatInterval } from '../quantity/interval.ts'
import { toldQuantity } from '../quantity/quantity.ts'

/** `净网2022 · 全国 · 侦破黑客案件`: what a claim is about. What a company reports is not the nation's: `净利润`. */
export function subject(claim: Pick<Claim, 'campaign' | 'region' | 'metric'>): string {
  const { campaign, region, metric } = claim
  const isCompanys = campaign === null && region === NATION && isReported(metric)
  return [campaign?.name, isCompanys ? null : region, metric.label].filter(Boolean).join(' · ')
}

/** `550余起`: a figure as it is written, with its unit. */
export function figure(claim: Claim): string {
  return toldQuantity(claim.value)
}

/** `550余起 [550, 560)`; an exact figure needs no range: `2430起`. */
export function figureWithRange(claim: Claim): string {
  const { lower, upper } = claim.value
  return upper?.eq(lower) ? figure(claim) : `${figure(claim)} ${formatInterval(claim.value)}`
}

/** `a.md:12`: where a claim stands, short enough for a sentence. */
export function place(claim: Claim): string {
  return `${claim.source.document.split('/').at(-1)}:${claim.source.line}`
}

/** `6.2万起（a.md:12）` */
export function figureAt(claim: Claim, language: Language): string {
  return language === 'zh' ? `${figure(claim)}（${place(claim)}）` : `${figure(claim)} (${place(claim)})`
}

/** The day or month up to which a figure counts; '' where unknown. */
export function asOf(claim: Claim): string {
  const { end, endTime, precision } = claim.date
  if (end === null) return ''
  const day = precision === 'day' || precision === 'hour' || precision === 'minute' ? end : end.slice(0, 7)
  return endTime === undefined ? day : `${end} ${endTime}`
}

/** `A、B和C`, `A, B and C`. */
export function list(items: readonly string[], language: Language): string {
  const head = items.slice(0, -1)
  const last = items.at(-1) ?? ''
  if (head.length === 0) return last
  return language === 'zh' ? `${head.join('、')}和${last}` : `${head.join(', ')} and ${last}`
}

/** The figures of claims, those written alike once, at most `most`, the rest counted. */
export function figures(claims: readonly Claim[], language: Language, most = 5): string {
  const written = [...new Set(claims.map(figure))]
  const shown = written.slice(0, most)
  const rest = written.length - shown.length
  if (rest === 0) return list(shown, language)
  return language === 'zh'
    ? `${shown.join('、')}等${written.length}个数`
    : `${shown.join(', ')} and ${rest} more`
}

/** Who stands behind a claim: 公安部, else the publisher, else the document. */
export function voice(claim: Claim): string {
  return claim.source.attribution ?? claim.source.publisher ?? place(claim)
}
