import type { Claim } from '../claim/claim.ts'
import { momentsOf } from '../ledger/cells.ts'
import type { Dossier } from '../ledger/ledger.ts'
import { addsUp, countedIn } from '../ledger/series.ts'
import { add, formatInterval, liesBelow, sum } from '../quantity/interval.ts'
import type { Interval } from '../quantity/quantity.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import type { Draft, RuleContext, TwofoldRule } from './rule.ts'
import { campsOf } from './standing.ts'
import { type YearsMisfit, yearsMisfits } from './told-years.ts'
import { figure, figureAt, subject } from './wording.ts'

interface Misfit {
  readonly total: Claim
  /** Final figures of closed years, oldest first. */
  readonly years: readonly Claim[]
  readonly sum: Interval
  readonly side: 'below' | 'above'
}

/**
 * Years against a stated multi-year total (semantics §6.4). The total is at least the sum of the closed years known,
 * and, where none is missing, at most that sum with the year that it ends in.
 */
export const seriesSum: TwofoldRule = {
  id: 'series-sum',
  severity: 'error',
  scope: 'document-and-dossier',
  docs: {
    title: { zh: '历年数据与多年总数不符', en: 'Years do not fit the multi-year total' },
    why: {
      zh: '多年累计数不应小于其中各整年之和，也不应大于各年（含未满之年）之和。缺年份或单位不同时只作下限，不作结论。',
      en: 'A multi-year total is at least the sum of its closed years and at most that sum with the open one. A missing year or another unit leaves only a bound.',
    },
    fires: [
      '公安部通报，“云盾2021”专项行动全年共侦破案件2.1万起。“云盾2022”专项行动全年共侦破案件2.4万起。“云盾2023”专项行动全年共侦破案件3.1万起。自2021年以来，截至2023年12月底，“云盾”专项行动共侦破案件5.2万起。',
    ],
    silent: [
      '公安部通报，“云盾2021”专项行动全年共侦破案件2.1万起。“云盾2022”专项行动全年共侦破案件2.4万起。“云盾2023”专项行动全年共侦破案件3.1万起。自2021年以来，截至2023年12月底，“云盾”专项行动共侦破案件7.6万起。',
    ],
  },
  *checkDocument(checked, context) {
    for (const { total, told, computed } of yearsMisfits(checked)) {
      yield draft(seriesSum, {
        told: toldWording[context.language]({ total, told, computed }),
        evidence: evidenceOf(total, told),
        content: ['told', contentOf(total), ...told.map(contentOf)],
      })
    }
  },
  *checkDossier(dossier, context) {
    const finals = yearFinals(dossier)
    if (finals.size === 0) return
    for (const series of dossier.series) {
      if (series.campaign?.year !== null) continue
      const seen = new Set<string>()
      for (const total of series.claims) {
        const key = `${formatInterval(total.value)}|${total.date.start}|${total.date.end}`
        if (seen.has(key)) continue
        seen.add(key)
        yield* misfit(total, finals, context)
      }
    }
  },
}

/** The final figure of each year, by subject: what stands best where several are told. */
function yearFinals(dossier: Dossier): ReadonlyMap<string, ReadonlyMap<number, Claim>> {
  const momentOf = momentsOf(dossier)
  const finals = new Map<string, Map<number, Claim>>()
  for (const series of dossier.series) {
    const year = series.campaign?.year
    // 比2023年的8246起增长13.0%, told of “澄网2024”: no final of its own year.
    const told = series.claims.filter(
      ({ date, relation, source }) =>
        date.status === 'final' && source.part === 'body' && relation?.kind !== 'comparison',
    )
    const [first] = told
    if (year == null || !first || !addsUp(first)) continue
    const [camp] = campsOf(told, momentOf)
    const best = camp?.claims[0]
    if (!best) continue
    const key = keyOf(first)
    finals.set(key, (finals.get(key) ?? new Map<number, Claim>()).set(year, best))
  }
  return finals
}

