import { scanText } from '../calendar/scan.ts'
import type { Block, Document, TableCell } from '../document/document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { TopicEntry } from '../lexicon/pack.ts'
import { NATION } from '../lexicon/regions.ts'
import type { SuspectTerm } from '../lexicon/suspect.ts'
import { lineIndex } from '../text/lines.ts'
import { attributionOf } from './attribution.ts'
import { type CampaignMention, campaignEntry, campaignOf } from './campaign.ts'
import { readCell } from './cell.ts'
import type { Campaign, Claim } from './claim.ts'
import type { Span } from './clauses.ts'
import { assumedCoverage, type Coverage, claimDate, coverageOf } from './dating.ts'
import { distribute, type Share } from './distribute.ts'
import { fillFromBefore, type Spoken } from './ellipsis.ts'
import {
  fallbackFor,
  type HomeCoverage,
  isBesideCampaign,
  isBroad,
  isOlderThanCampaign,
  stepsBack,
} from './home.ts'
import { claimId, documentDate, locate, statedDate } from './locate.ts'
import { metricOf } from './metric.ts'
import { type Phrase, readPhrase, readSubject } from './phrase.ts'
import { type Figure, type Reading, readText } from './reading.ts'
import { relate, type Told } from './relate.ts'
import { linkRepeats, shareFacts } from './repeats.ts'
import {
  campaignBefore,
  carriedRegion,
  documentRegion,
  EMPTY_SCOPE,
  enterSection,
  fromSections,
  isBeside,
  regionBefore,
  type Scope,
  type Section,
  soleTopic,
} from './scope.ts'
import { spansWithin } from './spans.ts'
import { openTopic } from './suspects.ts'

export interface ExtractOptions {
  readonly lexicon: Lexicon
  /** Words that look like a known term but are none, found over the whole corpus. */
  readonly suspects?: readonly SuspectTerm[]
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
  const reference = documentDate(document) ?? statedDate(document)
  const readings = readBlocks(document, lexicon, reference)
  const walk = walker(document, readings, options, reference)
  document.blocks.forEach((block, index) => {
    if (block.kind !== 'headline') walk.block(block, index)
  })
  document.blocks.forEach((block, index) => {
    if (block.kind === 'headline') walk.headline(block, index)
  })
  return { claims: linkRepeats(shareFacts(walk.told())), readings }
}

function readBlocks(document: Document, lexicon: Lexicon, reference: string | null): readonly Reading[] {
  const region = documentRegion(
    document.blocks
      .filter((block) => block.kind !== 'reference')
      .slice(0, 4)
      .map((block) => readText(block.folded.text, { lexicon, periods: [], region: NATION })),
    lexicon,
  )
  let anchor: string | null = null
  let local = region
  return document.blocks.map((block) => {
    const { periods, anchor: after } = scanText(block.folded.text, { reference, anchor })
    // With a date of its own to count from, a text does not need the last date of the paragraph before.
    if (reference === null && block.kind !== 'headline' && block.kind !== 'reference') anchor = after
    const reading = readText(block.folded.text, {
      lexicon,
      periods,
      region: local,
      short: block.kind === 'headline' || block.kind === 'cell',
    })
    // In a nation-wide text 全市 and 全省 mean the place that the text last turned to.
    if (region === NATION)
      local = reading.regions.findLast((mention) => mention.role !== 'place')?.region ?? local
    return reading
  })
}

/** What a paragraph has said so far, for the sentences that follow in it. */
interface Carried {
  campaign: CampaignMention | null
  region: string | null
  coverage: Coverage | null
  topic: TopicEntry | null
}

const NOTHING_CARRIED: Carried = { campaign: null, region: null, coverage: null, topic: null }

