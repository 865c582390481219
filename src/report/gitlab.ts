import type { Evidence, Severity } from '../rules/rule.ts'
import { onOneLine } from './notation.ts'
import { printable, printableJson } from './printable.ts'
import type { Reporter } from './report.ts'

const SEVERITY: Readonly<Record<Severity, 'major' | 'minor' | 'info'>> = {
  error: 'major',
  warning: 'minor',
  note: 'info',
}

/** GitLab's code quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export const gitlab: Reporter = (report) =>
  `${printableJson(
    report.findings.map(
      ({ rule, severity, message, explanation, fingerprint, evidence: [first, ...others] }) => ({
        type: 'issue',
        check_name: rule,
        description: printable(message),
        content: { body: printable(onOneLine(explanation)) },
        categories: ['Bug Risk'],
        severity: SEVERITY[severity],
        fingerprint,
        ...(first && { location: location(first) }),
        other_locations: others.map(location),
      }),
    ),
    2,
  )}\n`

function location({ document, line }: Evidence) {
  return { path: document, lines: { begin: line, end: line } }
}
