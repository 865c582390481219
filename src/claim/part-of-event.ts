import type { Lexicon } from '../lexicon/lexicon.ts'
import { termAt, termEndingAt } from '../lexicon/term-index.ts'
import type { CampaignMention } from './campaign.ts'
import { isCause } from './event.ts'
import type { Reading } from './reading.ts'

/**
 * 雪乡徒步赛 in a text on the 中国雪乡节, 龙舟赛 in one on the 澳门国际龙舟赛: what carries the name of the text's own festival
 * is held within it. One that has a year or a number of its own, or is named for a place alone (杭州马拉松), is another.
 */
export function isPartOfAnnual(mention: CampaignMention, home: CampaignMention, lexicon: Lexicon): boolean {
  const { series } = mention
  if (mention.kind !== 'event' || !mention.annual || series === home.series) return false
  if (mention.year !== null || mention.number !== undefined) return false
  if (home.series.endsWith(series)) return true
  const noun = termEndingAt(lexicon.eventNouns, series, series.length, 0, LONGEST_NOUN)
  const own = noun ? series.slice(0, noun.start) : ''
  const place = termAt(lexicon.regions.names, own, 0)
  return own.length >= SHORTEST && place === undefined && home.series.includes(own) && !GENERAL.test(own)
}

const LONGEST_NOUN = 6
const SHORTEST = 2
/** 国际车展, 冬季马拉松: words that any name may hold. */
const GENERAL =
  /^(?:中国|全国|国际|世界|亚洲|国家|[春夏秋冬]季|文化|旅游|体育|艺术|冰雪|农民|青少年|大学生)+$/

/** 受台风“杜苏芮”影响，全市平均降雨…, in a text on the flood of a place: the storm is its cause, not what is counted. */
export function withoutCauses(
  readings: readonly Reading[],
  home: CampaignMention | null,
): readonly Reading[] {
  if (home?.noun === undefined) return readings
  return readings.map((reading) => ({
    ...reading,
    campaigns: reading.campaigns.filter(
      (mention) =>
        mention.kind !== 'event' ||
        mention.annual ||
        mention.series === home.series ||
        !isCause(reading.text, mention),
    ),
  }))
}
