import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { append } from '../grouped-by.ts'
import { foldText } from '../text/fold.ts'
import type { MomentOf } from './as-of.ts'
import { type Stories, significantDigits, storiesOf } from './stories.ts'

/**
 * Two figures whose digits are one but for a slip of the hand, however differently their subjects were read: a digit
 * swapped, lost or doubled, or the same digits at another magnitude. Whether one matter is meant, a rule must judge.
 */
export interface Echo {
  readonly claims: readonly [Claim, Claim]
  /** What stands right before and after each claim in its paragraph: a text copied from another tells the same there. */
  readonly neighbours: readonly [readonly Claim[], readonly Claim[]]
  /** How many texts tell the very figure of each; reprints of one count once, and texts on other matters not at all. */
  readonly tellings: readonly [number, number]
  /** How many precise figures the two documents share. */
  readonly shared: number
  /** Either document tells the other's figure too. */
  readonly crossed: boolean
  /** The documents of both. */
  readonly documents: readonly Document[]
}

/** Digits below which two figures are alike by chance. */
const TELLING = 3
/** Figures of one set of digits beyond which each is held only against those of its own campaign, region and object. */
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
  const stories = storiesOf(checked.flatMap(({ claims }) => claims))
  const pairs = new Map<string, Echo>()
  for (const claims of [...buckets.values()].flatMap(comparable)) {
    for (const [index, a] of claims.entries()) {
      for (const b of claims.slice(index + 1)) {
        const key = [a.id, b.id].sort().join('|')
        if (a.value.nominal.eq(b.value.nominal) || pairs.has(key)) continue
        const paths = new Set([a.source.document, b.source.document])
        const tellings = (claim: Claim): number => tellingsOf(claim, claims, stories, momentOf)
        pairs.set(key, {
          claims: [a, b],
          neighbours: [beside.get(a.id) ?? [], beside.get(b.id) ?? []],
          tellings: [tellings(a), tellings(b)],
          shared: stories.shared(a, b),
          crossed: stories.crossed(a, b),
          documents: [...paths].flatMap((path) => documents.get(path) ?? []),
        })
      }
    }
  }
  return [...pairs.values()]
}

/** A bucket as it is, or cut into groups where it holds too many for every pair to be looked at. */
function comparable(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  if (claims.length <= MOST) return [claims]
  const groups = new Map<string, Claim[]>()
  for (const claim of claims)
    append(groups, [claim.campaign?.series ?? '', claim.region, claim.metric.object].join('|'), claim)
  return [...groups.values()].filter((group) => group.length <= MOST)
}

function isExact({ metric, source, value }: Claim): boolean {
  return source.part === 'body' && !metric.candidates && /\d/.test(value.stated)
}

function tellingsOf(claim: Claim, claims: readonly Claim[], stories: Stories, momentOf: MomentOf): number {
  const same = claims.filter(
    (other) => other.value.nominal.eq(claim.value.nominal) && mayBeOne(other, claim, stories),
  )
  return new Set(same.map((one) => momentOf(one).origin)).size
}

/** Equal figures bear each other out where they may be told of one matter: not 1.86万元 of a village's festival and of a firm. */
function mayBeOne(a: Claim, b: Claim, stories: Stories): boolean {
  if (a.campaign?.series !== b.campaign?.series) return false
  if (a.source.document === b.source.document) return true
  // The figure itself is shared; another one says that both tell one story.
  return (a.region === b.region && a.metric.object === b.metric.object) || stories.shared(a, b) > 1
}

/** Figures of one campaign (or of none) that share one of these may be one figure but for a slip. */
function keysOf(claim: Claim): readonly string[] {
  const { campaign, value } = claim
  const written = value.stated.replace(/\D/g, '')
  const significant = written.replace(/^0+|0+$/g, '')
  if (significantDigits(value.stated) < TELLING) return keysOfPhrase(claim, significant)
  const kind = `${campaign?.series ?? ''}|${value.family}`
  const keys = new Set([
    `${kind}|magnitude|${significant}`,
    `${kind}|swap|${[...written].sort().join('')}`,
    `${kind}|lost|${written}`,
  ])
  // Whether the campaign was named or not, so many digits at another magnitude are one figure.
  keys.add(`${value.family}|swap|${[...written].sort().join('')}`)
  keys.add(`${value.family}|magnitude|${significant}`)
  // 2136万 and 2.14亿: rounded on the way, and the point put in the wrong place.
  keys.add(`${value.family}|rounded|${roundedDigits(value.nominal)}`)
  if (significant.length > TELLING) keys.add(`${value.family}|lost|${written}`)
  if (written.length > TELLING)
    for (let at = 0; at < written.length; at++) {
      const rest = `${written.slice(0, at)}${written.slice(at + 1)}`
      keys.add(`${kind}|lost|${rest}`)
      if (rest.length > TELLING) keys.add(`${value.family}|lost|${rest}`)
    }
  return [...keys]
}

/** 中央财政下拨救灾资金5000万元, 5000亿元: a figure of one digit is known by words that nobody says twice by chance. */
function keysOfPhrase({ source, value }: Claim, digits: string): readonly string[] {
  if (!/[万亿]$/.test(value.stated) || digits === '') return []
  const lead = foldText(source.quote.slice(0, source.figure.start - source.start))
  const phrase = PHRASE.exec(lead)?.[0]
  return phrase === undefined ? [] : [`${value.family}|phrase|${phrase}|${digits}`]
}

const PHRASE = /\p{Script=Han}{8}$/u

function roundedDigits(nominal: Claim['value']['nominal']): string {
  return nominal
    .abs()
    .toSignificantDigits(TELLING)
    .toFixed()
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '')
}
