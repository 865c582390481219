import type { Lexicon } from '../lexicon/lexicon.ts'
import { regionParents } from '../lexicon/regions.ts'
import { termAt } from '../lexicon/term-index.ts'
import type { Reading } from './reading.ts'

/**
 * 福州江阴港城: a bare name right behind the city of another province is of a port or a town there, and stays so all over
 * the text (江阴港区…), unless the text writes the county of that name out.
 */
export function withoutNamesakes(readings: readonly Reading[], lexicon: Lexicon): readonly Reading[] {
  const namesakes = new Set(readings.flatMap(({ text }) => [...namesakesIn(text, lexicon)]))
  for (const { text, regions } of readings)
    for (const { region, start, end } of regions)
      if (/[县市区旗]$/.test(text.slice(start, end))) namesakes.delete(region)
  if (namesakes.size === 0) return readings
  return readings.map((reading) => ({
    ...reading,
    regions: reading.regions.filter(({ region }) => !namesakes.has(region)),
  }))
}

function* namesakesIn(text: string, lexicon: Lexicon): Iterable<string> {
  for (let at = 0; at < text.length; at++) {
    const around = termAt(lexicon.regions.names, text, at)
    if (!around) continue
    const inner = termAt(lexicon.regions.names, text, around.end)
    if (
      inner &&
      inner.end - inner.start > 1 &&
      around.entry.every(({ level }) => level === 'city') &&
      inner.entry.every(
        ({ name, level }) =>
          level === 'county' &&
          !around.entry.some((city) => regionParents(lexicon.regions, name).includes(city.name)),
      )
    )
      for (const { name } of inner.entry) yield name
    at = around.end - 1
  }
}
