import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { formatReport } from '../../src/report/formats.ts'
import { documentOf, findingOf, reportOf, wordEvidence } from './fixture.ts'
import { sampleReport } from './sample.ts'

describe('pretty', () => {
  it.each([
    ['zh', 80, {}],
    ['en', 80, {}],
    ['en', 200, {}],
    ['en', 120, { verbose: true }],
    ['zh', 80, { quiet: true }],
  ] as const)('matches the golden in %s at %i columns with %o', async (language, width, options) => {
    const name = [language, width, ...Object.keys(options)].join('-')
    await expect(formatReport(sampleReport(language), 'pretty', { width, ...options })).toMatchFileSnapshot(
      `golden/pretty-${name}.txt`,
    )
  })

  it.each([64, 80, 96, 120, 200])('no line is wider than %i columns, places and paths aside', (width) => {
    const lines = formatReport(sampleReport('zh'), 'pretty', { width }).split('\n')
    expect(lines.filter((line) => stringWidth(line) > width && !/[→↳] \S+$/.test(line))).toEqual([])
  })

  it('says the same with colours as without, but underlines by escape instead of a line of ~', () => {
    const options = { width: 100 }
    const colored = formatReport(sampleReport('en'), 'pretty', { ...options, color: true })
    const plain = formatReport(sampleReport('en'), 'pretty', options)
    expect(colored).toContain('\u001b[4m2.1万\u001b[24m')
    expect(stripVTControlCharacters(colored)).toBe(plain.replace(/^ +~+\n/gm, ''))
  })

  it('puts the line of ~ right under the figure, counted in terminal columns', () => {
    const lines = formatReport(sampleReport('zh'), 'pretty', { width: 80 }).split('\n')
    const at = lines.findIndex((line, index) => /^ +~+$/.test(line) && lines[index - 1]?.includes('1.2万余'))
    const [above = '', below = ''] = [lines[at - 1], lines[at]]
    expect(below.indexOf('~')).toBe(stringWidth(above.slice(0, above.indexOf('1.2万余'))))
    expect(below.trim().length).toBe(stringWidth('1.2万余'))
  })

  it('puts the document with the worst finding first, and one without findings last', () => {
    const clean = documentOf('a.txt', '全年破案12起。')
    const noted = documentOf('b.txt', '全年破案13起。')
    const wrong = documentOf('c.txt', '全年破案14起。')
    const finding = (severity: 'error' | 'note', document: typeof clean, figure: string) =>
      findingOf({
        rule: 'date',
        severity,
        message: severity,
        explanation: '',
        evidence: [wordEvidence({ document, quote: document.original, figure })],
      })
    const report = reportOf({
      language: 'en',
      documents: [clean, noted, wrong],
      series: [],
      findings: [finding('error', wrong, '14起'), finding('note', noted, '13起')],
    })
    const text = formatReport(report, 'pretty', { verbose: true })
    expect(text.match(/^[abc]\.txt/gm)).toEqual(['c.txt', 'b.txt', 'a.txt'])
  })

  it('shows some of many places, and says how many more there are', () => {
    const document = documentOf('a.txt', '甲乙丙丁戊己庚辛')
    const evidence = [...document.original].map((figure) => wordEvidence({ document, quote: figure, figure }))
    const finding = findingOf({ rule: 'date', severity: 'note', message: '八处', explanation: '', evidence })
    const report = reportOf({ language: 'en', documents: [document], series: [], findings: [finding] })
    expect(formatReport(report, 'pretty')).toMatch(
      /「戊」\n +~~\n +and 3 more places \(--verbose lists all\)\n/,
    )
    expect(formatReport(report, 'pretty', { verbose: true })).toMatch(/「辛」/)
  })

  it('a clean report is its summary line', () => {
    const report = reportOf({
      language: 'en',
      documents: [documentOf('a.txt', '无事')],
      series: [],
      findings: [],
    })
    expect(formatReport(report, 'pretty')).toBe('1 document, 0 claims in 0 series: nothing found\n')
  })
})
