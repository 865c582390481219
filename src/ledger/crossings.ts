import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { append } from '../grouped-by.ts'
import { countedIn } from './series.ts'
import { significantDigits } from './stories.ts'

/**
 * Two figures that stand close together in one text and close together in another. Which of them is told of what, and
 * whether the two texts give them to each other's subjects, a rule must judge.
 */
export interface Crossing {
  /** The smaller first. */
  readonly first: readonly [Claim, Claim]
  /** The same two figures in the other text. */
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
): readonly Crossing[] {
  const checked = [...unordered].sort((a, b) => (a.document.path < b.document.path ? -1 : 1))
  const documents = new Map(checked.map(({ document }) => [document.path, document]))
  const byPair = new Map<string, (readonly [Claim, Claim])[]>()
  for (const { claims } of checked) {
    const precise = claims.filter(isPrecise)
    for (const [index, a] of precise.entries()) {
      for (const b of precise.slice(index + 1, index + 1 + NEAR)) {
        const scale = scaleOf(a)
        if (scale !== scaleOf(b) || a.value.nominal.eq(b.value.nominal)) continue
        const pair = a.value.nominal.lt(b.value.nominal) ? ([a, b] as const) : ([b, a] as const)
        append(byPair, [...pair.map(({ value }) => value.nominal.toFixed()), scale].join('|'), pair)
      }
    }
  }
  return [...byPair.values()].flatMap((pairs) =>
    pairs.length > MOST ? [] : acrossDocuments(pairs, documents),
  )
}

function acrossDocuments(
  pairs: readonly (readonly [Claim, Claim])[],
  documents: ReadonlyMap<string, Document>,
): readonly Crossing[] {
  return pairs.flatMap((first, index) =>
    pairs.slice(index + 1).flatMap((second): readonly Crossing[] => {
      const [a, b] = [first[0], second[0]]
      if (a.source.document === b.source.document) return []
      const found = [a, b].flatMap(({ source }) => documents.get(source.document) ?? [])
      return [{ first, second, documents: found }]
    }),
  )
}

/** 2417例 of one text are 2417宗 of another, whatever either was taken to count. */
function scaleOf({ value }: Claim): string {
  return value.family === 'people' || value.family === 'cases' ? 'count' : countedIn(value)
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
