import type { Document } from '../../src/document/document.ts'
import { readDocument } from '../../src/document/read-document.ts'

/** The blocks of a document, one a line: kind, level where it has one, folded text. */
export function outline(document: Document): string[] {
  return document.blocks.map(({ kind, level, folded }) => `${kind}${level > 0 ? level : ''} ${folded.text}`)
}

/** Reads a text under a name and gives its outline. */
export function outlineOf(path: string, content: string | Uint8Array): string[] {
  return outline(readDocument({ path, content }))
}

/** What was left out, one a line: reason and the words of the original. */
export function leftOut(document: Document): string[] {
  return document.furniture.map(
    ({ reason, place }) => `${reason} ${document.original.slice(place.start, place.end)}`,
  )
}
