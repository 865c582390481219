import { fromIso } from '../calendar/civil.ts'
import type { Block } from '../document/document.ts'
import { NATION } from '../lexicon/regions.ts'
import { unitNamed } from '../quantity/units.ts'
import { attributionOf } from './attribution.ts'
import { type CampaignMention, campaignEntry } from './campaign.ts'
import type { Claim } from './claim.ts'
import type { Span } from './clauses.ts'
import { assumedCoverage, type Coverage, claimDate } from './dating.ts'
import { editionOf } from './edition.ts'
import { editionOfYear } from './edition-of-year.ts'
import { sameEvent } from './event-site.ts'
import { datedCampaign, fallbackFor, homeKind, isBroad } from './home.ts'
import { isHomeCoverage, isLongOver } from './home-coverage.ts'
import { claimId, locate } from './locate.ts'
import { metricOf } from './metric.ts'
import type { Figure, Reading } from './reading.ts'
import { runKey, SIGNING_UP } from './run.ts'
import type { Scope } from './scope.ts'
import type { Spoken } from './spoken.ts'
import { openTopic } from './suspects.ts'
import type { Walk } from './walk.ts'

/** A figure with the words around it, ready to be told as a claim. */
export interface Telling {
  readonly block: Block
  readonly index: number
  readonly reading: Reading
  readonly figure: Figure
  readonly clause: Span
  readonly sentence: Span
  readonly scope: Scope
  readonly spoken: Spoken
}

