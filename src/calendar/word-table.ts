import { append } from '../grouped-by.ts'

/** A word and the characters beside which it is part of another: 「出现在」 holds no 现在, 「以上年龄」 no 上年. */
export interface Word<Meaning> {
  readonly word: string
  readonly meaning: Meaning
  readonly notAfter?: string
  readonly notBefore?: string
}

/** Words by their first character, the longest first. */
export type WordTable<Meaning> = ReadonlyMap<string, readonly Word<Meaning>[]>

export function wordTable<Meaning>(words: readonly Word<Meaning>[]): WordTable<Meaning> {
  const table = new Map<string, Word<Meaning>[]>()
  for (const entry of words) {
    const first = entry.word.charAt(0)
    append(table, first, entry)
  }
  for (const group of table.values()) group.sort((left, right) => right.word.length - left.word.length)
  return table
}

/** The longest word that stands at `at` and is a word there. */
export function matchWord<Meaning>(
  table: WordTable<Meaning>,
  text: string,
  at: number,
): Word<Meaning> | null {
  const group = table.get(text.charAt(at))
  if (!group) return null
  for (const entry of group) {
    if (!text.startsWith(entry.word, at)) continue
    if (at > 0 && entry.notAfter?.includes(text.charAt(at - 1))) continue
    const next = text.charAt(at + entry.word.length)
    if (next !== '' && entry.notBefore?.includes(next)) continue
    return entry
  }
  return null
}
