import { createColors } from 'picocolors'
import stringWidth from 'string-width'
import type { Claim } from '../claim/claim.ts'
import type { Document, Notice } from '../document/document.ts'
import { groupedBy } from '../grouped-by.ts'
import type { Bilingual, Language } from '../language.ts'
import type { Evidence, Finding, Severity } from '../rules/rule.ts'
import { excerptOf } from './excerpt.ts'
import { counted, READ_COUNT, SEVERITIES, SEVERITY_NAMES, STATUS_NAMES, severityCount } from './messages.ts'
import { periodNotation, statedNotation, subjectNotation } from './notation.ts'
import { harmlessToRunners, printable, shortened } from './printable.ts'
import type { FormatOptions, Report, Reporter } from './report.ts'
import { padded, wrap } from './wrap.ts'

/** Below this width the rule's id stands after the message, above it in a column of its own at the right. */
const COLUMN_FROM = 96
/** Longer lines are hard to read. */
const WIDEST = 140
const LONGEST_MESSAGE = 1000
/** Places of one finding; `verbose` shows all. */
const MOST_PLACES = 5
/** UTF-16 units of a quote to show on either side of its figure. */
const REACH = 28

const WORDS = {
  clean: { zh: '未发现问题', en: 'nothing found' },
  notice: { zh: '说明', en: 'notice' },
  suggestion: { zh: '建议：', en: 'Suggestion: ' },
  noClaims: { zh: '没有数据', en: 'no claims' },
  morePlaces: {
    zh: (count: number) => `另有 ${count} 处（--verbose 列出全部）`,
    en: (count: number) => `and ${counted(count, 'more place', 'more places')} (--verbose lists all)`,
  },
} satisfies Record<string, Bilingual | Record<Language, (count: number) => string>>

type Colors = ReturnType<typeof createColors>

interface Style {
  readonly colors: Colors
  readonly width: number
  readonly language: Language
  readonly quiet: boolean
  readonly verbose: boolean
}

/**
 * For a terminal: findings by document, the worst first, each with its places, arithmetic and suggestion, then a summary line.
 * `quiet`: a line per error and warning, and the summary. `verbose`: also what each place states, and clean documents.
 */
export const pretty: Reporter = (report, options) => {
  const style = styleOf(report, options)
  const findings = groupedBy(report.findings, (finding) => finding.evidence[0]?.document ?? '')
  const claimsByDocument = groupedBy(report.claims, (claim) => claim.source.document)
  const claims = new Map(report.claims.map((claim) => [claim.id, claim]))
  const documents = new Map(report.documents.map((document) => [document.path, document]))
  // The report's findings come worst first, and so do their documents.
  const paths = new Set([...findings.keys(), ...documents.keys()])
  const lines = [...paths].flatMap((path) =>
    documentLines(path, findings.get(path) ?? [], claimsByDocument.get(path)?.length ?? 0, {
      style,
      claims,
      documents,
    }),
  )
  const problems = (report.problems ?? []).map(({ message }) => style.colors.red(printable(message)))
  return [...problems, ...(problems.length > 0 ? [''] : []), ...lines, summaryLine(report, style)]
    .map((line) => `${harmlessToRunners(line)}\n`)
    .join('')
}

interface Context {
  readonly style: Style
  readonly claims: ReadonlyMap<string, Claim>
  readonly documents: ReadonlyMap<string, Document>
}

function styleOf(report: Report, options: FormatOptions): Style {
  return {
    colors: createColors(options.color ?? false),
    width: Math.max(40, Math.min(options.width ?? 80, WIDEST)),
    language: report.language,
    quiet: options.quiet ?? false,
    verbose: options.verbose ?? false,
  }
}

function documentLines(
  path: string,
  findings: readonly Finding[],
  count: number,
  context: Context,
): readonly string[] {
  const { style, documents } = context
  const { colors, quiet, verbose } = style
  const document = documents.get(path)
  const shown = quiet ? findings.filter((finding) => finding.severity !== 'note') : findings
  const notices = quiet ? [] : (document?.notices ?? [])
  if (shown.length === 0 && notices.length === 0 && !verbose) return []
  const placeWidth = Math.max(0, ...shown.map((finding) => placeOf(finding.evidence[0]).length))
  const body = [
    ...notices.map((notice) => noticeLines(notice, style)),
    ...shown.map((finding) => findingLines(finding, placeWidth, context)),
  ]
  return [
    colors.underline(printable(path)) + (verbose ? colors.dim(`  ${claimCount(count, style.language)}`) : ''),
    ...(quiet ? body.flat() : body.flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]))),
    '',
  ]
}

function claimCount(count: number, language: Language): string {
  return language === 'zh' ? `${count} 条数据` : `${count} claim${count === 1 ? '' : 's'}`
}

function noticeLines(notice: Notice, { colors, language, width }: Style): readonly string[] {
  const label = WORDS.notice[language]
  const indent = 4 + stringWidth(label)
  return wrap(printable(notice.message[language]), width - indent).map((line, at) =>
    at === 0 ? `  ${colors.magenta(label)}  ${line}` : ' '.repeat(indent) + line,
  )
}

