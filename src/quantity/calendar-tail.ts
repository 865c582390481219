import { isDigit } from '../text/characters.ts'
import type { Decimal } from './decimal.ts'
import type { OtherReason } from './mention.ts'
import type { Numeral } from './numeral.ts'
import { chineseDigit, POINT } from './numeral-characters.ts'

/** What makes a number a date, a clock time or an ordinal: the word after it, and where that ends. */
export interface Tail {
  readonly end: number
  readonly reason: OtherReason
}

/**
 * Reads 年 月 日 号 时 点 季度 届 … after a number. Dates proper are the calendar's; here they only must not become
 * quantities. `approximate`: words such as 近 or 余 make 年 and 日 a duration. Undefined for a duration or no such word.
 */
export function calendarTail(
  text: string,
  number: Numeral,
  at: number,
  approximate: boolean,
  floor: number,
): Tail | undefined {
  const vague =
    approximate ||
    number.span !== null ||
    number.over ||
    number.form === 'vague' ||
    number.form === 'magnitude'
  switch (text.charAt(at)) {
    case '年':
      return yearTail(text, number, at, vague)
    case '月':
      return monthTail(text, number, at, vague)
    case '日':
    case '号':
      return dayTail(text, number, at, vague, floor)
    case '时':
      return hourTail(text, number, at, vague)
    case '点':
      return pointTail(text, number, at, vague, floor)
    case '季':
      return text.charAt(at + 1) === '度' &&
        within(number.value, 1, 4) &&
        !vague &&
        text.charAt(number.start) !== '两'
        ? { end: at + 2, reason: 'date' }
        : undefined
    case '世':
      return text.startsWith('世纪', at) && !vague && within(number.value, 1, 30)
        ? { end: at + 2, reason: 'date' }
        : undefined
    case '届':
      return HELD.some((word) => text.endsWith(word, number.start) || before(text, number.start, word))
        ? undefined
        : { end: at + 1, reason: 'ordinal' }
    default:
      return weekday(text, number, floor) ? { end: number.end, reason: 'date' } : undefined
  }
}

const HELD = ['举办', '办了', '举办了', '连续', '已办', '举行', '成功', '历经', '超过', '经过']

function before(text: string, end: number, word: string): boolean {
  return text.startsWith(word, end - word.length)
}

function within(value: Decimal, low: number, high: number): boolean {
  return value.isInteger() && value.gte(low) && value.lte(high)
}

/** Four digits of a year, in Arabic or as 二〇二一. */
export function isYearForm(number: Numeral): boolean {
  return number.digits === 4 && number.value.gte(1000) && number.value.lte(2999)
}

function yearTail(text: string, number: Numeral, at: number, vague: boolean): Tail | undefined {
  const next = text.charAt(at + 1)
  if (next === '级') return { end: at + 2, reason: 'ordinal' }
  if (next === '代' && !text.startsWith('代表', at + 1))
    return vague ? undefined : { end: at + 2, reason: 'date' }
  if (vague) return undefined
  if (isEra(text, number.start)) return { end: at + 1, reason: 'year' }
  if (isYearForm(number)) {
    const longAgo = number.value.lt(1500) && number.value.mod(100).isZero()
    if (longAgo && '历前来以的之'.includes(next) && next !== '') return undefined
    return { end: at + (next === '度' || next === '份' ? 2 : 1), reason: 'year' }
  }
  if (number.digits !== 2) return undefined
  const wide = number.form === 'string' || text.charCodeAt(number.start) === 0x30
  if (wide) return { end: at + 1, reason: 'year' }
  // 98年 is a year, 70年 and 40年来 are spans: press practice writes anniversaries in tens.
  const spanned =
    (next !== '' && '来以内间多余前后的历之期'.includes(next)) ||
    '满近达历经共周长有过整约续第'.includes(text.charAt(number.start - 1) || ' ')
  return number.value.gte(50) && !number.value.mod(10).isZero() && !spanned
    ? { end: at + 1, reason: 'year' }
    : undefined
}

const ERAS = [
  '民国',
  '公元',
  '公元前',
  '前',
  '光绪',
  '乾隆',
  '康熙',
  '道光',
  '嘉庆',
  '咸丰',
  '同治',
  '宣统',
  '雍正',
  '昭和',
  '平成',
  '令和',
  '万历',
  '贞观',
  '开元',
  '洪武',
  '永乐',
  '嘉靖',
  '崇祯',
  '明治',
  '大正',
]

function isEra(text: string, start: number): boolean {
  return ERAS.some((era) => era !== '前' && before(text, start, era))
}

function monthTail(text: string, number: Numeral, at: number, vague: boolean): Tail | undefined {
  // 四五月份 is April or May.
  if (number.span?.[1].lte(13) && number.form === 'chinese')
    return { end: at + (text.charAt(at + 1) === '份' ? 2 : 1), reason: 'date' }
  if (vague || !within(number.value, 1, 12) || text.charAt(number.start) === '两') return undefined
  return { end: at + (text.charAt(at + 1) === '份' ? 2 : 1), reason: 'date' }
}

