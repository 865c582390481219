import { daysFrom } from '../calendar/civil.ts'
import type { Document } from '../document/document.ts'
import { afterPublication } from './after-publication.ts'
import { collectedReferences } from './collected-references.ts'
import { daySpans } from './day-spans.ts'
import { blockEvidence, draft, type Wording } from './finding.ts'
import type { DocumentRule, Draft, RuleContext } from './rule.ts'
import { stampedDates, writtenDates } from './written-dates.ts'

interface ApartDays {
  readonly dateline: string
  readonly published: string
  readonly days: number
}

/** Days by which dateline and stamp may differ: a reprint of the week. */
const DATELINE_DAYS = 3

/** Dates that cannot be: as-of after publication, impossible days, wrong weekdays, a dateline off from the stamp. */
export const date: DocumentRule = {
  id: 'date',
  severity: 'warning',
  scope: 'document',
  docs: {
    title: { zh: '日期有误', en: 'A date that cannot be' },
    why: {
      zh: '截止日期不应晚于发布日期；日期与星期应相符；电头日期与页面日期不应相差多日。',
      en: 'An as-of date cannot follow publication; a weekday must fit its date; dateline and page stamp should not lie days apart.',
    },
    fires: [
      '---\ndate: 2023-10-14\n---\n\n截至2023年12月31日，“云盾2023”专项行动共侦破案件3.1万起。',
      '2023年2月30日，北京市公安局召开新闻发布会。',
      '2023年10月14日（星期三），北京市公安局召开新闻发布会。',
      '---\ndate: 2025-06-20\n---\n\n截至6月25日，全市受理案件312起。',
      '---\ndate: 2025-06-20\n---\n\n昨天（6月25日），北京市公安局召开新闻发布会。',
    ],
    silent: [
      '---\ndate: 2024-01-05\n---\n\n截至2023年12月31日，“云盾2023”专项行动共侦破案件3.1万起。2023年10月14日（星期六），北京市公安局召开新闻发布会。',
    ],
  },
  *check({ document, claims }, context) {
    yield* afterPublication(document, claims, context)
    for (const block of document.blocks) {
      yield* writtenDates(document, block, context)
      yield* daySpans(document, block, context)
    }
    yield* stampedDates(document, context)
    yield* dateline(document, context)
    yield* collectedReferences(document, context)
  },
}

function* dateline(document: Document, context: RuleContext): Iterable<Draft> {
  const { published, dateline: line } = document.metadata
  if (!published || !line?.place) return
  const days = Math.abs(daysFrom(line.date, published.date))
  if (!(days > DATELINE_DAYS)) return
  const { start, end } = line.place
  const block = document.blocks.find((one) =>
    one.folded.runs.some((run) => run.start <= start && end <= run.end),
  )
  const evidence = block ?? document.blocks[0]
  if (!evidence) return
  yield draft(date, {
    told: wording[context.language]({
      dateline: line.stated,
      published: published.stated,
      days,
    }),
    evidence: [blockEvidence(document, evidence)],
    content: ['dateline', line.stated, published.stated],
    about: [`dateline of ${document.path}`],
  })
}

const wording: Wording<ApartDays> = {
  zh: ({ dateline, published, days }) => ({
    message: `电头日期“${dateline}”与页面日期${published}相差${days}天。请核对发布日期。`,
    explanation: `相差${days}天 > ${DATELINE_DAYS}天`,
  }),
  en: ({ dateline, published, days }) => ({
    message: `The dateline ${dateline} and the page's stamp ${published} lie ${days} days apart. Check when it was published.`,
    explanation: `${days} days > ${DATELINE_DAYS} days`,
  }),
}
