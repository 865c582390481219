import type { Block } from '../document/document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { TopicEntry } from '../lexicon/pack.ts'
import { findTerms } from '../lexicon/term-index.ts'
import type { CampaignMention } from './campaign.ts'
import type { Span } from './clauses.ts'
import type { Coverage } from './dating.ts'
import type { Reading } from './reading.ts'
import { spansWithin } from './spans.ts'

/** What holds where a clause says nothing itself: of the document, of a section, of a paragraph. */
export interface Scope {
  readonly campaign: CampaignMention | null
  readonly region: string | null
  readonly topic: TopicEntry | null
  readonly coverage: Coverage | null
}

export const EMPTY_SCOPE: Scope = { campaign: null, region: null, topic: null, coverage: null }

/** Headings in force, outermost first. */
export interface Section {
  readonly level: number
  readonly scope: Scope
  /** True once its first paragraph was read. */
  readonly isOpened?: boolean
  /** True under 其他工作: what stands there is of no campaign that the text is on. */
  readonly isAside?: true
}

const ASIDE =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[、.])?(?:其他|其它|日常|常规)(?:重点)?(?:工作|执法|监管|动态|情况|事项|要闻|消息)/

/** Takes a heading in: it ends the sections of its own level and deeper ones. */
export function enterSection(sections: readonly Section[], heading: Block, scope: Scope): readonly Section[] {
  const isAside = scope.campaign === null && ASIDE.test(heading.folded.text)
  return [
    ...sections.filter((section) => section.level < heading.level),
    { level: heading.level, scope, ...(isAside ? { isAside } : {}) },
  ]
}

/** The innermost section that says something about a part of the scope. */
export function fromSections<K extends keyof Scope>(sections: readonly Section[], part: K): Scope[K] | null {
  for (let index = sections.length - 1; index >= 0; index--) {
    const value = sections[index]?.scope[part]
    if (value) return value
  }
  return null
}

/** 为电信网络诈骗提供推广引流: the help is what the text is about, not what is helped. */
const HELPS = /为(?!其)[^，。；]{1,24}提供/
const LONGEST_CLAUSE = 400

/** 为其提供推广引流: what only helps is not what the text is about. */
const HELPED = '为其提供'

/** The one topic that a stretch of text is about; null where it names none or several. */
export function soleTopic(
  text: string,
  span: Span,
  lexicon: Lexicon,
  scope: readonly string[],
): TopicEntry | null {
  const helps = HELPS.exec(text.slice(span.start, Math.min(span.end, span.start + LONGEST_CLAUSE)))
  const from = helps ? span.start + helps.index + helps[0].length : span.start
  let sole: TopicEntry | null = null
  const helped = helps ? -1 : text.slice(span.start, span.start + LONGEST_CLAUSE).indexOf(HELPED)
  const to = helped < 0 ? span.end : Math.min(span.end, span.start + helped)
  for (const match of findTerms(lexicon.terms, text, from, to)) {
    const topic = match.entry.topic
    if (!topic || topic === sole || scope.includes(match.entry.term)) continue
    if (!sole || sole.parent === topic.id) sole = topic
    else if (topic.parent !== sole.id) return helps ? sole : null
  }
  return sole
}

/**
 * The campaign that a sentence puts its figures under: the last named before the figure, else its first. One that is
 * only compared with (与“净网2020”的3.2万起相比) keeps its own figures; growth over it is told of what the text is about.
 */
export function campaignBefore(
  reading: Reading,
  span: Span,
  at: number,
  isRatio = false,
): CampaignMention | null {
  let last: CampaignMention | null = null
  let start: CampaignMention | null = null
  for (const mention of spansWithin(reading.campaigns, span.start, span.end)) {
    if (mention.kind === 'within' || isCompared(reading.text, mention, at, isRatio)) continue
    if (mention.end > at) break
    // “护线2021”期间…，而“护线2020”期间…: two editions, each with its own figures.
    if (start && (mention.series !== start.series || mention.year === start.year)) continue
    if (isTheStart(reading, mention)) start = mention
    else if (start) start = null
    if (!last || !isBeside(last, mention)) last = mention
  }
  return start ?? last
}

/** True where a campaign is named for a comparison that the figure at `at` stands outside of. */
export function isCompared(text: string, mention: CampaignMention, at: number, isRatio: boolean): boolean {
  if (PART_OF.test(text.slice(mention.end, mention.end + 12))) return true
  if (!COMPARES.test(text.slice(Math.max(0, mention.start - 12), mention.start))) return false
  return (
    isRatio ||
    /[，。；]|相比|增|减|升|降|多|少|的[\d.]+[%倍]/.test(text.slice(mention.end, Math.max(mention.end, at)))
  )
}

/** 作为“天网”行动的组成部分: what the text's own campaign belongs to. */
const PART_OF = /^”?(?:专项)?(?:行动)?(?:的)?(?:重要)?(?:组成部分|一部分|子行动)/
const COMPARES =
  /(?:与|和|对照|比|较|比起|相较于?|相比于?|同|跟|恢复[到至])(?:去年|上年|前年|上一?届|上一年|\d{4}年|1\d\d年)?的?$/

/** “净网2024”“齐剑2024”专项行动: of campaigns named in one breath the first stands for them. */
export function isBeside(first: Span, second: Span): boolean {
  return second.start - first.end <= 1
}

/** 自2023年8月…专项行动以来: what the figures run from outranks what they are done through (依托“净网”). */
function isTheStart(reading: Reading, mention: CampaignMention): boolean {
  return /^(?:”)?[^，。；]{0,6}(?:以来|期间)/.test(reading.text.slice(mention.end, mention.end + 10))
}

/** 与2018年春运相比，…由533.9万人次增至563.8万人次: the first value is of the campaign compared with. */
export function comparedCampaign(reading: Reading, reach: Span, at: number): CampaignMention | null {
  for (const mention of spansWithin(reading.campaigns, reach.start, at))
    if (mention.year !== null && isCompared(reading.text, mention, at, false)) return mention
  return null
}
