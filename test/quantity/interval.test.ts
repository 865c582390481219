import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asFraction, compareValues, convertTo, fallsBelow } from '../../src/quantity/compare.ts'
import { Decimal } from '../../src/quantity/decimal.ts'
import { parseQuantity } from '../../src/quantity/find.ts'
import {
  add,
  closed,
  contains,
  divide,
  formatInterval,
  from,
  halfOpen,
  intersection,
  liesBelow,
  meets,
  multiply,
  negate,
  point,
  scale,
  subtract,
  sum,
} from '../../src/quantity/interval.ts'
import type { Interval, Quantity } from '../../src/quantity/quantity.ts'

/** How two quantities stand to each other in one unit; unlike units never contradict. */
function compared(a: Quantity, b: Quantity): ReturnType<typeof compareValues> | 'incomparable' {
  const converted = convertTo(b, a.unit)
  return converted ? compareValues(a, converted) : 'incomparable'
}

/** Intervals with whole ends, as decimals and as big integers beside them. */
const intervals = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    fc.bigInt({ min: 0n, max: 10n ** 30n }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([low, width, left, right]) => {
    const single = width === 0n
    const interval: Interval = {
      lower: new Decimal(low.toString()),
      upper: new Decimal((low + width).toString()),
      lowerInclusive: single || left,
      upperInclusive: single || right,
    }
    return { low, high: low + width, interval }
  })

const open = fc.oneof(
  intervals.map((one) => one.interval),
  fc.bigInt({ min: 0n, max: 10n ** 30n }).map((low) => from(new Decimal(low.toString()))),
)

const ascending = (x: bigint, y: bigint) => (x < y ? -1 : 1)

describe('interval arithmetic is exact', () => {
  it('adds and subtracts as big integers do', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const total = add(a.interval, b.interval)
        expect([total.lower.toFixed(), total.upper?.toFixed()]).toEqual([
          String(a.low + b.low),
          String(a.high + b.high),
        ])
        const rest = subtract(a.interval, b.interval)
        expect([rest.lower.toFixed(), rest.upper?.toFixed()]).toEqual([
          String(a.low - b.high),
          String(a.high - b.low),
        ])
      }),
    )
  })

  it('multiplies as big integers do', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const products = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]
        const [low = 0n] = [...products].sort(ascending)
        const high = [...products].sort(ascending).at(-1)
        const product = multiply(a.interval, b.interval)
        expect([product.lower.toFixed(), product.upper?.toFixed()]).toEqual([String(low), String(high)])
      }),
    )
  })

  it('holds every value that its parts can make', () => {
    fc.assert(
      fc.property(open, open, fc.nat(), fc.nat(), (a, b, i, j) => {
        const x = a.lower.plus(i)
        const y = b.lower.plus(j)
        if (!contains(a, x) || !contains(b, y)) return
        expect(contains(add(a, b), x.plus(y))).toBe(true)
        expect(contains(subtract(a, b), x.minus(y))).toBe(true)
        expect(contains(multiply(a, b), x.times(y))).toBe(true)
      }),
    )
  })

  it('divides back what it multiplied', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 20n }),
        fc.bigInt({ min: 1n, max: 10n ** 20n }),
        (a, b) => {
          const x = point(new Decimal(a.toString()))
          const y = point(new Decimal(b.toString()))
          const quotient = divide(multiply(x, y), y)
          expect(quotient?.lower.toDecimalPlaces(60).toFixed()).toBe(a.toString())
        },
      ),
    )
  })

  it('refuses to divide by what touches zero', () => {
    expect(divide(point(new Decimal(1)), closed(new Decimal(0), new Decimal(2)))).toBeNull()
    expect(divide(point(new Decimal(1)), from(new Decimal(0)))).toBeNull()
    expect(divide(point(new Decimal(6)), closed(new Decimal(2), new Decimal(3)))).toEqual(
      closed(new Decimal(2), new Decimal(3)),
    )
  })

  it('sums nothing to zero and mirrors twice to itself', () => {
    expect(formatInterval(sum([]))).toBe('0')
    fc.assert(
      fc.property(open, (one) => {
        expect(negate(negate(one))).toEqual(one)
      }),
    )
  })
})

