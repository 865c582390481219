import type { Expression } from './expression.ts'
import type { PeriodRole } from './period.ts'
import { readClock } from './read-clock.ts'
import { readDate } from './read-date.ts'
import type { DateReading } from './read-within-month.ts'
import type { YearContext } from './read-year.ts'
import { matchWord } from './word-table.ts'
import { NOW_WORDS, RECENT_WORDS } from './words.ts'

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
export function readAsOf(text: string, at: number, years: YearContext): Expression | null {
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

/** 到目前, 至今, 到12月底 (a state reached), 到2021年止, 到6月20日 at the head of a clause or behind what is counted from. */
export function readUntil(text: string, at: number, years: YearContext): Expression | null {
  const sign = text.charAt(at)
  if (sign !== '到' && sign !== '至') return null
  const start = at + 1
  const now = matchWord(NOW_WORDS, text, start)
  if (now && now.word !== '至今') return nowAsOf(at, afterStop(text, start + now.word.length))
  const date = readDate(text, start, years)
  if (!date) return null
  const stop = text.startsWith('为止', date.end) || text.startsWith('止', date.end)
  const opens = at === 0 || '，。；：！？（“、 '.includes(text.charAt(at - 1))
  const totals = /^(?:累计|总计|共计|共|已)/.test(text.slice(date.end, date.end + 2))
  const reached = (opens || totals) && '底末'.includes(text.charAt(date.end - 1))
  const counted = COUNTED_FROM.test(text.slice(Math.max(0, at - REACH), at))
  const monthReached = counted && MONTH_END.test(text.slice(start, date.end))
  const dayReached =
    (opens || totals || counted) &&
    A_DAY.test(text.slice(start, date.end)) &&
    !BELONGS.test(text.slice(date.end, date.end + 2))
  if (!stop && !reached && !monthReached && !dayReached) return null
  return { kind: 'date', start: at, end: afterStop(text, date.end), role: 'as-of', reading: date }
}

/** 启动至今年2月, 开展到6月底 */
const MONTH_END = /月[底末]?$|年[底末]$/

/** 到20日18时, 至昨晚 */
const A_DAY = /\d[日号]|[今昨][日天晚晨]/

/** 行动启动到8月15日, 入夏以来至昨日, 入夏（5月1日）至9月14日; but 从9月1日一直到20日 is one stretch. */
const COUNTED_FROM = /(?:以来|启动|开展|开始|开通|运营|实施|施行|算起|首例|起|）)$/
const REACH = 4

/** 到8日的31.2万户 is of that day; 至6月30日截止 ends what may be done up to it, 到7月14日闭幕 what it is counted for. */
const BELONGS = /^(?:的|截止|闭|前)/

export function readVague(text: string, at: number): Expression | null {
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
export function readDateOrClock(text: string, at: number, years: YearContext): DateReading | null {
  const date = readDate(text, at, years)
  if (date) return date
  const clock = readClock(text, at)
  return clock && { end: clock.end, from: { body: { kind: 'clock' }, clock: clock.clock } }
}
