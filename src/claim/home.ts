import { fromIso } from '../calendar/civil.ts'
import { type CampaignMention, campaignOf } from './campaign.ts'
import type { Campaign } from './claim.ts'
import type { Coverage } from './dating.ts'

/** The first period that a document tells, and whose: what a paragraph without any date falls back on. */
export interface HomeCoverage {
  readonly coverage: Coverage
  readonly campaign: Campaign | null
  readonly kind: HomeKind
}

/**
 * `season` a season, a race, a fair, whose figures may reach back before it (报名, 预售) · `event` an accident or a quake,
 * which has none before it, though a text may begin with a later day · `campaign` all else.
 */
export type HomeKind = 'season' | 'event' | 'campaign'

export function homeKind(mention: CampaignMention | null): HomeKind {
  if (mention?.kind !== 'event') return 'campaign'
  return mention.annual ? 'season' : 'event'
}

/** 2023年为32910.4亿元, in a paragraph on 2024: a look back is not what the text goes on with. */
export function stepsBack(own: Coverage, before: Coverage | null): boolean {
  // 昨天傍晚，邮轮驶离。今年1至10月，…: from a scene on to what it stands for.
  const isScene = before?.start === before?.end && own.start !== own.end && own.precision !== 'year'
  return !isScene && before?.start != null && own.end !== null && own.end < before.start
}

/** Once figures were told without a date, a single day further down (7月29日的比赛) is not the whole text's. */
export function isBroad(coverage: Coverage): boolean {
  return (
    coverage.kind === 'running' ||
    coverage.isMoment === true ||
    STATISTICAL.has(coverage.precision) ||
    coverage.precision === 'season'
  )
}

/** 5月1日至9月15日: more than a day. */
export function isRunOfDays({ start, end, precision }: Coverage): boolean {
  return precision === 'day' && start !== null && end !== null && start < end
}

/** The first period holds for another campaign too, unless the two are of different years. */
export function fallbackFor(campaign: Campaign | null, home: HomeCoverage | null): Coverage | null {
  if (!home) return null
  const years = [campaign?.year ?? null, home.campaign?.year ?? null]
  return years[0] === null || years[0] === years[1] ? home.coverage : null
}

const STATISTICAL: ReadonlySet<string> = new Set(['month', 'quarter', 'half-year', 'year'])

/**
 * Figures of a month, quarter, half-year or year that began well before the campaign are told beside it (今年上半年
 * 全港罪案 after a two months' operation), not of it.
 */
export function isBesideCampaign(own: Coverage, home: HomeCoverage | null): boolean {
  const start = home?.campaign && home.kind !== 'season' ? home.coverage.start : null
  if (
    start === null ||
    own.start === null ||
    own.ofComparison ||
    own.isOfCase ||
    !(STATISTICAL.has(own.precision) || isYearSoFar(own))
  )
    return false
  // A campaign named for the year of the figure holds it, where only a day of its own was told before.
  const isSameYear = home?.campaign?.year != null && own.end?.startsWith(String(home.campaign.year)) === true
  if (home && isSameYear && home.coverage.start === home.coverage.end) return false
  return (fromIso(start) ?? 0) - (fromIso(own.start) ?? 0) > A_WHILE
}

/** 今年以来, though it was counted only up to the day that the text tells its figures to. */
function isYearSoFar({ kind, start, isThisYear }: Coverage): boolean {
  return kind === 'running' && isThisYear !== true && start?.endsWith('-01-01') === true
}

/** 今年1至8月受理投诉402件, in a text on a campaign that began in May: counted since before it. */
export function isSinceBefore(own: Coverage, launch: string | null): boolean {
  return (
    launch !== null &&
    own.start?.endsWith('-01-01') === true &&
    own.end !== null &&
    own.end > launch &&
    !own.ofComparison &&
    !own.isOfCase &&
    own.isThisYear !== true &&
    !own.sinceCampaign &&
    STATISTICAL.has(own.precision) &&
    (fromIso(launch) ?? 0) - (fromIso(own.start) ?? 0) > A_WHILE
  )
}

