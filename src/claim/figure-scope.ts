import {
  calledToAccount,
  eventOf,
  isLookedElsewhere,
  isOfSite,
  isOfTrial,
  isReliefFor,
  isSentToSite,
  isWeather,
} from './accident.ts'
import { sumsEditions } from './all-editions.ts'
import {
  isNationBeside,
  isOfLongRun,
  isOfMonthsBeside,
  isOfOtherYear,
  isSetApart,
  isToldOfYear,
} from './apart.ts'
import { backToText } from './back-to-text.ts'
import type { CampaignMention } from './campaign.ts'
import type { Sentence, Span } from './clauses.ts'
import { type Coverage, coverageAfter, inWholeYear } from './dating.ts'
import type { Share } from './distribute.ts'
import {
  beforeTexts,
  FORESEEN,
  goesOnComparing,
  inTextsPeriod,
  isForeseen,
  isToldBeside,
  ofNamedEdition,
  ofOpening,
  ofOtherYear,
  openingYear,
  opensWithPeriod,
  periodsFor,
  startsChange,
  timeOfChange,
  untilEvent,
  uptoYearEnd,
  valueBefore,
  wholeOfOpenYear,
  yearBeforeHere,
} from './figure-period.ts'
import { inFiscalYear } from './fiscal-year.ts'
import {
  editionBefore,
  editionOfPeriod,
  isBesideCampaign,
  isOlderThanCampaign,
  isSinceBefore,
  stepsBack,
  turnsHome,
} from './home.ts'
import {
  clauseBefore,
  homeByNoun,
  isHeldYearly,
  isHomeEdition,
  isLookedBackFrom,
  isOfHome,
} from './home-by-noun.ts'
import { doneToday, ofNow } from './of-today.ts'
import { asTitled, isBeforePeriod, upToSection, wholeYearOf } from './own-period.ts'
import { ofFirstDay, ofLastSeason } from './own-season.ts'
import { isGlanceBack, isPeakDay } from './passing.ts'
import { coverageOf } from './period-of-figure.ts'
import { isRatio } from './ratios.ts'
import type { Figure, Reading } from './reading.ts'
import { regionBefore } from './region-of-figure.ts'
import { isWithinRun, runOfHome } from './run.ts'
import { campaignBefore, comparedCampaign, type Scope } from './scope.ts'
import { isSentHere } from './sent.ts'
import { isStanding } from './standing.ts'
import { isSinceStart, isUnderCampaign } from './under-campaign.ts'
import { upToHome } from './up-to-home.ts'
import type { Walk } from './walk.ts'
import { sumsYears } from './yearly.ts'

/** What a figure stands in: its sentence, what the paragraph said so far, what its section or document says. */
export interface FigureSetting {
  readonly reading: Reading
  readonly base: Scope
  readonly carried: {
    readonly campaign: CampaignMention | null
    readonly region: string | null
    coverage: Coverage | null
    /** Where the figure stood that the coverage is of. */
    place: string | null
  }
  readonly sentence: Sentence
  /** Of the sentence. */
  readonly figures: readonly Figure[]
}

