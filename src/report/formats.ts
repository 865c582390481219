import { HechaError } from '../errors.ts'
import { json } from './json.ts'
import { pretty } from './pretty.ts'
import type { FormatOptions, Report, Reporter } from './report.ts'

/** Every format, under its name on the command line. */
export const formats = {
  pretty,
  json,
} as const satisfies Readonly<Record<string, Reporter>>

export type Format = keyof typeof formats

export const formatNames: readonly string[] = Object.keys(formats)

export function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name)
}

/**
 * A report as text of one format.
 * @throws HechaError `format-unknown`
 */
export function formatReport(report: Report, format: Format, options: FormatOptions = {}): string {
  if (!isFormat(format)) {
    throw new HechaError(
      'format-unknown',
      `There is no format "${format}". Choose one of ${formatNames.join(', ')}.`,
    )
  }
  return formats[format](report, options)
}
