import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Span } from './clauses.ts'
import { readSubject } from './phrase.ts'
import type { Figure, Reading } from './reading.ts'
import type { RegionMention } from './region-mention.ts'
import { spansWithin } from './spans.ts'
import type { Spoken } from './spoken.ts'

/** What a figure's place in a list of figures gives it: 甘孜、雅安分别为17人和13人. */
export interface Share {
  readonly region?: string
  /** The noun phrase that is meant for it. */
  readonly noun?: string
  /** Index, among the sentence's figures, of the one that it is told of: …，分别增长3.2%、3.4%. */
  readonly like?: number
  /** Index of the first figure of its list, which says how they are all told (增长, 占). */
  readonly first?: number
}

const RESPECTIVELY = /分别|依次|各占|各为/g
const BETWEEN = /^(?:、|和|与|及|以及|，)?[\u4e00-\u9fff]{0,2}$/
const REACH = 24

/** Deals the figures of a sentence out to the regions, nouns or figures listed before 分别, and joins regions before 各. */
export function distribute(
  reading: Reading,
  sentence: Span,
  figures: readonly Figure[],
): ReadonlyMap<number, Share> {
  const shares = new Map<number, Share>()
  if (figures.length === 0) return shares
  const text = reading.text.slice(sentence.start, sentence.end)
  for (const match of text.matchAll(RESPECTIVELY)) {
    const at = sentence.start + match.index
    const dealt = figuresAfter(reading.text, figures, at + match[0].length)
    if (dealt.length < 2) continue
    const items = itemsBefore(reading, sentence, figures, at, dealt.length)
    for (const [position, index] of dealt.entries()) {
      const item = items?.[position]
      if (item) shares.set(index, position === 0 ? item : { ...item, first: dealt[0] ?? index })
    }
  }
  for (const [index, figure] of figures.entries()) {
    const region = shares.has(index) ? null : jointRegion(reading, sentence, figure)
    if (region) shares.set(index, { region })
  }
  return shares
}

function figuresAfter(text: string, figures: readonly Figure[], at: number): readonly number[] {
  const first = figures.findIndex((figure) => figure.start >= at)
  const opening = figures[first]
  if (!opening || opening.start - at > REACH || /[，。；]/.test(text.slice(at, opening.start))) return []
  const dealt = [first]
  for (let index = first + 1; index < figures.length; index++) {
    const before = figures[index - 1]
    const figure = figures[index]
    if (!before || !figure) break
    const between = text.slice(before.end, figure.start)
    if (!BETWEEN.test(between)) break
    // …分别破案1156起和1043起，三市合计…: the list is over.
    if (between.includes('，') && figure.quantity.unit !== before.quantity.unit) break
    dealt.push(index)
  }
  return dealt
}

function itemsBefore(
  reading: Reading,
  sentence: Span,
  figures: readonly Figure[],
  at: number,
  count: number,
): readonly Share[] | null {
  const mentions = [...spansWithin(reading.regions, sentence.start, at)]
  const regions = listed(mentions, reading.text, BODY_AND_MARK).slice(-count)
  if (regions.length === count) return regions.map(({ region }) => ({ region }))
  const earlier = figures.filter((figure) => figure.end <= at).length
  const clause = reading.text.slice(Math.max(sentence.start, reading.text.lastIndexOf('，', at - 1) + 1), at)
  const nouns = nounList(clause, count)
  if (nouns) return nouns.map((noun) => ({ noun }))
  if (earlier < count) return null
  return Array.from({ length: count }, (_, position) => ({ like: earlier - count + position }))
}

const LIST_MARK = /^[、和与及]$/
/** 宝鸡青铜器博物院、延安革命纪念馆: bodies named for their places. */
const BODY_AND_MARK = /^[\u4e00-\u9fff]{0,10}[、和与及]$/

/** The last run of regions that only list marks part. */
function listed(
  mentions: readonly RegionMention[],
  text: string,
  mark = LIST_MARK,
): readonly RegionMention[] {
  const run: RegionMention[] = []
  for (const mention of mentions) {
    const last = run.at(-1)
    if (last && !mark.test(text.slice(last.end, mention.start))) run.length = 0
    run.push(mention)
  }
  return run
}

const MEASURE_TAIL =
  /(?:产量|销量|增加值|收入|人数|起数|件数|总额|数量|面积|价格|投资|出口|进口|票房|场均|日均|人均)$/

function nounList(clause: string, count: number): readonly string[] | null {
  const items = clause
    .replace(/(?:同比|环比|均|较上年|比上年)+$/, '')
    .split(/[、和与及]/)
    .filter((item) => item !== '')
  if (items.length !== count) return null
  const tail = MEASURE_TAIL.exec(items.at(-1) ?? '')?.[0] ?? ''
  return items.map((item) => (MEASURE_TAIL.test(item) ? item : item + tail))
}

/** 潍坊、临沂、济宁各增设20个, 石棉、泸定两县转移1.1万人: one figure for several regions, or for each of them. */
function jointRegion(reading: Reading, sentence: Span, figure: Figure): string | null {
  const run = listed(
    [...spansWithin(reading.regions, Math.max(sentence.start, figure.start - 80), figure.start)],
    reading.text,
  )
  const last = run.at(-1)
  if (
    run.length < 2 ||
    !last ||
    !/^(?:各(?![类种项地级方界国])|[两三四五六七八九]个?[省市州县区地盟旗])/.test(
      reading.text.slice(last.end, last.end + 3),
    )
  )
    return null
  const between = reading.text.slice(last.end, figure.start)
  if (between === '' || /[，。；]/.test(between)) return null
  return run.map(({ region }) => region).join('、')
}

/** Gives a figure what a list before 分别 holds for it, told as the first of the list is. */
export function shareOf(
  share: Share | undefined,
  own: Spoken,
  said: readonly Spoken[],
  lexicon: Lexicon,
): Spoken {
  const first = share?.first === undefined ? undefined : said[share.first]
  const spoken: Spoken =
    first && first.kind !== 'count'
      ? { ...own, kind: first.kind, basis: first.basis, direction: first.direction, mode: first.mode }
      : own
  const like = share?.like === undefined ? undefined : said[share.like]
  if (like) return { ...spoken, action: like.action, noun: like.noun, topicBefore: like.topicBefore }
  return share?.noun === undefined ? spoken : { ...spoken, ...readSubject(share.noun, lexicon) }
}
