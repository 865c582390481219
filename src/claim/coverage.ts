import type { Document } from '../document/document.ts'
import { isDigit } from '../text/characters.ts'
import { lineIndex } from '../text/lines.ts'
import { sourcePlace } from '../text/mapped-text.ts'
import type { Span } from './clauses.ts'
import { type ExtractOptions, extract } from './extract.ts'
import type { Reading } from './reading.ts'
import { overlapping } from './spans.ts'

/** What became of a number of a document. */
export type NumberFate = 'claim' | 'date' | 'name' | 'not-stated' | 'furniture' | 'not-understood'

export const NUMBER_FATES: readonly NumberFate[] = [
  'claim',
  'date',
  'name',
  'not-stated',
  'furniture',
  'not-understood',
]

export interface NumberRecord {
  readonly document: string
  /** In the decoded original. */
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
  /** As it stands in the original. */
  readonly text: string
  readonly fate: NumberFate
  /** For a claim its metric; else why it is none. */
  readonly reason: string
}

export interface NumberCoverage {
  readonly document: string
  /** In text order. */
  readonly numbers: readonly NumberRecord[]
  /** Share of each fate, 0 to 1; all 0 where the document has no number. */
  readonly shares: Readonly<Record<NumberFate, number>>
}

const DATES: ReadonlySet<string> = new Set(['date', 'year', 'clock', 'duration'])
const NOT_STATED: ReadonlySet<string> = new Set(['quoted', 'hypothetical', 'indefinite', 'idiom'])

/** Lists every number of a document with what became of it, so that an editor sees what was not read. */
export function numberCoverage(document: Document, options: ExtractOptions): NumberCoverage {
  const { claims, readings } = extract(document, options)
  const lines = lineIndex(document.original)
  const numbers: NumberRecord[] = []
  const add = (start: number, end: number, fate: NumberFate, reason: string): void => {
    const { line, column } = lines.positionOf(start)
    numbers.push({
      document: document.path,
      start,
      end,
      line,
      column,
      text: document.original.slice(start, end),
      fate,
      reason,
    })
  }
  const told = claims.map((claim) => claim.source.figure)
  for (const claim of claims)
    add(claim.source.figure.start, claim.source.figure.end, 'claim', claim.metric.label || claim.metric.id)
  document.blocks.forEach((block, index) => {
    const reading = readings[index]
    if (!reading) return
    const read: Span[] = [...reading.figures.map((figure) => figure.number)]
    for (const other of reading.nonClaims) {
      read.push(other)
      const place = sourcePlace(block.folded, other.start, other.end)
      add(place.start, place.end, fateOf(other.reason), other.reason)
    }
    read.push(...reading.periods, ...reading.campaigns)
    for (const run of unreadDigits(reading, read)) {
      const place = sourcePlace(block.folded, run.start, run.end)
      if (!overlapping(told, place)) add(place.start, place.end, 'not-understood', 'unread')
    }
  })
  for (const { place, reason } of document.furniture) {
    for (const run of digitRuns(document.original, place)) add(run.start, run.end, 'furniture', reason)
  }
  numbers.sort((a, b) => a.start - b.start)
  return { document: document.path, numbers, shares: sharesOf(numbers) }
}

function fateOf(reason: string): NumberFate {
  if (DATES.has(reason)) return 'date'
  return NOT_STATED.has(reason) ? 'not-stated' : 'name'
}

function unreadDigits(reading: Reading, read: readonly Span[]): readonly Span[] {
  const ordered = [...read].sort((a, b) => a.start - b.start)
  let next = 0
  let reach = 0
  return digitRuns(reading.text, { start: 0, end: reading.text.length }).filter((run) => {
    for (let span = ordered[next]; span && span.start < run.end; span = ordered[++next])
      reach = Math.max(reach, span.end)
    return reach <= run.start
  })
}

function digitRuns(text: string, within: Span): readonly Span[] {
  const runs: Span[] = []
  for (let at = within.start; at < within.end; at++) {
    if (!isDigit(text.charCodeAt(at))) continue
    let end = at + 1
    while (end < within.end && /[\d.,%]/.test(text.charAt(end))) end++
    runs.push({ start: at, end })
    at = end
  }
  return runs
}

function sharesOf(numbers: readonly NumberRecord[]): Readonly<Record<NumberFate, number>> {
  const share = (fate: NumberFate): number =>
    numbers.length === 0 ? 0 : numbers.filter((number) => number.fate === fate).length / numbers.length
  return {
    claim: share('claim'),
    date: share('date'),
    name: share('name'),
    'not-stated': share('not-stated'),
    furniture: share('furniture'),
    'not-understood': share('not-understood'),
  }
}
