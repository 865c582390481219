import { daysFrom } from '../calendar/civil.ts'
import type { Claim } from '../claim/claim.ts'
import { cellsOf, momentsOf, runsInto } from '../ledger/cells.ts'
import { fallsBelow } from '../quantity/compare.ts'
import { Decimal } from '../quantity/decimal.ts'
import { formatInterval } from '../quantity/interval.ts'
import { foldText } from '../text/fold.ts'
import { aheadIn } from './ahead.ts'
import { isRevised, runsOfOneStart, type State, statesOf, type UnsureFigures } from './count-states.ts'
import { fallingRows } from './dated-rows.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import { clash, longestRun } from './growing-run.ts'
import { passedInto } from './passed-into.ts'
import { type PhraseOf, phraseReader } from './phrase.ts'
import type { DossierRule, Draft, RuleContext } from './rule.ts'
import { isIncident, mayRepeat, sameTelling } from './same-matter.ts'
import { likelySlip } from './slip.ts'
import { describeSlip } from './slip-wording.ts'
import { originalsOf } from './stale-toll.ts'
import { type IsToldLower, toldLowerIn } from './told-lower.ts'
import { runningFalls } from './told-running.ts'
import { ofItsPlace, totalsOfOthers } from './total-rows.ts'
import { sideBySide, unsureSubjects } from './unsure-subject.ts'
import { asOf, figureAt, place, subject } from './wording.ts'

interface Fall {
  readonly earlier: Claim
  readonly later: Claim
  /** The one that does not fit the other states of the count, where these tell. */
  readonly odd: Claim | null
}

/** Longest series whose states are all held against each other; beyond it only neighbours are. */
const MOST_STATES = 400

/**
 * A running total may only grow (semantics §6.2): the later of two as-of dates must not hold less. Of the states of a
 * count the longest run that grows is taken as right; each state outside it is one finding.
 */
export const shrinkingTotal: DossierRule = {
  id: 'shrinking-total',
  severity: 'error',
  scope: 'dossier',
  docs: {
    title: { zh: '累计数变小', en: 'A running total shrinks' },
    why: {
      zh: '同一起点的累计数只增不减。较晚的数小于较早的数，两者必有一误，或统计口径已变而未说明。',
      en: 'A count from one start can only grow. Where the later figure is smaller, one of them is wrong or the way of counting changed unsaid.',
    },
    fires: [
      '截至2023年6月30日，“云盾2023”专项行动共侦破案件3.1万起。截至2023年9月30日，“云盾2023”专项行动共侦破案件2.8万起。',
    ],
    silent: [
      '截至2023年6月30日，“云盾2023”专项行动共侦破案件3万余起。截至2023年9月30日，“云盾2023”专项行动共侦破案件3.1万起。',
      '截至2023年6月30日，“云盾2023”专项行动共扣押手机卡383万张。截至2023年9月30日，“云盾2023”专项行动共扣押手机卡300余万张。',
    ],
  },
  *check(dossier, context) {
    const momentOf = momentsOf(dossier)
    const originals = originalsOf(dossier)
    const isLower = toldLowerIn(dossier)
    const hasPassed = passedInto(dossier)
    const isToldLower: IsToldLower = (earlier, later) =>
      isLower(earlier, later) || later.some((claim) => hasPassed(earlier, claim))
    const phraseOf = phraseReader(context.lexicon, dossier.documents, dossier.companyOf)
    const unsure: UnsureFigures = {
      never: new Set([...sideBySide(dossier, phraseOf), ...totalsOfOthers(dossier)]),
      last: unsureSubjects(dossier, phraseOf),
      isAhead: aheadIn(dossier.documents),
      isOfItsPlace: ofItsPlace(dossier),
    }
    for (const series of dossier.series) {
      if (!series.cumulative) continue
      const cells = cellsOf(series, momentOf).filter((cell) => !cell.claims.some(isIncident))
      for (const run of runsOfOneStart(cells))
        yield* falls(
          statesOf(run, momentOf, originals, unsure),
          isToldLower,
          { phraseOf, ...unsure },
          context,
        )
    }
    for (const { earlier, later } of [...runningFalls(dossier), ...fallingRows(dossier)])
      if (!isRevised(later) && !isToldLower(earlier, [later]))
        yield draft(shrinkingTotal, {
          told: wording[context.language]({ earlier, later, odd: null }),
          evidence: evidenceOf(later, [earlier]),
          content: [contentOf(earlier), contentOf(later)],
        })
  },
}

function* falls(
  states: readonly State[],
  isToldLower: IsToldLower,
  { isOfItsPlace, phraseOf }: UnsureFigures & { readonly phraseOf: PhraseOf },
  context: RuleContext,
): Iterable<Draft> {
  if (states.length > MOST_STATES) {
    for (const [index, state] of states.entries()) {
      const before = states[index - 1]
      if (before) yield* fall(before, state, null, context)
    }
    return
  }
  const kept = longestRun(states)
  for (const state of states) {
    if (kept.has(state)) continue
    const rivals = states.filter(
      (other) =>
        kept.has(other) &&
        clash(other, state) &&
        isOfItsPlace(other.claim) === isOfItsPlace(state.claim) &&
        sameThing(other, state, phraseOf),
    )
    // Against the nearest state that it cannot stand beside: the plainest case of the fall.
    const rival = rivals.reduce<State | undefined>((best, other) => nearer(state, best, other), undefined)
    if (!rival) continue
    const odd = rivals.length > 1 || rival.origins > state.origins ? state : null
    const [earlier, later] = runsInto(rival.cell, state.cell) ? [rival, state] : [state, rival]
    if (isToldLower(earlier.claim, later.cell.claims)) continue
    yield* fall(earlier, later, odd, context)
  }
}

