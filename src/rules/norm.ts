import type { Claim } from '../claim/claim.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { placeInBlock } from './phrase.ts'

const NORM =
  /(?:按照?|根据|依据|依照)[^，。；\d]{0,16}(?:规定|标准|条例|办法|规程)|规程规定|法律规定|条例规定|规定[，：]|第[一二三四五六七八九十百\d]+条/
/** How far behind its figure a case of a rule closes: 5000万元以上1亿元以下的，. */
const AFTER = 16
const CASE = /^[^，。；]{0,12}(?:以上|以下|以内)[^，。；]{0,10}的[，。；]/

/** A threshold that a law or a standard sets (损失5000万元以上1亿元以下的，为重大事故): no count of anything that happened. */
export function isNorm({ source }: Claim, { documents }: Dossier): boolean {
  const document = documents.find(({ path }) => path === source.document)
  const block = document?.blocks[source.blockIndex]
  if (!block || block.cell) return false
  const { text } = block.folded
  const at = placeInBlock(block, source.figure.start)
  const lead = text.slice(Math.max(0, text.lastIndexOf('。', at - 1) + 1), at)
  return NORM.test(lead) || CASE.test(text.slice(at, at + AFTER + AFTER))
}
