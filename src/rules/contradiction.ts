import type { Claim } from '../claim/claim.ts'
import type { MomentOf } from '../ledger/as-of.ts'
import { type Cell, cellsOf, momentsOf } from '../ledger/cells.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { countsNames, isRelative, isRest } from '../ledger/series.ts'
import { compareValues, strained } from '../quantity/compare.ts'
import { formatInterval } from '../quantity/interval.ts'
import { aheadIn } from './ahead.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import { type NearSlip, nearSlips } from './near-slip.ts'
import { parallelLists } from './parallel-lists.ts'
import { type PhraseOf, phraseReader } from './phrase.ts'
import { isOtherEdition, preliminaryOf } from './preliminary.ts'
import { retoldRates } from './retold-rates.ts'
import { revisedIn } from './revised.ts'
import type { DossierRule, Draft, RuleContext, Severity } from './rule.ts'
import { mayRepeat, sameMatter, sameTelling } from './same-matter.ts'
import { likelySlip } from './slip.ts'
import { slipEcho } from './slip-echo.ts'
import { describeSlip } from './slip-wording.ts'
import { type Camp, campsOf, type Verdict, weigh } from './standing.ts'
import { suggestionFor } from './standing-wording.ts'
import { swappedNeighbours } from './swapped-neighbours.ts'
import { isShareOf, type ToldShares, toldShares } from './told-shares.ts'
import { unsureSubjects } from './unsure-subject.ts'
import { asOf, figureAt, figures, place, subject } from './wording.ts'

interface Clash extends Verdict {
  readonly worst: Claim
  readonly best: Claim
  readonly slip: ReturnType<typeof likelySlip>
  readonly strained: boolean
}

/**
 * One subject, one period, values that cannot both hold (semantics §6.1). Of the values told for a period the best
 * attested stand; each group that does not meet them is one finding, however many it clashes with.
 */
export const contradiction: DossierRule = {
  id: 'contradiction',
  severity: 'error',
  scope: 'dossier',
  docs: {
    title: { zh: '同一数据前后矛盾', en: 'One subject, two values' },
    why: {
      zh: '同一行动、地区、指标、时段的两个数字，其取值范围不相交，必有一误。常见于“万”“亿”之差、漏字、重字和错位。',
      en: 'Two figures for one campaign, region, metric and period whose ranges do not meet: one of them is wrong. Often 万 for 亿, or a digit lost, doubled or swapped.',
    },
    fires: [
      '公安部通报，“云盾2023”专项行动全年共侦破案件3.1万起。另据介绍，“云盾2023”专项行动全年共侦破案件3.1亿起。',
      '公安部通报，“云盾2023”专项行动全年共抓获犯罪嫌疑人2651名。会议指出，“云盾2023”专项行动全年共抓获犯罪嫌疑人2561名。',
    ],
    silent: [
      '公安部通报，“云盾2023”专项行动全年共侦破案件3.1万起。另据介绍，“云盾2023”专项行动全年共侦破案件3.1万余起。',
      '公安部通报，“云盾2023”专项行动全年共侦破案件3.1万起，“云盾2022”专项行动全年共侦破案件2.4万起。',
      '截至2024年底，全国铁路营业里程达到16.2万公里，其中高铁4.8万公里；2024年投产新线3113公里，其中高铁2457公里。',
    ],
  },
  *check(dossier, context) {
    const momentOf = momentsOf(dossier)
    const withBody = bodySubjects(dossier)
    const phraseOf = phraseReader(context.lexicon, dossier.documents, dossier.companyOf)
    const unsure = unsureSubjects(dossier, phraseOf)
    const shares = toldShares(dossier)
    const isPreliminary = preliminaryOf(dossier)
    const isRevised = revisedIn(dossier)
    const isAhead = aheadIn(dossier.documents)
    const areLists = parallelLists(dossier.documents)
    const ofWhole = wholesOf(dossier)
    const isApart: AreApart = (a, b) =>
      isOtherEdition(a, b, isPreliminary) ||
      areLists(a, b) ||
      areRestsOfOneText(a, b) ||
      arePartsOfOthers(a, b, ofWhole)
    for (const series of dossier.series) {
      for (const cell of cellsOf(series, momentOf)) {
        for (const claims of comparable(
          cell,
          withBody,
          phraseOf,
          (claim) => isRevised(claim) || isAhead(claim),
          unsure,
        ))
          yield* clashes(claims, momentOf, shares, phraseOf, isApart, context)
      }
    }
    for (const near of nearSlips(dossier, momentOf, phraseOf, context.lexicon))
      yield slipDraft(near, 'warning', context)
    for (const retold of retoldRates(dossier, momentOf, phraseOf, isPreliminary))
      yield slipDraft(retold, 'warning', context)
  },
  *checkEcho(echo, context) {
    const near = slipEcho(echo, context.lexicon)
    if (near) yield slipDraft(near, near.severity, context)
  },
  checkCrossing: (crossing, context) => swappedNeighbours(crossing, context),
}

