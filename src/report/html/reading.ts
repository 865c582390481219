import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block, BlockKind, Document } from '../../document/document.ts'
import { groupedBy } from '../../grouped-by.ts'
import type { Place } from '../../text/mapped-text.ts'
import { blockAt, shownPlace } from '../excerpt.ts'
import { FURNITURE_NAMES, SEVERITY_NAMES } from '../messages.ts'
import { subjectNotation } from '../notation.ts'
import {
  imprint,
  type NumberedClaim,
  type NumberedDocument,
  type Page,
  pointedClaim,
  valueLine,
  wordTarget,
} from './page.ts'
import { both, WORDS } from './words.ts'

/** The list of documents, then each as a view of its own. */
export function documentViews(page: Page): readonly Element[] {
  const marks = marksOf(page)
  return [list(page), ...[...page.documents.values()].map((one) => reading(page, one, marks))]
}

function list({ documents, report }: Page): Element {
  const claims = groupedBy(report.claims, ({ source }) => source.document)
  return h('section', { id: 'documents', className: 'view' }, [
    h('h2', both(WORDS.documents)),
    h(
      'ul',
      { className: 'documents' },
      [...documents.values()].map(({ number, title, document }) =>
        h('li', [
          h('a', { href: `#d-${number}` }, title),
          h('span', { className: 'dim' }, [
            [...imprint(document), document.path, String(claims.get(document.path)?.length ?? 0)].join(' · '),
            ' ',
            ...both(WORDS.claims),
          ]),
        ]),
      ),
    ),
  ])
}

/** Something marked in a block's shown text. */
interface Mark extends Place {
  /** What leads there. */
  readonly id: string
  readonly claim: NumberedClaim | null
  readonly findings: readonly number[]
}

type MarksByBlock = ReadonlyMap<Block, readonly Mark[]>

function marksOf(page: Page): MarksByBlock {
  const marks = new Map<Block, Mark[]>()
  const add = (block: Block | undefined, place: Place, mark: Omit<Mark, 'start' | 'end'>): void => {
    if (!block) return
    const here = marks.get(block) ?? []
    here.push({ ...shownPlace(block.shown, place), ...mark })
    marks.set(block, here)
  }
  for (const one of page.claims.values()) {
    const { document, blockIndex, figure } = one.claim.source
    const block = page.documents.get(document)?.document.blocks[blockIndex]
    add(block, figure, { id: `c-${one.number}`, claim: one, findings: one.findings })
  }
  for (const [number, { evidence }] of page.report.findings.entries()) {
    for (const [at, one] of evidence.entries()) {
      if (pointedClaim(page, one)) continue
      const document = page.documents.get(one.document)?.document
      const block = document && blockAt(document, one.mark?.start ?? one.start)
      add(block, one.mark ?? one, { id: wordTarget(number, at), claim: null, findings: [number] })
    }
  }
  return marks
}

function reading(page: Page, { number, document, title }: NumberedDocument, marks: MarksByBlock): Element {
  const { metadata, path, notices, furniture } = document
  const headline = document.blocks.find(({ kind }) => kind === 'headline')
  const facts: readonly (readonly [{ readonly zh: string; readonly en: string }, string])[] = [
    [WORDS.publisher, metadata.publisher ?? ''],
    [WORDS.published, metadata.published?.stated ?? ''],
    [WORDS.place, path],
  ]
  return h('section', { id: `d-${number}`, className: ['view', 'reading'], dataTab: 'documents' }, [
    h('p', { className: 'back' }, h('a', { href: '#documents' }, ['← ', ...both(WORDS.back)])),
    h('header', [
      headline
        ? blockRow(page, [headline], h('h2', { lang: 'zh' }, marked(page, headline, marks)), marks)
        : h('h2', title),
      h(
        'dl',
        facts.map(([name, value]) =>
          h('div', [h('dt', both(name)), h('dd', value === '' ? both(WORDS.unknown) : value)]),
        ),
      ),
      ...notices.map(({ message }) => h('p', { className: 'notice' }, both(message))),
    ]),
    h('div', { className: 'text', lang: 'zh' }, blocks(page, document, marks)),
    ...(furniture.length === 0 ? [] : [aside(document)]),
  ])
}

function aside({ furniture }: Document): Element {
  const counts = groupedBy(furniture, ({ reason }) => reason)
  return h('p', { className: 'dim' }, [
    ...both(WORDS.leftAside),
    ': ',
    ...[...counts].flatMap(([reason, pieces], at) => [
      at > 0 ? ', ' : '',
      ...both(FURNITURE_NAMES[reason]),
      ` ${pieces.length}`,
    ]),
  ])
}

