import type { Claim } from '../../src/claim/claim.ts'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** The claims of a plain text published on a day; the text is one paragraph under a headline without figures. */
export function claimsOf(text: string, published = '2022-01-05'): readonly Claim[] {
  return extractClaims(
    readDocument({ path: 'article.txt', content: `要闻\n${published} 10:00:00\n\n　　${text}\n` }),
  )
}

/** A claim on one line: `solve.case.all 6.2万起 净网2021 全国 2021-01-01…2021-12-31 final`. */
export function told(claim: Claim): string {
  const { metric, value, campaign, region, date } = claim
  return `${metric.id} ${value.stated}${value.unit} ${campaign?.name ?? '-'} ${region} ${date.start ?? '?'}…${date.end ?? '?'} ${date.status}`
}