function keyOf(claim: Claim): string {
  return [claim.campaign?.series ?? '', claim.region, claim.metric.id, countedIn(claim.value)].join('|')
}

function* misfit(
  total: Claim,
  finals: ReadonlyMap<string, ReadonlyMap<number, Claim>>,
  context: RuleContext,
): Iterable<Draft> {
  const { start, end } = total.date
  const byYear = finals.get(keyOf(total))
  if (!byYear || start === null || end === null || start.slice(0, 4) === end.slice(0, 4)) return
  if (!start.endsWith('-01-01')) return
  const first = Number(start.slice(0, 4))
  const endsYear = end.endsWith('-12-31')
  const lastClosed = Number(end.slice(0, 4)) - (endsYear ? 0 : 1)
  const years: Claim[] = []
  for (let year = first; year <= lastClosed; year++) {
    const claim = byYear.get(year)
    if (claim) years.push(claim)
  }
  if (years.length < 2) return
  const closed = sum(years.map((claim) => claim.value))
  const misfitOf = (side: Misfit['side'], bound: Interval, told: readonly Claim[]): Draft => {
    const facts: Misfit = { total, years: told, sum: bound, side }
    return draft(seriesSum, {
      told: wording[context.language](facts),
      evidence: evidenceOf(total, told),
      content: [contentOf(total), ...told.map(contentOf)],
    })
  }
  if (liesBelow(total.value, closed)) {
    yield misfitOf('below', closed, years)
    return
  }
  if (years.length < lastClosed - first + 1) return
  const open = endsYear ? null : byYear.get(lastClosed + 1)
  if (!endsYear && !open) return
  const most = open ? add(closed, open.value) : closed
  if (liesBelow(most, total.value)) yield misfitOf('above', most, open ? [...years, open] : years)
}

const wording: Wording<Misfit> = {
  zh: ({ total, years, sum, side }) => ({
    message: `${subject(total)}：多年总数${figureAt(total, 'zh')}${side === 'below' ? '小于' : '大于'}各年之和（${years.map(figure).join('＋')}）。请核对。`,
    explanation: `${years.map((claim) => `${claim.campaign?.name} ${formatInterval(claim.value)}`).join(' + ')} = ${formatInterval(sum)}；${formatInterval(total.value)} ${side === 'below' ? '<' : '>'} ${formatInterval(sum)}`,
    suggestion: '请核对总数的起止日期，以及各年统计口径是否一致。',
  }),
  en: ({ total, years, sum, side }) => ({
    message: `${subject(total)}: the multi-year total ${figureAt(total, 'en')} is ${side === 'below' ? 'less than its years sum to' : 'more than its years can sum to'} (${years.map(figure).join(' + ')}). Check it.`,
    explanation: `${years.map((claim) => `${claim.campaign?.name} ${formatInterval(claim.value)}`).join(' + ')} = ${formatInterval(sum)}; ${formatInterval(total.value)} ${side === 'below' ? '<' : '>'} ${formatInterval(sum)}`,
    suggestion: 'Check the start and end of the total, and whether the years are counted alike.',
  }),
}

const toldWording: Wording<YearsMisfit> = {
  zh: ({ total, told, computed }) => ({
    message: `${subject(total)}：多年总数${figureAt(total, 'zh')}与同句的${told.map(figure).join('、')}不符。请核对。`,
    explanation: `${arithmetic(told, computed)}，与 ${formatInterval(total.value)} 不相交`,
  }),
  en: ({ total, told, computed }) => ({
    message: `${subject(total)}: the multi-year total ${figureAt(total, 'en')} does not fit the ${told.map(figure).join(', ')} of its own sentence. Check it.`,
    explanation: `${arithmetic(told, computed)}, which does not meet ${formatInterval(total.value)}`,
  }),
}

function arithmetic(told: readonly Claim[], computed: Interval): string {
  const years = told.map(({ value }) => formatInterval(value)).join(' + ')
  return told.length === 1
    ? `${years} × n = ${formatInterval(computed)}`
    : `${years} = ${formatInterval(computed)}`
}
