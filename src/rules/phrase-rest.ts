import { grammar } from '../lexicon/grammar.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { termAt } from '../lexicon/term-index.ts'

const DATES = /截至|截止|全年|年以来|月底|年底|以来|期间|年内|年末|当前|目前|昨日|今日|[年月日号时分]/g

/** What a figure's words say that no known term, name, date or filler accounts for. */
export function stripped(words: string, names: readonly string[], lexicon: Lexicon): string {
  let text = words
  for (const name of names) if (name !== '') text = text.replaceAll(name, '|')
  text = withoutTerms(text, lexicon).replace(DATES, '|')
  for (const word of [...grammar.fillers, ...grammar.general, ...grammar.reporting]) {
    if (text.includes(word)) text = text.replaceAll(word, '|')
  }
  return text.replace(/[^\p{L}]|[中在于内上下对和与及并的了]/gu, '')
}

/** Takes out what the packs know (that is in the metric) and the names of regions (that is in the claim). */
function withoutTerms(text: string, lexicon: Lexicon): string {
  let left = ''
  for (let at = 0; at < text.length; ) {
    const term = termAt(lexicon.terms, text, at)
    const region = termAt(lexicon.regions.names, text, at)
    const end = Math.max(term?.end ?? at, region?.end ?? at)
    if (end > at) {
      left += '|'
      at = end
    } else {
      left += text.charAt(at)
      at++
    }
  }
  return left
}
