import { toCivil, toDay, weekdayOf } from './civil.ts'
import { fromLunar } from './lunar.ts'
import { solarTermDay } from './solar-terms.ts'

/** How a festival's day is found in a year. */
export type FestivalRule =
  | { readonly by: 'solar'; readonly month: number; readonly day: number }
  | { readonly by: 'lunar'; readonly month: number; readonly day: number }
  /** Days before (or after) the lunar New Year of the year. */
  | { readonly by: 'new-year'; readonly offset: number }
  | { readonly by: 'solar-term'; readonly index: number }
  | { readonly by: 'nth-weekday'; readonly month: number; readonly nth: number; readonly weekday: number }

export interface Festival {
  readonly names: readonly string[]
  /** Names that mean the festival only beside 假期, 期间, 黄金周 or a year: 五一, 十一. */
  readonly marked?: readonly string[]
  readonly rule: FestivalRule
  /** Holiday stretch: first and last day, in days from the festival; or the three days around a weekend. */
  readonly holiday: readonly [number, number] | 'bridge'
  /** A festival that is a stretch by itself, whatever stands beside it. */
  readonly stretch?: boolean
}

/**
 * Festivals as far as news names them. Lengths of holidays are the State Council's usual pattern
 * (国务院《全国年节及纪念日放假办法》 and its yearly notices): they vary by a day, so they are assumed.
 */
export const FESTIVALS: readonly Festival[] = [
  { names: ['春运'], rule: { by: 'new-year', offset: 0 }, holiday: [-15, 24], stretch: true },
  { names: ['元旦'], rule: { by: 'solar', month: 1, day: 1 }, holiday: 'bridge' },
  { names: ['腊八节', '腊八'], rule: { by: 'new-year', offset: -23 }, holiday: [0, 0] },
  { names: ['除夕', '大年三十', '年三十'], rule: { by: 'new-year', offset: -1 }, holiday: [0, 0] },
  { names: ['春节', '农历新年', '农历春节'], rule: { by: 'new-year', offset: 0 }, holiday: [-1, 6] },
  { names: ['元宵节', '元宵'], rule: { by: 'lunar', month: 1, day: 15 }, holiday: [0, 0] },
  { names: ['情人节'], rule: { by: 'solar', month: 2, day: 14 }, holiday: [0, 0] },
  { names: ['妇女节'], marked: ['三八'], rule: { by: 'solar', month: 3, day: 8 }, holiday: [0, 0] },
  { names: ['植树节'], rule: { by: 'solar', month: 3, day: 12 }, holiday: [0, 0] },
  { names: ['愚人节'], rule: { by: 'solar', month: 4, day: 1 }, holiday: [0, 0] },
  { names: ['清明节', '清明'], rule: { by: 'solar-term', index: 6 }, holiday: 'bridge' },
  {
    names: ['国际劳动节', '劳动节'],
    marked: ['五一', '51'],
    rule: { by: 'solar', month: 5, day: 1 },
    holiday: [0, 4],
  },
  { names: ['青年节'], marked: ['五四'], rule: { by: 'solar', month: 5, day: 4 }, holiday: [0, 0] },
  { names: ['母亲节'], rule: { by: 'nth-weekday', month: 5, nth: 2, weekday: 7 }, holiday: [0, 0] },
  { names: ['儿童节'], marked: ['六一'], rule: { by: 'solar', month: 6, day: 1 }, holiday: [0, 0] },
  { names: ['端午节', '端午', '端阳节'], rule: { by: 'lunar', month: 5, day: 5 }, holiday: 'bridge' },
  { names: ['父亲节'], rule: { by: 'nth-weekday', month: 6, nth: 3, weekday: 7 }, holiday: [0, 0] },
  { names: ['建党节'], marked: ['七一'], rule: { by: 'solar', month: 7, day: 1 }, holiday: [0, 0] },
  { names: ['建军节'], marked: ['八一'], rule: { by: 'solar', month: 8, day: 1 }, holiday: [0, 0] },
  { names: ['七夕节', '七夕'], rule: { by: 'lunar', month: 7, day: 7 }, holiday: [0, 0] },
  { names: ['中元节'], rule: { by: 'lunar', month: 7, day: 15 }, holiday: [0, 0] },
  { names: ['教师节'], rule: { by: 'solar', month: 9, day: 10 }, holiday: [0, 0] },
  { names: ['中秋节', '中秋'], rule: { by: 'lunar', month: 8, day: 15 }, holiday: 'bridge' },
  { names: ['重阳节', '重阳'], rule: { by: 'lunar', month: 9, day: 9 }, holiday: [0, 0] },
  {
    names: ['国庆中秋', '中秋国庆', '国庆、中秋', '中秋、国庆'],
    rule: { by: 'solar', month: 10, day: 1 },
    holiday: [0, 7],
  },
  { names: ['国庆节', '国庆'], marked: ['十一'], rule: { by: 'solar', month: 10, day: 1 }, holiday: [0, 6] },
  { names: ['万圣节'], rule: { by: 'solar', month: 10, day: 31 }, holiday: [0, 0] },
  { names: ['光棍节', '双十一', '双11'], rule: { by: 'solar', month: 11, day: 11 }, holiday: [-10, 0] },
  { names: ['感恩节'], rule: { by: 'nth-weekday', month: 11, nth: 4, weekday: 4 }, holiday: [0, 0] },
  { names: ['双十二', '双12'], rule: { by: 'solar', month: 12, day: 12 }, holiday: [0, 0] },
  { names: ['国家公祭日'], rule: { by: 'solar', month: 12, day: 13 }, holiday: [0, 0] },
  { names: ['冬至'], rule: { by: 'solar-term', index: 23 }, holiday: [0, 0] },
  { names: ['平安夜'], rule: { by: 'solar', month: 12, day: 24 }, holiday: [0, 0] },
  { names: ['圣诞节', '圣诞'], rule: { by: 'solar', month: 12, day: 25 }, holiday: [0, 0] },
]

/** The day of a festival in a Gregorian year; for those counted from New Year, of the New Year in that year. */
export function festivalDay(rule: FestivalRule, year: number): number | null {
  switch (rule.by) {
    case 'solar':
      return toDay(year, rule.month, rule.day)
    case 'lunar':
      return fromLunar({ year, month: rule.month, day: rule.day, leap: false })
    case 'new-year': {
      const newYear = fromLunar({ year, month: 1, day: 1, leap: false })
      return newYear === null ? null : newYear + rule.offset
    }
    case 'solar-term':
      return solarTermDay(year, rule.index)
    case 'nth-weekday':
      return nthWeekday(year, rule.month, rule.nth, rule.weekday)
  }
}

/** The nth Monday … Sunday of a month. */
export function nthWeekday(year: number, month: number, nth: number, weekday: number): number {
  const first = toDay(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
}

/** First and last day of the holiday around a festival's day. */
export function holidayAround(festival: Festival, day: number): readonly [number, number] {
  const { holiday } = festival
  if (holiday !== 'bridge') {
    const { year } = toCivil(day)
    if (festival.marked?.includes('五一') && year < 2020) return [day, day + 2]
    return [day + holiday[0], day + holiday[1]]
  }
  // Moved towards the weekend so that three days are free; a Wednesday stays alone.
  const [before, after] = BRIDGE[weekdayOf(day)]
  return [day - before, day + after]
}

const BRIDGE: Readonly<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, readonly [number, number]>> = {
  1: [2, 0],
  2: [2, 0],
  3: [0, 0],
  4: [0, 2],
  5: [0, 2],
  6: [0, 2],
  7: [1, 1],
}