/** Words before a count of days that make it a duration. */
const LASTING = [
  '为期',
  '历时',
  '连续',
  '长达',
  '持续',
  '超过',
  '近',
  '共',
  '累计',
  '达',
  '时隔',
  '耗时',
  '用时',
  '不到',
  '约',
  '满',
  '仅',
  '后',
  '短短',
]

function dayTail(text: string, number: Numeral, at: number, vague: boolean, floor: number): Tail | undefined {
  const next = text.charAt(at + 1)
  if (text.charAt(at) === '号') {
    if (vague && !number.span) return undefined
    const named =
      next === '”' ||
      next === '》' ||
      ('线楼院门机井店馆厅桥煤坑船舰星文令提案通公病染台车库卫火工矿站段位房座道'.includes(next) &&
        next !== '')
    return {
      end: at + 1,
      reason: within(number.value, 1, 31) && !named && number.form !== 'vague' ? 'date' : 'name',
    }
  }
  if (next === '元' || next === '圆' || next === '币') return undefined
  if (number.form === 'magnitude') return { end: at + 1, reason: 'indefinite' }
  if (vague || !within(number.value, 1, 31)) return undefined
  if (next === '内' || next === '游' || text.startsWith('之内', at + 1) || text.startsWith('以内', at + 1))
    return undefined
  const lasting = number.start > floor && LASTING.some((word) => before(text, number.start, word))
  return lasting ? undefined : { end: at + 1, reason: 'date' }
}

function hourTail(text: string, number: Numeral, at: number, vague: boolean): Tail | undefined {
  if (vague || !within(number.value, 0, 24)) return undefined
  const next = text.charAt(at + 1)
  if (next !== '' && '代间尚候期常段任隔而光装速空务局'.includes(next)) return undefined
  return { end: clockEnd(text, at + 1), reason: 'clock' }
}

const DAYTIME = [
  '上午',
  '下午',
  '晚上',
  '凌晨',
  '早上',
  '中午',
  '早晨',
  '傍晚',
  '夜间',
  '深夜',
  '午后',
  '今晚',
  '昨晚',
  '当晚',
  '清晨',
  '半夜',
  '晚',
  '早',
  '日',
  '天',
  '夜',
  '午',
]

function pointTail(
  text: string,
  number: Numeral,
  at: number,
  vague: boolean,
  floor: number,
): Tail | undefined {
  if (!within(number.value, 0, 24) || number.form === 'vague') return undefined
  const next = text.charAt(at + 1)
  const minutes =
    isDigit(text.charCodeAt(at + 1)) || chineseDigit(text.charCodeAt(at + 1)) >= 0 || next === '十'
  if (minutes && text.charAt(at + 1) !== '两') return { end: clockEnd(text, at + 1), reason: 'clock' }
  if (next !== '' && '半钟整许一刻'.includes(next)) return { end: clockEnd(text, at + 1), reason: 'clock' }
  if (vague) return undefined
  const daytime = DAYTIME.some((word) => before(text, number.start, word)) && number.start >= floor
  const afterwards = [
    '左右',
    '前',
    '后',
    '至',
    '到',
    '-',
    '—',
    '~',
    '、',
    '，',
    '。',
    '开',
    '起',
    '多',
    '以',
  ].some((word) => text.startsWith(word, at + 1))
  if (!daytime && !afterwards) return undefined
  return { end: at + 1, reason: 'clock' }
}

/** The rest of a clock time: 30分20秒, 半, 整, 一刻, 许. */
function clockEnd(text: string, at: number): number {
  let end = at
  for (const word of ['半', '整', '钟', '一刻', '三刻', '许', '多']) {
    if (text.startsWith(word, end)) return end + word.length
  }
  for (const mark of ['分', '秒']) {
    const digits = clockDigits(text, end)
    if (digits === end) break
    if (text.charAt(digits) === mark) end = digits + (text.startsWith('钟', digits + 1) ? 2 : 1)
    else if (mark === '分' && digits - end <= 3 && text.charCodeAt(at - 1) === POINT) return digits
    else break
  }
  return text.charAt(end) === '许' ? end + 1 : end
}

function clockDigits(text: string, at: number): number {
  let end = at
  while (end - at < 4) {
    const code = text.charCodeAt(end)
    if (!isDigit(code) && chineseDigit(code) < 0 && text.charAt(end) !== '十') break
    end++
  }
  return end
}

/** 周三, 星期五, 礼拜日: one numeral from one to six after a word for week that no number counts. */
function weekday(text: string, number: Numeral, floor: number): boolean {
  if (!number.single || !within(number.value, 1, 6) || number.start <= floor) return false
  if (before(text, number.start, '星期') || before(text, number.start, '礼拜')) return true
  return before(text, number.start, '周')
}
