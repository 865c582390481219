import { HechaError } from '../errors.ts'
import type { Messages } from './messages.ts'
import type { Terminal } from './terminal.ts'

/** One text to make, and where to put it. */
export interface Target<Format extends string> {
  readonly format: Format
  /** null: standard output. */
  readonly file: string | null
}

/**
 * What `--format NAME[:FILE]` (repeatable) and `--output-file` ask for.
 * @throws HechaError `bad-option`, `format-unknown`
 */
export function targetsOf<Format extends string>(
  requests: readonly string[],
  outputFile: string | undefined,
  formats: readonly Format[],
  messages: Messages,
): readonly Target<Format>[] {
  const targets = requests.map((request) => target(request, formats, messages))
  const first = targets.findIndex(({ file }) => file === null)
  if (outputFile !== undefined && first < 0) throw new HechaError('bad-option', messages.unusedOutput)
  const placed = targets.map((one, at) =>
    at === first && outputFile !== undefined ? { ...one, file: outputFile } : one,
  )
  if (placed.filter(({ file }) => file === null).length > 1) {
    throw new HechaError('bad-option', messages.twoOutputs)
  }
  return placed
}

function target<Format extends string>(
  request: string,
  formats: readonly Format[],
  messages: Messages,
): Target<Format> {
  const colon = request.indexOf(':')
  const name = colon < 0 ? request : request.slice(0, colon)
  const format = formats.find((known) => known === name)
  if (format === undefined) {
    throw new HechaError('format-unknown', messages.unknownFormat(name, formats.join(', ')))
  }
  const file = colon < 0 ? null : request.slice(colon + 1)
  if (file === '') throw new HechaError('bad-option', messages.emptyFile(request))
  return { format, file }
}

/** @throws HechaError `output-failed` */
export async function write(
  text: string,
  file: string | null,
  terminal: Terminal,
  messages: Messages,
): Promise<void> {
  if (file === null) {
    terminal.out(text)
    return
  }
  try {
    await terminal.writeFile(file, text)
  } catch (cause) {
    throw new HechaError('output-failed', messages.outputFailed(file, reasonOf(cause)), { path: file, cause })
  }
}

/** `ENOENT` where the system gives a code, else the error's own words. */
export function reasonOf(cause: unknown): string {
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message
  return String(cause)
}
