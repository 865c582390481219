import type { Weekday } from './civil.ts'
import { FESTIVALS, type Festival } from './festivals.ts'
import { isHanDigit, readNumeral } from './numeral.ts'
import { tellsResult } from './results.ts'
import { SECTION_WORDS } from './section-words.ts'
import type { Body, MonthTerm, Reading, Term } from './term.ts'
import { matchWord, wordTable } from './word-table.ts'

const JOINERS = '至到-—~–'

/** Where the second part of a span begins, behind 至, 到, - or --; `at` itself where no joiner stands. */
export function afterJoiner(text: string, at: number): number {
  const sign = text.charAt(at)
  if (sign === '' || !JOINERS.includes(sign)) return at
  const next = text.charAt(at + 1)
  return (sign === '-' || sign === '—') && (next === '-' || next === '—') ? at + 2 : at + 1
}

/** Months 1…12 told as a stretch: 上半年, 一季度, 前三季度, 二至四季度, 前10个月, 春季, 年底. */
export function readSection(text: string, at: number, afterYear: boolean): Reading | null {
  const word = matchWord(SECTION_WORDS, text, at)
  if (word) {
    const end = at + word.word.length
    if (!word.meaning.loose || afterYear || text.startsWith('以来', end))
      return withEdge(text, { end, from: { body: word.meaning.body } })
    return null
  }
  return readCountedMonths(text, at) ?? withEdge(text, readQuarter(text, at, afterYear))
}

/** 一季度末, 上半年末, 三季度初: the month at the edge of a quarter or half. */
function withEdge(text: string, reading: Reading | null): Reading | null {
  const body = reading?.from.body
  if (!reading || body?.kind !== 'months' || (body.precision !== 'quarter' && body.precision !== 'half-year'))
    return reading
  const sign = text.charAt(reading.end)
  if (sign !== '末' && sign !== '底' && sign !== '初') return reading
  if (sign === '初' && '步级中'.includes(text.charAt(reading.end + 1) || '#')) return reading
  const month = sign === '初' ? body.from : body.to
  return {
    end: reading.end + 1,
    from: { body: { kind: 'months', from: month, to: month, precision: 'month', vague: true } },
  }
}

/** 前10个月, 头三个月, 前三季度, 前8月. */
function readCountedMonths(text: string, at: number): Reading | null {
  const sign = text.charAt(at)
  if (sign !== '前' && sign !== '头' && sign !== '首') return null
  // 比行动前三个月多破412起: counted from what it stands behind, not from January.
  if ('动治发赛震灾'.includes(text.charAt(at - 1) || '#')) return null
  const number = readNumeral(text, at + 1)
  if (!number || number.value < 1) return null
  const end = number.end
  for (const unit of ['个月份', '个月', '月份', '月']) {
    if (!text.startsWith(unit, end)) continue
    if (number.value > 12 || (unit === '月' && number.style === 'positional' && isSplit(text, at)))
      return null
    return { end: end + unit.length, from: { body: months(1, number.value, 'month') } }
  }
  for (const unit of ['个季度', '季度', '季']) {
    if (!text.startsWith(unit, end)) continue
    if (number.value > 4) return null
    return { end: end + unit.length, from: { body: months(1, number.value * 3, 'quarter') } }
  }
  return null
}

/** 日前八月: the 前 belongs to the word before. */
function isSplit(text: string, at: number): boolean {
  return '日目此以之年月天从生空'.includes(text.charAt(at - 1) || '#')
}

/** 一季度, 第3季度, 二至四季度, 一、二季度; 第3季 after a year, or before a result (第二季营收). */
function readQuarter(text: string, at: number, afterYear: boolean): Reading | null {
  let start = text.startsWith('第', at) ? at + 1 : at
  const first = readNumeral(text, start)
  if (first?.length !== 1 || first.value < 1 || first.value > 4) return null
  let last = first
  let join = afterJoiner(text, first.end)
  if (join === first.end && text.startsWith('季度', first.end)) {
    const beyond = afterJoiner(text, first.end + 2)
    if (beyond > first.end + 2) join = beyond
  }
  if (join === first.end && text.charAt(first.end) === '、') join++
  if (join > first.end) {
    start = text.startsWith('第', join) ? join + 1 : join
    const second = readNumeral(text, start)
    if (
      second &&
      second.length === 1 &&
      second.value > first.value &&
      second.value <= 4 &&
      text.startsWith('季', second.end)
    ) {
      last = second
    }
  }
  const unit = text.startsWith('季度', last.end)
    ? 2
    : text.startsWith('季', last.end) && (afterYear || tellsResult(text, at, last.end + 1)) && last === first
      ? 1
      : 0
  if (unit === 0) return null
  return { end: last.end + unit, from: { body: months(first.value * 3 - 2, last.value * 3, 'quarter') } }
}

