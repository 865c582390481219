import type { OddWord } from './odd-words.ts'
import type { SimilarCharacters } from './similar-characters.ts'

/** “长安护才2025”, “长安护才”2025: the name of a campaign and its year. */
const NAMED = /“([\p{Script=Han}]{3,8})”?[-—·]?((?:19|20)\d\d)/gu
/** How often the texts must have the name that is meant. */
const USUAL = 3

/**
 * Names of campaigns that stand once and are, but for one character that sounds or looks alike, the name that the same
 * year's campaign has in all other places.
 */
export function findOddNames(
  texts: readonly string[],
  never: string,
  similar: SimilarCharacters,
): readonly OddWord[] {
  const counts = new Map<string, Map<string, number>>()
  for (const text of texts)
    for (const [, name = '', year = ''] of text.matchAll(NAMED)) {
      const ofYear = counts.get(year) ?? new Map<string, number>()
      counts.set(year, ofYear.set(name, (ofYear.get(name) ?? 0) + 1))
    }
  return [...counts.values()].flatMap((ofYear) => {
    const usual = [...ofYear].filter(([, count]) => count >= USUAL).map(([name]) => name)
    return [...ofYear].flatMap(([term, count]) => {
      const known = count === 1 ? usual.find((name) => isSlip(term, name, never, similar)) : undefined
      return known === undefined ? [] : [{ term, known }]
    })
  })
}

function isSlip(term: string, known: string, never: string, similar: SimilarCharacters): boolean {
  if (term.length !== known.length) return false
  const at = [...term].flatMap((character, place) => (character === known.charAt(place) ? [] : [place]))
  const [place = 0] = at
  const [written, meant] = [term.charAt(place), known.charAt(place)]
  if (at.length !== 1 || never.includes(written) || never.includes(meant)) return false
  return similar.similarity(written, meant) !== null
}
