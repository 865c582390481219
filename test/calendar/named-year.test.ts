import { describe, expect, it } from 'vitest'
import { yearByName } from '../../src/calendar/named-year.ts'

describe('the year that a text names without its number', () => {
  it.each([
    ['在新中国成立75周年之际', 2024],
    ['庆祝改革开放四十周年', 2018],
    ['“十四五”开局之年', 2021],
    ['今年是“十三五”规划收官之年', 2020],
    ['农历甲辰年', 2024],
    ['正月初八（2月17日），各班列恢复开行', 2024],
    ['除夕（1月21日）当天', 2023],
    ['9月29日（中秋节）当天', 2023],
    ['截至2月4日，春运第22天', 2025],
    ['今年春运到3月5日结束', 2024],
    ['春运从1月10日启动', 2020],
  ])('%s → %d', (text, year) => {
    expect(yearByName(['要闻', text])).toBe(year)
  })

  it.each(['新中国成立以来', '十五届三中全会', '正月初八', '（2月17日）', '春运第22天', '二十周年店庆'])(
    '%s names none',
    (text) => {
      expect(yearByName([text])).toBeNull()
    },
  )
})
