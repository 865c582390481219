import { daysFrom } from '../calendar/civil.ts'
import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { append } from '../grouped-by.ts'
import type { CheckedDocument, Dossier } from '../ledger/ledger.ts'
import { blockEvidence, draft, type Wording } from './finding.ts'
import { namedCampaigns } from './named-campaign.ts'
import type { Draft, RuleContext } from './rule.ts'

const LABEL = { id: 'campaign-label', severity: 'warning' } as const

interface Mention {
  readonly series: string
  readonly year: number
  /** As written, quotes left out. */
  readonly name: string
  readonly block: number
  readonly start: number
  readonly end: number
}

/** Characters of a name from which a single other one is a slip: of two, 净网 and 护网 are two campaigns. */
const LONG = 4

/**
 * A campaign's name that stands once and is, but for one character, the one of the same year that its text named before:
 * 食药安全2024 in a text on 食药安心2024. Part of the rule `campaign-label`.
 */
export function* oddName(dossier: Dossier, context: RuleContext): Iterable<Draft> {
  const [document, ...others] = dossier.documents
  const campaign = dossier.claims[0]?.campaign
  if (!document || others.length > 0 || campaign?.year == null || campaign.series.length < LONG) return
  const mentions = quotedMentions(document)
  const own = mentions.filter(({ series }) => series === campaign.series)
  const [odd] = own
  if (!odd || own.length > 1) return
  const right = mentions.find(
    (other) =>
      other.year === odd.year &&
      other.block !== odd.block &&
      isBefore(other, odd) &&
      isOneOff(other.series, odd.series),
  )
  if (right) yield told(document, odd, right, context)
}

function isOneOff(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let differing = 0
  for (let at = 0; at < a.length; at++) if (a.charAt(at) !== b.charAt(at)) differing++
  return differing === 1
}

/** Counts that run over the campaign itself: “护链2023”专项行动开展一年来, “好客香港2024”运动九个月共. */
const OWN_COUNT =
  /^”?(?:专项)?(?:行动|运动|计划|工程)?[^，。；”“]{0,8}(?:以来|[一二两三四五六七八九十\d](?:年|个月|百?天|周)(?:来|里|间|内|共|累计|总计))/

/**
 * A campaign that a paragraph names but once, right after the one that it is about and a character or a year from it, and
 * that it tells as what runs: 通报“净链2023”专项行动的情况。“护链2023”专项行动开展一年来，…. Campaigns that a pack knows are
 * taken at their word. Part of the rule `campaign-label`.
 */
export function* oddRunning(dossier: Dossier, context: RuleContext): Iterable<Draft> {
  const series = dossier.id
  if (context.lexicon.campaigns.some(({ name }) => name === series)) return
  const byDocument = dossier.documents.map((document) => ({ document, mentions: quotedMentions(document) }))
  const counts = new Map<string, number>()
  for (const { mentions } of byDocument)
    for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const { document, mentions } of byDocument) {
    for (const [index, odd] of mentions.entries()) {
      const right = mentions[index - 1]
      if (odd.series !== series || right?.block !== odd.block) continue
      const isSlip =
        right.series === odd.series
          ? Math.abs(right.year - odd.year) === 1
          : right.year === odd.year && isOneOff(right.series, odd.series)
      if (!isSlip || counts.get(odd.name) !== 1) continue
      const text = document.blocks[odd.block]?.folded.text ?? ''
      if (!OWN_COUNT.test(text.slice(odd.end, odd.end + 24)) || LOOKS_BACK.test(clauseBefore(text, odd)))
        continue
      yield told(document, odd, right, context)
    }
  }
}

function clauseBefore(text: string, { start }: Mention): string {
  return text.slice(Math.max(text.lastIndexOf('，', start), text.lastIndexOf('。', start)) + 1, start)
}

/** 今日（9月25日）展开: what happens on the text's own day. */
const HAPPENS =
  /((?:19|20)\d\d(?:\/\d\d(?:\d\d)?)?)(?:年度|学年|赛季|年)?([\p{Script=Han}“”]{2,24}?)((?:今|昨)[日天晨早晚]+)(?:（[^（）]{1,12}）)?(?:正式)?(启动|展开|开始|开幕|举行|闭幕|结束|收官|开赛|开考|揭幕|落幕|鸣枪|开跑)/gu

/**
 * One happening of the day told under two years: 2024/25年度接种计划今日展开 in a text on the 2025/26年度接种计划, which it
 * says opened today. Part of the rule `campaign-label`.
 */
export function* oddSeason(document: Document, context: RuleContext): Iterable<Draft> {
  const byEvent = new Map<string, Mention[]>()
  for (const [block, { folded, kind }] of document.blocks.entries()) {
    if (kind === 'reference') continue
    for (const match of folded.text.matchAll(HAPPENS)) {
      const [, year = '', called = '', day = '', happens = ''] = match
      const series = called.replace(/[“”]/g, '')
      append(byEvent, `${series}|${day}|${happens}`, {
        series: year,
        year: Number(year.slice(0, 4)),
        name: year + series,
        block,
        start: match.index,
        end: match.index + year.length,
      })
    }
  }
  for (const mentions of byEvent.values()) {
    const [usual] = mentions
    if (!usual) continue
    const others = mentions.filter(({ series }) => series !== usual.series)
    const [odd] = others
    if (odd && others.length === 1) yield told(document, odd, usual, context)
  }
}

