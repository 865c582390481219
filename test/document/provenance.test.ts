import { decodeHTML } from 'entities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/document/document.ts'
import { readDocument } from '../../src/document/read-document.ts'
import { sourcePlace } from '../../src/text/mapped-text.ts'

/** Every unit of every block stands in the original as itself, as an entity or escape of itself, or as white space. */
function expectExactMap(document: Document): void {
  for (const { shown, folded } of document.blocks) {
    let last = -1
    for (let at = 0; at < shown.text.length; at++) {
      const unit = shown.text[at] ?? ''
      const { start, end } = sourcePlace(shown, at, at + 1)
      const source = document.original.slice(start, end)
      expect(start).toBeGreaterThanOrEqual(last)
      last = start
      if (source === unit) continue
      if (/\s/.test(unit)) expect(decodeHTML(source.replace(/<[^>]*>/g, '')).trim()).toBe('')
      else
        expect(decodeHTML(source) === source ? source.replace(/^\\/, '') : decodeHTML(source)).toContain(unit)
    }
    for (let at = 0; at < folded.text.length; at++) {
      const { start, end } = sourcePlace(folded, at, at + 1)
      const within = shown.runs.some((run) => start >= run.start && end <= run.end)
      // A space of the folded text may stand for several of the shown one.
      if (folded.text[at] !== ' ') expect(within).toBe(true)
    }
  }
}

/** What a reader sees, spaces aside. */
function visibleText(document: Document): string {
  return document.blocks.map(({ shown }) => shown.text.replace(/\s/g, '')).join('|')
}

interface Atom {
  readonly source: string
  readonly seen: string
}

const HTML_ATOMS: readonly Atom[] = [
  { source: '破案', seen: '破案' },
  { source: '3114', seen: '3114' },
  { source: '&nbsp;', seen: '' },
  { source: '&lt;', seen: '<' },
  { source: '&amp;', seen: '&' },
  { source: '&#x4e07;', seen: '万' },
  { source: '&#20313;', seen: '余' },
  { source: '&ldquo;', seen: '“' },
  { source: '&middot;', seen: '·' },
  { source: '&amp;lt;', seen: '&lt;' },
  { source: '&#32;', seen: '' },
  { source: '&#10;&gt;', seen: '>' },
  { source: ' &reg 3', seen: '®3' },
  { source: ' ', seen: '' },
  { source: '\r\n', seen: '' },
  { source: '\n', seen: '' },
  { source: '𠮷', seen: '𠮷' },
  { source: '😀', seen: '😀' },
  { source: '<!-- 5起 -->', seen: '' },
  { source: '<b>起</b>', seen: '起' },
  { source: '<span class="x"><i>6.2</i>万</span>', seen: '6.2万' },
  { source: '<script>var a = 7</script>', seen: '' },
  { source: '<font color=red>網', seen: '網' },
  { source: '</font>', seen: '' },
  { source: '<img src="1.jpg" alt="8起">', seen: '' },
  { source: 'x²', seen: 'x²' },
  { source: '，', seen: '，' },
]

const MARKDOWN_ATOMS: readonly Atom[] = [
  { source: '破案', seen: '破案' },
  { source: '3114', seen: '3114' },
  { source: '**6.2**', seen: '6.2' },
  { source: '*万*', seen: '万' },
  { source: '\\*', seen: '*' },
  { source: '&amp;', seen: '&' },
  { source: '&#20313;', seen: '余' },
  { source: '[网](https://example.com/9)', seen: '网' },
  { source: '![8起](a.png)', seen: '' },
  { source: '`7`', seen: '7' },
  { source: '<b>起</b>', seen: '起' },
  { source: ' ', seen: '' },
  { source: '𠮷', seen: '𠮷' },
  { source: '，', seen: '，' },
  { source: 'x²', seen: 'x²' },
]

/** `between` stands between any two atoms: marks that touch mean something else in Markdown. */
function paragraphs(atoms: readonly Atom[], between: readonly Atom[]): fc.Arbitrary<readonly Atom[][]> {
  // Prose at both ends, so that no paragraph is empty, a heading, furniture or the rest of another.
  const start: Atom = { source: '今年以来，全国公安机关共计', seen: '今年以来，全国公安机关共计' }
  const end: Atom = { source: '处，成效显著。', seen: '处，成效显著。' }
  const body = fc
    .array(fc.constantFrom(...atoms), { maxLength: 12 })
    .map((list) => list.flatMap((atom) => [atom, ...between]))
  return fc.array(
    body.map((inner) => [start, ...inner, end]),
    { minLength: 1, maxLength: 4 },
  )
}

