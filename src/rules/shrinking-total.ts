import type { Claim } from '../claim/claim.ts'
import type { MomentOf } from '../ledger/as-of.ts'
import { type Cell, cellsOf, momentsOf, runsInto } from '../ledger/cells.ts'
import { fallsBelow } from '../quantity/compare.ts'
import { Decimal } from '../quantity/decimal.ts'
import { formatInterval } from '../quantity/interval.ts'
import { foldText } from '../text/fold.ts'
import { aheadIn } from './ahead.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import { type PhraseOf, phraseReader } from './phrase.ts'
import type { DossierRule, Draft, RuleContext } from './rule.ts'
import { isIncident, mayRepeat, sameTelling } from './same-matter.ts'
import { likelySlip } from './slip.ts'
import { describeSlip } from './slip-wording.ts'
import { isUndatedTotal, originalsOf } from './stale-toll.ts'
import { campsOf } from './standing.ts'
import { daysBetweenDates } from './told-as-whole.ts'
import { type IsToldLower, toldLowerIn } from './told-lower.ts'
import { runningFalls } from './told-running.ts'
import { ofItsPlace, totalsOfOthers } from './total-rows.ts'
import { isOfSomePlaces, sideBySide, unsureSubjects } from './unsure-subject.ts'
import { asOf, figureAt, place, subject } from './wording.ts'

interface Fall {
  readonly earlier: Claim
  readonly later: Claim
  /** The one that does not fit the other states of the count, where these tell. */
  readonly odd: Claim | null
}

/** A state of a count: the claim that stands best for its moment. */
interface State {
  readonly cell: Cell
  readonly claim: Claim
  readonly origins: number
}

interface Unsure {
  /** Aimed at or foreseen: no state of any count either. */
  readonly isAhead: (claim: Claim) => boolean
  readonly isOfItsPlace: (claim: Claim) => boolean | null
  /** Figures that are no state of any count. */
  readonly never: ReadonlySet<Claim>
  /** Figures whose subject may be another: a state only where no other text tells one. */
  readonly last: ReadonlySet<Claim>
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
    const isToldLower = toldLowerIn(dossier)
    const phraseOf = phraseReader(context.lexicon, dossier.documents)
    const unsure: Unsure = {
      never: new Set([...sideBySide(dossier, phraseOf), ...totalsOfOthers(dossier)]),
      last: unsureSubjects(dossier, phraseOf),
      isAhead: aheadIn(dossier.documents),
      isOfItsPlace: ofItsPlace(dossier),
    }
    for (const series of dossier.series) {
      if (!series.cumulative) continue
      const cells = cellsOf(series, momentOf).filter((cell) => !cell.claims.some(isIncident))
      for (const run of runs(cells))
        yield* falls(
          statesOf(run, momentOf, originals, unsure),
          isToldLower,
          { phraseOf, ...unsure },
          context,
        )
    }
    for (const { earlier, later } of runningFalls(dossier))
      if (!isRevised(later) && !isToldLower(earlier, [later]))
        yield draft(shrinkingTotal, {
          told: wording[context.language]({ earlier, later, odd: null }),
          evidence: evidenceOf(later, [earlier]),
          content: [contentOf(earlier), contentOf(later)],
        })
  },
}

function isWholeYear({ start, end }: Cell): boolean {
  return start !== null && /^\d{4}-01(?:-01)?$/.test(start) && end.startsWith(`${start.slice(0, 4)}-12`)
}

/** Cells that count from one start; those of unknown start belong to each. */
function runs(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const starts = new Set(cells.flatMap((cell) => cell.start ?? []))
  const [year] = cells.filter(isWholeYear).map(({ end }) => end)
  // 去年产值176.3亿元; 截至5月20日，产值108亿元: a closed year, and what was counted since.
  if (starts.size <= 1 && year !== undefined)
    return [cells.filter(({ end }) => end <= year), cells.filter(({ end }) => end > year)]
  if (starts.size <= 1) return [cells]
  const last = [...starts].sort().at(-1) ?? ''
  // 今年1月至7月 beside a season that began in June: the year to date is no state of the season, and no final is of it.
  const isYearToDate = (start: string): boolean => start.endsWith('-01') && start < last
  return [...starts].map((start) =>
    cells.filter((cell) => (cell.start === null && !isYearToDate(start)) || cell.start === start),
  )
}

