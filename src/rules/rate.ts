import type { Claim } from '../claim/claim.ts'
import { append, groupedBy } from '../grouped-by.ts'
import { areUnlikeCompanies } from '../ledger/company.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { countedIn, isRelative } from '../ledger/series.ts'
import { type Lexicon, topicAncestors } from '../lexicon/lexicon.ts'
import { asFraction } from '../quantity/compare.ts'
import { Decimal } from '../quantity/decimal.ts'
import { divide, meets, scale } from '../quantity/interval.ts'
import type { Interval } from '../quantity/quantity.ts'
import { foldText } from '../text/fold.ts'
import { changesSince } from './change-since.ts'
import { combinedRates } from './combined-rate.ts'
import { oddShares, oddSharesOfList } from './common-whole.ts'
import { comparedGrowth } from './compared-growth.ts'
import { daysBeforeTotal, daysCounted, daysTold, ownDaysOf } from './days-of-average.ts'
import { namedApart } from './named-apart.ts'
import { misfittingRates } from './named-rates.ts'
import { nearbyArithmetic } from './nearby-arithmetic.ts'
import { phraseReader } from './phrase.ts'
import { pointsAsPercent } from './points-as-percent.ts'
import { average, isDailyOf, isOverAnother, isOverDays, sumUpTo } from './rate-average.ts'
import { isBehindParts, isOfSum, isOnEdition } from './rate-basis.ts'
import { change, isChangeOf, ownSubject, stepwise } from './rate-change.ts'
import { ratePartsOf } from './rate-parts.ts'
import { asRounded, HUNDRED, shareMisfit, tellRate } from './rate-told.ts'
import { regionAncestors } from './region.ts'
import type { Draft, RuleContext, TwofoldRule } from './rule.ts'
import { areSiblings, isListed } from './same-matter.ts'
import { setAgainst } from './set-against.ts'
import { sharesOfText } from './share-of-text.ts'
import { slippedRates } from './slipped-rates.ts'
import { tableRatios } from './table-ratios.ts'

/** Growth, shares and averages that do not recompute from their parts within rounding (semantics §6.6). */
export const rate: TwofoldRule = {
  id: 'rate',
  severity: 'error',
  scope: 'document-and-dossier',
  docs: {
    title: { zh: '比率与数字不符', en: 'A rate that does not recompute' },
    why: {
      zh: '同比、占比、平均数应能由文中的数字算出（允许四舍五入）。按可比价格计算的增速不作复算。',
      en: 'Growth, share and average must follow from the figures they are about, within rounding. Growth at constant prices is not recomputed.',
    },
    fires: [
      '公安部通报，2023年全国共侦破案件1500起，去年同期为1200起，同比增长35%。',
      '公安部通报，“云盾2023”专项行动全年共侦破案件1200起，其中网络赌博案件300起，占比35%。',
      '全年全省社会消费品零售总额1500.5亿元，上年为1400.0亿元，同比增长9.5%。',
    ],
    silent: [
      '公安部通报，2023年全国共侦破案件1500起，去年同期为1200起，同比增长25%。',
      '公安部通报，“云盾2023”专项行动全年共侦破案件1200起，其中网络赌博案件300起，占比25%。',
    ],
  },
  *checkDocument(checked, context) {
    const { document, claims } = checked
    const phraseOf = phraseReader(context.lexicon, [document])
    for (const { rate: claim, part, whole, rest, computed } of misfittingRates(
      checked,
      phraseOf,
      context.lexicon,
    )) {
      yield tellRate(
        {
          kind: rest ? 'rest' : 'share',
          rate: claim,
          first: part,
          second: whole,
          computed: scale(computed, HUNDRED),
          unit: '%',
        },
        context,
      )
    }
    for (const parts of ratePartsOf(claims)) {
      switch (parts.kind) {
        case 'growth':
          if (ownSubject(phraseOf(parts.rate), phraseOf(parts.now))) break
          if (isBehindParts(document, claims, parts)) break
          if (isOnEdition(parts.rate) && parts.before.source.start !== parts.rate.source.start) break
          if (parts.instead.some((now) => isChangeOf(parts.rate, now, parts.before))) break
          if (isOfSum(claims, parts) || isUndealt(parts.rate)) break
          yield* change(parts.rate, parts.now, parts.before, context)
          break
        case 'step':
          yield* stepwise(parts, context)
          break
        case 'share':
          // A whole told inside the share's own words is meant, whatever its metric says.
          if (
            isInline(parts.rate, parts.whole) ||
            (isWholeOf(parts.whole, parts.part, context.lexicon) && !phraseOf(parts.whole).compares)
          )
            yield* share(parts.rate, parts.part, parts.whole, claims, context)
          break
        case 'average':
          if (parts.per === 'head' && phraseOf(parts.rate).compares && !EACH.test(parts.rate.source.text))
            break
          if (isOverAnother(parts.rate, parts.total, parts.count, claims)) break
          yield* average(
            parts.rate,
            parts.total,
            parts.count,
            divide(parts.total.value, parts.count.value),
            context,
          )
          break
        case 'daily': {
          const own = ownDaysOf(document, claims, parts.rate)
          if (own && own.total !== parts.total) {
            const { days, total } = own
            const computed = scale(total.value, new Decimal(1).div(days))
            yield* average(parts.rate, total, total, computed, context, { days, isExact: true })
            break
          }
          const counted = daysCounted(document, parts.rate)
          const days = counted ?? daysBeforeTotal(document, parts.total, parts.rate) ?? parts.days
          if (phraseOf(parts.rate).compares || phraseOf(parts.total).compares) break
          if (counted === null && isOverDays(parts.rate, parts.total.value, [days - 1, days + 1])) break
          if (claims.some((other) => isDailyOf(parts.rate, other))) break
          const both = sumUpTo(claims, parts.total, parts.rate)
          if (both && isOverDays(parts.rate, both, [days - 1, days, days + 1])) break
          yield* average(
            parts.rate,
            parts.total,
            parts.total,
            scale(parts.total.value, new Decimal(1).div(days)),
            context,
            // 181天日均 counts the days of its half-year itself.
            { days, isExact: counted === parts.days || daysTold(document, parts.total, parts.rate, days) },
          )
          break
        }
      }
    }
    for (const misfit of [
      ...tableRatios(checked),
      ...changesSince(claims),
      ...nearbyArithmetic(checked),
      ...namedApart(checked),
      ...setAgainst(checked),
      ...sharesOfText(checked),
      ...slippedRates(checked),
      ...comparedGrowth(checked),
      ...combinedRates(checked),
    ])
      yield tellRate(misfit, context)
    yield* pointsAsPercent(checked, context)
    for (const { share: odd, part, whole, isSure = false } of [
      ...oddShares(claims),
      ...oddSharesOfList(claims),
    ]) {
      const computed = divide(part.value, whole.value)
      if (computed) yield tellRate({ ...shareMisfit(odd, part, whole, computed), isSure }, context)
    }
  },
  *checkDossier(dossier, context) {
    yield* againstYearBefore(dossier, context)
    for (const misfit of changesSince(dossier.claims)) yield tellRate(misfit, context)
  },
}

