import type { FoundPeriod } from '../calendar/period.ts'
import type { Coverage } from './dating.ts'

/** What the words of a period say beyond its days: 年末 is a stock, 去年国庆 a festival, 上年 the year before the text's. */
export function markedBy({
  role,
  text,
}: FoundPeriod): Pick<Coverage, 'isMonthEnd' | 'isFestival' | 'isYearBefore'> {
  if (role !== 'point' && role !== 'span') return {}
  return {
    ...(MONTH_END.test(text) ? { isMonthEnd: true } : {}),
    ...(FESTIVAL.test(text) ? { isFestival: true } : {}),
    ...(YEAR_BEFORE.test(text) ? { isYearBefore: true } : {}),
  }
}

/** 上年末, 6月底 */
const MONTH_END = /[年月](?:末|底)$/
const FESTIVAL =
  /(?:春节|国庆节?|五一|劳动节|端午节?|中秋节?|清明节?|元旦|暑期|暑假|寒假|春运|暑运|黄金周)[”」]?(?:期间|假期|长假)?$/
const YEAR_BEFORE = /^(?:上年度?|上一年度?|前一年)$/
