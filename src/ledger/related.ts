import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { append, groupedBy } from '../grouped-by.ts'
import { NATION, type RegionIndex } from '../lexicon/regions.ts'
import { type TermIndex, termAt, termIndex } from '../lexicon/term-index.ts'
import { companyOfDocument } from './company.ts'
import { copyGroups } from './copies.ts'
import { type DisjointSets, disjointSets } from './disjoint-sets.ts'
import type { CheckedDocument } from './ledger.ts'
import { seriesId } from './series.ts'
import { significantDigits } from './stories.ts'

/** Digits of a figure that texts on one story share, and how many such figures are no coincidence. */
const TELLING = 4
const SHARED = 2
/** Texts that tell one figure beyond which it says nothing. */
const MOST = 24
/** A shorter name of a campaign or a company stands in texts on anything. */
const NAME = 3

type Tie = (key: string, index: number) => void

/**
 * How near documents are: on one `matter` where they tell of one campaign, company or subject, name it, share precise
 * figures or are one text; of one `place` where besides they count one object in one province, or anything in one city;
 * of one `figure` where besides one of three digits is told in both: a comment on a story may tell no more of it.
 */
export type Nearness = 'matter' | 'place' | 'figure'

/**
 * Groups the documents that are near each other, with those that they bring together. A document on another matter
 * changes no group. Linear in the texts.
 */
export function relatedDocuments(
  checked: readonly CheckedDocument[],
  nearness: Nearness,
  regions: RegionIndex,
): readonly (readonly CheckedDocument[])[] {
  const sets = disjointSets(checked.length)
  const firstOf = new Map<string, number>()
  const tie: Tie = (key, index) => {
    const first = firstOf.get(key)
    if (first === undefined) firstOf.set(key, index)
    else sets.join(first, index)
  }
  const companies = checked.map(({ document }) => companyOfDocument(document)?.slice(0, NAME) ?? null)
  for (const [index, { claims }] of checked.entries())
    for (const claim of stated(claims)) {
      for (const key of tiesOfMatter(claim, companies[index] ?? null)) tie(key, index)
      if (nearness !== 'matter') for (const key of tiesOfPlace(claim, regions)) tie(key, index)
    }
  tieNamed(checked, companies, tie)
  tieCopies(
    checked.map(({ document }) => document),
    tie,
  )
  joinStories(checked, sets, nearness)
  return [...groupedBy(checked.entries(), ([index]) => sets.root(index)).values()].map((group) =>
    group.map(([, one]) => one),
  )
}

function stated(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter(({ source }) => source.part !== 'reference')
}

function* tiesOfMatter(claim: Claim, company: string | null): Iterable<string> {
  const { campaign, region, date } = claim
  if (campaign) yield nameTie(campaign.series)
  else if (region === NATION && company !== null) yield nameTie(company)
  // 3人死亡: the toll of one accident has nothing to do with that of another year. What no text gives a place ties nothing.
  else if (region !== NATION)
    yield date.start === null ? `${seriesId(claim)} ${date.end?.slice(0, 4)}` : seriesId(claim)
}

function* tiesOfPlace({ region, metric }: Claim, regions: RegionIndex): Iterable<string> {
  if (region !== NATION)
    yield regions.byName.get(region)?.level === 'province' ? `${region}|${metric.object}` : region
}

function nameTie(name: string): string {
  return `name ${name}`
}

/** 据“云盾”专项行动…: what other texts tell of, a text may name without telling any figure of it. */
function tieNamed(
  checked: readonly CheckedDocument[],
  companies: readonly (string | null)[],
  tie: Tie,
): void {
  const campaigns = checked.flatMap(({ claims }) =>
    stated(claims).flatMap(({ campaign }) => campaign?.series ?? []),
  )
  const all = [...campaigns, ...companies.flatMap((name) => name ?? [])]
  const names = termIndex(
    [...new Set(all)].filter(({ length }) => length >= NAME).map((name) => [name, name] as const),
  )
  for (const [index, { document }] of checked.entries())
    for (const name of namesIn(document, names)) tie(nameTie(name), index)
}

function namesIn({ blocks }: Document, names: TermIndex<string>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { folded, kind } of blocks) {
    if (kind === 'reference') continue
    for (let at = 0; at < folded.text.length; at++) {
      const match = termAt(names, folded.text, at)
      if (match) found.add(match.entry)
    }
  }
  return found
}

function tieCopies(documents: readonly Document[], tie: Tie): void {
  const places = new Map(documents.map(({ path }, index) => [path, index]))
  for (const [at, paths] of copyGroups(documents).entries())
    for (const path of paths) tie(`copies ${at}`, places.get(path) ?? 0)
}

/** Texts that share two precise figures tell one story, whatever each was read to count. */
function joinStories(checked: readonly CheckedDocument[], sets: DisjointSets, nearness: Nearness): void {
  const [telling, enough] = nearness === 'figure' ? [TELLING - 1, 1] : [TELLING, SHARED]
  const holders = new Map<string, number[]>()
  for (const [index, { claims }] of checked.entries())
    for (const figure of new Set(stated(claims).flatMap((claim) => preciseFigure(claim, telling))))
      append(holders, figure, index)
  const shared = new Map<string, number>()
  for (const indexes of holders.values()) {
    if (indexes.length > MOST) continue
    for (const [at, a] of indexes.entries())
      for (const b of indexes.slice(at + 1)) {
        const count = (shared.get(`${a} ${b}`) ?? 0) + 1
        shared.set(`${a} ${b}`, count)
        if (count === enough) sets.join(a, b)
      }
  }
}

function preciseFigure({ value }: Claim, telling: number): readonly string[] {
  return significantDigits(value.stated) >= telling ? [`${value.nominal.toFixed()} ${value.family}`] : []
}
