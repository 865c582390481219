import type { Block } from '../document/document.ts'
import type { TopicEntry } from '../lexicon/pack.ts'
import { NATION } from '../lexicon/regions.ts'
import { isAccident } from './apart.ts'
import type { CampaignMention } from './campaign.ts'
import { goesOnFromBefore } from './carry-over.ts'
import type { Sentence, Span } from './clauses.ts'
import { type Coverage, inWholeYear } from './dating.ts'
import { distribute, shareOf } from './distribute.ts'
import { fillFromBefore } from './ellipsis.ts'
import { REACH, scopeOf } from './figure-scope.ts'
import { datedCampaign, homeKind, isLookBack } from './home.ts'
import { homeByNoun } from './home-by-noun.ts'
import { sinceLaunch } from './launched.ts'
import { coverageOf } from './period-of-figure.ts'
import { readPhrase } from './phrase.ts'
import type { Figure, Reading } from './reading.ts'
import { carriedRegion } from './region-carried.ts'
import { campaignScope, sceneOf } from './scene.ts'
import { campaignBefore, type Scope, soleTopic } from './scope.ts'
import type { Spoken } from './spoken.ts'
import { tell } from './tell.ts'
import { goesOnInScene, leavesScene, sceneIn } from './town-scene.ts'
import { remember, type Walk } from './walk.ts'

/** What a paragraph has said so far, for the sentences that follow in it. */
interface Carried {
  campaign: CampaignMention | null
  isCampaignSettled: boolean
  region: string | null
  /** True where that is a scene which its paragraph opens with. */
  isScene: boolean
  coverage: Coverage | null
  place: string | null
  topic: TopicEntry | null
}

