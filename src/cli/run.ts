import { CommanderError } from 'commander'
import type { Document } from '../document/document.ts'
import type { DocumentInput, ReadOutcome } from '../document/read.ts'
import { HechaError } from '../errors.ts'
import type { Pack } from '../lexicon/pack.ts'
import { coverageJson, coveragePretty } from '../report/coverage.ts'
import { explainFinding, explainRule } from '../report/explain.ts'
import { claimFormatNames, claimFormats, formatNames, formatReport } from '../report/formats.ts'
import type { FormatOptions, Report } from '../report/report.ts'
import { MESSAGES, type Messages } from './messages.ts'
import { reasonOf, type Target, targetsOf, write } from './output.ts'
import type { Pipeline } from './pipeline.ts'
import { type CheckFlags, type ClaimsFlags, type CommonFlags, type OutputFlags, program } from './program.ts'
import { languageOf, type Terminal, wantsColor } from './terminal.ts'

/** 0 clean · 1 findings at or above `--fail-on` · 2 could not run, or not on every file. */
export type ExitCode = 0 | 1 | 2

interface Run {
  readonly terminal: Terminal
  readonly pipeline: Pipeline
  readonly messages: Messages
  /** Tells of a problem that the rest of the run survives; the exit code is then 2. */
  readonly problem: (error: HechaError) => void
}

/** Runs the command on its arguments (without `node` and script). Never throws for what a user did wrong. */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  pipeline: Pipeline,
): Promise<ExitCode> {
  const language = languageOf(args, terminal.env)
  const messages = MESSAGES[language]
  let code: ExitCode = 0
  const problem = (error: HechaError): void => {
    terminal.err(messages.error(error.message))
    code = 2
  }
  const run: Run = { terminal, pipeline, messages, problem }
  const root = program(messages, language, pipeline.version, {
    check: async (files, flags) => {
      const clean = await check(files, flags, run)
      if (!clean && code === 0) code = 1
    },
    claims: (files, flags) => claims(files, flags, run),
    explain: (subject, files, flags) => explain(subject, files, flags, run),
  })
  for (const command of [root, ...root.commands]) {
    command.configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: (text) =>
        terminal.err(messages.error(`${text.replace(/^error: /, '').trim()}\n${messages.seeHelp}`)),
      getOutHelpWidth: () => terminal.columns ?? 80,
      getErrHelpWidth: () => terminal.columns ?? 80,
    })
  }
  try {
    await root.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof HechaError)) throw error
    terminal.err(messages.error(error.message))
    return 2
  }
  return code
}

/** True where nothing reaches `--fail-on`. */
async function check(files: readonly string[], flags: CheckFlags, run: Run): Promise<boolean> {
  const { terminal, pipeline, messages } = run
  const targets = targetsOf(requested(flags), flags.outputFile, formatNames, messages)
  const packs = await readPacks(flags, run)
  const { documents, problems } = await readDocuments(files, flags, run)
  if (documents.length === 0) return true
  const report = await pipeline.checkConsistency(documents, {
    packs,
    language: flags.lang,
    failOn: flags.failOn,
  })
  for (const target of targets) {
    // On a terminal the problems stand above already, on standard error.
    const shown = problems.length === 0 || isOnScreen(target) ? report : { ...report, problems }
    const text = formatReport(shown, target.format, formatOptions(target, flags, run))
    await write(text, target.file, terminal, messages)
  }
  tellNotices(documents, flags, run, false)
  return report.ok
}

/** A file that is no text or too large ends the run with 2; `all`: the other notices too, where no format shows them. */
function tellNotices(
  documents: readonly Document[],
  flags: CommonFlags,
  { terminal, messages, problem }: Run,
  all: boolean,
): void {
  for (const document of documents) {
    for (const { code, message } of document.notices) {
      const text = `${document.path}: ${message[flags.lang]}`
      if (code === 'binary' || code === 'too-large')
        problem(new HechaError('file-unreadable', text, { path: document.path }))
      else if (all) terminal.err(messages.error(text))
    }
  }
}

