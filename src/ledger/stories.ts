import type { Claim } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'

/** What documents have in common: texts on one story tell the same precise figures. */
export interface Stories {
  /** How many precise figures the documents of both claims share; 0 within one document. */
  readonly shared: (a: Claim, b: Claim) => number
  /** Whether the document of either claim tells the other's figure too: it tells two figures then, and not one with a slip. */
  readonly crossed: (a: Claim, b: Claim) => boolean
}

/** Digits from which a figure that two texts share is no coincidence. */
const TELLING = 3

/** Each pair of documents is looked at once, and only where it is asked for. */
export function storiesOf(claims: Iterable<Claim>): Stories {
  const byPath = new Map<string, Claim[]>()
  for (const claim of claims) append(byPath, claim.source.document, claim)
  const figures = new Map<string, ReadonlySet<string>>()
  const figuresOf = (path: string): ReadonlySet<string> => {
    const known = figures.get(path) ?? new Set((byPath.get(path) ?? []).filter(isPrecise).map(figureOf))
    figures.set(path, known)
    return known
  }
  const known = new Map<string, number>()
  return {
    shared: ({ source: a }, { source: b }) => {
      if (a.document === b.document) return 0
      const key = [a.document, b.document].sort().join('|')
      const count = known.get(key) ?? inCommon(figuresOf(a.document), figuresOf(b.document))
      known.set(key, count)
      return count
    },
    crossed: (a, b) =>
      figuresOf(a.source.document).has(figureOf(b)) || figuresOf(b.source.document).has(figureOf(a)),
  }
}

function inCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const figure of a) if (b.has(figure)) count++
  return count
}

function figureOf({ value }: Claim): string {
  return `${value.nominal.toFixed()}${value.family}`
}

function isPrecise({ source, value }: Claim): boolean {
  return source.part === 'body' && significantDigits(value.stated) >= TELLING
}

/** Digits as written, zeros at both ends left out. */
export function significantDigits(stated: string): number {
  return stated.replace(/\D/g, '').replace(/^0+|0+$/g, '').length
}
