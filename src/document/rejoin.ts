import { isDigit, isLatin } from '../text/characters.ts'
import { foldText } from '../text/fold.ts'
import { joinMapped, type MappedText } from '../text/mapped-text.ts'
import type { Piece } from './piece.ts'

/**
 * Joins pieces that are one sentence: lines of a wrapped text, and sentences whose figures were set as paragraphs
 * of their own (`<p>共破获案件</p><p>3114起</p><p>，抓获…`).
 */
export function rejoinSentences(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  let parts: Piece[] = []
  let tail = ''
  let length = 0
  let openList = false
  const close = (): void => {
    if (parts.length > 0) joined.push(parts.length === 1 && parts[0] ? parts[0] : joinPieces(parts))
    parts = []
  }
  for (const [index, piece] of pieces.entries()) {
    const head = foldText(piece.shown.text.slice(0, EDGE))
    const last = parts.at(-1)
    const begun = { tail, length, first: parts.length === 1 }
    if (!last || !canContinue(last, piece) || !continues(begun, piece, head, pieces[index + 1], openList)) {
      if (last) openList = /[；：]$/.test(tail)
      close()
      length = 0
    }
    parts.push(piece)
    length += piece.shown.text.length
    tail = foldText(((length === piece.shown.text.length ? '' : tail) + piece.shown.text).slice(-EDGE))
  }
  close()
  return joined
}

/** How much of a piece's ends tells whether it goes on. */
const EDGE = 40

const SENTENCE_END = /[。！？…；][”’）】》]*$|[!?;.][)\]"']*$/
const OPEN_END = /[，、（“‘《〈【—·-]$/
const CONTINUES_WITH = /^[，。、；：！？）”’》】〉%‰]/
/** A figure with its unit and nothing else. */
const BARE_FIGURE =
  /^(?:近|约|超|逾|超过|达|共)?\d[\d,.]*(?:多|余|几)?[十百千万亿]{0,2}(?:多|余)?[\p{Script=Han}%‰]{0,4}$/u
const DATE =
  /^\d{2,4}年(?:\d{1,2}月)?(?:\d{1,2}日)?$|^\d{1,2}月(?:\d{1,2}日)?$|^\d{1,2}日$|^\d{1,2}[时点](?:\d{1,2}分)?$/
/** Words that want an object, an amount or a place behind them: no heading and no sentence ends so. */
const WANTS_MORE =
  /(?:[的和与及或在对将把被向从由于以为至达到约近超逾共计有含是了比占]|累计|合计|总计|共计|同比|环比|增长|下降|上升|减少|增加|达到|突破|超过|不到|其中|包括|涉及|涉案|投入|完成|实现|新增|打掉|打击|铲除|捣毁|抓获|破获|侦破|侦办|查获|查处|查扣|缴获|收缴|扣押|关停|清理|整治|摧毁|端掉)$/

function canContinue(last: Piece, next: Piece): boolean {
  if (last.kind !== next.kind || last.level !== next.level) return false
  return last.kind === 'paragraph' || (next.soft && (last.kind === 'item' || last.kind === 'quote'))
}

interface Begun {
  readonly tail: string
  readonly length: number
  readonly first: boolean
}

function continues(
  begun: Begun,
  piece: Piece,
  head: string,
  next: Piece | undefined,
  openList: boolean,
): boolean {
  const { tail } = begun
  if (tail === '' || head === '') return false
  if (CONTINUES_WITH.test(head)) return !/[。！？]$/.test(tail)
  if (SENTENCE_END.test(tail) || /：$/.test(tail)) return false
  if (piece.indented) return false
  if (OPEN_END.test(tail)) return true
  if (piece.soft) return !looksLikeHeading(begun, piece)
  const whole = piece.shown.text.length <= EDGE ? head : ''
  if (BARE_FIGURE.test(whole) && !DATE.test(whole))
    return (
      begun.length > 12 || next === undefined || CONTINUES_WITH.test(foldText(next.shown.text.slice(0, 4)))
    )
  if (!begun.first) return false
  // 「其中：」 opened a list of clauses; a stub without any sign is the head of the next clause.
  const stub = begun.length <= 10 && !/[，。、；：！？\d]/.test(tail)
  const body = piece.shown.text
  if (stub && body.length > begun.length && (/；$/.test(body) || (openList && /。$/.test(body)))) return true
  return WANTS_MORE.test(tail) && /^\d/.test(head)
}

/** A short line over a longer one, without any sign: a heading that only a line break sets off. */
function looksLikeHeading({ tail, length, first }: Begun, next: Piece): boolean {
  return (
    first &&
    length <= 20 &&
    next.shown.text.length >= length * 2 &&
    !/[，、]/.test(tail) &&
    !WANTS_MORE.test(tail)
  )
}

function joinPieces(parts: readonly Piece[]): Piece {
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last) throw new RangeError('No pieces to join')
  return {
    ...first,
    shown: joinMapped(
      parts.flatMap((part, index): MappedText[] => {
        const before = parts[index - 1]?.shown
        const gap = before && gapBetween(before, part.shown)
        return gap ? [gap, part.shown] : [part.shown]
      }),
    ),
    place: { start: first.place.start, end: last.place.end },
    linked: parts.reduce((sum, part) => sum + part.linked, 0),
    strong: parts.every((part) => part.strong),
  }
}

/** Latin words and figures of a wrapped line need the space that the line end stood for. */
function gapBetween(before: MappedText, after: MappedText): MappedText | undefined {
  const end = before.text.charCodeAt(before.text.length - 1)
  const start = after.text.charCodeAt(0)
  const from = before.runs.at(-1)?.end
  const to = after.runs[0]?.start
  const words = isLatin(end) && (isLatin(start) || isDigit(start))
  if (!words || from === undefined || to === undefined || to <= from) return undefined
  return { text: ' ', runs: [{ at: 0, length: 1, start: from, end: to }] }
}