/** 大学9起，其他11起。……GII.4型98起；其他33起: what two lists of one text leave. */
function areRestsOfOneText(a: Claim, b: Claim): boolean {
  return a.source.document === b.source.document && isRest(a) && isRest(b)
}

/** The subject that each part is told of, by the part's own id. */
function wholesOf({ series }: Dossier): ReadonlyMap<string, string> {
  const claims = series.flatMap((each) => each.claims)
  const subject = new Map(claims.map(({ id, metric }) => [id, metric.id]))
  return new Map(
    claims.flatMap(({ id, relation }) => {
      const whole =
        relation?.kind === 'part' && relation.whole !== null ? subject.get(relation.whole) : undefined
      return whole === undefined ? [] : [[id, whole] as const]
    }),
  )
}

/** 投产新线3113公里，其中高铁2457公里; 营业里程16.2万公里，其中高铁4.8万公里: parts of two wholes. */
function arePartsOfOthers(a: Claim, b: Claim, wholes: ReadonlyMap<string, string>): boolean {
  const [one, other] = [wholes.get(a.id), wholes.get(b.id)]
  return a.source.document === b.source.document && one !== undefined && other !== undefined && one !== other
}

/** Told of two editions, or in two lists of the same names. */
type AreApart = (a: Claim, b: Claim) => boolean

function slipDraft(near: NearSlip, severity: Severity, context: RuleContext): Draft {
  return draft(contradiction, {
    severity,
    told: nearWording[context.language](near),
    evidence: evidenceOf(near.wrong, [near.right]),
    content: ['near', contentOf(near.wrong), contentOf(near.right)],
    instead: new Map([
      [near.wrong.id, near.right.value],
      [near.right.id, near.wrong.value],
    ]),
    guessed: severity === 'warning',
  })
}

/** Claims of a cell that must agree, in groups: a closed action is compared only with tellings of the same action. */
function comparable(
  cell: Cell,
  withBody: ReadonlySet<string>,
  phraseOf: PhraseOf,
  /** Counted anew, or yet to come. */
  isOther: (claim: Claim) => boolean,
  unsure: ReadonlySet<Claim>,
): readonly (readonly Claim[])[] {
  const stated = cell.claims.filter(
    (claim) =>
      !isRelative(claim) &&
      !countsNames(claim) &&
      !isOther(claim) &&
      !unsure.has(claim) &&
      (claim.source.part === 'body' || !withBody.has(bodyKey(claim))),
  )
  return sameMatter(stated, phraseOf)
}

/** A headline is held against its own body (headline-body); here it speaks only where its body has no such figure. */
function bodySubjects(dossier: Dossier): ReadonlySet<string> {
  return new Set(dossier.claims.filter((claim) => claim.source.part === 'body').map(bodyKey))
}

function bodyKey(claim: Claim): string {
  return `${claim.source.document}|${claim.value.family}`
}

function* clashes(
  claims: readonly Claim[],
  momentOf: MomentOf,
  shares: ToldShares,
  phraseOf: PhraseOf,
  isApart: AreApart,
  context: RuleContext,
): Iterable<Draft> {
  const [standing, ...others] = campsOf(claims, momentOf)
  if (!standing) return
  for (const other of others)
    yield* tell(weigh(standing, other, momentOf), false, shares, phraseOf, isApart, context)
  for (const odd of strainedWithin(standing))
    yield* tell(weigh(odd.rest, odd.odd, momentOf), true, shares, phraseOf, isApart, context)
}

/** Values that meet only where an open bound is stretched beyond its usual meaning. */
function strainedWithin(camp: Camp): readonly { readonly odd: Camp; readonly rest: Camp }[] {
  const open = camp.claims.filter((claim) => claim.value.typical !== undefined)
  const [first] = open
  if (!first) return []
  const against = camp.claims.filter((claim) => strained(claim.value, first.value))
  if (against.length === 0) return []
  return [
    {
      odd: { ...camp, claims: open, origins: 1, common: first.value },
      rest: { ...camp, claims: against, common: against[0]?.value ?? camp.common },
    },
  ]
}

