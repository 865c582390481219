import type { Block, Document } from '../document/document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { SuspectTerm } from '../lexicon/suspect.ts'
import { lineIndex } from '../text/lines.ts'
import { withBareVillages } from './bare-village.ts'
import type { Claim } from './claim.ts'
import { closingDay, goesOn, hasEnded, hasOpened } from './ending.ts'
import { fiscalYearOf, inFiscalYear } from './fiscal-year.ts'
import { datedCampaign, type HomeCoverage, homeKind, isBroad } from './home.ts'
import { launchDay } from './launch.ts'
import { coverageOfCaption, isLed, leadIn } from './lead-in.ts'
import { withoutClubs } from './league.ts'
import { documentDate } from './locate.ts'
import { tellParagraph } from './paragraph.ts'
import { withoutCauses } from './part-of-event.ts'
import { asOfDays, isPartway } from './partway.ts'
import { coverageOf } from './period-of-figure.ts'
import { readBlocks } from './read-blocks.ts'
import type { Reading } from './reading.ts'
import { relate } from './relate.ts'
import { linkRepeats, shareFacts } from './repeats.ts'
import { runsOf } from './run.ts'
import {
  documentScope,
  headingScope,
  lastMention,
  QUESTION,
  underFullName,
  withHomeName,
  withoutUnquoted,
} from './scene.ts'
import { EMPTY_SCOPE, enterSection, fromSections, type Scope, type Section } from './scope.ts'
import { statedDate } from './stated-date.ts'
import { runsOn } from './status.ts'
import { tellCells } from './tell-cells.ts'
import type { Walk } from './walk.ts'
import { withNames } from './with-names.ts'

export interface ExtractOptions {
  readonly lexicon: Lexicon
  /** Words that look like a known term but are none, found over the whole corpus. */
  readonly suspects?: readonly SuspectTerm[]
}

/** A document's claims with the readings that they came from, for coverage and rules. */
export interface Extraction {
  readonly claims: readonly Claim[]
  /** By block index. */
  readonly readings: readonly Reading[]
}

/** Every figure that a document states, as claims in text order. */
export function extractClaims(document: Document, options: ExtractOptions): readonly Claim[] {
  return extract(document, options).claims
}

/**
 * As `extractClaims`, with the readings kept. The body is walked first and the headline last: its figures take from
 * the body what they leave out.
 */
export function extract(document: Document, options: ExtractOptions): Extraction {
  const { lexicon, suspects = [] } = options
  const reference = documentDate(document) ?? statedDate(document)
  const read = withNames(readBlocks(document, lexicon, reference), lexicon)
  const home = documentScope(document, read, lexicon, reference)
  const named = withHomeName(
    underFullName(withoutCauses(withoutUnquoted(read, home.campaign), home.campaign), home.campaign, lexicon),
    home.campaign,
  )
  const readings = withBareVillages(withoutClubs(named, home), home.region)
  const own = readings.filter((_, index) => document.blocks[index]?.kind !== 'reference')
  const isOver = hasEnded(home.campaign, own)
  const walk: Walk = {
    document,
    readings,
    lexicon,
    suspects,
    lines: lineIndex(document.original),
    reference,
    home,
    hasEnded: isOver,
    goesOn: goesOn(own),
    hasOpened: !isOver && hasOpened(home.campaign, own),
    isPartway: !isOver && isPartway(own),
    asOfDays: isOver || home.campaign?.kind === 'event' ? new Set() : asOfDays(own),
    closing: closingDay(own, reference),
    runs: runsOf(home.campaign, own, reference, isOver),
    launch: launchDay(home.campaign, own),
    runsOn: runsOn(home.campaign, readings),
    fiscal: fiscalYearOf(own, reference),
    told: [],
    ofBlock: [],
    sections: [],
    homeCoverage: null,
    openingCoverage: null,
    tableCoverage: null,
    datedCell: null,
    lead: null,
    lastCoverage: null,
    compared: null,
    standing: null,
    ofSentence: null,
    recent: [],
    beside: null,
    scene: null,
  }
  walk.openingCoverage = titledCoverage(walk)
  const opening = headLength(document, readings)
  const isHead = (block: Block, index: number): boolean => block.kind === 'headline' || index < opening
  for (const [index, block] of document.blocks.entries())
    if (!isHead(block, index)) walkBlock(walk, block, index)
  for (const [index, block] of document.blocks.entries())
    if (isHead(block, index)) walkHeadline(walk, block, index)
  const told = [...walk.told].sort((a, b) => a.claim.source.figure.start - b.claim.source.figure.start)
  return { claims: linkRepeats(shareFacts(told)), readings }
}

/**
 * How many blocks open the text as its headline does: lines between headline and text that are no sentence and name no
 * date (批捕3274人｜起诉5831人) tell ahead what the body says, and take their period from it.
 */
function headLength(document: Document, readings: readonly Reading[]): number {
  const first = document.blocks.findIndex(
    (block, index) =>
      block.kind !== 'headline' &&
      ((block.kind !== 'paragraph' && block.kind !== 'quote') ||
        /[。；]/.test(block.folded.text) ||
        (readings[index]?.periods.length ?? 0) > 0),
  )
  return Math.max(0, first)
}

