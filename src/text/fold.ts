import { Converter } from 'opencc-js/t2cn'
import { isDigit, isHan, isInvisible, isLatin, isSpace } from './characters.ts'
import { literalText, type MappedText, mappedTextBuilder } from './mapped-text.ts'

export interface FoldOptions {
  /** Keep a single space between Han characters: headlines use it as a comma. */
  readonly keepSpaces?: boolean
}

/**
 * Brings a text into the one form that every reader works on, and keeps the map to its source:
 *
 * - Traditional → Simplified, character for character (so no reading depends on a phrase table);
 * - full-width digits, letters and signs → ASCII; compatibility characters → their plain form;
 * - punctuation → one kind: ，；：！？（）“”, but `,` between groups of three digits and `:` between digits stay;
 * - spaces beside Han characters go (`3.7 万余起`, `色 情`); one space stays between Latin words, and for
 *   two or more spaces between Han characters, which separate;
 * - characters that show nothing go.
 */
export function fold(source: MappedText | string, options: FoldOptions = {}): MappedText {
  const mapped = typeof source === 'string' ? literalText(source) : source
  const builder = mappedTextBuilder()
  let quoteOpen = false
  let previous = 0
  const text = mapped.text
  for (const run of mapped.runs) {
    const literal = run.length === run.end - run.start
    const runEnd = run.at + run.length
    let at = run.at
    let pending = at
    let pendingText = ''
    const flush = (until: number): void => {
      if (pendingText === '') {
        pending = until
        return
      }
      if (literal) builder.literal(pendingText, run.start + (pending - run.at))
      else builder.replacement(pendingText, run.start, run.end)
      pendingText = ''
      pending = until
    }
    while (at < runEnd) {
      const code = text.charCodeAt(at)
      if (isSpace(code)) {
        let after = at + 1
        while (after < text.length && isSpace(text.charCodeAt(after))) after++
        const end = Math.min(after, runEnd)
        flush(at)
        if (keepsSpace(text, at, after, previous, options)) {
          const from = literal ? run.start + (at - run.at) : run.start
          builder.replacement(' ', from, literal ? from + (end - at) : run.end)
          previous = 0x20
        }
        at = end
        pending = at
        continue
      }
      if (isInvisible(code)) {
        flush(at)
        at++
        pending = at
        continue
      }
      let folded = FOLD[code] ?? code
      if (folded === QUOTE) {
        quoteOpen = !quoteOpen
        folded = quoteOpen ? 0x201c : 0x201d
      } else if (folded === 0x2c || folded === 0xff0c) folded = comma(text, at, code)
      else if (folded === 0x3a || folded === 0xff1a) {
        folded = isDigit(previous) && isDigit(FOLD[text.charCodeAt(at + 1)] ?? 0) ? 0x3a : 0xff1a
      }
      pendingText += String.fromCharCode(folded)
      previous = folded
      at++
    }
    flush(runEnd)
  }
  return builder.build()
}

/** The folded form of a text, where nobody asks for the way back. */
export function foldText(text: string): string {
  return fold(text).text
}

function keepsSpace(
  text: string,
  at: number,
  after: number,
  previous: number,
  options: FoldOptions,
): boolean {
  if (previous === 0 || previous === 0x20 || after >= text.length) return false
  const next = FOLD[text.charCodeAt(after)] ?? 0
  if ((isLatin(previous) || isDigit(previous)) && (isLatin(next) || isDigit(next))) return true
  if (!isHan(previous) || !isHan(next)) return false
  return options.keepSpaces === true || after - at > 1 || text.charCodeAt(at) === 0x3000
}

/** `1,234,567` keeps its separators; any other comma is a comma of the sentence. */
function comma(text: string, at: number, code: number): number {
  if (code !== 0x2c || !isDigit(text.charCodeAt(at - 1))) return 0xff0c
  for (let ahead = 1; ahead <= 3; ahead++) if (!isDigit(text.charCodeAt(at + ahead))) return 0xff0c
  return isDigit(text.charCodeAt(at + 4)) ? 0xff0c : 0x2c
}

/** Stands for `"`, which opens and closes by turns. */
const QUOTE = 0x22

/** Written forms and the one that stands for them; applied after width. */
const PUNCTUATION: Readonly<Record<string, string>> = {
  '；;': '；',
  '！!': '！',
  '？?': '？',
  '（(': '（',
  '）)': '）',
  '「『〝': '“',
  '」』〞': '”',
  '～〜∼∽˜': '~',
  '−﹣': '-',
  '–―─‒': '—',
  '・•‧･∙⋅': '·',
  '﹪': '%',
}

const FOLD = foldTable()

function foldTable(): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let code = 0; code < table.length; code++) table[code] = code
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0
  const compatible: readonly (readonly [number, number])[] = [
    [0xf900, 0xfaff],
    [0x2f00, 0x2fdf],
    [0x2e80, 0x2eff],
  ]
  for (const [first, last] of compatible) {
    for (let code = first; code <= last; code++) {
      const plain = String.fromCharCode(code).normalize('NFKC')
      if (plain.length === 1) table[code] = plain.charCodeAt(0)
    }
  }
  const han: string[] = []
  for (let code = 0x3400; code < 0xa000; code++) han.push(String.fromCharCode(code))
  const simplified = Converter({ from: 't', to: 'cn' })(han.join('\n')).split('\n')
  for (const [index, character] of han.entries()) {
    const simple = simplified[index]
    if (simple?.length === 1) table[character.charCodeAt(0)] = simple.charCodeAt(0)
  }
  for (const [from, to] of Object.entries(PUNCTUATION)) {
    for (const character of from) table[character.charCodeAt(0)] = to.charCodeAt(0)
  }
  return table
}
