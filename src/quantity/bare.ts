import { isDigit, isHan, isLatin } from '../text/characters.ts'
import { isYearForm } from './calendar-tail.ts'
import type { OtherReason } from './mention.ts'
import { LONGEST, type Numeral } from './numeral.ts'
import { trie, wordsOf } from './trie.ts'

/** Why a number without unit states nothing, and where what it names ends; undefined where it is a figure. */
export interface BareReading {
  readonly end: number
  readonly reason: OtherReason
}

/** Nouns that a bare number names rather than counts: 211工程, 95后, 16强, 二期, 3期. */
const NAMED = trie(
  wordsOf(`室 工程 计划 事件 事变 高校 大学 院校 专案 行动 部队 航班 国道 省道 县道 高速 医院 线 号线 路公交 路车 路公交车 强 后 期 式 型 系 系列 代机 号
    会议 方案 模式 战略 规划 小镇 空间 艺术区 平台 客机 飞机 战机 导弹 火箭 公司 同城 手机 浏览器 师 旅 军 营 国语 班车 路军 街区 街坊 厂 厂区 黄金 不锈钢 铝合金
    条例 标准 法案 法则 定律 定理 体系 机制 峰会 论坛 大会 展馆 研究所 研究院 所大院 大院 车间 矿 井 舰 艇 卫星 台风 航站楼 登机口 出口 高地 区间`).map(
    (word) => [word, true] as const,
  ),
)

/** 40万吨级矿船, 千亿级产业: a size class. */
const GRADES = trie(wordsOf('吨级 千瓦级 兆瓦级 米级 元级 人级 级').map((word) => [word, true] as const))

const EVENTS = trie(
  wordsOf('事件 地震 大地震 特大地震 专案 案 惨案 空难 恐怖袭击 恐袭 事故 爆炸').map(
    (word) => [word, true] as const,
  ),
)

const CALLS_BEFORE = trie(
  wordsOf(
    '电话 热线 致电 拨打 拨通 手机号 号码 传真 客服 举报 短信 打 拨 联系方式 咨询 微信号 微信 QQ QQ号 邮编 服务台 专线 24小时热线',
  ).map((word) => [word, true] as const),
  'backward',
)
const CALLS_AFTER = trie(
  wordsOf(
    '热线 电话 报警 急救 平台 指挥 接警 服务台 警情 客服 举报 专线 反诈 反电诈 出警 宣传日 网站 专用 便民 短信 消费者 热线电话 火警 政务 警务 接处警 中心 调度 救援 服务热线 投诉',
  ).map((word) => [word, true] as const),
)

/**
 * Judges an Arabic or Chinese number that has neither unit nor approximation word. Bare Arabic numbers stay figures
 * unless something names them; bare Chinese ones only with 百 or more (三 in 三农 is none).
 */
export function bareReading(text: string, number: Numeral, floor: number): BareReading | undefined {
  const { start, end } = number
  const grade = GRADES.longest(text, end)
  if (grade) return { end: grade.end, reason: 'name' }
  if (number.form === 'arabic') return arabic(text, number, floor)
  const named = NAMED.longest(text, end)
  if (number.form === 'string') {
    if (isYearForm(number)) return { end, reason: 'year' }
    if (text.charAt(end) === '后') return { end: end + 1, reason: 'name' }
    return number.digits >= 6 ? { end, reason: 'identifier' } : { end, reason: 'bare' }
  }
  if (number.form === 'magnitude') return { end, reason: 'indefinite' }
  if (number.value.lt(100) && isBracketed(text, start, end)) return { end, reason: 'list-marker' }
  if (named && number.value.lt(1000)) return { end: named.end, reason: 'name' }
  if (text.charAt(start - 1) === '双' && number.value.lt(13)) return { end, reason: 'name' }
  if (number.span || number.form === 'vague' || number.over || number.fraction) return undefined
  if (number.single || number.value.lt(100)) return { end, reason: 'bare' }
  return undefined
}

