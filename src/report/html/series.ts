import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Claim } from '../../claim/claim.ts'
import type { Series } from '../../ledger/ledger.ts'
import { toldQuantity } from '../../quantity/quantity.ts'
import { STATUS_NAMES } from '../messages.ts'
import { quantityNotation, subjectNotation } from '../notation.ts'
import { shortened } from '../printable.ts'
import { type ChartPoint, chartPoint, type PageData } from './data.ts'
import { type NumberedSeries, type Page, valueLine } from './page.ts'
import { both, SIGNS, STATES, WORDS } from './words.ts'

/** Of a quote, in what a chart point tells. */
const LONGEST_QUOTE = 80

/** As many as the style has. */
const COLORS = 8

/** Fewer show nothing over time that the table does not. */
const LEAST_POINTS = 2

/** The charted series, those with the worst findings first: a chart and the same as a table. */
export function seriesView(page: Page): Element {
  return h('section', { id: 'series', className: 'view' }, [
    h('h2', both(WORDS.series)),
    h('p', { className: 'intro' }, both(page.charted.length === 0 ? WORDS.noSeries : WORDS.seriesIntro)),
    ...page.charted.map((one) => section(page, one)),
  ])
}

function section(page: Page, { series, number, worst }: NumberedSeries): Element {
  const colorOf = colors(series)
  const dated = series.claims.filter(({ date }) => date.end !== null || date.start !== null)
  return h('article', { id: `s-${number}`, className: ['series', worst ?? ''] }, [
    h('h3', { tabIndex: -1 }, `${subjectNotation(series)}${unitOf(series.claims[0])}`),
    ...(dated.length < LEAST_POINTS
      ? []
      : [
          h('div', { className: 'chart', dataSeries: String(number) }),
          h('p', { className: 'told', ariaLive: 'polite' }, both(WORDS.readPoint)),
        ]),
    h('div', { className: 'scroll', tabIndex: 0, role: 'region', ariaLabel: subjectNotation(series) }, [
      h('table', [
        h('thead', [
          h(
            'tr',
            [WORDS.asOf, WORDS.status, WORDS.stated, WORDS.values, WORDS.document].map((title) =>
              h('th', { scope: 'col' }, both(title)),
            ),
          ),
        ]),
        h(
          'tbody',
          series.claims.map((claim) => row(page, claim, colorOf(claim))),
        ),
      ]),
    ]),
  ])
}

function row(page: Page, claim: Claim, color: number): Element {
  const numbered = page.claims.get(claim.id)
  const document = page.documents.get(claim.source.document)
  const state = numbered?.state ?? 'single'
  return h('tr', { className: state }, [
    h('td', claim.date.end ?? claim.date.start ?? h('span', { className: 'dim' }, both(WORDS.noDate))),
    h('td', both(STATUS_NAMES[claim.date.status])),
    h('td', { className: 'stated' }, [
      h('span', { className: ['sign', state], title: STATES[state][page.language] }, SIGNS[state]),
      toldQuantity(claim.value),
    ]),
    h('td', { className: 'number' }, quantityNotation(claim.value, page.language)),
    h('td', [
      h('i', { className: ['swatch', `series-${color}`] }),
      h('a', { href: `#c-${numbered?.number ?? ''}` }, document?.title ?? claim.source.document),
    ]),
  ])
}

/** A colour for each document of a series; those beyond the eighth share one. */
function colors({ claims }: Series): (claim: Claim) => number {
  const documents = [...new Set(claims.map(({ source }) => source.document))]
  const numbers = new Map(documents.map((document, at) => [document, Math.min(at, COLORS - 1)]))
  return ({ source }) => numbers.get(source.document) ?? 0
}

function unitOf(claim: Claim | undefined): string {
  return claim?.value.unit ? `（${claim.value.unit}）` : ''
}

/** What the script draws the charts from. */
export function pageData(page: Page): PageData {
  const charts = page.charted.flatMap(({ series, number }) => {
    const colorOf = colors(series)
    const points = series.claims.flatMap((claim) => point(page, claim, colorOf(claim)) ?? [])
    return points.length < LEAST_POINTS ? [] : [[String(number), points] as const]
  })
  return {
    charts: Object.fromEntries(charts),
    documents: [...page.documents.values()].map(({ title }) => title),
  }
}

function point(page: Page, claim: Claim, color: number): ChartPoint | null {
  const numbered = page.claims.get(claim.id)
  const document = page.documents.get(claim.source.document)
  if (!numbered || !document) return null
  const state = numbered.state
  return chartPoint(claim, {
    claim: numbered.number,
    document: document.number,
    color,
    severity: state === 'agreed' || state === 'single' ? null : state,
    quote: shortened(claim.source.text, LONGEST_QUOTE),
    value: valueLine(claim, page.language),
  })
}
