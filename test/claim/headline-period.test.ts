import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

describe('a small figure of a headline', () => {
  const ends = (title: string, text: string) =>
    extractClaims(
      readDocument({ path: 'a.md', content: `---\ntitle: ${title}\ndate: 2024-11-12\n---\n\n${text}` }),
    ).map(({ date }) => date.end)

  it.each([
    ['“驭风”行动拘26人', '警方于11月1日至10日展开“驭风”行动，拘捕26人。今年首九个月，全区交通意外118宗。'],
    ['“驭风”行动 26人被捕', '警方于11月1日至10日展开“驭风”行动，26人被捕。今年1至9月，全区交通意外118宗。'],
    ['交通意外降36.4%', '11月1日至10日，全区交通意外宗数下降36.4%。今年1至9月，全区交通意外118宗。'],
  ])('is of the period in which the body tells the same: %s', (title, text) => {
    expect(ends(title, text)[0]).toBe('2024-11-10')
  })
})
