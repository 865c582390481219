import type { Claim } from '../claim/claim.ts'
import { type Cell, cellsOf, momentsOf, runsInto } from '../ledger/cells.ts'
import type { Dossier, Series } from '../ledger/ledger.ts'
import { fallsBelow } from '../quantity/compare.ts'
import { formatInterval, meets, subtract } from '../quantity/interval.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import type { DossierRule, Draft, RuleContext } from './rule.ts'
import { asOf, figure, figureAt, figures, place, subject } from './wording.ts'

interface Overtaken {
  readonly latest: Claim
  /** Of one series, oldest first. */
  readonly earlier: readonly Claim[]
}

interface Stale {
  readonly stale: Claim
  /** The interim telling of the same figure, where it names its date. */
  readonly interim: Claim | null
  readonly final: Claim | null
}

/**
 * Running totals of which a later state is known (semantics §6.2): the earlier is a note, so that nobody quotes it
 * any more; a warning where it is shown as the year's, or cited after the final figure was out.
 */
export const supersededInterim: DossierRule = {
  id: 'superseded-interim',
  severity: 'note',
  scope: 'dossier',
  docs: {
    title: { zh: '阶段性数据已被更新', en: 'An interim figure is overtaken' },
    why: {
      zh: '阶段性累计数之后又公布了更晚的累计数，引用时应以后者为准。阶段性数据被当作全年数据，或在全年数据公布后仍被引用，则为警告。',
      en: 'A later state of the same running total is known and should be quoted. It is a warning where an interim figure is shown as the final one, or still cited after that was out.',
    },
    fires: [
      '截至2023年6月30日，云盾2023专项行动共侦破案件1.2万起。截至2023年12月31日，云盾2023专项行动共侦破案件3.1万起。',
    ],
    silent: ['云盾2022专项行动全年共侦破案件1.2万起，云盾2023专项行动全年共侦破案件3.1万起。'],
  },
  *check(dossier, context) {
    for (const series of dossier.series) {
      if (!series.cumulative) continue
      const cells = cellsOf(series, dossier).filter((cell) => cell.running)
      yield* overtaken(cells, context)
      yield* shownAsFinal(cells, context)
      yield* citedLate(series, dossier, cells, context)
    }
  },
}

function* overtaken(cells: readonly Cell[], context: RuleContext): Iterable<Draft> {
  const seen = new Set<Cell>()
  for (const last of [...cells].reverse()) {
    if (seen.has(last)) continue
    seen.add(last)
    const before = cells.filter((cell) => !seen.has(cell) && runsInto(cell, last))
    const latest = last.claims.find((claim) => claim.source.part === 'body') ?? last.claims[0]
    if (!latest) continue
    for (const cell of before) seen.add(cell)
    const earlier = before.flatMap((cell) => cell.claims).filter((claim) => grows(claim, latest))
    const [first] = earlier
    if (!first) continue
    const told = overtakenWording[context.language]({ latest, earlier })
    yield draft(supersededInterim, {
      told,
      evidence: evidenceOf(first, [latest, ...earlier]),
      content: [contentOf(latest), ...new Set(earlier.map(contentOf))],
    })
  }
}

/** An unchanged or falling figure is not overtaken: the one is no news, the other is `shrinking-total`. */
function grows(earlier: Claim, latest: Claim): boolean {
  return fallsBelow(latest.value, earlier.value) === 'agree' && latest.value.lower.gt(earlier.value.lower)
}

/** A figure told as final that an earlier interim told, while the final differs: October's count sold as the year's. */
function* shownAsFinal(cells: readonly Cell[], context: RuleContext): Iterable<Draft> {
  for (const last of cells) {
    const finals = last.claims.filter((claim) => claim.date.status === 'final')
    if (finals.length < 2) continue
    const before = cells.filter((cell) => runsInto(cell, last)).flatMap((cell) => cell.claims)
    for (const stale of finals) {
      const interim = before.find((claim) => sameFigure(claim, stale))
      if (!interim) continue
      const final = finals.find(
        (claim) => !meets(claim.value, stale.value) && claim.value.lower.gt(stale.value.lower),
      )
      if (final) yield staleDraft({ stale, interim, final }, context)
    }
  }
}

/**
 * A document of a later year that tells an interim count without saying up to when: its reader takes it for the
 * whole (「2024年以来」 on a page of 2025). Told where the interim's own date or the final figure is known.
 */
