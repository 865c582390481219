import { type Approximation, approximationBefore, type Bounded } from './approximation.ts'
import type { Decimal } from './decimal.ts'
import type { NumberMention, OtherReason, Stretch } from './mention.ts'
import type { Numeral } from './numeral.ts'
import { leadingUnit, signBefore } from './prefix.ts'
import type { Quantity } from './quantity.ts'
import type { Match } from './trie.ts'
import { readUnit } from './units.ts'

/** A number with what stands before it. */
export interface Reading {
  readonly numeral: Numeral
  /** Where the figure begins: approximation words, unit and sign included. */
  readonly start: number
  /** Where the number begins: with the approximation words and the sign that touch it. */
  readonly numberStart: number
  readonly negative: boolean
  readonly words: ReadonlySet<Approximation>
  /** A unit written before the number (人民币, $, 摄氏); its `value` is the unit's name. */
  readonly leading: Match<string> | undefined
}

/** Sign, unit and approximation words before the number, in any order that the language allows. */
export function readPrefix(text: string, numeral: Numeral, floor: number): Reading {
  const words = new Set<Approximation>()
  const sign = signBefore(text, numeral.start, floor, numeral.end)
  let start = sign?.start ?? numeral.start
  let numberStart = start
  let leading: Reading['leading']
  for (let count = 0; count < 4; count++) {
    const word = approximationBefore(text, start, floor)
    if (word && suits(text, word.value, word.start, word.end, numeral)) {
      words.add(word.value)
      start = word.start
      if (!leading) numberStart = start
      continue
    }
    leading ??= leadingUnit(text, start, floor)
    if (leading === undefined || leading.start >= start) break
    start = leading.start
  }
  if (words.size === 0) {
    const said = ratioSaid(text, numeral, start)
    if (said !== null) words.add(said)
  }
  return { numeral, start, numberStart, negative: sign?.negative ?? false, words, leading }
}

const ABOUT_OF =
  /(.?)约(?:为|是|占|合|相当于|等于)[^，。；：、（）约]{1,12}的$|(.?)约占[^，。；：、（）约\d]{1,10}$/
const RATIO_AFTER = /^(?:倍|成|%|分之)/
const NEAR_OF = /(?:不到|不足|不及|接近|将近)[^，。；：、（）\d]{1,10}的$/
/** How far before a ratio 约 may stand: with what it is taken of between. */
const ABOUT_REACH = 18

/**
 * 约为2月的2.8倍, 约占全省的六成, 不到去年同期的六成: the whole stands between the word of approximation and the ratio that it is
 * said of.
 */
function ratioSaid(text: string, numeral: Numeral, start: number): Approximation | null {
  if (!RATIO_AFTER.test(text.slice(numeral.end, numeral.end + 2))) return null
  const before = text.slice(Math.max(0, start - ABOUT_REACH), start)
  const about = ABOUT_OF.exec(before)
  if (about !== null && !'合预条签公节契履违'.includes(about[1] || about[2] || ' ')) return 'about'
  return NEAR_OF.test(before) ? 'near' : null
}

/** Whether an approximation word may stand before this number. */
function suits(text: string, kind: Approximation, start: number, end: number, numeral: Numeral): boolean {
  if (kind === 'swarm') return numeral.form === 'magnitude'
  if (kind === 'amass')
    return (
      numeral.form === 'magnitude' ||
      (numeral.form === 'chinese' &&
        numeral.single &&
        text.charAt(end) === '十' &&
        text.charAt(start) === '上')
    )
  const word = text.slice(start, end)
  // 破案3起 and 侦破3万起 break cases; 破10亿, 破万 break a mark. 过百, 过八成, 已过3万 pass one, 走过3条街 does not.
  if (word === '破') return numeral.magnitude >= 3 && readUnit(text, numeral.end)?.unit.family !== 'cases'
  if (word === '过') {
    return (
      numeral.form === 'magnitude' ||
      '成%'.includes(text.charAt(numeral.end) || ' ') ||
      (numeral.magnitude >= 4 && '已早远均率票值量额入房流'.includes(text.charAt(start - 1) || ' '))
    )
  }
  if (kind === 'near' && end - start === 1) {
    // 近三年, 近5天: the latest ones, not nearly as many. 历时近3年 is nearly.
    const unit = readUnit(text, numeral.end)
    if (unit?.unit.family === 'time' && !numeral.over && numeral.form !== 'magnitude')
      return LASTING.some((word) => text.endsWith(word, start) || text.startsWith(word, start - word.length))
  }
  return true
}

const LASTING = [
  '历时',
  '为期',
  '用时',
  '长达',
  '时隔',
  '持续',
  '耗时',
  '达',
  '已',
  '历经',
  '经过',
  '间隔',
  '年龄',
  '寿命',
  '刑期',
]

export function other(start: number, end: number, reason: OtherReason, value: Decimal | null): NumberMention {
  return { kind: 'other', start, end, reason, value }
}

export interface Made {
  readonly start: number
  readonly end: number
  readonly number: Stretch
  readonly unit: Stretch | null
  readonly unitName: string
  readonly family: Quantity['family']
  readonly nominal: Decimal
  readonly bounded: Bounded
}

export function quantityMention(text: string, made: Made): NumberMention {
  // Spelled out field by field: spreading here took a seventh of a scan.
  const { lower, upper, lowerInclusive, upperInclusive } = made.bounded.bounds
  const stated = text.slice(made.number.start, made.number.end)
  const { nominal, unitName: unit, family } = made
  const { typical } = made.bounded
  const quantity: Quantity = typical
    ? { lower, upper, lowerInclusive, upperInclusive, stated, nominal, unit, family, typical }
    : { lower, upper, lowerInclusive, upperInclusive, stated, nominal, unit, family }
  return {
    kind: 'quantity',
    start: made.start,
    end: made.end,
    number: made.number,
    unit: made.unit,
    quantity,
  }
}
