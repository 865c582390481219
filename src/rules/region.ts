import { daysFrom } from '../calendar/civil.ts'
import type { Claim } from '../claim/claim.ts'
import type { MomentOf } from '../ledger/as-of.ts'
import { type Cell, cellsOf, momentsOf } from '../ledger/cells.ts'
import type { Dossier, Series } from '../ledger/ledger.ts'
import { addsUp, countedIn, countsNames, isRelative } from '../ledger/series.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION } from '../lexicon/regions.ts'
import { conflict } from '../quantity/compare.ts'
import { formatInterval, liesBelow } from '../quantity/interval.ts'
import { foldText } from '../text/fold.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import { type PhraseOf, phraseReader } from './phrase.ts'
import { mayHold } from './phrase-compare.ts'
import { widerRetelling, widerThanHeadline } from './retold-region.ts'
import type { DossierRule, Draft, RuleContext } from './rule.ts'
import { isIncident, mayRepeat } from './same-matter.ts'
import { unsureSubjects } from './unsure-subject.ts'
import { figure, figureAt, place } from './wording.ts'

interface AboveNation {
  readonly part: Claim
  readonly whole: Claim
}

interface ToldAsWider {
  readonly claim: Claim
  /** The region's own telling of the same figure. */
  readonly region: Claim
  /** What the wider region tells itself, where that is known. */
  readonly own: Claim | null
}

/** A region's figure above that of the region it lies in, or told as that region's own. */
export const region: DossierRule = {
  id: 'region',
  severity: 'warning',
  scope: 'dossier',
  docs: {
    title: { zh: '地区数据与全国数据不符', en: "A region's figure against the nation's" },
    why: {
      zh: '一地的数字不能大于其所属地区的数字；也不能把一地的数字说成全国的。',
      en: 'A region cannot hold more than the region it lies in, and its figure must not be told as the wider one.',
    },
    fires: [
      '公安部通报，“云盾2023”专项行动中，全国公安机关全年共侦破案件1200起。“云盾2023”专项行动中，北京市公安机关全年共侦破案件1500起。',
    ],
    silent: [
      '公安部通报，“云盾2023”专项行动中，全国公安机关全年共侦破案件1200起。“云盾2023”专项行动中，北京市公安机关全年共侦破案件150起。',
    ],
  },
  *check(dossier, context) {
    const phraseOf = phraseReader(context.lexicon, dossier.documents, dossier.companyOf)
    const momentOf = momentsOf(dossier)
    const facts = {
      momentOf,
      unsure: unsureSubjects(dossier, phraseOf),
      national: nationalDocuments(dossier),
    }
    for (const told of widerThanHeadline(dossier)) yield widerDraft({ ...told, own: null }, context)
    for (const subject of subjects(dossier).values()) {
      if (subject.size < 2) continue
      for (const [name, series] of subject) {
        for (const wider of regionAncestors(context.lexicon, name)) {
          const whole = subject.get(wider)
          if (!whole) continue
          yield* toldAsWider(series, whole, momentOf, phraseOf, context)
          yield* aboveWider(series, whole, facts, phraseOf, context)
        }
      }
    }
  },
  *checkRetelling(retelling, context) {
    const facts = widerRetelling(retelling, context.lexicon)
    if (facts) yield widerDraft({ ...facts, own: null }, context)
  },
}

/** Series that differ in nothing but the region. */
function subjects(dossier: Dossier): ReadonlyMap<string, ReadonlyMap<string, Series>> {
  const found = new Map<string, Map<string, Series>>()
  for (const series of dossier.series) {
    const first = series.claims.find((claim) => !isRelative(claim) && !countsNames(claim))
    if (!first) continue
    const company = dossier.companyOf(first)
    const key = [series.campaign?.name ?? '', company, series.metric.id, countedIn(first.value)].join('|')
    const group = found.get(key) ?? new Map<string, Series>()
    found.set(key, group.set(series.region, series))
  }
  return found
}

/** The regions that one lies in, up to the nation. Of a name that lists several (四川省、重庆市) only the nation is sure. */
export function regionAncestors(lexicon: Lexicon, name: string): readonly string[] {
  const wider: string[] = []
  let at = lexicon.regions.byName.get(name)
  while (at && at.parent !== at.name && !wider.includes(at.parent)) {
    wider.push(at.parent)
    at = lexicon.regions.byName.get(at.parent)
  }
  return wider
}

