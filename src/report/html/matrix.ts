import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Claim } from '../../claim/claim.ts'
import { groupedBy } from '../../grouped-by.ts'
import { toldQuantity } from '../../quantity/quantity.ts'
import type { NumberedSeries, Page } from './page.ts'
import { both, SIGNS, STATES, type State, WORDS } from './words.ts'

/** More cells than this in one table are no glance any more. */
const MOST_CELLS = 10_000
const WORST_FIRST: readonly State[] = ['error', 'warning', 'note', 'agreed', 'single']

/** Campaign × metric × document: what each document tells, and whether the documents agree. */
export function matrixView(page: Page): Element {
  const compared = page.charted.filter(
    ({ series, worst }) => worst !== null || documentsOf(series.claims).size > 1,
  )
  const campaigns = groupedBy(compared, ({ series }) => series.campaign?.name ?? null)
  return h('section', { id: 'matrix', className: 'view' }, [
    h('h2', both(WORDS.matrix)),
    h('p', { className: 'intro' }, both(compared.length === 0 ? WORDS.noSeries : WORDS.matrixIntro)),
    h(
      'ul',
      { className: 'legend', ariaLabel: WORDS.legend.zh },
      WORST_FIRST.map((state) => h('li', [sign(state), ' ', ...both(STATES[state])])),
    ),
    ...[...campaigns].flatMap(([name, rows]) => [
      h('h3', name === null ? both(WORDS.noCampaign) : name),
      ...table(page, name ?? WORDS.noCampaign[page.language], rows),
    ]),
  ])
}

function table(page: Page, name: string, all: readonly NumberedSeries[]): readonly Element[] {
  const paths = documentsOf(all.flatMap(({ series }) => series.claims))
  const columns = [...page.documents.values()].filter(({ document }) => paths.has(document.path))
  const rows = all.slice(0, Math.max(1, Math.floor(MOST_CELLS / Math.max(1, columns.length))))
  return [
    h('div', { className: 'scroll', tabIndex: 0, role: 'region', ariaLabel: name }, [
      h('table', { className: 'matrix' }, [
        h('thead', [
          h('tr', [
            h('th', { scope: 'col' }, both(WORDS.metric)),
            ...columns.map(({ number, title }) =>
              h('th', { scope: 'col' }, h('a', { href: `#d-${number}` }, title)),
            ),
          ]),
        ]),
        h(
          'tbody',
          rows.map(({ series, number }) => {
            const byDocument = groupedBy(series.claims, ({ source }) => source.document)
            return h('tr', [
              h('th', { scope: 'row' }, [
                h('a', { href: `#s-${number}` }, series.metric.label),
                h('span', { className: 'dim' }, ` ${series.region}`),
              ]),
              ...columns.map(({ document }) => cell(page, byDocument.get(document.path) ?? [])),
            ])
          }),
        ),
      ]),
    ]),
    ...(rows.length < all.length
      ? [h('p', { className: 'dim' }, [`${all.length - rows.length} `, ...both(WORDS.leftOut)])]
      : []),
  ]
}

function cell(page: Page, claims: readonly Claim[]): Element {
  const told = new Map<string, { readonly number: number; readonly state: State }>()
  for (const claim of claims) {
    const numbered = page.claims.get(claim.id)
    const words = toldQuantity(claim.value)
    if (numbered && !told.has(words)) told.set(words, numbered)
  }
  const worst = WORST_FIRST.find((state) => [...told.values()].some((one) => one.state === state))
  return h(
    'td',
    { className: worst ?? 'empty' },
    [...told].map(([words, { number, state }]) =>
      h('a', { href: `#c-${number}`, title: STATES[state][page.language] }, [sign(state), words]),
    ),
  )
}

function sign(state: State): Element {
  return h('span', { className: ['sign', state], ariaHidden: 'true' }, SIGNS[state])
}

function documentsOf(claims: readonly Claim[]): ReadonlySet<string> {
  return new Set(claims.map(({ source }) => source.document))
}
