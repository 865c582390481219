import { fromIso, lastOfMonth, monthIndex, toCivil, toIso } from '../calendar/civil.ts'
import type { FoundPeriod } from '../calendar/period.ts'
import { NATION } from '../lexicon/regions.ts'
import { termAt } from '../lexicon/term-index.ts'
import { type CampaignMention, campaignOf } from './campaign.ts'
import type { Sentence, Span } from './clauses.ts'
import { assumedCoverage, type Coverage, coverageAfter, inWholeYear, yearBefore } from './dating.ts'
import type { Share } from './distribute.ts'
import {
  editionBefore,
  editionOfPeriod,
  isBesideCampaign,
  isOfWholeYear,
  isOlderThanCampaign,
  stepsBack,
  upToHome,
} from './home.ts'
import { coverageOf } from './period-of-figure.ts'
import { isRatio } from './ratios.ts'
import type { Figure, Reading } from './reading.ts'
import { campaignBefore, isCompared, regionBefore, type Scope } from './scope.ts'
import { spansWithin } from './spans.ts'
import type { Walk } from './walk.ts'

/** What a figure stands in: its sentence, what the paragraph said so far, what its section or document says. */
export interface FigureSetting {
  readonly reading: Reading
  readonly base: Scope
  readonly carried: {
    readonly campaign: CampaignMention | null
    readonly region: string | null
    coverage: Coverage | null
  }
  readonly sentence: Sentence
  /** Of the sentence. */
  readonly figures: readonly Figure[]
}

/** Campaign, region and period of a figure: of its sentence, else of its paragraph, else of its section or document. */
export function scopeOf(
  walk: Walk,
  parts: FigureSetting,
  figure: Figure,
  share: Share | undefined,
  position: number,
): Scope {
  const { reading, base, carried, sentence } = parts
  const running = carried.coverage ?? base.coverage ?? walk.homeCoverage?.coverage ?? null
  const reach: Span = { start: Math.max(sentence.start, figure.start - REACH), end: sentence.end }
  const upTo: Span = { start: reach.start, end: figure.start }
  const mayCompare = !isRatio(figure.quantity.family)
  const otherEdition = editionBefore(
    reading.text.slice(reach.start, figure.start),
    !mayCompare,
    walk.home.campaign,
  )
  const explicit =
    (startsChange(reading.text, figure) ? comparedCampaign(reading, reach, figure.start) : null) ??
    otherEdition ??
    campaignBefore(reading, reach, figure.start, !mayCompare)
  const named =
    explicit ?? carried.campaign ?? homeByNoun(walk, reading.text.slice(reach.start, figure.start))
  const told = coverageOf(
    reading.text,
    periodsFor(reading, parts.figures, position, figure),
    upTo,
    running,
    walk.reference,
    mayCompare ? 'value' : 'ratio',
  )
  const words = reading.text.slice(sentence.start, sentence.start + 8)
  const sentenceUpTo = reading.text.slice(reach.start, figure.start)
  const whole =
    inWholeYear(
      told,
      (named ?? base.campaign)?.year ?? openingYear(walk),
      walk.reference,
      FORESEEN.test(sentenceUpTo),
    ) ?? coverageAfter(words, carried.coverage)
  const now = whole && upToHome(inTextsYear(whole, walk), walk.homeCoverage, walk.reference)
  const start = startsChange(reading.text, figure)
    ? valueBefore(reading, reach, figure, now ?? running)
    : null
  const foreseen = (mayCompare ? FORESEEN_HERE : FORESEEN_BEFORE).test(sentenceUpTo)
    ? wholeOfOpenYear(now ?? carried.coverage)
    : null
  const own = foreseen ?? start?.coverage ?? goesOnComparing(walk, reading, figure) ?? now
  if (own && !own.ofComparison && opensWithPeriod(reading, sentence))
    walk.ofSentence = { reading, end: sentence.end, coverage: own }
  walk.compared = own?.ofComparison ? { reading, end: figure.end, coverage: own } : null
  if (
    own &&
    !own.ofComparison &&
    !own.aside &&
    !own.isStreak &&
    !stepsBack(own, carried.coverage) &&
    !isGlanceBack(own, parts)
  )
    carried.coverage = own
  const sentenceText = reading.text.slice(sentence.start, Math.min(sentence.end, sentence.start + REACH))
  const isApart =
    !explicit && (SET_APART.test(sentenceText) || (isOfSite(walk) && LOOKS_ELSEWHERE.test(sentenceText)))
  if (named) walk.beside = null
  else if (
    own &&
    !OF_CAMPAIGN.test(sentenceText) &&
    !isEnumerated(reading.text) &&
    !isOfLongRun(walk) &&
    isBesideCampaign(own, walk.homeCoverage)
  )
    walk.beside = own
  const isHome = named === null || (explicit === null && named === walk.home.campaign)
  const edition = isHome && mayCompare && !own?.isWholeYear ? editionOfPeriod(own, walk.home.campaign) : null
  const yearOfCampaign = (explicit ?? carried.campaign ?? base.campaign)?.year ?? null
  const isOfYear = own !== null && isOfWholeYear(own, walk.home.campaign)
  const isOlder = own !== null && !isOfLongRun(walk) && isOlderThanCampaign(own, walk.homeCoverage)
  const like =
    share?.like === undefined ? null : (walk.ofBlock.at(share.like - position)?.claim.region ?? null)
  const region =
    share?.region ??
    like ??
    regionBefore(reading, reach, figure.start, walk.home.region, eventOf(walk.home)) ??
    carried.region ??
    base.region
  const isBaseline = mayCompare && own?.ofComparison === true && own.isSamePeriod === true
  const isElsewhere = !explicit && isNationBeside(walk.home, region)
  const isNone = isElsewhere || isApart || isOfYear || (isBaseline && walk.home.campaign?.kind === 'named')
  const campaign =
    isBaseline && isOfHome(explicit, walk)
      ? null
      : (explicit ?? (isNone ? null : (edition ?? named ?? (walk.beside || isOlder ? null : base.campaign))))
  return {
    campaign:
      campaign?.year != null && SUMS_YEARS.test(sentenceUpTo)
        ? { ...campaign, year: null, annual: false }
        : campaign,
    region:
      isReliefFor(walk.home, region, sentenceUpTo) || isSentToSite(walk, region, sentenceUpTo)
        ? walk.home.region
        : region,
    coverage:
      calledToAccount(walk, own, sentenceText) ??
      (own && !own.end?.startsWith(String(otherEdition?.year))
        ? ofOtherYear(otherEdition, walk, null)
        : null) ??
      (own && yearOfCampaign !== null ? uptoYearEnd(own, yearOfCampaign, walk.reference) : own) ??
      ofOtherYear(named, walk, carried.coverage) ??
      ofOpening(walk, reading, sentence) ??
      carried.coverage ??
      (named ? null : walk.beside) ??
      base.coverage,
    topic: null,
  }
}

