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
/** Keys that two matters share by no coincidence. */
const CLOSE = 2

/** Documents that are checked with each other's words. */
export interface Related {
  /** As `mattersOf` has it. */
  readonly matter: readonly CheckedDocument[]
  /**
   * On other matters, but directly near: these count one object in one province, or anything in one city, or tell one
   * figure of three digits: a comment on a story may tell no more of it.
   */
  readonly near: readonly CheckedDocument[]
  /** Of these the ones on matters that share two of these and more. */
  readonly close: readonly CheckedDocument[]
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
  const ties = tiesOf(holdersOf(checked, regions), sets)
  const close = closeTo(ties, matters)
  const near = nearTo(ties, sets, matters, close)
  const documentsAt = (indexes: Iterable<number>): readonly CheckedDocument[] =>
    [...indexes].flatMap((index) => checked[index] ?? [])
  return [...matters].map(([matter, members]): Related => {
    return {
      matter: documentsAt(members),
      close: documentsAt(close.get(matter) ?? []),
      near: documentsAt(near.get(matter) ?? []),
    }
  })
}

/** Documents that hold one key, and the matters that they are on. */
interface Tie {
  readonly holders: readonly number[]
  readonly matters: ReadonlySet<number>
}

/** What ties matters, but for keys that so many hold that they say nothing; first those that the fewest hold. */
function tiesOf(byKey: ReadonlyMap<string, readonly number[]>, { root }: DisjointSets): readonly Tie[] {
  return [...byKey.values()]
    .filter(({ length }) => length <= MOST)
    .map((holders) => ({ holders, matters: new Set(holders.map(root)) }))
    .filter(({ matters }) => matters.size > 1)
    .sort((a, b) => a.holders.length - b.holders.length)
}

type Members = ReadonlyMap<number, readonly number[]>
type Neighbours = ReadonlyMap<number, ReadonlySet<number>>

/** By matter the documents of those that share several keys with it. */
function closeTo(ties: readonly Tie[], members: Members): Neighbours {
  const shared = new Map<number, Map<number, number>>()
  for (const { matters } of ties)
    for (const matter of matters) {
      const counts = shared.get(matter) ?? new Map<number, number>()
      shared.set(matter, counts)
      for (const other of matters) if (other !== matter) counts.set(other, (counts.get(other) ?? 0) + 1)
    }
  return new Map(
    [...shared].map(([matter, counts]) => {
      const close = [...counts].filter(([, count]) => count >= CLOSE).sort(([, a], [, b]) => b - a)
      return [matter, new Set(close.flatMap(([other]) => members.get(other) ?? []).slice(0, NEAR))]
    }),
  )
}

/** By matter the documents of others that hold a key with it, the closest first. */
function nearTo(
  ties: readonly Tie[],
  { root }: DisjointSets,
  members: Members,
  close: Neighbours,
): Neighbours {
  const neighbours = new Map<number, Set<number>>()
  for (const { holders, matters } of ties) {
    const told = matters.size > FEW ? holders : [...matters].flatMap((matter) => members.get(matter) ?? [])
    for (const matter of matters) {
      const near = neighbours.get(matter) ?? new Set(close.get(matter))
      neighbours.set(matter, near)
      for (const index of told) if (near.size < NEAR && root(index) !== matter) near.add(index)
    }
  }
  return neighbours
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

function* tiesOfPlace({ region, metric }: Claim, regions: RegionIndex): Iterable<string> {
  if (region !== NATION)
    yield regions.byName.get(region)?.level === 'province' ? `${region}|${metric.object}` : region
}
