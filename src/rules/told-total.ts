import { readNumeral } from '../calendar/numeral.ts'
import type { Claim } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'
import type { CheckedDocument } from '../ledger/ledger.ts'
import { addsUp, isAverage } from '../ledger/series.ts'
import { liesBelow, meets } from '../quantity/interval.ts'
import { foldText } from '../text/fold.ts'
import { isListed } from './same-matter.ts'

/** A total that its text tells behind what makes it up. */
export interface ToldTotal {
  readonly whole: Claim
  readonly parts: readonly Claim[]
}

const TOTAL = /合计|总计|共计|加起来/
/** 其余县（区）合计27.4万吨: the last part of a list, which has parts of its own. */
const REST = /(?:其余|其他|其它|另外)[^，。；、\d]{0,8}(?:合计|总计|共计)/

export function isTotal({ source }: Claim): boolean {
  const words = foldText(source.text)
  return TOTAL.test(words) && !REST.test(words)
}

export function* toldTotals(subject: CheckedDocument): Iterable<ToldTotal> {
  yield* behindList(subject)
  yield* belowItems(subject)
}

const FEWEST = 3
/** 四种方式合计: how many parts the total says that it has. */
const COUNT = /([两二三四五六七八九十])[项类个种者大名部家位款支省市区县地级]/

/**
 * 「四种方式合计19638.0万人次」 below a list of items: its parts are the first amounts of the items, where each has one
 * of the total's unit.
 */
function* belowItems({ document, claims }: CheckedDocument): Iterable<ToldTotal> {
  const byBlock = new Map<number, Claim[]>()
  for (const claim of claims) {
    append(byBlock, claim.source.blockIndex, claim)
  }
  for (const [index, told] of byBlock) {
    if (document.blocks[index]?.kind === 'item' || document.blocks[index - 1]?.kind !== 'item') continue
    const unitsAbove = new Set(byBlock.get(index - 1)?.map(({ value }) => value.unit))
    // Of 三片合计998万吨 the first figure counts the items.
    const whole = told.slice(0, 2).find((claim) => addsUp(claim) && unitsAbove.has(claim.value.unit))
    const words = whole ? foldText(whole.source.text) : ''
    if (!whole || !TOTAL.test(words)) continue
    const parts: Claim[] = []
    let items = 0
    for (let at = index - 1; document.blocks[at]?.kind === 'item'; at--) {
      items++
      const part = byBlock.get(at)?.find((claim) => claim.value.unit === whole.value.unit && addsUp(claim))
      if (part) parts.unshift(part)
    }
    const wanted = countOf(whole) ?? items
    if (parts.length >= FEWEST && parts.length === items && wanted === items) yield { whole, parts }
  }
}

/** 「…3120起、…2240起、…1655起、其他1299起，四类合计8214起」: a total told after the list that makes it up. */
function* behindList({ document, claims }: CheckedDocument): Iterable<ToldTotal> {
  for (const [index, whole] of claims.entries()) {
    if (!isTotal(whole) || !addsUp(whole) || isListed(whole)) continue
    if (OVERLAP.test(document.blocks[whole.source.blockIndex]?.folded.text ?? '')) continue
    const parts: Claim[] = []
    for (let at = index - 1; at >= 0; at--) {
      const part = claims[at]
      if (!part || part.source.blockIndex !== whole.source.blockIndex) break
      // 累计…331.7万人次，日均47.4万人次: no part.
      if (isAverage(part)) continue
      // A count of the kinds themselves (四类) may stand between the list and its total.
      if (part.value.unit !== whole.value.unit) {
        if (parts.length > 0) break
        continue
      }
      if (liesBelow(whole.value, part.value) || meets(part.value, whole.value)) break
      parts.unshift(part)
    }
    const wanted = countOf(whole)
    if (wanted === null && isBesideParts(whole, parts)) continue
    // 两级合计3500万元 is of the last two, whatever amounts stand before.
    const own = wanted === null ? parts : parts.slice(-wanted)
    if (own.length >= FEWEST && (wanted === null || own.length === wanted)) yield { whole, parts: own }
  }
}

/** 互有重叠，不能相加: the text says itself that its figures make up no sum. */
const OVERLAP = /重叠|交叉|不(?:能|可|宜|应)(?:直接|简单)?(?:相加|加总|累加)|重复(?:计算|统计|计数|计入)/
const TOWARDS = /^(?:其中)?([对与向从自同往经由])(?!\d)/
const GROUP = /(?:国家|成员国|经济体|伙伴|联盟)[^，。；、]{0,10}(?:合计|总计|共计)/
const ALL_OF_THEM = /以上|上述|这些|前述|[这前后]?[两三四五六七八九十\d][个国家大项]|全部/

/**
 * 对甲国10亿元，对乙国8亿元；对某某组织成员国合计40亿元: a total told of a group with a name of its own stands beside what was told
 * before, since the others are its members or not.
 */
function isBesideParts(whole: Claim, parts: readonly Claim[]): boolean {
  const words = foldText(whole.source.text)
  if (ALL_OF_THEM.test(words.slice(0, words.search(TOTAL)))) return false
  const towards = TOWARDS.exec(words)?.[1]
  const isParallel =
    towards !== undefined && parts.every(({ source }) => TOWARDS.exec(foldText(source.text))?.[1] === towards)
  return isParallel || GROUP.test(words)
}

/** How many parts a total says that it has, in the words before its figure; null where it does not. */
function countOf({ source }: Claim): number | null {
  const words = foldText(source.text)
  const stated = COUNT.exec(words.slice(0, words.search(/\d|$/)))?.[1]
  return stated === undefined ? null : (readNumeral(stated, 0)?.value ?? null)
}
