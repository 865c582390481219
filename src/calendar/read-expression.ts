import { EVENT_VERBS, EVENTS, TIMELESS } from './events.ts'
import { readNumeral } from './numeral.ts'
import type { PeriodRole, Precision } from './period.ts'
import { readClock } from './read-clock.ts'
import { type DateReading, readDate } from './read-date.ts'
import { type DurationReading, readDuration } from './read-duration.ts'
import { afterJoiner } from './read-section.ts'
import { isFullYear, type YearContext } from './read-year.ts'
import type { Body, Clock, Reading, Term, TimeUnit } from './term.ts'
import { matchWord, NOW_WORDS, QUARTER_WORDS, RECENT_WORDS, ROLLING_WORDS } from './words.ts'

interface Stretch {
  readonly start: number
  readonly end: number
  readonly role: PeriodRole
  readonly comparison?: boolean
}

/** What stands at a place of the text, before it is placed on the calendar. */
export type Expression =
  | (Stretch & {
      readonly kind: 'date'
      readonly reading: Reading
      readonly impossible?: boolean
      /** 去年同期: not the year but the last period named, in that year. */
      readonly sameIn?: boolean
      /** 目前, 近日: no date that 同月 could mean. */
      readonly vague?: boolean
    })
  | (Stretch & { readonly kind: 'event'; readonly since: string | null })
  | (Stretch & { readonly kind: 'duration'; readonly precision: Precision; readonly duration?: string })
  | (Stretch & { readonly kind: 'period-before' })
  /** Words of time that are no period: 每年6月. */
  | { readonly kind: 'skip'; readonly end: number }

/** Reads the expression that begins at `at`; `floor` is where the one before ended. */
export function readExpression(
  text: string,
  at: number,
  floor: number,
  years: YearContext,
): Expression | null {
  switch (text.charAt(at)) {
    case '每':
      return readRecurring(text, at, years)
    case '截':
      return readAsOf(text, at, years)
    case '自':
    case '从':
    case '由':
      return readSince(text, at, years)
    case '到':
    case '至':
      return readUntil(text, at, years) ?? readVague(text, at)
  }
  return (
    readComparisonWord(text, at) ??
    readRolling(text, at) ??
    readVague(text, at) ??
    readEra(text, at) ??
    readPlain(text, at, at, 'point', years) ??
    readBareClock(text, at, years) ??
    readCountedTime(text, at) ??
    readEvent(text, at, floor)
  )
}

/** 每年6月, 每天9时, 每逢周一: comes again and again. */
function readRecurring(text: string, at: number, years: YearContext): Expression | null {
  if (text.charAt(at) !== '每') return null
  let end = at + 1
  for (const unit of ['季度', '星期', '逢', '年', '月', '周', '日', '天', '晚', '早', '隔']) {
    if (text.startsWith(unit, end)) {
      end += unit.length
      break
    }
  }
  const duration = readDuration(text, end)
  const date = text.charAt(end - 1) === '周' ? readDate(text, end - 1, years) : readDate(text, end, years)
  if (!date && !duration && end === at + 1) return null
  if (date) {
    const join = afterJoiner(text, date.end)
    const second = join > date.end ? readDate(text, join, years) : null
    return { kind: 'skip', end: second?.end ?? date.end }
  }
  const clock = readClock(text, end)
  return { kind: 'skip', end: Math.max(clock?.end ?? 0, duration?.end ?? 0, end) }
}

function readComparisonWord(text: string, at: number): Expression | null {
  if (text.startsWith('同比', at)) {
    return {
      kind: 'date',
      start: at,
      end: at + 2,
      role: 'point',
      comparison: true,
      vague: true,
      reading: samePeriod(at + 2, 1),
    }
  }
  if (text.startsWith('环比', at))
    return { kind: 'period-before', start: at, end: at + 2, role: 'point', comparison: true }
  if (text.startsWith('同期', at) && !'声录刊群限'.includes(text.charAt(at + 2) || '#')) {
    const compared = /[比较与和同]$/.test(text.slice(Math.max(0, at - 1), at))
    return {
      kind: 'date',
      start: at,
      end: at + 2,
      role: 'point',
      comparison: compared || text.startsWith('相比', at + 2),
      vague: true,
      reading: samePeriod(at + 2, compared ? 1 : 0),
    }
  }
  return null
}

