import words from './grammar.json'

/** Words of the language, not of a domain: what figure clauses are held together by. Longest first. */
export interface Grammar {
  /** Carry no content around a figure: 共, 已, 累计, 达. */
  readonly fillers: readonly string[]
  readonly up: readonly string[]
  readonly down: readonly string[]
  readonly yearOnYear: readonly string[]
  readonly onPrevious: readonly string[]
  readonly average: readonly string[]
  /** Modifiers that do not narrow what is counted: 各类, 违法, 相关. */
  readonly general: readonly string[]
  readonly reporting: readonly string[]
  /** What is said of the state of a count; of one group a count has one: 本土, 境外输入. */
  readonly states: readonly (readonly string[])[]
}

const longestFirst = (list: readonly string[]): readonly string[] =>
  [...list].sort((a, b) => b.length - a.length)

export const grammar: Grammar = {
  fillers: longestFirst([...words.fillers, ...words.copulas]),
  up: longestFirst(words.up),
  down: longestFirst(words.down),
  yearOnYear: longestFirst(words.yearOnYear),
  onPrevious: longestFirst(words.onPrevious),
  average: longestFirst(words.average),
  general: longestFirst(words.general),
  reporting: longestFirst(words.reporting),
  states: words.states,
}

/** The first word of a list that the text ends with. */
export function endingWord(text: string, list: readonly string[]): string | undefined {
  return list.find((word) => text.endsWith(word))
}

/** The first word of a list that the text begins with. */
export function beginningWord(text: string, list: readonly string[]): string | undefined {
  return list.find((word) => text.startsWith(word))
}
