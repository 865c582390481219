import { literalText, type MappedText, mappedTextBuilder } from '../text/mapped-text.ts'

/**
 * The value of a quoted, plain or folded scalar (YAML, JSON, TOML), mapped to its source, which stands at
 * `start`. Quotes map to nothing, an escape maps as a whole; where the two part ways, the whole stands for the whole.
 */
export function quotedText(source: string, start: number, value: string): MappedText {
  if (source === value) return literalText(value, start)
  const quote = source.charAt(0)
  const quoted = (quote === "'" || quote === '"') && source.length >= 2
  const builder = mappedTextBuilder()
  const end = quoted ? source.length - 1 : source.length
  const header = /^[|>][^\n]{0,20}\n\s{0,200}/.exec(source)?.[0].length
  let at = quoted ? 1 : (header ?? 0)
  let done = 0
  let from = at
  const literal = (): void => {
    if (at > from) builder.literal(source.slice(from, at), start + from)
  }
  while (at < end && done < value.length) {
    const length = quoted ? escapeLength(source, at, quote) : 0
    if (length > 0) {
      literal()
      const text = escapedText(source.slice(at, at + length), value, done)
      builder.replacement(text, start + at, start + at + length)
      at += length
      done += text.length
      from = at
    } else if (source[at] === value[done]) {
      at++
      done++
    } else if (/\s/.test(source.charAt(at))) {
      // A folded line break: several characters of white space stand for one, or for none.
      literal()
      const first = at
      while (at < end && /\s/.test(source.charAt(at))) at++
      if (/\s/.test(value.charAt(done))) {
        builder.replacement(value.charAt(done), start + first, start + at)
        done++
      }
      from = at
    } else break
  }
  literal()
  const mapped = builder.build()
  return mapped.text.trimEnd() === value.trimEnd()
    ? mapped
    : wholeForWhole(value, start, start + source.length)
}

/** The value of a top-level TOML key, mapped to the string behind `key =`. */
export function tomlStringAt(content: string, key: string, value: string, offset: number): MappedText {
  const keys = [key, JSON.stringify(key), `'${key}'`]
  let lineStart = 0
  while (lineStart < content.length) {
    const newline = content.indexOf('\n', lineStart)
    const lineEnd = newline < 0 ? content.length : newline
    const line = content.slice(lineStart, lineEnd)
    const equals = line.indexOf('=')
    if (equals > 0 && keys.includes(line.slice(0, equals).trim())) {
      const source = line.slice(equals + 1)
      const lead = source.length - source.trimStart().length
      const start = lineStart + equals + 1 + lead
      const closing = closingQuote(content, start)
      if (closing > start) return quotedText(content.slice(start, closing), offset + start, value)
      return wholeForWhole(value, offset + start, offset + lineEnd)
    }
    lineStart = lineEnd + 1
  }
  return wholeForWhole(value, offset, offset + content.length)
}

function wholeForWhole(value: string, start: number, end: number): MappedText {
  const builder = mappedTextBuilder()
  // A replacement as long as its source would read as literal: leave its first unit out.
  builder.replacement(value, value.length === end - start ? Math.min(start + 1, end) : start, end)
  return builder.build()
}

/** Length of the escape at `at` inside quotes, 0 where there is none. */
function escapeLength(source: string, at: number, quote: string): number {
  if (quote === "'") return source.startsWith("''", at) ? 2 : 0
  if (source[at] !== '\\') return 0
  switch (source[at + 1]) {
    case 'x':
      return 4
    case 'u':
      return 6
    case 'U':
      return 10
    default:
      return 2
  }
}

function escapedText(written: string, value: string, done: number): string {
  const code = /^\\[xuU]([0-9a-fA-F]+)$/.exec(written)?.[1]
  // An escaped line end joins two lines.
  if (code === undefined) return /[\r\n]$/.test(written) ? '' : value.charAt(done)
  const point = Number.parseInt(code, 16)
  return point <= 0x10ffff ? String.fromCodePoint(point) : value.charAt(done)
}

function closingQuote(content: string, start: number): number {
  const quote = content.charAt(start)
  if (quote !== '"' && quote !== "'") return -1
  for (let at = start + 1; at < content.length; at++) {
    const character = content[at]
    if (character === '\n') return -1
    if (character === '\\' && quote === '"') at++
    else if (character === quote) return at + 1
  }
  return -1
}
