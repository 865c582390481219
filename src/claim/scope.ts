import { readNumeral } from '../calendar/numeral.ts'
import type { Block } from '../document/document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { TopicEntry } from '../lexicon/pack.ts'
import { NATION } from '../lexicon/regions.ts'
import { findTerms } from '../lexicon/term-index.ts'
import type { CampaignMention } from './campaign.ts'
import type { Span } from './clauses.ts'
import type { Coverage } from './dating.ts'
import type { Reading } from './reading.ts'
import type { RegionMention } from './region.ts'
import { firstEndingAfter, spansWithin } from './spans.ts'
import { isTown } from './town.ts'

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

/**
 * The region that acts in, or is the subject of, a sentence up to a figure. A region that stands right before the
 * figure is its own whatever it is there for: 分布在广西（7例）、四川（4例）.
 */
export function regionBefore(
  reading: Reading,
  span: Span,
  at: number,
  home: string | null = null,
  event: string | null = null,
): string | null {
  let found: RegionMention | null = null
  let scene: RegionMention | null = null
  for (const mention of spansWithin(reading.regions, span.start, at)) {
    if (mention.end > at) break
    if (isInClosedBracket(reading.text, mention, at) || isPartOfName(reading, mention, event)) continue
    // What happened to a county is counted for it, whichever of its towns is named.
    if (event !== null && isTown(mention.region) && mention.region !== home) continue
    const beside = mention.end === at - 1 && reading.text.charAt(mention.end) === '（'
    if (mention.role === 'place' && !beside) {
      scene = isSceneOf(reading, mention, at, home) ? mention : null
      continue
    }
    if (found && isBureauOf(found, mention, reading.text)) continue
    // 全市立案2986件，占全省的20.1%，其中…: told of the first still.
    if (found && COMPARED.test(reading.text.slice(Math.max(0, mention.start - 4), mention.start))) continue
    found = mention
  }
  const together = allTogether(reading, span, at, home) ?? allOfSentence(reading, span, at, home)
  if (together) return together
  if (scene && event === null && (!found || found.region === home)) return scene.region
  if (!found || home === null) return found?.region ?? null
  if (COMPARED.test(reading.text.slice(Math.max(0, found.start - 4), found.start))) return home
  if (!found.region.includes('、') && OF_ALL.test(reading.text.slice(Math.max(found.end, at - 24), at)))
    return home
  return found.region
}

/** 捣破荃湾区一处赌档，拘捕27人: a part of the text's own region, named in the clause before the figure or in its own. */
function isSceneOf(
  { text }: Reading,
  { start, end, region }: RegionMention,
  at: number,
  home: string | null,
): boolean {
  if (home === null || region === home || !region.startsWith(home) || region.includes('、')) return false
  const between = text.slice(end, at)
  return (
    between.length <= SCENE_REACH &&
    !/[。；：]|(?:，[^，]*){2}|[、和及]$|全[国省市]|外省|各地/.test(between) &&
    !/^(?:等|的|籍|、|和|及|与)/.test(between) &&
    !/[赴到往向从由至离距]$/.test(text.slice(Math.max(0, start - 1), start))
  )
}

const SCENE_REACH = 40

/** 大埔公路巴士车祸: the place in the name of what the text is on. */
function isPartOfName({ text, campaigns }: Reading, { start, end }: Span, event: string | null): boolean {
  if (event === null) return false
  const name = campaigns[firstEndingAfter(campaigns, end)]
  return (
    name?.series === event &&
    name.end - start <= event.length + SLACK &&
    !/[，。；、：\d]/.test(text.slice(end, Math.max(end, name.start)))
  )
}

/** 四川 before 九寨沟地震 */
const SLACK = 3

/** 3人死亡（漾濞县2人、永平县1人），34人受伤: what brackets tell is over with them. */
function isInClosedBracket(text: string, { start, end }: Span, at: number): boolean {
  const close = text.slice(end, Math.min(at, end + BRACKET_REACH)).indexOf('）')
  if (close < 0 || !/^\d/.test(text.charAt(end))) return false
  const before = text.slice(Math.max(0, start - BRACKET_REACH), start)
  return before.lastIndexOf('（') > before.lastIndexOf('）') && text.slice(end, end + close).indexOf('（') < 0
}

const BRACKET_REACH = 60