/** “瓯江亮剑2023”专项行动中，…去年同期发案6522起: told under the campaign that there was not yet. */
function isOfHome(named: CampaignMention | null, { home }: Walk): boolean {
  return (
    named?.kind === 'named' && named.series === home.campaign?.series && named.year === home.campaign.year
  )
}

/** 今年…，预计总产量56万吨: what is foreseen of a year that goes on is of all of it. */
function wholeOfOpenYear(coverage: Coverage | null): Coverage | null {
  const { isOpen, precision, start } = coverage ?? {}
  if (!coverage || !isOpen || !start) return null
  if (precision === 'year' && start.endsWith('-01-01'))
    return { ...coverage, end: `${start.slice(0, 4)}-12-31` }
  return precision === 'quarter' ? { ...coverage, end: lastOfQuarter(start) } : null
}

/** Of the quarter that begins on an ISO day. */
function lastOfQuarter(start: string): string {
  const first = fromIso(start)
  if (first === null) return start
  const { year, month } = toCivil(first)
  return toIso(lastOfMonth(monthIndex(year, month) + 2))
}

/** 由6.90亿元增至9.18亿元: the figure that a change starts from. */
function startsChange(text: string, figure: Figure): boolean {
  return (
    /[由从](?:\d{4}年)?[^，。；由从\d]{0,12}$/.test(
      text.slice(Math.max(0, figure.start - LONGEST_START), figure.start),
    ) &&
    /^[^，。；\d]{0,6}?(?:增|升|涨|提高|提升|上升|上调|扩大|增加|增长|降|下降|下调|减少|缩小|缩减|回落|收窄)(?:至|到|为)/.test(
      text.slice(figure.end, figure.end + 12),
    )
  )
}

/** 由2019年的48.3%提高到86.1%，…93.5%: the period that a change starts from is none of the figures behind it. */
function periodsFor(
  { text, periods }: Reading,
  figures: readonly Figure[],
  position: number,
  figure: Figure,
): readonly FoundPeriod[] {
  let kept = periods
  for (const before of figures.slice(Math.max(0, position - CHANGES_BACK), position)) {
    if (/[。；]/.test(text.slice(before.end, figure.start)) || !startsChange(text, before)) continue
    const from = Math.max(0, before.start - LONGEST_START)
    const words = text.slice(from, before.start)
    const start = from + Math.max(words.lastIndexOf('由'), words.lastIndexOf('从'))
    kept = kept.filter((period) => period.start < start || period.start > before.start)
  }
  return kept
}

