import { isDigit } from '../text/characters.ts'
import type { Weekday } from './civil.ts'
import { type DateNumeral, readNumeral } from './numeral.ts'
import { readClock } from './read-clock.ts'
import { isCounted } from './read-duration.ts'
import {
  afterJoiner,
  readFestival,
  readLunar,
  readNthWeek,
  readNthWeekday,
  readSection,
  readWeekday,
} from './read-section.ts'
import { isFullYear, readYear, type YearContext } from './read-year.ts'
import { Starter, starterAt } from './starters.ts'
import type { Body, Clock, MonthTerm, Reading, Term, YearTerm } from './term.ts'
import {
  BRACKET_SIGNS,
  DAY_WORDS,
  MONTH_PARTS,
  MONTH_WORDS,
  matchWord,
  SEASON_OF_YEAR,
  WEEK_WORDS,
} from './words.ts'

export interface DateReading extends Reading {
  readonly comparison?: boolean
  /** Told in a calendar or as a date that cannot be placed: 公元前, 13月. */
  readonly impossible?: boolean
}

/** Reads one date, or a span whose ends share words (10月1—7日), that begins at `at`. */
export function readDate(text: string, at: number, context: YearContext): DateReading | null {
  if (starterAt(text, at) === Starter.Nothing) return null
  const numeric = readDelimited(text, at)
  if (numeric) return withTail(text, numeric)
  const year = readYear(text, at, context)
  if (year) {
    const start = skipYearTail(text, year.end)
    const inner = readWithinYear(text, start, year.year)
    const comparison = year.comparison === true
    if (year.beforeChrist)
      return { end: inner?.end ?? year.end, from: { body: { kind: 'year' } }, impossible: true }
    if (inner) return withTail(text, { ...inner, comparison })
    const whole = text.startsWith('全年', year.end) || text.startsWith('年全年', year.end)
    const end = whole
      ? year.end + 2
      : text.startsWith('度', year.end) && text.charAt(year.end - 1) === '年'
        ? year.end + 1
        : year.end
    return { end, from: { year: year.year, body: { kind: 'year', whole } }, comparison }
  }
  const inner = readWithinYear(text, at, undefined) ?? readRelative(text, at)
  return inner && withTail(text, inner)
}

/** 2021年的6月, 2021年，6月 no: only words that bind. */
function skipYearTail(text: string, end: number): number {
  if (text.startsWith('度', end) && text.charAt(end - 1) === '年') return end + 1
  if (
    text.startsWith('的', end) &&
    (isDigit(text.charCodeAt(end + 1)) ||
      '一二三四五六七八九十春夏秋冬上下第前'.includes(text.charAt(end + 1)))
  ) {
    return end + 1
  }
  return text.charAt(end) === ' ' ? end + 1 : end
}

/** 2021-10-14, 2021/10/14, 2021.10.14, 2021-10. */
function readDelimited(text: string, at: number): DateReading | null {
  const year = isDigit(text.charCodeAt(at)) ? readNumeral(text, at) : null
  if (!year || !isFullYear(year)) return null
  const sign = text.charAt(year.end)
  if (sign !== '-' && sign !== '/' && sign !== '.') return null
  const month = isDigit(text.charCodeAt(year.end + 1)) ? readNumeral(text, year.end + 1) : null
  if (!month || month.length > 2) return null
  const yearTerm: YearTerm = { base: 'told', year: year.value }
  if (text.charAt(month.end) === sign && isDigit(text.charCodeAt(month.end + 1))) {
    const day = readNumeral(text, month.end + 1)
    if (!day || day.length > 2 || text.charAt(day.end) === sign || isDigit(text.charCodeAt(day.end)))
      return null
    return { end: day.end, from: dayTerm(yearTerm, { base: 'told', month: month.value }, day.value) }
  }
  // 2021-10 alone: not 2018-22 (a span of years), not a number with decimals.
  const clear = sign !== '.' && month.length === 2 && month.value >= 1 && month.value <= 12
  if (!clear || '年月日%./-'.includes(text.charAt(month.end) || ' ')) return null
  return {
    end: month.end,
    from: { year: yearTerm, body: { kind: 'month', month: { base: 'told', month: month.value } } },
  }
}

