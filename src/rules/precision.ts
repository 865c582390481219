import type { Claim } from '../claim/claim.ts'
import { cellsOf, momentsOf } from '../ledger/cells.ts'
import type { Series } from '../ledger/ledger.ts'
import { isRelative } from '../ledger/series.ts'
import { agree } from '../quantity/compare.ts'
import { formatInterval, intersection } from '../quantity/interval.ts'
import { foldText } from '../text/fold.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import type { DossierRule, Draft, RuleContext } from './rule.ts'
import { asOf, figure, figureAt, subject } from './wording.ts'

interface Facts {
  readonly sharper: Claim
  readonly coarser: Claim
}

/** Agreeing values told with different care: 6.2万 and 6.2万余; or a later total told more coarsely than an earlier one. */
export const precision: DossierRule = {
  id: 'precision',
  severity: 'note',
  scope: 'dossier',
  docs: {
    title: { zh: '同一数据精度不一', en: 'One value told with different care' },
    why: {
      zh: '同一数据时而写“6.2万”时而写“6.2万余”，并不矛盾，但宜统一为较准确的写法。',
      en: 'One value told now as 6.2万, now as 6.2万余: no contradiction, but the sharper form should be used throughout.',
    },
    fires: [
      '公安部通报，“云盾2023”专项行动全年共侦破案件6.2万起。会议指出，“云盾2023”专项行动全年共侦破案件6.2万余起。',
    ],
    silent: [
      '公安部通报，“云盾2023”专项行动全年共侦破案件6.2万起。会议指出，“云盾2023”专项行动全年共侦破案件6.2万起。',
      '公安部通报，“云盾2023”专项行动全年共侦破案件6.24万起。会议指出，“云盾2023”专项行动全年侦破案件突破6万起。',
    ],
  },
  *check(dossier, context) {
    const momentOf = momentsOf(dossier)
    for (const series of dossier.series) {
      if (series.claims.length < 2) continue
      for (const cell of cellsOf(series, momentOf)) {
        const told = cell.claims.filter((claim) => !isRelative(claim) && claim.source.part !== 'reference')
        const pair = unlike(told)
        if (pair) yield tell(pair, told, context)
      }
      yield* coarserLater(series, context)
    }
  },
}

/** 突破130公里: the mark that was passed, and no careless telling of 137.9公里. */
const MILESTONE = /突破|跨越|迈[上过进]|站上|冲破|逼近|直逼/

/** The sharpest and the coarsest of values that agree. */
function unlike(claims: readonly Claim[]): Facts | null {
  const [first] = claims
  if (!first) return null
  const sharper = claims.reduce((best, claim) => (width(claim) < width(best) ? claim : best), first)
  const coarser = claims.find(
    (claim) =>
      figure(claim) !== figure(sharper) &&
      width(claim) > width(sharper) &&
      agree(claim.value, sharper.value) &&
      !MILESTONE.test(foldText(claim.source.text)),
  )
  return coarser ? { sharper, coarser } : null
}

function width({ value }: Claim): number {
  return value.upper === null ? Number.POSITIVE_INFINITY : value.upper.minus(value.lower).toNumber()
}

/** 383万 in October, 300余万 for the year: no fall, but the year's is the vaguer figure. */
function* coarserLater(series: Series, context: RuleContext): Iterable<Draft> {
  if (!series.cumulative) return
  let sharpest: Claim | undefined
  for (const claim of series.claims) {
    // Of what has no day it is not known which comes first.
    if (claim.source.part !== 'body' || claim.date.end === null) continue
    const inside =
      sharpest &&
      sharpest.date.end !== claim.date.end &&
      claim.value.lower.lt(sharpest.value.lower) &&
      agree(claim.value, sharpest.value)
    if (
      sharpest &&
      inside &&
      (claim.date.start === sharpest.date.start || claim.date.start === null || sharpest.date.start === null)
    ) {
      yield tell({ sharper: sharpest, coarser: claim }, [], context)
    }
    if (!sharpest || claim.value.lower.gt(sharpest.value.lower)) sharpest = claim
  }
}

function tell(facts: Facts, others: readonly Claim[], context: RuleContext): Draft {
  const { sharper, coarser } = facts
  return draft(precision, {
    told: wording[context.language](facts),
    evidence: evidenceOf(coarser, [sharper, ...others.filter((claim) => figure(claim) !== figure(sharper))]),
    content: [contentOf(sharper), contentOf(coarser)],
  })
}

const wording: Wording<Facts> = {
  zh: ({ sharper, coarser }) => ({
    message: sameTime(sharper, coarser)
      ? `${subject(coarser)}：${figureAt(coarser, 'zh')}与${figureAt(sharper, 'zh')}一致但精度不同，建议统一。`
      : `${subject(coarser)}：${asOf(coarser)}的${figureAt(coarser, 'zh')}比${asOf(sharper)}的${figureAt(sharper, 'zh')}粗略，不是减少。`,
    explanation: arithmetic(sharper, coarser),
    suggestion: sameTime(sharper, coarser)
      ? `统一写作${figure(sharper)}。`
      : `可写“至少${sharper.value.stated}”。`,
  }),
  en: ({ sharper, coarser }) => ({
    message: sameTime(sharper, coarser)
      ? `${subject(coarser)}: ${figureAt(coarser, 'en')} and ${figureAt(sharper, 'en')} agree but are told with different care; use one form.`
      : `${subject(coarser)}: ${figureAt(coarser, 'en')} as of ${asOf(coarser)} is coarser than ${figureAt(sharper, 'en')} as of ${asOf(sharper)}: not a decrease.`,
    explanation: arithmetic(sharper, coarser),
    suggestion: sameTime(sharper, coarser)
      ? `Print ${figure(sharper)} throughout.`
      : `Print "至少${sharper.value.stated}" (at least).`,
  }),
}

function sameTime(a: Claim, b: Claim): boolean {
  const [first, second] = [asOf(a), asOf(b)]
  return first === second || first === '' || second === ''
}

function arithmetic(sharper: Claim, coarser: Claim): string {
  // Of two days only what there was on the first is told by both: the later value may be greater.
  if (!sameTime(sharper, coarser))
    return `${formatInterval(sharper.value)} (${asOf(sharper)}) ≤ ${formatInterval(coarser.value)} (${asOf(coarser)})`
  const common = intersection(sharper.value, coarser.value)
  return `${formatInterval(sharper.value)} ∩ ${formatInterval(coarser.value)} = ${common ? formatInterval(common) : '∅'}`
}
