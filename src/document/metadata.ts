import { foldText } from '../text/fold.ts'
import type { Block, Metadata, Stamp } from './document.ts'
import type { Facts, Piece, StatedStamp } from './piece.ts'
import { type FoundDateline, findDateline, parseStamp } from './stamp.ts'

/** What the visible lines about the page say: 「来源：…」, 「记者 …」, a stamp alone. */
export function lineFacts(pieces: readonly Piece[]): Facts {
  const publishers: string[] = []
  const authors: string[] = []
  const stamps: StatedStamp[] = []
  for (const piece of pieces) {
    const text = piece.shown.text
    if (text.length > 300) continue
    const publisher = /(?:来源|來源|稿源|出处|出處)\s{0,3}[：:]\s{0,3}([^\s|，。；：:（(]{2,30})/.exec(
      text,
    )?.[1]
    if (
      publisher &&
      !/^(?:互联网|互聯網|网络|網絡|综合|綜合|其他|原创|原創|本站|未知|未注明|网络综合)$/.test(publisher)
    )
      publishers.push(publisher)
    const author = /(?:作者|记者|記者|通讯员)\s{0,3}[：:]?\s{0,3}([\p{Script=Han}·]{2,8})/u.exec(text)?.[1]
    if (author) authors.push(author)
    if (parseStamp(text)) stamps.push({ text, place: piece.place })
  }
  return { titles: [], publishers, authors, stamps }
}

/** Puts together what front matter, page head, visible lines and the text itself say, in this order of trust. */
export function metadataOf(facts: Facts, blocks: readonly Block[], siteNames: readonly string[]): Metadata {
  const published = firstStamp(facts.stamps)
  const dateline = datelineOf(blocks, published)
  const author = facts.authors[0] ?? null
  // Archives name the outlet as the author.
  const outlet = facts.authors.find((name) => SITE_NAME.test(name) || !PERSON.test(name))
  return {
    publisher: facts.publishers[0] ?? outlet ?? dateline?.agency ?? siteNames[0] ?? null,
    author,
    published,
    dateline: dateline?.stamp ?? null,
  }
}

function firstStamp(stated: readonly StatedStamp[]): Stamp | null {
  for (const { text, place } of stated) {
    const stamp = parseStamp(text)
    if (stamp) return { ...stamp, ...(place ? { place } : {}) }
  }
  return null
}

/** Two to four Han characters, or a transcribed name. */
const PERSON = /^[\p{Script=Han}]{2,4}$|^[\p{Script=Han}]{1,8}·[\p{Script=Han}]{1,8}$/u

/** Datelines stand at the head of one of the first paragraphs. */
const FIRST_PARAGRAPHS = 4

function datelineOf(blocks: readonly Block[], published: Stamp | null): FoundDateline | undefined {
  const paragraphs = blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'quote')
    .slice(0, FIRST_PARAGRAPHS)
  for (const { folded } of paragraphs) {
    const found = findDateline(folded, published?.date)
    if (found) return found
  }
  return undefined
}

/** Names of outlets, as they trail behind titles and stand in last lines. */
export const SITE_NAME =
  /(?:网|网站|在线|新闻|日报|晚报|早报|晨报|时报|周刊|周报|商报|都市报|客户端|频道|中心|财经|资讯|传媒|视频|卫视|广播|电视台|通讯社|门户|百科|社区|论坛|博客|头条|号外|官网|公众号|融媒|观察|导报|[报台社刊]|\.com|\.cn|news|net|online)$/i

/** A line that is the name of a site and nothing else. */
export function isSiteName(text: string): boolean {
  const folded = foldText(text)
  return (
    folded.length >= 2 && folded.length <= 14 && !/[\d，。：；！？、]/.test(folded) && SITE_NAME.test(folded)
  )
}
