import { expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** A text under its headline, and what each of its figures must be booked to: `3200件 护蕾`, `812亿元 -`. */
export type CampaignRow = readonly [name: string, headline: string, body: string, claims: readonly string[]]

/** Figure and campaign of every claim of a text that is published on a day of its own. */
export function campaignsTold(headline: string, body: string, published = '2023-06-20'): readonly string[] {
  const content = `${headline}\n${published}\n\n　　${body.replaceAll('\n', '\n\n　　')}\n`
  return extractClaims(readDocument({ path: 'article.txt', content })).map(
    ({ value, campaign }) => `${value.stated}${value.unit} ${campaign?.name ?? '-'}`,
  )
}

export function checkCampaigns(rows: readonly CampaignRow[]): void {
  it.each(rows)('%s', (_, headline, body, claims) => {
    expect(campaignsTold(headline, body)).toEqual(claims)
  })
}
