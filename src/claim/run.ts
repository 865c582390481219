import { fromIso, toIso } from '../calendar/civil.ts'
import type { FoundPeriod } from '../calendar/period.ts'
import { type CampaignMention, campaignOf } from './campaign.ts'
import { type Coverage, coverageOfPeriod } from './dating.ts'
import type { HomeCoverage } from './home.ts'
import type { Reading } from './reading.ts'
import { spansWithin } from './spans.ts'
import type { Walk } from './walk.ts'

/**
 * 我局于2023年3月至11月组织开展…专项整治: the stretch that a text gives a campaign, by its series and year, once it is over. What is told of it
 * without a date covers that. A text on one campaign alone may call it 行动. A season
 * that goes on (春运, told up to yesterday) has none yet.
 */
export function runsOf(
  home: CampaignMention | null,
  readings: readonly Reading[],
  reference: string | null,
  hasEnded: boolean,
): ReadonlyMap<string, Coverage> {
  const runs = new Map<string, Coverage>()
  if (reference === null) return runs
  for (const [index, reading] of readings.entries())
    for (const sentence of reading.sentences) {
      const periods = [...spansWithin(reading.periods, sentence.start, sentence.end)]
      if (periods.length === 0) continue
      const named = [...spansWithin(reading.campaigns, sentence.start, sentence.end)].filter(
        ({ kind, annual }) => kind === 'named' || (kind === 'event' && annual),
      )
      const isOfHome = index < OPENING && home !== null && (home.kind !== 'event' || home.annual)
      const text = reading.text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST))
      const [mention] = named
      const of = mention ?? (isOfHome && (OF_HOME.test(text) || isByNoun(home, text)) ? home : null)
      if (of === null || SIGNING_UP.test(text) || named.some(({ series }) => series !== of.series)) continue
      // 8月23日至27日，葡萄节在…举行, told on the 28th: days told from first to last say themselves that it is over.
      const isOfDays = of.kind === 'event' && !hasEnded
      const run = isOfDays
        ? spanIn(reading, periods, mention)
        : (yearsIn(reading, periods) ??
          spanIn(reading, periods, mention) ??
          endsIn(reading, periods, reference))
      if (run?.end == null || run.end >= reference || !isLong(run, of.kind === 'event' ? 1 : SHORTEST))
        continue
      const key = runKey(of.series, of.year ?? (of.annual ? Number(run.end.slice(0, 4)) : null))
      if (!runs.has(key)) runs.set(key, run)
    }
  return runs
}

/** Of a campaign with a year, the stretch of that year alone. */
export function runKey(series: string, year: number | null): string {
  return `${series}${year ?? ''}`
}

/** The stretch of the text's own campaign, where no figure was told of a period yet. */
export function runOfHome({ home, runs }: Walk): HomeCoverage | null {
  if (home.campaign?.kind !== 'named') return null
  const coverage = runs.get(runKey(home.campaign.series, home.campaign.year))
  return coverage ? { coverage, campaign: campaignOf(home.campaign), kind: 'campaign' } : null
}

/** 2021年底中期评估时, of a campaign that ran from 2020 to 2022: a day or a stretch of it, whatever was told first. */
export function isWithinRun(own: Coverage, walk: Walk): boolean {
  const run = runOfHome(walk)?.coverage
  if (run?.start == null || run.end === null || own.end === null) return false
  return run.start <= (own.start ?? own.end) && own.end <= run.end
}

/** 报名自5月20日至6月30日: not what it was held over. */
export const SIGNING_UP = /报名|预售|抽签|售票|征集|申报|预约/
const OPENING = 8
const LONGEST = 200
const OF_HOME = /行动|专项|整治|专案|活动|战役|本届|赛事|赛季/

/** 7月25日至29日，赛马节…, in a text on 玉树赛马节 */
function isByNoun({ kind, series }: CampaignMention, text: string): boolean {
  return kind === 'event' && text.includes(series.slice(-NOUN))
}

const NOUN = 3

function isLong({ start, end }: Coverage, days: number): boolean {
  return start !== null && end !== null && (fromIso(end) ?? 0) - (fromIso(start) ?? 0) >= days
}

/** Days of the shortest campaign; a race or a festival may last two. */
const SHORTEST = 7

/** 从2020年1月起开展…三年专项斗争: to the end of its third year. */
const YEARS = /^[^。；]{0,30}?([两二三四五])年(?:专项)?(?:斗争|行动|攻坚|整治)/

function yearsIn({ text }: Reading, periods: readonly FoundPeriod[]): Coverage | null {
  for (const { end, role, period } of periods) {
    const years = role === 'since' ? YEARS.exec(text.slice(end, end + 2 * REACH))?.[1] : undefined
    const last = years === undefined || period.start === null ? null : lastOfYears(period.start, years)
    if (last !== null) return closed(period.start, last)
  }
  return null
}