function samePeriod(end: number, yearsBack: number): Reading {
  return { end, from: { body: { kind: 'same-period', yearsBack } } }
}

const AS_OF_WORDS = ['截至到', '截止到', '截止至', '截止于', '截至', '截止', '截止時', '截']
const PRESS_TIME = [
  '本报记者发稿时',
  '记者发稿时',
  '记者截稿时',
  '今日发稿',
  '记者发稿',
  '发稿时',
  '发稿前',
  '发稿',
  '截稿时',
  '截稿',
  '本文发稿',
  '统计时',
  '今',
]
const CLOCK_LEADS = ['北京时间', '当地时间', '美东时间', '记者']

/** 截至12月底, 截至20日9时, 截至目前, 截至发稿时. */
function readAsOf(text: string, at: number, years: YearContext): Expression | null {
  const word =
    text.charAt(at) === '截' ? AS_OF_WORDS.find((candidate) => text.startsWith(candidate, at)) : undefined
  if (word === undefined) return null
  let start = at + word.length
  const lead = CLOCK_LEADS.find((candidate) => text.startsWith(candidate, start))
  if (lead && lead !== '记者') start += lead.length
  const now = matchWord(NOW_WORDS, text, start)
  if (now) return nowAsOf(at, afterStop(text, start + now.word.length))
  const date = readDateOrClock(text, start, years)
  if (date) {
    return {
      kind: 'date',
      start: at,
      end: afterStop(text, date.end),
      role: 'as-of',
      reading: date,
      ...(date.impossible && { impossible: true }),
    }
  }
  const press = PRESS_TIME.find((candidate) => text.startsWith(candidate, start))
  return press === undefined ? null : nowAsOf(at, start + press.length)
}

function nowAsOf(start: number, end: number): Expression {
  return {
    kind: 'date',
    start,
    end,
    role: 'as-of',
    vague: true,
    reading: { end, from: { body: { kind: 'now' } } },
  }
}

function afterStop(text: string, end: number): number {
  for (const stop of ['为止', '止', '以前', '前']) if (text.startsWith(stop, end)) return end + stop.length
  return end
}

/** A date, or a clock time that stands for the day of the text: 截至9时. */
function readDateOrClock(text: string, at: number, years: YearContext): DateReading | null {
  const date = readDate(text, at, years)
  if (date) return date
  const clock = readClock(text, at)
  return clock && { end: clock.end, from: { body: { kind: 'clock' }, clock: clock.clock } }
}

/** 自2018年以来, 自8月起, 从4月到7月. */
function readSince(text: string, at: number, years: YearContext): Expression | null {
  const sign = text.charAt(at)
  if (sign !== '自' && sign !== '从' && sign !== '由') return null
  const before = text.charAt(at - 1)
  if (sign === '自' && '来各独亲出源取选摘'.includes(before || '#')) return null
  const start = text.startsWith('自从', at) ? at + 2 : at + 1
  if (!readDateOrClock(text, start, years)) return null
  const role = sign === '自' ? 'since' : 'point'
  const found = readPlain(text, start, at, role, years, true)
  // 从2018年的5.7万起: the word belongs to the figure's way, not to the date.
  return found?.kind === 'date' && found.role === 'point' ? { ...found, start } : found
}

/** 到目前, 至今, 到12月底 (a state reached), 到2021年止. */
function readUntil(text: string, at: number, years: YearContext): Expression | null {
  const sign = text.charAt(at)
  if (sign !== '到' && sign !== '至') return null
  const start = at + 1
  const now = matchWord(NOW_WORDS, text, start)
  if (now && now.word !== '至今') return nowAsOf(at, afterStop(text, start + now.word.length))
  const date = readDate(text, start, years)
  if (!date) return null
  const stop = text.startsWith('为止', date.end) || text.startsWith('止', date.end)
  const opens = at === 0 || '，。；：！？（“、 '.includes(text.charAt(at - 1))
  const reached = opens && '底末'.includes(text.charAt(date.end - 1))
  if (!stop && !reached) return null
  return { kind: 'date', start: at, end: afterStop(text, date.end), role: 'as-of', reading: date }
}

