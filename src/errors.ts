/** What went wrong, for programs. */
export type ErrorCode =
  | 'bad-option'
  | 'file-not-found'
  | 'file-unreadable'
  | 'no-input'
  | 'pack-invalid'
  | 'format-unknown'
  | 'output-failed'

/** The one error that hecha throws: what happened, where, and what to do next. A bad document is a finding instead. */
export class HechaError extends Error {
  override readonly name = 'HechaError'
  readonly code: ErrorCode
  /** The file concerned, where there is one. */
  readonly path?: string

  constructor(
    code: ErrorCode,
    message: string,
    options: { readonly path?: string; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    if (options.path !== undefined) this.path = options.path
  }
}
