import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { type Company, companyOf, companyOfDocument, withoutCompany } from '../ledger/company.ts'
import { placeInBlock } from '../ledger/place-in-block.ts'
import { sentenceBefore } from '../ledger/sentence.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION } from '../lexicon/regions.ts'
import { termAt } from '../lexicon/term-index.ts'
import { foldText } from '../text/fold.ts'
import { stripped } from './phrase-rest.ts'
import { wholeOpening } from './phrase-whole.ts'
import { SUMMED, sectionsOf } from './section.ts'

/**
 * What the words right beside a figure say that its metric does not: the reader of claims knows the common words, a
 * writer narrows with others (治安案件, 市中级法院受理, 453家被责令暂停). Two figures are about one thing only where
 * these rests are alike, whatever their metrics say.
 */
export interface Phrase {
  /** Characters beside the figure that no known term, name, date or filler accounts for. */
  readonly rest: string
  /** The same words before anything is taken away. */
  readonly words: string
  /** The matter that its paragraph is set under (洋垃圾：立案21起); '' where there is none. */
  readonly frame: string
  /** Of another time than its clause says, or set against another value on purpose: 较去年同期的3万起, 前14天1.1亿人次. */
  readonly compares: boolean
  /** Whose figure it is; null for what campaigns count. */
  readonly company: Company | null
  /** 香蕉被害1,385公頃，損失9,870萬元: a clause of hardly more than its figure, whose subject stands in a clause before. */
  readonly elliptic: boolean
  /** The words before the first item of a running list that its figure stands in (其中高考 of 其中高考38人、普考31人); '' elsewhere. */
  readonly listHead: string
  /** Its paragraph and the place of its sentence there: one sentence tells one thing once. */
  readonly sentence: string
  /** Its sentence said 其中 before it: a part, and no whole of anything else. */
  readonly isExample: boolean
  /** Its sentence sums up before it: 第一、二阶段合计，取缔221个. */
  readonly isSummed: boolean
  /** The heading that it stands under: 二、乙类传染病. */
  readonly section: string
  /** Its sentence, up to it. */
  readonly lead: string
  /** What its sentence says that its figures are parts of: 遇难者 of 16名遇难者中，游客15人; '' elsewhere. */
  readonly among: string
  /** What the sentence announces that it is about: 职务犯罪检察 of 职务犯罪检察方面，…起诉83人. */
  readonly aspect: string
}

export type PhraseOf = (claim: Claim) => Phrase

/** How far to each side of a figure its words are looked at. */
const BEFORE = 14
const AFTER = 8

/** What is read of each document once. */
interface About {
  readonly whose: (claim: Claim) => string
  readonly companyOf: (document: Document) => string | null
  readonly sectionsOf: (document: Document) => readonly string[]
}

function once<Value>(read: (document: Document) => Value): (document: Document) => Value {
  const known = new Map<Document, { readonly value: Value }>()
  return (document) => {
    const found = known.get(document) ?? { value: read(document) }
    known.set(document, found)
    return found.value
  }
}

/** Reads phrases, each claim's once. `whose`: the company of a figure, as far as all texts together tell. */
export function phraseReader(
  lexicon: Lexicon,
  documents: readonly Document[],
  whose: (claim: Claim) => string = () => '',
): PhraseOf {
  const byPath = new Map(documents.map((document) => [document.path, document]))
  const known = new Map<Claim, Phrase>()
  const about: About = { whose, companyOf: once(companyOfDocument), sectionsOf: once(sectionsOf) }
  return (claim) => {
    const before = known.get(claim)
    if (before) return before
    const phrase = readPhrase(claim, byPath.get(claim.source.document), about, lexicon)
    known.set(claim, phrase)
    return phrase
  }
}

/** 5个县9.64万人受灾: places that were counted before say where, and not what. */
const TAIL_OF_FIGURE =
  /^[十百千万亿余多来]*[起件宗例名人位家个张台部条辆只套间次项]?(?:(?:省份|地市|市州|州市|县市区|县区|区县|市区|县市|乡镇街道|乡镇|镇街|街道|社区|地区|团场|行政村|[省市州县区乡镇村])(?=$|[共的有约]))?/
