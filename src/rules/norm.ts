import type { Claim } from '../claim/claim.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { placeInBlock } from '../ledger/place-in-block.ts'
import { sentenceBefore } from '../ledger/sentence.ts'

const NORM =
  /(?:按照?|根据|依据|依照)[^，。；\d]{0,16}(?:规定|标准|条例|办法|规程)|规程规定|法律规定|条例规定|规定[，：]|第[一二三四五六七八九十百\d]+条/
/** How far behind its figure a case of a rule closes: 5000万元以上1亿元以下的，. */
const AFTER = 32
const CASE = /^[^，。；]{0,12}(?:以上|以下|以内)[^，。；]{0,10}的[，。；]/

/** Tells a threshold that a law or a standard sets (损失5000万元以上1亿元以下的，为重大事故): no count of what happened. */
export function normReader({ documents }: Dossier): (claim: Claim) => boolean {
  const byPath = new Map(documents.map((document) => [document.path, document]))
  return ({ source }) => {
    const block = byPath.get(source.document)?.blocks[source.blockIndex]
    if (!block || block.cell) return false
    const at = placeInBlock(block, source.figure.start)
    return (
      NORM.test(sentenceBefore(block, source.figure.start).whole) ||
      CASE.test(block.folded.text.slice(at, at + AFTER))
    )
  }
}