/** 近三年, 过去五年, 最近一周, 近5年来, 未来三年, 连续5年. */
function readRolling(text: string, at: number): Expression | null {
  const word = matchWord(ROLLING_WORDS, text, at)
  if (!word) return null
  const start = at + word.word.length
  const duration = readDuration(text, text.startsWith('的', start) ? start + 1 : start)
  if (!duration) return null
  const { amount, unit } = duration
  const tail = sinceTail(text, duration.end)
  if (amount === undefined || (word.word === '近' && amount > 20 && tail === 0)) {
    if (tail === 0)
      return {
        kind: 'duration',
        start: at,
        end: duration.end,
        role: 'duration',
        precision: unitPrecision(unit),
      }
    const body: Body = { kind: 'recent', precision: unit === 'year' ? 'years' : unitPrecision(unit) }
    return {
      kind: 'date',
      start: at,
      end: duration.end + tail,
      role: 'since',
      vague: true,
      reading: { end: duration.end, from: { body } },
    }
  }
  if (word.meaning === 'run' && unit !== 'year') return counted(at, duration)
  const body: Body = {
    kind: 'rolling',
    amount,
    unit,
    future: word.meaning === 'future',
    calendar: word.meaning === 'run',
  }
  const role: PeriodRole = word.meaning === 'run' || tail > 0 ? 'since' : 'span'
  return {
    kind: 'date',
    start: at,
    end: duration.end + tail,
    role,
    vague: true,
    reading: { end: duration.end, from: { body } },
  }
}

/** Length of 以来 or 来 behind a duration: 五年来. */
function sinceTail(text: string, end: number): number {
  if (text.startsWith('以来', end)) return 2
  return text.startsWith('来', end) && !text.startsWith('来自', end) ? 1 : 0
}

function readVague(text: string, at: number): Expression | null {
  const now = matchWord(NOW_WORDS, text, at)
  if (now) return nowAsOf(at, afterStop(text, at + now.word.length))
  if (text.startsWith('全年', at) && !'龄无'.includes(text.charAt(at + 2) || '#')) {
    return {
      kind: 'date',
      start: at,
      end: at + 2,
      role: 'point',
      vague: true,
      reading: { end: at + 2, from: { body: { kind: 'year', whole: true } } },
    }
  }
  const recent = matchWord(RECENT_WORDS, text, at)
  if (!recent) return null
  const end = at + recent.word.length
  const role: PeriodRole = recent.word.endsWith('来') ? 'since' : 'point'
  return {
    kind: 'date',
    start: at,
    end: text.startsWith('以来', end) ? end + 2 : end,
    role,
    vague: true,
    reading: { end, from: { body: recent.meaning } },
  }
}

const PLAN_FIRSTS: Readonly<Record<string, number>> = {
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
  十二: 12,
  十三: 13,
  十四: 14,
  十五: 15,
}

/** 十四五时期, “十三五”期间, 上世纪90年代, 21世纪以来, 上季度. */
function readEra(text: string, at: number): Expression | null {
  const quarter = readQuarterWord(text, at)
  if (quarter) return quarter
  return readPlanEra(text, at) ?? readCentury(text, at)
}

function readQuarterWord(text: string, at: number): Expression | null {
  const word = matchWord(QUARTER_WORDS, text, at)
  if (!word) return null
  const end = at + word.word.length
  return framed(text, at, { end, from: { body: { kind: 'quarter-offset', ...word.meaning } } }, 'point')
}

