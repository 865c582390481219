import type { PeriodRole, Precision } from './period.ts'
import type { Reading } from './term.ts'

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
      /** 去年同期: not the year but the last period named, in that year; 去年这时候: else the day of the report. */
      readonly sameIn?: 'period' | 'day'
      /** 目前, 近日: no date that 同月 could mean. */
      readonly vague?: boolean
    })
  | (Stretch & { readonly kind: 'event'; readonly since: string | null })
  | (Stretch & { readonly kind: 'duration'; readonly precision: Precision; readonly duration?: string })
  | (Stretch & { readonly kind: 'period-before' })
  /** Words of time that are no period: 每年6月. */
  | { readonly kind: 'skip'; readonly end: number }
