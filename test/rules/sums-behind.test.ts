import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

const FRONT = (title: string): string => `---\ntitle: ${title}\ndate: 2024-08-16\n---\n\n`

describe('a figure that is of two others together', () => {
  it.each([
    [
      'an average of what came and what went',
      `${FRONT('临河站客流')}2023年，该站累计发送旅客158.3万人次，到达旅客161.7万人次，日均到发8767人次。`,
    ],
    [
      'a headline of two kinds that the body tells apart',
      `${FRONT('一个月查酒醉驾612起')}7月以来，全市共查处交通违法行为8.3万起，其中酒驾541起、醉驾71起，超员298起。`,
    ],
  ])('agrees: %s', async (_, text) => {
    expect(await told([text], { format: 'md' })).toEqual([])
  })
})
