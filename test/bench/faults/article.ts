import { Converter } from 'opencc-js/cn2t'
import type { Fact } from './world.ts'
import type { Written } from './written.ts'

/** What a figure is in its article: a telling of a fact, or a number computed from others. */
export type Role =
  | { readonly kind: 'fact'; readonly fact: Fact; readonly stated?: 'comparison' }
  | { readonly kind: 'growth' | 'share'; readonly now: number; readonly before: number }
  | { readonly kind: 'count'; readonly names: number }
  | {
      readonly kind: 'total'
      readonly series: string
      readonly region: string
      readonly metric: string
      readonly from: number
      readonly to: number
    }

export interface Figure {
  readonly role: Role
  readonly written: Written
  readonly unit: string
  /** Where it stands: in the headline, or in which paragraph. */
  readonly paragraph: number
  /** Figures of one complete breakdown share a number; 0 is its whole. */
  readonly breakdown?: { readonly list: number; readonly part: boolean }
}

export type Piece = string | Figure

/** An article before it is printed: its headline is paragraph 0. */
export interface Article {
  readonly path: string
  readonly series: string
  readonly year: number | null
  readonly region: string
  readonly month: number
  readonly published: string
  readonly publisher: string
  readonly script: 'simplified' | 'traditional'
  readonly paragraphs: readonly (readonly Piece[])[]
  /** The path of the article that it reprints. */
  readonly reprints?: string
}

export interface Printed {
  readonly content: string
  /** In the order of the text. */
  readonly places: readonly { readonly figure: Figure; readonly start: number; readonly end: number }[]
  /** Where each paragraph begins and ends. */
  readonly paragraphs: readonly { readonly start: number; readonly end: number }[]
}

const traditional = Converter({ from: 'cn', to: 't' })

/** Prints an article as Markdown with front matter, and tells where each figure stands in it. */
export function print(article: Article): Printed {
  const inScript = (text: string): string => (article.script === 'traditional' ? traditional(text) : text)
  let content = `---\ntitle: "${inScript(article.paragraphs[0]?.map(pieceText).join('') ?? '')}"\ndate: ${article.published}\nauthor: ${inScript(article.publisher)}\n---\n`
  const places: Printed['places'][number][] = []
  const paragraphs: Printed['paragraphs'][number][] = []
  for (const [index, pieces] of article.paragraphs.entries()) {
    // The headline stands in the front matter: its pieces are found there.
    let at = index === 0 ? content.indexOf('"') + 1 : content.length + 1
    const start = at
    let text = ''
    for (const piece of pieces) {
      const shown = inScript(pieceText(piece))
      if (typeof piece !== 'string') {
        const number = inScript(piece.written.text)
        places.push({ figure: piece, start: at, end: at + number.length })
      }
      text += shown
      at += shown.length
    }
    if (index > 0) content += `\n${text}\n`
    paragraphs.push({ start, end: at })
  }
  return { content, places, paragraphs }
}

export function pieceText(piece: Piece): string {
  return typeof piece === 'string' ? piece : piece.written.text + piece.unit
}

/** All figures of an article, each with its paragraph's and its own position. */
export function figuresOf(
  article: Article,
): readonly { readonly figure: Figure; readonly paragraph: number; readonly index: number }[] {
  return article.paragraphs.flatMap((pieces, paragraph) =>
    pieces.flatMap((piece, index) =>
      typeof piece === 'string' ? [] : [{ figure: piece, paragraph, index }],
    ),
  )
}

/** The article with one piece put in another's place. */
export function withPiece(article: Article, paragraph: number, index: number, piece: Piece): Article {
  return {
    ...article,
    paragraphs: article.paragraphs.map((pieces, at) =>
      at === paragraph ? pieces.map((one, here) => (here === index ? piece : one)) : pieces,
    ),
  }
}
