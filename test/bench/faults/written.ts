import type { Random } from './random.ts'

/**
 * A number as a newsroom writes it, with the range that the wording allows. Made by its own plain arithmetic, so that
 * the bench does not take the reader's word for what a figure means. `upper` is left out of the range unless exact.
 */
export interface Written {
  readonly text: string
  readonly lower: number
  readonly upper: number
  readonly exact: boolean
}

export type Style = 'exact' | 'wan' | 'wan-odd' | 'odd'

/** The styles that may be used for a value of this size. */
export function stylesFor(value: number): readonly Style[] {
  if (value >= 20000) return ['wan', 'wan-odd', 'exact']
  if (value >= 100) return ['exact', 'odd', 'exact']
  return ['exact']
}

export function write(value: number, style: Style): Written {
  switch (style) {
    case 'exact':
      return { text: String(value), lower: value, upper: value, exact: true }
    case 'wan': {
      // Cut, not rounded, so that 6.2万 and 6.2万余 may tell one value.
      const [text, floor, step] = inWan(value)
      return { text, lower: floor - step / 2, upper: floor + step, exact: false }
    }
    case 'wan-odd': {
      const [text, floor, step] = inWan(value)
      return { text: `${text}余`, lower: floor, upper: floor + step, exact: false }
    }
    case 'odd': {
      const step = value >= 1000 ? 100 : 10
      const floor = Math.floor(value / step) * step
      // 3900余 allows its last digit that is no zero to be odd: a hundred more for 3900, a thousand for 3000.
      let allowed = step
      while (floor % (allowed * 10) === 0) allowed *= 10
      return { text: `${floor}余`, lower: floor, upper: floor + allowed, exact: false }
    }
  }
}

function inWan(value: number): readonly [string, number, number] {
  const step = value >= 1_000_000 ? 10_000 : 1000
  const floor = Math.floor(value / step) * step
  // 6.0万 counts its zero; 6万余 would allow anything up to 7万.
  const text = step === 10_000 ? `${floor / 10_000}万` : `${(floor / 10_000).toFixed(1)}万`
  return [text, floor, step]
}

/** `5.2`, as a share or growth in percent is written, with its range. */
export function writePercent(percent: number): Written {
  const rounded = Math.round(percent * 10) / 10
  return { text: `${rounded.toFixed(1)}%`, lower: rounded - 0.05, upper: rounded + 0.1, exact: false }
}

export function meets(a: Written, b: Written): boolean {
  return !below(a, b) && !below(b, a)
}

/** All that `a` allows is less than all that `b` allows. */
export function below(a: Written, b: Written): boolean {
  return a.upper < b.lower || (a.upper === b.lower && !a.exact)
}

export function anyStyle(value: number, chance: Random): Written {
  return write(value, chance.pick(stylesFor(value)))
}
