import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { placeInBlock } from '../ledger/place-in-block.ts'
import { countedIn } from '../ledger/series.ts'
import { findQuantities } from '../quantity/find.ts'
import { meets } from '../quantity/interval.ts'
import type { Quantity } from '../quantity/quantity.ts'

/** A figure of a list with the words right before it: 物理类过本科线 of 物理类过本科线7.15万人. */
interface Item {
  readonly name: string
  readonly value: Quantity
}

/** So far on each side, in characters, a list goes on. */
const REACH = 60
/** Names that begin alike in so many characters are of one thing. */
const TELLING = 2

/**
 * 物理类过本科线7.15万人，历史类2.98万人, and 600分以上，物理类5218人，历史类1087人: two lists of one text that tell of the same names, and in
 * which more than one of them differs, are of two measures. Two names that have each other's figures are swapped instead.
 */
export function parallelLists(documents: readonly Document[]): (a: Claim, b: Claim) => boolean {
  const byPath = new Map(documents.map((document) => [document.path, document]))
  return (a, b) => {
    const document = byPath.get(a.source.document)
    if (!document || a.source.document !== b.source.document) return false
    if (a.source.blockIndex === b.source.blockIndex) return false
    const [first, second] = [listAround(document, a), listAround(document, b)]
    if (!first || !second || !areAlike(first.own, second.own)) return false
    return first.others.some((one) =>
      second.others.some(
        (other) =>
          areAlike(one, other) &&
          !meets(one.value, other.value) &&
          !meets(one.value, b.value) &&
          !meets(other.value, a.value),
      ),
    )
  }
}

function areAlike({ name: a }: Item, { name: b }: Item): boolean {
  return a.slice(0, TELLING) === b.slice(0, TELLING)
}

/** The named figures of a claim's kind in its sentence, near by. */
function listAround(
  document: Document,
  claim: Claim,
): { readonly own: Item; readonly others: readonly Item[] } | null {
  const block = document.blocks[claim.source.blockIndex]
  if (!block) return null
  const at = placeInBlock(block, claim.source.figure.start)
  const { text } = block.folded
  const before = text.slice(Math.max(0, at - REACH), at)
  const from = at - before.length + before.lastIndexOf('。') + 1
  const behind = /^[^。]*/.exec(text.slice(at, at + REACH))?.[0] ?? ''
  const told = text.slice(from, at + behind.length)
  const items = findQuantities(told).flatMap(({ start, quantity }) => {
    const name = /\p{Script=Han}*$/u.exec(told.slice(0, start))?.[0].replace(/^(?:其中|包括)/, '') ?? ''
    const isAlike = name.length >= TELLING && countedIn(quantity) === countedIn(claim.value)
    return isAlike ? [{ name, value: quantity, at: from + start }] : []
  })
  const own = items.find((item) => item.at === at)
  return own ? { own, others: items.filter((item) => !areAlike(item, own)) } : null
}
