import { version } from '../../package.json'
import { HechaError } from '../errors.ts'
import { rules } from '../rules/index.ts'
import { claimsPretty } from './claims.ts'
import { claimsCsv, csv } from './csv.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { html } from './html.ts'
import { claimsJson, json } from './json.ts'
import { jsonl } from './jsonl.ts'
import { jsonld } from './jsonld.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { pretty } from './pretty.ts'
import type { FormatOptions, Report, Reporter } from './report.ts'
import { sarif } from './sarif.ts'

/** Every format, under its name on the command line. */
export const formats = {
  pretty,
  json,
  jsonl,
  html,
  markdown,
  csv,
  sarif,
  github,
  junit,
  gitlab,
  jsonld,
} as const satisfies Readonly<Record<string, Reporter>>

/** Those of a report that holds claims and no findings (`hecha claims`). */
export const claimFormats = {
  pretty: claimsPretty,
  json: claimsJson,
  jsonl,
  csv: claimsCsv,
} as const satisfies Readonly<Record<string, Reporter>>

export type Format = keyof typeof formats
export type ClaimFormat = keyof typeof claimFormats

export const formatNames: readonly Format[] = Object.keys(formats).filter(isFormat)
export const claimFormatNames: readonly ClaimFormat[] = Object.keys(claimFormats).filter(isClaimFormat)

export function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name)
}

function isClaimFormat(name: string): name is ClaimFormat {
  return Object.hasOwn(claimFormats, name)
}

/**
 * A report as text of one format. Rules and version are those of this hecha unless the options say otherwise.
 * @throws HechaError `format-unknown`
 */
export function formatReport(report: Report, format: Format, options: FormatOptions = {}): string {
  if (!isFormat(format)) {
    throw new HechaError(
      'format-unknown',
      `There is no format "${format}". Choose one of ${formatNames.join(', ')}.`,
    )
  }
  return formats[format](report, { rules, version, ...options })
}
