import type { Document } from '../document/document.ts'
import { append } from '../grouped-by.ts'

/** A name in quotes that a number is part of: “净网2021”, “云湖7号”; or a day that an event is named after: “5·16”. */
export interface NameMention {
  readonly document: Document
  readonly block: number
  /** In the folded text of the block, quotes left out. */
  readonly start: number
  readonly end: number
  readonly name: string
  readonly number: string
}

/** All mentions of names that differ in nothing but their number, where they do. */
export interface NumberedName {
  /** The name with # for its number. */
  readonly pattern: string
  readonly mentions: readonly NameMention[]
}

const NAMED = /“([\p{Script=Han}·]{2,8}?)[-—·]?(\d{1,4})(号|届|期)?”/gu
const OF_DAY = /“(\d{1,2}[·.]\d{1,2})”/g
/** A name of so many mentions is looked at no further. */
const MOST = 2000

/** Linear in the texts; the order of the documents changes nothing. */
export function numberedNames(unordered: readonly Document[]): readonly NumberedName[] {
  const documents = [...unordered].sort((a, b) => (a.path < b.path ? -1 : 1))
  const byPattern = new Map<string, NameMention[]>()
  for (const document of documents) {
    for (const [block, { folded, kind }] of document.blocks.entries()) {
      if (kind === 'reference') continue
      for (const match of folded.text.matchAll(NAMED)) {
        const [whole, before = '', number = '', after = ''] = match
        append(byPattern, `${before}#${after}`, {
          ...{ document, block, number, name: whole.slice(1, -1) },
          ...{ start: match.index + 1, end: match.index + whole.length - 1 },
        })
      }
      for (const match of folded.text.matchAll(OF_DAY)) {
        const [whole, number = ''] = match
        append(byPattern, '#·#', {
          ...{ document, block, number, name: number },
          ...{ start: match.index + 1, end: match.index + whole.length - 1 },
        })
      }
    }
  }
  return [...byPattern]
    .map(([pattern, mentions]) => ({ pattern, mentions }))
    .filter(
      ({ mentions }) => mentions.length <= MOST && new Set(mentions.map(({ number }) => number)).size > 1,
    )
    .sort((a, b) => (a.pattern < b.pattern ? -1 : 1))
}
