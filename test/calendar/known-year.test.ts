import { describe, expect, it } from 'vitest'
import { yearOfKnownEvent } from '../../src/calendar/known-year.ts'

describe('the year of an event that is known by its name', () => {
  it.each([
    ['受台风“山竹”影响，全省转移24万人。', 2018],
    ['“烟花”台风过后，杨梅减产。', 2021],
    ['四川泸定县发生6.8级地震。', 2022],
    ['响水县一家化工厂昨天发生爆炸。', 2019],
    ['第六届中国国际进口博览会闭幕。', 2023],
    ['第134届广交会成交223亿美元。', 2023],
    ['福建省第十六届运动会闭幕。', 2018],
  ])('%s %i', (text, year) => {
    expect(yearOfKnownEvent([text])).toBe(year)
  })

  it('is none for plain words, for storms whose name came back, and for two of different years', () => {
    expect(yearOfKnownEvent(['台风过后，江边放烟花，山竹上市。'])).toBeNull()
    expect(yearOfKnownEvent(['台风“海葵”登陆。'])).toBeNull()
    expect(yearOfKnownEvent(['台风“山竹”比台风“天鸽”强。'])).toBeNull()
  })
})
