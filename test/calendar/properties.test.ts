import fc from 'fast-check'
import { Converter } from 'opencc-js/cn2t'
import { describe, expect, it } from 'vitest'
import { toCivil, toDay, toIso, weekdayOf } from '../../src/calendar/civil.ts'
import { findPeriods } from '../../src/calendar/find.ts'
import { scanPeriods } from '../../src/calendar/scan.ts'
import { foldText } from '../../src/text/fold.ts'

const HAN = '〇一二三四五六七八九'
const positional = (value: number): string =>
  [...String(value)].map((digit) => HAN.charAt(Number(digit))).join('')
const composed = (value: number): string => {
  const tens = Math.floor(value / 10)
  const units = value % 10 === 0 ? '' : HAN.charAt(value % 10)
  return tens === 0 ? units : `${tens === 1 ? '' : HAN.charAt(tens)}十${units}`
}
const wide = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const two = (value: number): string => String(value).padStart(2, '0')

type Writer = (year: number, month: number, day: number) => string
const WRITERS: Readonly<Record<string, Writer>> = {
  年月日: (y, m, d) => `${y}年${m}月${d}日`,
  '年月日, two digits': (y, m, d) => `${y}年${two(m)}月${two(d)}日`,
  年月号: (y, m, d) => `${y}年${m}月${d}号`,
  spaced: (y, m, d) => `${y} 年 ${m} 月 ${d} 日`,
  'full width': (y, m, d) => wide(`${y}年${m}月${d}日`),
  'Han numerals': (y, m, d) => `${positional(y)}年${composed(m)}月${composed(d)}日`,
  'Han numerals with 零': (y, m, d) =>
    `${positional(y).replaceAll('〇', '零')}年${composed(m)}月${composed(d)}日`,
  'Han numerals with ○': (y, m, d) =>
    `${positional(y).replaceAll('〇', '○')}年${composed(m)}月${composed(d)}日`,
  ISO: (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  slashes: (y, m, d) => `${y}/${m}/${d}`,
  dots: (y, m, d) => `${y}.${m}.${d}`,
  公元: (y, m, d) => `公元${y}年${m}月${d}日`,
  'with its weekday': (y, m, d) =>
    `${y}年${m}月${d}日（星期${'一二三四五六日'.charAt(weekdayOf(toDay(y, m, d)) - 1)}）`,
}

const days = fc.integer({ min: toDay(1900, 1, 1), max: toDay(2099, 12, 31) })
const traditional = Converter({ from: 'cn', to: 't' })

describe('dates', () => {
  it.each(Object.entries(WRITERS))('written as %s read back', (_name, write) => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, day: dayOfMonth } = toCivil(day)
        const text = write(year, month, dayOfMonth)
        const [found, ...others] = findPeriods(text)
        expect(others).toEqual([])
        expect(found?.period).toMatchObject({ start: toIso(day), end: toIso(day), precision: 'day' })
        expect(found?.text).toBe(text)
      }),
    )
  })

  it('of the Republic read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: toDay(1950, 1, 1), max: toDay(2049, 12, 31) }), (day) => {
        const { year, month, day: dayOfMonth } = toCivil(day)
        const [found] = findPeriods(`民國${year - 1911}年${month}月${dayOfMonth}日`)
        expect(found?.period.start).toBe(toIso(day))
      }),
    )
  })

  it('without a year are the last before the reference, or a few days ahead', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (reference, month, dayOfMonth) => {
          const [found] = findPeriods(`${month}月${dayOfMonth}日`, { reference: toIso(reference) })
          const start = found?.period.start
          expect(found?.period.assumed).toBe(true)
          expect(start?.slice(5)).toBe(`${two(month)}-${two(dayOfMonth)}`)
          expect(start && start <= toIso(reference + 3) && start > toIso(reference - 366)).toBe(true)
        },
      ),
    )
  })

  it('a month runs to its true last day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const [found] = findPeriods(`截至${year}年${month}月底`)
        const next = month === 12 ? toDay(year + 1, 1, 1) : toDay(year, month + 1, 1)
        expect(found?.period.end).toBe(toIso(next - 1))
      }),
    )
  })
})

const EXPRESSIONS = [
  '2021年10月14日',
  '截至12月底',
  '自2018年以来',
  '专项行动开展以来',
  '去年同期',
  '前三季度',
  '今年以来',
  '上个月',
  '周三',
  '星期四',
  '近三年',
  '连续5年',
  '100天',
  '三个月',
  '2023年4月至7月',
  '25日',
  '昨晚8时',
  '国庆假期',
  '农历八月十五',
  '十四五时期',
  '年底',
  '上半年',
  '二月三十日',
  '至今',
  '春运',
  '两周后',
  '截至记者发稿时',
  '党的十八大以来',
]
/** Text that holds no date, and no word that could change how one beside it reads. */
const PROSE = [
  '公安机关侦办案件',
  '。',
  '，抓获嫌疑人',
  '；',
  '公安部门坚持打击。',
  '“黑客”',
  '\n',
  '（记者王某）',
  '😀𠮷',
]
const prose = fc.array(fc.constantFrom(...PROSE), { maxLength: 5 }).map((parts) => parts.join(''))
const context = { reference: '2022-07-25' }

describe('periods of a text', () => {
  it('read alike in Traditional and Simplified', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EXPRESSIONS), { minLength: 1, maxLength: 6 }), (parts) => {
        const text = parts.join('，')
        const simplified = findPeriods(text, context)
        const other = findPeriods(traditional(text), context)
        expect(other.map((found) => [found.role, found.period])).toEqual(
          simplified.map((found) => [found.role, found.period]),
        )
      }),
    )
  })

  it('stay as they are whatever stands around them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EXPRESSIONS), prose, prose, (expression, before, after) => {
        const [alone] = findPeriods(expression, context)
        const found = findPeriods(`${before}，${expression}，${after}`, context)
        expect(found.map((one) => [one.role, one.period])).toEqual([[alone?.role, alone?.period]])
      }),
    )
  })

  it('stand in order, apart, inside the text, with their words', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...EXPRESSIONS,
        ...PROSE,
        '至',
        '以来',
        '截至',
        '自',
        '-',
        '年',
        '月',
        '日',
        '同比',
        '每',
        '的',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
      fc.nat(3000).map(String),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const found of findPeriods(text, context)) {
          expect(found.start).toBeGreaterThanOrEqual(last)
          expect(found.end).toBeGreaterThan(found.start)
          expect(text.slice(found.start, found.end)).toBe(found.text)
          const { start, end } = found.period
          if (start !== null && end !== null) expect(start <= end).toBe(true)
          last = found.end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 500 },
    )
  })

  it('read the same from the folded text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EXPRESSIONS, ...PROSE), { maxLength: 10 }), (parts) => {
        const text = parts.join('，')
        expect(scanPeriods(foldText(text), context).map((found) => found.period)).toEqual(
          findPeriods(text, context).map((found) => found.period),
        )
      }),
    )
  })
})
