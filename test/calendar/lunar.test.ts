import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay, toIso } from '../../src/calendar/civil.ts'
import { fromLunar, toLunar } from '../../src/calendar/lunar.ts'
import { solarTermDay } from '../../src/calendar/solar-terms.ts'

const iso = (day: number | null): string | null => (day === null ? null : toIso(day))

describe('Chinese calendar', () => {
  it.each([
    [2019, '2019-02-05'],
    [2020, '2020-01-25'],
    [2021, '2021-02-12'],
    [2022, '2022-02-01'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
  ])('New Year of %i falls on %s', (year, day) => {
    expect(iso(fromLunar({ year, month: 1, day: 1, leap: false }))).toBe(day)
  })

  it('has a leap month only where the calendar has one', () => {
    expect(iso(fromLunar({ year: 2023, month: 2, day: 1, leap: true }))).toBe('2023-03-22')
    expect(fromLunar({ year: 2022, month: 2, day: 1, leap: true })).toBeNull()
  })

  it('knows no thirtieth of a short month', () => {
    expect(iso(fromLunar({ year: 2020, month: 12, day: 30, leap: false }))).toBe('2021-02-11')
    expect(fromLunar({ year: 2021, month: 12, day: 30, leap: false })).toBeNull()
    expect(iso(fromLunar({ year: 2021, month: 12, day: 0, leap: false }))).toBe('2022-01-31')
  })

  it('reads back every day from 1950 to 2080', () => {
    fc.assert(
      fc.property(fc.integer({ min: toDay(1950, 1, 1), max: toDay(2080, 12, 31) }), (day) => {
        expect(fromLunar(toLunar(day))).toBe(day)
      }),
    )
  })
})

describe('solar terms', () => {
  // Days as printed in the calendars of the Purple Mountain Observatory.
  it.each([
    ['立春', 2, 2021, '2021-02-03'],
    ['立春', 2, 2022, '2022-02-04'],
    ['清明', 6, 2020, '2020-04-04'],
    ['清明', 6, 2021, '2021-04-04'],
    ['清明', 6, 2022, '2022-04-05'],
    ['清明', 6, 2023, '2023-04-05'],
    ['夏至', 11, 2023, '2023-06-21'],
    ['冬至', 23, 2021, '2021-12-21'],
    ['冬至', 23, 2022, '2022-12-22'],
  ])('%s (%i) of %i is %s', (_name, index, year, day) => {
    expect(toIso(solarTermDay(year, index))).toBe(day)
  })
})
