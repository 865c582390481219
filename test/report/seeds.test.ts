import { readFileSync } from 'node:fs'
import type { AnySchema } from 'ajv'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkConsistency } from '../../src/check.ts'
import { formatNames, formatReport } from '../../src/report/formats.ts'
import type { Report } from '../../src/report/report.ts'
import { goldenName, withoutAssets } from './golden.ts'
import { validator } from './json-schema.ts'

describe('the report on seeds', () => {
  let report: Report
  beforeAll(async () => {
    report = await checkConsistency(['seeds'], { language: 'zh' })
  })

  it.each(formatNames)('as %s is its golden', async (name) => {
    const text = withoutAssets(formatReport(report, name, { version: '0.0.0' }))
    await expect(text).toMatchFileSnapshot(`golden/${goldenName('seeds', name)}`)
  })

  it('as JSON fits the schema that the types make', () => {
    const valid = validator('JsonReport')
    valid(JSON.parse(formatReport(report, 'json')))
    expect(valid.errors).toBeNull()
  })

  it('as SARIF fits the official schema', () => {
    const schema: AnySchema = JSON.parse(
      readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'),
    )
    const ajv = new Ajv({ strict: false, unicodeRegExp: false })
    addFormats(ajv)
    const valid = ajv.compile(schema)
    valid(JSON.parse(formatReport(report, 'sarif')))
    expect(valid.errors).toBeNull()
  })

  it('as HTML leads to words that are marked, also where a figure is marked already', () => {
    const html = formatReport(report, 'html')
    const linked = [...html.matchAll(/href="#([cw]-[\d-]+)"/g)].map(([, id]) => id)
    expect(linked).toContain('w-0-0')
    expect(linked.filter((id) => html.includes(`<span id="${id}"></span>`))).toEqual([])
  })

  it('names every place by the words that stand there', () => {
    const originals = new Map(report.documents.map(({ path, original }) => [path, original]))
    const wrong = report.findings
      .flatMap(({ evidence }) => evidence)
      .filter(({ document, start, end, quote }) => originals.get(document)?.slice(start, end) !== quote)
    expect(wrong).toEqual([])
  })
})
