import { type Approximation, allow, approximationAfter } from './approximation.ts'
import { bareReading } from './bare.ts'
import { calendarTail } from './calendar-tail.ts'
import { type Compound, compoundAfter } from './compound.ts'
import { type FigureUnit, readFigureUnit } from './figure-unit.ts'
import type { NumberMention, OtherReason } from './mention.ts'
import { LONGEST, type Numeral } from './numeral.ts'
import { isChineseNumeral } from './numeral-characters.ts'
import { withLeading } from './prefix.ts'
import { readRangeFigure } from './range.ts'
import { readFraction } from './ratio.ts'
import { readNumeral } from './read-numeral.ts'
import { other, quantityMention, type Reading, readPrefix } from './reading.ts'
import { readDiscount, readShare } from './share.ts'
import { isGuarded, readSuffix } from './suffix.ts'
import { readUnit, type UnitMatch } from './units.ts'

/**
 * Reads the figure whose numeral starts at `at`; nothing of it may reach below `floor`, the end of the mention before.
 * Undefined where no numeral starts there. Always ends after `at`. `alone`: the text is nothing but this number, so that
 * no context makes it indefinite, a year or a name.
 */
export function readFigure(
  text: string,
  at: number,
  floor: number,
  alone = false,
): NumberMention | undefined {
  const numeral = readNumeral(text, at)
  if (!numeral) return undefined
  if (numeral.digits > LONGEST) return other(at, numeral.end, 'identifier', null)
  const reading = readPrefix(text, numeral, floor)
  return (
    readFraction(text, reading) ??
    readScore(text, reading) ??
    readRangeFigure(text, reading, floor) ??
    readSingle(text, reading, floor, alone)
  )
}

/** 3比1, 三比二. */
function readScore(text: string, reading: Reading): NumberMention | undefined {
  const { numeral } = reading
  if (text.charAt(numeral.end) !== '比' || (reading.words.size > 0 && !isRatioBefore(text, reading.start)))
    return undefined
  const second = readNumeral(text, numeral.end + 1)
  if (!second || second.magnitude > 0 || numeral.magnitude > 0) return undefined
  if (readUnit(text, second.end)) return undefined
  return other(numeral.start, second.end, 'score', null)
}

/** 货值与罚没款之比约为1比4: an approximate ratio is one too. */
function isRatioBefore(text: string, at: number): boolean {
  return /(?:之比|比例|比)$/.test(text.slice(Math.max(0, at - 4), at))
}

/** One number and its unit. */
function readSingle(text: string, reading: Reading, floor: number, alone: boolean): NumberMention {
  const { numeral } = reading
  const words = new Set(reading.words)
  const tail = calendarTail(text, numeral, numeral.end, words.size > 0, floor)
  if (tail) return other(numeral.start, tail.end, tail.reason, tail.reason === 'clock' ? null : numeral.value)
  const share = readShare(text, reading, words) ?? readDiscount(text, reading)
  if (share) return share

  const numberEnd = earlySuffix(text, numeral, words)
  const unit = readFigureUnit(text, numberEnd, numeral)
  if (!unit && !reading.leading) return readBare(text, reading, words, floor, numberEnd, alone)
  if (unit) {
    const reason = alone ? undefined : notCounted(text, numeral, unit, words)
    if (reason) return other(numeral.start, unit.end, reason, numeral.value)
    if (unit.over) words.add('over')
  }
  const compound = unit && compoundAfter(text, numeral, unit)
  const value = unit ? withRemainder(numeral, unit, compound) : numeral
  const end = readSuffix(text, compound?.end ?? unit?.end ?? numberEnd, words, unit)
  if (words.size > 0 && BASELINE.test(text.slice(end, end + 8))) {
    words.delete('below')
    words.delete('at-least')
  }
  const named = compound?.unit ?? withLeading(unit, reading.leading)
  return quantityMention(text, {
    start: reading.start,
    end,
    number: { start: reading.numberStart, end: numberEnd },
    unit: unit ? { start: unit.start, end: unit.end } : null,
    unitName: named?.name ?? '',
    family: named?.family ?? 'none',
    nominal: reading.negative ? value.value.negated() : value.value,
    bounded: allow(value, words, reading.negative),
  })
}

/** 低于4.94%的基线, 高于5.2%的平均水平: the figure is what is compared with, and exact. */
const BASELINE =
  /^的(?:[\u4e00-\u9fff]{0,4})(?:基线|平均|均值|水平|标准|限值|阈值|警戒|目标|同期|荣枯|临界|红线|底线)/

/** 3万左右人: an approximation word between number and unit. */
function earlySuffix(text: string, numeral: Numeral, words: Set<Approximation>): number {
  const early = approximationAfter(text, numeral.end)
  if (!early || isGuarded(text, early.end, early.start) || !readUnit(text, early.end)) return numeral.end
  words.add(early.value)
  return early.end
}

function withRemainder(numeral: Numeral, unit: FigureUnit, compound: Compound | undefined): Numeral {
  if (unit.half) {
    return {
      ...numeral,
      value: numeral.value.plus(unit.half),
      step: unit.half,
      rounded: false,
      fraction: true,
    }
  }
  if (!compound) return numeral
  const { value, step } = compound
  return { ...numeral, value, step, rounded: false, fraction: numeral.fraction || compound.fraction }
}

const RANKED: ReadonlySet<string> = new Set(['名', '位', '大', '强'])