/** What a dossier is read for once. */
interface Facts {
  readonly momentOf: MomentOf
  readonly unsure: ReadonlySet<Claim>
  readonly national: ReadonlySet<string>
}

function* aboveWider(
  part: Series,
  whole: Series,
  { momentOf, unsure, national }: Facts,
  phraseOf: PhraseOf,
  context: RuleContext,
): Iterable<Draft> {
  const wholes = cellsOf(whole, momentOf)
  for (const cell of cellsOf(part, momentOf)) {
    // Closed actions of two regions are two actions, whichever is larger.
    if (cell.claims.some((claim) => isIncident(claim) && !isSeason(claim))) continue
    if (!cell.claims.every(addsUp)) continue
    const limit = wholes.find((other) => holds(other, cell))
    const over = cell.claims.find(
      (claim) =>
        claim.source.part === 'body' &&
        !ADDED.test(foldText(claim.source.text)) &&
        (limit?.claims.every((other) => liesBelow(other.value, claim.value)) ?? false),
    )
    const bound = limit?.claims.find(
      (claim) =>
        claim.source.part === 'body' &&
        !unsure.has(claim) &&
        (claim.region !== NATION || isOfNation(claim, national, phraseOf)) &&
        over &&
        mayRepeat(claim, over) &&
        (claim.campaign !== null ||
          over.campaign !== null ||
          (!isToll(claim) && isOneKind(claim, over, context.lexicon))) &&
        (mayHold(phraseOf(claim), phraseOf(over)) || isItemOf(over, claim, phraseOf)),
    )
    if (!over || !bound) continue
    yield draft(region, {
      told: aboveWording[context.language]({ part: over, whole: bound }),
      evidence: evidenceOf(over, [bound]),
      content: ['above', contentOf(over), contentOf(bound)],
    })
  }
}

/** 全市首剂接种3.38万人。分区看，呈贡区4.21万人: an item that is nothing but a place's name has its noun from the total before it. */
function isItemOf(item: Claim, total: Claim, phraseOf: PhraseOf): boolean {
  const name = phraseOf(item).words.replace('|', '')
  return (
    item.source.document === total.source.document &&
    item.source.figure.start > total.source.figure.start &&
    name.length > 1 &&
    item.region.endsWith(name)
  )
}

/** 历史类1087人 of one text and 139109人 of another: what no pack knows by name, two texts may call alike that are on two matters. */
function isOneKind(a: Claim, b: Claim, { topics }: Lexicon): boolean {
  const { topic } = a.metric
  return a.source.document === b.source.document || topic === 'all' || topics.has(topic)
}

/** Deaths that no campaign or event holds together may be of anything. */
function isToll({ metric }: Claim): boolean {
  return TOLLS.has(metric.action)
}

const TOLLS: ReadonlySet<string> = new Set(['die', 'injure', 'missing'])

/** 凌晨又找到6名遇难者: what came on top, at an hour of its own. */
const ADDED = /又(?:有|找到|发现|救出|新增|接报|送医)/

const OF_NATION =
  /全国|我国|中国|国家|各省|各地|[^门内外全]部(?:署|门)?(?=通报|公布|发布|获悉|召开|介绍|消息|统计)/

/** Texts that speak of the nation: in others its name stands for a place that went unnamed. */
function nationalDocuments({ documents }: Dossier): ReadonlySet<string> {
  return new Set(
    documents
      .filter(({ blocks }) => blocks.some(({ folded: { text } }) => OF_NATION.test(text)))
      .map(({ path }) => path),
  )
}

/** The staff of a company stands under the nation, and is not the nation's. */
function isOfNation(claim: Claim, national: ReadonlySet<string>, phraseOf: PhraseOf): boolean {
  return national.has(claim.source.document) && phraseOf(claim).company?.name == null
}

/** A campaign's stretch of weeks, told as one result: no single action. */
const SEASON_DAYS = 28

function isSeason({ campaign, date: { start, end } }: Claim): boolean {
  if (campaign === null || start === null || end === null) return false
  return daysFrom(start, end) >= SEASON_DAYS
}

/** What a wider region counts over a stretch holds what a part of it counts over any stretch inside. */
function holds(whole: Cell, part: Cell): boolean {
  // Of one campaign and its year: nothing is added once it is over, whatever day a report of it names.
  if (whole.claims.every(isResult)) return true
  if (whole.end < part.end) return false
  // Of one day the count of an hour holds none of a later one, nor of one that nothing tells.
  if (whole.end === part.end && whole.hour !== null && (part.hour === null || whole.hour < part.hour))
    return false
  if (whole.startDay !== null && part.startDay !== null && whole.startDay <= part.startDay) return true
  if (whole.running !== part.running) return false
  if (whole.start !== null && part.start !== null && whole.start !== part.start) return false
  return whole.end === part.end ? whole.start === part.start || whole.running : whole.running
}

