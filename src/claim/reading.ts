import type { FoundPeriod } from '../calendar/period.ts'
import type { Lexicon, TermRoles } from '../lexicon/lexicon.ts'
import { findTerms, type TermMatch } from '../lexicon/term-index.ts'
import type { NumberMention, QuantityMention } from '../quantity/mention.ts'
import type { Quantity } from '../quantity/quantity.ts'
import { scanNumbers } from '../quantity/scan.ts'
import { isApposition } from './apposition.ts'
import { type CampaignMention, findCampaigns } from './campaign.ts'
import { type Sentence, type Span, sentencesOf } from './clauses.ts'
import { withJointRegions } from './joint-regions.ts'
import { isNumberedPlace } from './numbered-place.ts'
import { findRegions } from './region.ts'
import type { RegionMention } from './region-mention.ts'
import { overlapping } from './spans.ts'
import { isYearOfEdition } from './year-of-edition.ts'

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
  const inQuotes = campaigns.filter(({ start }) => text.charAt(start) === '“')
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
    // 7月18日至9月17日，“清朗·暑期…”专项行动: what is part of a name dates nothing.
    periods: context.periods.filter(
      (period) =>
        period.role !== 'point' ||
        (period.period.precision === 'year'
          ? !isYearOfEdition(period, campaigns, context.periods)
          : text.charAt(overlapping(campaigns, period)?.start ?? -1) !== '“'),
    ),
    regions: withJointRegions(
      text,
      findRegions(text, context.lexicon, context.region, context.periods, inQuotes),
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
    // 国际七人榄球赛
    (campaign.kind !== 'event' || campaign.annual) &&
    campaign.start <= mention.number.start &&
    mention.end <= campaign.end
  )
    return 'name'
  const before = text.slice(Math.max(0, mention.start - 12), mention.start)
  const after = text.slice(mention.end, mention.end + 4)
  if (isSectionNumber(mention, text)) return 'ordinal'
  // 载于2024年7月2日1版
  if (mention.quantity.unit === '版' && /[日报]第?$/.test(before)) return 'ordinal'
  // （人民币百万元）: the unit of a table.
  if (
    MONEY_NOTE.test(text.slice(Math.max(0, mention.number.start - 4), mention.number.start)) &&
    /^[十百千万亿]+$/.test(mention.quantity.stated)
  )
    return 'name'
  if (/每(?:招|满|新增|[用卖售产投买花销养烧耗走])?$/.test(before)) return 'base'
  if (SAMPLE.test(after) && mention.quantity.nominal.lte(100)) return 'base'
  if (COORDINATE.test(before)) return 'identifier'
  if (isSpecification(mention, before, text)) return 'name'
  if (mention.quantity.stated === '过半' && STRETCH.test(before)) return 'date'
  if (!mention.unit && (NUMBERED.test(before) || /^(?:来电|热线|平台|电话)/.test(after))) return 'identifier'
  if (/[\dA-Z]\+$/.test(before)) return 'identifier'
  if (!mention.unit && /连$/.test(before) && /^[红黑涨跌升降胜负]/.test(after)) return 'name'
  if (!mention.unit && isRangeOfDays(before, mention.quantity.stated, after)) return 'date'
  if (isCoined(text, mention) || isNumberedPlace(mention, text)) return 'name'
  if (/前$/.test(before) && mention.unit) return 'ordinal'
  if (isOfSum(mention, text)) return 'other'
  if (isApposition(mention, text) || isToldOf(mention, before, after)) return 'name'
  if (
    mention.quantity.unit === '个' &&
    /^(?:日夜|昼夜|春秋|年头|小时|工作日|晚上|夜晚|上午|下午|早晨|周末|寒暑)/.test(after)
  )
    return 'duration'
  if (!mention.unit && family === 'none' && !isStatedBare(mention, before, after, context))
    return 'identifier'
  if (/^大/.test(text.slice(mention.number.end, mention.number.end + 1))) return 'name'
  if (overlapping(rumours, mention)) return 'quoted'
  if (family === 'time' && !isCountedTime(text, mention)) return 'duration'
  if (isHypothetical(text, mention.start)) return 'hypothetical'
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

/** 周报（6.7—6.13） */
function isRangeOfDays(before: string, stated: string, after: string): boolean {
  return (
    /^(?:[1-9]|1[0-2])\.(?:[12]?\d|3[01])$/.test(stated) &&
    ((/（$/.test(before) && /^[—~-]{1,2}\d/.test(after)) ||
      (/（[\d.]{3,5}[—~-]{1,2}$/.test(before) && after.startsWith('）')))
  )
}

/** 三市群众跨城就医, 两省区铁路: the places that the text is on, which nobody counts. */
function isToldOf({ quantity }: QuantityMention, before: string, after: string): boolean {
  return (
    /^[两三四五六七八九]$/.test(quantity.stated) &&
    RANKS.test(quantity.unit) &&
    /^(?:[\u4e00-\u9fff]|20\d\d)/.test(after) &&
    !/^(?:[共的有里内中]|合计|总计)/.test(after) &&
    !/(?:[等共及、约近超达有到为是]|涉及|覆盖|遍及|包括|惠及)$/.test(before)
  )
}

const RANKS = /^(?:省|市|县|区|州|旗|镇|乡|省市|省区市)$/

const MONEY_NOTE = /(?:人民币|港币|单位[：为]?)$/

/** 2.1 2014年, in a table of contents. */
function isSectionNumber(mention: QuantityMention, text: string): boolean {
  if (
    mention.start === 0 &&
    !mention.unit &&
    /^\d{1,2}(?:\.\d{1,2}){1,3}$/.test(mention.quantity.stated) &&
    /^[“（\u4e00-\u9fff]/.test(text.slice(mention.end))
  )
    return true
  return mention.start === 0 && /^(?:0\d|\d{1,2}(?:\.\d{1,2}){1,3}) (?:\d{4}年|[\u4e00-\u9fff])/.test(text)
}

