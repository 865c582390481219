import { Decimal } from './decimal.ts'
import { power, readMagnitude, readTail } from './magnitude.ts'
import type { Numeral } from './numeral.ts'
import { placeOf } from './numeral-characters.ts'
import { startsUnit } from './units.ts'

const BAI = '百'.charCodeAt(0)

/** 数十, 几百, 几十万, 好几千: from two to ten times the place. 数 and 几 before a measure word are no figure. */
export function readVague(text: string, at: number): Numeral | undefined {
  let end = at + 1
  let exponent = 0
  let bound = 4
  while (end < text.length) {
    const place = placeOf(text.charCodeAt(end))
    if (place < 1 || startsUnit(text, end, 2)) break
    if (place < 4 ? place >= bound || exponent > 0 : exponent >= 8) break
    exponent += place
    bound = place
    end++
  }
  if (exponent === 0) return undefined
  const tail = readTail(text, end, false)
  const value = new Decimal(`2e${exponent}`)
  return {
    start: at,
    end: tail.end,
    form: 'vague',
    value,
    step: power(exponent),
    rounded: false,
    fraction: false,
    span: [value, power(exponent + 1)],
    over: false,
    about: false,
    magnitude: exponent,
    digits: 0,
    single: false,
  }
}

/** 百万, 千亿, 万: a magnitude that counts once (近百万, 千余名, 百元). */
export function readBareMagnitude(text: string, at: number): Numeral | undefined {
  let end = at
  let exponent = 0
  let over = false
  const first = placeOf(text.charCodeAt(at))
  if (first <= 3) {
    if (text.charCodeAt(at) === BAI && text.charAt(at + 1) === '八' && text.charAt(at + 2) === '十')
      return hundredOrSo(text, at)
    exponent = first
    end++
    const inner = readTail(text, end, false)
    if (inner.over && placeOf(text.charCodeAt(inner.end)) >= 4) {
      over = true
      end = inner.end
    }
  }
  for (const place of [4, 8]) {
    if (placeOf(text.charCodeAt(end)) !== place) continue
    if (place === 4 && placeOf(text.charCodeAt(end + 1)) === 4) break
    exponent += place
    end++
  }
  if (end === at) return undefined
  if (!over) {
    const tail = readTail(text, end, false)
    over = tail.over
    end = tail.end
  }
  return {
    start: at,
    end,
    form: 'magnitude',
    value: power(exponent),
    step: power(exponent),
    rounded: exponent >= 4,
    fraction: false,
    span: null,
    over,
    about: false,
    magnitude: exponent,
    digits: 0,
    single: end - at === 1,
  }
}

/** 百八十 without 一: a hundred or somewhat less (百八十块); decision of this project, the semantics are silent. */
function hundredOrSo(text: string, at: number): Numeral {
  const scale = readMagnitude(text, at + 3)
  const exponent = scale?.exponent ?? 0
  return {
    start: at,
    end: scale?.end ?? at + 3,
    form: 'vague',
    value: new Decimal(`80e${exponent}`),
    step: power(1 + exponent),
    rounded: false,
    fraction: false,
    span: [new Decimal(`80e${exponent}`), new Decimal(`180e${exponent}`)],
    over: false,
    about: false,
    magnitude: exponent,
    digits: 0,
    single: false,
  }
}