const BOUNDARY = /[，、。；：！？\d]/
/** 消费方面，; 【正文】 before it names a part of the broadcast. */
const ASPECT = /^(?:【[^】]{1,8}】)?([^，。；：、\d【】]{2,12})方面，/
/** 上线人数，物理类1089人；历史类523人: what all the figures of a sentence count, said once. */
const COUNTED = /^(?:【[^】]{1,8}】)?([^，。；：、\d【】]{2,8})(?:人数|户数|件数|起数|金额|面积|数量)，/
const PART_OF_TIME = /前\d+(?:天|日)|首[日周]|单日|当天|高峰|峰值|最高|最低|每/
const COMPARES =
  /同期|上年|去年|前年|上月|此前|先前|原来|原先|曾(?!某)|(?:^|[，、；。])(?:较|比|由|从)(?!.*中$)/

function readPhrase(claim: Claim, document: Document | undefined, about: About, lexicon: Lexicon): Phrase {
  const { source, value, metric, campaign } = claim
  const text = foldText(source.text)
  const at = placeOfFigure(text, source, value.stated)
  const from = backTo(text, at)
  const end = endOfFigure(text, at + value.stated.length, value.unit)
  const to = forthTo(text, end)
  const before = text.slice(from, at)
  // Of the figure before only its magnitude and unit are left: they say nothing of this one.
  const own = /\d/.test(text.charAt(from - 1)) ? before.replace(TAIL_OF_FIGURE, '') : before
  const words = `${own}|${text.slice(end, to)}`
  const clause = text.slice(Math.max(text.lastIndexOf('，', at), text.lastIndexOf('。', at)) + 1, at)
  const block = document?.blocks[source.blockIndex]
  const sentence = block ? sentenceBefore(block, source.figure.start) : null
  const names = [campaign?.name ?? '', campaign?.series ?? '', metric.candidates ? '' : metric.object]
  return {
    company:
      campaign === null && document
        ? companyOf(claim, sentence?.text ?? '', document, about.companyOf(document))
        : null,
    rest: stripped(withoutCompany(words, about.whose(claim)), names, lexicon),
    frame: frameOf(claim, document),
    words,
    sentence: sentence ? `${source.blockIndex}|${sentence.first}` : '',
    isExample: sentence?.whole.includes('其中') ?? false,
    isSummed: sentence !== null && SUMMED.test(sentence.whole),
    section: document ? (about.sectionsOf(document)[source.blockIndex] ?? '') : '',
    // A topic that the reader of claims knows says it already.
    aspect:
      COUNTED.exec(sentence?.whole ?? '')?.[1] ??
      (metric.topic === 'all' ? ASPECT.exec(sentence?.text ?? '')?.[1] : undefined) ??
      '',
    lead: sentence?.whole ?? '',
    among: wholeOpening(sentence?.whole ?? ''),
    listHead: listHeadOf(text, from),
    elliptic: isElliptic(claim, text.slice(0, at), document),
    compares:
      COMPARES.test(clause) ||
      PART_OF_TIME.test(clause) ||
      tellsOfAnother(text.slice(end), metric, lexicon) ||
      (document !== undefined && standsElsewhere(claim, document, lexicon)),
  }
}

/** 洋垃圾：立案21起, 装载机方面，……: the matter that a paragraph, or it from a sentence on, is set under. */
const FRAME = /(?:^([^，。；：\s\d]{2,12})[：\s]|(?:^|。)[^，。；：]{0,4}?([^，。；：\d]{2,10})方面，)/g
/** How far back in its paragraph a figure's frame is looked for. */
const FRAME_REACH = 400

function frameOf({ source }: Claim, document: Document | undefined): string {
  const block = document?.blocks[source.blockIndex]
  if (!block || block.cell || source.part !== 'body') return ''
  const to = placeInBlock(block, source.figure.start)
  const text = block.folded.text.slice(Math.max(0, to - FRAME_REACH), to)
  const last = [...text.matchAll(FRAME)].at(-1)
  return last?.[1] ?? last?.[2] ?? ''
}

const LONGEST_BARE = 2

