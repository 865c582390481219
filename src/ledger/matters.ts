import { addDays } from '../calendar/civil.ts'
import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import { append, groupedBy } from '../grouped-by.ts'
import { NATION, type RegionIndex } from '../lexicon/regions.ts'
import { type TermIndex, termAt, termIndex } from '../lexicon/term-index.ts'
import anyMatter from './any-matter.json' with { type: 'json' }
import { companyOfDocument } from './company.ts'
import { copyGroups } from './copies.ts'
import { type DisjointSets, disjointSets } from './disjoint-sets.ts'
import type { CheckedDocument } from './ledger.ts'
import { seriesId } from './series.ts'
import { significantDigits } from './stories.ts'

/** Digits of a figure that texts on one story share, and how many such figures are no coincidence. */
const TELLING = 4
const SHARED = 2
/** Texts that tell one figure beyond which it says nothing. */
const MOST = 24
/** A shorter name of a campaign or a company stands in texts on anything. */
const NAME = 3

type Tie = (key: string, index: number) => void

/**
 * The documents, by their places in the list, that tell of one matter: of one campaign, company or subject, naming it,
 * sharing precise figures, or one text. A document on another matter changes no group. Linear in the texts.
 */
export function mattersOf(checked: readonly CheckedDocument[], regions: RegionIndex): DisjointSets {
  const sets = disjointSets(checked.length)
  const firstOf = new Map<string, number>()
  const tie: Tie = (key, index) => {
    const first = firstOf.get(key)
    if (first === undefined) firstOf.set(key, index)
    else sets.join(first, index)
  }
  const companies = checked.map(({ document }) => companyOfDocument(document)?.slice(0, NAME) ?? null)
  for (const [index, { claims }] of checked.entries())
    for (const claim of stated(claims))
      for (const key of isOfAnyMatter(claim)
        ? tiesOfAnyMatter(claim, regions)
        : tiesOfMatter(claim, companies[index] ?? null))
        tie(key, index)
  tieNamed(checked, companies, tie)
  tieCopies(
    checked.map(({ document }) => document),
    tie,
  )
  joinStories(checked, sets)
  return sets
}

/** Names the matter of each document, after the first of its documents by path. */
export function matterNames(
  checked: readonly CheckedDocument[],
  regions: RegionIndex,
): (path: string) => string {
  const { root } = mattersOf(checked, regions)
  const paths = groupedBy(checked.entries(), ([index]) => root(index))
  const names = new Map(
    [...paths.values()].flatMap((group) => {
      const here = group.map(([, { document }]) => document.path).sort()
      return here.map((path) => [path, here[0] ?? path] as const)
    }),
  )
  return (path) => names.get(path) ?? path
}

/**
 * What is done to anybody on any occasion: 死亡12人, 转移1.2万人. Two such figures of one region are held together only
 * where their documents are on one matter.
 */
export function isOfAnyMatter({ campaign, metric }: Claim): boolean {
  if (campaign !== null || metric.action === 'count' || !ANYBODY.has(metric.object)) return false
  return metric.topic === 'all' || TOLLS.has(metric.action)
}

const ANYBODY: ReadonlySet<string> = new Set(anyMatter.objects)
const TOLLS: ReadonlySet<string> = new Set(anyMatter.tolls)

function isBelowProvince({ region }: Claim, regions: RegionIndex): boolean {
  return region !== NATION && regions.byName.get(region)?.level !== 'province'
}

function* tiesOfMatter(claim: Claim, company: string | null): Iterable<string> {
  const { campaign, region, date } = claim
  if (campaign) yield nameTie(campaign.series)
  else if (region === NATION && company !== null) yield nameTie(company)
  // 3人死亡: the toll of one accident has nothing to do with that of another year. What no text gives a place ties nothing.
  else if (region !== NATION && claim.value.family !== 'percent')
    yield date.start === null ? `${seriesId(claim)} ${date.end?.slice(0, 4)}` : seriesId(claim)
}

/** Of one city and year; or of one accident, whose toll texts of some days tell: within half a month, two are surely tied. */
function* tiesOfAnyMatter(claim: Claim, regions: RegionIndex): Iterable<string> {
  const { start, end } = claim.date
  if (end === null) return
  if (isBelowProvince(claim, regions)) yield `${seriesId(claim)} ${end.slice(0, 4)}`
  if (start !== null) return
  yield `${seriesId(claim)} ${end.slice(0, 7)}`
  yield `${seriesId(claim)} ${addDays(end, HALF_A_MONTH).slice(0, 7)}`
}

const HALF_A_MONTH = 15

function nameTie(name: string): string {
  return `name ${name}`
}

/** 据“云盾”专项行动…: what other texts tell of, a text may name without telling any figure of it. */
function tieNamed(
  checked: readonly CheckedDocument[],
  companies: readonly (string | null)[],
  tie: Tie,
): void {
  const campaigns = checked.flatMap(({ claims }) =>
    stated(claims).flatMap(({ campaign }) => campaign?.series ?? []),
  )
  const all = [...campaigns, ...companies.flatMap((name) => name ?? [])]
  const names = termIndex(
    [...new Set(all)].filter(({ length }) => length >= NAME).map((name) => [name, name] as const),
  )
  for (const [index, { document }] of checked.entries())
    for (const name of namesIn(document, names)) tie(nameTie(name), index)
}

function namesIn({ blocks }: Document, names: TermIndex<string>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { folded, kind } of blocks) {
    if (kind === 'reference') continue
    for (let at = 0; at < folded.text.length; at++) {
      const match = termAt(names, folded.text, at)
      if (match) found.add(match.entry)
    }
  }
  return found
}

function tieCopies(documents: readonly Document[], tie: Tie): void {
  const places = new Map(documents.map(({ path }, index) => [path, index]))
  for (const [at, paths] of copyGroups(documents).entries())
    for (const path of paths) tie(`copies ${at}`, places.get(path) ?? 0)
}

/** Texts that share two precise figures tell one story, whatever each was read to count. */
function joinStories(checked: readonly CheckedDocument[], sets: DisjointSets): void {
  const holders = new Map<string, number[]>()
  for (const [index, { claims }] of checked.entries())
    for (const figure of new Set(stated(claims).flatMap((claim) => preciseFigure(claim, TELLING))))
      append(holders, figure, index)
  const shared = new Map<string, number>()
  for (const indexes of holders.values()) {
    if (indexes.length > MOST) continue
    for (const [at, a] of indexes.entries())
      for (const b of indexes.slice(at + 1)) {
        const count = (shared.get(`${a} ${b}`) ?? 0) + 1
        shared.set(`${a} ${b}`, count)
        if (count === SHARED) sets.join(a, b)
      }
  }
}

/** A figure of so many digits, as a key. */
export function preciseFigure({ value }: Claim, telling: number): readonly string[] {
  return significantDigits(value.stated) >= telling ? [`${value.nominal.toFixed()} ${value.family}`] : []
}

/** What a document tells itself. */
export function stated(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter(({ source }) => source.part !== 'reference')
}
