import { readNumeral } from '../calendar/numeral.ts'
import type { QuantityMention } from '../quantity/mention.ts'

/** 合兴、和平两个村民小组, 浙江、山东、福建三省, 一家五口: how many are just named, no figure of its own. */
export function isApposition({ quantity, start, end }: QuantityMention, text: string): boolean {
  if (quantity.unit === '口') return text.startsWith('一家', start - 2)
  if (!/^[\u4e00-\u9fff]/.test(text.slice(end, end + 1))) return false
  const before = text.slice(Math.max(0, start - LONGEST_LIST), start)
  if (quantity.stated === '两' && TWO_NAMES.test(before)) return true
  return PLACES.test(text.slice(start, end)) && namesAt(before) === readNumeral(text, start)?.value
}

const TWO_NAMES = /[\u4e00-\u9fff]{2}[、和与][\u4e00-\u9fff]{2,6}$/
/** Places of one kind, by a number in words: told only to sum up a list, which 等 would leave open. */
const PLACES = /^[三四五六七八九十]个?(?:省|市|县|区|州|旗|镇|乡|村|国|盟|师|街道|社区|园区|港区|地区)/
const LONGEST_LIST = 60

/** How many names end right here: 凉州、民勤、古浪、天祝 are four. */
function namesAt(before: string): number {
  const list = before.slice(before.search(/[^，。；：！？“”（）()\d\s]*$/))
  const names = list.split(/[、和与及]/)
  return names.every((name) => name.length >= 2) && !list.endsWith('等') ? names.length : 0
}
