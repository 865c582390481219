// Checks a folder and writes the discrepancy report that an editor opens in a browser.
// Run it after `npm run build`: node examples/write-report.mjs [folder] [report.html]
import { writeFile } from 'node:fs/promises'
import { checkConsistency, formatReport } from 'hecha'

const [folder = 'seeds', file = 'report.html'] = process.argv.slice(2)
const report = await checkConsistency(folder, { language: 'zh' })

await writeFile(file, formatReport(report, 'html'))
console.log(`${file}: ${report.findings.length} findings in ${report.documents.length} documents`)
