import { describe, expect, it } from 'vitest'
import { alarmsOf } from './alarms.ts'

const REPORT = '2024年，江北省规模以上工业企业研发投入864.2亿元，占营业收入的1.97%。'

describe('a rate that another text tells with its digits swapped', () => {
  it.each([
    ['share', REPORT, '2024年，江北省规模以上工业企业研发投入占营收的1.79%。', '1.79%'],
    [
      'growth',
      '2024年，江北省粮食产量366.8万吨，同比增长8.3%。',
      '2024年，江北省粮食产量同比增长3.8%。',
      '3.8%',
    ],
  ])('is a clash: %s', async (_, right, wrong, told) => {
    const alarms = await alarmsOf(right, wrong)
    expect(alarms).toEqual([expect.stringMatching(/^warning contradiction: .*疑似两位数字颠倒/)])
    expect(alarms[0]).toContain(told)
  })

  it.each([
    ['another period', '2023年，江北省粮食产量同比增长3.8%。'],
    ['another value', '2024年，江北省粮食产量同比增长7.9%。'],
    ['a first count', '初步统计，2024年，江北省粮食产量同比增长3.8%。'],
    ['another company', '2024年，江北省云川公司粮食产量同比增长3.8%。'],
  ])('is none with %s', async (_, text) => {
    expect(await alarmsOf('2024年，江北省粮食产量366.8万吨，同比增长8.3%。', text)).toEqual([])
  })
})
