import type { Campaign, Claim } from '../claim/claim.ts'
import type { Block } from '../document/document.ts'
import { append } from '../grouped-by.ts'
import { isRunning } from '../ledger/as-of.ts'
import { momentsOf } from '../ledger/cells.ts'
import type { Dossier, Series } from '../ledger/ledger.ts'
import { isRelative } from '../ledger/series.ts'
import { conflict } from '../quantity/compare.ts'
import { formatInterval } from '../quantity/interval.ts'
import { aheadIn } from './ahead.ts'
import { contentOf, draft, evidenceOf, type Wording } from './finding.ts'
import type { Draft, RuleContext } from './rule.ts'
import { figure, figureAt, place } from './wording.ts'

const LABEL = { id: 'campaign-label', severity: 'warning' } as const

interface Misbooked {
  readonly claim: Claim
  readonly named: Campaign
  /** What its own campaign's series tells. */
  readonly own: Claim
  /** What it agrees with. */
  readonly other: Claim
}

/**
 * Figures that clash with the campaign year named and repeat exactly what another year of it tells. Part of the rule
 * `campaign-label`; one finding per paragraph.
 */
export function* misbooked(dossier: Dossier, context: RuleContext): Iterable<Draft> {
  const found = new Map<string, Misbooked[]>()
  const momentOf = momentsOf(dossier)
  const originOf = (claim: Claim): string => momentOf(claim).origin
  const isAhead = aheadIn(dossier.documents)
  const blocksOf = new Map(dossier.documents.map(({ path, blocks }) => [path, blocks]))
  for (const list of byYears(dossier)) {
    const told = new Map<string, Claim[]>()
    for (const claim of list.flatMap((series) => series.claims)) append(told, figure(claim), claim)
    for (const series of list) {
      for (const claim of series.claims) {
        if (isOfUntoldName(claim, blocksOf.get(claim.source.document) ?? [])) continue
        const misfit = misfitOf(claim, series, told, { originOf, isAhead })
        if (misfit)
          append(
            found,
            `${claim.source.document}|${claim.source.blockIndex}|${misfit.other.campaign?.name}`,
            misfit,
          )
      }
    }
  }
  for (const misfits of found.values()) {
    const [first] = misfits
    if (!first) continue
    yield draft(LABEL, {
      told: misbookedWording[context.language](first),
      evidence: evidenceOf(
        first.claim,
        misfits.flatMap(({ claim, other, own }) => [claim, other, own]),
      ),
      accused: misfits.map(({ claim }) => claim.id),
      explains: true,
      content: ['misbooked', ...misfits.flatMap(({ claim, other }) => [contentOf(claim), contentOf(other)])],
    })
  }
}

/** 2024年，关闭48960个, under a name of 2023 that only a paragraph before has: its own year is told, and its name is not. */
function isOfUntoldName(claim: Claim, blocks: readonly Block[]): boolean {
  const text = blocks[claim.source.blockIndex]?.folded.text ?? ''
  return !isOfItsYear(claim) && claim.date.assumed !== true && !text.includes(claim.campaign?.name ?? '')
}

interface Standing {
  readonly originOf: (claim: Claim) => string
  readonly isAhead: (claim: Claim) => boolean
}

/** Series that differ only in their campaign's year, two or more. */
function byYears(dossier: Dossier): readonly (readonly Series[])[] {
  const years = new Map<string, Series[]>()
  for (const series of dossier.series) {
    if (series.campaign?.year == null) continue
    append(years, [series.region, series.metric.id, series.family].join('|'), series)
  }
  return [...years.values()].filter((list) => list.length > 1)
}

function misfitOf(
  claim: Claim,
  series: Series,
  told: ReadonlyMap<string, readonly Claim[]>,
  { originOf, isAhead }: Standing,
): Misbooked | null {
  if (!claim.campaign || claim.source.part !== 'body' || isRelative(claim)) return null
  const others = told
    .get(figure(claim))
    ?.filter((one) => one.campaign?.name !== claim.campaign?.name && sameStage(one, claim))
  const other = others?.find((one) => one.source.part === 'body' && isOfItsYear(one))
  if (!other) return null
  const own = series.claims.find(
    (one) =>
      originOf(one) !== originOf(claim) &&
      // 预计8500万人次 before a season is not what it came to.
      !isAhead(one) &&
      isOfItsYear(one) &&
      sameStage(one, claim) &&
      conflict(one.value, claim.value),
  )
  // The wrong label is the one of two: the other year's own series must not be the odd one itself.
  if (!own || told.get(figure(own))?.some((one) => one.campaign?.name === other.campaign?.name)) return null
  return { claim, named: claim.campaign, own, other }
}

/** 比2023年的8246起增长13.0%, told of “澄网2024”, and 2023年、2024年两年17653起: what another year dates is no figure of the campaign's own. */
function isOfItsYear({ campaign, date: { start, end } }: Claim): boolean {
  const year = String(campaign?.year)
  return [start, end].every((day) => day === null || day.startsWith(year))
}

/** Both for the whole year, or as of the same day of their years. */
function sameStage(a: Claim, b: Claim): boolean {
  if (tellsYear(a) && tellsYear(b)) return true
  return isRunning(a) && a.date.status === b.date.status && a.date.end?.slice(4) === b.date.end?.slice(4)
}

function tellsYear({ date: { status, precision } }: Claim): boolean {
  return status === 'final' || (status === 'period' && precision === 'year')
}

const misbookedWording: Wording<Misbooked> = {
  zh: ({ claim, named, own, other }) => ({
    message: `${figureAt(claim, 'zh')}写作${named.name}，但与${named.name}的${figureAt(own, 'zh')}不符，而与${other.campaign?.name}的${figureAt(other, 'zh')}相同：行动年份疑有误。`,
    explanation: `${formatInterval(claim.value)} 与 ${formatInterval(own.value)} 不相交；与${other.campaign?.name} ${formatInterval(other.value)} 相同（${place(other)}）`,
    suggestion: `若讲的是${other.campaign?.name}，请改行动名称；否则请核对数字。`,
  }),
  en: ({ claim, named, own, other }) => ({
    message: `${figureAt(claim, 'en')} is booked to ${named.name} but does not fit its ${figureAt(own, 'en')}; it is the ${figureAt(other, 'en')} of ${other.campaign?.name}: the campaign's year looks wrong.`,
    explanation: `${formatInterval(claim.value)} and ${formatInterval(own.value)} do not meet; equal to ${formatInterval(other.value)} of ${other.campaign?.name} (${place(other)})`,
    suggestion: `If ${other.campaign?.name} is meant, correct the name; else check the figure.`,
  }),
}
