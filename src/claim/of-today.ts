import type { Coverage } from './dating.ts'
import type { Figure, Reading } from './reading.ts'
import { spansWithin } from './spans.ts'

/** 全省现有馆舍31家: a stock of now, whatever period the text is on. */
export function ofNow(before: string, reference: string | null): Coverage | null {
  // 镇卫生院仍缺编127人；5所门诊量下降: the lack alone is of now.
  const isLack = LACKS_NOW.test(before)
  if (reference === null || !(isLack || STANDS_NOW.test(before))) return null
  const now: Coverage = { start: null, end: reference, precision: 'day', kind: 'running', assumed: false }
  return isLack ? { ...now, aside: true } : now
}

const STANDS_NOW = /(?:^|[^实发呈体出表展重显兑])现(?:共?有|存|共?设有|拥有)[^，。；]{0,16}$/
const LACKS_NOW = /(?:[尚仍还]缺|缺编|缺员)[^，。；]{0,8}$/

/** 现公布6件典型案例; 10个集体、36名民警受到通报表扬: done on the day of the report, whatever period the text is on. */
export function doneToday(
  { text, periods }: Reading,
  figure: Figure,
  reference: string | null,
): Coverage | null {
  if (reference === null) return null
  const from = Math.max(0, figure.start - LONGEST_ACT)
  const start =
    from + Math.max(-1, ...[...'，。；'].map((stop) => text.slice(from, figure.start).lastIndexOf(stop))) + 1
  const before = text.slice(start, figure.start)
  const after = text.slice(figure.end, figure.end + LONGEST_ACT)
  const isCases = GIVES_OUT.test(before) && CASES.test(after)
  if (!(isCases || HONOURED.test(after)) || OVER_TIME.test(before)) return null
  for (const { role } of spansWithin(periods, start, figure.start)) if (role !== 'as-of') return null
  return { start: reference, end: reference, precision: 'day', kind: 'closed', assumed: false, isAct: true }
}

const LONGEST_ACT = 40
const GIVES_OUT = /(?:公布|发布|通报|公开|推出)了?[^，。；\d]{0,14}$|^现将/
const CASES = /^[^，。；\d]{0,8}典型(?:案例|案件|事例|问题)/
const HONOURED =
  /^(?:先进)?(?:集体|个人|单位|民警|警员|干警|个单位)[^，。；]{0,24}(?:受到|获得?|予以|给予|得到)[^，。；]{0,4}(?:表彰|表扬|嘉奖)/
const OVER_TIME = /累计|先后|已|每|分$|批曝光|曝光/
