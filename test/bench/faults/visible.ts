import { type Article, type Figure, figuresOf } from './article.ts'
import { NATION } from './world.ts'
import { below, meets, type Written } from './written.ts'

/**
 * Whether an archive with a fault in it holds any two figures that cannot both be right. Told from what each figure
 * stands for, by plain arithmetic on the ranges that its wording allows: none of the product's code is asked, so that
 * a fault which nobody could see is not held against the rules.
 */

/** The first clash that the figures show; null where none does. */
export function clashIn(archive: readonly Article[]): string | null {
  const tellings = archive.flatMap((article) => figuresOf(article).flatMap(({ figure }) => tellingOf(figure)))
  return clashOfTellings(tellings) ?? (archive.some(clashWithin) ? 'within an article' : null)
}

interface Telling {
  /** What it is about, but for the month. */
  readonly subject: string
  readonly year: number
  readonly region: string
  readonly metric: string
  readonly series: string
  readonly month: number
  readonly written: Written
}

function tellingOf(figure: Figure): readonly Telling[] {
  const { role, written, unit } = figure
  if (role.kind !== 'fact' || unit !== role.fact.metric.unit || role.fact.metric.id === 'case.other')
    return []
  const { series, year, region, metric, month } = role.fact
  return [
    {
      subject: [series, year, region, metric.id].join('|'),
      series,
      year,
      region,
      metric: metric.id,
      month,
      written,
    },
  ]
}

function clashOfTellings(tellings: readonly Telling[]): string | null {
  const bySubject = new Map<string, Telling[]>()
  for (const telling of tellings) {
    const list = bySubject.get(telling.subject)
    if (list) list.push(telling)
    else bySubject.set(telling.subject, [telling])
  }
  for (const list of bySubject.values()) {
    for (const a of list) {
      for (const b of list) {
        if (a.month === b.month && !meets(a.written, b.written))
          return `${a.subject}: ${a.written.text} / ${b.written.text}`
        if (a.month < b.month && below(b.written, a.written))
          return `${a.subject} falls: ${a.written.text} > ${b.written.text}`
      }
      if (aboveWhole(a, bySubject)) return `${a.subject} above its whole: ${a.written.text}`
    }
  }
  return null
}

function aboveWhole(part: Telling, bySubject: ReadonlyMap<string, readonly Telling[]>): boolean {
  const topicWhole = part.metric.includes('.')
    ? [part.series, part.year, part.region, part.metric.split('.')[0]].join('|')
    : null
  const regionWhole = part.region === NATION ? null : [part.series, part.year, NATION, part.metric].join('|')
  return [topicWhole, regionWhole].some(
    (key) =>
      key !== null &&
      (bySubject.get(key) ?? []).some(
        (whole) => whole.month >= part.month && below(whole.written, part.written),
      ),
  )
}

/** Clashes inside one article: breakdowns, rates, lists, the headline against the body. */
function clashWithin(article: Article): boolean {
  const figures = figuresOf(article)
  return (
    breakdownMisses(figures.map(({ figure }) => figure)) ||
    figures.some(({ figure, paragraph }) => rateMisses(figure, paragraph, article) || listMisses(figure))
  )
}

function breakdownMisses(figures: readonly Figure[]): boolean {
  const lists = new Map<number, { whole?: Written; lower: number; upper: number; exact: boolean }>()
  for (const { breakdown, written } of figures) {
    if (!breakdown) continue
    const sum = lists.get(breakdown.list) ?? { lower: 0, upper: 0, exact: true }
    if (breakdown.part) {
      lists.set(breakdown.list, {
        ...sum,
        lower: sum.lower + written.lower,
        upper: sum.upper + written.upper,
        exact: sum.exact && written.exact,
      })
    } else lists.set(breakdown.list, { ...sum, whole: written })
  }
  return [...lists.values()].some(
    ({ whole, ...sum }) => whole !== undefined && !meets({ text: '', ...sum }, whole),
  )
}

/** A rate against the two figures that stand before it in its sentence. */
function rateMisses(figure: Figure, paragraph: number, article: Article): boolean {
  const { role, written } = figure
  if (role.kind !== 'growth' && role.kind !== 'share') return false
  const pieces = article.paragraphs[paragraph] ?? []
  const at = pieces.indexOf(figure)
  const before = pieces.slice(0, at).filter((piece) => typeof piece !== 'string')
  const [first, second] = before.slice(-2)
  if (!first || !second) return false
  const [over, under] = role.kind === 'growth' ? [first, second] : [second, first]
  const less = role.kind === 'growth' ? 1 : 0
  const low = (over.written.lower / under.written.upper - less) * 100
  const high = (over.written.upper / under.written.lower - less) * 100
  const sizes = low < 0 ? [-high, -low] : [low, high]
  return (sizes[0] ?? 0) >= written.upper || (sizes[1] ?? 0) < written.lower
}

function listMisses({ role, written }: Figure): boolean {
  return role.kind === 'count' && written.lower < role.names
}
