import type { Pipeline } from '../../src/cli/pipeline.ts'
import { run } from '../../src/cli/run.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import { HechaError } from '../../src/errors.ts'
import { sampleReport, sampleRules } from '../report/sample.ts'

const SEVERE = {
  error: ['error'],
  warning: ['error', 'warning'],
  note: ['error', 'warning', 'note'],
} as const

/** Reads the sample's documents by their paths and finds its findings in them; `missing.md` is missing. */
export const pipeline: Pipeline = {
  version: '1.2.3',
  rules: sampleRules.map((rule) => ({ ...rule, scope: 'document', check: () => [] })),
  readDocuments: async (inputs, { language }) => {
    const paths = inputs.map((input) => (typeof input === 'string' ? input : input.path))
    const missing = { zh: '文件不存在。', en: 'No such file.' }[language]
    return {
      documents: sampleReport(language).documents.filter(({ path }) =>
        paths.some((named) => ['articles', '<stdin>', path].includes(named)),
      ),
      problems: paths
        .filter((path) => path === 'missing.md')
        .map((path) => new HechaError('file-not-found', `${path}: ${missing}`, { path })),
    }
  },
  extractClaims: (document) =>
    sampleReport('en').claims.filter(({ source }) => source.document === document.path),
  numberCoverage: ({ path }) => ({
    document: path,
    numbers: [
      {
        document: path,
        start: 2,
        end: 6,
        line: 1,
        column: 3,
        text: '2023',
        fate: 'name',
        reason: 'campaign',
      },
      {
        document: path,
        start: 9,
        end: 13,
        line: 1,
        column: 10,
        text: '1.2万',
        fate: 'claim',
        reason: '立案',
      },
      {
        document: path,
        start: 20,
        end: 21,
        line: 2,
        column: 1,
        text: '7',
        fate: 'not-understood',
        reason: 'unread',
      },
    ],
    shares: { claim: 1 / 3, date: 0, name: 1 / 3, 'not-stated': 0, furniture: 0, 'not-understood': 1 / 3 },
  }),
  checkConsistency: async (documents, { language, failOn }) => {
    const report = sampleReport(language)
    const paths = documents.map(({ path }) => path)
    const findings = report.findings.filter(({ evidence }) =>
      evidence.every(({ document }) => paths.includes(document)),
    )
    const severe: readonly string[] = SEVERE[failOn]
    return { ...report, documents, findings, ok: !findings.some(({ severity }) => severe.includes(severity)) }
  },
  parsePack: (text, path) => {
    if (text !== '{}') throw new HechaError('pack-invalid', `${path}: campaigns: expected a list`, { path })
    return { name: 'own' }
  },
}

interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly files: Readonly<Record<string, string>>
}

/** Runs the command without a process. */
export async function hecha(args: readonly string[], given: Partial<Terminal> = {}): Promise<Outcome> {
  const out: string[] = []
  const err: string[] = []
  const files: Record<string, string> = {}
  const code = await run(
    args,
    {
      env: {},
      interactive: false,
      columns: 100,
      piped: false,
      out: (text) => out.push(text),
      err: (text) => err.push(text),
      readInput: async () => new TextEncoder().encode('护苗2023'),
      readFile: async (path) => {
        if (path === 'broken.yaml') return 'campaigns: 3'
        if (path === 'own.yaml') return '{}'
        throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
      },
      writeFile: async (path, text) => {
        if (path.startsWith('locked/')) throw Object.assign(new Error('denied'), { code: 'EACCES' })
        files[path] = text
      },
      ...given,
    },
    pipeline,
  )
  return { code, out: out.join(''), err: err.join(''), files }
}
