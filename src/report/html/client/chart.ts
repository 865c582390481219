import { axisX, axisY, dot, gridY, type Markish, plot, ruleX } from '@observablehq/plot'
import type { ChartPoint, PageData } from '../data.ts'
import { currentLanguage } from './settings.ts'

/** How many documents have a colour of their own; further ones share the last. */
const COLORS = 8
/** Pixels between points of one day. */
const APART = 16

interface Placed extends ChartPoint {
  readonly x: Date
  /** Where the interval ends on the screen; an open one ends at the top. */
  readonly top: number
  /** Pixels aside, so that points of one day do not hide each other. */
  readonly aside: number
}

/** Draws each chart when it comes near the screen, and all before printing. */
export function startCharts(data: PageData): () => void {
  const frames = [...document.querySelectorAll<HTMLElement>('.chart')]
  const drawn = new Set<HTMLElement>()
  const draw = (frame: HTMLElement): void => {
    const points = data.charts[frame.dataset['series'] ?? '']
    if (!points || frame.clientWidth === 0) return
    drawn.add(frame)
    drawChart(frame, points)
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting && target instanceof HTMLElement && !drawn.has(target)) draw(target)
      }
    },
    { rootMargin: '600px' },
  )
  for (const frame of frames) observer.observe(frame)
  const redraw = (): void => {
    for (const frame of drawn) draw(frame)
  }
  let width = innerWidth
  addEventListener('resize', () => {
    if (innerWidth !== width) redraw()
    width = innerWidth
  })
  addEventListener('beforeprint', () => {
    for (const frame of frames) if (!drawn.has(frame)) draw(frame)
  })
  return redraw
}

function drawChart(frame: HTMLElement, points: readonly ChartPoint[]): void {
  const language = currentLanguage()
  const placed = place(points)
  const extent = placed.flatMap(({ lower, top }) => [lower, top])
  const [low, high] = [Math.min(...extent), Math.max(...extent)]
  const margin = (high - low || Math.abs(high) || 1) * 0.12
  const color = (point: Placed): string => `var(--series-${Math.min(point.document, COLORS - 1)})`
  const asides = [...new Set(placed.map(({ aside }) => aside))]
  const marks: Markish[] = asides.flatMap((aside) => {
    const here = placed.filter((point) => point.aside === aside)
    const told = {
      x: 'x',
      href: (point: Placed) => `#c-${point.claim}`,
      ariaLabel: (point: Placed) => point.told[language],
      dx: aside,
    } as const
    return [
      ruleX(here, {
        x: 'x',
        y1: 'lower',
        y2: 'top',
        stroke: color,
        strokeWidth: 12,
        strokeOpacity: 0.32,
        dx: aside,
      }),
      dot(
        here.filter(({ severity }) => severity === 'error' || severity === 'warning'),
        {
          x: 'x',
          y: 'nominal',
          r: 9,
          stroke: ({ severity }: Placed) => `var(--${severity})`,
          strokeWidth: 2,
          dx: aside,
        },
      ),
      dot(here, {
        ...told,
        y: 'nominal',
        r: 4,
        stroke: color,
        strokeWidth: 2,
        // Filled where final, hollow where interim or not known.
        fill: (point: Placed) => (point.status === 'final' ? color(point) : 'var(--paper)'),
      }),
    ]
  })
  const chart = plot({
    width: frame.clientWidth,
    height: 240,
    marginLeft: 64,
    marginRight: 28,
    className: 'plot',
    x: { type: 'utc', domain: days(placed), label: null },
    y: { domain: [low >= 0 ? Math.max(0, low - margin) : low - margin, high + margin], label: null },
    color: { type: 'identity' },
    marks: [
      gridY({ ticks: 5, stroke: 'var(--rule)', strokeOpacity: 1 }),
      axisY({ ticks: 5, tickSize: 0, tickFormat: (value: number) => shortNumber(value, language) }),
      axisX({
        ticks: ticks(placed, frame.clientWidth),
        tickSize: 4,
        tickFormat: (date: Date) => date.toISOString().slice(0, 10),
      }),
      ...marks,
    ],
  })
  // The page's policy allows no style but its own, which says the same for .plot.
  for (const style of chart.querySelectorAll('style')) style.remove()
  const caption = frame.parentElement?.querySelector('.told')
  const byClaim = new Map(placed.map((point) => [`#c-${point.claim}`, point]))
  for (const link of chart.querySelectorAll('a')) {
    const point = byClaim.get(
      link.getAttribute('href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? '',
    )
    if (!point) continue
    const tell = (): void => {
      if (caption) caption.textContent = point.told[currentLanguage()]
    }
    link.setAttribute('aria-label', point.told[language])
    link.addEventListener('pointerenter', tell)
    link.addEventListener('focus', tell)
  }
  frame.replaceChildren(chart)
}

function place(points: readonly ChartPoint[]): readonly Placed[] {
  const highest = Math.max(...points.map(({ upper, nominal }) => upper ?? nominal))
  const perDay = new Map<string, number>()
  for (const { date } of points) perDay.set(date, (perDay.get(date) ?? 0) + 1)
  const seen = new Map<string, number>()
  return points.map((point) => {
    const at = seen.get(point.date) ?? 0
    seen.set(point.date, at + 1)
    const crowd = perDay.get(point.date) ?? 1
    return {
      ...point,
      x: new Date(`${point.date}T00:00:00Z`),
      top: point.upper ?? highest * 1.08,
      aside: (at - (crowd - 1) / 2) * Math.min(APART, 160 / crowd),
    }
  })
}

/** From the first day to the last, with room on both sides; a single day stands in the middle. */
function days(points: readonly Placed[]): [Date, Date] {
  const times = points.map(({ x }) => x.getTime())
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const room = Math.max((last - first) * 0.08, 10 * 86_400_000)
  return [new Date(first - room), new Date(last + room)]
}

/** The days themselves, where they are few and stand far enough apart to be read. */
function ticks(points: readonly Placed[], width: number): Date[] | number {
  const times = [...new Set(points.map(({ x }) => x.getTime()))].sort((a, b) => a - b)
  const [first = 0] = times
  const last = times.at(-1) ?? 0
  const least = ((last - first) * 90) / Math.max(1, width - 120)
  const apart = times.every((time, at) => at === 0 || time - (times[at - 1] ?? 0) >= least)
  return apart && times.length <= 8
    ? times.map((time) => new Date(time))
    : Math.max(2, Math.floor(width / 180))
}

function shortNumber(value: number, language: 'zh' | 'en'): string {
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', {
    notation: 'compact',
    maximumSignificantDigits: 4,
  }).format(value)
}