/** 去年罚没款为7104万元, in a text on a campaign of this year: over before the campaign began. */
export function isLookBack(own: Coverage, home: HomeCoverage | null): boolean {
  const start = home?.coverage.start ?? null
  return start !== null && own.end !== null && own.end < start
}

/** 今年以来全国票房累计, 去年全年, told in a text on a season or a festival: of the year, not of what was held in it. */
export function isOfWholeYear(own: Coverage, home: CampaignMention | null): boolean {
  if (home?.kind !== 'event' || !home.annual) return false
  return (
    own.isWholeYear === true ||
    (own.isThisYear !== true &&
      own.kind === 'running' &&
      own.start?.endsWith('-01-01') === true &&
      own.precision === 'year')
  )
}

/** Days by which a running count may begin before its campaign: rain falls before the typhoon lands. */
const A_WHILE = 20

/**
 * A value of a time before the campaign is none of its figures. Where the text opens with a single day, the campaign
 * may have gone before it.
 */
export function isOlderThanCampaign(own: Coverage, home: HomeCoverage | null): boolean {
  const start = home?.campaign && home.kind !== 'season' ? home.coverage.start : null
  if (!home || start === null || own.end === null || own.end >= start) return false
  // 到7月10日: up to a day, from when is not told. “江海利剑2022”表彰会上: a day after the year that it is named for.
  const isOneDay = start === home.coverage.end
  const isOfItsYear = home.campaign?.year != null && own.end.startsWith(String(home.campaign.year))
  if (isOneDay && home.kind === 'campaign' && (home.coverage.kind === 'running' || isOfItsYear)) return false
  const isClose = (fromIso(start) ?? 0) - (fromIso(own.end) ?? 0) <= A_WHILE
  return !isClose || (home.kind === 'campaign' && isBroad(home.coverage))
}

/** Up to a figure: 上届赛事带动消费…，其中…: to the end of the sentence; 比上届的98420人: of the one figure. */
const LAST_EDITION =
  /(?:^|[，；：”])[^，。；：]{0,2}上一?(?:届|赛季)(?!的?\d[\d.]*(?:倍|%))[^，。；]*(?:，(?!本届|今年|比|较)[^。；]*)?$|[比较]上一?(?:届|赛季)[^，。；]{0,4}$|上一?(?:届|赛季)(?:的|是|为|仅|只有)[^，。；]{0,6}$/
/** 109年专案全年驱离1274艘次, 2020年行动中: another year's edition, by the noun alone. */
const YEAR_OF_CAMPAIGN =
  /(?:^|[，；：])(1\d{2}|20\d{2})年(?:度)?的?(?:专案|专项行动|行动)(?!计划)[^，。；]*(?:[，、][^。；]*)?$/
/** 比2021年招聘月的3582人, 比2022年那一届的8万人次: the edition of a year, by the noun alone. */
const YEAR_OF_EDITION =
  /(1\d{2}|20\d{2})年(?:度)?的?(?:\0|赛事|比赛|大赛|[那这]一?届|展会|大会|展览)(?:的|是|为|共|有|中|期间)[^，。；]{0,8}$/
/** 较去年赛事的3725人, 去年行动的破案数 */
const LAST_BY_NOUN =
  /(?:去年|上年|上一?[次回])的?(?:\0|赛事|比赛|大赛|展会|大会|展览|专案|专项行动|行动)(?:的|是|为|共|有|中|期间)[^，。；]{0,8}$/
/** 比去年在台北举办时的1252万人次 */
const LAST_ELSEWHERE =
  /(?:去年|上年|上届)在[^，。；]{1,8}?(?:举办|举行|登场|开跑|展出|办)(?:时|期间|那[届次])?的?(?:是|为|共|有)?[^，。；\d]{0,4}$/
