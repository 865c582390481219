import { scanText } from '../calendar/scan.ts'
import type { Block, TableCell } from '../document/document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { regionAt } from '../lexicon/regions.ts'
import { scanNumbers } from '../quantity/scan.ts'
import type { Coverage } from './dating.ts'
import { coverageOf } from './dating.ts'
import { readNoun } from './noun.ts'
import type { Phrase } from './phrase.ts'
import type { Figure } from './reading.ts'

/** A table cell's figure, read with its row and column headers. */
export interface CellFigure {
  readonly figure: Figure
  readonly phrase: Phrase
  readonly region: string | null
  readonly coverage: Coverage | null
}

const UNIT_NOTE = /单位(?:均)?[：:为]\s*([^\s，。；）)]{1,10})/
const BRACKET = /[（(]([^（）()]{1,10})[）)]$/

/**
 * Reads the figures of a body cell. Its unit is its own, else that of its column's or row's header in brackets
 * (产量（万吨）), else the caption's (单位：万吨); magnitudes belong to the value.
 */
export function readCell(block: Block, cell: TableCell, lexicon: Lexicon, reference: string | null): readonly CellFigure[] {
  if (cell.header) return []
  const text = block.folded.text
  if (!/^[-+~约近超逾]*[\d一二三四五六七八九十]/.test(text)) return []
  const headers = [...cell.columnHeaders, ...cell.rowHeaders]
  const unit = unitOf(headers, cell.caption)
  const written = scanNumbers(text)
  const found: CellFigure[] = []
  for (const mention of written) {
    const own = mention.kind === 'quantity' && mention.unit ? mention : scanNumbers(text.slice(mention.start, mention.end) + unit)[0]
    if (!own || own.kind !== 'quantity') continue
    const shift = own === mention ? 0 : mention.start
    const number = { start: own.number.start + shift, end: Math.min(own.number.end + shift, text.length) }
    const label = headers.map((header) => header.replace(BRACKET, '')).filter((header) => header !== '')
    const subject = label.filter((header) => !regionOf(header, lexicon) && !isPeriod(header, reference))
    const joined = [...cell.rowHeaders.filter((h) => subject.includes(h.replace(BRACKET, ''))), ...cell.columnHeaders.filter((h) => subject.includes(h.replace(BRACKET, '')))]
      .map((header) => header.replace(BRACKET, ''))
      .join('')
    found.push({
      figure: { start: mention.start, end: mention.end, number, unit: own === mention ? own.unit : null, quantity: own.quantity },
      phrase: cellPhrase(joined, lexicon),
      region: label.map((header) => regionOf(header, lexicon)).find((region) => region !== null) ?? null,
      coverage: label.map((header) => periodOf(header, reference)).find((period) => period !== null) ?? null,
    })
  }
  return found
}

function unitOf(headers: readonly string[], caption: string | null): string {
  for (const header of headers) {
    const unit = BRACKET.exec(header)?.[1]
    if (unit) return unit.replace(/^单位[：:]/, '')
  }
  return UNIT_NOTE.exec(caption ?? '')?.[1] ?? ''
}

function cellPhrase(label: string, lexicon: Lexicon): Phrase {
  const change = /(?:同比|环比|比上年|较上年)?(?:增长率?|增速|增幅|增减|涨跌幅?|涨幅|下降|降幅)$/.exec(label)
  const base = { basis: 'unknown', direction: 'unknown', mode: 'by', action: null, end: 0 } as const
  if (change) {
    return { ...base, kind: 'change', basis: /环比/.test(change[0]) ? 'previous' : 'year', direction: 'up', noun: readNoun(label.slice(0, change.index), lexicon) }
  }
  const share = /(?:占比|比重)$/.exec(label)
  if (share) return { ...base, kind: 'share', noun: readNoun(label.slice(0, share.index), lexicon) }
  return { ...base, kind: 'count', noun: readNoun(label, lexicon) }
}

function regionOf(header: string, lexicon: Lexicon): string | null {
  const match = regionAt(lexicon.regions, header, 0, '')
  return match && match.end === header.length ? match.region.name : null
}

function isPeriod(header: string, reference: string | null): boolean {
  const first = scanText(header, { reference, anchor: null }).periods[0]
  return first !== undefined && first.start === 0 && first.end === header.length
}

function periodOf(header: string, reference: string | null): Coverage | null {
  const { periods } = scanText(header, { reference, anchor: null })
  return coverageOf(header, periods, { start: 0, end: header.length }, null, reference)
}
