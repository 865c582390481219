import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/document/document.ts'
import { readDocument } from '../../src/document/read-document.ts'
import { outline } from './outline.ts'

const FOLDER = new URL('./golden/', import.meta.url)

/** Blocks with their cells' headers, then metadata, then what was left out by reason. */
function golden(document: Document): string {
  const cells = document.blocks.flatMap(({ cell, folded }) =>
    cell
      ? [
          `${cell.row},${cell.column} ${[...cell.rowHeaders, ...cell.columnHeaders].join(' · ')} = ${folded.text}`,
        ]
      : [],
  )
  const { publisher, author, published, dateline } = document.metadata
  return [
    document.format,
    ...outline(document).filter((line) => !line.startsWith('cell ')),
    ...cells,
    `publisher ${publisher} · author ${author} · published ${published?.date} ${published?.time} · dateline ${dateline?.date}`,
    `left out ${document.furniture.map(({ reason }) => reason).join(' ')}`,
    '',
  ].join('\n')
}

describe('whole documents', () => {
  const names = readdirSync(FOLDER).filter((name) => !name.endsWith('.blocks'))

  it('are five at least', () => {
    expect(names.length).toBeGreaterThanOrEqual(5)
  })

  it.each(names)('%s reads as told beside it', (name) => {
    const document = readDocument({ path: name, content: readFileSync(new URL(name, FOLDER)) })
    expect(golden(document)).toBe(readFileSync(new URL(`${name}.blocks`, FOLDER), 'utf8'))
  })
})
