import { isDigit, isHan, isLatin } from '../text/characters.ts'
import { type Match, trie } from './trie.ts'
import { type Unit, type UnitMatch, unitNamed } from './units.ts'

/** Units written before the number, currencies and scales of temperature, and the unit they mean. */
const LEADING_UNITS = trie<string>(
  [
    ['摄氏', '℃'],
    ['华氏', '℉'],
    ['¥', '元'],
    ['￥', '元'],
    ['RMB', '元'],
    ['CNY', '元'],
    ['人民币', '元'],
    ['$', '美元'],
    ['US$', '美元'],
    ['USD', '美元'],
    ['美元', '美元'],
    ['美金', '美元'],
    ['€', '欧元'],
    ['EUR', '欧元'],
    ['欧元', '欧元'],
    ['£', '英镑'],
    ['GBP', '英镑'],
    ['英镑', '英镑'],
    ['HK$', '港元'],
    ['HKD', '港元'],
    ['港币', '港元'],
    ['港元', '港元'],
    ['NT$', '新台币'],
    ['TWD', '新台币'],
    ['NTD', '新台币'],
    ['新台币', '新台币'],
    ['台币', '新台币'],
    ['JPY', '日元'],
    ['日元', '日元'],
    ['日币', '日元'],
    ['A$', '澳元'],
    ['C$', '加元'],
    ['S$', '新加坡元'],
    ['澳门币', '澳门元'],
    ['MOP', '澳门元'],
    ['韩元', '韩元'],
    ['₩', '韩元'],
    ['₽', '卢布'],
    ['₹', '卢比'],
    ['฿', '泰铢'],
    ['葡币', '澳门元'],
  ],
  'backward',
)

/** The unit that ends right before `end` (a space may part them); `value` is its name. */
export function leadingUnit(text: string, end: number, floor: number): Match<string> | undefined {
  const at = text.charCodeAt(end - 1) === 0x20 ? end - 1 : end
  const match = LEADING_UNITS.longestBefore(text, at)
  return match && match.start >= floor ? match : undefined
}

export interface Sign {
  readonly start: number
  readonly negative: boolean
}

/**
 * 负, 零下, 零上 or a minus sign that stands before a number and joins nothing (歼-20, 3-5 and COVID-19 are no minus).
 * `after`: where the number ends, since after a Han character a minus needs a ratio or a degree (增速-2.3%).
 */
export function signBefore(text: string, end: number, floor: number, after: number): Sign | undefined {
  const previous = text.charAt(end - 1)
  if (end - 1 >= floor && previous === '负') {
    const lead = text.charAt(end - 2)
    return lead !== '' && '胜抱担肩欠辜自'.includes(lead) ? undefined : { start: end - 1, negative: true }
  }
  if (end - 2 >= floor && text.startsWith('零下', end - 2)) return { start: end - 2, negative: true }
  if (end - 2 >= floor && text.startsWith('零上', end - 2)) return { start: end - 2, negative: false }
  if (end - 1 < floor || previous !== '-') return undefined
  if (end - 1 === 0) return { start: 0, negative: true }
  const before = text.charCodeAt(end - 2)
  if (isDigit(before) || isLatin(before) || before === 0x2d) return undefined
  if (!isHan(before)) return { start: end - 1, negative: true }
  const signed =
    '为至到降增是约近达超于'.includes(text.charAt(end - 2)) || '%‰℃'.includes(text.charAt(after) || ' ')
  return signed || text.startsWith('个百分点', after) ? { start: end - 1, negative: true } : undefined
}

/** 元 after 港币, 度 after 华氏, $ before a bare number: the unit named before decides. */
export function withLeading(
  unit: UnitMatch | undefined,
  leading: { readonly value: string } | undefined,
): Unit | undefined {
  if (!leading) return unit?.unit
  return !unit || unit.unit.name === '元' || unit.unit.name === '度' ? unitNamed(leading.value) : unit.unit
}
