import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import type { Evidence, Finding } from '../rules/rule.ts'
import { printableJson, uriComponent } from './printable.ts'
import type { Report, Reporter } from './report.ts'

/** Inline, so that a reader fetches nothing. */
const CONTEXT = {
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  hecha: 'urn:hecha:term:',
  id: '@id',
  type: '@type',
  wasQuotedFrom: { '@id': 'prov:wasQuotedFrom', '@type': '@id' },
  wasDerivedFrom: { '@id': 'prov:wasDerivedFrom', '@type': '@id' },
  wasAttributedTo: { '@id': 'prov:wasAttributedTo', '@type': '@id' },
  wasGeneratedBy: { '@id': 'prov:wasGeneratedBy', '@type': '@id' },
  wasAssociatedWith: { '@id': 'prov:wasAssociatedWith', '@type': '@id' },
  used: { '@id': 'prov:used', '@type': '@id' },
  appearance: { '@id': 'schema:appearance', '@type': '@id' },
  publisher: { '@id': 'schema:publisher', '@type': '@id' },
  datePublished: { '@id': 'schema:datePublished', '@type': 'xsd:date' },
  name: 'schema:name',
  text: 'schema:text',
  about: 'schema:about',
  headline: 'schema:headline',
  temporalCoverage: 'schema:temporalCoverage',
  spatialCoverage: 'schema:spatialCoverage',
  value: 'schema:value',
  minValue: { '@id': 'schema:minValue', '@type': 'xsd:decimal' },
  maxValue: { '@id': 'schema:maxValue', '@type': 'xsd:decimal' },
  unitText: 'schema:unitText',
  start: 'hecha:start',
  end: 'hecha:end',
  line: 'hecha:line',
  column: 'hecha:column',
  stated: 'hecha:stated',
  minInclusive: 'hecha:minInclusive',
  maxInclusive: 'hecha:maxInclusive',
  status: 'hecha:status',
  severity: 'hecha:severity',
  explanation: 'hecha:explanation',
  fingerprint: 'hecha:fingerprint',
} as const

type Node = Readonly<Record<string, unknown>>

/**
 * Where everything comes from, as a graph of PROV-O and schema.org: finding ← claim ← quote ← document ← publisher.
 * Offsets count UTF-16 units of the decoded document.
 */
export const jsonld: Reporter = (report) =>
  `${printableJson({ '@context': CONTEXT, '@graph': graph(report) }, 2)}\n`

function graph({ documents, claims, findings }: Report): readonly Node[] {
  const nodes = new Map<string, Node>()
  const add = (node: Node & { readonly id: string }): void => {
    if (!nodes.has(node.id)) nodes.set(node.id, node)
  }
  add({
    id: 'urn:hecha:agent:hecha',
    type: ['prov:SoftwareAgent', 'schema:SoftwareApplication'],
    name: 'hecha',
  })
  for (const document of documents) {
    const { publisher } = document.metadata
    if (publisher !== null) add(agent(publisher))
    add(documentNode(document))
  }
  for (const claim of claims) {
    const { attribution } = claim.source
    if (attribution !== null) add(agent(attribution))
    add(quoteNode(claim.source))
    add(claimNode(claim))
  }
  for (const finding of findings) {
    for (const evidence of finding.evidence) add(quoteNode(evidence))
    add(activityNode(finding))
    add(findingNode(finding))
  }
  return [...nodes.values()]
}

function agent(name: string) {
  return { id: agentId(name), type: ['prov:Organization', 'schema:Organization'], name }
}

function documentNode({ path, metadata, blocks }: Document) {
  const { publisher, published } = metadata
  const headline = blocks.find(({ kind }) => kind === 'headline')?.shown.text
  return {
    id: documentId(path),
    type: ['prov:Entity', 'schema:Article'],
    name: path,
    ...(headline === undefined ? {} : { headline }),
    ...(published === null ? {} : { datePublished: published.date }),
    ...(publisher === null ? {} : { publisher: agentId(publisher), wasAttributedTo: agentId(publisher) }),
  }
}

type Quoted = Pick<Evidence, 'document' | 'start' | 'end' | 'quote' | 'text'>

function quoteNode({ document, start, end, quote }: Quoted) {
  return {
    id: quoteId({ document, start, end }),
    type: ['prov:Entity', 'schema:Quotation'],
    text: quote,
    wasQuotedFrom: documentId(document),
    start,
    end,
  }
}

function claimNode(claim: Claim) {
  const { campaign, region, metric, value, date, source } = claim
  return {
    id: claimId(claim.id),
    type: ['prov:Entity', 'schema:Claim'],
    text: source.text,
    about: [campaign?.name, metric.label].filter(Boolean).join(' · '),
    spatialCoverage: region,
    ...(date.start === null && date.end === null
      ? {}
      : { temporalCoverage: `${date.start ?? '..'}/${date.end ?? '..'}` }),
    status: date.status,
    value: {
      type: 'schema:QuantitativeValue',
      stated: value.stated,
      minValue: value.lower.toFixed(),
      ...(value.upper === null ? {} : { maxValue: value.upper.toFixed() }),
      minInclusive: value.lowerInclusive,
      maxInclusive: value.upperInclusive,
      unitText: value.unit,
    },
    appearance: documentId(source.document),
    wasDerivedFrom: quoteId(source),
    ...(source.attribution === null ? {} : { wasAttributedTo: agentId(source.attribution) }),
    line: source.line,
    column: source.column,
  }
}

function activityNode({ rule }: Finding) {
  return {
    id: ruleId(rule),
    type: 'prov:Activity',
    name: rule,
    wasAssociatedWith: 'urn:hecha:agent:hecha',
  }
}

function findingNode({ rule, severity, message, explanation, fingerprint, evidence }: Finding) {
  return {
    id: `urn:hecha:finding:${uriComponent(fingerprint)}`,
    type: ['prov:Entity', 'hecha:Finding'],
    text: message,
    severity,
    explanation,
    fingerprint,
    wasGeneratedBy: ruleId(rule),
    wasDerivedFrom: [
      ...new Set(
        evidence.flatMap((one) => [quoteId(one), ...(one.claim === undefined ? [] : [claimId(one.claim)])]),
      ),
    ],
  }
}

function documentId(path: string): string {
  return `urn:hecha:document:${uriComponent(path)}`
}

function quoteId({ document, start, end }: Pick<Quoted, 'document' | 'start' | 'end'>): string {
  return `urn:hecha:quote:${uriComponent(document)}:${start}-${end}`
}

function claimId(id: string): string {
  return `urn:hecha:claim:${uriComponent(id)}`
}

function ruleId(rule: string): string {
  return `urn:hecha:rule:${uriComponent(rule)}`
}

function agentId(name: string): string {
  return `urn:hecha:agent:${uriComponent(name)}`
}