const CHANGES_BACK = 4
const LONGEST_START = 24

/** A day of a campaign that has gone on for long: nothing can be older than that day for being told of before it. */
function isOfLongRun({ runsOn, homeCoverage }: Walk): boolean {
  return runsOn && homeCoverage !== null && homeCoverage.coverage.start === homeCoverage.coverage.end
}

/** 2022年公司营业收入…；净利润…: the period that a sentence opens with is of all of it. */
function opensWithPeriod(reading: Reading, sentence: Sentence): boolean {
  for (const { start } of spansWithin(reading.periods, sentence.start, sentence.start + 2))
    return start <= sentence.start + 1
  return false
}

/** …；去年则有7人。日校考生中…: one figure of last year, in the middle of a paragraph, does not turn the text to it. */
function isGlanceBack(own: Coverage, { reading, sentence, figures }: FigureSetting): boolean {
  return own.isBack === true && figures.length === 1 && sentence !== reading.sentences[0]
}

/** That period, up to the full stop: ； ends no sentence for it. */
function ofOpening(walk: Walk, reading: Reading, sentence: Sentence): Coverage | null {
  const last = walk.ofSentence
  if (!last || last.reading !== reading || last.end > sentence.end) return null
  return /[。！？]/.test(reading.text.slice(last.end - 1, sentence.start)) ? null : last.coverage
}

/** 较2019年的1758件、2.11万人、2.87亿元: what goes on with the list is of the period compared with. */
function goesOnComparing(walk: Walk, reading: Reading, figure: Figure): Coverage | null {
  const last = walk.compared
  if (!last || last.reading !== reading || last.end > figure.start) return null
  return /^[、和及与][\u4e00-\u9fff]{0,6}$/.test(reading.text.slice(last.end, figure.start))
    ? last.coverage
    : null
}

/** What a change over a year starts from is of the year before, unless its own words say when. */
function valueBefore(
  reading: Reading,
  reach: Span,
  figure: Figure,
  now: Coverage | null,
): { readonly coverage: Coverage } | null {
  const opening = Math.max(reach.start, figure.start - 14)
  const from = opening + (/[由从][^由从]*$/.exec(reading.text.slice(opening, figure.start))?.index ?? 0)
  const ownWords = [...spansWithin(reading.periods, from, figure.start)]
  if (now === null || now.ofComparison) return null
  if (ownWords.length > 0) return { coverage: { ...now, ofComparison: true } }
  return YEARLY.has(now.precision) ? { coverage: { ...yearBefore(now), ofComparison: true } } : null
}

const YEARLY: ReadonlySet<string> = new Set(['year', 'half-year', 'quarter'])

/** 与2018年春运相比，…由533.9万人次增至563.8万人次: the first value is of the campaign compared with. */
function comparedCampaign(reading: Reading, reach: Span, at: number): CampaignMention | null {
  for (const mention of spansWithin(reading.campaigns, reach.start, at))
    if (mention.year !== null && isCompared(reading.text, mention, at, false)) return mention
  return null
}

/** 观光季吸引97.8万人次, in a text on 屏东黑鲔鱼文化观光季: told by its noun alone. */
export function homeByNoun({ home, lexicon }: Walk, before: string): CampaignMention | null {
  const { campaign } = home
  if (!campaign?.annual) return null
  for (let length = 2; length <= 4; length++) {
    const noun = campaign.series.slice(-length)
    if (termAt(lexicon.eventNouns, noun, 0)?.end === length && before.includes(noun)) return campaign
  }
  return null
}

