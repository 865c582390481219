import type { Claim } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'
import type { Dossier } from '../ledger/ledger.ts'
import type { Retelling } from '../ledger/retellings.ts'
import { isRelative, subjectId } from '../ledger/series.ts'
import type { UnitFamily } from '../quantity/units.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import { likeness } from './likeness.ts'
import { phraseReader } from './phrase.ts'
import type { RuleContext, TwofoldRule } from './rule.ts'
import { unitsOfBase } from './unit-of-base.ts'
import { unitsOfMeasures } from './unit-of-measure.ts'
import { unitsOfOneText } from './units-of-one-text.ts'
import { areMeasures, areYields } from './unlike-measures.ts'
import { figureAt, list } from './wording.ts'

/** Families that count single things: a subject told in two of them is counted in two ways (semantics §3). */
const COUNTING: readonly UnitFamily[] = [
  'people',
  'cases',
  'organisations',
  'things',
  'visits',
  'organisation-visits',
  'times',
]
const MOST_PLACES = 8

interface Facts {
  readonly counted: Claim
  readonly met: Claim
  readonly all: readonly Claim[]
}

/** One subject counted in unlike units: 家 counts firms, 家次 the times that firms were punished. */
export const unit: TwofoldRule = {
  id: 'unit',
  severity: 'note',
  scope: 'document-and-dossier',
  docs: {
    title: { zh: '计量单位不一致', en: 'One subject in unlike units' },
    why: {
      zh: '“家”与“家次”、“人”与“人次”数的不是一回事，不能相加，也不能直接比较。',
      en: '家 and 家次, 人 and 人次 count different things: they can neither be added nor compared.',
    },
    fires: [
      '公安部通报，“云盾2022”专项行动全年行政处罚企业3400家次，“云盾2023”专项行动全年行政处罚企业2700家。',
    ],
    silent: [
      '公安部通报，“云盾2022”专项行动全年行政处罚企业3400家，“云盾2023”专项行动全年行政处罚企业2700家。',
    ],
  },
  *checkDocument(checked, context) {
    const { claims } = checked
    yield* unitsOfMeasures(checked, context)
    for (const [met, counted] of unitsOfBase(checked))
      yield draft(unit, {
        severity: 'warning',
        told: wording[context.language]({ counted, met, all: [met, counted] }),
        evidence: evidenceOf(met, [counted]),
        content: ['unit', 'base', contentOf(counted), contentOf(met)],
        about: [`unit of ${met.id}`],
      })
    for (const { met, counted, isSure } of unitsOfOneText(claims))
      yield draft(unit, {
        severity: isSure ? 'warning' : 'note',
        told: wording[context.language]({ counted, met, all: [met, counted] }),
        evidence: evidenceOf(met, [counted]),
        content: ['unit', 'text', contentOf(counted), contentOf(met)],
        about: [`unit of ${met.id}`],
      })
  },
  *checkDossier(dossier, context) {
    const subjects = new Map<string, Claim[]>()
    for (const claim of dossier.claims) {
      if (isRelative(claim) || claim.source.part !== 'body' || claim.metric.candidates) continue
      // 死亡62人 of a holiday's traffic and 死亡22例 of an influenza: without a campaign two texts need not be on one matter.
      const key = claim.campaign ? subjectId(claim) : `${subjectId(claim)}|${claim.source.document}`
      append(subjects, key, claim)
    }
    for (const claims of [...subjects.values(), ...retold(dossier)]) {
      const told = COUNTING.map((family) => claims.filter((claim) => claim.value.family === family))
      // The unit that most use comes first; the others are what an editor must look at.
      const [usual, ...others] = told.filter((list) => list.length > 0).sort((a, b) => b.length - a.length)
      const counted = usual?.[0]
      if (!usual || !counted) continue
      for (const list of others) {
        const met = list[0]
        if (!met) continue
        yield draft(unit, {
          told: wording[context.language]({ counted, met, all: [...list, ...usual] }),
          evidence: evidenceOf(met, [...list, ...usual.slice(0, MOST_PLACES)]),
          content: ['unit', subjectId(counted), counted.value.unit, met.value.unit],
          about: [`unit of ${subjectId(counted)} in ${met.value.unit}`],
        })
      }
    }
    for (const [points, percent] of pointsElsewhere(dossier))
      yield draft(unit, {
        told: wording[context.language]({ counted: points, met: percent, all: [percent, points] }),
        evidence: evidenceOf(percent, [points]),
        content: ['unit', 'points', contentOf(points), contentOf(percent)],
        about: [`unit of ${percent.id}`],
      })
  },
  *checkRetelling(retelling, context) {
    const [first, second] = retelling.claims
    if (!isUnitSwap(retelling, context)) return
    // What is counted by the visit is told with care: the shorter word is the likelier slip.
    const isLater = isOfVisits(first) || first.value.unit.includes('/')
    const [met, counted] = isLater ? [second, first] : [first, second]
    yield draft(unit, {
      told: wording[context.language]({ counted, met, all: [met, counted] }),
      evidence: evidenceOf(met, [counted]),
      content: ['unit', 'retold', contentOf(counted), contentOf(met)],
      about: [`unit of ${met.id}`],
    })
  },
}

