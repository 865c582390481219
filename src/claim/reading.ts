import type { FoundPeriod } from '../calendar/period.ts'
import type { Lexicon, TermRoles } from '../lexicon/lexicon.ts'
import { findTerms, type TermMatch } from '../lexicon/term-index.ts'
import type { NumberMention, QuantityMention } from '../quantity/mention.ts'
import type { Quantity } from '../quantity/quantity.ts'
import { scanNumbers } from '../quantity/scan.ts'
import { type CampaignMention, findCampaigns } from './campaign.ts'
import { type Sentence, type Span, sentencesOf } from './clauses.ts'
import { findRegions, type RegionMention } from './region.ts'
import { overlapping } from './spans.ts'

/** A figure that may be a claim, in a folded text. */
export interface Figure extends Span {
  /** The number with its approximation words, without its unit. */
  readonly number: Span
  readonly unit: Span | null
  readonly quantity: Quantity
}

export interface NonClaim extends Span {
  /** Why it is no claim: a reason of the scan for numbers (`year`, `phone`), or of this reader (`quoted`, `hypothetical`). */
  readonly reason: string
}

/** All that the readers find in one text, before anything is put together. Lists are in text order. */
export interface Reading {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly figures: readonly Figure[]
  readonly nonClaims: readonly NonClaim[]
  readonly periods: readonly FoundPeriod[]
  readonly regions: readonly RegionMention[]
  readonly campaigns: readonly CampaignMention[]
  readonly terms: readonly TermMatch<TermRoles>[]
}

export interface ReadingContext {
  readonly lexicon: Lexicon
  readonly periods: readonly FoundPeriod[]
  readonly region: string
  /** The text is a headline or a cell, which leave units out. */
  readonly short?: boolean
}

/** Reads one folded text; `context.periods` are its date expressions, read with the document's anchor. */
export function readText(text: string, context: ReadingContext): Reading {
  const campaigns = findCampaigns(text, context.lexicon)
  const rumours = quotedRumours(text)
  const figures: Figure[] = []
  const nonClaims: NonClaim[] = []
  for (const mention of scanNumbers(text)) {
    const reason = reasonAgainst(mention, text, campaigns, rumours, context)
    if (mention.kind === 'quantity' && reason === null) {
      figures.push({
        start: mention.start,
        end: mention.end,
        number: mention.number,
        unit: mention.unit,
        quantity: mention.quantity,
      })
    } else {
      nonClaims.push({ start: mention.start, end: mention.end, reason: reason ?? 'other' })
    }
  }
  return {
    text,
    sentences: sentencesOf(text),
    figures,
    nonClaims,
    periods: context.periods,
    regions: findRegions(text, context.lexicon, context.region, context.periods).filter(
      // “清流2024” is no county.
      (region) => text.charAt(overlapping(campaigns, region)?.start ?? -1) !== '“',
    ),
    campaigns,
    terms: findTerms(context.lexicon.terms, text),
  }
}

function reasonAgainst(
  mention: NumberMention,
  text: string,
  campaigns: readonly CampaignMention[],
  rumours: readonly Span[],
  context: ReadingContext,
): string | null {
  if (mention.kind === 'other') return mention.reason
  const { family } = mention.quantity
  const period = overlapping(context.periods, mention)
  if (period && period.role !== 'duration') return 'date'
  const campaign = overlapping(campaigns, mention.number)
  if (
    campaign &&
    campaign.kind !== 'event' &&
    campaign.start <= mention.number.start &&
    mention.end <= campaign.end
  )
    return 'name'
  const before = text.slice(Math.max(0, mention.start - 12), mention.start)
  const after = text.slice(mention.end, mention.end + 4)
  if (/每(?:招|满|新增)?$/.test(before)) return 'base'
  if (!mention.unit && (NUMBERED.test(before) || /^(?:来电|热线|平台|电话)/.test(after))) return 'identifier'
  if (/[\dA-Z]\+$/.test(before)) return 'identifier'
  if (isCoined(text, mention)) return 'name'
  if (/前$/.test(before) && mention.unit) return 'ordinal'
  if (isOfSum(mention, text)) return 'other'
  if (mention.quantity.unit === '个' && /^(?:日夜|昼夜|春秋|年头|小时|工作日)/.test(after)) return 'duration'
  if (!mention.unit && family === 'none' && !isStatedBare(mention, before, after, context))
    return 'identifier'
  if (/^大/.test(text.slice(mention.number.end, mention.number.end + 1))) return 'name'
  if (overlapping(rumours, mention)) return 'quoted'
  if (family === 'time' && !isCountedTime(text, mention)) return 'duration'
  if (HYPOTHETICAL.test(before)) return 'hypothetical'
  return null
}

