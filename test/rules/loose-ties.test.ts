import { describe, expect, it } from 'vitest'
import { alarmsOf } from './alarms.ts'

const FRONT = (day: string): string => `---\ndate: ${day}\n---\n\n`

const LIST =
  '2023年，赛事带动消费2.18亿元：住宿0.62亿元、餐饮0.71亿元、购物0.39亿元、交通0.33亿元、其他0.13亿元。'
const CITY = '2023年，全市接待游客4862.7万人次。\n\n实现旅游收入268.4亿元。\n\n河川县接待游客1386.2万人次，'

describe('a share of amounts further back in its text', () => {
  it.each([
    ['of the list before', `${LIST}餐饮占32.6%，居各项之首。`],
    ['of a total paragraphs before', `${CITY}占全市的28.5%。`],
    ['of what the text does not tell', `${CITY}占外省来客的37.5%。`],
    ['of two together', `${LIST}餐饮、住宿两项合计占61.0%。`],
  ])('holds: %s', async (_, text) => {
    expect(await alarmsOf(text)).toEqual([])
  })

  it.each([
    ['of the list before', `${LIST}餐饮占23.6%，居各项之首。`],
    ['of a total paragraphs before', `${CITY}占全市的82.5%。`],
  ])('does not hold with two digits swapped: %s', async (_, text) => {
    expect(await alarmsOf(text)).toMatchObject([expect.stringContaining('error rate')])
  })
})

describe('two parts after 其中', () => {
  it('may leave out the rest', async () => {
    expect(await alarmsOf('2023年末，公司门店总数5618家，其中直营3274家、联营1744家。')).toEqual([])
  })

  it('miss the whole where two digits of one changed places', async () => {
    expect(await alarmsOf('2023年末，公司门店总数5618家，其中直营3847家、联营1744家。')).toMatchObject([
      expect.stringContaining('warning part-whole'),
    ])
  })
})

describe('a base that stands inside the words of a gap', () => {
  it.each([
    ['6.7', 0],
    ['7.6', 1],
  ])('91.3 − 84.6 and %s points: %i finding', async (gap, count) => {
    const text = `2023年，全市宾馆平均入住率91.3%，比上年的84.6%提高${gap}个百分点。`
    expect(await alarmsOf(text)).toHaveLength(count)
  })
})

describe('what another text told of last year', () => {
  const LAST_YEAR = `${FRONT('2023-02-01')}2022年，全省接待游客14862.7万人次。`
  const grown = (before: string): string =>
    `${FRONT('2024-02-01')}2023年，全省接待游客15948.2万人次，上年为${before}万人次。`

  it.each([
    ['14862.7', 0],
    ['14826.7', 1],
  ])('is told again as %s: %i finding', async (before, count) => {
    expect(await alarmsOf(LAST_YEAR, grown(before))).toHaveLength(count)
  })
})

describe('a count of one hour', () => {
  const AFTERNOON = `${FRONT('2024-03-12')}截至12日17时，云南省昭通市大关地震已造成3人遇难、41人受伤。`

  it.each([
    ['a later one of a county', '截至12日23时，大关县在大关地震中已有11人遇难、127人受伤。'],
    ['what came on top', '截至12日23时，大关县在大关地震中又找到6名遇难者。'],
  ])('says nothing against %s', async (_, text) => {
    const found = await alarmsOf(AFTERNOON, `${FRONT('2024-03-12')}${text}`)
    expect(found.filter((one) => one.includes(' region: '))).toEqual([])
  })
})

describe('texts on one company', () => {
  const flash = `${FRONT('2024-01-21')}# 岭川咖啡业绩快报：去年营收60.58亿元\n\n岭川咖啡发布业绩快报。经初步核算、未经审计，2023年公司实现营业收入60.58亿元。`
  const report = (revenue: string): string =>
    `${FRONT('2024-04-18')}# 岭川咖啡2023年报\n\n浦江证券报4月18日讯 岭川咖啡披露年报。经审计，2023年公司实现营业收入${revenue}亿元。与1月的业绩快报相比，营业收入调增0.16亿元。`

  it('told in a paper whose name ends like one, are held against each other', async () => {
    expect(await alarmsOf(flash, report('60.85'))).not.toEqual([])
  })

  it('may settle what a first count told', async () => {
    expect(await alarmsOf(flash, report('60.74'))).toEqual([])
  })
})
