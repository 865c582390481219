import type { Claim } from '../claim/claim.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { countedIn, isRelative } from '../ledger/series.ts'
import { grammar } from '../lexicon/grammar.ts'
import { type Lexicon, topicAncestors } from '../lexicon/lexicon.ts'
import { asFraction } from '../quantity/compare.ts'
import { Decimal } from '../quantity/decimal.ts'
import { divide, formatInterval, meets, negate, point, scale, subtract } from '../quantity/interval.ts'
import type { Interval, Quantity } from '../quantity/quantity.ts'
import { oddShares } from './common-whole.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import { type Phrase, phraseReader } from './phrase.ts'
import { daysTold, ratePartsOf } from './rate-parts.ts'
import realTerms from './real-terms.json' with { type: 'json' }
import { regionAncestors } from './region.ts'
import type { Draft, RuleContext, TwofoldRule } from './rule.ts'
import { isListed } from './same-matter.ts'
import { figure, figureAt, place } from './wording.ts'

type Kind = 'growth' | 'difference' | 'share' | 'average'

interface Misfit {
  readonly kind: Kind
  readonly rate: Claim
  /** What it is computed from: now and before, part and whole, total and count. */
  readonly first: Claim
  readonly second: Claim
  readonly computed: Interval
  /** The same in the rate's own unit. */
  readonly unit: string
}

const HUNDRED = new Decimal(100)
const ONE = point(new Decimal(1))

/**
 * A computed rate is told rounded, however plain its number: 11.6% stands for [11.55, 11.7), rounded or cut. Decimals
 * count as written.
 */
function asRounded(value: Quantity): Interval {
  if (!value.upper?.eq(value.lower)) return value
  const decimals = /\.(\d+)/.exec(value.stated)?.[1]?.length ?? 0
  const magnitude = value.stated.includes('亿') ? 100_000_000 : value.stated.includes('万') ? 10_000 : 1
  const step = new Decimal(10).pow(-decimals).times(magnitude)
  return {
    lower: value.lower.minus(step.div(2)),
    lowerInclusive: true,
    upper: value.lower.plus(step),
    upperInclusive: false,
  }
}

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
  *checkDocument({ document, claims }, context) {
    const phraseOf = phraseReader(context.lexicon, [document])
    for (const parts of ratePartsOf(claims)) {
      switch (parts.kind) {
        case 'growth':
          if (ownSubject(phraseOf(parts.rate), phraseOf(parts.now))) break
          yield* change(parts.rate, parts.now, parts.before, context)
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
          if (parts.per === 'head' && phraseOf(parts.rate).compares) break
          yield* average(
            parts.rate,
            parts.total,
            parts.count,
            divide(parts.total.value, parts.count.value),
            context,
          )
          break
        case 'daily':
          if (phraseOf(parts.rate).compares || phraseOf(parts.total).compares) break
          yield* average(
            parts.rate,
            parts.total,
            parts.total,
            scale(parts.total.value, new Decimal(1).div(parts.days)),
            context,
            daysTold(document, parts.total, parts.rate, parts.days),
          )
          break
      }
    }
    for (const { share: odd, part, whole } of oddShares(claims, asRounded)) {
      const computed = divide(part.value, whole.value)
      if (computed)
        yield tell(
          {
            kind: 'share',
            rate: odd,
            first: part,
            second: whole,
            computed: scale(computed, HUNDRED),
            unit: '%',
          },
          context,
        )
    }
  },
  checkDossier: (dossier, context) => againstYearBefore(dossier, context),
}

/** The rate's own words name something that the amount's do not: 观影1.63亿人次……票房涨了18.5%. */
function ownSubject(rate: Phrase, now: Phrase): boolean {
  const subject = RATE_WORDS.reduce((left, word) => left.replaceAll(word, ''), rate.words).replace(
    /[^\p{L}]/gu,
    '',
  )
  return subject.length > 1 && ![...subject].some((character) => now.words.includes(character))
}

