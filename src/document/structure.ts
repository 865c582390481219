import { foldText } from '../text/fold.ts'
import type { BlockKind, TableCell } from './document.ts'
import { headingLevels, type OpenHeading } from './heading-levels.ts'
import { lineReason } from './line-furniture.ts'
import type { Piece } from './piece.ts'
import { isTableNote } from './table.ts'

/** A piece with its part in the document told. */
export interface Part {
  readonly kind: BlockKind
  readonly level: number
  readonly piece: Piece
  readonly cell?: TableCell
}

const REFERENCES =
  /^(?:参考(?:资料|文献|来源|内容|链接|书目)|引用(?:来源|资料|文献)|资料来源|注释|脚注|尾注|注解|references?|notes?|bibliography|sources?)[0-9()（）]*[>»›：:、.]*$/i

/** Numbering that opens a line, with the level of heading that it stands for, from the top down. */
const NUMBERINGS: readonly { readonly pattern: RegExp; readonly level: number }[] = [
  { pattern: /^第[一二三四五六七八九十百\d]{1,4}[章编部]/, level: 2 },
  { pattern: /^第[一二三四五六七八九十百\d]{1,4}节/, level: 3 },
  { pattern: /^[一二三四五六七八九十]{1,3}[、.．]/, level: 2 },
  { pattern: /^（[一二三四五六七八九十]{1,3}）、?/, level: 3 },
  { pattern: /^\d{1,2}[.．、](?!\d)/, level: 4 },
  { pattern: /^（\d{1,2}）/, level: 5 },
]

const BULLET = /^(?:[•·●○◆◇■□▪▲△★☆▶►※✓√]|—{1,2}|[-*+]\s|[①-⑳⑴-⒇])/

/** Longer lines are no headings. In units. */
const LONGEST_HEADING = 40

/** Names headings, list items and references among the pieces of a document. */
export function structure(pieces: readonly Piece[]): Part[] {
  const parts: Part[] = []
  const open: OpenHeading[] = []
  let inReferences = 0
  for (const [index, piece] of pieces.entries()) {
    const short = piece.shown.text.length <= LONGEST_LINE
    const folded = short ? foldText(piece.shown.text) : ''
    if (
      inReferences > 0 &&
      !(piece.kind === 'heading' && piece.level <= inReferences && !REFERENCES.test(folded))
    ) {
      parts.push({ kind: 'reference', level: 0, piece })
      continue
    }
    inReferences = 0
    if (piece.kind !== 'cell' && short && REFERENCES.test(folded)) {
      inReferences = piece.level || 2
      parts.push({ kind: 'heading', level: inReferences, piece })
      continue
    }
    const next = pieces[index + 1]
    if (piece.kind === 'heading') {
      open.push({ at: parts.length, text: folded, level: piece.level, followedByHeading: false })
      parts.push({ kind: 'heading', level: piece.level, piece })
    } else if (piece.kind === 'paragraph' && short && isCaptionLine(piece, folded, next)) {
      parts.push({ kind: 'caption', level: 0, piece })
    } else if (
      piece.kind === 'paragraph' &&
      short &&
      isHeadingLine(piece, folded, next) &&
      !isListed(pieces, index)
    ) {
      open.push({
        at: parts.length,
        text: folded,
        level: 0,
        numbered: numbering(folded),
        followedByHeading: false,
      })
      parts.push({ kind: 'heading', level: 0, piece })
    } else if (piece.kind === 'paragraph' && isListLine(piece.shown.text.slice(0, 12))) {
      parts.push({ kind: 'item', level: 1, piece })
    } else {
      parts.push({ kind: piece.kind, level: piece.level, piece, ...(piece.cell ? { cell: piece.cell } : {}) })
    }
  }
  const followed = open.map((heading, index) => ({
    ...heading,
    followedByHeading: open[index + 1]?.at === heading.at + 1,
  }))
  for (const [at, level] of headingLevels(followed)) {
    const part = parts[at]
    if (part) parts[at] = { ...part, level }
  }
  return parts
}

const LONGEST_LINE = 200

function numbering(folded: string): number | undefined {
  return NUMBERINGS.find(({ pattern }) => pattern.test(folded))?.level
}

function isListLine(start: string): boolean {
  const folded = foldText(start)
  return BULLET.test(start) || BULLET.test(folded) || numbering(folded) !== undefined
}

/** A line of its own, short, without the end of a sentence, over text. */
function isHeadingLine(piece: Piece, folded: string, next: Piece | undefined): boolean {
  if (!next || folded.length > LONGEST_HEADING || folded.length < 2) return false
  if (piece.linked * 2 > folded.length || BULLET.test(piece.shown.text)) return false
  if (/[。；，、：…,.;:—]$|[（“《]$/.test(folded)) return false
  if (/讯[】）]|（(?:本报|本网)?记者/.test(folded)) return false
  // A question with its speaker is speech.
  if (/[！？]$/.test(folded) && !piece.strong && /[，。：]/.test(folded)) return false
  if (
    !/\p{L}/u.test(folded) ||
    CAPTION.test(folded) ||
    (BARE_FIGURE.test(folded) && !HOUR.test(folded)) ||
    lineReason(folded, false)
  )
    return false
  return (
    !/[。；]/.test(folded) &&
    (next.kind === 'paragraph' ||
      next.kind === 'heading' ||
      next.kind === 'cell' ||
      next.kind === 'item' ||
      next.kind === 'quote')
  )
}

/** One of several short lines that each state a figure (盗窃12起 / 诈骗3起): a list, not headings. */
function isListed(pieces: readonly Piece[], index: number): boolean {
  return statesFigure(pieces[index]) && (statesFigure(pieces[index - 1]) || statesFigure(pieces[index + 1]))
}

function statesFigure(piece: Piece | undefined): boolean {
  if (piece?.kind !== 'paragraph' || piece.shown.text.length > LONGEST_HEADING) return false
  const folded = foldText(piece.shown.text)
  return (
    /\d[万亿]?[多余]?(?![年月日\d])[\p{Script=Han}%]/u.test(folded) &&
    !/[。；]/.test(folded) &&
    numbering(folded) === undefined
  )
}

/** 「图为…」 under a picture; a title with its number, or a unit, over a table. */
function isCaptionLine(piece: Piece, folded: string, next: Piece | undefined): boolean {
  if (folded.length > LONGEST_CAPTION) return false
  if (CAPTION.test(folded)) return true
  const overTable =
    next !== undefined && (next.kind === 'cell' || next.kind === 'caption' || isTableNote(next))
  return overTable && isTableNote(piece)
}

const LONGEST_CAPTION = 80

/** 15时, over what happened then. */
const HOUR = /^\d{1,2}[时点]$/

/** A figure with its unit: a cell of some box, not a heading. */
const BARE_FIGURE = /^[约近超逾]?\d[\d.,]*[十百千万亿]{0,2}[多余]?(?:[^\d月日年]{0,3}|[%‰])$/

const CAPTION =
  /^(?:图[为：:\d]|▲|△|↑|↓|资料图|[（(]?图片?(?:来源|由)?[：:/])|(?:摄|供图|图片?\/.{1,12})[）)]?$/
