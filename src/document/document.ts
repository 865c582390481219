import type { Bilingual } from '../language.ts'
import type { MappedText, Place } from '../text/mapped-text.ts'

/** A document, read: its text, what is known about it, its blocks, and what was left out of them. */
export interface Document {
  /** Path or name, as given; unique within a run. */
  readonly path: string
  /** The decoded text, byte order mark and line ends included: every offset counts in it. */
  readonly original: string
  readonly format: DocumentFormat
  readonly metadata: Metadata
  /** In the order of the text; the headline first. */
  readonly blocks: readonly Block[]
  readonly furniture: readonly Furniture[]
  /** What an editor should know about the reading itself: a guessed encoding, broken front matter. */
  readonly notices: readonly Notice[]
}

export type DocumentFormat = 'markdown' | 'html' | 'text'

export interface Metadata {
  readonly publisher: string | null
  readonly author: string | null
  /** The page's own stamp. */
  readonly published: Stamp | null
  /** The date that the text names itself, as 「中新网7月25日电」; its year may be taken from the stamp. */
  readonly dateline: Stamp | null
}

/** A point in time that a document states about itself. */
export interface Stamp {
  /** ISO date on the calendar of Asia/Shanghai. */
  readonly date: string
  /** `HH:MM` in Asia/Shanghai, where stated. */
  readonly time?: string
  /** The zone as written (`GMT`, `+08:00`); absent where none was, and Asia/Shanghai was taken. */
  readonly zone?: string
  /** As written. */
  readonly stated: string
  readonly place?: Place
}

/** A piece of text that is read as one: figures are never read across blocks. */
export interface Block {
  readonly kind: BlockKind
  /** Depth of a heading (1–6) or of a list item; 0 elsewhere. */
  readonly level: number
  /** As a reader sees it: tags gone, entities decoded, white space collapsed. */
  readonly shown: MappedText
  /** `shown` in the one form that readers work on (see text/fold.ts). */
  readonly folded: MappedText
  readonly cell?: TableCell
}

export type BlockKind =
  | 'headline'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'cell'
  | 'caption'
  | 'quote'
  | 'reference'

/** What surrounds a table cell; texts are folded. */
export interface TableCell {
  /** Which table of the document, row and column, 0-based. */
  readonly table: number
  readonly row: number
  readonly column: number
  readonly header: boolean
  readonly rowHeaders: readonly string[]
  readonly columnHeaders: readonly string[]
  /** The table's caption, a unit note (单位：万辆) included. */
  readonly caption: string | null
}

/** Text of the page that is not text of the document. */
export interface Furniture {
  readonly reason: FurnitureReason
  readonly place: Place
}

export type FurnitureReason =
  | 'script'
  | 'style'
  | 'attribute'
  | 'comment'
  | 'hidden'
  | 'navigation'
  | 'related-links'
  | 'comments-area'
  | 'qr-code'
  | 'copyright'
  | 'editor-line'
  | 'hotline'
  | 'source-line'
  | 'advertisement'
  | 'decoration'
  | 'metadata'

export type NoticeCode =
  | 'encoding-guessed'
  | 'encoding-damaged'
  | 'binary'
  | 'empty'
  | 'front-matter-broken'
  | 'front-matter-refused'
  | 'too-large'

export interface Notice {
  readonly code: NoticeCode
  /** What happened and what to do. */
  readonly message: Bilingual
  readonly place?: Place
}
