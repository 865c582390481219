import { mappedTextBuilder } from '../../text/mapped-text.ts'
import { alignDecoded } from '../entities.ts'
import type { Facts, StatedStamp, Title } from '../piece.ts'
import { articleFacts } from './json-ld.ts'
import {
  attribute,
  childrenOf,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
} from './tree.ts'

/** Names of `<meta>` (name, property, itemprop; lower case), by what they state. Government pages use GB/T names. */
const META: Readonly<Record<'title' | 'publisher' | 'author' | 'stamp', readonly string[]>> = {
  title: ['og:title', 'articletitle', 'twitter:title', 'dc.title'],
  publisher: [
    'source',
    'contentsource',
    'mediaid',
    'article:publisher',
    'og:site_name',
    'sitename',
    'publisher',
    'dc.publisher',
    'application-name',
  ],
  author: ['author', 'article:author', 'og:article:author', 'byline', 'dc.creator'],
  stamp: [
    'article:published_time',
    'og:published_time',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'publication_date',
    'publishtime',
    'firstpublishedtime',
    'datepublished',
    'weibo:article:create_at',
    'og:release_date',
    'citation_publication_date',
    'dc.date.issued',
    'dc.date',
    'date',
    'createddate',
    'createdate',
  ],
}

/** Reads the head of a page: `<meta>`, `<title>`, `<time>`, JSON-LD. Offsets of `tree` count from `start` in `original`. */
export function pageFacts(tree: HtmlDocument, original: string, start: number): Facts {
  const metas: { key: string; value: string; element: HtmlElement }[] = []
  const pageTitles: Title[] = []
  const times: StatedStamp[] = []
  const addresses: string[] = []
  const articles: { headline?: string; publisher?: string; author?: string; stamp?: StatedStamp }[] = []
  const stack: HtmlNode[] = [...tree.childNodes]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue
    if (node.tagName === 'meta') {
      const key = attribute(node, 'property') ?? attribute(node, 'name') ?? attribute(node, 'itemprop')
      const value = attribute(node, 'content')?.trim()
      if (key && value) metas.push({ key: key.trim().toLowerCase(), value, element: node })
    } else if (node.tagName === 'title') {
      const shown = elementText(node, original, start)
      if (shown.text.trim() !== '') pageTitles.push({ shown, from: 'page' })
    } else if (node.tagName === 'link' && attribute(node, 'rel') === 'canonical') {
      addresses.push(attribute(node, 'href') ?? '')
    } else if (node.tagName === 'time') {
      const value = attribute(node, 'datetime')
      const at = value && attributeText(node, 'datetime', original, start)
      if (at && /\d{4}/.test(value)) times.push({ text: value.trim(), at })
    } else if (node.tagName === 'script' && /^application\/ld\+json/i.test(attribute(node, 'type') ?? '')) {
      const location = node.sourceCodeLocation
      const found = articleFacts(node.childNodes.map((child) => (isText(child) ? child.value : '')).join(''))
      if (found) {
        const place = location && { start: start + location.startOffset, end: start + location.endOffset }
        articles.push({
          ...found,
          ...(found.published ? { stamp: { text: found.published, ...(place ? { at: place } : {}) } } : {}),
        })
      }
    }
    for (let index = node.childNodes.length - 1; index >= 0; index--) {
      const child = node.childNodes[index]
      if (child) stack.push(child)
    }
  }
  const stated = (kind: keyof typeof META): typeof metas =>
    META[kind].flatMap((name) => metas.filter((meta) => meta.key === name))
  const pageAddresses = [
    ...addresses,
    ...metas.filter(({ key }) => key === 'og:url').map(({ value }) => value),
  ]
  return {
    addresses: pageAddresses,
    titles: [
      ...stated('title').flatMap(({ element }): Title[] => {
        const shown = attributeText(element, 'content', original, start)
        return shown ? [{ shown, from: 'page' }] : []
      }),
      ...pageTitles,
    ],
    publishers: [
      ...articles.flatMap(({ publisher }) => publisher ?? []),
      ...stated('publisher').map(({ value }) => value),
    ].filter(isName),
    authors: [
      ...articles.flatMap(({ author }) => author ?? []),
      ...stated('author').map(({ value }) => value),
    ].filter(isName),
    stamps: [
      ...articles.flatMap(({ stamp }) => stamp ?? []),
      ...stated('stamp').map(({ value, element }): StatedStamp => {
        const at = attributeText(element, 'content', original, start)
        return { text: value, ...(at ? { at } : {}) }
      }),
      ...times,
    ],
  }
}

/** Addresses and empty words are no names. */
function isName(text: string): boolean {
  return text.length <= 60 && !/^(?:https?:|@|\d+$)/.test(text)
}

function elementText(element: HtmlElement, original: string, start: number): Title['shown'] {
  const builder = mappedTextBuilder()
  for (const child of childrenOf(element)) {
    const location = child.sourceCodeLocation
    if (isText(child) && location) {
      alignDecoded(
        original,
        start + location.startOffset,
        start + location.endOffset,
        child.value,
        builder.replacement,
      )
    }
  }
  return builder.build()
}

function attributeText(
  element: HtmlElement,
  name: string,
  original: string,
  start: number,
): Title['shown'] | undefined {
  const place = element.sourceCodeLocation?.attrs?.[name]
  const value = attribute(element, name)
  if (!place || value === undefined) return undefined
  let from = original.indexOf('=', start + place.startOffset) + 1
  while (/\s/.test(original.charAt(from))) from++
  let to = start + place.endOffset
  const quote = original.charAt(from)
  if (quote === '"' || quote === "'") {
    from++
    if (original.charAt(to - 1) === quote) to--
  }
  const builder = mappedTextBuilder()
  alignDecoded(original, from, to, value, builder.replacement)
  const mapped = builder.build()
  return mapped.text.trim() === '' ? undefined : mapped
}
