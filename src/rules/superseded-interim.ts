import type { Claim } from '../claim/claim.ts'
import { append } from '../grouped-by.ts'
import { isRunning } from '../ledger/as-of.ts'
import { type Cell, cellsOf, momentsOf, runsInto } from '../ledger/cells.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { countedIn, isRelative } from '../ledger/series.ts'
import { fallsBelow } from '../quantity/compare.ts'
import { formatInterval, liesBelow, meets, subtract } from '../quantity/interval.ts'
import { foldText } from '../text/fold.ts'
import { aheadIn } from './ahead.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import { countsOtherMonths } from './other-span.ts'
import { type PhraseOf, phraseReader, samePhrase } from './phrase.ts'
import { staleRetelling } from './retold-stretch.ts'
import type { DossierRule, Draft, RuleContext } from './rule.ts'
import { mayRepeat } from './same-matter.ts'
import { originalsOf, staleTolls } from './stale-toll.ts'
import { daysBetween, isPrecise, STILL, type Stale, sameFigure, toldAsWhole } from './told-as-whole.ts'
import { asOf, figure, figureAt, figures, place, subject } from './wording.ts'

interface Overtaken {
  readonly latest: Claim
  /** Of one series, oldest first. */
  readonly earlier: readonly Claim[]
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
      '截至2023年6月30日，“云盾2023”专项行动共侦破案件1.2万起。截至2023年12月31日，“云盾2023”专项行动共侦破案件3.1万起。',
    ],
    silent: ['“云盾2022”专项行动全年共侦破案件1.2万起，“云盾2023”专项行动全年共侦破案件3.1万起。'],
  },
  *check(dossier, context) {
    const phraseOf = phraseReader(context.lexicon, dossier.documents)
    const momentOf = momentsOf(dossier)
    const originals = originalsOf(dossier)
    const isAhead = aheadIn(dossier.documents)
    for (const series of dossier.series) {
      if (!series.cumulative) continue
      const cells = cellsOf(series, momentOf).filter((cell) => cell.running)
      yield* overtaken(cells, phraseOf, context)
      yield* shownAsFinal(cells, isAhead, context)
      for (const facts of staleTolls(series, momentOf, originals)) yield staleDraft(facts, context)
    }
    for (const facts of toldAsWhole(dossier)) yield staleDraft(facts, context)
    yield* toldWithoutDate(dossier, isAhead, context)
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

/** 暑期档（6月1日至8月31日）: the stretch behind a campaign's name is the whole of it, whatever year end is reckoned elsewhere. */
function definesWhole({ campaign, source }: Claim): boolean {
  const text = foldText(source.text)
  const at = campaign === null ? -1 : text.indexOf(campaign.series)
  return (
    at !== -1 && /^[^，。；（(]{0,8}[（(][^）)]{0,16}\d[月日][至到][^）)]{1,16}[）)]/.test(text.slice(at))
  )
}

/** A figure told as final that an earlier interim told, while the final differs: October's count sold as the year's. */
function* shownAsFinal(
  cells: readonly Cell[],
  isAhead: (claim: Claim) => boolean,
  context: RuleContext,
): Iterable<Draft> {
  for (const last of cells) {
    const finals = last.claims.filter((claim) => claim.date.status === 'final')
    if (finals.length === 0) continue
    const before = cells.filter((cell) => runsInto(cell, last)).flatMap((cell) => cell.claims)
    for (const stale of finals) {
      if (isOneOfSeveral(stale, finals)) continue
      const interim = before.find(
        (claim) =>
          sameFigure(claim, stale) && !definesWhole(claim) && !isAhead(claim) && !countsOtherMonths(claim),
      )
      if (!interim) continue
      const final = finals.find(
        (claim) => !meets(claim.value, stale.value) && claim.value.lower.gt(stale.value.lower),
      )
      if (final) yield staleDraft({ stale, interim, final }, context)
      else if (
        // Its day was only supposed: it may be of the whole year, too.
        interim.date.assumed !== true &&
        isPrecise(stale) &&
        stale.source.part === 'body' &&
        finals.every((claim) => sameFigure(claim, stale)) &&
        daysBetween(interim, stale) > STILL
      )
        yield staleDraft({ stale, interim, final: null }, context)
    }
  }
}

