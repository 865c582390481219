import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION, regionParents } from '../lexicon/regions.ts'
import { termAt } from '../lexicon/term-index.ts'
import type { Reading } from './reading.ts'

/**
 * 通州区教委 in a text on 北京城市副中心: of the districts of one name the one inside a city or province that the text names too.
 * Null where the text names no such name, or no one of them alone may be meant.
 */
export function sharedNameMeant(readings: readonly Reading[], lexicon: Lexicon): string | null {
  const around = new Set(readings.flatMap(({ regions }) => regions.map(({ region }) => region)))
  around.delete(NATION)
  for (const { text } of readings)
    for (let at = 0; at < text.length - 1; at++) {
      const match = termAt(lexicon.regions.names, text, at)
      if (!match) continue
      const isShared = match.entry.length > 1 && match.entry.every(({ level }) => level === 'county')
      if (isShared && /..[县市区旗]$/.test(text.slice(at, match.end))) {
        const inside = match.entry.filter(({ name }) =>
          regionParents(lexicon.regions, name).some((parent) => around.has(parent)),
        )
        if (inside.length === 1 && inside[0] && !around.has(inside[0].name)) return inside[0].name
      }
      at = match.end - 1
    }
  return null
}
