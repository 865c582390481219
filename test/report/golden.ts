import { script, style } from '../../src/report/html/bundled.ts'

const EXTENSION = new Map([
  ['pretty', 'txt'],
  ['github', 'txt'],
  ['markdown', 'md'],
  ['junit', 'xml'],
  ['csv', 'csv'],
  ['jsonl', 'jsonl'],
  ['html', 'html'],
])

/** `seeds.sarif.json` */
export function goldenName(of: string, format: string): string {
  return `${of}.${format}.${EXTENSION.get(format) ?? 'json'}`
}

/** A page on lines, without script and style, which have tests of their own (test/browser). Other formats as they are. */
export function withoutAssets(text: string): string {
  if (!text.startsWith('<!doctype html>')) return text
  return text
    .replace(script, '')
    .replace(style, '')
    .replace(/sha256-[^&']+/g, 'sha256-…')
    .replaceAll('><', '>\n<')
}
