import { append } from '../grouped-by.ts'
import type { Body, MonthTerm, Offset, YearTerm } from './term.ts'

/** A word and the characters beside which it is part of another: 「出现在」 holds no 现在, 「以上年龄」 no 上年. */
export interface Word<Meaning> {
  readonly word: string
  readonly meaning: Meaning
  readonly notAfter?: string
  readonly notBefore?: string
}

/** Words by their first character, the longest first. */
export type WordTable<Meaning> = ReadonlyMap<string, readonly Word<Meaning>[]>

export function wordTable<Meaning>(words: readonly Word<Meaning>[]): WordTable<Meaning> {
  const table = new Map<string, Word<Meaning>[]>()
  for (const entry of words) {
    const first = entry.word.charAt(0)
    append(table, first, entry)
  }
  for (const group of table.values()) group.sort((left, right) => right.word.length - left.word.length)
  return table
}

/** The longest word that stands at `at` and is a word there. */
export function matchWord<Meaning>(
  table: WordTable<Meaning>,
  text: string,
  at: number,
): Word<Meaning> | null {
  const group = table.get(text.charAt(at))
  if (!group) return null
  for (const entry of group) {
    if (!text.startsWith(entry.word, at)) continue
    if (at > 0 && entry.notAfter?.includes(text.charAt(at - 1))) continue
    const next = text.charAt(at + entry.word.length)
    if (next !== '' && entry.notBefore?.includes(next)) continue
    return entry
  }
  return null
}

const reference = (offset: number): Offset => ({ base: 'reference', offset })
const anchor = (offset: number): Offset => ({ base: 'anchor', offset })

interface YearMeaning {
  readonly year: YearTerm
  readonly comparison?: boolean
}

const AFTER_YEAR = '龄级轻货均检薪纪画糕夜'
const NUMERALS = '0123456789一二三四五六七八九十两几多数首每初再屡逐依'

export const YEAR_WORDS = wordTable<YearMeaning>([
  { word: '今年度', meaning: { year: reference(0) } },
  { word: '今年', meaning: { year: reference(0) }, notBefore: AFTER_YEAR },
  { word: '本年度', meaning: { year: reference(0) }, notAfter: '基日成资版样剧' },
  { word: '本年', meaning: { year: reference(0) }, notAfter: '基日成资版样剧', notBefore: AFTER_YEAR },
  { word: '去年度', meaning: { year: reference(-1) } },
  { word: '去年', meaning: { year: reference(-1) }, notBefore: `${AFTER_YEAR}代` },
  { word: '昨年', meaning: { year: reference(-1) } },
  { word: '大前年', meaning: { year: reference(-3) } },
  { word: '前年', meaning: { year: reference(-2) }, notAfter: '年月日天此之以目当', notBefore: AFTER_YEAR },
  { word: '明年', meaning: { year: reference(1) }, notBefore: AFTER_YEAR },
  { word: '来年', meaning: { year: anchor(1) }, notAfter: '近以多后年将未', notBefore: AFTER_YEAR },
  { word: '后年', meaning: { year: reference(2) }, notAfter: '年此之以然今最随', notBefore: AFTER_YEAR },
  { word: '大后年', meaning: { year: reference(3) } },
  { word: '同年', meaning: { year: anchor(0) }, notAfter: '不相', notBefore: AFTER_YEAR },
  { word: '当年', meaning: { year: anchor(0) }, notAfter: '相', notBefore: AFTER_YEAR },
  { word: '该年', meaning: { year: anchor(0) }, notAfter: '应', notBefore: AFTER_YEAR },
  { word: '次年', meaning: { year: anchor(1) }, notAfter: NUMERALS, notBefore: `${AFTER_YEAR}会度` },
  { word: '翌年', meaning: { year: anchor(1) } },
  { word: '下一年', meaning: { year: anchor(1) } },
  { word: '前一年', meaning: { year: anchor(-1) } },
  { word: '上一年度', meaning: { year: anchor(-1), comparison: true } },
  { word: '上一年', meaning: { year: anchor(-1), comparison: true } },
  { word: '上年度', meaning: { year: anchor(-1), comparison: true }, notAfter: '以网线史' },
  {
    word: '上年',
    meaning: { year: anchor(-1), comparison: true },
    notAfter: '以网线史路海晚早',
    notBefore: AFTER_YEAR,
  },
])

