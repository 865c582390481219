import { describe, expect, it } from 'vitest'
import { checkConsistency } from '../../src/check.ts'

/** The rules that speak up on articles. */
async function rulesOn(...texts: readonly string[]): Promise<readonly string[]> {
  const { findings } = await checkConsistency(
    texts.map((text, index) => ({
      path: `article-${index}.txt`,
      content: `要闻\n2024-03-${10 + index} 10:00:00\n\n　　${text}\n`,
    })),
  )
  return findings.map(({ rule }) => rule)
}

describe('slips that the words themselves show', () => {
  it('one figure is told in 万 in one text and in 亿 in another that names no campaign', async () => {
    const first = '“云盾2023”专项行动成果公布。2023年，全国公安机关关停涉案网络账号467.3万个。'
    const again = (unit: string) => `回头看这一年，2023年全国关停涉案网络账号467.3${unit}个，成效明显。`
    expect(await rulesOn(first, again('亿'))).toContain('contradiction')
    expect(await rulesOn(first, again('万'))).toEqual([])
  })

  it('a running count told in the very same words shrinks', async () => {
    const first = '截至3月9日，全市累计修复水毁道路213公里。'
    const again = (length: number) => `通报称，到3月10日，全市累计修复水毁道路${length}公里。`
    expect(await rulesOn(first, again(184))).toContain('shrinking-total')
    expect(await rulesOn(first, again(241))).toEqual(['superseded-interim'])
  })

  it('earnings per share of one year have two digits swapped', async () => {
    const first = '公司2023年营业收入88.34亿元，基本每股收益2.46元。'
    const again = (value: string) => `公司年报显示，2023年基本每股收益${value}元。`
    expect(await rulesOn(first, again('2.64'))).toContain('contradiction')
    expect(await rulesOn(first, again('2.46'))).not.toContain('contradiction')
  })

  it('people are listed by name, one more than counted', async () => {
    expect(await rulesOn('会议选举赵青山、孙若水、吴远帆、郑思齐等3人为副会长。')).toContain('enumeration')
    expect(await rulesOn('会议选举赵青山、孙若水、吴远帆、郑思齐等4人为副会长。')).toEqual([])
    expect(await rulesOn('会议选举赵青山、孙若水、吴远帆、郑思齐等9人为副会长。')).toEqual([])
  })

  it('a campaign runs from a year after its own, which the text names too', async () => {
    const text = (year: number) =>
      `“云盾2023”专项行动成果公布。“云盾${year}”专项行动自2023年2月持续至11月，分两个阶段推进。`
    expect(await rulesOn(text(2022))).toContain('campaign-label')
    expect(await rulesOn(text(2023))).toEqual([])
  })

  it('a word that is always a slip is told', async () => {
    expect(await rulesOn('各地抓好桔秆综合利用。')).toContain('misspelled-term')
    expect(await rulesOn('各地抓好秸秆综合利用。')).toEqual([])
  })
})
