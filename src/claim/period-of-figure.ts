import type { FoundPeriod } from '../calendar/period.ts'
import type { Span } from './clauses.ts'
import { coverageFrom } from './coverage-of-parts.ts'
import type { Coverage } from './dating.ts'
import {
  comparedWith,
  isBaseOfRatio,
  isChangeSince,
  isCompared,
  isOfComparison,
  opensSentence,
} from './period-compared.ts'
import { NO_PARTS, type PeriodParts, takePeriod } from './period-parts.ts'
import { spansWithin } from './spans.ts'

/**
 * The period that the date expressions of a sentence, up to a figure, say it covers; null where they say nothing.
 * A date on which something was only reported (25日表示) covers nothing by itself, but ends what runs (今年以来).
 * `figure`: what the stretch leads up to, if to a figure: a value may be one of the period of comparison, a ratio only in
 * 比2022年的88.6%提高, while 恢复到2019年的88.6% is of now.
 */
export function coverageOf(
  text: string,
  periods: readonly FoundPeriod[],
  span: Span,
  carried: Coverage | null,
  reference: string | null,
  figure: 'value' | 'ratio' | null = null,
): Coverage | null {
  let parts: PeriodParts = NO_PARTS
  for (const found of spansWithin(periods, span.start, span.end)) {
    // 同期, with no period told before it in the paragraph, says nothing.
    if (found.period.end === null && found.text.startsWith('同期')) continue
    if (
      isGoal(text, found) ||
      isAhead(text, found, reference) ||
      isFounding(text, found) ||
      isNamedFor(found, reference)
    )
      continue
    if (isCompared(text, found)) {
      if (isOfComparison(text, found, span, figure))
        return {
          ...comparedWith(found, upToCarried(coverageFrom(parts, text, span, carried, reference), carried)),
          ofComparison: true,
        }
      if (
        found.period.end !== null &&
        opensSentence(text, found, span.start) &&
        !(figure === 'ratio' && isChangeSince(text.slice(found.end, span.end)))
      )
        parts = { ...parts, compared: found }
      continue
    }
    if (figure === 'ratio' && isBaseOfRatio(text, found, span)) continue
    parts = takePeriod(found, parts, text, span, carried)
  }
  return coverageFrom(parts, text, span, carried, reference)
}

/** 今年以来办理38.9万人次，去年同期为26.3万, in a text up to the end of October: up to there, a year before. */
function upToCarried(told: Coverage | null, carried: Coverage | null): Coverage | null {
  const isSame = told?.isOpen === true && carried?.kind === 'running' && carried.start === told.start
  return isSame ? carried : (told ?? carried)
}

/** 完成全年40万人目标的27.6%, 2021年总结和2022年打算: what is aimed at has a period of its own. */
function isGoal(text: string, { end }: FoundPeriod): boolean {
  const after = text.slice(end, end + 18)
  return /^[^，。；]{0,14}(?:目标|任务|计划|预算)(?!执行|完成|落实|实施)/.test(after) || PLANS.test(after)
}

/** What a report on the time before ends with. */
const PLANS =
  /^度?(?:的|重点|主要|下一步)?(?:工作|发展)?(?:的)?(?:打算|思路|设想|展望|谋划|安排意见|安排(?!部署))$/

/** 旧桥建于1974年，日均通行近万辆次: when a thing was made dates it, not what is told of it. */
function isFounding(text: string, { start }: FoundPeriod): boolean {
  return /(?:[修始兴组创]?建|成立|创办|创立|设立|落成|建成|竣工|投产|开业|开馆|诞生|出生|发源|起源|创刊|毕业|上市|挂牌|入职|参军|入伍|退休)于$/.test(
    text.slice(Math.max(0, start - 5), start),
  )
}

/** 2022年度公务员招考, told in 2021: the year that it is held for. */
function isNamedFor({ text, period }: FoundPeriod, reference: string | null): boolean {
  return reference !== null && (period.start ?? '') > reference && text.endsWith('年度')
}

/** 眼看就到年底, 临近春节, 灯会持续至10月8日: what is still to come dates no figure. */
function isAhead(text: string, { start, end, period }: FoundPeriod, reference: string | null): boolean {
  // 持续至8月31日，期间安排巡游16场: of all of it.
  const isOfAll = /^，?(?:期|其)间/.test(text.slice(end, end + 3))
  const isToCome = reference !== null && (period.start ?? '') > reference && !isOfAll
  if (isToCome && /(?:持续|延续|展出|开放|展)[到至]$/.test(text.slice(Math.max(0, start - 4), start)))
    return true
  return /(?:临近|快到|就到|又到|将至|眼看|即将进入|迎接)$/.test(text.slice(Math.max(0, start - 4), start))
}
