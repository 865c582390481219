import type { Claim } from '../claim/claim.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { foldText } from '../text/fold.ts'

const TOTAL = /^(?:合计|总计|共计|总和|总数)$/

/**
 * Figures of a row 合计 that were read as those of a place which has a row of its own in the same column: in a table of three
 * counties on 岷县地震 the total is not 岷县's.
 */
export function totalsOfOthers({ claims, documents }: Dossier): ReadonlySet<Claim> {
  const blocks = new Map(documents.map(({ path, blocks }) => [path, blocks]))
  const placeOf = (claim: Claim, column: number, table: number): string =>
    `${claim.source.document}|${table}|${column}|${claim.region}`
  const ofPlaces = new Set<string>()
  const totals: { readonly claim: Claim; readonly key: string }[] = []
  for (const claim of claims) {
    const cell = blocks.get(claim.source.document)?.[claim.source.blockIndex]?.cell
    if (!cell || cell.header) continue
    const key = placeOf(claim, cell.column, cell.table)
    if (TOTAL.test(cell.rowHeaders[0]?.trim() ?? '')) totals.push({ claim, key })
    else ofPlaces.add(key)
  }
  return new Set(totals.flatMap(({ claim, key }) => (ofPlaces.has(key) ? [claim] : [])))
}

const LAST_NAME = /[^省市州盟区]{2,}(?:[市州盟区县旗])?$/u

/**
 * Of 临洮县地震, a row or clause that names 临洮县 tells that county's toll; a count that does not may be the whole event's. Null for what
 * is of no event named for its place.
 */
export function ofItsPlace({ documents }: Dossier): (claim: Claim) => boolean | null {
  const blocks = new Map(documents.map(({ path, blocks }) => [path, blocks]))
  return ({ campaign, region, source }) => {
    const name = LAST_NAME.exec(region)?.[0] ?? ''
    if (campaign === null || campaign.year !== null || name === '' || !campaign.name.startsWith(name))
      return null
    const headers = blocks.get(source.document)?.[source.blockIndex]?.cell?.rowHeaders ?? []
    return [foldText(source.text), ...headers].some((text) =>
      text.replaceAll(campaign.name, '').includes(name),
    )
  }
}
