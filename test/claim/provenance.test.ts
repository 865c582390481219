import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

const FIGURES = [
  '3114起',
  '6.2万余起',
  '３７００余名',
  '三千一百一十四起',
  '1,234,567元',
  '5.2%',
  '7.9億余元',
  '3.7 万余起',
]
const WORDS = [
  '抓获嫌疑人',
  '侦破案件',
  '𠮷林警方',
  '行政處罰企業',
  '据悉',
  '<b>其中</b>',
  '&ldquo;净网&rdquo;',
  '色 情',
]
const BREAKS = ['，', '。', '\r\n', '；', '</p><p>', '<br>']

const article = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...FIGURES), fc.constantFrom(...BREAKS)), {
    minLength: 1,
    maxLength: 20,
  })
  .chain((parts) =>
    fc.tuple(
      fc.constantFrom('', '\ufeff'),
      fc.constantFrom('', '<span>', '<strong><em>'),
      fc.constant(parts),
    ),
  )

describe('provenance', () => {
  it('every claim quotes the original at its place, and holds its figure', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(article, ([mark, tag, parts]) => {
        const body = parts.map(([word, figure, end]) => `${word}${tag}${figure}${end}`).join('')
        const content = `${mark}<!DOCTYPE html>\r\n<html><body><h1>要闻</h1><p>${body}</p></body></html>`
        const document = readDocument({ path: 'a.html', content })
        for (const { source } of extractClaims(document)) {
          expect(document.original.slice(source.start, source.end)).toBe(source.quote)
          expect(source.start).toBeLessThanOrEqual(source.figure.start)
          expect(source.figure.end).toBeLessThanOrEqual(source.end)
          expect(source.figure.start).toBeLessThan(source.figure.end)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('a figure split by tags is quoted with them and shown without', () => {
    const document = readDocument({ path: 'a.html', content: '<p>抓获嫌疑人<b>60</b>34名。</p>' })
    const [claim] = extractClaims(document)
    expect(claim?.value.stated).toBe('6034')
    expect(claim?.source.quote).toContain('<b>60</b>34')
    expect(claim?.source.text).toBe('抓获嫌疑人6034名')
  })

  it('the same figure standing twice keeps both places', () => {
    const document = readDocument({ path: 'a.txt', content: '抓获嫌疑人31名，另抓获逃犯31名。' })
    const [first, second] = extractClaims(document)
    expect([first?.source.figure.start, second?.source.figure.start]).toEqual([5, 14])
    expect(first?.id).not.toBe(second?.id)
  })
})
