import type { Expression } from './expression.ts'
import { framed, isCompared } from './framed.ts'
import { readNumeral } from './numeral.ts'
import type { PeriodRole } from './period.ts'
import { readDateOrClock } from './read-as-of.ts'
import { readClock } from './read-clock.ts'
import { readDate } from './read-date.ts'
import { afterJoiner } from './read-section.ts'
import type { DateReading } from './read-within-month.ts'
import { isFullYear, type YearContext } from './read-year.ts'
import type { Body, Clock, Reading, Term } from './term.ts'

/** 去年同期; 去年这时候, of the day of the report where the text named no other. */
const SAME_TIME = ['同期', '这个时候', '这时候', '此时', '这时', '同日', '同一天']

/** A date or a span of dates, with what stands behind it: 以来, 起, 至今, 同期. */
export function readPlain(
  text: string,
  at: number,
  start: number,
  role: PeriodRole,
  years: YearContext,
  opened = false,
): Expression | null {
  const span = readYearSpan(text, at) ?? readSchoolYear(text, at)
  const date: DateReading | null =
    span ?? (opened ? readDateOrClock(text, at, years) : readDate(text, at, years))
  if (!date) return null
  if (date.impossible)
    return { kind: 'date', start, end: date.end, role: 'point', reading: date, impossible: true }
  const compared = isCompared(text, start, date.end)
  const same = SAME_TIME.find((word) => text.startsWith(word, date.end))
  if (same && date.from.year && !date.to) {
    const isYear = date.from.body.kind === 'year'
    return {
      kind: 'date',
      start,
      end: date.end + same.length,
      role: 'point',
      reading: date,
      comparison: true,
      ...(isYear && { sameIn: same === '同期' ? 'period' : 'day' }),
    }
  }
  const isSameMonth = date.from.year !== undefined && text.startsWith('同月', date.end - 2)
  const comparison = compared || isSameMonth || date.comparison === true
  const joined = date.to ? null : readSecond(text, date, years)
  if (joined === 'now') {
    const end = date.end + nowLength(text, date.end)
    return { kind: 'date', start, end, role: 'since', reading: date }
  }
  const reading = joined ?? date
  const expression = framed(text, start, reading, reading.to ? 'span' : role, opened)
  return comparison && expression.kind === 'date' ? { ...expression, comparison: true } : expression
}

/** 自2018年以来, 自8月起, 从4月到7月. */
export function readSince(text: string, at: number, years: YearContext): Expression | null {
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

/** 9时30分, 上午9点, 9:30, 21:00—23:00: a time of the day last named. */
export function readBareClock(text: string, at: number, years: YearContext): Expression | null {
  const clock = readClock(text, at)
  if (!clock) return null
  const before = text.slice(Math.max(0, at - 2), at)
  // 上涨3点: points of an index.
  if (/[涨跌升降挫]$/.test(before)) return null
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

/** The second end of a span, or 'now' for 至今. */
function readSecond(text: string, date: DateReading, years: YearContext): Reading | 'now' | null {
  if (nowLength(text, date.end) > 0) return 'now'
  let end = date.end + (ASIDE.exec(text.slice(date.end, date.end + LONGEST_ASIDE))?.[0].length ?? 0)
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

/** 从1月10日（腊月二十七）至2月18日, 3月1日（周三）到今天 */
const ASIDE = /^（[^（）\d]{2,6}）(?=(?:起|开始)?[至到])/
const LONGEST_ASIDE = 12

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

const REPUBLIC = 1911

/** 112学年度: in Taiwan from August to July, by the years of the Republic. */
function readSchoolYear(text: string, at: number): DateReading | null {
  const number = readNumeral(text, at)
  if (!number || number.value < 80 || number.value > 160 || !text.startsWith('学年', number.end)) return null
  const year = number.value + REPUBLIC
  const end = number.end + (text.charAt(number.end + 2) === '度' ? 3 : 2)
  return {
    end,
    from: {
      body: { kind: 'fixed', start: `${year}-08-01`, end: `${year + 1}-07-31`, precision: 'season' },
    },
  }
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
  // Hong Kong counts from April to March: 2022-23财政年度, 2023/24年度.
  const fiscal = ['财政年度', '财年', '年度'].find((word) => text.startsWith(word, second.end))
  if (fiscal && last === first.value + 1 && (short || fiscal !== '年度')) {
    const body: Body = {
      kind: 'fixed',
      start: `${first.value}-04-01`,
      end: `${last}-03-31`,
      precision: 'season',
    }
    return { end: second.end + fiscal.length, from: { body } }
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
