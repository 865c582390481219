import { readNumeral } from './numeral.ts'
import { afterJoiner } from './read-section.ts'
import type { TimeUnit } from './term.ts'

export interface DurationReading {
  readonly end: number
  readonly unit: TimeUnit
  /** Absent where the words only estimate: 十余天, 多年. */
  readonly amount?: number
  /** A longest bound: 三至五天. */
  readonly open: boolean
}

/** Longest first. 年 and 月 follow a number only as 年 and 个月: 3月 is March. */
const UNITS: readonly (readonly [string, TimeUnit])[] = [
  ['个季度', 'quarter'],
  ['个月', 'month'],
  ['个星期', 'week'],
  ['个礼拜', 'week'],
  ['个周', 'week'],
  ['星期', 'week'],
  ['个工作日', 'workday'],
  ['个交易日', 'workday'],
  ['个小时', 'hour'],
  ['小时', 'hour'],
  ['个钟头', 'hour'],
  ['分钟', 'minute'],
  ['周年', 'year'],
  ['年', 'year'],
  ['周', 'week'],
  ['天', 'day'],
  ['昼夜', 'day'],
  ['日', 'day'],
  ['秒钟', 'second'],
  ['秒', 'second'],
]

/** 一个半小时, 两个半月: the half stands before the unit. */
const HALF_UNITS: readonly (readonly [string, TimeUnit])[] = [
  ['个半小时', 'hour'],
  ['个半钟头', 'hour'],
  ['个半月', 'month'],
  ['个半星期', 'week'],
]

const AFTER_UNIT: Readonly<Partial<Record<string, string>>> = {
  年: '级代龄轻货画期均检薪级糕生制产前景份',
  天: '然气津下才文际空河安府灵猫台使',
  周: '岁期边围转刊报长末',
  日: '本均报游元龄线常',
  秒: '杀',
}

/** Reads 100天, 三个月, 半年, 一年半, 两个半月, 10余天, 3—5年, 48小时. */
export function readDuration(text: string, at: number): DurationReading | null {
  const halfOf = readHalf(text, at)
  if (halfOf) return halfOf
  const first = readNumeral(text, at)
  if (!first || first.value === 0) return null
  let number = first
  let isRange = false
  const join = afterJoiner(text, first.end)
  if (join > first.end) {
    const second = readNumeral(text, join)
    if (second && second.value > first.value) {
      number = second
      isRange = true
    }
  }
  let end = number.end
  let isEstimate = number.style === 'positional' && number.length > 1
  if (text.charAt(end) === '.' && number.style === 'digits') {
    const decimals = readNumeral(text, end + 1)
    if (decimals?.style !== 'digits') return null
    const unit = readUnit(text, decimals.end)
    return (
      unit && {
        end: unit.end,
        unit: unit.unit,
        open: false,
        amount: Number(text.slice(number.end - number.length, decimals.end)),
      }
    )
  }
  if ('余多几来'.includes(text.charAt(end) || '#')) {
    end++
    isEstimate = true
  }
  const halves = HALF_UNITS.find(([word]) => text.startsWith(word, end))
  if (halves) return { end: end + halves[0].length, unit: halves[1], open: false, amount: number.value + 0.5 }
  const unit = readUnit(text, end)
  if (!unit) return null
  if (unit.unit === 'day' && text.charAt(unit.end - 1) === '日' && number.value <= 31 && !isEstimate) {
    // 14日 is a day of the month unless the words say otherwise: 5日内, 连续3日.
    if (!text.startsWith('内', unit.end) || '地部蒙外'.includes(text.charAt(unit.end + 1) || '#')) {
      if (!isCounted(text, at)) return null
    }
  }
  let amount = number.value
  let last = unit.end
  if (
    text.charAt(last) === '半' &&
    (unit.unit === 'year' || unit.unit === 'day') &&
    text.charAt(last + 1) !== '年'
  ) {
    amount += 0.5
    last++
  } else if ('多余'.includes(text.charAt(last) || '#') && unit.unit !== 'second') {
    isEstimate = true
    last++
  }
  if (isEstimate || isRange) return { end: last, unit: unit.unit, open: isRange }
  return { end: last, unit: unit.unit, open: false, amount }
}

/** Words before a number of days that make it a count. */
const COUNTING = [
  '连续',
  '为期',
  '历时',
  '近',
  '仅',
  '共',
  '整整',
  '过去',
  '最近',
  '长达',
  '达',
  '用时',
  '耗时',
  '未来',
  '不足',
  '超过',
  '约',
  '间隔',
]

/** Whether a number of days stands behind a word that counts them: 连续3日. */
export function isCounted(text: string, at: number): boolean {
  return COUNTING.some((word) => at >= word.length && text.startsWith(word, at - word.length))
}

function readHalf(text: string, at: number): DurationReading | null {
  if (text.charAt(at) !== '半') return null
  const previous = text.charAt(at - 1)
  if (previous !== '' && '上下前后一两大小多过'.includes(previous)) return null
  if (text.startsWith('年', at + 1) && !text.startsWith('年报', at + 1))
    return { end: at + 2, unit: 'month', amount: 6, open: false }
  if (text.startsWith('个月', at + 1)) return { end: at + 3, unit: 'day', amount: 15, open: false }
  if (text.startsWith('个小时', at + 1)) return { end: at + 4, unit: 'minute', amount: 30, open: false }
  if (text.startsWith('小时', at + 1)) return { end: at + 3, unit: 'minute', amount: 30, open: false }
  return null
}

function readUnit(text: string, at: number): { readonly unit: TimeUnit; readonly end: number } | null {
  for (const [word, unit] of UNITS) {
    if (!text.startsWith(word, at)) continue
    const end = at + word.length
    const next = text.charAt(end)
    if (next !== '' && AFTER_UNIT[word]?.includes(next)) {
      // 3年前, 5年前景.
      if (!(word === '年' && next === '前' && text.charAt(end + 1) !== '景')) return null
    }
    return { unit, end }
  }
  return null
}
