import { describe, expect, it } from 'vitest'
import { findDateline } from '../../src/calendar/dateline.ts'
import { alarmsOf } from './alarms.ts'

const page = (day: string, text: string): string => `---\ndate: ${day}\n---\n\n${text}\n`

describe('a figure that is smaller later on', () => {
  const SPRING = page(
    '2024-04-10',
    '截至3月底，“护苗2024”专项行动在清河省检查校园周边商户1.62万家，责令整改2718家。',
  )

  it.each([
    [
      'where its text sets the earlier one beside it',
      SPRING,
      page(
        '2024-10-12',
        '“护苗2024”专项行动开展九个月来，全省责令整改1936家，比春季的2718家少782家，下降28.8%。',
      ),
    ],
    [
      'of people who are housed at an hour',
      page('2024-07-02', '截至7月2日8时，清河特大暴雨造成3人遇难，转移群众9120人，集中安置4260人。'),
      page('2024-07-04', '截至7月4日8时，清河特大暴雨造成3人遇难，转移群众12870人，仍集中安置2815人。'),
    ],
  ])('is no running total %s', async (_, ...texts) => {
    expect(await alarmsOf(...texts)).toEqual([])
  })

  it('is one where it sums up', async () => {
    const texts = [
      page('2024-07-02', '截至7月2日8时，清河特大暴雨造成3人遇难，倒塌房屋426间。'),
      page('2024-07-04', '截至7月4日8时，清河特大暴雨造成3人遇难，倒塌房屋246间。'),
    ]
    expect(await alarmsOf(...texts)).toEqual([expect.stringContaining('shrinking-total')])
  })
})

describe('the base of a step', () => {
  it('is what the words of the step set it against', async () => {
    const text = '截至3月底，全市立案932起，比昨晚公布的1165起少233起，下降20.0%。'
    expect(await alarmsOf(page('2024-04-10', text))).toEqual([])
    expect(await alarmsOf(page('2024-04-10', text.replace('下降20.0%', '下降26.0%')))).toContainEqual(
      expect.stringContaining('error rate'),
    )
  })
})

describe('what is aimed at', () => {
  it.each([
    ['under its title', '## 二、2025年目标\n\n粮食产量稳定在18万吨以上；接待游客突破900万人次。'],
    [
      'behind it in its sentence',
      '2025年的主要目标是财政收入增长5%；粮食18万吨以上；接待游客突破900万人次。',
    ],
  ])('contradicts no result: %s', async (_, aims) => {
    const text = `## 一、2024年回顾\n\n2024年，全县接待游客612.4万人次。\n\n${aims}`
    expect(await alarmsOf(page('2025-01-14', text))).toEqual([])
  })
})

describe('the staff of a subsidiary', () => {
  it('is not that of the company', async () => {
    const own = page('2025-04-19', '禾川轴承股份有限公司2024年年报显示，截至2024年末公司员工2386人。')
    const kin = page(
      '2025-04-21',
      '禾川轴承股份有限公司上周公布业绩。2024年末，公司在新加坡设有销售子公司禾川国际，员工31人。',
    )
    expect(await alarmsOf(own, kin)).toEqual([])
  })
})

describe('the day of a release that a text draws on', () => {
  it.each([
    ['【本报综合报道】据清河省统计局1月16日发布的资料，全省', null],
    ['根据市水务局3月2日公布的数据，全市', null],
    ['清河日报1月16日讯 记者获悉', '1月16日'],
    ['据新华社北京1月16日电', '1月16日'],
    ['市水务局3月2日通报，全市', '3月2日'],
  ])('is no dateline: %s', (text, expected) => {
    expect(findDateline(text, '2025-01-20')?.text ?? null).toBe(expected)
  })
})
