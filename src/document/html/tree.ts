import type { DefaultTreeAdapterMap } from 'parse5'
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse, type TreeAdapter } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlText = DefaultTreeAdapterTypes.TextNode
export type HtmlDocument = DefaultTreeAdapterTypes.Document

/**
 * parse5's own tree joins neighbouring texts, so that one location would span tags between them;
 * this one keeps each token a node of its own, with its exact place.
 */
const SEPARATE_TEXTS: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  insertText(parent, text) {
    defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(text))
  },
  insertTextBefore(parent, text, reference) {
    defaultTreeAdapter.insertBefore(parent, defaultTreeAdapter.createTextNode(text), reference)
  },
}

/** Parses a page or a fragment; never fails, whatever the text. Offsets of nodes count in `text`. */
export function parseHtml(text: string): HtmlDocument {
  return parse(withoutRunawayFormatting(text), {
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
    treeAdapter: SEPARATE_TEXTS,
  })
}

/**
 * The children of a node, with texts that touch joined again. parse5 sets space and other characters apart, and
 * where a character reference follows space it places the boundary inside the reference; the whole is exact.
 */
export function childrenOf(parent: HtmlElement | HtmlDocument): readonly HtmlNode[] {
  const children: HtmlNode[] = []
  let last: HtmlText | undefined
  for (const child of parent.childNodes) {
    const place = isText(child) ? child.sourceCodeLocation : undefined
    if (!isText(child) || !place) {
      last = undefined
      children.push(child)
    } else if (last?.sourceCodeLocation && last.sourceCodeLocation.endOffset === place.startOffset) {
      last.value += child.value
      last.sourceCodeLocation = { ...last.sourceCodeLocation, endOffset: place.endOffset }
    } else {
      last = { ...child }
      children.push(last)
    }
  }
  return children
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return defaultTreeAdapter.isElementNode(node)
}

export function isText(node: HtmlNode): node is HtmlText {
  return defaultTreeAdapter.isTextNode(node)
}

export function isComment(node: HtmlNode): node is DefaultTreeAdapterTypes.CommentNode {
  return defaultTreeAdapter.isCommentNode(node)
}

/** Elements of HTML proper, not of SVG or MathML inside it. */
export function isHtml(element: HtmlElement): boolean {
  return element.namespaceURI === html.NS.HTML
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}

const FORMATTING = /<(\/?)(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s>/])/gi

/** More open formatting tags at once than any page needs. */
const MOST_OPEN = 100

/**
 * HTML re-opens unclosed formatting tags in every following paragraph, which is quadratic. A text that
 * leaves hundreds open gets them renamed, letter for letter, to tags without a meaning.
 */
function withoutRunawayFormatting(text: string): string {
  const open = new Map<string, number>()
  let total = 0
  for (const [, slash, name = ''] of text.matchAll(FORMATTING)) {
    const tag = name.toLowerCase()
    const before = open.get(tag) ?? 0
    if (slash === '/') {
      if (before > 0) {
        open.set(tag, before - 1)
        total--
      }
    } else {
      open.set(tag, before + 1)
      if (++total > MOST_OPEN) {
        return text.replace(
          FORMATTING,
          (tagStart, _slash: string, letters: string) =>
            tagStart.slice(0, tagStart.length - letters.length) + 'x'.repeat(letters.length),
        )
      }
    }
  }
  return text
}