/** The season or campaign is told as running: 2024年春运启动以来. */
const RUNNING = /^”?[^，。；]{0,16}(?:启动|开展|开始|部署|实施|展开)?以来/
const LOOKS_BACK = /[比较与继自从]|相比|同期|去年|上年|往年/

const ENDED =
  /^”?[^，。；\d]{0,8}(?:已|已经|将)?(?:于|在)?(\d{1,2})月(\d{1,2})日(?:晚|零时|24时|正式|圆满|顺利|全部)*(?:结束|收官|落幕|闭幕|收尾|启动|开始|开幕)/
const LATELY = 31

/** 2022年秋招会已于10月28日落幕 in a text of 29 October 2023: the end of the days past is this year's. */
function endsLately(behind: string, published: string): boolean {
  const [, month, day] = ENDED.exec(behind) ?? []
  if (month === undefined || day === undefined) return false
  const ended = `${published.slice(0, 4)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return Math.abs(daysFrom(ended, published)) <= LATELY
}

/**
 * A campaign told as running under a year that is not that of its text: 2024年春运启动以来 in a text of January 2025 whose
 * headline tells of 2025年春运. Part of the rule `campaign-label`.
 */
export function* oddYear({ document, claims }: CheckedDocument, context: RuleContext): Iterable<Draft> {
  const stamp = document.metadata.dateline ?? document.metadata.published
  const published = Number(stamp?.date.slice(0, 4) ?? 0)
  if (published === 0) return
  const series = new Set(claims.flatMap(({ campaign }) => (campaign ? [campaign.series] : [])))
  const mentions = [...quotedMentions(document), ...seasonMentions(document, series)].sort((a, b) =>
    isBefore(a, b) ? -1 : 1,
  )
  for (const odd of mentions) {
    if (odd.year === published || Math.abs(odd.year - published) > 1) continue
    const same = mentions.filter((other) => other.series === odd.series)
    // 比2022年春运的8217万人次: a year that is set against this one's is meant.
    const alike = same.filter(
      (other) =>
        other.year === odd.year &&
        !LOOKS_BACK.test(clauseBefore(document.blocks[other.block]?.folded.text ?? '', other)),
    )
    const right = same.filter(({ year }) => year === published)
    const [usual] = right
    if (!usual || alike.length > 1 || (same[0] !== usual && right.length < 2)) continue
    const text = document.blocks[odd.block]?.folded.text ?? ''
    const behind = text.slice(odd.end, odd.end + 24)
    const isOfNow = RUNNING.test(behind) || endsLately(behind, stamp?.date ?? '')
    if (!isOfNow || LOOKS_BACK.test(clauseBefore(text, odd))) continue
    // What is booked to the odd year because of it, and so clashes with that year's own, is the same slip.
    const booked = claims.filter(
      ({ campaign, source }) =>
        source.blockIndex === odd.block && campaign?.series === odd.series && campaign.year === odd.year,
    )
    yield told(document, odd, usual, context, booked)
  }
}

function told(
  document: Document,
  wrong: Mention,
  right: Mention,
  context: RuleContext,
  booked: readonly Claim[] = [],
): Draft {
  const evidence = [wrong, right].flatMap(({ block, start, end }) => {
    const found = document.blocks[block]
    return found ? [blockEvidence(document, found, start, end)] : []
  })
  const [first, ...rest] = evidence
  if (!first) throw new RangeError(`${document.path} has no block ${wrong.block}`)
  return draft(LABEL, {
    told: wording[context.language]({ wrong: wrong.name, right: right.name }),
    evidence: [first, ...rest],
    content: ['odd-campaign', wrong.name, right.name],
    about: [`${document.path}: ${right.name} as ${wrong.name}`, ...booked.map(({ id }) => id)],
    ...(booked.length > 0 ? { accused: booked.map(({ id }) => id), explains: true } : {}),
  })
}

function quotedMentions(document: Document): readonly Mention[] {
  return document.blocks.flatMap(({ folded: { text }, kind }, block) =>
    kind === 'reference'
      ? []
      : namedCampaigns(text)
          .filter(({ start }) => text.charAt(start) === '“')
          .map(({ name, series, year, start, end }) => ({
            series,
            year,
            name,
            block,
            start: start + 1,
            end,
          })),
  )
}

/** 2024年春运: a season or an event that its year precedes. */
function seasonMentions(document: Document, series: ReadonlySet<string>): readonly Mention[] {
  return document.blocks.flatMap(({ folded: { text }, kind }, block) =>
    kind === 'reference'
      ? []
      : [...text.matchAll(/((?:19|20)\d\d)年/g)].flatMap((match) => {
          const start = match.index
          const named = [...series].find((one) => text.startsWith(one, start + match[0].length))
          if (named === undefined) return []
          const end = start + match[0].length + named.length
          return [{ series: named, year: Number(match[1]), name: text.slice(start, end), block, start, end }]
        }),
  )
}

function isBefore(a: Mention, b: Mention): boolean {
  return a.block < b.block || (a.block === b.block && a.start < b.start)
}

const wording: Wording<{ readonly wrong: string; readonly right: string }> = {
  zh: ({ wrong, right }) => ({
    message: `此文讲的是“${right}”，此处写作“${wrong}”，疑有误。请核对。`,
    explanation: `${wrong} ≠ ${right}`,
    suggestion: `若讲的是${right}，改“${wrong}”为“${right}”。`,
  }),
  en: ({ wrong, right }) => ({
    message: `The text is about ${right} but says ${wrong} here. Check it.`,
    explanation: `${wrong} ≠ ${right}`,
    suggestion: `If ${right} is meant, print it for ${wrong}.`,
  }),
}
