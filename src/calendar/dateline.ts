import { isDigit } from '../text/characters.ts'
import { fromIso, isCivilDate, monthIndex, toCivil, toDay, toIso } from './civil.ts'
import { isHanNumeral } from './numeral.ts'
import { readDate } from './read-date.ts'
import type { DateReading } from './read-within-month.ts'

export interface Dateline {
  /** Place of the date in the text that was read, 0-based UTF-16, end exclusive. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** ISO date; its year is the one that brings it nearest to the reference. */
  readonly date: string
}

/** A dateline opens the text: agency, place and reporters' names before the date, no more. */
const LATEST_START = 60

const TELLS = [
  '电',
  '讯',
  '消息',
  '专电',
  '综合',
  '报道',
  '发布',
  '获悉',
  '凌晨电',
  '上午电',
  '下午电',
  '晚电',
  '晚间消息',
  '晚间电',
  '晚间讯',
  '早间消息',
  '午间消息',
  '刊发',
  '通报',
]
const SOURCES =
  /^(?:晚间?|早间|上午|下午|凌晨)?(?:从|在|自)[^，。；！？]{1,24}?(?:获悉|了解到|公布|通报|发布)/
const BETWEEN = /^（[^（）]{1,30}）/

/**
 * The dateline of a folded text: 「中新网7月25日电」, 「新华社北京10月14日电」, 「澎湃新闻1月5日从公安部获悉」,
 * 「（中央社记者…台北15日电）」. It outranks the page's stamp (semantics §4), which gives only its year and month.
 *
 * @param reference ISO date of the stamp; null where unknown: then only a dateline with its own year is read.
 */
export function findDateline(folded: string, reference: string | null): Dateline | null {
  const near = reference === null ? null : fromIso(reference)
  const latestShortYear = near === null ? 30 : (toCivil(near).year + 6) % 100
  let at = 0
  while (at < folded.length && at <= LATEST_START) {
    const isNumber = isDigit(folded.charCodeAt(at)) || isHanNumeral(folded.charAt(at))
    const reading = isNumber
      ? readDate(folded, at, { latestShortYear, republic: folded.startsWith('民国', at - 2) })
      : null
    if (
      reading &&
      isTold(folded, reading.end) &&
      !isOfRelease(folded, at, reading.end) &&
      !SINCE.test(folded.slice(0, at))
    ) {
      const day = nearestDay(reading, near)
      if (day !== null)
        return { start: at, end: reading.end, text: folded.slice(at, reading.end), date: toIso(day) }
    }
    if (isNumber) at = reading?.end ?? afterNumber(folded, at)
    else if ('。！？'.includes(folded.charAt(at))) return null
    else at++
  }
  return null
}

/** 海上警报自8月19日8时30分发布，至22日解除: the first day of what the text tells of. */
const SINCE = /(?:自|从|由|自从)(?:(?:19|20)\d\d年)?$/

/** 据某市统计局1月16日发布的资料: the day of what the text draws on, which may lie days before its own. */
function isOfRelease(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 12)
  if (RELEASED_ATTRIBUTE.test(behind)) return true
  return RELEASED.test(behind) && DRAWS_ON.test(text.slice(0, start))
}

const RELEASED = /^(?:对外|正式|联合|首次|向社会)?(?:发布|公布|通报|披露|刊发|报道|公告|印发)/
const RELEASED_ATTRIBUTE =
  /^(?:对外|正式|联合|首次|向社会)?(?:发布|公布|通报|披露|刊发|公告|印发|发表|出具)的/
const DRAWS_ON = /(?:^|[】）：\s])(?:根据|依据|按照|据|按|综合|援引|引述)[^，。：]{0,30}$/

function afterNumber(text: string, at: number): number {
  let end = at + 1
  while (end <= LATEST_START && (isDigit(text.charCodeAt(end)) || isHanNumeral(text.charAt(end)))) end++
  return end
}

function isTold(text: string, end: number): boolean {
  const behind = text.slice(end, end + 48)
  const rest = behind.replace(BETWEEN, '')
  return TELLS.some((word) => rest.startsWith(word)) || SOURCES.test(rest)
}

/** The day that the words can mean which lies nearest to the reference, before or after it. */
function nearestDay(reading: DateReading, near: number | null): number | null {
  const { year, body } = reading.from
  if (reading.to || reading.impossible || body.kind !== 'day') return null
  const month = body.month?.base === 'told' ? body.month.month : null
  if (body.month && month === null) return null
  if (year) {
    if (year.base !== 'told' || month === null || !isCivilDate(year.year, month, body.day)) return null
    return toDay(year.year, month, body.day)
  }
  if (near === null) return null
  const civil = toCivil(near)
  const now = monthIndex(civil.year, civil.month)
  const months =
    month === null ? [now - 1, now, now + 1] : [-1, 0, 1].map((step) => monthIndex(civil.year + step, month))
  let nearest: number | null = null
  for (const index of months) {
    const y = Math.floor(index / 12)
    const m = (index % 12) + 1
    if (!isCivilDate(y, m, body.day)) continue
    const day = toDay(y, m, body.day)
    if (nearest === null || Math.abs(day - near) < Math.abs(nearest - near)) nearest = day
  }
  return nearest
}
