import type { Claim } from '../claim/claim.ts'
import { type Cell, cellsOf, momentsOf } from '../ledger/cells.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { addsUp, countedIn } from '../ledger/series.ts'
import { topicAncestors } from '../lexicon/lexicon.ts'
import { NATION } from '../lexicon/regions.ts'
import { formatInterval, liesBelow } from '../quantity/interval.ts'
import { foldText } from '../text/fold.ts'
import { aboveNamed } from './above-named.ts'
import { breakdowns } from './breakdown.ts'
import { headedLists } from './headed-lists.ts'
import { partsOfPeriods } from './part-of-period.ts'
import { aboveDraft } from './part-wording.ts'
import { type PhraseOf, phraseReader } from './phrase.ts'
import { mayHold } from './phrase-compare.ts'
import { rowLists } from './row-lists.ts'
import type { Draft, RuleContext, TwofoldRule } from './rule.ts'
import { isIncident, mayRepeat } from './same-matter.ts'
import { stretchSums } from './stretch-sums.ts'
import { tableTotals } from './table-totals.ts'
import { isShareOf, type ToldShares, toldShares } from './told-shares.ts'
import { unsureSubjects } from './unsure-subject.ts'

/** A part above its whole, parts that sum above it, a complete breakdown that misses it (semantics §6.3). */
export const partWhole: TwofoldRule = {
  id: 'part-whole',
  severity: 'error',
  scope: 'document-and-dossier',
  docs: {
    title: { zh: '分项与总数不符', en: 'Parts and whole do not fit' },
    why: {
      zh: '分项不能大于总数；同一处列出的各分项之和不能超过总数，完整的分项之和应等于总数。不同报道的分项不相加。',
      en: 'No part exceeds its whole; the parts that one text lists never sum above it, and a complete breakdown sums to it. Parts of different reports are never added.',
    },
    fires: [
      '公安部通报，“云盾2023”专项行动全年共侦破案件1200起，其中网络赌博案件1500起。',
      '公安部通报，“云盾2023”专项行动全年共侦破案件1200起，按类型分，网络赌博案件500起，电信网络诈骗案件900起。',
    ],
    silent: [
      '公安部通报，“云盾2023”专项行动全年共侦破案件1200起，其中网络赌博案件500起，电信网络诈骗案件300起。',
      '公安部通报，“云盾2023”专项行动全年共侦破案件1200起，按类型分，网络赌博案件500起，电信网络诈骗案件700起。',
      '4月13日新增无症状感染者26391例，其中本土26318例（上海25141例，吉林798例）。',
      '2022年，区法院审结刑事案件312件，判处罚金86万元。2022年，审结民商事案件5680件。',
      '本届博览会共有1653家企业参展，展览面积10.2万平方米；“云上博览会”参展企业2000余家。',
    ],
  },
  *checkDocument(checked, context) {
    yield* breakdowns(checked, context)
    yield* headedLists(checked, context)
    yield* rowLists(checked, context)
    yield* aboveNamed(checked, context)
    yield* tableTotals(checked, context)
  },
  *checkDossier(dossier, context) {
    yield* topics(dossier, context)
    const phraseOf = phraseReader(context.lexicon, dossier.documents, dossier.companyOf)
    yield* partsOfPeriods(dossier, phraseOf, context)
    yield* stretchSums(dossier, phraseOf, context)
  },
}

/**
 * A topic's figure against that of the topic it is part of, of one campaign, region and stage. Where the part's as-of
 * is earlier than the whole's it must still not exceed it, since a running total only grows.
 */
function* topics(dossier: Dossier, context: RuleContext): Iterable<Draft> {
  const byTopic = new Map<string, readonly Cell[]>()
  const phraseOf = phraseReader(context.lexicon, dossier.documents, dossier.companyOf)
  const unsure = unsureSubjects(dossier, phraseOf)
  const shares = toldShares(dossier)
  const momentOf = momentsOf(dossier)
  for (const series of dossier.series) {
    const first = series.claims.find(addsUp)
    if (first) byTopic.set(topicKey(first, series.metric.topic, dossier), cellsOf(series, momentOf))
  }
  for (const series of dossier.series) {
    const first = series.claims.find(addsUp)
    if (!first || series.metric.topic === 'all') continue
    // Of 两项, 三项 and other things without a name of their own no one is part of another.
    if (!context.lexicon.objects.has(series.metric.object)) continue
    const parts = byTopic.get(topicKey(first, series.metric.topic, dossier)) ?? []
    for (const ancestor of new Set([...topicAncestors(context.lexicon, series.metric.topic), 'all'])) {
      const wholes = byTopic.get(topicKey(first, ancestor, dossier))
      if (wholes) yield* aboveWhole(parts, wholes, series.cumulative, { unsure, shares }, phraseOf, context)
    }
  }
}