function readPlanEra(text: string, at: number): Expression | null {
  const quoted = text.charAt(at) === '“'
  const start = quoted ? at + 1 : at
  const two = PLAN_FIRSTS[text.slice(start, start + 2)]
  const one = PLAN_FIRSTS[text.charAt(start)]
  const length =
    two !== undefined && text.charAt(start + 2) === '五'
      ? 3
      : one !== undefined && text.charAt(start + 1) === '五'
        ? 2
        : 0
  if (length === 0) return null
  const number = length === 3 ? two : one
  let end = start + length
  if (quoted) {
    if (text.charAt(end) !== '”') return null
    end++
  }
  const frame = ['期间', '时期', '以来', '末', '初'].find((candidate) => text.startsWith(candidate, end))
  if (
    number === undefined ||
    (!frame && !(quoted && length === 3)) ||
    (!quoted && length === 2 && frame !== '期间' && frame !== '时期')
  )
    return null
  if (text.startsWith('规划', end) || text.startsWith('计划', end)) return null
  const first = 2001 + (number - 10) * 5
  const years = frame === '末' ? [first + 4, first + 4] : frame === '初' ? [first, first] : [first, first + 4]
  const body: Body = {
    kind: 'fixed',
    start: `${years[0]}-01-01`,
    end: `${years[1]}-12-31`,
    precision: frame === '末' || frame === '初' ? 'year' : 'years',
  }
  const tail = frame && frame !== '以来' ? frame.length : 0
  return framed(text, at, { end: end + tail, from: { body } }, 'span')
}

/** 上世纪八十年代, 20世纪90年代初, 九十年代, 21世纪. */
function readCentury(text: string, at: number): Expression | null {
  let century = 0
  let end = at
  for (const word of ['上个世纪', '上世纪'])
    if (century === 0 && text.startsWith(word, at)) {
      century = 20
      end = at + word.length
    }
  for (const word of ['本世纪', '新世纪'])
    if (text.startsWith(word, at)) {
      century = 21
      end = at + word.length
    }
  const number = century === 0 ? readNumeral(text, at) : null
  if (number && text.startsWith('世纪', number.end) && number.value >= 1 && number.value <= 21) {
    century = number.value
    end = number.end + 2
  }
  const decade = readNumeral(text, end)
  if (
    decade &&
    text.startsWith('年代', decade.end) &&
    decade.value < 100 &&
    decade.value % 10 === 0 &&
    (decade.length === 2 || decade.style === 'composed')
  ) {
    const first = ((century === 0 ? 20 : century) - 1) * 100 + decade.value
    const body: Body = {
      kind: 'fixed',
      start: `${pad4(first)}-01-01`,
      end: `${pad4(first + 9)}-12-31`,
      precision: 'years',
    }
    const tail = '初中末'.includes(text.charAt(decade.end + 2) || '#') ? 1 : 0
    return framed(text, at, { end: decade.end + 2 + tail, from: { body } }, 'span')
  }
  if (century === 0) return null
  const first = (century - 1) * 100
  const body: Body = {
    kind: 'fixed',
    start: `${pad4(first + 1)}-01-01`,
    end: `${pad4(first + 100)}-12-31`,
    precision: 'years',
  }
  return framed(text, at, { end, from: { body } }, 'span')
}

function pad4(year: number): string {
  return String(year).padStart(4, '0')
}

/** A date or a span of dates, with what stands behind it: 以来, 起, 至今, 同期. */
function readPlain(
  text: string,
  at: number,
  start: number,
  role: PeriodRole,
  years: YearContext,
  opened = false,
): Expression | null {
  const span = readYearSpan(text, at)
  const date: DateReading | null =
    span ?? (opened ? readDateOrClock(text, at, years) : readDate(text, at, years))
  if (!date) return null
  if (date.impossible)
    return { kind: 'date', start, end: date.end, role: 'point', reading: date, impossible: true }
  const compared = isCompared(text, start, date.end)
  if (text.startsWith('同期', date.end) && date.from.year && !date.to) {
    const isYear = date.from.body.kind === 'year'
    return {
      kind: 'date',
      start,
      end: date.end + 2,
      role: 'point',
      reading: date,
      comparison: true,
      ...(isYear && { sameIn: true }),
    }
  }
  const comparison = compared || date.comparison === true
  const joined = date.to ? null : readSecond(text, date, years)
  if (joined === 'now') {
    const end = date.end + nowLength(text, date.end)
    return { kind: 'date', start, end, role: 'since', reading: date }
  }
  const reading = joined ?? date
  const expression = framed(text, start, reading, reading.to ? 'span' : role, opened)
  return comparison && expression.kind === 'date' ? { ...expression, comparison: true } : expression
}