/** 比“护渔2021”多13起（上年为45起） */
const LAST_IN_BRACKETS = /（(?:去年|上年|上届)(?:为|是|仅|只有|有)?$/
/** 2023年同档期略高——那一年是15.19亿元: the edition of the year named before. */
const THAT_YEAR =
  /(20\d{2})年(?:的?\0|同档期|同期|那一?届)?(?:(?!\d{4}年)[^。；]){0,20}[，—（](?:那一?年|那时|彼时|当年|当时)(?:是|为|仅|只有|共|有)[^，。；\d]{0,4}$/
/** Stands for the campaign's own name. */
const SERIES = '\u0000'
const LAST_YEARS = /[比较与](?:去年|上年)\0(?:的|同期的?|期间的?)$/
const REPUBLIC = 1911
const MANY = 12
const CHANGES = /[增升涨降减跌多少高低扩缩翻]/

/** The edition before the home one, where the words before a figure (上届) put it there. */
export function editionBefore(
  before: string,
  isRatio: boolean,
  home: CampaignMention | null,
): CampaignMention | null {
  if (
    home?.kind === 'named' &&
    !home.annual &&
    home.year === null &&
    !isRatio &&
    YEAR_OF_CAMPAIGN.test(before.slice(-LONGEST_REACH))
  )
    return home
  if (!home || home.year === null) return null
  const year =
    YEAR_OF_CAMPAIGN.exec(before.slice(-LONGEST_REACH)) ??
    YEAR_OF_EDITION.exec(byNoun(before, home)) ??
    (home.annual ? THAT_YEAR.exec(byNoun(before, home)) : null)
  if (year && !(isRatio && CHANGES.test(year[0]))) {
    const named = Number(year[1]) < 1000 ? Number(year[1]) + REPUBLIC : Number(year[1])
    if (named !== home.year && named > home.year - MANY && named < home.year) return { ...home, year: named }
  }
  // 较去年暑期档的73.81亿元
  if (!isRatio && LAST_YEARS.test(before.slice(-LONGEST_REACH).split(home.series).join(SERIES)))
    return { ...home, year: home.year - 1 }
  const told =
    LAST_EDITION.exec(before.slice(-LONGEST_REACH)) ??
    LAST_BY_NOUN.exec(byNoun(before, home)) ??
    LAST_ELSEWHERE.exec(before.slice(-NEAR)) ??
    LAST_IN_BRACKETS.exec(before.slice(-NEAR))
  // 是上一届的1.4倍: measured by it.
  if (!told || (isRatio && (CHANGES.test(told[0]) || /上一?(?:届|赛季)的$/.test(told[0])))) return null
  return { ...home, year: home.year - 1 }
}

/** What stands before a figure, with the noun of the text's own event (招聘月, 书展) made one. */
function byNoun(before: string, { series }: CampaignMention): string {
  const near = before.slice(-NEAR)
  return [4, 3, 2].reduce((text, length) => text.split(series.slice(-length)).join(SERIES), near)
}

const NEAR = 40
const LONGEST_REACH = 120

/**
 * “护路2020”期间为41起，下降39%; 去年全国收了78.42亿元，今年少了23%: once an earlier edition's value was told, what it changed
 * by, and what 今年 opens, is of the text's own edition again. Growth with 同比 is of the edition that it is told of.
 */
export function turnsHome(
  edition: CampaignMention,
  home: CampaignMention | null,
  text: string,
  at: number,
): boolean {
  if (home?.year == null || edition.series !== home.series) return false
  const isLast = /(?:去年|上年|上届)$/.test(text.slice(Math.max(0, edition.start - 2), edition.start))
  if (edition.year === null ? !isLast : edition.year >= home.year) return false
  const between = text.slice(Math.max(0, at - TURN_REACH), at)
  return HOME_AGAIN.test(between) || CHANGED_SINCE.test(between)
}

