import type { Weekday } from './civil.ts'

/** How exactly a date is told. */
export type Precision =
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'ten-days'
  | 'month'
  | 'quarter'
  | 'half-year'
  | 'season'
  | 'year'
  | 'years'

/** A stretch of days, both ends included, as ISO dates on the calendar of Asia/Shanghai; null where unknown. */
export interface Period {
  readonly start: string | null
  readonly end: string | null
  readonly precision: Precision
  /** `HH:MM` of either end, where told. */
  readonly startTime?: string
  readonly endTime?: string
  /** True where a part (the year, usually) was taken from the reference date and not from the words. */
  readonly assumed?: boolean
  /** True for a date that no calendar shows (2月30日, 13月); start and end are null then. */
  readonly impossible?: boolean
  /** The weekday that the words state beside the date (10月14日星期四), Monday = 1; it may not fit the date. */
  readonly weekday?: Weekday
  /** Length in ISO 8601 (`P100D`, `P3M`), for the role `duration` where the words tell it exactly. */
  readonly duration?: string
}

/**
 * What a date expression does in its sentence:
 * `point` 10月14日, 2021年, 上半年 · `span` 2023年4月至7月 · `as-of` 截至12月底, 到目前 · `since` 2018年以来, 自8月起 ·
 * `campaign-since` 专项行动以来, 开展以来 (start unknown here) · `duration` 100天, 为期三个月 (no place on the calendar).
 */
export type PeriodRole = 'point' | 'span' | 'as-of' | 'since' | 'campaign-since' | 'duration'

export interface FoundPeriod {
  /** Place in the text that was read, 0-based UTF-16, end exclusive. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly role: PeriodRole
  readonly period: Period
  /** Told as a period of comparison (同比, 去年同期, 上年): not what the figure covers. */
  readonly comparison?: boolean
}

/** What relative expressions are resolved against. */
export interface PeriodContext {
  /** ISO date of the dateline or the publication; null where unknown. */
  readonly reference: string | null
  /** An ISO date or year that the text named before, for 同月, 8月, 当日. */
  readonly anchor?: string | null
  /** The ISO day that an earlier paragraph told of last: 当日 and 截至15时 are of it. */
  readonly day?: string | null
  /** The year that a heading gives a chapter (2019年): dates in it without a year are of that one. */
  readonly chapter?: number | null
  /** True where the text counts years from 1912 (110年全年), as texts of Taiwan do. */
  readonly republic?: boolean
}