/** Makes the claim of one figure, from what its clause says and what its surroundings add. */
export function tell(walk: Walk, telling: Telling): void {
  const { document, lexicon, home, reference } = walk
  const { block, index, reading, clause, sentence, scope, spoken } = telling
  const figure = withUnit(telling)
  const isReference = block.kind === 'reference'
  const mention = isReference
    ? scope.campaign
    : editionOfYear(sameEvent(scope.campaign, home.campaign, lexicon), scope.coverage, reading, walk.readings)
  const entry = mention ? campaignEntry(lexicon, mention.series) : undefined
  const since = entry?.since ?? null
  const dated = scope.coverage ?? (isReference ? null : (walk.openingCoverage?.coverage ?? null))
  const campaign = datedCampaign(mention, dated, since, home.campaign, reference, isReference)
  const titled = isReference && PUBLISHED.has(spoken.action?.id ?? '') ? datedTitle(reading) : null
  const told = scope.coverage ?? titled ?? coverageElsewhere(walk, campaign, isReference)
  const coverage = isReference ? told : upToClosing(walk, told, campaign, scope.coverage === null)
  const isFirst = walk.told.length + walk.ofBlock.length === 0
  if (
    scope.coverage &&
    !isReference &&
    block.kind !== 'cell' &&
    !isSignedUpFor(mention, reading.text.slice(sentence.start, figure.end)) &&
    isHomeCoverage(walk, scope.coverage, campaign, isFirst)
  )
    walk.homeCoverage = {
      // What runs on from an accident began with it.
      coverage: {
        ...scope.coverage,
        start:
          scope.coverage.start ??
          (walk.homeCoverage && isLongOver(walk.homeCoverage.coverage, reference)
            ? null
            : startBefore(walk.homeCoverage?.coverage.start, scope.coverage.end)),
      },
      campaign,
      kind: homeKind(mention),
    }
  const metric = metricOf(
    { ...spoken, scene: scope.topic, scope: entry?.scope ?? [], family: figure.quantity.family },
    lexicon,
  )
  const usualUnit =
    lexicon.objects.get(metric.object)?.unit ?? lexicon.objects.get(spoken.action?.object ?? '')?.unit
  const unit = unitOf(figure, usualUnit)
  const near: Span = {
    start: Math.max(clause.start, figure.start - NEAR),
    end: Math.min(clause.end, figure.end + NEAR),
  }
  const around = reading.text.slice(
    Math.max(sentence.start, near.start - NEAR),
    Math.min(sentence.end, near.end),
  )
  const opened = openTopic(walk.suspects, reading.text, near, metric, lexicon)
  const attribution = attributionOf(reading, sentence)
  const source = locate(
    document,
    walk.lines,
    index,
    block,
    figure.number,
    clause,
    attribution,
    opened.corrections,
  )
  const edition = editionOf(reading.text.slice(Math.max(0, figure.start - EDITION_REACH), figure.start))
  const claim: Claim = {
    id: claimId(document.path, source.figure.start, figure.quantity.stated),
    campaign,
    region: scope.region ?? (isReference ? NATION : (home.region ?? NATION)),
    metric: opened.metric,
    value: unit === figure.quantity.unit ? figure.quantity : { ...figure.quantity, unit },
    date: claimDate(
      coverage,
      campaign,
      since,
      { around, clause: reading.text.slice(near.start, near.end), unit, isUndated: scope.coverage === null },
      {
        campaign: home.campaign,
        hasEnded: walk.hasEnded,
        goesOn: walk.goesOn,
        hasOpened: walk.hasOpened,
        isPartway: walk.isPartway,
        asOfDays: walk.asOfDays,
        closing: walk.closing,
        launch: walk.launch,
        coverage: walk.homeCoverage?.coverage ?? walk.openingCoverage?.coverage ?? null,
        run: runOf(walk.runs, campaign) ?? null,
        reference,
      },
    ),
    source,
    ...(edition ? { edition } : {}),
  }
  walk.ofBlock.push({
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

/** A night that the text opens with, told of the day of the report, is no start of what ended before. */
function startBefore(start: string | null | undefined, end: string | null): string | null {
  return start == null || (end !== null && start > end) ? null : start
}

/** 7月接受报名期间，收到7200份申请, in a text on a race. */
function isSignedUpFor(mention: CampaignMention | null, before: string): boolean {
  return homeKind(mention) === 'season' && SIGNING_UP.test(before.slice(-NEAR))
}

/** How much of a clause on either side is looked at: one without an end would be read anew for every figure. */
const NEAR = 120

/** How far back a paragraph is looked through for 初步核算 or 最终核实. */
const EDITION_REACH = 240

/** Of what was over on 29 July, a report of 2 August tells figures up to the 29th, where it names no other date. */
function upToClosing(
  { closing: day, runs, home, reference }: Walk,
  coverage: Coverage,
  campaign: Claim['campaign'],
  isBorrowed: boolean,
): Coverage {
  // 3月9日发布数据：自1月28日起…: up to the day that it was told.
  const isUpToNow = coverage.kind === 'running' && coverage.start !== null
  const isOpen = coverage.assumed || coverage.isOpen === true || isUpToNow
  if (!isOpen || coverage.end !== reference) return coverage
  // 2023/24榨季落幕。自去年11月9日首厂点火…: a season without a name.
  if (campaign === null)
    return home.campaign === null &&
      day !== null &&
      isUpToNow &&
      (coverage.precision === 'day' || isBorrowed) &&
      coverage.isOpen
      ? { ...coverage, end: day }
      : coverage
  const isHome = campaign.series === home.campaign?.series
  const run = runOf(runs, campaign)
  // 两个月来, 今年: all along.
  if (
    run &&
    coverage.isOpen &&
    (isAllAlong(coverage, run) || (isHome && isYearOfEdition(coverage, home.campaign)))
  )
    return run
  const closing = (isHome ? day : null) ?? run?.end ?? null
  return closing === null ? coverage : { ...coverage, end: closing }
}

function isAllAlong({ start, isThisYear }: Coverage, run: Coverage): boolean {
  if (start === null || run.start === null) return false
  return isThisYear === true || Math.abs((fromIso(start) ?? 0) - (fromIso(run.start) ?? 0)) <= ABOUT
}

/** 2019年火把节: the year is no more than the name of the edition. */
function isYearOfEdition({ precision, start }: Coverage, home: CampaignMention | null): boolean {
  return home?.kind === 'event' && home.annual && precision === 'year' && start?.endsWith('-01-01') === true
}

/** Days by which a stretch that is told as so many weeks or months may miss the start. */
const ABOUT = 15

function runOf(runs: Walk['runs'], campaign: Claim['campaign']): Coverage | undefined {
  return campaign ? runs.get(runKey(campaign.series, campaign.year)) : undefined
}

/** Where neither clause nor paragraph says when: the text's first period, else the campaign's own. */
function coverageElsewhere(walk: Walk, campaign: Claim['campaign'], isReference: boolean): Coverage {
  if (!isReference) {
    const { homeCoverage, openingCoverage } = walk
    // 今年…, told before what the headline's period (上半年) is about, is no period of the text.
    const isOpen = homeCoverage?.coverage.isOpen === true && openingCoverage !== null
    const isHome = homeCoverage !== null && isBroad(homeCoverage.coverage) && !isOpen
    const first = isHome ? homeCoverage : (openingCoverage ?? homeCoverage)
    const told = fallbackFor(campaign, first) ?? assumedCoverage(campaign, walk.reference)
    // Past the campaign's own end, what the text opened with was not told of it.
    const run = runOf(walk.runs, campaign)
    return run?.end != null && (told.end ?? '') > run.end ? run : told
  }
  return campaign?.year == null ? UNDATED : assumedCoverage(campaign, null)
}

/** What a title says was published, was published on the day that the reference bears. */
const PUBLISHED: ReadonlySet<string> = new Set(['publish'])

function datedTitle({ text, periods }: Reading): Coverage | null {
  const last = periods.at(-1)
  if (last?.role !== 'point' || last.period.end === null || last.end < text.length - 1) return null
  return { start: last.period.start, end: last.period.end, precision: 'day', kind: 'closed', assumed: false }
}

const UNDATED: Coverage = { start: null, end: null, precision: 'years', kind: 'running', assumed: true }

/** What is counted may say the unit that the number lacks: 观影人次5412万. */
const NAMES_UNIT = /(人次|车次|架次|艘次|户次|册次|家次)(?:共|已|为|达|达到|约|近|超|超过|逾)*$/

/** A number without a unit has that of the noun before it, or of the figure that it goes on from. */
function withUnit({ figure, reading, spoken }: Telling): Figure {
  const { quantity } = figure
  if (quantity.unit !== '' || quantity.family !== 'none') return figure
  const named = NAMES_UNIT.exec(reading.text.slice(Math.max(0, figure.start - 8), figure.start))?.[1]
  const unit = named ? unitNamed(named) : undefined
  if (unit) return { ...figure, quantity: { ...quantity, unit: unit.name, family: unit.family } }
  if (!spoken.unit || !spoken.family) return figure
  return { ...figure, quantity: { ...quantity, unit: spoken.unit, family: spoken.family } }
}

/** A figure without a unit counts in the unit of its object; tenths (三成) are their own. */
function unitOf(figure: Figure, usual: string | undefined): string {
  const { unit, family, stated } = figure.quantity
  if (unit !== '') return unit
  if (stated.includes('成')) return '成'
  return family === 'none' ? (usual ?? '') : ''
}
