import { foldText } from '../text/fold.ts'
import { isCivilDate, pad2, toDay, toIso } from './civil.ts'
import { withDigits } from './han-date.ts'

/** A time of publication, on the calendar and the clock of Asia/Shanghai. */
export interface Stamp {
  /** ISO date. */
  readonly date: string
  /** `HH:MM` or `HH:MM:SS`, as exact as it was told; absent where only a day was told. */
  readonly time?: string
  /** The zone as it was written (`GMT`, `+08:00`); absent where none was, and Asia/Shanghai was taken. */
  readonly zone?: string
}

/** A stamp is short: nothing behind this many characters belongs to one. */
const LONGEST = 80
/** Asia/Shanghai has kept this offset since September 1991; it knew summer time from 1986 to 1991. */
const SHANGHAI_MINUTES = 480

/**
 * Reads the stamp of a page: `Wed, 05 Jan 2022 03:47:05 GMT`, `2022-07-25T11:02:11+08:00`, `2022年07月25日 11:02`,
 * `2022/7/25`, `发布时间：2022-07-25 11:02:11`, epoch seconds or milliseconds. A stamp without a zone is taken as one of
 * Asia/Shanghai; any other is moved there (semantics §4): 13 October 2021 23:40 GMT is 14 October.
 *
 * @returns null where the text holds no date, or one that no calendar shows.
 */
export function parseStamp(text: string): Stamp | null {
  const folded = withDigits(foldText(text.slice(0, LONGEST * 2)).slice(0, LONGEST))
  for (const read of FORMATS) {
    const moment = read(folded)
    if (moment) return placeMoment(moment)
  }
  return null
}

interface Moment {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
  readonly zone?: string
}

function placeMoment(moment: Moment): Stamp | null {
  const { year, month, day, hour, minute, second, zone } = moment
  if (!isCivilDate(year, month, day)) return null
  const date = toDay(year, month, day)
  if (hour === undefined || minute === undefined) return { date: toIso(date) }
  if (hour > 24 || minute > 59 || (second ?? 0) > 60) return null
  const offset = zone === undefined ? SHANGHAI_MINUTES : zoneMinutes(zone)
  if (offset === null) return null
  const minutes = hour * 60 + minute - offset + SHANGHAI_MINUTES
  const days = Math.floor(minutes / 1440)
  const rest = minutes - days * 1440
  const seconds = second === undefined ? '' : `:${pad2(second)}`
  return {
    date: toIso(date + days),
    time: `${pad2(Math.floor(rest / 60))}:${pad2(rest % 60)}${seconds}`,
    ...(zone !== undefined && { zone }),
  }
}

/** CST is China's in a Chinese page (Java prints it so), not Chicago's. */
const ZONES: Readonly<Record<string, number>> = {
  Z: 0,
  GMT: 0,
  UTC: 0,
  UT: 0,
  CST: 480,
  BJT: 480,
  HKT: 480,
  SGT: 480,
  JST: 540,
  KST: 540,
  EST: -300,
  EDT: -240,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  CET: 60,
  CEST: 120,
  BST: 60,
}

function zoneMinutes(zone: string): number | null {
  const named = ZONES[zone.toUpperCase()]
  if (named !== undefined) return named
  const match = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone)
  if (!match) return null
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return match[1] === '-' ? -minutes : minutes
}

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
}

/** The year before the first of the Republic. */
const FIRST_OF_REPUBLIC = 1911

const MONTH_NAME = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const CLOCK = '(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?: ?([ap])\\.?m\\b\\.?)?'
const ZONE = '(?: ?((?:GMT|UTC)[+-]\\d{1,2}(?::?\\d{2})?|[+-]\\d{2}(?::?\\d{2})?|Z\\b|[A-Z]{2,4}\\b))?'

// Bounded repeats only: each pattern looks at no more than one stamp's length from where it starts.
const NUMERIC = new RegExp(
  `(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)(?:[T ,]{0,3}${CLOCK}${ZONE})?`,
)
const HAN = new RegExp(
  `(民国)?(?<!\\d)(\\d{2,4})年(\\d{1,2})月(\\d{1,2})[日号](?:（?(?:星期|周).）?)?(?:[ ,，]{0,2}(上午|下午|晚上|凌晨|中午)?(\\d{1,2})[:时点](\\d{2})分?(?::?(\\d{2})秒?)?${ZONE})?`,
)
/** 20/03/2025 or 20-03-2025, as Hong Kong writes it: the month stands in the middle. */
const DAY_FIRST_NUMERIC = new RegExp(
  `(?<![\\d/-])(\\d{1,2})([/-])(\\d{1,2})\\2((?:19|20)\\d{2})(?![\\d/-])(?:[T ,]{0,3}${CLOCK}${ZONE})?`,
)
/** 2025 05/29 08:31:07: the year apart, as a state agency prints it. */
const YEAR_APART = new RegExp(`(?<!\\d)(20\\d{2}) {1,2}(\\d{2})/(\\d{2}) {1,2}${CLOCK}`)
/** 112-05-18, 112/05/18: a year of the Republic. */
const REPUBLIC = new RegExp(
  `(?<![\\d./-])(1[01]\\d)([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d./-])(?:[ ,]{0,3}${CLOCK})?`,
)
/** 23-5-18 18:30: accounts leave the century out, with a clock. */
const SHORT_YEAR = new RegExp(`^[^\\d]{0,12}(\\d{2})-(\\d{1,2})-(\\d{1,2}) {1,2}${CLOCK}`)
/** （编辑：某某）1120518: how an agency of the Republic signs off. */
const REPUBLIC_TAIL = /[）)\]】]\s{0,2}(1[01]\d)([01]\d)([0-3]\d)$/
const DAY_FIRST = new RegExp(`(?<!\\d)(\\d{1,2}) ${MONTH_NAME},? (\\d{4})(?:[,，]? ?${CLOCK}${ZONE})?`, 'i')
const MONTH_FIRST = new RegExp(
  `${MONTH_NAME} (\\d{1,2})(?:st|nd|rd|th)?[,，]? ?(\\d{4})(?:[,，]? ?${CLOCK}${ZONE})?`,
  'i',
)
/** `Wed Jan 05 11:47:05 CST 2022` */
const YEAR_LAST = new RegExp(`${MONTH_NAME} (\\d{1,2}) ${CLOCK} ([A-Z]{2,4}) (\\d{4})`, 'i')
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/
const EPOCH = /^(\d{10})(?:\d{3})?$/

