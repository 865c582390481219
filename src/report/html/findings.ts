import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Evidence, Finding } from '../../rules/rule.ts'
import { excerptOf } from '../excerpt.ts'
import { SEVERITIES, SEVERITY_NAMES, severityLabel } from '../messages.ts'
import { shortened } from '../printable.ts'
import { campaignsOf, evidenceTarget, imprint, type Page, valueLine } from './page.ts'
import { both, switched, WORDS } from './words.ts'

const CONTEXT = 30
const REACH = 90
/** Further ones stand behind a fold. */
const MOST_PLACES = 4

/** All findings, worst first, and the filters over them. */
export function findingsView(page: Page): Element {
  const { findings } = page.report
  return h('section', { id: 'findings', className: ['view', 'shown'] }, [
    h('h2', both(WORDS.findings)),
    ...(findings.length === 0
      ? [h('p', { className: 'clean' }, both(WORDS.clean))]
      : [filters(page), ...findings.map((finding, number) => article(page, finding, number))]),
  ])
}

function filters({ report, campaigns, documents, rules }: Page): Element {
  const ids = [...new Set(report.findings.map(({ rule }) => rule))]
  return h(
    'form',
    { id: 'filters', role: 'search', ariaLabel: WORDS.filters.zh, ...switched(WORDS.filters) },
    [
      h(
        'div',
        { className: 'severities' },
        SEVERITIES.map((severity) =>
          h('label', { className: ['chip', severity] }, [
            h('input', { type: 'checkbox', name: 'severity', value: severity, checked: true }),
            h('span', [
              ...both(severityLabel(severity, report.summary.findings[severity])),
              ` ${report.summary.findings[severity]}`,
            ]),
          ]),
        ),
      ),
      choice(
        'rule',
        WORDS.rule,
        WORDS.allRules,
        ids.map((id) => [id, rules.get(id)?.docs.title ?? { zh: id, en: id }]),
      ),
      choice(
        'campaign',
        WORDS.campaign,
        WORDS.allCampaigns,
        campaigns.map((name, at) => [`k${at}`, { zh: name, en: name }]),
      ),
      choice(
        'document',
        WORDS.document,
        WORDS.allDocuments,
        [...documents.values()].map(({ number, title }) => [`d${number}`, { zh: title, en: title }]),
      ),
      h('input', {
        type: 'search',
        name: 'text',
        placeholder: WORDS.search.zh,
        ariaLabel: WORDS.search.zh,
        ...switched(WORDS.search),
      }),
      h('button', { type: 'reset' }, both(WORDS.reset)),
      h('p', { className: 'count', role: 'status' }, [
        ...both(WORDS.shown),
        ' ',
        h('output', { id: 'shown' }),
      ]),
    ],
  )
}

function choice(
  name: string,
  label: { readonly zh: string; readonly en: string },
  all: { readonly zh: string; readonly en: string },
  options: readonly (readonly [value: string, text: { readonly zh: string; readonly en: string }])[],
): Element {
  return h('select', { name, ariaLabel: label.zh, ...switched(label) }, [
    h('option', { value: '', ...switched(all) }, all.zh),
    ...options.map(([value, text]) => h('option', { value, ...switched(text) }, text.zh)),
  ])
}

function article(page: Page, finding: Finding, number: number): Element {
  const { severity, rule, evidence, fingerprint } = finding
  const campaigns = [...campaignsOf(page, finding)].map((name) => `k${page.campaigns.indexOf(name)}`)
  const documents = new Set(evidence.map(({ document }) => `d${page.documents.get(document)?.number ?? ''}`))
  const series = new Set(
    evidence.flatMap(({ claim }) => (claim === undefined ? [] : (page.claims.get(claim)?.series ?? []))),
  )
  const docs = page.rules.get(rule)?.docs
  return h(
    'article',
    {
      id: `f-${number}`,
      className: ['finding', severity],
      dataSeverity: severity,
      dataRule: rule,
      dataCampaigns: campaigns.join(' '),
      dataDocuments: [...documents].join(' '),
    },
    [
      h('p', { className: 'kind' }, [
        h('strong', { className: 'severity' }, both(SEVERITY_NAMES[severity])),
        h('span', { className: 'rule' }, docs ? both(docs.title) : [h('code', rule)]),
      ]),
      h('h3', { tabIndex: -1, lang: page.language }, finding.message),
      h(
        'div',
        { className: evidence.length === 2 ? ['places', 'pair'] : 'places' },
        evidence.slice(0, MOST_PLACES).map((one, at) => place(page, one, number, at)),
      ),
      evidence.length > MOST_PLACES &&
        h('details', { className: 'more' }, [
          h('summary', [...both(WORDS.morePlaces), ` ${evidence.length - MOST_PLACES}`]),
          h(
            'div',
            { className: 'places' },
            evidence.slice(MOST_PLACES).map((one, at) => place(page, one, number, at + MOST_PLACES)),
          ),
        ]),
      finding.explanation !== '' &&
        h('p', { className: 'arithmetic', lang: page.language }, [
          h('b', both(WORDS.arithmetic)),
          h('span', finding.explanation),
        ]),
      finding.suggestion !== undefined &&
        h('p', { className: 'suggestion', lang: page.language }, [
          h('b', both(WORDS.suggestion)),
          h('span', finding.suggestion),
        ]),
      h('footer', [
        ...[...series].map((one) =>
          h('a', { href: `#s-${one}` }, [
            ...both(WORDS.timeline),
            ` · ${page.charted[one]?.series.metric.label ?? ''}`,
          ]),
        ),
        docs && h('details', [h('summary', both(WORDS.why)), h('p', both(docs.why))]),
        h('code', { className: 'fingerprint' }, fingerprint),
      ]),
    ].filter((node): node is Element => typeof node === 'object'),
  )
}

function place(page: Page, evidence: Evidence, finding: number, at: number): Element {
  const numbered = page.documents.get(evidence.document)
  const excerpt = excerptOf(numbered?.document, evidence, { context: CONTEXT, reach: REACH })
  const claim = evidence.claim === undefined ? undefined : page.claims.get(evidence.claim)?.claim
  const marked = excerpt.marked === '' ? [] : [h('mark', shortened(excerpt.marked, REACH))]
  return h('figure', [
    h('blockquote', { lang: 'zh' }, [
      `${excerpt.cutBefore ? '…' : ''}${excerpt.before}`,
      ...marked,
      `${excerpt.after}${excerpt.cutAfter ? '…' : ''}`,
    ]),
    h('figcaption', [
      claim ? h('span', { className: 'value' }, valueLine(claim, page.language)) : '',
      h('span', { className: 'origin' }, [
        h(
          'a',
          { href: `#${evidenceTarget(page, finding, at, evidence)}` },
          numbered?.title ?? evidence.document,
        ),
        ...[...(numbered ? imprint(numbered.document) : []), `${evidence.line}:${evidence.column}`].flatMap(
          (fact) => [' · ', h('span', fact)],
        ),
      ]),
    ] satisfies (ElementContent | string)[]),
  ])
}