/** 2020年我国出口电视剧714部次, in a text on a festival of one city: the nation's figures are none of it. */
function isNationBeside(home: Scope, region: string | null): boolean {
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

/** 财政部预拨救灾资金5000万元, in a text on an event in Sichuan: what the nation gives is counted where it goes. */
function isReliefFor(home: Scope, region: string | null, before: string): boolean {
  return (
    region === NATION &&
    home.campaign?.kind === 'event' &&
    !home.campaign.annual &&
    /(?:预拨|下拨|拨付|下达|调运|调拨|增派)[^，。；]{0,20}(?:、[^，。；]{0,20}){0,4}$/.test(before.slice(-60))
  )
}

/** A campaign of another year than the text's own has its own year, where no date within it was told. */
function ofOtherYear(
  named: CampaignMention | null,
  { home, reference }: Walk,
  carried: Coverage | null,
): Coverage | null {
  const year = named?.year ?? null
  if (year === null || home.campaign?.year == null || year === home.campaign.year) return null
  if (carried?.end?.startsWith(String(year))) return null
  const isOver = year < home.campaign.year
  return assumedCoverage(campaignOf({ series: '', year }), isOver ? null : reference)
}

/** 市消防支队首批56名指战员赶到, of a fire in one district: what those around send is counted at the spot. */
function isSentToSite(walk: Walk, region: string | null, before: string): boolean {
  const { home } = walk
  if (home.region === null || region === null || region === NATION || region === home.region) return false
  return (
    home.campaign?.noun !== undefined &&
    home.region.startsWith(region) &&
    !/全[省市州县区盟台国]|(?:启动|开展|部署)/.test(before)
  )
}

function eventOf({ campaign }: Scope): string | null {
  return campaign?.noun === undefined ? null : campaign.series
}

/** True of a text on what happened at one spot: a fire, a collapse. */
function isOfSite({ home, lexicon }: Walk): boolean {
  const noun = home.campaign?.noun
  return noun !== undefined && termAt(lexicon.eventNouns, noun, 0)?.entry.site === true
}

/** 对35名责任人追责: what a report of months later tells was done since the accident. */
function calledToAccount(walk: Walk, own: Coverage | null, sentence: string): Coverage | null {
  const day = walk.homeCoverage?.coverage.start ?? null
  const { reference } = walk
  if (day === null || reference === null || !isOfSite(walk) || !CALLED_TO_ACCOUNT.test(sentence)) return null
  if (own !== null || (fromIso(reference) ?? 0) - (fromIso(day) ?? 0) < MONTHS) return null
  return { start: day, end: reference, precision: 'day', kind: 'running', assumed: true }
}

const CALLED_TO_ACCOUNT =
  /追责|问责|追究|党纪|政务处分|刑事强制|采取强制措施|移送司法|移送检察|提起公诉|处以[^，。；]{0,12}罚款|罚款\d/
const MONTHS = 40

/** 事故发生后，全市共排查建筑2.9万栋: what is looked through elsewhere is none of the accident's. */
const LOOKS_ELSEWHERE = /全[国省市州盟][^。；]{0,60}?(?:排查|检查|隐患)/

/**
 * 另据市消防支队统计, 12315平台受理投诉: from another source, or of a service that runs all year, not of the campaign that
 * the text is on.
 */
const SET_APART =
  /^(?:另据|另外据|此外据|另统计|另讯|又讯)|(?:^|[^\d])(?:110|119|120|122|12\d{3})[\u4e00-\u9fff]{0,4}(?:平台|热线|指挥中心|中心)?[\u4e00-\u9fff]{0,10}(?:接警|接报|受理|接到|接收|接获)(?!后)/
const FORESEEN = /预计|有望|预料|预期|料将|预测|可望|力争/
const FORESEEN_HERE = /(?:预计|有望|预料|预期|料将|可望|指引)[^，。；]{0,20}$/
const FORESEEN_BEFORE = /(?:预计|有望|预料|预期|料将|可望)[^。；]{0,40}$/
const OF_CAMPAIGN = /行动|专项|整治/

/** How far back a sentence is looked through: longer ones are no sentences, and each figure would read them anew. */
export const REACH = 600

/** The year that the headline gives the whole text (2022年度工作报告). */
function openingYear({ openingCoverage }: Walk): number | null {
  const end = openingCoverage?.coverage.precision === 'year' ? openingCoverage.coverage.end : null
  return end ? Number(end.slice(0, 4)) : null
}

/** 至此，三年行动累计抓获2488名, told under the last of them: of the series. */
const SUMS_YEARS =
  /(?:^|[，。；：])[两二三四五六七八九十\d]{1,2}年(?:间|来|以来|行动|共|合计|累计|总计)[^，。；]{0,12}?(?:，[^，。；]{0,20}){0,3}$/

/** 当年提取61.92亿元, in a report of March on the year before. */
function inTextsYear(own: Coverage, { homeCoverage, openingCoverage }: Walk): Coverage {
  const year = [openingCoverage, homeCoverage].find(
    (home) => home?.coverage.precision === 'year' && home.coverage.end?.endsWith('-12-31') === true,
  )
  return own.isThatYear && year ? year.coverage : own
}

/** 2022年以来, of a campaign of 2022, told in January 2023: up to the end of its year. */
function uptoYearEnd(own: Coverage, year: number, reference: string | null): Coverage {
  const isNextYear =
    reference?.startsWith(String(year + 1)) === true && Number(reference.slice(5, 7)) <= FIRST_MONTHS
  if (!own.isOpen || !isNextYear || own.start !== `${year}-01-01` || own.end !== reference) return own
  return { ...own, end: `${year}-12-31` }
}

const FIRST_MONTHS = 3

/** 一是…, 二是…: a point of a list stays under what the list is about. */
function isEnumerated(text: string): boolean {
  return /^(?:[一二三四五六七八九十]+是|（?[一二三四五六七八九十\d]+[、.）])/.test(text)
}
