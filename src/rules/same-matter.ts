import type { Claim } from '../claim/claim.ts'
import type { PhraseOf } from './phrase.ts'
import { samePhrase, sameWords } from './phrase-compare.ts'

/** Share of common pairs of characters from which two clauses tell of one action. */
const ALIKE = 0.5
/** A dossier of very many small cases is not worth a look at each pair of them. */
const MOST_MATTERS = 50

interface Matter {
  readonly first: Claim
  readonly pairs: ReadonlySet<string>
  readonly claims: Claim[]
}

/**
 * Splits claims of one subject and period into groups that tell of the same matter: those whose own words leave room for
 * it. Closed actions and cases (semantics §4, `period`) are many in one period: two of them are one only where their
 * whole clauses are alike. Rows and items of one list tell of different things, whatever they are called.
 */
export function sameMatter(claims: readonly Claim[], phraseOf: PhraseOf): readonly (readonly Claim[])[] {
  const matters: Matter[] = []
  for (const claim of claims) {
    const pairs = isIncident(claim) ? pairsOf(claim.source.text) : new Set<string>()
    const matter = matters.find(({ first, pairs: other }) => {
      if (isIncident(first) !== isIncident(claim) || !mayRepeat(first, claim)) return false
      return sameTelling(first, claim, phraseOf) && (!isIncident(claim) || likeness(other, pairs) >= ALIKE)
    })
    if (matter) matter.claims.push(claim)
    else if (matters.length < MOST_MATTERS) matters.push({ first: claim, pairs, claims: [claim] })
  }
  return matters.map((matter) => matter.claims).filter((group) => group.length > 1)
}

/** An action or case of its own: one of many in its period. */
export function isIncident(claim: Claim): boolean {
  if (claim.date.status === 'final' || claim.date.status === 'interim') return false
  if (claim.campaign !== null || claim.date.status === 'unknown') return true
  const { precision, start, end } = claim.date
  if (start !== null && end !== null && start < end) return false
  return precision === 'day' || precision === 'hour' || precision === 'minute' || precision === 'week'
}

/**
 * Whether one text may tell one thing in both places. It does not say a thing twice in one clause, nor in two rows of a
 * table or items of a list.
 */
export function mayRepeat(a: Claim, b: Claim): boolean {
  if (a.source.document !== b.source.document) return true
  if (a.source.start === b.source.start) return false

  return !isListed(a) && !isListed(b) && !isPartOf(a, b) && !isPartOf(b, a)
}

/** Whether the words beside two figures leave room for one thing. Of one text more is asked than of two. */
export function sameTelling(a: Claim, b: Claim, phraseOf: PhraseOf): boolean {
  const same = a.source.document === b.source.document ? sameWords : samePhrase
  return same(phraseOf(a), phraseOf(b))
}

/** A row or an item tells of the kind that it names, which its figure's own words need not repeat. */
export function isListed({ source }: Claim): boolean {
  return source.block === 'cell' || source.block === 'item'
}

export function isPartOf(part: Claim, whole: Claim): boolean {
  return part.relation?.kind === 'part' && part.relation.whole === whole.id
}

/** 物理类71530人，占58.7%；历史类29763人，占46.1%: parts of one whole are no parts of each other. */
export function areSiblings({ relation: a }: Claim, { relation: b }: Claim): boolean {
  return a?.kind === 'part' && b?.kind === 'part' && a.list === b.list && a.whole === b.whole
}

function pairsOf(text: string): ReadonlySet<string> {
  const plain = text.replace(/[^\p{L}]/gu, '')
  const pairs = new Set<string>()
  for (let at = 0; at + 2 <= plain.length; at++) pairs.add(plain.slice(at, at + 2))
  return pairs
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const pair of a) if (b.has(pair)) common++
  const union = a.size + b.size - common
  return union === 0 ? 0 : common / union
}
