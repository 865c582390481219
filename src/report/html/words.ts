import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Bilingual } from '../../language.ts'

/** The page's own words. */
export const WORDS = {
  title: { zh: '核查报告', en: 'Consistency report' },
  findings: { zh: '发现', en: 'Findings' },
  series: { zh: '指标走势', en: 'Series' },
  matrix: { zh: '对照表', en: 'Matrix' },
  documents: { zh: '文档', en: 'Documents' },
  theme: { zh: '切换深浅色', en: 'Switch between light and dark' },
  language: { zh: 'English', en: '中文' },
  claims: { zh: '数据', en: 'claims' },
  clean: { zh: '没有发现对不上的地方。', en: 'Nothing was found that does not fit.' },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  filters: { zh: '筛选', en: 'Filters' },
  allRules: { zh: '所有规则', en: 'All rules' },
  allCampaigns: { zh: '所有行动', en: 'All campaigns' },
  allDocuments: { zh: '所有文档', en: 'All documents' },
  rule: { zh: '规则', en: 'Rule' },
  campaign: { zh: '行动', en: 'Campaign' },
  document: { zh: '文档', en: 'Document' },
  search: { zh: '搜索文字', en: 'Search text' },
  reset: { zh: '清除', en: 'Clear' },
  shown: { zh: '显示', en: 'Shown' },
  morePlaces: { zh: '其余位置', en: 'More places:' },
  suggestion: { zh: '建议', en: 'Suggestion' },
  arithmetic: { zh: '推算', en: 'Arithmetic' },
  timeline: { zh: '时间线', en: 'Timeline' },
  why: { zh: '规则说明', en: 'About the rule' },
  line: { zh: '行', en: 'line' },
  asOf: { zh: '截至', en: 'As of' },
  status: { zh: '性质', en: 'Status' },
  stated: { zh: '原文', en: 'Stated' },
  values: { zh: '取值范围', en: 'Values' },
  noDate: { zh: '未标明日期，不在图中', en: 'no date, so not in the chart' },
  readPoint: {
    zh: '指向或用 Tab 键选中一个点，这里显示它的出处；点击可看原文。',
    en: 'Hover over a point, or reach it with Tab, to read where it comes from; follow it to its place.',
  },
  seriesIntro: {
    zh: '同一行动、地区、指标和单位的数字，按截至日期排列。竖条是措辞允许的取值范围；实心点为全期数字，空心点为阶段数字；外圈标出有问题的数字。',
    en: 'Figures of one campaign, region, metric and unit by as-of date. A bar is the range that the wording allows; a filled point is final, a hollow one interim; a ring marks a figure with a finding.',
  },
  noSeries: { zh: '没有可对照的指标。', en: 'No series has figures to compare.' },
  matrixIntro: {
    zh: '每行一项指标，每列一篇文档。只列出多篇文档都提到的，或有发现的指标。',
    en: 'A metric in each row, a document in each column: those that several documents tell, or that have findings.',
  },
  metric: { zh: '指标', en: 'Metric' },
  noCampaign: { zh: '不属于任何行动', en: 'No campaign' },
  leftOut: {
    zh: '行未列出（表格过大），见「指标走势」',
    en: 'rows left out, as the table grows too large; see Series',
  },
  publisher: { zh: '发布者', en: 'Publisher' },
  published: { zh: '发布日期', en: 'Published' },
  unknown: { zh: '未注明', en: 'not stated' },
  place: { zh: '位置', en: 'Place' },
  back: { zh: '全部文档', en: 'All documents' },
  legend: { zh: '图例', en: 'Legend' },
  leftAside: { zh: '已略去的页面杂项', en: 'Page furniture left aside' },
} satisfies Record<string, Bilingual>

export const STATES = {
  error: { zh: '矛盾', en: 'conflict' },
  warning: { zh: '存疑', en: 'doubtful' },
  note: { zh: '有提示', en: 'noted' },
  agreed: { zh: '多篇同期，未见矛盾', en: 'told by several, no conflict' },
  single: { zh: '此时只此一篇', en: 'told by one' },
} satisfies Record<string, Bilingual>

export type State = keyof typeof STATES

/** A sign beside the colour, so that no state is told by colour alone. */
export const SIGNS: Readonly<Record<State, string>> = {
  error: '✕',
  warning: '!',
  note: 'i',
  agreed: '✓',
  single: '·',
}

/** Both languages; the style shows the page's. */
export function both(text: Bilingual): ElementContent[] {
  return [
    h('span', { className: 'zh', lang: 'zh-Hans' }, text.zh),
    h('span', { className: 'en', lang: 'en' }, text.en),
  ]
}

/** For what can hold no elements (labels, options): the script puts in the page's language. */
export function switched(text: Bilingual): { readonly dataZh: string; readonly dataEn: string } {
  return { dataZh: text.zh, dataEn: text.en }
}
