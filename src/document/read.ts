import { readFile, stat } from 'node:fs/promises'
import { glob, isDynamicPattern } from 'tinyglobby'
import { type ErrorCode, HechaError } from '../errors.ts'
import type { Bilingual, Language } from '../language.ts'
import type { Document } from './document.ts'
import { type DocumentSource, readDocument } from './read-document.ts'

/** A path, a glob, a folder, or a document in memory. */
export type DocumentInput = string | DocumentSource

export interface ReadOptions {
  /** Folder that relative paths and globs count from. Default: the working directory. */
  readonly cwd?: string
  /** Of the problems' messages. Default: zh. */
  readonly language?: Language
}

/** What could be read, in the order of the input and, within a folder or glob, of the paths; and what could not. */
export interface ReadOutcome {
  readonly documents: readonly Document[]
  /** One per missing or unreadable input; the other inputs are read all the same. */
  readonly problems: readonly HechaError[]
}

/** Files that a folder is walked for. */
export const DOCUMENT_EXTENSIONS = ['md', 'markdown', 'html', 'htm', 'txt'] as const

const IGNORED = ['**/node_modules/**', '**/.git/**']

/** Reads files, folders (walked), globs and documents in memory. A file named twice is read once. */
export async function readDocuments(
  input: DocumentInput | readonly DocumentInput[],
  options: ReadOptions = {},
): Promise<ReadOutcome> {
  const inputs: readonly DocumentInput[] = isList(input) ? input : [input]
  const documents: Document[] = []
  const problems: HechaError[] = []
  const seen = new Set<string>()
  for (const each of inputs) {
    if (typeof each !== 'string') {
      documents.push(readDocument(each))
      continue
    }
    const found = await expand(each, options)
    if (found instanceof HechaError) {
      problems.push(found)
      continue
    }
    for (const path of found) {
      if (seen.has(path)) continue
      seen.add(path)
      const read = await readPath(path, options)
      if (read instanceof HechaError) problems.push(read)
      else documents.push(read)
    }
  }
  return { documents, problems }
}

function isList(input: DocumentInput | readonly DocumentInput[]): input is readonly DocumentInput[] {
  return Array.isArray(input)
}

/** The files that a path, a folder or a glob stands for. An existing file wins over its reading as a glob. */
async function expand(path: string, options: ReadOptions): Promise<readonly string[] | HechaError> {
  const kind = await kindOf(path, options)
  if (kind === 'file') return [path]
  if (kind === 'folder') {
    const files = await glob(`**/*.{${DOCUMENT_EXTENSIONS.join(',')}}`, {
      cwd: resolve(path, options),
      ignore: IGNORED,
      caseSensitiveMatch: false,
    })
    if (files.length === 0) return problem('no-input', path, MESSAGES.emptyFolder, options)
    const base = path.replace(/[/\\]+$/, '')
    return sorted(files).map((file) => (path === '.' ? file : `${base}/${file}`))
  }
  if (kind === 'missing' && isDynamicPattern(path)) {
    const files = await glob(path.replaceAll('\\', '/'), { cwd: resolve('.', options), ignore: IGNORED })
    if (files.length > 0) return sorted(files)
    return problem('no-input', path, MESSAGES.noMatch, options)
  }
  return kind === 'missing' ? problem('file-not-found', path, MESSAGES.missing, options) : kind
}

async function kindOf(
  path: string,
  options: ReadOptions,
): Promise<'file' | 'folder' | 'missing' | HechaError> {
  try {
    return (await stat(resolve(path, options))).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    const code = codeOf(error)
    return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EINVAL'
      ? 'missing'
      : unreadable(path, error, options)
  }
}

async function readPath(path: string, options: ReadOptions): Promise<Document | HechaError> {
  try {
    return readDocument({ path, content: await readFile(resolve(path, options)) })
  } catch (error) {
    return unreadable(path, error, options)
  }
}

const MESSAGES = {
  missing: { zh: '文件不存在，请检查路径。', en: 'No such file: check the path.' },
  noMatch: {
    zh: '没有匹配的文件，请检查通配符和所在文件夹。',
    en: 'No file matches: check the pattern and the folder.',
  },
  emptyFolder: {
    zh: '文件夹中没有 .md、.html 或 .txt 文件，请指定其他文件夹或文件。',
    en: 'The folder holds no .md, .html or .txt file: name another folder or a file.',
  },
} satisfies Record<string, Bilingual>

function problem(
  code: ErrorCode,
  path: string,
  message: Bilingual,
  { language = 'zh' }: ReadOptions,
  cause?: unknown,
): HechaError {
  return new HechaError(code, `${path}: ${message[language]}`, { path, cause })
}

function unreadable(path: string, error: unknown, options: ReadOptions): HechaError {
  const code = codeOf(error) ?? String(error)
  const message = {
    zh: `无法读取（${code}），请检查权限和文件大小。`,
    en: `It cannot be read (${code}): check its permissions and size.`,
  }
  return problem('file-unreadable', path, message, options, error)
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

function resolve(path: string, { cwd }: ReadOptions): string {
  if (cwd === undefined || path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path)) return path
  return path === '.' ? cwd : `${cwd.replace(/[/\\]+$/, '')}/${path}`
}

/** By UTF-16 units, so that the order does not depend on the machine's language. */
function sorted(paths: readonly string[]): string[] {
  return [...paths].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}
