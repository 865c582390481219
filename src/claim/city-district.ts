import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Reading } from './reading.ts'

/**
 * 荃湾区议会…, 该堂区…: texts of Hong Kong and Macau count by the city, but one that speaks of what was done 区内 and names one
 * district in its opening, and more often than all others together (较大堂区少), is on that.
 */
export function cityDistrict(city: string, readings: readonly Reading[], lexicon: Lexicon): string | null {
  const texts = readings.slice(0, LOOKED_AT).map(({ text }) => text.slice(0, LONGEST))
  if (!texts.some((text) => INSIDE.test(text))) return null
  let best: string | null = null
  let [most, others, leading] = [0, 0, 0]
  for (const { name, parent } of lexicon.regions.byName.values()) {
    if (parent !== city || !name.endsWith('区')) continue
    const own = name.slice(city.length)
    const times = texts.map((text) => timesNamed(text, own))
    if (texts.some((text) => text.startsWith(own) || text.includes(`。${own}`))) leading++
    const opening = times.slice(0, OPENING).reduce((sum, count) => sum + count, 0)
    // What the text opens with counts twice.
    const all = times.reduce((sum, count) => sum + count, opening)
    if (all > most && opening > 0) {
      others += most
      most = all
      best = name
    } else others += all
  }
  // 沙田区…。元朗区亦有…: of each in turn.
  return most > others && leading < 2 ? best : null
}

/** 葵青地区康健中心, 深水埗警区: by its bare name too, but for 北区 and its like. */
function timesNamed(text: string, own: string): number {
  if (own.length <= BARE) return [...text.matchAll(QUARTER)].filter(([told]) => told === own).length
  return text.split(/堂区$/.test(own) ? own : own.slice(0, -1)).length - 1
}

const BARE = 2
/** 北区医院, 东区走廊: what is called for a quarter serves the city. */
const QUARTER = /(?<![东西南北中地社湾])[东南北]区(?!医院|走廊|海底|海岸|域|法院|裁判)/g
const INSIDE =
  /(?<![地社小辖市郊城园景校厂库疫灾震山港湾新])区(?:内(?!地)|议会|议员|议局)|[全该本我](?:堂)?区(?![域别])/
const OPENING = 3
const LOOKED_AT = 12
const LONGEST = 800
