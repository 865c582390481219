import type { SyntaxNode } from '@lezer/common'
import { parser as commonMark, GFM } from '@lezer/markdown'
import type { MappedText } from '../text/mapped-text.ts'
import type { Furniture, FurnitureReason } from './document.ts'
import { cutHtml } from './html/html.ts'
import { inlineText } from './inline-text.ts'
import { cutInline } from './markdown-inline.ts'
import { type Cut, joinFacts, NO_FACTS, type Piece } from './piece.ts'
import { tableDraft, tablePieces } from './table.ts'

/** Lezer gives every node its offsets and is linear but for marks without end, which `calmed` sees to. */
const PARSER = commonMark.configure([GFM, { remove: ['IndentedCode'] }])

interface Container {
  readonly kind: Piece['kind']
  readonly lists: number
}

/**
 * Cuts Markdown (CommonMark and GFM) from `start` to `end`. Indented code is read as text, since Chinese
 * paragraphs are indented; each line is a piece, the later ones `soft`; blocks of HTML are cut as HTML.
 */
export function cutMarkdown(original: string, start = 0, end = original.length): Cut {
  const text = original.slice(start, end)
  const pieces: Piece[] = []
  const furniture: Furniture[] = []
  let facts = NO_FACTS
  let tables = 0
  const containers: Container[] = [{ kind: 'paragraph', lists: 0 }]
  const current = (): Container => containers.at(-1) ?? { kind: 'paragraph', lists: 0 }
  const drop = (reason: FurnitureReason, from: number, to: number): void => {
    furniture.push({ reason, place: { start: start + from, end: start + to } })
  }
  const inlineOf = (node: SyntaxNode, kind: Piece['kind'], level: number): Piece[] =>
    cutInline(text, start, node, kind, level, drop)

  const cutTable = (node: SyntaxNode): void => {
    const draft = tableDraft(tables++)
    for (let row = node.firstChild; row; row = row.nextSibling) {
      if (row.name !== 'TableHeader' && row.name !== 'TableRow') continue
      draft.row()
      const spans = { header: row.name === 'TableHeader', columns: 1, rows: 1 }
      draft.cell(spans)
      for (let part = row.firstChild; part; part = part.nextSibling) {
        if (part.name === 'TableCell') {
          for (const piece of inlineOf(part, 'cell', 0)) draft.add(piece.shown, true)
        } else if (part.name === 'TableDelimiter' && part.prevSibling && part.nextSibling) draft.cell(spans)
      }
    }
    for (const each of tablePieces(draft, pieces.slice(-2))) pieces.push(each)
  }

  PARSER.parse(calmed(text)).iterate({
    enter: ({ name, from, to, node }) => {
      const container = current()
      switch (name) {
        case 'BulletList':
        case 'OrderedList':
          containers.push({ ...container, lists: container.lists + 1 })
          return true
        case 'ListItem':
          containers.push({ ...container, kind: 'item' })
          return true
        case 'Blockquote':
          containers.push({ ...container, kind: 'quote' })
          return true
        case 'Table':
          cutTable(node)
          return false
        case 'HTMLBlock': {
          const cut = cutHtml(original, start + from, start + to)
          for (const each of cut.pieces) pieces.push(each)
          for (const each of cut.furniture) furniture.push(each)
          facts = joinFacts(facts, cut.facts)
          return false
        }
        case 'CommentBlock':
          drop('comment', from, to)
          return false
        case 'FencedCode':
          drop('script', from, to)
          return false
        case 'LinkReference':
          if (text.startsWith('[^', from)) {
            // Lezer takes the definition of a footnote for that of a link.
            const label = text.indexOf(']:', from) + 2
            const note = inlineText()
            note.literal(text.slice(label, to), start + label)
            pieces.push(referencePiece(note.take().shown))
          } else drop('attribute', from, to)
          return false
        default:
          if (LEAVES.has(name)) {
            const level = headingLevel(name, text.slice(from, to))
            const kind = level > 0 ? 'heading' : container.kind
            for (const each of inlineOf(node, kind, kind === 'item' ? container.lists : level))
              pieces.push(each)
            return false
          }
          return name === 'Document'
      }
    },
    leave: ({ name }) => {
      if (CONTAINERS.has(name)) containers.pop()
    },
  })
  return { pieces, furniture, facts }
}

const CONTAINERS = new Set(['BulletList', 'OrderedList', 'ListItem', 'Blockquote'])
const LEAVES = new Set([
  'Paragraph',
  'Task',
  'SetextHeading1',
  'SetextHeading2',
  'ATXHeading1',
  'ATXHeading2',
  'ATXHeading3',
  'ATXHeading4',
  'ATXHeading5',
  'ATXHeading6',
])

/** A rule under a whole paragraph makes it a heading by the letter of CommonMark; here only a short line. */
function headingLevel(name: string, source: string): number {
  if (!/Heading\d$/.test(name)) return 0
  if (
    name.startsWith('Setext') &&
    (source.trim().split('\n').length > 2 || /[。；，]\s*\n/.test(source) || source.length > 200)
  ) {
    return 0
  }
  return Number(name.at(-1))
}

function referencePiece(shown: MappedText): Piece {
  const place = { start: shown.runs[0]?.start ?? 0, end: shown.runs.at(-1)?.end ?? 0 }
  return { kind: 'reference', level: 0, shown, place, linked: 0, strong: false, soft: false, indented: false }
}

/** More marks than this in one paragraph are no text; resolving them would take quadratic time. */
const MOST_MARKS = 3000

/**
 * The text with lone carriage returns as line feeds, and with the marks of hostile paragraphs blotted out,
 * unit by unit, so that all offsets stand. Only the parser sees it: shown text is always taken from the original.
 */
function calmed(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text
  if (countMarks(lines) <= MOST_MARKS) return lines
  return lines
    .split(/(\n[^\S\n]*\n)/)
    .map((stretch) =>
      countMarks(stretch) > MOST_MARKS ? stretch.replace(/[*_~`[\]()!<>|\\&]/g, '.') : stretch,
    )
    .join('')
}

function countMarks(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (MARK_CODES.has(text.charCodeAt(at))) count++
  return count
}

const MARK_CODES = new Set([...'*_~`[]<>!('].map((mark) => mark.charCodeAt(0)))