/** The period that a headline or an opening heading gives the whole text: 前三季度…, 2022年度工作报告. */
function titledCoverage({ document, readings, home, reference, fiscal }: Walk): HomeCoverage | null {
  for (const [index, block] of document.blocks.slice(0, 3).entries()) {
    const reading = readings[index]
    if (!reading || (block.kind !== 'headline' && block.kind !== 'heading')) continue
    // 去年净利4.18亿元 一季度回暖: the first of two is the text's.
    const end = reading.figures[0]?.end ?? reading.text.length
    const told = coverageOf(reading.text, reading.periods, { start: 0, end }, null, reference)
    const coverage = inFiscalYear(told, fiscal)
    // 2022年度国考, told in 2021: the year that it is held for.
    const isAhead = reference !== null && (coverage?.start ?? '') > reference
    if (
      coverage &&
      !coverage.ofComparison &&
      !coverage.isOfCohort &&
      !isAhead &&
      isBroad(coverage) &&
      coverage.end !== null
    ) {
      const campaign = datedCampaign(home.campaign, coverage, null, home.campaign, reference, false)
      return { coverage, campaign, kind: homeKind(home.campaign) }
    }
  }
  return null
}

function walkBlock(walk: Walk, block: Block, index: number): void {
  const reading = walk.readings[index]
  if (!reading) return
  if (block.kind === 'reference') walkReference(walk, block, index, reading)
  else walkBody(walk, block, index, reading)
  endBlock(walk)
}

/** The title of a work referred to stands alone: nothing of the text around it holds for it. */
function walkReference(walk: Walk, block: Block, index: number, reading: Reading): void {
  walk.recent = []
  tellParagraph(walk, block, index, EMPTY_SCOPE, lastMention(reading, { start: 0, end: reading.text.length }))
}

function walkBody(walk: Walk, block: Block, index: number, reading: Reading): void {
  if (block.kind === 'heading') {
    walk.sections = enterSection(walk.sections, block, headingScope(reading, walk.lexicon, walk.reference))
    walk.recent = []
    walk.beside = null
    walk.lastCoverage = null
  } else walk.sections = askedOf(walk.sections, reading)
  const base: Scope = {
    campaign:
      fromSections(walk.sections, 'campaign') ??
      (walk.sections.some(({ isAside }) => isAside) ? null : walk.home.campaign),
    region: fromSections(walk.sections, 'region'),
    topic: fromSections(walk.sections, 'topic'),
    coverage: fromSections(walk.sections, 'coverage'),
  }
  const opening = reading.sentences[0]
  if (!block.cell) walk.tableCoverage = block.kind === 'caption' ? coverageOfCaption(walk, reading) : null
  // 2024年生活垃圾去向, over the first column: of the whole table.
  else if (block.cell.header && block.cell.row === 0 && block.cell.column === 0)
    walk.tableCoverage ??= coverageOfCaption(walk, reading)
  if (block.cell) walk.tableCoverage ??= walk.lead
  else if (!isLed(block, reading)) walk.lead = null
  if (walk.tableCoverage) walk.lastCoverage = walk.tableCoverage
  nameSection(walk, block, index, reading)
  if (block.cell) tellCells(walk, block, index, block.cell, base)
  else tellParagraph(walk, block, index, base, opening ? lastMention(reading, opening) : null)
  if (!block.cell) walk.lead = leadIn(walk, reading) ?? walk.lead
}

/** 【某报记者】“正本”行动进展如何？ What a question names, its answers are on, up to the next question. */
function askedOf(sections: readonly Section[], reading: Reading): readonly Section[] {
  if (!QUESTION.test(reading.text)) return sections
  const rest = sections.filter(({ level }) => level !== ANSWERS)
  const mention = lastMention(reading, { start: 0, end: reading.text.length })
  return mention?.kind === 'named'
    ? [...rest, { level: ANSWERS, scope: { ...EMPTY_SCOPE, campaign: mention }, isOpened: true }]
    : rest
}

/** Deeper than any heading. */
const ANSWERS = 9

/**
 * 电影篇, and under it 春节档（2月10日至17日）落幕: what the first sentence under a heading opens with is what the section is
 * on, where the heading itself names nothing.
 */
function nameSection(walk: Walk, block: Block, index: number, reading: Reading): void {
  const section = walk.sections.at(-1)
  const opening = reading.sentences[0]
  if (block.kind !== 'paragraph' || !section || section.isOpened || !opening) return
  // 3月至12月，省厅组织开展“龙剑”专项行动，共破获…, in a text that is on several.
  const goesOn = walk.home.campaign === null && goesOnWith(walk, index)
  const reach = goesOn ? opening.end : opening.start + OPENS
  const mention = reading.campaigns.find(({ start, kind }) => start < reach && kind !== 'within')
  const named =
    mention && !mention.isUnquoted && mention.series !== walk.home.campaign?.series ? mention : null
  const scope = section.scope.campaign ? section.scope : { ...section.scope, campaign: named }
  walk.sections = [...walk.sections.slice(0, -1), { ...section, scope, isOpened: true }]
}

/** 行动中共破获…, further down the same section. */
function goesOnWith({ document, readings }: Walk, index: number): boolean {
  for (let next = index + 1; next < document.blocks.length; next++) {
    if (document.blocks[next]?.kind === 'heading') return false
    if (GOES_ON_WITH.test(readings[next]?.text ?? '')) return true
  }
  return false
}

const GOES_ON_WITH =
  /(?:^|[。；])[^。；]{0,20}(?:(?<!其他|以外的)(?:行动|专项|整治|治理|专案)(?:中|期间|以来|启动)|举(?:一|个|一个)例)/

/** How far into its first sentence a section may name what it is on. */
const OPENS = 2

function walkHeadline(walk: Walk, block: Block, index: number): void {
  walk.beside = null
  walk.recent = []
  tellParagraph(walk, block, index, walk.home, null)
  endBlock(walk)
}

function endBlock(walk: Walk): void {
  walk.told.push(...relate(walk.ofBlock, walk.told))
  walk.ofBlock = []
}
