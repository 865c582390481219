import connecting from './connecting-words.json' with { type: 'json' }

/** Least length of a run that a headline does not say twice by chance. */
const REPEATED = 6

/** The connecting word on which a headline ends, which wants something to follow; null where it does not. */
export function brokenEnd(text: string): string | null {
  const plain = text.replace(/[\s…。，、；：！？（）“”《》()[\]_\-—.]+$/u, '')
  return connecting.find((word) => plain.endsWith(word) && plain.length > word.length) ?? null
}

/** A run of at least six characters that stands twice, signs left out; null where there is none. */
export function repeatedRun(text: string): string | null {
  const plain = text.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 200)
  const seen = new Map<string, number>()
  for (let at = 0; at + REPEATED <= plain.length; at++) {
    const run = plain.slice(at, at + REPEATED)
    const first = seen.get(run)
    if (first === undefined) {
      seen.set(run, at)
      continue
    }
    if (at - first < REPEATED) continue
    let length = REPEATED
    while (
      at + length < plain.length &&
      first + length < at &&
      plain.charAt(first + length) === plain.charAt(at + length)
    )
      length++
    return plain.slice(first, first + length)
  }
  return null
}
