import { isDigit, isLatin } from '../text/characters.ts'
import { COUNTED_PLACES } from './counted-places.ts'
import { CURRENCIES } from './currencies.ts'
import { Decimal } from './decimal.ts'
import { MEASURE_WORDS } from './measure-words.ts'
import { MEASURES } from './measures.ts'
import { TIME_AND_RATIOS } from './time-and-ratios.ts'
import { type Trie, trie, wordsOf } from './trie.ts'

/** Kinds of units: figures of different families never contradict each other. */
export type UnitFamily =
  | 'none'
  | 'people'
  | 'visits'
  | 'cases'
  | 'times'
  | 'organisations'
  | 'organisation-visits'
  | 'things'
  | 'money'
  | 'area'
  | 'length'
  | 'weight'
  | 'volume'
  | 'energy'
  | 'power'
  | 'data'
  | 'temperature'
  | 'time'
  | 'speed'
  | 'percent'
  | 'percentage-points'
  | 'multiple'
  | 'fraction'
  | 'score'
  | 'rate'
  | 'other'

/**
 * One line of the unit tables: the canonical name, what it measures, how else it is written.
 *
 * - `aliases`: other written forms, space-separated, folded. Latin symbols are case-sensitive.
 * - `group`: units of one group count the same things (起 件 宗), or convert by `factor` (公里 = 1000 米).
 * - `factor`: how many of the group's base unit this unit is, exact; absent for counts.
 * - `not`: what may not follow, since then the character belongs to another word (3家庭, 13分局).
 * - `but`: what may follow though `not` says otherwise (21支队伍, but 3支队).
 */
export interface UnitEntry {
  readonly name: string
  readonly family: UnitFamily
  readonly aliases?: string
  readonly group?: string
  readonly factor?: string
  readonly not?: string
  readonly but?: string
}

/** A unit as read: an entry of the tables, or a rate made of two (元/吨). */
export interface Unit {
  readonly name: string
  readonly family: UnitFamily
  readonly group: string
  readonly factor: Decimal | null
}

export interface UnitMatch {
  readonly start: number
  readonly end: number
  readonly unit: Unit
}

interface Known extends Unit {
  /** What follows, and whether the unit is none before it. */
  readonly blockers: Trie<boolean> | null
}

const ONE = new Decimal(1)

const BY_NAME = new Map<string, Known>()
const ALIASES = trie(unitWords())

function* unitWords(): Iterable<readonly [string, Known]> {
  for (const entry of [...MEASURE_WORDS, ...COUNTED_PLACES, ...MEASURES, ...TIME_AND_RATIOS, ...CURRENCIES]) {
    const known: Known = {
      name: entry.name,
      family: entry.family,
      group: entry.group ?? entry.name,
      factor:
        entry.factor === undefined ? (entry.group === undefined ? null : ONE) : new Decimal(entry.factor),
      blockers: blockersOf(entry),
    }
    BY_NAME.set(entry.name, known)
    yield [entry.name, known]
    for (const alias of wordsOf(entry.aliases ?? '')) yield [alias, known]
  }
}

function blockersOf({ not, but }: UnitEntry): Trie<boolean> | null {
  if (not === undefined) return null
  return trie([
    ...wordsOf(not).map((word) => [word, true] as const),
    ...wordsOf(but ?? '').map((word) => [word, false] as const),
    // 29万台上下, though 台上 is where one stands.
    ['上下', false] as const,
  ])
}

/** The unit of a canonical name, rates such as 元/吨 included; undefined for a name the tables do not hold. */
export function unitNamed(name: string): Unit | undefined {
  const known = BY_NAME.get(name)
  if (known) return known
  const bracket = name.indexOf('（')
  const bare = bracket > 0 && !name.endsWith('次') ? BY_NAME.get(name.slice(0, bracket)) : undefined
  if (bare) return { ...bare, name }
  const slash = name.indexOf('/')
  const above = slash < 0 ? undefined : BY_NAME.get(name.slice(0, slash))
  const parts = slash < 0 ? null : /^(\d*)(.+)$/.exec(name.slice(slash + 1))
  const below = BY_NAME.get(parts?.[2] ?? '')
  return above && below ? rateOf(above, below, parts?.[1]) : undefined
}

/**
 * Whether two units (by canonical name) count or measure the same, so that their figures may be compared:
 * 起 and 件, 名 and 人, 公里 and 米. 人 and 人次, 家 and 家次 are not (semantics §3). '' goes only with ''.
 */
export function isCompatible(a: string, b: string): boolean {
  if (a === b) return true
  const left = unitNamed(a)
  const right = unitNamed(b)
  return left !== undefined && right !== undefined && left.group === right.group
}

/** How many `to` one `from` is, exact; null where the units are not compatible. Counts convert 1 : 1. */
export function conversion(from: string, to: string): Decimal | null {
  if (from === to) return ONE
  if (!isCompatible(from, to)) return null
  return (unitNamed(from)?.factor ?? ONE).div(unitNamed(to)?.factor ?? ONE)
}

/** Whether a unit of at least `length` characters starts at a place: 千瓦 stops the magnitude 千. */
export function startsUnit(text: string, at: number, length: number): boolean {
  const match = readSimpleUnit(text, at)
  return match !== undefined && match.end - match.start >= length
}

/** The longest unit at a place of folded text, rates included (元/吨, 人每平方公里). */
export function readUnit(text: string, at: number): UnitMatch | undefined {
  const first = readSimpleUnit(text, at)
  if (!first) return undefined
  const below = readDenominator(text, first)
  if (!below) return first
  return { start: at, end: below.end, unit: rateOf(first.unit, below.unit, below.count) }
}

function readSimpleUnit(text: string, at: number): UnitMatch | undefined {
  const matches = ALIASES.matches(text, at)
  for (let index = matches.length - 1; index >= 0; index--) {
    const match = matches[index]
    if (!match || match.value.blockers?.longest(text, match.end)?.value) continue
    if (isLatin(text.charCodeAt(match.end - 1))) {
      const next = text.charCodeAt(match.end)
      if (isLatin(next) || isDigit(next)) continue
    }
    return { start: at, end: match.end, unit: match.value }
  }
  return undefined
}

/** `count`: the tens, hundreds or thousands of the lower unit (毫克/100毫升), else empty. */
function readDenominator(
  text: string,
  above: UnitMatch,
): (UnitMatch & { readonly count: string }) | undefined {
  const sign = text[above.end]
  if (sign !== '/' && sign !== '每') return undefined
  const from = above.end + 1
  const count = /^10{1,3}(?!\d)/.exec(text.slice(from, from + 5))?.[0] ?? ''
  const match = readSimpleUnit(text, from + count.length)
  if (!match) return undefined
  const below = { ...match, count }
  if (sign === '/') return below
  // 共30人每人…: a count before 每 usually ends its clause.
  const counted = above.unit.family
  return counted === 'people' && below.unit.family === 'people' ? undefined : below
}

function rateOf(above: Unit, below: Unit, count = ''): Unit {
  const name = `${above.name}/${count}${below.name}`
  const known = BY_NAME.get(name)
  if (known) return known
  return {
    name,
    family: 'rate',
    group: `${above.group}/${below.group}`,
    factor: rateFactor(above, below, count),
  }
}

function rateFactor(above: Unit, below: Unit, count: string): Decimal | null {
  if (!above.factor && !below.factor && count === '') return null
  return (above.factor ?? ONE).div(below.factor ?? ONE).div(count === '' ? ONE : new Decimal(count))
}
