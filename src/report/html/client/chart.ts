import { axisX, axisY, dot, gridY, plot, ruleX } from '@observablehq/plot'
import type { ChartPoint, PageData } from '../data.ts'
import { currentLanguage } from './settings.ts'

/** Pixels between points of one day. */
const APART = 16

const MARGINS = { left: 64, right: 28 }

interface Placed extends ChartPoint {
  /** Its day, moved aside by some pixels so that points of one day do not hide each other. */
  readonly x: Date
  /** Where the interval ends on the screen; an open one ends at the top. */
  readonly top: number
}

/** Draws each chart when it comes near the screen, and all before printing. */
export function startCharts(data: PageData): () => void {
  const frames = [...document.querySelectorAll<HTMLElement>('.chart')]
  const drawn = new Set<HTMLElement>()
  const draw = (frame: HTMLElement): void => {
    const points = data.charts[frame.dataset['series'] ?? '']
    if (!points || frame.clientWidth === 0) return
    drawn.add(frame)
    drawChart(frame, points, data.documents)
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

function drawChart(frame: HTMLElement, points: readonly ChartPoint[], documents: readonly string[]): void {
  const language = currentLanguage()
  const [first, last] = days(points)
  const placed = place(
    points,
    (last.getTime() - first.getTime()) / Math.max(1, frame.clientWidth - MARGINS.left - MARGINS.right),
  )
  const extent = placed.flatMap(({ lower, top }) => [lower, top])
  const [low, high] = [Math.min(...extent), Math.max(...extent)]
  const margin = (high - low || Math.abs(high) || 1) * 0.12
  const color = (point: Placed): string => `var(--series-${point.color})`
  const channels = {
    x: 'x',
    href: (point: Placed) => `#c-${point.claim}`,
    ariaLabel: (point: Placed) => told(point, documents),
  } as const
  const chart = plot({
    width: frame.clientWidth,
    height: 240,
    marginLeft: MARGINS.left,
    marginRight: MARGINS.right,
    className: 'plot',
    x: { type: 'utc', domain: [first, last], label: null },
    y: { domain: [low >= 0 ? Math.max(0, low - margin) : low - margin, high + margin], label: null },
    color: { type: 'identity' },
    marks: [
      gridY({ ticks: 5, stroke: 'var(--rule)', strokeOpacity: 1 }),
      axisY({ ticks: 5, tickSize: 0, tickFormat: (value: number) => shortNumber(value, language) }),
      axisX({
        ticks: ticks(points, frame.clientWidth),
        tickSize: 4,
        tickFormat: (date: Date) => date.toISOString().slice(0, 10),
      }),
      ruleX(placed, { x: 'x', y1: 'lower', y2: 'top', stroke: color, strokeWidth: 12, strokeOpacity: 0.32 }),
      dot(
        placed.filter(({ severity }) => severity === 'error' || severity === 'warning'),
        {
          x: 'x',
          y: 'nominal',
          r: 9,
          stroke: ({ severity }: Placed) => `var(--${severity})`,
          strokeWidth: 2,
        },
      ),
      dot(placed, {
        ...channels,
        y: 'nominal',
        r: 4,
        stroke: color,
        strokeWidth: 2,
        // Filled where final, hollow where interim or not known.
        fill: (point: Placed) => (point.status === 'final' ? color(point) : 'var(--paper)'),
      }),
    ],
  })
  // The page's policy allows no style but its own, which says the same for .plot.
  for (const style of chart.querySelectorAll('style')) style.remove()
  // Named only by the library, for its own use: what a reader of the page needs to hear are the points.
  for (const group of chart.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  const caption = frame.parentElement?.querySelector('.told')
  const byClaim = new Map(placed.map((point) => [`#c-${point.claim}`, point]))
  for (const link of chart.querySelectorAll('a')) {
    const point = byClaim.get(
      link.getAttribute('href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? '',
    )
    if (!point) continue
    const tell = (): void => {
      if (caption) caption.textContent = told(point, documents)
    }
    link.setAttribute('aria-label', told(point, documents))
    link.addEventListener('pointerenter', tell)
    link.addEventListener('focus', tell)
  }
  frame.replaceChildren(chart)
}

function told({ document, quote, value }: ChartPoint, documents: readonly string[]): string {
  return `${documents[document] ?? ''}：「${quote}」 ${value}`
}

function place(points: readonly ChartPoint[], msPerPixel: number): readonly Placed[] {
  const highest = Math.max(...points.map(({ upper, nominal }) => upper ?? nominal))
  const perDay = new Map<string, number>()
  for (const { date } of points) perDay.set(date, (perDay.get(date) ?? 0) + 1)
  const seen = new Map<string, number>()
  return points.map((point) => {
    const at = seen.get(point.date) ?? 0
    seen.set(point.date, at + 1)
    const crowd = perDay.get(point.date) ?? 1
    const aside = (at - (crowd - 1) / 2) * Math.min(APART, 160 / crowd)
    return {
      ...point,
      x: new Date(timeOf(point) + aside * msPerPixel),
      top: point.upper ?? highest * 1.08,
    }
  })
}

function timeOf({ date }: ChartPoint): number {
  return Date.parse(`${date}T00:00:00Z`)
}

/** From the first day to the last, with room on both sides; a single day stands in the middle. */
function days(points: readonly ChartPoint[]): [Date, Date] {
  const times = points.map(timeOf)
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const room = Math.max((last - first) * 0.08, 10 * 86_400_000)
  return [new Date(first - room), new Date(last + room)]
}

/** The days themselves, where they are few and stand far enough apart to be read. */
function ticks(points: readonly ChartPoint[], width: number): Date[] | number {
  const times = [...new Set(points.map(timeOf))].sort((a, b) => a - b)
  const [first = 0] = times
  const last = times.at(-1) ?? 0
  const least = ((last - first) * 90) / Math.max(1, width - MARGINS.left - MARGINS.right)
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
