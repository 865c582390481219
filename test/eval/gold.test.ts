import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'
import { type GoldDocument, scoreDocument, total } from './score.ts'

const SETS = [
  ['dev-1', 'dev'],
  ['dev-2', 'dev'],
  ['dev-3', 'dev'],
  ['dev-4a', 'dev'],
  ['dev-4b', 'dev'],
  ['dev-4c', 'dev'],
  ['dev-5a', 'dev'],
  ['dev-5b', 'dev'],
  ['dev-6a', 'dev'],
  ['dev-6b', 'dev'],
  ['dev-7a', 'dev'],
  ['dev-7b', 'dev'],
  ['dev-8a', 'dev'],
  ['dev-8b', 'dev'],
  ['heldout', 'heldout'],
] as const

function gold(set: string): readonly GoldDocument[] {
  return (
    JSON.parse(readFileSync(`test/gold/${set}.json`, 'utf8')) as {
      readonly documents: readonly GoldDocument[]
    }
  ).documents
}

describe.each(SETS)('the gold labels of %s', (set, folder) => {
  it.each(gold(set).map((document) => [document.document, document] as const))(
    '%s: each label stands where it says, once',
    (name, document) => {
      const text = readFileSync(join('test/gold', folder, name), 'utf8')
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
    ['dev-3', 0.99, 0.92, 0.92],
    ['dev-4a', 0.99, 0.66, 0.85],
    ['dev-4b', 0.99, 0.85, 0.87],
    ['dev-4c', 0.99, 0.88, 0.92],
    ['dev-5a', 0.99, 0.85, 0.87],
    ['dev-5b', 0.99, 0.82, 0.89],
    ['dev-6a', 0.99, 0.82, 0.87],
    ['dev-6b', 0.99, 0.79, 0.93],
    ['dev-7a', 0.98, 0.7, 0.86],
    ['dev-7b', 0.97, 0.76, 0.91],
    ['dev-8a', 0.99, 0.64, 0.88],
    ['dev-8b', 0.99, 0.8, 0.92],
  ])('%s does not fall below what was reached', (set, detection, tuple, metric) => {
    const totals = total(
      gold(set).map((document) => {
        const content = readFileSync(join('test/gold/dev', document.document))
        return scoreDocument(document, extractClaims(readDocument({ path: document.document, content })))
      }),
    )
    expect(totals.f1).toBeGreaterThan(detection)
    expect(totals.fields.value).toBeGreaterThan(0.99)
    expect(totals.tupleF1).toBeGreaterThan(tuple)
    expect(totals.b3).toBeGreaterThan(metric)
  })
})
