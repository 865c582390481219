import { createHash } from 'node:crypto'
import type { Element, Root, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { script, style } from './html/bundled.ts'
import { findingsView } from './html/findings.ts'
import { matrixView } from './html/matrix.ts'
import { type Page, pageOf } from './html/page.ts'
import { documentViews } from './html/reading.ts'
import { pageData, seriesView } from './html/series.ts'
import { both, switched, WORDS } from './html/words.ts'
import { READ_COUNT, SEVERITIES, severityLabel } from './messages.ts'
import { printable, printableJson } from './printable.ts'
import type { Reporter } from './report.ts'

/** Runs before anything is shown. */
const SCRIPTED = "document.documentElement.classList.add('scripted')"

/**
 * One self-contained page: findings with filters, series with charts, a matrix, and each document with its claims
 * marked. It asks nothing of any network: its policy allows only its own script and style.
 */
export const html: Reporter = (report, options) => {
  const page = pageOf(report, options.rules ?? [])
  const data = printableJson(pageData(page)).replaceAll('<', '\\u003c')
  const body = h(null, [
    h('a', { className: 'skip', href: '#main' }, both(WORDS.skip)),
    head(page),
    h('main', { id: 'main', tabIndex: -1 }, [
      findingsView(page),
      seriesView(page),
      matrixView(page),
      ...documentViews(page),
    ]),
  ])
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: report.language === 'zh' ? 'zh-Hans' : 'en' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy() }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('title', `${WORDS.title[report.language]} · hecha`),
          h('style', style),
          h('script', SCRIPTED),
        ]),
        h('body', [
          ...body.children.map(madePrintable),
          h('script', { type: 'application/json', id: 'data' }, data),
          h('script', script),
        ]),
      ]),
    ],
  }
  return `${toHtml(root)}\n`
}

function head({ report }: Page): Element {
  const { summary } = report
  return h('header', { className: 'top' }, [
    h('div', { className: 'masthead' }, [
      h('h1', both(WORDS.title)),
      h('p', { className: 'read' }, both({ zh: READ_COUNT.zh(summary), en: READ_COUNT.en(summary) })),
      h('div', { className: 'settings' }, [
        h('button', { id: 'language', type: 'button' }, both(WORDS.language)),
        h('button', { id: 'theme', type: 'button', ...switched(WORDS.theme) }, '◐'),
      ]),
    ]),
    ...(report.problems ?? []).map(({ message }) => h('p', { className: 'notice' }, message)),
    h(
      'ul',
      { className: 'tally' },
      SEVERITIES.map((severity) =>
        h('li', { className: [severity, summary.findings[severity] === 0 ? 'none' : ''] }, [
          h('b', String(summary.findings[severity])),
          h('span', both(severityLabel(severity, summary.findings[severity]))),
        ]),
      ),
    ),
    h('nav', { ariaLabel: 'hecha' }, [
      tab('findings', both(WORDS.findings)),
      tab('series', both(WORDS.series)),
      tab('matrix', both(WORDS.matrix)),
      tab('documents', both(WORDS.documents)),
    ]),
  ])
}

function tab(id: string, content: ReturnType<typeof both>): Element {
  return h('a', { href: `#${id}` }, content)
}

function policy(): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return [
    "default-src 'none'",
    `script-src ${hash(SCRIPTED)} ${hash(script)}`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** The tree with every text and attribute printable: nothing of a document reaches the page otherwise. */
function madePrintable<Node extends Element | RootContent>(node: Node): Node {
  if (node.type === 'text') return { ...node, value: printable(node.value) }
  if (node.type !== 'element') return node
  const properties = Object.fromEntries(
    Object.entries(node.properties).map(([name, value]) => [
      name,
      typeof value === 'string' ? printable(value) : value,
    ]),
  )
  return { ...node, properties, children: node.children.map((child) => madePrintable(child)) }
}
