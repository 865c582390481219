import type { Claim } from '../../claim/claim.ts'
import type { Document } from '../../document/document.ts'
import { groupedBy } from '../../grouped-by.ts'
import type { Language } from '../../language.ts'
import type { Series } from '../../ledger/ledger.ts'
import type { Evidence, Finding, Severity } from '../../rules/rule.ts'
import { STATUS_NAMES } from '../messages.ts'
import { periodNotation, statedNotation } from '../notation.ts'
import { shortened } from '../printable.ts'
import type { Report, RuleDescription } from '../report.ts'
import type { State } from './words.ts'

/** The report with its cross-references: everything on the page has a number, and links are made from these. */
export interface Page {
  readonly report: Report
  readonly language: Language
  readonly rules: ReadonlyMap<string, RuleDescription>
  readonly documents: ReadonlyMap<string, NumberedDocument>
  readonly claims: ReadonlyMap<string, NumberedClaim>
  /** Those worth a chart: with several claims, or with findings. Those with the worst findings first, then the longest. */
  readonly charted: readonly NumberedSeries[]
  /** Of campaigns and other names to filter by. */
  readonly campaigns: readonly string[]
}

export interface NumberedDocument {
  readonly number: number
  readonly document: Document
  readonly title: string
}

export interface NumberedClaim {
  readonly number: number
  readonly claim: Claim
  readonly state: State
  /** Numbers of the findings that name it. */
  readonly findings: readonly number[]
  /** Number of its series, where that has a chart. */
  readonly series: number | null
}

export interface NumberedSeries {
  readonly number: number
  readonly series: Series
  readonly worst: Severity | null
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }
const LONGEST_TITLE = 60

export function pageOf(report: Report, rules: readonly RuleDescription[]): Page {
  const findingsOf = new Map<string, number[]>()
  for (const [number, finding] of report.findings.entries()) {
    for (const { claim } of finding.evidence) {
      if (claim === undefined) continue
      const numbers = findingsOf.get(claim) ?? []
      if (!numbers.includes(number)) numbers.push(number)
      findingsOf.set(claim, numbers)
    }
  }
  const worstOf = (claim: Claim): Severity | null =>
    worst((findingsOf.get(claim.id) ?? []).flatMap((number) => report.findings[number]?.severity ?? []))
  const ranked = report.series
    .map((series) => ({ series, worst: worst(series.claims.flatMap((claim) => worstOf(claim) ?? [])) }))
    .filter((one) => one.worst !== null || one.series.claims.length > 1)
    .sort((a, b) => rank(a.worst) - rank(b.worst) || b.series.claims.length - a.series.claims.length)
  const charted = ranked.map((one, number) => ({ ...one, number }))
  const seriesOf = new Map(
    charted.flatMap(({ series, number }) => series.claims.map(({ id }) => [id, number])),
  )
  const told = new Map<string, State>()
  for (const { claims } of report.series) {
    for (const sameTime of groupedBy(claims, ({ date }) => date.end).values()) {
      const several = new Set(sameTime.map(({ source }) => source.document)).size > 1
      for (const claim of sameTime) told.set(claim.id, several ? 'agreed' : 'single')
    }
  }
  return {
    report,
    language: report.language,
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    documents: new Map(
      report.documents.map((document, number) => [
        document.path,
        { number, document, title: titleOf(document) },
      ]),
    ),
    claims: new Map(
      report.claims.map((claim, number) => [
        claim.id,
        {
          number,
          claim,
          state: worstOf(claim) ?? told.get(claim.id) ?? 'single',
          findings: findingsOf.get(claim.id) ?? [],
          series: seriesOf.get(claim.id) ?? null,
        },
      ]),
    ),
    charted,
    campaigns: [...new Set(report.claims.flatMap(({ campaign }) => campaign?.name ?? []))].sort(),
  }
}

function worst(severities: readonly Severity[]): Severity | null {
  return severities.toSorted((a, b) => RANK[a] - RANK[b])[0] ?? null
}

function rank(severity: Severity | null): number {
  return severity === null ? 3 : RANK[severity]
}

function titleOf({ blocks, path }: Document): string {
  const headline = blocks.find(({ kind }) => kind === 'headline')?.shown.text.trim()
  return shortened(headline || path, LONGEST_TITLE)
}

/** Where a piece of evidence stands on the page: at its claim, at its own mark, or in its document. */
export function evidenceTarget(page: Page, finding: number, at: number, evidence: Evidence): string {
  const claim = pointedClaim(page, evidence)
  return claim ? `c-${claim.number}` : wordTarget(finding, at)
}

/** The claim whose figure a piece of evidence marks; none where it marks a word beside it. */
export function pointedClaim(page: Page, { claim, mark }: Evidence): NumberedClaim | undefined {
  const numbered = claim === undefined ? undefined : page.claims.get(claim)
  const figure = numbered?.claim.source.figure
  return mark && figure && (mark.start !== figure.start || mark.end !== figure.end) ? undefined : numbered
}

export function wordTarget(finding: number, at: number): string {
  return `w-${finding}-${at}`
}

/** `6.2万 = [61500, 63000) 起 · 2021-01-01 – 2021-12-31 · 全期` */
export function valueLine({ value, date }: Claim, language: Language): string {
  return [statedNotation(value, language), periodNotation(date), STATUS_NAMES[date.status][language]]
    .filter(Boolean)
    .join(' · ')
}

/** 中新网, 2022-07-25 */
export function imprint({ metadata }: Document): readonly string[] {
  return [metadata.publisher ?? '', metadata.published?.date ?? ''].filter(Boolean)
}

export function campaignsOf(page: Page, finding: Finding): ReadonlySet<string> {
  return new Set(
    finding.evidence.flatMap(({ claim }) => {
      const campaign = claim === undefined ? null : page.claims.get(claim)?.claim.campaign
      return campaign?.name ?? []
    }),
  )
}
