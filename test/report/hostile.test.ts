import { parse as parseCsv } from 'csv-parse/sync'
import { XMLValidator } from 'fast-xml-parser'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { explainFinding } from '../../src/report/explain.ts'
import { claimFormatNames, claimFormats, formatNames, formatReport } from '../../src/report/formats.ts'
import type { Report } from '../../src/report/report.ts'
import { claimOf, documentOf, evidenceOf, findingOf, reportOf, seriesOf } from './fixture.ts'

const CORPUS: Readonly<Record<string, string>> = {
  markup: '<img src=x onerror="alert(1)"><b>&amp;</b> <!-- ]]> --> 3起',
  script: '</script><script>alert(1)</script></style><!--<script> 3起',
  link: '[点我](javascript:alert(1)) <javascript:alert(2)> http://evil.example/ @everyone #1 3起',
  'terminal escape':
    '\u001b[2J\u001b]8;;http://evil.example\u0007红\u001b]8;;\u0007\u009b31m 3起\u007f\u0008',
  'runner command': '::error::假\n::add-mask::x ##[error]假 3起',
  formula: '=HYPERLINK("http://evil.example","点")+3起',
  'other formulas': '@SUM(1) +1 -1 \t=1 3起',
  'right-to-left override': '\u202e起3\u202c\u2066x\u2069\u200f 3起',
  'line separators': '甲\u2028乙\u2029丙\u0085丁 3起',
  'control characters': '\u0000\u0001\u000b\u001f\ufeff\ufffe\ud800 3起',
  'long quote': `${'长'.repeat(100_000)}3起`,
  'table pipes': '|甲|乙|\\|`丙`|*丁*_戊_ 3起',
}

/** A report in which the text stands wherever a document or a rule can put one. */
function reportAbout(text: string): Report {
  const path = `${text.replaceAll('\n', ' ').slice(0, 100)}.txt`
  const document = documentOf(path, text, { publisher: text, author: text })
  const claim = claimOf({
    document,
    quote: text.split('\n').at(-1) ?? '',
    figure: '3',
    metric: [text, text],
    unit: text,
    family: 'cases',
    value: [3, 3],
    campaign: [text, 2023],
    region: text,
    attribution: text,
  })
  return reportOf({
    documents: [document],
    series: [seriesOf(claim)],
    findings: [
      findingOf({
        rule: 'contradiction',
        severity: 'error',
        message: text,
        explanation: text,
        suggestion: text,
        evidence: [evidenceOf(claim), evidenceOf(claim)],
      }),
    ],
  })
}

/** Controls but the ends of lines, marks of direction, separators of lines, halves of characters. */
const DANGEROUS = /[^\P{Cc}\n\r]|[\u202a-\u202e\u2066-\u2069\u200e\u200f\p{Zl}\p{Zp}]|\p{Cs}/u

const PLAIN: ReadonlySet<Nodes['type']> = new Set([
  ...(['root', 'heading', 'paragraph', 'text', 'strong', 'inlineCode', 'list', 'listItem'] as const),
  ...(['table', 'tableRow', 'tableCell'] as const),
])

describe.each(Object.entries(CORPUS))('a document with %s', (_, text) => {
  const report = reportAbout(text)
  const finding = report.findings[0]
  if (!finding) throw new Error('no finding')
  const outputs: readonly (readonly [string, string])[] = [
    ...formatNames.map((name) => [name, formatReport(report, name)] as const),
    ...claimFormatNames.map((name) => [`claims as ${name}`, claimFormats[name](report, {})] as const),
    ['explanation', explainFinding(finding, report, [])],
  ]
  const output = (name: string): string => new Map(outputs).get(name) ?? ''

  it.each(outputs)('%s holds no character that commands a terminal or turns the text', (_name, made) => {
    expect(DANGEROUS.exec(made)?.[0]).toBeUndefined()
  })

  it.each(outputs.filter(([name]) => /pretty|github|explanation/.test(name)))(
    '%s gives a build no command but annotations of its own',
    (_name, made) => {
      const commands = made.split('\n').filter((line) => /^\s*::/.test(line) || line.includes('##['))
      expect(
        commands.filter((line) => !/^::error file=[^:]*,line=1?\d,col=\d+,title=contradiction::/.test(line)),
      ).toEqual([])
    },
  )

  it('the JSON formats are JSON, and the quote in them is exact', () => {
    expect(JSON.parse(output('json')).findings[0].evidence[0].quote).toBe(finding.evidence[0]?.quote)
    expect(() => ['sarif', 'gitlab', 'jsonld'].map((name) => JSON.parse(output(name)))).not.toThrow()
  })

  it('JUnit is well-formed XML', () => {
    expect(XMLValidator.validate(output('junit'))).toBe(true)
  })

  it('no cell of a CSV is a formula', () => {
    const cells = [output('csv'), output('claims as csv')].flatMap((made) =>
      parseCsv(made, { bom: true }).flat(),
    )
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    expect(cells.filter((cell) => cell.length > 32_767)).toEqual([])
  })

  it('a reader of Markdown finds no markup, link, image or mention in it', () => {
    const tree = fromMarkdown(output('markdown'), {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    })
    const nodes: Nodes[] = []
    visit(tree, (node) => void nodes.push(node))
    const kinds = new Set(nodes.map(({ type }) => type))
    expect([...kinds].filter((kind) => !PLAIN.has(kind))).toEqual([])
    const texts = nodes.filter((node) => node.type === 'text').map(({ value }) => value)
    expect(texts.filter((value) => /[@#]\w|https?:/.test(value))).toEqual([])
    expect(texts.join('')).toContain('起')
  })
})
