import type { FurnitureReason } from '../document.ts'

interface ClassNames {
  readonly reason: FurnitureReason
  /** Tell wherever they stand in a name, which is split at hyphens, underscores, figures and capitals. */
  readonly words: string
  /** Tell only as a whole name: as parts they mean something else (`overflow-hidden`, `section-header`). */
  readonly names?: string
}

/** What class names and ids of news pages announce. Pinyin names are those of Chinese publishing systems. */
const CLASS_NAMES: readonly ClassNames[] = [
  {
    reason: 'navigation',
    words:
      'nav navbar navigation subnav topnav menu breadcrumb breadcrumbs crumb crumbs topbar toolbar pager pagination ' +
      'footer share sharing bdsharebuttonbox login friendlink friendlinks sitemap editsection catlinks',
    names:
      'header head top foot bottom search tags tag keywords social site-header siteheader page-header pageheader ' +
      'top-header global-header web-header g-header site-head top-bar search-box searchbox toc dqwz weizhi',
  },
  {
    reason: 'related-links',
    words:
      'related relate relatednews relnews recommend recommends recommended recommendation sidebar ranking hotnews ' +
      'hotlist tuijian xiangguan guess prevnext readmore morenews',
    names: 'hot rank hot-news hot-list hot-rank hotrank rank-list relation prev-next more-news aside side',
  },
  { reason: 'comments-area', words: 'comment comments commentlist pinglun', names: 'reply replies discuss' },
  { reason: 'qr-code', words: 'qr qrcode ewm erweima' },
  {
    reason: 'editor-line',
    words: 'zebian bianji',
    names: 'editor editors article-editor edit-info art-editor editor-info',
  },
  { reason: 'copyright', words: 'copyright disclaimer shengming mianze banquan' },
  { reason: 'advertisement', words: 'ad ads adv advert advertisement adsbygoogle guanggao sponsor' },
  { reason: 'hidden', words: 'invisible', names: 'hidden hide d-none is-hidden hidden-content' },
]

const BY_WORD = byName(({ words }) => words)
const BY_NAME = byName(({ names }) => names ?? '')

function byName(pick: (names: ClassNames) => string): ReadonlyMap<string, FurnitureReason> {
  return new Map(
    CLASS_NAMES.flatMap((each) =>
      pick(each)
        .split(' ')
        .filter(Boolean)
        .map((name): [string, FurnitureReason] => [name, each.reason]),
    ),
  )
}

/** Longer lists are no class lists. */
const LONGEST = 500

/** Why an element with these class names and this id is no text of the article. */
export function classReason(names: string): FurnitureReason | undefined {
  if (names.length <= 1 || names.length > LONGEST) return undefined
  for (const name of names.split(/\s+/)) {
    const lower = name.toLowerCase()
    const whole = BY_NAME.get(lower.replaceAll('_', '-'))
    if (whole) return whole
    for (const word of name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[\s_\-\d:]+/)) {
      const reason = BY_WORD.get(word)
      if (reason) return reason
    }
  }
  return undefined
}
