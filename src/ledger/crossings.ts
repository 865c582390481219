import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { append } from '../grouped-by.ts'
import type { MomentOf } from './as-of.ts'
import { significantDigits } from './stories.ts'

/**
 * Two figures that stand close together in one text and close together in another. Which of them is told of what, and
 * whether the two texts give them to each other's subjects, a rule must judge.
 */
export interface Crossing {
  /** In the order of the text. */
  readonly first: readonly [Claim, Claim]
  /** The same two figures in the other text, in the order of `first`. */
  readonly second: readonly [Claim, Claim]
  readonly documents: readonly Document[]
}

/** Digits below which two figures are alike by chance. */
const TELLING = 3
/** So many figures further on in its text a neighbour may stand. */
const NEAR = 3
/** Tellings of one figure beyond which it says nothing: round numbers. */
const MOST = 24

/** Linear in the claims but for the bounded number that share a figure; the order of the documents changes nothing. */
export function crossingsOf(
  unordered: readonly { readonly document: Document; readonly claims: readonly Claim[] }[],
  momentOf: MomentOf,
): readonly Crossing[] {
  const checked = [...unordered].sort((a, b) => (a.document.path < b.document.path ? -1 : 1))
  const documents = new Map(checked.map(({ document }) => [document.path, document]))
  const byPair = new Map<string, (readonly [Claim, Claim])[]>()
  for (const { claims } of checked) {
    const precise = claims.filter(isPrecise)
    for (const [index, a] of precise.entries()) {
      for (const b of precise.slice(index + 1, index + 1 + NEAR)) {
        if (a.value.unit !== b.value.unit || a.value.nominal.eq(b.value.nominal)) continue
        const pair = a.value.nominal.lt(b.value.nominal) ? ([a, b] as const) : ([b, a] as const)
        append(byPair, [...pair.map(({ value }) => value.nominal.toFixed()), a.value.unit].join('|'), pair)
      }
    }
  }
  return [...byPair.values()].flatMap((pairs) =>
    pairs.length > MOST ? [] : acrossDocuments(pairs, documents, momentOf),
  )
}

function acrossDocuments(
  pairs: readonly (readonly [Claim, Claim])[],
  documents: ReadonlyMap<string, Document>,
  momentOf: MomentOf,
): readonly Crossing[] {
  return pairs.flatMap((first, index) =>
    pairs.slice(index + 1).flatMap((second): readonly Crossing[] => {
      const [a, b] = [first[0], second[0]]
      if (a.source.document === b.source.document || momentOf(a).origin === momentOf(b).origin) return []
      const found = [a, b].flatMap(({ source }) => documents.get(source.document) ?? [])
      return [{ first, second, documents: found }]
    }),
  )
}

function isPrecise({ metric, source, value }: Claim): boolean {
  return (
    source.part === 'body' &&
    !metric.candidates &&
    value.upper !== null &&
    /\d/.test(value.stated) &&
    significantDigits(value.stated) >= TELLING
  )
}
