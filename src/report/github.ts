import type { Severity } from '../rules/rule.ts'
import { printable, shortened } from './printable.ts'
import type { Report, Reporter } from './report.ts'

// No default: a new severity must fail to compile here.
const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }

const LONGEST = 4000
const BOTH_SIDES = 2

/**
 * GitHub annotations, so that both sides of a clash are marked: of a finding the first two places, since a step shows ten of
 * a kind.
 * Lines and columns are 1-based, in UTF-16 units. No findings: ''.
 */
export const github: Reporter = (report) => [...unread(report), ...annotations(report)].join('')

function unread({ problems = [] }: Report): readonly string[] {
  return problems.map(
    ({ message, path }) =>
      `::error ${path === undefined ? '' : `file=${property(path)},`}title=hecha::${data(line(message))}\n`,
  )
}

function annotations(report: Report): readonly string[] {
  return report.findings.flatMap(({ severity, rule, message, explanation, suggestion, evidence }) => {
    const text = data([message, explanation, suggestion ?? ''].map(line).filter(Boolean).join('\n'))
    return evidence
      .slice(0, BOTH_SIDES)
      .map(
        (place) =>
          `::${COMMAND[severity]} file=${property(place.document)},line=${place.line},` +
          `col=${place.column},title=${property(rule)}::${text}\n`,
      )
  })
}

function line(text: string): string {
  return shortened(printable(text), LONGEST)
}

// 5.2% is everyday text here, and %0A would break the line.
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(printable(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
