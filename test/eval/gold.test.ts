import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'
import { type GoldDocument, scoreDocument, total } from './score.ts'
import { GOLD_SETS } from './sets.ts'

// The five documents are labelled outside of the checkout.
const SETS = Object.entries(GOLD_SETS).filter(([name]) => name !== 'seeds')

function gold(set: string): readonly GoldDocument[] {
  return (
    JSON.parse(readFileSync(`test/gold/${set}.json`, 'utf8')) as {
      readonly documents: readonly GoldDocument[]
    }
  ).documents
}

describe.each(SETS)('the gold labels of %s', (set, { documents }) => {
  it.each(gold(set).map((document) => [document.document, document] as const))(
    '%s: each label stands where it says, once',
    (name, document) => {
      const text = readFileSync(join(documents, name), 'utf8')
      for (const { context, number, at, length } of document.claims) {
        expect(text.split(context).length, context).toBe(2)
        expect(text.slice(at, at + length)).toBe(number)
        expect(context).toContain(number)
      }
    },
  )
})

describe('accuracy on the development gold', () => {
  it.each([
    ['dev-1', 0.99, 0.9, 0.89],
    ['dev-2', 0.99, 0.91, 0.91],
    ['dev-3', 0.99, 0.91, 0.92],
    ['dev-4a', 0.98, 0.87, 0.85],
    ['dev-4b', 0.99, 0.85, 0.87],
    ['dev-4c', 0.99, 0.88, 0.92],
    ['dev-5a', 0.99, 0.85, 0.87],
    ['dev-5b', 0.99, 0.86, 0.9],
    ['dev-6a', 0.99, 0.85, 0.87],
    ['dev-6b', 0.99, 0.85, 0.94],
    ['dev-7a', 0.98, 0.76, 0.87],
    ['dev-7b', 0.98, 0.82, 0.92],
    ['dev-8a', 0.99, 0.8, 0.88],
    ['dev-8b', 0.99, 0.83, 0.92],
    ['dev-9a', 0.99, 0.75, 0.86],
    ['dev-9b', 0.98, 0.76, 0.87],
    ['dev-9c', 0.99, 0.9, 0.89],
    ['dev-10a', 0.99, 0.82, 0.88],
    ['dev-10b', 0.97, 0.74, 0.89],
    ['dev-10c', 0.98, 0.81, 0.87],
    ['dev-11a', 0.98, 0.74, 0.9],
    ['dev-11b', 0.98, 0.74, 0.87],
    ['dev-12a', 0.98, 0.8, 0.9],
    ['dev-12b', 0.99, 0.95, 0.94],
    ['dev-12c', 0.99, 0.7, 0.85],
    ['dev-12d', 0.99, 0.84, 0.9],
    ['dev-12e', 0.98, 0.8, 0.89],
    ['dev-12f', 0.99, 0.87, 0.89],
    ['dev-13a', 0.98, 0.76, 0.91],
    ['dev-13b', 0.99, 0.78, 0.9],
    ['dev-13c', 0.99, 0.74, 0.91],
    ['dev-14a', 0.99, 0.81, 0.79],
    ['dev-14b', 0.98, 0.59, 0.9],
    ['dev-15a', 0.98, 0.93, 0.91],
    ['dev-15b', 0.98, 0.7, 0.89],
    ['dev-16a', 0.97, 0.79, 0.94],
    ['dev-16b', 0.98, 0.72, 0.91],
    ['dev-17a', 0.99, 0.78, 0.87],
    ['dev-17b', 0.98, 0.78, 0.9],
    ['dev-17c', 0.99, 0.66, 0.94],
    ['dev-18a', 0.99, 0.83, 0.92],
    ['dev-18b', 0.98, 0.83, 0.91],
    ['dev-18c', 0.98, 0.89, 0.93],
    ['dev-19a', 0.99, 0.86, 0.91],
    ['dev-19b', 0.99, 0.83, 0.92],
    ['dev-19c', 0.97, 0.7, 0.93],
    ['dev-20a', 0.98, 0.91, 0.94],
    ['dev-20b', 0.98, 0.89, 0.94],
    ['dev-20c', 0.98, 0.93, 0.93],
    ['dev-21a', 0.97, 0.86, 0.91],
    ['dev-21b', 0.98, 0.91, 0.92],
    ['dev-22a', 0.98, 0.73, 0.93],
    ['dev-22b', 0.98, 0.77, 0.93],
    ['dev-23a', 0.99, 0.79, 0.95],
    ['dev-23b', 0.99, 0.77, 0.95],
    ['dev-24a', 0.98, 0.67, 0.92],
    ['dev-24b', 0.98, 0.9, 0.93],
    ['dev-25a', 0.99, 0.81, 0.95],
    ['dev-26a', 0.99, 0.7, 0.95],
    ['dev-26b', 0.99, 0.64, 0.95],
    ['dev-27a', 0.99, 0.85, 0.94],
    ['dev-27b', 0.99, 0.87, 0.88],
    ['dev-28a', 0.99, 0.9, 0.92],
    ['dev-28b', 0.99, 0.87, 0.92],
    ['dev-29a', 0.99, 0.63, 0.9],
    ['dev-29b', 0.98, 0.83, 0.9],
    ['dev-30a', 0.98, 0.72, 0.93],
    ['dev-30b', 0.98, 0.72, 0.92],
    ['dev-31a', 0.97, 0.77, 0.91],
    ['dev-31b', 0.98, 0.72, 0.91],
    ['dev-32a', 0.98, 0.63, 0.92],
  ])('%s does not fall below what was reached', (set, detection, tuple, metric) => {
    const totals = total(
      gold(set).map((document) => {
        const content = readFileSync(join('test/gold/dev', document.document))
        return scoreDocument(document, extractClaims(readDocument({ path: document.document, content })))
      }),
    )
    expect(totals.f1).toBeGreaterThan(detection)
    expect(totals.fields.value).toBeGreaterThan(0.98)
    expect(totals.tupleF1).toBeGreaterThan(tuple)
    expect(totals.b3).toBeGreaterThan(metric)
  })
})
