import { describe, expect, it } from 'vitest'
import { Decimal } from '../../src/quantity/decimal.ts'
import type { Quantity } from '../../src/quantity/quantity.ts'
import {
  intervalNotation,
  periodNotation,
  quantityNotation,
  statedNotation,
} from '../../src/report/notation.ts'

function interval(lower: string, upper: string | null, lowerInclusive = true, upperInclusive = false) {
  return {
    lower: new Decimal(lower),
    upper: upper === null ? null : new Decimal(upper),
    lowerInclusive,
    upperInclusive,
  }
}

function quantity(stated: string, parts: Partial<Quantity>): Quantity {
  return { stated, nominal: new Decimal(0), unit: '起', family: 'cases', ...interval('0', '0'), ...parts }
}

describe('intervalNotation', () => {
  it.each([
    [interval('61500', '63000'), '[61500, 63000)'],
    [interval('0', '5', true, true), '[0, 5]'],
    [interval('3', '5', false), '(3, 5)'],
    [interval('30000', null), '[30000, ∞)'],
    [interval('3114', '3114', true, true), '3114'],
    [interval('0.000001', '320000000000000000000'), '[0.000001, 320000000000000000000)'],
  ])('of %o is %s', (given, shown) => {
    expect(intervalNotation(given)).toBe(shown)
  })
})

describe('quantityNotation', () => {
  it('says what an open wording usually means', () => {
    const value = quantity('超过5000', { ...interval('5000', null), typical: interval('5000', '6000') })
    expect(quantityNotation(value, 'en')).toBe('[5000, ∞) 起, usually [5000, 6000)')
    expect(quantityNotation(value, 'zh')).toBe('[5000, ∞) 起，通常[5000, 6000)')
  })
})

describe('statedNotation', () => {
  it.each([
    ['6.2万', interval('61500', '63000'), '6.2万 = [61500, 63000) 起'],
    ['3114', interval('3114', '3114'), '3114 起'],
    ['三千', interval('3000', '3000'), '三千 = 3000 起'],
  ])('of %s is %s', (stated, values, shown) => {
    expect(statedNotation(quantity(stated, values), 'zh')).toBe(shown)
  })
})

describe('periodNotation', () => {
  it.each([
    ['2021-01-01', '2021-12-31', '2021-01-01 – 2021-12-31'],
    [null, '2021-10-14', '? – 2021-10-14'],
    ['2021-10-14', '2021-10-14', '2021-10-14'],
    [null, null, ''],
  ])('from %s to %s is %j', (start, end, shown) => {
    expect(periodNotation({ start, end })).toBe(shown)
  })
})