/** The second end of a span, or 'now' for 至今. */
function readSecond(text: string, date: DateReading, years: YearContext): Reading | 'now' | null {
  if (nowLength(text, date.end) > 0) return 'now'
  let end = date.end
  for (const word of ['开始', '起', '始'])
    if (text.startsWith(word, end)) {
      const join = afterJoiner(text, end + word.length)
      if (join > end + word.length) {
        end += word.length
        break
      }
    }
  if (text.startsWith('，', end) && '至到'.includes(text.charAt(end + 1) || '#') && end > date.end) end++
  const join = afterJoiner(text, end)
  if (join === end) return null
  const first = date.from
  const clocked = first.clock !== undefined
  const second = clocked
    ? (readClockTerm(text, join, first.clock) ?? readDate(text, join, years))
    : readDate(text, join, years)
  if (!second || second.impossible) return null
  if (second.to) return null
  let last = second.end
  for (const stop of ['期间', '为止', '止'])
    if (text.startsWith(stop, last)) {
      last += stop.length
      break
    }
  return { end: last, from: first, to: second.from }
}

/** 下午五点到六点: the second hour is counted like the first. */
function readClockTerm(text: string, at: number, first: Clock | undefined): DateReading | null {
  const read = readClock(text, at)
  if (!read) return null
  const isLate = first !== undefined && !read.parted && first.from >= 720 && read.clock.from < first.from
  const later = isLate && read.clock.from + 720 > first.from && read.clock.from + 720 <= 1440
  const clock = later ? { ...read.clock, from: read.clock.from + 720, to: read.clock.to + 720 } : read.clock
  return { end: read.end, from: { body: { kind: 'clock' }, clock } }
}

function nowLength(text: string, at: number): number {
  for (const word of [
    '起至今',
    '以来至今',
    '开始至今',
    '直至今日',
    '一直到现在',
    '至今',
    '迄今',
    '至目前',
    '到目前',
    '到现在',
    '至现在',
    '至当前',
  ]) {
    if (
      text.startsWith(word, at) &&
      !(word === '至今' && '年晨晚春夏秋冬天日'.includes(text.charAt(at + 2) || '#'))
    )
      return word.length
  }
  return 0
}

/** 2018—2022年, 2019、2020年, 2021-2022学年. */
function readYearSpan(text: string, at: number): DateReading | null {
  const first = readNumeral(text, at)
  if (!first || !isFullYear(first)) return null
  const listed = text.charAt(first.end) === '、' || text.charAt(first.end) === '和'
  const join = listed || text.charAt(first.end) === '/' ? first.end + 1 : afterJoiner(text, first.end)
  if (join === first.end) return null
  const second = readNumeral(text, join)
  if (!second) return null
  const short = second.length === 2 && second.style !== 'composed'
  if (!isFullYear(second) && !short) return null
  const last = short ? Math.floor(first.value / 100) * 100 + second.value : second.value
  if (last <= first.value || last > 2200 || (listed && last !== first.value + 1)) return null
  const year = (value: number): Term => ({ year: { base: 'told', year: value }, body: { kind: 'year' } })
  if (text.startsWith('学年', second.end)) {
    const body: Body = {
      kind: 'fixed',
      start: `${first.value}-09-01`,
      end: `${last}-08-31`,
      precision: 'season',
    }
    return { end: second.end + 2, from: { body } }
  }
  if (
    text.startsWith('赛季', second.end) ||
    text.startsWith('雪季', second.end) ||
    text.startsWith('年度', second.end)
  ) {
    return { end: second.end + 2, from: year(first.value), to: year(last) }
  }
  if (text.charAt(second.end) !== '年' || text.charAt(first.end) === '/') return null
  // 2021—2022年3月 ends in March: leave it to the reader of dates.
  return { end: second.end + 1, from: year(first.value), to: year(last) }
}

const NOT_BEGINNING = '诉草获火降源步飞底伏点价义码来名跑重'

