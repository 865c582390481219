import stringWidth from 'string-width'
import { groupedBy } from '../grouped-by.ts'
import type { Language } from '../language.ts'
import { counted, STATUS_NAMES } from './messages.ts'
import { periodNotation, quantityNotation, subjectNotation } from './notation.ts'
import { harmlessToRunners, printable, shortened } from './printable.ts'
import type { Reporter, Summary } from './report.ts'
import { padded } from './wrap.ts'

const LONGEST_CELL = 40

const CLAIM_COUNT: Readonly<Record<Language, (summary: Summary) => string>> = {
  zh: ({ documents, claims }) => `${documents} 篇文档，${claims} 条数据`,
  en: ({ documents, claims }) => `${counted(documents, 'document')}, ${counted(claims, 'claim')}`,
}

/** The claims for a terminal: by document, a line each: place, words, values, subject, period. */
export const claimsPretty: Reporter = ({ claims, language, summary }, options) => {
  const lines = [...groupedBy(claims, ({ source }) => source.document)].flatMap(([path, group]) => {
    const rows = group.map((claim) => [
      `${claim.source.line}:${claim.source.column}`,
      cell(claim.value.stated),
      cell(quantityNotation(claim.value, language)),
      cell(subjectNotation(claim)),
      [periodNotation(claim.date), STATUS_NAMES[claim.date.status][language]].filter(Boolean).join(' '),
    ])
    const widths = [0, 1, 2, 3].map((column) =>
      Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))),
    )
    return [
      printable(path),
      ...rows.map((row) =>
        `  ${row.map((text, column) => padded(text, widths[column] ?? 0)).join('  ')}`.trimEnd(),
      ),
      '',
    ]
  })
  return [...(options.quiet ? [] : lines), CLAIM_COUNT[language](summary)]
    .map((line) => `${harmlessToRunners(line)}\n`)
    .join('')
}

function cell(text: string): string {
  return shortened(printable(text), LONGEST_CELL)
}
