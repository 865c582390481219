import { addressIn } from './address-stamp.ts'
import type { Block, Metadata, Stamp } from './document.ts'
import type { Facts, Piece, StatedStamp } from './piece.ts'
import { isSiteName, SITE_NAME } from './site-name.ts'
import { agencyOf, datelineOf, stampOf } from './stamp.ts'

/** What the visible lines about the page say: 「来源：…」, 「记者 …」, a stamp alone. */
export function lineFacts(pieces: readonly Piece[]): Facts {
  const publishers: string[] = []
  const authors: string[] = []
  const stamps: StatedStamp[] = []
  const addresses: string[] = []
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
    const masthead = /^([\p{Script=Han}·]{2,12})[\s|｜　]{1,3}(?:中華民國|中华民国)?\d{2,4}[-/.年]/u.exec(
      text,
    )?.[1]
    const origin = /^[（(【[]?(?:原载|原載|原刊|刊于|刊於|载于|載於)[于於：:]?[《“]([^》”]{2,20})[》”]/.exec(
      text,
    )?.[1]
    if (masthead) publishers.push(masthead)
    if (origin) publishers.push(origin)
    if (isSiteName(text)) publishers.push(text)
    const author = /(?:作者|记者|記者|通讯员)\s{0,3}[：:]?\s{0,3}([\p{Script=Han}·]{2,8})/u.exec(text)?.[1]
    if (author) authors.push(author)
    const address = addressIn(text)
    if (address) addresses.push(address)
    else if (stampOf({ text })) stamps.push({ text, at: piece.shown })
  }
  return { titles: [], publishers, authors, stamps, addresses }
}

/** Puts together what front matter, page head, visible lines and the text itself say, in this order of trust. */
export function metadataOf(facts: Facts, blocks: readonly Block[], siteNames: readonly string[]): Metadata {
  const published = firstStamp(facts.stamps)
  const openings = blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'quote')
    .slice(0, FIRST_PARAGRAPHS)
  const agency = firstOf(openings, ({ folded }) => agencyOf(folded))
  const dateline = firstOf(openings, ({ folded }) => datelineOf(folded, published?.date ?? null))
  const authors = facts.authors.map(withoutOffice)
  const author = authors[0] ?? null
  // Archives name the outlet as the author.
  const outlet = authors.find((name) => SITE_NAME.test(name) || !PERSON.test(name))
  return {
    publisher: facts.publishers[0] ?? outlet ?? agency ?? siteNames[0] ?? null,
    author,
    published,
    dateline: dateline ?? null,
  }
}

/** 「学讯网记者 田禾」 → 田禾. */
function withoutOffice(name: string): string {
  return name.replace(/^.{0,20}?(?:记者|記者|作者|通讯员|通訊員|撰文|文)[：:/／\s]{0,3}(?=\S)/, '').trim()
}

function firstStamp(stated: readonly StatedStamp[]): Stamp | null {
  return firstOf(stated, stampOf) ?? null
}

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

/** Two to four Han characters, or a transcribed name. */
const PERSON = /^[\p{Script=Han}]{2,4}$|^[\p{Script=Han}]{1,8}·[\p{Script=Han}]{1,8}$/u

/** Datelines stand at the head of one of the first paragraphs. */
const FIRST_PARAGRAPHS = 3
