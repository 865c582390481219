// Articles as code: the build fails when two published figures contradict each other.
// Run it after `npm run build`: npx vitest run --dir examples
import { checkConsistency } from 'hecha'
import { expect, test } from 'vitest'

test('the archive holds no contradiction', async () => {
  const report = await checkConsistency(['seeds'], { failOn: 'error' })
  expect(report.findings.filter((finding) => finding.severity === 'error')).toEqual([])
  expect(report.ok).toBe(true)
})

test('a falling running total stops the build', async () => {
  const report = await checkConsistency([
    { path: 'june.txt', content: '今年以来，截至2024年6月30日，“清流2024”专项行动共侦破案件3.1万起。' },
    { path: 'december.txt', content: '今年以来，截至2024年12月31日，“清流2024”专项行动共侦破案件2.8万起。' },
  ])
  expect(report.ok).toBe(false)
  expect(report.findings[0]?.rule).toBe('shrinking-total')
})
