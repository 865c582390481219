import { isDigit, isHan } from '../text/characters.ts'
import { type Approximation, approximationAfter } from './approximation.ts'
import type { UnitMatch } from './units.ts'

/** Families whose unit 多 may follow: 3年多, 5米多. After 名 or 起 it begins the next word. */
export const MEASURED: ReadonlySet<string> = new Set([
  'time',
  'length',
  'weight',
  'area',
  'volume',
  'money',
  'percent',
  'percentage-points',
  'multiple',
  'temperature',
  'score',
  'speed',
  'power',
  'energy',
])

/** 余, 以上, 左右 … after number and unit; adds what they say to `words` and returns where they end. */
export function readSuffix(text: string, at: number, words: Set<Approximation>, unit?: UnitMatch): number {
  let end = at
  for (let count = 0; count < 2; count++) {
    const word = approximationAfter(text, end)
    if (!word || isGuarded(text, word.end, word.start)) break
    if (
      text.slice(word.start, word.end) === '多' &&
      !(unit && MEASURED.has(unit.unit.family) && endsPhrase(text, word.end))
    )
      break
    if (word.value === 'below') break
    words.add(word.value)
    end = word.end
  }
  if (unit?.unit.family === 'money' && text.charAt(end) === '起' && !isHan(text.charCodeAt(end + 1))) {
    words.add('at-least')
    end++
  }
  if (text.charCodeAt(end) === 0x2b && !isDigit(text.charCodeAt(end + 1))) {
    words.add('over')
    end++
  }
  return end
}

function endsPhrase(text: string, at: number): boolean {
  const next = text.charAt(at)
  return next === '' || !'次种个项样元名家地数方点边媒层所人起条位出于少达'.includes(next)
}

/** 以下简称, 上下游, 以上述: the words go on. */
export function isGuarded(text: string, end: number, start: number): boolean {
  const word = text.slice(start, end)
  const next = text.charAt(end)
  if (next === '') return false
  switch (word) {
    case '以下':
      return '简称几统'.includes(next)
    case '以上':
      return '述'.includes(next)
    case '上下':
      return '游班联级楼车文功学铺工'.includes(next)
    case '前后':
      return '端两'.includes(next)
    case '左右':
      return '两手侧为逢'.includes(next)
    case '余':
      return '额下杭姚热粮生'.includes(next)
    case '许':
      return isHan(text.charCodeAt(end)) && !'，。的人'.includes(next)
    default:
      return false
  }
}
