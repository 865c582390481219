import type { Claim } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'
import { type Cell, cellsOf, momentsOf, runsInto } from '../ledger/cells.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { isRelative } from '../ledger/series.ts'
import { fallsBelow } from '../quantity/compare.ts'
import { aheadIn } from './ahead.ts'
import { contentOf, draft, evidenceOf } from './finding.ts'
import { latestDays } from './latest-day.ts'
import { type PhraseOf, phraseReader } from './phrase.ts'
import { samePhrase } from './phrase-compare.ts'
import { staleRetelling } from './retold-stretch.ts'
import { withdrawn } from './revised.ts'
import type { DossierRule, Draft, RuleContext } from './rule.ts'
import { mayRepeat } from './same-matter.ts'
import { shownAsFinal } from './shown-as-final.ts'
import { originalsOf, staleTolls } from './stale-toll.ts'
import { onlyInterimWording, overtakenWording, staleDraft } from './superseded-wording.ts'
import { toldAsWhole } from './told-as-whole.ts'
import { toldWithoutDate } from './told-without-date.ts'

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
      '截至2023年6月30日，“云盾2023”专项行动共侦破案件1.2万起。截至2023年12月31日，“云盾2023”专项行动共侦破案件3.1万起。',
    ],
    silent: ['“云盾2022”专项行动全年共侦破案件1.2万起，“云盾2023”专项行动全年共侦破案件3.1万起。'],
  },
  *check(dossier, context) {
    const phraseOf = phraseReader(context.lexicon, dossier.documents, dossier.companyOf)
    const momentOf = momentsOf(dossier)
    const originals = originalsOf(dossier)
    const isAhead = aheadIn(dossier.documents)
    for (const series of dossier.series) {
      if (!series.cumulative) continue
      const cells = cellsOf(series, momentOf).filter((cell) => cell.running)
      yield* overtaken(cells, phraseOf, context)
      for (const facts of shownAsFinal(cells, isAhead)) yield staleDraft(facts, context)
      for (const facts of staleTolls(series, momentOf, originals)) yield staleDraft(facts, context)
    }
    for (const facts of toldAsWhole(dossier)) yield staleDraft(facts, context)
    for (const facts of toldWithoutDate(dossier, isAhead)) yield staleDraft(facts, context)
    for (const facts of withdrawn(dossier)) yield staleDraft(facts, context)
    yield* onlyInterim(dossier, context)
  },
  *checkRetelling(retelling, context) {
    const facts = staleRetelling(retelling, context.lexicon)
    if (facts) yield staleDraft(facts, context)
  },
}

function* overtaken(cells: readonly Cell[], phraseOf: PhraseOf, context: RuleContext): Iterable<Draft> {
  const seen = new Set<Cell>()
  for (const last of [...cells].reverse()) {
    if (seen.has(last)) continue
    seen.add(last)
    const before = cells.filter((cell) => !seen.has(cell) && runsInto(cell, last))
    const latest = last.claims.find((claim) => claim.source.part === 'body') ?? last.claims[0]
    if (!latest) continue
    for (const cell of before) seen.add(cell)
    const earlier = before
      .flatMap((cell) => cell.claims)
      .filter(
        (claim) =>
          grows(claim, latest) && mayRepeat(claim, latest) && samePhrase(phraseOf(claim), phraseOf(latest)),
      )
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

/**
 * A campaign whose year is over and of which a text tells only interim counts, with no final figure anywhere: not the
 * campaign's result.
 */
function* onlyInterim(dossier: Dossier, context: RuleContext): Iterable<Draft> {
  const latest = latestDays(dossier)
  const known = new Set(
    dossier.claims.flatMap((claim) => (claim.date.status === 'final' ? (claim.campaign?.name ?? []) : [])),
  )
  const groups = new Map<string, Claim[]>()
  for (const claim of dossier.claims) {
    const { campaign, date, source } = claim
    if (
      campaign?.year == null ||
      date.status !== 'interim' ||
      source.part !== 'body' ||
      isRelative(claim) ||
      known.has(campaign.name)
    )
      continue
    if (Number(latest.get(source.document)?.slice(0, 4) ?? 0) <= campaign.year) continue
    const key = `${source.document}|${campaign.name}|${date.end}`
    append(groups, key, claim)
  }
  for (const claims of groups.values()) {
    const [first] = claims
    if (!first) continue
    yield draft(supersededInterim, {
      told: onlyInterimWording[context.language](claims),
      evidence: evidenceOf(first, claims),
      content: ['only-interim', ...claims.map(contentOf)],
    })
  }
}