function arabic(text: string, number: Numeral, floor: number): BareReading | undefined {
  const { start, end, digits } = number
  const previous = start > 0 ? text.charCodeAt(start - 1) : 0
  const next = text.charCodeAt(end)
  if (digits > LONGEST) return { end, reason: 'identifier' }
  if (isLatin(next)) return latinAfter(text, number)
  if (isLatin(previous)) return { end, reason: 'name' }
  if (digits === 0) {
    if (
      number.fraction &&
      (text.charAt(end) === '版' ||
        text.startsWith('时代', end) ||
        text.charAt(end) === '”' ||
        text.charAt(end) === '》')
    ) {
      return { end, reason: 'version' }
    }
    // 9.11事件, 5.12地震: a date that names.
    const event = number.fraction ? EVENTS.longest(text, end) : undefined
    return event && { end: event.end, reason: 'name' }
  }
  if (isBracketed(text, start, end)) {
    const open = text.charAt(start - 1)
    if (open === '[' || open === '【') return { end, reason: digits === 4 ? 'year' : 'citation' }
    if (open === '〔') return { end, reason: 'identifier' }
    if (digits === 4 && isYearForm(number)) return { end, reason: 'year' }
    if (digits === 5 || digits === 6) return { end, reason: 'code' }
    if (digits <= 2) return { end, reason: 'list-marker' }
  }
  if (startsList(text, start, end, digits)) return { end, reason: 'list-marker' }
  if (digits > 1 && text.charCodeAt(start) === 0x30)
    return { end, reason: digits === 2 ? nameOr(text, end, 'code') : 'code' }
  if (digits === 11 && text.charCodeAt(start) === 0x31) return { end, reason: 'phone' }
  if (digits >= 12) return { end, reason: 'identifier' }
  if (digits >= 3 && start > floor && CALLS_BEFORE.longestBefore(text, skipBack(text, start)))
    return { end, reason: 'phone' }
  if (isServiceNumber(text, start, digits) && CALLS_AFTER.longest(text, end)) return { end, reason: 'phone' }
  if (isYearForm(number) && number.value.gte(1900) && number.value.lt(2100)) return { end, reason: 'year' }
  if (text.charAt(end) === '后' && digits === 2 && number.value.mod(5).isZero() && number.value.gte(40))
    return { end: end + 1, reason: 'name' }
  const named = NAMED.longest(text, end)
  if (named && text.slice(named.start, named.end) !== '后') return { end: named.end, reason: 'name' }
  if (text.charAt(start - 1) === '双' && digits <= 2) return { end, reason: 'name' }
  if (previous === 0x2d && start > 1) {
    const before = text.charCodeAt(start - 2)
    if (isHan(before) || isLatin(before)) return { end, reason: 'name' }
  }
  if (text.charAt(start - 1) === '·') return { end, reason: 'identifier' }
  if (text.charAt(start - 1) === '“' && text.charAt(end) === '”') return { end, reason: 'name' }
  if (text.charAt(end) === '》') return { end, reason: 'name' }
  if (text.charAt(end) === '”' && digits <= 2 && isHan(previous)) return { end, reason: 'name' }
  return undefined
}

/** 5G, 4S店, 3D: digits with letters after them name a kind. */
function latinAfter(text: string, number: Numeral): BareReading {
  if (isYearForm(number) && number.value.gte(1900) && number.value.lt(2100))
    return { end: number.end, reason: 'year' }
  let end = number.end
  while (isLatin(text.charCodeAt(end)) || isDigit(text.charCodeAt(end))) end++
  return { end, reason: 'name' }
}

function nameOr(text: string, end: number, reason: OtherReason): OtherReason {
  return text.charAt(end) === '后' ? 'name' : reason
}

function isBracketed(text: string, start: number, end: number): boolean {
  const open = text.charAt(start - 1)
  const close = text.charAt(end)
  return (
    (open === '（' && close === '）') ||
    (open === '[' && close === ']') ||
    (open === '【' && close === '】') ||
    (open === '〔' && close === '〕')
  )
}

/** `1.`, `2、`, `3）` at the start of a line; `3）` after punctuation too. */
function startsList(text: string, start: number, end: number, digits: number): boolean {
  if (
    digits <= 2 &&
    text.charAt(end) === '）' &&
    !isWordLike(text.charCodeAt(start - 1)) &&
    text.charAt(start - 1) !== '（'
  )
    return true
  // 注：1.地区生产总值为初步核算数；2.…
  if (digits > 0 && digits <= 2 && text.charAt(end) === '.' && isHan(text.charCodeAt(end + 1)))
    return !isWordLike(text.charCodeAt(start - 1))
  if (digits > 2 || (start > 0 && text.charAt(start - 1) !== '\n')) return false
  const sign = text.charAt(end)
  if (sign === '、' || sign === '）' || sign === '．') return true
  return sign === '.' && !isDigit(text.charCodeAt(end + 1))
}

/** 电话：123, 热线 123. */
function skipBack(text: string, end: number): number {
  let at = end
  while (at > 0 && end - at < 2 && '： “（是为到'.includes(text.charAt(at - 1))) at--
  return at
}

/** 110, 12345, 96110: numbers that are dialled. */
function isServiceNumber(text: string, start: number, digits: number): boolean {
  const first = text.charAt(start)
  return (
    (digits === 3 && first === '1') || ((digits === 5 || digits === 6) && (first === '1' || first === '9'))
  )
}

function isWordLike(code: number): boolean {
  return isHan(code) || isLatin(code) || isDigit(code) || code === 0x2e
}