/** Campaign, region and period of a figure: of its sentence, else of its paragraph, else of its section or document. */
export function scopeOf(
  walk: Walk,
  parts: FigureSetting,
  figure: Figure,
  share: Share | undefined,
  position: number,
): Scope {
  const { reading, base, carried, sentence } = parts
  const running = carried.coverage ?? base.coverage ?? walk.homeCoverage?.coverage ?? null
  const reach: Span = { start: Math.max(sentence.start, figure.start - REACH), end: sentence.end }
  const upTo: Span = { start: reach.start, end: figure.start }
  const mayCompare = !isRatio(figure.quantity.family)
  const otherEdition = editionBefore(
    reading.text.slice(reach.start, figure.start),
    !mayCompare,
    walk.home.campaign,
  )
  const spoken =
    (startsChange(reading.text, figure) ? comparedCampaign(reading, reach, figure.start) : null) ??
    otherEdition ??
    campaignBefore(reading, reach, figure.start, !mayCompare)
  const isHomeAgain = spoken !== null && turnsHome(spoken, walk.home.campaign, reading.text, figure.start)
  const explicit = isHomeAgain ? walk.home.campaign : spoken
  const named =
    explicit ?? carried.campaign ?? homeByNoun(walk, reading.text.slice(reach.start, figure.start))
  const read = coverageOf(
    reading.text,
    periodsFor(reading, parts.figures, position, figure),
    upTo,
    running,
    walk.reference,
    mayCompare ? 'value' : 'ratio',
  )
  const current = running ?? walk.openingCoverage?.coverage ?? null
  const standing =
    // 成立于2009年，现有员工310人
    read === null || read.kind === 'closed'
      ? ofNow(reading.text.slice(reach.start, figure.start), walk.reference)
      : null
  const ofChange = mayCompare
    ? null
    : timeOfChange(reading.text.slice(reach.start, figure.start), read, [
        carried.coverage,
        base.coverage,
        walk.homeCoverage?.coverage,
        walk.openingCoverage?.coverage,
      ])
  const written = standing ?? ofChange ?? (read && beforeTexts(read, current))
  const isAlone = mayCompare && written !== null && isToldBeside(reading, sentence, figure, written, current)
  const told = isAlone
    ? { ...written, ofComparison: true }
    : written && running === null
      ? asTitled(written, walk)
      : written
  const words = reading.text.slice(sentence.start, sentence.start + 8)
  const sentenceUpTo = reading.text.slice(reach.start, figure.start)
  const inYear = inFiscalYear(told, walk.fiscal)
  const whole =
    inWholeYear(
      inYear,
      (named ?? base.campaign)?.year ?? yearBeforeHere(told, walk, running) ?? openingYear(walk),
      walk.reference,
      FORESEEN.test(sentenceUpTo),
    ) ?? coverageAfter(words, carried.coverage)
  const now =
    whole && upToSection(upToHome(inTextsPeriod(whole, walk), walk.homeCoverage, walk.reference), base, walk)
  const start = startsChange(reading.text, figure)
    ? valueBefore(reading, reach, figure, now ?? running)
    : null
  const foreseen = isForeseen(sentenceUpTo, mayCompare)
    ? wholeOfOpenYear(whole ?? now ?? carried.coverage)
    : null
  const today = doneToday(reading, figure, walk.reference)
  const own =
    today ??
    (read?.ofComparison ? null : ofLastSeason(sentenceUpTo, running)) ??
    ofFirstDay(sentenceUpTo, now ?? running) ??
    ofNamedEdition(explicit, now, walk) ??
    foreseen ??
    start?.coverage ??
    goesOnComparing(walk, reading, figure) ??
    untilEvent(walk, reading, reach.start, figure.start) ??
    now
  if (
    own &&
    !own.ofComparison &&
    !own.aside &&
    (standing !== null || foreseen !== null || opensWithPeriod(reading, sentence))
  )
    walk.ofSentence = { reading, end: sentence.end, coverage: own }
  walk.compared = own?.ofComparison ? { reading, end: figure.end, coverage: own } : null
  if (
    own &&
    !own.ofComparison &&
    !own.aside &&
    !own.isStreak &&
    standing === null &&
    today === null &&
    !stepsBack(own, carried.coverage) &&
    !isGlanceBack(own, parts) &&
    !isPeakDay(own, carried.coverage ?? walk.homeCoverage?.coverage ?? null, sentenceUpTo)
  )
    carried.coverage = own === foreseen ? (now ?? carried.coverage) : own
  const sentenceText = reading.text.slice(sentence.start, Math.min(sentence.end, sentence.start + REACH))
  const isApart =
    !explicit &&
    (isSetApart(sentenceText, sentenceUpTo, walk.home.campaign) ||
      (isOfSite(walk) &&
        ((named === null && isLookedElsewhere(reading.text, sentenceText)) ||
          isWeather(walk, figure.quantity.unit))))
  if (named) walk.beside = null
  else if (
    own &&
    !isUnderCampaign(sentenceText, reading.text, walk.home.campaign) &&
    !isOfLongRun(walk) &&
    !isWithinRun(own, walk) &&
    (isBesideCampaign(own, walk.homeCoverage ?? runOfHome(walk)) ||
      (isSinceBefore(own, walk.launch) && !(own.isThisYear === true && isHeldYearly(walk))))
  )
    walk.beside = own
  const isHome = named === null || (explicit === null && named === walk.home.campaign)
  // 2023书展…，较2022年的85万人次: named or not, what it is held against is an edition of its own.
  const isAgainst = own?.ofComparison === true && isHeldYearly(walk) && isHomeEdition(explicit, walk)
  const isCarried = explicit === null && isLookedBackFrom(named, own, walk)
  const isYear = own?.isWholeYear === true || isToldOfYear(sentenceUpTo, walk.home.campaign)
  const edition =
    (isHome || isAgainst || isCarried) && mayCompare && !isYear
      ? editionOfPeriod(own, walk.home.campaign)
      : null
  const yearOfCampaign = (explicit ?? carried.campaign ?? base.campaign)?.year ?? null
  const isOfYear =
    own !== null && isOfOtherYear(own, isYear, mayCompare ? sentenceUpTo : '', walk.home.campaign)
  const isOlder =
    own !== null &&
    !isOfLongRun(walk) &&
    !isWithinRun(own, walk) &&
    !isOfTrial(walk) &&
    !(walk.home.campaign?.kind === 'named' && isSinceStart(sentenceUpTo)) &&
    isOlderThanCampaign(own, walk.homeCoverage)
  const like =
    share?.like === undefined ? null : (walk.ofBlock.at(share.like - position)?.claim.region ?? null)
  const region =
    share?.region ??
    like ??
    regionBefore(reading, reach, figure.start, walk.home.region, eventOf(walk.home)) ??
    carried.region ??
    base.region
  const returned = own ? null : backToText(walk, parts, figure.start, region)
  if (returned) carried.coverage = returned
  else if (own && carried.coverage === own) carried.place = region
  const isBaseline = mayCompare && own?.ofComparison === true && own.isSamePeriod === true
  // 预计今年产鲜枣1.2亿公斤, in a text on a festival of dates: of the year.
  const isYearAhead = foreseen !== null && isHeldYearly(walk)
  const isBeside =
    isStanding(walk, reading, figure, sentence, own, standing !== null) &&
    !explicit &&
    homeByNoun(walk, clauseBefore(sentenceUpTo)) === null
  const isNone =
    isBeside ||
    isYearAhead ||
    (!explicit && isNationBeside(walk.home, region)) ||
    isApart ||
    isOfYear ||
    isOfMonthsBeside(own, walk.home.campaign) ||
    (isBaseline && walk.home.campaign?.kind === 'named')
  // 自2011年复办以来累计…: of the event all along, though it is older than the edition that the text is on.
  const isSum = walk.home.campaign?.year != null && sumsEditions(sentenceUpTo, walk.home.campaign.year)
  const campaign =
    isBaseline && isOfHome(explicit, walk)
      ? null
      : ((isAgainst ? edition : null) ??
        explicit ??
        (isNone && !isSum
          ? null
          : (edition ?? named ?? ((walk.beside || isOlder) && !isSum ? null : base.campaign))))
  return {
    campaign:
      campaign?.year != null && (sumsYears(sentenceUpTo) || sumsEditions(sentenceUpTo, campaign.year))
        ? { ...campaign, year: null, annual: false }
        : campaign,
    region:
      isReliefFor(walk.home, region, sentenceUpTo) ||
      isSentToSite(walk, region, sentenceUpTo) ||
      isSentHere(walk.home.region, region, reading.text, sentence, figure)
        ? walk.home.region
        : region,
    coverage:
      calledToAccount(walk, own, sentenceText) ??
      (own && !isHomeAgain && !own.end?.startsWith(String(otherEdition?.year))
        ? ofOtherYear(otherEdition, walk, null)
        : null) ??
      (own && explicit && isBeforePeriod(explicit, own, reading.text.slice(explicit.end, figure.start))
        ? wholeYearOf(explicit)
        : null) ??
      (own && yearOfCampaign !== null ? uptoYearEnd(own, yearOfCampaign, walk.reference) : own) ??
      ofOtherYear(named, walk, carried.coverage) ??
      ofOpening(walk, reading, sentence) ??
      returned ??
      carried.coverage ??
      (named ? null : walk.beside) ??
      base.coverage,
    topic: null,
  }
}

/** How far back a sentence is looked through: longer ones are none, and each figure would read them anew. */
export const REACH = 600
