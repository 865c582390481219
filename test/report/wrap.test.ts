import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { padded, wrap } from '../../src/report/wrap.ts'

describe('wrap', () => {
  it.each([
    ['全国侦办案件6.2万起', 10, ['全国侦办', '案件6.2万', '起']],
    ['两个总数，不能同时成立。', 10, ['两个总数，', '不能同时', '成立。']],
    ['见「默客」一词', 8, ['见「默', '客」一词']],
    ['the figures cannot both hold', 12, ['the figures', 'cannot both', 'hold']],
    ['[61500, 63000) do not meet', 12, ['[61500,', '63000) do', 'not meet']],
    ['abcdefghijkl', 5, ['abcde', 'fghij', 'kl']],
    ['see wiki.txt:66 for it', 14, ['see', 'wiki.txt:66', 'for it']],
    ['数据截至2021-10-14止', 15, ['数据', '截至2021-10-14', '止']],
    ['处罚企业3.4万余家', 12, ['处罚企业', '3.4万余家']],
    ['各地行动2021年的数', 10, ['各地', '行动2021年', '的数']],
    ['', 10, ['']],
  ])('%j at %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines)
  })

  const texts = fc.string({
    unit: fc.constantFrom('净', '网', '，', '。', '「', '」', 'a', 'b', '3', '.', ' ', '𠮷'),
  })

  it('loses nothing but spaces at the breaks', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 40 }), (text, width) => {
        expect(wrap(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })

  it('no line is wider than asked for', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 40 }), (text, width) => {
        expect(wrap(text, width).filter((line) => stringWidth(line) > width)).toEqual([])
      }),
    )
  })
})

describe('padded', () => {
  it('fills by terminal columns, in which a Han character takes two', () => {
    expect(padded('核查', 6)).toBe('核查  ')
    expect(padded('核查', 2)).toBe('核查')
  })
})
