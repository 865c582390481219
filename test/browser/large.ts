import type { Report } from '../../src/report/report.ts'
import { claimOf, documentOf, evidenceOf, findingOf, reportOf, seriesOf } from '../report/fixture.ts'

const METRICS = 50
const SEVERITIES = ['error', 'warning', 'note'] as const

/** A report of 20,000 claims in 400 documents, with 1,000 findings. */
export function largeReport(): Report {
  const names = Array.from(
    { length: METRICS },
    (_, at) => `查处第${'甲乙丙丁戊己庚辛壬癸'.charAt(at % 10)}类${at}号案件`,
  )
  const documents = Array.from({ length: 400 }, (_, at) =>
    documentOf(
      `articles/${at}.txt`,
      [
        `护苗第${at}期通报`,
        ...names.map((name, metric) => `截至本期，全市${name}${1000 + at * 7 + metric}起。`),
      ].join('\n'),
      { publisher: `第${at % 12}日报`, published: { date: '2023-12-31', stated: '2023-12-31' } },
    ),
  )
  const series = Array.from({ length: 8 * METRICS }, (_, at) => {
    const metric = at % METRICS
    const area = Math.floor(at / METRICS)
    const name = names[metric] ?? ''
    const claims = documents
      .filter((_, number) => number % 8 === area)
      .map((document, number) => {
        const value = 1000 + (number * 8 + area) * 7 + metric
        const month = String((number % 12) + 1).padStart(2, '0')
        return claimOf({
          document,
          quote: `全市${name}${value}起`,
          figure: `${value}`,
          campaign: ['护苗', 2016 + area],
          metric: [`solve.case.${metric}`, name],
          unit: '起',
          family: 'cases',
          value: [value, value],
          date: {
            start: '2023-01-01',
            end: `2023-${month}-28`,
            status: number % 3 === 0 ? 'final' : 'interim',
          },
        })
      })
    const [first, ...others] = claims
    if (!first) throw new Error('a series without claims')
    return seriesOf(first, ...others)
  })
  const findings = Array.from({ length: 1000 }, (_, at) => {
    const claims = series[at % series.length]?.claims ?? []
    const evidence = [claims[at % 40], claims[(at % 40) + 1]].flatMap((claim) =>
      claim ? [evidenceOf(claim)] : [],
    )
    return findingOf({
      rule: `rule-${at % 9}`,
      severity: SEVERITIES[Math.floor(at / 334)] ?? 'note',
      message: `第${at}处：${evidence[0]?.text ?? ''}与${evidence[1]?.text ?? ''}不能同时成立。`,
      evidence,
      explanation: '两个区间不相交',
    })
  })
  return reportOf({ documents, series, findings })
}
