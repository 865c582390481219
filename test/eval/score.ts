import type { Claim } from '../../src/claim/claim.ts'
import { Decimal } from '../../src/quantity/decimal.ts'

/** One hand label; the format is described in shared/gold/README.md. */
export interface Label {
  readonly context: string
  readonly number: string
  readonly campaign: string | null
  readonly region: string
  readonly metric: string
  readonly unit: string
  readonly lower: string
  readonly upper: string | null
  readonly bounds: string
  readonly start: string | null
  readonly end: string | null
  readonly status: string
  readonly place: string
  readonly at: number
  readonly length: number
  readonly optional?: boolean
}

export interface GoldDocument {
  readonly document: string
  readonly published: string | null
  readonly publisher: string
  readonly claims: readonly Label[]
}

export const FIELDS = ['value', 'unit', 'campaign', 'region', 'end', 'status'] as const
export type Field = (typeof FIELDS)[number]

/** A claim held against its label: which fields are right. */
export interface Match {
  readonly label: Label
  readonly claim: Claim
  readonly right: Readonly<Record<Field, boolean>>
}

export interface DocumentScore {
  readonly document: string
  readonly matches: readonly Match[]
  readonly missed: readonly Label[]
  readonly extra: readonly Claim[]
}

/** Pairs claims and labels one to one by place; optional labels count only towards nothing. */
export function scoreDocument(gold: GoldDocument, claims: readonly Claim[]): DocumentScore {
  const free = new Set(claims)
  const matches: Match[] = []
  const missed: Label[] = []
  for (const label of gold.claims) {
    const claim = [...free].find(
      ({ source: { figure } }) => figure.start < label.at + label.length && label.at < figure.end,
    )
    if (claim) free.delete(claim)
    if (label.optional) continue
    if (claim) matches.push({ label, claim, right: compare(label, claim) })
    else missed.push(label)
  }
  return { document: gold.document, matches, missed, extra: [...free] }
}

function compare(label: Label, claim: Claim): Record<Field, boolean> {
  return {
    value: sameDecimal(label.lower, claim.value.lower) && sameDecimal(label.upper, claim.value.upper),
    unit: label.unit === claim.value.unit,
    campaign: plainCampaign(label.campaign) === plainCampaign(claim.campaign?.name ?? null),
    region: label.region === claim.region,
    end: (label.end?.slice(0, 7) ?? null) === (claim.date.end?.slice(0, 7) ?? null),
    status: label.status === claim.date.status,
  }
}

function sameDecimal(stated: string | null, value: Decimal | null): boolean {
  if (stated === null || value === null) return stated === null && value === null
  return new Decimal(stated).eq(value)
}

function plainCampaign(name: string | null): string {
  return (name ?? '').replace(/专项|行动|整治|年|[“”"「」]/g, '')
}

export function isTuple({ right }: Match): boolean {
  return right.value && right.unit && right.campaign && right.region && right.end
}

export interface Totals {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly fields: Readonly<Record<Field, number>>
  readonly tupleF1: number
  readonly b3: number
  readonly labels: number
  readonly claims: number
}

export function total(scores: readonly DocumentScore[]): Totals {
  const matches = scores.flatMap((score) => score.matches)
  const labels = matches.length + sum(scores, (score) => score.missed.length)
  const claims = matches.length + sum(scores, (score) => score.extra.length)
  const tuples = matches.filter(isTuple).length
  const fields = Object.fromEntries(
    FIELDS.map((field) => [
      field,
      ratio(matches.filter((match) => match.right[field]).length, matches.length),
    ]),
  ) as Record<Field, number>
  return {
    precision: ratio(matches.length, claims),
    recall: ratio(matches.length, labels),
    f1: ratio(2 * matches.length, claims + labels),
    fields,
    tupleF1: ratio(2 * tuples, claims + labels),
    b3: bCubed(matches.filter(({ label }) => !label.metric.endsWith('.open'))),
    labels,
    claims,
  }
}

/** B³ F1: for each claim, how its group by metric id and its group by label agree. */
function bCubed(matches: readonly Match[]): number {
  const groups = (key: (match: Match) => string): Map<string, Match[]> => {
    const byKey = new Map<string, Match[]>()
    for (const match of matches) byKey.set(key(match), [...(byKey.get(key(match)) ?? []), match])
    return byKey
  }
  const told = groups(({ claim }) => claim.metric.id)
  const meant = groups(({ label }) => label.metric)
  let precision = 0
  let recall = 0
  for (const match of matches) {
    const ours = told.get(match.claim.metric.id) ?? []
    const theirs = meant.get(match.label.metric) ?? []
    const both = ours.filter((other) => theirs.includes(other)).length
    precision += both / ours.length
    recall += both / theirs.length
  }
  const p = ratio(precision, matches.length)
  const r = ratio(recall, matches.length)
  return ratio(2 * p * r, p + r)
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

function sum<T>(list: readonly T[], count: (item: T) => number): number {
  return list.reduce((before, item) => before + count(item), 0)
}