/** 资金1000.4亿元 of a new currency, 质押融资1626.5亿元 of patents: two texts on the nation, of no campaign, share no whole. */
function isOfNationAtLarge(whole: Claim, part: Claim): boolean {
  return whole.source.document !== part.source.document && whole.campaign === null && whole.region === NATION
}

function topicKey(claim: Claim, topic: string, { companyOf }: Dossier): string {
  const { campaign, region, metric } = claim
  const kind = [metric.action, metric.object, topic, countedIn(claim.value)]
  return [campaign?.name ?? '', companyOf(claim), region, ...kind].join('|')
}

function* aboveWhole(
  parts: readonly Cell[],
  wholes: readonly Cell[],
  cumulative: boolean,
  { unsure, shares }: { readonly unsure: ReadonlySet<Claim>; readonly shares: ToldShares },
  phraseOf: PhraseOf,
  context: RuleContext,
): Iterable<Draft> {
  const listed = parts.flatMap((cell) => cell.claims)
  for (const cell of parts) {
    // Wholes are ordered by their end: the first that has come so far is the one that binds.
    const whole = wholes.find((other) => holds(other, cell, cumulative))
    if (!whole) continue
    for (const part of distinctValues(cell.claims)) {
      if (part.source.part !== 'body' || isIncident(part)) continue
      const limits = whole.claims.filter(
        (claim) =>
          claim.source.part === 'body' &&
          !unsure.has(claim) &&
          // What is itself a part of something is no total, whatever its own topic was read as.
          claim.relation?.kind !== 'part' &&
          mayRepeat(claim, part) &&
          !isOfNationAtLarge(claim, part) &&
          !isKindBeside(claim, listed) &&
          !isShareOf(claim, part, shares) &&
          mayHold(phraseOf(claim), phraseOf(part)),
      )
      const wholes = limits.filter((claim) => !phraseOf(claim).isExample && tellsWhole(claim, context))
      const limit = wholes.find((claim) => claim.source.document === part.source.document) ?? wholes[0]
      // One whole that holds it is enough: the others are for `contradiction`.
      if (limit && limits.every((claim) => liesBelow(claim.value, part.value)))
        yield aboveDraft({ part, whole: limit }, context)
    }
  }
}

const WHOLE = /共|总|合计|累计|全部/
const EXAMPLE = /其中|包括|含/

/** In its own text it stands beside a figure of what would be its part: one kind of several. */
function isKindBeside(whole: Claim, parts: readonly Claim[]): boolean {
  return parts.some(
    (part) => part.source.document === whole.source.document && standBesideEachOther(whole, part),
  )
}

/** 危重8人，重症19人: two clauses in a row that neither call the one a total nor the other a part name two kinds. */
function standBesideEachOther({ source: a }: Claim, { source: b }: Claim): boolean {
  if (a.document !== b.document || a.blockIndex !== b.blockIndex) return false
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  return second.start - first.end <= 1 && !WHOLE.test(a.text) && !EXAMPLE.test(b.text)
}

/** Named in full: not 公安机关立案467件. */
function tellsWhole({ metric, source }: Claim, { lexicon }: RuleContext): boolean {
  const words = foldText(source.text)
  // 立案 holds 案 and yet names no cases.
  const terms = (lexicon.objects.get(metric.object)?.terms ?? []).filter((term) => term.length > 1)
  return terms.length === 0 || WHOLE.test(words) || terms.some((term) => words.includes(term))
}

function holds(whole: Cell, part: Cell, cumulative: boolean): boolean {
  // From an earlier day on more may have come together.
  if (whole.startDay !== null && part.startDay !== null && part.startDay < whole.startDay) return false
  if (whole.end === part.end) return whole.start === part.start || whole.running === part.running
  return cumulative && whole.running && part.running && whole.end > part.end
}

function distinctValues(claims: readonly Claim[]): readonly Claim[] {
  const seen = new Set<string>()
  return claims.filter(
    (claim) => !seen.has(formatInterval(claim.value)) && seen.add(formatInterval(claim.value)),
  )
}
