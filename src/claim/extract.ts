import type { FoundPeriod } from '../calendar/period.ts'
import { scanPeriods } from '../calendar/scan.ts'
import type { Block, Document } from '../document/document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { TopicEntry } from '../lexicon/pack.ts'
import { NATION } from '../lexicon/regions.ts'
import { lineIndex } from '../text/lines.ts'
import { attributionOf } from './attribution.ts'
import { campaignEntry, campaignOf, type CampaignMention } from './campaign.ts'
import { type CellFigure, readCell } from './cell.ts'
import type { Campaign, Claim } from './claim.ts'
import type { Sentence, Span } from './clauses.ts'
import { assumedCoverage, claimDate, type Coverage, coverageOf } from './dating.ts'
import { fillFromBefore, type Spoken } from './ellipsis.ts'
import { claimId, documentDate, locate } from './locate.ts'
import { metricOf } from './metric.ts'
import { readPhrase } from './phrase.ts'
import { type Figure, type Reading, readText } from './reading.ts'
import { linkRepeats } from './repeats.ts'
import { relate, type Told } from './relate.ts'
import {
  campaignBefore, documentRegion, EMPTY_SCOPE, enterSection, fromSections, regionBefore, type Scope, type Section, soleTopic,
} from './scope.ts'
import { findSuspects, type Suspects } from './suspects.ts'

export interface ExtractOptions {
  readonly lexicon: Lexicon
  /** Words that look like a known term but are none, found over the whole corpus. */
  readonly suspects?: Suspects
}

/** A document's claims with the readings that they came from, for coverage and rules. */
export interface Extraction {
  readonly claims: readonly Claim[]
  /** By block index; null for blocks that hold no text of the document's own. */
  readonly readings: readonly Reading[]
}

/** Every figure that a document states, as claims in text order. */
export function extractClaims(document: Document, options: ExtractOptions): readonly Claim[] {
  return extract(document, options).claims
}

/** As `extractClaims`, with the readings kept. */
export function extract(document: Document, options: ExtractOptions): Extraction {
  const { lexicon } = options
  const reference = documentDate(document)
  const readings = readBlocks(document, lexicon, reference)
  const walk = walker(document, readings, options, reference)
  document.blocks.forEach((block, index) => {
    if (block.kind !== 'headline') walk.block(block, index)
  })
  document.blocks.forEach((block, index) => {
    if (block.kind === 'headline') walk.headline(block, index)
  })
  return { claims: linkRepeats(walk.claims()), readings }
}

function readBlocks(document: Document, lexicon: Lexicon, reference: string | null): readonly Reading[] {
  const region = documentRegion(
    document.blocks
      .filter((block) => block.kind !== 'reference')
      .slice(0, 4)
      .map((block) => readText(block.folded.text, { lexicon, periods: [], region: NATION })),
  )
  let anchor: string | null = null
  return document.blocks.map((block) => {
    const { periods, anchor: after } = scanPeriods(block.folded.text, { reference, anchor })
    if (block.kind !== 'headline' && block.kind !== 'reference') anchor = after
    return readText(block.folded.text, { lexicon, periods, region })
  })
}

interface Carried {
  campaign: CampaignMention | null
  region: string | null
  coverage: Coverage | null
  topic: TopicEntry | null
}