const TAG: Readonly<Record<BlockKind, string>> = {
  headline: 'p',
  heading: 'h3',
  paragraph: 'p',
  item: 'p',
  cell: 'span',
  caption: 'p',
  quote: 'blockquote',
  reference: 'p',
}

/** Blocks in the order of the text, the headline (which stands above) aside; cells that follow each other in one table become a table again. */
function blocks(page: Page, { blocks }: Document, marks: MarksByBlock): Element[] {
  const rows: Element[] = []
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (!block || block.kind === 'headline') continue
    if (block.kind !== 'cell') {
      rows.push(
        blockRow(
          page,
          [block],
          h(TAG[block.kind], { className: block.kind }, marked(page, block, marks)),
          marks,
        ),
      )
      continue
    }
    const cells = [block]
    for (
      let next = blocks[at + 1];
      next?.kind === 'cell' && next.cell?.table === block.cell?.table;
      next = blocks[at + 1]
    ) {
      cells.push(next)
      at += 1
    }
    rows.push(blockRow(page, cells, table(page, cells, marks), marks))
  }
  return rows
}

function table(page: Page, cells: readonly Block[], marks: MarksByBlock): Element {
  const byRow = groupedBy(cells, ({ cell }) => cell?.row ?? 0)
  return h(
    'div',
    { className: 'scroll', tabIndex: 0, role: 'region', ariaLabel: cells[0]?.cell?.caption ?? '' },
    [
      h('table', [
        h(
          'tbody',
          [...byRow.values()].map((row) =>
            h(
              'tr',
              row.map((block) => h(block.cell?.header ? 'th' : 'td', marked(page, block, marks))),
            ),
          ),
        ),
      ]),
    ],
  )
}

/** A block with what was found in it at its side. */
function blockRow(page: Page, here: readonly Block[], content: Element, marks: MarksByBlock): Element {
  const findings = new Set(here.flatMap((block) => (marks.get(block) ?? []).flatMap((mark) => mark.findings)))
  return h('div', { className: 'row' }, [
    content,
    ...(findings.size === 0
      ? []
      : [
          h(
            'ul',
            { className: 'notes' },
            [...findings]
              .sort((a, b) => a - b)
              .flatMap((number) => {
                const finding = page.report.findings[number]
                if (!finding) return []
                return [
                  h('li', { className: finding.severity }, [
                    h('a', { href: `#f-${number}`, lang: page.language }, [
                      h('b', both(SEVERITY_NAMES[finding.severity])),
                      ` ${finding.message}`,
                    ]),
                  ]),
                ]
              }),
          ),
        ]),
  ])
}

function marked(page: Page, block: Block, marks: MarksByBlock): ElementContent[] {
  const { text } = block.shown
  const sorted = (marks.get(block) ?? []).toSorted((a, b) => a.start - b.start || b.end - a.end)
  return h('span', markedWithin(page, text, { start: 0, end: text.length }, sorted, false)).children
}

/** A stretch of text with its marks, in order, longer ones first; what lies inside a mark is marked in it. */
function markedWithin(
  page: Page,
  text: string,
  { start, end }: Place,
  marks: readonly Mark[],
  isInside: boolean,
): (ElementContent | string)[] {
  const content: (ElementContent | string)[] = []
  let done = start
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at]
    if (!mark) break
    if (mark.start < done || mark.end > end || mark.start === mark.end) {
      // Across the end of another mark, or nothing to see: the place can still be linked to.
      content.push(h('span', { id: mark.id }))
      continue
    }
    let next = at + 1
    while ((marks[next]?.start ?? mark.end) < mark.end) next++
    const inner = markedWithin(page, text, mark, marks.slice(at + 1, next), true)
    content.push(text.slice(done, mark.start), element(page, mark, inner, isInside))
    done = mark.end
    at = next - 1
  }
  content.push(text.slice(done, end))
  return content
}

/** Links do not stand in links: inside another mark, a mark is only shown. */
function element(
  page: Page,
  { id, claim, findings }: Mark,
  content: (ElementContent | string)[],
  isInside: boolean,
): Element {
  if (!claim) {
    const severity = page.report.findings[findings[0] ?? 0]?.severity ?? 'note'
    const properties = { id, className: ['word', severity] }
    return isInside
      ? h('span', properties, content)
      : h('a', { ...properties, href: `#f-${findings[0] ?? 0}` }, content)
  }
  const link = claim.series === null ? findings[0] : claim.series
  const properties = {
    id,
    className: ['claim', claim.state],
    dataTip: `${subjectNotation(claim.claim)} · ${valueLine(claim.claim, page.language)}`,
  }
  if (link === undefined || isInside) return h('span', properties, content)
  return h('a', { ...properties, href: `#${claim.series === null ? 'f' : 's'}-${link}` }, content)
}
