import type { SyntaxNode } from '@lezer/common'
import type { FurnitureReason } from './document.ts'
import { decodeEntities } from './entities.ts'
import { inlineText } from './inline-text.ts'
import type { Piece } from './piece.ts'

/** Signs of the markup, without text of their own. */
const MARKS: Readonly<Record<string, FurnitureReason | null>> = {
  HeaderMark: null,
  QuoteMark: null,
  ListMark: null,
  EmphasisMark: null,
  LinkMark: null,
  LinkTitle: 'attribute',
  LinkLabel: null,
  CodeMark: null,
  TaskMarker: null,
  TableDelimiter: null,
  URL: 'attribute',
  HTMLTag: null,
  Comment: 'comment',
  ProcessingInstruction: 'comment',
  Image: 'attribute',
  Strikethrough: 'hidden',
}

/** The running text of one leaf block, cut at its line ends unless it is a heading or a cell. */
export function cutInline(
  text: string,
  start: number,
  leaf: SyntaxNode,
  kind: Piece['kind'],
  level: number,
  drop: (reason: FurnitureReason, from: number, to: number) => void,
): Piece[] {
  const pieces: Piece[] = []
  const flow = inlineText()
  const splits = kind !== 'heading' && kind !== 'cell'
  let position = leaf.from
  let bold = 0
  let links = 0
  let count = { visible: 0, strong: 0, linked: 0 }
  const flush = (): void => {
    const { shown, indented } = flow.take()
    const first = shown.runs[0]
    const last = shown.runs.at(-1)
    if (first && last) {
      pieces.push({
        kind,
        level,
        shown,
        place: { start: first.start, end: last.end },
        linked: count.linked,
        strong: count.strong >= count.visible,
        soft: pieces.length > 0,
        indented,
      })
    }
    count = { visible: 0, strong: 0, linked: 0 }
  }
  const brokenAt = (from: number, to: number): void => {
    if (splits) flush()
    else flow.gap(start + from, start + to)
  }
  const textUntil = (until: number): void => {
    while (position < until) {
      const lineEnd = nextLineEnd(text, position, until)
      for (const { 0: words, index } of text.slice(position, lineEnd).matchAll(BETWEEN_STRAY_MARKS)) {
        flow.literal(words, start + position + index)
      }
      const length = text.slice(position, lineEnd).trim().length
      count.visible += length
      if (bold > 0) count.strong += length
      if (links > 0) count.linked += length
      position = lineEnd
      if (lineEnd < until) brokenAt(lineEnd, ++position)
    }
  }
  leaf.cursor().iterate(
    ({ name, from, to }) => {
      if (from === leaf.from && to === leaf.to && name === leaf.name) return true
      textUntil(from)
      if (name === 'StrongEmphasis') bold++
      else if (name === 'Link') {
        if (/^\[\^[^\]]{1,30}\]$/.test(text.slice(from, Math.min(to, from + 40)))) {
          drop('metadata', from, to)
          position = to
          return false
        }
        links++
      } else if (name === 'Entity') {
        decodeEntities(text, from, to, (decoded, at, until) =>
          flow.replacement(decoded, start + at, start + until),
        )
        position = to
      } else if (name === 'Escape') {
        flow.literal(text.slice(from + 1, to), start + from + 1)
        position = to
      } else if (name === 'HardBreak' || (name === 'HTMLTag' && /^<br\b/i.test(text.slice(from, from + 5)))) {
        brokenAt(from, to)
        position = to
        return false
      } else if (name in MARKS) {
        const reason = MARKS[name]
        if (reason) drop(reason, from, to)
        position = Math.max(position, to)
        return false
      }
      return true
    },
    ({ name, to }) => {
      textUntil(to)
      if (name === 'StrongEmphasis') bold--
      else if (name === 'Link') links--
    },
  )
  textUntil(leaf.to)
  flush()
  return pieces
}

/** `**3起，**抓获` is no emphasis by the letter of CommonMark, since a sign stands before the second mark. */
const BETWEEN_STRAY_MARKS = /(?:[^*]|(?<!\*)\*(?!\*))+/g

function nextLineEnd(text: string, from: number, until: number): number {
  const found = text.indexOf('\n', from)
  return found < 0 || found > until ? until : found
}
