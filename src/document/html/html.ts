import type { Furniture, FurnitureReason } from '../document.ts'
import { alignDecoded } from '../entities.ts'
import { inlineText } from '../inline-text.ts'
import type { Cut, Piece, StatedStamp } from '../piece.ts'
import { type TableDraft, tableDraft, tablePieces } from '../table.ts'
import { elementFurniture, headingLevel, isBlock } from './elements.ts'
import { pageFacts } from './facts.ts'
import { mastheadStamp } from './masthead.ts'
import { measurePage, type PageMeasure } from './measure.ts'
import {
  attribute,
  childrenOf,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isComment,
  isElement,
  isHtml,
  isText,
  parseHtml,
} from './tree.ts'

/** What an element hands down to the text inside it. */
interface Context {
  readonly kind: Piece['kind']
  readonly level: number
  readonly lists: number
  readonly strong: boolean
  readonly linked: boolean
  readonly preformatted: boolean
  readonly table: TableDraft | undefined
  readonly inCell: boolean
}

type Task = { readonly node: HtmlNode; readonly context: Context } | { readonly leave: () => void }

const OUTSIDE: Context = {
  kind: 'paragraph',
  level: 0,
  lists: 0,
  strong: false,
  linked: false,
  preformatted: false,
  table: undefined,
  inCell: false,
}

/**
 * Cuts the HTML that stands in `original` from `start` to `end`: a page, a fragment, the body of a Markdown
 * file. Walks with a stack of its own, since tags may nest a hundred thousand deep.
 */
export function cutHtml(original: string, start = 0, end = original.length): Cut {
  const text = start === 0 && end === original.length ? original : original.slice(start, end)
  const tree = parseHtml(text)
  const measure = measurePage(tree)
  const furniture: Furniture[] = []
  const pieces: Piece[] = []
  const mastheads: StatedStamp[] = []
  const flow = inlineText()
  let strong = 0
  let linked = 0
  let length = 0
  let soft = false
  let tables = 0

  const drop = (reason: FurnitureReason, from: number, to: number): void => {
    // parse5 places the end of an unclosed comment behind the text.
    const last = Math.min(to, text.length)
    if (last > from) furniture.push({ reason, place: { start: start + from, end: start + last } })
  }
  const flush = (context: Context, softNext = false): void => {
    const { shown, indented } = flow.take()
    const first = shown.runs[0]
    const last = shown.runs.at(-1)
    if (first && last) {
      if (context.table && (context.inCell || context.kind === 'caption'))
        context.table.add(shown, context.inCell)
      else {
        pieces.push({
          kind: context.kind === 'cell' ? 'paragraph' : context.kind,
          level: context.kind === 'item' ? context.lists : context.level,
          shown,
          place: { start: first.start, end: last.end },
          linked,
          strong: strong >= length,
          soft,
          indented,
        })
      }
      soft = softNext
    } else soft &&= softNext
    strong = 0
    linked = 0
    length = 0
  }
  const addText = (value: string, from: number, to: number, context: Context): void => {
    alignDecoded(text, from, to, value, (piece, at, until) => {
      if (!context.preformatted) flow.replacement(piece, start + at, start + until)
      else addLines(piece, at, until, context)
    })
    count(value, context)
  }
  /** Lines of preformatted text are pieces, the later ones perhaps the rest of the earlier. */
  const addLines = (piece: string, at: number, until: number, context: Context): void => {
    const literal = piece.length === until - at
    let from = 0
    for (const line of piece.split('\n')) {
      if (from > 0) flush(context, true)
      const to = from + line.length
      if (literal) flow.literal(line, start + at + from)
      else flow.replacement(line, start + at, start + until)
      from = to + 1
    }
  }
  const count = (value: string, context: Context): void => {
    const visible = value.trim().length
    length += visible
    if (context.strong) strong += visible
    if (context.linked) linked += visible
  }

  const stack: Task[] = []
  pushChildren(stack, tree, OUTSIDE)
  for (let task = stack.pop(); task; task = stack.pop()) {
    if ('leave' in task) {
      task.leave()
      continue
    }
    const { node, context } = task
    const location = node.sourceCodeLocation
    if (isText(node)) {
      if (location) addText(node.value, location.startOffset, location.endOffset, context)
      continue
    }
    if (isComment(node)) {
      if (location) drop('comment', location.startOffset, location.endOffset)
      continue
    }
    if (!isElement(node)) continue
    const reason = furnitureReason(node, measure)
    if (reason) {
      if (isBlock(node)) flush(context)
      if (location) drop(reason, location.startOffset, location.endOffset)
      if (reason === 'navigation') mastheads.push(...mastheadStamp(node))
      continue
    }
    for (const [name, place] of Object.entries(node.sourceCodeLocation?.attrs ?? {})) {
      if (READABLE_ATTRIBUTES.has(name) && attribute(node, name)?.trim()) {
        drop('attribute', place.startOffset, place.endOffset)
      }
    }
    if (node.tagName === 'br') {
      const place = { start: start + (location?.startOffset ?? 0), end: start + (location?.endOffset ?? 0) }
      if (context.level > 0 || context.inCell || context.kind === 'caption') flow.gap(place.start, place.end)
      else if (flow.empty) soft = false
      else flush(context, true)
      continue
    }
    if (node.tagName === 'sup' && footnoteMark(node)) {
      if (location) drop('metadata', location.startOffset, location.endOffset)
      continue
    }
    const inner = contextInside(node, context)
    if (isBlock(node)) {
      flush(context)
      const isTable = node.tagName === 'table' && measure.dataTables.has(node)
      const draft = isTable ? tableDraft(tables++) : undefined
      const within = draft ? { ...inner, table: draft } : inner
      if (within.table && node.tagName === 'tr') within.table.row()
      if (within.table && (node.tagName === 'td' || node.tagName === 'th')) {
        within.table.cell({
          header: node.tagName === 'th',
          columns: spanOf(node, 'colspan'),
          rows: spanOf(node, 'rowspan'),
        })
      }
      stack.push({
        leave: () => {
          flush(within)
          if (draft) for (const each of tablePieces(draft, pieces.slice(-2))) pieces.push(each)
        },
      })
      pushChildren(stack, node, within)
    } else {
      pushChildren(stack, node, inner)
    }
  }
  flush(OUTSIDE)
  const facts = pageFacts(tree, original, start)
  return { pieces, furniture, facts: { ...facts, stamps: [...facts.stamps, ...mastheads] } }
}

