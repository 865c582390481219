import type { Body, MonthTerm, Offset, YearTerm } from './term.ts'
import { type Word, wordTable } from './word-table.ts'

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
