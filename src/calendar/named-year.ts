import { fromIso, isCivilDate, toDay, toIso } from './civil.ts'
import { readNumeral } from './numeral.ts'
import { scanText } from './scan.ts'

/** What is kept in China by the number of its years: 新中国成立75周年 is 2024. The first year of each. */
const FOUNDED: readonly (readonly [RegExp, number])[] = [
  [/(?:新中国|中华人民共和国|共和国)(?:成立)?(?:的)?$|(?:建国|国庆)$/, 1949],
  [/(?:建党|中国共产党成立|党成立)$/, 1921],
  [/(?:建军|解放军建军|八一)$/, 1927],
  [/改革开放$/, 1978],
  [/(?:抗战|抗日战争|反法西斯战争)胜利$/, 1945],
  [/香港(?:特别行政区)?(?:回归|回归祖国|成立)$/, 1997],
  [/澳门(?:特别行政区)?(?:回归|回归祖国|成立)$/, 1999],
]
const AGE = /([\d一二三四五六七八九十百零]{1,5})周?年/g
/** “十四五”收官之年: of the plans since the eleventh, which ended in 2010. */
const PLAN = /“?十([一二三四五六])五”?(?:规划|时期)?(?:的)?(开局|收官|起步|启动|决胜|最后一)/
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const SEXAGENARY =
  /(?:农历)?([甲乙丙丁戊己庚辛壬癸])([子丑寅卯辰巳午未申酉戌亥])[鼠牛虎兔龙蛇马羊猴鸡狗猪]?年/
/** A 甲子 year; names of years come again after sixty. */
const FIRST_OF_CYCLE = 1984
const CYCLE = 60

/** 正月初六（2月3日）, 2月9日（除夕）: a day in both calendars. */
const LUNAR =
  '(?:大年|农历)?(?:正月|腊月|[二三四五六七八九十冬]月)?(?:初[一二三四五六七八九十]|[十廿][一二三四五六七八九])|除夕|元宵节?|端午节?|七夕节?|中秋节?|重阳节?|春节'
const SOLAR = String.raw`(\d{1,2})月(\d{1,2})日`
const LUNAR_FIRST = new RegExp(`(${LUNAR})（${SOLAR}）`)
const SOLAR_FIRST = new RegExp(`${SOLAR}（(?:农历)?(${LUNAR})）`)
/** 2月4日，春运第22天; 春运到2月22日结束; 春运1月14日启动. */
const NTH_OF_RUSH = new RegExp(`${SOLAR}[，（]?(?:是)?春运(?:的)?第(\\d{1,2})天`)
const END_OF_RUSH = new RegExp(`春运[^。；\\d]{0,6}[到至于]${SOLAR}结束`)
const START_OF_RUSH = new RegExp(`春运[^。；\\d]{0,6}[从自于]?${SOLAR}(?:开始|启动|拉开|开启|起)`)
/** A day comes back to its lunar one after nineteen years at the latest: of those that news on the web is of, the last. */
const FIRST_TRIED = 2008
const TRIED = 19

/** The year that texts name without its number: 新中国成立75周年, “十四五”收官之年, 甲辰年. Null where none does. */
export function yearByName(texts: readonly string[]): number | null {
  for (const text of texts) {
    const year =
      yearOfFounding(text) ??
      yearOfPlan(text) ??
      yearOfCycle(text) ??
      yearOfLunarDay(text) ??
      yearOfRush(text)
    if (year !== null) return year
  }
  return null
}

function yearOfFounding(text: string): number | null {
  for (const { index, 1: words = '' } of text.matchAll(AGE)) {
    const before = text.slice(Math.max(0, index - 12), index)
    const first = FOUNDED.find(([pattern]) => pattern.test(before))?.[1]
    const count = readNumeral(words, 0)?.value
    if (first !== undefined && count !== undefined && count >= FEWEST) return first + count
  }
  return null
}

/** 国庆3年 would be none. */
const FEWEST = 15

function yearOfPlan(text: string): number | null {
  const [, digit = '', which = ''] = PLAN.exec(text) ?? []
  const number = readNumeral(digit, 0)?.value
  if (number === undefined) return null
  const last = 2010 + (number - 1) * 5
  return /开局|起步|启动/.test(which) ? last - 4 : last
}

function yearOfCycle(text: string): number | null {
  const [, stem = '', branch = ''] = SEXAGENARY.exec(text) ?? []
  const atStem = STEMS.indexOf(stem)
  const atBranch = BRANCHES.indexOf(branch)
  if (stem === '' || branch === '') return null
  for (let year = 0; year < CYCLE; year++)
    if (year % STEMS.length === atStem && year % BRANCHES.length === atBranch) return FIRST_OF_CYCLE + year
  return null
}

function yearOfLunarDay(text: string): number | null {
  const solarAfter = LUNAR_FIRST.exec(text)
  const solarBefore = solarAfter ? null : SOLAR_FIRST.exec(text)
  const words = solarAfter?.[1] ?? solarBefore?.[3]
  const month = Number(solarAfter?.[2] ?? solarBefore?.[1])
  const day = Number(solarAfter?.[3] ?? solarBefore?.[2])
  if (words === undefined) return null
  const lunar = /^(?:大年)?初/.test(words) ? `正月${words.replace('大年', '')}` : words
  return yearWhen(month, day, (year) => dayOf(`${year}年${lunar}`) ?? '')
}

/** From the fifteenth day before the lunar New Year on, forty days long. */
function yearOfRush(text: string): number | null {
  const nth = NTH_OF_RUSH.exec(text)
  const end = END_OF_RUSH.exec(text)
  const start = START_OF_RUSH.exec(text)
  const found = nth ?? end ?? start
  if (!found) return null
  const offset = nth ? Number(nth[3]) - 1 : end ? RUSH - 1 : 0
  return yearWhen(Number(found[1]), Number(found[2]), (year) => {
    const newYear = dayOf(`${year}年正月初一`)
    return newYear === null ? '' : (shiftedDay(newYear, offset - BEFORE_NEW_YEAR) ?? '')
  })
}

const RUSH = 40
const BEFORE_NEW_YEAR = 15

/** The last year in which a day of the calendar is the day that `at` gives for it. */
function yearWhen(month: number, day: number, at: (year: number) => string): number | null {
  for (let year = FIRST_TRIED + TRIED - 1; year >= FIRST_TRIED; year--)
    if (isCivilDate(year, month, day) && toIso(toDay(year, month, day)) === at(year)) return year
  return null
}

function dayOf(words: string): string | null {
  const { start, precision } = scanText(words, { reference: null, anchor: null }).periods[0]?.period ?? {}
  return precision === 'day' ? (start ?? null) : null
}

function shiftedDay(iso: string, days: number): string | null {
  const day = fromIso(iso)
  return day === null ? null : toIso(day + days)
}
