import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../../src/quantity/decimal.ts'
import { findQuantities, parseQuantity } from '../../src/quantity/find.ts'
import { formatInterval } from '../../src/quantity/interval.ts'
import { scanNumbers } from '../../src/quantity/scan.ts'
import { foldText } from '../../src/text/fold.ts'
import { WRITERS } from './writers.ts'

/** Plain digits of a positive decimal, with up to four decimals and no zero at the end of them. */
const decimals = fc
  .tuple(
    fc.oneof(
      fc.bigInt({ min: 1n, max: 9999n }),
      fc.bigInt({ min: 1n, max: 10n ** 12n }),
      fc.bigInt({ min: 100n, max: 9999n }).map((one) => one * 10n ** 10n),
      fc.bigInt({ min: 1n, max: 999n }).map((one) => one * 10_000n),
      fc.bigInt({ min: 11n, max: 99n }).map((one) => one * 1000n),
    ),
    fc.oneof(
      fc.constant(''),
      fc.integer({ min: 1, max: 9999 }).map((one) => String(one).padStart(4, '0').replace(/0+$/u, '')),
    ),
  )
  .map(([whole, fraction]) => (fraction === '' ? String(whole) : `${whole}.${fraction}`))

describe('any decimal written in any notation reads back as itself', () => {
  it('has at least fifteen writers', () => expect(Object.keys(WRITERS).length).toBeGreaterThanOrEqual(15))

  for (const [name, write] of Object.entries(WRITERS)) {
    it(name, () => {
      let written = 0
      fc.assert(
        fc.property(decimals, (plain) => {
          const text = write(plain)
          if (text === null) return
          written++
          const quantity = parseQuantity(`${text}起`)
          expect([text, quantity?.nominal.toFixed(), quantity?.unit]).toEqual([
            text,
            new Decimal(plain).toFixed(),
            '起',
          ])
        }),
        { numRuns: 300 },
      )
      expect(written).toBeGreaterThan(10)
    })
  }
})

/** An approximation and the interval that semantics §2 gives for value v and step s. */
const WORDINGS: readonly (readonly [
  string,
  (number: string) => string,
  (v: Decimal, s: Decimal) => string,
])[] = [
  ['余', (n) => `${n}余起`, (v, s) => `[${v.toFixed()}, ${v.plus(s).toFixed()})`],
  ['多', (n) => `${n}多起`, (v, s) => `[${v.toFixed()}, ${v.plus(s).toFixed()})`],
  ['+', (n) => `${n}+`, (v, s) => `[${v.toFixed()}, ${v.plus(s).toFixed()})`],
  ['近', (n) => `近${n}起`, (v, s) => `[${v.minus(s).toFixed()}, ${v.toFixed()})`],
  ['不到', (n) => `不到${n}起`, (v, s) => `[${v.minus(s).toFixed()}, ${v.toFixed()})`],
  ['约', (n) => `约${n}起`, (v, s) => `[${v.minus(s).toFixed()}, ${v.plus(s).toFixed()})`],
  ['左右', (n) => `${n}起左右`, (v, s) => `[${v.minus(s).toFixed()}, ${v.plus(s).toFixed()})`],
  ['超过', (n) => `超过${n}起`, (v) => `[${v.toFixed()}, ∞)`],
  ['以上', (n) => `${n}起以上`, (v) => `[${v.toFixed()}, ∞)`],
  ['不超过', (n) => `不超过${n}起`, (v) => `[0, ${v.toFixed()}]`],
  ['以内', (n) => `${n}起以内`, (v) => `[0, ${v.toFixed()}]`],
]

/** A number as written, its value, and its step under an approximate word. */
const approximable = fc.oneof(
  fc
    .integer({ min: 10, max: 99_999 })
    .map((n) => ({ text: String(n), value: new Decimal(n), step: zerosStep(n) })),
  fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 9 })).map(([whole, tenth]) => ({
    text: `${whole}.${tenth}万`,
    value: new Decimal(`${whole}.${tenth}`).times(10_000),
    step: new Decimal(1000),
  })),
  fc
    .integer({ min: 1, max: 9999 })
    .map((n) => ({ text: `${n}万`, value: new Decimal(n).times(10_000), step: zerosStep(n).times(10_000) })),
)

function zerosStep(value: number): Decimal {
  const zeros = /0*$/u.exec(String(value))?.[0].length ?? 0
  return new Decimal(10).pow(zeros)
}