/** A claim of each side that may tell one thing: not two numbers of one clause, nor two rows of a table. */
function firstPair(
  worse: readonly Claim[],
  better: readonly Claim[],
  shares: ToldShares,
  phraseOf: PhraseOf,
  isApart: AreApart,
): readonly [Claim, Claim] | null {
  for (const worst of worse) {
    const best = better.find(
      (other) =>
        mayRepeat(worst, other) &&
        sameTelling(worst, other, phraseOf) &&
        compareValues(worst.value, other.value) !== 'agree' &&
        !isShareOf(worst, other, shares) &&
        !isApart(worst, other),
    )
    if (best) return [worst, best]
  }
  return null
}

function* tell(
  verdict: Verdict,
  isStrained: boolean,
  shares: ToldShares,
  phraseOf: PhraseOf,
  isApart: AreApart,
  context: RuleContext,
): Iterable<Draft> {
  const { better, worse, reason } = verdict
  const pair = firstPair(worse.claims, better.claims, shares, phraseOf, isApart)
  if (!pair) return
  const [worst, best] = pair
  const slip = reason === 'none' ? null : likelySlip(worst.value, best.value)
  const clash: Clash = {
    ...verdict,
    worst,
    best,
    slip: slip ?? likelySlip(best.value, worst.value),
    strained: isStrained,
  }
  yield draft(contradiction, {
    severity: isStrained ? 'warning' : 'error',
    told: wording[context.language](clash),
    evidence: evidenceOf(worst, [best, ...worse.claims, ...better.claims]),
    // One against one, nothing but taste would name the culprit.
    accused: better.origins > worse.origins ? worse.claims.map((claim) => claim.id) : [],
    content: [contentOf(worst), contentOf(best)],
    instead: new Map([
      ...worse.claims.map(({ id }) => [id, best.value] as const),
      ...better.claims.map(({ id }) => [id, worst.value] as const),
    ]),
  })
}

const wording: Wording<Clash> = {
  zh: (clash) => ({
    message: `${subject(clash.worst)}${period(clash.worst)}：${figures(clash.worse.claims, 'zh')}与${figures(clash.better.claims, 'zh')}${clash.strained ? '相差过大' : '不能同时成立'}${describeSlip(clash.slip, 'zh')}。请核对原文。`,
    explanation: `${formatInterval(clash.worse.common)} 与 ${formatInterval(clash.better.common)} ${clash.strained ? '只有取其极端才相交' : '不相交'}；${place(clash.worst)}，${place(clash.best)}`,
    suggestion: suggestionFor(clash, 'zh'),
  }),
  en: (clash) => ({
    message: `${subject(clash.worst)}${period(clash.worst)}: ${figures(clash.worse.claims, 'en')} and ${figures(clash.better.claims, 'en')} ${clash.strained ? 'are hard to reconcile' : 'cannot both hold'}${describeSlip(clash.slip, 'en')}. Check the original.`,
    explanation: `${formatInterval(clash.worse.common)} and ${formatInterval(clash.better.common)} ${clash.strained ? 'meet only at an extreme' : 'do not meet'}; ${place(clash.worst)}, ${place(clash.best)}`,
    suggestion: suggestionFor(clash, 'en'),
  }),
}

const nearWording: Wording<NearSlip> = {
  zh: ({ wrong, right, slip }) => ({
    message: `${subject(wrong)}${period(wrong)}：${figureAt(wrong, 'zh')}与${subject(right)}${figureAt(right, 'zh')}应是同一数字${describeSlip(slip, 'zh')}。请核对原文。`,
    explanation: `${formatInterval(wrong.value)} 与 ${formatInterval(right.value)}；${place(wrong)}，${place(right)}`,
    suggestion: '若两处说的是同一范围，请改正；否则请写明各自的范围。',
  }),
  en: ({ wrong, right, slip }) => ({
    message: `${subject(wrong)}${period(wrong)}: ${figureAt(wrong, 'en')} and ${subject(right)} ${figureAt(right, 'en')} look like one figure${describeSlip(slip, 'en')}. Check the original.`,
    explanation: `${formatInterval(wrong.value)} and ${formatInterval(right.value)}; ${place(wrong)}, ${place(right)}`,
    suggestion: 'If both tell of one scope, correct the figure; else name the scope of each.',
  }),
}

function period(claim: Claim): string {
  const end = asOf(claim)
  return end === '' ? '' : ` (${end})`
}
