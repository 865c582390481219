import { foldText } from '../text/fold.ts'
import type { FurnitureReason } from './document.ts'
import type { Piece } from './piece.ts'
import { isSiteName } from './site-name.ts'

/** One sign by which a line shows that it is no text of the article. */
interface FurnitureRule {
  readonly reason: FurnitureReason
  /** What the line is, for whoever reads or extends the list. */
  readonly what: string
  /** Longer pieces are never meant: they are prose that mentions the matter. In folded units. */
  readonly longest: number
  /** Tried on the folded text (Simplified, ASCII digits and letters, no spaces between Han). */
  readonly pattern: RegExp
  /** Only before the first paragraph of prose. */
  readonly top?: true
  /** A sentence that ends in 。 is prose all the same. */
  readonly unlessSentence?: true
}

const DATE = String.raw`(?:民国)?\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}[日号]?(?:T|（?(?:星期|周).）?)?`
const CLOCK = String.raw`\s?(?:[A-Z]{3}\s?)?(?:[上下]午)?\d{1,2}[:：时]\d{2}(?:[:：分]\d{2}秒?)?分?(?:\s?(?:[A-Z]{3}|[+-]\d{2}:?\d{2}))?`
const STAMP = `${DATE}(?:${CLOCK})?`
const LABEL = `(?:(?:文章|信息|新闻|稿件|消息|内容)?(?:来源|出处)|稿源|(?:发布|发表|更新|发稿|刊发|上传|编辑)?(?:时间|日期|于)|发布者|发布人|发布单位|发布机构|作者|记者|通讯员|文|撰文|撰稿|供稿|浏览(?:次数|量|数)?|阅读(?:次数|量|数)?|点击(?:次数|量|数|率)?|访问(?:次数|量|数)?|人气|字号|字体(?:大小)?|分享(?:到|至)?|打印|收藏|评论(?:数)?|点赞|关键词|关键字|标签|栏目|分类|索引号|文号)`

