import type { FoundPeriod } from '../calendar/period.ts'
import type { Span } from './clauses.ts'
import { type Coverage, coverageOfPeriod, yearBefore } from './dating.ts'
import { markedBy } from './period-words.ts'

/**
 * 去年同期为3万起: the period of comparison is what the figure itself covers. No word of the list is made of others of it:
 * a run would be parted in every way.
 */
export const IS_ITSELF = /^[（），]?(?:的|为|是|仅|约|则为|分别为|最高值?|最低值?|最大值?|峰值|全年)*$/

/** 与2010年第六次全国人口普查的266万人相比, 比2016年里约奥运会的70枚多 */
const NAMED_THEN = /^[\u4e00-\u9fff]{2,16}的(?:约|近)?$/

/** 去年同期发案6522起 */
const DID_THEN =
  /^(?!.*(?:相比|相较|比|多|少|增|减|升|降|涨|跌|便宜|贵|快|慢|持平|高|低|上行|下行|回落|回升|收窄|扩大))[\u4e00-\u9fff]{1,6}$/

/** 去年同期则为124宗，即增加五成: the change is of now. */
const CHANGE_SINCE =
  /^[^。；]{0,20}\d[^。；，]{0,10}，(?:即|也就是|等于|今年|同比|升幅|增幅|降幅|跌幅)?[^，。；\d]{0,4}(?:增|减|升|降|多|少|涨|跌)[^，。；\d]{0,4}$/

/** What leads up to a figure, and whether the period of comparison is what the figure itself covers. */
export function isOfComparison(
  text: string,
  { start, end }: FoundPeriod,
  span: Span,
  figure: 'value' | 'ratio' | null,
): boolean {
  if (figure === null || end > span.end) return false
  const between = text.slice(end, span.end)
  if (figure === 'value') return IS_ITSELF.test(between) || NAMED_THEN.test(between) || DID_THEN.test(between)
  return between === '的' && /[比较]$/.test(text.slice(Math.max(0, start - 1), start))
}

/** 恢复到2019年的六成七, 是2022年（1830万人次）的8.9倍 */
export function isBaseOfRatio(text: string, { start, end }: FoundPeriod, span: Span): boolean {
  return (
    (/^(?:（[^）]{1,20}）)?(?:同期|全年)?的(?:约|近|逾)?$/.test(text.slice(end, span.end)) ||
      TIMES_OF.test(text.slice(end, end + TIMES_REACH))) &&
    /(?:到|至|是|为|相当于|达|占)$/.test(text.slice(Math.max(0, start - 3), start))
  )
}

/** 相当于2019年389万人次的76%; 分别是2023年春节的2.1倍和2.4倍: of all ratios behind. */
const TIMES_OF =
  /^(?:（[^）]{1,20}）|[\d.,]{1,10}[万亿]{0,2}[^，。；\d]{0,4})?(?:同期|全年)?的(?:约|近|逾|超)?(?:[\d.]{1,6}|[一二三四五六七八九两]{1,3})(?:倍|%|成)/
const TIMES_REACH = 40

/** 去年同期, 比2022年的1.9亿件少, 与2018年春运相比: a period that figures of now are held against. */
export function isCompared(text: string, found: FoundPeriod): boolean {
  const { start, end, role, comparison } = found
  // 较2020年以来同期均值下降64%
  if (
    found.text.startsWith('同期') &&
    /[较比][^，。；]{2,10}$/.test(text.slice(Math.max(0, start - 12), start))
  )
    return true
  if (comparison || role === 'duration') return comparison === true
  const before = text.slice(Math.max(0, start - 3), start)
  if (before.endsWith('（') && IN_BRACKETS.test(text.slice(Math.max(0, start - BRACKET_REACH), start)))
    return true
  return (
    /(?:[比较]|比起|[高低多少优好强弱]于|不及|超过|超|追平|赶超|接近)$/.test(before) ||
    // 较整治前的2019年（508起）下降
    /[比较][^，。；\d]{1,9}前的$/.test(text.slice(Math.max(0, start - BRACKET_REACH), start)) ||
    (/[与和同跟]$/.test(before) && /^[^，。；]{0,26}(?:相比|比较)/.test(text.slice(end, end + 30)))
  )
}

/** 比上榨季（2022年11月至2023年4月）的527万吨多 */
const IN_BRACKETS = /(?:[比较与和同跟]|是|相当于)(?:上一?[个轮届次]?|去年|前年|上年)[^，。；（\d]{1,8}（$/
const BRACKET_REACH = 20

/** 上年同期 is a year before what the text told last; other periods of comparison stand for themselves. */
export function comparedWith(found: FoundPeriod, carried: Coverage | null): Coverage {
  const isSame = /^(?:上年|去年|上一年)同(?:期|月|季)/.test(found.text)
  // 2020年11月1日零时, 与2010年第六次普查相比: of the same hour.
  if (carried?.isMoment && found.period.precision === 'year' && found.period.end !== null)
    return inYearOf(carried, found.period.end.slice(0, 4))
  return {
    ...(carried && isSame ? yearBefore(carried) : coverageOfPeriod(found.period)),
    ...(isSame ? { isSamePeriod: true } : {}),
    ...markedBy(found),
  }
}

function inYearOf(moment: Coverage, year: string): Coverage {
  const moved = (date: string | null): string | null => date && `${year}${date.slice(4)}`
  return { ...moment, start: moved(moment.start), end: moved(moment.end) }
}

/** 2023年同期，高雄查获…: the period of comparison opens a sentence that is all about it. */
export function opensSentence(text: string, found: FoundPeriod, start: number): boolean {
  return (
    found.start - start <= 1 &&
    !/[与和同跟比较]$/.test(text.slice(start, found.start)) &&
    /^(?:，|[\u4e00-\u9fff])/.test(text.slice(found.end, found.end + 1)) &&
    /\d|去年|上年|前年/.test(found.text)
  )
}

/** Whether a ratio behind a sentence's period of comparison is told of now. */
export function isChangeSince(between: string): boolean {
  return CHANGE_SINCE.test(between)
}
