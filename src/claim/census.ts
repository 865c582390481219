import { type CampaignMention, yearBefore } from './campaign.ts'
import type { Reading } from './reading.ts'
import { overlapping } from './spans.ts'

/**
 * 第四次全国文物普查实地调查收尾: a census that the headline tells of as work under way or done is an undertaking, with the people who
 * go out for it. One whose results are told (第七次全国人口普查公报) is where the figures come from.
 */
export function withCensus(readings: readonly Reading[]): readonly Reading[] {
  const opening = readings.slice(0, OPENING).find(({ text }) => text.includes('普查'))
  if (opening === undefined || !AT_WORK.test(opening.text) || RESULTS.test(opening.text)) return readings
  return readings.map((reading) => {
    const added = [...censusesIn(reading.text)].filter((mention) => !overlapping(reading.campaigns, mention))
    if (added.length === 0) return reading
    return { ...reading, campaigns: [...reading.campaigns, ...added].sort((a, b) => a.start - b.start) }
  })
}

/** Headline, or the line that a page begins with and the headline under it. */
const OPENING = 2
const AT_WORK =
  /普查[\u4e00-\u9fff]{0,14}(?:启动|开始|展开|铺开|推进|进入|完成|结束|收尾|收官|过半|登记|入户|开展|培训|动员|验收|采样|调查)/
const RESULTS = /公报|结果|数据|公布|出炉|解读|发布|显示/

function* censusesIn(text: string): Iterable<CampaignMention> {
  for (const { index, 0: whole, 1: series = '' } of text.matchAll(CENSUS)) {
    const year = yearBefore(text, index)
    yield { start: index, end: index + whole.length, series, year, annual: year !== null, kind: 'named' }
  }
}

const CENSUS =
  /第[一二三四五六七八九十\d]{1,3}次((?:全国|全省|全市|全区|全县|自治区|国家)?[\u4e00-\u9fff]{1,8}?普查)(?![员办组队区])/g
