import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { append } from '../grouped-by.ts'
import { isRunning } from '../ledger/as-of.ts'
import { textBefore } from '../ledger/sentence.ts'
import { countsNames } from '../ledger/series.ts'
import { foldText } from '../text/fold.ts'
import { daysAhead } from './as-of-ahead.ts'
import { blockEvidence, contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import { intendedEnd, publishedOf, sentenceUpTo } from './intended-end.ts'
import type { Draft, RuleContext } from './rule.ts'
import { figure } from './wording.ts'

const DATE = { id: 'date', severity: 'warning' } as const

interface Late {
  readonly claims: readonly Claim[]
  readonly day: string
  readonly published: string
}

const AHEAD =
  /预计|预期|预测|计划|拟|将|目标|规划|力争|有望|预售|明年|未来|届时|方案|持续[到至]|为期|到20\d\d年/

/** Running counts whose as-of date, as the text itself writes it, is after the text was out. */
export function* afterPublication(
  document: Document,
  claims: readonly Claim[],
  context: RuleContext,
): Iterable<Draft> {
  const published = publishedOf(document)
  if (!published) return
  const late = claims.filter(
    (claim) =>
      (intendedEnd(claim, document) ?? '') > published &&
      claim.source.part === 'body' &&
      !countsNames(claim) &&
      saysAsOf(claim, published, document) &&
      !AHEAD.test(sentenceUpTo(claim, document)) &&
      !isAnnounced(claim, document),
  )
  const byDay = new Map<string, Claim[]>()
  for (const claim of late) {
    const day = intendedEnd(claim, document) ?? ''
    append(byDay, day, claim)
  }
  for (const [day, told] of byDay) {
    const [first] = told
    if (!first) continue
    yield draft(DATE, {
      told: wording[context.language]({ claims: told, day, published }),
      evidence: evidenceOf(first, told),
      content: ['after', published, ...told.map(contentOf)],
      about: told.map((claim) => claim.id),
    })
  }
  const told = new Set(late)
  for (const { block, claims: counted, day, end, start } of daysAhead(document, claims)) {
    if (counted.some((claim) => told.has(claim))) continue
    yield draft(DATE, {
      told: wording[context.language]({ claims: counted, day, published }),
      evidence: [blockEvidence(document, block, start, end)],
      content: ['after', published, day, ...counted.map(contentOf)],
      about: counted.length > 0 ? counted.map((claim) => claim.id) : [`${document.path}: ${day}`],
    })
  }
}

/** Fees, prices and limits that hold on a day to come. */
const ON_THE_DAY = /报名费|参赛费|门票|票价|票面|学费|关门时间|限时|限额|起跑|发枪|鸣枪|名额|起拍价|奖金/
const COMING =
  /定于|订于|定在|定档|预定|将[于在]|拟于|改期|延期至|开赛|开跑|鸣枪|起跑|开幕|开考|开庭|举行|举办|开演|首映|开售|开拍|启幕|施行|实施/
const COUNTS_TO = /截[至止]/

/**
 * 比赛定于11月8日鸣枪。关门时间6小时，报名费80元: figures told of what is announced for a coming day. A count that says its day with
 * 截至 is none of them.
 */
function isAnnounced(claim: Claim, document: Document): boolean {
  const end = intendedEnd(claim, document)
  if (end === null) return false
  const before = textBefore(document, claim)
  const day = [`${Number(end.slice(5, 7))}月${Number(end.slice(8))}日`, `${Number(end.slice(8))}日`]
    .map((written) => before.lastIndexOf(written))
    .find((at) => at !== -1)
  if (COUNTS_TO.test(sentenceUpTo(claim, document))) return false
  if (ON_THE_DAY.test(foldText(claim.source.text))) return true
  if (day === undefined) return false
  const stop = before.indexOf('。', day)
  const sentence = before.slice(before.lastIndexOf('。', day) + 1, stop === -1 ? undefined : stop)
  return COMING.test(sentence) && !COUNTS_TO.test(sentence)
}

/** The text itself names an end later than its publication; the end of a year says nothing. */
function saysAsOf(claim: Claim, published: string, document: Document): boolean {
  const end = intendedEnd(claim, document)
  const { precision } = claim.date
  if (end === null || !isRunning(claim) || !isWritten(end, claim, document)) return false
  if (precision === 'day' || precision === 'hour' || precision === 'minute') return true
  return precision === 'month' && end.slice(0, 7) > published.slice(0, 7)
}

/** Its paragraph writes the day or the month: an end that was reckoned (第二天, 目前) may have been reckoned wrong. */
function isWritten(end: string, { source }: Claim, document: Document): boolean {
  const text = document.blocks[source.blockIndex]?.folded.text ?? source.text
  return (
    text.includes(`${Number(end.slice(5, 7))}月`) ||
    text.includes(`${Number(end.slice(8))}日`) ||
    (text.includes(end.slice(0, 4)) && /季度?末|半年末/.test(text))
  )
}

const wording: Wording<Late> = {
  zh: ({ claims, day, published }) => ({
    message: `${claims.map(figure).join('、') || '此处'}的截止日期（${day}）晚于发布日期${published}。请核对日期。`,
    explanation: `${day} > ${published}`,
  }),
  en: ({ claims, day, published }) => ({
    message: `The as-of date of ${claims.map(figure).join(', ') || 'this state'} (${day}) is after publication on ${published}. Check the dates.`,
    explanation: `${day} > ${published}`,
  }),
}