const RATE_WORDS = [
  ...grammar.yearOnYear,
  ...grammar.up,
  ...grammar.down,
  ...grammar.fillers,
  ...grammar.general,
]

/** A growth over last year whose last year another place tells: the campaign of the year before, or the period a year earlier. */
function* againstYearBefore(dossier: Dossier, context: RuleContext): Iterable<Draft> {
  const byId = new Map(dossier.claims.map((claim) => [claim.id, claim]))
  const told = new Map<string, Claim[]>()
  for (const claim of dossier.claims) {
    if (isRelative(claim) || claim.source.part !== 'body' || claim.metric.candidates) continue
    const key = stageKey(claim, 0)
    if (key !== null) told.set(key, [...(told.get(key) ?? []), claim])
  }
  for (const claim of dossier.claims) {
    if (claim.relation?.kind !== 'change' || claim.relation.of === null || claim.relation.basis !== 'year')
      continue
    const now = byId.get(claim.relation.of)
    const key = now && stageKey(now, -1)
    if (!now || !key) continue
    const before = told.get(key) ?? []
    // Where the years before do not agree with each other, that is its own finding.
    const misfits = before.map((one) => [...change(claim, now, one, context)][0])
    const [first] = misfits
    if (first && misfits.every((one) => one !== undefined)) yield first
  }
}

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

function* change(claim: Claim, now: Claim, before: Claim, context: RuleContext): Iterable<Draft> {
  const { relation, value } = claim
  if (relation?.kind !== 'change' || now.value.unit !== before.value.unit) return
  if (inRealTerms(claim, before)) return
  if (now.id === before.id || !isOneMatter(now, before)) return
  const by = changeBetween(value, now.value, before.value, relation.mode)
  if (!by) return
  const rounded = asRounded(value)
  const stated = relation.direction === 'down' && value.lower.gte(0) ? negate(rounded) : rounded
  const directed =
    relation.direction === 'unknown' && by.computed.lower.lt(0) && value.lower.gte(0)
      ? negate(by.computed)
      : by.computed
  if (meets(directed, stated)) return
  yield tell(
    { kind: by.kind, rate: claim, first: now, second: before, computed: directed, unit: value.unit },
    context,
  )
}

/** Year on year hardly anything grows or falls more: two amounts further apart are of two things. */
const APART = new Decimal(8)

function isOneMatter(now: Claim, before: Claim): boolean {
  const ratio = divide(now.value, before.value)
  return ratio === null || meets(ratio, { ...ONE, lower: new Decimal(1).div(APART), upper: APART })
}

/** What the change should be, in the unit in which it is told. */
function changeBetween(
  told: Quantity,
  now: Quantity,
  before: Quantity,
  mode: 'by' | 'to',
): { readonly computed: Interval; readonly kind: Kind } | null {
  if (told.family === 'percentage-points' && now.family === 'percent')
    return { computed: subtract(now, before), kind: 'difference' }
  if (told.family === now.family && told.unit === now.unit && mode === 'by')
    return { computed: subtract(now, before), kind: 'difference' }
  const ratio = divide(now, before)
  if (!ratio) return null
  const grown = mode === 'by' ? subtract(ratio, ONE) : ratio
  if (told.family === 'multiple') return { computed: grown, kind: 'growth' }
  if (told.family === 'percent' && told.unit === '%')
    return { computed: scale(grown, HUNDRED), kind: 'growth' }
  return null
}

/**
 * Growth in real terms cannot be recomputed from amounts at current prices. Turnover grows in current prices where its
 * text sets last year's value beside it.
 */
function inRealTerms(claim: Claim, before: Claim): boolean {
  const { text } = claim.source
  const isBeside =
    before.relation?.kind === 'comparison' && before.source.blockIndex === claim.source.blockIndex
  const measures = isBeside ? realTerms.measures : [...realTerms.measures, ...realTerms.turnover]
  return (
    realTerms.phrases.some((phrase) => text.includes(phrase)) ||
    measures.some((measure) => claim.metric.label.includes(measure))
  )
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
    return computed !== null && meets(computed, stated)
  })
}

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
  if (fitsAnother(stated, part, claims)) return
  yield tell(
    { kind: 'share', rate: claim, first: part, second: whole, computed: scale(computed, HUNDRED), unit: '%' },
    context,
  )
}