function walker(
  document: Document,
  readings: readonly Reading[],
  options: ExtractOptions,
  reference: string | null,
) {
  const { lexicon } = options
  const lines = lineIndex(document.original)
  const told: Told[] = []
  const home = documentScope(document, readings, lexicon)
  let ofBlock: Told[] = []
  let sections: readonly Section[] = []
  let homeCoverage: HomeCoverage | null = null
  let recent: Spoken[] = []
  /** Set once the text turns to figures that began before the campaign: they are told beside it, not of it. */
  let beside: Coverage | null = null

  const tell = (
    block: Block,
    index: number,
    figure: Figure,
    clause: Span,
    sentence: Span,
    scope: Scope,
    spoken: Spoken,
  ): void => {
    const reading = readings[index]
    if (!reading) return
    const isReference = block.kind === 'reference'
    const entry = scope.campaign ? campaignEntry(lexicon, scope.campaign.series) : undefined
    const campaign = datedCampaign(
      scope.campaign,
      scope.coverage,
      entry?.since ?? null,
      home.campaign,
      reference,
      isReference,
    )
    const fallback = isReference ? null : fallbackFor(campaign, homeCoverage)
    const coverage =
      scope.coverage ??
      fallback ??
      (isReference && campaign?.year == null
        ? UNDATED
        : assumedCoverage(campaign, isReference ? null : reference))
    if (
      scope.coverage &&
      !homeCoverage &&
      !isReference &&
      block.kind !== 'cell' &&
      (told.length + ofBlock.length === 0 || isBroad(scope.coverage))
    )
      homeCoverage = { coverage: scope.coverage, campaign, isHappening: scope.campaign?.kind === 'event' }
    const metric = metricOf(
      { ...spoken, scene: scope.topic, scope: entry?.scope ?? [], family: figure.quantity.family },
      lexicon,
    )
    const unit = unitOf(
      figure,
      lexicon.objects.get(metric.object)?.unit ?? lexicon.objects.get(spoken.action?.object ?? '')?.unit,
    )
    const suspect = openTopic(options.suspects ?? [], reading.text, clause, metric, lexicon)
    const source = locate(
      document,
      lines,
      index,
      block,
      figure.number,
      clause,
      attributionOf(reading, sentence),
      suspect.corrections,
    )
    const claim: Claim = {
      id: claimId(document.path, source.figure.start, figure.quantity.stated),
      campaign,
      region: scope.region ?? (isReference ? NATION : (home.region ?? NATION)),
      metric: suspect.metric,
      value: unit === figure.quantity.unit ? figure.quantity : { ...figure.quantity, unit },
      date: claimDate(
        coverage,
        campaign,
        entry?.since ?? null,
        reading.text.slice(sentence.start, sentence.end),
      ),
      source,
    }
    ofBlock.push({
      claim,
      spoken,
      figure,
      reading,
      sentenceStart: sentence.start,
      borrowed: {
        period: scope.coverage === null,
        campaign: isReference && scope.campaign === null,
        region: isReference && scope.region === null,
      },
    })
  }

  const tellSentences = (block: Block, index: number, base: Scope, carried: Carried): void => {
    const reading = readings[index]
    if (!reading) return
    const paragraph = { ...carried }
    let campaignSettled = false
    let next = 0
    for (const sentence of reading.sentences) {
      const first = next
      while ((reading.figures[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) next++
      const said: Spoken[] = []
      let scene: TopicEntry | null = null
      let clauseIndex = 0
      let from = sentence.start
      const shares = distribute(reading, sentence, reading.figures.slice(first, next))
      for (let figureIndex = first; figureIndex < next; figureIndex++) {
        const figure = reading.figures[figureIndex]
        if (!figure) break
        let clause = sentence.clauses[clauseIndex]
        while (clause && clause.end <= figure.start) {
          const last = reading.figures[figureIndex - 1]
          const found = sceneOf(
            reading,
            clause,
            lexicon,
            campaignScope(lexicon, paragraph.campaign ?? base.campaign),
          )
          if (found.lasting) paragraph.topic = found.lasting
          else if (!last || last.start < clause.start) scene = found.here ?? (found.goesOn ? null : scene)
          clause = sentence.clauses[++clauseIndex]
        }
        const span: Span = clause ?? sentence
        const following = reading.figures[figureIndex + 1]
        const end = following && following.start < span.end ? following.start : span.end
        const phrase = readPhrase(reading, figure, Math.max(from, span.start), end, lexicon)
        from = Math.max(figure.end, phrase.end)
        const share = shares.get(figureIndex - first)
        const spoken = shareOf(
          share,
          fillFromBefore(phrase, figure, said, recent, reading, span, lexicon),
          said,
          lexicon,
        )
        said.push(spoken)
        recent = [...recent.slice(-REMEMBERED), spoken]
        const upTo: Span = { start: sentence.start, end: figure.start }
        const running = paragraph.coverage ?? base.coverage ?? homeCoverage?.coverage ?? null
        const own = coverageOf(
          reading.text,
          reading.periods,
          upTo,
          running,
          reference,
          !RATIOS.has(figure.quantity.family),
        )
        if (own && !own.ofComparison && !own.aside && !stepsBack(own, paragraph.coverage))
          paragraph.coverage = own
        const named = campaignBefore(reading, sentence, figure.start) ?? paragraph.campaign
        if (named) beside = null
        else if (own && !isEnumerated(reading.text) && isBesideCampaign(own, homeCoverage)) beside = own
        const isOlder = own !== null && isOlderThanCampaign(own, homeCoverage)
        tell(
          block,
          index,
          figure,
          span,
          sentence,
          {
            campaign: named ?? (beside || isOlder ? null : base.campaign),
            region:
              share?.region ??
              (share?.like === undefined
                ? null
                : (ofBlock.at(share.like - figureIndex + first)?.claim.region ?? null)) ??
              regionBefore(reading, sentence, figure.start, home.region) ??
              paragraph.region ??
              base.region,
            coverage: own ?? paragraph.coverage ?? (named ? null : beside) ?? base.coverage,
            topic: spoken.topicBefore ?? paragraph.topic ?? scene ?? base.topic,
          },
          spoken,
        )
      }
      const mention = campaignBefore(reading, sentence, sentence.end)
      if (mention && !campaignSettled) {
        paragraph.campaign = mention
        campaignSettled = true
      }
      paragraph.region =
        carriedRegion(reading, sentence, sentence === reading.sentences[0]) ?? paragraph.region
      if (first === next) {
        if (
          sentence === reading.sentences[0] ||
          OPENS_CASE.test(reading.text.slice(sentence.start, sentence.end))
        ) {
          paragraph.topic =
            soleTopic(
              reading.text,
              sentence,
              lexicon,
              campaignScope(lexicon, paragraph.campaign ?? base.campaign),
            ) ?? paragraph.topic
        }
        paragraph.coverage =
          coverageOf(reading.text, reading.periods, sentence, paragraph.coverage, reference) ??
          paragraph.coverage
      }
    }
  }

  const tellCells = (block: Block, index: number, cell: TableCell, base: Scope): void => {
    const reading = readings[index]
    if (!reading) return
    const whole: Span = { start: 0, end: reading.text.length }
    for (const { figure, phrase, region, coverage } of readCell(
      block,
      cell,
      lexicon,
      reference,
      home.region ?? NATION,
      base.coverage ?? homeCoverage?.coverage ?? null,
    )) {
      const scope: Scope = {
        campaign: base.campaign,
        region: region ?? base.region,
        coverage: coverage ?? base.coverage,
        topic: null,
      }
      const spoken = inRow(phrase, figure, recent.at(-1), cell)
      recent = [...recent.slice(-REMEMBERED), spoken]
      tell(block, index, figure, whole, whole, scope, spoken)
    }
  }

  const endBlock = (): void => {
    told.push(...relate(ofBlock, told))
    ofBlock = []
  }

  return {
    block(block: Block, index: number): void {
      const reading = readings[index]
      if (!reading) return
      const whole: Span = { start: 0, end: reading.text.length }
      if (block.kind === 'reference') {
        recent = []
        tellSentences(block, index, EMPTY_SCOPE, {
          ...NOTHING_CARRIED,
          campaign: lastMention(reading, whole),
        })
        endBlock()
        return
      }
      if (block.kind === 'heading') {
        sections = enterSection(sections, block, headingScope(reading, lexicon))
        recent = []
      }
      const base: Scope = {
        campaign: fromSections(sections, 'campaign') ?? home.campaign,
        region: fromSections(sections, 'region'),
        topic: fromSections(sections, 'topic'),
        coverage: fromSections(sections, 'coverage'),
      }
      if (block.cell) tellCells(block, index, block.cell, base)
      else {
        const opening = reading.sentences[0]
        tellSentences(block, index, base, {
          ...NOTHING_CARRIED,
          campaign: opening ? lastMention(reading, opening) : null,
        })
      }
      endBlock()
    },
    headline(block: Block, index: number): void {
      beside = null
      recent = []
      tellSentences(block, index, home, NOTHING_CARRIED)
      endBlock()
    },
    told: (): readonly Told[] =>
      told.sort((a, b) => a.claim.source.figure.start - b.claim.source.figure.start),
  }
}

/** …传播淫秽物品牟利案: what follows in the paragraph is of this case. */
const OPENS_CASE = /案件?$/

/** 一是…, 二是…: a point of a list stays under what the list is about. */
function isEnumerated(text: string): boolean {
  return /^(?:[一二三四五六七八九十]+是|（?[一二三四五六七八九十\d]+[、.）])/.test(text)
}

/** How many figures back a verb or a subject is taken from. */
const REMEMBERED = 8

/** Ratios to the period of comparison are no values of it. */
const RATIOS: ReadonlySet<string> = new Set(['percent', 'percentage-points', 'multiple', 'fraction'])

const UNDATED: Coverage = { start: null, end: null, precision: 'years', kind: 'running', assumed: true }

/** Gives a figure what a list before 分别 holds for it, told as the first of the list is. */
function shareOf(share: Share | undefined, own: Spoken, said: readonly Spoken[], lexicon: Lexicon): Spoken {
  const first = share?.first === undefined ? undefined : said[share.first]
  const spoken: Spoken =
    first && first.kind !== 'count'
      ? { ...own, kind: first.kind, basis: first.basis, direction: first.direction, mode: first.mode }
      : own
  const like = share?.like === undefined ? undefined : said[share.like]
  if (like) return { ...spoken, action: like.action, noun: like.noun, topicBefore: like.topicBefore }
  return share?.noun === undefined ? spoken : { ...spoken, ...readSubject(share.noun, lexicon) }
}

/** 同比增长（%） beside 生产总值: a column of changes without a subject is about the column before it. */
function inRow(phrase: Phrase, figure: Figure, before: Spoken | undefined, cell: TableCell): Spoken {
  const own: Spoken = { ...phrase, family: figure.quantity.family, topicBefore: null }
  const isBare = phrase.noun.object === null && phrase.noun.head === ''
  return isBare && phrase.kind === 'change' && before && cell.column > 1
    ? { ...own, action: before.action, noun: before.noun }
    : own
}

/** A figure without a unit counts in the unit of its object; tenths (三成) are their own. */
function unitOf(figure: Figure, usual: string | undefined): string {
  const { unit, family, stated } = figure.quantity
  if (unit !== '') return unit
  if (stated.includes('成')) return '成'
  return family === 'none' ? (usual ?? '') : ''
}

function campaignScope(lexicon: Lexicon, mention: CampaignMention | null): readonly string[] {
  return (mention && campaignEntry(lexicon, mention.series)?.scope) ?? []
}

/** A clause that goes on with a list narrows nothing by itself. */
const GOES_ON = /^(?:以及|及|和|同时|并)/

/** 在严打网络黑客犯罪行动中: a scene for the rest of its paragraph; 严厉打击…犯罪: for the rest of its sentence. */
function sceneOf(reading: Reading, clause: Span, lexicon: Lexicon, scope: readonly string[]) {
  const topic = soleTopic(reading.text, clause, lexicon, scope)
  const text = reading.text.slice(clause.start, clause.end)
  const lasting = /在.*(?:行动|工作|战役|整治|治理|方面)(?:中|里|期间)?$|为(?:严厉|依法|有效)?打击/.test(
    text.slice(-160),
  )
  return {
    lasting: lasting ? topic : null,
    here: GOES_ON.test(text) ? null : topic,
    goesOn: GOES_ON.test(text),
  }
}

function lastMention(reading: Reading, span: Span): CampaignMention | null {
  let last: CampaignMention | null = null
  for (const mention of spansWithin(reading.campaigns, span.start, span.end)) {
    if (mention.kind === 'within') continue
    if (!last || !isBeside(last, mention)) last = mention
  }
  return last
}

function headingScope(reading: Reading, lexicon: Lexicon): Scope {
  const whole: Span = { start: 0, end: reading.text.length }
  const mention = lastMention(reading, whole)
  return {
    campaign: mention,
    region: headingRegion(reading),
    topic: soleTopic(reading.text, whole, lexicon, campaignScope(lexicon, mention)),
    coverage: null,
  }
}

/** A heading is about a region where it is little else than its name: 四川, 北京警方. */
function headingRegion(reading: Reading): string | null {
  const first = reading.regions[0]
  return first && first.start === 0 && first.end * 2 >= reading.text.length ? first.region : null
}

function documentScope(document: Document, readings: readonly Reading[], lexicon: Lexicon): Scope {
  const own = readings.filter((_, index) => document.blocks[index]?.kind !== 'reference')
  const region = documentRegion(own, lexicon)
  for (const [index, reading] of own.slice(0, 4).entries()) {
    const mention = reading.campaigns.find((candidate) => candidate.kind !== 'within' || index === 0)
    if (mention) return { ...EMPTY_SCOPE, campaign: mention, region }
  }
  return { ...EMPTY_SCOPE, region }
}

/** A series that runs by years gets the year of the figure's period, where that is one year (semantics §1). */
function datedCampaign(
  mention: CampaignMention | null,
  coverage: Coverage | null,
  since: number | null,
  home: CampaignMention | null,
  reference: string | null,
  isReference: boolean,
): Campaign | null {
  if (!mention) return null
  if (mention.year !== null || !mention.annual) return campaignOf(mention)
  if (coverage?.sinceCampaign && since !== null) return campaignOf(mention)
  if (
    home &&
    home.series === mention.series &&
    home.year !== null &&
    (!coverage || coverage.kind === 'running')
  )
    return campaignOf(home)
  const start = coverage?.start?.slice(0, 4)
  const end = coverage?.end?.slice(0, 4)
  if (end)
    return campaignOf(start === undefined || start === end ? { ...mention, year: Number(end) } : mention)
  if (isReference || coverage || !reference) return campaignOf(mention)
  return campaignOf({ ...mention, year: Number(reference.slice(0, 4)) })
}