/**
 * 毛利率33.0%，提高1.2% where another text has 提高1.2个百分点: what a rate gains is told in points, and so much per cent of it
 * would be another amount.
 */
function* pointsElsewhere({
  claims,
  companyOf,
}: Dossier): Iterable<readonly [points: Claim, percent: Claim]> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const points = new Map<string, Claim>()
  const keyOf = (claim: Claim): string | null => {
    const { date, metric, region, relation, value } = claim
    if (relation?.kind !== 'change' || relation.mode !== 'by' || date.end === null) return null
    const year = date.end.slice(0, 4)
    return [
      companyOf(claim),
      metric.object,
      metric.topic,
      region,
      year,
      relation.direction,
      value.stated,
    ].join('|')
  }
  for (const claim of claims) {
    const key = claim.value.family === 'percentage-points' ? keyOf(claim) : null
    if (key !== null) points.set(key, claim)
  }
  for (const percent of claims) {
    const { relation, value } = percent
    if (value.family !== 'percent' || relation?.kind !== 'change' || relation.of === null) continue
    const rate = byId.get(relation.of)
    const key = keyOf(percent)
    const same = key === null ? undefined : points.get(key)
    if (same && rate?.value.family === 'percent' && same.source.document !== percent.source.document)
      yield [same, percent]
  }
}

const VISITS: ReadonlySet<UnitFamily> = new Set<UnitFamily>(['visits', 'organisation-visits', 'times'])

function isOfVisits({ value }: Claim): boolean {
  return VISITS.has(value.family)
}

/** Amounts of one number that are no two units of one thing: 12元 and 12人. */
const APART: ReadonlySet<UnitFamily> = new Set<UnitFamily>([
  'money',
  'percent',
  'percentage-points',
  'multiple',
])

/** One number in like words, once of 人 and once of 人次: the unit was swapped, not the matter. */
function isUnitSwap(retelling: Retelling, { lexicon }: RuleContext): boolean {
  const { claims, companions, digits, documents } = retelling
  const [a, b] = claims
  if (isOtherCurrency(a, b)) return isOneMatter(retelling)
  if (areYields(a, b)) return digits > FEW && a.region === b.region && companions + retelling.shared > 0
  if (a.value.family === b.value.family && !areMeasures(a, b)) return false
  if (APART.has(a.value.family) || APART.has(b.value.family)) return false
  if (a.source.document === b.source.document) return false
  // Told of one subject of a campaign, that subject tells it.
  const isCounted = [a, b].every(({ value }) => COUNTING.includes(value.family))
  if (isCounted && a.campaign && subjectId(a) === subjectId(b)) return false
  // 18.62万家，发现问题2.14万个 beside 18.62万家次、2.14万个: the figures that stand beside both say that one thing is meant.
  const counted = VISITS_OF.get(a.value.family)
  const isOfVisits = counted !== undefined && counted === VISITS_OF.get(b.value.family)
  if (companions > 0 && digits > FEW && isOfVisits) return true
  // 倒塌房屋3792间, 3792户: one deed to one thing, in texts that tell one story.
  const isOneDeed =
    a.metric.id === b.metric.id && a.metric.action !== 'count' && a.campaign?.name === b.campaign?.name
  if (isOneDeed && digits > FEW && retelling.shared > 0) return true
  const phraseOf = phraseReader(lexicon, documents)
  const like = likeness(phraseOf(a), phraseOf(b), lexicon)
  // 两次共筛查94.79万人次, 两次筛查共检查94.79万人: so many digits of one place in words that overlap are one count.
  if (isOfVisits && digits > FEW && a.region === b.region && like.common > 0) return true
  return like.common > 0 && like.share >= ALIKE && (digits > FEW || like.common >= MANY)
}

