import { fromIso, lastOfMonth, monthIndex, toCivil, toIso } from '../calendar/civil.ts'
import type { FoundPeriod } from '../calendar/period.ts'
import { type CampaignMention, campaignOf } from './campaign.ts'
import type { Sentence, Span } from './clauses.ts'
import { assumedCoverage, type Coverage, yearBefore } from './dating.ts'
import { ownOfListed } from './listed-periods.ts'
import type { Figure, Reading } from './reading.ts'
import { spansWithin } from './spans.ts'
import type { Walk } from './walk.ts'

/** 今年…，预计总产量56万吨: what is foreseen of a year, a quarter or a month that goes on is of all of it. */
export function wholeOfOpenYear(coverage: Coverage | null): Coverage | null {
  const { isOpen, precision, start } = coverage ?? {}
  if (!coverage || !isOpen || !start) return null
  const foreseen: Coverage = { ...coverage, isForeseen: true }
  if (precision === 'year' && start.endsWith('-01-01'))
    return { ...foreseen, end: `${start.slice(0, 4)}-12-31` }
  if (precision === 'quarter') return { ...foreseen, end: lastOfQuarter(start) }
  return precision === 'month' ? { ...foreseen, end: lastOfMonthOf(start) } : null
}

/** Of the quarter that begins on an ISO day. */
function lastOfQuarter(start: string): string {
  return lastOfMonthOf(start, 2)
}

/** Of the month of an ISO day, or of so many later. */
function lastOfMonthOf(start: string, later = 0): string {
  const first = fromIso(start)
  if (first === null) return start
  const { year, month } = toCivil(first)
  return toIso(lastOfMonth(monthIndex(year, month) + later))
}

/** 由6.90亿元增至9.18亿元: the figure that a change starts from. */
export function startsChange(text: string, figure: Figure): boolean {
  return (
    /[由从](?:\d{4}年)?[^，。；由从\d]{0,12}$/.test(
      text.slice(Math.max(0, figure.start - LONGEST_START), figure.start),
    ) &&
    /^[^，。；\d]{0,6}?(?:增|减|升|涨|缩|跌|提高|提升|上升|上调|扩大?|扩容|增加|增长|降|下降|下调|减少|压减|压缩|缩小|缩减|缩短|回落|收窄)(?:至|到|为)/.test(
      text.slice(figure.end, figure.end + 12),
    )
  )
}

