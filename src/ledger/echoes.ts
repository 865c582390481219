import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { append } from '../grouped-by.ts'
import type { MomentOf } from './as-of.ts'
import { isRelative } from './series.ts'

/**
 * Two figures whose digits are one but for a slip of the hand, however differently their subjects were read: a digit
 * swapped, lost or doubled, or the same digits at another magnitude. Whether one matter is meant, a rule must judge.
 */
export interface Echo {
  readonly claims: readonly [Claim, Claim]
  /** What stands right before and after each claim in its paragraph: a text copied from another tells the same there. */
  readonly neighbours: readonly [readonly Claim[], readonly Claim[]]
  /** How many texts tell the very figure of each; reprints of one count once. */
  readonly tellings: readonly [number, number]
  /** The documents of both. */
  readonly documents: readonly Document[]
}

/** Digits below which two figures are alike by chance. */
const TELLING = 3
/** Figures of one set of digits beyond which they tell nothing: round numbers. */
const MOST = 48

/**
 * Linear in the claims but for the bounded number that share their digits. Claims in the order of the text; that of the
 * documents changes nothing.
 */
export function echoesOf(
  unordered: readonly { readonly document: Document; readonly claims: readonly Claim[] }[],
  momentOf: MomentOf,
): readonly Echo[] {
  const checked = [...unordered].sort((a, b) => (a.document.path < b.document.path ? -1 : 1))
  const documents = new Map(checked.map(({ document }) => [document.path, document]))
  const beside = new Map<string, readonly Claim[]>()
  const buckets = new Map<string, Claim[]>()
  for (const { claims } of checked) {
    for (const [index, claim] of claims.entries()) {
      if (!isExact(claim)) continue
      const around = [claims[index - 1], claims[index + 1]].filter(
        (other) => other !== undefined && other.source.blockIndex === claim.source.blockIndex,
      )
      beside.set(
        claim.id,
        around.flatMap((other) => other ?? []),
      )
      for (const key of keysOf(claim)) {
        append(buckets, key, claim)
      }
    }
  }
  const pairs = new Map<string, Echo>()
  for (const claims of buckets.values()) {
    if (claims.length > MOST) continue
    for (const [index, a] of claims.entries()) {
      for (const b of claims.slice(index + 1)) {
        const key = [a.id, b.id].sort().join('|')
        if (a.value.nominal.eq(b.value.nominal) || pairs.has(key)) continue
        const paths = new Set([a.source.document, b.source.document])
        pairs.set(key, {
          claims: [a, b],
          neighbours: [beside.get(a.id) ?? [], beside.get(b.id) ?? []],
          tellings: [tellingsOf(a, claims, momentOf), tellingsOf(b, claims, momentOf)],
          documents: [...paths].flatMap((path) => documents.get(path) ?? []),
        })
      }
    }
  }
  return [...pairs.values()]
}

function isExact(claim: Claim): boolean {
  const { metric, source, value } = claim
  // 上年为19.48亿元 is last year's own figure told again.
  const isAmount = !isRelative(claim) || claim.relation?.kind === 'comparison'
  return source.part === 'body' && !metric.candidates && isAmount && /\d/.test(value.stated)
}

function tellingsOf({ campaign, value }: Claim, claims: readonly Claim[], momentOf: MomentOf): number {
  const same = claims.filter(
    (other) => other.campaign?.series === campaign?.series && other.value.nominal.eq(value.nominal),
  )
  return new Set(same.map((claim) => momentOf(claim).origin)).size
}

/** Figures of one campaign (or of none) that share one of these may be one figure but for a slip. */
function keysOf({ campaign, value }: Claim): readonly string[] {
  const written = value.stated.replace(/\D/g, '')
  const significant = written.replace(/^0+|0+$/g, '')
  if (significant.length < TELLING) return []
  const kind = `${campaign?.series ?? ''}|${value.family}`
  const keys = new Set([
    `${kind}|magnitude|${significant}`,
    `${kind}|swap|${[...written].sort().join('')}`,
    `${kind}|lost|${written}`,
  ])
  // Whether the campaign was named or not, so many digits at another magnitude are one figure.
  keys.add(`${value.family}|swap|${[...written].sort().join('')}`)
  if (significant.length > TELLING) {
    keys.add(`${value.family}|magnitude|${significant}`)
    keys.add(`${value.family}|lost|${written}`)
  }
  if (written.length > TELLING)
    for (let at = 0; at < written.length; at++) {
      const rest = `${written.slice(0, at)}${written.slice(at + 1)}`
      keys.add(`${kind}|lost|${rest}`)
      if (rest.length > TELLING) keys.add(`${value.family}|lost|${rest}`)
    }
  return [...keys]
}
