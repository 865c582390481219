import { foldText } from '../text/fold.ts'
import { type MappedText, sliceMapped } from '../text/mapped-text.ts'
import type { DocumentFormat } from './document.ts'
import type { Facts, Piece } from './piece.ts'
import { SITE_NAME } from './site-name.ts'

export interface Headline {
  readonly shown: MappedText
  /** Index of the piece that it is, -1 where it stands outside the body. */
  readonly piece: number
  /** Names that trailed behind a page's title: the site's. */
  readonly siteNames: readonly string[]
}

/** A first line this long, or one that ends a sentence, is no headline. */
const LONGEST = 80

/**
 * Finds what a reader takes for the headline: the title of the front matter; on a page the heading that its
 * title repeats, else its first `h1`, else the title itself without the site's name; in plain text the first line.
 */
export function findHeadline(
  pieces: readonly Piece[],
  facts: Facts,
  format: DocumentFormat,
): Headline | undefined {
  const stated = facts.titles.find(({ from }) => from === 'front-matter')
  if (stated) return { shown: stated.shown, piece: -1, siteNames: [] }
  const titles = facts.titles.map(({ shown }) => withoutSiteName(shown))
  const siteNames = titles.flatMap(({ siteName }) => siteName)
  const index = visibleHeadline(
    pieces,
    titles.map(({ shown }) => foldText(shown.text)),
  )
  const visible = pieces[index]
  if (visible) return { shown: visible.shown, piece: index, siteNames }
  const title = titles[0]
  if (title) return { shown: title.shown, piece: -1, siteNames }
  const at = format === 'html' ? 0 : behindMasthead(pieces)
  const first = pieces[at]
  if (!first || format === 'html' || !isFirstLine(first, pieces[at + 1])) return undefined
  return { shown: first.shown, piece: at, siteNames }
}

/** 港湾晚报, 二〇二三年六月二十六日 星期一 A3 体育: a paper's name and the line of its day stand above the headline. */
function behindMasthead(pieces: readonly Piece[]): number {
  const lines = pieces.slice(0, MASTHEAD_LINES).map(({ shown }) => foldText(shown.text.slice(0, LONGEST)))
  if (!MASTHEAD.test(lines[0] ?? '')) return 0
  const at = lines.findIndex((line, index) => index > 0 && !LINE_OF_DAY.test(line))
  return at > 0 && isFirstLine(pieces[at], pieces[at + 1]) ? at : 0
}

const MASTHEAD_LINES = 4
const MASTHEAD =
  /^[\u4e00-\u9fff]{1,5}(?:日报|晚报|早报|晨报|时报|商报|周报|快报|导报|都市报|晚邮|邮报|新报|日志|新闻)$/
const LINE_OF_DAY =
  /^(?:\d{4}|[一二三四五六七八九〇零○]{4})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日[^，。；：]{0,20}$/

/** 「【本报讯】（记者…）」 opens the text itself. */
const NEWS_OPENING = /[讯訊][】)）]|[（(](?:本报|本网)?(?:记者|記者)/

function isFirstLine(first: Piece | undefined, second: Piece | undefined): boolean {
  if (first === undefined) return false
  const text = first.shown.text
  return (
    second !== undefined &&
    !second.soft &&
    first.kind === 'paragraph' &&
    text.length <= LONGEST &&
    (!first.indented || (text.length <= 40 && !/[，,]/.test(text))) &&
    !NEWS_OPENING.test(text) &&
    !/[。；，：、]$/.test(text)
  )
}

function visibleHeadline(pieces: readonly Piece[], titles: readonly string[]): number {
  const texts = pieces
    .slice(0, NEAR_TOP)
    .map((piece) => (piece.shown.text.length > 120 ? '' : foldText(piece.shown.text)))
  const repeated = texts.findIndex((text, index) => {
    const kind = pieces[index]?.kind
    if (text.length < 4 || (kind !== 'heading' && kind !== 'paragraph')) return false
    return titles.some(
      (title) =>
        title === text ||
        (kind === 'heading' && text.length >= 6 && (title.includes(text) || text.includes(title))),
    )
  })
  if (repeated >= 0) return repeated
  return pieces.findIndex((piece) => piece.kind === 'heading' && piece.level === 1)
}

/** Longer titles are left as they are. In units. */
const LONGEST_TITLE = 300

/** Headlines stand above the text. */
const NEAR_TOP = 60

/** `标题_法治频道_闽江在线` → the headline, and the names cut off, the last (the site's) first. */
export function withoutSiteName(title: MappedText): {
  readonly shown: MappedText
  readonly siteName: readonly string[]
} {
  const siteName: string[] = []
  let start = 0
  let end = title.text.length
  while (/\s/.test(title.text.charAt(start))) start++
  while (end - start <= LONGEST_TITLE) {
    while (end > start && /\s/.test(title.text.charAt(end - 1))) end--
    const text = title.text.slice(start, end)
    const cut = Math.max(...['_', '|', '｜', '-', '—', '–', '－'].map((sign) => text.lastIndexOf(sign)))
    const last = text.slice(cut + 1).trim()
    const before = text.slice(0, cut).replace(/[\s_|｜\-—–－]+$/, '')
    const spaced = /[\s_|｜]/.test(text.slice(before.length, cut + 1))
    const isSite =
      last.length <= 16 &&
      !/\d/.test(last) &&
      (SITE_NAME.test(last) || (spaced && last.length <= 12 && siteName.length > 0))
    const channel = spaced && last.length <= 6 && !/\d/.test(last)
    if (cut <= 0 || before.length < 6 || !(isSite || channel)) break
    siteName.push(last)
    end = start + before.length
  }
  return { shown: sliceMapped(title, start, end), siteName }
}
