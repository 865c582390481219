import type { FurnitureReason } from '../document.ts'
import { classReason } from './class-names.ts'
import { attribute, type HtmlElement } from './tree.ts'

/** Elements that begin and end a piece of text. All others run on within it, unknown ones included. */
const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'head',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
  'listing',
  'xmp',
  'plaintext',
])

export function isBlock(element: HtmlElement): boolean {
  return BLOCKS.has(element.tagName)
}

/** 1–6 for `h1`–`h6`, else 0. */
export function headingLevel(element: HtmlElement): number {
  return /^h[1-6]$/.test(element.tagName) ? Number(element.tagName[1]) : 0
}

/** What an element says about its text by its mere name. */
const BY_TAG: Readonly<Record<string, FurnitureReason>> = {
  script: 'script',
  noscript: 'script',
  style: 'style',
  title: 'metadata',
  template: 'hidden',
  noframes: 'hidden',
  noembed: 'hidden',
  iframe: 'hidden',
  object: 'hidden',
  svg: 'hidden',
  math: 'hidden',
  rt: 'hidden',
  rp: 'hidden',
  del: 'hidden',
  s: 'hidden',
  strike: 'hidden',
  nav: 'navigation',
  button: 'navigation',
  select: 'navigation',
  option: 'navigation',
  datalist: 'navigation',
  textarea: 'navigation',
  menu: 'navigation',
}

/** As above, but a page may hold its article in them: dropped only where the body's prose is elsewhere. */
const BY_TAG_UNLESS_PROSE: Readonly<Record<string, FurnitureReason>> = {
  header: 'navigation',
  footer: 'navigation',
  aside: 'related-links',
}

/** Why an element is no text of the article; `certain` where no amount of prose inside speaks against it. */
export function elementFurniture(
  element: HtmlElement,
): { readonly reason: FurnitureReason; readonly certain: boolean } | undefined {
  const byTag = BY_TAG[element.tagName]
  if (byTag) return { reason: byTag, certain: true }
  const hidden = hiddenBy(element)
  // Pages that fade in (WeChat's) hold their article in an invisible box until a script shows it.
  if (hidden) return { reason: 'hidden', certain: hidden !== 'visibility' }
  const guarded = BY_TAG_UNLESS_PROSE[element.tagName]
  if (guarded) return { reason: guarded, certain: false }
  if (element.tagName === 'body' || element.tagName === 'html' || headingLevel(element) > 0) return undefined
  const byClass = classReason(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`)
  return byClass ? { reason: byClass, certain: false } : undefined
}

function hiddenBy(element: HtmlElement): 'attribute' | 'display' | 'visibility' | undefined {
  if (attribute(element, 'hidden') !== undefined || attribute(element, 'aria-hidden') === 'true')
    return 'attribute'
  const style = attribute(element, 'style')
  if (style === undefined) return undefined
  if (/(?:^|[;\s])display\s{0,9}:\s{0,9}none/i.test(style)) return 'display'
  return /(?:^|[;\s])visibility\s{0,9}:\s{0,9}hidden/i.test(style) ? 'visibility' : undefined
}