/** What may follow a year or stand without one: a month, its part, its day; a quarter; a festival. */
function readWithinYear(text: string, at: number, year: YearTerm | undefined): DateReading | null {
  const afterYear = year !== undefined
  const named =
    readSection(text, at, afterYear) ??
    readFestival(text, at, afterYear) ??
    readLunar(text, at) ??
    readLunarYearDay(text, at)
  if (named) return { end: named.end, from: { ...named.from, ...yearOf(year) } }
  const part = afterYear ? readYearEnd(text, at) : null
  if (part) return { end: part.end, from: { ...yearOf(year), body: part.body } }
  const week = afterYear ? readNthWeek(text, at) : null
  if (week) return { end: week.end, from: { ...yearOf(year), body: { kind: 'nth-week', nth: week.nth } } }
  const month = readMonth(text, at)
  if (!month) return null
  return readWithinMonth(text, month, year)
}

function readLunarYearDay(text: string, at: number): Reading | null {
  // 三十晚 of the old year is 除夕; read only in full words.
  return text.startsWith('除夕夜', at) ? readFestival(text, at, true) : null
}

/** 2021年底, 2021年初, 去年末, 2021年中: the 年 is read already. */
function readYearEnd(text: string, at: number): { readonly body: Body; readonly end: number } | null {
  const sign = text.charAt(at)
  const next = text.charAt(at + 1)
  const month =
    sign === '底' || sign === '末' || sign === '尾' ? 12 : sign === '初' ? 1 : sign === '中' ? 6 : 0
  if (month === 0) return null
  if (sign === '初' && next !== '' && '步级中试审次期一二三四五六七八九十'.includes(next)) return null
  if (sign === '中' && next !== '' && !'，。、；）至到起以的时前后已召达'.includes(next)) return null
  return { body: { kind: 'months', from: month, to: month, precision: 'month', vague: true }, end: at + 1 }
}

interface MonthReading {
  readonly month: MonthTerm
  readonly to?: MonthTerm
  readonly end: number
  readonly impossible?: boolean
}

/** 10月, 十月份, 元月, 1—9月, 7、8月, 本月, 上(9)月. */
function readMonth(text: string, at: number): MonthReading | null {
  const word = matchWord(MONTH_WORDS, text, at)
  if (word) {
    const end = at + word.word.length
    const told = readBracketed(text, end, '月')
    const month: MonthTerm = told ? { base: 'told', month: told.value } : word.meaning
    return { month, end: monthEnd(text, told?.end ?? end) }
  }
  if (text.charAt(at + 1) === '（' && text.charAt(at) in BRACKET_SIGNS) {
    const number = readNumeral(text, at + 2)
    if (number && number.value <= 12 && text.startsWith('）月', number.end)) {
      return { month: { base: 'told', month: number.value }, end: monthEnd(text, number.end + 2) }
    }
  }
  if (text.startsWith('元月', at)) return { month: { base: 'told', month: 1 }, end: monthEnd(text, at + 2) }
  const first = readNumeral(text, at)
  if (!first || first.length > 3) return null
  if (isMonthSign(text, first))
    return { month: { base: 'told', month: first.value }, end: monthEnd(text, first.end + 1), ...bad(first) }
  let join = afterJoiner(text, first.end)
  const listed = text.charAt(first.end) === '、'
  if (listed) join = first.end + 1
  if (join === first.end || first.value < 1 || first.value > 12) return null
  const second = readNumeral(text, join)
  if (!second || !isMonthSign(text, second) || second.value > 12) return null
  if (listed && second.value !== first.value + 1) return null
  return {
    month: { base: 'told', month: first.value },
    to: { base: 'told', month: second.value },
    end: monthEnd(text, second.end + 1),
    ...bad(second),
  }
}

function bad(month: DateNumeral): { readonly impossible: true } | null {
  return month.value < 1 || month.value > 12 ? { impossible: true } : null
}

/** 月 that counts a month of the year: no 三月街, 五月天, 八月饼. */
function isMonthSign(text: string, number: DateNumeral): boolean {
  if (
    text.charAt(number.end) !== '月' ||
    number.value > 99 ||
    (number.style === 'composed' && number.value > 12)
  )
    return false
  if (number.length > 2) return false
  const next = text.charAt(number.end + 1)
  return next === '' || !'饼嫂刊球嫦薪'.includes(next)
}

function monthEnd(text: string, end: number): number {
  return text.charAt(end) === '份' ? end + 1 : end
}