function lastOfYears(start: string, years: string): string | null {
  const count = '一二三四五'.indexOf(years === '两' ? '二' : years) + 1
  const first = fromIso(`${Number(start.slice(0, 4)) + count}${start.slice(4)}`)
  return count === 0 || first === null ? null : toIso(first - 1)
}

const REACH = 24

/** 3月15日至10月31日，市生态环境局会同公安等部门，在丹江流域组织开展了“丹江清流”; “剑网2018”（7月至11月）; “断链”于3月1日至11月30日开展 */
function spanIn(
  { text }: Reading,
  periods: readonly FoundPeriod[],
  mention: CampaignMention | undefined,
): Coverage | null {
  for (const { start, end, role, period } of periods) {
    if (role !== 'span' || period.start === null || period.end === null) continue
    const after = text.slice(end, end + SET_UP_REACH)
    const isSetUp = mention
      ? (mention.start >= end && SET_UP_TO.test(text.slice(end, mention.start))) ||
        (mention.kind === 'event' &&
          mention.start >= end &&
          NAMED_NEXT.test(text.slice(end, mention.start))) ||
        SET_UP.test(after) ||
        (mention.end <= start &&
          /^”?(?:专项)?(?:行动|整治)?[（于自从，]{0,2}$/.test(text.slice(mention.end, start)) &&
          BEHIND.test(after))
      : SET_UP.test(after) || HELD.test(after)
    // 今年1至11月，全区开展…: the year so far, unless it is over.
    const isYear = period.start.endsWith('-01-01') && !OVER.test(text.slice(end, end + LONGEST))
    if (isSetUp && !isYear) return { ...coverageOfPeriod(period), assumed: true }
  }
  return null
}

const OVER = /结束|收官|落幕/
/** 8月23日至27日，第二十八届葡萄节… */
const NAMED_NEXT = /^，?[“「《]?(?:第[一二三四五六七八九十百\d]{1,4}届|20\d{2}年?)?[“「《]?$/
/** 时隔四年，赛马节重回赛马场 */
const HELD = /^，[^。；\d]{0,14}(?:节|赛|会|展|季)(?:在|于|重回|如期|举)/
const SET_UP_REACH = 30
const SET_UP =
  /^[^。；]{0,16}?(?:组织开展|开展|实施|部署|集中|组织|启动|举行|举办|开赛|(?:顺利|圆满)?(?:完成|结束|收官|落幕))/
/** From the stretch to the name. */
const SET_UP_TO = /^[^。；\d]{0,70}?(?:开展|实施|部署|组织|启动|打响|展开|推进)[^。；，\d]{0,12}$/
const BEHIND = /^）|^[^。；\d]{0,6}(?:开展|实施|部署|组织|展开|进行)/

/** 从2022年10月15日开始，到今年1月20日; 自7月1日起执行至8月31日止; 2月17日启动…，6月27日结束 */
function endsIn({ text }: Reading, periods: readonly FoundPeriod[], reference: string): Coverage | null {
  for (const [at, first] of periods.entries()) {
    const { start } = first.period
    if (
      start === null ||
      !(first.role === 'since' || BEGINS.test(text.slice(first.end, first.end + 2 * REACH)))
    )
      continue
    const last = periods
      .slice(at + 1)
      .find(
        (other) =>
          other.role !== 'since' &&
          !SO_FAR.test(other.text) &&
          other.start - first.end <= LONGEST_RUN &&
          (ENDS.test(text.slice(other.end, other.end + 6)) ||
            (other.start - first.end <= 8 &&
              (/止$/.test(other.text) || isPast(other.period.end, reference)) &&
              (/^[到至]|止$/.test(other.text) || /(?:到|至)$/.test(text.slice(first.end, other.start))))),
      )
    const end = last?.period.end ?? null
    if (end !== null && end > start) return closed(start, end)
  }
  return null
}

/** 3月1日打响，到4月27日已立案37起, told on the 28th: a count on its way, not the end. */
function isPast(end: string | null, reference: string): boolean {
  return end !== null && (fromIso(reference) ?? 0) - (fromIso(end) ?? 0) > SHORTEST
}

/** 到昨天已经过去25天: it goes on. */
const SO_FAR = /昨|今[天日]|目前|现在|日前/
const LONGEST_RUN = 60
const BEGINS = /^[^。；\d]{0,22}?(?:开始|启动|展开|打响|执行|开展|实施|部署|起)/
const ENDS = /^(?:止|已|正式|圆满|全面|顺利)?(?:止|结束|收官|收网|落幕|闭幕|收尾|[，。])(?<![，。])/

function closed(start: string | null, end: string): Coverage {
  return { start, end, precision: 'day', kind: 'closed', assumed: true }
}
