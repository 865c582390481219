/**
 * `npm run eval:planted [-- FOLDER…]`: checks the corpora of test/gold/planted and holds the findings against the planted errors and traps.
 * FOLDER: the beginning of a corpus's name (`01`); all of them without one. `--heldout` checks the kept-aside corpora
 * instead and prints their totals alone. The format of expected.json is told in its README.md.
 */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { checkConsistency } from '../../src/check.ts'

type CheckReport = Awaited<ReturnType<typeof checkConsistency>>
type Finding = CheckReport['findings'][number]

interface Quoted {
  readonly document: string
  readonly quote: string
}
interface PlantedError extends Quoted {
  readonly id: string
  readonly kind: string
  /** The acceptable rules. */
  readonly rule: readonly string[]
  readonly other: Quoted | null
  readonly why: string
}
interface Trap extends Quoted {
  readonly id: string
  readonly why: string
}
interface Corpus {
  readonly folder: string
  readonly errors: readonly PlantedError[]
  readonly traps: readonly Trap[]
}
/** A stretch of one document, in UTF-16 units, end exclusive. */
interface Span {
  readonly document: string
  readonly start: number
  readonly end: number
}
interface Score {
  readonly errors: number
  readonly found: number
  readonly ruled: number
  readonly loud: number
  readonly traps: number
  readonly trapsHit: number
  readonly alarms: Readonly<Record<'error' | 'warning', number>>
  readonly claims: number
}

const words = process.argv.slice(2)
const isKeptAside = words.includes('--heldout')
const ROOT = isKeptAside ? 'test/gold/planted-heldout' : 'test/gold/planted'
const folders = words.filter((word) => !word.startsWith('--'))
const expected = JSON.parse(readFileSync(join(ROOT, 'expected.json'), 'utf8')) as {
  readonly corpora: readonly Corpus[]
}
const scores: Score[] = []
for (const corpus of expected.corpora) {
  if (folders.length > 0 && !folders.some((folder) => corpus.folder.startsWith(folder))) continue
  scores.push(print(corpus, await checkConsistency([join(ROOT, corpus.folder)], { language: 'zh' })))
}
printTotals(scores)

/** Nothing of the kept-aside corpora is shown. */
function show(line = ''): void {
  if (!isKeptAside) console.log(line)
}

function print(corpus: Corpus, report: CheckReport): Score {
  const place = (quoted: Quoted) => placeOf(corpus.folder, quoted)
  const errors = corpus.errors.map((error) => ({ ...error, span: place(error) }))
  const traps = corpus.traps.map((trap) => ({ ...trap, span: place(trap) }))
  for (const { other } of errors) if (other) place(other)

  show(`== ${corpus.folder}: ${report.documents.length} documents, ${report.claims.length} claims`)
  const verdicts = errors.map((error) => {
    const touching = report.findings.filter((finding) => finds(finding, error))
    const ruled = touching.filter(({ rule }) => error.rule.includes(rule))
    const telling = ruled.length > 0 ? ruled : touching
    const verdict = ruled.length > 0 ? 'found ' : touching.length > 0 ? 'place ' : 'MISSED'
    const by = telling.map(({ rule, severity }) => `${rule} (${severity})`).join(', ')
    show(`  ${verdict} ${error.id} ${error.kind.padEnd(24)} ${error.document.slice(0, 2)} ${error.quote}`)
    show(`         ${by === '' ? `${error.rule.join(' | ')}: ${error.why}` : by}`)
    for (const { id, why } of sprungBy(telling.filter(isLoud), traps))
      show(`         beside trap ${id}: ${why}`)
    return { found: touching.length > 0, ruled: ruled.length > 0, loud: touching.some(isLoud) }
  })
  const alarms = report.findings.filter(
    (finding) => isLoud(finding) && !errors.some((error) => finds(finding, error)),
  )
  const hit = new Set<string>()
  for (const finding of alarms) {
    const sprung = sprungBy([finding], traps)
    for (const { id } of sprung) hit.add(id)
    show(`  ALARM  ${finding.severity} ${finding.rule}: ${finding.message}`)
    for (const { document, line, column, text } of finding.evidence)
      show(`         ${basename(document)}:${line}:${column} ${shorten(text)}`)
    show(`         ${finding.explanation}`)
    for (const { id, why } of sprung) show(`         trap ${id}: ${why}`)
  }
  show()
  return {
    errors: errors.length,
    found: verdicts.filter(({ found }) => found).length,
    ruled: verdicts.filter(({ ruled }) => ruled).length,
    loud: verdicts.filter(({ loud }) => loud).length,
    traps: traps.length,
    trapsHit: hit.size,
    alarms: {
      error: alarms.filter(({ severity }) => severity === 'error').length,
      warning: alarms.filter(({ severity }) => severity === 'warning').length,
    },
    claims: report.claims.length,
  }
}

function isLoud({ severity }: Finding): boolean {
  return severity !== 'note'
}

/** A wrong figure must be marked itself; a wrong word may be told by its clause. */
function finds(finding: Finding, error: PlantedError & { readonly span: Span }): boolean {
  if (touches(finding.evidence, error.span)) return true
  const clauses = finding.evidence.map(({ document, start, end }) => ({ document, start, end }))
  return !/\d/.test(error.quote) && error.rule.includes(finding.rule) && touches(clauses, error.span)
}

/** Only the first two places of a finding are the pair that it calls wrong: the others bear witness. */
function sprungBy<T extends { readonly span: Span }>(
  findings: readonly Finding[],
  traps: readonly T[],
): readonly T[] {
  return traps.filter(({ span }) => findings.some(({ evidence }) => touches(evidence.slice(0, 2), span)))
}

/** A clause may hold a right and a wrong figure: where the evidence marks one, the mark counts and not the clause. */
function touches(
  evidence: readonly (Span & { readonly mark?: Omit<Span, 'document'> })[],
  span: Span,
): boolean {
  return evidence.some((piece) => {
    const { start, end } = piece.mark ?? piece
    return piece.document.endsWith(span.document) && start < span.end && span.start < end
  })
}

function placeOf(folder: string, { document, quote }: Quoted): Span {
  const path = join(folder, document)
  const text = readFileSync(join(ROOT, path), 'utf8')
  const start = text.indexOf(quote)
  if (start < 0 || text.includes(quote, start + 1))
    throw new Error(`${path}: "${quote}" must occur exactly once: correct the quote in ${ROOT}/expected.json`)
  return { document: path, start, end: start + quote.length }
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 80)}…` : line
}

function printTotals(list: readonly Score[]): void {
  const sum = (of: (score: Score) => number) => list.reduce((total, score) => total + of(score), 0)
  const errors = sum((score) => score.errors)
  const share = (count: number) =>
    `${count}/${errors} (${((100 * count) / Math.max(1, errors)).toFixed(0)} %)`
  console.log('== total')
  console.log(`  found at the right place        ${share(sum((score) => score.found))}`)
  console.log(`    under an acceptable rule      ${share(sum((score) => score.ruled))}`)
  console.log(`    as an error or a warning      ${share(sum((score) => score.loud))}`)
  const claims = sum((score) => score.claims)
  console.log(
    `  false alarms in ${claims} claims      ${sum((score) => score.alarms.error)} errors, ${sum((score) => score.alarms.warning)} warnings`,
  )
  console.log(
    `  traps sprung                    ${sum((score) => score.trapsHit)}/${sum((score) => score.traps)}`,
  )
}