/** 由2019年的48.3%提高到86.1%，…93.5%: the period that a change starts from is none of the figures behind it. */
export function periodsFor(
  reading: Reading,
  figures: readonly Figure[],
  position: number,
  figure: Figure,
): readonly FoundPeriod[] {
  const { text } = reading
  let kept = ownOfListed(reading, figures, position)
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

/** 2022年公司营业收入…；净利润…: the period that a sentence opens with is of all of it. */
export function opensWithPeriod(reading: Reading, sentence: Sentence): boolean {
  for (const { start } of spansWithin(reading.periods, sentence.start, sentence.start + 2))
    return start <= sentence.start + 1
  return false
}

/** That period, up to the full stop: ； ends no sentence for it. */
export function ofOpening(walk: Walk, reading: Reading, sentence: Sentence): Coverage | null {
  const last = walk.ofSentence
  if (!last || last.reading !== reading || last.end > sentence.end) return null
  return /[。！？]/.test(reading.text.slice(last.end - 1, sentence.start)) ? null : last.coverage
}

/** 2020年3月至事故前，累计停机48次: up to the day of what the text is on. */
export function untilEvent(
  { homeCoverage, home }: Walk,
  { text, periods }: Reading,
  from: number,
  to: number,
): Coverage | null {
  const last = [...spansWithin(periods, from, to)].at(-1)
  const end = homeCoverage?.coverage.start ?? null
  if (!last || end === null || home.campaign?.kind !== 'event' || last.period.start === null) return null
  if (!/^至(?:事故|事发|案发|出事|爆炸|坍塌)/.test(text.slice(last.end, last.end + 4))) return null
  const { start } = last.period
  return start > end ? null : { start, end, precision: 'day', kind: 'closed', assumed: false }
}

/** 较2019年的1758件、2.11万人、2.87亿元: what goes on with the list is of the period compared with. */
export function goesOnComparing(walk: Walk, reading: Reading, figure: Figure): Coverage | null {
  const last = walk.compared
  if (!last || last.reading !== reading || last.end > figure.start) return null
  return /^[、和及与][\u4e00-\u9fff]{0,6}$/.test(reading.text.slice(last.end, figure.start))
    ? last.coverage
    : null
}

/**
 * 去年春节档是67.6亿元，这样算下来，票房涨了18.5%; 2012年是123起，降幅92.7%: a change behind the value of then is of the text's
 * own time, which is later.
 */
export function timeOfChange(
  before: string,
  read: Coverage | null,
  later: readonly (Coverage | null | undefined)[],
): Coverage | null {
  const then = read?.kind === 'closed' ? read.end : null
  if (then === null || OVER_A_YEAR.test(before) || !(CHANGED.test(before) || THIS_TIME.test(before)))
    return null
  return (
    later.find((now) => now?.end != null && then.slice(0, 4) < (now.start ?? now.end).slice(0, 4)) ?? null
  )
}

/** 同比增长3%: the text says itself since when. */
const OVER_A_YEAR = /(?:同比|环比|按年|按月|年增|月增|比上)[^，。；]{0,8}$/

/** 2021年追回7.4亿元。这次金额下降了一成 */
const THIS_TIME =
  /(?:这[次届回]|此次|本[次届]|今[次届])[^，。；\d]{0,16}(?:增|升|涨|降|减|少|多|提高|下滑|回落)[^，。；\d]{0,4}$/

const CHANGED =
  /(?:是|为|只有|仅)[约近超逾]?\d[\d.,]{0,12}[^，。；]{1,12}[，—]{1,2}(?:[^，。；\d]{1,12}，)?[^，。；\d]{0,12}(?:增|升|涨|降|减|少|多|提高|下滑|回落)[^，。；\d]{0,4}(?:[\d.]{1,6}%，[^，。；\d]{0,8}(?:增|升|涨|降|减|少|多)[^，。；\d]{0,4})?$/

/** What a change over a year starts from is of the year before, unless its own words say when. */
export function valueBefore(
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
  // 一年来，车位由260个扩至780个: of the day that it counts from.
  const isPeak = /最[高多大]|峰/.test(reading.text.slice(from, figure.start))
  if (
    !isPeak &&
    now.kind === 'running' &&
    now.start !== null &&
    !now.start.endsWith('-01-01') &&
    !now.assumed
  )
    return {
      coverage: {
        ...now,
        end: now.start,
        precision: 'day',
        kind: 'closed',
        isOpen: false,
        ofComparison: true,
      },
    }
  // 三年来，重污染天数由23天减至11天: of the year before the three.
  const first = now.kind === 'closed' && now.precision === 'years' ? now.start : null
  if (first?.endsWith('-01-01')) {
    const year = Number(first.slice(0, 4)) - 1
    const before = { start: `${year}-01-01`, end: `${year}-12-31`, precision: 'year' as const }
    return { coverage: { ...now, ...before, ofComparison: true } }
  }
  return YEARLY.has(now.precision) ? { coverage: { ...yearBefore(now), ofComparison: true } } : null
}

const YEARLY: ReadonlySet<string> = new Set(['year', 'half-year', 'quarter'])

/** A campaign of another year than the text's own has its own year, where no date within it was told. */
export function ofOtherYear(
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

export const FORESEEN =
  /预计|预估|有望|预料|预期|料将|全年料|预测|可望|力争|展望|大概率|判断是|重申[^，。；]{0,16}目标|上调|下调[^，。；]{0,6}指引/

const FORESEEN_HERE =
  /(?:预计|预估|预测|有望|预料|预期|料将|料(?=今年|全年|[上下]半年|第[一二三四]季|\d{1,2}月)|可望|指引|大概率|可达|能达)(?:，(?:今年|全年|\d{4}年))?[^，。；]{0,20}$/

/** Of a ratio, or a value that goes on with what was foreseen: 预计采挖11.5万亩，产干品1.9万吨. */
const FORESEEN_BEFORE = /(?:预计|预估|有望|预料|预期|料将|可望|可达|能达)[^。；]{0,40}$/
const FORESEEN_AGAIN =
  /(?:预计|预估|预测|预料|预期|有望|可达)(?:(?!已|目前|截至|去年|上年|同期|实际)[^。；]){0,90}$/

/** Whether what leads up to a figure foresees it. */
export function isForeseen(before: string, isValue: boolean): boolean {
  return isValue ? FORESEEN_HERE.test(before) || FORESEEN_AGAIN.test(before) : FORESEEN_BEFORE.test(before)
}

/** 2022年国庆档只有14.97亿元: of another year's edition told by its name alone, no more than the year is known. */
export function ofNamedEdition(
  edition: CampaignMention | null,
  own: Coverage | null,
  { home: { campaign: home }, reference }: Walk,
): Coverage | null {
  const year = edition?.year ?? null
  if (!own?.isFestival || year === null || edition?.kind !== 'event' || !edition.annual) return null
  const now = home?.year ?? (reference === null ? null : Number(reference.slice(0, 4)))
  if (now === null || year >= now || !own.end?.startsWith(String(year))) return null
  return { ...own, start: `${year}-01-01`, end: `${year}-12-31`, precision: 'year', kind: 'closed' }
}

/** 上年, in a report of March 2024 on 2023, or as of its end: 2022. */
export function beforeTexts(own: Coverage, running: Coverage | null): Coverage {
  const isSame =
    own.isYearBefore === true && own.end !== null && running?.end === own.end && !running.ofComparison
  return isSame ? yearBefore(own) : own
}

/** The year that the headline gives the whole text (2022年度工作报告). */
export function openingYear({ openingCoverage }: Walk): number | null {
  return yearOf(openingCoverage?.coverage ?? null)
}

/** 2023年新增备案268家；全年办展4万余个, told in May 2024: the year that the text has just told of. */
function closedYear(running: Coverage | null): number | null {
  const isOver =
    running?.kind === 'closed' && !running.ofComparison && running.end?.endsWith('-12-31') === true
  return isOver && running.end !== null ? Number(running.end.slice(0, 4)) : null
}

function yearOf(coverage: Coverage | null): number | null {
  const end = coverage?.precision === 'year' ? coverage.end : null
  return end ? Number(end.slice(0, 4)) : null
}

/** 这一年, behind a table on 2024: that year, once it is over. */
export function yearBeforeHere(
  told: Coverage | null,
  { lastCoverage }: Walk,
  running: Coverage | null,
): number | null {
  const isTable = told?.isPastYear === true && lastCoverage?.end?.endsWith('-12-31') === true
  return (isTable ? yearOf(lastCoverage) : null) ?? closedYear(running)
}

/**
 * 当年提取61.92亿元, in a report of March on the year before; 本月报告3起, in one of April on March. A month that the text
 * named before is that one already.
 */
export function inTextsPeriod(own: Coverage, { homeCoverage, openingCoverage, reference }: Walk): Coverage {
  if (!own.ofText || (own.ofText !== 'year' && own.end !== reference)) return own
  // 2020年, 当年破案698起: told of the year that the text has come to.
  if (own.ofText === 'year' && own.end !== null && !(reference && own.end.startsWith(reference.slice(0, 4))))
    return own
  const homes = own.ofText === 'year' ? [openingCoverage, homeCoverage] : [openingCoverage]
  const coverage = homes
    .flatMap((home) => home?.coverage ?? [])
    .find(
      ({ precision, kind, end }) =>
        precision === own.ofText &&
        (own.ofText === 'year' ? end?.endsWith('-12-31') === true : kind === 'closed'),
    )
  return coverage ?? own
}

/** 2022年以来, of a campaign of 2022, told in January 2023: up to the end of its year. */
export function uptoYearEnd(own: Coverage, year: number, reference: string | null): Coverage {
  const isNextYear =
    reference?.startsWith(String(year + 1)) === true && Number(reference.slice(5, 7)) <= FIRST_MONTHS
  if (!own.isOpen || !isNextYear || own.start !== `${year}-01-01` || own.end !== reference) return own
  return { ...own, end: `${year}-12-31` }
}

const FIRST_MONTHS = 3

/**
 * 查处1.84万辆次，2016年为2.31万辆次；卸转23.7万吨, in a text on 2017: one figure of an earlier year, told beside that of now,
 * is all that its year dates. What opens a sentence with an earlier year goes on with it.
 */
export function isToldBeside(
  { text, periods }: Reading,
  sentence: Sentence,
  figure: Figure,
  own: Coverage,
  current: Coverage | null,
): boolean {
  if (own.end === null || current?.start == null || own.end >= current.start) return false
  const found = [...spansWithin(periods, sentence.start, figure.start)].at(-1)
  if (!found || found.period.end !== own.end || found.start <= sentence.start + 1) return false
  return (
    /[，（、]$/.test(text.slice(found.start - 1, found.start)) &&
    /^(?:同期|全年|全年度)?(?:的|为|是|仅|约|则为|只有|分别为|：)?(?:约|近|逾|超)?$/.test(
      text.slice(found.end, figure.start),
    )
  )
}
