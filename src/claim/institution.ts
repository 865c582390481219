import type { Lexicon } from '../lexicon/lexicon.ts'
import { termAt } from '../lexicon/term-index.ts'

/**
 * 嘉兴市第二实验小学食堂 坍塌事故: a school or a hospital that only its number or its rank tells from others is called with its city,
 * written in full. Undefined where the city is not named right before it.
 */
export function institutionBefore(text: string, end: number, lexicon: Lexicon): string | undefined {
  const from = Math.max(0, end - REACH)
  const told = INSTITUTION.exec(text.slice(from, end))
  if (!told) return undefined
  const start = from + told.index
  for (let at = Math.max(0, start - LONGEST_PLACE); at < start; at++) {
    const place = termAt(lexicon.regions.names, text, at)
    if (place?.end === start && /[市县区州旗]$/.test(text.slice(at, start))) return text.slice(at, end)
  }
  return undefined
}

const REACH = 24
const LONGEST_PLACE = 12
const INSTITUTION =
  /(?:第[一二三四五六七八九十百\d]{1,5}|人民|中心|实验|妇幼保健|中医|儿童|职业|高级|技工|技师|社会|外国语|师范|[东南西北](?=中|小|街)){1,4}(?:中学|小学|高中|初中|学校|学院|医院|卫生院|幼儿园|福利院|敬老院|养老院|看守所|监狱|粮库|水厂|热电厂)校?(?:[\u4e00-\u9fff]{0,3}(?:体育馆|食堂|宿舍楼?|教学楼|实验室|操场|围墙|住院楼|病房|门诊楼|看台|礼堂))?$/