/** The words beside both figures leave room for one count. */
function sameThing({ claim: a }: State, { claim: b }: State, phraseOf: PhraseOf): boolean {
  if (a.campaign === null && a.source.document !== b.source.document && areFarApart(a, b)) return false
  if (a.campaign === null && areYearsApart(a, b)) return false
  if (isWithinRun(a, b, phraseOf) || isWithinRun(b, a, phraseOf)) return false
  return mayRepeat(a, b) && sameTelling(a, b, phraseOf)
}

const WITHIN = /(?:档期|假期|节日|赛事|展会|活动|专项|行动|期限|当[日天月季])(?:之?内|期间|里)/

/** 档期内票房19.69亿元 and 累计票房22亿元 of one text: what came in within a stretch, and in all. */
function isWithinRun(part: Claim, total: Claim, phraseOf: PhraseOf): boolean {
  return (
    part.source.document === total.source.document &&
    WITHIN.test(phraseOf(part).lead) &&
    !WITHIN.test(phraseOf(total).lead) &&
    /累计|总计|共计/.test(foldText(total.source.text))
  )
}

/** 死亡3人 of 2026 and 23人 of 2023: without a campaign or a start they are of two events. */
function areYearsApart({ date: a }: Claim, { date: b }: Claim): boolean {
  if (a.start !== null || b.start !== null || a.end === null || b.end === null) return false
  return Math.abs(daysFrom(a.end, b.end)) > YEAR
}

const YEAR = 366

/** Counts without a campaign that are further apart are of two things (a ferry line, a port), if no slip of the pen made them so. */
const APART = new Decimal(8)

function areFarApart({ value: a }: Claim, { value: b }: Claim): boolean {
  if (a.nominal.isZero() || b.nominal.isZero() || likelySlip(a, b) || likelySlip(b, a)) return false
  const ratio = a.nominal.div(b.nominal).abs()
  return ratio.gt(APART) || ratio.times(APART).lt(1)
}

function nearer(state: State, best: State | undefined, other: State): State {
  if (!best) return other
  const distance = ({ cell }: State): number => Math.abs(daysFrom(cell.end, state.cell.end))
  return distance(other) < distance(best) ? other : best
}

function* fall(earlier: State, later: State, odd: State | null, context: RuleContext): Iterable<Draft> {
  const verdict = fallsBelow(later.claim.value, earlier.claim.value)
  if (verdict === 'agree' || !runsInto(earlier.cell, later.cell)) return
  const facts: Fall = { earlier: earlier.claim, later: later.claim, odd: odd?.claim ?? null }
  const first = odd?.claim ?? later.claim
  yield draft(shrinkingTotal, {
    severity: verdict === 'conflict' ? 'error' : 'warning',
    told: wording[context.language](facts),
    evidence: evidenceOf(first, [earlier.claim, later.claim]),
    accused: odd ? [odd.claim.id] : [],
    content: [contentOf(earlier.claim), contentOf(later.claim)],
  })
}

const wording: Wording<Fall> = {
  zh: ({ earlier, later, odd }) => ({
    message: `${subject(later)}：累计数由${figureAt(earlier, 'zh')}降至${figureAt(later, 'zh')}${slip(earlier, later, odd, 'zh')}。请核对。`,
    explanation: arithmetic(earlier, later),
    suggestion: odd
      ? `与其他各期数据不符的是${figureAt(odd, 'zh')}，请先查此数。`
      : '现有材料不足以判断哪个有误，请查原始通报或统计口径。',
  }),
  en: ({ earlier, later, odd }) => ({
    message: `${subject(later)}: the running total falls from ${figureAt(earlier, 'en')} to ${figureAt(later, 'en')}${slip(earlier, later, odd, 'en')}. Check both.`,
    explanation: arithmetic(earlier, later),
    suggestion: odd
      ? `${figureAt(odd, 'en')} is the one that the other states of the count do not fit: look there first.`
      : 'Nothing here tells which is wrong: look up the original release, or a change in the way of counting.',
  }),
}

function slip(earlier: Claim, later: Claim, odd: Claim | null, language: 'zh' | 'en'): string {
  return odd === null
    ? ''
    : describeSlip(likelySlip(odd.value, odd === later ? earlier.value : later.value), language)
}

function arithmetic(earlier: Claim, later: Claim): string {
  return `${asOf(earlier)} ${formatInterval(earlier.value)} > ${asOf(later)} ${formatInterval(later.value)}; ${place(earlier)}, ${place(later)}`
}
