import type { MappedText, Place } from '../text/mapped-text.ts'
import type { Furniture, TableCell } from './document.ts'

/** What a format's reader cuts a text into, before furniture, headings and headline are told apart. */
export interface Piece {
  /** `heading` only where the format itself says so. */
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'caption' | 'quote' | 'reference'
  /** Level of a heading (1–6), depth of a list item; 0 elsewhere. */
  readonly level: number
  readonly shown: MappedText
  readonly place: Place
  /** How many units of `shown` stand in links. */
  readonly linked: number
  /** All of it is set in bold. */
  readonly strong: boolean
  /** Begins after a mere line break: it may be the rest of the piece before. */
  readonly soft: boolean
  /** Begins with the indent of a paragraph (two full-width spaces or the like). */
  readonly indented: boolean
  readonly cell?: TableCell
}

/** A text cut up by its format's reader. */
export interface Cut {
  readonly pieces: readonly Piece[]
  readonly furniture: readonly Furniture[]
  readonly facts: Facts
}

/** What a page or its front matter says about itself; the first of each list counts most. */
export interface Facts {
  readonly titles: readonly Title[]
  readonly publishers: readonly string[]
  readonly authors: readonly string[]
  readonly stamps: readonly StatedStamp[]
  /** Of the page itself. */
  readonly addresses: readonly string[]
}

export interface Title {
  readonly shown: MappedText
  /** `page` titles carry the site's name behind them. */
  readonly from: 'front-matter' | 'page'
}

export interface StatedStamp {
  readonly text: string
  /** Where the text stands: exact with its map, else as a whole. */
  readonly at?: MappedText | Place
}

export const NO_FACTS: Facts = { titles: [], publishers: [], authors: [], stamps: [], addresses: [] }

/** Both, the first counting more. */
export function joinFacts(first: Facts, second: Facts): Facts {
  return {
    titles: [...first.titles, ...second.titles],
    publishers: [...first.publishers, ...second.publishers],
    authors: [...first.authors, ...second.authors],
    stamps: [...first.stamps, ...second.stamps],
    addresses: [...first.addresses, ...second.addresses],
  }
}
