import { generalWords } from './general-words.ts'

/** No state: what is a word is fixed by the dictionary of ICU and the list beside it. */
const isWord = generalWords(new Intl.Segmenter('zh', { granularity: 'word' }))

/**
 * 扩建水厂, 省内江河, 外出务工农村: a name of two characters that two words make between them, its first character the end of
 * one and its last the beginning of the next, is no name there.
 */
export function straddlesWords(text: string, start: number, end: number): boolean {
  return (
    end - start === 2 &&
    start > 0 &&
    end < text.length &&
    isWord(text.slice(start - 1, start + 1)) &&
    isWord(text.slice(end - 1, end + 1))
  )
}
