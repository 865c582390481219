import type { Body, YearTerm } from './term.ts'
import { wordTable } from './word-table.ts'

/** Months of the year, by the words that mean them. */
interface SectionMeaning {
  readonly body: Body
  /** Common nouns beside which it is no date: read only after a year, or where the clause ends. */
  readonly loose?: boolean
}

const half = (from: number): SectionMeaning => ({
  body: { kind: 'months', from, to: from + 5, precision: 'half-year' },
})
const quarter = (from: number): SectionMeaning => ({
  body: { kind: 'months', from, to: from + 2, precision: 'quarter' },
})
const season = (from: number, to: number, loose = false): SectionMeaning => ({
  body: { kind: 'months', from, to, precision: 'season', vague: true },
  loose,
})
const yearPart = (month: number): SectionMeaning => ({
  body: { kind: 'months', from: month, to: month, precision: 'month', vague: true },
})

const AFTER_MIDDLE = '国央共小学间期美外心层东西原华医药草部文等型产标游长'

export const SECTION_WORDS = wordTable<SectionMeaning>([
  { word: '上半年', meaning: half(1) },
  { word: '半年度', meaning: half(1) },
  { word: '半年报', meaning: half(1) },
  { word: '前半年', meaning: half(1) },
  { word: '下半年', meaning: half(7) },
  { word: '后半年', meaning: half(7) },
  { word: 'H1', meaning: half(1), notBefore: 'N0123456789' },
  { word: 'H2', meaning: half(7), notBefore: '0123456789O' },
  { word: '首季度', meaning: quarter(1) },
  { word: '首季', meaning: quarter(1) },
  { word: '次季', meaning: quarter(4) },
  ...[1, 2, 3, 4].map((n) => ({ word: `Q${n}`, meaning: quarter(n * 3 - 2), notBefore: '0123456789' })),
  // 年初七 is a day of the first lunar month.
  ...['年初', '岁初'].map((word) => ({
    word,
    meaning: yearPart(1),
    notBefore: '步级中试审一二三四五六七八九十',
  })),
  { word: '年中', meaning: yearPart(6), notBefore: AFTER_MIDDLE },
  ...['年底', '年末', '岁末', '年尾'].map((word) => ({ word, meaning: yearPart(12) })),
  { word: '暑期', meaning: season(7, 8) },
  { word: '暑假', meaning: season(7, 8) },
  { word: '寒假', meaning: season(1, 2) },
  ...['春季', '春天'].map((word) => ({ word, meaning: season(3, 5, true) })),
  ...['夏季', '夏天'].map((word) => ({ word, meaning: season(6, 8, true) })),
  ...['秋季', '秋天'].map((word) => ({ word, meaning: season(9, 11, true) })),
  ...['冬季', '冬天'].map((word) => ({ word, meaning: season(12, 14, true) })),
])

/** 今春, 去冬: the year in one character. */
export const SEASON_OF_YEAR = wordTable<{ readonly year: YearTerm; readonly body: Body }>(
  [
    { sign: '今', offset: 0 },
    { sign: '去', offset: -1 },
    { sign: '昨', offset: -1 },
    { sign: '明', offset: 1 },
  ].flatMap(({ sign, offset }) =>
    [
      { name: '春', from: 3 },
      { name: '夏', from: 6 },
      { name: '秋', from: 9 },
      { name: '冬', from: 12 },
    ].map(({ name, from }) => ({
      word: sign + name,
      meaning: { year: { base: 'reference', offset }, body: season(from, from + 2).body },
      notBefore: name === '春' ? '晚' : '',
    })),
  ),
)

/** Parts of a month, said after a month (5月下旬) or alone (月底). */
export const MONTH_PARTS = wordTable<Extract<Body, { kind: 'month' }>['part']>([
  { word: '上旬', meaning: 'first-ten' },
  { word: '中旬', meaning: 'middle-ten' },
  { word: '下旬', meaning: 'last-ten' },
  { word: '上半月', meaning: 'first-half' },
  { word: '下半月', meaning: 'second-half' },
  { word: '初', meaning: 'first-ten', notBefore: '步级中审试次期一二三四五六七八九十' },
  { word: '月初', meaning: 'first-ten' },
  { word: '底', meaning: 'end' },
  { word: '月底', meaning: 'end' },
  { word: '末', meaning: 'end' },
  { word: '月末', meaning: 'end' },
])

export const QUARTER_WORDS = wordTable<{
  readonly base: 'reference' | 'anchor'
  readonly offset: number
  readonly months: 3 | 6
}>([
  ...['上季度', '上一季度', '上个季度'].map((word) => ({
    word,
    meaning: { base: 'reference', offset: -1, months: 3 } as const,
  })),
  ...['本季度', '这季度', '这一季度', '这个季度'].map((word) => ({
    word,
    meaning: { base: 'reference', offset: 0, months: 3 } as const,
  })),
  ...['下季度', '下一季度', '下个季度'].map((word) => ({
    word,
    meaning: { base: 'reference', offset: 1, months: 3 } as const,
  })),
  ...['当季', '该季度'].map((word) => ({
    word,
    meaning: { base: 'anchor', offset: 0, months: 3 } as const,
    notBefore: '节',
  })),
])