/**
 * A number without a unit is stated where a magnitude (3.48亿), an approximation or a word of measure (为, 达, 升至)
 * says so; in headlines and cells, which shorten, also without. Else it names something (图1, 12123).
 */
function isStatedBare(
  mention: QuantityMention,
  before: string,
  after: string,
  context: ReadingContext,
): boolean {
  if (context.short) return !/^[\d.:-]/.test(after)
  const { stated } = mention.quantity
  if (/^\d+\.\d+$/.test(stated)) return !/[A-Za-z版第]$/.test(before)
  if (/[万亿千百余多几]|[约近超逾]/.test(stated)) return true
  return /(?:为|是|达|达到|到|至|由|从|得|比|分|指数|值|率|：|∶|只有|仅有?|同期的?|上年的?|去年的?)的?$/.test(
    before,
  )
}

/** 两项合计, 四种方式合计: how many figures are added up. */
function isOfSum({ quantity, end }: QuantityMention, text: string): boolean {
  if (!/^[两二三四五六七八九十]$/.test(quantity.stated) || !/^[项类种个者]$/.test(quantity.unit)) return false
  return /^[^，。；、\d]{0,4}(?:合计|共计|总计|相加|加起来|合起来|之和)/.test(text.slice(end, end + 8))
}

const NUMBERED = /(?:批号|编号|代码|热线|电话|拨打|致电|文号|证号|车牌|账号|尾号|批次|第)[为是：]?$/

/** “新三样”, “三支一扶”: a numeral written out in a short quoted word is part of a name. */
function isCoined(text: string, mention: QuantityMention): boolean {
  if (/\d/.test(mention.quantity.stated)) return false
  return (
    text.slice(Math.max(0, mention.start - 4), mention.start + 1).includes('“') &&
    text.slice(mention.end, mention.end + 5).includes('”')
  )
}

/** Days are counted where their sentence says so: 优良天数…一级42天, 二级198天. */
function isCountedTime(text: string, mention: QuantityMention): boolean {
  if (TIME_COUNTED.test(text.slice(Math.max(0, mention.start - 8), mention.start))) return true
  if (mention.quantity.unit !== '天') return false
  const from = Math.max(mention.start - 90, 0)
  return (
    /天数|日数|优良天|污染天/.test(text.slice(from, mention.end + 4)) &&
    !/(?:为期|历时|连续|近|过去|首)[^，]{0,2}$/.test(text.slice(from, mention.start))
  )
}

/** Days and hours that are themselves counted: 优良天数227天, 平均用时3.5小时. */
const TIME_COUNTED =
  /(?:天数|日数|时间|时长|用时|耗时|缩短|提前|延误|晚点|寿命|工期|多|少|增加|减少)[\u4e00-\u9fff]{0,3}$/
const HYPOTHETICAL = /(?:^|[，。；])(?:如果|假如|倘若|若|据说|传闻|听说)[^，。；]*$/

/** Quotes that are called rumours: what stands in them is no claim of the document. */
function quotedRumours(text: string): readonly Span[] {
  if (!RUMOUR.test(text)) return []
  const spans: Span[] = []
  for (const match of text.matchAll(/“[^“”]*”/g)) {
    const end = match.index + match[0].length
    const after = text.slice(end, end + 40)
    const before = text.slice(Math.max(0, match.index - 30), match.index)
    if (RUMOUR.test(after) || RUMOUR.test(before)) spans.push({ start: match.index, end })
  }
  return spans
}

const RUMOUR = /谣言|不实|虚假|捏造|编造|谎称|网传|传言|造谣|编出|假消息|群里传|网帖|帖子称/