/** A growth over last year whose last year another place tells: the campaign of the year before, or the period a year earlier. */
function* againstYearBefore(dossier: Dossier, context: RuleContext): Iterable<Draft> {
  const phraseOf = phraseReader(context.lexicon, dossier.documents, dossier.companyOf)
  const byId = new Map(dossier.claims.map((claim) => [claim.id, claim]))
  const told = new Map<string, Claim[]>()
  for (const claim of dossier.claims) {
    // 上年为19.48亿元 tells the year before in another text as well as that year's own report does.
    const isAmount = !isRelative(claim) || (claim.relation?.kind === 'comparison' && claim.campaign === null)
    if (!isAmount || claim.source.part !== 'body' || claim.metric.candidates) continue
    const key = stageKey(claim, 0)
    if (key !== null) append(told, key, claim)
  }
  // 第四季度增长16.1%，上年第四季度为5.47亿元: borne out by what stands beside it.
  const byBlock = groupedBy(
    dossier.claims.filter(({ relation }) => relation?.kind === 'comparison'),
    blockKey,
  )
  const bases = new Set(dossier.claims.filter(({ relation }) => relation?.kind === 'comparison').map(baseKey))
  for (const claim of dossier.claims) {
    if (claim.relation?.kind !== 'change' || claim.relation.of === null || claim.relation.basis !== 'year')
      continue
    // 比上年四季度的5.47亿元下降14.4%: over the value that its own words name.
    if (bases.has(baseKey(claim)) || isOnEdition(claim) || isUndealt(claim)) continue
    const now = byId.get(claim.relation.of)
    const key = now && stageKey(now, -1)
    if (!now || !key || byBlock.get(blockKey(claim))?.some((base) => isChangeOf(claim, now, base))) continue
    const before = (told.get(key) ?? []).filter(
      (one) =>
        !isRateOfAnother(one, now) && !areUnlikeCompanies(phraseOf(one).company, phraseOf(now).company),
    )
    // Where the years before do not agree with each other, that is its own finding.
    const misfits = before.map((one) => [...change(claim, now, one, context)][0])
    const [first] = misfits
    if (first && misfits.every((one) => one !== undefined)) yield first
  }
}