/** The part or day behind a month: 10月14日, 10月1—7日, 5月下旬, 10月底, 10月第二个星期日. */
function readWithinMonth(text: string, month: MonthReading, year: YearTerm | undefined): DateReading {
  const from = month.month
  if (month.impossible) {
    const day = readDay(text, month.end, true)
    return {
      end: day?.end ?? month.end,
      from: { ...yearOf(year), body: { kind: 'month', month: from } },
      impossible: true,
    }
  }
  if (month.to) {
    return {
      end: month.end,
      from: { ...yearOf(year), body: { kind: 'month', month: from } },
      to: { ...yearOf(year), body: { kind: 'month', month: month.to } },
    }
  }
  const start =
    text.charAt(month.end) === '的' && isDigit(text.charCodeAt(month.end + 1)) ? month.end + 1 : month.end
  const day = readDay(text, start, true)
  if (day) return daysOf(year, from, day)
  const part = matchWord(MONTH_PARTS, text, month.end)
  if (part) {
    return {
      end: month.end + part.word.length,
      from: {
        ...yearOf(year),
        body: { kind: 'month', month: from, ...(part.meaning && { part: part.meaning }) },
      },
    }
  }
  const nth = readNthWeekday(text, month.end, from)
  if (nth) return { end: nth.end, from: { ...nth.term, ...yearOf(year) } }
  const week = readNthWeek(text, text.charAt(month.end) === '的' ? month.end + 1 : month.end)
  if (week)
    return {
      end: week.end,
      from: { ...yearOf(year), body: { kind: 'nth-week', month: from, nth: week.nth } },
    }
  return { end: month.end, from: { ...yearOf(year), body: { kind: 'month', month: from } } }
}

interface DayReading {
  readonly day: number
  readonly to?: number
  readonly end: number
}

/** 14日, 十四日, 1—7日, 14号, 14、15日; `afterMonth` also 10月14 where nothing else can follow. */
export function readDay(text: string, at: number, afterMonth: boolean): DayReading | null {
  const first = readNumeral(text, at)
  if (!first || first.length > 3 || (first.style === 'positional' && first.length > 1)) return null
  if (isDaySign(text, first, afterMonth)) return { day: first.value, end: first.end + 1 }
  let join = afterJoiner(text, first.end)
  const listed = text.charAt(first.end) === '、' || text.charAt(first.end) === '和'
  if (listed) join = first.end + 1
  if (join > first.end && first.value >= 1 && first.value <= 31) {
    const second = readNumeral(text, join)
    if (second && second.value <= 31 && isDaySign(text, second, afterMonth)) {
      if (!listed || second.value === first.value + 1)
        return { day: first.value, to: second.value, end: second.end + 1 }
    }
  }
  const isShort =
    first.style === 'digits' ? first.length <= 2 : first.style === 'composed' && first.length >= 2
  if (!afterMonth || !isShort || first.value < 1 || first.value > 31) return null
  const next = text.charAt(first.end)
  return next === '' || '，。；、！？）'.includes(next) ? { day: first.value, end: first.end } : null
}

const AFTER_DAY = '均游元龄线行薪产销语式系'

function isDaySign(text: string, number: DateNumeral, afterMonth: boolean): boolean {
  const sign = text.charAt(number.end)
  const next = text.charAt(number.end + 1)
  if (sign === '日') {
    if (!afterMonth && (number.value > 31 || number.value < 1)) return false
    // 一日 alone is one day, not the first.
    if (
      !afterMonth &&
      number.value < 4 &&
      number.style !== 'digits' &&
      !'凌清早上下中晚0123456789零一二三四五六七八九十'.includes(next || '#')
    )
      return false
    if (!afterMonth && next === '内' && !'地蒙部阁外'.includes(text.charAt(number.end + 2) || '#'))
      return false
    if (next === '报')
      return (
        '道告名刊销章警备社送价考'.includes(text.charAt(number.end + 2) || '#') ||
        text.charAt(number.end + 2) === '讯'
      )
    if (next === '元') return text.charAt(number.end + 2) === '旦' || text.charAt(number.end + 2) === '宵'
    return next === '' || !AFTER_DAY.includes(next) || (afterMonth && '行产销语系'.includes(next))
  }
  if (sign !== '号') return false
  if (afterMonth) return true
  return (
    number.value >= 1 && number.value <= 31 && number.style === 'digits' && isLooseNumberDay(text, number)
  )
}

/** 14号 alone is a day only where a time or a boundary follows and nothing names it: not 9号线, 1号楼. */
function isLooseNumberDay(text: string, number: DateNumeral): boolean {
  const before = text.charAt(number.end - number.length - 1)
  const after = text.charAt(number.end + 1)
  const opens = before === '' || '，。；！？（在于从自到至截是月我你他她们了'.includes(before)
  return (
    opens &&
    (after === '' ||
      '上下凌中晚早夜起前后之以至到-—~我他她'.includes(after) ||
      ('，。！？'.includes(after) && '在于从到是截'.includes(before || '#')))
  )
}

