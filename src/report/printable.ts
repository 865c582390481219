/**
 * Characters that show as something other than themselves or command the reader's program: C0 and C1 controls
 * (terminal escapes among them), marks of direction, joiners that show nothing, line and paragraph separators,
 * interlinear and tag characters, lone surrogates.
 */
const UNPRINTABLE =
  /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}/gu

const WHITE_SPACE = /[\t\n\v\f\r\u0085\u2028\u2029]/

/**
 * A text of a document on one line, safe to show to a person: line ends and tabs become a space, every other
 * unprintable character becomes its visible name (`␛` for escape, `<U+202E>` for a right-to-left override).
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    if (WHITE_SPACE.test(character)) return ' '
    const code = character.codePointAt(0) ?? 0
    if (code < 0x20) return String.fromCodePoint(0x2400 + code)
    if (code === 0x7f) return '\u2421'
    if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
  })
}

/** JSON that holds every text unchanged and yet no unprintable character: those are written as `\uXXXX`. */
export function printableJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(UNPRINTABLE, (character) =>
    // Line ends and spaces outside of strings are the layout's own; inside, JSON.stringify has escaped them.
    character === '\n'
      ? character
      : Array.from({ length: character.length }, (_, at) => escaped(character.charCodeAt(at))).join(''),
  )
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`
}

/** A text as one component of a URI. */
export function uriComponent(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))
}

/** At most `length` UTF-16 units, never half a character; `…` stands for the rest. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  return `${wellCut(text, 0, length - 1)}…`
}

/** `text.slice(start, end)` without a half surrogate pair at either end. */
export function wellCut(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
}

/** A log line of a build must not become a command to its runner (`::error::`, `##[group]`), wherever a line broke. */
export function harmlessToRunners(line: string): string {
  return line.replace(/^(\s*):(?=:)/, '$1:\u200b').replaceAll('##[', '#\u200b#[')
}
