import type { Claim } from '../claim/claim.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Quantity } from '../quantity/quantity.ts'
import type { UnitFamily } from '../quantity/units.ts'
import { foldText } from '../text/fold.ts'
import { isRunning } from './as-of.ts'
import stocks from './stocks.json' with { type: 'json' }

/** What a series is about, as one stable text. */
export function seriesId(claim: Claim): string {
  return [claim.campaign?.name ?? '', claim.region, metricOf(claim), countedIn(claim.value)].join('|')
}

/** 其他案件2.1万起: what remains when the kinds named before are taken away, a subject of its own. */
const REST = /其[他它余](?!中)/

/** What a list leaves: each list has its own. */
export function isRest({ source }: Claim): boolean {
  return REST.test(foldText(source.text))
}

function metricOf(claim: Claim): string {
  return isRest(claim) ? `${claim.metric.id}.rest` : claim.metric.id
}

/** The same subject whatever the campaign's year and the unit: what a unit difference or a sum over years is told of. */
export function subjectId(claim: Claim): string {
  return [claim.campaign?.series ?? '', claim.region, claim.metric.id].join('|')
}

/**
 * Families in which unlike units count alike (起 and 件, 名 and 人). In the others two units are two scales
 * (台 and 套, 斤 and 吨, 元 and 美元) and figures are compared only within one.
 */
const ONE_SCALE: ReadonlySet<UnitFamily> = new Set<UnitFamily>([
  'people',
  'visits',
  'cases',
  'times',
  'organisations',
  'organisation-visits',
  'percent',
  'percentage-points',
])

/** The scale that a value is counted on: values of two scales never contradict each other (semantics §3). */
export function countedIn(value: Quantity): string {
  return ONE_SCALE.has(value.family) ? value.family : `${value.family}:${value.unit}`
}

/** Families whose figures add up over time. */
const ADDS_UP: Readonly<Record<UnitFamily, boolean>> = {
  none: false,
  people: true,
  visits: true,
  cases: true,
  times: true,
  organisations: true,
  'organisation-visits': true,
  things: true,
  money: true,
  area: true,
  length: true,
  weight: true,
  volume: true,
  energy: true,
  power: false,
  data: true,
  temperature: false,
  time: false,
  speed: false,
  percent: false,
  'percentage-points': false,
  multiple: false,
  fraction: false,
  score: false,
  rate: false,
  other: true,
}

/** Units that grade a thing and do not count it: a quake of 6.4级. */
const GRADES: ReadonlySet<string> = new Set(['级', '度', '档', '岁', '周岁', '层', '分贝', '摄氏度', '时'])

/** An amount per head or per day, whatever its unit. */
const AVERAGE = /[人户日月年场]均|平均|均价|每[人户天日月年]|每[^，。；]{1,8}就有/

/** True where figures of this kind can be summed and never fall while they run on. */
export function addsUp(claim: Claim): boolean {
  return (
    ADDS_UP[claim.value.family] &&
    !GRADES.has(claim.value.unit) &&
    !isRelative(claim) &&
    !countsNames(claim) &&
    !isDistance(claim) &&
    !isAverage(claim)
  )
}

/** 日均47.4万人次: what comes to one of many. */
export function isAverage({ source }: Claim): boolean {
  return AVERAGE.test(foldText(source.text))
}

/** 震央在县政府西方21公里，深度66.8公里: where something is, no amount of anything. */
function isDistance({ value, source }: Claim): boolean {
  return value.family === 'length' && DISTANCE.test(foldText(source.text))
}

const DISTANCE = /深度?|距离?|[东西南北]方|震央|震中|海拔|高[度程]|宽度?|直径|水位|半径/

/** The count of a list of names given with it (等13个分局): each list has its own. */
export function countsNames(claim: Claim): boolean {
  return claim.relation?.kind === 'count'
}

/** A change, a share, an average or a value of another period: no amount of its own subject. */
export function isRelative(claim: Claim): boolean {
  const kind = claim.relation?.kind
  return kind === 'change' || kind === 'share' || kind === 'average' || kind === 'comparison'
}

/** An amount at a moment, which may fall: by the action that a pack marks so, or by its words. */
function isStock({ metric, source, value }: Claim, lexicon: Lexicon): boolean {
  if (lexicon.actions.get(metric.action)?.stock === true || stocks.actions.includes(metric.action))
    return true
  const own = ownWords(foldText(source.text), value.stated)
  if (SUMMED.test(own)) return false
  // 集中安置5120人: who is housed at that hour; 累计安置 runs on.
  if (stocks.unlessSummed.includes(metric.action)) return true
  return stocks.words.some((word) => metric.label.includes(word) || own.includes(word))
}

const SUMMED = /累计|先后|陆续/

/** 6人遇难、1人失联, 4人遇难3人失联: the words of a figure's own item, not those of the item beside it. */
function ownWords(text: string, stated: string): string {
  const at = text.indexOf(stated)
  if (at === -1) return text
  const before = /[^、，；\d]*$/.exec(text.slice(0, at))?.[0] ?? ''
  return before + (/^[^、，；\d]*/.exec(text.slice(at + stated.length))?.[0] ?? '')
}

/**
 * True where the figures run on from one start and may only grow: amounts that add up, told as states of one count.
 * Closed actions, rates and stocks (现有确诊, 库存, 失踪) do not.
 */
export function isCumulative(claims: readonly Claim[], lexicon: Lexicon): boolean {
  // A value of last year or a change may stand in the series too: it is no state of the count.
  const amounts = claims.filter(addsUp)
  const [first] = amounts
  if (!first || amounts.some((claim) => isStock(claim, lexicon))) return false
  if (amounts.some(isRunning)) return true
  return amounts.some(
    (claim) => isStretch(claim) && claim.date.start === first.date.start && claim.date.end !== first.date.end,
  )
}

/** A closed stretch of several days, as the holidays up to the fourth day. */
function isStretch({ date, campaign }: Claim): boolean {
  return campaign === null && date.start !== null && date.end !== null && date.start < date.end
}
