import type { Claim, ClaimDate, Metric } from '../../src/claim/claim.ts'
import type { Block, BlockKind, Document, Metadata, Notice } from '../../src/document/document.ts'
import type { Language } from '../../src/language.ts'
import type { Series } from '../../src/ledger/ledger.ts'
import { Decimal } from '../../src/quantity/decimal.ts'
import type { Quantity } from '../../src/quantity/quantity.ts'
import type { Report } from '../../src/report/report.ts'
import type { Evidence, Finding, Severity } from '../../src/rules/rule.ts'
import { literalText } from '../../src/text/mapped-text.ts'

interface DocumentParts extends Partial<Metadata> {
  readonly notices?: readonly Notice[]
  readonly format?: Document['format']
}

/** A plain text: its first line the headline, each line `== …` a heading, each other line a paragraph. */
export function documentOf(path: string, original: string, parts: DocumentParts = {}): Document {
  const blocks: Block[] = []
  let at = 0
  for (const line of original.split('\n')) {
    const kind: BlockKind = at === 0 ? 'headline' : line.startsWith('== ') ? 'heading' : 'paragraph'
    const from = kind === 'heading' ? 3 : 0
    const text = literalText(line.slice(from), at + from)
    if (line !== '') blocks.push({ kind, level: kind === 'heading' ? 2 : 0, shown: text, folded: text })
    at += line.length + 1
  }
  const { notices = [], format = 'text', ...metadata } = parts
  return {
    path,
    original,
    format,
    metadata: { publisher: null, author: null, published: null, dateline: null, ...metadata },
    blocks,
    furniture: [],
    notices,
  }
}

interface Where {
  readonly document: Document
  /** The clause, as it stands in the document. */
  readonly quote: string
  /** What to mark in it; the first occurrence. */
  readonly figure: string
}

function placeOf({ document, quote, figure }: Where) {
  const start = document.original.indexOf(quote)
  const inside = quote.indexOf(figure)
  if (start < 0 || inside < 0) throw new Error(`No ${figure} in ${quote} in ${document.path}`)
  const mark = { start: start + inside, end: start + inside + figure.length }
  const before = document.original.slice(0, mark.start)
  return {
    start,
    end: start + quote.length,
    line: before.split('\n').length,
    column: mark.start - (before.lastIndexOf('\n') + 1) + 1,
    quote,
    mark,
  }
}

interface ClaimParts extends Where {
  readonly campaign?: readonly [series: string, year: number]
  readonly region?: string
  readonly metric: readonly [id: string, label: string]
  readonly unit: string
  readonly family: Quantity['family']
  /** Lower and upper bound; the upper one is exclusive unless both are equal. */
  readonly value: readonly [lower: number, upper: number | null]
  readonly typical?: readonly [lower: number, upper: number]
  /** The number itself, where it is not the lower bound. */
  readonly nominal?: number
  readonly date?: Partial<ClaimDate>
  readonly attribution?: string
}

export function claimOf(parts: ClaimParts): Claim {
  const { document, campaign, metric, value, date } = parts
  const { mark, ...place } = placeOf(parts)
  const blockIndex = document.blocks.findIndex(({ shown }) =>
    shown.runs.some((run) => run.start <= mark.start && mark.start < run.end),
  )
  const block = document.blocks[blockIndex]?.kind ?? 'paragraph'
  return {
    id: `${document.path}#${mark.start}`,
    campaign: campaign ? { name: campaign.join(''), series: campaign[0], year: campaign[1] } : null,
    region: parts.region ?? '全国',
    metric: metricOf(metric),
    value: {
      stated: parts.figure,
      nominal: new Decimal(parts.nominal ?? value[0]),
      ...intervalOf(value),
      unit: parts.unit,
      family: parts.family,
      ...(parts.typical && { typical: intervalOf(parts.typical) }),
    },
    date: { start: null, end: null, precision: 'day', status: 'unknown', ...date },
    source: {
      ...place,
      document: document.path,
      publisher: document.metadata.publisher,
      published: document.metadata.published?.date ?? null,
      attribution: parts.attribution ?? null,
      part: block === 'headline' ? 'headline' : 'body',
      block,
      blockIndex,
      corrections: [],
      text: place.quote,
      figure: mark,
    },
  }
}

function metricOf([id, label]: readonly [string, string]): Metric {
  const [action = '', object = '', topic = 'all'] = id.split('.')
  return { id, action, object, topic, label }
}

function intervalOf([lower, upper]: readonly [number, number | null]) {
  return {
    lower: new Decimal(lower),
    upper: upper === null ? null : new Decimal(upper),
    lowerInclusive: true,
    upperInclusive: lower === upper,
  }
}

export function evidenceOf(claim: Claim): Evidence {
  const { document, start, end, line, column, quote, text, figure } = claim.source
  return { document, start, end, line, column, quote, text, claim: claim.id, mark: figure }
}

/** Evidence that is not a claim: a word. */
export function wordEvidence(where: Where): Evidence {
  return { document: where.document.path, ...placeOf(where), text: where.quote }
}

export function findingOf(parts: Omit<Finding, 'fingerprint'>): Finding {
  return { ...parts, fingerprint: `${parts.rule}-${parts.evidence[0]?.start ?? 0}` }
}

export function seriesOf(...claims: readonly [Claim, ...Claim[]]): Series {
  const [{ campaign, region, metric, value }] = claims
  return {
    id: [campaign?.name ?? '', region, metric.id, value.family].join('/'),
    campaign,
    region,
    metric,
    family: value.family,
    cumulative: true,
    claims,
  }
}

interface ReportParts {
  readonly language?: Language
  readonly documents: readonly Document[]
  readonly series: readonly Series[]
  readonly findings: readonly Finding[]
}

export function reportOf({ language = 'zh', documents, series, findings }: ReportParts): Report {
  const claims = series.flatMap((one) => one.claims)
  const count = (severity: Severity): number => findings.filter((found) => found.severity === severity).length
  return {
    ok: count('error') === 0,
    language,
    summary: {
      documents: documents.length,
      claims: claims.length,
      series: series.length,
      findings: { error: count('error'), warning: count('warning'), note: count('note') },
    },
    documents,
    claims,
    series,
    findings,
  }
}
