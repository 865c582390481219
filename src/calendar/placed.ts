import { pad2, toIso, type Weekday } from './civil.ts'
import type { Period, Precision } from './period.ts'
import type { Clock, Term } from './term.ts'

/** The last date that the text named, in days. */
export interface Anchor {
  readonly start: number
  readonly end: number
  readonly precision: Precision
  /** Something began on it: a bare day before it in the month is of a later month. */
  readonly began?: true
}

/** What a term is placed against. Days as in `civil.ts`. */
export interface Scope {
  readonly reference: number | null
  readonly anchor: Anchor | null
  /** The day that an earlier paragraph told of last. */
  readonly day: number | null
  /** The last day that the text named so far, in its paragraph or before. */
  readonly lastDay: number | null
  /** The anchor stands in the same sentence: it outranks the reference. */
  readonly near: boolean
  /** The words announce: 将于10月1日. */
  readonly ahead: boolean
  /** Only the beginning counts: 下半年以来 is said while it runs. */
  readonly beginning: boolean
  /** The year of the chapter that the text stands in. */
  readonly chapter: number | null
}

/** A stretch of days, both ends included; null where unknown. */
export interface Placed {
  readonly start: number | null
  readonly end: number | null
  readonly precision: Precision
  readonly assumed: boolean
  readonly impossible?: boolean
  readonly clock?: Clock
  readonly weekday?: Weekday
}

export const unknown = (precision: Precision): Placed => ({
  start: null,
  end: null,
  precision,
  assumed: true,
})
export const impossible = (): Placed => ({
  start: null,
  end: null,
  precision: 'day',
  assumed: false,
  impossible: true,
})

export function stretch(start: number, end: number, precision: Precision, assumed = false): Placed {
  return { start, end, precision, assumed }
}

export function isDayPrecise(precision: Precision): boolean {
  return precision === 'day' || precision === 'hour' || precision === 'minute'
}

export function withClock(term: Term, placed: Placed): Placed {
  return {
    ...placed,
    ...(term.clock && { clock: term.clock, precision: term.clock.precision }),
    ...(term.weekday && { weekday: term.weekday }),
  }
}

/** The public form of a placing: ISO dates and clock times. */
export function toPeriod(placed: Placed): Period {
  const { clock, weekday } = placed
  return {
    start: placed.start === null ? null : toIso(placed.start),
    end: placed.end === null ? null : toIso(placed.end),
    precision: placed.precision,
    ...(clock && { startTime: clockTime(clock.from), endTime: clockTime(clock.to) }),
    ...(placed.assumed && { assumed: true }),
    ...(placed.impossible && { impossible: true }),
    ...(weekday && { weekday }),
  }
}

function clockTime(minutes: number): string {
  return `${pad2(Math.floor(minutes / 60))}:${pad2(minutes % 60)}`
}
