import { readdirSync, readFileSync } from 'node:fs'
import type { AnySchema } from 'ajv'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { parse as parseCsv } from 'csv-parse/sync'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import jsonldReader from 'jsonld'
import { describe, expect, it } from 'vitest'
import { HechaError } from '../../src/errors.ts'
import { claimFormatNames, claimFormats, formatNames, formatReport } from '../../src/report/formats.ts'
import { sarifLog } from '../../src/report/sarif.ts'
import { reportOf } from './fixture.ts'
import { goldenName, withoutAssets } from './golden.ts'
import { sampleReport, sampleRules } from './sample.ts'

const options = { rules: sampleRules, version: '1.2.3' }
const report = sampleReport('zh')

describe('formats', () => {
  it.each(formatNames)('%s of the sample is its golden', async (name) => {
    await expect(withoutAssets(formatReport(report, name, options))).toMatchFileSnapshot(
      `golden/${goldenName('sample', name)}`,
    )
  })

  it.each(claimFormatNames)('%s of its claims is its golden', async (name) => {
    await expect(claimFormats[name](report, options)).toMatchFileSnapshot(
      `golden/${goldenName('claims', name)}`,
    )
  })

  it.each(formatNames)('%s says the same when it is asked again', (name) => {
    expect(formatReport(report, name, options)).toBe(formatReport(sampleReport('zh'), name, options))
  })

  it.each(formatNames)('%s takes a report of nothing', (name) => {
    const text = formatReport(reportOf({ documents: [], series: [], findings: [] }), name)
    expect(text === '' || text.endsWith('\n')).toBe(true)
  })

  it.each(['pretty', 'json', 'html', 'markdown', 'sarif', 'github', 'junit'] as const)(
    '%s tells what could not be read',
    (name) => {
      const problems = [new HechaError('file-not-found', 'lost.md: no such file', { path: 'lost.md' })]
      expect(formatReport({ ...report, ok: false, problems }, name, options)).toContain(
        'lost.md: no such file',
      )
      expect(formatReport(report, name, options)).not.toContain('no such file')
    },
  )

  it('every format has a file of its own', () => {
    const files = readdirSync('src/report')
    expect(formatNames.filter((name) => !files.includes(`${name}.ts`))).toEqual([])
  })

  it('an unknown format is refused with the names of those known', () => {
    const format: string = 'pdf'
    const ask = (): string => Reflect.apply(formatReport, undefined, [report, format])
    expect(ask).toThrow(HechaError)
    expect(ask).toThrow(/"pdf".*pretty, json/)
  })
})

describe('sarif', () => {
  const schema: AnySchema = JSON.parse(
    readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'),
  )
  const ajv = new Ajv({ strict: false, unicodeRegExp: false })
  addFormats(ajv)
  const valid = ajv.compile(schema)

  it.each([
    ['with rules', options],
    ['without', {}],
  ])('%s fits the official schema', (_, given) => {
    valid(JSON.parse(formatReport(report, 'sarif', given)))
    expect(valid.errors).toBeNull()
  })

  it('with what could not be read fits it too', () => {
    const problems = [new HechaError('file-not-found', 'lost.md: no such file', { path: 'lost.md' })]
    valid(JSON.parse(formatReport({ ...report, problems }, 'sarif', options)))
    expect(valid.errors).toBeNull()
  })

  it('the other side of a conflict is a related location, and a rule is found under its index', () => {
    const run = sarifLog(report, options).runs[0]
    const result = run?.results?.find(({ ruleId }) => ruleId === 'contradiction')
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe('articles/year.md')
    expect(result?.relatedLocations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe('articles/wiki.txt')
    expect(run?.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id).toBe('contradiction')
  })

  it('the region is the figure: its offsets give the words that its snippet shows', () => {
    for (const { locations } of sarifLog(report, options).runs[0]?.results ?? []) {
      const place = locations?.[0]?.physicalLocation
      const document = report.documents.find(({ path }) => path === place?.artifactLocation?.uri)
      const { charOffset = 0, charLength = 0, snippet } = place?.region ?? {}
      expect(document?.original.slice(charOffset, charOffset + charLength)).toBe(snippet?.text)
    }
  })
})

describe('github', () => {
  it('has one annotation for each of the first two places, on one line, with percent signs escaped', () => {
    const lines = formatReport(report, 'github').trimEnd().split('\n')
    expect(lines).toHaveLength(
      report.findings.reduce((sum, { evidence }) => sum + Math.min(evidence.length, 2), 0),
    )
    expect(
      lines.filter(
        (line) => !/^::(error|warning|notice) file=[^:]+,line=\d+,col=\d+,title=[^:]+::/.test(line),
      ),
    ).toEqual([])
  })
})

describe('github, of a finding with three places', () => {
  it('marks the first two: both sides of the clash', () => {
    const [finding] = report.findings
    const first = finding?.evidence[0]
    if (!finding || !first) throw new Error('the sample has findings')
    const three = { ...finding, evidence: [first, { ...first, line: 7 }, { ...first, line: 9 }] } as const
    const lines = formatReport({ ...report, findings: [three] }, 'github')
      .trimEnd()
      .split('\n')
    expect(lines.map((line) => /line=(\d+)/.exec(line)?.[1])).toEqual([`${first.line}`, '7'])
  })
})

describe('junit', () => {
  it('is XML in which every rule is a case of every document and only errors fail', () => {
    const text = formatReport(report, 'junit', options)
    expect(XMLValidator.validate(text)).toBe(true)
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: () => false })
    const { testsuites } = parser.parse(text)
    expect(testsuites).toMatchObject({ tests: '12', failures: '2' })
    expect(testsuites.testsuite.map((suite: { name: string }) => suite.name)).toEqual([
      'articles/autumn.md',
      'articles/year.md',
      'articles/wiki.txt',
    ])
    const failed = testsuites.testsuite[1].testcase.filter((one: { failure?: object }) => one.failure)
    expect(failed.map((one: { name: string }) => one.name)).toEqual(['contradiction', 'shrinking-total'])
  })
})

