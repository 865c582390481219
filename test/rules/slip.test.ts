import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuantity } from '../../src/quantity/find.ts'
import type { Quantity } from '../../src/quantity/quantity.ts'
import { likelySlip } from '../../src/rules/slip.ts'

function quantity(text: string): Quantity {
  const value = parseQuantity(text)
  if (!value) throw new RangeError(text)
  return value
}

describe('likely slips', () => {
  it.each([
    ['3.1亿起', '3.1万起', 'magnitude'],
    ['24.6万件', '24.6亿件', 'magnitude'],
    ['2.14亿元', '2136万元', 'magnitude'],
    ['2863.5万元', '2.86亿元', 'magnitude'],
    ['2561名', '2651名', 'swapped-digits'],
    ['314起', '3114起', 'lost-digit'],
    ['31114起', '3114起', 'doubled-digit'],
    ['38114起', '3114起', 'added-digit'],
    ['3174起', '3114起', 'wrong-digit'],
    ['31起', '3114起', 'cut'],
  ])('%s for %s is %s', (wrong, right, kind) => {
    expect(likelySlip(quantity(wrong), quantity(right))?.kind).toBe(kind)
  })

  it.each([
    ['6.2万起', '6.2万余起'],
    ['3.7万起', '6.2万起'],
    ['12起', '98起'],
    ['0.21亿元', '2136万元'],
    ['2.15亿元', '2136万元'],
  ])('%s for %s is no slip', (wrong, right) => {
    expect(likelySlip(quantity(wrong), quantity(right))).toBeNull()
  })

  it('names a swap of any two neighbouring unlike digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999 }), fc.nat(4), (number, position) => {
        const digits = String(number)
        const at = position % (digits.length - 1)
        const swapped = digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2)
        fc.pre(swapped !== digits && !swapped.startsWith('0'))
        const slip = likelySlip(quantity(`${swapped}起`), quantity(`${digits}起`))
        // 1000 for 0100 is as well a slip of magnitude: the digits are the same.
        expect(['swapped-digits', 'magnitude']).toContain(slip?.kind)
      }),
    )
  })
})
