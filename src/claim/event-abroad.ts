import { FOREIGN_PLACES } from '../lexicon/countries.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { foreignAt } from './abroad.ts'

/**
 * 摩洛哥地震, 尼泊尔西部发生6.4级地震, 日本能登半岛地震: the country that an event abroad is named for or, behind it, the place
 * that the text gives it (能登半岛, 梨泰院).
 */
export function abroadBefore(text: string, end: number, lexicon: Lexicon): string | undefined {
  const from = Math.max(0, end - LONGEST)
  for (let at = from; at < end - 1; at++) {
    const match = foreignAt(text, at, lexicon)
    if (!match || match.end > end) continue
    let place = text.slice(at, match.end)
    let rest = text.slice(match.end, end).replace(/（[^）]*）/g, '')
    for (let inner = innerAt(rest, lexicon); inner > 0; inner = innerAt(rest, lexicon)) {
      place = rest.slice(0, inner)
      rest = rest.slice(inner)
    }
    if (AROUND.test(rest)) return place
    if (INNER.test(rest) && !NO_NAME.test(rest)) return rest.replace(/(?<=..)[省州市]$/, '')
    at = match.end - 1
  }
  return undefined
}

/** How long the place is that a rest opens with: 印尼|雅加达. */
function innerAt(rest: string, lexicon: Lexicon): number {
  return foreignAt(rest, 0, lexicon)?.end ?? 0
}

/** True of 摩洛哥地震, which is none of a place of China. */
export function isNamedAbroad(series: string): boolean {
  const slot = FOREIGN_PLACES.byFirst.get(series.charAt(0))
  return slot?.lengths.some((length) => slot.entries.has(series.slice(0, length))) ?? false
}

const LONGEST = 20
/** 西部, 南部沿海地区, 附近海域: round about the place. */
const AROUND =
  /^(?:(?:[东中西南北]{1,2}部|首都|附近|周边|近海|沿海|边境|山区|海域|地区|以[东西南北]{1,2}|境内|当地|多地|全国){0,3})$/
const INNER = /^[\u4e00-\u9fff]{2,6}$/
const NO_NAME =
  /[的了和与及在对为因受遭被将已就等前后中]|发生|政府|内政|卫生|公布|通报|消息|媒体|当局|警方|总统|东部|西部|南部|北部|中部|援助|支援|救援|驰援|今年|去年|每年|深夜|凌晨|一[座家处]|某|多起|首都|[雨洪涝旱雪风]|[一二三四五六七八九十\d]级|强[烈震]?$/
