import { isCivilDate } from '../calendar/civil.ts'
import { readNumeral } from '../calendar/numeral.ts'
import type { Block, Document, FurnitureReason } from '../document/document.ts'
import { lineIndex } from '../text/lines.ts'
import { blockEvidence, draft, type Wording } from './finding.ts'
import type { Draft, RuleContext } from './rule.ts'

const DATE = { id: 'date', severity: 'warning' } as const

type Facts =
  | { readonly kind: 'impossible' | 'impossible-time'; readonly written: string }
  | { readonly kind: 'weekday'; readonly written: string; readonly right: number }
  | { readonly kind: 'ahead'; readonly written: string; readonly published: string }

/** A date that a text writes out, and what its words say of the year and the weekday. */
interface Written {
  readonly written: string
  readonly at: number
  readonly year: number | null
  readonly month: number
  readonly day: number
  readonly weekday: string | null
}

const ARABIC =
  /(?<![\d.])(?:(?<year>(?:19|20)\d\d)年)?(?<month>\d{1,2})月(?<day>\d{1,2})(?:日|号)(?:(?:\s?\d{1,2}:\d\d)?[（(，\s|·]{0,3}(?:星期|周|礼拜)(?<weekday>[一二三四五六日天])(?![至到—~、-])[）)]?)?/g
/** 2025-06-19 21:00 星期五 */
const DASHED =
  /(?<!\d)(?<year>20\d\d)([-./])(?<month>\d{1,2})\2(?<day>\d{1,2})(?:[\sT]?\d{1,2}:\d\d(?::\d\d)?)?[（(，\s|·]{0,3}(?:星期|周|礼拜)(?<weekday>[一二三四五六日天])(?![至到—~、-])[）)]?/g
const HAN =
  /(?<![一二三四五六七八九十])([一二三四五六七八九十]{1,2})月([一二三四五六七八九十廿卅]{1,3})(?:日|号)(?:[（(，\s|·]{0,3}(?:星期|周|礼拜)([一二三四五六日天])(?![至到—~、-])[）)]?)?/g
/** 4月28日至31日 */
const RANGE = /(?<![\d.])(\d{1,2})月\d{1,2}日?(?:至|到|[-—–~～]{1,2})(\d{1,2})(?:日|号)/g
/** 星期五（6月19日） */
const WEEKDAY_FIRST =
  /(?:星期|周|礼拜)(?<weekday>[一二三四五六日天])[\p{Script=Han}]{0,2}[（(](?:(?<year>(?:19|20)\d\d)年)?(?<month>\d{1,2})月(?<day>\d{1,2})(?:日|号)/gu
/** 19日（星期五） */
const DAY_ALONE = /(?<![\d月.])(\d{1,2})(?:日|号)[（(](?:星期|周|礼拜)([一二三四五六日天])[）)]/g
/** 19日25时, 19日14时75分 */
const CLOCK =
  /(?<!\d)\d{1,2}日(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上?|夜间|深夜)?(\d{1,2})[时点](?:(\d{1,2})分)?/g
/** 今天（6月25日） */
const RELATIVE =
  /(?:今[天日晨早]|昨[天日晚夜]|前[天日])[（(](?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})(?:日|号)[）)]/g

/** Days that no calendar has, hours that no clock has, weekdays off from their date, and a “today” still to come. Part of the rule `date`. */
export function* writtenDates(document: Document, block: Block, context: RuleContext): Iterable<Draft> {
  const { text } = block.folded
  for (const [facts, at] of slips(document, text)) {
    const evidence = blockEvidence(document, block, at, at + facts.written.length)
    yield draft(DATE, {
      told: wording[context.language](facts),
      evidence: [evidence],
      // With its words: 6月31日 in texts on two matters is two slips.
      content: [facts.kind, facts.written, evidence.text],
      about: [`${document.path}: ${facts.written}`],
    })
  }
}

/** The line of a page that says when it was published: no text of the article, and a date that must be right all the same. */
const STAMP_LINE: ReadonlySet<FurnitureReason> = new Set<FurnitureReason>(['source-line', 'editor-line'])
const LONGEST_LINE = 240

/** As `writtenDates`, for the lines that are left out of the text: 清河晨报　2025年6月19日　星期五. */
export function* stampedDates(document: Document, context: RuleContext): Iterable<Draft> {
  for (const { place, reason } of document.furniture) {
    if (!STAMP_LINE.has(reason) || place.end - place.start > LONGEST_LINE) continue
    const quote = document.original.slice(place.start, place.end)
    // One character for one, so that every place stays: 週五, 19號.
    const text = quote.replaceAll('週', '周').replaceAll('號', '号').replaceAll('：', ':')
    for (const [facts, at] of slips(document, text)) {
      if (facts.kind !== 'weekday' && facts.kind !== 'impossible') continue
      const start = place.start + at
      const { line, column } = lineIndex(document.original).positionOf(start)
      yield draft(DATE, {
        told: wording[context.language](facts),
        evidence: [
          {
            document: document.path,
            ...{ start: place.start, end: place.end, line, column, quote, text: quote },
            mark: { start, end: start + facts.written.length },
          },
        ],
        content: [facts.kind, facts.written, text],
        about: [`${document.path}: ${facts.written}`],
      })
    }
  }
}

