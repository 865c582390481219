import type { Claim } from '../claim/claim.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { likelySlip } from './slip.ts'

export type IsPreliminary = (claim: Claim) => boolean

/** Words by which a paragraph or a headline says that its figures are not yet settled. */
const UNSETTLED =
  /未经审计|未经审核|业绩快报|快报数据|业绩预告|预告数据|以(?:年度报告|年报|半年报|最终)[^，。]{0,8}为准/

/** 与1月的业绩快报相比: what the settled figures are set against. */
const SET_AGAINST = /[与比较同][^，。；]{0,12}(?:业绩快报|快报数据|业绩预告|预告数据)/g

/** Which figures are a first count by their own words, their paragraph or their headline. */
export function preliminaryOf(dossier: Dossier): IsPreliminary {
  const unsettled = new Map(
    dossier.documents.map(({ path, blocks }) => [
      path,
      blocks.map(({ folded, kind }) => ({
        told: UNSETTLED.test(folded.text.replace(SET_AGAINST, '')),
        headline: kind === 'headline',
      })),
    ]),
  )
  return ({ edition, source }) => {
    if (edition !== undefined) return edition === 'preliminary'
    const blocks = unsettled.get(source.document) ?? []
    return blocks[source.blockIndex]?.told === true || blocks.some(({ told, headline }) => told && headline)
  }
}

/**
 * A first count against a settled one: the later supersedes the earlier (semantics §6.8). Not where a slip of the hand
 * parts them, since counting anew does not swap digits or lose a magnitude; that it changes one digit is nothing odd.
 */
export function isOtherEdition(a: Claim, b: Claim, isPreliminary: IsPreliminary): boolean {
  if (isPreliminary(a) === isPreliminary(b)) return false
  return [likelySlip(a.value, b.value), likelySlip(b.value, a.value)].every(
    (slip) => slip === null || slip.kind === 'wrong-digit',
  )
}