/** Puts the words behind a date to it: 以来 and 起 make it a beginning. */
function framed(
  text: string,
  start: number,
  reading: Reading,
  role: PeriodRole,
  opened = false,
): Exclude<Expression, { kind: 'skip' }> {
  const { end } = reading
  const date = (last: number, as: PeriodRole): Exclude<Expression, { kind: 'skip' }> => ({
    kind: 'date',
    start,
    end: last,
    role: as,
    reading,
  })
  if (reading.to && role === 'span') return date(end, 'span')
  if (text.startsWith('以来', end)) return date(end + 2, 'since')
  if (
    text.startsWith('来', end) &&
    '，全各共已累我该'.includes(text.charAt(end + 1) || '，') &&
    reading.from.body.kind === 'year'
  )
    return date(end + 1, 'since')
  if (text.startsWith('开始', end)) return date(end + 2, 'since')
  if (text.startsWith('起', end) && !NOT_BEGINNING.includes(text.charAt(end + 1) || '#'))
    return date(end + 1, 'since')
  if (opened && text.startsWith('始', end)) return date(end + 1, 'since')
  return date(end, role)
}

const COMPARING_BEFORE = [
  '比',
  '较',
  '相比',
  '对比',
  '相较于',
  '超过',
  '高于',
  '低于',
  '好于',
  '优于',
  '不及',
  '超',
]
const COMPARING_AFTER = ['相比', '持平', '基本持平', '相当', '比较', '的同期', '水平']

/** 较2019年, 比去年, 与2019年相比. */
function isCompared(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start)
  if (before.endsWith('占比') || before.endsWith('百分比')) return false
  if (
    COMPARING_BEFORE.some((word) =>
      word.length < 2 || word === '相比' ? before.endsWith(word) && word !== '超' : false,
    )
  )
    return true
  return /[与和同跟]$/.test(before) && COMPARING_AFTER.some((word) => text.startsWith(word, end))
}

/** 9时30分, 上午9点, 9:30, 21:00—23:00: a time of the day last named. */
function readBareClock(text: string, at: number, years: YearContext): Expression | null {
  const clock = readClock(text, at)
  if (!clock) return null
  const before = text.slice(Math.max(0, at - 2), at)
  if (!clock.sure) {
    const next = text.charAt(clock.end)
    const joins =
      afterJoiner(text, clock.end) > clock.end && readClock(text, afterJoiner(text, clock.end)) !== null
    const opens = at === 0 || '，。；：！？（、在于从到是'.includes(text.charAt(at - 1))
    const isColon = text.slice(at, clock.end).includes(':')
    if (isColon && (/[比以分]$/.test(before) || '胜负战平击领险逆的大横完力'.includes(next || '#')))
      return null
    if (clock.parted && !opens) return null
    if (clock.parted && clock.end - at < 2) return null
    if (!clock.parted && !isColon && !joins && !'左许前后起之'.includes(next || '#')) return null
  }
  const term: Term = { body: { kind: 'clock' }, clock: clock.clock }
  const date: DateReading = { end: clock.end, from: term }
  const second = readSecond(text, date, years)
  const reading = second && second !== 'now' ? second : date
  return { ...framed(text, at, reading, reading.to ? 'span' : 'point') }
}

/** 100天, 五年来, 3天前, 两周后. */
function readCountedTime(text: string, at: number): Expression | null {
  const before = text.charAt(at - 1)
  if (before === '第') return null
  const duration = readDuration(text, at)
  if (!duration) return null
  const { amount, unit, end } = duration
  const tail = sinceTail(text, end)
  if (tail > 0 && !text.startsWith('来说', end) && amount !== undefined) {
    const body: Body = { kind: 'rolling', amount, unit }
    return {
      kind: 'date',
      start: at,
      end: end + tail,
      role: 'since',
      vague: true,
      reading: { end, from: { body } },
    }
  }
  if (tail > 0 && !text.startsWith('来说', end)) {
    const body: Body = { kind: 'recent', precision: unit === 'year' ? 'years' : unitPrecision(unit) }
    return {
      kind: 'date',
      start: at,
      end: end + tail,
      role: 'since',
      vague: true,
      reading: { end, from: { body } },
    }
  }
  const shift = ['以前', '之前', '以后', '之后', '前', '后'].find((word) => text.startsWith(word, end))
  if (shift && amount !== undefined && !text.startsWith('前景', end) && !text.startsWith('后续', end)) {
    const sign = shift.includes('前') ? -1 : 1
    const body: Body = { kind: 'shifted', amount: sign * amount, unit }
    return {
      kind: 'date',
      start: at,
      end: end + shift.length,
      role: 'point',
      vague: true,
      reading: { end, from: { body } },
    }
  }
  return counted(at, duration, readDuration(text, end))
}

