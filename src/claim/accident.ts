import { fromIso } from '../calendar/civil.ts'
import { NATION } from '../lexicon/regions.ts'
import { termAt } from '../lexicon/term-index.ts'
import type { Coverage } from './dating.ts'
import type { Scope } from './scope.ts'
import type { Walk } from './walk.ts'

/** 财政部预拨救灾资金5000万元, in a text on an event in Sichuan: what the nation gives is counted where it goes. */
export function isReliefFor(home: Scope, region: string | null, before: string): boolean {
  return (
    region === NATION &&
    home.campaign?.kind === 'event' &&
    !home.campaign.annual &&
    /(?:预拨|下拨|拨付|下达|调运|调拨|增派|派出|选派|派遣)[^，。；]{0,20}(?:、[^，。；]{0,20}){0,4}$/.test(
      before.slice(-60),
    )
  )
}

/** 市消防支队首批56名指战员赶到, of a fire in one district: what those around send is counted at the spot. */
export function isSentToSite(walk: Walk, region: string | null, before: string): boolean {
  const { home } = walk
  if (home.region === null || region === null || region === NATION || region === home.region) return false
  return (
    home.campaign?.noun !== undefined &&
    home.region.startsWith(region) &&
    !/全[省市州县区盟旗台国]|(?:启动|开展|部署)|[法中高]院|宣判|审理|判处/.test(before)
  )
}

export function eventOf({ campaign }: Scope): string | null {
  return campaign?.noun === undefined ? null : campaign.series
}

/** True of a text on what happened at one spot: a fire, a collapse. */
export function isOfSite({ home, lexicon }: Walk): boolean {
  const noun = home.campaign?.noun
  return noun !== undefined && termAt(lexicon.eventNouns, noun, 0)?.entry.site === true
}

/** 对35名责任人追责: what a report of months later tells was done since the accident. */
export function calledToAccount(walk: Walk, own: Coverage | null, sentence: string): Coverage | null {
  const day = walk.homeCoverage?.coverage.start ?? null
  const { reference } = walk
  if (day === null || reference === null || !CALLED_TO_ACCOUNT.test(sentence)) return null
  if (!isOfSite(walk) && !walk.readings.slice(0, OPENING).some(({ text }) => REPORTED.test(text))) return null
  if (own !== null || (fromIso(reference) ?? 0) - (fromIso(day) ?? 0) < MONTHS) return null
  return { start: day, end: reference, precision: 'day', kind: 'running', assumed: true }
}

/** Of a spot whose name the text does not give as one: 某某燃气泄漏爆炸事故调查报告公布. */
const REPORTED = /(?:事故|火灾|爆炸|坍塌|垮塌)[^。]{0,30}调查(?:报告|结果|处理)/
const OPENING = 2

export const CALLED_TO_ACCOUNT =
  /调查组[^。；]{0,20}(?:询问|问询|谈话|查阅|调取|走访|勘查)|追责|问责|追究|党纪|政务处分|刑事强制|采取强制措施|移送司法|移送检察|提起公诉|处以[^，。；]{0,12}罚款|罚款(?:合计|共计|共)?\d/

const MONTHS = 40

/**
 * 事故发生后，全市共排查建筑2.9万栋; 事故之后，县里对客渡船停航检查。共检查客渡船214艘; 全县在册隐患点1128处: what is looked
 * through elsewhere is none of the accident's.
 */
export function isLookedElsewhere(paragraph: string, sentence: string): boolean {
  return LOOKS_ELSEWHERE.test(sentence) || LESSONS_DRAWN.test(paragraph.slice(0, LESSONS_REACH))
}

const LOOKS_ELSEWHERE =
  /(?:全[国省市州盟县区旗台港]|市府|县府)[^。；]{0,60}?(?:排查|检查|清查|普查|隐患|列管|高风险)|(?:清查|排查|普查|检查)[^。；]{0,4}全[国省市州盟县区旗台港]/
const LESSONS_DRAWN =
  /^(?:事故|事发|火灾|爆炸|坍塌|滑坡|灾害|山火|灾难)(?:发生)?(?:之)?后，[^。]{0,60}?(?:排查|大检查|停航检查|停业检查|检查(?!组)|专项整治|安全整治)/
const LESSONS_REACH = 90

/** 事发区段降雨112.3毫米: weather is told of a place, whatever happened there, unless the rain itself did it. */
export function isWeather({ home }: Walk, unit: string): boolean {
  return WEATHER_UNITS.has(unit) && !/洪|涝|泥石流|雨|雪|雹|风/.test(home.campaign?.noun ?? '')
}

const WEATHER_UNITS: ReadonlySet<string> = new Set(['毫米', '摄氏度', '℃'])

/** …坍塌事故案一审宣判: a text on the trial tells of the accident long before the day that it begins with. */
export function isOfTrial(walk: Walk): boolean {
  return isOfSite(walk) && TRIAL.test(walk.readings[0]?.text.slice(0, HEADLINE) ?? '')
}

const TRIAL = /事故案|案[一二]审|宣判|获刑|判刑|受审|开庭|公诉|庭审|被判/
const HEADLINE = 60
