import type { Claim, Relation } from '../claim/claim.ts'
import type { Block, Document } from '../document/document.ts'
import { formatInterval } from '../quantity/interval.ts'
import { toldQuantity } from '../quantity/quantity.ts'
import { foldText } from '../text/fold.ts'
import { sourcePlace } from '../text/mapped-text.ts'
import { countedLists } from './counted-lists.ts'
import { blockEvidence, claimEvidence, contentOf, draft, type Wording } from './finding.ts'
import { areFullNames, arePosts } from './person-names.ts'
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
      '省公安厅公布了4起典型案例：芜湖投资案、阜阳刷单案、马鞍山客服案。',
      '推广局把台湾、菲律宾、韩国、美国、日本列为四大重点客源。',
    ],
    silent: [
      '该专案组由东城、西城、朝阳、海淀等13个分局组成。',
      '今年重点做好三项工作：一是打击网络诈骗；二是整治网络赌博；三是保护个人信息。',
      '省公安厅公布了3起典型案例：芜湖投资案、阜阳刷单案、马鞍山客服案。',
      '北海、钦州、防城港三市当季增速回落。',
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
    yield* countedLists({ document, claims }, context)
  },
}

/** Characters by which names of one list may differ in length. */
const UNLIKE = 2

/** The names from the last one back, as long as they are of like length; a longer one is the first with words before it. */
function ofOneKind(names: readonly string[]): readonly string[] {
  const lengths = names.map((name) => name.length).sort((a, b) => a - b)
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0
  const first = names.findLastIndex((name) => name.length > usual + UNLIKE)
  return names.slice(Math.max(0, first))
}

/** What is counted: 个分局, 24小时书房, but not the 一市 of 三省一市, which counts on. */
const COUNTED = /^(?:\d{1,2}小时)?(?![一二两三四五六七八九十])\p{Script=Han}/u

/** The count follows the list at once and its noun follows the count: …怀柔等13个分局. */
function countsWhatFollows(claim: Claim, names: readonly string[]): boolean {
  const text = foldText(claim.source.text)
  const last = names.at(-1) ?? ''
  // 南昌、九江、上饶三市的86个湖泊: the names say whose they are.
  if (last.endsWith('的')) return false
  const written = toldQuantity(claim.value)
  for (let at = text.indexOf(written); at !== -1; at = text.indexOf(written, at + 1)) {
    const before = text.slice(0, at)
    const listEnds =
      before.endsWith(last) || before.endsWith(`${last}等`) || /等(?:共|这|一共|全部)?$/.test(before)
    if (listEnds && COUNTED.test(text.slice(at + written.length))) return true
  }
  return false
}

/** 王某、李某某: kinds of people (卡商、号商) are no names of those who were counted. */
function isPersonName(name: string): boolean {
  return /^\p{Script=Han}{1,2}[某×]/u.test(name.slice(-4)) || /某/.test(name)
}

/** 米粉类、豆干类检出防腐剂超量5件, 南昌、上饶三市的86个: without 等 the last name goes on into what the count is of. */
function runsOn(names: readonly string[]): boolean {
  const last = names.at(-1) ?? ''
  const longest = Math.max(...names.slice(0, -1).map((name) => name.length))
  return last.endsWith('的') || last.length > longest + UNLIKE
}

/** Longest list that is told with its exact count. */
const LONGEST_LIST = 100

/**
 * Only names that stand right before their count and what it counts: 东城、西城等13个分局, not the kinds of suspects of
 * whom 66 were caught. The first name may carry words before it (总队组织东城), so it ends the list backwards.
 */
function ofNames(claim: Claim): Miscount | null {
  const { relation, source, value } = claim
  if (relation?.kind !== 'count' || source.part === 'reference' || !value.upper?.eq(value.lower)) return null
  if (value.lower.gt(LONGEST_LIST)) return null
  if (!countsWhatFollows(claim, relation.names)) return announced(claim, relation)
  // 王某武等为首的5个: what follows 等 belongs to the count, not to the last name.
  const told = relation.names.map((name) => name.replace(/等.*$/u, ''))
  const open = relation.open || relation.names.some((name) => name.includes('等'))
  if (!open && runsOn(told)) return null
  const names = ofOneKind(told)
  // 呼和浩特 was split at its 和: how many there are is not sure.
  if (names.some((name) => name.length === 1)) return null
  const areOfPosts = arePosts(names)
  const arePeople = names.every(isPersonName) || areFullNames(names) || areOfPosts
  if (names.length < 2 || (value.family === 'people' && !arePeople)) return null
  const listed = new Set(names).size
  const tooMany = claim.value.upper?.lt(listed) ?? false
  // 乘坐公交、游览23家公园: far fewer words than the count are no list of what is counted.
  const tooFew = !open && !areOfPosts && claim.value.lower.gt(listed) && claim.value.lower.lte(2 * listed)
  return tooMany || tooFew ? { claim, listed, names, open } : null
}

/** 4起典型案例：甲案、乙案、丙案: a list that its count announces ends where its sentence ends, so that no name has words before it. */
function announced(
  claim: Claim,
  { names, open }: Extract<Relation, { readonly kind: 'count' }>,
): Miscount | null {
  const { source, value } = claim
  const text = foldText(source.text)
  const isBehind = !names.some((name) => text.includes(name))
  const isWhole = names.every(
    (name) => name.replace(/[^（(]/g, '').length === name.replace(/[^）)]/g, '').length,
  )
  if (!isBehind || !isWhole || names.length < 2) return null
  if (value.family === 'people' && !names.every(isPersonName)) return null
  const listed = new Set(names).size
  const misses = value.upper?.lt(listed) || (!open && value.lower.gt(listed))
  return misses ? { claim, listed, names, open } : null
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
  if (!claim || claim.value.lower.eq(listed) || !isCount(claim)) return
  yield tell(
    { claim, listed, names: [], open: false },
    [blockEvidence(document, block, end - 2, end)],
    context,
  )
}

/** A whole number of things: not 2.4个百分点. */
function isCount({ value }: Claim): boolean {
  return (
    value.lower.isInteger() &&
    value.family !== 'percent' &&
    value.family !== 'percentage-points' &&
    value.unit !== ''
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
    (one) => one.source.figure.start >= tail.start && one.value.upper?.eq(one.value.lower) && isCount(one),
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
