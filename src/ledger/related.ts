import type { Claim } from '../claim/claim.ts'
import { append, groupedBy } from '../grouped-by.ts'
import { NATION, type RegionIndex } from '../lexicon/regions.ts'
import type { DisjointSets } from './disjoint-sets.ts'
import type { CheckedDocument } from './ledger.ts'
import { mattersOf, preciseFigure, stated } from './matters.ts'

/** Digits from which a figure that two texts tell brings them near each other. */
const TELLING = 3
/** Texts that tell one figure or one place beyond which it says nothing. */
const MOST = 24
/** Matters that alone hold one figure or one place are near each other as a whole. */
const FEW = 2
/** Documents near a matter that its words are held against. */
const NEAR = 64
/** Documents that are checked with each other's words. */
export interface Related {
  /** As `mattersOf` has it. */
  readonly matter: readonly CheckedDocument[]
  /**
   * On other matters, but directly near: these count one object in one province, or anything in one city, or tell one
   * figure of three digits: a comment on a story may tell no more of it.
   */
  readonly near: readonly CheckedDocument[]
}

/**
 * Groups the documents by what they tell of, each group with those directly near it: what is near to those in turn may
 * have nothing to do with it, so that a document on another matter changes no group. Linear in the texts.
 */
export function relatedDocuments(
  checked: readonly CheckedDocument[],
  regions: RegionIndex,
): readonly Related[] {
  const sets = mattersOf(checked, regions)
  const matters = groupedBy(checked.keys(), sets.root)
  const near = neighboursOf(holdersOf(checked, regions), sets, matters)
  const documentsAt = (indexes: Iterable<number>): readonly CheckedDocument[] =>
    [...indexes].flatMap((index) => checked[index] ?? [])
  return [...matters].map(([root, members]) => {
    return { matter: documentsAt(members), near: documentsAt(near.get(root) ?? []) }
  })
}

/** The documents that hold each place and each figure. */
function holdersOf(
  checked: readonly CheckedDocument[],
  regions: RegionIndex,
): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>()
  for (const [index, { claims }] of checked.entries()) {
    const keys = stated(claims).flatMap((claim) => [
      ...tiesOfPlace(claim, regions),
      ...preciseFigure(claim, TELLING),
    ])
    for (const key of new Set(keys)) append(holders, key, index)
  }
  return holders
}

/** By matter the documents of others that hold a key with it, but for keys that so many hold that they say nothing. */
function neighboursOf(
  holders: ReadonlyMap<string, readonly number[]>,
  { root }: DisjointSets,
  matters: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<number, ReadonlySet<number>> {
  const neighbours = new Map<number, Set<number>>()
  // The fewer hold a key, the more it says.
  for (const indexes of [...holders.values()].sort((a, b) => a.length - b.length)) {
    const tied = new Set(indexes.map(root))
    if (indexes.length > MOST || tied.size === 1) continue
    const told = tied.size > FEW ? indexes : [...tied].flatMap((matter) => matters.get(matter) ?? [])
    for (const matter of tied) {
      const near = neighbours.get(matter) ?? new Set()
      neighbours.set(matter, near)
      for (const index of told) if (near.size < NEAR && root(index) !== matter) near.add(index)
    }
  }
  return neighbours
}

function* tiesOfPlace({ region, metric }: Claim, regions: RegionIndex): Iterable<string> {
  if (region !== NATION)
    yield regions.byName.get(region)?.level === 'province' ? `${region}|${metric.object}` : region
}
