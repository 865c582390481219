import type { Expression } from './expression.ts'
import type { PeriodRole } from './period.ts'
import type { Reading } from './term.ts'

const NOT_BEGINNING = '诉草获火降源步飞底伏点价义码来名跑重'

/** Puts the words behind a date to it: 以来 and 起 make it a beginning. */
export function framed(
  text: string,
  start: number,
  reading: Reading,
  role: PeriodRole,
  opened = false,
): Exclude<Expression, { kind: 'skip' }> {
  const { end } = reading
  const date = (last: number, as: PeriodRole): Exclude<Expression, { kind: 'skip' }> => ({
    kind: 'date',
    start,
    end: last,
    role: as,
    reading,
  })
  if (reading.to && role === 'span') return date(end, 'span')
  if (text.startsWith('以来', end)) return date(end + 2, 'since')
  if (
    text.startsWith('来', end) &&
    '，全各共已累我该'.includes(text.charAt(end + 1) || '，') &&
    reading.from.body.kind === 'year'
  )
    return date(end + 1, 'since')
  if (text.startsWith('开始', end)) return date(end + 2, 'since')
  if (text.startsWith('起', end) && !NOT_BEGINNING.includes(text.charAt(end + 1) || '#'))
    return date(end + 1, 'since')
  const begun = BEGUN.exec(text.slice(end, end + LONGEST_BEGUN))?.[0].length ?? 0
  if (begun > 0) return date(end + begun, 'since')
  const isYear = reading.from.body.kind === 'year'
  if (!isYear && SET_UP_SINCE.test(text.slice(end, end + LONGEST_SET_UP))) return date(end, 'since')
  if (opened && text.startsWith('始', end)) return date(end + 1, 'since')
  return date(end, role)
}

/** 从今年3月启动到6月底, 自7月专项行动开始至12月底: what began then, counted up to a day. */
const BEGUN =
  /^(?:(?:专项|集中|整治|百日)*行动)?(?:正式|全面|集中)?(?:部署|启动|开展|实施|打响|开始|运行|试行){1,2}(?:以来)?(?=[至到](?:[今当次][年月]|\d|[上下]半年|年底))/
const LONGEST_BEGUN = 18

/** 9月16日省法院统一部署以来, 3月1日“清洁家园”行动启动以来: what was set up on that day, since. */
const SET_UP_SINCE =
  /^(?![电讯]|消息|报道|综合)[^，。；：、\d\s]{0,24}?(?:部署|启动|开展|实施|打响|挂牌|成立|运行|投用|上线|发生|施行|起算)以来/
const LONGEST_SET_UP = 32

const COMPARING_BEFORE = ['比', '较', '相较于', '好于', '高于', '低于', '优于', '不及', '超过']
const COMPARING_AFTER = ['相比', '持平', '基本持平', '相当', '比较', '的同期', '水平']

/** 较2019年, 比去年, 与2019年相比. */
export function isCompared(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start)
  if (before.endsWith('占比') || before.endsWith('百分比')) return false
  if (COMPARING_BEFORE.some((word) => before.endsWith(word))) return true
  return /[与和同跟]$/.test(before) && COMPARING_AFTER.some((word) => text.startsWith(word, end))
}
