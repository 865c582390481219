import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

const FRONT = (title: string): string => `---\ntitle: ${title}\ndate: 2025-03-28\n---\n\n`
const OURS = `${FRONT('澜泰仪器去年营收22.46亿元')}澜泰仪器股份有限公司28日披露年报。2024年公司实现营业收入22.46亿元，净利润2.49亿元。`

describe('what companies report', () => {
  it('is not held against what another company reports', async () => {
    const other = `${FRONT('岭川咖啡去年营收60.58亿元')}岭川咖啡股份有限公司28日披露年报。2024年公司实现营业收入60.58亿元，净利润4.37亿元。`
    expect(await told([OURS, other], { notes: true, format: 'md' })).toEqual([])
  })

  it('is held against what another text tells of the same company, by its short name too', async () => {
    const broker = `${FRONT('研报：澜泰仪器看好旺季表现')}研报认为，公司2024年实现营业收入24.46亿元，净利润2.49亿元，均好于预期。`
    expect(await told([OURS, broker], { format: 'md' })).toEqual(['contradiction 22.46亿 24.46亿'])
  })
})

describe('a rate of a whole city', () => {
  it('is not held against one that another text tells of two of its hotels', async () => {
    const city = `${FRONT('香港旅游业2024年回顾')}2024年，香港酒店平均入住率85%，比2023年高3个百分点。`
    const hotels = `${FRONT('香港海洋公园年报')}2023年，香港两间酒店的平均入住率为79%。`
    expect(await told([city, hotels], { format: 'md' })).toEqual([])
  })
})
