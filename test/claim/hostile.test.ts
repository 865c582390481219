import { expect, test } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

function statedIn(content: string): readonly string[] {
  return extractClaims(readDocument({ path: 'hostile.md', content })).map(({ value }) => value.stated)
}

// Read by trying every way to part the run, each of these would not come to an end.
test.each([
  ['a period of comparison and its figure', `破案9起，去年同期${'仅为'.repeat(70)}甲5起。`, ['9', '5']],
  ['a word of change and its figure', `产量同比${'均为'.repeat(70)}甲5%。`, ['5']],
  ['a share and its figure', `产量占${'达到'.repeat(22)}甲5%。`, ['5']],
])('a run of linking words between %s is read once', (_, content, stated) => {
  expect(statedIn(content)).toEqual(stated)
})