function statesOf(
  cells: readonly Cell[],
  momentOf: MomentOf,
  originals: ReadonlyMap<string, string>,
  { isAhead, never, last }: Unsure,
): readonly State[] {
  return cells.flatMap((cell) => {
    const fit = cell.claims.filter(
      (claim) =>
        claim.source.part === 'body' &&
        !isRevised(claim) &&
        !isAhead(claim) &&
        !countsPastItsText(claim, momentOf) &&
        !isOfSomePlaces(claim) &&
        !never.has(claim) &&
        !isOfEventDay(claim, momentOf, originals),
    )
    const sure = fit.filter((claim) => !last.has(claim))
    const [camp] = campsOf(sure.length > 0 ? sure : fit, momentOf)
    const claim = camp?.claims[0]
    return camp && claim ? [{ cell, claim, origins: camp.origins }] : []
  })
}

/** 截至16日20时 in a text of the 14th: the day is wrong, and with it where its counts stand among the others. */
function countsPastItsText(claim: Claim, momentOf: MomentOf): boolean {
  const { date } = momentOf(claim)
  const { end, precision } = claim.date
  const isToTheDay = precision === 'day' || precision === 'hour' || precision === 'minute'
  return date !== null && end !== null && isToTheDay && end > date
}

/** A total dated by an event of days before its text was out: it counts up to the text, not up to the event. */
function isOfEventDay(claim: Claim, momentOf: MomentOf, originals: ReadonlyMap<string, string>): boolean {
  const { date } = momentOf(claim)
  return (
    isUndatedTotal(claim, originals) &&
    date !== null &&
    claim.date.end !== null &&
    daysBetweenDates(claim.date.end, date) > AWAY
  )
}

const AWAY = 2

/**
 * A count that its text says was corrected downwards supersedes, it does not shrink (semantics §6.8); one that fell in
 * so many words (降到31.2万户) was no running total.
 */
const REVISION =
  /核减|核定|剔除|去重|修正为|更正|订正|调整为|下修|核实后|误报|重复统计|[降减跌落缩](?:少|低|至|到|为)+/

function isRevised(claim: Claim): boolean {
  return REVISION.test(foldText(claim.source.text))
}

function* falls(
  states: readonly State[],
  isToldLower: IsToldLower,
  { isOfItsPlace, phraseOf }: Unsure & { readonly phraseOf: PhraseOf },
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
  return Math.abs(daysBetweenDates(a.end, b.end)) > YEAR
}

const YEAR = 366

/** Counts without a campaign that are further apart are of two things (a ferry line, a port), if no slip of the pen made them so. */
const APART = new Decimal(8)

function areFarApart({ value: a }: Claim, { value: b }: Claim): boolean {
  if (a.nominal.isZero() || b.nominal.isZero() || likelySlip(a, b) || likelySlip(b, a)) return false
  const ratio = a.nominal.div(b.nominal).abs()
  return ratio.gt(APART) || ratio.times(APART).lt(1)
}

function clash(a: State, b: State): boolean {
  if (runsInto(a.cell, b.cell)) return fallsBelow(b.claim.value, a.claim.value) !== 'agree'
  return runsInto(b.cell, a.cell) && fallsBelow(a.claim.value, b.claim.value) !== 'agree'
}

function nearer(state: State, best: State | undefined, other: State): State {
  if (!best) return other
  const distance = (candidate: State): number =>
    Math.abs(Date.parse(candidate.cell.end) - Date.parse(state.cell.end))
  return distance(other) < distance(best) ? other : best
}

/** The heaviest set of states of which no pair falls; weight is the number of independent texts. */
function longestRun(states: readonly State[]): ReadonlySet<State> {
  const best: { readonly weight: number; readonly from: number; readonly peak: State }[] = []
  for (const [index, state] of states.entries()) {
    let weight = 0
    let from = -1
    let peak = state
    for (let before = 0; before < index; before++) {
      const run = best[before]
      if (!run || run.weight <= weight || clash(run.peak, state)) continue
      weight = run.weight
      from = before
      peak = run.peak.claim.value.lower.gt(state.claim.value.lower) ? run.peak : state
    }
    best.push({ weight: weight + state.origins, from, peak })
  }
  let at = best.reduce((top, run, index) => (run.weight >= (best[top]?.weight ?? 0) ? index : top), 0)
  const kept = new Set<State>()
  for (let state = states[at]; state; state = states[at]) {
    kept.add(state)
    at = best[at]?.from ?? -1
  }
  return kept
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
