import type { Lexicon } from '../lexicon/lexicon.ts'
import { countiesShort } from './own-level.ts'
import type { Reading } from './reading.ts'

/**
 * 安吉白茶开采 … 安吉现有茶园: the county whose bare name opens a text that names no other region, where it says the name
 * again and no other as often.
 */
export function bareCounty(readings: readonly Reading[], lexicon: Lexicon): string | null {
  const count = new Map<string, number>()
  for (const { text } of readings.slice(0, LOOKED_AT))
    for (const name of countiesShort(text, lexicon)) count.set(name, (count.get(name) ?? 0) + 1)
  const opening = new Set(readings.slice(0, OPENING).flatMap(({ text }) => [...countiesShort(text, lexicon)]))
  const [best, second] = [...count].sort((a, b) => b[1] - a[1])
  return best && best[1] >= TWICE && best[1] > (second?.[1] ?? 0) && opening.has(best[0]) ? best[0] : null
}

const LOOKED_AT = 16
const OPENING = 2
const TWICE = 2
