import type { Block, Document } from '../document/document.ts'
import { blockEvidence, draft, type Wording } from './finding.ts'
import type { Draft, RuleContext } from './rule.ts'

const DATE = { id: 'date', severity: 'warning' } as const

interface Facts {
  readonly written: string
  readonly days: number
}

/** 10月21日至11月11日的22天, 从2月2日（星期一）开始，到3月13日结束，共40天: two days and how many they and those between are. */
const SPAN =
  /(?<![\d.])(?:(?<year>(?:19|20)\d\d)年)?(?<fromMonth>\d{1,2})月(?<fromDay>\d{1,2})日(?:（[^（）]{1,6}）)?(?:开始|启动|起)?，?(?:至|到|[-—–~～]{1,2})(?:(?<toYear>(?:19|20)\d\d)年)?(?:(?<toMonth>\d{1,2})月)?(?<toDay>\d{1,2})日(?:（[^（）]{1,6}）)?(?:止|结束|期间)?，?(?:的|这|共|共计|一共|总共|合计|历时|为期)(?<told>\d{1,3})天(?![前后内])/g

const DAY = 86_400_000
/** Where a text has no date of its own; the years about it are tried, too. */
const ANY_YEAR = 2025

/** Spans whose days are told and are not those from the one date to the other. Part of the rule `date`. */
export function* daySpans(document: Document, block: Block, context: RuleContext): Iterable<Draft> {
  const stamp = (document.metadata.dateline ?? document.metadata.published)?.date
  for (const { 0: written, index, groups = {} } of block.folded.text.matchAll(SPAN)) {
    const year = Number(groups['year'] ?? stamp?.slice(0, 4) ?? ANY_YEAR)
    const told = Number(groups['told'])
    const month = Number(groups['toMonth'] ?? groups['fromMonth'])
    const from = Date.UTC(year, Number(groups['fromMonth']) - 1, Number(groups['fromDay']))
    // 2月28日 to 3月1日 are two days or three: the year may be another than the text's own.
    const days = [year, year + 1, year - 1, year - 2].map((one) => {
      const shift = groups['year'] === undefined ? one - year : 0
      const start = new Date(from)
      const begin = Date.UTC(year + shift, start.getUTCMonth(), start.getUTCDate())
      const ofYear = Date.UTC(Number(groups['toYear'] ?? year + shift), month - 1, Number(groups['toDay']))
      const end =
        ofYear < begin && groups['toYear'] === undefined
          ? Date.UTC(year + shift + 1, month - 1, Number(groups['toDay']))
          : ofYear
      return Math.round((end - begin) / DAY) + 1
    })
    const [count = 0] = days
    // Whether both ends count is a matter of style.
    if (count <= 1 || days.some((one) => told === one || told === one - 1)) continue
    const facts: Facts = { written, days: count }
    yield draft(DATE, {
      told: wording[context.language](facts),
      evidence: [blockEvidence(document, block, index, index + written.length)],
      content: ['span', written],
      about: [`${document.path}: ${written}`],
    })
  }
}

const wording: Wording<Facts> = {
  zh: ({ written, days }) => ({
    message: `“${written}”应为${days}天。请核对起止日期与天数。`,
    explanation: `首尾两日计入，共${days}天`,
  }),
  en: ({ written, days }) => ({
    message: `${written}: from the one day to the other are ${days}. Check the dates and the count.`,
    explanation: `${days} days, both ends counted`,
  }),
}
