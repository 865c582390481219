import { jsonClaim } from './json.ts'
import { printableJson } from './printable.ts'
import type { Reporter } from './report.ts'

/** JSON Lines: each claim on a line of its own, as in the JSON report. No claims: ''. */
export const jsonl: Reporter = (report) =>
  report.claims.map((claim) => `${printableJson(jsonClaim(claim))}\n`).join('')
