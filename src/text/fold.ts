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
  const text = mapped.text
  if (isFolded(text)) return mapped
  const builder = mappedTextBuilder()
  let quoteOpen = false
  let previous = 0
  let spaceEnd = 0
  for (const run of mapped.runs) {
    const literal = run.length === run.end - run.start
    const runEnd = run.at + run.length
    let at = run.at
    /** Where the stretch begins that goes out as one, and how far it is in `pendingText`. */
    let pending = at
    let copied = at
    let pendingText = ''
    const flush = (next: number): void => {
      const stretch = pendingText + text.slice(copied, at)
      if (literal) builder.literal(stretch, run.start + (pending - run.at))
      else builder.replacement(stretch, run.start, run.end)
      pendingText = ''
      pending = copied = at = next
    }
    while (at < runEnd) {
      const code = text.charCodeAt(at)
      if (isSpace(code)) {
        // Looked for once, though a run may end inside the space.
        let after = Math.max(at + 1, spaceEnd)
        while (after < text.length && isSpace(text.charCodeAt(after))) after++
        spaceEnd = after
        const end = Math.min(after, runEnd)
        const from = literal ? run.start + (at - run.at) : run.start
        const kept = keepsSpace(text, at, after, previous, options)
        const until = literal ? from + (end - at) : run.end
        flush(end)
        if (kept) {
          builder.replacement(' ', from, until)
          previous = 0x20
        }
        continue
      }
      if (isInvisible(code)) {
        flush(at + 1)
        continue
      }
      let folded = FOLD[code] ?? code
      if (folded === QUOTE) {
        quoteOpen = !quoteOpen
        folded = quoteOpen ? 0x201c : 0x201d
      } else if (folded === 0x2c) folded = separatesThousands(text, at, previous) ? 0x2c : 0xff0c
      else if (folded === 0x3a)
        folded = isDigit(previous) && isDigit(nextVisible(text, at + 1)) ? 0x3a : 0xff1a
      if (folded !== code) {
        pendingText += text.slice(copied, at) + String.fromCharCode(folded)
        copied = at + 1
      }
      previous = folded
      at++
    }
    flush(runEnd)
  }
  return builder.build()
}

/** True for most Simplified text as the press sets it: folding it would change nothing. */
function isFolded(text: string): boolean {
  let previous = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const folded = FOLD[code] ?? code
    const kept =
      code === 0xff0c
        ? !isWideDigit(previous)
        : code === 0xff1a
          ? !isDigit(FOLD[previous] ?? 0)
          : folded === code
    if (!kept || folded === QUOTE || code === 0x2c || code === 0x3a || isSpace(code) || isInvisible(code))
      return false
    previous = code
  }
  return true
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
  const separates = options.keepSpaces === true || after - at > 1 || text.charCodeAt(at) === 0x3000
  // `增长5.2% 三季度…`, `落袋 《…》`: the comma of headlines. A figure's own spaces (`1400+ 人`) are no comma.
  return (
    separates && (isHan(next) ? isHan(previous) || previous === 0x25 : next === 0x300a && isHan(previous))
  )
}

/**
 * `1,234,567` keeps its separators, and so does `１，２３４`, all in full width; any other comma is one of the sentence.
 */
function separatesThousands(text: string, at: number, previous: number): boolean {
  if (!isDigit(previous)) return false
  if (text.charCodeAt(at) !== 0x2c && !isWideDigit(text.charCodeAt(at - 1))) return false
  let ahead = at + 1
  for (let count = 0; count < 3; count++) {
    ahead = skipInvisible(text, ahead)
    if (!isDigit(FOLD[text.charCodeAt(ahead)] ?? 0)) return false
    ahead++
  }
  return !isDigit(FOLD[text.charCodeAt(skipInvisible(text, ahead))] ?? 0)
}

function isWideDigit(code: number): boolean {
  return code >= 0xff10 && code <= 0xff19
}

function skipInvisible(text: string, from: number): number {
  let at = from
  while (at < text.length && isInvisible(text.charCodeAt(at))) at++
  return at
}

/** The folded character that will stand next, spaces left out; 0 at the end. */
function nextVisible(text: string, from: number): number {
  let at = from
  while (at < text.length && (isSpace(text.charCodeAt(at)) || isInvisible(text.charCodeAt(at)))) at++
  return FOLD[text.charCodeAt(at)] ?? 0
}

/** Stands for `"`, which opens and closes by turns. */
const QUOTE = 0x22

/** Variants in use in Taiwan, Hong Kong and old type that the conversion table leaves alone. */
const VARIANTS: Readonly<Record<string, string>> = {
  週: '周',
  岀: '出',
  戸: '户',
  汚: '污',
  濶: '阔',
  栢: '柏',
  羣: '群',
}

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
  '∶': ':',
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
  const simplified = Converter({ from: 'hk', to: 'cn' })(han.join('\n')).split('\n')
  for (const [index, character] of han.entries()) {
    const simple = simplified[index]
    if (simple?.length === 1) table[character.charCodeAt(0)] = simple.charCodeAt(0)
  }
  for (const [variant, plain] of Object.entries(VARIANTS)) table[variant.charCodeAt(0)] = plain.charCodeAt(0)
  for (const [from, to] of Object.entries(PUNCTUATION)) {
    for (const character of from) table[character.charCodeAt(0)] = to.charCodeAt(0)
  }
  // A compatibility form may stand for a Traditional character.
  return table.map((code) => table[code] ?? code)
}
