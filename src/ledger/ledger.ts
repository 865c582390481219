import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import type { UnitFamily } from '../quantity/units.ts'

/** One subject over time: the same campaign, region, metric and unit family. */
export interface Series {
  /** Stable: from what it is about. */
  readonly id: string
  readonly campaign: Claim['campaign']
  readonly region: string
  readonly metric: Claim['metric']
  readonly family: UnitFamily
  /** True where its figures run on from one start and may only grow. */
  readonly cumulative: boolean
  /** By as-of date, then publication, then place. */
  readonly claims: readonly Claim[]
}

/** All series of one campaign family (净网, all years and regions): what a rule may look at together. */
export interface Dossier {
  /** 净网, or a document's path where its figures belong to no campaign. */
  readonly id: string
  readonly series: readonly Series[]
  readonly claims: readonly Claim[]
  /** The documents that the claims come from. */
  readonly documents: readonly Document[]
}

export interface Ledger {
  readonly dossiers: readonly Dossier[]
}
