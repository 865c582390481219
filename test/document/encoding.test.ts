import { describe, expect, it, test } from 'vitest'
import { decodeBytes } from '../../src/document/encoding.ts'

const SIMPLIFIED = '一年下来办结案件6.2万起，到案嫌疑人10.3万名。'
const TRADITIONAL = '一年下來辦結案件6.2萬起，到案嫌疑人10.3萬名。'

/** Bytes as `iconv` writes them; Node itself only decodes these encodings. */
function hex(written: string): Uint8Array {
  return Uint8Array.from(written.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

const GB18030 = hex(
  'd2bbc4eacfc2c0b4b0ecbde1b0b8bcfe362e32cdf2c6f0a3acb5bdb0b8cfd3d2c9c8cb31302e33cdf2c3fba1a3',
)
const BIG5 = hex('a440a67ea455a8d3bfecb5b2aed7a5f3362e32b855b05fa141a8ecaed7b6fbbac3a44831302e33b855a657a143')

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((character) => [character.charCodeAt(0)])
  const bytes = new Uint8Array(units.length * 2)
  const view = new DataView(bytes.buffer)
  for (const [index, unit] of units.entries()) view.setUint16(index * 2, unit, littleEndian)
  return bytes
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function bytes(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? utf8(part) : part)]))
}

describe('decodeBytes', () => {
  test.each([
    ['UTF-8', utf8(SIMPLIFIED), SIMPLIFIED, 'utf-8'],
    [
      'UTF-8 with a byte order mark, which stays',
      utf8(`\ufeff${SIMPLIFIED}`),
      `\ufeff${SIMPLIFIED}`,
      'utf-8',
    ],
    ['UTF-16LE with a mark', utf16(SIMPLIFIED, true, true), `\ufeff${SIMPLIFIED}`, 'utf-16le'],
    ['UTF-16BE with a mark', utf16(SIMPLIFIED, false, true), `\ufeff${SIMPLIFIED}`, 'utf-16be'],
    [
      'GBK declared by a meta tag',
      bytes('<meta charset="gbk"><p>', GB18030),
      `<meta charset="gbk"><p>${SIMPLIFIED}`,
      'gb18030',
    ],
    [
      'GB2312 declared the old way',
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>', GB18030),
      `<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>${SIMPLIFIED}`,
      'gb18030',
    ],
    [
      'Big5 declared by XML',
      bytes('<?xml version="1.0" encoding="big5"?>', BIG5),
      `<?xml version="1.0" encoding="big5"?>${TRADITIONAL}`,
      'big5',
    ],
    [
      'UTF-8 in spite of a declaration',
      utf8(`<meta charset="gbk">${SIMPLIFIED}`),
      `<meta charset="gbk">${SIMPLIFIED}`,
      'utf-8',
    ],
    ['nothing', new Uint8Array(), '', 'utf-8'],
  ])('reads %s without a notice', (_, content, text, encoding) => {
    expect(decodeBytes(content)).toEqual({ text, encoding, notices: [] })
  })

  test.each([
    ['GB18030', GB18030, SIMPLIFIED, 'gb18030'],
    [
      'a short line of GB18030',
      hex('b5bdc1cb3132d4c2a3acd2bbb9b2b0ecbde133313134c6f0'),
      '到了12月，一共办结3114起',
      'gb18030',
    ],
    ['Big5', BIG5, TRADITIONAL, 'big5'],
    ['UTF-16LE without a mark', utf16(SIMPLIFIED, true, false), SIMPLIFIED, 'utf-16le'],
    ['UTF-16BE without a mark', utf16(SIMPLIFIED, false, false), SIMPLIFIED, 'utf-16be'],
    ['Latin text in UTF-16LE', utf16('solved 3114 cases', true, false), 'solved 3114 cases', 'utf-16le'],
    [
      'GBK under a false declaration of UTF-8',
      bytes('<meta charset="utf-8"><p>', GB18030),
      `<meta charset="utf-8"><p>${SIMPLIFIED}`,
      'gb18030',
    ],
  ])('guesses %s and says so', (_, content, text, encoding) => {
    const decoded = decodeBytes(content)
    expect(decoded.text).toBe(text)
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.notices.map(({ code }) => code)).toEqual(['encoding-guessed'])
  })

  it('reads damaged UTF-8 around the damage, and names the place', () => {
    const decoded = decodeBytes(bytes(SIMPLIFIED, Uint8Array.of(0xe4, 0xb8), SIMPLIFIED))
    expect(decoded.text).toBe(`${SIMPLIFIED}\ufffd${SIMPLIFIED}`)
    expect(decoded.notices.map(({ code, place }) => [code, place?.start])).toEqual([
      ['encoding-damaged', SIMPLIFIED.length],
    ])
  })

  test.each([
    ['a PNG', hex('89504e470d0a1a0a0000000d49484452')],
    ['a PDF', utf8('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
    ['a zip archive', hex('504b0304140000000800')],
    ['a program', hex('7f454c4602010100000000000000000003003e00')],
    [
      'bytes without sense',
      Uint8Array.from({ length: 4000 }, (_, index) =>
        (index * 167 + (index >> 3) * 89) % 251 < 120 ? 0 : (index * 31) % 256,
      ),
    ],
  ])('takes %s for a binary and reads nothing', (_, content) => {
    const decoded = decodeBytes(content)
    expect(decoded.text).toBe('')
    expect(decoded.notices.map(({ code }) => code)).toEqual(['binary'])
  })

  it('does not take in more than any article holds', () => {
    const decoded = decodeBytes(new Uint8Array(256 * 1024 * 1024 + 1))
    expect([decoded.text, decoded.notices.map(({ code }) => code)]).toEqual(['', ['too-large']])
  })
})
