// A newsroom script: what must an editor look at before these articles go out?
// Run it after `npm run build`: node examples/newsroom.mjs [files, globs or folders…]
import { checkConsistency } from 'hecha'

const inputs = process.argv.length > 2 ? process.argv.slice(2) : ['seeds']
const report = await checkConsistency(inputs, { language: 'zh' })

for (const finding of report.findings) {
  if (finding.severity === 'note') continue
  const [first, ...others] = finding.evidence
  console.log(`${first.document}:${first.line}:${first.column} ${finding.message}`)
  for (const other of others)
    console.log(`    ↳ ${other.document}:${other.line}:${other.column} 「${other.text}」`)
}

const { error, warning, note } = report.summary.findings
console.log(
  `\n${report.summary.documents} 篇稿件，${report.summary.claims} 个数字：错误 ${error}，警告 ${warning}，提示 ${note}`,
)
