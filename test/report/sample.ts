import type { Language } from '../../src/language.ts'
import type { Report, RuleDescription } from '../../src/report/report.ts'
import { claimOf, documentOf, evidenceOf, findingOf, reportOf, seriesOf, wordEvidence } from './fixture.ts'

const autumn = documentOf(
  'articles/autumn.md',
  '护苗2023：今年已立案1.2万起\n本网10月14日电 截至10月中旬，全国立案1.2万余起，查处商家3000余家。',
  {
    format: 'markdown',
    publisher: '滨海日报',
    published: { date: '2023-10-14', time: '07:40', stated: '2023-10-14 07:40' },
    notices: [
      {
        code: 'encoding-guessed',
        message: {
          zh: '编码按 GB18030 猜测；请另存为 UTF-8。',
          en: 'The encoding was guessed as GB18030; save the file as UTF-8.',
        },
      },
    ],
  },
)

const year = documentOf(
  'articles/year.md',
  '护苗2023全年立案2.1万起\n截至12月底，全国立案2.1万起，查处商家2800家，抓获嫌疑人超过5000名。',
  {
    format: 'markdown',
    publisher: '北方晨报',
    published: { date: '2024-01-05', stated: '2024-01-05' },
  },
)

const page = documentOf(
  'articles/wiki.txt',
  '护苗专项行动\n== 护苗2023\n这一年，各地侦破默客案件55起，侦破黑客案件243起，全年立案1.9万起。',
)

const campaign = ['护苗', 2023] as const
const cases = {
  campaign,
  metric: ['file.case.all', '立案'],
  unit: '起',
  family: 'cases',
} as const
const final = { start: '2023-01-01', end: '2023-12-31', precision: 'year', status: 'final' } as const
const interim = { start: '2023-01-01', end: '2023-10-14', precision: 'ten-days', status: 'interim' } as const
const shops = {
  campaign,
  metric: ['punish.shop.all', '查处商家'],
  unit: '家',
  family: 'organisations',
} as const

const headlineCases = claimOf({
  ...cases,
  document: autumn,
  quote: '今年已立案1.2万起',
  figure: '1.2万',
  value: [11500, 13000],
  nominal: 12000,
  date: interim,
})
const autumnCases = claimOf({
  ...cases,
  document: autumn,
  quote: '全国立案1.2万余起',
  figure: '1.2万余',
  value: [12000, 13000],
  date: interim,
  attribution: '公安部',
})
const autumnShops = claimOf({
  ...shops,
  document: autumn,
  quote: '查处商家3000余家',
  figure: '3000余',
  value: [3000, 4000],
  date: interim,
})
const yearCases = claimOf({
  ...cases,
  document: year,
  quote: '全国立案2.1万起',
  figure: '2.1万',
  value: [20500, 22000],
  nominal: 21000,
  date: final,
  attribution: '公安部',
})
const yearShops = claimOf({
  ...shops,
  document: year,
  quote: '查处商家2800家',
  figure: '2800',
  value: [2800, 2800],
  date: final,
})
const yearSuspects = claimOf({
  campaign,
  metric: ['arrest.suspect.all', '抓获嫌疑人'],
  document: year,
  quote: '抓获嫌疑人超过5000名',
  figure: '超过5000',
  unit: '名',
  family: 'people',
  value: [5000, null],
  typical: [5000, 6000],
  date: { ...final, assumed: true },
})
const pageCases = claimOf({
  ...cases,
  document: page,
  quote: '全年立案1.9万起',
  figure: '1.9万',
  value: [18500, 20000],
  nominal: 19000,
  date: final,
})
const hacking = claimOf({
  ...cases,
  metric: ['solve.case.hacking', '侦破黑客案件'],
  document: page,
  quote: '侦破黑客案件243起',
  figure: '243',
  value: [243, 243],
  date: { ...final, assumed: true },
})
const suspect = claimOf({
  ...cases,
  metric: ['solve.case.默客', '侦破默客案件'],
  document: page,
  quote: '侦破默客案件55起',
  figure: '55',
  value: [55, 55],
  date: { ...final, assumed: true },
})