function pushChildren(stack: Task[], parent: HtmlElement | HtmlDocument, context: Context): void {
  const children = childrenOf(parent)
  for (let index = children.length - 1; index >= 0; index--) {
    const node = children[index]
    if (node) stack.push({ node, context })
  }
}

function furnitureReason(element: HtmlElement, measure: PageMeasure): FurnitureReason | undefined {
  const found = elementFurniture(element)
  if (!found) return undefined
  // An article inside a box called "comment-wrap" is still the article.
  return found.certain || !measure.holdsArticle(element) ? found.reason : undefined
}

function contextInside(element: HtmlElement, context: Context): Context {
  const level = headingLevel(element)
  if (level > 0) return { ...context, kind: context.inCell ? context.kind : 'heading', level }
  switch (element.tagName) {
    case 'a':
      return attribute(element, 'href') === undefined ? context : { ...context, linked: true }
    case 'b':
    case 'strong':
      return { ...context, strong: true }
    case 'ul':
    case 'ol':
    case 'dir':
      return { ...context, lists: context.lists + 1 }
    case 'li':
    case 'dd':
      return { ...context, kind: 'item', lists: Math.max(context.lists, 1) }
    case 'blockquote':
      return { ...context, kind: 'quote' }
    case 'figcaption':
    case 'caption':
      return { ...context, kind: 'caption' }
    case 'td':
    case 'th':
      return context.table ? { ...context, kind: 'cell', inCell: true } : context
    case 'table':
      return { ...context, table: undefined, inCell: false }
    case 'pre':
    case 'listing':
    case 'xmp':
    case 'plaintext':
      return { ...context, preformatted: true }
    default:
      return isHtml(element) ? context : { ...context, kind: 'paragraph' }
  }
}

/** Attributes whose text a reader may meet, as a tooltip or in place of an image. */
const READABLE_ATTRIBUTES = new Set(['alt', 'title', 'placeholder', 'aria-label', 'data-title', 'data-desc'])

/** `<sup>3</sup>`, `<sup>[3]</sup>`: the number of a note, which must not run into a figure. */
function footnoteMark(element: HtmlElement): boolean {
  let text = ''
  const stack: HtmlNode[] = [...element.childNodes].slice(0, 8)
  for (let node = stack.shift(); node; node = stack.shift()) {
    if (isText(node)) text += node.value.slice(0, 16)
    else if (isElement(node)) stack.unshift(...node.childNodes.slice(0, 8))
    if (text.length > 8) return false
  }
  return /^\s*[[(（【]?\s*(?:注|注释)?\d{1,3}\s*[\])）】]?\s*$/.test(text)
}

/** Wider cells than any table on a page has; keeps a hostile span from filling the memory. */
const WIDEST_SPAN = 100

function spanOf(element: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const stated = Number.parseInt(attribute(element, name) ?? '1', 10)
  return Number.isNaN(stated) || stated < 1 ? 1 : Math.min(stated, WIDEST_SPAN)
}
