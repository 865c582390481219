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
import { HOSTILE, reportAbout } from './hostile.ts'

/** Controls but the ends of lines, marks of direction, separators of lines, halves of characters. */
const DANGEROUS = /[^\P{Cc}\n\r]|[\u202a-\u202e\u2066-\u2069\u200e\u200f\p{Zl}\p{Zp}]|\p{Cs}/u

const PLAIN: ReadonlySet<Nodes['type']> = new Set([
  ...(['root', 'heading', 'paragraph', 'text', 'strong', 'inlineCode', 'list', 'listItem'] as const),
  ...(['table', 'tableRow', 'tableCell'] as const),
])

describe.each(Object.entries(HOSTILE))('a document with %s', (_, text) => {
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