const TEXTS = {
  zh: {
    contradiction: '护苗2023 · 全国 · 立案：全年2.1万起与1.9万起不能同时成立。',
    meet: '[20500, 22000) 与 [18500, 20000) 不相交',
    printed: '核对原件；公安部所发为2.1万起。',
    fall: '查处商家从3000余家降到2800家，累计数不应变小。',
    below: '2800 小于 [3000, 4000) 的下限',
    term: '「默客」不是已知词语，疑为「黑客」',
    reading: '照此读，本段给出两个 护苗2023 · 全国 · 侦破黑客案件：55 与 243。请核对原件。',
    overtaken: '10月的1.2万余起已被全年的2.1万起取代，不要当作2023年数字引用。',
    grown: '[12000, 13000) → [20500, 22000)',
  },
  en: {
    contradiction: '护苗2023 · 全国 · 立案: 2.1万起 and 1.9万起 for the whole year cannot both hold.',
    meet: '[20500, 22000) and [18500, 20000) do not meet',
    printed: 'check the originals; 公安部 gave 2.1万起.',
    fall: '查处商家 falls from 3000余家 to 2800家; a running total may only grow.',
    below: '2800 is below [3000, 4000)',
    term: '「默客」 is no known term; it looks like 「黑客」',
    reading:
      'Read so, the paragraph gives two totals for 护苗2023 · 全国 · 侦破黑客案件: 55 and 243. Check the original.',
    overtaken: '1.2万余起 of October is overtaken by 2.1万起 of the year: do not quote it as 2023.',
    grown: '[12000, 13000) → [20500, 22000)',
  },
} satisfies Record<Language, Record<string, string>>

/** Three documents, four findings of all severities, within and across documents. */
export function sampleReport(language: Language): Report {
  const text = TEXTS[language]
  return reportOf({
    language,
    documents: [autumn, year, page],
    series: [
      seriesOf(headlineCases, autumnCases, yearCases, pageCases),
      seriesOf(autumnShops, yearShops),
      seriesOf(yearSuspects),
      seriesOf(suspect),
      seriesOf(hacking),
    ],
    findings: [
      findingOf({
        rule: 'contradiction',
        severity: 'error',
        message: text.contradiction,
        evidence: [evidenceOf(yearCases), evidenceOf(pageCases)],
        explanation: text.meet,
        suggestion: text.printed,
      }),
      findingOf({
        rule: 'shrinking-total',
        severity: 'error',
        message: text.fall,
        evidence: [evidenceOf(yearShops), evidenceOf(autumnShops)],
        explanation: text.below,
      }),
      findingOf({
        rule: 'misspelled-term',
        severity: 'warning',
        message: text.term,
        evidence: [
          wordEvidence({ document: page, quote: '侦破默客案件55起', figure: '默客' }),
          evidenceOf(hacking),
        ],
        explanation: text.reading,
      }),
      findingOf({
        rule: 'superseded-interim',
        severity: 'note',
        message: text.overtaken,
        evidence: [evidenceOf(autumnCases), evidenceOf(yearCases)],
        explanation: text.grown,
      }),
    ],
  })
}

function rule(id: string, severity: RuleDescription['severity'], zh: string, en: string): RuleDescription {
  return {
    id,
    severity,
    docs: {
      title: { zh, en },
      why: { zh: `${zh}：要核对原件。`, en: `${en}: check the originals.` },
      fires: ['截至6月，立案3.1万起。\n截至12月，立案2.8万起。'],
      silent: ['截至6月，立案3万余起。\n截至12月，立案3.1万起。'],
    },
  }
}

/** The docs of the rules that the sample's findings come from. */
export const sampleRules: readonly RuleDescription[] = [
  rule('contradiction', 'error', '数字互相矛盾', 'Figures contradict each other'),
  rule('shrinking-total', 'error', '累计数变小', 'A running total shrinks'),
  rule('misspelled-term', 'warning', '用词有误', 'A term is misspelled'),
  rule('superseded-interim', 'note', '阶段数字已被取代', 'An interim figure is superseded'),
]
