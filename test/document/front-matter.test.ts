import { describe, expect, it, test } from 'vitest'
import { readDocument } from '../../src/document/read-document.ts'

const BODY = '全年共侦办案件6.2万起。'

function read(content: string): ReturnType<typeof readDocument> {
  return readDocument({ path: 'a.md', content })
}

describe('front matter', () => {
  test.each([
    ['YAML', `---\ntitle: 全年办案6.2万起\ndate: 2022-01-05\nsource: 某某日报\n---\n${BODY}`],
    [
      'YAML after an empty line',
      `\n---\ntitle: 全年办案6.2万起\ndate: 2022-01-05\nsource: 某某日报\n---\n${BODY}`,
    ],
    [
      'YAML after a byte order mark, with CRLF',
      `\ufeff---\r\ntitle: 全年办案6.2万起\r\ndate: 2022-01-05\r\nsource: 某某日报\r\n---\r\n${BODY}`,
    ],
    ['YAML by name', `---yaml\ntitle: 全年办案6.2万起\ndate: 2022-01-05\nsource: 某某日报\n---\n${BODY}`],
    [
      'TOML by name',
      `---toml\ntitle = "全年办案6.2万起"\ndate = 2022-01-05\nsource = "某某日报"\n---\n${BODY}`,
    ],
    [
      'TOML between plus signs',
      `+++\ntitle = '全年办案6.2万起'\ndate = 2022-01-05\nsource = '某某日报'\n+++\n${BODY}`,
    ],
    [
      'JSON by name',
      `---json\n{"title": "全年办案6.2万起", "date": "2022-01-05", "source": "某某日报"}\n---\n${BODY}`,
    ],
    [
      'JSON between semicolons',
      `;;;\n{"title": "全年办案6.2\\u4e07起", "date": "2022-01-05", "source": "某某日报"}\n;;;\n${BODY}`,
    ],
  ])('is read as %s', (_, content) => {
    const document = read(content)
    expect(document.notices).toEqual([])
    expect(document.format).toBe('markdown')
    expect(document.blocks.map(({ kind, folded }) => [kind, folded.text])).toEqual([
      ['headline', '全年办案6.2万起'],
      ['paragraph', BODY],
    ])
    expect(document.metadata.publisher).toBe('某某日报')
    expect(document.metadata.published?.date).toBe('2022-01-05')
    expect(document.furniture.map(({ reason }) => reason)).toContain('metadata')
  })

  test.each([
    ['发布: 2025年4月28日', '2025-04-28'],
    ['上线: 2025-04-28 18:30', '2025-04-28'],
    ['播出日期: 2025/4/28', '2025-04-28'],
    ['截止日期: 2025年4月28日', undefined],
    ['活动: 2025年4月28日', undefined],
    ['初稿: 2025-04-26\n终稿: 2025-04-28', undefined],
  ])('dates a page by %s', (fields, date) => {
    expect(read(`---\n标题: 全年办案6.2万起\n${fields}\n---\n${BODY}`).metadata.published?.date).toBe(date)
  })

  test.each(['js', 'javascript', 'coffee', 'cson', 'ruby'])('is refused, not run, in %s', (language) => {
    const flag = '__hechaExecuted'
    const document = read(`---${language}\n{ title: (globalThis.${flag} = "破案9起") }\n---\n${BODY}`)
    expect(flag in globalThis).toBe(false)
    expect(document.notices.map(({ code }) => code)).toEqual(['front-matter-refused'])
    expect(document.blocks.map(({ folded }) => folded.text)).toEqual([BODY])
  })

  test.each([
    ['an open quote', `---\ndate: 2022-01-05\ntitle: "全年办案\n---\n${BODY}`],
    ['a bad indent', `---\na: 1\n  b: 2\ntitle: x\n---\n${BODY}`],
    ['broken TOML', `+++\ntitle = 全年\n+++\n${BODY}`],
    ['broken JSON', `;;;\n{"title": }\n;;;\n${BODY}`],
    ['brackets without end', `---\na: ${'['.repeat(20_000)}\n---\n${BODY}`],
    ['blank lines without end', `---\n${'\n'.repeat(60_000)}title: x\n---\n${BODY}`],
    ['more text than any head has', `---\n${'a: 1\n'.repeat(40_000)}---\n${BODY}`],
  ])('with %s is told with its line, and the body is read', (_, content) => {
    const document = read(content)
    expect(document.notices.map(({ code }) => code)).toEqual(['front-matter-broken'])
    expect(document.notices[0]?.message.zh).toMatch(/^第 \d+ 行：/)
    expect(document.notices[0]?.message.en).toMatch(/^Line \d+: /)
    expect(document.blocks.map(({ folded }) => folded.text).at(-1)).toBe(BODY)
  })

  it.each([
    ['a quotation mark that is no YAML', '"老区"换新颜：办案12起', 'title: "老区"换新颜：办案12起'],
    ['a colon that is no YAML', '通报: 全年: 办案12起', 'title: 通报: 全年: 办案12起'],
    ['a quote of its own that is whole', '办案12起', 'title: "办案12起"\nnote: "一"二'],
  ])('with %s is read line by line as far as it goes', (_, title, lines) => {
    const document = read(`---\n${lines}\ndate: 2022-01-05\n---\n${BODY}`)
    expect(document.notices.map(({ code }) => code)).toEqual(['front-matter-broken'])
    expect(document.blocks[0]?.kind).toBe('headline')
    expect(document.blocks[0]?.shown.text).toBe(title)
    expect(document.metadata.published?.date).toBe('2022-01-05')
  })

  it('names the line where the YAML breaks', () => {
    const document = read(`---\ndate: 2022-01-05\nauthor: 某人\ntitle: "全年" 办案\n---\n${BODY}`)
    expect(document.notices[0]?.message.en).toMatch(/^Line 4: /)
  })

  it('is not seen in a rule without an end, nor in dashes inside a text', () => {
    expect(read(`---\n${BODY}`).blocks.map(({ folded }) => folded.text)).toEqual([BODY])
    expect(read(`${BODY}\n\n---\ntitle: 3起\n---\n`).blocks[0]?.folded.text).toBe(BODY)
  })

  it('does not expand YAML aliases into the memory', () => {
    const bomb = Array.from(
      { length: 30 },
      (_, index) => `a${index + 1}: &a${index + 1} [${Array(10).fill(`*a${index}`).join(',')}]`,
    )
    const document = read(`---\na0: &a0 [x]\n${bomb.join('\n')}\ntitle: 办案3起\n---\n${BODY}`)
    expect(document.blocks.map(({ folded }) => folded.text)).toEqual(['办案3起', BODY])
  })

  it('reads the same file twice alike', () => {
    const content = `---\ntitle: 办案3起\n---\n${BODY}`
    expect(read(content)).toEqual(read(content))
  })
})
