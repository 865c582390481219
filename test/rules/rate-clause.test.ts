import { describe, expect, it } from 'vitest'
import { checkConsistency } from '../../src/check.ts'

/** The rate findings on one article. */
async function rates(text: string): Promise<readonly string[]> {
  const content = `要闻\n2024-05-03 10:00:00\n\n　　${text}\n`
  const { findings } = await checkConsistency([{ path: 'article.txt', content }])
  return findings.filter(({ rule }) => rule === 'rate').map(({ message }) => message)
}

describe('a rate is held against the value that its own clause names', () => {
  it('two rates on two bases both recompute', async () => {
    expect(
      await rates('4月注册合约9880份，较3月的5230份增加88.9%，与去年4月的6160份相比上升60.4%。'),
    ).toEqual([])
  })

  it('a rate that misses its base is told', async () => {
    expect(await rates('共报名128652人，比上届的98420人增长38.7%。')).toHaveLength(1)
  })

  it('a daily average of a year that runs on has no days to divide by', async () => {
    expect(await rates('今年以来，访港旅客已有180万人次，日均13.8万人次。')).toEqual([])
  })
})
