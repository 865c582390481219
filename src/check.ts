import { extractClaims } from './claim/extract.ts'
import type { Document } from './document/document.ts'
import { type DocumentInput, readDocuments } from './document/read.ts'
import { HechaError } from './errors.ts'
import type { Language } from './language.ts'
import { buildLedger } from './ledger/ledger.ts'
import { relatedDocuments } from './ledger/related.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { loadLexicon } from './lexicon/load.ts'
import type { Pack } from './lexicon/pack.ts'
import { type SuspectTerm, suspectFinder } from './lexicon/suspect.ts'
import type { Report } from './report/report.ts'
import type { CheckedDocument, Finding, Severity } from './rules/rule.ts'
import { runRules } from './rules/run.ts'

/** A path, a glob or a folder; a text under a name; or a document already read. */
export type CheckInput = DocumentInput | Document

export interface CheckOptions {
  /** Packs of one's own, merged over the bundled ones in the order given. */
  readonly packs?: readonly Pack[]
  /** Language of the messages. Default: `zh`. */
  readonly language?: Language
  /** From which severity on `ok` is false. Default: `error`. */
  readonly failOn?: Severity
  /** Folder that relative paths and globs count from. Default: the working directory. */
  readonly cwd?: string
}

/**
 * Reads documents, takes every figure that they state as a claim, reconciles the claims within and across them, and
 * reports what does not fit. The report does not depend on the order of the input.
 *
 * Throws `HechaError`: `pack-invalid` for a pack of the wrong shape, and the first reading problem where nothing at
 * all could be read. Inputs that could not be read beside others stand in `report.problems`, and `ok` is false.
 */
export async function checkConsistency(
  input: CheckInput | readonly CheckInput[],
  options: CheckOptions = {},
): Promise<Report> {
  const { documents, problems } = await read(isList(input) ? input : [input], options)
  if (documents.length === 0 && problems[0]) throw problems[0]
  const language = options.language ?? 'zh'
  const lexicon = loadLexicon(options.packs ?? [])
  const checked = withSuspects(documents, lexicon)
  const ledger = buildLedger(checked, lexicon)
  const findings = runRules(checked, ledger, { language, lexicon })
  const claims = checked.flatMap((each) => each.claims)
  const series = ledger.dossiers.flatMap((dossier) => dossier.series)
  return {
    ok:
      problems.length === 0 &&
      documents.every(isChecked) &&
      !findings.some(({ severity }) => RANK[severity] >= RANK[options.failOn ?? 'error']),
    language,
    summary: {
      documents: documents.length,
      claims: claims.length,
      series: series.length,
      findings: countBySeverity(findings),
    },
    documents,
    claims,
    series,
    findings,
    ...(problems.length === 0 ? {} : { problems }),
  }
}

/** Claims of each document, read with the words that it and those near it show to be slips of known terms. */
function withSuspects(documents: readonly Document[], lexicon: Lexicon): readonly CheckedDocument[] {
  const first = documents.map((document): CheckedDocument => {
    return { document, claims: extractClaims(document, { lexicon, suspects: lexicon.lookAlikes }) }
  })
  const found = suspectsOf(first, lexicon)
  return first.map(({ document, claims }) => {
    const here = [...(found.get(document) ?? [])].filter(({ term }) =>
      document.blocks.some(({ folded }) => folded.text.includes(term)),
    )
    const suspects = [...lexicon.lookAlikes, ...here]
    return {
      document,
      suspects,
      claims: here.length === 0 ? claims : extractClaims(document, { lexicon, suspects }),
    }
  })
}

function suspectsOf(
  documents: readonly CheckedDocument[],
  lexicon: Lexicon,
): ReadonlyMap<Document, Iterable<SuspectTerm>> {
  const find = suspectFinder(lexicon.known, [lexicon.regions.names])
  const listed = new Set(lexicon.lookAlikes.map(({ term }) => term))
  const found = new Map<Document, Iterable<SuspectTerm>>()
  for (const { matter, near, close } of relatedDocuments(documents, lexicon.regions)) {
    const here = new Map<string, SuspectTerm>()
    // What the texts on one matter show stands, whatever those near it say; with these it may show more,
    // and first with those that are nearest: in more text a word may stand by chance.
    const contexts = [[], close, near].filter(
      (one, at, all) => at === 0 || one.length !== all[at - 1]?.length,
    )
    for (const context of contexts)
      for (const one of find(textsOf(matter), textsOf(context)))
        if (!here.has(one.term) && !listed.has(one.term)) here.set(one.term, one)
    for (const { document } of matter) found.set(document, [...here.values()])
  }
  return found
}

function textsOf(documents: readonly CheckedDocument[]): readonly string[] {
  return documents.flatMap(({ document }) => document.blocks.map(({ folded }) => folded.text))
}

/** False where a file is no text or too large: what it states is not known. */
function isChecked(document: Document): boolean {
  return !document.notices.some(({ code }) => code === 'binary' || code === 'too-large')
}

const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, note: 0 }

function isList(input: CheckInput | readonly CheckInput[]): input is readonly CheckInput[] {
  return Array.isArray(input)
}

async function read(input: readonly CheckInput[], options: CheckOptions) {
  const ready: Document[] = []
  const unread: DocumentInput[] = []
  for (const each of input) {
    if (typeof each !== 'string' && typeof each?.path !== 'string') {
      throw new HechaError(
        'bad-option',
        '输入应为路径、{ path, content } 或已读取的文件。 | Give paths, { path, content } or documents.',
      )
    }
    if (typeof each === 'object' && 'blocks' in each) ready.push(each)
    else unread.push(each)
  }
  const outcome = await readDocuments(unread, options.cwd === undefined ? {} : { cwd: options.cwd })
  const documents = [...ready, ...outcome.documents].sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : 0,
  )
  const twice = documents.find((document, index) => document.path === documents[index - 1]?.path)
  if (twice) {
    throw new HechaError(
      'bad-option',
      `${twice.path}: 有两份文件同名，请改名后再检查。 | Two documents have this name: rename one.`,
      { path: twice.path },
    )
  }
  return { documents, problems: outcome.problems }
}

function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length
  return { error: count('error'), warning: count('warning'), note: count('note') }
}
