import type { Claim } from '../claim/claim.ts'
import type { Crossing } from '../ledger/crossings.ts'
import { grammar } from '../lexicon/grammar.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { NATION } from '../lexicon/regions.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import { type PhraseOf, phraseReader } from './phrase.ts'
import type { Draft, RuleContext } from './rule.ts'
import { figureAt, place } from './wording.ts'

const CONTRADICTION = { id: 'contradiction', severity: 'warning' } as const

interface Swapped {
  /** Told of one thing in one text and of the other in the other. */
  readonly first: readonly [Claim, Claim]
  readonly second: readonly [Claim, Claim]
}

/** Share of the words that set one of two neighbours apart, from which another telling is of the same. */
const SAME = 0.5
/** Share up to which it is not. */
const OTHER = 0.25

/**
 * Two figures that two texts give to each other's subjects: 玉米702.6亿斤、水稻136.9亿斤, and 玉米136.9亿斤、水稻702.6亿斤. The words that set the
 * two apart in one text must stand beside the opposite figures in the other. Part of the rule `contradiction`.
 */
export function* swappedNeighbours(crossing: Crossing, context: RuleContext): Iterable<Draft> {
  const { first, second, documents } = crossing
  const phraseOf = phraseReader(context.lexicon, documents)
  if (!mayBeOneCampaign(first, second)) return
  if (!areCrossed(first, second, phraseOf, context.lexicon) && !areCrossedInTime(first, second, phraseOf))
    return
  yield draft(CONTRADICTION, {
    told: wording[context.language]({ first, second }),
    evidence: evidenceOf(second[0], [first[0], second[1], first[1]]),
    content: ['swapped', ...[...first, ...second].map(contentOf)],
    guessed: true,
  })
}

/** Figures of two campaigns by name are of two matters, whatever digits they share. */
function mayBeOneCampaign(first: Swapped['first'], second: Swapped['second']): boolean {
  const named = (claims: readonly Claim[]): readonly string[] =>
    claims.flatMap(({ campaign }) => (campaign === null ? [] : [campaign.series]))
  const [of, others] = [named(first), named(second)]
  return of.length === 0 || others.length === 0 || of.some((series) => others.includes(series))
}

function areCrossed(
  first: Swapped['first'],
  second: Swapped['second'],
  phraseOf: PhraseOf,
  lexicon: Lexicon,
): boolean {
  const [a, b] = first.map((claim) => labelOf(claim, phraseOf, lexicon))
  const [c, d] = second.map((claim) => labelOf(claim, phraseOf, lexicon))
  if (a === undefined || b === undefined || c === undefined || d === undefined) return false
  const [ofA, ofB, ofC, ofD] = [without(a, b), without(b, a), without(c, d), without(d, c)]
  return (
    inCommon(ofA, ofD) >= SAME &&
    inCommon(ofB, ofC) >= SAME &&
    inCommon(ofA, ofC) <= OTHER &&
    inCommon(ofB, ofD) <= OTHER
  )
}

/** 9月21日为13.6%，10月12日为72.4%: each day has the figure that the other text tells of the other. */
function areCrossedInTime([a, b]: Swapped['first'], [c, d]: Swapped['second'], phraseOf: PhraseOf): boolean {
  const [early, late] = [a.date.end, b.date.end]
  if (early === null || late === null || early === late || d.date.end !== early || c.date.end !== late)
    return false
  if ([a, b, c, d].some(({ date }) => date.assumed === true) || a.metric.id !== b.metric.id) return false
  return c.metric.id === d.metric.id && phraseOf(a).company?.name === phraseOf(c).company?.name
}

/** The characters that say what a figure is of, its place among them. */
function labelOf(claim: Claim, phraseOf: PhraseOf, lexicon: Lexicon): string {
  const region = lexicon.regions.byName.get(claim.region)
  const own = region ? claim.region.slice(region.parent === NATION ? 0 : region.parent.length) : ''
  const words = [...grammar.fillers, ...grammar.general].reduce(
    (left, word) => left.replaceAll(word, ''),
    `${phraseOf(claim).words}${claim.metric.label}`,
  )
  return [...new Set(`${words}${own}`.replace(/[^\p{Script=Han}]/gu, ''))].join('')
}

function without(label: string, other: string): string {
  return [...label].filter((character) => !other.includes(character)).join('')
}

/** Share of the shorter that the other has too. */
function inCommon(a: string, b: string): number {
  const least = Math.min(a.length, b.length)
  return least === 0 ? 0 : [...a].filter((character) => b.includes(character)).length / least
}

const wording: Wording<Swapped> = {
  zh: ({ first: [a, b], second: [c, d] }) => ({
    message: `${figureAt(c, 'zh')}与${figureAt(d, 'zh')}在另一处所指相反，疑似两数互换。请核对原文。`,
    explanation: `${place(c)}，${place(d)} ≠ ${place(a)}，${place(b)}`,
    suggestion: '请查原始通报，看两个数字各指什么。',
  }),
  en: ({ first: [a, b], second: [c, d] }) => ({
    message: `${figureAt(c, 'en')} and ${figureAt(d, 'en')} are told of each other's subjects elsewhere: the two look swapped. Check the original.`,
    explanation: `${place(c)}, ${place(d)} ≠ ${place(a)}, ${place(b)}`,
    suggestion: 'Look up in the original which figure is of what.',
  }),
}
