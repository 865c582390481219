import type { Weekday } from './civil.ts'
import type { Festival } from './festivals.ts'
import type { Precision } from './period.ts'

/**
 * A date as its words tell it, before it is placed on the calendar. What the words leave out stays out:
 * the year of 「10月14日」 is found when the term is placed.
 */
export interface Term {
  readonly year?: YearTerm
  readonly body: Body
  readonly clock?: Clock
  readonly weekday?: Weekday
}

/** Told in words, or counted from the reference (去年, 上月, 昨日) or from the last date named (同年, 次月, 当日). */
export type YearTerm = { readonly base: 'told'; readonly year: number } | Offset
export type MonthTerm = { readonly base: 'told'; readonly month: number } | Offset
export interface Offset {
  readonly base: 'reference' | 'anchor'
  readonly offset: number
}

export type MonthPart = 'first-ten' | 'middle-ten' | 'last-ten' | 'first-half' | 'second-half' | 'end'
export type TimeUnit =
  | 'year'
  | 'half-year'
  | 'quarter'
  | 'month'
  | 'ten-days'
  | 'week'
  | 'workday'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second'

export type Body =
  /** `whole` for 全年: 今年 runs to the reference date, 今年全年 to December. */
  | { readonly kind: 'year'; readonly whole?: boolean }
  /** Months of the year, counted from 1; above 12 they lie in the next one (冬季 = 12…14). */
  | {
      readonly kind: 'months'
      readonly from: number
      readonly to: number
      readonly precision: Precision
      readonly vague?: boolean
    }
  | { readonly kind: 'month'; readonly month: MonthTerm; readonly part?: MonthPart }
  | { readonly kind: 'day'; readonly month?: MonthTerm; readonly day: number }
  | {
      readonly kind: 'nth-weekday'
      readonly month?: MonthTerm
      readonly nth: number
      readonly weekday: Weekday
    }
  /** 第29周 of a year by ISO 8601, or of a month by the same rule: the week of its Thursday. */
  | { readonly kind: 'nth-week'; readonly month?: MonthTerm; readonly nth: number }
  | {
      readonly kind: 'day-offset'
      readonly base: 'reference' | 'anchor'
      readonly offset: number
      readonly days?: number
    }
  | {
      readonly kind: 'week'
      readonly base: 'reference' | 'anchor'
      readonly offset: number
      readonly weekday?: Weekday
      readonly weekend?: boolean
    }
  /** A weekday alone: the last one before the reference. */
  | { readonly kind: 'weekday'; readonly weekday: Weekday; readonly weekend?: boolean }
  | {
      readonly kind: 'quarter-offset'
      readonly base: 'reference' | 'anchor'
      readonly offset: number
      readonly months: 3 | 6
    }
  | {
      readonly kind: 'festival'
      readonly festival: Festival
      readonly holiday: boolean
      readonly shift?: number
    }
  | { readonly kind: 'lunar'; readonly month: number; readonly leap: boolean; readonly day?: number }
  /** A stretch that needs no reference: 十四五, 20世纪90年代. ISO dates. */
  | { readonly kind: 'fixed'; readonly start: string; readonly end: string; readonly precision: Precision }
  | { readonly kind: 'now' }
  /** 近日, 近年来: ends at the reference, begins nobody knows when. */
  | { readonly kind: 'recent'; readonly precision: Precision }
  /** 3天前 (-3), 两周后 (+2). */
  | { readonly kind: 'shifted'; readonly amount: number; readonly unit: TimeUnit }
  /** 一年前的今天: the day of the reference, so many years back. */
  | { readonly kind: 'same-day'; readonly yearsBack: number }
  /** 近三年, 未来五年: a stretch that ends (or begins) at the reference. `calendar` counts whole years: 连续5年. */
  | {
      readonly kind: 'rolling'
      readonly amount: number
      readonly unit: TimeUnit
      readonly future?: boolean
      readonly calendar?: boolean
    }
  | { readonly kind: 'clock' }
  /** 同期, 去年同期: the last period named, so many years back. */
  | { readonly kind: 'same-period'; readonly yearsBack: number }

/** Minutes since midnight; 24时 is 1440. */
export interface Clock {
  readonly from: number
  readonly to: number
  readonly precision: 'hour' | 'minute'
}

/** What a reader of terms found: a date, or the two ends of a span. */
export interface Reading {
  readonly end: number
  readonly from: Term
  readonly to?: Term
}