/** 酒店入住率85%，比上年高3个百分点 of a city, and 83% in a text on two of its hotels: a rate says less of whom it is than an amount. */
function isRateOfAnother({ source, campaign, value }: Claim, now: Claim): boolean {
  return campaign === null && value.family === 'percent' && source.document !== now.source.document
}

function blockKey({ source }: Claim): string {
  return `${source.document}|${source.blockIndex}`
}

function baseKey({ source }: Claim): string {
  return `${source.document}|${source.start}`
}

/** 平均每人次花费: its 每 says what it is divided by, and sets it against nothing. */
const EACH = /^(?:(?!上年|去年|前年|同期|[比较])[^，])*平均每(?:一?[名位])?(?:人|游客|旅客)/u

/** What, where and up to which day of the year, `years` later: null where the period is not known. */
function stageKey(claim: Claim, years: number): string | null {
  const { campaign, date, metric, region, value } = claim
  if (date.end === null || (campaign !== null && campaign.year === null)) return null
  const shifted = (day: string | null): string =>
    day === null ? '' : `${Number(day.slice(0, 4)) + years}${day.slice(4, 7)}`
  const name = campaign === null ? '' : `${campaign.series}${(campaign.year ?? 0) + years}`
  const start = campaign === null ? shifted(date.start) : ''
  return [name, region, metric.id, countedIn(value), start, shifted(date.end)].join('|')
}

/** Shares that several figures have together or apart: which of them is meant is not sure enough. */
const TOGETHER = /各占|分别占|合计占|共占|合占|总共占/

/** The whole is of the same sort as the part and wider in topic or region. */
function isWholeOf(whole: Claim, part: Claim, lexicon: Lexicon): boolean {
  if (
    whole.id === part.id ||
    (isListed(whole) && isListed(part)) ||
    countedIn(whole.value) !== countedIn(part.value)
  )
    return false
  const regions = whole.region === part.region || regionAncestors(lexicon, part.region).includes(whole.region)
  const { topic } = whole.metric
  const topics =
    topic === 'all' ||
    topic === part.metric.topic ||
    topicAncestors(lexicon, part.metric.topic).includes(topic)
  return regions && topics && !(whole.region === part.region && whole.metric.id === part.metric.id)
}

/** The share is that of another amount of the text: which of them was meant, the reader of claims may have got wrong. */
function fitsAnother(stated: Interval, part: Claim, claims: readonly Claim[]): boolean {
  return claims.some((other) => {
    if (other.id === part.id || other.value.unit !== part.value.unit || isRelative(other)) return false
    // 超3.42万亿元 has no upper end: every smaller share would fit it.
    if (other.value.upper === null) return false
    const computed = divide(part.value, other.value)
    if (computed === null) return false
    // 总值5518.7万元 for 亿元: a slip of its own, which the share is not to blame for.
    return MAGNITUDES.some((factor) => meets(scale(computed, factor), stated))
  })
}

const MAGNITUDES = ['1', '0.0001', '10000'].map((factor) => new Decimal(factor))

function* share(
  claim: Claim,
  part: Claim,
  whole: Claim,
  claims: readonly Claim[],
  context: RuleContext,
): Iterable<Draft> {
  const stated = asFraction({ ...claim.value, ...asRounded(claim.value) })
  const computed = part.value.unit === whole.value.unit ? divide(part.value, whole.value) : null
  if (!stated || !computed || meets(stated, computed) || TOGETHER.test(claim.source.text)) return
  if (fitsAnother(stated, part, claims) || isOfLonger(part, whole) || areSiblings(part, whole)) return
  yield tellRate(shareMisfit(claim, part, whole, computed), context)
}

/** 2013年以来累计开行1.12万列, and 全国 of one year 开行1.5万列: what took longer is no part. */
function isOfLonger({ date: part }: Claim, { date: whole }: Claim): boolean {
  return part.start !== null && whole.start !== null && part.start.slice(0, 4) < whole.start.slice(0, 4)
}

/** 起降5214架次、旅客42.9万人次，增长6.8%、9.5%: the first of several rates, which nothing deals out to what they are of. */
function isUndealt({ source, value }: Claim): boolean {
  const text = foldText(source.text)
  const told = `${value.stated}${value.unit}`
  const at = text.indexOf(told)
  return at !== -1 && /^[、和]\d/.test(text.slice(at + told.length)) && !/分别|依次|各/.test(text)
}

function isInline(rate: Claim, whole: Claim): boolean {
  return whole.source.start === rate.source.start && !isListed(whole)
}