/** In order: the first that fits gives the reason. */
export const LINE_RULES: readonly FurnitureRule[] = [
  {
    reason: 'editor-line',
    what: 'who edited, proofread or signed the page off',
    longest: 100,
    pattern:
      /^[（(【[]?(?:本文|本期|文字|图片|视频|新媒体|网络|值班|执行)?(?:责任编辑|责编|责任校对|编辑|编审|校对|审核|审校|监审|监制|主编|总编辑?|编委|美编|排版|统筹|策划|制图|设计|终审|初审|复审|[一二三]审|签发|剪辑|运营)[：:丨|/]/,
  },
  {
    reason: 'editor-line',
    what: 'an editor in brackets',
    longest: 30,
    pattern: /^[（(【[](?:责任)?(?:编辑|责编|校对)[^。；]{1,20}[）)】\]]$/,
  },
  {
    reason: 'copyright',
    what: 'rights, disclaimers, licence numbers',
    longest: 300,
    pattern:
      /版权所有|copyright|©|转载请注明|(?:未经|不得|禁止|谢绝)[^。]{0,20}(?:转载|复制|摘编)|免责声明|版权声明|[A-Z]?ICP[备证]|公网安备|许可证(?:编号|号)?[：:]|(?:仅|只)代表(?:作者|本人)[^。]{0,10}(?:观点|立场)|不代表本[网站报台刊]|如有侵权|侵权[^。]{0,10}(?:删除|联系)|allrightsreserved/i,
  },
  {
    reason: 'qr-code',
    what: 'follow us, scan the code, get the app',
    longest: 60,
    unlessSentence: true,
    pattern:
      /扫码|扫一扫|扫描[^。]{0,10}(?:二维码|关注)|二维码|长按[^。]{0,8}(?:识别|图片)|关注[^。]{0,12}(?:公众号|微信|微博|客户端|我们)|(?:下载|打开)[^。]{0,12}(?:APP|客户端)|(?:尽在|就在|就上)[^。]{1,14}(?:APP|客户端)|^(?:微信)?公众号[：:]|^微信号[：:]|^点击[^。]{0,10}(?:关注|下载)/i,
  },
  {
    reason: 'hotline',
    what: 'telephone numbers and addresses to write to',
    longest: 120,
    pattern:
      /^(?:[^，。；]{0,16})(?:热线|举报电话|投诉电话|咨询电话|监督电话|服务电话|联系电话|联系方式|客服(?:电话|热线)?|报料|爆料|投稿(?:邮箱)?|邮箱|电子邮件|E-?mail|传真|电话|地址|邮编)(?:[（(][^）)]{1,20}[）)])?[：:][^。]{0,100}。?$/i,
  },
  {
    reason: 'related-links',
    what: 'the neighbours in the archive',
    longest: 120,
    pattern: /^(?:[上下]一[篇条页则]|前一篇|后一篇)(?:文章|新闻)?[：:>»]/,
  },
  {
    reason: 'related-links',
    what: 'one related headline in its line',
    longest: 120,
    pattern:
      /^[>»▶●【[（(]?(?:相关(?:新闻|阅读|报道|链接|文章|推荐)|推荐阅读|延伸阅读|往期(?:回顾|推荐)|更多精彩)(?:[】\]）)]|[：:|>»])/,
  },
  {
    reason: 'navigation',
    what: 'the way from the front page',
    longest: 120,
    pattern: /^(?:(?:您|你)?(?:现在|当前|所在|目前)?的?(?:所在)?位置(?:是)?[：:]|首页(?:[>»›/|·-]|$))/,
  },
  {
    reason: 'navigation',
    what: 'buttons',
    longest: 24,
    pattern:
      /^(?:(?:返回|回到|关闭|打印|分享|收藏|点赞|举报|纠错|展开|收起|点击|查看|阅读|加载|登录|注册|搜索|上一页|下一页|尾页|目录|全文|更多|原文|首页|顶部|列表|本页|窗口|到|至|全部|剩余|我要|[<>+【】[\]|/·]){1,6})$/,
  },
  {
    reason: 'source-line',
    what: 'a stamp with its clock alone',
    longest: 60,
    pattern: new RegExp(`^${DATE}${CLOCK}(?:[|/·—-]?[^，。；！？\\d]{0,10})?$`),
  },
  {
    // Further down, a day alone is a heading of a chronicle.
    reason: 'source-line',
    what: 'a day alone',
    longest: 40,
    top: true,
    pattern: new RegExp(`^${DATE}(?:[|/·—-]?[^，。；！？\\d]{0,10})?$`),
  },
  {
    reason: 'source-line',
    what: 'source, time, author, counters',
    longest: 160,
    unlessSentence: true,
    pattern: new RegExp(
      `^(?:${STAMP})?[|/·\\s]?(?:[^，。；！？：:]{0,20}\\s)?[（(【[]?${LABEL}[：:|/][^。；]{0,150}$`,
    ),
  },
  {
    reason: 'source-line',
    what: 'a stamp between source, author or counters',
    longest: 160,
    unlessSentence: true,
    pattern: new RegExp(`^[^，。；！？]{0,30}?${STAMP}[^。；，]{0,30}?${LABEL}[^。；，]{0,80}$`),
  },
  {
    reason: 'source-line',
    what: 'a line with a stamp and its clock between headline and text',
    longest: 60,
    top: true,
    unlessSentence: true,
    pattern: new RegExp(`^[^，。；！？]{0,24}?${DATE}${CLOCK}[^，。；！？]{0,24}$`),
  },
  {
    reason: 'source-line',
    what: 'a byline',
    longest: 40,
    pattern:
      /^[（(【[]?(?:[^，。；：]{0,12}(?:记者|通讯员|首席记者|见习记者|评论员|特约撰稿)){1,3}[^，。；：\d]{1,24}[）)】\]]?$/,
  },
  {
    reason: 'source-line',
    what: 'a byline with its place, and perhaps a stamp behind',
    longest: 60,
    pattern:
      /^[（(【[]?(?:记者|[^，。；：]{0,8}(?:中心|组))[^，。；：\d]{1,16}[/]?[^，。；：\d]{0,10}(?:报导|报道)[）)】\]]?[^，。；！？]{0,24}$/,
  },
  {
    reason: 'source-line',
    what: 'the account that posted the page',
    longest: 16,
    top: true,
    pattern: /^(?:admin|administrator|webmaster|editor|root|管理员|小编|佚名|匿名|游客|原创)$/i,
  },
  {
    reason: 'source-line',
    what: 'counters of comments and views',
    longest: 24,
    pattern:
      /^(?:\d[\d.]*万?(?:次)?(?:阅读|浏览|评论|点赞|播放|转发|收藏|人参与|赞)|(?:阅读|浏览|评论|点赞|播放|转发|收藏|赞|热度)[（(]?\d[\d.]*万?\+?[）)]?)+$/,
  },
  { reason: 'metadata', what: 'a bare counter', longest: 8, top: true, pattern: /^\d{1,8}$/ },
  {
    reason: 'decoration',
    what: 'the number of a section, alone',
    longest: 8,
    pattern: /^(?:part\.?|no\.?)?0?\d$(?<=0\d|[a-z.]\d)/i,
  },
  {
    reason: 'decoration',
    what: 'a rule drawn with signs',
    longest: 200,
    pattern: /^[※*＊=＝_—·.~◆◇■□●○★☆▲△▼▽↓↑→←#|/\\\s-]+$/,
  },
  {
    reason: 'metadata',
    what: 'the headline that another paper gave',
    longest: 120,
    pattern: /^[（(【[]?原(?:标题|题|文标题)[：:]/,
  },
]

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
        : (lineReason(folded, top) ?? (top && isOutletLine(piece, index) ? 'source-line' : linkReason(piece)))
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

/** No rule reaches further; longer pieces are prose. */
const LONGEST_LINE = 400

export function lineReason(folded: string, top: boolean): FurnitureReason | undefined {
  if (folded === '') return undefined
  const sentence = /[。！？]$/.test(folded)
  return LINE_RULES.find(
    (rule) =>
      folded.length <= rule.longest &&
      (top || !rule.top) &&
      !(sentence && rule.unlessSentence) &&
      rule.pattern.test(folded),
  )?.reason
}

function boxReason(folded: string): FurnitureReason | undefined {
  return folded.length > 24 ? undefined : BOX_HEADINGS.find(({ pattern }) => pattern.test(folded))?.reason
}

const SENTENCE_END = /[。！？；!?;][”’」』）)】\]]*$/

/** A paragraph that ends its sentence. */
export function isProse(piece: Piece): boolean {
  return piece.kind !== 'heading' && piece.shown.text.length >= 15 && SENTENCE_END.test(piece.shown.text)
}

/**
 * Where a box of other stories ends: at two paragraphs of prose in a row, at a heading of the format's own that
 * is followed by prose, or with the page. Teasers break off (`…`) or are links, so they are no prose.
 */
function boxEnd(pieces: readonly Piece[], start: number): number {
  const heading = pieces[start]
  for (let index = start + 1; index < pieces.length; index++) {
    const piece = pieces[index]
    const next = pieces[index + 1]
    if (!piece) break
    const unlinkedProse =
      isProse(piece) && piece.linked * 2 < piece.shown.text.length && piece.kind === 'paragraph'
    if (unlinkedProse && (!next || (isProse(next) && next.linked * 2 < next.shown.text.length)) && next)
      return index
    const sameRank = piece.kind === 'heading' && (heading?.kind !== 'heading' || piece.level <= heading.level)
    if (sameRank && next && isProse(next) && next.linked === 0) return index
  }
  return pieces.length
}

/** Lines that are nothing but links: menus, lists of other stories. */
function linkReason(piece: Piece): FurnitureReason | undefined {
  const length = piece.shown.text.replace(/[\s|·>»/]/g, '').length
  if (piece.kind === 'heading' || length === 0 || piece.linked < length * 0.8) return undefined
  if (/[|｜]/.test(piece.shown.text)) return 'navigation'
  return /[。！？；]$/.test(piece.shown.text) ? undefined : 'related-links'
}