function isElliptic({ metric, source }: Claim, before: string, document: Document | undefined): boolean {
  if (metric.action !== 'count' || metric.topic !== 'all' || before.length > LONGEST_BARE) return false
  return before !== '' && document?.original.charAt(source.start - 1) === '，'
}

/** 3人遇难、41人受伤: what happened to the counted stands after them, and is not what the metric says. */
function tellsOfAnother(after: string, metric: Claim['metric'], lexicon: Lexicon): boolean {
  const action = termAt(lexicon.terms, after, 0)?.entry.action
  return action?.intransitive === true && action.id !== metric.action
}

const YEAR = /(?:19|20)\d\d(?=年)/g

/**
 * The words before a figure name another region or year last than the claim was booked to: 「江苏同期抓获…」 in a report
 * on Anhui. Which of the two is meant is not sure enough to accuse anyone of a contradiction.
 */
function standsElsewhere({ region, date, source }: Claim, document: Document, lexicon: Lexicon): boolean {
  const block = document.blocks[source.blockIndex]
  if (!block || block.cell) return false
  const sentence = sentenceBefore(block, source.figure.start).text
  const year = sentence.match(YEAR)?.at(-1)
  const years = [date.start, date.end].map((day) => day?.slice(0, 4))
  if (year !== undefined && date.end !== null && !years.includes(year)) return true
  const named = lastRegions(sentence, lexicon)
  if (named.length === 0) {
    const at = placeInBlock(block, source.figure.start)
    return isOfShared(region, block.folded.text.slice(Math.max(0, at - FRAME_REACH), at), lexicon)
  }
  return !named.some(
    (name) => name.startsWith(region) || region.startsWith(name) || name === NATION || region === NATION,
  )
}

const SHARE_BEFORE = /占([^，。；：\d]{2,12})的\d[^，。；：]*。[^。]*$/

/** 江油市612.4亿元，占绵阳全市的14.8%。其中……: what comes after a share of a region is of the part, not of that region. */
function isOfShared(region: string, before: string, lexicon: Lexicon): boolean {
  const whole = SHARE_BEFORE.exec(before)?.[1]
  return whole !== undefined && lastRegions(whole, lexicon).includes(region)
}

/** What the last name of a region may mean; provinces and cities, since county names are everyday words. */
function lastRegions(text: string, lexicon: Lexicon): readonly string[] {
  let last: readonly string[] = []
  for (let at = 0; at < text.length; at++) {
    const match = termAt(lexicon.regions.names, text, at)
    if (!match) continue
    const names = match.entry
      .filter(({ level }) => level === 'province' || level === 'city')
      .map(({ name }) => name)
    if (names.length > 0) last = names
    at = match.end - 1
  }
  return last
}

/** The figure's place in the clause as a reader sees it: the same words may stand twice. */
function placeOfFigure(text: string, source: Claim['source'], stated: string): number {
  const before = foldText(source.quote.slice(0, source.figure.start - source.start))
  let at = text.indexOf(stated)
  for (let seen = before.indexOf(stated); seen !== -1 && at !== -1; seen = before.indexOf(stated, seen + 1)) {
    const next = text.indexOf(stated, at + 1)
    if (next === -1) break
    at = next
  }
  return Math.max(at, 0)
}

/** 2.1个百分点: the unit may have a measure word of its own. */
function endOfFigure(text: string, at: number, unit: string): number {
  const from = text.charAt(at) === '个' && unit !== '个' ? at + 1 : at
  return Math.min(text.length, text.startsWith(unit, from) ? from + unit.length : at)
}

function backTo(text: string, at: number): number {
  let from = at
  while (from > 0 && at - from < BEFORE && !BOUNDARY.test(text.charAt(from - 1))) from--
  return from
}

function listHeadOf(text: string, from: number): string {
  if (text.charAt(from - 1) !== '、') return ''
  const list = text.slice(
    Math.max(...['，', '。', '；', '：'].map((mark) => text.lastIndexOf(mark, from - 1))) + 1,
    from,
  )
  return /^\D*/.exec(list)?.[0] ?? ''
}

function forthTo(text: string, at: number): number {
  let to = at
  while (to < text.length && to - at < AFTER && !BOUNDARY.test(text.charAt(to))) to++
  return to
}