function* citedLate(
  series: Series,
  dossier: Dossier,
  cells: readonly Cell[],
  context: RuleContext,
): Iterable<Draft> {
  const momentOf = momentsOf(dossier)
  const final = cells.flatMap((cell) => cell.claims).find((claim) => claim.date.status === 'final') ?? null
  for (const stale of series.claims) {
    if (stale.date.status !== 'interim' || stale.date.end === null || stale.source.part === 'reference')
      continue
    const { date: published } = momentOf(stale)
    const finalOut = final === null ? null : momentOf(final).date
    if (
      published !== null &&
      final !== null &&
      finalOut !== null &&
      grows(stale, final) &&
      published > finalOut &&
      !namesAsOf(stale)
    ) {
      yield staleDraft({ stale, interim: null, final }, context)
    }
  }
}

const AS_OF = /截至|截止|到\d+月|至\d+月|目前|前\S{1,2}(?:月|季)|上半年|日前?[，,]|\d月底/

function namesAsOf(claim: Claim): boolean {
  return AS_OF.test(claim.source.text)
}

function sameFigure(a: Claim, b: Claim): boolean {
  return (
    a.value.lower.eq(b.value.lower) &&
    (a.value.upper === null ? b.value.upper === null : (b.value.upper?.eq(a.value.upper) ?? false))
  )
}

function staleDraft(facts: Stale, context: RuleContext): Draft {
  const { stale, interim, final } = facts
  return draft(supersededInterim, {
    severity: 'warning',
    told: staleWording[context.language](facts),
    evidence: evidenceOf(
      stale,
      [interim, final].filter((claim) => claim !== null),
    ),
    accused: [stale.id],
    content: [
      contentOf(stale),
      ...(interim ? [contentOf(interim)] : []),
      ...(final ? [contentOf(final)] : []),
    ],
  })
}

const overtakenWording: Wording<Overtaken> = {
  zh: ({ latest, earlier }) => ({
    message: `${subject(latest)}：${figures(earlier, 'zh')}（${dates(earlier)}）已被${figure(latest)}（${asOf(latest)}）取代，请勿再作最新数据引用。`,
    explanation: growth(earlier, latest),
    suggestion: `引用${figureAt(latest, 'zh')}，或注明“截至${dates(earlier.slice(-1))}”。`,
  }),
  en: ({ latest, earlier }) => ({
    message: `${subject(latest)}: ${figures(earlier, 'en')} (${dates(earlier)}) is overtaken by ${figure(latest)} (${asOf(latest)}); do not quote it as current.`,
    explanation: growth(earlier, latest),
    suggestion: `Quote ${figureAt(latest, 'en')}, or say "as of ${dates(earlier.slice(-1))}".`,
  }),
}

const staleWording: Wording<Stale> = {
  zh: ({ stale, interim, final }) => ({
    message: interim
      ? `${subject(stale)}：${figure(stale)}是截至${asOf(interim)}的阶段性数据，却被当作最终数据${final ? `；最终为${figure(final)}` : ''}。`
      : `${subject(stale)}：${figureAt(stale, 'zh')}是阶段性数据，未注明截止日期，而最终数据${final ? figure(final) : ''}早已公布。`,
    explanation: staleArithmetic(stale, interim, final),
    suggestion: final ? `改用${figureAt(final, 'zh')}，或注明截止日期。` : '请注明截止日期，或改用最终数据。',
  }),
  en: ({ stale, interim, final }) => ({
    message: interim
      ? `${subject(stale)}: ${figure(stale)} is the interim count as of ${asOf(interim)}, yet shown as final${final ? `; the final one is ${figure(final)}` : ''}.`
      : `${subject(stale)}: ${figureAt(stale, 'en')} is an interim count without its as-of date, told after the final${final ? ` ${figure(final)}` : ''} was out.`,
    explanation: staleArithmetic(stale, interim, final),
    suggestion: final
      ? `Print ${figureAt(final, 'en')}, or give the as-of date.`
      : 'Give the as-of date, or the final figure.',
  }),
}

function dates(claims: readonly Claim[]): string {
  return [...new Set(claims.map(asOf))].join(', ')
}

function growth(earlier: readonly Claim[], latest: Claim): string {
  return earlier
    .map((claim) => {
      const gain = subtract(latest.value, claim.value)
      return `${formatInterval(claim.value)} (${asOf(claim)}, ${place(claim)}) → ${formatInterval(latest.value)} (${asOf(latest)}, ${place(latest)}); +${formatInterval(gain)}`
    })
    .join('\n')
}

function staleArithmetic(stale: Claim, interim: Claim | null, final: Claim | null): string {
  const told = [interim, stale, final].filter((claim) => claim !== null)
  return told.map((claim) => `${formatInterval(claim.value)} (${asOf(claim)}, ${place(claim)})`).join(' → ')
}
