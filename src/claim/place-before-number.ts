import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION, regionAt } from '../lexicon/regions.ts'
import { termAt } from '../lexicon/term-index.ts'
import type { CampaignMention } from './campaign.ts'

/**
 * 盐池县第五届职工运动会, 青岛第33届国际啤酒节: whose it is stands before the number and belongs to the name, unless the name
 * has a place of its own (某市第九届中国国际…博览会). A year may stand before that: 2023年盐池县第五届….
 */
export function withPlaceBefore(event: CampaignMention, text: string, lexicon: Lexicon): CampaignMention {
  if (event.number === undefined || isPlaced(event.series, lexicon)) return event
  for (let at = Math.max(0, event.start - LONGEST); at < event.start - 1; at++) {
    const match = regionAt(lexicon.regions, text, at, NATION)
    if (match?.end !== event.start || match.region.level === 'nation') continue
    const year = YEAR_BEFORE.exec(text.slice(Math.max(0, at - YEAR_REACH), at))?.[1]
    return {
      ...event,
      start: at,
      series: text.slice(at, match.end) + event.series,
      year: event.year ?? (year === undefined ? null : Number(year)),
    }
  }
  return event
}

function isPlaced(series: string, lexicon: Lexicon): boolean {
  if (OF_MORE.test(series)) return true
  return [...series].some((_, at) => termAt(lexicon.regions.names, series, at) !== undefined)
}

const OF_MORE = /^(?:中国|全国|世界|全球|亚洲|亚太|中华|海峡|两岸)/
const LONGEST = 16
const YEAR_BEFORE = /(?<!\d)((?:19|20)\d{2})年?度?$/
const YEAR_REACH = 6