/** A length of time; `rest` is what stands right behind it: 三年六个月. */
function counted(start: number, duration: DurationReading, rest: DurationReading | null = null): Expression {
  const iso = duration.amount === undefined ? null : isoDuration(duration.amount, duration.unit)
  const role = 'duration'
  if (iso && rest?.amount !== undefined && PARTS_OF[duration.unit] === rest.unit) {
    const second = isoDuration(rest.amount, rest.unit)
    const joint = second && (iso.includes('T') ? second.slice(2) : second.slice(1))
    if (joint)
      return {
        kind: 'duration',
        start,
        end: rest.end,
        role,
        precision: unitPrecision(rest.unit),
        duration: iso + joint,
      }
  }
  return {
    kind: 'duration',
    start,
    end: duration.end,
    role,
    precision: unitPrecision(duration.unit),
    ...(iso && { duration: iso }),
  }
}

const PARTS_OF: Readonly<Partial<Record<TimeUnit, TimeUnit>>> = {
  year: 'month',
  month: 'day',
  day: 'hour',
  hour: 'minute',
  minute: 'second',
}

function isoDuration(amount: number, unit: TimeUnit): string | null {
  const isWhole = Number.isInteger(amount)
  switch (unit) {
    case 'year':
      return isWhole ? `P${amount}Y` : `P${Math.round(amount * 12)}M`
    case 'quarter':
      return `P${amount * 3}M`
    case 'month':
      return isWhole ? `P${amount}M` : null
    case 'week':
      return isWhole ? `P${amount}W` : `P${Math.round(amount * 7)}D`
    case 'day':
      return isWhole ? `P${amount}D` : `PT${Math.round(amount * 24)}H`
    case 'hour':
      return isWhole ? `PT${amount}H` : `PT${Math.round(amount * 60)}M`
    case 'minute':
      return `PT${amount}M`
    case 'second':
      return `PT${amount}S`
    default:
      return null
  }
}

function unitPrecision(unit: TimeUnit): Precision {
  switch (unit) {
    case 'workday':
    case 'day':
      return 'day'
    case 'second':
      return 'minute'
    default:
      return unit
  }
}

const CLAUSE_SIGNS = '，。；：！？（）、\n'
const LONGEST_EVENT = 24

/** …以来 behind no date: from the start of a campaign or an event. The event's words belong to the expression. */
function readEvent(text: string, at: number, floor: number): Expression | null {
  if (!text.startsWith('以来', at)) return null
  let start = at
  while (start > floor && at - start < LONGEST_EVENT && !CLAUSE_SIGNS.includes(text.charAt(start - 1)))
    start--
  const clause = text.slice(start, at)
  if (clause === '' || TIMELESS.some((word) => clause.endsWith(word))) return { kind: 'skip', end: at + 2 }
  let words = clause
  for (const verb of EVENT_VERBS) if (words.endsWith(verb)) words = words.slice(0, -verb.length)
  const event = EVENTS.find(([name]) => words.endsWith(name))
  if (event) {
    const from = start + words.length - event[0].length
    return {
      kind: 'event',
      start: text.charAt(from - 1) === '自' && from > floor ? from - 1 : from,
      end: at + 2,
      role: 'since',
      since: event[1],
    }
  }
  const opened = clause.lastIndexOf('自')
  return {
    kind: 'event',
    start: opened >= 0 ? start + opened : start,
    end: at + 2,
    role: 'campaign-since',
    since: null,
  }
}