export function months(from: number, to: number, precision: 'month' | 'quarter' | 'season'): Body {
  return { kind: 'months', from, to, precision }
}

/** 中秋月饼, 中元节食品稽查: what a festival's name only describes. */
const OF_THE_FESTIVAL = '食应礼市粽专稽慰购祭普'

const FESTIVAL_WORDS = wordTable(
  FESTIVALS.flatMap((festival) => [
    ...festival.names.map((word) => ({
      word,
      meaning: { festival, marked: false },
      notBefore: OF_THE_FESTIVAL,
    })),
    ...(festival.marked ?? []).map((word) => ({
      word,
      meaning: { festival, marked: true },
      notAfter: '二三四五六七八九十〇零0123456789第',
    })),
  ]),
)

const HOLIDAY_WORDS = ['小长假', '黄金周', '假期', '长假', '期间', '假日', '节日期间', '当天', '当日', '前后']

/** 春节, 国庆假期, “五一”小长假, 双十一. */
export function readFestival(text: string, at: number, afterYear: boolean): Reading | null {
  const open = text.charAt(at) === '“' ? at + 1 : at
  const word = matchWord(FESTIVAL_WORDS, text, open)
  if (!word) return null
  let end = open + word.word.length
  if (open > at) {
    if (text.charAt(end) !== '”') return null
    end++
  }
  if (text.charAt(end) === '节' && word.meaning.marked) end++
  const { festival, marked } = word.meaning
  // 国庆路, 元旦街, 春节联欢晚会, 清明上河图, 中秋月饼: names.
  if (
    '路街村桥镇县上联晚月'.includes(text.charAt(end)) &&
    text.charAt(end) !== '' &&
    !text.startsWith('月', end + 1)
  ) {
    if (open === at) return null
  }
  const holiday = readHoliday(text, end)
  if (marked && !holiday && !afterYear && open === at && text.charAt(end - 1) !== '节') return null
  if (marked && open === at && !holiday && text.charAt(end) === '月') return null
  const stretch = festival.stretch === true || holiday?.whole === true
  return { end: holiday?.end ?? end, from: { body: { kind: 'festival', festival, holiday: stretch } } }
}

function readHoliday(text: string, at: number): { readonly end: number; readonly whole: boolean } | null {
  let end = at
  let whole = false
  for (let step = 0; step < 2; step++) {
    const word = HOLIDAY_WORDS.find((candidate) => text.startsWith(candidate, end))
    if (!word) break
    end += word.length
    whole ||= word !== '当天' && word !== '当日' && word !== '前后'
  }
  return end === at ? null : { end, whole }
}

export type { Festival }

export const LUNAR_PREFIXES = ['农历', '阴历', '旧历']
const LUNAR_MONTHS: Readonly<Record<string, number>> = { 正月: 1, 冬月: 11, 腊月: 12 }

