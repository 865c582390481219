import { type Approximation, allow, approximationBefore } from './approximation.ts'
import { Decimal } from './decimal.ts'
import type { NumberMention } from './mention.ts'
import type { Numeral } from './numeral.ts'
import { readNumeral } from './read-numeral.ts'
import { quantityMention, type Reading } from './reading.ts'
import { MEASURED, readSuffix } from './suffix.ts'
import { readUnit } from './units.ts'

const TENTH = new Decimal('0.1')
const HALF = new Decimal('0.5')

/** 八折, 八五折, 85折, 七八折: what is left of a price, in tenths or, with two digits, in hundredths. */
export function readDiscount(text: string, reading: Reading): NumberMention | undefined {
  const { numeral } = reading
  const at = numeral.end
  if (text.charAt(at) !== '折' || numeral.magnitude > 0 || numeral.over) return undefined
  const next = text.charAt(at + 1)
  if (next !== '' && '叠合旧磨线算返腾射断桥页戟'.includes(next)) return undefined
  const hundredths = numeral.digits === 2
  if (numeral.value.gt(hundredths ? 99 : 10)) return undefined
  const unit = hundredths ? new Decimal('0.01') : TENTH
  const value = numeral.value.times(unit)
  const span: Numeral['span'] = numeral.span
    ? [numeral.span[0].times(unit), numeral.span[1].times(unit)]
    : null
  const share: Numeral = {
    ...numeral,
    value,
    span,
    step: numeral.step.times(unit),
    fraction: true,
    rounded: false,
  }
  const words = new Set(reading.words)
  const end = readSuffix(text, at + 1, words)
  return quantityMention(text, {
    start: reading.start,
    end,
    number: { start: reading.numberStart, end: at + 1 },
    unit: null,
    unitName: '',
    family: 'fraction',
    nominal: value,
    bounded: allow(share, words, false),
  })
}

/** 三成, 八成五, 六成多: tenths. */
export function readShare(
  text: string,
  reading: Reading,
  given: ReadonlySet<Approximation>,
): NumberMention | undefined {
  const { numeral } = reading
  const at = numeral.end
  if (text.charAt(at) !== '成' || numeral.value.gt(10) || numeral.magnitude > 0) return undefined
  const next = text.charAt(at + 1)
  if (next !== '' && '员人立功果都品年交本绩效长分份熟型套就群双因药语'.includes(next)) return undefined
  // 七成为女性 are seven tenths, 前3成为 has become.
  if (next === '为' && numeral.form === 'arabic' && given.size === 0) return undefined
  const words = new Set(given)
  let end = at + 1
  let value = numeral.value.times(TENTH)
  let step = numeral.step.times(TENTH)
  const fifth = readNumeral(text, end)
  // 八成五, 3成2
  if (
    fifth &&
    (fifth.single || fifth.digits === 1) &&
    fifth.value.lt(10) &&
    !numeral.span &&
    !readUnit(text, fifth.end)
  ) {
    value = value.plus(fifth.value.div(100))
    step = step.times(TENTH)
    end = fifth.end
  }
  if (end === at + 1 && text.charAt(end) === '半' && !numeral.span && isHalfTenth(text, end + 1)) {
    value = value.plus('0.05')
    step = step.times(TENTH)
    end++
  }
  const span: Numeral['span'] = numeral.span
    ? [numeral.span[0].times(TENTH), numeral.span[1].times(TENTH)]
    : null
  if (text.charAt(end) === '多' || text.charAt(end) === '余') {
    words.add('over')
    end++
  }
  const numberEnd = end
  end = readSuffix(text, end, words)
  // Zeros at the end are none of the writer's rounding here: 一成 is a tenth.
  const share: Numeral = { ...numeral, value, step, span, fraction: true, rounded: false }
  return quantityMention(text, {
    start: reading.start,
    end,
    number: { start: reading.numberStart, end: numberEnd },
    unit: null,
    unitName: '',
    family: 'fraction',
    nominal: value,
    bounded: allow(share, words, reading.negative),
  })
}

/** 一成半: a tenth and a half of one. 三成半导体企业 are three tenths of them. */
function isHalfTenth(text: string, at: number): boolean {
  const next = text.charAt(at)
  return next === '' || !'数导年月天夜山球径截成'.includes(next)
}

/**
 * 半 as a number: 一半, 半数, 过半, 半年, 半个月, 半斤. Undefined where it is part of a word. A half in words is told to
 * about a tenth (近一半).
 */
export function readHalf(text: string, at: number, floor: number): NumberMention | undefined {
  const led = text.charAt(at - 1) === '一' && at - 1 >= floor ? at - 1 : at
  const next = text.charAt(at + 1)
  const words = new Set<Approximation>()
  let start = led
  const word = approximationBefore(text, led, floor)
  if (word && word.value !== 'amass') {
    words.add(word.value)
    start = word.start
  } else if (
    led === at &&
    (text.charAt(at - 1) === '过' || text.charAt(at - 1) === '达') &&
    at - 1 >= floor &&
    !'超经通'.includes(text.charAt(at - 2) || ' ')
  ) {
    words.add('at-least')
    start = at - 1
  }
  const half: Numeral = {
    start: led,
    end: at + 1,
    form: 'chinese',
    value: HALF,
    step: TENTH,
    rounded: false,
    fraction: true,
    span: null,
    over: false,
    about: false,
    magnitude: 0,
    digits: 0,
    single: led === at,
  }
  const share = led < at || next === '数' || words.size > 0
  const unit = readUnit(text, at + 1)
  if (unit && unit.unit.family !== 'things' && unit.unit.family !== 'other' && led === at && next !== '数') {
    if (!MEASURED.has(unit.unit.family)) return undefined
    const end = readSuffix(text, unit.end, words, unit)
    return quantityMention(text, {
      start,
      end,
      number: { start, end: at + 1 },
      unit: { start: unit.start, end: unit.end },
      unitName: unit.unit.name,
      family: unit.unit.family,
      nominal: HALF,
      bounded: allow(half, words, false),
    })
  }
  if (!share) return undefined
  let end = at + (next === '数' ? 2 : 1)
  if (text.charAt(end) === '多') {
    words.add('over')
    end++
  }
  const numberEnd = end
  end = readSuffix(text, end, words)
  return quantityMention(text, {
    start,
    end,
    number: { start, end: numberEnd },
    unit: null,
    unitName: '',
    family: 'fraction',
    nominal: HALF,
    bounded: allow(half, words, false),
  })
}
