import { checkConsistency } from '../../src/check.ts'

/** What is told of texts, each published on its own: rule and the first two figures or words marked, notes where asked for. */
export async function told(
  texts: readonly string[],
  { notes = false, format = 'txt' } = {},
): Promise<readonly string[]> {
  const input = texts.map((content, at) => ({ path: `${at}.${format}`, content }))
  const report = await checkConsistency(input, { language: 'zh' })
  return report.findings
    .filter(({ severity }) => notes || severity !== 'note')
    .map(({ rule, evidence }) => {
      const marked = evidence.slice(0, 2).map(({ document, mark }) => {
        const content = input.find(({ path }) => path === document)?.content ?? ''
        return mark ? content.slice(mark.start, mark.end) : ''
      })
      return `${rule} ${marked.sort().join(' ')}`.trim()
    })
}
