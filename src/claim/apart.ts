import { NATION } from '../lexicon/regions.ts'
import type { CampaignMention } from './campaign.ts'
import type { Coverage } from './dating.ts'
import { isOfWholeYear } from './home.ts'
import type { Scope } from './scope.ts'
import type { Walk } from './walk.ts'

/** True where a sentence that names no campaign tells of something else than the one that the text is on. */
export function isSetApart(sentence: string, upTo: string, home: CampaignMention | null): boolean {
  return (
    SET_APART.test(sentence) ||
    OTHER_SOURCE.test(upTo) ||
    OUTSIDE.test(upTo) ||
    FLEET.test(sentence) ||
    (home?.kind === 'named' && SURVEY.test(sentence)) ||
    (isAccident(home) && BEFORE_IT.test(upTo))
  )
}

export function isAccident(home: CampaignMention | null): boolean {
  return home?.kind === 'event' && !home.annual
}

/**
 * 另据市消防支队统计, 12315平台受理投诉: from another source, or of a service that runs all year, not of the campaign that
 * the text is on.
 */
const SET_APART =
  /^(?:(?:此前|前期|事前)摸底|另据|另悉|另外据|此外据|另统计|另讯|又讯|(?:公开|工商|企业|气象|历史)(?:资料|信息|报道|数据)显示)|(?:^|[^\d])(?:110|119|120|122|12\d{3})[\u4e00-\u9fff]{0,4}(?:平台|热线|指挥中心|中心)?[\u4e00-\u9fff]{0,10}(?:接警|接报|受理|接到|接收|接获)(?!后)/

/** …，消防局另统计，今年前9月全市火灾412件 */
const OTHER_SOURCE = /(?:^|[，；])[^，。；\d]{0,8}另(?:外)?(?:统计|公布|有统计)/

/** 专项行动之外，日常服务也在加强; 从全年看，全市法院受理…: what goes on beside a campaign. */
const OUTSIDE =
  /(?:^|[，：；])(?:在|除了?)?[^，。；：\d]{0,8}(?:专项|行动|整治|专案)(?:之外|以外)，|(?:^|[，：；])从(?:全年|总体上?|日常[^，。；]{0,6})来?看，/

/** 87.2%的受访者支持…: what a survey asked beside a campaign; a fair asks its own visitors. */
const SURVEY = /受访者|有效问卷/

/** 873艘渔船陆续解缆离港: the fleet that puts to sea once a ban on fishing is over. */
const FLEET = /艘[^，。；]{0,10}(?:渔船|船舶)[^，。；]{0,12}(?:出海|离港|解缆|起航|启航|驶离|驶出|扬帆|开捕)/

/** 自2019年1月至事故发生前: what came before the accident is none of it. */
const BEFORE_IT = /[至到](?:事故|事发|火灾|爆炸|坍塌|灾害|地震)(?:发生)?之?前/

/** True up to a figure that is told of a year, not of the edition of that year. */
export function isToldOfYear(upTo: string, home: CampaignMention | null): boolean {
  return ALL_YEAR.test(upTo) || (isFair(home) && YEAR_OF_PLACE.test(upTo))
}

/** True of a figure of a year that is none of the campaign's own: 2023年全年, in a text on a campaign of 2024. */
export function isOfOtherYear(
  own: Coverage,
  isYear: boolean,
  upTo: string,
  home: CampaignMention | null,
): boolean {
  const isBefore = home?.year != null && own.end !== null && Number(own.end.slice(0, 4)) < home.year
  return (isBefore && ALL_YEAR.test(upTo)) || isOfWholeYear({ ...own, isWholeYear: isYear }, home)
}

/** 春运 and 国庆档 of a year are told by the year alone, a fair is not. */
function isFair(home: CampaignMention | null): boolean {
  return home?.kind === 'event' && home.annual && !/[运档]$/.test(home.series)
}

/** 2023年全年，辖区运送旅客513.9万人次 */
const ALL_YEAR = /(?:^|[，。；：])\d{4}年全年(?:度)?，?[^。；\d]*$/
/** 2023年，全市自行车产量2480万辆; 去年大闸蟹产业产值16亿元: what a place grows and makes in a year. */
const YEAR_OF_PLACE =
  /(?:^|[，。；：])(?:\d{4}年|去年|上年|前年)(?:全年)?，?(?:全|我)[国省市州县区旗盟](?![^。；]*(?:节会|期间|[本上]届|展会|大会|赛事|开幕))[^。；]*$|(?:^|[，。；：])(?:\d{4}年|去年|上年|前年)(?:全年)?，?[^。；\d]{0,24}?(?:产业|产量|产值|总产|单产|种植|养殖|栽培|加工(?:企业|业)|生产总值|GDP|销售(?:收入|额)|出口)[^。；]*$/

/**
 * 今年前8个月，全市承办赛事41项, in a text on a race of two days: months from January on are none of an event that is held for
 * days; a season, a league and a run of films have them.
 */
export function isOfMonthsBeside(own: Coverage | null, home: CampaignMention | null): boolean {
  return (
    isFair(home) &&
    !LASTS_LONG.test(home?.series ?? '') &&
    own?.start?.endsWith('-01-01') === true &&
    own.end !== null &&
    !own.ofComparison &&
    !own.sinceCampaign &&
    (own.precision === 'month' || own.precision === 'quarter' || own.precision === 'half-year') &&
    own.end.slice(5, 7) >= '03'
  )
}

const LASTS_LONG = /联赛|职棒|职篮|[季月年]$|大奖赛|巡回赛|世界杯/

/** 2020年我国出口电视剧714部次, in a text on a festival of one city: the nation's figures are none of it. */
export function isNationBeside(home: Scope, region: string | null): boolean {
  return (
    region === NATION &&
    home.region !== null &&
    home.region !== NATION &&
    home.campaign?.kind === 'event' &&
    home.campaign.annual &&
    // 春运 is the nation's too, 上海国际电影节 is not.
    home.region.includes(home.campaign.series.slice(0, 2))
  )
}

/** A day of a campaign that has gone on for long: nothing can be older than that day for being told of before it. */
export function isOfLongRun({ runsOn, homeCoverage }: Walk): boolean {
  return runsOn && homeCoverage !== null && homeCoverage.coverage.start === homeCoverage.coverage.end
}
