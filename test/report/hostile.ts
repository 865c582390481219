import type { Report } from '../../src/report/report.ts'
import { claimOf, documentOf, evidenceOf, findingOf, reportOf, seriesOf } from './fixture.ts'

/** Texts that want to be more than text, by what they try. Each states 3起 in its last line. */
export const HOSTILE: Readonly<Record<string, string>> = {
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
export function reportAbout(text: string): Report {
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
