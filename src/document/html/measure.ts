import { type HtmlDocument, type HtmlElement, type HtmlNode, isElement, isText } from './tree.ts'

/** What only the whole page can tell about one element. */
export interface PageMeasure {
  /** The element holds the page's main heading or most of its running prose. */
  holdsArticle(element: HtmlElement): boolean
  /** Tables of data; the others only lay the page out. */
  readonly dataTables: ReadonlySet<HtmlElement>
}

interface Tally {
  /** Units of text in stretches that hold a full stop, outside links. */
  prose: number
  mainHeading: boolean
  rows: number
  cells: number
  nestedTable: boolean
  anyTable: boolean
  /** The longest text of one cell. */
  longestCell: number
  text: number
  /** Units of text outside links. */
  unlinked: number
}

/** A cell of a data table is a figure, a name or a remark, not a page. */
const LONGEST_DATA_CELL = 400

const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'title', 'a'])

/** Measures every element once, children before parents, without recursion. */
export function measurePage(tree: HtmlDocument): PageMeasure {
  const tallies = new Map<HtmlElement, Tally>()
  const order: { element: HtmlElement; parent: Tally | undefined; tally: Tally }[] = []
  const whole = emptyTally()
  const stack: { node: HtmlNode; parent: Tally }[] = tree.childNodes.map((node) => ({ node, parent: whole }))
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, parent } = next
    if (isText(node)) {
      const length = node.value.trim().length
      parent.text += length
      parent.unlinked += length
      if (node.value.includes('。')) parent.prose += length
    } else if (isElement(node) && !(UNREAD.has(node.tagName) && node.tagName !== 'a')) {
      const tally = emptyTally()
      tallies.set(node, tally)
      order.push({ element: node, parent, tally })
      for (const child of node.childNodes) stack.push({ node: child, parent: tally })
    }
  }
  const dataTables = new Set<HtmlElement>()
  for (let index = order.length - 1; index >= 0; index--) {
    const entry = order[index]
    if (!entry?.parent) continue
    const { element, parent, tally } = entry
    if (element.tagName === 'h1') tally.mainHeading = true
    if (element.tagName === 'a') tally.prose = tally.unlinked = 0
    if (element.tagName === 'td' || element.tagName === 'th') {
      tally.longestCell = tally.text
      tally.cells = 1
    }
    if (element.tagName === 'tr') tally.rows = 1
    if (element.tagName === 'table') {
      const isData =
        !tally.nestedTable && tally.rows > 0 && tally.cells >= 2 && tally.longestCell <= LONGEST_DATA_CELL
      if (isData) dataTables.add(element)
      tally.nestedTable = true
      tally.anyTable ||= isData
      tally.rows = 0
      tally.cells = 0
    }
    parent.prose += tally.prose
    parent.text += tally.text
    parent.unlinked += tally.unlinked
    parent.anyTable ||= tally.anyTable
    parent.mainHeading ||= tally.mainHeading
    parent.nestedTable ||= tally.nestedTable
    parent.rows += tally.rows
    parent.cells += tally.cells
    parent.longestCell = Math.max(parent.longestCell, tally.longestCell)
  }
  return {
    dataTables,
    holdsArticle(element) {
      const tally = tallies.get(element)
      if (!tally) return false
      if (tally.mainHeading || (whole.prose > 0 && tally.prose * 2 > whole.prose)) return true
      // An article may be one table, or captions without a sentence.
      return (whole.prose === 0 || tally.anyTable) && tally.unlinked * 2 > whole.unlinked
    },
  }
}

function emptyTally(): Tally {
  return {
    prose: 0,
    mainHeading: false,
    rows: 0,
    cells: 0,
    nestedTable: false,
    anyTable: false,
    longestCell: 0,
    text: 0,
    unlinked: 0,
  }
}
