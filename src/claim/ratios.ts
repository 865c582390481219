import { endingWord, grammar } from '../lexicon/grammar.ts'
import type { UnitFamily } from '../quantity/units.ts'
import type { Figure } from './reading.ts'

/** How a figure changes what it is told of. */
export interface Change {
  /** What stands before the words of change: the subject. */
  readonly rest: string
  readonly mode: 'by' | 'to'
  readonly basis: 'year' | 'previous' | 'unknown'
  readonly direction: 'up' | 'down'
}

const RATIO: ReadonlySet<UnitFamily> = new Set(['percent', 'percentage-points', 'multiple', 'fraction'])

/** Percents, tenths, multiples: told of something else than themselves. */
export function isRatio(family: UnitFamily): boolean {
  return RATIO.has(family)
}

/**
 * Between a word of change and its figure. No word of such a list is made of others of it: a run would be parted in every
 * way.
 */
const LINKING = /(?:幅度|率|超过|达到|达|为|超|约|近|了|将近|均|分别)+$/

/** 粮食产量同比增长5.2%: what stands before the figure says that it is a change. */
export function changeBefore(before: string, figure: Figure, context: string): Change | null {
  const sign = /^[-+]/.exec(figure.quantity.stated)?.[0] ?? /[同环]比\s*([-+])$/.exec(before)?.[1]
  const unsigned = before.replace(/\s*[-+]$/, '')
  if (sign && /[同环]比$/.test(unsigned))
    return {
      rest: stripComparison(unsigned),
      mode: 'by',
      basis: basisOf(unsigned),
      direction: sign === '-' ? 'down' : 'up',
    }
  const rest = before.replace(/[|\s“”了约近逾超]+$/, '').replace(LINKING, '')
  const up = endingWord(rest, grammar.up)
  const word = up ?? endingWord(rest, grammar.down)
  if (
    !word ||
    (!isRatio(figure.quantity.family) && !isComparison(rest) && !isComparison(lastClause(context)))
  )
    return null
  const own = basisOf(before)
  return {
    rest: stripComparison(rest.slice(0, -word.length)),
    mode: 'by',
    basis: own === 'unknown' ? basisOf(context.slice(context.lastIndexOf('。') + 1)) : own,
    direction: up ? 'up' : 'down',
  }
}

function lastClause(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('，'), text.lastIndexOf('。'), text.lastIndexOf('；')) + 1)
}

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

/** How far before its figure a share names what it is of. */
const SHARE_REACH = 48
const SHARE =
  /^(.*?)(?:占比|占|比重)([^，。]{0,14}?)(?:的|比重|比例|由|从|为|达|超过|超|约|近|逾|了|不足|到|至)*[|“”\s]*$/

/** 网络赌博案件占27%: what has the share; null where the figure is none. */
export function shareBefore(before: string, figure: Figure, context: string): string | null {
  if (!isRatio(figure.quantity.family)) return null
  const match = SHARE.exec(before.slice(-SHARE_REACH))
  if (match) return match[1] ?? ''
  // 占营业收入38.46亿元的27.0%: the whole's own figure stands between.
  if (!/^(?:元|人|人次)?的$/.test(before)) return null
  const clause = context.slice(Math.max(context.lastIndexOf('，'), context.lastIndexOf('。')) + 1)
  return /^(.*?)占[^占]{1,24}\d[^，。]{0,8}的$/.exec(clause.slice(-SHARE_REACH))?.[1] ?? null
}

/** 占营业收入38.46亿元的27.0%: the figure of the whole, before the share that is taken of it. */
export function isShareBase(before: string, figure: Figure, behind: string): boolean {
  return (
    !isRatio(figure.quantity.family) &&
    /占[^，。占]{0,16}$/.test(before) &&
    /^的\s*[约近超逾]?[\d百一二三四五六七八九十]/.test(behind)
  )
}

/** The whole of a share, in the words before its figure: 营业收入. */
export function shareBaseNoun(before: string): string {
  return before.slice(before.lastIndexOf('占') + 1)
}