async function claims(files: readonly string[], flags: ClaimsFlags, run: Run): Promise<void> {
  const { terminal, pipeline, messages } = run
  if (flags.coverage) return coverage(files, flags, run)
  const targets = targetsOf(requested(flags), flags.outputFile, claimFormatNames, messages)
  const packs = await readPacks(flags, run)
  const { documents } = await readDocuments(files, flags, run)
  if (documents.length === 0) return
  tellNotices(documents, flags, run, true)
  const found = await Promise.all(documents.map((document) => pipeline.extractClaims(document, { packs })))
  const report: Report = {
    ok: true,
    language: flags.lang,
    summary: {
      documents: documents.length,
      claims: found.flat().length,
      series: 0,
      findings: { error: 0, warning: 0, note: 0 },
    },
    documents,
    claims: found.flat(),
    series: [],
    findings: [],
  }
  for (const target of targets) {
    const text = claimFormats[target.format](report, formatOptions(target, flags, run))
    await write(text, target.file, terminal, messages)
  }
}

async function coverage(files: readonly string[], flags: ClaimsFlags, run: Run): Promise<void> {
  const { terminal, pipeline, messages } = run
  const targets = targetsOf(requested(flags), flags.outputFile, ['pretty', 'json'] as const, messages)
  const packs = await readPacks(flags, run)
  const { documents } = await readDocuments(files, flags, run)
  if (documents.length === 0) return
  tellNotices(documents, flags, run, true)
  const found = documents.map((document) => pipeline.numberCoverage(document, { packs }))
  for (const { format, file } of targets) {
    const text = { pretty: () => coveragePretty(found, flags.lang, flags), json: () => coverageJson(found) }[
      format
    ]()
    await write(text, file, terminal, messages)
  }
}

async function explain(
  subject: string,
  files: readonly string[],
  flags: CommonFlags,
  run: Run,
): Promise<void> {
  const { terminal, pipeline, messages } = run
  const rule = pipeline.rules.find(({ id }) => id === subject)
  if (rule) {
    terminal.out(explainRule(rule, flags.lang))
    return
  }
  if (files.length === 0) {
    const rules = pipeline.rules.map(({ id }) => id).join(', ')
    throw new HechaError('bad-option', messages.unknownSubject(subject, rules))
  }
  const packs = await readPacks(flags, run)
  const { documents } = await readDocuments(files, flags, run)
  if (documents.length === 0) return
  const report = await pipeline.checkConsistency(documents, { packs, language: flags.lang, failOn: 'error' })
  const finding = report.findings.find(({ fingerprint }) => fingerprint === subject)
  if (!finding) throw new HechaError('bad-option', messages.unknownFinding(subject))
  terminal.out(explainFinding(finding, report, pipeline.rules))
}

function isOnScreen({ format, file }: Target<string>): boolean {
  return format === 'pretty' && file === null
}

function requested(flags: OutputFlags): readonly string[] {
  return flags.format.length > 0 ? flags.format : ['pretty']
}

function formatOptions(target: Target<string>, flags: OutputFlags, { terminal }: Run): FormatOptions {
  return {
    color: target.file === null && wantsColor(terminal),
    width: (target.file === null ? terminal.columns : undefined) ?? 100,
    quiet: flags.quiet ?? false,
    verbose: flags.verbose ?? false,
  }
}

async function readPacks(
  flags: CommonFlags,
  { terminal, pipeline, messages }: Run,
): Promise<readonly Pack[]> {
  return Promise.all(
    flags.pack.map(async (path) => {
      let text: string
      try {
        text = await terminal.readFile(path)
      } catch (cause) {
        throw new HechaError('bad-option', messages.packUnreadable(path, reasonOf(cause)), { path, cause })
      }
      return pipeline.parsePack(text, path, flags.lang)
    }),
  )
}

/** None where no input could be read; why has then been told. */
async function readDocuments(files: readonly string[], flags: CommonFlags, run: Run): Promise<ReadOutcome> {
  const { terminal, pipeline, messages, problem } = run
  const named = files.length === 0 && terminal.piped ? ['-'] : files
  if (named.length === 0) throw new HechaError('no-input', messages.noInput)
  const inputs = await Promise.all(
    [...new Set(named)].map(async (name): Promise<DocumentInput> => {
      return name === '-' ? { path: '<stdin>', content: await terminal.readInput() } : name
    }),
  )
  const { documents, problems } = await pipeline.readDocuments(inputs, { language: flags.lang })
  for (const error of problems) problem(error)
  if (documents.length === 0 && problems.length === 0) throw new HechaError('no-input', messages.noDocuments)
  return { documents, problems }
}
