import { describe, expect, it } from 'vitest'
import { alarmsOf } from './alarms.ts'

describe('figures of two companies', () => {
  it.each([
    [
      'a rival named in the clause before',
      '北港航运发布年报，2023年营业收入186.42亿元。',
      '同在一地的东湾航运早一天发布年报，2023年营业收入94.28亿元。',
    ],
    [
      'a group and its listed company',
      '北港航运2023年营业收入186.42亿元。',
      '北港集团2023年营业收入642.8亿元。',
    ],
    [
      'a group that only the headline names',
      '# 北港航运发布年报\n\n截至2023年底，公司员工11460人。',
      '# 北港集团开年会\n\n截至2023年底，集团员工3.86万人。',
    ],
  ])('contradict nobody: %s', async (_, ...texts) => {
    expect(await alarmsOf(...texts)).toEqual([])
  })

  it('contradict each other where the company is one', async () => {
    const alarms = await alarmsOf(
      '北港航运2023年营业收入186.42亿元。',
      '北港航运发布年报，2023年营业收入168.42亿元。',
    )
    expect(alarms).toHaveLength(1)
  })
})
