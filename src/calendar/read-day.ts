import { type DateNumeral, readNumeral } from './numeral.ts'
import { afterJoiner } from './read-section.ts'

export interface DayReading {
  readonly day: number
  readonly to?: number
  readonly end: number
}

/** 14日, 十四日, 1—7日, 14号, 14、15日; `afterMonth` also 10月14 where nothing else can follow. */
export function readDay(text: string, at: number, afterMonth: boolean): DayReading | null {
  const first = readNumeral(text, at)
  if (!first || first.length > 3 || (first.style === 'positional' && first.length > 1)) return null
  if (isDaySign(text, first, afterMonth)) return { day: first.value, end: first.end + 1 }
  let join = afterJoiner(text, first.end)
  const listed = text.charAt(first.end) === '、' || text.charAt(first.end) === '和'
  if (listed) join = first.end + 1
  if (join > first.end && first.value >= 1 && first.value <= 31) {
    const second = readNumeral(text, join)
    if (second && second.value <= 31 && isDaySign(text, second, afterMonth)) {
      if (!listed || second.value === first.value + 1)
        return { day: first.value, to: second.value, end: second.end + 1 }
    }
  }
  const isShort =
    first.style === 'digits' ? first.length <= 2 : first.style === 'composed' && first.length >= 2
  if (!afterMonth || !isShort || first.value < 1 || first.value > 31) return null
  const next = text.charAt(first.end)
  return next === '' || '，。；、！？）'.includes(next) ? { day: first.value, end: first.end } : null
}

const AFTER_DAY = '均游元龄线行薪产销语式系'

function isDaySign(text: string, number: DateNumeral, afterMonth: boolean): boolean {
  const sign = text.charAt(number.end)
  const next = text.charAt(number.end + 1)
  if (sign === '日') {
    if (!afterMonth && (number.value > 31 || number.value < 1)) return false
    // 一日 alone is one day, not the first.
    if (
      !afterMonth &&
      number.value < 4 &&
      number.style !== 'digits' &&
      !'凌清早上下中晚0123456789零一二三四五六七八九十'.includes(next || '#')
    )
      return false
    if (!afterMonth && next === '内' && !'地蒙部阁外'.includes(text.charAt(number.end + 2) || '#'))
      return false
    if (next === '报')
      return (
        '道告名刊销章警备社送价考'.includes(text.charAt(number.end + 2) || '#') ||
        text.charAt(number.end + 2) === '讯'
      )
    if (next === '元') return text.charAt(number.end + 2) === '旦' || text.charAt(number.end + 2) === '宵'
    return next === '' || !AFTER_DAY.includes(next) || (afterMonth && '行产销语系'.includes(next))
  }
  if (sign !== '号') return false
  if (afterMonth) return true
  return (
    number.value >= 1 && number.value <= 31 && number.style === 'digits' && isLooseNumberDay(text, number)
  )
}

/** 14号 alone is a day only where a time or a boundary follows and nothing names it: not 9号线, 1号楼. */
function isLooseNumberDay(text: string, number: DateNumeral): boolean {
  const before = text.charAt(number.end - number.length - 1)
  const after = text.charAt(number.end + 1)
  const opens = before === '' || '，。；！？（在于从自到至截是月我你他她们了'.includes(before)
  return (
    opens &&
    (after === '' ||
      '上下凌中晚早夜起前后之以至到-—~我他她'.includes(after) ||
      ('，。！？'.includes(after) && '在于从到是截'.includes(before || '#')))
  )
}
