import type { CampaignMention } from './campaign.ts'
import { isOfGames } from './of-nation.ts'
import type { Reading } from './reading.ts'

/** Games between nations by their formal names, longer ones first, and what everybody calls them behind their host. */
const FORMAL: readonly (readonly [formal: string, short: string])[] = [
  ['冬季奥林匹克运动会', '冬奥会'],
  ['青年奥林匹克运动会', '青奥会'],
  ['奥林匹克运动会', '奥运会'],
  ['亚洲残疾人运动会', '亚残运会'],
  ['亚洲冬季运动会', '亚冬会'],
  ['亚洲运动会', '亚运会'],
  ['世界大学生夏季运动会', '大运会'],
  ['世界大学生运动会', '大运会'],
  ['世界军人运动会', '军运会'],
  ['世界运动会', '世运会'],
]

/** 第十九届亚洲运动会 in a text that calls it 杭州亚运会: one event, by the name that tells its host. */
export function withHostNames(readings: readonly Reading[]): readonly Reading[] {
  const hosted = new Map<string, string>()
  for (const { campaigns } of readings)
    for (const { series } of campaigns) {
      const short = FORMAL.find(([, name]) => series.endsWith(name) && series.length > name.length)?.[1]
      if (short !== undefined && isOfGames(series) && !hosted.has(short)) hosted.set(short, series)
    }
  if (hosted.size === 0) return readings
  const named = (mention: CampaignMention): CampaignMention => {
    const short = FORMAL.find(([formal, name]) => mention.series === formal || mention.series === name)?.[1]
    const series = short === undefined ? undefined : hosted.get(short)
    return series === undefined ? mention : { ...mention, series }
  }
  return readings.map((reading) => ({ ...reading, campaigns: reading.campaigns.map(named) }))
}
