import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

const text = (sentence: string): string =>
  `---\ndate: 2024-12-20\n---\n\n公安部通报“云盾2024”专项行动情况。${sentence}`

describe('a count under a campaign that begins before its year', () => {
  it('is noted where it begins well within the year before', async () => {
    const sentence = '2023年8月至2024年9月，“云盾2024”专项行动共侦破案件95起。'
    expect(await told([text(sentence)], { notes: true, format: 'md' })).toEqual(['campaign-label 95'])
  })

  it.each([
    ['a season over New Year', '2023年11月至2024年3月，“云盾2024”专项行动共侦破案件95起。'],
    ['all that was done in many years', '2017年1月至2024年9月，“云盾2024”专项行动共侦破案件95起。'],
  ])('is none where it is %s', async (_, sentence) => {
    expect(await told([text(sentence)], { notes: true, format: 'md' })).toEqual([])
  })
})
