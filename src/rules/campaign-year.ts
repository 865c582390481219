import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { append } from '../grouped-by.ts'
import { isRunning } from '../ledger/as-of.ts'
import { placeInBlock } from '../ledger/place-in-block.ts'
import { countsNames, isRelative } from '../ledger/series.ts'
import { foldText } from '../text/fold.ts'
import { blockEvidence, contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import { isMisplaced } from './intended-end.ts'
import { type NamedCampaign, namedCampaigns } from './named-campaign.ts'
import type { Draft, Evidence, RuleContext } from './rule.ts'
import { figure } from './wording.ts'

const LABEL = { id: 'campaign-label', severity: 'warning' } as const

/**
 * Running counts of a year that is not their campaign's: 「截至2020年12月底」 in a paragraph on 净网2021. Only where the
 * paragraph itself names the campaign: one taken from the surroundings may simply not be meant. Part of the rule
 * `campaign-label`.
 */
export function* otherYear(
  document: Document,
  claims: readonly Claim[],
  context: RuleContext,
): Iterable<Draft> {
  const groups = new Map<string, Claim[]>()
  // One figure that is set against this year's shows that its sentence looks back: 2022年，这两项分别是44917起和75830名.
  const beside = new Set(claims.filter((claim) => isComparison(claim, claims)).map(besideKey))
  for (const claim of claims) {
    const { campaign, date, source } = claim
    if (
      campaign?.year == null ||
      !coversItsYear(claim, document) ||
      isRelative(claim) ||
      source.part !== 'body'
    )
      continue
    if (!isOfOtherYear(date, campaign.year) || countsNames(claim) || isMisplaced(claim, document)) continue
    if (beside.has(besideKey(claim))) continue
    const text = document.blocks[source.blockIndex]?.folded.text ?? ''
    if (isSpokenAbout(campaign.name, text)) continue
    const named = namedCampaigns(text)
    const ofCampaign = named.filter(
      (one) => one.year === campaign.year && one.series.endsWith(campaign.series),
    )
    if (ofCampaign.length === 0 || isDatedBefore(claim, ofCampaign, document)) continue
    // A paragraph that names both years' campaigns speaks of both: which its dates are of is not sure.
    if (
      named.some((one) => String(one.year) === date.end?.slice(0, 4) && one.series.endsWith(campaign.series))
    )
      continue
    const key = `${campaign.name}|${date.end?.slice(0, 4)}|${source.blockIndex}`
    append(groups, key, claim)
  }
  for (const told of groups.values()) {
    const [first] = told
    if (!first?.campaign) continue
    const year = first.date.end?.slice(0, 4) ?? ''
    const facts = {
      named: first.campaign.name,
      right: first.campaign.series + year,
      year,
      figures: told.map(figure).join('、'),
    }
    yield draft(LABEL, {
      told: yearWording[context.language](facts),
      evidence: withName(first, told, document),
      accused: told.map((claim) => claim.id),
      explains: true,
      content: ['other-year', ...told.map(contentOf)],
    })
  }
}

function besideKey({ campaign, date, source }: Claim): string {
  return `${source.blockIndex}|${campaign?.name}|${date.end}`
}

const EARLIER = /去年|上年|前年|同期|上一年/

/** 2022年侦办1902起 beside the 2143 of the campaign's own year: set against them, and told of no campaign. */
function isComparison(claim: Claim, claims: readonly Claim[]): boolean {
  const { campaign, date, relation, source, value } = claim
  if (relation?.kind === 'comparison' || EARLIER.test(foldText(source.text))) return true
  const year = String(campaign?.year)
  const named = namedCampaigns(foldText(source.text))
  if (campaign === null || named.some(({ series }) => series.endsWith(campaign.series))) return false
  if (date.end === null || date.end.slice(0, 4) >= year) return false
  return claims.some(
    (other) =>
      other !== claim &&
      other.source.blockIndex === source.blockIndex &&
      other.campaign?.name === campaign.name &&
      other.value.unit === value.unit &&
      other.date.end?.slice(0, 4) === year,
  )
}

/** The name itself comes first: it is what an editor has to look at. */
function withName(
  first: Claim,
  told: readonly Claim[],
  document: Document,
): readonly [Evidence, ...Evidence[]] {
  const figures = evidenceOf(first, told)
  const block = document.blocks[first.source.blockIndex]
  const { campaign } = first
  const named =
    block &&
    namedCampaigns(block.folded.text).find(
      (one) => one.year === campaign?.year && one.series.endsWith(campaign.series),
    )
  return block && named ? [blockEvidence(document, block, named.start, named.end), ...figures] : figures
}

const DAY = /[\d一二三四五六七八九十](?:年|月|日|季度)|上半年|下半年|年底|全年/

/** “天网2015”行动中，追回42人: no date stands between the name and the figure, so that it was taken from a sentence before. */
function isDatedBefore({ source }: Claim, named: readonly NamedCampaign[], document: Document): boolean {
  const block = document.blocks[source.blockIndex]
  if (!block) return false
  const at = placeInBlock(block, source.figure.start)
  const { text } = block.folded
  const name = named.findLast((one) => one.end <= at)
  const sentence = Math.max(text.lastIndexOf('。', at - 1), 0)
  return (
    name !== undefined &&
    name.start >= sentence &&
    !DAY.test(text.slice(sentence, name.start)) &&
    !DAY.test(text.slice(name.end, at))
  )
}

/**
 * 就“清朗2023”做的问卷调查: figures of a survey on a campaign are not the campaign's; nor are those that follow where its name
 * is only looked back or ahead to (回顾“清朗2023”, 明年将开展“清朗2025”).
 */
function isSpokenAbout(name: string, text: string): boolean {
  const at = text.indexOf(name)
  if (at <= 0) return false
  const sentence = text.slice(text.lastIndexOf('。', at) + 1, at)
  if (/(?:就|关于|围绕|针对)[“"「『]?$/.test(sentence) || LOOKS_AWAY.test(sentence)) return true
  return AIMS.test(text.slice(at + name.length, at + name.length + AIM_REACH))
}

/** “净流2025”把目标定为查处900起: named for what it aims at, so that counts of the year before are no counts of its own. */
const AIMS =
  /^”?(?:专项)?(?:行动|运动|计划|工程|活动|整治)?[^，。；\d]{0,8}(?:目标|计划|拟|将|力争|争取|预计|预期|打算|有望|部署|安排|定为|定下|提出)/
const AIM_REACH = 24

const LOOKS_AWAY = /回顾|回望|回头看|上一轮|前一轮|明年|即将|将(?:开展|启动|部署|实施|组织)/

/** Months into the next year that a campaign's own count may run. */
const OVERRUN = 2

/** A running count, or one that its paragraph tells for a whole year. */
function coversItsYear(claim: Claim, document: Document): boolean {
  const { status, precision, assumed, end } = claim.date
  // A year that was only supposed (全年 beside another date) says nothing against the one that is named.
  if (isRunning(claim)) return !(assumed === true && precision === 'year')
  const text = document.blocks[claim.source.blockIndex]?.folded.text ?? ''
  return (
    status === 'period' &&
    precision === 'year' &&
    assumed !== true &&
    text.includes(`${end?.slice(0, 4)}年全年`)
  )
}

function isOfOtherYear({ start, end }: Claim['date'], year: number): boolean {
  if (start === null || end === null) return false
  const first = Number(start.slice(0, 4))
  const last = Number(end.slice(0, 4))
  if (last < year || first > year) return true
  // From the campaign's start to a day long after its year: the day is right and the name is not, or the reverse.
  return first === year && last > year && (last > year + 1 || Number(end.slice(5, 7)) > OVERRUN)
}

interface OtherYear {
  readonly named: string
  readonly right: string
  readonly year: string
  readonly figures: string
}

const yearWording: Wording<OtherYear> = {
  zh: ({ named, right, year, figures }) => ({
    message: `${figures}统计的是${year}年，却记在${named}名下，疑为${right}之误。请核对行动年份与截止日期。`,
    explanation: `${year} ≠ ${named}`,
    suggestion: `若讲的是${right}，请改行动名称；否则请改日期。`,
  }),
  en: ({ named, right, year, figures }) => ({
    message: `${figures} count ${year} but stand under ${named}: ${right} may be meant. Check the campaign's year and the as-of date.`,
    explanation: `${year} ≠ ${named}`,
    suggestion: `If ${right} is meant, correct the name; else correct the date.`,
  }),
}
