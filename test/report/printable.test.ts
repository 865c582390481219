import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  harmlessToRunners,
  printable,
  printableJson,
  shortened,
  uriComponent,
} from '../../src/report/printable.ts'

describe('printable', () => {
  it.each([
    ['3114起，6.2万余', '3114起，6.2万余'],
    ['𠮷野家 👍 é', '𠮷野家 👍 é'],
    ['甲\n乙\t丙\r\n丁', '甲 乙 丙  丁'],
    ['\u001b[31m红\u0007', '␛[31m红␇'],
    ['\u007f\u009b', '␡<U+009B>'],
    ['\u202e倒\u202c', '<U+202E>倒<U+202C>'],
    ['零\u200b宽\ufeff', '零<U+200B>宽<U+FEFF>'],
    ['\u2028\u2029\u0085', '   '],
    ['半\ud83d个', '半\ufffd个'],
    ['\u{e0041}', '<U+E0041>'],
  ])('%j is shown as %j', (text, shown) => {
    expect(printable(text)).toBe(shown)
  })

  it('says nothing new when it is asked twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => printable(printable(text)) === printable(text)),
    )
  })
})

describe('printableJson', () => {
  it('reads back as what was written, from printable characters alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = printableJson([text], 2)
        expect(JSON.parse(json)).toEqual([text])
        expect(printable(json.replaceAll('\n', ''))).toBe(json.replaceAll('\n', ''))
      }),
    )
  })
})

describe('shortened', () => {
  it.each([
    ['一二三', 3, '一二三'],
    ['一二三四', 3, '一二…'],
    ['一𠮷三四', 3, '一…'],
  ])('%j to %i units is %j', (text, length, short) => {
    expect(shortened(text, length)).toBe(short)
  })
})

describe('uriComponent', () => {
  it('takes half a character too', () => {
    expect(uriComponent('a/\ud800净')).toBe('a%2F%EF%BF%BD%E5%87%80')
  })
})

describe('harmlessToRunners', () => {
  it.each(['::error::x', '   ::add-mask::x', 'a ##[group]x'])('%j is no command any more', (line) => {
    expect(harmlessToRunners(line)).not.toMatch(/^\s*::|##\[/)
  })

  it.each(['净网2021::x', '12:30', 'a: b'])('%j stays', (line) => {
    expect(harmlessToRunners(line)).toBe(line)
  })
})
