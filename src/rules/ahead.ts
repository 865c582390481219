import type { Claim } from '../claim/claim.ts'
import type { Block, Document } from '../document/document.ts'
import { sentenceBefore } from '../ledger/sentence.ts'
import { foldText } from '../text/fold.ts'

const AHEAD =
  /预计|预期|预测|预估|力争|有望|目标|拟|计划(?!生育|单列|内|外)|明年|届时|将(?:达|控制|增|降|突破|超)/
/** How far before its figure a clause says that it is yet to come. */
const REACH = 24

/** Told as aimed at or foreseen, in its own clause: no result, and none that a result could contradict. */
export function isAhead({ source }: Claim): boolean {
  const before = source.quote.slice(0, Math.max(0, source.figure.start - source.start))
  return AHEAD.test(foldText(before).slice(-REACH))
}

/** 主要目标是生产总值增长6%，粮食18万吨以上，游客突破900万人次: what a sentence lists behind it is aimed at. */
const LISTS_AIMS =
  /(?:(?:主要|预期|工作|发展|奋斗)目标|目标任务|力争|争取)(?!(?:完成|实现)了|已|均|全部)(?:(?!实际|已经|完成了|超额|提前)[^。])*$|目标(?:是|为|：|定为)(?:(?!实际|已经|完成了|超额|提前)[^。])*$/u
/** 二、2025年目标, 下一步工作安排: what stands below is yet to come. */
const SECTION_AHEAD = /目标|展望|计划|预期|安排|规划|打算|思路|任务|部署|明年|下一步|下一阶段|盈利预测/
const SECTION_BACK = /完成|回顾|总结|情况|执行|成效|成绩|进展/
const LONGEST_TITLE = 24

/** As `isAhead`, and by what the claim's sentence or the title of its section says. */
export function aheadIn(documents: readonly Document[]): (claim: Claim) => boolean {
  const byPath = new Map(documents.map((document) => [document.path, document]))
  const known = new Map<string, ReadonlySet<number>>()
  const sectionsOf = (document: Document): ReadonlySet<number> => {
    const sections = known.get(document.path) ?? sectionsAhead(document)
    known.set(document.path, sections)
    return sections
  }
  return (claim) => {
    if (isAhead(claim)) return true
    const { blockIndex, figure } = claim.source
    const document = byPath.get(claim.source.document)
    const block = document?.blocks[blockIndex]
    if (!document || !block) return false
    return sectionsOf(document).has(blockIndex) || LISTS_AIMS.test(sentenceBefore(block, figure.start).whole)
  }
}

function sectionsAhead({ blocks }: Document): ReadonlySet<number> {
  const found = new Set<number>()
  let isAheadHere = false
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'headline') isAheadHere = false
    else if (isTitle(block))
      isAheadHere = SECTION_AHEAD.test(block.folded.text) && !SECTION_BACK.test(block.folded.text)
    else if (isAheadHere) found.add(index)
  }
  return found
}

/** A heading, or a line of its own that says no whole sentence. */
function isTitle({ cell, folded: { text }, kind }: Block): boolean {
  if (cell) return false
  return (
    kind === 'heading' || (kind === 'paragraph' && text.length <= LONGEST_TITLE && !/[。，；：]/.test(text))
  )
}
