import { append } from '../grouped-by.ts'
/** A heading in the order of the text. */
export interface OpenHeading {
  /** Whatever names it to the caller. */
  readonly at: number
  readonly text: string
  /** 1–6 where the format states it; 0 where it is to be told from the text. */
  readonly level: number
  /** The level that its numbering (一、（一）1.) stands for. */
  readonly numbered?: number | undefined
  /** Nothing stands between it and the next heading. */
  readonly followedByHeading: boolean
}

/** The uppermost level below the headline. */
const TOP = 2
const DEEPEST = 6

/**
 * Levels for headings that state none, from three signs: headings of one shape (“净网2018”, “净网2019”) are of one
 * rank; a heading right above another is its superior; one that comes again after each heading of a shape
 * (行动结果) is below that shape. A heading without any sign stands beside the one before it.
 */
export function headingLevels(headings: readonly OpenHeading[]): Map<number, number> {
  const levels = new Map<number, number>()
  const shapes = headings.map((heading) => (heading.level > 0 ? `h${heading.level}` : shapeOf(heading)))
  const depths = shapeDepths(headings, shapes)
  const counts = new Map<string, number>()
  for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  let stated = 0
  let previous = 0
  for (const [index, heading] of headings.entries()) {
    if (heading.level > 0) {
      stated = heading.level
      previous = 0
      continue
    }
    const base = stated > 0 ? stated + 1 : TOP
    const shape = shapes[index] ?? ''
    const depth = depths.get(shape)
    const level =
      heading.numbered !== undefined
        ? Math.max(heading.numbered, stated > 0 ? stated + 1 : 0)
        : depth !== undefined
          ? base + depth
          : previous || base
    previous = Math.min(level, DEEPEST)
    levels.set(heading.at, previous)
  }
  return levels
}

function shapeOf(heading: OpenHeading): string {
  if (heading.numbered !== undefined) return `n${heading.numbered}`
  return heading.text.replace(/\d+/g, '#')
}

/** Depth of each shape that the signs say something about, 0 for the top. */
function shapeDepths(headings: readonly OpenHeading[], shapes: readonly string[]): Map<string, number> {
  const above = new Map<string, Set<string>>()
  const order = new Map<string, number>()
  const places = new Map<string, number[]>()
  for (const [index, shape] of shapes.entries()) {
    if (headings[index]?.level) continue
    if (!order.has(shape)) order.set(shape, order.size)
    append(places, shape, index)
  }
  const put = (superior: string, inferior: string): void => {
    // The shape met first is above: no circle can arise.
    if (superior === inferior || (order.get(superior) ?? 0) > (order.get(inferior) ?? 0)) return
    const set = above.get(inferior)
    if (set) set.add(superior)
    else above.set(inferior, new Set([superior]))
  }
  for (const [index, heading] of headings.entries()) {
    const shape = shapes[index]
    const next = shapes[index + 1]
    if (heading.followedByHeading && shape && next && order.has(shape) && order.has(next)) put(shape, next)
  }
  const recurring = [...places].filter(([, list]) => list.length > 1).slice(0, MOST_SHAPES)
  const superiors = new Set([...above.values()].flatMap((set) => [...set]))
  for (const [shape, list] of recurring) {
    for (const superior of [...superiors].slice(0, MOST_SHAPES)) {
      if (superior !== shape && parts(list, places.get(superior) ?? [])) put(superior, shape)
    }
  }
  const depths = new Map<string, number>()
  for (const shape of [...order.keys()]) {
    const over = above.get(shape)
    if (over) depths.set(shape, 1 + Math.max(...[...over].map((each) => depths.get(each) ?? 0)))
    else if (superiors.has(shape)) depths.set(shape, 0)
  }
  return depths
}

/** More shapes of headings than a document has; bounds the comparison of each with each. */
const MOST_SHAPES = 50

/** Between any two places of the one there is a place of the other. */
function parts(places: readonly number[], separators: readonly number[]): boolean {
  let next = 0
  for (const [index, place] of places.entries()) {
    const following = places[index + 1]
    if (following === undefined) break
    while (next < separators.length && (separators[next] ?? 0) < place) next++
    if ((separators[next] ?? Number.POSITIVE_INFINITY) > following) return false
  }
  return true
}