describe('gitlab', () => {
  it('each issue has what GitLab asks for', () => {
    const issues = JSON.parse(formatReport(report, 'gitlab'))
    expect(issues[0]).toMatchObject({
      check_name: 'contradiction',
      severity: 'major',
      fingerprint: expect.any(String),
      location: { path: 'articles/year.md', lines: { begin: 2 } },
    })
    expect(new Set(issues.map((issue: { fingerprint: string }) => issue.fingerprint)).size).toBe(
      issues.length,
    )
  })
})

describe('csv', () => {
  it('a reader gets every finding back, and the text starts with a byte order mark', () => {
    const text = formatReport(report, 'csv')
    expect(text.startsWith('\ufeff')).toBe(true)
    const [head, ...rows] = parseCsv(text, { bom: true })
    expect(head?.[0]).toBe('级别')
    expect(rows.map((row) => row[1])).toEqual(report.findings.map(({ rule }) => rule))
  })

  it('numbers stay numbers', () => {
    const [, first] = parseCsv(claimFormats.csv(report, {}), { bom: true })
    expect(first?.slice(8, 10)).toEqual(['11500', '13000'])
  })
})

describe('jsonl', () => {
  it('each line is the claim of the JSON report', () => {
    const lines = formatReport(report, 'jsonl').trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(formatReport(report, 'json')).claims)
  })
})

describe('jsonld', () => {
  const refuse = (url: string): never => {
    throw new Error(`asked for ${url}`)
  }

  it('an RDF reader follows a finding to claim, quote, document and publisher without a request', async () => {
    const document = JSON.parse(formatReport(report, 'jsonld'))
    const quads = await jsonldReader.toRDF(document, { documentLoader: refuse })
    if (!Array.isArray(quads)) throw new Error('not a dataset')
    const from = (subject: string, predicate: string): string[] =>
      quads
        .filter((quad) => quad.subject.value === subject && quad.predicate.value.endsWith(predicate))
        .map((quad) => quad.object.value)
    const finding = quads.find((quad) => quad.object.value === 'contradiction-23')?.subject.value ?? ''
    const claim = from(finding, '#wasDerivedFrom').find((id) => id.startsWith('urn:hecha:claim:')) ?? ''
    const [quote = ''] = from(claim, '#wasDerivedFrom')
    const [source = ''] = from(quote, '#wasQuotedFrom')
    const [publisher = ''] = from(source, '/publisher')
    expect(from(quote, '/text')).toEqual(['全国立案2.1万起'])
    expect(from(publisher, '/name')).toEqual(['北方晨报'])
    expect(from(from(claim, '#wasAttributedTo')[0] ?? '', '/name')).toEqual(['公安部'])
  })

  it('no name of the graph is lost for want of a term', async () => {
    // `safe` makes the reader throw where it would drop a name; its types do not know it yet.
    const strictly = { documentLoader: refuse, safe: true }
    const nodes: readonly object[] = await jsonldReader.expand(
      JSON.parse(formatReport(report, 'jsonld')),
      strictly,
    )
    expect(nodes).toHaveLength(JSON.parse(formatReport(report, 'jsonld'))['@graph'].length)
  })
})