/** Averages are told roughly and over days that nobody counts: below the first they are right, above the other not of these figures. */
const NEAR = new Decimal('1.05')
/** Over days that the sentence itself counts, nothing but rounding is left. */
const EXACT = new Decimal('1.005')
const UNRELATED = new Decimal(3)

function* average(
  claim: Claim,
  first: Claim,
  second: Claim,
  computed: Interval | null,
  context: RuleContext,
  exact = false,
): Iterable<Draft> {
  if (!computed || claim.value.unit !== first.value.unit || computed.upper === null || !computed.lower.gt(0))
    return
  const told = asRounded(claim.value)
  if (meets(told, scaleBoth(computed, exact ? EXACT : NEAR)) || !meets(told, scaleBoth(computed, UNRELATED)))
    return
  yield tell({ kind: 'average', rate: claim, first, second, computed, unit: claim.value.unit }, context)
}

/** Wider by a factor on either side. */
function scaleBoth(interval: Interval, factor: Decimal): Interval {
  return { ...interval, lower: interval.lower.div(factor), upper: interval.upper?.times(factor) ?? null }
}

function isInline(rate: Claim, whole: Claim): boolean {
  return whole.source.start === rate.source.start && !isListed(whole)
}

function tell(misfit: Misfit, context: RuleContext): Draft {
  const { rate: claim, first, second } = misfit
  return draft(rate, {
    told: wording[context.language](misfit),
    evidence: evidenceOf(claim, [first, second]),
    content: [contentOf(claim), contentOf(first), contentOf(second)],
  })
}

const OPERATION: Readonly<Record<Kind, string>> = { growth: '÷', share: '÷', average: '÷', difference: '−' }

const wording: Wording<Misfit> = {
  zh: (misfit) => ({
    message: `${figureAt(misfit.rate, 'zh')}与${figure(misfit.first)}、${figure(misfit.second)}不符：应为${roughly(misfit.computed)}${misfit.unit}。请核对。`,
    explanation: `${arithmetic(misfit)}，与 ${formatInterval(asRounded(misfit.rate.value))} 不相交；${place(misfit.first)}，${place(misfit.second)}`,
    suggestion: `若两数无误，应为${roughly(misfit.computed)}${misfit.unit}。`,
  }),
  en: (misfit) => ({
    message: `${figureAt(misfit.rate, 'en')} does not follow from ${figure(misfit.first)} and ${figure(misfit.second)}: it should be ${roughly(misfit.computed)}${misfit.unit}. Check it.`,
    explanation: `${arithmetic(misfit)}, which does not meet ${formatInterval(asRounded(misfit.rate.value))}; ${place(misfit.first)}, ${place(misfit.second)}`,
    suggestion: `If both figures are right, print ${roughly(misfit.computed)}${misfit.unit}.`,
  }),
}

function arithmetic({ kind, first, second, computed, unit }: Misfit): string {
  const less = kind === 'growth' ? ' − 1' : ''
  return `${formatInterval(first.value)} ${OPERATION[kind]} ${formatInterval(second.value)}${less} = ${formatInterval(rounded(computed))}${unit}`
}

/** Two decimals are more than any rate is told with. */
function rounded(interval: Interval): Interval {
  return {
    ...interval,
    lower: interval.lower.toDecimalPlaces(2, Decimal.ROUND_FLOOR),
    upper: interval.upper?.toDecimalPlaces(2, Decimal.ROUND_CEIL) ?? null,
  }
}

function roughly(interval: Interval): string {
  const { lower, upper } = interval
  const low = lower.toDecimalPlaces(1).toFixed()
  const high = upper?.toDecimalPlaces(1).toFixed() ?? '∞'
  return low === high ? low : `${low}–${high}`
}