/** 正月初一, 农历八月十五, 大年初三, 腊月廿三, 闰六月初一; 正月 alone. */
export function readLunar(text: string, at: number, told = false): Reading | null {
  const prefix = LUNAR_PREFIXES.find((candidate) => text.startsWith(candidate, at))
  let end = at + (prefix?.length ?? 0)
  if (text.startsWith('大年初', end) || text.startsWith('年初', end)) {
    const start = end + (text.startsWith('大年初', end) ? 3 : 2)
    const day = readNumeral(text, start)
    if (!day || day.value < 1 || day.value > 10 || (start - end === 2 && day.style === 'digits')) return null
    return lunar(1, false, day.value, day.end)
  }
  const leap = text.startsWith('闰', end)
  if (leap) end++
  const named = LUNAR_MONTHS[text.slice(end, end + 2)]
  let month = named
  if (month !== undefined) end += 2
  else {
    const number = readNumeral(text, end)
    // 十月初一 is lunar by its 初; 10月初 is the beginning of October.
    const isFirst =
      number !== null && text.startsWith('月初', number.end) && isFirstTenDay(text, number.end + 2)
    if (!prefix && !leap && !told && !isFirst) return null
    if (!number || number.value < 1 || number.value > 12 || text.charAt(number.end) !== '月') return null
    month = number.value
    end = number.end + 1
  }
  const isFirstTen = text.startsWith('初', end)
  const day = readNumeral(text, isFirstTen ? end + 1 : end)
  if (day && day.value >= 1 && day.value <= 30 && day.style !== 'digits') {
    return lunar(month, leap, day.value, text.charAt(day.end) === '日' ? day.end + 1 : day.end)
  }
  // 「正月」 in a name (正月里来) is still the month; 冬月 and 腊月 too.
  return { end, from: { body: { kind: 'lunar', month, leap } } }
}

/** 初一 … 初十. */
function isFirstTenDay(text: string, at: number): boolean {
  const day = readNumeral(text, at)
  return day !== null && day.style !== 'digits' && day.value >= 1 && day.value <= 10
}

function lunar(month: number, leap: boolean, day: number, end: number): Reading {
  return { end, from: { body: { kind: 'lunar', month, leap, day } } }
}

const WEEKDAYS: Readonly<Record<string, Weekday>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 }
const WEEKDAY_PREFIXES = ['星期', '礼拜', '周']

/** 星期四, 周四; with `prefixed`, the sign alone (上周四 has its 周 before). */
export function readWeekday(
  text: string,
  at: number,
  prefixed = false,
): { readonly weekday: Weekday; readonly end: number } | null {
  const prefix = prefixed ? '' : WEEKDAY_PREFIXES.find((candidate) => text.startsWith(candidate, at))
  if (prefix === undefined) return null
  const end = at + prefix.length
  const weekday = WEEKDAYS[text.charAt(end)]
  if (weekday === undefined) return null
  const next = text.charAt(end + 1)
  // 上周日均, 周一次, 周三个, 周二十.
  if (
    next === '均' ||
    next === '次' ||
    next === '个' ||
    next === '期' ||
    (isHanDigit(next) && weekday < 7) ||
    next === '十'
  )
    return null
  return { weekday, end: end + 1 }
}

/** 第29周, 第三个星期. */
export function readNthWeek(text: string, at: number): { readonly nth: number; readonly end: number } | null {
  if (text.charAt(at) !== '第') return null
  const number = readNumeral(text, at + 1)
  if (!number || number.value < 1 || number.value > 53) return null
  const unit = ['个星期', '个周', '周'].find((candidate) => text.startsWith(candidate, number.end))
  if (!unit || readWeekday(text, number.end + (unit === '周' ? 0 : 1))) return null
  return { nth: number.value, end: number.end + unit.length }
}

/** 10月第二个星期日, 五月第一个周末的周六 not: the nth weekday of a month. */
export function readNthWeekday(
  text: string,
  at: number,
  month: MonthTerm | undefined,
): { readonly term: Term; readonly end: number } | null {
  const start = text.startsWith('的', at) ? at + 1 : at
  let nth: number
  let end: number
  if (text.startsWith('最后一个', start)) {
    nth = -1
    end = start + 4
  } else {
    if (text.charAt(start) !== '第') return null
    const number = readNumeral(text, start + 1)
    if (!number || number.value < 1 || number.value > 5) return null
    nth = number.value
    end = text.charAt(number.end) === '个' ? number.end + 1 : number.end
  }
  const weekday = readWeekday(text, end)
  if (!weekday) return null
  const place: MonthTerm = month ?? { base: 'anchor', offset: 0 }
  return {
    term: { body: { kind: 'nth-weekday', month: place, nth, weekday: weekday.weekday } },
    end: weekday.end,
  }
}
