import { withDigits } from '../calendar/han-date.ts'
import { parseStamp } from '../calendar/stamp.ts'
import { foldText } from '../text/fold.ts'
import { sliceMapped } from '../text/mapped-text.ts'
import { isProse } from './furniture.ts'
import type { Piece, StatedStamp } from './piece.ts'

/**
 * Days that stand at the edges of a text, in lines that are no sentence: above it (某某简报 第12期 2023年5月18日), as
 * the value of a box (成文日期 | 2023年5月18日), or below it, where a notice is signed (某某局 2018年1月12日) and an agency
 * closes (（編輯：某某）1070907). The first counts most.
 */
export function edgeStamps(pieces: readonly Piece[]): readonly StatedStamp[] {
  const first = pieces.findIndex(isProse)
  const last = pieces.findLastIndex(isProse)
  if (first < 0) return []
  const above = pieces.slice(0, Math.min(first, MOST_LINES))
  const rest = pieces.slice(last + 1)
  // More lines than that are a list of works or of other stories.
  const below = rest.length > MOST_LINES ? [] : rest
  const closing = new Set([pieces.at(-1), pieces[last]])
  return [
    ...pieces.flatMap((piece, index) => (isLabelled(pieces[index - 1]) ? stampIn(piece, BOXED) : [])),
    ...above.flatMap((piece) => stampIn(piece, LINE)),
    ...below.toReversed().flatMap((piece) => stampIn(piece, LINE)),
    ...[...closing].flatMap((piece) => (piece ? tailOf(piece) : [])),
  ]
}

function stampIn(piece: Piece, longest: number): readonly StatedStamp[] {
  const { shown, kind } = piece
  if (shown.text.length > longest || (longest === LINE && kind === 'cell')) return []
  const line = withDigits(foldText(shown.text))
  if (/[。；！？，《“]/.test(line) || DATES_ELSE.test(line)) return []
  const found = DAY.exec(line)
  if (!found || parseStamp(line) === null) return []
  // 2023年5月18日 抓获12人: a heading of what happened.
  const rest = line.slice(0, found.index) + line.slice(found.index + found[0].length)
  return /\d/.test(rest.replace(NUMBERED, '')) ? [] : [{ text: shown.text, at: shown }]
}

/** （编辑：某某）1070907, （某某报2023年5月18日） behind the last sentence. */
function tailOf({ shown }: Piece): readonly StatedStamp[] {
  const from = Math.max(0, shown.text.length - TAIL)
  const open = Math.max(shown.text.lastIndexOf('（'), shown.text.lastIndexOf('('))
  if (open < from) return []
  const text = shown.text.slice(open)
  const line = withDigits(foldText(text))
  if (!CLOSED.test(line) || DATES_ELSE.test(line) || parseStamp(line) === null) return []
  return [{ text, at: sliceMapped(shown, open, shown.text.length) }]
}

function isLabelled(piece: Piece | undefined): boolean {
  return (
    piece?.kind === 'cell' && piece.shown.text.length <= BOXED && BOX_LABEL.test(foldText(piece.shown.text))
  )
}

const BOX_LABEL = /^[【[]?(?:发布|发表|发文|成文|印发|公开|公布|生成|发稿|刊发)(?:日期|时间)[】\]]?[：:]?$/
const DAY =
  /(?:(?:19|20)\d{2}|民国\d{2,3}|(?<!\d)1[01]\d)[-/.年]\d{1,2}[-/.月]\d{1,2}[日号]?(?:\s?\d{1,2}[:：时]\d{2}(?:[:：分]\d{2})?)?/
/** What else a line may be dated for: a stretch of time, what is to happen, how old its data are. */
const DATES_ELSE =
  /截[止至]|活动|报名|开庭|施行|实施|生效|有效|数据|统计|开始|召开|举办|举行|比赛|考试|[日号][至到—~-]|\d[至到—~]\d/
const NUMBERED = /(?:总第|第|〔|\()\d{1,4}(?:[〕)])?(?:期|版|号|页|次)?|[A-Z]\d{1,3}版?/g
const CLOSED = /^（[^。；]{0,40}）(?:\d{7})?$/

const MOST_LINES = 6
const LINE = 60
const BOXED = 24
const TAIL = 60
