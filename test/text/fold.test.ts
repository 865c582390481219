import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { fold, foldText } from '../../src/text/fold.ts'
import { literalText, mappedTextBuilder, sourcePlace } from '../../src/text/mapped-text.ts'

describe('fold', () => {
  test.each([
    ['偵破網絡犯罪案件', '侦破网络犯罪案件'],
    ['１２３起', '123起'],
    ['３．７萬餘起', '3.7万余起'],
    ['3.7 万余起', '3.7万余起'],
    ['色 情', '色情'],
    ['DDos 攻击 100 次', 'DDos攻击100次'],
    ['IT home 2021', 'IT home 2021'],
    ['破案  抓人', '破案 抓人'],
    ['破案　抓人', '破案 抓人'],
    ['1,234,567起', '1,234,567起'],
    ['１,２３４起', '1,234起'],
    ['１，２３４起', '1,234起'],
    ['12,3起', '12，3起'],
    ['1,2345起', '1，2345起'],
    ['破案3起,抓获5人', '破案3起，抓获5人'],
    ['11:02:11', '11:02:11'],
    ['比分3: 4', '比分3:4'],
    ['其中:3起', '其中：3起'],
    ['"净网"和"护网"', '“净网”和“护网”'],
    ['「淨網」『護網』', '“净网”“护网”'],
    ['(3起);5人!', '（3起）；5人！'],
    ['3–5万', '3—5万'],
    ['净\u200b网\ufeff', '净网'],
    ['５％', '5%'],
    ['𠮷野家3家', '𠮷野家3家'],
    ['⼀起', '一起'],
  ])('reads %j as %j', (written, folded) => {
    expect(foldText(written)).toBe(folded)
  })

  test.each([
    ['案件多起 抓获5人', '案件多起 抓获5人'],
    ['增长5.2% 三季度4.9%', '增长5.2% 三季度4.9%'],
    ['票房落袋 《某片》第一', '票房落袋 《某片》第一'],
    ['抓获 1400+ 人', '抓获1400+人'],
    ['破案 3.7 万余起', '破案3.7万余起'],
  ])('keeps the space that a headline uses as a comma: %j', (written, folded) => {
    expect(fold(written, { keepSpaces: true }).text).toBe(folded)
  })

  it('changes nothing in a text that is folded already', () => {
    fc.assert(
      fc.property(newsText(), (text) => {
        const folded = fold(text, { keepSpaces: true }).text
        expect(fold(folded, { keepSpaces: true }).text).toBe(folded)
      }),
      { numRuns: 500 },
    )
  })

  it('reads every character of the basic plane the same when it is folded twice', () => {
    const changed: string[] = []
    for (let code = 0x20; code < 0xd800; code++) {
      if (code === 0x3000) continue
      const once = foldText(`文${String.fromCharCode(code)}文`)
      if (foldText(once) !== once) changed.push(code.toString(16))
    }
    expect(changed).toEqual([])
  })

  it('maps each character back to one that folds to it', () => {
    fc.assert(
      fc.property(newsText(), (text) => {
        const folded = fold(text)
        for (let at = 0; at < folded.text.length; at++) {
          const { start, end } = sourcePlace(folded, at, at + 1)
          const source = text.slice(start, end)
          const character = folded.text[at] ?? ''
          if (character === ' ') expect(source.trim()).toBe('')
          else if (source !== character && !AMBIGUOUS.test(character))
            expect(foldText(source)).toBe(character)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('keeps the map through replaced stretches', () => {
    const builder = mappedTextBuilder()
    builder.literal('３', 0)
    builder.replacement('&', 1, 6)
    builder.literal(' 萬起', 6)
    const folded = fold(builder.build())
    expect(folded.text).toBe('3&万起')
    expect(sourcePlace(folded, 1, 2)).toEqual({ start: 1, end: 6 })
    expect(sourcePlace(folded, 2, 4)).toEqual({ start: 7, end: 9 })
  })

  it('hands a folded text back as it is, map and all', () => {
    const mapped = literalText('一共办结6.2万起，到案10人。', 40)
    expect(fold(mapped)).toEqual(mapped)
  })
})

/** What these fold to depends on their neighbours. */
const AMBIGUOUS = /[,，:：“”]/

/** Text as news pages hold it: both scripts, both widths, signs, spaces, characters that show nothing. */
function newsText(): fc.Arbitrary<string> {
  const atoms = [
    '网',
    '網',
    '萬',
    '余',
    '侦破',
    '3',
    '１',
    '0',
    '12',
    '.',
    ',',
    '，',
    ':',
    '：',
    '"',
    '“',
    '”',
    ' ',
    '  ',
    '　',
    '\n',
    '\u200b',
    '\ufeff',
    'A',
    'Ｂ',
    '(',
    '）',
    '%',
    '％',
    '-',
    '–',
    '𠮷',
    '、',
    '。',
    '\u00a0',
    '😀',
    ';',
    '・',
    '⼀',
  ]
  return fc.array(fc.constantFrom(...atoms), { maxLength: 40 }).map((parts) => parts.join(''))
}
