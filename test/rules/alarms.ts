import { checkConsistency } from '../../src/check.ts'

const FRONT = '---\ndate: 2024-02-01\n---\n\n'

/** What is told as an error or a warning of texts published on one day: 「error rate: …」. */
export async function alarmsOf(...texts: readonly string[]): Promise<readonly string[]> {
  const { findings } = await checkConsistency(
    texts.map((text, index) => ({
      path: `${String.fromCharCode(97 + index)}.md`,
      content: text.startsWith('---') ? text : FRONT + text,
    })),
    { language: 'zh' },
  )
  return findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`)
}
