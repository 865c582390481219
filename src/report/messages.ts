import type { FurnitureReason } from '../document/document.ts'
import type { Bilingual, Language } from '../language.ts'
import type { Severity } from '../rules/rule.ts'
import type { Summary } from './report.ts'

/** From bad to mild. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note']

export const SEVERITY_NAMES: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '提示', en: 'note' },
}

export const STATUS_NAMES: Readonly<Record<'final' | 'interim' | 'period' | 'unknown', Bilingual>> = {
  final: { zh: '全期', en: 'final' },
  interim: { zh: '阶段', en: 'interim' },
  period: { zh: '单次', en: 'own period' },
  unknown: { zh: '未明', en: 'unknown' },
}

export const FURNITURE_NAMES: Readonly<Record<FurnitureReason, Bilingual>> = {
  script: { zh: '脚本', en: 'script' },
  style: { zh: '样式', en: 'style' },
  attribute: { zh: '标签属性', en: 'attribute' },
  comment: { zh: '注释', en: 'comment' },
  hidden: { zh: '隐藏内容', en: 'hidden content' },
  navigation: { zh: '导航', en: 'navigation' },
  'related-links': { zh: '相关链接', en: 'related links' },
  'comments-area': { zh: '评论区', en: 'comments area' },
  'qr-code': { zh: '二维码', en: 'QR code' },
  copyright: { zh: '版权声明', en: 'copyright line' },
  'editor-line': { zh: '编辑署名', en: 'editor line' },
  hotline: { zh: '热线', en: 'hotline' },
  'source-line': { zh: '来源行', en: 'source line' },
  decoration: { zh: '装饰符号', en: 'decoration' },
  advertisement: { zh: '广告', en: 'advertisement' },
  metadata: { zh: '元数据', en: 'metadata' },
}

/** `1 document`, `2 documents`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

const SEVERITY_COUNT: Readonly<Record<Language, Readonly<Record<Severity, (count: number) => string>>>> = {
  zh: {
    error: (count) => `${count} 处错误`,
    warning: (count) => `${count} 处警告`,
    note: (count) => `${count} 条提示`,
  },
  en: {
    error: (count) => counted(count, 'error'),
    warning: (count) => counted(count, 'warning'),
    note: (count) => counted(count, 'note'),
  },
}

export function severityCount(severity: Severity, count: number, language: Language): string {
  return SEVERITY_COUNT[language][severity](count)
}

/** The name of a severity beside a number of findings: `error` for one, `errors` for more. */
export function severityLabel(severity: Severity, count: number): Bilingual {
  const { zh, en } = SEVERITY_NAMES[severity]
  return { zh, en: count === 1 ? en : `${en}s` }
}

/** What was read: `5 documents, 183 claims in 120 series`. */
export const READ_COUNT: Readonly<Record<Language, (summary: Summary) => string>> = {
  zh: ({ documents, claims, series }) => `${documents} 篇文档，${claims} 条数据，${series} 项指标`,
  en: ({ documents, claims, series }) =>
    `${counted(documents, 'document')}, ${counted(claims, 'claim')} in ${series} series`,
}
