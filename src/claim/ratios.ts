import { endingWord, grammar } from '../lexicon/grammar.ts'
import type { Figure } from './reading.ts'

/** 粮食产量同比增长5.2%: what stands before the figure says that it is a change. */
export function changeBefore(before: string, figure: Figure, context: string) {
  const signed = /[同环]比$/.test(before) && /^[-+]/.test(figure.quantity.stated)
  if (signed)
    return {
      rest: stripComparison(before),
      mode: 'by' as const,
      basis: basisOf(before),
      direction: figure.quantity.stated.startsWith('-') ? ('down' as const) : ('up' as const),
    }
  let rest = before.replace(/[|\s“”了约近逾超]+$/, '')
  const ratio = RATIO.has(figure.quantity.family)
  let mode: 'by' | 'to' = 'by'
  const to = /(?:到|至|为)$/.exec(rest)
  if (to) {
    rest = rest.slice(0, -1)
    mode = 'to'
  }
  rest = rest.replace(/(?:幅度|率|超过|达到|达|为|超|约|近|了|将近|均|均为|分别)+$/, '')
  const up = endingWord(rest, grammar.up)
  const down = endingWord(rest, grammar.down)
  const word = up ?? down
  if (!word) return null
  if (mode === 'to' || (!ratio && !isComparison(rest))) return null
  rest = rest.slice(0, -word.length)
  const basis =
    basisOf(before) === 'unknown' ? basisOf(context.slice(context.lastIndexOf('。') + 1)) : basisOf(before)
  rest = stripComparison(rest)
  return { rest, mode, basis, direction: up ? ('up' as const) : ('down' as const) }
}

const RATIO: ReadonlySet<string> = new Set(['percent', 'percentage-points', 'multiple', 'fraction'])

function isComparison(text: string): boolean {
  return /(?:同比|环比|比|较|年增|年减|按年|按月)[^，]*$/.test(text)
}

function basisOf(text: string): 'year' | 'previous' | 'unknown' {
  const previous = Math.max(...grammar.onPrevious.map((word) => text.lastIndexOf(word)))
  const year = Math.max(...grammar.yearOnYear.map((word) => text.lastIndexOf(word)))
  return previous > year ? 'previous' : year >= 0 ? 'year' : 'unknown'
}

function stripComparison(text: string): string {
  let rest = text
  for (const word of [...grammar.yearOnYear, ...grammar.onPrevious]) rest = rest.replace(word, '|')
  return rest
    .replace(/(?:比|较|与)\|[^，]*$/, '')
    .replace(/(?:比|较|与)[^，]{0,12}(?:相比)?$/, '')
    .replace(/(?:实际|名义|累计|分别|均|则|又|再)+$/, '')
}

export function shareBefore(before: string): string | null {
  const match =
    /^(.*?)(?:占比?|比重)([^，]{0,14}?)(?:的|比重|比例|为|达到|达|超过|超|约|近|逾|了|不足|到|至)*[|“”\s]*$/.exec(
      before.slice(-48),
    )
  if (!match || /[，。]/.test(match[2] ?? '')) return null
  return match[1] ?? ''
}