/** Why a number with a unit is no figure after all. */
function notCounted(
  text: string,
  numeral: Numeral,
  unit: FigureUnit,
  words: ReadonlySet<Approximation>,
): OtherReason | undefined {
  if (isIndefinite(text, numeral, unit, words)) return 'indefinite'
  // 前两名, 前十大 rank; 前三个月 is a time.
  if (text.charAt(numeral.start - 1) === '前' && RANKED.has(text.slice(unit.start, unit.end)))
    return 'ordinal'
  switch (unit.unit.name) {
    case '番':
      return text.startsWith('翻了', numeral.start - 2) || text.startsWith('翻', numeral.start - 1)
        ? undefined
        : 'indefinite'
    case '期':
      // 二期 of a project is its second part.
      return numeral.form === 'chinese' && numeral.single ? 'ordinal' : undefined
    case '次':
      return text.startsWith('会议', unit.end) && numeral.form === 'chinese' ? 'ordinal' : undefined
    case '类':
      // Things are counted with 两, ranked with 二: 公益二类事业单位.
      return text.slice(numeral.start, numeral.end) === '二' ? 'ordinal' : undefined
    case '楼':
      // 5楼 is where, 5层 how many.
      return text.charAt(numeral.start - 1) === '高' ? undefined : 'ordinal'
    case '座':
      return isSeating(text, numeral, unit.end) ? 'name' : undefined
    case '版':
      return numeral.fraction ? 'version' : undefined
    case '级':
      // 三级响应 is a grade; 8级大风 and 五级地震 are readings.
      return numeral.form === 'chinese' &&
        numeral.single &&
        !'地大风阵以海余'.includes(text.charAt(unit.end) || ' ')
        ? 'ordinal'
        : undefined
    default:
      return undefined
  }
}

/** 一名男子, 一起案件: one of its kind, not a figure. 1名 and 至少一名 are figures. */
function isIndefinite(
  text: string,
  numeral: Numeral,
  unit: UnitMatch,
  words: ReadonlySet<Approximation>,
): boolean {
  if (words.size > 0 || numeral.over) return false
  if (numeral.form === 'magnitude') return numeral.single || numeral.magnitude < 4 || numeral.magnitude === 8
  if (!numeral.single || text.charAt(numeral.start) !== '一') return false
  if (!COUNTED.has(unit.unit.family)) return false
  if (unit.unit.name === '人' && '死伤亡遇失受被轻重获'.includes(text.charAt(unit.end) || ' ')) return false
  return true
}

/** 四座微型电动车: seats, by which cars are named. */
function isSeating(text: string, numeral: Numeral, at: number): boolean {
  if (!numeral.value.isInteger() || numeral.value.gt(60) || numeral.magnitude > 1) return false
  const after = text.charAt(at) === '、' ? readNumeral(text, at + 1) : undefined
  const end = after && text.charAt(after.end) === '座' ? after.end + 1 : at
  return SEATED.some((word) => text.startsWith(word, end))
}

const SEATED = [
  '微型',
  '轿车',
  '客车',
  '车型',
  '中巴',
  '面包车',
  '小型客车',
  '小客车',
  '商务车',
  '乘用车',
  '越野车',
]

const COUNTED: ReadonlySet<string> = new Set([
  'people',
  'cases',
  'things',
  'organisations',
  'times',
  'visits',
  'organisation-visits',
  'other',
  // 一斤6.5元, 背一桶水: what a price or a load is told of.
  'weight',
  'volume',
])

/** 3死5伤, 一死三伤: two tolls together, or one in Arabic digits. 难逃一死 is none. */
function isToll(text: string, numeral: Numeral): boolean {
  if (numeral.form === 'arabic') return true
  const previous = text.charAt(numeral.start - 1)
  return previous === '死' || previous === '伤' || isChineseNumeral(text.charCodeAt(numeral.end + 1))
}

/** 31男15女: men and women, told as a pair. */
function isSex(text: string, numeral: Numeral): boolean {
  const own = text.charAt(numeral.end)
  if ((own !== '男' && own !== '女') || !numeral.value.isInteger()) return false
  const otherSex = own === '男' ? '女' : '男'
  if (text.charAt(numeral.start - 1) === otherSex)
    return !'子性人士生'.includes(text.charAt(numeral.end + 1) || ' ')
  const next = readNumeral(text, numeral.end + 1)
  return next !== undefined && text.charAt(next.end) === otherSex
}

/** A number without unit: a figure of its own, or a name, year, code. */
function readBare(
  text: string,
  reading: Reading,
  words: Set<Approximation>,
  floor: number,
  numberEnd: number,
  alone: boolean,
): NumberMention {
  const { numeral } = reading
  const dead = text.charAt(numeral.end)
  if ((dead === '死' || dead === '伤') && numeral.value.isInteger() && isToll(text, numeral)) {
    return quantityMention(text, {
      start: reading.start,
      end: numeral.end,
      number: { start: reading.numberStart, end: numeral.end },
      unit: null,
      unitName: '人',
      family: 'people',
      nominal: numeral.value,
      bounded: allow(numeral, words, false),
    })
  }
  if (isSex(text, numeral)) {
    return quantityMention(text, {
      start: reading.start,
      end: numeral.end + 1,
      number: { start: reading.numberStart, end: numeral.end },
      unit: { start: numeral.end, end: numeral.end + 1 },
      unitName: '人',
      family: 'people',
      nominal: numeral.value,
      bounded: allow(numeral, words, false),
    })
  }
  const number = alone && numeral.form !== 'magnitude'
  if (!number && words.size === 0 && !numeral.over && !reading.negative) {
    const bare = bareReading(text, numeral, floor)
    if (bare) return other(numeral.start, bare.end, bare.reason, numeral.value)
  }
  const end = readSuffix(text, numberEnd, words)
  return quantityMention(text, {
    start: reading.start,
    end,
    number: { start: reading.numberStart, end: numberEnd },
    unit: null,
    unitName: '',
    family: 'none',
    nominal: reading.negative ? numeral.value.negated() : numeral.value,
    bounded: allow(numeral, words, reading.negative),
  })
}
