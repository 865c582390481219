import type { Edition } from './claim.ts'

/** Not 比初步核算数增加: what is compared with is not what is told. */
const PRELIMINARY =
  /(?<![比较与由])(?:初步(?:核算|统计|核实|估算|估计|测算|数据|判断|排查)|快报|首次(?:统计|通报|公布)|(?:先前|此前|原先?)(?:公布|通报|统计)|预估|概算)/g
const REVISED =
  /最终(?:核实|核算|核定|数据|结果)|核实后|修订(?:为|后)|更正(?:为|后)|调整为|修正(?:为|后)|核减|核增|剔除(?:了)?重复|复核|去重/g

/** What a text up to a figure says of its standing (semantics §6.8): the last such word counts; null where there is none. */
export function editionOf(text: string): Edition | null {
  const preliminary = lastOf(text, PRELIMINARY)
  const revised = lastOf(text, REVISED)
  if (preliminary < 0 && revised < 0) return null
  return revised > preliminary ? 'revised' : 'preliminary'
}

function lastOf(text: string, pattern: RegExp): number {
  let last = -1
  for (const match of text.matchAll(pattern)) last = match.index
  return last
}