function seenOf(parts: readonly (readonly Atom[])[]): string {
  return parts.map((atoms) => atoms.map(({ seen }) => seen).join('')).join('|')
}

describe('the map from blocks to the original', () => {
  it('is exact and loses no text in generated HTML, with and without a byte order mark', () => {
    fc.assert(
      fc.property(paragraphs(HTML_ATOMS, []), fc.boolean(), (parts, marked) => {
        const html = parts.map((atoms) => `<p>${atoms.map(({ source }) => source).join('')}</p>`).join('\r\n')
        const document = readDocument({
          path: 'a.html',
          content: `${marked ? '\ufeff' : ''}<div>${html}</div>`,
        })
        expectExactMap(document)
        expect(visibleText(document)).toBe(seenOf(parts))
      }),
      { numRuns: 300 },
    )
  })

  it('is exact and loses no text in generated Markdown, with LF and CRLF, with and without front matter', () => {
    fc.assert(
      fc.property(
        paragraphs(MARKDOWN_ATOMS, [{ source: '某', seen: '某' }]),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (parts, eol, front) => {
          const body = parts.map((atoms) => atoms.map(({ source }) => source).join('')).join(eol + eol)
          const head = front ? `---${eol}author: 记者${eol}---${eol}` : ''
          const document = readDocument({ path: 'a.md', content: `${head}${body}${eol}` })
          expectExactMap(document)
          expect(visibleText(document)).toBe(seenOf(parts))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is exact for any text at all, in every format', () => {
    const signs = [
      '<p>',
      '</p>',
      '<td>',
      '<table>',
      '<h2>',
      '&amp',
      '&#',
      '# ',
      '- ',
      '|',
      '**',
      '[',
      '](',
      '\n',
      '\r',
      '---\n',
      '　　',
      '3起',
      '。',
      '，',
      '\0',
      '\ufeff',
      '<!--',
      '>',
      '`',
      '~~',
      '\\',
      '<br>',
      'title: "',
      "'",
      '<sup>2</sup>',
      '<pre>',
      '</b>',
      '<b>',
      '萬',
      '𠮷',
      '\ud842',
    ]
    const text = fc.array(fc.oneof(fc.constantFrom(...signs), fc.string({ maxLength: 4 })), { maxLength: 40 })
    fc.assert(
      fc.property(text, fc.constantFrom('a.md', 'a.html', 'a.txt', 'a'), (parts, path) => {
        const content = parts.join('')
        const document = readDocument({ path, content })
        expect(document.original).toBe(content)
        for (const { shown, folded } of document.blocks) {
          for (const mapped of [shown, folded]) {
            let at = 0
            for (const run of mapped.runs) {
              expect(run.at).toBe(at)
              expect(run.start).toBeLessThanOrEqual(run.end)
              expect(run.end).toBeLessThanOrEqual(content.length)
              at += run.length
            }
            expect(at).toBe(mapped.text.length)
          }
        }
        for (const { place } of document.furniture) {
          expect(place.start).toBeLessThan(place.end)
          expect(place.end).toBeLessThanOrEqual(content.length)
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('holds for a front matter title through quotes, escapes and folded lines', () => {
    const titles = [
      'title: 破案3114起',
      "title: '破案3114起'",
      "title: '“净网”''破案''3114起'",
      'title: "破案\\t3114\\u8d77"',
      'title: "破案\\\n  3114起"',
      'title: >-\n  破案\n  3114起',
      'title: |\n  破案3114起',
    ]
    for (const title of titles) {
      const document = readDocument({ path: 'a.md', content: `\n---\n${title}\n---\n正文在此，不长。\n` })
      const headline = document.blocks[0]
      expect(headline?.kind).toBe('headline')
      const at = headline?.shown.text.indexOf('3114') ?? -1
      expect(at).toBeGreaterThan(-1)
      if (!headline) continue
      const { start, end } = sourcePlace(headline.shown, at, at + 4)
      expect(document.original.slice(start, end)).toBe('3114')
    }
  })
})
