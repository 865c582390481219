import { daysFrom } from '../calendar/civil.ts'
import type { Claim } from '../claim/claim.ts'
import type { Block, Document } from '../document/document.ts'
import type { Dossier } from '../ledger/ledger.ts'
import type { Retelling } from '../ledger/retellings.ts'
import { sentenceBefore } from '../ledger/sentence.ts'
import { countedIn } from '../ledger/series.ts'
import { significantDigits } from '../ledger/stories.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION, regionParents } from '../lexicon/regions.ts'
import { type Likeness, likeness } from './likeness.ts'
import { phraseReader } from './phrase.ts'

/** A figure of a region that another place tells as that of the wider one. */
export interface ToldWider {
  readonly claim: Claim
  /** The narrower region's own telling. */
  readonly region: Claim
}

/** Digits from which a region and the one around it do not share a figure by chance, and from which other signs may tell. */
const TELLING = 4
const FEWEST = 3
/** So many figures in common, and two texts tell one story. */
const STORY = 2
const ALIKE = 0.5

/** Both regions must stand in the words: one taken from the surroundings may be read wrong. Null where either does not. */
export function widerRetelling(retelling: Retelling, lexicon: Lexicon): ToldWider | null {
  const { claims, digits, documents } = retelling
  const [a, b] = claims
  if (digits < FEWEST || a.region === b.region || countedIn(a.value) !== countedIn(b.value)) return null
  if (a.date.end?.slice(0, 4) !== b.date.end?.slice(0, 4) && !areOfOneWeek(a, b)) return null
  for (const [claim, region] of [
    [a, b],
    [b, a],
  ] as const) {
    if (!regionParents(lexicon.regions, region.region).includes(claim.region) || isOfEvent(claim)) continue
    if (!names(claim, documents) || !(names(region, documents) || isOn(region, documents))) continue
    const phraseOf = phraseReader(lexicon, documents)
    const like = likeness(phraseOf(claim), phraseOf(region), lexicon)
    if (isOneMatter(retelling, like) || isRowOf(claim, region, retelling)) return { claim, region }
  }
  return null
}

/** 烟台前三季度进出口3862.5亿元, and below that headline 全国外贸进出口3862.5亿元: its place was lost on the way. */
export function* widerThanHeadline({ claims, documents }: Dossier): Iterable<ToldWider> {
  const headlines = new Map<string, Claim>()
  const keyOf = ({ metric, source, value }: Claim): string =>
    [source.document, metric.object, value.nominal.toFixed(), value.unit].join('|')
  for (const claim of claims) if (claim.source.part === 'headline') headlines.set(keyOf(claim), claim)
  for (const claim of claims) {
    const region = claim.source.part === 'body' ? headlines.get(keyOf(claim)) : undefined
    if (!region || significantDigits(claim.value.stated) < TELLING || isOfEvent(claim)) continue
    // 全省 in a text on its capital may be right where the headline names no more than where it was told.
    if (claim.region !== NATION || region.region === NATION) continue
    if (names(claim, documents) && isOn(region, documents)) yield { claim, region }
  }
}

/** Days within which two texts tell of one release, whatever year either was read to speak of. */
const WEEK = 7

function areOfOneWeek({ source: { published: a } }: Claim, { source: { published: b } }: Claim): boolean {
  return a !== null && b !== null && Math.abs(daysFrom(a, b)) <= WEEK
}

/** Told in like words; or of so many digits in texts that share their other figures that the words need not say it again. */
function isOneMatter({ claims: [a, b], digits, shared, companions }: Retelling, like: Likeness): boolean {
  const isAlike = like.common > 0 && like.share >= ALIKE
  if (a.source.document === b.source.document) return digits >= TELLING && isAlike
  return digits >= TELLING ? isAlike || shared >= STORY || companions > 0 : isAlike && shared >= STORY
}

/** 广东 78.6: the row of a table that texts of one story share has no words but its region's name. 第二名浙江是41.2万个 names its own. */
function isRowOf(claim: Claim, region: Claim, { documents, shared }: Retelling): boolean {
  const blockOf = ({ source }: Claim): Block | undefined =>
    documents.find(({ path }) => path === source.document)?.blocks[source.blockIndex]
  const [told, row] = [blockOf(claim), blockOf(region)]
  if (claim.source.document === region.source.document || shared < STORY) return false
  if (!told || !row || !isRow(row, region.region)) return false
  return !sentenceBefore(told, claim.source.figure.start).text.includes(shortName(region.region))
}

function isRow({ cell }: Block, region: string): boolean {
  return region !== NATION && (cell?.rowHeaders.some((head) => head.includes(shortName(region))) ?? false)
}

/** An event (地震) may lie in one region whole. */
function isOfEvent({ campaign }: Claim): boolean {
  return campaign !== null && campaign.year === null
}

const OWN = /全[省市区县州盟旗港]|[本我][省市县区州盟旗]/
const OF_NATION = /全国|我国/
/** 占全国的, 居全省: what a figure is held against. */
const HELD_AGAINST = /(?:占|居|列|高于|低于|超过|领先)(?:全国|我国|全[省市区县州盟旗])/

/** The sentence names the claim's region before its figure: 全国, 全市, 广西. */
function names({ region, source }: Claim, documents: readonly Document[]): boolean {
  const block = documents.find(({ path }) => path === source.document)?.blocks[source.blockIndex]
  if (!block) return false
  if (block.cell) return isRow(block, region)
  const { text } = sentenceBefore(block, source.figure.start)
  if (HELD_AGAINST.test(text)) return false
  if (region === NATION) return OF_NATION.test(text)
  return OWN.test(text) || text.includes(shortName(region))
}

/** Its text is on the region as a whole: 清河去年生产总值538亿元, 2024年清河县统计公报, 上半年全市经济运行情况. */
function isOn({ region, source }: Claim, documents: readonly Document[]): boolean {
  const document = documents.find(({ path }) => path === source.document)
  const headline = document?.blocks.find(({ kind }) => kind === 'headline')
  const block = document?.blocks[source.blockIndex]
  if (!headline || !block) return false
  const own = block.cell ? '' : sentenceBefore(block, source.figure.start).text
  const { text } = headline.folded
  return (
    region !== NATION &&
    (text.includes(shortName(region)) || /全[省市区县州盟旗港]/.test(text)) &&
    !HELD_AGAINST.test(own)
  )
}

/** 江西 of 江西省, 九江 of 江西省九江市. */
function shortName(region: string): string {
  const last = /[^省市区县州盟旗]+(?:省|市|区|县|州|盟|旗)?$/.exec(region)?.[0] ?? region
  return last.slice(0, 2)
}
