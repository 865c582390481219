import { fold } from '../text/fold.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { stampOfAddress } from './address-stamp.ts'
import type { Block, Document, DocumentFormat, Furniture, FurnitureReason, Notice } from './document.ts'
import { edgeStamps } from './edge-stamp.ts'
import { decodeBytes } from './encoding.ts'
import { recogniseFormat } from './format.ts'
import { readFrontMatter } from './front-matter.ts'
import { type Sifted, siftFurniture } from './furniture.ts'
import { findHeadline } from './headline.ts'
import { cutHtml } from './html/html.ts'
import { cutMarkdown } from './markdown.ts'
import { lineFacts, metadataOf } from './metadata.ts'
import { type Cut, joinFacts, NO_FACTS, type Piece } from './piece.ts'
import { cutPlainText } from './plain-text.ts'
import { rejoinSentences } from './rejoin.ts'
import { isSiteName } from './site-name.ts'
import { type Part, structure } from './structure.ts'

/** A document that is already in memory. */
export interface DocumentSource {
  /** Its name in reports; its ending helps to tell the format. */
  readonly path: string
  /** Bytes are decoded (see encoding.ts); a string is taken as it is. */
  readonly content: string | Uint8Array
}

/**
 * Reads one document: decodes it, splits off what it says about itself, and cuts its text into blocks, each with
 * the way back to `original`. Never throws for what a document holds; what is amiss stands in `notices`.
 */
export function readDocument({ path, content }: DocumentSource): Document {
  const { text: original, notices: decoding } =
    typeof content === 'string' ? { text: content, notices: [] } : decodeBytes(content)
  const front = readFrontMatter(original)
  const hasFrontMatter = front.bodyStart > 0
  const bodyStart = hasFrontMatter ? front.bodyStart : original.startsWith(BYTE_ORDER_MARK) ? 1 : 0
  const bodyFormat = recogniseFormat(path, original.slice(bodyStart), hasFrontMatter)
  const cut = cutBody(original, bodyStart, bodyFormat)
  const { kept, dropped } = siftFurniture(cut.pieces)
  const { pieces, siteLine } = splitSiteLine(kept)
  const aboutPage = dropped.filter(({ reason }) => ABOUT_PAGE.has(reason)).map(({ piece }) => piece)
  const headline = findHeadline(pieces, joinFacts(front.facts, cut.facts), bodyFormat)
  const rest = pieces.filter((_, index) => index !== headline?.piece)
  const stated = joinFacts(joinFacts(front.facts, lineFacts(aboutPage)), cut.facts)
  const addresses = [...stated.addresses, path.slice(path.lastIndexOf('/') + 1)]
  const facts = joinFacts(stated, {
    ...NO_FACTS,
    stamps: [...edgeStamps(rest), ...addresses.flatMap((address) => stampOfAddress(address) ?? [])],
  })
  const blocks: Block[] = []
  if (headline) blocks.push(block('headline', 0, headline.shown))
  for (const { kind, level, piece, cell } of raiseSecondTitle(structure(rejoinSentences(rest)), dropped)) {
    blocks.push({ ...block(kind, level, piece.shown), ...(cell ? { cell } : {}) })
  }
  const furniture: Furniture[] = [
    ...front.furniture,
    ...cut.furniture,
    ...dropped.map(({ piece, reason }): Furniture => ({ reason, place: piece.place })),
    ...(siteLine ? [{ reason: 'navigation' as const, place: siteLine.place }] : []),
  ].sort((a, b) => a.place.start - b.place.start)
  const siteNames = [...(siteLine ? [siteLine.shown.text] : []), ...(headline?.siteNames ?? [])]
  return {
    path,
    original,
    format: hasFrontMatter ? 'markdown' : bodyFormat,
    metadata: metadataOf(facts, blocks, siteNames),
    blocks,
    furniture,
    notices: [...decoding, ...front.notices, ...emptiness(original, blocks, decoding)],
  }
}

const BYTE_ORDER_MARK = '\ufeff'

/** Furniture that states facts about the document. */
const ABOUT_PAGE: ReadonlySet<FurnitureReason> = new Set([
  'source-line',
  'metadata',
  'copyright',
  'editor-line',
])

function cutBody(original: string, start: number, format: DocumentFormat): Cut {
  switch (format) {
    case 'html':
      return cutHtml(original, start)
    case 'markdown':
      return cutMarkdown(original, start)
    case 'text':
      return cutPlainText(original, start)
  }
}

/** A heading right below the headline, with the lines about the page under it, is the title of all that follows. */
function raiseSecondTitle(parts: readonly Part[], dropped: Sifted['dropped']): readonly Part[] {
  const [first, second, ...others] = parts
  if (!first || !second || first.kind !== 'heading' || first.piece.kind === 'heading') return parts
  const { end } = first.piece.place
  const { start } = second.piece.place
  const about = dropped.some(
    ({ piece, reason }) => reason === 'source-line' && piece.place.start >= end && piece.place.end <= start,
  )
  return about ? [{ ...first, level: 1 }, second, ...others] : parts
}

/** The name of a site as the last line of a page is its footer. */
function splitSiteLine(kept: readonly Piece[]): {
  readonly pieces: readonly Piece[]
  readonly siteLine?: Piece
} {
  const last = kept.at(-1)
  if (!last || kept.length < 3 || last.kind !== 'paragraph' || !isSiteName(last.shown.text))
    return { pieces: kept }
  return { pieces: kept.slice(0, -1), siteLine: last }
}

function block(kind: Block['kind'], level: number, shown: MappedText): Block {
  return {
    kind,
    level,
    shown,
    folded: fold(shown, { keepSpaces: kind === 'headline' || kind === 'heading' }),
  }
}

function emptiness(original: string, blocks: readonly Block[], decoding: readonly Notice[]): Notice[] {
  if (blocks.length > 0 || decoding.some(({ code }) => code === 'binary' || code === 'too-large')) return []
  const blank = original.trim() === ''
  return [
    {
      code: 'empty',
      message: blank
        ? { zh: '文件为空，没有可检查的内容。', en: 'The file is empty: there is nothing to check.' }
        : {
            zh: '文件中没有正文（只有标记、脚本或页面附属内容）。请确认保存的是文章本身。',
            en: 'The file holds no text of an article, only markup or page furniture. Make sure that the article itself was saved.',
          },
    },
  ]
}
