import type { Claim } from '../claim/claim.ts'
import type { Block, Document } from '../document/document.ts'
import { append } from '../grouped-by.ts'
import { isRunning } from '../ledger/as-of.ts'
import { foldText } from '../text/fold.ts'
import { daySpans } from './day-spans.ts'
import { blockEvidence, contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import { placeInBlock } from './place-in-block.ts'
import type { DocumentRule, Draft, RuleContext } from './rule.ts'
import { sentenceBefore } from './sentence.ts'
import { figure } from './wording.ts'
import { stampedDates, writtenDates } from './written-dates.ts'

type Facts =
  | {
      readonly kind: 'after-publication'
      readonly claims: readonly Claim[]
      readonly day: string
      readonly published: string
    }
  | {
      readonly kind: 'dateline'
      readonly dateline: string
      readonly published: string
      readonly days: number
    }
  | { readonly kind: 'collected'; readonly day: string; readonly count: number; readonly total: number }

/** Days by which dateline and stamp may differ: a reprint of the week. */
const DATELINE_DAYS = 3
/** References from which, and the share of them that, one date shows the day of collection. */
const REFERENCES = 5
const COLLECTED = 0.5

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

const AHEAD = /预计|预期|预测|计划|拟|将|目标|规划|力争|有望|预售|明年|未来|届时|到20\d\d年/

function* afterPublication(
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
    yield draft(date, {
      told: wording[context.language]({ kind: 'after-publication', claims: told, day, published }),
      evidence: evidenceOf(first, told),
      content: ['after', published, ...told.map(contentOf)],
      about: told.map((claim) => claim.id),
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
  const block = document.blocks[claim.source.blockIndex]
  const end = intendedEnd(claim, document)
  if (!block || end === null) return false
  const before = block.folded.text.slice(0, placeInBlock(block, claim.source.figure.start))
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

/**
 * Up to when a figure claims to count. A month without its year was read into the past, as months of reported figures
 * are: where that ends before the campaign began, its year must have been meant.
 */
function intendedEnd(claim: Claim, document: Document): string | null {
  const { start } = claim.date
  const end = shortlyAfter(claim, document) ?? inPublishedYear(claim, document)
  return start !== null && end !== null && isMisplaced(claim, document)
    ? start.slice(0, 4) + end.slice(4)
    : end
}

/** 截至6月25日，: not 申请截至7月25日, which says when something closes. */
const AS_OF = /(?:^|[，。；：）”])截[至止]到?[^，。；]{2,20}(?:，|为?止)/
const OTHER_YEAR = /去年|上年|上一年|前年|往年|同期|历年/
/** So long after publication a day may lie to be the one that is meant. */
const MONTHS_AHEAD = 62
const DAYS_AHEAD = 15
/** 113年 is 2024: years of the Republic of China. */
const REPUBLIC = 1911

/**
 * A running count's day that was read into the year or the month before, as days of reported figures are, though the
 * text names no other year and the very day lies shortly after publication: 截至6月25日 in a text of 20 June.
 */
function shortlyAfter(claim: Claim, document: Document): string | null {
  const { end, precision } = claim.date
  const published = publishedOf(document)
  if (end === null || published === undefined || !isRunning(claim)) return null
  const text = document.blocks[claim.source.blockIndex]?.folded.text ?? ''
  const said = sentenceUpTo(claim, document)
  const year = Number(end.slice(0, 4))
  const isNamed = text.includes(String(year)) || text.includes(`${year - REPUBLIC}年`)
  if (!AS_OF.test(said) || OTHER_YEAR.test(text) || isNamed) return null
  const month = `${Number(end.slice(5, 7))}月`
  const days = (day: string): number => (Date.parse(day) - Date.parse(published)) / 86_400_000
  if (year === Number(published.slice(0, 4)) - 1 && said.includes(month)) {
    const here = published.slice(0, 4) + end.slice(4)
    return days(here) > 0 && days(here) <= MONTHS_AHEAD ? here : null
  }
  // 截至25日18时: a count by the hour is not a month old.
  const here = published.slice(0, 8) + end.slice(8)
  const isByHour = precision === 'hour' || precision === 'minute'
  return isByHour && end < published && !text.includes(month) && days(here) > 0 && days(here) <= DAYS_AHEAD
    ? here
    : null
}

/** Its clause with what its sentence says before: 气象台预计，…登陆时最大风力14至15级. */
function sentenceUpTo({ source }: Claim, document: Document): string {
  const block = document.blocks[source.blockIndex]
  return (block ? sentenceBefore(block, source.figure.start).whole : '') + foldText(source.text)
}

/** A day without its year that was read into the year after its text, and that is in the past in the text's own year. */
function inPublishedYear({ date: { end }, source }: Claim, document: Document): string | null {
  const published = publishedOf(document)
  if (end === null || published === undefined || end.slice(0, 4) <= published.slice(0, 4)) return end
  const text = document.blocks[source.blockIndex]?.folded.text ?? ''
  if (text.includes(end.slice(0, 4)) || text.includes('明年')) return end
  const here = published.slice(0, 4) + end.slice(4)
  return here <= published ? here : end
}

/** 截至8月底 in a report of July on this year's campaign, read as August of the year before: the day is wrong. */
export function isMisplaced({ date: { start, end, precision } }: Claim, document: Document): boolean {
  const published = publishedOf(document)
  if (start === null || end === null || published === undefined || precision === 'year') return false
  return (
    end < start &&
    published.slice(0, 4) === start.slice(0, 4) &&
    Number(end.slice(0, 4)) === Number(start.slice(0, 4)) - 1
  )
}

/** The page's own stamp comes first: the dateline's year is taken from it. */
function publishedOf({ metadata }: Document): string | undefined {
  return metadata.published?.date ?? metadata.dateline?.date
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

function* dateline(document: Document, context: RuleContext): Iterable<Draft> {
  const { published, dateline: line } = document.metadata
  if (!published || !line?.place) return
  const days = Math.round(Math.abs(Date.parse(published.date) - Date.parse(line.date)) / 86_400_000)
  if (!(days > DATELINE_DAYS)) return
  const { start, end } = line.place
  const block = document.blocks.find((one) =>
    one.folded.runs.some((run) => run.start <= start && end <= run.end),
  )
  const evidence = block ?? document.blocks[0]
  if (!evidence) return
  yield draft(date, {
    told: wording[context.language]({
      kind: 'dateline',
      dateline: line.stated,
      published: published.stated,
      days,
    }),
    evidence: [blockEvidence(document, evidence)],
    content: ['dateline', line.stated, published.stated],
    about: [`dateline of ${document.path}`],
  })
}

const DAY = /((?:19|20)\d\d)[-年./](\d{1,2})[-月./](\d{1,2})/

/** Many references of one day, whatever their subject: the day on which the links were collected (semantics §4). */
function* collectedReferences(document: Document, context: RuleContext): Iterable<Draft> {
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
    yield draft(date, {
      severity: 'note',
      told: wording[context.language]({ kind: 'collected', day, count: blocks.length, total }),
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

const wording: Wording<Facts> = {
  zh: (facts) => {
    switch (facts.kind) {
      case 'after-publication':
        return {
          message: `${facts.claims.map(figure).join('、')}的截止日期（${facts.day}）晚于发布日期${facts.published}。请核对日期。`,
          explanation: `${facts.day} > ${facts.published}`,
        }
      case 'dateline':
        return {
          message: `电头日期“${facts.dateline}”与页面日期${facts.published}相差${facts.days}天。请核对发布日期。`,
          explanation: `相差${facts.days}天 > ${DATELINE_DAYS}天`,
        }
      case 'collected':
        return {
          message: `${facts.total}条参考资料中有${facts.count}条注明${facts.day}，那是收录链接的日期，不是发布日期。`,
          explanation: `${facts.count}/${facts.total}；标题涉及多个年份`,
        }
    }
  },
  en: (facts) => {
    switch (facts.kind) {
      case 'after-publication':
        return {
          message: `The as-of date of ${facts.claims.map(figure).join(', ')} (${facts.day}) is after publication on ${facts.published}. Check the dates.`,
          explanation: `${facts.day} > ${facts.published}`,
        }
      case 'dateline':
        return {
          message: `The dateline ${facts.dateline} and the page's stamp ${facts.published} lie ${facts.days} days apart. Check when it was published.`,
          explanation: `${facts.days} days > ${DATELINE_DAYS} days`,
        }
      case 'collected':
        return {
          message: `${facts.count} of ${facts.total} references are dated ${facts.day}: the day the links were collected, not of publication.`,
          explanation: `${facts.count}/${facts.total}; the titles are about several years`,
        }
    }
  },
}
