import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/claims.ts'
import { readDocument } from '../../src/document/read-document.ts'

function told(content: string): readonly string[] {
  return extractClaims(readDocument({ path: 'entry.md', content })).map(
    ({ campaign, date }) => `${campaign?.name ?? '-'} …${date.end}`,
  )
}

describe('a series that a text tells year by year', () => {
  const entry = [
    '---\ntitle: “清野”专项行动\ndate: 2024-03-18\n---',
    '“清野”专项行动每年开展，以年份命名，如“清野2019”。截至2023年底，历届行动共破案2584起。',
    '### 2019年',
    '首届行动于4月10日启动，9月30日结束，破案432起。6月，警方查获鳞片41公斤。',
    '### 2020年',
    '“清野2020”延长至年底，当年共破案698起。',
    '## 汇总',
    '| 届次 | 破案（起） |\n|---|---|\n| 清野2019 | 432 |\n| 清野2020 | 698 |\n',
  ].join('\n\n')

  it('takes its year from the chapter, and its days from the year of the chapter', () => {
    expect(told(entry)).toEqual([
      '清野 …2023-12-31',
      '清野2019 …2019-09-30',
      '清野2019 …2019-06-30',
      '清野2020 …2020-12-31',
      '清野2019 …2019-09-30',
      '清野2020 …2020-12-31',
    ])
  })

  it('is of this year where the text says that it is held for so many years', () => {
    const text =
      '---\ntitle: 便民\ndate: 2023-06-08\n---\n\n今年是连续第10年开展“便民春雨”行动。截至5月底，辅导8600户次。\n'
    expect(told(text)).toEqual(['便民春雨2023 …2023-05-31'])
  })
})