/** 四个季度分别为4.68亿元、5.51亿元: values that one clause tells side by side are each of a stretch of its own. */
function isOneOfSeveral(claim: Claim, told: readonly Claim[]): boolean {
  const { document, start } = claim.source
  return told.some(
    ({ source, value }) =>
      source.document === document && source.start === start && !meets(value, claim.value),
  )
}

/**
 * An interim count told without saying up to when, in a text of a later year: its reader takes it for the whole
 * (「2024年以来」 on a page of 2025). Told where the same text gives the count's own date, or the final figure is known.
 */
function* toldWithoutDate(
  dossier: Dossier,
  isAhead: (claim: Claim) => boolean,
  context: RuleContext,
): Iterable<Draft> {
  const latest = latestDays(dossier)
  const subjects = new Map<string, Claim[]>()
  for (const claim of dossier.claims) {
    if (!isRunning(claim) || claim.campaign?.year == null || isRelative(claim)) continue
    const key = [claim.campaign.name, claim.region, claim.metric.id, countedIn(claim.value)].join('|')
    append(subjects, key, claim)
  }
  for (const claims of subjects.values()) {
    for (const stale of claims) {
      const year = stale.campaign?.year ?? 0
      if (stale.source.part !== 'body' || namesAsOf(stale) || isAhead(stale)) continue
      // Of another year than its campaign: one of the two was read wrong.
      if (stale.date.end !== null && Number(stale.date.end.slice(0, 4)) !== year) continue
      if (Number(latest.get(stale.source.document)?.slice(0, 4) ?? 0) <= year) continue
      const dated = claims.find(
        (claim) =>
          claim.source.document === stale.source.document &&
          claim.date.status === 'interim' &&
          namesAsOf(claim) &&
          sameFigure(claim, stale),
      )
      const final =
        claims.find((claim) => claim.date.status === 'final' && liesBelow(stale.value, claim.value)) ?? null
      if (dated || (stale.date.status === 'interim' && final))
        yield staleDraft({ stale, interim: dated ?? null, final }, context)
    }
  }
}

/** The last day that a document knows of: its publication, else the latest period of its figures. */
function latestDays(dossier: Dossier): ReadonlyMap<string, string> {
  const latest = new Map<string, string>()
  for (const { path, metadata } of dossier.documents) {
    const stamp = metadata.published ?? metadata.dateline
    if (stamp) latest.set(path, stamp.date)
  }
  const dated = new Set(latest.keys())
  for (const { date, source } of dossier.claims) {
    if (dated.has(source.document) || date.end === null || date.assumed === true) continue
    if (date.end > (latest.get(source.document) ?? '')) latest.set(source.document, date.end)
  }
  return latest
}

const AS_OF =
  /截至|截止|到\d+月|至\d+月|目前|前[一二三四五六七八九十两\d]{1,2}(?:个月|季度)|上半年|全年|\d月底?|\d日|[一二两三四五六七八九十\d](?:个月|天|周|个季度)(?!前|后)/

/** Its clause, or the words before it in its sentence, tell up to when it counts. */
function namesAsOf({ source, date }: Claim): boolean {
  return (
    AS_OF.test(foldText(source.text)) ||
    (date.precision === 'day' && date.assumed !== true && date.status === 'interim')
  )
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

const onlyInterimWording: Wording<readonly Claim[]> = {
  zh: (claims) => ({
    message: `${claims[0]?.campaign?.name}只有截至${dates(claims)}的阶段性数据（${figures(claims, 'zh')}），没有全年数据，不能当作行动的最终结果。`,
    explanation: claims
      .map((claim) => `${formatInterval(claim.value)} (${asOf(claim)}, ${place(claim)})`)
      .join('\n'),
    suggestion: '请查全年数据，或注明截止日期与范围。',
  }),
  en: (claims) => ({
    message: `Of ${claims[0]?.campaign?.name} only interim counts as of ${dates(claims)} are known (${figures(claims, 'en')}): not the campaign's result.`,
    explanation: claims
      .map((claim) => `${formatInterval(claim.value)} (${asOf(claim)}, ${place(claim)})`)
      .join('\n'),
    suggestion: 'Look up the final figures, or give the as-of date and scope.',
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
