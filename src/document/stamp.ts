import { type MappedText, sourcePlace } from '../text/mapped-text.ts'
import type { Stamp } from './document.ts'

/** Datelines stand within the first units of a paragraph. */
const HEAD = 60

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** ISO 8601 and what Chinese pages make of it; the zone, where stated, at its end. */
const NUMERIC =
  /((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?(?:[T\s]{0,3}(?:星期[一二三四五六日天]|周[一二三四五六日])?\s{0,2}(\d{1,2})[:：时](\d{2})(?:[:：分](\d{2})秒?(?:\.\d{1,9})?)?\s?(Z|UTC|GMT|CST|[+-]\d{2}:?\d{2})?)?/

/** RFC 2822: `Wed, 05 Jan 2022 03:47:05 GMT`; JavaScript's `Wed Jan 05 2022 11:47:05 GMT+0800`. */
const DAY_FIRST =
  /(\d{1,2}) ([A-Z][a-z]{2})[a-z]{0,6},? ((?:19|20)\d{2})(?: (\d{1,2}):(\d{2})(?::\d{2})?\s?(Z|UTC|GMT|CST|[+-]\d{2}:?\d{2})?)?/
const MONTH_FIRST =
  /([A-Z][a-z]{2})[a-z]{0,6} (\d{1,2}),? ((?:19|20)\d{2})(?: (\d{1,2}):(\d{2})(?::\d{2})? ?(?:GMT|UTC)?([+-]\d{2}:?\d{2})?)?/
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:(\d{2})(\d{2})(?:\d{2})?)?$/

/**
 * The first point in time in a text that states one, moved to the calendar of Asia/Shanghai where it names its
 * zone; without a zone it is read as that calendar's own. `undefined` where there is none or no such day exists.
 */
export function parseStamp(text: string): Stamp | undefined {
  const head = text.trim().slice(0, 300)
  const numeric = NUMERIC.exec(head)
  if (numeric) {
    const [stated, year, month, day, hour, minute, , zone] = numeric
    return stamp(stated, year, month, day, hour, minute, zone)
  }
  const dayFirst = DAY_FIRST.exec(head)
  if (dayFirst) {
    const [stated, day, name, year, hour, minute, zone] = dayFirst
    return stamp(stated, year, monthNumber(name), day, hour, minute, zone)
  }
  const monthFirst = MONTH_FIRST.exec(head)
  if (monthFirst) {
    const [stated, name, day, year, hour, minute, zone] = monthFirst
    return stamp(stated, year, monthNumber(name), day, hour, minute, zone)
  }
  const compact = COMPACT.exec(head)
  if (compact) {
    const [stated, year, month, day, hour, minute] = compact
    return stamp(stated, year, month, day, hour, minute, undefined)
  }
  return undefined
}

function monthNumber(name: string | undefined): string | undefined {
  const index = MONTHS.indexOf(name?.toLowerCase() ?? '')
  return index < 0 ? undefined : String(index + 1)
}

function stamp(
  stated: string,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
  zone: string | undefined,
): Stamp | undefined {
  const date = isoDate(Number(year), Number(month), Number(day))
  if (!date) return undefined
  if (hour === undefined || minute === undefined || Number(hour) > 24 || Number(minute) > 59)
    return { date, stated }
  const offset = zone === undefined ? SHANGHAI : zoneOffset(zone)
  const utc =
    Date.parse(`${date}T00:00:00Z`) + (Number(hour) * 60 + Number(minute) - offset + SHANGHAI) * 60_000
  const local = new Date(utc).toISOString()
  return { date: local.slice(0, 10), time: local.slice(11, 16), stated }
}

/** Minutes ahead of UTC. */
const SHANGHAI = 480

function zoneOffset(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? []
  if (hours === undefined) return zone === 'CST' ? SHANGHAI : 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : undefined
}

const DATELINE =
  /^[（(【]?([\p{Script=Han}A-Za-z]{0,20}?)(?:((?:19|20)\d{2})年)?(\d{1,2})月(\d{1,2})日(?:电|讯|消息|报道|专电|综合消息|获悉)/u

/** Agencies whose names a dateline joins with a place: 新华社北京10月14日电. */
const AGENCY =
  /^(新华社|新华网|中新社|中新网|中国新闻网|中国新闻社|人民网|央视网|央视新闻|中央社|央广网|光明网|澎湃新闻|[\p{Script=Han}A-Za-z]{1,8}?(?:网|社|日报|晚报|在线|新闻|客户端|之家))/u

export interface FoundDateline {
  /** `undefined` where the text gives no year and `reference` is unknown. */
  readonly stamp: Stamp | null
  readonly agency?: string
}

/**
 * The dateline at the head of a paragraph (folded): 「中新网7月25日电」, 「IT之家10月14日消息」. Its year, where not
 * told, is the one that brings it nearest to `reference`, an ISO date.
 */
export function findDateline(folded: MappedText, reference: string | undefined): FoundDateline | undefined {
  const found = DATELINE.exec(folded.text.slice(0, HEAD))
  if (!found) return undefined
  const [stated, lead = '', year, month, day] = found
  const agency = AGENCY.exec(lead)?.[1]
  const date =
    year !== undefined
      ? isoDate(Number(year), Number(month), Number(day))
      : nearestDate(Number(month), Number(day), reference)
  const place = sourcePlace(folded, 0, stated.length)
  return { stamp: date === undefined ? null : { date, stated, place }, ...(agency ? { agency } : {}) }
}

function nearestDate(month: number, day: number, reference: string | undefined): string | undefined {
  if (reference === undefined) return undefined
  const year = Number(reference.slice(0, 4))
  const distance = (date: string): number => Math.abs(Date.parse(date) - Date.parse(reference))
  return [year - 1, year, year + 1]
    .flatMap((each) => isoDate(each, month, day) ?? [])
    .sort((a, b) => distance(a) - distance(b))[0]
}
