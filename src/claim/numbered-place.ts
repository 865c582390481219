import type { QuantityMention } from '../quantity/mention.ts'

/**
 * 大河镇五道水, 七里铺, 三棵树: villages and brooks called by a number in words, how far they lie or how many there were. 修三道坝 and
 * 挖两道沟 count.
 */
export function isNumberedPlace({ quantity, start, number }: QuantityMention, text: string): boolean {
  if (!/^[二三四五六七八九十]{1,2}$/.test(quantity.stated) || number.start !== start) return false
  return (
    PLACE.test(text.slice(number.end, number.end + REACH)) &&
    !COUNTS.test(text.slice(Math.max(0, start - 2), start))
  )
}

const REACH = 6
const PLACE =
  /^(?:道[沟河岭湾弯坝桥梁坪水林口江拐坎岗崖川营坡泉街门湖](?![道堤段水渠沟]|防线|工序)|里[沟河岭湾桥梁坪店铺屯墩庄塘堡牌镇乡村街亭岩山冲圩浦垭井坑渡岗坡营](?![道堤段路])|棵[树松柳杨](?![木苗])|间房(?![屋子间]))/
/** Verbs, and what sums up, before a count. */
const COUNTS =
  /[修挖建筑设造治清有共达约近超逾过余多个条架搭走跑翻越涉趟骑]$|[治清][理淤]$|新[建修]$|[打疏]通$|全长$|总长$|长约?$/