function daysOf(year: YearTerm | undefined, month: MonthTerm | undefined, day: DayReading): DateReading {
  const from = dayTerm(year, month, day.day)
  return day.to === undefined
    ? { end: day.end, from }
    : { end: day.end, from, to: dayTerm(year, month, day.to) }
}

function dayTerm(year: YearTerm | undefined, month: MonthTerm | undefined, day: number): Term {
  return { ...yearOf(year), body: { kind: 'day', day, ...(month && { month }) } }
}

function yearOf(year: YearTerm | undefined): { readonly year: YearTerm } | null {
  return year ? { year } : null
}

/** Dates without a year or month of their own: 昨日, 上周三, 今(15)日, 14日, 月底, 今夏, 星期三. */
function readRelative(text: string, at: number): DateReading | null {
  const day = matchWord(DAY_WORDS, text, at)
  if (day) {
    const { base, offset, part, days } = day.meaning
    const end = at + day.word.length
    const told = readBracketed(text, end, '日')
    if (told) return { end: told.end, from: { body: { kind: 'day', day: told.value } } }
    const body: Body = { kind: 'day-offset', base, offset, ...(days && { days }) }
    if (part === undefined) return { end, from: { body } }
    const clock = readClock(text, end, part) ?? readClock(text, end - part.length)
    return clock && clock.end >= end
      ? { end: clock.end, from: { body, clock: clock.clock } }
      : { end, from: { body } }
  }
  const signed = readSignedDay(text, at)
  if (signed) return signed
  const season = matchWord(SEASON_OF_YEAR, text, at)
  if (season) return { end: at + season.word.length, from: season.meaning }
  const week = matchWord(WEEK_WORDS, text, at)
  if (week) return readWithinWeek(text, at + week.word.length, week.meaning)
  if (text.charAt(at) === '周' || text.startsWith('星期', at) || text.startsWith('礼拜', at))
    return readLooseWeekday(text, at)
  if (
    text.charAt(at) === '月' ||
    text.charAt(at) === '上' ||
    text.charAt(at) === '中' ||
    text.charAt(at) === '下'
  ) {
    const part = matchWord(MONTH_PARTS, text, at)
    if (part?.meaning)
      return {
        end: at + part.word.length,
        from: { body: { kind: 'month', month: { base: 'anchor', offset: 0 }, part: part.meaning } },
      }
    return null
  }
  // 为期3日 counts days.
  const number = isCounted(text, at) ? null : readDay(text, at, false)
  return number && daysOf(undefined, undefined, number)
}

/** (15)日 behind a day word: 今天(15日), 昨日(14日). */
function readBracketed(
  text: string,
  at: number,
  unit: string,
): { readonly value: number; readonly end: number } | null {
  if (text.charAt(at) !== '（') return null
  const number = readNumeral(text, at + 1)
  if (!number || number.value < 1 || number.value > (unit === '月' ? 12 : 31)) return null
  const end = text.startsWith(unit, number.end) ? number.end + 1 : number.end
  return text.charAt(end) === '）' ? { value: number.value, end: end + 1 } : null
}

/** 今(15)日, 昨(14)晚. */
function readSignedDay(text: string, at: number): DateReading | null {
  if (text.charAt(at + 1) !== '（' || !(text.charAt(at) in BRACKET_SIGNS)) return null
  const number = readNumeral(text, at + 2)
  if (!number || number.value < 1 || number.value > 31 || text.charAt(number.end) !== '）') return null
  const sign = text.charAt(number.end + 1)
  const term: Term = { body: { kind: 'day', day: number.value } }
  if (sign === '日' || sign === '天') return { end: number.end + 2, from: term }
  if (sign !== '晚' && sign !== '晨' && sign !== '早' && sign !== '夜') return null
  const clock = readClock(text, number.end + 2, sign)
  return {
    end: Math.max(clock?.end ?? 0, number.end + 2),
    from: { ...term, ...(clock && { clock: clock.clock }) },
  }
}

function readWithinWeek(
  text: string,
  at: number,
  meaning: { readonly base: 'reference' | 'anchor'; readonly offset: number },
): DateReading {
  const { base, offset } = meaning
  if (text.charAt(at) === '末')
    return { end: at + 1, from: { body: { kind: 'week', base, offset, weekend: true } } }
  const day = readWeekday(text, at, true) ?? readWeekday(text, at)
  if (!day) return { end: at, from: { body: { kind: 'week', base, offset } } }
  const told = readBracketedDate(text, day.end)
  if (told) return { end: told.end, from: { ...told.term, weekday: day.weekday } }
  return { end: day.end, from: { body: { kind: 'week', base, offset, weekday: day.weekday } } }
}

