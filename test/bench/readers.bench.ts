/**
 * The readers of figures and dates beside the ones they are held against, on the same texts in the same run:
 * `npm run bench:readers`, bundled as it ships (tsx wraps every inner function, which halves the speed of ours alone).
 * Every reader gets the same paragraphs, one by one, as its users would hand them over.
 * Prints characters a second, what was read, and how the cost of ours grows with the text.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { Culture, recognizeDateTime, recognizeNumber } from '@microsoft/recognizers-text-suite'
import * as chrono from 'chrono-node'
import { findPeriods } from '../../src/calendar/find.ts'
import { findQuantities } from '../../src/quantity/find.ts'
import { scanNumbers } from '../../src/quantity/scan.ts'
import { foldText } from '../../src/text/fold.ts'

const REFERENCE = '2023-10-18'
const FOLDERS = ['seeds', 'test/gold/dev']

/** The paragraphs of the project's own documents, without markup. */
function paragraphs(): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:md|txt|html)$/u.test(name))
      .flatMap((name) =>
        readFileSync(`${folder}/${name}`, 'utf8')
          .replaceAll(/<[^<>]*>/gu, '\n')
          .split('\n'),
      ),
  ).filter((line) => line.trim() !== '')
}

interface Reader {
  readonly name: string
  /** Reads one paragraph; how many figures or dates it found. */
  readonly read: (text: string) => number
  /** One pass takes seconds. */
  readonly slow?: boolean
}

const figures: Reader = { name: 'hecha: figures', read: (text) => findQuantities(text).length }
const dates: Reader = {
  name: 'hecha: dates',
  read: (text) => findPeriods(text, { reference: REFERENCE }).length,
}
const both: Reader = {
  name: 'hecha: figures and dates',
  read: (text) => figures.read(text) + dates.read(text),
}
const recognizers: Reader = {
  name: 'recognizers-text: numbers and date-times',
  slow: true,
  read: (text) =>
    recognizeNumber(text, Culture.Chinese).length + recognizeDateTime(text, Culture.Chinese).length,
}
const recognizersDates: Reader = {
  name: 'recognizers-text: date-times',
  slow: true,
  read: (text) => recognizeDateTime(text, Culture.Chinese).length,
}
const chronoDates: Reader = {
  name: 'chrono-node: dates (zh)',
  read: (text) => chrono.zh.parse(text, new Date(`${REFERENCE}T00:00:00Z`)).length,
}
const chronoSimplified: Reader = {
  name: 'chrono-node: dates (zh, hans)',
  read: (text) => chrono.zh.hans.parse(text, new Date(`${REFERENCE}T00:00:00Z`)).length,
}

interface Measured {
  readonly name: string
  readonly perSecond: number
  readonly found: number
}

/** Passes of every reader by turns, so that whatever else the machine does meets all alike; the best one counts. */
function measure(readers: readonly Reader[], texts: readonly string[]): readonly Measured[] {
  const characters = texts.reduce((all, text) => all + text.length, 0)
  const best = new Map<Reader, { milliseconds: number; found: number }>()
  const begun = performance.now()
  for (let pass = 0; pass < 100 && (pass < 3 || performance.now() - begun < 60_000); pass++) {
    for (const reader of readers) {
      const repeats = reader.slow ? 1 : 8
      for (let repeat = 0; repeat < repeats; repeat++) {
        const start = performance.now()
        const found = texts.reduce((all, text) => all + reader.read(text), 0)
        const milliseconds = performance.now() - start
        const before = best.get(reader)
        if (!before || milliseconds < before.milliseconds) best.set(reader, { milliseconds, found })
      }
    }
  }
  return [...best].map(([reader, { milliseconds, found }]) => ({
    name: reader.name,
    perSecond: (characters / milliseconds) * 1000,
    found,
  }))
}

function show(number: number): string {
  return Math.round(number).toLocaleString('en')
}

const texts = paragraphs()
console.log(
  `${texts.length} paragraphs, ${show(texts.reduce((all, text) => all + text.length, 0))} characters\n`,
)
const results = measure(
  [figures, dates, both, recognizers, recognizersDates, chronoDates, chronoSimplified],
  texts,
)
for (const { name, perSecond, found } of results) {
  console.log(`${name.padEnd(44)}${show(perSecond).padStart(12)} chars/s${show(found).padStart(8)} read`)
}
function speed(reader: Reader): number {
  return results.find(({ name }) => name === reader.name)?.perSecond ?? Number.NaN
}
console.log(`\nfigures and dates against recognizers-text: ${(speed(both) / speed(recognizers)).toFixed(1)}×`)
console.log(`dates against recognizers-text: ${(speed(dates) / speed(recognizersDates)).toFixed(1)}×`)
console.log(
  `dates against chrono-node, zh and hans: ${[chronoDates, chronoSimplified].map((reader) => `${(speed(dates) / speed(reader)).toFixed(2)}×`).join(', ')}`,
)

/** What the readers must not slow down on, as text of about `size` characters. */
const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  prose: (size) => repeated(`${texts.join('\n')}\n`, size),
  'one line without punctuation': (size) => repeated('共侦办案件三千余起抓获嫌疑人六百名查扣手机黑卡', size),
  万万万: (size) => '万'.repeat(size),
  'a million digits': (size) => '7'.repeat(size),
}

function repeated(part: string, size: number): string {
  return part.repeat(Math.ceil(size / part.length)).slice(0, size)
}

const SIZES = [10_000, 100_000, 1_000_000, 20_000_000]
console.log('\nnanoseconds a character, folded text, figures / dates')
console.log(`${''.padEnd(32)}${SIZES.map((size) => show(size).padStart(18)).join('')}`)
for (const [name, make] of Object.entries(SHAPES)) {
  const cells = SIZES.map((size) => {
    const text = foldText(make(size))
    const passes = size < 1_000_000 ? 5 : 1
    const ours = fastest(passes, () => scanNumbers(text))
    const theirs = fastest(passes, () => findPeriods(text, { reference: REFERENCE }))
    return `${((ours / size) * 1e6).toFixed(0)} / ${((theirs / size) * 1e6).toFixed(0)}`.padStart(18)
  })
  console.log(`${name.padEnd(32)}${cells.join('')}`)
}

function fastest(passes: number, run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let pass = 0; pass < passes; pass++) {
    const start = performance.now()
    run()
    best = Math.min(best, performance.now() - start)
  }
  return best
}
