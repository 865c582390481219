import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { HechaError } from '../errors.ts'
import { groupedBy } from '../grouped-by.ts'
import type { Finding } from '../rules/rule.ts'
import { printable, shortened } from './printable.ts'
import type { Reporter } from './report.ts'

const LONGEST = 4000
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'

/**
 * JUnit XML: a suite for each document, in it a case for each rule. An error fails its case, as it fails the
 * command by default; warnings and notes stand in the case's output. A finding belongs to its first place.
 */
export const junit: Reporter = (report, options) => {
  const rules = [
    ...new Set([
      ...(options.rules ?? []).map((rule) => rule.id),
      ...report.findings.map((finding) => finding.rule),
    ]),
  ]
  const byDocument = groupedBy(report.findings, (finding) => finding.evidence[0]?.document ?? '')
  const paths = [...new Set([...report.documents.map(({ path }) => path), ...byDocument.keys()])]
  const failures = [...byDocument.values()].reduce((sum, findings) => sum + failing(findings), 0)
  const suites = paths.map((path) => suite(path, byDocument.get(path) ?? [], rules))
  const problems = report.problems ?? []
  const tests = paths.length * rules.length + problems.length
  const root = x('testsuites', { name: 'hecha', tests, failures, errors: problems.length }, [
    ...(problems.length > 0 ? [unread(problems)] : []),
    ...suites,
  ])
  return `${DECLARATION}\n${toXml(root)}\n`
}

/** Inputs that could not be read: errors of the run, not failures of a rule. */
function unread(problems: readonly HechaError[]) {
  const cases = problems.map(({ code, path = '', message }) =>
    x('testcase', { name: code, classname: printable(path) }, [
      x('error', { type: code, message: shortened(printable(message), LONGEST) }),
    ]),
  )
  return x('testsuite', { name: 'hecha', tests: problems.length, errors: problems.length }, cases)
}

function suite(path: string, findings: readonly Finding[], rules: readonly string[]) {
  const name = printable(path)
  const byRule = groupedBy(findings, (finding) => finding.rule)
  const cases = rules.map((rule) => {
    const found = byRule.get(rule) ?? []
    const errors = found.filter(({ severity }) => severity === 'error')
    const others = found.filter(({ severity }) => severity !== 'error')
    const message = shortened(errors.map((finding) => printable(finding.message)).join(' · '), LONGEST)
    return x(
      'testcase',
      { name: printable(rule), classname: name, file: name, line: found[0]?.evidence[0]?.line },
      [
        ...(errors.length > 0
          ? [x('failure', { type: 'error', message }, errors.map(told).join('\n\n'))]
          : []),
        ...(others.length > 0 ? [x('system-out', others.map(told).join('\n\n'))] : []),
      ],
    )
  })
  return x('testsuite', { name, tests: rules.length, failures: failing(findings) }, cases)
}

/** How many rules have an error among the findings. */
function failing(findings: readonly Finding[]): number {
  return new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).size
}

function told({ severity, message, explanation, suggestion, evidence }: Finding): string {
  return [
    `${severity}: ${message}`,
    explanation,
    ...evidence.map(({ document, line, column, text }) => `${document}:${line}:${column} 「${text}」`),
    suggestion ?? '',
  ]
    .filter(Boolean)
    .map((line) => shortened(printable(line), LONGEST))
    .join('\n')
}
