import { expect, test } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

test('a change in the first row of a table is not of the value in the first row of the table before', () => {
  const content = [
    '| 地区 | 粮食产量（万吨） |\n|---|---|\n| 山东 | 500 |',
    '| 地区 | 同比增长（%） |\n|---|---|\n| 河南 | 3.2 |',
  ].join('\n\n')
  const [, change] = extractClaims(readDocument({ path: 'tables.md', content }))
  expect(change?.relation).toMatchObject({ kind: 'change', of: null })
})
