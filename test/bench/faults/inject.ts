import { type Article, type Figure, figuresOf, pieceText, withPiece } from './article.ts'
import { asOfAfter, toldAsNation, typo, wrongYear } from './inject-words.ts'
import type { Random } from './random.ts'
import { type Fact, type Family, factKey } from './world.ts'
import { anyStyle, type Written, write } from './written.ts'

export interface Fault {
  readonly article: Article
  /** The paragraph that holds it, and the piece, where one figure alone is wrong. */
  readonly paragraph: number
  readonly index: number | null
  /** True where it shows in the words alone (a name, a date, a term), whatever the figures are. */
  readonly inWords?: boolean
}

export interface FaultKind {
  readonly id: string
  /** The rules that may tell it: the one made for it, and those that see the same slip where no second telling exists. */
  readonly rules: readonly string[]
  readonly inject: (archive: readonly Article[], family: Family, chance: Random) => Fault | null
}

const VALUE_RULES = [
  'contradiction',
  'shrinking-total',
  'part-whole',
  'headline-body',
  'rate',
  'region',
  'series-sum',
]

export const faultKinds: readonly FaultKind[] = [
  {
    id: '万/亿 slip',
    rules: VALUE_RULES,
    inject: (archive, _, chance) => rewrite(archive, chance, wanForYi),
  },
  {
    id: 'digits swapped',
    rules: VALUE_RULES,
    inject: (archive, _, chance) =>
      rewrite(archive, chance, (fact, written) => swapped(fact, written, chance)),
  },
  {
    id: 'digit lost',
    rules: VALUE_RULES,
    inject: (archive, _, chance) =>
      rewrite(archive, chance, (fact, written) => digitLost(fact, written, chance)),
  },
  { id: 'stale interim as final', rules: ['superseded-interim'], inject: staleInterim },
  {
    id: 'total that shrinks',
    rules: ['shrinking-total', 'contradiction', 'headline-body'],
    inject: shrunken,
  },
  { id: 'part above whole', rules: ['part-whole', 'contradiction'], inject: partAbove },
  { id: 'breakdown that misses', rules: ['part-whole', 'contradiction'], inject: brokenBreakdown },
  {
    id: 'wrong growth rate',
    rules: ['rate'],
    inject: (archive, _, chance) => wrongRate(archive, 'growth', chance),
  },
  { id: 'wrong share', rules: ['rate'], inject: (archive, _, chance) => wrongRate(archive, 'share', chance) },
  { id: 'wrong enumeration', rules: ['enumeration'], inject: wrongCount },
  { id: 'wrong campaign year', rules: ['campaign-label', 'contradiction'], inject: wrongYear },
  { id: 'look-alike typo', rules: ['misspelled-term'], inject: typo },
  { id: 'headline off from its body', rules: ['headline-body'], inject: headlineOff },
  { id: 'region told as nation', rules: ['region', 'contradiction'], inject: toldAsNation },
  { id: 'as-of after publication', rules: ['date'], inject: asOfAfter },
  { id: 'unit swapped', rules: ['unit'], inject: unitSwapped },
]

type Rewriter = (fact: Fact, written: Written) => Written | null

/** Rewrites one figure of a fact in the body, at random. */
function rewrite(
  archive: readonly Article[],
  chance: Random,
  rewriter: Rewriter,
  fits: (article: Article, figure: Figure) => boolean = () => true,
): Fault | null {
  for (let attempt = 0; attempt < 60; attempt++) {
    const article = chance.pick(archive)
    const figures = figuresOf(article).filter(
      ({ figure, paragraph }) =>
        paragraph > 0 && figure.role.kind === 'fact' && !figure.role.stated && fits(article, figure),
    )
    if (figures.length === 0) continue
    const { figure, paragraph, index } = chance.pick(figures)
    if (figure.role.kind !== 'fact') continue
    const written = rewriter(figure.role.fact, figure.written)
    if (written && written.text !== figure.written.text)
      return { article: withPiece(article, paragraph, index, { ...figure, written }), paragraph, index }
  }
  return null
}

function wanForYi(_: Fact, { text, lower, upper, exact }: Written): Written | null {
  return text.includes('万')
    ? { text: text.replace('万', '亿'), lower: lower * 10_000, upper: upper * 10_000, exact }
    : null
}

function swapped(_: Fact, written: Written, chance: Random): Written | null {
  const digits = written.text.replace(/\D/g, '')
  if (!written.exact || digits.length < 3) return null
  const at = chance.int(0, digits.length - 2)
  const made = digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2)
  return made.startsWith('0') || made === digits ? null : write(Number(made), 'exact')
}

function digitLost(_: Fact, written: Written, chance: Random): Written | null {
  const digits = written.text.replace(/\D/g, '')
  if (!written.exact || digits.length < 3) return null
  const at = chance.int(0, digits.length - 1)
  const made = digits.slice(0, at) + digits.slice(at + 1)
  return made.startsWith('0') ? null : write(Number(made), 'exact')
}

