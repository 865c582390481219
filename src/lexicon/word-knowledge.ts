import { generalWords, type IsWord } from './general-words.ts'
import interchangeable from './interchangeable.json' with { type: 'json' }
import { type SimilarCharacters, similarCharacters } from './similar-characters.ts'
import { type TwinsOf, twinCharacters } from './twins.ts'

/** What is known of Chinese words and characters, whatever the texts say. */
export interface WordKnowledge {
  readonly similar: SimilarCharacters
  readonly twinsOf: TwinsOf
  readonly segmenter: Intl.Segmenter
  readonly isWord: IsWord
  /** Words of which either may be right: 制定 制订. */
  readonly bothRight: ReadonlySet<string>
}

/** Takes some milliseconds: built once for all texts that are looked at. */
export function wordKnowledge(): WordKnowledge {
  const similar = similarCharacters()
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  return {
    similar,
    twinsOf: twinCharacters(similar),
    segmenter,
    isWord: generalWords(segmenter),
    bothRight: new Set(interchangeable.words.flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')])),
  }
}
