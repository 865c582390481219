import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import type { Bilingual, Language } from '../language.ts'
import type { Evidence, Finding } from '../rules/rule.ts'
import { SEVERITY_NAMES, STATUS_NAMES } from './messages.ts'
import { onOneLine, periodNotation, statedNotation } from './notation.ts'
import { harmlessToRunners, printable, shortened } from './printable.ts'
import type { Report, RuleDescription } from './report.ts'

const LONGEST = 500

const WORDS = {
  fires: { zh: '会报告', en: 'Fires on' },
  silent: { zh: '不报告', en: 'Silent on' },
  document: { zh: '文档', en: 'document' },
  quote: { zh: '原文', en: 'quote' },
  reads: { zh: '读作', en: 'reads' },
  figure: { zh: '数字', en: 'figure' },
  marked: { zh: '标出', en: 'marked' },
  value: { zh: '取值', en: 'value' },
  counts: { zh: '统计', en: 'counts' },
  covers: { zh: '时段', en: 'covers' },
  attributed: { zh: '据', en: 'on the word of' },
  series: { zh: '指标', en: 'series' },
  assumed: { zh: '推定', en: 'assumed' },
  arithmetic: { zh: '推算', en: 'Arithmetic' },
  verdict: { zh: '结论', en: 'Verdict' },
  suggestion: { zh: '建议', en: 'Suggestion' },
  rule: { zh: '规则', en: 'Rule' },
  units: { zh: 'UTF-16 单位', en: 'UTF-16 units' },
} satisfies Record<string, Bilingual>

/** A rule's docs: what it looks at and why, with a text that makes it fire and one that does not. */
export function explainRule({ id, severity, docs }: RuleDescription, language: Language): string {
  const examples = (title: Bilingual, texts: readonly string[]): readonly string[] =>
    texts.length === 0
      ? []
      : [
          '',
          title[language],
          ...texts.flatMap((text, at) => [
            ...(at > 0 ? [''] : []),
            ...text.split('\n').map((line) => `  ${printable(line)}`),
          ]),
        ]
  return lines([
    `${id} · ${SEVERITY_NAMES[severity][language]}`,
    docs.title[language],
    '',
    docs.why[language],
    ...examples(WORDS.fires, docs.fires),
    ...examples(WORDS.silent, docs.silent),
  ])
}

/** One finding in full: each place from the text as it stands to the values read from it, then the verdict. */
export function explainFinding(finding: Finding, report: Report, rules: readonly RuleDescription[]): string {
  const { language } = report
  const rule = rules.find(({ id }) => id === finding.rule)
  return lines([
    `${SEVERITY_NAMES[finding.severity][language]} · ${finding.rule} · ${finding.fingerprint}`,
    ...finding.evidence.flatMap((evidence, at) => ['', ...place(evidence, at + 1, report)]),
    '',
    ...(rule
      ? [
          field(
            WORDS.rule,
            `${rule.docs.title[language]}${language === 'zh' ? '。' : '. '}${rule.docs.why[language]}`,
            language,
          ),
        ]
      : []),
    field(WORDS.arithmetic, onOneLine(finding.explanation), language),
    field(WORDS.verdict, finding.message, language),
    ...(finding.suggestion === undefined ? [] : [field(WORDS.suggestion, finding.suggestion, language)]),
  ])
}

function place(
  evidence: Evidence,
  number: number,
  { documents, claims, series, language }: Report,
): readonly string[] {
  const document = documents.find(({ path }) => path === evidence.document)
  const claim = claims.find(({ id }) => id === evidence.claim)
  const said = (title: Bilingual, text: string): string => `   ${field(title, text, language)}`
  const { start, end, mark, quote, text } = evidence
  return [
    `${number}. ${printable(evidence.document)}:${evidence.line}:${evidence.column}`,
    ...(document ? [said(WORDS.document, described(document))] : []),
    said(WORDS.quote, `「${quote}」 [${start}, ${end}) ${WORDS.units[language]}`),
    ...(text === quote ? [] : [said(WORDS.reads, `「${text}」`)]),
    ...(mark
      ? [
          said(
            claim ? WORDS.figure : WORDS.marked,
            `「${quote.slice(mark.start - start, mark.end - start)}」 [${mark.start}, ${mark.end})`,
          ),
        ]
      : []),
    ...(claim ? reading(claim, language, said) : []),
    ...series
      .filter((one) => claim && one.claims.some(({ id }) => id === claim.id))
      .map((one) => said(WORDS.series, `${one.id} (${one.claims.length})`)),
  ]
}

function reading(
  claim: Claim,
  language: Language,
  said: (title: Bilingual, text: string) => string,
): readonly string[] {
  const { campaign, region, metric, value, date, source } = claim
  const period = [
    periodNotation(date),
    STATUS_NAMES[date.status][language],
    date.assumed ? WORDS.assumed[language] : '',
  ]
  return [
    said(WORDS.value, statedNotation(value, language)),
    said(
      WORDS.counts,
      `${[campaign?.name, region, metric.label].filter(Boolean).join(' · ')} (${metric.id})`,
    ),
    said(WORDS.covers, period.filter(Boolean).join(' · ')),
    ...(source.attribution === null ? [] : [said(WORDS.attributed, source.attribution)]),
  ]
}

function described({ format, metadata }: Document): string {
  return [metadata.publisher, metadata.published?.stated, format].filter(Boolean).join(' · ')
}

function field(title: Bilingual, text: string, language: Language): string {
  return `${title[language]}${language === 'zh' ? '：' : ': '}${shortened(printable(text), LONGEST)}`
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${harmlessToRunners(line)}\n`).join('')
}