/** Told as what a campaign of one year came to. */
function isResult({ campaign, date }: Claim): boolean {
  return date.status === 'final' && campaign !== null && campaign.year !== null
}

/** A wider region's claim that clashes with its own series and repeats exactly what the narrower region tells. */
function* toldAsWider(
  part: Series,
  whole: Series,
  momentOf: MomentOf,
  phraseOf: PhraseOf,
  context: RuleContext,
): Iterable<Draft> {
  const originOf = (claim: Claim): string => momentOf(claim).origin
  const regional = new Map(part.claims.map((claim) => [figure(claim), claim]))
  for (const cell of cellsOf(whole, momentOf)) {
    for (const claim of cell.claims) {
      const same = regional.get(figure(claim))
      if (!same || originOf(same) === originOf(claim) || same.date.end !== claim.date.end) continue
      const own = cell.claims.find(
        (other) => conflict(other.value, claim.value) && originOf(other) !== originOf(claim),
      )
      const known = own && !regional.has(figure(own)) && mayHold(phraseOf(own), phraseOf(claim)) ? own : null
      if (!known && (own || !isNamedWider(claim) || !mayHold(phraseOf(claim), phraseOf(same)))) continue
      yield widerDraft({ claim, region: same, own: known }, context)
    }
  }
}

function widerDraft(facts: ToldAsWider, context: RuleContext): Draft {
  const { claim, region: same, own } = facts
  return draft(region, {
    told: widerWording[context.language](facts),
    evidence: evidenceOf(claim, own ? [same, own] : [same]),
    accused: [claim.id],
    explains: true,
    content: ['wider', contentOf(claim), contentOf(same)],
  })
}

/** Written digits from which two regions do not share a figure by chance. */
const TELLING_DIGITS = 4

/** Names its wide region in so many words, with a figure too precise to be a narrower region's too. An event (地震) may lie in one region whole. */
function isNamedWider({ campaign, region, source, value }: Claim): boolean {
  if (source.part !== 'body' || (campaign !== null && campaign.year === null)) return false
  return foldText(source.text).includes(region) && value.stated.replace(/\D/g, '').length >= TELLING_DIGITS
}

const aboveWording: Wording<AboveNation> = {
  zh: ({ part, whole }) => ({
    message: `${part.region}${part.metric.label}${figureAt(part, 'zh')}大于${whole.region}的${figureAt(whole, 'zh')}。请核对地区与量级。`,
    explanation: `${formatInterval(part.value)} > ${formatInterval(whole.value)}；${place(part)}，${place(whole)}`,
  }),
  en: ({ part, whole }) => ({
    message: `${part.region} ${part.metric.label} ${figureAt(part, 'en')} exceeds ${whole.region}'s ${figureAt(whole, 'en')}. Check region and magnitude.`,
    explanation: `${formatInterval(part.value)} > ${formatInterval(whole.value)}; ${place(part)}, ${place(whole)}`,
  }),
}

const widerWording: Wording<ToldAsWider> = {
  zh: ({ claim, region, own }) => ({
    message: `${figureAt(claim, 'zh')}被说成${claim.region}的，实与${region.region}的${figureAt(region, 'zh')}相同${own ? `；${own.region}为${figureAt(own, 'zh')}` : ''}。请核对地区。`,
    explanation: `${own ? `${formatInterval(claim.value)} 与 ${formatInterval(own.value)} 不相交；` : ''}与${region.region} ${formatInterval(region.value)} 相同`,
    suggestion: `若讲的是${region.region}，请写明地区。`,
  }),
  en: ({ claim, region, own }) => ({
    message: `${figureAt(claim, 'en')} is told as ${claim.region}'s but is the ${figureAt(region, 'en')} of ${region.region}${own ? `; ${own.region} has ${figureAt(own, 'en')}` : ''}. Check the region.`,
    explanation: `${own ? `${formatInterval(claim.value)} and ${formatInterval(own.value)} do not meet; ` : ''}equal to ${formatInterval(region.value)} of ${region.region}`,
    suggestion: `If ${region.region} is meant, name it.`,
  }),
}
