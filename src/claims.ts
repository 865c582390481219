import type { Claim } from './claim/claim.ts'
import { numberCoverage as cover, type NumberCoverage } from './claim/coverage.ts'
import { extractClaims as extract } from './claim/extract.ts'
import type { Document } from './document/document.ts'
import { loadLexicon } from './lexicon/load.ts'
import type { Pack } from './lexicon/pack.ts'

export interface ClaimOptions {
  /** Packs of one's own, merged over the bundled ones in the order given. */
  readonly packs?: readonly Pack[]
}

/**
 * Every figure that a document states, as claims in text order. Terms that only a comparison of documents shows to be
 * misspelled are not looked for here; `checkConsistency` does. Throws `pack-invalid` for a pack of the wrong shape.
 */
export function extractClaims(document: Document, options: ClaimOptions = {}): readonly Claim[] {
  return extract(document, { lexicon: loadLexicon(options.packs ?? []) })
}

/** What became of every number of a document: claim, date, name, furniture or not understood, each with its reason. */
export function numberCoverage(document: Document, options: ClaimOptions = {}): NumberCoverage {
  return cover(document, { lexicon: loadLexicon(options.packs ?? []) })
}