function* slips(document: Document, text: string): Iterable<readonly [Facts, number]> {
  const published = publishedOf(document)
  for (const date of datesIn(text)) {
    const facts = exists(date, text, published)
      ? wrongWeekday(date, text, published)
      : impossible(date.written)
    if (facts) yield [facts, date.at]
  }
  for (const { 0: written, 1: month, 2: day, index } of text.matchAll(RANGE))
    if (!isCivilDate(LEAP, Number(month), Number(day))) yield [impossible(written), index]
  for (const { 0: written, 1: day = '', 2: weekday = '', index } of text.matchAll(DAY_ALONE)) {
    const facts = wrongWeekdayAlone(written, Number(day), weekday, text.slice(0, index), published)
    if (facts) yield [facts, index]
  }
  for (const { 0: written, 1: hour, 2: minute = '0', index } of text.matchAll(CLOCK))
    if (Number(hour) * 60 + Number(minute) > 24 * 60 || Number(minute) > 59)
      yield [{ kind: 'impossible-time', written }, index]
  for (const { 0: written, 1: year, 2: month, 3: day, index } of text.matchAll(RELATIVE))
    if (isAhead(year, Number(month), Number(day), document))
      yield [{ kind: 'ahead', written, published: published ?? '' }, index]
}

function* datesIn(text: string): Iterable<Written> {
  for (const pattern of [ARABIC, DASHED, WEEKDAY_FIRST])
    for (const { 0: written, index, groups = {} } of text.matchAll(pattern))
      yield {
        written,
        at: index,
        year: groups['year'] ? Number(groups['year']) : null,
        month: Number(groups['month']),
        day: Number(groups['day']),
        weekday: groups['weekday'] ?? null,
      }
  for (const { 0: written, 1: month = '', 2: day = '', 3: weekday = null, index } of text.matchAll(HAN)) {
    const read = [month, day].map((numeral) => readNumeral(numeral, 0)?.value ?? 1)
    yield { written, at: index, year: null, month: read[0] ?? 1, day: read[1] ?? 1, weekday }
  }
}

function impossible(written: string): Facts {
  return { kind: 'impossible', written }
}

/** A leap year where none is told: 2月29日 may be right. */
const LEAP = 2024
const LEAP_DAY = '02-29'

function exists({ year, month, day, at }: Written, text: string, published: string | undefined): boolean {
  if (!isCivilDate(year ?? LEAP, month, day)) return false
  if (year !== null || month !== 2 || day !== 29 || published === undefined) return true
  // 2月29日 in a text of March 2025 that speaks of no other year.
  const ownYear = Number(published.slice(0, 4))
  const isOfOther = /去年|上年|前年|同期|往年|闰|(?:19|20)\d\d|农历|\d年/.test(text)
  const isThisYear = text.slice(Math.max(0, at - 2), at) === '今年'
  return isCivilDate(ownYear, 2, 29) || (!isThisYear && (isOfOther || published.slice(5) < LEAP_DAY))
}

const WEEKDAYS = '日一二三四五六'

function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}

function statedWeekday(weekday: string): number {
  return weekday === '天' ? 0 : WEEKDAYS.indexOf(weekday)
}

function wrongWeekday(date: Written, text: string, published: string | undefined): Facts | null {
  const { written, month, day, weekday } = date
  const year = date.year ?? (published === undefined ? null : Number(published.slice(0, 4)))
  if (weekday === null || year === null) return null
  const own = date.year === null && isLongPast(date, text, published) ? year - 1 : year
  const right = weekdayOf(own, month, day)
  const stated = statedWeekday(weekday)
  if (own !== year) return right === stated ? null : { kind: 'weekday', written, right }
  if (right === stated || (date.year === null && fitsNearYear(year, date, stated, published))) return null
  return { kind: 'weekday', written, right }
}

/** Days ahead of publication from which a day that is not announced is one of the year before. */
const LONG = 150
const COMING =
  /将|拟|计划|预计|定于|定在|订于|预定|明年|下[半月个一次]|届时|即将|启动报名|开始报名|截止|[前止]完成|年底前/
const CAME = /了|已|曾|从.*(?:开始|启动)|自.*(?:以来|起)|去年|当时|当天|结束|举行|开幕|闭幕|最新一次|上一?次/

