import type { Expression } from './expression.ts'
import { framed } from './framed.ts'
import { readNumeral } from './numeral.ts'
import { QUARTER_WORDS } from './section-words.ts'
import type { Body } from './term.ts'
import { matchWord } from './word-table.ts'

/** 十四五时期, “十三五”期间, 上世纪90年代, 21世纪以来, 上季度. */
export function readEra(text: string, at: number): Expression | null {
  const quarter = readQuarterWord(text, at)
  if (quarter) return quarter
  return readPlanEra(text, at) ?? readCentury(text, at)
}

const PLAN_FIRSTS: Readonly<Record<string, number>> = {
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
  十二: 12,
  十三: 13,
  十四: 14,
  十五: 15,
}

function readQuarterWord(text: string, at: number): Expression | null {
  const word = matchWord(QUARTER_WORDS, text, at)
  if (!word) return null
  const end = at + word.word.length
  return framed(text, at, { end, from: { body: { kind: 'quarter-offset', ...word.meaning } } }, 'point')
}

function readPlanEra(text: string, at: number): Expression | null {
  const quoted = text.charAt(at) === '“'
  const start = quoted ? at + 1 : at
  const two = PLAN_FIRSTS[text.slice(start, start + 2)]
  const one = PLAN_FIRSTS[text.charAt(start)]
  const length =
    two !== undefined && text.charAt(start + 2) === '五'
      ? 3
      : one !== undefined && text.charAt(start + 1) === '五'
        ? 2
        : 0
  if (length === 0) return null
  const number = length === 3 ? two : one
  let end = start + length
  if (quoted) {
    if (text.charAt(end) !== '”') return null
    end++
  }
  const frame = ['期间', '时期', '以来', '末', '初'].find((candidate) => text.startsWith(candidate, end))
  if (
    number === undefined ||
    (!frame && !(quoted && length === 3)) ||
    (!quoted && length === 2 && frame !== '期间' && frame !== '时期')
  )
    return null
  if (text.startsWith('规划', end) || text.startsWith('计划', end)) return null
  const first = 2001 + (number - 10) * 5
  const years = frame === '末' ? [first + 4, first + 4] : frame === '初' ? [first, first] : [first, first + 4]
  const body: Body = {
    kind: 'fixed',
    start: `${years[0]}-01-01`,
    end: `${years[1]}-12-31`,
    precision: frame === '末' || frame === '初' ? 'year' : 'years',
  }
  const tail = frame && frame !== '以来' ? frame.length : 0
  return framed(text, at, { end: end + tail, from: { body } }, 'span')
}

/** 上世纪八十年代, 20世纪90年代初, 九十年代, 21世纪. */
function readCentury(text: string, at: number): Expression | null {
  let century = 0
  let end = at
  for (const word of ['上个世纪', '上世纪'])
    if (century === 0 && text.startsWith(word, at)) {
      century = 20
      end = at + word.length
    }
  for (const word of ['本世纪', '新世纪'])
    if (text.startsWith(word, at)) {
      century = 21
      end = at + word.length
    }
  const number = century === 0 ? readNumeral(text, at) : null
  if (number && text.startsWith('世纪', number.end) && number.value >= 1 && number.value <= 21) {
    century = number.value
    end = number.end + 2
  }
  const decade = readNumeral(text, end)
  if (
    decade &&
    text.startsWith('年代', decade.end) &&
    decade.value < 100 &&
    decade.value % 10 === 0 &&
    (decade.length === 2 || decade.style === 'composed')
  ) {
    const first = ((century === 0 ? 20 : century) - 1) * 100 + decade.value
    const body: Body = {
      kind: 'fixed',
      start: `${pad4(first)}-01-01`,
      end: `${pad4(first + 9)}-12-31`,
      precision: 'years',
    }
    const tail = '初中末'.includes(text.charAt(decade.end + 2) || '#') ? 1 : 0
    return framed(text, at, { end: decade.end + 2 + tail, from: { body } }, 'span')
  }
  if (century === 0) return null
  const first = (century - 1) * 100
  const body: Body = {
    kind: 'fixed',
    start: `${pad4(first + 1)}-01-01`,
    end: `${pad4(first + 100)}-12-31`,
    precision: 'years',
  }
  return framed(text, at, { end, from: { body } }, 'span')
}

function pad4(year: number): string {
  return String(year).padStart(4, '0')
}
