/** A set of words for longest-match reading at a place of a text; cost per look-up is the length of the match. */
export interface Trie<T> {
  /** Every word that stands in `text` at `at`, shortest first. */
  readonly matches: (text: string, at: number) => readonly Match<T>[]
  /** The longest word that stands at `at`. */
  readonly longest: (text: string, at: number) => Match<T> | undefined
  /** The longest word that ends at `end`. Only of a trie built backward. */
  readonly longestBefore: (text: string, end: number) => Match<T> | undefined
  /** Whether any word starts (backward: ends) with this UTF-16 unit. */
  readonly starts: (code: number) => boolean
}

export interface Match<T> {
  readonly start: number
  readonly end: number
  readonly value: T
}

interface Node<T> {
  readonly next: Map<number, Node<T>>
  value: { readonly found: T } | undefined
}

const NONE: readonly never[] = []

/** Builds a trie from words and their values; a later word of the same spelling wins. */
export function trie<T>(
  words: Iterable<readonly [string, T]>,
  direction: 'forward' | 'backward' = 'forward',
): Trie<T> {
  const root = emptyNode<T>()
  for (const [word, found] of words) {
    let node = root
    for (let index = 0; index < word.length; index++) {
      const code = word.charCodeAt(direction === 'forward' ? index : word.length - 1 - index)
      let next = node.next.get(code)
      if (!next) {
        next = emptyNode<T>()
        node.next.set(code, next)
      }
      node = next
    }
    node.value = { found }
  }
  const first = new Uint8Array(0x10000)
  for (const code of root.next.keys()) first[code] = 1

  return {
    starts: (code) => first[code] === 1,
    matches(text, at) {
      if (first[text.charCodeAt(at)] !== 1) return NONE
      const found: Match<T>[] = []
      let node: Node<T> | undefined = root
      for (let end = at; end < text.length; ) {
        node = node.next.get(text.charCodeAt(end))
        if (!node) break
        end++
        if (node.value) found.push({ start: at, end, value: node.value.found })
      }
      return found
    },
    longest(text, at) {
      if (first[text.charCodeAt(at)] !== 1) return undefined
      let best: Match<T> | undefined
      let node: Node<T> | undefined = root
      for (let end = at; end < text.length; ) {
        node = node.next.get(text.charCodeAt(end))
        if (!node) break
        end++
        if (node.value) best = { start: at, end, value: node.value.found }
      }
      return best
    },
    longestBefore(text, end) {
      if (end <= 0 || first[text.charCodeAt(end - 1)] !== 1) return undefined
      let best: Match<T> | undefined
      let node: Node<T> | undefined = root
      for (let start = end; start > 0; ) {
        node = node.next.get(text.charCodeAt(start - 1))
        if (!node) break
        start--
        if (node.value) best = { start, end, value: node.value.found }
      }
      return best
    },
  }
}

function emptyNode<T>(): Node<T> {
  return { next: new Map(), value: undefined }
}

/** The words of a data table that lists them in one string, separated by spaces or line breaks. */
export function wordsOf(list: string): readonly string[] {
  return list.split(/\s+/u).filter((word) => word !== '')
}