/** 9月8日（星期二）, told in January as past: of the year before. */
function isLongPast(
  { at, month, day, written }: Written,
  text: string,
  published: string | undefined,
): boolean {
  if (published === undefined) return false
  const gap = (Date.UTC(Number(published.slice(0, 4)), month - 1, day) - Date.parse(published)) / DAY
  const stop = text.indexOf('。', at + written.length)
  const sentence = text.slice(text.lastIndexOf('。', at) + 1, stop === -1 ? undefined : stop)
  return gap >= LONG && CAME.test(sentence) && !COMING.test(sentence)
}

/** Without a year of its own, a date around New Year may be of the year before or after. */
function fitsNearYear(
  year: number,
  { month, day }: Written,
  weekday: number,
  published: string | undefined,
): boolean {
  return [year - 1, year + 1].some(
    (near) =>
      (month <= 2 || month >= 11) &&
      weekdayOf(near, month, day) === weekday &&
      // 2月12日, told in March: not of a year away.
      (published === undefined ||
        Math.abs(Date.UTC(near, month - 1, day) - Date.parse(published)) < NEAR * DAY),
  )
}

/** Days about a text within which a date may be meant that is not of the text's own year. */
const NEAR = 240

/** A day without its month: wrong in the months about its publication, and in the one that its paragraph last named. */
function wrongWeekdayAlone(
  written: string,
  day: number,
  weekday: string,
  before: string,
  published: string | undefined,
): Facts | null {
  if (published === undefined) return null
  const stated = statedWeekday(weekday)
  const year = Number(published.slice(0, 4))
  const month = Number(published.slice(5, 7))
  const named = [...before.matchAll(/(\d{1,2})月/g)].at(-1)?.[1]
  const namedYears = [...before.matchAll(/(?:19|20)\d\d(?=年)/g)].map(([one]) => Number(one))
  const months = [month - 1, month, month + 1, ...(named === undefined ? [] : [Number(named)])]
  const years = [year, year - 1, ...namedYears]
  const isRight =
    months.slice(0, 3).some((one) => weekdayOf(year, one, day) === stated) ||
    years.some((one) => months.slice(3).some((other) => weekdayOf(one, other, day) === stated))
  if (isRight || /去年|上年|前年/.test(before)) return null
  const here = Number(published.slice(8)) >= day ? month : month - 1
  return { kind: 'weekday', written, right: weekdayOf(year, Number(named ?? here), day) }
}

/** Days by which “today” may lie behind the stamp of its page: zones differ. */
const AHEAD = 1
const DAY = 86_400_000

function isAhead(year: string | undefined, month: number, day: number, { metadata }: Document): boolean {
  return [metadata.published, metadata.dateline].every((stamp) => {
    if (!stamp) return metadata.published !== undefined || metadata.dateline !== undefined
    const own = Number(stamp.date.slice(0, 4))
    const gaps = (year === undefined ? [own - 1, own, own + 1] : [Number(year)]).map(
      (one) => (Date.UTC(one, month - 1, day) - Date.parse(stamp.date)) / DAY,
    )
    const nearest = gaps.reduce((best, gap) => (Math.abs(gap) < Math.abs(best) ? gap : best))
    return nearest > AHEAD
  })
}

function publishedOf({ metadata }: Document): string | undefined {
  return (metadata.dateline ?? metadata.published)?.date
}

const wording: Wording<Facts> = {
  zh: (facts) => {
    switch (facts.kind) {
      case 'impossible':
        return { message: `没有“${facts.written}”这一天。请核对日期。`, explanation: '该月没有这一天' }
      case 'impossible-time':
        return { message: `没有“${facts.written}”这一时刻。请核对时间。`, explanation: '一天没有这一时刻' }
      case 'weekday':
        return {
          message: `“${facts.written}”应为星期${WEEKDAYS.charAt(facts.right)}。请核对日期与星期。`,
          explanation: `按公历推算为星期${WEEKDAYS.charAt(facts.right)}`,
        }
      case 'ahead':
        return {
          message: `“${facts.written}”晚于发布日期${facts.published}。请核对日期。`,
          explanation: `${facts.written} > ${facts.published}`,
        }
    }
  },
  en: (facts) => {
    switch (facts.kind) {
      case 'impossible':
        return {
          message: `There is no ${facts.written}. Check the date.`,
          explanation: 'The month has no such day',
        }
      case 'impossible-time':
        return {
          message: `There is no ${facts.written}. Check the time.`,
          explanation: 'No day has that hour',
        }
      case 'weekday':
        return {
          message: `${facts.written} was a ${WEEKDAY_NAMES[facts.right]}. Check date and weekday.`,
          explanation: `By the calendar it is a ${WEEKDAY_NAMES[facts.right]}`,
        }
      case 'ahead':
        return {
          message: `${facts.written} lies after publication on ${facts.published}. Check the date.`,
          explanation: `${facts.written} > ${facts.published}`,
        }
    }
  },
}

const WEEKDAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