/** Tells the figures of one block, sentence by sentence. `opening`: the campaign that the block as a whole names. */
export function tellParagraph(
  walk: Walk,
  block: Block,
  index: number,
  base: Scope,
  opening: CampaignMention | null,
): void {
  const reading = walk.readings[index]
  if (!reading) return
  if (walk.beside && isLookBack(walk.beside, walk.homeCoverage)) walk.beside = null
  const scene = goesOnInScene(reading) ? walk.scene : null
  const carried: Carried = {
    campaign: opening,
    isCampaignSettled: false,
    region: scene,
    isScene: scene !== null,
    coverage: goesOnFromBefore(reading.text) ? walk.lastCoverage : walk.lead,
    place: null,
    topic: null,
  }
  let next = 0
  for (const sentence of reading.sentences) {
    const first = next
    while ((reading.figures[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) next++
    tellSentence(walk, {
      block,
      index,
      reading,
      base,
      carried,
      sentence,
      figures: reading.figures.slice(first, next),
    })
    carryOn(walk, reading, sentence, base, carried, first === next)
  }
  walk.scene = carried.isScene ? carried.region : null
  walk.lastCoverage = carried.coverage ?? walk.lastCoverage
}

interface SentenceParts {
  readonly block: Block
  readonly index: number
  readonly reading: Reading
  readonly base: Scope
  readonly carried: Carried
  readonly sentence: Sentence
  readonly figures: readonly Figure[]
}

function tellSentence(walk: Walk, parts: SentenceParts): void {
  const { block, index, reading, base, carried, sentence, figures } = parts
  const { lexicon } = walk
  const shares = distribute(reading, sentence, figures)
  const opening = reading.text.slice(sentence.start, sentence.start + TURN_REACH)
  if (TURNS_BACK.test(opening) || LEAVES.test(opening)) carried.region = null
  if (carried.isScene && leavesScene(reading, sentence, walk.home.region)) carried.region = null
  const said: Spoken[] = []
  let scene: TopicEntry | null = null
  let clauseIndex = 0
  let from = sentence.start
  for (const [position, figure] of figures.entries()) {
    const before = figures[position - 1]
    let clause = sentence.clauses[clauseIndex]
    while (clause && clause.end <= figure.start) {
      const found = sceneOf(
        reading,
        clause,
        lexicon,
        campaignScope(lexicon, carried.campaign ?? base.campaign),
      )
      if (found.lasting) carried.topic = found.lasting
      else if (!before || before.start < clause.start) scene = found.here ?? (found.goesOn ? null : scene)
      clause = sentence.clauses[++clauseIndex]
    }
    const span: Span = clause ?? sentence
    const following = figures[position + 1]
    const end = following && following.start < span.end ? following.start : span.end
    const phrase = readPhrase(reading, figure, Math.max(from, span.start), end, lexicon)
    from = Math.max(figure.end, phrase.end)
    const share = shares.get(position)
    const filled = fillFromBefore(phrase, figure, said, walk.recent, reading, span, lexicon)
    const spoken = shareOf(share, filled, said, lexicon)
    said.push(spoken)
    remember(walk, spoken)
    const scope = scopeOf(walk, parts, figure, share, position)
    const topic = spoken.topicBefore ?? carried.topic ?? scene ?? base.topic
    tell(walk, { block, index, reading, figure, clause: span, sentence, scope: { ...scope, topic }, spoken })
  }
}

/** 会上公布的数字也印证了她的说法, 另有21家: from one place told of back to all of them. */
const TURNS_BACK =
  /^(?:另有|此外|另外|从(?!中)[^，。；]{1,6}看，|[^，。；\d]{0,10}?(?:公布|通报|统计)的?(?:数[字据]|显示|结果))/
/** 民警顺着送货单一路查到外省，端掉窝点1处: on from the town where a story began. */
const LEAVES =
  /(?:到|至|赴|往|赶赴|奔赴|辗转|远赴|直扑)(?:了)?(?:外[省市县地]|邻[省市县近]|省外|市外|异地|境外|多[省市地]|[两三四五六七八九十\d]+(?:余|多|个)*[省市地县])|跨[省市县区]/
const TURN_REACH = 24

/** Takes in what a sentence leaves in force for the next one of its paragraph. */
function carryOn(
  walk: Walk,
  reading: Reading,
  sentence: Sentence,
  base: Scope,
  carried: Carried,
  isBare: boolean,
): void {
  const opens = sentence === reading.sentences[0]
  const mention =
    campaignBefore(reading, sentence, sentence.end) ??
    homeByNoun(walk, reading.text.slice(sentence.start, Math.min(sentence.end, sentence.start + REACH)))
  if (mention && !carried.isCampaignSettled) {
    carried.campaign = isEarlierEdition(walk, reading, sentence, mention) ? walk.home.campaign : mention
    carried.isCampaignSettled = true
  }
  const mayBeScene =
    opens && base.region === null && !isAccident(walk.home.campaign) && !tellsTitle(walk, reading)
  const acting = carriedRegion(reading, sentence, opens, walk.home.region)
  // 国务院事故调查组昨日成立。…36名遇难者: whoever looks into an accident is not where it happened.
  const region = acting === NATION && isAccident(walk.home.campaign) ? null : acting
  const scene = region === null && mayBeScene ? sceneIn(reading, sentence, walk.home.region) : null
  if (region !== null || scene !== null) carried.isScene = scene !== null
  carried.region = region ?? scene ?? carried.region
  if (!isBare) return
  if (opens || OPENS_CASE.test(reading.text.slice(sentence.start, sentence.end))) {
    const scope = campaignScope(walk.lexicon, carried.campaign ?? base.campaign)
    carried.topic = soleTopic(reading.text, sentence, walk.lexicon, scope) ?? carried.topic
  }
  const said = coverageOf(reading.text, reading.periods, sentence, carried.coverage, walk.reference)
  const told = sinceLaunch(reading, sentence, said, walk.reference)
  const coverage = inWholeYear(told, (carried.campaign ?? base.campaign)?.year ?? null, walk.reference)
  carried.coverage = coverage ?? carried.coverage
  // 整治日前结束: when it was told is no period of the text.
  const isTold = coverage !== null && coverage.start === null && coverage.kind === 'closed'
  // 时间：2023年2月9日: the day of the report, in a line of its own.
  const isOfReport = coverage?.start === walk.reference && coverage?.end === walk.reference
  // 放暑假了: when it was told, not what of.
  const isSeason = coverage?.isFestival === true && walk.home.campaign?.kind === 'named'
  if (
    coverage?.end &&
    !isTold &&
    !isOfReport &&
    !isSeason &&
    walk.told.length + walk.ofBlock.length === 0 &&
    !walk.openingCoverage
  ) {
    const current = carried.campaign ?? base.campaign
    const campaign = datedCampaign(current, coverage, null, walk.home.campaign, walk.reference, false)
    walk.openingCoverage = { coverage, campaign, kind: homeKind(current) }
  }
}

/** 旅客量增长34.5%——去年春运是57.1万人次: an edition before, told behind other figures, is not what the text goes on with. */
function isEarlierEdition(
  { home }: Walk,
  { text, figures }: Reading,
  sentence: Span,
  mention: CampaignMention,
): boolean {
  if (mention.series !== home.campaign?.series || home.campaign.year === null) return false
  const isBefore =
    mention.year === null
      ? /(?:去年|上年|上届|前年)的?$/.test(text.slice(Math.max(0, mention.start - 3), mention.start))
      : mention.year < home.campaign.year
  if (!isBefore) return false
  return (
    figures.some(({ start }) => start >= sentence.start && start < mention.start) ||
    TURNS_HOME.test(text.slice(mention.end, Math.min(sentence.end, mention.end + REACH)))
  )
}

/** 去年的专案全年裁处1.4亿元，今年半年就达到69%。截至6月底…: on with this year's. */
const TURNS_HOME = /[，；]\s*(?:而)?(?:今年|本届|今次|此次|这次|本次|今届)/

/** …传播淫秽物品牟利案: what follows in the paragraph is of this case. */
const OPENS_CASE = /案件?$/

/** 桐庐县分拨中心一夜处理138万件, over a paragraph that tells the same: what the whole text is on, not a scene. */
function tellsTitle({ readings }: Walk, { text }: Reading): boolean {
  const [headline] = readings
  return headline?.figures.some(({ start, end }) => text.includes(headline.text.slice(start, end))) === true
}
