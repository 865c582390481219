import type { DocumentFormat } from './document.ts'

/** How much of a text is looked at to tell its format. */
const SAMPLE = 20_000

const PAGE =
  /^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--[\s\S]{0,2000}?-->\s{0,200}){0,5}<(?:!doctype\s+html|html|head|body)[\s>]/i
const BLOCK_TAG =
  /<(?:p|div|section|article|table|tr|td|ul|ol|li|h[1-6]|blockquote|br|center|figure|span|font)(?=[\s/>])/gi
const STARTS_WITH_TAG = /^\s{0,200}<(?:!--|\/?[a-zA-Z][a-zA-Z0-9-]{0,20}[\s/>])/

const MARKDOWN_SIGNS: readonly RegExp[] = [
  /^ {0,3}#{1,6} +\S/m,
  /^ {0,3}[-*+] +\S/m,
  /^ {0,3}\d{1,3}\. +\S/m,
  /^ {0,3}> ?\S/m,
  /^ {0,3}\|?[^|\n]{0,200}\|[^\n]{0,500}\n {0,3}\|? {0,9}:?-{3,}/m,
  /\*\*[^*\n]{1,200}\*\*/,
  /!?\[[^\]\n]{0,200}\]\([^)\n]{1,400}\)/,
  /^ {0,3}```/m,
]

/**
 * Tells the format of a text (front matter cut off) by what it holds; its name decides only between a text
 * with no sign of any markup and Markdown.
 */
export function recogniseFormat(path: string, body: string, hasFrontMatter: boolean): DocumentFormat {
  const sample = body.slice(0, SAMPLE).replace(/^\ufeff/, '')
  if (PAGE.test(sample)) return 'html'
  const tags = sample.match(BLOCK_TAG)?.length ?? 0
  const signs = MARKDOWN_SIGNS.filter((sign) => sign.test(sample)).length
  const named = nameFormat(path)
  if (tags > 0 && (STARTS_WITH_TAG.test(sample) || named === 'html') && tags > signs) return 'html'
  if (named === 'html') return tags > 0 || signs === 0 ? 'html' : 'markdown'
  if (named === 'markdown' || hasFrontMatter || signs >= 2) return 'markdown'
  // A stray heading sign or tag in a .txt is enough where it is plainly meant as markup.
  if (tags >= 3) return 'html'
  return /^#{1,6} +\S/m.test(sample) && signs >= 1 && named === undefined ? 'markdown' : 'text'
}

function nameFormat(path: string): DocumentFormat | undefined {
  const extension = /\.([a-zA-Z]{1,10})$/.exec(path)?.[1]?.toLowerCase()
  switch (extension) {
    case 'md':
    case 'markdown':
    case 'mdown':
    case 'mkd':
      return 'markdown'
    case 'html':
    case 'htm':
    case 'xhtml':
    case 'shtml':
      return 'html'
    case 'txt':
    case 'text':
      return 'text'
    default:
      return undefined
  }
}
