import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { append } from '../grouped-by.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { SuspectTerm } from '../lexicon/suspect.ts'
import type { UnitFamily } from '../quantity/units.ts'
import { compareInTime, type MomentOf, moments } from './as-of.ts'
import { companiesOf } from './companies.ts'
import { copyGroups } from './copies.ts'
import { type Crossing, crossingsOf } from './crossings.ts'
import { type Echo, echoesOf } from './echoes.ts'
import { isOfAnyMatter, matterNames } from './matters.ts'
import { type NumberedName, numberedNames } from './numbered-names.ts'
import { type Retelling, retellingsOf } from './retellings.ts'
import { isCumulative, seriesId } from './series.ts'

/** One subject over time: the same campaign or company, region, metric and unit family. */
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
  /** 净网, or what is counted (`object:passenger`) where the figures belong to no campaign. */
  readonly id: string
  readonly series: readonly Series[]
  /** All of them, those with open candidates (which stand in no series) included. */
  readonly claims: readonly Claim[]
  /** The documents that the claims come from, by path. */
  readonly documents: readonly Document[]
  /** Groups of these documents that are reprints of one text; each of two or more paths. */
  readonly copies: readonly (readonly string[])[]
  /**
   * Whose figure a claim is: of which company where companies report it, of which matter where it may be of any; '' else.
   * Figures of two companies, or of two matters, are never compared.
   */
  readonly companyOf: (claim: Claim) => string
}

export interface Ledger {
  readonly dossiers: readonly Dossier[]
  /** Figures of any dossiers that are a slip of the hand apart. */
  readonly echoes: readonly Echo[]
  /** Figures told twice that are not told of one thing. */
  readonly retellings: readonly Retelling[]
  /** Two figures that stand together in two texts. */
  readonly crossings: readonly Crossing[]
  /** Names that texts give unlike numbers. */
  readonly names: readonly NumberedName[]
}

/** A document with the claims read from it. */
export interface CheckedDocument {
  readonly document: Document
  /** Words that it and the documents on its matter show to be slips of known ones (lexicon/suspect.ts), where looked for. */
  readonly suspects?: readonly SuspectTerm[]
  readonly claims: readonly Claim[]
}

/**
 * Groups claims into series and these into dossiers. The result does not depend on the order of the documents.
 * Claims of a campaign stand together by its family; others by the object that they count, so that general
 * statistics of several documents meet and no dossier holds the whole corpus.
 */
export function buildLedger(checked: readonly CheckedDocument[], lexicon: Lexicon): Ledger {
  const documents = new Map(checked.map(({ document }) => [document.path, document]))
  const copies = copyGroups([...documents.values()])
  const momentOf = moments(documents, copies)
  const company = companiesOf(checked, lexicon.regions)
  const matter = matterNames(checked, lexicon.regions)
  const whose = (claim: Claim): string =>
    company(claim) || (isOfAnyMatter(claim) ? `matter ${matter(claim.source.document)}` : '')
  const byDossier = new Map<string, Claim[]>()
  for (const { claims } of checked) {
    for (const claim of claims) append(byDossier, dossierId(claim), claim)
  }
  const dossiers = [...byDossier].map(([id, claims]) =>
    dossier(id, claims, documents, copies, momentOf, whose, lexicon),
  )
  return {
    dossiers: dossiers.sort((a, b) => (a.id < b.id ? -1 : 1)),
    echoes: echoesOf(checked, momentOf),
    retellings: retellingsOf(checked, momentOf),
    crossings: crossingsOf(checked),
    names: numberedNames([...documents.values()]),
  }
}

function dossier(
  id: string,
  unsorted: readonly Claim[],
  all: ReadonlyMap<string, Document>,
  copies: readonly (readonly string[])[],
  momentOf: MomentOf,
  whose: (claim: Claim) => string,
  lexicon: Lexicon,
): Dossier {
  const claims = [...unsorted].sort((a, b) => compareInTime(a, b, momentOf))
  const bySeries = new Map<string, Claim[]>()
  for (const claim of claims) {
    // An open reading is never booked to the series of a candidate: that would decide what the word means.
    if (!claim.metric.candidates)
      append(bySeries, [seriesId(claim), whose(claim)].filter(Boolean).join('|'), claim)
  }
  const paths = [...new Set(claims.map((claim) => claim.source.document))].sort()
  const here = new Set(paths)
  return {
    id,
    claims,
    series: [...bySeries]
      .map(([key, list]) => series(key, list, lexicon))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    documents: paths.flatMap((path) => all.get(path) ?? []),
    copies: copies.map((group) => group.filter((path) => here.has(path))).filter((group) => group.length > 1),
    companyOf: whose,
  }
}

function series(id: string, claims: readonly Claim[], lexicon: Lexicon): Series {
  const [first] = claims
  if (!first) throw new RangeError(`Series ${id} without claims`)
  return {
    id,
    campaign: first.campaign,
    region: first.region,
    metric: first.metric,
    family: first.value.family,
    cumulative: isCumulative(claims, lexicon),
    claims,
  }
}

function dossierId(claim: Claim): string {
  return claim.campaign ? claim.campaign.series : `object:${claim.metric.object}`
}
