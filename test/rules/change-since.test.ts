import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

const article = (text: string): string => `要闻\n2025-05-03 10:00:00\n\n　　${text}\n`
const rates = async (text: string): Promise<readonly string[]> =>
  (await told([article(text)])).filter((one) => one.startsWith('rate'))

describe('a change whose base stands elsewhere in the text', () => {
  it('is told where a slip of its digits keeps it from that base', async () => {
    const text = '一季度，湖北省出口1264.7亿元，增长31.1%；进口517.7亿元。去年同期，湖北省出口1118.3亿元。'
    expect(await rates(text)).toHaveLength(1)
  })

  it.each([
    '一季度，湖北省出口1264.7亿元，增长13.1%；进口517.7亿元。去年同期，湖北省出口1118.3亿元。',
    '一季度，湖北省出口1264.7亿元，增长8.4%；进口517.7亿元。去年同期，湖北省出口1118.3亿元。',
  ])('is left alone where it fits, or is of another base: %s', async (text) => {
    expect(await rates(text)).toEqual([])
  })
})
