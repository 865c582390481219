import type { Dossier } from '../ledger/ledger.ts'

/** The last day that a document knows of: its publication, else the latest period of its figures. */
export function latestDays(dossier: Dossier): ReadonlyMap<string, string> {
  const latest = new Map<string, string>()
  for (const { path, metadata } of dossier.documents) {
    const stamp = metadata.published ?? metadata.dateline
    if (stamp) latest.set(path, stamp.date)
  }
  const dated = new Set(latest.keys())
  for (const { date, source } of dossier.claims) {
    if (dated.has(source.document) || date.end === null || date.assumed === true) continue
    if (date.end > (latest.get(source.document) ?? '')) latest.set(source.document, date.end)
  }
  return latest
}
