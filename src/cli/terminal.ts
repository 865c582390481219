import type { Language } from '../language.ts'

/** All that the command touches of the world outside, so that tests run it without a process. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  /** True where standard output is a terminal. */
  readonly interactive: boolean
  /** Columns of the terminal. */
  readonly columns: number | undefined
  /** True where standard input is not a terminal but a pipe or a file. */
  readonly piped: boolean
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly readInput: () => Promise<Uint8Array>
  /** Throws what the system throws: ENOENT, EACCES … */
  readonly readFile: (path: string) => Promise<string>
  /** Makes the folders on the way. */
  readonly writeFile: (path: string, text: string) => Promise<void>
}

/** `--lang` where given (read before the arguments are, as the help depends on it), else the locale's; else English. */
export function languageOf(args: readonly string[], env: Terminal['env']): Language {
  const at = args.lastIndexOf('--lang')
  const given =
    at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length)
  if (given === 'zh' || given === 'en') return given
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return /^zh\b|^zh_/i.test(locale) ? 'zh' : 'en'
}

/** https://no-color.org and https://force-color.org, then whether a terminal is listening. */
export function wantsColor({ env, interactive }: Pick<Terminal, 'env' | 'interactive'>): boolean {
  if (env['NO_COLOR']) return false
  const forced = env['FORCE_COLOR']
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false'
  return interactive && env['TERM'] !== 'dumb'
}
