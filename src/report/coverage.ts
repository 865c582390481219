import stringWidth from 'string-width'
import { NUMBER_FATES, type NumberCoverage, type NumberFate } from '../claim/coverage.ts'
import type { Bilingual, Language } from '../language.ts'
import { harmlessToRunners, printable, printableJson, shortened } from './printable.ts'
import { padded } from './wrap.ts'

const FATE_NAMES: Readonly<Record<NumberFate, Bilingual>> = {
  claim: { zh: '数据', en: 'claim' },
  date: { zh: '日期', en: 'date' },
  name: { zh: '名称编号', en: 'name' },
  'not-stated': { zh: '非本文主张', en: 'not stated' },
  furniture: { zh: '页面杂项', en: 'furniture' },
  'not-understood': { zh: '未能理解', en: 'not understood' },
}

const LONGEST_CELL = 40

/** What became of every number, by document: shares, then a line for each number with its reason. */
export function coveragePretty(
  coverage: readonly NumberCoverage[],
  language: Language,
  { quiet = false }: { readonly quiet?: boolean } = {},
): string {
  const lines = coverage.flatMap(({ document, numbers, shares }) => {
    const rows = numbers.map(({ line, column, text, fate, reason }) => [
      `${line}:${column}`,
      cell(text),
      FATE_NAMES[fate][language],
      cell(reason),
    ])
    const widths = [0, 1, 2].map((at) => Math.max(0, ...rows.map((row) => stringWidth(row[at] ?? ''))))
    const summary = NUMBER_FATES.filter((fate) => shares[fate] > 0)
      .map((fate) => `${FATE_NAMES[fate][language]} ${Math.round(shares[fate] * 1000) / 10}%`)
      .join(language === 'zh' ? '，' : ', ')
    return [
      `${printable(document)}  ${numbers.length}${summary && `: ${summary}`}`,
      ...(quiet
        ? []
        : rows.map((row) =>
            `  ${row.map((text, at) => padded(text, widths[at] ?? 0)).join('  ')}`.trimEnd(),
          )),
      ...(quiet ? [] : ['']),
    ]
  })
  return lines.map((line) => `${harmlessToRunners(line)}\n`).join('')
}

/** The same for programs: `{ "coverage": [ … ] }`. */
export function coverageJson(coverage: readonly NumberCoverage[]): string {
  return `${printableJson({ coverage }, 2)}\n`
}

function cell(text: string): string {
  return shortened(printable(text), LONGEST_CELL)
}