const FORMATS: readonly ((text: string) => Moment | null)[] = [
  (text) => {
    const match = NUMERIC.exec(text)
    return (
      match && moment(match[1], match[3], match[4], clock(match[5], match[6], match[7], match[8]), match[9])
    )
  },
  (text) => {
    const match = HAN.exec(text)
    if (!match) return null
    const republic = match[1] !== undefined || match[2]?.length === 3
    const year = Number(match[2]) + (republic ? FIRST_OF_REPUBLIC : match[2]?.length === 2 ? 2000 : 0)
    const late = match[5] === '下午' || match[5] === '晚上' ? 'p' : undefined
    return moment(String(year), match[3], match[4], clock(match[6], match[7], match[8], late), match[9])
  },
  (text) => {
    const match = DAY_FIRST_NUMERIC.exec(text)
    return (
      match && moment(match[4], match[3], match[1], clock(match[5], match[6], match[7], match[8]), match[9])
    )
  },
  (text) => {
    const match = YEAR_APART.exec(text)
    return (
      match && moment(match[1], match[2], match[3], clock(match[4], match[5], match[6], match[7]), undefined)
    )
  },
  (text) => {
    const match = REPUBLIC.exec(text)
    return (
      match &&
      moment(
        String(Number(match[1]) + FIRST_OF_REPUBLIC),
        match[3],
        match[4],
        clock(match[5], match[6], match[7], match[8]),
        undefined,
      )
    )
  },
  (text) => {
    const match = SHORT_YEAR.exec(text)
    return (
      match &&
      moment(`20${match[1]}`, match[2], match[3], clock(match[4], match[5], match[6], match[7]), undefined)
    )
  },
  (text) => {
    const match = REPUBLIC_TAIL.exec(text)
    return match && moment(String(Number(match[1]) + FIRST_OF_REPUBLIC), match[2], match[3], null, undefined)
  },
  (text) => {
    const match = DAY_FIRST.exec(text)
    return (
      match &&
      moment(
        match[3],
        monthNumber(match[2]),
        match[1],
        clock(match[4], match[5], match[6], match[7]),
        match[8],
      )
    )
  },
  (text) => {
    const match = MONTH_FIRST.exec(text)
    return (
      match &&
      moment(
        match[3],
        monthNumber(match[1]),
        match[2],
        clock(match[4], match[5], match[6], match[7]),
        match[8],
      )
    )
  },
  (text) => {
    const match = YEAR_LAST.exec(text)
    return (
      match &&
      moment(
        match[8],
        monthNumber(match[1]),
        match[2],
        clock(match[3], match[4], match[5], match[6]),
        match[7],
      )
    )
  },
  (text) => {
    const match = COMPACT.exec(text)
    return (
      match && moment(match[1], match[2], match[3], clock(match[4], match[5], match[6], undefined), match[7])
    )
  },
  (text) => {
    const match = EPOCH.exec(text)
    if (!match) return null
    const seconds = Number(match[1])
    const date = toIso(Math.floor(seconds / 86_400))
    const rest = seconds % 86_400
    const told = { hour: Math.floor(rest / 3600), minute: Math.floor((rest % 3600) / 60), second: rest % 60 }
    return moment(date.slice(0, 4), date.slice(5, 7), date.slice(8, 10), told, 'Z')
  },
]

interface ToldTime {
  readonly hour: number
  readonly minute: number
  readonly second?: number
}

function clock(
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  half: string | undefined,
): ToldTime | null {
  if (hour === undefined || minute === undefined) return null
  const number = Number(hour)
  const late = half?.toLowerCase() === 'p' && number < 12 ? 12 : 0
  const midnight = half?.toLowerCase() === 'a' && number === 12 ? -12 : 0
  return {
    hour: number + late + midnight,
    minute: Number(minute),
    ...(second !== undefined && { second: Number(second) }),
  }
}

function moment(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  time: ToldTime | null,
  zone: string | undefined,
): Moment {
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    ...time,
    ...(zone !== undefined && { zone }),
  }
}

function monthNumber(name: string | undefined): string {
  return String(MONTHS[(name ?? '').slice(0, 3).toLowerCase()] ?? 0)
}