describe('intervals as sets', () => {
  it('either meet or one lies below the other, by turns', () => {
    fc.assert(
      fc.property(open, open, (a, b) => {
        expect(meets(a, b)).toBe(meets(b, a))
        expect(meets(a, b)).toBe(!liesBelow(a, b) && !liesBelow(b, a))
        expect(intersection(a, b) === null).toBe(!meets(a, b))
      }),
    )
  })

  it('hold in common exactly what both hold', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 20 }),
        (a, m, b, n, x) => {
          const left = halfOpen(new Decimal(a), new Decimal(a + m))
          const right = closed(new Decimal(b), new Decimal(b + n))
          const value = new Decimal(x)
          const common = intersection(left, right)
          expect(common !== null && contains(common, value)).toBe(
            contains(left, value) && contains(right, value),
          )
        },
      ),
    )
  })

  it.each([
    [halfOpen(new Decimal(61500), new Decimal(63000)), '[61500, 63000)'],
    [point(new Decimal(3114)), '3114'],
    [from(new Decimal(10000)), '[10000, ∞)'],
    [closed(new Decimal('0.5'), new Decimal(1)), '[0.5, 1]'],
    [negate(from(new Decimal(5))), '(-∞, -5]'],
    [point(new Decimal('1e25')), '10000000000000000000000000'],
  ])('are told as %#', (interval, text) => expect(formatInterval(interval)).toBe(text))
})

function read(text: string): Quantity {
  const quantity = parseQuantity(text)
  if (!quantity) throw new Error(`No quantity: ${text}`)
  return quantity
}

describe('two values', () => {
  it.each([
    ['6.2万起', '6.2万余起', 'agree'],
    ['6.2万起', '61800起', 'agree'],
    ['6.2万起', '3.7万余起', 'conflict'],
    ['超过3万起', '3.1万起', 'agree'],
    ['超过3万起', '8万起', 'strained'],
    ['超过3万起', '2万余起', 'conflict'],
    ['上百人', '85人', 'conflict'],
    ['上百人', '5000人', 'strained'],
    ['3起', '3件', 'agree'],
    ['3人', '5名', 'conflict'],
    ['3人', '5人次', 'incomparable'],
    ['3.4万家', '3.4万家次', 'incomparable'],
    ['1公里', '1000米', 'agree'],
    ['2斤', '1公斤', 'agree'],
    ['2小时', '120分钟', 'agree'],
    ['5%', '5个百分点', 'incomparable'],
    ['5%', '50‰', 'agree'],
  ] as const)('%s and %s: %s', (a, b, verdict) => {
    expect(compared(read(a), read(b))).toBe(verdict)
    expect(compared(read(b), read(a))).toBe(verdict)
  })

  it('agree or not regardless of order, and never conflict more when one is widened', () => {
    fc.assert(
      fc.property(open, open, fc.nat(), (a, b, more) => {
        expect(compareValues(a, b)).toBe(compareValues(b, a))
        const wider = { ...a, lower: a.lower.minus(more), upper: a.upper?.plus(more) ?? null }
        if (compareValues(a, b) === 'agree') expect(compareValues(wider, b)).toBe('agree')
      }),
    )
  })

  it('fall only where every value of the later is below', () => {
    expect(fallsBelow(read('2.8万起'), read('3.1万起'))).toBe('conflict')
    expect(fallsBelow(read('3.1万起'), read('3万余起'))).toBe('agree')
    expect(fallsBelow(read('超过1万起'), read('超过3万起'))).toBe('strained')
  })

  it('convert exactly, typical ranges too', () => {
    const metres = convertTo(read('超过1.5公里'), '米')
    expect(metres && [formatInterval(metres), metres.typical && formatInterval(metres.typical)]).toEqual([
      '[1500, ∞)',
      '[1500, 1600)',
    ])
    expect(convertTo(read('3人'), '人次')).toBeNull()
    expect(scale(point(new Decimal('0.1')), new Decimal(3)).lower.toFixed()).toBe('0.3')
  })

  it('compare as fractions where they are shares', () => {
    const share = asFraction(read('30%'))
    const tenths = asFraction(read('三成'))
    expect(share && tenths && compareValues(share, tenths)).toBe('agree')
    expect(asFraction(read('3人'))).toBeNull()
  })
})
