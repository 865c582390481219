import type { CampaignMention } from './campaign.ts'
import type { Reading } from './reading.ts'

/** What a campaign is told to have handed in, and any praise too: “护苗”成绩单, “高分”答卷. */
const SCORE = /^[”》]?(?:半年|全年|年度|季度|百日)?(?:成绩单|答卷|账单|战报)/

/** True where no more than a score stands behind quoted words. */
export function isOfScore(after: string): boolean {
  return SCORE.test(after)
}

/**
 * 交出“高分”答卷, 晒出“惠民”账单: words in quotes of which a score is all that the text tells are praise. A campaign
 * (“护苗”成绩单) is told of as one somewhere else.
 */
export function withoutPraise(readings: readonly Reading[]): readonly Reading[] {
  const mentions = readings.flatMap(({ campaigns }) => campaigns)
  if (!mentions.some(({ isScore }) => isScore)) return readings
  const others = new Set(mentions.filter(({ isScore }) => !isScore).map(({ series }) => series))
  const isCampaign = ({ isScore, series }: CampaignMention): boolean =>
    !isScore || others.has(series) || readings.some(({ text }) => isToldElsewhere(text, series))
  return readings.map((reading) => ({ ...reading, campaigns: reading.campaigns.filter(isCampaign) }))
}

function isToldElsewhere(text: string, series: string): boolean {
  const name = `“${series}”`
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (!SCORE.test(text.slice(at + name.length, at + name.length + LONGEST_SCORE))) return true
  return text.includes(`${series}行动`)
}

const LONGEST_SCORE = 8