function findingLines(finding: Finding, placeWidth: number, context: Context): readonly string[] {
  const { style } = context
  const { colors, language, width, quiet, verbose } = style
  const severityWidth = Math.max(
    ...SEVERITIES.map((severity) => stringWidth(SEVERITY_NAMES[severity][language])),
  )
  const indent = 2 + placeWidth + 2 + severityWidth + 2
  const head =
    `  ${colors.dim(placeOf(finding.evidence[0]).padStart(placeWidth))}  ` +
    `${inColor(finding.severity, colors)(padded(SEVERITY_NAMES[finding.severity][language], severityWidth))}  `
  const message = messageLines(finding, width - indent, style)
  const lines = message.map((line, at) => (at === 0 ? head : ' '.repeat(indent)) + line)
  if (quiet) return lines
  const shown = verbose ? finding.evidence : finding.evidence.slice(0, MOST_PLACES)
  const left = finding.evidence.length - shown.length
  const below = ' '.repeat(2 + placeWidth + 2)
  const prose = (text: string): readonly string[] =>
    wrap(shortened(printable(text), LONGEST_MESSAGE), width - below.length)
  return [
    ...lines,
    ...finding.explanation
      .split('\n')
      .flatMap(prose)
      .map((line) => below + colors.dim(line)),
    ...shown.flatMap((evidence, at) => evidenceLines(evidence, at, below, context)),
    ...(left > 0 ? [below + colors.dim(`  ${WORDS.morePlaces[language](left)}`)] : []),
    ...(finding.suggestion === undefined
      ? []
      : prose(`${WORDS.suggestion[language]}${finding.suggestion}`).map(
          (line) => below + colors.green(line),
        )),
    ...(verbose ? [below + colors.dim(`hecha explain ${finding.fingerprint}`)] : []),
  ]
}

/** The message, with the rule's id at the right of its first line or, where the terminal is narrow, behind it. */
function messageLines(finding: Finding, room: number, { colors, width }: Style): readonly string[] {
  const rule = printable(finding.rule)
  const text = shortened(printable(finding.message), LONGEST_MESSAGE)
  if (width < COLUMN_FROM) {
    const lines = wrap(text, room)
    const last = lines.at(-1) ?? ''
    return stringWidth(last) + 2 + stringWidth(rule) <= room
      ? [...lines.slice(0, -1), `${last}  ${colors.dim(rule)}`]
      : [...lines, colors.dim(rule)]
  }
  const [first = '', ...others] = wrap(text, room - stringWidth(rule) - 2)
  return [padded(first, room - stringWidth(rule)) + colors.dim(rule), ...others]
}

function evidenceLines(evidence: Evidence, at: number, below: string, context: Context): readonly string[] {
  const { style, claims, documents } = context
  const { colors, language, width, verbose } = style
  const place = `${printable(evidence.document)}:${evidence.line}:${evidence.column}`
  const claim = evidence.claim === undefined ? undefined : claims.get(evidence.claim)
  const excerpt = excerptOf(documents.get(evidence.document), evidence, { context: 0, reach: REACH })
  const before = printable(`「${excerpt.cutBefore ? '…' : ''}${excerpt.before}`)
  const marked = shortened(printable(excerpt.marked), 2 * REACH)
  const after = printable(`${excerpt.after}${excerpt.cutAfter ? '…' : ''}」`)
  const lead = `${at === 0 ? '→' : '↳'} ${place}`
  const shown = `${below}${colors.dim(lead.slice(0, 1))} ${colors.cyan(place)}`
  const said = verbose && claim ? [`${below}  ${colors.dim(printable(statement(claim, language)))}`] : []
  const beside = below.length + stringWidth(lead) + 2
  const fits = beside + stringWidth(before + marked + after) <= width
  const indent = fits ? beside : below.length + 2
  const [first = '', ...others] = quoteLines({ before, marked, after }, width - indent, style)
  const rest = others.map((line) => ' '.repeat(indent) + line)
  return fits
    ? [`${shown}  ${first}`, ...rest, ...said]
    : [shown, ' '.repeat(indent) + first, ...rest, ...said]
}

/** One line where it fits; the figure underlined, by the terminal or by a line of `~` below it. */
function quoteLines(
  { before, marked, after }: { before: string; marked: string; after: string },
  room: number,
  { colors }: Style,
): readonly string[] {
  const underlines = colors.isColorSupported
  const lines: string[] = []
  let offset = 0
  const start = before.length
  const end = start + marked.length
  for (const line of wrap(before + marked + after, room)) {
    const from = Math.min(Math.max(start - offset, 0), line.length)
    const to = Math.min(Math.max(end - offset, from), line.length)
    const figure = line.slice(from, to)
    if (underlines) {
      lines.push(line.slice(0, from) + (figure && colors.bold(colors.underline(figure))) + line.slice(to))
    } else {
      lines.push(line)
      if (figure) lines.push(' '.repeat(stringWidth(line.slice(0, from))) + '~'.repeat(stringWidth(figure)))
    }
    offset += line.length
    // The line break took the space that stood there.
    if ((before + marked + after)[offset] === ' ') offset += 1
  }
  return lines
}

function statement(claim: Claim, language: Language): string {
  const period = periodNotation(claim.date)
  return [
    subjectNotation(claim),
    statedNotation(claim.value, language),
    period && `${period}, ${STATUS_NAMES[claim.date.status][language]}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function summaryLine({ summary, language }: Report, { colors }: Style): string {
  const counts = SEVERITIES.map((severity) => {
    const text = severityCount(severity, summary.findings[severity], language)
    return summary.findings[severity] > 0 ? inColor(severity, colors)(text) : colors.dim(text)
  })
  const total = SEVERITIES.reduce((sum, severity) => sum + summary.findings[severity], 0)
  const result =
    total === 0 ? colors.green(WORDS.clean[language]) : counts.join(language === 'zh' ? '，' : ', ')
  return `${READ_COUNT[language](summary)}${language === 'zh' ? '：' : ': '}${result}`
}

function placeOf(evidence: Evidence | undefined): string {
  return evidence ? `${evidence.line}:${evidence.column}` : ''
}

function inColor(severity: Severity, colors: Colors): (text: string) => string {
  const of: Record<Severity, (text: string) => string> = {
    error: colors.red,
    warning: colors.yellow,
    note: colors.blue,
  }
  return of[severity]
}
