import { NATION } from '../lexicon/regions.ts'
import type { Reading } from './reading.ts'
import type { RegionMention } from './region-mention.ts'
import type { Scope } from './scope.ts'

const LEAGUE = /(?:联赛|[中女甲乙]超|职棒|职篮)$/

function isLeague(event: string | null): boolean {
  return event !== null && LEAGUE.test(event)
}

/** 2024女超联赛盘点, over a text that opens in the champion's stadium: a headline on the league alone is on all of it. */
export function isOnWholeLeague(event: string | null, headline: Reading | undefined): boolean {
  return (
    event !== null &&
    isLeague(event) &&
    headline?.text.includes(event.slice(0, 2)) === true &&
    // 乒超联赛在威海打响: where it is played is not whose it is.
    headline.regions.every(({ region, role }) => region === NATION || role === 'place')
  )
}

/** True of a text on a league of the whole nation, where cities stand for their clubs. */
export function isOfClubs({ campaign, region }: Scope): boolean {
  return region === NATION && campaign?.kind === 'event' && isLeague(campaign.series)
}

/** 北京国安主场15场, in a text on a league: a club is counted in the league, not for its city. */
export function withoutClubs(readings: readonly Reading[], home: Scope): readonly Reading[] {
  if (!isOfClubs(home)) return readings
  return readings.map((reading) => ({
    ...reading,
    regions: reading.regions.filter((mention) => !isClub(reading.text, mention)),
  }))
}

function isClub(text: string, { start, end, region }: RegionMention): boolean {
  return (
    region !== NATION && !/[省市区县]$/.test(text.slice(start, end)) && CLUB.test(text.slice(end, end + 8))
  )
}

const CLUB =
  /^(?!体育|赛区|球场|足球|主场|代表|大学|奥体)[\u4e00-\u9fff]{2}(?:队|女足|男篮|女篮|俱乐部|主场|以|与|、|，|。|；|（|和|在|的|也|则|场均|开局|中途|$)/
