import list from './two-character-words.json' with { type: 'json' }

/** Says whether general Chinese has the word: by the dictionary of ICU and the list of what that lacks. */
export type IsWord = (word: string) => boolean

export function generalWords(segmenter: Intl.Segmenter): IsWord {
  const seconds = new Map(list.words.map((entry) => [entry.charAt(0), entry.slice(1)]))
  return (word) =>
    seconds.get(word.charAt(0))?.includes(word.slice(1)) === true || [...segmenter.segment(word)].length === 1
}
