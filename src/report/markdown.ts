import type { BlockContent, ListItem, PhrasingContent, Root, RootContent, TableCell } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Document } from '../document/document.ts'
import { groupedBy } from '../grouped-by.ts'
import type { Bilingual, Language } from '../language.ts'
import type { Evidence, Finding } from '../rules/rule.ts'
import { excerptOf } from './excerpt.ts'
import { READ_COUNT, SEVERITIES, SEVERITY_NAMES, severityCount } from './messages.ts'
import { onOneLine } from './notation.ts'
import { printable, shortened } from './printable.ts'
import type { Report, Reporter } from './report.ts'

const REACH = 60
const LONGEST = 2000

const WORDS = {
  title: { zh: '核查报告', en: 'Consistency report' },
  clean: { zh: '未发现问题。', en: 'Nothing found.' },
  suggestion: { zh: '建议：', en: 'Suggestion: ' },
  documents: { zh: '文档', en: 'Documents' },
  document: { zh: '文档', en: 'Document' },
  publisher: { zh: '发布者', en: 'Publisher' },
  published: { zh: '发布日', en: 'Published' },
  claims: { zh: '数据', en: 'Claims' },
  findings: { zh: '发现', en: 'Findings' },
} satisfies Record<string, Bilingual>

/** For pull requests and wikis: findings by severity, then the documents. GitHub-flavoured, no raw HTML. */
export const markdown: Reporter = (report) => {
  const { language, summary, findings } = report
  const documents = new Map(report.documents.map((document) => [document.path, document]))
  const bySeverity = groupedBy(findings, ({ severity }) => severity)
  const children: RootContent[] = [
    heading(1, WORDS.title[language]),
    paragraph(summaryText(report)),
    ...(report.problems ?? []).map(({ message }) => paragraph(message)),
    ...(findings.length === 0 ? [paragraph(WORDS.clean[language])] : []),
    ...SEVERITIES.flatMap((severity): RootContent[] => {
      const group = bySeverity.get(severity) ?? []
      if (group.length === 0) return []
      return [
        heading(2, `${SEVERITY_NAMES[severity][language]} (${summary.findings[severity]})`),
        list(group.map((finding) => findingItem(finding, documents, language))),
      ]
    }),
    heading(2, WORDS.documents[language]),
    documentTable(report),
  ]
  const root: Root = { type: 'root', children }
  return toMarkdown(root, { bullet: '-', extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] })
}

function summaryText({ summary, language }: Report): string {
  const counts = SEVERITIES.map((severity) => severityCount(severity, summary.findings[severity], language))
  return language === 'zh'
    ? `${READ_COUNT.zh(summary)}：${counts.join('，')}。`
    : `${READ_COUNT.en(summary)}: ${counts.join(', ')}.`
}

function findingItem(
  finding: Finding,
  documents: ReadonlyMap<string, Document>,
  language: Language,
): ListItem {
  const details: readonly (readonly PhrasingContent[])[] = [
    ...(finding.explanation === '' ? [] : [[text(onOneLine(finding.explanation))]]),
    ...finding.evidence.map((evidence) => place(evidence, documents.get(evidence.document))),
    ...(finding.suggestion === undefined
      ? []
      : [[text(`${WORDS.suggestion[language]}${finding.suggestion}`)]]),
  ]
  return item([
    { type: 'paragraph', children: [strong(finding.message), text(' '), code(finding.rule)] },
    list(details.map((children) => item([{ type: 'paragraph', children: [...children] }]))),
  ])
}

function place(evidence: Evidence, document: Document | undefined): readonly PhrasingContent[] {
  const { before, marked, after, cutBefore, cutAfter } = excerptOf(document, evidence, {
    context: 0,
    reach: REACH,
  })
  return [
    code(`${evidence.document}:${evidence.line}:${evidence.column}`),
    text(` 「${cutBefore ? '…' : ''}${before}`),
    ...(marked === '' ? [] : [strong(shortened(marked, REACH))]),
    text(`${after}${cutAfter ? '…' : ''}」`),
  ]
}

function documentTable({ documents, claims, findings, language }: Report): RootContent {
  const claimsOf = groupedBy(claims, ({ source }) => source.document)
  const findingsOf = groupedBy(findings, ({ evidence }) => evidence[0]?.document)
  const head = [WORDS.document, WORDS.publisher, WORDS.published, WORDS.claims, WORDS.findings]
  return {
    type: 'table',
    align: ['left', 'left', 'left', 'right', 'right'],
    children: [
      { type: 'tableRow', children: head.map((title) => cell(text(title[language]))) },
      ...documents.map(({ path, metadata }) => ({
        type: 'tableRow' as const,
        children: [
          cell(code(path)),
          cell(text(metadata.publisher ?? '')),
          cell(text(metadata.published?.date ?? '')),
          cell(text(String(claimsOf.get(path)?.length ?? 0))),
          cell(text(String(findingsOf.get(path)?.length ?? 0))),
        ],
      })),
    ],
  }
}

function heading(depth: 1 | 2, value: string): RootContent {
  return { type: 'heading', depth, children: [text(value)] }
}

function paragraph(value: string): RootContent {
  return { type: 'paragraph', children: [text(value)] }
}

function list(children: ListItem[]): BlockContent {
  return { type: 'list', ordered: false, spread: false, children }
}

function item(children: BlockContent[]): ListItem {
  return { type: 'listItem', spread: false, children }
}

function cell(content: PhrasingContent): TableCell {
  return { type: 'tableCell', children: [content] }
}

function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] }
}

function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value: shortened(printable(value), LONGEST) }
}

/** Text that nobody is notified of and that links nowhere: a zero-width space parts @ and # from what follows. */
function text(value: string): PhrasingContent {
  return {
    type: 'text',
    value: shortened(printable(value), LONGEST)
      .replace(/([@#])(?=[\p{L}\p{N}])/gu, '$1\u200b')
      .replace(/\b(https?|ftp|mailto|javascript|data):/gi, '$1\u200b:')
      .replace(/\bwww\./gi, 'www\u200b.'),
  }
}