function readLooseWeekday(text: string, at: number): DateReading | null {
  const before = text.charAt(at - 1)
  if (before !== '' && '每一二两三四五六七八九十几多数整隔逐首末半0123456789'.includes(before)) return null
  if (text.startsWith('周末', at))
    return { end: at + 2, from: { body: { kind: 'weekday', weekday: 6, weekend: true } } }
  const day = readWeekday(text, at)
  if (!day) return null
  const told = readBracketedDate(text, day.end)
  if (told) return { end: told.end, from: { ...told.term, weekday: day.weekday } }
  return { end: day.end, from: { body: { kind: 'weekday', weekday: day.weekday } } }
}

/** 周三(14日), 星期三(10月14日). */
function readBracketedDate(text: string, at: number): { readonly term: Term; readonly end: number } | null {
  if (text.charAt(at) !== '（') return null
  const month = readMonth(text, at + 1)
  const inner = month && !month.to && !month.impossible ? readWithinMonth(text, month, undefined) : null
  const day = inner ?? readDayOnly(text, at + 1)
  if (!day || day.to || day.from.body.kind !== 'day' || text.charAt(day.end) !== '）') return null
  return { term: day.from, end: day.end + 1 }
}

function readDayOnly(text: string, at: number): DateReading | null {
  const day = readDay(text, at, false)
  return day && daysOf(undefined, undefined, day)
}

/** The weekday and the time beside a day: 10月14日(星期四)上午9时30分至11时. */
function withTail(text: string, reading: DateReading): DateReading {
  const last = reading.to ?? reading.from
  const weekday = isDay(last.body) && last.weekday === undefined ? readBesideWeekday(text, reading.end) : null
  const end = weekday?.end ?? reading.end
  const clock = last.clock === undefined && isDay(last.body) ? readAttachedClock(text, end) : null
  if (!weekday && !clock) return reading
  const tail: { weekday?: Weekday; clock?: Clock } = {}
  if (weekday) tail.weekday = weekday.weekday
  if (clock) tail.clock = clock.clock
  const told: Term = { ...last, ...tail }
  return reading.to
    ? { ...reading, end: clock?.end ?? end, to: told }
    : { ...reading, end: clock?.end ?? end, from: told }
}

function isDay(body: Body): boolean {
  return (
    body.kind === 'day' ||
    body.kind === 'day-offset' ||
    body.kind === 'weekday' ||
    body.kind === 'nth-weekday' ||
    (body.kind === 'week' && body.weekday !== undefined) ||
    (body.kind === 'festival' && !body.holiday) ||
    (body.kind === 'lunar' && body.day !== undefined)
  )
}

function readBesideWeekday(
  text: string,
  at: number,
): { readonly weekday: Weekday; readonly end: number } | null {
  const open = text.charAt(at) === '（' || text.charAt(at) === '，' || text.charAt(at) === '、'
  const bracket = text.charAt(at) === '（'
  const weekday = readWeekday(text, open ? at + 1 : at) ?? (bracket ? readWeekday(text, at + 1, true) : null)
  if (!weekday) return null
  if (!bracket) return weekday
  return text.charAt(weekday.end) === '）' ? { weekday: weekday.weekday, end: weekday.end + 1 } : null
}

const CLOCK_LEADS = ['北京时间', '当地时间', '的', ' ', 'T', '，北京时间']

function readAttachedClock(text: string, at: number): { readonly clock: Clock; readonly end: number } | null {
  const direct = readClock(text, at, '', true)
  if (direct) return isTimeWord(text, at, direct) ? direct : null
  const lead = CLOCK_LEADS.find((candidate) => text.startsWith(candidate, at))
  if (lead === undefined) return null
  const clock = readClock(text, at + lead.length)
  if (!clock) return null
  // 14日的3点建议, 14日的晚宴.
  return lead === '的' && !clock.parted ? null : clock
}

/** 14日早间 is a time; 14日晚会 and 14日夜市 are not. */
function isTimeWord(
  text: string,
  at: number,
  clock: { readonly end: number; readonly sure: boolean },
): boolean {
  if (clock.sure || clock.end - at > 1) return true
  return !'会宴报市场年已就期班餐盘'.includes(text.charAt(clock.end) || ' ')
}
