import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  daysInMonth,
  firstOfMonth,
  fromIso,
  isCivilDate,
  lastOfMonth,
  monthIndex,
  toCivil,
  toDay,
  toIso,
  weekdayOf,
} from '../../src/calendar/civil.ts'

const days = fc.integer({ min: toDay(1, 1, 1), max: toDay(9999, 12, 31) })
const plain = (day: number): Temporal.PlainDate => Temporal.PlainDate.from(toIso(day))

describe('civil calendar', () => {
  it('counts days from 1970-01-01', () => {
    expect(toDay(1970, 1, 1)).toBe(0)
    expect(toDay(2000, 3, 1)).toBe(11017)
    expect(toDay(1969, 12, 31)).toBe(-1)
  })

  it('reads back every day that it writes', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, day: dayOfMonth } = toCivil(day)
        expect(toDay(year, month, dayOfMonth)).toBe(day)
        expect(fromIso(toIso(day))).toBe(day)
      }),
    )
  })

  it('agrees with Temporal on weekdays, lengths of months and months added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const date = plain(day)
        expect(weekdayOf(day)).toBe(date.dayOfWeek)
        expect(daysInMonth(date.year, date.month)).toBe(date.daysInMonth)
        const moved = date.add({ months })
        fc.pre(moved.year >= 1 && moved.year <= 9999)
        expect(toIso(addMonths(day, months))).toBe(moved.toString())
      }),
    )
  })

  it('a month ends on the day before the next begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const index = monthIndex(year, month)
        expect(lastOfMonth(index) - firstOfMonth(index) + 1).toBe(daysInMonth(year, month))
        expect(lastOfMonth(index) + 1).toBe(firstOfMonth(index + 1))
      }),
    )
  })

  it.each([
    ['2021-02-29', false],
    ['2020-02-29', true],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2021-04-31', false],
    ['2021-13-01', false],
    ['2021-00-10', false],
  ])('%s exists: %s', (iso, exists) => {
    const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
    expect(isCivilDate(year, month, day)).toBe(exists)
    expect(fromIso(iso) !== null).toBe(exists)
  })
})