/** What is counted by head or by visit. */
const VISITS_OF: ReadonlyMap<UnitFamily, string> = new Map([
  ['people', 'people'],
  ['visits', 'people'],
  ['organisations', 'organisations'],
  ['organisation-visits', 'organisations'],
])

/** 元 stands for the money of the place that a text is on; these never do. */
const FOREIGN: ReadonlySet<string> = new Set(['美元', '欧元', '英镑', '日元', '韩元', '卢布'])

function isOtherCurrency(a: Claim, b: Claim): boolean {
  return (
    a.value.family === 'money' &&
    b.value.family === 'money' &&
    FOREIGN.has(a.value.unit) !== FOREIGN.has(b.value.unit)
  )
}

/** 境外收入9.66亿美元 where another text has 9.66亿元: one number of one metric, year and region. */
function isOneMatter({ claims: [a, b] }: Retelling): boolean {
  return (
    a.metric.id === b.metric.id &&
    a.region === b.region &&
    a.date.end?.slice(0, 4) === b.date.end?.slice(0, 4) &&
    a.source.document !== b.source.document
  )
}

const ALIKE = 0.5
/** Digits that are few for a figure to be known by, and pairs of characters in common that make up for it. */
const FEW = 3
const MANY = 3

/** Value from which an equal number of two places is no coincidence. */
const TELLING = 100

/** One number of one matter and day that two places book to unlike regions: 1380人次 of the province, 1380人 of the county. */
function retold({ claims }: Dossier): readonly (readonly Claim[])[] {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const { campaign, date, metric, source, value } = claim
    if (campaign === null || date.end === null || isRelative(claim) || source.part !== 'body') continue
    if (metric.candidates || value.nominal.lt(TELLING)) continue
    const key = [campaign.name, metric.id, date.end, value.nominal.toFixed()].join('|')
    append(groups, key, claim)
  }
  // Of one region the subject itself tells it.
  return [...groups.values()].filter((list) => {
    const units = new Set(list.map(({ value, region }) => `${value.family}|${region}`))
    const regions = new Set(list.map(({ region }) => region))
    const families = new Set(list.map(({ value }) => value.family))
    return families.size > 1 && regions.size > 1 && units.size === regions.size
  })
}

const wording: Wording<Facts> = {
  zh: ({ counted, met, all }) => ({
    message: `${met.metric.label}：${figureAt(met, 'zh')}按“${met.value.unit}”计，${figureAt(counted, 'zh')}按“${counted.value.unit}”计，不能相加或比较。`,
    explanation: `${met.value.unit} ≠ ${counted.value.unit}：${list(
      all.slice(0, 8).map((claim) => figureAt(claim, 'zh')),
      'zh',
    )}`,
    suggestion: '同一口径请统一单位；口径不同则注明，不要相加。',
  }),
  en: ({ counted, met, all }) => ({
    message: `${met.metric.label}: ${figureAt(met, 'en')} counts ${met.value.unit}, ${figureAt(counted, 'en')} counts ${counted.value.unit}; they can neither be added nor compared.`,
    explanation: `${met.value.unit} ≠ ${counted.value.unit}: ${list(
      all.slice(0, 8).map((claim) => figureAt(claim, 'en')),
      'en',
    )}`,
    suggestion: 'Use one unit where one thing is counted; else say that two are, and do not add them.',
  }),
}