describe('any approximation of a number reads as the interval that the semantics gives', () => {
  it.each(WORDINGS)('%s', (_name, word, expected) => {
    fc.assert(
      fc.property(approximable, ({ text, value, step }) => {
        const quantity = parseQuantity(word(text))
        expect([word(text), quantity && formatInterval(quantity)]).toEqual([
          word(text),
          expected(value, step),
        ])
      }),
    )
  })

  it('a coefficient without approximation spans from half a step below to a step above', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 2 }), (n, places) => {
        const text = `${new Decimal(n).div(10 ** places).toFixed(places)}亿`
        const step = new Decimal(1e8).div(10 ** places)
        const value = new Decimal(n).times(step)
        const quantity = parseQuantity(text)
        expect(quantity && formatInterval(quantity)).toBe(
          `[${value.minus(step.div(2)).toFixed()}, ${value.plus(step).toFixed()})`,
        )
      }),
    )
  })
})

const PHRASES = [
  '抓获犯罪嫌疑人',
  '专项行动取得成效，',
  '公安机关',
  '缴获手机',
  '。据介绍，',
  '其中',
  '\n',
  '“黑客”等',
]

describe('surroundings', () => {
  it('without figures change nothing about a figure', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PHRASES)),
        fc.array(fc.constantFrom(...PHRASES)),
        approximable,
        (before, after, { text }) => {
          const left = before.join('')
          const found = findQuantities(`${left}，${text}余起，${after.join('')}`)
          expect(found.length).toBe(1)
          expect(found[0]?.text).toBe(`${text}余起`)
          expect(found[0]?.start).toBe(left.length + 1)
          const alone = parseQuantity(`${text}余起`)
          expect(found[0] && formatInterval(found[0].quantity)).toBe(alone && formatInterval(alone))
        },
      ),
    )
  })
})

const FRAGMENTS = [
  '3',
  '万',
  '亿',
  '三',
  '百',
  '千',
  '余',
  '多',
  '约',
  '近',
  '起',
  '人',
  '%',
  '.',
  ',',
  '，',
  '第',
  '年',
  '月',
  '-',
  '—',
  '至',
  '点',
  '分之',
  '半',
  '成',
  'A',
  ' ',
  '两',
  '零',
  '个',
  '元',
  '：',
  '（',
  '）',
  '一',
  '上',
  '数',
  '几',
  '倍',
  '比',
  '/',
  '𠮷',
  '\n',
  '0',
  '12',
  '2021',
]

describe('any text', () => {
  it('yields mentions in order that do not overlap and lie within it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }), (parts) => {
        const folded = foldText(parts.join(''))
        let floor = 0
        for (const mention of scanNumbers(folded)) {
          expect(mention.start).toBeGreaterThanOrEqual(floor)
          expect(mention.end).toBeGreaterThan(mention.start)
          expect(mention.end).toBeLessThanOrEqual(folded.length)
          floor = mention.end
          if (mention.kind !== 'quantity') continue
          expect(mention.number.start).toBeGreaterThanOrEqual(mention.start)
          expect(mention.number.end).toBeLessThanOrEqual(mention.end)
          expect(folded.slice(mention.number.start, mention.number.end)).toBe(mention.quantity.stated)
          const { lower, upper } = mention.quantity
          expect(lower.isNaN()).toBe(false)
          if (upper) expect(lower.lte(upper)).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('maps every found quantity back to the words of the source', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...FRAGMENTS, '萬', '億', '餘', '３', '　', '​'), { maxLength: 30 }),
        (parts) => {
          const text = parts.join('')
          for (const found of findQuantities(text)) {
            expect(text.slice(found.start, found.end)).toBe(found.text)
            expect(foldText(found.text).replaceAll(' ', '')).toContain(
              found.quantity.stated.replaceAll(' ', ''),
            )
          }
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('reads Traditional and Simplified alike', () => {
    const pairs: Readonly<Record<string, string>> = {
      万: '萬',
      亿: '億',
      余: '餘',
      两: '兩',
      几: '幾',
      点: '點',
      个: '個',
      数: '數',
    }
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 30 }), (parts) => {
        const simplified = parts.join('')
        const traditional = [...simplified].map((character) => pairs[character] ?? character).join('')
        const show = (text: string) =>
          findQuantities(text).map((found) => `${formatInterval(found.quantity)} ${found.quantity.unit}`)
        expect(show(traditional)).toEqual(show(simplified))
      }),
      { numRuns: 1000 },
    )
  })
})
