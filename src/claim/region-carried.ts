import type { Span } from './clauses.ts'
import type { Reading } from './reading.ts'
import type { RegionMention } from './region-mention.ts'
import { spansWithin } from './spans.ts'
import { isSpot } from './spot.ts'
import { isTown } from './town.ts'

/**
 * What a sentence leaves in force for the next: who acts, and the subject that its paragraph opens with, where that is
 * a case (浦东新区…案) or a part of the text's own region (去年12月，平舆县一处工地…).
 */
export function carriedRegion(
  reading: Reading,
  sentence: Span,
  opens: boolean,
  home: string | null,
): string | null {
  let carried: RegionMention | null = null
  for (const mention of spansWithin(reading.regions, sentence.start, sentence.end)) {
    if (mention.role === 'agency' && isOnlySource(reading, sentence, mention)) continue
    // 球川镇一处民房夜里总有货车进出。执法人员上门…: a story of one spot goes on, up to 全县.
    if (isStory(reading, sentence, mention, home)) carried = mention
    else if (carried !== null && mention.role === 'subject' && mention.region === home) carried = mention
    if (isTown(mention.region)) continue
    if (
      mention.role === 'agency'
        ? !(carried && isBureauOf(carried, mention, reading.text))
        : opens &&
          mention.role === 'subject' &&
          !carried &&
          (OPENS_CASE.test(reading.text.slice(mention.end, mention.end + 24)) ||
            isPartOfHome(reading, sentence, mention, home))
    )
      carried = mention
  }
  return carried?.region ?? null
}

function isStory(
  { text }: Reading,
  sentence: Span,
  { start, end, region, role }: RegionMention,
  home: string | null,
): boolean {
  return (
    role === 'subject' &&
    home !== null &&
    region !== home &&
    region.startsWith(home) &&
    (isSpot(text, end) || isComeBackTo(text, end, sentence.end)) &&
    /^[^。；]{0,24}$/.test(text.slice(sentence.start, start))
  )
}

/** 胡家镇河蟹批发市场已经人声鼎沸。记者在市场看到…: a building of a place, which the paragraph speaks of again by its noun alone. */
function isComeBackTo(text: string, end: number, after: number): boolean {
  const noun = BUILDING.exec(text.slice(end, end + REACH))?.[1]
  return (
    noun !== undefined &&
    [`在${noun}`, `该${noun}`, `${noun}负责人`, `${noun}管理`, `${noun}里`, `${noun}内`, `${noun}方面`].some(
      (words) => text.includes(words, after),
    )
  )
}

const REACH = 16
const BUILDING =
  /^[^，。；、：\d]{0,12}?(市场|小学|中学|学校|幼儿园|医院|卫生院|工地|服务区|车站|码头|渡口|基地|园区|景区|水库|电站|合作社|工厂|养老院|敬老院|图书馆|博物馆|体育馆)/

/** 据国家统计局公告，全区粮食总产量…: who published is not whom the figures are of, where these are named. */
function isOnlySource(reading: Reading, sentence: Span, agency: RegionMention): boolean {
  return (
    /(?:据|根据)$/.test(reading.text.slice(Math.max(sentence.start, agency.start - 2), agency.start)) &&
    [...spansWithin(reading.regions, agency.end, sentence.end)].some(({ role }) => role === 'subject')
  )
}

function isPartOfHome(
  reading: Reading,
  sentence: Span,
  mention: RegionMention,
  home: string | null,
): boolean {
  return (
    home !== null &&
    mention.region !== home &&
    mention.region.startsWith(home) &&
    [...spansWithin(reading.regions, sentence.start, sentence.end)].every(
      ({ role, region }) => role === 'place' || region === mention.region,
    ) &&
    /^[^，。；]{0,14}，?$/.test(reading.text.slice(sentence.start, mention.start))
  )
}

/** 浦东新区“青山汉化组”…案: a case opens its paragraph. */
const OPENS_CASE = /^[^，。；]*案/

/**
 * 淄博市公安局临淄分局在市公安局…支持下: a branch that its own city's bureau works with is counted for the city; alone
 * (阜阳市公安局颍州分局打掉…) it acts for its district.
 */
export function isBureauOf(first: RegionMention, second: RegionMention, text: string): boolean {
  return (
    first.role === 'agency' &&
    second.role === 'agency' &&
    second.region.startsWith(first.region) &&
    !/[，。；：]/.test(text.slice(first.end, second.start)) &&
    WITH_ITS_CITY.test(text.slice(second.end, second.end + 60))
  )
}

const WITH_ITS_CITY = /^(?:公安)?分局[^。；]{0,40}?(?:在|由|会同|联合|配合)市(?:局|公安)/
