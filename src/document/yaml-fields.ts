import { isMap, isScalar, LineCounter, parseDocument, type Scalar } from 'yaml'
import { literalText } from '../text/mapped-text.ts'
import type { Title } from './piece.ts'
import { quotedText } from './scalar-text.ts'

export interface Field {
  readonly value: string
  readonly shown: Title['shown']
}

/** By key in lower case. */
export type Fields = ReadonlyMap<string, Field>

/** The plain fields at the top of a YAML block that begins at `offset` of its document. Broken YAML throws. */
export function yamlFields(content: string, offset: number): Fields {
  const document = parseDocument(content, {
    lineCounter: new LineCounter(),
    strict: false,
    uniqueKeys: false,
    logLevel: 'silent',
  })
  const error = document.errors[0]
  if (error) throw error
  const fields = new Map<string, Field>()
  if (!isMap(document.contents)) return fields
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key) || !isScalar(value)) continue
    const text = value.value instanceof Date ? value.source : value.value
    if (typeof text !== 'string' && typeof text !== 'number') continue
    fields.set(String(key.value).toLowerCase(), fieldOf(value, content, offset, String(text)))
  }
  return fields
}

function fieldOf(scalar: Scalar, content: string, offset: number, value: string): Field {
  const [start = 0, end = 0] = scalar.range ?? []
  const source = content.slice(start, end)
  const text = typeof scalar.value === 'number' ? source : value
  return { value: text, shown: quotedText(source, offset + start, text) }
}

/**
 * What can still be read of a broken block: every line `key: value` on its own, and one that is broken itself
 * (title: "牛气"上山来) as it is written.
 */
export function fieldsByLine(content: string, offset: number): Fields {
  const fields = new Map<string, Field>()
  for (const line of content.matchAll(LINE)) {
    const [whole, key = '', rest = ''] = line
    const at = line.index + whole.length - rest.length
    for (const [name, field] of fieldsOfLine(whole, offset + line.index, key, rest, offset + at))
      fields.set(name, field)
  }
  return fields
}

function fieldsOfLine(line: string, start: number, key: string, rest: string, at: number): Fields {
  try {
    return yamlFields(line, start)
  } catch {
    const value = rest.trimEnd()
    // A list, a folded text or an alias goes on elsewhere.
    if (value === '' || /^[[{|>&*!]/.test(value)) return new Map()
    return new Map([[key.toLowerCase(), { value, shown: literalText(value, at) }]])
  }
}

const LINE = /^([\p{L}_][\p{L}\p{N}_-]{0,40}):[ \t]{1,8}([^\s][^\r\n]{0,1000})$/gmu
