import type { Block, Document } from '../document/document.ts'
import { append } from '../grouped-by.ts'
import { blockEvidence, draft, type Wording } from './finding.ts'
import type { Draft, RuleContext } from './rule.ts'

const DATE = { id: 'date', severity: 'warning' } as const

interface Collected {
  readonly day: string
  readonly count: number
  readonly total: number
}

/** References from which, and the share of them that, one date shows the day of collection. */
const REFERENCES = 5
const COLLECTED = 0.5

const DAY = /((?:19|20)\d\d)[-年./](\d{1,2})[-月./](\d{1,2})/

/** Many references of one day, whatever their subject: the day on which the links were collected (semantics §4). */
export function* collectedReferences(document: Document, context: RuleContext): Iterable<Draft> {
  const byDay = new Map<string, Block[]>()
  let total = 0
  for (const block of document.blocks) {
    if (block.kind !== 'reference') continue
    const match = DAY.exec(block.folded.text)
    if (!match) continue
    total++
    const day = [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].join('-')
    append(byDay, day, block)
  }
  for (const [day, blocks] of byDay) {
    if (blocks.length < REFERENCES || blocks.length < COLLECTED * total || !tellsOtherYears(blocks, day))
      continue
    const [first, ...rest] = blocks.map((block) => blockEvidence(document, block))
    if (!first) continue
    yield draft(DATE, {
      severity: 'note',
      told: wording[context.language]({ day, count: blocks.length, total }),
      evidence: [first, ...rest],
      content: ['collected', day, ...blocks.map((block) => block.folded.text)],
      about: [`references of ${document.path}`],
    })
  }
}

/** Titles of other years show that the day cannot be that of publication. */
function tellsOtherYears(blocks: readonly Block[], day: string): boolean {
  const years = new Set(
    blocks.flatMap((block) =>
      [...block.folded.text.replace(DAY, '').matchAll(/20\d\d/g)].map((match) => match[0]),
    ),
  )
  years.delete(day.slice(0, 4))
  return years.size > 0
}

const wording: Wording<Collected> = {
  zh: ({ day, count, total }) => ({
    message: `${total}条参考资料中有${count}条注明${day}，那是收录链接的日期，不是发布日期。`,
    explanation: `${count}/${total}；标题涉及多个年份`,
  }),
  en: ({ day, count, total }) => ({
    message: `${count} of ${total} references are dated ${day}: the day the links were collected, not of publication.`,
    explanation: `${count}/${total}; the titles are about several years`,
  }),
}