function walker(document: Document, readings: readonly Reading[], options: ExtractOptions, reference: string | null) {
  const { lexicon } = options
  const lines = lineIndex(document.original)
  const claims: Claim[] = []
  let earlier: readonly Told[] = []
  let told: Told[] = []
  const home = documentScope(document, readings)
  let sections: readonly Section[] = []
  let firstCoverage: Coverage | null = null
  let previousSpoken: Spoken | null = null

  const tell = (
    block: Block,
    index: number,
    figure: Figure,
    clause: Span,
    scope: Scope & { readonly assumedRegion: string },
    spoken: Spoken,
    reading: Reading,
    sentence: Span,
  ): void => {
    const campaign = datedCampaign(scope.campaign, scope.coverage, home.campaign, reference)
    const coverage =
      scope.coverage ?? (block.kind === 'reference' && campaign?.year == null ? UNDATED : assumedCoverage(campaign, block.kind === 'reference' ? null : reference))
    const entry = campaign ? campaignEntry(lexicon, campaign.series) : undefined
    const metric = metricOf({ ...spoken, scene: scope.topic, scope: entry?.scope ?? [], family: figure.quantity.family }, lexicon)
    const unit = figure.quantity.unit === '' ? (lexicon.objects.get(metric.object)?.unit ?? '') : figure.quantity.unit
    const suspect = findSuspects(options.suspects, reading.text, clause, metric)
    const source = locate(document, lines, index, block, figure.number, clause, attributionOf(reading, sentence), suspect.corrections)
    const claim: Claim = {
      id: claimId(document.path, source.figure.start, figure.quantity.stated, metric.id),
      campaign,
      region: scope.region ?? scope.assumedRegion,
      metric: suspect.metric,
      value: unit === figure.quantity.unit ? figure.quantity : { ...figure.quantity, unit },
      date: claimDate(coverage, campaign, reading.text.slice(sentence.start, sentence.end)),
      source,
    }
    told.push({ claim, spoken, figure, reading, sentenceStart: sentence.start })
  }

  const endBlock = (): void => {
    claims.push(...relate(told, earlier))
    if (told.length > 0) earlier = told
    told = []
  }

  const tellSentences = (block: Block, index: number, base: Scope, paragraph: Carried): void => {
    const reading = readings[index]
    if (!reading) return
    let firstMention = true
    let cursor = 0
    for (const sentence of reading.sentences) {
      const figures: Figure[] = []
      for (; cursor < reading.figures.length; cursor++) {
        const figure = reading.figures[cursor]
        if (!figure || figure.start >= sentence.end) break
        figures.push(figure)
      }
      let sceneHere: TopicEntry | null = null
      let clauseIndex = 0
      let from = sentence.start
      const said: Spoken[] = []
      for (const figure of figures) {
        let clause = sentence.clauses[clauseIndex]
        while (clause && clause.end <= figure.start) {
          const scene = sceneOf(reading, clause, lexicon, campaignScope(lexicon, paragraph.campaign ?? base.campaign))
          if (scene.lasting) paragraph.topic = scene.lasting
          else if (scene.here && !hasFigure(figures, clause)) sceneHere = scene.here
          clauseIndex++
          clause = sentence.clauses[clauseIndex]
        }
        const span: Span = clause ?? sentence
        const phrase = readPhrase(reading, figure, Math.max(from, span.start), phraseEnd(figures, figure, span), lexicon)
        from = Math.max(figure.end, phrase.end)
        const spoken = fillFromBefore(phrase, figure, said, previousSpoken, reading, span, lexicon)
        said.push(spoken)
        previousSpoken = spoken
        const upTo: Span = { start: sentence.start, end: figure.start }
        const coverage = coverageOf(reading.text, reading.periods, upTo, paragraph.coverage ?? base.coverage ?? firstCoverage, reference)
        const mention = campaignBefore(reading, sentence, figure.start)
        const scope = {
          campaign: mention ?? paragraph.campaign ?? base.campaign,
          region: regionBefore(reading, sentence, figure.start) ?? paragraph.region ?? base.region,
          coverage: coverage ?? paragraph.coverage ?? base.coverage ?? (block.kind === 'reference' ? null : firstCoverage),
          topic: spoken.topicBefore ?? sceneHere ?? paragraph.topic ?? base.topic,
          assumedRegion: block.kind === 'reference' ? NATION : home.region ?? NATION,
        }
        if (coverage) paragraph.coverage = coverage
        if (coverage && !firstCoverage && block.kind !== 'reference') firstCoverage = coverage
        tell(block, index, figure, span, scope, spoken, reading, sentence)
      }
      const last = lastMention(reading, sentence)
      if (last && firstMention) {
        paragraph.campaign = last
        firstMention = false
      }
      paragraph.region = regionBefore(reading, sentence, sentence.end) ?? paragraph.region
    }
  }

  return {
    block(block: Block, index: number): void {
      const reading = readings[index]
      if (!reading) return
      if (block.kind === 'reference') {
        previousSpoken = null
        tellSentences(block, index, EMPTY_SCOPE, { campaign: lastMention(reading, { start: 0, end: reading.text.length }), region: null, coverage: null, topic: null })
        endBlock()
        return
      }
      if (block.kind === 'heading') {
        const scope = headingScope(reading, lexicon)
        sections = enterSection(sections, block, scope)
        previousSpoken = null
      }
      const base: Scope = {
        campaign: fromSections(sections, 'campaign') ?? home.campaign,
        region: fromSections(sections, 'region'),
        topic: fromSections(sections, 'topic'),
        coverage: fromSections(sections, 'coverage'),
      }
      if (block.cell) {
        for (const cell of readCell(block, block.cell, lexicon, reference)) tellCell(block, index, cell, base)
        endBlock()
        return
      }
      const whole: Span = { start: 0, end: reading.text.length }
      const opening = reading.sentences[0]
      tellSentences(block, index, base, {
        campaign: opening ? lastMention(reading, opening) : null,
        region: null,
        coverage: null,
        topic: block.kind === 'heading' ? soleTopic(reading.text, whole, lexicon, campaignScope(lexicon, base.campaign)) : null,
      })
      endBlock()
    },
    headline(block: Block, index: number): void {
      previousSpoken = null
      tellSentences(block, index, { ...home, coverage: firstCoverage }, { campaign: null, region: null, coverage: null, topic: null })
      endBlock()
    },
    claims: () => claims.sort((a, b) => a.source.figure.start - b.source.figure.start),
  }

  function tellCell(block: Block, index: number, cell: CellFigure, base: Scope): void {
    const reading = readings[index]
    if (!reading) return
    const spoken: Spoken = { ...cell.phrase, topicBefore: null }
    const scope = {
      campaign: base.campaign,
      region: cell.region ?? base.region,
      coverage: cell.coverage ?? base.coverage ?? firstCoverage,
      topic: null,
      assumedRegion: home.region ?? NATION,
    }
    const whole: Span = { start: 0, end: reading.text.length }
    tell(block, index, cell.figure, whole, scope, spoken, reading, whole)
  }
}

