import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { textBefore } from '../ledger/sentence.ts'

/** 更正后：前五大客户销售额81.45亿元; not 更正公告, which corrects something. */
const CORRECTED = /(?:更正|订正|勘误|修正)(?:后|为)|(?:应|改|当)为/
/** How far before a figure its correction may be told. */
const REACH = 40

/**
 * Whether a text tells the one figure as what it puts in place of the other: 更正前：84.15亿元。更正后：81.45亿元. What it was
 * printed as before is a slip that nobody has to find any more.
 */
export function isCorrectionOf(claim: Claim, before: Claim, documents: readonly Document[]): boolean {
  const document = documents.find(({ path }) => path === claim.source.document)
  return (
    document !== undefined &&
    CORRECTED.test(textBefore(document, claim, REACH)) &&
    document.blocks.some(({ folded }) => folded.text.includes(before.value.stated))
  )
}
