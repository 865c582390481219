import type { Claim } from '../claim/claim.ts'
import type { Block, Document } from '../document/document.ts'
import { formatInterval } from '../quantity/interval.ts'
import { sourcePlace } from '../text/mapped-text.ts'
import { blockEvidence, claimEvidence, contentOf, draft, type Wording } from './finding.ts'
import type { DocumentRule, Draft, Evidence, RuleContext } from './rule.ts'
import { figureAt, list } from './wording.ts'

interface Miscount {
  readonly claim: Claim
  readonly listed: number
  readonly names: readonly string[]
  readonly open: boolean
}

/** Names listed against the count that is told of them (semantics §6.5). */
export const enumeration: DocumentRule = {
  id: 'enumeration',
  severity: 'warning',
  scope: 'document',
  docs: {
    title: { zh: '列举与计数不符', en: 'A list that does not match its count' },
    why: {
      zh: '列出的名称不应多于所说的个数；没有“等”字的列举应与个数相等；“一是……二是……”、逐条列出的案例同理。',
      en: 'The names listed are at most the count told, and exactly it where the list has no 等; so are numbered points and listed cases.',
    },
    fires: [
      '该专案组由东城、西城、朝阳、海淀等3个分局组成。',
      '今年重点做好三项工作：一是打击网络诈骗；二是整治网络赌博。',
    ],
    silent: [
      '该专案组由东城、西城、朝阳、海淀等13个分局组成。',
      '今年重点做好三项工作：一是打击网络诈骗；二是整治网络赌博；三是保护个人信息。',
    ],
  },
  *check({ document, claims }, context) {
    const byBlock = new Map<number, Claim[]>()
    for (const claim of claims) {
      byBlock.set(claim.source.blockIndex, [...(byBlock.get(claim.source.blockIndex) ?? []), claim])
      const miscount = ofNames(claim)
      if (miscount) yield tell(miscount, [], context)
    }
    for (const [index, here] of byBlock) {
      const block = document.blocks[index]
      if (!block) continue
      yield* numberedPoints(document, block, here, context)
      yield* listBelow(document, index, here, context)
    }
  },
}

function ofNames(claim: Claim): Miscount | null {
  if (claim.relation?.kind !== 'count') return null
  const { names, open } = claim.relation
  const listed = new Set(names).size
  const tooMany = claim.value.upper !== null && claim.value.upper.lt(listed)
  const tooFew = !open && claim.value.lower.gt(listed)
  return tooMany || tooFew ? { claim, listed, names, open } : null
}

const POINTS = '一二三四五六七八九十'

/** 「三项工作：一是…二是…」: points of one block after the count that announces them. */
function* numberedPoints(
  document: Document,
  block: Block,
  claims: readonly Claim[],
  context: RuleContext,
): Iterable<Draft> {
  const { text } = block.folded
  const first = text.indexOf('一是')
  if (first < 1) return
  let listed = 1
  let end = first + 2
  for (let at = text.indexOf(`${POINTS.charAt(listed)}是`, end); at !== -1 && listed < POINTS.length; ) {
    end = at + 2
    listed++
    at = text.indexOf(`${POINTS.charAt(listed)}是`, end)
  }
  if (listed < 2) return
  const lead = text.slice(0, first)
  // Only a count right before the first point announces it: …做好三项工作：一是
  if (!/[：，。]$/.test(lead)) return
  const colon = sourcePlace(block.folded, Math.max(0, lead.length - 16), lead.length)
  const claim = claims.findLast(
    ({ source, value }) =>
      source.figure.start >= colon.start && source.figure.end <= colon.end && value.upper?.eq(value.lower),
  )
  if (!claim || claim.value.lower.eq(listed)) return
  yield tell(
    { claim, listed, names: [], open: false },
    [blockEvidence(document, block, end - 2, end)],
    context,
  )
}

const ANNOUNCES = /(?:如下|以下|下列|包括|分别为|分别是|具体为)?：$/

/** A count at the end of a paragraph that ends in a colon, against the list items right below it. */
function* listBelow(
  document: Document,
  index: number,
  claims: readonly Claim[],
  context: RuleContext,
): Iterable<Draft> {
  const block = document.blocks[index]
  if (!block || block.kind === 'item' || !ANNOUNCES.test(block.folded.text)) return
  const items: Block[] = []
  for (let at = index + 1; document.blocks[at]?.kind === 'item'; at++) {
    const item = document.blocks[at]
    if (item && (items.length === 0 || item.level === items[0]?.level)) items.push(item)
  }
  if (items.length < 2) return
  const { text } = block.folded
  const tail = sourcePlace(block.folded, Math.max(0, text.length - 24), text.length)
  const counts = claims.filter(
    ({ source, value }) => source.figure.start >= tail.start && value.upper?.eq(value.lower),
  )
  const [claim] = counts
  if (!claim || counts.length > 1 || claim.value.lower.eq(items.length) || claim.value.lower.gt(100)) return
  const last = items.at(-1)
  yield tell(
    { claim, listed: items.length, names: [], open: false },
    last ? [blockEvidence(document, last)] : [],
    context,
  )
}

function tell(miscount: Miscount, more: readonly Evidence[], context: RuleContext): Draft {
  const { claim, names } = miscount
  return draft(enumeration, {
    told: wording[context.language](miscount),
    evidence: [claimEvidence(claim), ...more],
    content: [contentOf(claim), String(miscount.listed), ...names],
    accused: [claim.id],
  })
}

const wording: Wording<Miscount> = {
  zh: ({ claim, listed, names, open }) => ({
    message: `称${figureAt(claim, 'zh')}，实际列出${listed}个。请核对个数或补全列举。`,
    explanation: `${listed} ${open ? '>' : '≠'} ${formatInterval(claim.value)}${names.length > 0 ? `：${list(names, 'zh')}` : ''}`,
  }),
  en: ({ claim, listed, names, open }) => ({
    message: `The text says ${figureAt(claim, 'en')} but lists ${listed}. Correct the count or complete the list.`,
    explanation: `${listed} ${open ? '>' : '≠'} ${formatInterval(claim.value)}${names.length > 0 ? `: ${list(names, 'en')}` : ''}`,
  }),
}