/** 两项合计, 四种方式合计: how many figures are added up. */
function isOfSum({ quantity, end }: QuantityMention, text: string): boolean {
  if (!/^[两二三四五六七八九十]$/.test(quantity.stated) || !/^[项类种个者]$/.test(quantity.unit)) return false
  return /^(?:主要)?(?:数据|指标|数字)|^[^，。；、\d]{0,4}(?:合计|共计|总计|相加|加起来|合起来|之和)/.test(
    text.slice(end, end + 8),
  )
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
  const { unit, upper } = mention.quantity
  if (unit === '岁') {
    const before = text.slice(Math.max(0, mention.start - 12), mention.start)
    return (
      upper !== null && AGE.test(before) && !/^(?:之间)?的/.test(text.slice(mention.end, mention.end + 3))
    )
  }
  const isLimit = upper === null && /以上$/.test(text.slice(mention.start, mention.end))
  if (TIME_COUNTED.test(text.slice(Math.max(0, mention.start - 8), mention.start))) return !isLimit
  if ((unit === '小时' || unit === '晚') && mention.quantity.nominal.gte(HOURS_OF_MANY)) return !isLimit
  if (unit === '小时' && HOURS_SUMMED.test(text.slice(Math.max(0, mention.start - 8), mention.start)))
    return true
  if (unit !== '天') return false
  const from = Math.max(mention.start - 90, 0)
  return (
    /天数|日数|优良天|污染天/.test(text.slice(from, mention.end + 4)) &&
    !/(?:为期|历时|连续|近|过去|首)[^，]{0,2}$/.test(text.slice(from, mention.start))
  )
}

/** 平均年龄38.2岁: an age that is told of many, not of one. */
const AGE = /(?:平均年龄|年龄中位数|年龄均值)[^，。；：\d]{0,3}$/

/** Days and hours that are themselves counted: 优良天数227天, 平均用时3.5小时. */
const TIME_COUNTED =
  /(?:天数|日数|时数|小时数|平均水平|监控|视频|录像|录音|音频|影像|时间|时长|用时|耗时|缩短|提前|延误|晚点|寿命|工期|(?<!最)(?:多|少)|增加|减少)[\u4e00-\u9fff]{0,3}$/
/** 望远镜累计观测5200小时 */
const HOURS_SUMMED = /(?:累计|[年月人]均)[\u4e00-\u9fff]{0,4}$/
/** 志愿者贡献2.96万小时, 水电3133小时, 游客过夜186万晚: no single thing lasts as long. */
const HOURS_OF_MANY = 1000
const HYPOTHETICAL = /(?:^|[，。；“：])(?:如果|假如|倘若|要是|若|据说|传闻|听说)[^，。；]*$/
/** 如果每人多住一晚，就能再多2000万元; 若午后出现强对流，负荷可能回落1000万千瓦. */
const CONSEQUENCE =
  /(?:^|[，。；“：])(?:如果|假如|倘若|要是|若(?![干尔])|一旦)[^。；？！\d]{2,30}，[^，。；\d]{0,10}(?:就|便|则|将|可能|或将|有望|会)[^，。；\d]{0,10}$/
/** Told of by somebody who boasts or cries. */
const BOAST = /(?:夸口|吹嘘|吹牛|扬言|喊出|谎报)[^，。；]{0,16}$/
const CLAUSE_REACH = 64

function isHypothetical(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - CLAUSE_REACH), at)
  const near = before.slice(-12)
  return HYPOTHETICAL.test(near) || CONSEQUENCE.test(before) || BOAST.test(before.slice(-24))
}

/** 5个人里只有1个: a sample that something is told of. */
const SAMPLE = /^(?:里头?|中|当中)(?:就|只|约|才|便|平均|总)?有/
const COORDINATE = /(?:[北南]纬|[东西]经)(?:为|约)?$/
/** 春运过半, 时间过半: how far a stretch of time is over. */
const STRETCH =
  /(?:春运|暑运|时间|行程|赛程|路程|全程|年度|学期|假期|暑期|寒假|暑假|工期|任期|赛季|[年月季周])$/

/** 35千伏变电站, 5公里健康跑, 最后十里: the figure says which one is meant. */
function isSpecification({ quantity, end }: QuantityMention, before: string, text: string): boolean {
  const after = text.slice(end, end + 8)
  if (quantity.unit === '千伏') return /^[\u4e00-\u9fff]/.test(after)
  if (quantity.family !== 'length') return false
  return /^(?:[\u4e00-\u9fff]{0,4}(?:跑(?![道步])|马拉松|接力)|以后|处)/.test(after) || /最后$/.test(before)
}

/** Quotes that are called rumours: what stands in them is no claim of the document. */
function quotedRumours(text: string): readonly Span[] {
  if (!RUMOUR.test(text)) return []
  const spans: Span[] = []
  for (const match of [...text.matchAll(/“[^“”]*”/g), ...text.matchAll(/‘[^‘’]*’/g)]) {
    const end = match.index + match[0].length
    const after = text.slice(end, end + 40)
    const before = text.slice(Math.max(0, match.index - 30), match.index)
    if (RUMOUR.test(after) || RUMOUR.test(before)) spans.push({ start: match.index, end })
  }
  return spans
}

const RUMOUR = /谣言|不实|流传|自媒体称|群里传|虚假|捏造|编造|谎称|网传|传言|造谣|编出|假消息|网帖|帖子称/
