import { describe, expect, it } from 'vitest'
import { formatReport } from '../../src/report/formats.ts'
import { claimsJson } from '../../src/report/json.ts'
import { documentOf, findingOf, reportOf, wordEvidence } from './fixture.ts'
import { validator } from './json-schema.ts'
import { sampleReport } from './sample.ts'

describe('json', () => {
  const validReport = validator('JsonReport')
  const validClaims = validator('JsonClaims')

  it.each(['zh', 'en'] as const)('a report in %s fits the schema that its types make', (language) => {
    validReport(JSON.parse(formatReport(sampleReport(language), 'json')))
    expect(validReport.errors).toBeNull()
  })

  it('the claims alone fit their schema', () => {
    validClaims(JSON.parse(claimsJson(sampleReport('zh'), {})))
    expect(validClaims.errors).toBeNull()
  })

  it('the schema refuses a number where a decimal string belongs, and a field that no type names', () => {
    const [claim] = JSON.parse(claimsJson(sampleReport('zh'), {})).claims
    expect(validClaims({ claims: [{ ...claim, value: { ...claim.value, lower: 12000 } }] })).toBe(false)
    expect(validClaims({ claims: [{ ...claim, extra: true }] })).toBe(false)
  })

  it('has the five parts of the contract, decimals as strings, and null where a bound is open', () => {
    const report = JSON.parse(formatReport(sampleReport('zh'), 'json'))
    expect(Object.keys(report)).toEqual(['summary', 'documents', 'claims', 'series', 'findings'])
    const open = report.claims.find(
      (claim: { value: { stated: string } }) => claim.value.stated === '超过5000',
    )
    expect(open.value).toEqual({
      stated: '超过5000',
      nominal: '5000',
      lower: '5000',
      upper: null,
      lowerInclusive: true,
      upperInclusive: false,
      unit: '名',
      family: 'people',
      typical: { lower: '5000', upper: '6000', lowerInclusive: true, upperInclusive: false },
    })
  })

  it('a series and a piece of evidence name their claims by id', () => {
    const { claims, series, findings } = JSON.parse(formatReport(sampleReport('zh'), 'json'))
    const ids = claims.map((claim: { id: string }) => claim.id)
    expect(ids).toEqual(expect.arrayContaining(series.flatMap((one: { claims: string[] }) => one.claims)))
    expect(ids).toContain(findings[0].evidence[0].claim)
  })

  it('keeps a hostile quote exact and yet free of unprintable characters', () => {
    const quote = '\u001b[31m红\u202e3起\u2028\u0085'
    const document = documentOf('a.txt', quote)
    const evidence = [wordEvidence({ document, quote, figure: '3' })]
    const finding = findingOf({ rule: 'date', severity: 'note', message: '', evidence, explanation: '' })
    const text = formatReport(reportOf({ documents: [document], series: [], findings: [finding] }), 'json')
    for (const hidden of ['\u001b', '\u202e', '\u2028', '\u0085']) expect(text).not.toContain(hidden)
    expect(JSON.parse(text).findings[0].evidence[0].quote).toBe(quote)
  })
})