/** How far back an edition's value may stand. */
const TURN_REACH = 48
const HOME_AGAIN =
  /\d[^。；]{0,16}[，——][^。；]{0,8}(?:今年|本届|今次|本赛季|今季|本次)(?![^。；]*(?:去年|上年|上届|\d年))[^。；]*$/
const CHANGED_SINCE =
  /\d[^，。；]{0,8}[，—]+(?![^，。；]*(?:同比|环比|上一?年|前一年))[^，。；]{0,14}(?:增幅|降幅|升幅|跌幅|[增上]长|[上下]升|[上下]降|增加|减少|[涨升降跌少多增减]了?)$/

function isWithinYear(coverage: Coverage | null, year: number | null): boolean {
  const [start, end] = [coverage?.start?.slice(0, 4), coverage?.end?.slice(0, 4)]
  return [start, end].every((told) => told === undefined || Number(told) === year)
}

/** The one year that a closed period lies in. */
export function soleYear(coverage: Coverage | null): number | null {
  const start = coverage?.kind === 'closed' ? coverage.start?.slice(0, 4) : undefined
  return start !== undefined && start === coverage?.end?.slice(0, 4) ? Number(start) : null
}

/**
 * Of an annual campaign that the text is on: last year's value (较去年的97.9%) is of the edition before, the value of a
 * year of its own (2019赛季的563.1万, of a season) of that year's.
 */
export function editionOfPeriod(own: Coverage | null, home: CampaignMention | null): CampaignMention | null {
  const year = soleYear(own)
  if (!own || year === null || !home?.annual || home.year === null || year >= home.year) return null
  if (own.ofComparison && year === home.year - 1) return { ...home, year }
  const isOfYear = own.precision === 'year' || own.precision === 'season'
  return home.kind === 'event' && isOfYear ? { ...home, year } : null
}

/** A series that runs by years gets the year of the figure's period, where that is one year (semantics §1). */
export function datedCampaign(
  mention: CampaignMention | null,
  coverage: Coverage | null,
  since: number | null,
  home: CampaignMention | null,
  reference: string | null,
  isReference: boolean,
): Campaign | null {
  if (!mention) return null
  const isHome =
    home !== null && home.series === mention.series && home.year !== null && !(isReference && home.isYearLent)
  if (!mention.annual) {
    const isWithout = mention.year === null && !isReference
    // 去年的“慈善一日捐”, 2020年“慈善一日捐”…, in a text on that of 2022: the edition of the year told.
    const other = isHome && isWithout && coverage?.precision === 'year' ? soleYear(coverage) : null
    if (other !== null && other < (home?.year ?? 0)) return campaignOf({ ...mention, year: other })
    return campaignOf(isHome && isWithout && isWithinYear(coverage, home.year) ? home : mention)
  }
  if (mention.year !== null) {
    const year = mention.isYearLent ? soleYear(coverage) : null
    return campaignOf(year === null ? mention : { ...mention, year })
  }
  if (coverage?.sinceCampaign && since !== null) return campaignOf(mention)
  if (
    isHome &&
    (!coverage || (coverage.kind === 'running' && !(mention.isYearly && !isWithinYear(coverage, home.year))))
  )
    return campaignOf(home)
  const start = coverage?.start?.slice(0, 4)
  const end = coverage?.end?.slice(0, 4)
  // 截至2023年底，历届…: of all editions, where nothing but the text says that there are several.
  if (mention.isYearly && coverage?.kind === 'running' && start !== end) return campaignOf(mention)
  if (mention.isYearly && isHome && coverage && !isWithinYear(coverage, home.year) && start !== end)
    return campaignOf(mention)
  if (end && coverage?.isOfCase) return campaignOf({ ...mention, year: Number(end) })
  if (end)
    return campaignOf(start === undefined || start === end ? { ...mention, year: Number(end) } : mention)
  if (isReference || coverage || !reference) return campaignOf(mention)
  return campaignOf({ ...mention, year: Number(reference.slice(0, 4)) })
}