export const MONTH_WORDS = wordTable<Offset>([
  { word: '本月', meaning: reference(0), notAfter: '基成资' },
  { word: '这个月', meaning: reference(0) },
  { word: '上上个月', meaning: reference(-2) },
  { word: '上个月', meaning: reference(-1) },
  { word: '上月', meaning: reference(-1), notAfter: '以网线登', notBefore: '球' },
  { word: '下下个月', meaning: reference(2) },
  { word: '下个月', meaning: reference(1) },
  { word: '下月', meaning: reference(1), notAfter: '以线' },
  { word: '当月', meaning: anchor(0), notAfter: '相' },
  { word: '同月', meaning: anchor(0), notAfter: '不相' },
  { word: '该月', meaning: anchor(0), notAfter: '应' },
  { word: '次月', meaning: anchor(1), notAfter: NUMERALS },
  { word: '翌月', meaning: anchor(1) },
])

interface DayMeaning extends Offset {
  /** A part of the day that the word holds: 昨晚. */
  readonly part?: string
  readonly days?: number
}

export const DAY_WORDS = wordTable<DayMeaning>([
  ...dayWords(reference(0), ['今天', '今日', '今儿'], ['今晨', '今早', '今晚', '今夜', '今午']),
  ...dayWords(reference(-1), ['昨天', '昨日'], ['昨晨', '昨早', '昨晚', '昨夜', '昨午']),
  ...dayWords(reference(-2), ['前天'], ['前晚']),
  { word: '前日', meaning: reference(-2), notAfter: '此之以目当日天年月空', notBefore: '均' },
  { word: '大前天', meaning: reference(-3) },
  ...dayWords(reference(1), ['明天', '明日'], ['明晨', '明早', '明晚']),
  { word: '后天', meaning: reference(2), notAfter: '此以之今年天最', notBefore: '性养' },
  { word: '大后天', meaning: reference(3) },
  { word: '今明两天', meaning: { ...reference(0), days: 2 } },
  { word: '今明两日', meaning: { ...reference(0), days: 2 } },
  { word: '昨今两日', meaning: { ...reference(-1), days: 2 } },
  { word: '即日', meaning: reference(0) },
  { word: '当天', meaning: anchor(0), notAfter: '相' },
  { word: '当日', meaning: anchor(0), notAfter: '相' },
  { word: '当晚', meaning: { ...anchor(0), part: '晚' } },
  { word: '当夜', meaning: { ...anchor(0), part: '夜' } },
  { word: '同日', meaning: anchor(0), notAfter: '不相' },
  { word: '同一天', meaning: anchor(0) },
  { word: '次日', meaning: anchor(1), notAfter: NUMERALS },
  { word: '翌日', meaning: anchor(1) },
  { word: '第二天', meaning: anchor(1) },
  { word: '隔日', meaning: anchor(1), notAfter: '间' },
  { word: '前一天', meaning: anchor(-1) },
  { word: '前一日', meaning: anchor(-1) },
  { word: '前一晚', meaning: { ...anchor(-1), part: '晚' } },
])

function dayWords(
  offset: Offset,
  plain: readonly string[],
  parted: readonly string[],
): readonly Word<DayMeaning>[] {
  return [
    ...plain.map((word) => ({ word, meaning: offset, notAfter: '如', notBefore: '头' })),
    ...parted.map((word) => ({ word, meaning: { ...offset, part: word.slice(1) }, notBefore: '报' })),
  ]
}