const UNDATED: Coverage = { start: null, end: null, precision: 'years', kind: 'running', assumed: true }

function hasFigure(figures: readonly Figure[], clause: Span): boolean {
  return figures.some((figure) => figure.start >= clause.start && figure.start < clause.end)
}

/** A noun behind a figure may not reach over the next figure of its clause. */
function phraseEnd(figures: readonly Figure[], figure: Figure, clause: Span): number {
  const next = figures[figures.indexOf(figure) + 1]
  return next && next.start < clause.end ? next.start : clause.end
}

function campaignScope(lexicon: Lexicon, mention: CampaignMention | null): readonly string[] {
  return (mention && campaignEntry(lexicon, mention.series)?.scope) ?? []
}

/** 在严打网络黑客犯罪行动中: a scene for the rest of its paragraph; 严厉打击…犯罪: for the rest of its sentence. */
function sceneOf(reading: Reading, clause: Span, lexicon: Lexicon, scope: readonly string[]) {
  const topic = soleTopic(reading.text, clause, lexicon, scope)
  const text = reading.text.slice(clause.start, clause.end)
  const lasting = /^(?:而|此外|同时)?在.*(?:行动|工作|战役|整治|治理|方面)(?:中|里|期间)?$/.test(text.slice(-160))
  return { lasting: lasting ? topic : null, here: topic }
}

function lastMention(reading: Reading, span: Span): CampaignMention | null {
  let last: CampaignMention | null = null
  for (const mention of reading.campaigns) {
    if (mention.kind !== 'within' && mention.start >= span.start && mention.start < span.end) last = mention
  }
  return last
}

function headingScope(reading: Reading, lexicon: Lexicon): Scope {
  const whole: Span = { start: 0, end: reading.text.length }
  const mention = lastMention(reading, whole)
  return {
    campaign: mention,
    region: regionBefore(reading, whole, whole.end),
    topic: soleTopic(reading.text, whole, lexicon, campaignScope(lexicon, mention)),
    coverage: null,
  }
}

function documentScope(document: Document, readings: readonly Reading[]): Scope {
  const own = readings.filter((_, index) => document.blocks[index]?.kind !== 'reference')
  const region = documentRegion(own)
  for (const [index, reading] of own.slice(0, 6).entries()) {
    const mention = reading.campaigns.find((candidate) => candidate.kind !== 'within' || index === 0)
    if (mention) return { ...EMPTY_SCOPE, campaign: mention, region }
  }
  return { ...EMPTY_SCOPE, region }
}

/** A series that runs by years gets the year of the figure's period, where that is one year (semantics §1). */
function datedCampaign(
  mention: CampaignMention | null,
  coverage: Coverage | null,
  home: CampaignMention | null,
  reference: string | null,
): Campaign | null {
  if (!mention) return null
  if (mention.year !== null || !mention.annual) return campaignOf(mention)
  if (home && home.series === mention.series && home.year !== null) return campaignOf(home)
  const start = coverage?.start?.slice(0, 4)
  const end = coverage?.end?.slice(0, 4)
  if (end && (start === undefined || start === end)) return campaignOf({ ...mention, year: Number(end) })
  return campaignOf(coverage || !reference || mention.kind !== 'event' ? mention : { ...mention, year: Number(reference.slice(0, 4)) })
}

export type { Sentence, FoundPeriod }