/** 临沂…，潍坊、青岛…，三市合计: the regions named last before, where they are as many as the words say. */
function allTogether(reading: Reading, span: Span, at: number, home: string | null): string | null {
  const words = TOGETHER.exec(reading.text.slice(Math.max(span.start, at - 24), at))
  const count = words?.[1] === undefined ? null : (readNumeral(words[1], 0)?.value ?? null)
  if (words === null || count === null || count > MOST_TOGETHER) return null
  const end = Math.max(span.start, at - 24) + words.index
  const named: string[] = []
  for (const { region } of [
    ...spansWithin(reading.regions, Math.max(0, end - TOGETHER_REACH), end),
  ].reverse()) {
    if (region === NATION || region === home || named.includes(region)) continue
    if (named.length === count) break
    named.unshift(region)
  }
  const levels = new Set(named.map((name) => /.$/.exec(name)?.[0]))
  return named.length === count && levels.size === 1 ? named.join('、') : null
}

/** 沈阳…，大连…，合计占全省的81.0%: the regions that the sentence told of before, two or three of one rank. */
function allOfSentence(reading: Reading, span: Span, at: number, home: string | null): string | null {
  if (!SHARE_TOGETHER.test(reading.text.slice(Math.max(span.start, at - 24), at))) return null
  const named = new Set<string>()
  for (const { region, role } of spansWithin(reading.regions, Math.max(span.start, at - TOGETHER_REACH), at))
    if (role !== 'place' && region !== NATION && region !== home && !(home ?? '').startsWith(region))
      named.add(region)
  const ranks = new Set([...named].map((name) => /.$/.exec(name)?.[0]))
  return named.size >= 2 && named.size <= 3 && ranks.size === 1 ? [...named].join('、') : null
}

const SHARE_TOGETHER = /(?:^|[，；、])(?:合计|共同|一共|总共|加起来)(?:共)?占[^，。；]{0,10}$/

const TOGETHER =
  /(?:^|[，。；：])[这上述]{0,3}([两二三四五六七八九])[市县区地省州](?:一共|合计|共计|总计|加起来|相加|合共|合占|总共|警方|共)/
const MOST_TOGETHER = 6
const TOGETHER_REACH = 160

/** 三处合计, 其余各市合计, 等8个市: of more than the place named last. */
const OF_ALL = /[两三四五六七八九十\d][处地市县区省家](?:合计|共计|总计|加起来|相加)|其余|^等$/

/** 高出全国4.5个百分点, 占全省的35.5%: what is compared with is not what is told of. */
const COMPARED = /(?:占|高于|低于|高出|低|比|较|超过|相当于|是|居|列)$/

/** 淄博市公安局临淄分局: the agency named first stands for its own branch. */
function isBureauOf(first: RegionMention, second: RegionMention, text: string): boolean {
  return (
    first.role === 'agency' &&
    second.role === 'agency' &&
    second.region.startsWith(first.region) &&
    !/[，。；：]/.test(text.slice(first.end, second.start))
  )
}

/**
 * What a sentence leaves in force for the next: who acts, and the subject that its paragraph opens with, where that is
 * a case (浦东新区…案) or a part of the text's own region (去年12月，平舆县一处工地…).
 */
export function carriedRegion(
  reading: Reading,
  sentence: Span,
  opens: boolean,
  home: string | null,
): string | null {
  let carried: RegionMention | null = null
  for (const mention of spansWithin(reading.regions, sentence.start, sentence.end)) {
    if (mention.role === 'agency' && isOnlySource(reading, sentence, mention)) continue
    if (isTown(mention.region)) continue
    if (
      mention.role === 'agency'
        ? !(carried && isBureauOf(carried, mention, reading.text))
        : opens &&
          mention.role === 'subject' &&
          !carried &&
          (OPENS_CASE.test(reading.text.slice(mention.end, mention.end + 24)) ||
            isPartOfHome(reading, sentence, mention, home))
    )
      carried = mention
  }
  return carried?.region ?? null
}

/** 据国家统计局公告，全区粮食总产量…: who published is not whom the figures are of, where these are named. */
function isOnlySource(reading: Reading, sentence: Span, agency: RegionMention): boolean {
  return (
    /(?:据|根据)$/.test(reading.text.slice(Math.max(sentence.start, agency.start - 2), agency.start)) &&
    [...spansWithin(reading.regions, agency.end, sentence.end)].some(({ role }) => role === 'subject')
  )
}

function isPartOfHome(
  reading: Reading,
  sentence: Span,
  mention: RegionMention,
  home: string | null,
): boolean {
  return (
    home !== null &&
    mention.region !== home &&
    mention.region.startsWith(home) &&
    [...spansWithin(reading.regions, sentence.start, sentence.end)].every(
      ({ role, region }) => role === 'place' || region === mention.region,
    ) &&
    /^[^，。；]{0,14}，?$/.test(reading.text.slice(sentence.start, mention.start))
  )
}

/** 浦东新区“青山汉化组”…案: a case opens its paragraph. */
const OPENS_CASE = /^[^，。；]*案/