export const WEEK_WORDS = wordTable<Offset>([
  ...['本周', '这周', '这个周', '这个星期', '本星期', '这星期', '这礼拜', '这个礼拜'].map((word) => ({
    word,
    meaning: reference(0),
  })),
  ...['上上周', '上上个星期', '上上星期'].map((word) => ({ word, meaning: reference(-2) })),
  ...['上周', '上个星期', '上星期', '上个周', '上礼拜', '上个礼拜', '上一周'].map((word) => ({
    word,
    meaning: reference(-1),
    notAfter: '以',
    notBefore: '岁',
  })),
  ...['下周', '下个星期', '下星期', '下个周', '下礼拜', '下个礼拜', '下一周'].map((word) => ({
    word,
    meaning: reference(1),
    notAfter: '以',
  })),
  ...['下下周', '下下个星期', '下下星期'].map((word) => ({ word, meaning: reference(2) })),
  { word: '当周', meaning: anchor(0), notAfter: '相' },
  { word: '该周', meaning: anchor(0) },
  { word: '次周', meaning: anchor(1), notAfter: NUMERALS },
  { word: '前一周', meaning: anchor(-1) },
])

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
      meaning: { year: reference(offset), body: season(from, from + 2).body },
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

export const NOW_WORDS = wordTable<null>([
  ...['目前', '当前', '如今', '眼下', '现如今', '时至今日', '现阶段'].map((word) => ({
    word,
    meaning: null,
    notAfter: '相',
  })),
  { word: '现在', meaning: null, notAfter: '出体呈发实展表浮闪涌再重显兑' },
  { word: '现时', meaning: null, notAfter: '出体呈发实展表浮闪涌再重显兑', notBefore: '代' },
  ...['至今', '迄今', '截至目前', '到目前'].map((word) => ({
    word,
    meaning: null,
    notAfter: '甚以乃冬夏春秋',
  })),
])

export const RECENT_WORDS = wordTable<Body>([
  { word: '近日', meaning: { kind: 'recent', precision: 'day' }, notAfter: '临附最', notBefore: '点来' },
  {
    word: '日前',
    meaning: { kind: 'recent', precision: 'day' },
    notAfter: '今昨明当同次前节生假周期末首终整近工休纪诞某元翌隔即早连往他本0123456789一二三四五六七八九十',
  },
  { word: '近期', meaning: { kind: 'recent', precision: 'day' }, notAfter: '临附' },
  { word: '最近', meaning: { kind: 'recent', precision: 'day' }, notBefore: '的一邻两三五几十百' },
  { word: '不久前', meaning: { kind: 'recent', precision: 'day' } },
  {
    word: '日来',
    meaning: { kind: 'recent', precision: 'day' },
    notAfter: '今昨明当同次前节生假周期末首终工休某翌隔即早往他本数0123456789一二三四五六七八九十',
  },
  ...['近年来', '近些年来', '近几年来', '近几年', '近些年', '这些年来', '这几年来'].map((word) => ({
    word,
    meaning: { kind: 'recent', precision: 'years' } as const,
  })),
  ...['连日来', '近日来', '近来', '近段时间以来', '近一段时间以来'].map((word) => ({
    word,
    meaning: { kind: 'recent', precision: 'day' } as const,
    notAfter: '附',
  })),
])

/** Words before a number of years, months or days that make it a stretch: 近三年. */
export const ROLLING_WORDS = wordTable<'past' | 'future' | 'run'>([
  { word: '近', meaning: 'past', notAfter: '临附将接最' },
  { word: '最近', meaning: 'past' },
  { word: '过去', meaning: 'past' },
  { word: '此前', meaning: 'past' },
  { word: '这', meaning: 'past' },
  { word: '未来', meaning: 'future' },
  { word: '今后', meaning: 'future' },
  { word: '接下来', meaning: 'future' },
  { word: '连续', meaning: 'run' },
  { word: '接连', meaning: 'run' },
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

/** A single sign before a bracketed number: 今(15)日, 上(9)月, 去(110)年. */
export const BRACKET_SIGNS: Readonly<Record<string, Offset>> = {
  今: reference(0),
  本: reference(0),
  昨: reference(-1),
  去: reference(-1),
  上: reference(-1),
  前: reference(-2),
  明: reference(1),
  下: reference(1),
  后: reference(2),
  当: anchor(0),
  同: anchor(0),
  次: anchor(1),
}

export type { MonthTerm }
