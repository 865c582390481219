import { foldText } from '../text/fold.ts'
import type { FurnitureReason } from './document.ts'
import { lineReason, MASTHEAD_DAY } from './line-furniture.ts'
import type { Piece } from './piece.ts'
import { isSiteName } from './site-name.ts'

/** Headings of boxes that hold other stories, and of comment areas. */
const BOX_HEADINGS: readonly { readonly reason: FurnitureReason; readonly pattern: RegExp }[] = [
  {
    reason: 'related-links',
    pattern:
      /^[>»▶●★◆■【[|「“]*(?:相关(?:内容|阅读|推荐|新闻|文章|报道|链接|资讯|专题|稿件|视频)|热门(?:资讯|推荐|新闻|文章|阅读|话题|标签|搜索|排行|视频)|推荐(?:阅读|新闻|文章|内容|视频|资讯)|为(?:您|你)推荐|编辑推荐|精彩推荐|精选推荐|延伸阅读|扩展阅读|拓展阅读|猜(?:你|您)喜欢|大家都在看|(?:您|你)可能(?:还|也)?(?:感兴趣|喜欢)(?:的)?|最新(?:新闻|文章|资讯|报道|发布|推荐)|今日(?:热点|推荐|要闻|头条)|热点(?:新闻|推荐|排行)|(?:新闻|点击|阅读|热文|热点|人气)?排行榜?|\d{1,2}小时(?:热文|热榜|热点|排行|新闻)|往期(?:回顾|精选|推荐|内容)|更多(?:新闻|内容|阅读|文章|精彩|相关)|友情链接|滚动新闻|图片新闻|随机(?:文章|推荐)|related(?:articles|posts|news|stories)?|youmayalsolike)[】\]」”]*[：:>»|+]*$/i,
  },
  {
    reason: 'comments-area',
    pattern:
      /^[>»▶●【[|]*(?:网友评论|评论区|最新评论|全部评论|热门评论|精彩评论|发表评论|我要评论|网友留言|留言板|用户评论|评论)(?:[（(]?\d*[条）)]*)[】\]]*[：:>»|]*$/,
  },
]

export interface Sifted {
  readonly kept: readonly Piece[]
  readonly dropped: readonly { readonly piece: Piece; readonly reason: FurnitureReason }[]
}

/** Tells the text of an article from the furniture of its page, piece by piece and box by box. */
export function siftFurniture(pieces: readonly Piece[]): Sifted {
  const kept: Piece[] = []
  const dropped: { piece: Piece; reason: FurnitureReason }[] = []
  let top = true
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]
    if (!piece) continue
    const folded = piece.shown.text.length > LONGEST_LINE ? '' : foldText(piece.shown.text)
    if (folded === '' && piece.shown.text.length <= LONGEST_LINE) {
      // Nothing but characters that show nothing.
      dropped.push({ piece, reason: 'decoration' })
      continue
    }
    const box = piece.kind === 'cell' ? undefined : boxReason(folded)
    if (box) {
      const end = boxEnd(pieces, index)
      for (const inside of pieces.slice(index, end)) dropped.push({ piece: inside, reason: box })
      index = end - 1
      continue
    }
    const reason =
      piece.kind === 'cell'
        ? undefined
        : (lineReason(folded, top) ??
          (top && (isOutletLine(piece, index) || isMasthead(pieces, index))
            ? 'source-line'
            : linkReason(piece)))
    if (reason) dropped.push({ piece, reason })
    else {
      kept.push(piece)
      if (isProse(piece)) top = false
    }
  }
  return { kept, dropped }
}

/** The name of an outlet alone, between headline and text. */
function isOutletLine(piece: Piece, index: number): boolean {
  return index > 0 && piece.kind === 'paragraph' && isSiteName(piece.shown.text)
}

/** 乌兰察布晚讯 over 2021年9月27日 第3版: a paper by its name, before the headline. */
function isMasthead(pieces: readonly Piece[], index: number): boolean {
  const [name, day] = [pieces[index], pieces[index + 1]]
  if (index > 0 || name?.kind !== 'paragraph' || !day) return false
  const told = foldText(day.shown.text.slice(0, LONGEST_DAY))
  return (
    /^[\p{Script=Han}·]{2,12}$/u.test(name.shown.text.trim()) &&
    /星期|周.|版/.test(told) &&
    MASTHEAD_DAY.test(told)
  )
}

const LONGEST_DAY = 60

/** No rule reaches further; longer pieces are prose. */
const LONGEST_LINE = 400

function boxReason(folded: string): FurnitureReason | undefined {
  return folded.length > 24 ? undefined : BOX_HEADINGS.find(({ pattern }) => pattern.test(folded))?.reason
}

const SENTENCE_END = /[。！？；!?;][”’」』）)】\]]*$/

/** A paragraph that ends its sentence. */
export function isProse(piece: Piece): boolean {
  return piece.kind !== 'heading' && piece.shown.text.length >= 15 && SENTENCE_END.test(piece.shown.text)
}

/**
 * Where a box of other stories ends: at three paragraphs of prose in a row, at a heading of the format's own that
 * is followed by prose, or with the page. Teasers break off (`…`) or are links, so they are no prose.
 */
function boxEnd(pieces: readonly Piece[], start: number): number {
  const heading = pieces[start]
  let prose = 0
  for (let index = start + 1; index < pieces.length; index++) {
    const piece = pieces[index]
    if (!piece) break
    const unlinked =
      isProse(piece) && piece.kind === 'paragraph' && piece.linked * 2 < piece.shown.text.length
    prose = unlinked ? prose + 1 : 0
    if (prose === RESUMED) return index - RESUMED + 1
    const next = pieces[index + 1]
    const sameRank = piece.kind === 'heading' && (heading?.kind !== 'heading' || piece.level <= heading.level)
    if (sameRank && next && isProse(next) && next.linked === 0) return index
  }
  return pieces.length
}

/** So many paragraphs of prose in a row are no teasers any more. */
const RESUMED = 3

/** Lines that are nothing but links: menus, lists of other stories. */
function linkReason(piece: Piece): FurnitureReason | undefined {
  const length = piece.shown.text.replace(/[\s|·>»/]/g, '').length
  if (piece.kind === 'heading' || length === 0 || piece.linked < length * 0.8) return undefined
  if (/[|｜]/.test(piece.shown.text)) return 'navigation'
  return /[。！？；]$/.test(piece.shown.text) ? undefined : 'related-links'
}