/** The year's report tells the figure of an earlier state of the same count. */
function staleInterim(archive: readonly Article[], family: Family, chance: Random): Fault | null {
  return rewrite(
    archive,
    chance,
    (fact, written) => {
      const told = archive
        .flatMap((article) => figuresOf(article))
        .filter(
          ({ figure: { role } }) =>
            role.kind === 'fact' && sameCount(role.fact, fact) && role.fact.month < 12,
        )
      const stale = told.length === 0 ? undefined : chance.pick(told).figure
      return stale && stale.written.text !== written.text ? stale.written : null
    },
    (article, { role }) =>
      family.series === article.series &&
      article.year !== null &&
      role.kind === 'fact' &&
      role.fact.month === 12 &&
      role.fact.metric.id !== 'case.other',
  )
}

function sameCount(a: Fact, b: Fact): boolean {
  return a.year === b.year && a.region === b.region && a.metric.id === b.metric.id
}

function shrunken(archive: readonly Article[], family: Family, chance: Random): Fault | null {
  return rewrite(
    archive,
    chance,
    (fact) => {
      const before = [9, 6, 3]
        .filter((month) => month < fact.month)
        .map((month) =>
          family.facts.get(factKey(fact.series, fact.year, fact.region, fact.metric.id, month)),
        )[0]
      return before && before.value > 50
        ? anyStyle(Math.floor(before.value * (0.5 + chance.next() * 0.35)), chance)
        : null
    },
    (_, { role }) => role.kind === 'fact' && role.fact.month > 3 && role.fact.month < 12,
  )
}

function partAbove(archive: readonly Article[], family: Family, chance: Random): Fault | null {
  return rewrite(archive, chance, (fact) => {
    const whole =
      fact.metric.whole &&
      family.facts.get(factKey(fact.series, fact.year, fact.region, fact.metric.whole, fact.month))
    return whole ? anyStyle(Math.floor(whole.value * (1.2 + chance.next())), chance) : null
  })
}

function brokenBreakdown(archive: readonly Article[], _: Family, chance: Random): Fault | null {
  return rewrite(
    archive,
    chance,
    (fact) => write(Math.floor(fact.value * (1.15 + chance.next() * 0.4)) + 7, 'exact'),
    (_article, { breakdown }) => breakdown?.part === true,
  )
}

function wrongRate(archive: readonly Article[], kind: 'growth' | 'share', chance: Random): Fault | null {
  return alter(
    archive,
    chance,
    (figure) => figure.role.kind === kind,
    (figure) => {
      const told = Number(figure.written.text.replace('%', ''))
      const off = Math.round((told + 3 + chance.next() * 20) * 10) / 10
      return {
        ...figure,
        written: { text: `${off.toFixed(1)}%`, lower: off - 0.05, upper: off + 0.1, exact: false },
      }
    },
  )
}

function wrongCount(archive: readonly Article[], _: Family, chance: Random): Fault | null {
  return alter(
    archive,
    chance,
    (figure) => figure.role.kind === 'count',
    (figure) => {
      const names = figure.role.kind === 'count' ? figure.role.names : 0
      return { ...figure, written: write(Math.max(2, names - chance.int(1, 2)), 'exact') }
    },
  )
}

function alter(
  archive: readonly Article[],
  chance: Random,
  fits: (figure: Figure) => boolean,
  change: (figure: Figure) => Figure,
): Fault | null {
  const found = archive.flatMap((article) =>
    figuresOf(article)
      .filter(({ figure }) => fits(figure))
      .map((place) => ({ article, ...place })),
  )
  if (found.length === 0) return null
  const { article, figure, paragraph, index } = chance.pick(found)
  return { article: withPiece(article, paragraph, index, change(figure)), paragraph, index }
}

function headlineOff(archive: readonly Article[], _: Family, chance: Random): Fault | null {
  const article = chance.pick(archive.filter(({ year }) => year !== null))
  const place = figuresOf(article).find(({ paragraph }) => paragraph === 0)
  if (place?.figure.role.kind !== 'fact') return null
  const { value } = place.figure.role.fact
  const off = Math.floor(value * (chance.chance(0.5) ? 1.25 + chance.next() : 0.3 + chance.next() * 0.4))
  return {
    article: withPiece(article, 0, place.index, { ...place.figure, written: anyStyle(off, chance) }),
    paragraph: 0,
    index: place.index,
  }
}

/** The units that count visits or times where these count things (semantics §3). */
const OTHER_UNIT: Readonly<Record<string, string>> = {
  起: '次',
  名: '人次',
  家: '家次',
  个: '个次',
  张: '人次',
  条: '次',
}

function unitSwapped(archive: readonly Article[], _: Family, chance: Random): Fault | null {
  const fault = alter(
    archive,
    chance,
    (figure) =>
      figure.role.kind === 'fact' &&
      figure.paragraph > 0 &&
      figure.breakdown === undefined &&
      !figure.role.stated,
    (figure) => ({ ...figure, unit: OTHER_UNIT[figure.unit] ?? '次' }),
  )
  return fault && { ...fault, inWords: true }
}

/** The words around a fault, for the list of what was not found. */
export function contextOf({ article, paragraph }: Fault): string {
  return `${article.path} ¶${paragraph} ${(article.paragraphs[paragraph] ?? []).map(pieceText).join('').slice(0, 160)}`
}
