import type { Location, Log, ReportingDescriptor, Result } from 'sarif'
import type { Language } from '../language.ts'
import type { Evidence, Finding } from '../rules/rule.ts'
import { printable, printableJson, shortened, uriComponent } from './printable.ts'
import type { FormatOptions, Report, Reporter, RuleDescription } from './report.ts'

/** What code scanning shows of a snippet; a document of one 20 MB line must not be repeated per finding. */
const LONGEST_SNIPPET = 1000

/** SARIF 2.1.0: rules with their docs, the other places as related locations, fingerprints for baselines. */
export const sarif: Reporter = (report, options) => `${printableJson(sarifLog(report, options), 2)}\n`

export function sarifLog(
  { findings, language, documents, problems = [] }: Report,
  options: FormatOptions,
): Log {
  const rules = descriptors(findings, options.rules ?? [], language)
  const index = new Map(rules.map(({ id }, at) => [id, at]))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'hecha',
            ...(options.version === undefined ? {} : { version: options.version }),
            language,
            rules,
          },
        },
        language,
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map(({ message, path }) => ({
              level: 'error' as const,
              message: { text: printable(message) },
              ...(path === undefined
                ? {}
                : { locations: [{ physicalLocation: { artifactLocation: artifact(path) } }] }),
            })),
          },
        ],
        columnKind: 'utf16CodeUnits',
        artifacts: documents.map(({ path }) => ({ location: artifact(path) })),
        results: findings.map((finding) => result(finding, index.get(finding.rule) ?? -1)),
      },
    ],
  }
}

function descriptors(
  findings: readonly Finding[],
  rules: readonly RuleDescription[],
  language: Language,
): ReportingDescriptor[] {
  const known = new Set(rules.map(({ id }) => id))
  const unknown = new Set(findings.map(({ rule }) => rule).filter((rule) => !known.has(rule)))
  return [
    ...rules.map(({ id, severity, docs }) => ({
      id,
      shortDescription: { text: docs.title[language] },
      fullDescription: { text: docs.why[language] },
      help: { text: docs.why[language] },
      defaultConfiguration: { level: severity },
    })),
    ...[...unknown].map((id) => ({ id })),
  ]
}

function result(finding: Finding, ruleIndex: number): Result {
  const [first, ...others] = finding.evidence
  const text = [finding.message, finding.explanation, finding.suggestion ?? '']
    .map(printable)
    .filter(Boolean)
    .join('\n')
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: finding.severity,
    message: { text },
    locations: first ? [location(first)] : [],
    relatedLocations: others.map((evidence, at) => ({
      id: at + 1,
      ...location(evidence),
      message: { text: shortened(printable(evidence.text), LONGEST_SNIPPET) },
    })),
    partialFingerprints: { 'hecha/v1': finding.fingerprint },
  }
}

function location({ document, start, end, line, column, quote, mark }: Evidence): Location {
  // Line and column are those of the mark, so the region is the mark too, and the quote is its context.
  const place = mark ?? { start, end }
  return {
    physicalLocation: {
      artifactLocation: artifact(document),
      region: {
        startLine: line,
        startColumn: column,
        charOffset: place.start,
        charLength: place.end - place.start,
        snippet: { text: shortened(quote.slice(place.start - start, place.end - start), LONGEST_SNIPPET) },
      },
      contextRegion: {
        charOffset: start,
        charLength: end - start,
        snippet: { text: shortened(quote, LONGEST_SNIPPET) },
      },
    },
  }
}

/** A relative path stays one, against the root of the sources; an absolute one becomes a file URI. */
function artifact(path: string): { uri: string; uriBaseId?: string } {
  const slashes = path.replaceAll('\\', '/')
  const uri = slashes.split('/').map(uriComponent).join('/')
  if (slashes.startsWith('/')) return { uri: `file://${uri}` }
  if (/^[A-Za-z]:\//.test(slashes)) return { uri: `file:///${uri}` }
  return { uri: uri.replace(/^\.\//, ''), uriBaseId: '%SRCROOT%' }
}
