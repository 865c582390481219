import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

const table = (head: string, rows: readonly string[]): string =>
  `---\ntitle: 公司年报\ndate: 2026-01-20\n---\n\n2025年各业务情况如下。\n\n|${head}|\n|${head.replace(/[^|]+/g, '---')}|\n${rows.map((row) => `|${row}|`).join('\n')}\n`
const rates = async (head: string, rows: readonly string[]): Promise<readonly string[]> =>
  (await told([table(head, rows)], { format: 'md' })).filter((one) => one.startsWith('rate'))

const SHARES = '业务|收入（亿元）|构成'
const GROWTH = '地区|今年案件（起）|往年案件（起）|变动'

describe('a column that all rows but one have as the same of other columns', () => {
  it('is told of that row, as a share of the total', async () => {
    const rows = [
      '医院|48.36|56.0%',
      '专科|21.74|21.5%',
      '体检|9.85|11.4%',
      '线上|6.47|7.5%',
      '合计|86.42|100%',
    ]
    expect(await rates(SHARES, rows)).toHaveLength(1)
  })

  it('is told of that row, as a growth', async () => {
    const rows = ['东城|1320|1200|10.0%', '西城|903|860|5.0%', '南城|742|700|16.0%', '北城|618|600|3.0%']
    expect(await rates(GROWTH, rows)).toHaveLength(1)
  })

  it('says nothing where all fit, where two do not, or where the column is of something else', async () => {
    const fitting = [
      '医院|48.36|56.0%',
      '专科|21.74|25.2%',
      '体检|9.85|11.4%',
      '线上|6.47|7.5%',
      '合计|86.42|100%',
    ]
    expect(await rates(SHARES, fitting)).toEqual([])
    const twice = [
      '医院|48.36|56.0%',
      '专科|21.74|21.5%',
      '体检|9.85|14.4%',
      '线上|6.47|7.5%',
      '合计|86.42|100%',
    ]
    expect(await rates(SHARES, twice)).toEqual([])
    const margins = [
      '医院|48.36|21.3%',
      '专科|21.74|34.8%',
      '体检|9.85|27.6%',
      '线上|6.47|15.2%',
      '合计|86.42|25.0%',
    ]
    expect(await rates(SHARES, margins)).toEqual([])
  })
})
